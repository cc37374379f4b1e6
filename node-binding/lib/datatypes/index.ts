/** Data types and schemas. */

export { DataType, Field, type TimeUnit, type TypeFamily } from "./datatype";
export * from "./groups";
export { pairsOf, Schema, type SchemaConstructor, type SchemaLike } from "./schema";
export * from "./types";
