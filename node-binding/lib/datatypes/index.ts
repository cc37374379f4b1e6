/** Data types and schemas. */

export { DataType, Field, type TimeUnit, type TypeFamily } from "./datatype";
export { DataTypeExpr, type DefaultValueOptions } from "./expression";
export * from "./groups";
export { pairsOf, Schema, type SchemaConstructor, type SchemaLike } from "./schema";
export * from "./types";
