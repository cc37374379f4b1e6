/** Groups of types: `pl.Int8 instanceof pl.datatypes.IntegerType`. */

import { DataType } from "./datatype";

/** Types that `is` says yes to are instances. */
function group(is: (dtype: DataType) => boolean) {
  // biome-ignore lint/complexity/noStaticOnlyClass: `instanceof` needs a class
  return class {
    static [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof DataType && is(value);
    }
  };
}

/** Integers, floats and Decimals. */
export class NumericType extends group((dtype) => dtype.isNumeric()) {}

/** Integers. */
export class IntegerType extends group((dtype) => dtype.isInteger()) {}

/** Integers with a sign. */
export class SignedIntegerType extends group((dtype) => dtype.isSignedInteger()) {}

/** Integers without a sign. */
export class UnsignedIntegerType extends group((dtype) => dtype.isUnsignedInteger()) {}

/** Floats. */
export class FloatType extends group((dtype) => dtype.isFloat()) {}

/** Dates, times, instants and lengths of time. */
export class TemporalType extends group((dtype) => dtype.isTemporal()) {}

/** Lists, Arrays, Structs and Maps. */
export class NestedType extends group((dtype) => dtype.isNested()) {}

/** Whether a value is a data type; with `requireInstantiated`, a family such as `pl.List` is none. */
export function isPolarsDtype(
  value: unknown,
  options: { includeUnknown?: boolean; requireInstantiated?: boolean } = {},
): boolean {
  if (value instanceof DataType) return true;
  return typeof value === "function" && "variant" in value && !options.requireInstantiated;
}
