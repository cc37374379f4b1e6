/** Assertions for the tests of code that uses frames. */

import { AssertionError } from "node:assert";
import { DataFrame } from "./dataframe";
import { LazyFrame } from "./lazyframe";
import { Series } from "./series";

/** What Series are compared by. */
export interface SeriesEqualOptions {
  /** Whether types must be equal. */
  checkDtypes?: boolean;
  /** Whether names must be equal. */
  checkNames?: boolean;
  /** Whether values must come in the same order. */
  checkOrder?: boolean;
  /** Whether floats must be equal to the last bit. */
  checkExact?: boolean;
  /** How far floats may be apart, relative to the value on the right. */
  relTol?: number;
  /** How far floats may be apart. */
  absTol?: number;
  /** Whether Categoricals are compared by their texts, whatever their types. */
  categoricalAsStr?: boolean;
}

/** What frames are compared by. */
export interface FrameEqualOptions extends Omit<SeriesEqualOptions, "checkNames" | "checkOrder"> {
  /** Whether rows must come in the same order. */
  checkRowOrder?: boolean;
  /** Whether columns must come in the same order. */
  checkColumnOrder?: boolean;
}

function fail(message: string, from: (...args: any[]) => void): never {
  throw new AssertionError({ message, stackStartFn: from });
}

/** An error, which says where they differ, unless two Series are equal. */
export function assertSeriesEqual(left: Series, right: Series, options: SeriesEqualOptions = {}): void {
  const difference = seriesDifference(left, right, options);
  if (difference !== undefined) fail(difference, assertSeriesEqual);
}

/** An error if two Series are equal. */
export function assertSeriesNotEqual(left: Series, right: Series, options: SeriesEqualOptions = {}): void {
  if (seriesDifference(left, right, options) === undefined) {
    fail("Series are equal, which they should not be", assertSeriesNotEqual);
  }
}

/** An error, which says where they differ, unless two frames are equal. */
export function assertFrameEqual<F extends DataFrame | LazyFrame>(
  left: F,
  right: F,
  options: FrameEqualOptions = {},
): void {
  const difference = frameDifference(left, right, options);
  if (difference !== undefined) fail(difference, assertFrameEqual);
}

/** An error if two frames are equal. */
export function assertFrameNotEqual<F extends DataFrame | LazyFrame>(
  left: F,
  right: F,
  options: FrameEqualOptions = {},
): void {
  if (frameDifference(left, right, options) === undefined) {
    fail("frames are equal, which they should not be", assertFrameNotEqual);
  }
}

function frameDifference(a: unknown, b: unknown, options: FrameEqualOptions): string | undefined {
  if (LazyFrame.isLazyFrame(a) && LazyFrame.isLazyFrame(b)) {
    return frameDifference(a.collectSync(), b.collectSync(), options);
  }
  if (!DataFrame.isDataFrame(a) || !DataFrame.isDataFrame(b)) {
    return "what is compared must be two frames, or two lazy frames";
  }
  const { checkRowOrder = true, checkColumnOrder = true, ...rest } = options;
  const text = (names: string[]) => names.join(", ");
  const missing = a.columns.filter((name) => !b.columns.includes(name));
  const surplus = b.columns.filter((name) => !a.columns.includes(name));
  if (missing.length > 0) return `frames differ: only the left one has the columns ${text(missing)}`;
  if (surplus.length > 0) return `frames differ: only the right one has the columns ${text(surplus)}`;
  if (checkColumnOrder && text(a.columns) !== text(b.columns)) {
    return `frames differ in the order of columns: ${text(a.columns)} and ${text(b.columns)}`;
  }
  if (a.height !== b.height) return `frames differ in height: ${a.height} and ${b.height} rows`;
  const [left, right] = checkRowOrder ? [a, b] : [a.sort(a.columns), b.sort(a.columns)];
  for (const name of a.columns) {
    const difference = seriesDifference(left.getColumn(name), right.getColumn(name), rest);
    if (difference !== undefined) return `frames differ in column ${JSON.stringify(name)}: ${difference}`;
  }
  return undefined;
}

function seriesDifference(left: Series, right: Series, options: SeriesEqualOptions): string | undefined {
  if (!Series.isSeries(left) || !Series.isSeries(right)) return "what is compared must be two Series";
  const { checkDtypes = true, checkNames = true, checkOrder = true, categoricalAsStr = false } = options;
  if (checkNames && left.name !== right.name) {
    return `Series differ in name: ${JSON.stringify(left.name)} and ${JSON.stringify(right.name)}`;
  }
  if (left.length !== right.length) return `Series differ in length: ${left.length} and ${right.length}`;
  const areTexts = [left, right].every(({ dtype }) => ["String", "Categorical"].includes(dtype.variant));
  if (checkDtypes && !left.dtype.is(right.dtype) && !(categoricalAsStr && areTexts)) {
    return `Series differ in type: ${left.dtype} and ${right.dtype}`;
  }
  const [a, b] = checkOrder ? [left, right] : [left.sort(), right.sort()];
  const [expected, actual] = [a.toArray(), b.toArray()];
  const row = expected.findIndex((value, i) => !close(value, actual[i], options));
  if (row < 0) return undefined;
  return `row ${row}: ${a.slice(row, 1).valueTexts()[0]} and ${b.slice(row, 1).valueTexts()[0]}\n${a}\n${b}`;
}

/** Whether two values are equal, floats within tolerance, values that hold others in all of these. */
function close(a: any, b: any, options: SeriesEqualOptions): boolean {
  const { checkExact = false, relTol = 1e-5, absTol = 1e-8 } = options;
  if (typeof a === "number" && typeof b === "number") {
    if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return true;
    if (checkExact || (Number.isInteger(a) && Number.isInteger(b))) return false;
    return Math.abs(a - b) <= absTol + relTol * Math.abs(b);
  }
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    // biome-ignore lint/suspicious/noDoubleEquals: 1n is 1
    return a == b;
  }
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  const [x, y] = [Object.entries(a), Object.entries(b)];
  return (
    x.length === y.length && x.every(([key, value]) => Object.hasOwn(b, key) && close(value, b[key], options))
  );
}
