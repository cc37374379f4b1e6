/** Functions of JavaScript that the engine calls. */

import { unwrap } from "./convert";
import type { DataFrame } from "./dataframe";
import type { LazyFrame } from "./lazyframe";
import { type NativeDataFrame, type NativeLazyFrame, type NativeSeries, native } from "./native";
import type { Series } from "./series";

/** What the classes of the package make of handles; each class says it, which otherwise would import each other. */
export const wrappers = {} as {
  series(handle: NativeSeries): Series;
  frame(handle: NativeDataFrame): DataFrame;
  plan(handle: NativeLazyFrame): LazyFrame;
};

let isAwake = false;

/** A function as the addon takes it: it is called with an array of arguments, and gives what the addon takes. */
export function hostFunction(fn: (...args: any[]) => unknown): (args: unknown[]) => unknown {
  if (!isAwake) {
    native.setWake(() => native.serve());
    isAwake = true;
  }
  return (args) => unwrap(fn(...args.map(wrapped)));
}

/** A value of the addon as users have it. */
function wrapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wrapped);
  if (value instanceof native.NativeSeries) return wrappers.series(value);
  if (value instanceof native.NativeDataFrame) return wrappers.frame(value);
  if (value instanceof native.NativeLazyFrame) return wrappers.plan(value);
  return value;
}
