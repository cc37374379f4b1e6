/** Frames from values of JavaScript: columns, records, rows, Series. */

import { type ColumnOptions, seriesFrom } from "./convert";
import { DataFrame, DataFrameClass } from "./dataframe";
import { type DataType, pairsOf, type SchemaLike } from "./datatypes";
import { InvalidArgumentError, InvalidTypeError, run, SchemaError, ShapeError } from "./errors";
import { type NativeSeries, native } from "./native";
import { isIterable } from "./objects";
import { Series } from "./series";

/** How a frame is made of values. */
export interface DataFrameOptions extends Pick<ColumnOptions, "copy" | "strict" | "nanToNull"> {
  /** The types of all columns by name, in which order columns come; or only their names. */
  schema?: SchemaLike | readonly string[];
  /** The types of some columns by name. */
  schemaOverrides?: SchemaLike;
  /** The names of the columns, where the values do not have them. */
  columns?: readonly string[];
  /** Whether a list of lists has rows or columns; without it columns, unless only rows fit the names. */
  orient?: "row" | "col";
  /** Accepted and without effect: all values are looked at. */
  inferSchemaLength?: number | null;
  /** The number of rows, which a frame without columns may have too. */
  height?: number;
}

/** What a frame is made of. */
export type DataFrameData =
  | Record<string, unknown>
  | ReadonlyMap<string, unknown>
  | DataFrame
  | Series
  | Iterable<Series | Record<string, unknown> | readonly unknown[] | unknown>;

/** A column before it is one; without values it has only nulls. */
type NamedValues = [name: string, values: unknown];

/** A frame of these values. */
export function makeFrame(data: DataFrameData = {}, options: DataFrameOptions = {}): DataFrame {
  if (typeof data !== "object" || data === null) {
    throw new InvalidTypeError(`a frame is made of columns or records, not of ${data}`);
  }
  if (options.orient !== undefined && options.orient !== "row" && options.orient !== "col") {
    throw new InvalidArgumentError(`\`orient\` is "row" or "col", not ${JSON.stringify(options.orient)}`);
  }
  const names = namesOf(options);
  const types = typesOf(options);
  const { copy, strict, nanToNull } = options;
  const columns = columnsOf(data, names, options);
  const height = options.height ?? heightOf(columns);
  const made = columns.map(([name, values]) =>
    seriesFrom(name, repeated(values, height), { dtype: types.get(name), copy, strict, nanToNull }),
  );
  return DataFrameClass._of(run(() => frameOf(made, options.height)));
}

function frameOf(columns: NativeSeries[], height?: number) {
  const odd = columns.find((column) => height !== undefined && column.length !== height);
  if (odd !== undefined) {
    const name = JSON.stringify(odd.name);
    throw new ShapeError(`column ${name} has ${odd.length} rows in a frame that is to have ${height}`);
  }
  return native.NativeDataFrame.fromColumns(columns, height);
}

/** The names of all columns, if the options say them. */
function namesOf({ schema, columns }: DataFrameOptions): readonly string[] | undefined {
  if (schema === undefined || schema === null) return columns;
  return isNames(schema) ? schema : pairsOf(schema).map(([name]) => name);
}

/** The types by name: a map, as columns may be named like what objects have by themselves. */
function typesOf({ schema, schemaOverrides }: DataFrameOptions): Map<string, DataType> {
  const pairs = schema && !isNames(schema) ? pairsOf(schema) : [];
  return new Map([...pairs, ...pairsOf(schemaOverrides ?? {})]);
}

function isNames(schema: SchemaLike | readonly string[]): schema is readonly string[] {
  return Array.isArray(schema) && schema.every((name) => typeof name === "string");
}

/** Names and values of the columns. */
function columnsOf(
  data: DataFrameData,
  names: readonly string[] | undefined,
  options: DataFrameOptions,
): NamedValues[] {
  if (Series.isSeries(data)) return [[names?.[0] ?? (data.name || "column_0"), data]];
  if (DataFrame.isDataFrame(data)) return namedColumns(data.getColumns(), names);
  if (data instanceof Map) return columnsByName([...data.entries()], names);
  if (!isIterable(data)) return columnsByName(Object.entries(data), names);
  const items: unknown[] = Array.isArray(data) ? data : Array.from(data);
  if (items.length === 0) return (names ?? []).map((name) => [name, []]);
  if (items.every(Series.isSeries)) return namedColumns(items as Series[], names);
  if (items.every(isValues)) return columnsOfLists(items as ArrayLike<unknown>[], names, options.orient);
  if (items.every(isRecord)) return columnsOfRecords(items as Record<string, unknown>[], names, options);
  return [[nameOf(names, 0), items]];
}

function isValues(item: unknown): boolean {
  return Array.isArray(item) || (ArrayBuffer.isView(item) && !(item instanceof DataView));
}

function isRecord(item: unknown): boolean {
  if (item === null || item === undefined) return true;
  return typeof item === "object" && !(item instanceof Date) && !isIterable(item);
}

function nameOf(names: readonly string[] | undefined, i: number): string {
  return names?.[i] ?? `column_${i}`;
}

function namedColumns(columns: Series[], names?: readonly string[]): NamedValues[] {
  if (names !== undefined && names.length !== columns.length) {
    throw new ShapeError(`${names.length} names for ${columns.length} columns`);
  }
  return columns.map((column, i) => [names?.[i] ?? (column.name || nameOf(names, i)), column]);
}

function columnsByName(columns: NamedValues[], names?: readonly string[]): NamedValues[] {
  if (names === undefined) return columns;
  const values = new Map(columns);
  const unknown = columns.find(([name]) => !names.includes(name))?.[0];
  if (unknown !== undefined) {
    throw new SchemaError(
      `column ${JSON.stringify(unknown)} is not in the schema, which has: ${names.join(", ")}`,
    );
  }
  return names.map((name) => [name, values.has(name) ? values.get(name) : columns.length > 0 ? null : []]);
}

function columnsOfLists(
  lists: ArrayLike<unknown>[],
  names: readonly string[] | undefined,
  orient?: "row" | "col",
): NamedValues[] {
  const width = Math.max(...lists.map((list) => list.length));
  const onlyRowsFit = names !== undefined && names.length !== lists.length && names.length === width;
  const asRows = orient === "row" || (orient === undefined && onlyRowsFit);
  const count = asRows ? width : lists.length;
  if (names !== undefined && names.length !== count) {
    throw new ShapeError(`${names.length} names for ${count} columns`);
  }
  return Array.from({ length: count }, (_, i) => [
    nameOf(names, i),
    asRows ? lists.map((row) => row[i]) : lists[i],
  ]);
}

function columnsOfRecords(
  records: (Record<string, unknown> | null | undefined)[],
  names: readonly string[] | undefined,
  options: DataFrameOptions,
): NamedValues[] {
  const found = () => new Set(records.flatMap((record) => Object.keys(record ?? {})));
  const more = pairsOf(options.schemaOverrides ?? {}).map(([name]) => name);
  const keys = names ?? [...new Set([...found(), ...more])];
  return keys.map((name) => [
    name,
    records.map((record) => (record && Object.hasOwn(record, name) ? record[name] : null)),
  ]);
}

/** The number of rows of the first column that has any; single values are one row. */
function heightOf(columns: NamedValues[]): number {
  const lists = columns.map(([, values]) => values).filter(isIterable);
  const first = lists[0] as { length?: number; size?: number } | undefined;
  if (first === undefined) return 1;
  return first.length ?? first.size ?? Number.NaN;
}

/** A single value in each row; lists stay as they are. */
function repeated(values: unknown, height: number): unknown {
  const isSingle = values === null || typeof values === "string" || !isIterable(values);
  const isHandle = typeof values === "object" && values !== null && "_native" in values;
  if (!isSingle || values === undefined || typeof values === "function" || isHandle) return values;
  return new Array(Number.isNaN(height) ? 1 : height).fill(values);
}
