/** Values of JavaScript on their way to the addon. */

import { markAsUntransferable } from "node:worker_threads";
import * as types from "./datatypes";
import { InvalidTypeError, run } from "./errors";
import { type NativeDataType, type NativeSeries, native } from "./native";

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

/** The type of a column for each class of typed arrays, and the class that gives a column of the type back. */
const TYPED_ARRAYS: [
  new (buffer: ArrayBufferLike, offset: number, length: number) => TypedArray,
  types.DataType,
][] = [
  [Int8Array, types.Int8],
  [Int16Array, types.Int16],
  [Int32Array, types.Int32],
  [BigInt64Array, types.Int64],
  [Uint8Array, types.UInt8],
  [Uint8ClampedArray, types.UInt8],
  [Uint16Array, types.UInt16],
  [Uint32Array, types.UInt32],
  [BigUint64Array, types.UInt64],
  [Float32Array, types.Float32],
  [Float64Array, types.Float64],
];

/** How values are stored that JavaScript has no typed array of their own for. */
const STORAGE: Record<string, types.DataType> = {
  Date: types.Int32,
  Time: types.Int64,
  Datetime: types.Int64,
  Duration: types.Int64,
};

/** Whether a value is a typed array. */
export function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/** A value as the addon takes it: wrappers give their handles, typed arrays become columns. */
export function unwrap(value: any): unknown {
  if (value === null || value === undefined) return value;
  if (typeof value === "function" && "_native" in value) return value._native;
  if (typeof value !== "object" || value instanceof Date) return value;
  if ("_native" in value) return value._native;
  if (Array.isArray(value)) return value.map(unwrap);
  if (isTypedArray(value)) return seriesFromTyped("", value);
  if (value instanceof RegExp) return patternOf(value);
  if (value instanceof Map) return unwrapped(Object.fromEntries(value));
  if (typeof value[Symbol.iterator] === "function") return Array.from(value, unwrap);
  return unwrapped(value);
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
  const dtype = TYPED_ARRAYS.find(([array]) => values instanceof array)?.[1];
  if (dtype === undefined)
    throw new InvalidTypeError(`a ${values.constructor.name} is not the memory of a column`);
  if (!copy) {
    // The column would read memory that moved away, or ended.
    if ((values.buffer as { resizable?: boolean }).resizable) {
      throw new InvalidTypeError("a resizable buffer cannot be shared: leave out `copy: false`");
    }
    markAsUntransferable(values.buffer);
  }
  return fromBytes(name, values, dtype, null, copy);
}

/** The values of a column as a typed array, over the same memory where the column has one chunk. */
export function typedFromSeries(series: NativeSeries, dtype: types.DataType): TypedArray {
  const bytes = run(() => series.bytes());
  const storage = STORAGE[dtype.variant] ?? dtype;
  const [array] = TYPED_ARRAYS.find(([, type]) => type.equals(storage))!;
  return new array(bytes.buffer, bytes.byteOffset, series.length);
}

/** How a column is made of values. */
export interface ColumnOptions {
  /** The type; without one, the type that all values fit. */
  dtype?: types.DataType;
  /**
   * Whether a typed array is copied, which is the default. With `false` the column is over the array's own memory: later
   * writes show in it, and the array must not be transferred to another thread.
   */
  copy?: boolean;
  /** Whether a value that does not fit the type is an error, which is the default; else it becomes null. */
  strict?: boolean;
}

/** Whether all values of a type are numbers of JavaScript: 64-bit integers may be bigints. */
export function isNumberType(dtype: types.DataType): boolean {
  return /^(Float|U?Int(8|16|32)$)/.test(dtype.variant);
}

/** A column of any values; without a type, the one that all of them fit. */
export function seriesFrom(name: string, values: any, options: ColumnOptions = {}): NativeSeries {
  const { dtype, copy = true, strict = true } = options;
  if (isTypedArray(values)) return casted(seriesFromTyped(name, values, copy), dtype);
  if (values !== null && typeof values === "object" && "_native" in values) {
    return casted((values._native as NativeSeries).renamed(name), dtype);
  }
  if (values === null || typeof values !== "object" || typeof values[Symbol.iterator] !== "function") {
    throw new InvalidTypeError(
      `column ${JSON.stringify(name)}: give an array of values, not ${typeof values}`,
    );
  }
  const list: unknown[] = Array.isArray(values) ? values : Array.from(values);
  const numbers = seriesFromNumbers(name, list, dtype);
  if (numbers !== undefined) return numbers;
  if ((dtype === undefined || dtype.variant === "String") && list.every(isText)) {
    return run(() => native.NativeSeries.fromStrings(name, list));
  }
  return run(() => native.NativeSeries.fromValues(name, list.map(unwrap), nativeType(dtype), strict));
}

function isText(value: unknown): value is string | null | undefined {
  return typeof value === "string" || value === null || value === undefined;
}

/** Numbers cross in one piece; undefined if there is anything else. */
function seriesFromNumbers(name: string, list: unknown[], dtype?: types.DataType): NativeSeries | undefined {
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
  return fromBytes(name, floats, wanted === "Float32" ? types.Float32 : types.Float64, validity, true);
}

function fromBytes(
  name: string,
  values: TypedArray,
  dtype: types.DataType,
  validity: Uint8Array | null,
  copy: boolean,
): NativeSeries {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return run(() => native.NativeSeries.fromBytes(name, bytes, dtype._native, validity, copy));
}

function casted(series: NativeSeries, dtype?: types.DataType): NativeSeries {
  if (dtype === undefined) return series;
  return run(() => series.call("cast", { dtype: nativeType(dtype) }));
}

/** The handle of a type, given as one or as `pl.Datetime` without a call. */
export function nativeType(dtype?: types.DataType | null): NativeDataType | null {
  return dtype?._native ?? null;
}
