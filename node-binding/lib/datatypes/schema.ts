/** Schemas: names and types of columns. */

import { DataFrame } from "../dataframe";
import { DuplicateError, InvalidTypeError } from "../errors";
import type { LazyFrame } from "../lazyframe";
import { constructor } from "../objects";
import type { DataType, TypeFamily } from "./datatype";

/** What schemas are given as: types by name, or pairs of both. */
export type SchemaLike = Record<string, DataType> | Iterable<readonly [string, DataType]>;

/**
 * Names and types of columns in their order.
 *
 * Each name is a property, so that `schema.price` and `Object.entries(schema)` give types. A column that is named like a
 * method hides it, and JavaScript lists properties that look like numbers first: {@link entries} is in the columns' order.
 */
export class SchemaClass implements Iterable<[string, DataType]> {
  /** The type of a column. */
  [column: string]: any;

  readonly #pairs: readonly [string, DataType][];

  /** @internal */
  constructor(pairs: readonly [string, DataType][]) {
    this.#pairs = pairs;
    for (const [name, value] of pairs) {
      Object.defineProperty(this, name, { value, enumerable: true, writable: true, configurable: true });
    }
  }

  /** @internal */
  static pairsOf(schema: SchemaLike): [string, DataType][] {
    if (schema instanceof SchemaClass) return [...schema.#pairs];
    if (Symbol.iterator in schema) return Array.from(schema as Iterable<[string, DataType]>);
    return Object.entries(schema);
  }

  /** The names of the columns. */
  names(): string[] {
    return this.#pairs.map(([name]) => name);
  }

  /** The types of the columns. */
  dtypes(): DataType[] {
    return this.#pairs.map(([, dtype]) => dtype);
  }

  /** The number of columns. */
  len(): number {
    return this.#pairs.length;
  }

  /** Names and types in pairs. */
  entries(): [string, DataType][] {
    return this.#pairs.map(([name, dtype]) => [name, dtype]);
  }

  /** Whether a column has this type; if `recursive`, also whether one has it within. */
  containsDtype(dtype: DataType | TypeFamily, options: { recursive: boolean }): boolean {
    const contains = (type: DataType): boolean =>
      type.equals(dtype) || (options.recursive && within(type).some(contains));
    return this.dtypes().some(contains);
  }

  /** A frame without rows that has these columns; lazy if not `eager`. */
  toFrame(options?: { eager?: true }): DataFrame;
  toFrame(options: { eager: boolean }): DataFrame | LazyFrame;
  toFrame({ eager = true }: { eager?: boolean } = {}): DataFrame | LazyFrame {
    const frame = DataFrame({}, { schema: this });
    return eager ? frame : frame.lazy();
  }

  /** Names and types in turn. */
  [Symbol.iterator](): Iterator<[string, DataType]> {
    return this.#pairs.values() as Iterator<[string, DataType]>;
  }

  /** The schema as JavaScript writes it. */
  toString(): string {
    return `Schema({ ${this.#pairs.map(([name, dtype]) => `${JSON.stringify(name)}: ${dtype}`).join(", ")} })`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return SchemaClass.prototype.toString.call(this);
  }
}

/** The types that a type holds. */
function within(dtype: DataType): DataType[] {
  const fields = dtype.fields?.map((field) => field.dtype) ?? [];
  return [dtype.inner, dtype.key, dtype.value, ...fields].filter((type) => type !== undefined);
}

/** Names and types of columns in their order. */
export type Schema = SchemaClass;

/** How schemas are made. */
export interface SchemaConstructor {
  (schema?: SchemaLike, options?: { checkDtypes?: boolean }): Schema;
  new (schema?: SchemaLike, options?: { checkDtypes?: boolean }): Schema;
  readonly prototype: Schema;
}

/**
 * Names and types of columns, with or without `new`: `pl.Schema({ a: pl.Int64 })`, `pl.Schema([["a", pl.Int64]])`.
 *
 * Unless `checkDtypes` is false, what is not a type is an error.
 */
export const Schema = constructor<SchemaConstructor>(SchemaClass, makeSchema, {});

function makeSchema(schema: SchemaLike = {}, options: { checkDtypes?: boolean } = {}): Schema {
  const pairs = pairsOf(schema);
  const seen = new Set<string>();
  for (const [name, dtype] of pairs) {
    if (seen.has(name)) throw new DuplicateError(`two columns named ${JSON.stringify(name)} in a schema`);
    seen.add(name);
    if ((options.checkDtypes ?? true) && !("_native" in Object(dtype))) {
      throw new InvalidTypeError(`column ${JSON.stringify(name)}: ${dtype} is not a data type`);
    }
  }
  return new SchemaClass(pairs);
}

/** Names and types in pairs, in their order. */
export const pairsOf = SchemaClass.pairsOf;
