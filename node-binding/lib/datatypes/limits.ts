/** The least and the greatest value of types. */

import { InvalidOperationError } from "../errors";
import { type Expr, literal } from "../expr";
import type { DataType } from "./datatype";

/** The last nanosecond of a day. */
const LAST_TIME = 86_399_999_999_999n;

/** The least or the greatest value of a type, as an expression. */
export function limit(dtype: DataType, side: "min" | "max"): Expr {
  // As text, which is read as any integer: literals have 64 bits.
  if (dtype.isInteger()) return cast(literal(String(integerLimit(dtype, side))), dtype);
  if (dtype.isFloat()) {
    return literal(side === "max" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY, dtype);
  }
  if (dtype.variant === "Time") {
    return cast(literal(side === "max" ? LAST_TIME : 0n), dtype);
  }
  throw new InvalidOperationError(`${dtype} has no least and no greatest value`);
}

function cast(expr: Expr, dtype: DataType): Expr {
  return expr._call("cast", ["dtype"], [dtype]);
}

function integerLimit(dtype: DataType, side: "min" | "max"): bigint {
  const bits = BigInt(dtype.variant.replace(/\D/g, ""));
  if (dtype.isUnsignedInteger()) return side === "max" ? 2n ** bits - 1n : 0n;
  const half = 2n ** (bits - 1n);
  return side === "max" ? half - 1n : -half;
}
