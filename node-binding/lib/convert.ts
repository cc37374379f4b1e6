/** Values of JavaScript on their way to the addon. */

import { markAsUntransferable } from "node:worker_threads";
import { DataType } from "./datatypes";
import { InvalidOperationError, InvalidTypeError, run } from "./errors";
import { hostFunction } from "./host";
import { type NativeDataType, type NativeSeries, native } from "./native";
import { isIterable } from "./objects";

/** Arrays whose memory has the layout of a column. */
export type TypedArray =
  | Int8Array
  | Int16Array
  | Int32Array
  | BigInt64Array
  | Uint8Array
  | Uint8ClampedArray
  | Uint16Array
  | Uint32Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

type TypedArrayClass = new (buffer: ArrayBufferLike, offset: number, length: number) => TypedArray;

/** The type of a column for each class of typed arrays, and the class that gives a column of the type back. */
const TYPED_ARRAYS: [TypedArrayClass, dtype: string][] = [
  [Int8Array, "Int8"],
  [Int16Array, "Int16"],
  [Int32Array, "Int32"],
  [BigInt64Array, "Int64"],
  [Uint8Array, "UInt8"],
  [Uint8ClampedArray, "UInt8"],
  [Uint16Array, "UInt16"],
  [Uint32Array, "UInt32"],
  [BigUint64Array, "UInt64"],
  [Float32Array, "Float32"],
  [Float64Array, "Float64"],
];

/** How values are stored that JavaScript has no typed array of their own for. */
const STORAGE: Record<string, string> = {
  Date: "Int32",
  Time: "Int64",
  Datetime: "Int64",
  Duration: "Int64",
};

/** Whether a value is a typed array. */
export function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/** A value as the addon takes it: wrappers give their handles, typed arrays become columns. */
export function unwrap(value: any): unknown {
  if (value === null || value === undefined) return value;
  if (typeof value === "function") return "_native" in value ? value._native : hostFunction(value);
  if (typeof value !== "object" || value instanceof Date) return value;
  if ("_native" in value) return value._native;
  if (Array.isArray(value)) return value.map(unwrap);
  // Bytes: a Buffer is text or a part of a file, while a Uint8Array has numbers.
  if (Buffer.isBuffer(value) || value instanceof ArrayBuffer) return bytesOf(value);
  if (isTypedArray(value)) return seriesFromTyped("", value);
  if (value instanceof RegExp) return patternOf(value);
  if (value instanceof Map) return unwrapped(Object.fromEntries(value));
  if (typeof value[Symbol.iterator] === "function") return Array.from(value, unwrap);
  return unwrapped(value);
}

/** A view of Node's own on the same bytes, which the addon takes for a value of a Binary column. */
function bytesOf(value: Uint8Array | ArrayBuffer): Buffer {
  if (value instanceof ArrayBuffer) return Buffer.from(value);
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}

/** A value of a column as the addon takes it. */
function element(value: unknown, dtype?: DataType): unknown {
  if (value instanceof Uint8Array && dtype?.variant !== "List" && dtype?.variant !== "Array") {
    return bytesOf(value);
  }
  if (dtype?.variant === "Map" && typeof value === "object" && value !== null && !Array.isArray(value)) {
    const entries = value instanceof Map ? value : Object.entries(value);
    return Array.from(entries, ([key, item]) => ({ key: unwrap(key), value: unwrap(item) }));
  }
  return unwrap(value);
}

/** The properties of an object as the addon takes them. */
export function unwrapped(object: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, unwrap(value)]));
}

/** A regular expression of JavaScript as the engine writes it. */
function patternOf(pattern: RegExp): string {
  const flags = [...pattern.flags].filter((flag) => "ims".includes(flag)).join("");
  return flags ? `(?${flags})${pattern.source}` : pattern.source;
}

/** A column over the memory of a typed array, or a copy of it. */
export function seriesFromTyped(name: string, values: TypedArray, copy = true): NativeSeries {
  const variant = TYPED_ARRAYS.find(([array]) => values instanceof array)?.[1];
  if (variant === undefined)
    throw new InvalidTypeError(`a ${values.constructor.name} is not the memory of a column`);
  if (!copy) {
    // The column would read memory that moved away, or ended.
    if ((values.buffer as { resizable?: boolean }).resizable) {
      throw new InvalidTypeError("a resizable buffer cannot be shared: leave out `copy: false`");
    }
    markAsUntransferable(values.buffer);
  }
  return fromBytes(name, values, new DataType(variant), null, copy);
}

/** The values of a column as a typed array, over the same memory where the column has one chunk. */
export function typedFromSeries(series: NativeSeries, dtype: DataType): TypedArray {
  const bytes = run(() => series.bytes());
  const storage = STORAGE[dtype.variant] ?? dtype.variant;
  const array = TYPED_ARRAYS.find(([, variant]) => variant === storage)?.[0];
  // 128 bits have no typed array; the error of the addon names the column.
  if (array === undefined) throw new InvalidOperationError(`values of ${dtype} do not fit a typed array`);
  return new array(bytes.buffer, bytes.byteOffset, series.length);
}

/** How a column is made of values. */
export interface ColumnOptions {
  /** The type; without one, the type that all values fit. */
  dtype?: DataType;
  /**
   * Whether a typed array is copied, which is the default. With `false` the column is over the array's own memory: later
   * writes show in it, and the array must not be transferred to another thread.
   */
  copy?: boolean;
  /** Whether a value that does not fit the type is an error, which is the default; else it becomes null. */
  strict?: boolean;
  /** Whether NaN becomes null. */
  nanToNull?: boolean;
}

/** Whether all values of a type are numbers of JavaScript: 64-bit integers may be bigints. */
export function isNumberType(dtype: DataType): boolean {
  return /^(Float|U?Int(8|16|32)$)/.test(dtype.variant);
}

/** A column of any values; without a type, the one that all of them fit. */
export function seriesFrom(name: string, values: any, options: ColumnOptions = {}): NativeSeries {
  const made = seriesOf(name, values, options);
  if (!options.nanToNull || !new DataType(made.dtype()).isFloat()) return made;
  return run(() => made.call("fill_nan", { value: null }));
}

function seriesOf(name: string, values: any, options: ColumnOptions): NativeSeries {
  const { dtype, copy = true, strict = true } = options;
  if (isTypedArray(values)) return casted(seriesFromTyped(name, values, copy), dtype, strict);
  if (values !== null && typeof values === "object" && "_native" in values) {
    return casted((values._native as NativeSeries).renamed(name), dtype, strict);
  }
  if (!isIterable(values)) {
    throw new InvalidTypeError(
      `column ${JSON.stringify(name)}: give an array of values, not ${values === null ? "null" : typeof values}`,
    );
  }
  const list: unknown[] = Array.isArray(values) ? values : Array.from(values);
  const numbers = seriesFromNumbers(name, list, dtype);
  if (numbers !== undefined) return numbers;
  if ((dtype === undefined || READ_FROM_TEXT.has(dtype.variant)) && list.every(isText)) {
    return casted(
      run(() => native.NativeSeries.fromStrings(name, list)),
      dtype,
      strict,
    );
  }
  const elements = list.map((value) => element(value, dtype));
  return run(() => native.NativeSeries.fromValues(name, elements, nativeType(dtype), strict));
}

/** Types that have no value of JavaScript: texts are read. */
const READ_FROM_TEXT = new Set(["String", "Categorical", "Enum", "Time", "Decimal"]);

function isText(value: unknown): value is string | null | undefined {
  return typeof value === "string" || value === null || value === undefined;
}

/** Numbers cross in one piece; undefined if there is anything else. */
function seriesFromNumbers(name: string, list: unknown[], dtype?: DataType): NativeSeries | undefined {
  const wanted = dtype?.variant ?? "Float64";
  if (wanted !== "Float64" && wanted !== "Float32") return undefined;
  const values = new Float64Array(list.length);
  let validity: Uint8Array | null = null;
  for (let i = 0; i < list.length; i++) {
    const value = list[i];
    if (typeof value === "number") {
      values[i] = value;
    } else if (value === null || value === undefined) {
      validity ??= new Uint8Array(list.length).fill(1);
      validity[i] = 0;
    } else {
      return undefined;
    }
  }
  const floats = wanted === "Float32" ? Float32Array.from(values) : values;
  return fromBytes(name, floats, new DataType(wanted), validity, true);
}

function fromBytes(
  name: string,
  values: TypedArray,
  dtype: DataType,
  validity: Uint8Array | null,
  copy: boolean,
): NativeSeries {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return run(() => native.NativeSeries.fromBytes(name, bytes, dtype._native, validity, copy));
}

function casted(series: NativeSeries, dtype?: DataType, strict = true): NativeSeries {
  if (dtype === undefined || dtype === null) return series;
  // Times are texts in JavaScript, while a cast of text to Time is not allowed.
  if (dtype.variant === "Time" && series.dtype() === "String") {
    return run(() => series.call("str.to_time", { strict }));
  }
  return run(() => series.call("cast", { dtype: nativeType(dtype), strict }));
}

/** The handle of a type, given as one or as `pl.Datetime` without a call. */
export function nativeType(dtype?: DataType | null): NativeDataType | null {
  return dtype?._native ?? null;
}
