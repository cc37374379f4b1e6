// Generated from the function registry: change that, then run `cargo xtask bindings`.

/** The functions of the registry as methods of Expr. */

import { type DataType } from "../datatypes";
import { type Expr, type IntoExpr } from "../expr";

/** The functions without a namespace, and the namespaces. */
export abstract class ExprMethods {
  /** @internal */
  abstract _call(name: string, params: string[], args: unknown[]): Expr;

  /** The functions of the namespace `arr`. */
  get arr(): ExprArr {
    return new ExprArr(this);
  }

  /** The functions of the namespace `bin`. */
  get bin(): ExprBin {
    return new ExprBin(this);
  }

  /** The functions of the namespace `cat`. */
  get cat(): ExprCat {
    return new ExprCat(this);
  }

  /** The functions of the namespace `dt`. */
  get dt(): ExprDt {
    return new ExprDt(this);
  }

  /** The functions of the namespace `list`. */
  get list(): ExprList {
    return new ExprList(this);
  }

  /** Another spelling of {@link list}. */
  get lst(): ExprList {
    return this.list;
  }

  /** The functions of the namespace `map`. */
  get map(): ExprMap {
    return new ExprMap(this);
  }

  /** The functions of the namespace `str`. */
  get str(): ExprStr {
    return new ExprStr(this);
  }

  /** The functions of the namespace `struct`. */
  get struct(): ExprStruct {
    return new ExprStruct(this);
  }

  /**
   * The values without sign. The least integer, which has no positive counterpart, stays as it is.
   *
   * @example
   * // a: i64 [-1, 2, null]
   * pl.col("a").abs() // i64 [1, 2, null]
   */
  abs(): Expr {
    return this._call("abs", [], []);
  }

  /**
   * The sum of two values, row by row; null if one is null.
   *
   * Integers wrap around on overflow. Texts are joined. Booleans count as 0 and 1, decimals that overflow are
   * an error. Lists are added element by element. A Duration added to a Date or Datetime gives that type; a
   * Date drops the time of day.
   *
   * @param other expression, or the name of a column
   *
   * @example
   * // a: i64 [1, 2, null]
   * pl.col("a").add(10n) // i64 [11, 12, null]
   *
   * // a: str ["x", null]
   * // b: str ["1", "2"]
   * pl.col("a").add(pl.col("b")) // str ["x1", null]
   */
  add(other: IntoExpr): Expr;
  add(...args: unknown[]): Expr {
    return this._call("add", ["other: column"], args);
  }

  /** Another spelling of {@link add}. */
  plus(other: IntoExpr): Expr;
  plus(...args: unknown[]): Expr {
    return this._call("add", ["other: column"], args);
  }

  /**
   * Whether no value is false; true if there are none.
   *
   * Numbers count as true if they are not 0. If `ignoreNulls` is false, the result is null where no value is
   * false but some are null.
   *
   * @param ignoreNulls true or false; default `true`
   *
   * @example
   * // a: bool [true, null]
   * pl.col("a").all() // bool [true]
   *
   * // a: bool [true, null]
   * pl.col("a").all({ ignoreNulls: false }) // bool [null]
   */
  all(ignoreNulls?: boolean): Expr;
  all(options?: { ignoreNulls?: boolean }): Expr;
  all(...args: unknown[]): Expr {
    return this._call("all", ["ignore_nulls"], args);
  }

  /**
   * True where all of the values are, row by row; bit by bit on integers.
   *
   * Null is a value that is not known: the result is false if one value is, otherwise null if one is null.
   * With integers null gives null.
   *
   * @param others expression, or the name of a column
   *
   * @example
   * // a: bool [true, true, false, null, null]
   * // b: bool [true, false, null, true, null]
   * pl.col("a").and(pl.col("b")) // bool [true, false, false, null, null]
   *
   * // a: i64 [6, null]
   * pl.col("a").and(3n) // i64 [2, null]
   */
  and(...others: (IntoExpr | readonly IntoExpr[])[]): Expr;
  and(...args: unknown[]): Expr {
    return this._call("and_", ["*others"], args);
  }

  /**
   * Whether some value is true; false if there are none.
   *
   * Numbers count as true if they are not 0. If `ignoreNulls` is false, the result is null where no value is
   * true but some are null.
   *
   * @param ignoreNulls true or false; default `true`
   *
   * @example
   * // a: bool [false, null, true]
   * pl.col("a").any() // bool [true]
   *
   * // a: bool [false, null]
   * pl.col("a").any({ ignoreNulls: false }) // bool [null]
   */
  any(ignoreNulls?: boolean): Expr;
  any(options?: { ignoreNulls?: boolean }): Expr;
  any(...args: unknown[]): Expr {
    return this._call("any", ["ignore_nulls"], args);
  }

  /**
   * The values, then those of `other`.
   *
   * Both are cast to a type that fits both unless `upcast` is false; then the types must be equal.
   *
   * @param other expression, or the name of a column
   * @param upcast true or false; default `true`
   *
   * @example
   * // a: i64 [1, 2]
   * // b: f64 [0.5, null]
   * pl.col("a").append(pl.col("b")) // f64 [1.0, 2.0, 0.5, null]
   */
  append(other: IntoExpr, upcast?: boolean): Expr;
  append(other: IntoExpr, options?: { upcast?: boolean }): Expr;
  append(options: { other: IntoExpr; upcast?: boolean }): Expr;
  append(...args: unknown[]): Expr {
    return this._call("append", ["other", "upcast"], args);
  }

  /**
   * The number of distinct values, which may be estimated; null counts as one. Today it is exact.
   *
   * @example
   * // a: i64 [1, null, 1, null]
   * pl.col("a").approxNUnique() // u32 [2]
   */
  approxNUnique(): Expr {
    return this._call("approx_n_unique", [], []);
  }

  /**
   * The angles, in radians, with these cosines; NaN beyond -1 and 1.
   *
   * @example
   * // a: f64 [1, 2, null]
   * pl.col("a").arccos() // f64 [0, "NaN", null]
   */
  arccos(): Expr {
    return this._call("arccos", [], []);
  }

  /**
   * The values with these hyperbolic cosines; NaN below 1.
   *
   * @example
   * // a: f64 [1, 0, null]
   * pl.col("a").arccosh() // f64 [0, "NaN", null]
   */
  arccosh(): Expr {
    return this._call("arccosh", [], []);
  }

  /**
   * The angles, in radians, with these sines; NaN beyond -1 and 1.
   *
   * @example
   * // a: f64 [0, 2, null]
   * pl.col("a").arcsin() // f64 [0, "NaN", null]
   */
  arcsin(): Expr {
    return this._call("arcsin", [], []);
  }

  /**
   * The values with these hyperbolic sines.
   *
   * @example
   * // a: f64 [0, null]
   * pl.col("a").arcsinh() // f64 [0, null]
   */
  arcsinh(): Expr {
    return this._call("arcsinh", [], []);
  }

  /**
   * The angles, in radians, with these tangents.
   *
   * @example
   * // a: f64 [0, null]
   * pl.col("a").arctan() // f64 [0, null]
   */
  arctan(): Expr {
    return this._call("arctan", [], []);
  }

  /**
   * The values with these hyperbolic tangents; NaN beyond -1 and 1.
   *
   * @example
   * // a: f64 [0, 2, null]
   * pl.col("a").arctanh() // f64 [0, "NaN", null]
   */
  arctanh(): Expr {
    return this._call("arctanh", [], []);
  }

  /**
   * The position of the greatest value: of the first if there are several, null if there is none.
   *
   * @example
   * // a: i64 [3, null, 1, 3]
   * pl.col("a").argMax() // u32 [0]
   */
  argMax(): Expr {
    return this._call("arg_max", [], []);
  }

  /**
   * The position of the least value: of the first if there are several, null if there is none.
   *
   * @example
   * // a: i64 [3, null, 1, 1]
   * pl.col("a").argMin() // u32 [2]
   */
  argMin(): Expr {
    return this._call("arg_min", [], []);
  }

  /**
   * The positions that would sort the values; equal values keep their order.
   *
   * @param descending true or false; default `false`
   * @param nullsLast true or false; default `false`
   *
   * @example
   * // a: i64 [3, null, 1]
   * pl.col("a").argSort() // u32 [1, 2, 0]
   */
  argSort(descending?: boolean, nullsLast?: boolean): Expr;
  argSort(options?: { descending?: boolean; nullsLast?: boolean }): Expr;
  argSort(...args: unknown[]): Expr {
    return this._call("arg_sort", ["descending", "nulls_last"], args);
  }

  /**
   * The positions of the true values.
   *
   * @example
   * // a: bool [true, null, false, true]
   * pl.col("a").argTrue() // u32 [0, 3]
   */
  argTrue(): Expr {
    return this._call("arg_true", [], []);
  }

  /**
   * The position of the first occurrence of each distinct value.
   *
   * @example
   * // a: i64 [2, 2, null, 1]
   * pl.col("a").argUnique() // u32 [0, 2, 3]
   */
  argUnique(): Expr {
    return this._call("arg_unique", [], []);
  }

  /**
   * Fills nulls with the next value after them, at most `limit` in a row.
   *
   * @param limit integer; default `null`
   *
   * @example
   * // a: i64 [null, null, 1, null]
   * pl.col("a").backwardFill() // i64 [1, 1, 1, null]
   *
   * // a: i64 [null, null, 1, null]
   * pl.col("a").backwardFill(1) // i64 [null, 1, 1, null]
   */
  backwardFill(limit?: number | null): Expr;
  backwardFill(options?: { limit?: number | null }): Expr;
  backwardFill(...args: unknown[]): Expr {
    return this._call("backward_fill", ["limit"], args);
  }

  /**
   * The bits that all values have. Nulls are left out; null if there are no values.
   *
   * @example
   * // a: i8 [3, 6, null]
   * pl.col("a").bitwiseAnd() // i8 [2]
   *
   * // a: bool [true, false]
   * pl.col("a").bitwiseAnd() // bool [false]
   */
  bitwiseAnd(): Expr {
    return this._call("bitwise_and", [], []);
  }

  /**
   * How many bits are one.
   *
   * Negative integers are in two's complement; a Boolean is one bit.
   *
   * @example
   * // a: i8 [-1, 0, 5, null]
   * pl.col("a").bitwiseCountOnes() // u32 [8, 0, 2, null]
   *
   * // a: bool [true, false]
   * pl.col("a").bitwiseCountOnes() // u32 [1, 0]
   */
  bitwiseCountOnes(): Expr {
    return this._call("bitwise_count_ones", [], []);
  }

  /**
   * How many bits are zero.
   *
   * Negative integers are in two's complement; a Boolean is one bit.
   *
   * @example
   * // a: i8 [-1, 0, 5, null]
   * pl.col("a").bitwiseCountZeros() // u32 [0, 8, 6, null]
   */
  bitwiseCountZeros(): Expr {
    return this._call("bitwise_count_zeros", [], []);
  }

  /**
   * How many bits are one before the first zero, from the most significant bit on.
   *
   * Negative integers are in two's complement; a Boolean is one bit.
   *
   * @example
   * // a: i8 [-1, -2, 5, null]
   * pl.col("a").bitwiseLeadingOnes() // u32 [8, 7, 0, null]
   */
  bitwiseLeadingOnes(): Expr {
    return this._call("bitwise_leading_ones", [], []);
  }

  /**
   * How many bits are zero before the first one, from the most significant bit on.
   *
   * Negative integers are in two's complement; a Boolean is one bit.
   *
   * @example
   * // a: i8 [1, 0, -1, null]
   * pl.col("a").bitwiseLeadingZeros() // u32 [7, 8, 0, null]
   */
  bitwiseLeadingZeros(): Expr {
    return this._call("bitwise_leading_zeros", [], []);
  }

  /**
   * The bits that some value has. Nulls are left out; null if there are no values.
   *
   * @example
   * // a: i8 [3, 6, null]
   * pl.col("a").bitwiseOr() // i8 [7]
   *
   * // a: bool [null]
   * pl.col("a").bitwiseOr() // bool [null]
   */
  bitwiseOr(): Expr {
    return this._call("bitwise_or", [], []);
  }

  /**
   * How many bits are one before the first zero, from the least significant bit on.
   *
   * Negative integers are in two's complement; a Boolean is one bit.
   *
   * @example
   * // a: i8 [-1, 3, 4, null]
   * pl.col("a").bitwiseTrailingOnes() // u32 [8, 2, 0, null]
   */
  bitwiseTrailingOnes(): Expr {
    return this._call("bitwise_trailing_ones", [], []);
  }

  /**
   * How many bits are zero before the first one, from the least significant bit on.
   *
   * Negative integers are in two's complement; a Boolean is one bit.
   *
   * @example
   * // a: i8 [0, 4, 1, null]
   * pl.col("a").bitwiseTrailingZeros() // u32 [8, 2, 0, null]
   */
  bitwiseTrailingZeros(): Expr {
    return this._call("bitwise_trailing_zeros", [], []);
  }

  /**
   * The bits that an odd number of values have. Nulls are left out; null if there are no values.
   *
   * @example
   * // a: i8 [3, 6, null]
   * pl.col("a").bitwiseXor() // i8 [5]
   *
   * // a: bool [true, true, true]
   * pl.col("a").bitwiseXor() // bool [true]
   */
  bitwiseXor(): Expr {
    return this._call("bitwise_xor", [], []);
  }

  /**
   * The `k` least values, the least first; nulls only if there are fewer values.
   *
   * @param k expression, or the name of a column; default `5`
   *
   * @example
   * // a: i64 [3, null, 1, 2]
   * pl.col("a").bottomK(2) // i64 [1, 2]
   */
  bottomK(k?: IntoExpr): Expr;
  bottomK(options?: { k?: IntoExpr }): Expr;
  bottomK(...args: unknown[]): Expr {
    return this._call("bottom_k", ["k"], args);
  }

  /**
   * The values in the `k` rows where other columns are least, the least first.
   *
   * `reverse`, given once or per column, asks for the greatest instead.
   *
   * @param by expressions or names of columns, one or a list
   * @param k expression, or the name of a column; default `5`
   * @param reverse true or false, or list of: true or false; default `false`
   *
   * @example
   * // a: str ["x", "y", "z"]
   * // b: i64 [2, 1, 3]
   * pl.col("a").bottomKBy(pl.col("b"), 2) // str ["y", "x"]
   */
  bottomKBy(by: IntoExpr | readonly IntoExpr[], k?: IntoExpr, reverse?: boolean | readonly boolean[]): Expr;
  bottomKBy(by: IntoExpr | readonly IntoExpr[], options?: { k?: IntoExpr; reverse?: boolean | readonly boolean[] }): Expr;
  bottomKBy(by: IntoExpr | readonly IntoExpr[], k?: IntoExpr, options?: { reverse?: boolean | readonly boolean[] }): Expr;
  bottomKBy(options: { by: IntoExpr | readonly IntoExpr[]; k?: IntoExpr; reverse?: boolean | readonly boolean[] }): Expr;
  bottomKBy(...args: unknown[]): Expr {
    return this._call("bottom_k_by", ["by", "k", "reverse"], args);
  }

  /**
   * The values as another type.
   *
   * A value that the type cannot hold is an error, or null where `strict` is false; with `wrapNumerical` an
   * integer keeps its low bits instead. Floats lose what stands behind the point when they become integers.
   * Lists are cast element by element, structs field by field. Text becomes a date or time by `str.to_date`
   * and its kin.
   *
   * @param dtype data type
   * @param strict true or false; default `true`
   * @param wrapNumerical true or false; default `false`
   *
   * @example
   * // a: i64 [1, 2, null]
   * pl.col("a").cast(pl.Float64) // f64 [1.0, 2.0, null]
   *
   * // a: str ["1", "x", null]
   * pl.col("a").cast(pl.Int64, { strict: false }) // i64 [1, null, null]
   */
  cast(dtype: DataType, strict?: boolean, wrapNumerical?: boolean): Expr;
  cast(dtype: DataType, options?: { strict?: boolean; wrapNumerical?: boolean }): Expr;
  cast(options: { dtype: DataType; strict?: boolean; wrapNumerical?: boolean }): Expr;
  cast(...args: unknown[]): Expr {
    return this._call("cast", ["dtype", "strict", "wrap_numerical"], args);
  }

  /**
   * The cube root.
   *
   * @example
   * // a: i64 [8, -8, null]
   * pl.col("a").cbrt() // f64 [2, -2, null]
   */
  cbrt(): Expr {
    return this._call("cbrt", [], []);
  }

  /**
   * The least whole number not below each value; integers stay as they are.
   *
   * @example
   * // a: f64 [1.5, -1.5, null]
   * pl.col("a").ceil() // f64 [2, -1, null]
   */
  ceil(): Expr {
    return this._call("ceil", [], []);
  }

  /**
   * The values, with those below `lowerBound` or above `upperBound` replaced by it.
   *
   * A bound that is null does not bound. The bounds are cast to the type of the values.
   *
   * @param lowerBound expression, or the name of a column; default `null`
   * @param upperBound expression, or the name of a column; default `null`
   *
   * @example
   * // a: i64 [1, 5, 9, null]
   * pl.col("a").clip(2n, 6n) // i64 [2, 5, 6, null]
   *
   * // a: i64 [1, 5, 9, null]
   * pl.col("a").clip({ upperBound: 6n }) // i64 [1, 5, 6, null]
   */
  clip(lowerBound?: IntoExpr, upperBound?: IntoExpr): Expr;
  clip(options?: { lowerBound?: IntoExpr; upperBound?: IntoExpr }): Expr;
  clip(...args: unknown[]): Expr {
    return this._call("clip", ["lower_bound", "upper_bound"], args);
  }

  /**
   * The cosine of angles in radians.
   *
   * @example
   * // a: f64 [0, null]
   * pl.col("a").cos() // f64 [1, null]
   */
  cos(): Expr {
    return this._call("cos", [], []);
  }

  /**
   * The hyperbolic cosine.
   *
   * @example
   * // a: f64 [0, null]
   * pl.col("a").cosh() // f64 [1, null]
   */
  cosh(): Expr {
    return this._call("cosh", [], []);
  }

  /**
   * The cotangent of angles in radians: 1 divided by the tangent.
   *
   * @example
   * // a: f64 [0.7853981633974483, 0, null]
   * pl.col("a").cot() // f64 [1.0000000000000002, "inf", null]
   */
  cot(): Expr {
    return this._call("cot", [], []);
  }

  /**
   * The number of values that are not null.
   *
   * @example
   * // a: i64 [1, null, 3]
   * pl.col("a").count() // u32 [2]
   */
  count(): Expr {
    return this._call("count", [], []);
  }

  /**
   * The number of values up to each row that are not null; from the last row on if `reverse`.
   *
   * @param reverse true or false; default `false`
   *
   * @example
   * // a: i64 [1, null, 3]
   * pl.col("a").cumCount() // u32 [1, 1, 2]
   */
  cumCount(reverse?: boolean): Expr;
  cumCount(options?: { reverse?: boolean }): Expr;
  cumCount(...args: unknown[]): Expr {
    return this._call("cum_count", ["reverse"], args);
  }

  /**
   * The greatest value up to each row; from the last row on if `reverse`.
   *
   * Nulls stay null and are left out; NaN is left out as soon as there is a number.
   *
   * @param reverse true or false; default `false`
   *
   * @example
   * // a: i64 [2, null, 1, 3]
   * pl.col("a").cumMax() // i64 [2, null, 2, 3]
   */
  cumMax(reverse?: boolean): Expr;
  cumMax(options?: { reverse?: boolean }): Expr;
  cumMax(...args: unknown[]): Expr {
    return this._call("cum_max", ["reverse"], args);
  }

  /**
   * The least value up to each row; from the last row on if `reverse`.
   *
   * Nulls stay null and are left out; NaN is left out as soon as there is a number.
   *
   * @param reverse true or false; default `false`
   *
   * @example
   * // a: i64 [2, null, 1, 3]
   * pl.col("a").cumMin() // i64 [2, null, 1, 1]
   */
  cumMin(reverse?: boolean): Expr;
  cumMin(options?: { reverse?: boolean }): Expr;
  cumMin(...args: unknown[]): Expr {
    return this._call("cum_min", ["reverse"], args);
  }

  /**
   * The product of all values up to each row; from the last row on if `reverse`.
   *
   * Nulls stay null and are left out of the products. Integers are multiplied as Int64 (UInt64 stays) and
   * wrap around on overflow.
   *
   * @param reverse true or false; default `false`
   *
   * @example
   * // a: i64 [2, null, 3]
   * pl.col("a").cumProd() // i64 [2, null, 6]
   */
  cumProd(reverse?: boolean): Expr;
  cumProd(options?: { reverse?: boolean }): Expr;
  cumProd(...args: unknown[]): Expr {
    return this._call("cum_prod", ["reverse"], args);
  }

  /**
   * The sum of all values up to each row; from the last row on if `reverse`.
   *
   * Nulls stay null and are left out of the sums. Integers of 8 and 16 bits are summed as Int64; integers
   * wrap around on overflow.
   *
   * @param reverse true or false; default `false`
   *
   * @example
   * // a: i64 [1, null, 3]
   * pl.col("a").cumSum() // i64 [1, null, 4]
   *
   * // a: i64 [1, null, 3]
   * pl.col("a").cumSum({ reverse: true }) // i64 [4, null, 3]
   */
  cumSum(reverse?: boolean): Expr;
  cumSum(options?: { reverse?: boolean }): Expr;
  cumSum(...args: unknown[]): Expr {
    return this._call("cum_sum", ["reverse"], args);
  }

  /**
   * The interval between `breaks` in which each value is, as a category; null and NaN are in none.
   *
   * Intervals are open at the left and closed at the right, or the other way round if `leftClosed`. There is
   * one more than there are breaks; `labels` gives them other names. With `includeBreaks` a struct of the
   * interval's upper end (`breakpoint`) and its name (`category`).
   *
   * @param breaks list of: number
   * @param labels list of: text; default `null`
   * @param leftClosed true or false; default `false`
   * @param includeBreaks true or false; default `false`
   *
   * @example
   * // a: i64 [-2, 0, 1, 5, null]
   * pl.col("a").cut([0, 3], { labels: ["low", "mid", "high"] }) // enum[low, mid, high] ["low", "low", "mid",
   * "high", null]
   *
   * // a: i64 [0, 1]
   * pl.col("a").cut([0], { labels: ["low", "high"], leftClosed: true }) // enum[low, high] ["high", "high"]
   */
  cut(breaks: readonly number[], labels?: readonly string[] | null, leftClosed?: boolean, includeBreaks?: boolean): Expr;
  cut(breaks: readonly number[], options?: { labels?: readonly string[] | null; leftClosed?: boolean; includeBreaks?: boolean }): Expr;
  cut(options: { breaks: readonly number[]; labels?: readonly string[] | null; leftClosed?: boolean; includeBreaks?: boolean }): Expr;
  cut(...args: unknown[]): Expr {
    return this._call("cut", ["breaks", "labels", "left_closed", "include_breaks"], args);
  }

  /**
   * Angles in degrees, from radians.
   *
   * @example
   * // a: f64 [0, 3.141592653589793, null]
   * pl.col("a").degrees() // f64 [0, 180, null]
   */
  degrees(): Expr {
    return this._call("degrees", [], []);
  }

  /**
   * The difference of each value to the one `n` rows before; `n` may be negative.
   *
   * Rows without such a value are null, or left out if `nullBehavior` is `drop`. The difference of unsigned
   * integers is signed, that of dates and times a Duration; integers wrap around on overflow.
   *
   * @param n expression, or the name of a column; default `1`
   * @param nullBehavior `ignore` or `drop`; default `"ignore"`
   *
   * @example
   * // a: i64 [1, 4, null, 6]
   * pl.col("a").diff() // i64 [null, 3, null, null]
   *
   * // a: i64 [1, 4, 6]
   * pl.col("a").diff(1, "drop") // i64 [3, 2]
   */
  diff(n?: IntoExpr, nullBehavior?: "ignore" | "drop"): Expr;
  diff(options?: { n?: IntoExpr; nullBehavior?: "ignore" | "drop" }): Expr;
  diff(...args: unknown[]): Expr {
    return this._call("diff", ["n", "null_behavior"], args);
  }

  /**
   * The sum of the products of two columns, row by row.
   *
   * Rows where one is null are left out; the sum of no products is 0. Integers of 8 and 16 bits are
   * multiplied as Int64; larger ones wrap around on overflow.
   *
   * @param other expression, or the name of a column
   *
   * @example
   * // a: i64 [1, 2, null]
   * // b: i64 [3, 4, 5]
   * pl.col("a").dot(pl.col("b")) // i64 [11]
   */
  dot(other: IntoExpr): Expr;
  dot(...args: unknown[]): Expr {
    return this._call("dot", ["other"], args);
  }

  /**
   * The values that are not NaN; nulls stay.
   *
   * @example
   * // a: f64 [1.0, null]
   * pl.col("a").dropNans() // f64 [1.0, null]
   */
  dropNans(): Expr {
    return this._call("drop_nans", [], []);
  }

  /**
   * The values that are not null.
   *
   * @example
   * // a: i64 [1, null, 3]
   * pl.col("a").dropNulls() // i64 [1, 3]
   */
  dropNulls(): Expr {
    return this._call("drop_nulls", [], []);
  }

  /**
   * The entropy of the values taken as probabilities, `-sum(p * log(p))`.
   *
   * They are divided by their sum first unless `normalize` is false. Nulls are left out.
   *
   * @param base number; default `2.718281828459045`
   * @param normalize true or false; default `true`
   *
   * @example
   * // a: f64 [0.5, 0.5]
   * pl.col("a").entropy(2) // f64 [1.0]
   */
  entropy(base?: number, normalize?: boolean): Expr;
  entropy(options?: { base?: number; normalize?: boolean }): Expr;
  entropy(base?: number, options?: { normalize?: boolean }): Expr;
  entropy(...args: unknown[]): Expr {
    return this._call("entropy", ["base", "normalize"], args);
  }

  /**
   * Whether two values are equal, row by row; null if one is null. NaN equals NaN.
   *
   * @param other expression, or the name of a column
   *
   * @example
   * // a: i64 [1, 2, null]
   * pl.col("a").eq(2n) // bool [false, true, null]
   */
  eq(other: IntoExpr): Expr;
  eq(...args: unknown[]): Expr {
    return this._call("eq", ["other: column"], args);
  }

  /** Another spelling of {@link eq}. */
  equals(other: IntoExpr): Expr;
  equals(...args: unknown[]): Expr {
    return this._call("eq", ["other: column"], args);
  }

  /**
   * Whether two values are equal, row by row; null equals null and nothing else.
   *
   * @param other expression, or the name of a column
   *
   * @example
   * // a: i64 [1, null, null]
   * // b: i64 [1, null, 2]
   * pl.col("a").eqMissing(pl.col("b")) // bool [true, true, false]
   */
  eqMissing(other: IntoExpr): Expr;
  eqMissing(...args: unknown[]): Expr {
    return this._call("eq_missing", ["other: column"], args);
  }

  /**
   * The error function: twice the integral of the normal distribution's density between 0 and each value.
   *
   * @example
   * // a: f64 [0, 0.5, "inf", null]
   * pl.col("a").erf() // f64 [0, 0.5204998778130465, 1, null]
   */
  erf(): Expr {
    return this._call("erf", [], []);
  }

  /**
   * 1 less the error function, exact also where that is close to 1.
   *
   * @example
   * // a: f64 [0, 0.5, "inf", null]
   * pl.col("a").erfc() // f64 [1, 0.4795001221869535, 0, null]
   */
  erfc(): Expr {
    return this._call("erfc", [], []);
  }

  /**
   * The exponentially weighted mean: each row back weighs less by the factor `1 - alpha`.
   *
   * One of `com`, `span`, `halfLife` and `alpha` says how fast weights fall: `alpha` is `1 / (1 + com)`, `2 /
   * (span + 1)` or `1 - exp(-ln(2) / half_life)`. With `adjust` the weights are divided by their sum; without
   * it the mean is `(1 - alpha)` of the one before and `alpha` of the value. Nulls stay null; they count as
   * rows back unless `ignoreNulls`. The result is null until there have been `minSamples` values.
   *
   * @param com number; default `null`
   * @param span number; default `null`
   * @param halfLife number; default `null`
   * @param alpha number; default `null`
   * @param adjust true or false; default `true`
   * @param minSamples integer; default `1`
   * @param ignoreNulls true or false; default `false`
   *
   * @example
   * // a: i64 [1, null, 3]
   * pl.col("a").ewmMean({ com: 1 }) // f64 [1.0, null, 2.6]
   *
   * // a: i64 [1, 2, 3]
   * pl.col("a").ewmMean({ alpha: 0.5, adjust: false }) // f64 [1.0, 1.5, 2.25]
   */
  ewmMean(com?: number | null, span?: number | null, halfLife?: number | null, alpha?: number | null, adjust?: boolean, minSamples?: number, ignoreNulls?: boolean): Expr;
  ewmMean(options?: { com?: number | null; span?: number | null; halfLife?: number | null; alpha?: number | null; adjust?: boolean; minSamples?: number; ignoreNulls?: boolean }): Expr;
  ewmMean(...args: unknown[]): Expr {
    return this._call("ewm_mean", ["com", "span", "half_life", "alpha", "adjust", "min_samples", "ignore_nulls"], args);
  }

  /**
   * The exponentially weighted mean along another column: a value weighs half as much after `halfLife`.
   *
   * `by` are dates, times or integers, in any order and without nulls; for integers `halfLife` is a number
   * such as `2i`. Nulls stay null.
   *
   * @param by expression, or the name of a column
   * @param halfLife length of time such as `1h30m`
   *
   * @example
   * // a: i64 [0, 1, 2]
   * // b: i64 [0, 1, 2]
   * pl.col("a").ewmMeanBy(pl.col("b"), { halfLife: "1i" }) // f64 [0.0, 0.5, 1.25]
   */
  ewmMeanBy(by: IntoExpr, halfLife: string): Expr;
  ewmMeanBy(by: IntoExpr, options?: { halfLife: string }): Expr;
  ewmMeanBy(options: { by: IntoExpr; halfLife: string }): Expr;
  ewmMeanBy(...args: unknown[]): Expr {
    return this._call("ewm_mean_by", ["by", "half_life"], args);
  }

  /**
   * The exponentially weighted standard deviation: the root of `ewm_var`, which says what the options mean.
   *
   * @param com number; default `null`
   * @param span number; default `null`
   * @param halfLife number; default `null`
   * @param alpha number; default `null`
   * @param adjust true or false; default `true`
   * @param bias true or false; default `false`
   * @param minSamples integer; default `1`
   * @param ignoreNulls true or false; default `false`
   *
   * @example
   * // a: i64 [1, 2, null]
   * pl.col("a").ewmStd({ com: 1 }) // f64 [null, 0.7071067811865476, null]
   */
  ewmStd(com?: number | null, span?: number | null, halfLife?: number | null, alpha?: number | null, adjust?: boolean, bias?: boolean, minSamples?: number, ignoreNulls?: boolean): Expr;
  ewmStd(options?: { com?: number | null; span?: number | null; halfLife?: number | null; alpha?: number | null; adjust?: boolean; bias?: boolean; minSamples?: number; ignoreNulls?: boolean }): Expr;
  ewmStd(...args: unknown[]): Expr {
    return this._call("ewm_std", ["com", "span", "half_life", "alpha", "adjust", "bias", "min_samples", "ignore_nulls"], args);
  }

  /**
   * The exponentially weighted sum: each row back weighs less by the factor `1 - alpha`, which the options
   * give as for `ewm_mean`.
   *
   * Nulls stay null; they count as rows back unless `ignoreNulls`. The result is null until there have been
   * `minSamples` values.
   *
   * @param com number; default `null`
   * @param span number; default `null`
   * @param halfLife number; default `null`
   * @param alpha number; default `null`
   * @param minSamples integer; default `1`
   * @param ignoreNulls true or false; default `false`
   *
   * @example
   * // a: i64 [1, 2, null, 3]
   * pl.col("a").ewmSum({ alpha: 0.5 }) // f64 [1.0, 2.5, null, 3.625]
   */
  ewmSum(com?: number | null, span?: number | null, halfLife?: number | null, alpha?: number | null, minSamples?: number, ignoreNulls?: boolean): Expr;
  ewmSum(options?: { com?: number | null; span?: number | null; halfLife?: number | null; alpha?: number | null; minSamples?: number; ignoreNulls?: boolean }): Expr;
  ewmSum(...args: unknown[]): Expr {
    return this._call("ewm_sum", ["com", "span", "half_life", "alpha", "min_samples", "ignore_nulls"], args);
  }

  /**
   * The exponentially weighted sum along another column: a value weighs half as much after `halfLife`.
   *
   * `by` are dates, times or integers, in any order and without nulls; for integers `halfLife` is a number
   * such as `2i`. Nulls stay null.
   *
   * @param by expression, or the name of a column
   * @param halfLife length of time such as `1h30m`
   *
   * @example
   * // a: i64 [4, 1, null]
   * // b: i64 [0, 1, 2]
   * pl.col("a").ewmSumBy(pl.col("b"), { halfLife: "1i" }) // f64 [4.0, 3.0, null]
   */
  ewmSumBy(by: IntoExpr, halfLife: string): Expr;
  ewmSumBy(by: IntoExpr, options?: { halfLife: string }): Expr;
  ewmSumBy(options: { by: IntoExpr; halfLife: string }): Expr;
  ewmSumBy(...args: unknown[]): Expr {
    return this._call("ewm_sum_by", ["by", "half_life"], args);
  }

  /**
   * The exponentially weighted variance; the weights are those of `ewm_mean`.
   *
   * It is corrected for the bias of few values, unless `bias`; then it is null for one value. Nulls stay
   * null; they count as rows back unless `ignoreNulls`. The result is null until there have been `minSamples`
   * values.
   *
   * @param com number; default `null`
   * @param span number; default `null`
   * @param halfLife number; default `null`
   * @param alpha number; default `null`
   * @param adjust true or false; default `true`
   * @param bias true or false; default `false`
   * @param minSamples integer; default `1`
   * @param ignoreNulls true or false; default `false`
   *
   * @example
   * // a: i64 [1, 2, null]
   * pl.col("a").ewmVar({ com: 1 }) // f64 [null, 0.5, null]
   */
  ewmVar(com?: number | null, span?: number | null, halfLife?: number | null, alpha?: number | null, adjust?: boolean, bias?: boolean, minSamples?: number, ignoreNulls?: boolean): Expr;
  ewmVar(options?: { com?: number | null; span?: number | null; halfLife?: number | null; alpha?: number | null; adjust?: boolean; bias?: boolean; minSamples?: number; ignoreNulls?: boolean }): Expr;
  ewmVar(...args: unknown[]): Expr {
    return this._call("ewm_var", ["com", "span", "half_life", "alpha", "adjust", "bias", "min_samples", "ignore_nulls"], args);
  }

  /**
   * Euler's number raised to the values.
   *
   * @example
   * // a: f64 [0, 1, null]
   * pl.col("a").exp() // f64 [1, 2.718281828459045, null]
   */
  exp(): Expr {
    return this._call("exp", [], []);
  }

  /**
   * The elements of all lists, one per row.
   *
   * A null list gives a null unless `keepNulls` is false, an empty one nothing, or a null if `emptyAsNull`.
   * Arrays are taken apart like lists; other values stay as they are.
   *
   * @param emptyAsNull true or false; default `false`
   * @param keepNulls true or false; default `true`
   *
   * @example
   * // a: list[i64] [[1, 2], [], null]
   * pl.col("a").explode() // i64 [1, 2, null]
   *
   * // a: list[i64] [[1], [], null]
   * pl.col("a").explode({ emptyAsNull: true, keepNulls: false }) // i64 [1, null]
   */
  explode(emptyAsNull?: boolean, keepNulls?: boolean): Expr;
  explode(options?: { emptyAsNull?: boolean; keepNulls?: boolean }): Expr;
  explode(...args: unknown[]): Expr {
    return this._call("explode", ["empty_as_null", "keep_nulls"], args);
  }

  /**
   * The values, then `value` `n` times.
   *
   * @param value expression or value
   * @param n expression, or the name of a column
   *
   * @example
   * // a: i64 [1, 2]
   * pl.col("a").extendConstant(5n, 2) // i64 [1, 2, 5, 5]
   */
  extendConstant(value: IntoExpr, n: IntoExpr): Expr;
  extendConstant(options: { value: IntoExpr; n: IntoExpr }): Expr;
  extendConstant(...args: unknown[]): Expr {
    return this._call("extend_constant", ["value", "n"], args);
  }

  /**
   * The values, with NaN replaced by `value`; null stays null. Integers have no NaN and stay as they are.
   *
   * @param value expression or value
   *
   * @example
   * // a: f64 [1, "NaN", null]
   * pl.col("a").fillNan(0n) // f64 [1, 0, null]
   */
  fillNan(value: IntoExpr): Expr;
  fillNan(...args: unknown[]): Expr {
    return this._call("fill_nan", ["value"], args);
  }

  /**
   * The values, with nulls replaced by `value` or by what `strategy` says.
   *
   * A strategy is `forward` or `backward` (the nearest value on that side, for at most `limit` nulls in a
   * row), `min`, `max` or `mean` of the other values, `zero` or `one`. The value may be a column; the result
   * has the type that both fit.
   *
   * @param value expression or value; default `null`
   * @param strategy `forward` or `backward` or `min` or `max` or `mean` or `zero` or `one`; default `null`
   * @param limit integer; default `null`
   *
   * @example
   * // a: i64 [1, null, 3]
   * pl.col("a").fillNull(0n) // i64 [1, 0, 3]
   *
   * // a: i64 [1, null, 3]
   * pl.col("a").fillNull({ strategy: "mean" }) // i64 [1, 2, 3]
   */
  fillNull(value?: IntoExpr, strategy?: "forward" | "backward" | "min" | "max" | "mean" | "zero" | "one" | null, limit?: number | null): Expr;
  fillNull(options?: { value?: IntoExpr; strategy?: "forward" | "backward" | "min" | "max" | "mean" | "zero" | "one" | null; limit?: number | null }): Expr;
  fillNull(...args: unknown[]): Expr {
    return this._call("fill_null", ["value", "strategy", "limit"], args);
  }

  /**
   * The values in rows where all predicates are true; a constraint `name=value` asks that column to equal the
   * value.
   *
   * @param predicates expression, or the name of a column
   *
   * @example
   * // a: i64 [1, 2, 3]
   * // b: bool [true, null, true]
   * // c: bool [true, true, false]
   * pl.col("a").filter(pl.col("b"), pl.col("c")) // i64 [1]
   */
  filter(...predicates: (IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr>)[]): Expr;
  filter(...args: unknown[]): Expr {
    return this._call("filter", ["*predicates", "**constraints"], args);
  }

  /**
   * The first value, or the first that is not null if `ignoreNulls`; null if there is none.
   *
   * @param ignoreNulls true or false; default `false`
   *
   * @example
   * // a: i64 [null, 2, 3]
   * pl.col("a").first() // i64 [null]
   *
   * // a: i64 [null, 2, 3]
   * pl.col("a").first({ ignoreNulls: true }) // i64 [2]
   */
  first(ignoreNulls?: boolean): Expr;
  first(options?: { ignoreNulls?: boolean }): Expr;
  first(...args: unknown[]): Expr {
    return this._call("first", ["ignore_nulls"], args);
  }

  /**
   * The greatest whole number not above each value; integers stay as they are.
   *
   * @example
   * // a: f64 [1.5, -1.5, null]
   * pl.col("a").floor() // f64 [1, -2, null]
   */
  floor(): Expr {
    return this._call("floor", [], []);
  }

  /**
   * The quotient of two values rounded down, row by row; null if one is null.
   *
   * An integer divided by zero gives null, a float an infinity or NaN.
   *
   * @param other expression, or the name of a column
   *
   * @example
   * // a: i64 [7, -7, null]
   * pl.col("a").floordiv(2n) // i64 [3, -4, null]
   */
  floordiv(other: IntoExpr): Expr;
  floordiv(...args: unknown[]): Expr {
    return this._call("floordiv", ["other"], args);
  }

  /**
   * Fills nulls with the last value before them, at most `limit` in a row.
   *
   * @param limit integer; default `null`
   *
   * @example
   * // a: i64 [null, 1, null, null]
   * pl.col("a").forwardFill() // i64 [null, 1, 1, 1]
   *
   * // a: i64 [null, 1, null, null]
   * pl.col("a").forwardFill(1) // i64 [null, 1, 1, null]
   */
  forwardFill(limit?: number | null): Expr;
  forwardFill(options?: { limit?: number | null }): Expr;
  forwardFill(...args: unknown[]): Expr {
    return this._call("forward_fill", ["limit"], args);
  }

  /**
   * The values at these positions; negative ones count from the end.
   *
   * A null position gives null; one out of bounds is an error, or gives null if `nullOnOob`.
   *
   * @param indices expression, or the name of a column, or list of: integer
   * @param nullOnOob true or false; default `false`
   *
   * @example
   * // a: i64 [1, 2, 3]
   * pl.col("a").gather([0n, -1n, null, 5n], { nullOnOob: true }) // i64 [1, 3, null, null]
   *
   * // a: i64 [7, 8]
   * // b: i64 [1, 0]
   * pl.col("a").gather(pl.col("b")) // i64 [8, 7]
   */
  gather(indices: IntoExpr | readonly number[], nullOnOob?: boolean): Expr;
  gather(indices: IntoExpr | readonly number[], options?: { nullOnOob?: boolean }): Expr;
  gather(options: { indices: IntoExpr | readonly number[]; nullOnOob?: boolean }): Expr;
  gather(...args: unknown[]): Expr {
    return this._call("gather", ["indices", "null_on_oob"], args);
  }

  /**
   * Every `n`-th value, from `offset` on.
   *
   * @param n integer
   * @param offset integer; default `0`
   *
   * @example
   * // a: i64 [1, 2, 3]
   * pl.col("a").gatherEvery(2) // i64 [1, 3]
   *
   * // a: i64 [1, 2, 3]
   * pl.col("a").gatherEvery(2, 1) // i64 [2]
   */
  gatherEvery(n: number, offset?: number): Expr;
  gatherEvery(n: number, options?: { offset?: number }): Expr;
  gatherEvery(options: { n: number; offset?: number }): Expr;
  gatherEvery(...args: unknown[]): Expr {
    return this._call("gather_every", ["n", "offset"], args);
  }

  /**
   * Whether a value is greater than another or equal, row by row; null if one is null. NaN is greater than
   * any number.
   *
   * @param other expression, or the name of a column
   *
   * @example
   * // a: str ["a", "b", "c", null]
   * pl.col("a").ge(pl.lit("b")) // bool [false, true, true, null]
   */
  ge(other: IntoExpr): Expr;
  ge(...args: unknown[]): Expr {
    return this._call("ge", ["other: column"], args);
  }

  /** Another spelling of {@link ge}. */
  gtEq(other: IntoExpr): Expr;
  gtEq(...args: unknown[]): Expr {
    return this._call("ge", ["other: column"], args);
  }

  /** Another spelling of {@link ge}. */
  greaterThanEquals(other: IntoExpr): Expr;
  greaterThanEquals(...args: unknown[]): Expr {
    return this._call("ge", ["other: column"], args);
  }

  /**
   * The value at one position; a negative one counts from the end.
   *
   * One out of bounds is an error, or gives null if `nullOnOob`.
   *
   * @param index expression, or the name of a column
   * @param nullOnOob true or false; default `false`
   *
   * @example
   * // a: i64 [1, 2, 3]
   * pl.col("a").get(-1, { nullOnOob: true }) // i64 [3]
   */
  get(index: IntoExpr, nullOnOob?: boolean): Expr;
  get(index: IntoExpr, options?: { nullOnOob?: boolean }): Expr;
  get(options: { index: IntoExpr; nullOnOob?: boolean }): Expr;
  get(...args: unknown[]): Expr {
    return this._call("get", ["index", "null_on_oob"], args);
  }

  /**
   * Whether a value is greater than another, row by row; null if one is null. NaN is greater than any number.
   *
   * @param other expression, or the name of a column
   *
   * @example
   * // a: f64 [1, 3, "NaN", null]
   * pl.col("a").gt(2n) // bool [false, true, true, null]
   */
  gt(other: IntoExpr): Expr;
  gt(...args: unknown[]): Expr {
    return this._call("gt", ["other: column"], args);
  }

  /** Another spelling of {@link gt}. */
  greaterThan(other: IntoExpr): Expr;
  greaterThan(...args: unknown[]): Expr {
    return this._call("gt", ["other: column"], args);
  }

  /**
   * Whether there is a null.
   *
   * @example
   * // a: i64 [1, null, 3]
   * pl.col("a").hasNulls() // bool [true]
   */
  hasNulls(): Expr {
    return this._call("has_nulls", [], []);
  }

  /**
   * A number of 64 bits that is the same for equal values and most probably another one for others; nulls
   * have one too.
   *
   * Another `seed` gives other numbers; so may another version of the package.
   *
   * @param seed integer; default `0`
   *
   * @example
   * // a: null []
   * pl.col("a").hash() // u64 []
   */
  hash(seed?: number): Expr;
  hash(options?: { seed?: number }): Expr;
  hash(...args: unknown[]): Expr {
    return this._call("hash", ["seed"], args);
  }

  /**
   * The first `n` values; all but the last `-n` if `n` is negative.
   *
   * @param n expression or value; default `10`
   *
   * @example
   * // a: i64 [1, 2, 3]
   * pl.col("a").head(2) // i64 [1, 2]
   *
   * // a: i64 [1, 2, 3]
   * pl.col("a").head(-1) // i64 [1, 2]
   */
  head(n?: IntoExpr): Expr;
  head(options?: { n?: IntoExpr }): Expr;
  head(...args: unknown[]): Expr {
    return this._call("head", ["n"], args);
  }

  /**
   * How many values are in each bin.
   *
   * `bins` are the ends of the bins, the first and the last included; without them there are `binCount` bins
   * of one width from the least to the greatest finite value, 10 if that is not given. With
   * `includeBreakpoint` or `includeCategory` a struct of the bin's upper end (`breakpoint`), its name
   * (`category`) and the `count`. Null and NaN are in no bin.
   *
   * @param bins expression, or the name of a column; default `null`
   * @param binCount integer; default `null`
   * @param includeCategory true or false; default `false`
   * @param includeBreakpoint true or false; default `false`
   *
   * @example
   * // a: i64 [1, 3, 8, 8, 2, 1, 3]
   * pl.col("a").hist([1n, 2n, 3n, 9n]) // u32 [3, 2, 2]
   *
   * // a: i64 [0, 1, 4]
   * pl.col("a").hist({ binCount: 2, includeCategory: true }) // struct[category:cat,count:u32] [{"category":
   * "[0.0, 2.0]", "count": 2}, {"category": "(2.0, 4.0]", "count": 1}]
   */
  hist(bins?: IntoExpr, binCount?: number | null, includeCategory?: boolean, includeBreakpoint?: boolean): Expr;
  hist(options?: { bins?: IntoExpr; binCount?: number | null; includeCategory?: boolean; includeBreakpoint?: boolean }): Expr;
  hist(bins?: IntoExpr, options?: { binCount?: number | null; includeCategory?: boolean; includeBreakpoint?: boolean }): Expr;
  hist(...args: unknown[]): Expr {
    return this._call("hist", ["bins", "bin_count", "include_category", "include_breakpoint"], args);
  }

  /**
   * All values in one list, nulls included.
   *
   * @param maintainOrder true or false; default `true`
   *
   * @example
   * // a: i64 [1, null, 3]
   * pl.col("a").implode() // list[i64] [[1, null, 3]]
   */
  implode(maintainOrder?: boolean): Expr;
  implode(options?: { maintainOrder?: boolean }): Expr;
  implode(...args: unknown[]): Expr {
    return this._call("implode", ["maintain_order"], args);
  }

  /**
   * The position of the first value that equals `element`, null if there is none; null equals null, NaN
   * equals NaN.
   *
   * @param element expression or value
   *
   * @example
   * // a: i64 [7, null, 5]
   * pl.col("a").indexOf(5n) // u32 [2]
   */
  indexOf(element: IntoExpr): Expr;
  indexOf(...args: unknown[]): Expr {
    return this._call("index_of", ["element"], args);
  }

  /**
   * Fills nulls between two values: on a straight line between them, or with the `nearest` of them.
   *
   * Nulls before the first and after the last value stay. Values that are not numbers, dates or times stay as
   * they are.
   *
   * @param method `linear` or `nearest`; default `"linear"`
   *
   * @example
   * // a: i64 [1, null, null, 4]
   * pl.col("a").interpolate() // f64 [1.0, 2.0, 3.0, 4.0]
   *
   * // a: i64 [1, null, null, null, 9]
   * pl.col("a").interpolate("nearest") // i64 [1, 1, 9, 9, 9]
   */
  interpolate(method?: "linear" | "nearest"): Expr;
  interpolate(options?: { method?: "linear" | "nearest" }): Expr;
  interpolate(...args: unknown[]): Expr {
    return this._call("interpolate", ["method"], args);
  }

  /**
   * Fills nulls on the straight line between the values around them, which lie at `by`: numbers, dates or
   * times in any order, without nulls.
   *
   * Nulls before the first and after the last value stay.
   *
   * @param by expression, or the name of a column
   *
   * @example
   * // a: f64 [1, null, 7, null]
   * // b: i64 [1, 2, 4, 5]
   * pl.col("a").interpolateBy(pl.col("b")) // f64 [1, 3, 7, null]
   */
  interpolateBy(by: IntoExpr): Expr;
  interpolateBy(...args: unknown[]): Expr {
    return this._call("interpolate_by", ["by"], args);
  }

  /**
   * Whether a value lies between two bounds, row by row; null if one of the three is null.
   *
   * `closed` says which of the bounds themselves lie between them.
   *
   * @param lowerBound expression, or the name of a column
   * @param upperBound expression, or the name of a column
   * @param closed `left` or `right` or `both` or `none`; default `"both"`
   *
   * @example
   * // a: i64 [1, 2, 3, null]
   * pl.col("a").isBetween(2n, 3n) // bool [false, true, true, null]
   *
   * // a: i64 [1, 2, 3, null]
   * pl.col("a").isBetween(2n, 3n, { closed: "left" }) // bool [false, true, false, null]
   */
  isBetween(lowerBound: IntoExpr, upperBound: IntoExpr, closed?: "left" | "right" | "both" | "none"): Expr;
  isBetween(lowerBound: IntoExpr, upperBound: IntoExpr, options?: { closed?: "left" | "right" | "both" | "none" }): Expr;
  isBetween(options: { lowerBound: IntoExpr; upperBound: IntoExpr; closed?: "left" | "right" | "both" | "none" }): Expr;
  isBetween(...args: unknown[]): Expr {
    return this._call("is_between", ["lower_bound", "upper_bound", "closed"], args);
  }

  /**
   * Whether two numbers are nearly equal: they differ by at most `absTol`, or by the share `relTol` of the
   * greater one.
   *
   * Infinities are close to themselves only; NaN to nothing, or to NaN if `nansEqual`. Null if one is null.
   *
   * @param other expression, or the name of a column
   * @param absTol number; default `0`
   * @param relTol number; default `0.000000001`
   * @param nansEqual true or false; default `false`
   *
   * @example
   * // a: f64 [1, 2, "inf", null]
   * // b: f64 [1.0000000001, 2.1, "inf", 1]
   * pl.col("a").isClose(pl.col("b")) // bool [true, false, true, null]
   *
   * // a: i64 [1, 2]
   * pl.col("a").isClose(1.5, { absTol: 0.5 }) // bool [true, true]
   */
  isClose(other: IntoExpr, absTol?: number, relTol?: number, nansEqual?: boolean): Expr;
  isClose(other: IntoExpr, options?: { absTol?: number; relTol?: number; nansEqual?: boolean }): Expr;
  isClose(options: { other: IntoExpr; absTol?: number; relTol?: number; nansEqual?: boolean }): Expr;
  isClose(...args: unknown[]): Expr {
    return this._call("is_close", ["other", "abs_tol", "rel_tol", "nans_equal"], args);
  }

  /**
   * True where the value occurs more than once; null counts as a value.
   *
   * @example
   * // a: i64 [1, 2, 1]
   * pl.col("a").isDuplicated() // bool [true, false, true]
   */
  isDuplicated(): Expr {
    return this._call("is_duplicated", [], []);
  }

  /**
   * Whether there are no values; nulls are values unless `ignoreNulls`.
   *
   * @param ignoreNulls true or false; default `false`
   *
   * @example
   * // a: i64 [null]
   * pl.col("a").isEmpty() // bool [false]
   *
   * // a: i64 [null]
   * pl.col("a").isEmpty({ ignoreNulls: true }) // bool [true]
   */
  isEmpty(ignoreNulls?: boolean): Expr;
  isEmpty(options?: { ignoreNulls?: boolean }): Expr;
  isEmpty(...args: unknown[]): Expr {
    return this._call("is_empty", ["ignore_nulls"], args);
  }

  /**
   * Whether a value is neither infinite nor NaN; null gives null.
   *
   * @example
   * // a: f64 [1, "inf", "NaN", null]
   * pl.col("a").isFinite() // bool [true, false, false, null]
   */
  isFinite(): Expr {
    return this._call("is_finite", [], []);
  }

  /**
   * True where a value occurs for the first time; null counts as a value.
   *
   * @example
   * // a: i64 [1, 2, 1]
   * pl.col("a").isFirstDistinct() // bool [true, true, false]
   */
  isFirstDistinct(): Expr {
    return this._call("is_first_distinct", [], []);
  }

  /**
   * Whether a value is among others: those of one list for all rows, or of the row's own list if `other` is a
   * column of lists.
   *
   * Null gives null; with `nullsEqual` it is looked for as any value.
   *
   * @param other expression, or the name of a column, or list of: any value, or any value
   * @param nullsEqual true or false; default `false`
   *
   * @example
   * // a: i64 [1, 2, null]
   * pl.col("a").isIn([1n, 3n]) // bool [true, false, null]
   *
   * // a: i64 [1, 2, null]
   * pl.col("a").isIn([1n, null], { nullsEqual: true }) // bool [true, false, true]
   *
   * // a: i64 [1, 2]
   * // b: list[i64] [[1, 5], [3]]
   * pl.col("a").isIn(pl.col("b")) // bool [true, false]
   */
  isIn(other: IntoExpr | readonly any[] | any, nullsEqual?: boolean): Expr;
  isIn(other: IntoExpr | readonly any[] | any, options?: { nullsEqual?: boolean }): Expr;
  isIn(options: { other: IntoExpr | readonly any[] | any; nullsEqual?: boolean }): Expr;
  isIn(...args: unknown[]): Expr {
    return this._call("is_in", ["other", "nulls_equal"], args);
  }

  /**
   * Whether a value is plus or minus infinity; null gives null.
   *
   * @example
   * // a: f64 [1, "-inf", "NaN", null]
   * pl.col("a").isInfinite() // bool [false, true, false, null]
   */
  isInfinite(): Expr {
    return this._call("is_infinite", [], []);
  }

  /**
   * True where a value occurs for the last time; null counts as a value.
   *
   * @example
   * // a: i64 [1, 2, 1]
   * pl.col("a").isLastDistinct() // bool [false, true, true]
   */
  isLastDistinct(): Expr {
    return this._call("is_last_distinct", [], []);
  }

  /**
   * Whether a value is NaN, the float that is not a number; null gives null.
   *
   * @example
   * // a: f64 [1, "NaN", null]
   * pl.col("a").isNan() // bool [false, true, null]
   */
  isNan(): Expr {
    return this._call("is_nan", [], []);
  }

  /**
   * Whether a value is a number and not NaN; null gives null.
   *
   * @example
   * // a: f64 [1, "NaN", null]
   * pl.col("a").isNotNan() // bool [true, false, null]
   */
  isNotNan(): Expr {
    return this._call("is_not_nan", [], []);
  }

  /**
   * True where there is a value. NaN is a value.
   *
   * @example
   * // a: str ["x", null]
   * pl.col("a").isNotNull() // bool [true, false]
   */
  isNotNull(): Expr {
    return this._call("is_not_null", [], []);
  }

  /**
   * True where the value is missing. NaN is a value.
   *
   * @example
   * // a: f64 [1, null, "NaN"]
   * pl.col("a").isNull() // bool [false, true, false]
   */
  isNull(): Expr {
    return this._call("is_null", [], []);
  }

  /**
   * Whether the values are in order, as `sort` with these options leaves them; true if there are none.
   *
   * @param descending true or false; default `false`
   * @param nullsLast true or false; default `false`
   *
   * @example
   * // a: i64 [null, 1, 2, 2]
   * pl.col("a").isSorted() // bool [true]
   *
   * // a: i64 [null, 1, 2]
   * pl.col("a").isSorted({ nullsLast: true }) // bool [false]
   *
   * // a: i64 [3, 1]
   * pl.col("a").isSorted({ descending: true }) // bool [true]
   */
  isSorted(descending?: boolean, nullsLast?: boolean): Expr;
  isSorted(options?: { descending?: boolean; nullsLast?: boolean }): Expr;
  isSorted(...args: unknown[]): Expr {
    return this._call("is_sorted", ["descending", "nulls_last"], args);
  }

  /**
   * True where the value occurs once; null counts as a value.
   *
   * @example
   * // a: i64 [1, 2, 1]
   * pl.col("a").isUnique() // bool [false, true, false]
   */
  isUnique(): Expr {
    return this._call("is_unique", [], []);
  }

  /**
   * The only value: an error if there are more, or none, which gives null if `allowEmpty`.
   *
   * @param allowEmpty true or false; default `false`
   *
   * @example
   * // a: i64 [7]
   * pl.col("a").item({ allowEmpty: true }) // i64 [7]
   */
  item(allowEmpty?: boolean): Expr;
  item(options?: { allowEmpty?: boolean }): Expr;
  item(...args: unknown[]): Expr {
    return this._call("item", ["allow_empty"], args);
  }

  /**
   * The kurtosis: how heavy the tails of the values are.
   *
   * By Fisher's definition a normal distribution has 0, by Pearson's (`fisher` false) 3. If `bias` is false
   * it is corrected for the number of values, of which there must be at least 4, else it is null. Nulls are
   * left out; NaN if the values do not vary.
   *
   * @param fisher true or false; default `true`
   * @param bias true or false; default `true`
   *
   * @example
   * // a: i64 [1, 2, 7, null]
   * pl.col("a").kurtosis() // f64 [-1.5]
   */
  kurtosis(fisher?: boolean, bias?: boolean): Expr;
  kurtosis(options?: { fisher?: boolean; bias?: boolean }): Expr;
  kurtosis(...args: unknown[]): Expr {
    return this._call("kurtosis", ["fisher", "bias"], args);
  }

  /**
   * The last value, or the last that is not null if `ignoreNulls`; null if there is none.
   *
   * @param ignoreNulls true or false; default `false`
   *
   * @example
   * // a: i64 [1, 2, null]
   * pl.col("a").last() // i64 [null]
   *
   * // a: i64 [1, 2, null]
   * pl.col("a").last({ ignoreNulls: true }) // i64 [2]
   */
  last(ignoreNulls?: boolean): Expr;
  last(options?: { ignoreNulls?: boolean }): Expr;
  last(...args: unknown[]): Expr {
    return this._call("last", ["ignore_nulls"], args);
  }

  /**
   * Whether a value is less than another or equal, row by row; null if one is null. NaN is greater than any
   * number.
   *
   * @param other expression, or the name of a column
   *
   * @example
   * // a: i64 [1, 2, 3, null]
   * pl.col("a").le(2n) // bool [true, true, false, null]
   */
  le(other: IntoExpr): Expr;
  le(...args: unknown[]): Expr {
    return this._call("le", ["other: column"], args);
  }

  /** Another spelling of {@link le}. */
  ltEq(other: IntoExpr): Expr;
  ltEq(...args: unknown[]): Expr {
    return this._call("le", ["other: column"], args);
  }

  /** Another spelling of {@link le}. */
  lessThanEquals(other: IntoExpr): Expr;
  lessThanEquals(...args: unknown[]): Expr {
    return this._call("le", ["other: column"], args);
  }

  /**
   * The number of values, nulls included.
   *
   * @example
   * // a: i64 [1, null, 3]
   * pl.col("a").len() // u32 [3]
   */
  len(): Expr {
    return this._call("len", [], []);
  }

  /**
   * The first `n` values: another name of `head`.
   *
   * @param n expression or value; default `10`
   *
   * @example
   * // a: i64 [1, 2, 3]
   * pl.col("a").limit(2) // i64 [1, 2]
   */
  limit(n?: IntoExpr): Expr;
  limit(options?: { n?: IntoExpr }): Expr;
  limit(...args: unknown[]): Expr {
    return this._call("limit", ["n"], args);
  }

  /**
   * The logarithm to a base, the natural one if none is given; minus infinity for 0, NaN for negative values.
   *
   * @param base expression, or the name of a column; default `2.718281828459045`
   *
   * @example
   * // a: i64 [1, 8, 0, -1, null]
   * pl.col("a").log(2n) // f64 [0, 3, "-inf", "NaN", null]
   *
   * // a: f64 [1, 2.718281828459045]
   * pl.col("a").log() // f64 [0, 1]
   */
  log(base?: IntoExpr): Expr;
  log(options?: { base?: IntoExpr }): Expr;
  log(...args: unknown[]): Expr {
    return this._call("log", ["base"], args);
  }

  /**
   * The logarithm to base 10; minus infinity for 0, NaN for negative values.
   *
   * @example
   * // a: i64 [1, 1000, null]
   * pl.col("a").log10() // f64 [0, 3, null]
   */
  log10(): Expr {
    return this._call("log10", [], []);
  }

  /**
   * The natural logarithm of one more than the values, exact also where they are small.
   *
   * @example
   * // a: f64 [0, 1e-20, null]
   * pl.col("a").log1p() // f64 [0, 1e-20, null]
   */
  log1p(): Expr {
    return this._call("log1p", [], []);
  }

  /**
   * The least value that the type can hold, whatever the values are.
   *
   * @example
   * // a: i8 [1, 2]
   * pl.col("a").lowerBound() // i8 [-128]
   */
  lowerBound(): Expr {
    return this._call("lower_bound", [], []);
  }

  /**
   * Whether a value is less than another, row by row; null if one is null. NaN is greater than any number.
   *
   * @param other expression, or the name of a column
   *
   * @example
   * // a: i64 [1, 2, null]
   * pl.col("a").lt(2n) // bool [true, false, null]
   */
  lt(other: IntoExpr): Expr;
  lt(...args: unknown[]): Expr {
    return this._call("lt", ["other: column"], args);
  }

  /** Another spelling of {@link lt}. */
  lessThan(other: IntoExpr): Expr;
  lessThan(...args: unknown[]): Expr {
    return this._call("lt", ["other: column"], args);
  }

  /**
   * What `functionValue` makes of the values as a Series; in groups, of those of each group.
   *
   * It returns a Series, of any length; one value per call if `returnsScalar`. A function that looks at each
   * value by itself may be called with any part of them if `isElementwise`, which is faster. Without
   * `returnDtype` the type is that of what the function gives for sample values.
   *
   * @param functionValue function
   * @param returnDtype data type; default `null`
   * @param isElementwise true or false; default `false`
   * @param returnsScalar true or false; default `false`
   */
  mapBatches(functionValue: (...args: any[]) => any, returnDtype?: DataType | null, isElementwise?: boolean, returnsScalar?: boolean): Expr;
  mapBatches(functionValue: (...args: any[]) => any, options?: { returnDtype?: DataType | null; isElementwise?: boolean; returnsScalar?: boolean }): Expr;
  mapBatches(functionValue: (...args: any[]) => any, returnDtype?: DataType | null, options?: { isElementwise?: boolean; returnsScalar?: boolean }): Expr;
  mapBatches(options: { function: (...args: any[]) => any; returnDtype?: DataType | null; isElementwise?: boolean; returnsScalar?: boolean }): Expr;
  mapBatches(...args: unknown[]): Expr {
    return this._call("map_batches", ["function", "return_dtype", "is_elementwise", "returns_scalar"], args);
  }

  /**
   * What `functionValue` makes of each value.
   *
   * A list is given as a Series, with the name of the column where `passName`; a struct as a mapping. Nulls
   * stay null, unless `skipNulls` is false: then the function is called with them too. Without `returnDtype`
   * the type is that of what the function gives for a sample value. `strategy` has no effect.
   *
   * This is much slower than the functions of expressions: use it for what they cannot do.
   *
   * @param functionValue function
   * @param returnDtype data type; default `null`
   * @param skipNulls true or false; default `true`
   * @param passName true or false; default `false`
   * @param strategy `thread_local` or `threading`; default `"thread_local"`
   */
  mapElements(functionValue: (...args: any[]) => any, returnDtype?: DataType | null, skipNulls?: boolean, passName?: boolean, strategy?: "thread_local" | "threading"): Expr;
  mapElements(functionValue: (...args: any[]) => any, options?: { returnDtype?: DataType | null; skipNulls?: boolean; passName?: boolean; strategy?: "thread_local" | "threading" }): Expr;
  mapElements(functionValue: (...args: any[]) => any, returnDtype?: DataType | null, options?: { skipNulls?: boolean; passName?: boolean; strategy?: "thread_local" | "threading" }): Expr;
  mapElements(options: { function: (...args: any[]) => any; returnDtype?: DataType | null; skipNulls?: boolean; passName?: boolean; strategy?: "thread_local" | "threading" }): Expr;
  mapElements(...args: unknown[]): Expr {
    return this._call("map_elements", ["function", "return_dtype", "skip_nulls", "pass_name", "strategy"], args);
  }

  /**
   * The greatest value.
   *
   * Nulls are left out, and NaN too unless all values are NaN; the greatest of no values is null. Text is
   * compared by its characters' code points, Categorical too.
   *
   * @example
   * // a: i64 [3, null, 1, 2]
   * pl.col("a").max() // i64 [3]
   */
  max(): Expr {
    return this._call("max", [], []);
  }

  /**
   * The value in the row where `by` is greatest: the first if there are several, null if there is none.
   *
   * @param by expression, or the name of a column
   *
   * @example
   * // a: str ["x", "y", "z"]
   * // b: i64 [3, null, 1]
   * pl.col("a").maxBy(pl.col("b")) // str ["x"]
   */
  maxBy(by: IntoExpr): Expr;
  maxBy(...args: unknown[]): Expr {
    return this._call("max_by", ["by"], args);
  }

  /**
   * The arithmetic mean of the values.
   *
   * Nulls are left out; the mean of no values is null. Dates have a Datetime as their mean.
   *
   * @example
   * // a: i64 [1, 2, null, 6]
   * pl.col("a").mean() // f64 [3.0]
   *
   * // a: bool [true, false]
   * pl.col("a").mean() // f64 [0.5]
   */
  mean(): Expr {
    return this._call("mean", [], []);
  }

  /**
   * The middle value; of an even number of values, the mean of the two in the middle.
   *
   * Nulls are left out; the median of no values is null. NaN counts as the greatest number.
   *
   * @example
   * // a: i64 [7, 1, null, 2]
   * pl.col("a").median() // f64 [2.0]
   *
   * // a: i64 [1, 2]
   * pl.col("a").median() // f64 [1.5]
   */
  median(): Expr {
    return this._call("median", [], []);
  }

  /**
   * The least value.
   *
   * Nulls are left out, and NaN too unless all values are NaN; the least of no values is null. Text is
   * compared by its characters' code points, Categorical too.
   *
   * @example
   * // a: i64 [3, null, 1, 2]
   * pl.col("a").min() // i64 [1]
   *
   * // a: str ["pear", "fig"]
   * pl.col("a").min() // str ["fig"]
   */
  min(): Expr {
    return this._call("min", [], []);
  }

  /**
   * The value in the row where `by` is least: the first if there are several, null if there is none.
   *
   * @param by expression, or the name of a column
   *
   * @example
   * // a: str ["x", "y", "z"]
   * // b: i64 [3, null, 1]
   * pl.col("a").minBy(pl.col("b")) // str ["z"]
   */
  minBy(by: IntoExpr): Expr;
  minBy(...args: unknown[]): Expr {
    return this._call("min_by", ["by"], args);
  }

  /**
   * The remainder of the division rounded down, row by row: it has the sign of `other`. Null if one is null.
   *
   * The remainder by zero is null for integers, NaN for floats.
   *
   * @param other expression, or the name of a column
   *
   * @example
   * // a: i64 [7, -7, null]
   * pl.col("a").mod(3n) // i64 [1, 2, null]
   */
  mod(other: IntoExpr): Expr;
  mod(...args: unknown[]): Expr {
    return this._call("mod", ["other"], args);
  }

  /** Another spelling of {@link mod}. */
  rem(other: IntoExpr): Expr;
  rem(...args: unknown[]): Expr {
    return this._call("mod", ["other"], args);
  }

  /** Another spelling of {@link mod}. */
  modulo(other: IntoExpr): Expr;
  modulo(...args: unknown[]): Expr {
    return this._call("mod", ["other"], args);
  }

  /**
   * The value that occurs most often; all of them if there are several.
   *
   * They come in the order of their first occurrence.
   *
   * @param maintainOrder true or false; default `false`
   *
   * @example
   * // a: i64 [1, 2, 3, 2, 1]
   * pl.col("a").mode() // i64 [1, 2]
   */
  mode(maintainOrder?: boolean): Expr;
  mode(options?: { maintainOrder?: boolean }): Expr;
  mode(...args: unknown[]): Expr {
    return this._call("mode", ["maintain_order"], args);
  }

  /**
   * The product of two values, row by row; null if one is null.
   *
   * Integers wrap around on overflow. A Duration times a number is a Duration.
   *
   * @param other expression, or the name of a column
   *
   * @example
   * // a: i64 [1, 2, null]
   * pl.col("a").mul(10n) // i64 [10, 20, null]
   */
  mul(other: IntoExpr): Expr;
  mul(...args: unknown[]): Expr {
    return this._call("mul", ["other"], args);
  }

  /** Another spelling of {@link mul}. */
  multiplyBy(other: IntoExpr): Expr;
  multiplyBy(...args: unknown[]): Expr {
    return this._call("mul", ["other"], args);
  }

  /**
   * The number of distinct values; null counts as one.
   *
   * @example
   * // a: i64 [1, null, 1, null]
   * pl.col("a").nUnique() // u32 [2]
   */
  nUnique(): Expr {
    return this._call("n_unique", [], []);
  }

  /**
   * The greatest value, or NaN if there is one. Nulls are left out; the greatest of no values is null.
   *
   * @example
   * // a: f64 [3.0, null, 1.0]
   * pl.col("a").nanMax() // f64 [3.0]
   */
  nanMax(): Expr {
    return this._call("nan_max", [], []);
  }

  /**
   * The least value, or NaN if there is one. Nulls are left out; the least of no values is null.
   *
   * @example
   * // a: f64 [3.0, null, 1.0]
   * pl.col("a").nanMin() // f64 [1.0]
   */
  nanMin(): Expr {
    return this._call("nan_min", [], []);
  }

  /**
   * Whether two values differ, row by row; null if one is null. NaN equals NaN.
   *
   * @param other expression, or the name of a column
   *
   * @example
   * // a: i64 [1, 2, null]
   * pl.col("a").ne(2n) // bool [true, false, null]
   */
  ne(other: IntoExpr): Expr;
  ne(...args: unknown[]): Expr {
    return this._call("ne", ["other: column"], args);
  }

  /** Another spelling of {@link ne}. */
  neq(other: IntoExpr): Expr;
  neq(...args: unknown[]): Expr {
    return this._call("ne", ["other: column"], args);
  }

  /** Another spelling of {@link ne}. */
  notEquals(other: IntoExpr): Expr;
  notEquals(...args: unknown[]): Expr {
    return this._call("ne", ["other: column"], args);
  }

  /**
   * Whether two values differ, row by row; null equals null and nothing else.
   *
   * @param other expression, or the name of a column
   *
   * @example
   * // a: i64 [1, null, null]
   * // b: i64 [1, null, 2]
   * pl.col("a").neMissing(pl.col("b")) // bool [false, false, true]
   */
  neMissing(other: IntoExpr): Expr;
  neMissing(...args: unknown[]): Expr {
    return this._call("ne_missing", ["other: column"], args);
  }

  /**
   * The values with the other sign. The least integer, which has no counterpart, stays as it is.
   *
   * @example
   * // a: i64 [1, -2, null]
   * pl.col("a").neg() // i64 [-1, 2, null]
   */
  neg(): Expr {
    return this._call("neg", [], []);
  }

  /**
   * True for false and the reverse; integers with all bits flipped. Null stays null.
   *
   * @example
   * // a: bool [true, false, null]
   * pl.col("a").not() // bool [false, true, null]
   *
   * // a: i64 [0, 5]
   * pl.col("a").not() // i64 [-1, -6]
   */
  not(): Expr {
    return this._call("not_", [], []);
  }

  /**
   * The number of nulls.
   *
   * @example
   * // a: i64 [1, null, 3]
   * pl.col("a").nullCount() // u32 [1]
   */
  nullCount(): Expr {
    return this._call("null_count", [], []);
  }

  /**
   * True where one of the values is, row by row; bit by bit on integers.
   *
   * Null is a value that is not known: the result is true if one value is, otherwise null if one is null.
   * With integers null gives null.
   *
   * @param others expression, or the name of a column
   *
   * @example
   * // a: bool [true, false, false, null]
   * // b: bool [null, false, null, true]
   * pl.col("a").or(pl.col("b")) // bool [true, false, null, true]
   *
   * // a: i64 [6, null]
   * pl.col("a").or(3n) // i64 [7, null]
   */
  or(...others: (IntoExpr | readonly IntoExpr[])[]): Expr;
  or(...args: unknown[]): Expr {
    return this._call("or_", ["*others"], args);
  }

  /**
   * The change of each value against the one `n` rows before, as a share of that: 0.5 means half as much
   * again.
   *
   * Rows without such a value are null; `n` may be negative.
   *
   * @param n expression, or the name of a column; default `1`
   *
   * @example
   * // a: i64 [1, 2, 3]
   * pl.col("a").pctChange() // f64 [null, 1.0, 0.5]
   */
  pctChange(n?: IntoExpr): Expr;
  pctChange(options?: { n?: IntoExpr }): Expr;
  pctChange(...args: unknown[]): Expr {
    return this._call("pct_change", ["n"], args);
  }

  /**
   * True where a value is greater than the ones before and after it, 0 beyond the ends; null where that
   * depends on a null.
   *
   * @example
   * // a: i64 [1, 3, 2, 5]
   * pl.col("a").peakMax() // bool [false, true, false, true]
   */
  peakMax(): Expr {
    return this._call("peak_max", [], []);
  }

  /**
   * True where a value is less than the ones before and after it, 0 beyond the ends; null where that depends
   * on a null.
   *
   * @example
   * // a: i64 [1, 3, 2, 5]
   * pl.col("a").peakMin() // bool [false, false, true, false]
   */
  peakMin(): Expr {
    return this._call("peak_min", [], []);
  }

  /**
   * The values raised to a power, row by row; null if one is null.
   *
   * An integer raised to an integer is an integer, which wraps around on overflow; a negative exponent is an
   * error then: cast the base to a float first.
   *
   * @param exponent expression, or the name of a column
   *
   * @example
   * // a: i64 [1, 2, 3, null]
   * pl.col("a").pow(3n) // i64 [1, 8, 27, null]
   *
   * // a: f64 [1, 4, null]
   * pl.col("a").pow(0.5) // f64 [1, 2, null]
   */
  pow(exponent: IntoExpr): Expr;
  pow(...args: unknown[]): Expr {
    return this._call("pow", ["exponent"], args);
  }

  /**
   * The product of the values.
   *
   * Nulls are left out; the product of no values is 1. Integers and Booleans are multiplied as Int64 (UInt64
   * stays) and wrap around on overflow.
   *
   * @example
   * // a: i64 [2, null, 5]
   * pl.col("a").product() // i64 [10]
   */
  product(): Expr {
    return this._call("product", [], []);
  }

  /**
   * The interval between quantiles in which each value is, as a category; null and NaN are in none.
   *
   * A number of `quantiles` stands for so many intervals with equal shares of the values. Quantiles that are
   * equal are an error, unless `allowDuplicates`. The other options are those of `cut`.
   *
   * @param quantiles integer, or list of: number
   * @param labels list of: text; default `null`
   * @param leftClosed true or false; default `false`
   * @param allowDuplicates true or false; default `false`
   * @param includeBreaks true or false; default `false`
   *
   * @example
   * // a: i64 [1, 2, 3, 4, 5]
   * pl.col("a").qcut([0.25, 0.75], { labels: ["low", "mid", "high"] }) // cat ["low", "low", "mid", "mid",
   * "high"]
   */
  qcut(quantiles: number | readonly number[], labels?: readonly string[] | null, leftClosed?: boolean, allowDuplicates?: boolean, includeBreaks?: boolean): Expr;
  qcut(quantiles: number | readonly number[], options?: { labels?: readonly string[] | null; leftClosed?: boolean; allowDuplicates?: boolean; includeBreaks?: boolean }): Expr;
  qcut(options: { quantiles: number | readonly number[]; labels?: readonly string[] | null; leftClosed?: boolean; allowDuplicates?: boolean; includeBreaks?: boolean }): Expr;
  qcut(...args: unknown[]): Expr {
    return this._call("qcut", ["quantiles", "labels", "left_closed", "allow_duplicates", "include_breaks"], args);
  }

  /**
   * The value below which the share `quantile` (from 0 to 1) of the values lies; a list of shares gives a
   * list.
   *
   * `interpolation` says what to do between two values: take the `nearest`, `higher` or `lower` one, their
   * `midpoint`, or go on a straight line between them (`linear`); `equiprobable` takes the least value with
   * at least that share at or below it. Nulls are left out; null if there are no values.
   *
   * @param quantile expression, or the name of a column, or list of: number
   * @param interpolation `nearest` or `higher` or `lower` or `midpoint` or `linear` or `equiprobable`;
   * default `"nearest"`
   *
   * @example
   * // a: i64 [1, 2, 3, 4, null]
   * pl.col("a").quantile(0.5) // f64 [3.0]
   *
   * // a: i64 [1, 2, 3, 4]
   * pl.col("a").quantile(0.3, "linear") // f64 [1.9]
   *
   * // a: i64 [1, 2, 3, 4]
   * pl.col("a").quantile([0, 1]) // list[f64] [[1.0, 4.0]]
   */
  quantile(quantile: IntoExpr | readonly number[], interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable"): Expr;
  quantile(quantile: IntoExpr | readonly number[], options?: { interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable" }): Expr;
  quantile(options: { quantile: IntoExpr | readonly number[]; interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable" }): Expr;
  quantile(...args: unknown[]): Expr {
    return this._call("quantile", ["quantile", "interpolation"], args);
  }

  /**
   * Angles in radians, from degrees.
   *
   * @example
   * // a: f64 [0, 180, null]
   * pl.col("a").radians() // f64 [0, 3.141592653589793, null]
   */
  radians(): Expr {
    return this._call("radians", [], []);
  }

  /**
   * The rank of each value in their order, from 1 on; the greatest first if `descending`.
   *
   * Equal values share the `average`, the `min` or the `max` of their ranks, or are numbered without gaps
   * after them (`dense`), in their order (`ordinal`) or in a `random` one, which `seed` repeats. Nulls have
   * no rank.
   *
   * @param method `average` or `min` or `max` or `dense` or `ordinal` or `random`; default `"average"`
   * @param descending true or false; default `false`
   * @param seed integer; default `null`
   *
   * @example
   * // a: i64 [3, 1, null, 1]
   * pl.col("a").rank() // f64 [3.0, 1.5, null, 1.5]
   *
   * // a: i64 [3, 1, null, 1]
   * pl.col("a").rank("dense") // u32 [2, 1, null, 1]
   */
  rank(method?: "average" | "min" | "max" | "dense" | "ordinal" | "random", descending?: boolean, seed?: number | null): Expr;
  rank(options?: { method?: "average" | "min" | "max" | "dense" | "ordinal" | "random"; descending?: boolean; seed?: number | null }): Expr;
  rank(method?: "average" | "min" | "max" | "dense" | "ordinal" | "random", options?: { descending?: boolean; seed?: number | null }): Expr;
  rank(...args: unknown[]): Expr {
    return this._call("rank", ["method", "descending", "seed"], args);
  }

  /**
   * The same bits read as another type of numbers: the `signed` or unsigned integers of the width, or
   * `dtype`, which must have the same width.
   *
   * @param signed true or false; default `null`
   * @param dtype data type; default `null`
   *
   * @example
   * // a: i8 [-1, 1, null]
   * pl.col("a").reinterpret({ signed: false }) // u8 [255, 1, null]
   *
   * // a: f64 [1, null]
   * pl.col("a").reinterpret({ dtype: pl.Int64 }) // i64 [4607182418800017408, null]
   */
  reinterpret(signed?: boolean | null, dtype?: DataType | null): Expr;
  reinterpret(options?: { signed?: boolean | null; dtype?: DataType | null }): Expr;
  reinterpret(...args: unknown[]): Expr {
    return this._call("reinterpret", ["signed", "dtype"], args);
  }

  /**
   * A list of each value as often as `by` says; null where that is null.
   *
   * @param by expression, or the name of a column
   *
   * @example
   * // a: i64 [1, null, 3]
   * // b: i64 [2, 1, null]
   * pl.col("a").repeatBy(pl.col("b")) // list[i64] [[1, 1], [null], null]
   */
  repeatBy(by: IntoExpr): Expr;
  repeatBy(...args: unknown[]): Expr {
    return this._call("repeat_by", ["by"], args);
  }

  /**
   * The values with each of `old` replaced by that of `newValue` in its place, or by the only one of
   * `newValue`.
   *
   * Values that are not in `old` stay. The new values are cast to the type of the column.
   *
   * @param old expression or value, or list of: any value
   * @param newValue expression or value, or list of: any value; default `null`
   *
   * @example
   * // a: i64 [1, 2, 2, null]
   * pl.col("a").replace(2n, 100n) // i64 [1, 100, 100, null]
   *
   * // a: str ["x", "y", "z"]
   * pl.col("a").replace(["x", "y"], ["p", "q"]) // str ["p", "q", "z"]
   */
  replace(old: IntoExpr | readonly any[] | Record<string, any> | ReadonlyMap<any, any>, newValue?: IntoExpr | readonly any[]): Expr;
  replace(old: IntoExpr | readonly any[] | Record<string, any> | ReadonlyMap<any, any>, options?: { new?: IntoExpr | readonly any[] }): Expr;
  replace(options: { old: IntoExpr | readonly any[] | Record<string, any> | ReadonlyMap<any, any>; new?: IntoExpr | readonly any[] }): Expr;
  replace(...args: unknown[]): Expr {
    return this._call("replace", ["old", "new"], args);
  }

  /**
   * For each value that of `newValue` in the place where `old` has it, or the only one of `newValue`.
   *
   * Other values become `defaultValue`; without one they are an error, and nulls stay null. The result has
   * the type of the new values and the default, or `returnDtype`.
   *
   * @param old expression or value, or list of: any value
   * @param newValue expression or value, or list of: any value; default `null`
   * @param defaultValue expression or value; default `null`
   * @param returnDtype data type; default `null`
   *
   * @example
   * // a: i64 [1, 2, 3]
   * pl.col("a").replaceStrict([1n, 2n], ["x", "y"], { default: "z" }) // str ["x", "y", "z"]
   *
   * // a: i64 [1, null]
   * pl.col("a").replaceStrict([1n], [10n], { returnDtype: pl.Float64 }) // f64 [10.0, null]
   */
  replaceStrict(old: IntoExpr | readonly any[] | Record<string, any> | ReadonlyMap<any, any>, newValue?: IntoExpr | readonly any[], defaultValue?: IntoExpr, returnDtype?: DataType | null): Expr;
  replaceStrict(old: IntoExpr | readonly any[] | Record<string, any> | ReadonlyMap<any, any>, options?: { new?: IntoExpr | readonly any[]; default?: IntoExpr; returnDtype?: DataType | null }): Expr;
  replaceStrict(old: IntoExpr | readonly any[] | Record<string, any> | ReadonlyMap<any, any>, newValue?: IntoExpr | readonly any[], options?: { default?: IntoExpr; returnDtype?: DataType | null }): Expr;
  replaceStrict(options: { old: IntoExpr | readonly any[] | Record<string, any> | ReadonlyMap<any, any>; new?: IntoExpr | readonly any[]; default?: IntoExpr; returnDtype?: DataType | null }): Expr;
  replaceStrict(...args: unknown[]): Expr {
    return this._call("replace_strict", ["old", "new", "default", "return_dtype"], args);
  }

  /**
   * The values as rows of arrays of these dimensions: `[rows, width, ...]`; nested values are taken apart
   * first.
   *
   * The first dimension may be -1: as many rows as there are values for. With one dimension only the result
   * is a plain column.
   *
   * @param dimensions list of: integer
   *
   * @example
   * // a: i64 [1, 2, 3, 4]
   * pl.col("a").reshape([-1, 2]) // array[i64, 2] [[1, 2], [3, 4]]
   *
   * // a: array[i64, 2] [[1, 2], [3, 4]]
   * pl.col("a").reshape([-1]) // i64 [1, 2, 3, 4]
   */
  reshape(dimensions: readonly number[]): Expr;
  reshape(...args: unknown[]): Expr {
    return this._call("reshape", ["dimensions"], args);
  }

  /**
   * The values from the last to the first.
   *
   * @example
   * // a: i64 [1, null, 3]
   * pl.col("a").reverse() // i64 [3, null, 1]
   */
  reverse(): Expr {
    return this._call("reverse", [], []);
  }

  /**
   * The runs of equal values, as structs of their length and value.
   *
   * @example
   * // a: i64 [7, 7, null]
   * pl.col("a").rle() // struct[len:u32,value:i64] [{"len": 2, "value": 7}, {"len": 1, "value": null}]
   */
  rle(): Expr {
    return this._call("rle", [], []);
  }

  /**
   * The number of the run of equal values that the row is in, from 0 on.
   *
   * @example
   * // a: i64 [7, 7, 1, 7]
   * pl.col("a").rleId() // u32 [0, 0, 1, 2]
   */
  rleId(): Expr {
    return this._call("rle_id", [], []);
  }

  /**
   * The kurtosis over a window that moves along the rows; 0 for a normal distribution, or 3 unless `fisher`.
   *
   * The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`. Nulls
   * are left out; the result is null where there are fewer than `minSamples` values (`windowSize`, if it is
   * not given). It is corrected for the bias of few values unless `bias`.
   *
   * @param windowSize integer
   * @param fisher true or false; default `true`
   * @param bias true or false; default `true`
   * @param minSamples integer; default `null`
   * @param center true or false; default `false`
   *
   * @example
   * // a: i64 [1, 4, 2, 9]
   * pl.col("a").rollingKurtosis(4, { fisher: false }) // f64 [null, null, null, 2.0]
   */
  rollingKurtosis(windowSize: number, fisher?: boolean, bias?: boolean, minSamples?: number | null, center?: boolean): Expr;
  rollingKurtosis(windowSize: number, options?: { fisher?: boolean; bias?: boolean; minSamples?: number | null; center?: boolean }): Expr;
  rollingKurtosis(options: { windowSize: number; fisher?: boolean; bias?: boolean; minSamples?: number | null; center?: boolean }): Expr;
  rollingKurtosis(...args: unknown[]): Expr {
    return this._call("rolling_kurtosis", ["window_size", "fisher", "bias", "min_samples", "center"], args);
  }

  /**
   * What `functionValue` makes of a window of `windowSize` values that ends with each row, or has it in the
   * middle if `center`.
   *
   * It gets a Series and returns a value, which becomes one of the column's type. Windows with fewer than
   * `minSamples` values (default `windowSize`) that are not null give null. With `weights` the values are
   * multiplied by them before, and the result is a float.
   *
   * @param functionValue function
   * @param windowSize integer
   * @param weights list of: number; default `null`
   * @param minSamples integer; default `null`
   * @param center true or false; default `false`
   */
  rollingMap(functionValue: (...args: any[]) => any, windowSize: number, weights?: readonly number[] | null, minSamples?: number | null, center?: boolean): Expr;
  rollingMap(functionValue: (...args: any[]) => any, windowSize: number, options?: { weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Expr;
  rollingMap(functionValue: (...args: any[]) => any, windowSize: number, weights?: readonly number[] | null, options?: { minSamples?: number | null; center?: boolean }): Expr;
  rollingMap(options: { function: (...args: any[]) => any; windowSize: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Expr;
  rollingMap(...args: unknown[]): Expr {
    return this._call("rolling_map", ["function", "window_size", "weights", "min_samples", "center"], args);
  }

  /**
   * The greatest value in a window that moves along the rows; NaN if there is one.
   *
   * The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`. Nulls
   * are left out; the result is null where there are fewer than `minSamples` values (`windowSize`, if it is
   * not given). `weights`, one per row of the window, weigh the values; they need a column without nulls.
   *
   * @param windowSize integer
   * @param weights list of: number; default `null`
   * @param minSamples integer; default `null`
   * @param center true or false; default `false`
   *
   * @example
   * // a: i64 [3, 1, 2]
   * pl.col("a").rollingMax(2) // i64 [null, 3, 2]
   */
  rollingMax(windowSize: number, weights?: readonly number[] | null, minSamples?: number | null, center?: boolean): Expr;
  rollingMax(windowSize: number, options?: { weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Expr;
  rollingMax(windowSize: number, weights?: readonly number[] | null, options?: { minSamples?: number | null; center?: boolean }): Expr;
  rollingMax(options: { windowSize: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Expr;
  rollingMax(...args: unknown[]): Expr {
    return this._call("rolling_max", ["window_size", "weights", "min_samples", "center"], args);
  }

  /**
   * The greatest value in a window that moves along another column; NaN if there is one.
   *
   * The window of a row goes back by `windowSize` from its place in `by`: dates, times or integers (`2i`) in
   * any order, without nulls. `closed` says which of its ends belong to it. Nulls are left out; the result is
   * null where there are fewer than `minSamples` values.
   *
   * @param by expression, or the name of a column
   * @param windowSize length of time such as `1h30m`
   * @param minSamples integer; default `1`
   * @param closed `left` or `right` or `both` or `none`; default `"right"`
   *
   * @example
   * // a: i64 [3, 2, 1]
   * // b: i64 [1, 2, 5]
   * pl.col("a").rollingMaxBy(pl.col("b"), "2i") // i64 [3, 3, 1]
   */
  rollingMaxBy(by: IntoExpr, windowSize: string, minSamples?: number, closed?: "left" | "right" | "both" | "none"): Expr;
  rollingMaxBy(by: IntoExpr, windowSize: string, options?: { minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Expr;
  rollingMaxBy(options: { by: IntoExpr; windowSize: string; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Expr;
  rollingMaxBy(...args: unknown[]): Expr {
    return this._call("rolling_max_by", ["by", "window_size", "min_samples", "closed"], args);
  }

  /**
   * The mean over a window that moves along the rows.
   *
   * The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`. Nulls
   * are left out; the result is null where there are fewer than `minSamples` values (`windowSize`, if it is
   * not given). `weights`, one per row of the window, weigh the values; they need a column without nulls.
   *
   * @param windowSize integer
   * @param weights list of: number; default `null`
   * @param minSamples integer; default `null`
   * @param center true or false; default `false`
   *
   * @example
   * // a: i64 [1, 2, 3]
   * pl.col("a").rollingMean(2) // f64 [null, 1.5, 2.5]
   *
   * // a: i64 [1, 2, 3]
   * pl.col("a").rollingMean(2, [1, 3]) // f64 [null, 1.75, 2.75]
   */
  rollingMean(windowSize: number, weights?: readonly number[] | null, minSamples?: number | null, center?: boolean): Expr;
  rollingMean(windowSize: number, options?: { weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Expr;
  rollingMean(windowSize: number, weights?: readonly number[] | null, options?: { minSamples?: number | null; center?: boolean }): Expr;
  rollingMean(options: { windowSize: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Expr;
  rollingMean(...args: unknown[]): Expr {
    return this._call("rolling_mean", ["window_size", "weights", "min_samples", "center"], args);
  }

  /**
   * The mean over a window that moves along another column.
   *
   * The window of a row goes back by `windowSize` from its place in `by`: dates, times or integers (`2i`) in
   * any order, without nulls. `closed` says which of its ends belong to it. Nulls are left out; the result is
   * null where there are fewer than `minSamples` values.
   *
   * @param by expression, or the name of a column
   * @param windowSize length of time such as `1h30m`
   * @param minSamples integer; default `1`
   * @param closed `left` or `right` or `both` or `none`; default `"right"`
   *
   * @example
   * // a: i64 [1, 2, 3]
   * // b: date ["2024-01-01", "2024-01-02", "2024-01-05"]
   * pl.col("a").rollingMeanBy(pl.col("b"), "2d") // f64 [1, 1.5, 3]
   */
  rollingMeanBy(by: IntoExpr, windowSize: string, minSamples?: number, closed?: "left" | "right" | "both" | "none"): Expr;
  rollingMeanBy(by: IntoExpr, windowSize: string, options?: { minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Expr;
  rollingMeanBy(options: { by: IntoExpr; windowSize: string; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Expr;
  rollingMeanBy(...args: unknown[]): Expr {
    return this._call("rolling_mean_by", ["by", "window_size", "min_samples", "closed"], args);
  }

  /**
   * The median over a window that moves along the rows.
   *
   * The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`. Nulls
   * are left out; the result is null where there are fewer than `minSamples` values (`windowSize`, if it is
   * not given). `weights` are not supported.
   *
   * @param windowSize integer
   * @param weights list of: number; default `null`
   * @param minSamples integer; default `null`
   * @param center true or false; default `false`
   *
   * @example
   * // a: i64 [1, 5, 3, 4]
   * pl.col("a").rollingMedian(3) // f64 [null, null, 3.0, 4.0]
   */
  rollingMedian(windowSize: number, weights?: readonly number[] | null, minSamples?: number | null, center?: boolean): Expr;
  rollingMedian(windowSize: number, options?: { weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Expr;
  rollingMedian(windowSize: number, weights?: readonly number[] | null, options?: { minSamples?: number | null; center?: boolean }): Expr;
  rollingMedian(options: { windowSize: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Expr;
  rollingMedian(...args: unknown[]): Expr {
    return this._call("rolling_median", ["window_size", "weights", "min_samples", "center"], args);
  }

  /**
   * The median over a window that moves along another column.
   *
   * The window of a row goes back by `windowSize` from its place in `by`: dates, times or integers (`2i`) in
   * any order, without nulls. `closed` says which of its ends belong to it. Nulls are left out; the result is
   * null where there are fewer than `minSamples` values.
   *
   * @param by expression, or the name of a column
   * @param windowSize length of time such as `1h30m`
   * @param minSamples integer; default `1`
   * @param closed `left` or `right` or `both` or `none`; default `"right"`
   *
   * @example
   * // a: i64 [1, 5, 3]
   * // b: i64 [1, 2, 3]
   * pl.col("a").rollingMedianBy(pl.col("b"), "3i") // f64 [1, 3, 3]
   */
  rollingMedianBy(by: IntoExpr, windowSize: string, minSamples?: number, closed?: "left" | "right" | "both" | "none"): Expr;
  rollingMedianBy(by: IntoExpr, windowSize: string, options?: { minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Expr;
  rollingMedianBy(options: { by: IntoExpr; windowSize: string; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Expr;
  rollingMedianBy(...args: unknown[]): Expr {
    return this._call("rolling_median_by", ["by", "window_size", "min_samples", "closed"], args);
  }

  /**
   * The least value in a window that moves along the rows; NaN if there is one.
   *
   * The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`. Nulls
   * are left out; the result is null where there are fewer than `minSamples` values (`windowSize`, if it is
   * not given). `weights`, one per row of the window, weigh the values; they need a column without nulls.
   *
   * @param windowSize integer
   * @param weights list of: number; default `null`
   * @param minSamples integer; default `null`
   * @param center true or false; default `false`
   *
   * @example
   * // a: i64 [3, 1, 2]
   * pl.col("a").rollingMin(2) // i64 [null, 1, 1]
   */
  rollingMin(windowSize: number, weights?: readonly number[] | null, minSamples?: number | null, center?: boolean): Expr;
  rollingMin(windowSize: number, options?: { weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Expr;
  rollingMin(windowSize: number, weights?: readonly number[] | null, options?: { minSamples?: number | null; center?: boolean }): Expr;
  rollingMin(options: { windowSize: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Expr;
  rollingMin(...args: unknown[]): Expr {
    return this._call("rolling_min", ["window_size", "weights", "min_samples", "center"], args);
  }

  /**
   * The least value in a window that moves along another column; NaN if there is one.
   *
   * The window of a row goes back by `windowSize` from its place in `by`: dates, times or integers (`2i`) in
   * any order, without nulls. `closed` says which of its ends belong to it. Nulls are left out; the result is
   * null where there are fewer than `minSamples` values.
   *
   * @param by expression, or the name of a column
   * @param windowSize length of time such as `1h30m`
   * @param minSamples integer; default `1`
   * @param closed `left` or `right` or `both` or `none`; default `"right"`
   *
   * @example
   * // a: i64 [1, 2, 3]
   * // b: i64 [1, 2, 5]
   * pl.col("a").rollingMinBy(pl.col("b"), "2i") // i64 [1, 1, 3]
   */
  rollingMinBy(by: IntoExpr, windowSize: string, minSamples?: number, closed?: "left" | "right" | "both" | "none"): Expr;
  rollingMinBy(by: IntoExpr, windowSize: string, options?: { minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Expr;
  rollingMinBy(options: { by: IntoExpr; windowSize: string; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Expr;
  rollingMinBy(...args: unknown[]): Expr {
    return this._call("rolling_min_by", ["by", "window_size", "min_samples", "closed"], args);
  }

  /**
   * A quantile over a window that moves along the rows.
   *
   * The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`. Nulls
   * are left out; the result is null where there are fewer than `minSamples` values (`windowSize`, if it is
   * not given). `weights` are not supported.
   *
   * @param quantile number
   * @param interpolation `nearest` or `higher` or `lower` or `midpoint` or `linear` or `equiprobable`;
   * default `"nearest"`
   * @param windowSize integer; default `2`
   * @param weights list of: number; default `null`
   * @param minSamples integer; default `null`
   * @param center true or false; default `false`
   *
   * @example
   * // a: i64 [1, 2, 3, 4]
   * pl.col("a").rollingQuantile(0.3, "linear", 3) // f64 [null, null, 1.6, 2.6]
   */
  rollingQuantile(quantile: number, interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable", windowSize?: number, weights?: readonly number[] | null, minSamples?: number | null, center?: boolean): Expr;
  rollingQuantile(quantile: number, options?: { interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable"; windowSize?: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Expr;
  rollingQuantile(quantile: number, interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable", windowSize?: number, weights?: readonly number[] | null, options?: { minSamples?: number | null; center?: boolean }): Expr;
  rollingQuantile(options: { quantile: number; interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable"; windowSize?: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Expr;
  rollingQuantile(...args: unknown[]): Expr {
    return this._call("rolling_quantile", ["quantile", "interpolation", "window_size", "weights", "min_samples", "center"], args);
  }

  /**
   * A quantile over a window that moves along another column.
   *
   * The window of a row goes back by `windowSize` from its place in `by`: dates, times or integers (`2i`) in
   * any order, without nulls. `closed` says which of its ends belong to it. Nulls are left out; the result is
   * null where there are fewer than `minSamples` values.
   *
   * @param by expression, or the name of a column
   * @param windowSize length of time such as `1h30m`
   * @param quantile number
   * @param interpolation `nearest` or `higher` or `lower` or `midpoint` or `linear` or `equiprobable`;
   * default `"nearest"`
   * @param minSamples integer; default `1`
   * @param closed `left` or `right` or `both` or `none`; default `"right"`
   *
   * @example
   * // a: i64 [1, 5, 3]
   * // b: i64 [1, 2, 3]
   * pl.col("a").rollingQuantileBy(pl.col("b"), "3i", { quantile: 1 }) // f64 [1, 5, 5]
   */
  rollingQuantileBy(by: IntoExpr, windowSize: string, quantile: number, interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable", minSamples?: number, closed?: "left" | "right" | "both" | "none"): Expr;
  rollingQuantileBy(by: IntoExpr, windowSize: string, quantile: number, options?: { interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable"; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Expr;
  rollingQuantileBy(by: IntoExpr, windowSize: string, options?: { quantile: number; interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable"; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Expr;
  rollingQuantileBy(options: { by: IntoExpr; windowSize: string; quantile: number; interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable"; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Expr;
  rollingQuantileBy(...args: unknown[]): Expr {
    return this._call("rolling_quantile_by", ["by", "window_size", "quantile", "interpolation", "min_samples", "closed"], args);
  }

  /**
   * The rank of each value among those of a window that moves along the rows.
   *
   * The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`. Equal
   * values share the `average`, the `min` or the `max` of their ranks, count once (`dense`), or are ranked at
   * `random`, which `seed` repeats. Nulls are left out; the result is null for a null, and where there are
   * fewer than `minSamples` values (`windowSize`, if it is not given).
   *
   * @param windowSize integer
   * @param method `average` or `min` or `max` or `dense` or `random`; default `"average"`
   * @param seed integer; default `null`
   * @param minSamples integer; default `null`
   * @param center true or false; default `false`
   *
   * @example
   * // a: i64 [1, 4, 4, 2]
   * pl.col("a").rollingRank(3) // f64 [null, null, 2.5, 1.0]
   *
   * // a: i64 [1, 4, 4, 2]
   * pl.col("a").rollingRank(3, "max") // u32 [null, null, 3, 1]
   */
  rollingRank(windowSize: number, method?: "average" | "min" | "max" | "dense" | "random", seed?: number | null, minSamples?: number | null, center?: boolean): Expr;
  rollingRank(windowSize: number, options?: { method?: "average" | "min" | "max" | "dense" | "random"; seed?: number | null; minSamples?: number | null; center?: boolean }): Expr;
  rollingRank(windowSize: number, method?: "average" | "min" | "max" | "dense" | "random", options?: { seed?: number | null; minSamples?: number | null; center?: boolean }): Expr;
  rollingRank(options: { windowSize: number; method?: "average" | "min" | "max" | "dense" | "random"; seed?: number | null; minSamples?: number | null; center?: boolean }): Expr;
  rollingRank(...args: unknown[]): Expr {
    return this._call("rolling_rank", ["window_size", "method", "seed", "min_samples", "center"], args);
  }

  /**
   * The rank of each value among those of a window that moves along another column.
   *
   * The window of a row goes back by `windowSize` from its place in `by`: dates, times or integers (`2i`) in
   * any order, without nulls. `closed` says whether its start belongs to it (`both`) or not (`right`). The
   * other options are those of `rolling_rank`.
   *
   * @param by expression, or the name of a column
   * @param windowSize length of time such as `1h30m`
   * @param method `average` or `min` or `max` or `dense` or `random`; default `"average"`
   * @param seed integer; default `null`
   * @param minSamples integer; default `1`
   * @param closed `left` or `right` or `both` or `none`; default `"right"`
   *
   * @example
   * // a: i64 [1, 4, 2]
   * // b: i64 [1, 2, 3]
   * pl.col("a").rollingRankBy(pl.col("b"), "2i") // f64 [1, 2, 1]
   */
  rollingRankBy(by: IntoExpr, windowSize: string, method?: "average" | "min" | "max" | "dense" | "random", seed?: number | null, minSamples?: number, closed?: "left" | "right" | "both" | "none"): Expr;
  rollingRankBy(by: IntoExpr, windowSize: string, options?: { method?: "average" | "min" | "max" | "dense" | "random"; seed?: number | null; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Expr;
  rollingRankBy(by: IntoExpr, windowSize: string, method?: "average" | "min" | "max" | "dense" | "random", options?: { seed?: number | null; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Expr;
  rollingRankBy(options: { by: IntoExpr; windowSize: string; method?: "average" | "min" | "max" | "dense" | "random"; seed?: number | null; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Expr;
  rollingRankBy(...args: unknown[]): Expr {
    return this._call("rolling_rank_by", ["by", "window_size", "method", "seed", "min_samples", "closed"], args);
  }

  /**
   * The skewness over a window that moves along the rows.
   *
   * The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`. Nulls
   * are left out; the result is null where there are fewer than `minSamples` values (`windowSize`, if it is
   * not given). It is corrected for the bias of few values unless `bias`.
   *
   * @param windowSize integer
   * @param bias true or false; default `true`
   * @param minSamples integer; default `null`
   * @param center true or false; default `false`
   *
   * @example
   * // a: i64 [1, 2, 3, 1]
   * pl.col("a").rollingSkew(2) // f64 [null, 0, 0, 0]
   */
  rollingSkew(windowSize: number, bias?: boolean, minSamples?: number | null, center?: boolean): Expr;
  rollingSkew(windowSize: number, options?: { bias?: boolean; minSamples?: number | null; center?: boolean }): Expr;
  rollingSkew(options: { windowSize: number; bias?: boolean; minSamples?: number | null; center?: boolean }): Expr;
  rollingSkew(...args: unknown[]): Expr {
    return this._call("rolling_skew", ["window_size", "bias", "min_samples", "center"], args);
  }

  /**
   * The standard deviation over a window that moves along the rows.
   *
   * The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`. Nulls
   * are left out; the result is null where there are fewer than `minSamples` values (`windowSize`, if it is
   * not given). `weights`, one per row of the window, weigh the values; they need a column without nulls.
   *
   * @param windowSize integer
   * @param weights list of: number; default `null`
   * @param minSamples integer; default `null`
   * @param center true or false; default `false`
   * @param ddof integer; default `1`
   *
   * @example
   * // a: i64 [1, 3, 3]
   * pl.col("a").rollingStd(2, { ddof: 0 }) // f64 [null, 1.0, 0.0]
   */
  rollingStd(windowSize: number, weights?: readonly number[] | null, minSamples?: number | null, center?: boolean, ddof?: number): Expr;
  rollingStd(windowSize: number, options?: { weights?: readonly number[] | null; minSamples?: number | null; center?: boolean; ddof?: number }): Expr;
  rollingStd(windowSize: number, weights?: readonly number[] | null, options?: { minSamples?: number | null; center?: boolean; ddof?: number }): Expr;
  rollingStd(options: { windowSize: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean; ddof?: number }): Expr;
  rollingStd(...args: unknown[]): Expr {
    return this._call("rolling_std", ["window_size", "weights", "min_samples", "center", "ddof"], args);
  }

  /**
   * The standard deviation over a window that moves along another column.
   *
   * The window of a row goes back by `windowSize` from its place in `by`: dates, times or integers (`2i`) in
   * any order, without nulls. `closed` says which of its ends belong to it. Nulls are left out; the result is
   * null where there are fewer than `minSamples` values.
   *
   * @param by expression, or the name of a column
   * @param windowSize length of time such as `1h30m`
   * @param minSamples integer; default `1`
   * @param closed `left` or `right` or `both` or `none`; default `"right"`
   * @param ddof integer; default `1`
   *
   * @example
   * // a: i64 [1, 3, 3]
   * // b: i64 [1, 2, 3]
   * pl.col("a").rollingStdBy(pl.col("b"), "2i", { ddof: 0 }) // f64 [0, 1, 0]
   */
  rollingStdBy(by: IntoExpr, windowSize: string, minSamples?: number, closed?: "left" | "right" | "both" | "none", ddof?: number): Expr;
  rollingStdBy(by: IntoExpr, windowSize: string, options?: { minSamples?: number; closed?: "left" | "right" | "both" | "none"; ddof?: number }): Expr;
  rollingStdBy(options: { by: IntoExpr; windowSize: string; minSamples?: number; closed?: "left" | "right" | "both" | "none"; ddof?: number }): Expr;
  rollingStdBy(...args: unknown[]): Expr {
    return this._call("rolling_std_by", ["by", "window_size", "min_samples", "closed", "ddof"], args);
  }

  /**
   * The sum over a window that moves along the rows.
   *
   * The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`. Nulls
   * are left out; the result is null where there are fewer than `minSamples` values (`windowSize`, if it is
   * not given). `weights`, one per row of the window, weigh the values; they need a column without nulls.
   *
   * @param windowSize integer
   * @param weights list of: number; default `null`
   * @param minSamples integer; default `null`
   * @param center true or false; default `false`
   *
   * @example
   * // a: i64 [1, 2, 3]
   * pl.col("a").rollingSum(2) // i64 [null, 3, 5]
   *
   * // a: i64 [1, null, 3]
   * pl.col("a").rollingSum(2, { minSamples: 1 }) // i64 [1, 1, 3]
   */
  rollingSum(windowSize: number, weights?: readonly number[] | null, minSamples?: number | null, center?: boolean): Expr;
  rollingSum(windowSize: number, options?: { weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Expr;
  rollingSum(windowSize: number, weights?: readonly number[] | null, options?: { minSamples?: number | null; center?: boolean }): Expr;
  rollingSum(options: { windowSize: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Expr;
  rollingSum(...args: unknown[]): Expr {
    return this._call("rolling_sum", ["window_size", "weights", "min_samples", "center"], args);
  }

  /**
   * The sum over a window that moves along another column.
   *
   * The window of a row goes back by `windowSize` from its place in `by`: dates, times or integers (`2i`) in
   * any order, without nulls. `closed` says which of its ends belong to it. Nulls are left out; the result is
   * null where there are fewer than `minSamples` values.
   *
   * @param by expression, or the name of a column
   * @param windowSize length of time such as `1h30m`
   * @param minSamples integer; default `0`
   * @param closed `left` or `right` or `both` or `none`; default `"right"`
   *
   * @example
   * // a: i64 [1, 2, 3]
   * // b: i64 [1, 2, 5]
   * pl.col("a").rollingSumBy(pl.col("b"), "2i") // i64 [1, 3, 3]
   */
  rollingSumBy(by: IntoExpr, windowSize: string, minSamples?: number, closed?: "left" | "right" | "both" | "none"): Expr;
  rollingSumBy(by: IntoExpr, windowSize: string, options?: { minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Expr;
  rollingSumBy(options: { by: IntoExpr; windowSize: string; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Expr;
  rollingSumBy(...args: unknown[]): Expr {
    return this._call("rolling_sum_by", ["by", "window_size", "min_samples", "closed"], args);
  }

  /**
   * The variance over a window that moves along the rows.
   *
   * The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`. Nulls
   * are left out; the result is null where there are fewer than `minSamples` values (`windowSize`, if it is
   * not given). `weights`, one per row of the window, weigh the values; they need a column without nulls.
   *
   * @param windowSize integer
   * @param weights list of: number; default `null`
   * @param minSamples integer; default `null`
   * @param center true or false; default `false`
   * @param ddof integer; default `1`
   *
   * @example
   * // a: i64 [1, 2, 4]
   * pl.col("a").rollingVar(2) // f64 [null, 0.5, 2.0]
   */
  rollingVar(windowSize: number, weights?: readonly number[] | null, minSamples?: number | null, center?: boolean, ddof?: number): Expr;
  rollingVar(windowSize: number, options?: { weights?: readonly number[] | null; minSamples?: number | null; center?: boolean; ddof?: number }): Expr;
  rollingVar(windowSize: number, weights?: readonly number[] | null, options?: { minSamples?: number | null; center?: boolean; ddof?: number }): Expr;
  rollingVar(options: { windowSize: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean; ddof?: number }): Expr;
  rollingVar(...args: unknown[]): Expr {
    return this._call("rolling_var", ["window_size", "weights", "min_samples", "center", "ddof"], args);
  }

  /**
   * The variance over a window that moves along another column.
   *
   * The window of a row goes back by `windowSize` from its place in `by`: dates, times or integers (`2i`) in
   * any order, without nulls. `closed` says which of its ends belong to it. Nulls are left out; the result is
   * null where there are fewer than `minSamples` values.
   *
   * @param by expression, or the name of a column
   * @param windowSize length of time such as `1h30m`
   * @param minSamples integer; default `1`
   * @param closed `left` or `right` or `both` or `none`; default `"right"`
   * @param ddof integer; default `1`
   *
   * @example
   * // a: i64 [1, 2, 4]
   * // b: i64 [1, 2, 3]
   * pl.col("a").rollingVarBy(pl.col("b"), "2i") // f64 [null, 0.5, 2]
   */
  rollingVarBy(by: IntoExpr, windowSize: string, minSamples?: number, closed?: "left" | "right" | "both" | "none", ddof?: number): Expr;
  rollingVarBy(by: IntoExpr, windowSize: string, options?: { minSamples?: number; closed?: "left" | "right" | "both" | "none"; ddof?: number }): Expr;
  rollingVarBy(options: { by: IntoExpr; windowSize: string; minSamples?: number; closed?: "left" | "right" | "both" | "none"; ddof?: number }): Expr;
  rollingVarBy(...args: unknown[]): Expr {
    return this._call("rolling_var_by", ["by", "window_size", "min_samples", "closed", "ddof"], args);
  }

  /**
   * The values rounded to a number of decimals; integers stay as they are.
   *
   * A value in the middle goes to the even neighbour, or away from zero, as `mode` says; with `to_zero`
   * digits are cut.
   *
   * @param decimals integer; default `0`
   * @param mode `half_to_even` or `half_away_from_zero` or `to_zero`; default `"half_to_even"`
   *
   * @example
   * // a: f64 [1.25, 2.5, -2.5, null]
   * pl.col("a").round() // f64 [1, 2, -2, null]
   *
   * // a: f64 [1.25, 2.5, -2.5, null]
   * pl.col("a").round(1, { mode: "half_away_from_zero" }) // f64 [1.3, 2.5, -2.5, null]
   */
  round(decimals?: number, mode?: "half_to_even" | "half_away_from_zero" | "to_zero"): Expr;
  round(options?: { decimals?: number; mode?: "half_to_even" | "half_away_from_zero" | "to_zero" }): Expr;
  round(...args: unknown[]): Expr {
    return this._call("round", ["decimals", "mode"], args);
  }

  /**
   * The values rounded to a number of significant digits, which is at least 1.
   *
   * A value in the middle goes away from zero, a decimal to the even neighbour. An integer that the type
   * cannot hold becomes null.
   *
   * @param digits integer
   *
   * @example
   * // a: f64 [1234.567, -0.0012345, 0, null]
   * pl.col("a").roundSigFigs(2) // f64 [1200, -0.0012, 0, null]
   *
   * // a: i64 [1234, -1267, 5]
   * pl.col("a").roundSigFigs(2) // i64 [1200, -1300, 5]
   */
  roundSigFigs(digits: number): Expr;
  roundSigFigs(...args: unknown[]): Expr {
    return this._call("round_sig_figs", ["digits"], args);
  }

  /**
   * Values chosen at random: `n` of them, or a `fraction` of all; one if neither is given.
   *
   * They keep their order unless `shuffle`. `withReplacement` may choose a value several times; without it,
   * to ask for more values than there are is an error. The same `seed` gives the same choice.
   *
   * @param n expression, or the name of a column; default `null`
   * @param fraction expression, or the name of a column; default `null`
   * @param withReplacement true or false; default `false`
   * @param shuffle true or false; default `null`
   * @param seed integer; default `null`
   *
   * @example
   * // a: i64 [7, 7]
   * pl.col("a").sample({ fraction: 0.5, seed: 1 }) // i64 [7]
   */
  sample(n?: IntoExpr, fraction?: IntoExpr, withReplacement?: boolean, shuffle?: boolean | null, seed?: number | null): Expr;
  sample(options?: { n?: IntoExpr; fraction?: IntoExpr; withReplacement?: boolean; shuffle?: boolean | null; seed?: number | null }): Expr;
  sample(n?: IntoExpr, options?: { fraction?: IntoExpr; withReplacement?: boolean; shuffle?: boolean | null; seed?: number | null }): Expr;
  sample(...args: unknown[]): Expr {
    return this._call("sample", ["n", "fraction", "with_replacement", "shuffle", "seed"], args);
  }

  /**
   * Where each of some values would have to be put among the values, which are sorted, so that they stay
   * sorted.
   *
   * Before equal values with `side` `left` or `any`, behind them with `right`. Nulls come first.
   *
   * @param element expression or value
   * @param side `any` or `left` or `right`; default `"any"`
   * @param descending true or false; default `false`
   *
   * @example
   * // a: i64 [1, 2, 2, 3]
   * pl.col("a").searchSorted(2n) // u32 [1]
   *
   * // a: i64 [1, 2, 2, 3]
   * pl.col("a").searchSorted(2n, "right") // u32 [3]
   *
   * // a: i64 [1, 2, 3]
   * // b: i64 [9, 0, 2]
   * pl.col("a").searchSorted(pl.col("b")) // u32 [3, 0, 1]
   */
  searchSorted(element: IntoExpr, side?: "any" | "left" | "right", descending?: boolean): Expr;
  searchSorted(element: IntoExpr, options?: { side?: "any" | "left" | "right"; descending?: boolean }): Expr;
  searchSorted(element: IntoExpr, side?: "any" | "left" | "right", options?: { descending?: boolean }): Expr;
  searchSorted(options: { element: IntoExpr; side?: "any" | "left" | "right"; descending?: boolean }): Expr;
  searchSorted(...args: unknown[]): Expr {
    return this._call("search_sorted", ["element", "side", "descending"], args);
  }

  /**
   * The values as they are: a promise that they are in order.
   *
   * Order is found where it is of use, so the promise is not needed.
   *
   * @param descending true or false; default `false`
   * @param nullsLast true or false; default `false`
   *
   * @example
   * // a: i64 [1, 2]
   * pl.col("a").setSorted() // i64 [1, 2]
   */
  setSorted(descending?: boolean, nullsLast?: boolean): Expr;
  setSorted(options?: { descending?: boolean; nullsLast?: boolean }): Expr;
  setSorted(...args: unknown[]): Expr {
    return this._call("set_sorted", ["descending", "nulls_last"], args);
  }

  /**
   * The values `n` rows further down; up if `n` is negative.
   *
   * The rows that become free are filled with `fillValue`, null if none is given.
   *
   * @param n expression, or the name of a column; default `1`
   * @param fillValue expression or value; default `null`
   *
   * @example
   * // a: i64 [1, 2, 3]
   * pl.col("a").shift(1) // i64 [null, 1, 2]
   *
   * // a: i64 [1, 2, 3]
   * pl.col("a").shift(-1, { fillValue: 0n }) // i64 [2, 3, 0]
   */
  shift(n?: IntoExpr, fillValue?: IntoExpr): Expr;
  shift(options?: { n?: IntoExpr; fillValue?: IntoExpr }): Expr;
  shift(n?: IntoExpr, options?: { fillValue?: IntoExpr }): Expr;
  shift(...args: unknown[]): Expr {
    return this._call("shift", ["n", "fill_value"], args);
  }

  /** Another spelling of {@link shift}. */
  shiftAndFill(n?: IntoExpr, fillValue?: IntoExpr): Expr;
  shiftAndFill(options?: { n?: IntoExpr; fillValue?: IntoExpr }): Expr;
  shiftAndFill(n?: IntoExpr, options?: { fillValue?: IntoExpr }): Expr;
  shiftAndFill(...args: unknown[]): Expr {
    return this._call("shift", ["n", "fill_value"], args);
  }

  /**
   * The values in random order; the same `seed` gives the same order.
   *
   * @param seed integer; default `null`
   *
   * @example
   * // a: i64 [7, 7]
   * pl.col("a").shuffle({ seed: 1 }) // i64 [7, 7]
   */
  shuffle(seed?: number | null): Expr;
  shuffle(options?: { seed?: number | null }): Expr;
  shuffle(...args: unknown[]): Expr {
    return this._call("shuffle", ["seed"], args);
  }

  /**
   * -1 for negative values, 1 for positive ones, 0 for zero; NaN stays NaN.
   *
   * @example
   * // a: f64 [-2.5, 0, 3, "NaN", null]
   * pl.col("a").sign() // f64 [-1, 0, 1, "NaN", null]
   */
  sign(): Expr {
    return this._call("sign", [], []);
  }

  /**
   * The sine of angles in radians.
   *
   * @example
   * // a: f64 [0, null]
   * pl.col("a").sin() // f64 [0, null]
   */
  sin(): Expr {
    return this._call("sin", [], []);
  }

  /**
   * The hyperbolic sine.
   *
   * @example
   * // a: f64 [0, null]
   * pl.col("a").sinh() // f64 [0, null]
   */
  sinh(): Expr {
    return this._call("sinh", [], []);
  }

  /**
   * The skewness: how far the values lean to one side of their mean.
   *
   * If `bias` is false it is corrected for the number of values, of which there must be at least 3, else it
   * is null. Nulls are left out; NaN if the values do not vary.
   *
   * @param bias true or false; default `true`
   *
   * @example
   * // a: i64 [1, 2, 3, null]
   * pl.col("a").skew() // f64 [0.0]
   */
  skew(bias?: boolean): Expr;
  skew(options?: { bias?: boolean }): Expr;
  skew(...args: unknown[]): Expr {
    return this._call("skew", ["bias"], args);
  }

  /**
   * `length` values from `offset` on, all if no `length` is given.
   *
   * A negative `offset` counts from the end. What lies outside of the values is left out.
   *
   * @param offset expression or value
   * @param length expression or value; default `null`
   *
   * @example
   * // a: i64 [1, 2, 3]
   * pl.col("a").slice(1, 1) // i64 [2]
   *
   * // a: i64 [1, 2, 3]
   * pl.col("a").slice(-2) // i64 [2, 3]
   */
  slice(offset: IntoExpr, length?: IntoExpr): Expr;
  slice(offset: IntoExpr, options?: { length?: IntoExpr }): Expr;
  slice(options: { offset: IntoExpr; length?: IntoExpr }): Expr;
  slice(...args: unknown[]): Expr {
    return this._call("slice", ["offset", "length"], args);
  }

  /**
   * The values in order.
   *
   * Nulls come first, or last if `nullsLast`, in either direction; NaN counts as the greatest number. Text is
   * ordered by its characters' code points, Categorical too.
   *
   * @param descending true or false; default `false`
   * @param nullsLast true or false; default `false`
   *
   * @example
   * // a: i64 [3, null, 1]
   * pl.col("a").sort() // i64 [null, 1, 3]
   *
   * // a: i64 [3, null, 1]
   * pl.col("a").sort({ descending: true }) // i64 [null, 3, 1]
   */
  sort(descending?: boolean, nullsLast?: boolean): Expr;
  sort(options?: { descending?: boolean; nullsLast?: boolean }): Expr;
  sort(...args: unknown[]): Expr {
    return this._call("sort", ["descending", "nulls_last"], args);
  }

  /**
   * The values in the order of other columns: of the first, where that is equal of the second, and so on.
   *
   * `descending` and `nullsLast` are given once or per column. Rows that are equal keep their order.
   *
   * @param by expressions or names of columns, one or a list
   * @param moreBy expression, or the name of a column
   * @param descending true or false, or list of: true or false; default `false`
   * @param nullsLast true or false, or list of: true or false; default `false`
   * @param multithreaded true or false; default `true`
   * @param maintainOrder true or false; default `false`
   *
   * @example
   * // a: str ["x", "y", "z"]
   * // b: i64 [2, 1, 2]
   * // c: i64 [5, 6, 7]
   * pl.col("a").sortBy([pl.col("b"), pl.col("c")], { descending: [false, true] }) // str ["y", "z", "x"]
   */
  sortBy(by: IntoExpr | readonly IntoExpr[], descending?: boolean | readonly boolean[], nullsLast?: boolean | readonly boolean[], multithreaded?: boolean, maintainOrder?: boolean): Expr;
  sortBy(by: IntoExpr | readonly IntoExpr[], ...moreBy: (IntoExpr | readonly IntoExpr[] | { descending?: boolean | readonly boolean[]; nullsLast?: boolean | readonly boolean[]; multithreaded?: boolean; maintainOrder?: boolean })[]): Expr;
  sortBy(options: { by: IntoExpr | readonly IntoExpr[]; descending?: boolean | readonly boolean[]; nullsLast?: boolean | readonly boolean[]; multithreaded?: boolean; maintainOrder?: boolean }): Expr;
  sortBy(...args: unknown[]): Expr {
    return this._call("sort_by", ["by", "*more_by", "descending", "nulls_last", "multithreaded", "maintain_order"], args);
  }

  /**
   * The square root; NaN for negative values.
   *
   * @example
   * // a: i64 [4, -1, null]
   * pl.col("a").sqrt() // f64 [2, "NaN", null]
   */
  sqrt(): Expr {
    return this._call("sqrt", [], []);
  }

  /**
   * The standard deviation.
   *
   * The sum of squares is divided by the number of values less `ddof`. Nulls are left out; null if there are
   * no more than `ddof` values.
   *
   * @param ddof integer; default `1`
   *
   * @example
   * // a: i64 [1, 3, null, 5]
   * pl.col("a").std() // f64 [2.0]
   *
   * // a: i64 [1]
   * pl.col("a").std() // f64 [null]
   */
  std(ddof?: number): Expr;
  std(options?: { ddof?: number }): Expr;
  std(...args: unknown[]): Expr {
    return this._call("std", ["ddof"], args);
  }

  /**
   * The difference of two values, row by row; null if one is null.
   *
   * Integers wrap around on overflow. The difference of two Dates, Datetimes or Times is a Duration; a
   * Duration taken from a Date or Datetime gives that type.
   *
   * @param other expression, or the name of a column
   *
   * @example
   * // a: i64 [1, 2, null]
   * pl.col("a").sub(10n) // i64 [-9, -8, null]
   *
   * // a: date ["2024-03-01"]
   * // b: date ["2024-02-28"]
   * pl.col("a").sub(pl.col("b")) // duration[us] [172800000000]
   */
  sub(other: IntoExpr): Expr;
  sub(...args: unknown[]): Expr {
    return this._call("sub", ["other"], args);
  }

  /** Another spelling of {@link sub}. */
  minus(other: IntoExpr): Expr;
  minus(...args: unknown[]): Expr {
    return this._call("sub", ["other"], args);
  }

  /**
   * The sum of the values.
   *
   * Nulls are left out; the sum of no values is 0. Integers of 8 and 16 bits are summed as Int64; larger ones
   * wrap around on overflow, while decimals are an error. The sum of a Boolean column is the number of its
   * true values.
   *
   * @example
   * // a: i64 [1, 2, null, 4]
   * pl.col("a").sum() // i64 [7]
   *
   * // a: bool [true, null, true]
   * pl.col("a").sum() // u32 [2]
   */
  sum(): Expr {
    return this._call("sum", [], []);
  }

  /**
   * The last `n` values; all but the first `-n` if `n` is negative.
   *
   * @param n expression, or the name of a column; default `10`
   *
   * @example
   * // a: i64 [1, 2, 3]
   * pl.col("a").tail(2) // i64 [2, 3]
   *
   * // a: i64 [1, 2, 3]
   * pl.col("a").tail(-1) // i64 [2, 3]
   */
  tail(n?: IntoExpr): Expr;
  tail(options?: { n?: IntoExpr }): Expr;
  tail(...args: unknown[]): Expr {
    return this._call("tail", ["n"], args);
  }

  /**
   * The tangent of angles in radians.
   *
   * @example
   * // a: f64 [0, null]
   * pl.col("a").tan() // f64 [0, null]
   */
  tan(): Expr {
    return this._call("tan", [], []);
  }

  /**
   * The hyperbolic tangent.
   *
   * @example
   * // a: f64 [0, null]
   * pl.col("a").tanh() // f64 [0, null]
   */
  tanh(): Expr {
    return this._call("tanh", [], []);
  }

  /**
   * The numbers that store the values: days of a Date, units of a Datetime, Duration or Time, digits of a
   * Decimal, codes of a Categorical or Enum. Other values stay as they are.
   *
   * @example
   * // a: date ["1970-01-02", null]
   * pl.col("a").toPhysical() // i32 [1, null]
   *
   * // a: i64 [1]
   * pl.col("a").toPhysical() // i64 [1]
   */
  toPhysical(): Expr {
    return this._call("to_physical", [], []);
  }

  /**
   * The `k` greatest values, the greatest first; nulls only if there are fewer values.
   *
   * @param k expression, or the name of a column; default `5`
   *
   * @example
   * // a: i64 [3, null, 1, 2]
   * pl.col("a").topK(2) // i64 [3, 2]
   */
  topK(k?: IntoExpr): Expr;
  topK(options?: { k?: IntoExpr }): Expr;
  topK(...args: unknown[]): Expr {
    return this._call("top_k", ["k"], args);
  }

  /**
   * The values in the `k` rows where other columns are greatest, the greatest first.
   *
   * `reverse`, given once or per column, asks for the least instead.
   *
   * @param by expressions or names of columns, one or a list
   * @param k expression, or the name of a column; default `5`
   * @param reverse true or false, or list of: true or false; default `false`
   *
   * @example
   * // a: str ["x", "y", "z"]
   * // b: i64 [2, 1, 3]
   * pl.col("a").topKBy(pl.col("b"), 2) // str ["z", "x"]
   */
  topKBy(by: IntoExpr | readonly IntoExpr[], k?: IntoExpr, reverse?: boolean | readonly boolean[]): Expr;
  topKBy(by: IntoExpr | readonly IntoExpr[], options?: { k?: IntoExpr; reverse?: boolean | readonly boolean[] }): Expr;
  topKBy(by: IntoExpr | readonly IntoExpr[], k?: IntoExpr, options?: { reverse?: boolean | readonly boolean[] }): Expr;
  topKBy(options: { by: IntoExpr | readonly IntoExpr[]; k?: IntoExpr; reverse?: boolean | readonly boolean[] }): Expr;
  topKBy(...args: unknown[]): Expr {
    return this._call("top_k_by", ["by", "k", "reverse"], args);
  }

  /**
   * The quotient of two values as a float, row by row; null if one is null.
   *
   * Division by zero gives an infinity, or NaN for zero by zero. A Duration divided by a number is a Duration
   * (null if the number is 0), by a Duration a float.
   *
   * @param other expression, or the name of a column
   *
   * @example
   * // a: i64 [1, 3, null]
   * pl.col("a").truediv(2n) // f64 [0.5, 1.5, null]
   *
   * // a: i64 [1, -1, 0]
   * pl.col("a").truediv(0n) // f64 ["inf", "-inf", "NaN"]
   */
  truediv(other: IntoExpr): Expr;
  truediv(...args: unknown[]): Expr {
    return this._call("truediv", ["other"], args);
  }

  /** Another spelling of {@link truediv}. */
  div(other: IntoExpr): Expr;
  div(...args: unknown[]): Expr {
    return this._call("truediv", ["other"], args);
  }

  /** Another spelling of {@link truediv}. */
  divideBy(other: IntoExpr): Expr;
  divideBy(...args: unknown[]): Expr {
    return this._call("truediv", ["other"], args);
  }

  /**
   * The values with digits beyond a number of decimals cut; integers stay as they are.
   *
   * @param decimals integer; default `0`
   *
   * @example
   * // a: f64 [1.29, -1.29, null]
   * pl.col("a").truncate(1) // f64 [1.2, -1.2, null]
   */
  truncate(decimals?: number): Expr;
  truncate(options?: { decimals?: number }): Expr;
  truncate(...args: unknown[]): Expr {
    return this._call("truncate", ["decimals"], args);
  }

  /**
   * The quotient of two values rounded towards zero, row by row; null if one is null.
   *
   * An integer divided by zero gives null, a float an infinity or NaN.
   *
   * @param other expression, or the name of a column
   *
   * @example
   * // a: i64 [7, -7, null]
   * pl.col("a").truncdiv(2n) // i64 [3, -3, null]
   */
  truncdiv(other: IntoExpr): Expr;
  truncdiv(...args: unknown[]): Expr {
    return this._call("truncdiv", ["other"], args);
  }

  /**
   * The distinct values in the order of their first occurrence; null counts as a value.
   *
   * @param maintainOrder true or false; default `false`
   *
   * @example
   * // a: i64 [2, null, 1, 2]
   * pl.col("a").unique() // i64 [2, null, 1]
   */
  unique(maintainOrder?: boolean): Expr;
  unique(options?: { maintainOrder?: boolean }): Expr;
  unique(...args: unknown[]): Expr {
    return this._call("unique", ["maintain_order"], args);
  }

  /**
   * How often each distinct value occurs, in the order of their first occurrence.
   *
   * @example
   * // a: i64 [2, null, 2]
   * pl.col("a").uniqueCounts() // u32 [2, 1]
   */
  uniqueCounts(): Expr {
    return this._call("unique_counts", [], []);
  }

  /**
   * The greatest value that the type can hold, whatever the values are.
   *
   * @example
   * // a: i8 [1, 2]
   * pl.col("a").upperBound() // i8 [127]
   */
  upperBound(): Expr {
    return this._call("upper_bound", [], []);
  }

  /**
   * The distinct values with how often they occur, as structs of the value and its `count`.
   *
   * `normalize` gives shares of all values (`proportion`) instead of counts; `name` is another name for them.
   * With `sort` the most frequent value comes first, else the values come in the order of their first
   * occurrence.
   *
   * @param sort true or false; default `false`
   * @param parallel true or false; default `false`
   * @param name text; default `null`
   * @param normalize true or false; default `false`
   *
   * @example
   * // a: i64 [1, 2, 2]
   * pl.col("a").valueCounts({ sort: true }) // struct[a:i64,count:u32] [{"a": 2, "count": 2}, {"a": 1,
   * "count": 1}]
   */
  valueCounts(sort?: boolean, parallel?: boolean, name?: string | null, normalize?: boolean): Expr;
  valueCounts(options?: { sort?: boolean; parallel?: boolean; name?: string | null; normalize?: boolean }): Expr;
  valueCounts(...args: unknown[]): Expr {
    return this._call("value_counts", ["sort", "parallel", "name", "normalize"], args);
  }

  /**
   * The variance.
   *
   * The sum of squares is divided by the number of values less `ddof`. Nulls are left out; null if there are
   * no more than `ddof` values.
   *
   * @param ddof integer; default `1`
   *
   * @example
   * // a: i64 [1, 3, null, 5]
   * pl.col("a").var() // f64 [4.0]
   *
   * // a: i64 [1, 3]
   * pl.col("a").var({ ddof: 0 }) // f64 [1.0]
   */
  var(ddof?: number): Expr;
  var(options?: { ddof?: number }): Expr;
  var(...args: unknown[]): Expr {
    return this._call("var", ["ddof"], args);
  }

  /**
   * True where one of two values is, but not both; bit by bit on integers. Null if one is null.
   *
   * @param other expression, or the name of a column
   *
   * @example
   * // a: bool [true, true, null]
   * // b: bool [true, false, true]
   * pl.col("a").xor(pl.col("b")) // bool [false, true, null]
   */
  xor(other: IntoExpr): Expr;
  xor(...args: unknown[]): Expr {
    return this._call("xor", ["other"], args);
  }
}

/** The functions of the namespace `arr`. */
export class ExprArr {
  /** @internal */
  constructor(private readonly subject: ExprMethods) {}

  /**
   * What an expression over `element()` gives for each array, whose elements it sees as a column: a value if
   * it aggregates, else a list.
   *
   * It cannot refer to columns.
   *
   * @param expr expression or value
   *
   * @example
   * // a: array[i64, 2] [[3, 1], null]
   * pl.col("a").arr.agg(pl.element().product()) // i64 [3, null]
   */
  agg(expr: IntoExpr): Expr;
  agg(...args: unknown[]): Expr {
    return this.subject._call("arr.agg", ["expr"], args);
  }

  /**
   * Whether all elements of each array are true.
   *
   * @param ignoreNulls true or false; default `true`
   *
   * @example
   * // a: array[bool, 2] [[false, true], [true, null], null]
   * pl.col("a").arr.all() // bool [false, true, null]
   */
  all(ignoreNulls?: boolean): Expr;
  all(options?: { ignoreNulls?: boolean }): Expr;
  all(...args: unknown[]): Expr {
    return this.subject._call("arr.all", ["ignore_nulls"], args);
  }

  /**
   * Whether an element of each array is true.
   *
   * @param ignoreNulls true or false; default `true`
   *
   * @example
   * // a: array[bool, 2] [[false, true], [false, null], null]
   * pl.col("a").arr.any() // bool [true, false, null]
   */
  any(ignoreNulls?: boolean): Expr;
  any(options?: { ignoreNulls?: boolean }): Expr;
  any(...args: unknown[]): Expr {
    return this.subject._call("arr.any", ["ignore_nulls"], args);
  }

  /**
   * The position of the greatest element of each array.
   *
   * @example
   * // a: array[i64, 2] [[1, 3], [3, null], null]
   * pl.col("a").arr.argMax() // u32 [1, 0, null]
   */
  argMax(): Expr {
    return this.subject._call("arr.arg_max", [], []);
  }

  /**
   * The position of the least element of each array.
   *
   * @example
   * // a: array[i64, 2] [[3, 1], [3, null], null]
   * pl.col("a").arr.argMin() // u32 [1, 0, null]
   */
  argMin(): Expr {
    return this.subject._call("arr.arg_min", [], []);
  }

  /**
   * Whether each array has `item` among its elements. A null is among nulls, unless `nullsEqual` is false:
   * then it gives null.
   *
   * @param item expression or value
   * @param nullsEqual true or false; default `true`
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, 4], null]
   * pl.col("a").arr.contains(2n) // bool [true, false, null]
   */
  contains(item: IntoExpr, nullsEqual?: boolean): Expr;
  contains(item: IntoExpr, options?: { nullsEqual?: boolean }): Expr;
  contains(options: { item: IntoExpr; nullsEqual?: boolean }): Expr;
  contains(...args: unknown[]): Expr {
    return this.subject._call("arr.contains", ["item", "nulls_equal"], args);
  }

  /**
   * How often `element` is among the elements of each array; null counts nulls.
   *
   * @param element expression or value
   *
   * @example
   * // a: array[i64, 2] [[1, 1], [1, null], null]
   * pl.col("a").arr.countMatches(1n) // u32 [2, 1, null]
   */
  countMatches(element: IntoExpr): Expr;
  countMatches(...args: unknown[]): Expr {
    return this.subject._call("arr.count_matches", ["element"], args);
  }

  /**
   * The dot product of two arrays of numbers of one width. Pairs in which one is null are left out; see `dot`
   * for the types.
   *
   * @param other expression, or the name of a column, or list of: any value
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * // b: array[i64, 2] [[3, 4], [5, 6], [1, 1]]
   * pl.col("a").arr.dot(pl.col("b")) // i64 [11, 15, null]
   */
  dot(other: IntoExpr | readonly any[]): Expr;
  dot(...args: unknown[]): Expr {
    return this.subject._call("arr.dot", ["other"], args);
  }

  /**
   * The arrays that an expression over `element()` gives for each array, whose elements it sees as a column.
   *
   * With `asList` the results are lists; without it one of another number of elements is an error. It cannot
   * refer to columns.
   *
   * @param expr expression or value
   * @param asList true or false; default `false`
   *
   * @example
   * // a: array[i64, 2] [[3, 1], null]
   * pl.col("a").arr.eval(pl.element().rank()) // array[f64, 2] [[2, 1], null]
   *
   * // a: array[i64, 2] [[3, null], null]
   * pl.col("a").arr.eval(pl.element().dropNulls(), { asList: true }) // list[i64] [[3], null]
   */
  eval(expr: IntoExpr, asList?: boolean): Expr;
  eval(expr: IntoExpr, options?: { asList?: boolean }): Expr;
  eval(options: { expr: IntoExpr; asList?: boolean }): Expr;
  eval(...args: unknown[]): Expr {
    return this.subject._call("arr.eval", ["expr", "as_list"], args);
  }

  /**
   * The elements of all arrays, one per row.
   *
   * A null array gives a null unless `keepNulls` is false, one of width 0 nothing, or a null if
   * `emptyAsNull`.
   *
   * @param emptyAsNull true or false; default `false`
   * @param keepNulls true or false; default `true`
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * pl.col("a").arr.explode({ keepNulls: false }) // i64 [1, 2, 3, null]
   */
  explode(emptyAsNull?: boolean, keepNulls?: boolean): Expr;
  explode(options?: { emptyAsNull?: boolean; keepNulls?: boolean }): Expr;
  explode(...args: unknown[]): Expr {
    return this.subject._call("arr.explode", ["empty_as_null", "keep_nulls"], args);
  }

  /**
   * The first element of each array.
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * pl.col("a").arr.first() // i64 [1, 3, null]
   */
  first(): Expr {
    return this.subject._call("arr.first", [], []);
  }

  /**
   * The element of each array at `index`, which counts from the end if it is negative.
   *
   * A position beyond the width is an error, or gives null if `nullOnOob`.
   *
   * @param index expression, or the name of a column
   * @param nullOnOob true or false; default `false`
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, 4], null]
   * // n: i64 [0, -1, 0]
   * pl.col("a").arr.get(pl.col("n")) // i64 [1, 4, null]
   */
  get(index: IntoExpr, nullOnOob?: boolean): Expr;
  get(index: IntoExpr, options?: { nullOnOob?: boolean }): Expr;
  get(options: { index: IntoExpr; nullOnOob?: boolean }): Expr;
  get(...args: unknown[]): Expr {
    return this.subject._call("arr.get", ["index", "null_on_oob"], args);
  }

  /**
   * The first `n` elements of each array as a list; all but the last `-n` if `n` is negative. With `asArray`
   * they are arrays: then `n` must be a number.
   *
   * @param n expression, or the name of a column; default `5`
   * @param asArray true or false; default `false`
   *
   * @example
   * // a: array[i64, 3] [[1, 2, 3], [4, null, 5], null]
   * pl.col("a").arr.head(2) // list[i64] [[1, 2], [4, null], null]
   */
  head(n?: IntoExpr, asArray?: boolean): Expr;
  head(options?: { n?: IntoExpr; asArray?: boolean }): Expr;
  head(n?: IntoExpr, options?: { asArray?: boolean }): Expr;
  head(...args: unknown[]): Expr {
    return this.subject._call("arr.head", ["n", "as_array"], args);
  }

  /**
   * The texts of each array as one, with `separator` between them.
   *
   * Nulls are left out; if `ignoreNulls` is false a null makes the result null.
   *
   * @param separator expression or value
   * @param ignoreNulls true or false; default `true`
   *
   * @example
   * // a: array[str, 2] [["a", "b"], ["c", null], null]
   * pl.col("a").arr.join("-") // str ["a-b", "c", null]
   */
  join(separator: IntoExpr, ignoreNulls?: boolean): Expr;
  join(separator: IntoExpr, options?: { ignoreNulls?: boolean }): Expr;
  join(options: { separator: IntoExpr; ignoreNulls?: boolean }): Expr;
  join(...args: unknown[]): Expr {
    return this.subject._call("arr.join", ["separator", "ignore_nulls"], args);
  }

  /**
   * The last element of each array.
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * pl.col("a").arr.last() // i64 [2, null, null]
   */
  last(): Expr {
    return this.subject._call("arr.last", [], []);
  }

  /**
   * The number of elements of each array: its width.
   *
   * @example
   * // a: array[i64, 2] [[1, null], null]
   * pl.col("a").arr.len() // u32 [2, null]
   */
  len(): Expr {
    return this.subject._call("arr.len", [], []);
  }

  /**
   * The greatest element of each array.
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * pl.col("a").arr.max() // i64 [2, 3, null]
   */
  max(): Expr {
    return this.subject._call("arr.max", [], []);
  }

  /**
   * The mean of each array's elements.
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * pl.col("a").arr.mean() // f64 [1.5, 3, null]
   */
  mean(): Expr {
    return this.subject._call("arr.mean", [], []);
  }

  /**
   * The median of each array's elements.
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * pl.col("a").arr.median() // f64 [1.5, 3, null]
   */
  median(): Expr {
    return this.subject._call("arr.median", [], []);
  }

  /**
   * The least element of each array.
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * pl.col("a").arr.min() // i64 [1, 3, null]
   */
  min(): Expr {
    return this.subject._call("arr.min", [], []);
  }

  /**
   * The number of different elements of each array; null is one of them.
   *
   * @example
   * // a: array[i64, 2] [[1, 1], [3, null], null]
   * pl.col("a").arr.nUnique() // u32 [1, 2, null]
   */
  nUnique(): Expr {
    return this.subject._call("arr.n_unique", [], []);
  }

  /**
   * The elements of each array in reverse order.
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * pl.col("a").arr.reverse() // array[i64, 2] [[2, 1], [null, 3], null]
   */
  reverse(): Expr {
    return this.subject._call("arr.reverse", [], []);
  }

  /**
   * The elements of each array `n` places further down; up if `n` is negative.
   *
   * @param n expression, or the name of a column; default `1`
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * pl.col("a").arr.shift(1) // array[i64, 2] [[null, 1], [null, 3], null]
   */
  shift(n?: IntoExpr): Expr;
  shift(options?: { n?: IntoExpr }): Expr;
  shift(...args: unknown[]): Expr {
    return this.subject._call("arr.shift", ["n"], args);
  }

  /**
   * The elements of each array from `offset` on, at most `length` of them, as a list. A negative offset
   * counts from the end. With `asArray` they are arrays: then both must be numbers.
   *
   * @param offset expression, or the name of a column
   * @param length expression, or the name of a column; default `null`
   * @param asArray true or false; default `false`
   *
   * @example
   * // a: array[i64, 3] [[1, 2, 3], [4, null, 5], null]
   * pl.col("a").arr.slice(1, 1) // list[i64] [[2], [null], null]
   */
  slice(offset: IntoExpr, length?: IntoExpr, asArray?: boolean): Expr;
  slice(offset: IntoExpr, options?: { length?: IntoExpr; asArray?: boolean }): Expr;
  slice(offset: IntoExpr, length?: IntoExpr, options?: { asArray?: boolean }): Expr;
  slice(options: { offset: IntoExpr; length?: IntoExpr; asArray?: boolean }): Expr;
  slice(...args: unknown[]): Expr {
    return this.subject._call("arr.slice", ["offset", "length", "as_array"], args);
  }

  /**
   * The elements of each array in order.
   *
   * @param descending true or false; default `false`
   * @param nullsLast true or false; default `false`
   *
   * @example
   * // a: array[i64, 2] [[2, 1], [3, null], null]
   * pl.col("a").arr.sort() // array[i64, 2] [[1, 2], [null, 3], null]
   */
  sort(descending?: boolean, nullsLast?: boolean): Expr;
  sort(options?: { descending?: boolean; nullsLast?: boolean }): Expr;
  sort(...args: unknown[]): Expr {
    return this.subject._call("arr.sort", ["descending", "nulls_last"], args);
  }

  /**
   * The standard deviation of each array's elements.
   *
   * @param ddof integer; default `1`
   *
   * @example
   * // a: array[i64, 2] [[1, 3], [3, null], null]
   * pl.col("a").arr.std({ ddof: 0 }) // f64 [1, 0, null]
   */
  std(ddof?: number): Expr;
  std(options?: { ddof?: number }): Expr;
  std(...args: unknown[]): Expr {
    return this.subject._call("arr.std", ["ddof"], args);
  }

  /**
   * The sum of each array's elements.
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * pl.col("a").arr.sum() // i64 [3, 3, null]
   */
  sum(): Expr {
    return this.subject._call("arr.sum", [], []);
  }

  /**
   * The last `n` elements of each array as a list; all but the first `-n` if `n` is negative. With `asArray`
   * they are arrays: then `n` must be a number.
   *
   * @param n expression, or the name of a column; default `5`
   * @param asArray true or false; default `false`
   *
   * @example
   * // a: array[i64, 3] [[1, 2, 3], [4, null, 5], null]
   * pl.col("a").arr.tail(2) // list[i64] [[2, 3], [null, 5], null]
   */
  tail(n?: IntoExpr, asArray?: boolean): Expr;
  tail(options?: { n?: IntoExpr; asArray?: boolean }): Expr;
  tail(n?: IntoExpr, options?: { asArray?: boolean }): Expr;
  tail(...args: unknown[]): Expr {
    return this.subject._call("arr.tail", ["n", "as_array"], args);
  }

  /**
   * Each array as a list of the same elements.
   *
   * @example
   * // a: array[i64, 2] [[1, 2], null]
   * pl.col("a").arr.toList() // list[i64] [[1, 2], null]
   */
  toList(): Expr {
    return this.subject._call("arr.to_list", [], []);
  }

  /**
   * The elements of each array as fields of a struct, by default `field_0`, `field_1`, ...
   *
   * @param fields list of: text; default `null`
   *
   * @example
   * // a: array[i64, 2] [[1, 2], null]
   * pl.col("a").arr.toStruct() // struct[field_0: i64, field_1: i64] [{"field_0": 1, "field_1": 2}, null]
   */
  toStruct(fields?: readonly string[] | null): Expr;
  toStruct(options?: { fields?: readonly string[] | null }): Expr;
  toStruct(...args: unknown[]): Expr {
    return this.subject._call("arr.to_struct", ["fields"], args);
  }

  /**
   * The different elements of each array as a list, in the order of their first occurrence if
   * `maintainOrder`.
   *
   * @param maintainOrder true or false; default `false`
   *
   * @example
   * // a: array[i64, 2] [[2, 1], [3, 3], null]
   * pl.col("a").arr.unique({ maintainOrder: true }) // list[i64] [[2, 1], [3], null]
   */
  unique(maintainOrder?: boolean): Expr;
  unique(options?: { maintainOrder?: boolean }): Expr;
  unique(...args: unknown[]): Expr {
    return this.subject._call("arr.unique", ["maintain_order"], args);
  }

  /**
   * The variance of each array's elements.
   *
   * @param ddof integer; default `1`
   *
   * @example
   * // a: array[i64, 2] [[1, 3], [3, null], null]
   * pl.col("a").arr.var() // f64 [2, null, null]
   */
  var(ddof?: number): Expr;
  var(options?: { ddof?: number }): Expr;
  var(...args: unknown[]): Expr {
    return this.subject._call("arr.var", ["ddof"], args);
  }
}

/** The functions of the namespace `bin`. */
export class ExprBin {
  /** @internal */
  constructor(private readonly subject: ExprMethods) {}

  /**
   * Whether these bytes, or those of this text, occur in the value.
   *
   * @param literal expression or value
   *
   * @example
   * // a: binary ["abc", "", null]
   * pl.col("a").bin.contains("b") // bool [true, false, null]
   */
  contains(literal: IntoExpr): Expr;
  contains(...args: unknown[]): Expr {
    return this.subject._call("bin.contains", ["literal"], args);
  }

  /**
   * The bytes that hexadecimal digits or Base64 stand for.
   *
   * A value that is no such text is an error, or gives null if `strict` is false.
   *
   * @param encoding `hex` or `base64`
   * @param strict true or false; default `true`
   *
   * @example
   * // a: binary ["YWJj", "", null]
   * pl.col("a").bin.decode("base64") // binary ["abc", "", null]
   */
  decode(encoding: "hex" | "base64", strict?: boolean): Expr;
  decode(encoding: "hex" | "base64", options?: { strict?: boolean }): Expr;
  decode(options: { encoding: "hex" | "base64"; strict?: boolean }): Expr;
  decode(...args: unknown[]): Expr {
    return this.subject._call("bin.decode", ["encoding", "strict"], args);
  }

  /**
   * The bytes written as text: hexadecimal digits or Base64.
   *
   * @param encoding `hex` or `base64`
   *
   * @example
   * // a: binary ["abc", "", null]
   * pl.col("a").bin.encode("hex") // str ["616263", "", null]
   */
  encode(encoding: "hex" | "base64"): Expr;
  encode(...args: unknown[]): Expr {
    return this.subject._call("bin.encode", ["encoding"], args);
  }

  /**
   * Whether the value ends with these bytes, or those of this text.
   *
   * @param suffix expression or value
   *
   * @example
   * // a: binary ["abc", "", null]
   * pl.col("a").bin.endsWith("bc") // bool [true, false, null]
   */
  endsWith(suffix: IntoExpr): Expr;
  endsWith(...args: unknown[]): Expr {
    return this.subject._call("bin.ends_with", ["suffix"], args);
  }

  /**
   * The byte at a position; a negative one counts from the end.
   *
   * One out of bounds is an error, or gives null if `nullOnOob`; a null position gives null.
   *
   * @param index expression, or the name of a column
   * @param nullOnOob true or false; default `false`
   *
   * @example
   * // a: binary ["abc", "", null]
   * pl.col("a").bin.get(-1, { nullOnOob: true }) // u8 [99, null, null]
   */
  get(index: IntoExpr, nullOnOob?: boolean): Expr;
  get(index: IntoExpr, options?: { nullOnOob?: boolean }): Expr;
  get(options: { index: IntoExpr; nullOnOob?: boolean }): Expr;
  get(...args: unknown[]): Expr {
    return this.subject._call("bin.get", ["index", "null_on_oob"], args);
  }

  /**
   * The first `n` bytes; all but the last -`n` if it is negative.
   *
   * @param n expression, or the name of a column; default `5`
   *
   * @example
   * // a: binary ["apple", "fig", null]
   * pl.col("a").bin.head(2) // binary ["ap", "fi", null]
   */
  head(n?: IntoExpr): Expr;
  head(options?: { n?: IntoExpr }): Expr;
  head(...args: unknown[]): Expr {
    return this.subject._call("bin.head", ["n"], args);
  }

  /**
   * The numbers, dates or times that the bytes are in memory, or arrays of these.
   *
   * `endianness` says whether the least or the most significant byte comes first. A value of another length
   * than the type gives null.
   *
   * @param dtype data type
   * @param endianness `little` or `big`; default `"little"`
   *
   * @example
   * // a: binary ["a\u0000", "abc", null]
   * pl.col("a").bin.reinterpret({ dtype: pl.Int16 }) // i16 [97, null, null]
   *
   * // a: binary ["\u0000a"]
   * pl.col("a").bin.reinterpret({ dtype: pl.UInt16, endianness: "big" }) // u16 [97]
   */
  reinterpret(dtype: DataType, endianness?: "little" | "big"): Expr;
  reinterpret(dtype: DataType, options?: { endianness?: "little" | "big" }): Expr;
  reinterpret(options?: { dtype: DataType; endianness?: "little" | "big" }): Expr;
  reinterpret(options: { dtype: DataType; endianness?: "little" | "big" }): Expr;
  reinterpret(...args: unknown[]): Expr {
    return this.subject._call("bin.reinterpret", ["dtype", "endianness"], args);
  }

  /**
   * The number of bytes, or of kilobytes (1024 bytes) and larger units with their fraction.
   *
   * @param unit `b` or `kb` or `mb` or `gb` or `tb` or `bytes` or `kilobytes` or `megabytes` or `gigabytes`
   * or `terabytes`; default `"b"`
   *
   * @example
   * // a: binary ["abc", "", null]
   * pl.col("a").bin.size() // u32 [3, 0, null]
   *
   * // a: binary ["abcd"]
   * pl.col("a").bin.size("kb") // f64 [0.00390625]
   */
  size(unit?: "b" | "kb" | "mb" | "gb" | "tb" | "bytes" | "kilobytes" | "megabytes" | "gigabytes" | "terabytes"): Expr;
  size(options?: { unit?: "b" | "kb" | "mb" | "gb" | "tb" | "bytes" | "kilobytes" | "megabytes" | "gigabytes" | "terabytes" }): Expr;
  size(...args: unknown[]): Expr {
    return this.subject._call("bin.size", ["unit"], args);
  }

  /**
   * `length` bytes from `offset` on, all the rest if there is no length; a negative offset counts from the
   * end.
   *
   * As many as there are; null if the offset is null.
   *
   * @param offset expression, or the name of a column
   * @param length expression, or the name of a column; default `null`
   *
   * @example
   * // a: binary ["apple", "fig", null]
   * pl.col("a").bin.slice(-3, 2) // binary ["pl", "fi", null]
   */
  slice(offset: IntoExpr, length?: IntoExpr): Expr;
  slice(offset: IntoExpr, options?: { length?: IntoExpr }): Expr;
  slice(options: { offset: IntoExpr; length?: IntoExpr }): Expr;
  slice(...args: unknown[]): Expr {
    return this.subject._call("bin.slice", ["offset", "length"], args);
  }

  /**
   * Whether the value starts with these bytes, or those of this text.
   *
   * @param prefix expression or value
   *
   * @example
   * // a: binary ["abc", "", null]
   * // b: binary ["ab", "x", "y"]
   * pl.col("a").bin.startsWith(pl.col("b")) // bool [true, false, null]
   */
  startsWith(prefix: IntoExpr): Expr;
  startsWith(...args: unknown[]): Expr {
    return this.subject._call("bin.starts_with", ["prefix"], args);
  }

  /**
   * The last `n` bytes; all but the first -`n` if it is negative.
   *
   * @param n expression, or the name of a column; default `5`
   *
   * @example
   * // a: binary ["apple", "fig", null]
   * pl.col("a").bin.tail(2) // binary ["le", "ig", null]
   */
  tail(n?: IntoExpr): Expr;
  tail(options?: { n?: IntoExpr }): Expr;
  tail(...args: unknown[]): Expr {
    return this.subject._call("bin.tail", ["n"], args);
  }
}

/** The functions of the namespace `cat`. */
export class ExprCat {
  /** @internal */
  constructor(private readonly subject: ExprMethods) {}

  /**
   * Whether the category's text ends with `suffix`.
   *
   * @param suffix text
   *
   * @example
   * // a: enum[apple,fig] ["apple", "fig", null]
   * pl.col("a").cat.endsWith("g") // bool [false, true, null]
   */
  endsWith(suffix: string): Expr;
  endsWith(...args: unknown[]): Expr {
    return this.subject._call("cat.ends_with", ["suffix"], args);
  }

  /**
   * The number of bytes of the category's text (UTF-8).
   *
   * @example
   * // a: cat ["äx", "fig", null]
   * pl.col("a").cat.lenBytes() // u32 [3, 3, null]
   */
  lenBytes(): Expr {
    return this.subject._call("cat.len_bytes", [], []);
  }

  /**
   * The number of characters of the category's text.
   *
   * @example
   * // a: cat ["äx", "fig", null]
   * pl.col("a").cat.lenChars() // u32 [2, 3, null]
   */
  lenChars(): Expr {
    return this.subject._call("cat.len_chars", [], []);
  }

  /**
   * `length` characters of the category's text from `offset` on, all the rest if there is no length; a
   * negative offset counts from the end.
   *
   * @param offset integer
   * @param length integer; default `null`
   *
   * @example
   * // a: cat ["apple", "fig", null]
   * pl.col("a").cat.slice(-3, 2) // str ["pl", "fi", null]
   */
  slice(offset: number, length?: number | null): Expr;
  slice(offset: number, options?: { length?: number | null }): Expr;
  slice(options: { offset: number; length?: number | null }): Expr;
  slice(...args: unknown[]): Expr {
    return this.subject._call("cat.slice", ["offset", "length"], args);
  }

  /**
   * Whether the category's text starts with `prefix`.
   *
   * @param prefix text
   *
   * @example
   * // a: cat ["apple", "fig", null]
   * pl.col("a").cat.startsWith("ap") // bool [true, false, null]
   */
  startsWith(prefix: string): Expr;
  startsWith(...args: unknown[]): Expr {
    return this.subject._call("cat.starts_with", ["prefix"], args);
  }
}

/** The functions of the namespace `dt`. */
export class ExprDt {
  /** @internal */
  constructor(private readonly subject: ExprMethods) {}

  /**
   * The days `n` business days later, or earlier if it is negative.
   *
   * Business days are the days of the week in `weekMask`, Monday first, that are not among `holidays`, a list
   * of dates. Days that are none are an error, or first go to the next or previous one, as `roll` says.
   *
   * @param n expression, or the name of a column
   * @param weekMask list of: true or false; default `[true, true, true, true, true, false, false]`
   * @param holidays expression or value, or list of: any value; default `[]`
   * @param roll `raise` or `forward` or `backward`; default `"raise"`
   *
   * @example
   * // a: date ["2024-01-31", "2024-02-02", null]
   * pl.col("a").dt.addBusinessDays(5) // date ["2024-02-07", "2024-02-09", null]
   */
  addBusinessDays(n: IntoExpr, weekMask?: readonly boolean[], holidays?: IntoExpr | readonly any[], roll?: "raise" | "forward" | "backward"): Expr;
  addBusinessDays(n: IntoExpr, options?: { weekMask?: readonly boolean[]; holidays?: IntoExpr | readonly any[]; roll?: "raise" | "forward" | "backward" }): Expr;
  addBusinessDays(options: { n: IntoExpr; weekMask?: readonly boolean[]; holidays?: IntoExpr | readonly any[]; roll?: "raise" | "forward" | "backward" }): Expr;
  addBusinessDays(...args: unknown[]): Expr {
    return this.subject._call("dt.add_business_days", ["n", "week_mask", "holidays", "roll"], args);
  }

  /**
   * How far standard time in the time zone is ahead of UTC at each instant. See also `dt.dst_offset`.
   *
   * @example
   * // a: datetime[us,Europe/Berlin] ["2024-01-01 12:00:00", "2024-07-01 12:00:00", null]
   * pl.col("a").dt.baseUtcOffset() // duration[ms] [3600000, 3600000, null]
   */
  baseUtcOffset(): Expr {
    return this.subject._call("dt.base_utc_offset", [], []);
  }

  /**
   * Datetimes or durations in another unit. What a coarser unit does not hold is dropped; what a finer one
   * cannot is an error.
   *
   * @param timeUnit `ns` or `us` or `ms`
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", null]
   * pl.col("a").dt.castTimeUnit("ms") // datetime[ms] ["2024-12-30 23:59:58.123", null]
   */
  castTimeUnit(timeUnit: "ns" | "us" | "ms"): Expr;
  castTimeUnit(...args: unknown[]): Expr {
    return this.subject._call("dt.cast_time_unit", ["time_unit"], args);
  }

  /**
   * The century: the 21st starts with 2001.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * pl.col("a").dt.century() // i32 [21, 20, null]
   */
  century(): Expr {
    return this.subject._call("dt.century", [], []);
  }

  /**
   * The days at these times of day, as datetimes of a unit.
   *
   * With a time zone they are what its clocks show; a time that they show twice or never is an error.
   *
   * @param time expression or value
   * @param timeUnit `ns` or `us` or `ms`; default `"us"`
   *
   * @example
   * // a: date ["2024-01-31", null]
   * // b: time ["12:30:00", "01:00:00"]
   * pl.col("a").dt.combine(pl.col("b")) // datetime[us] ["2024-01-31 12:30:00", null]
   */
  combine(time: IntoExpr, timeUnit?: "ns" | "us" | "ms"): Expr;
  combine(time: IntoExpr, options?: { timeUnit?: "ns" | "us" | "ms" }): Expr;
  combine(options: { time: IntoExpr; timeUnit?: "ns" | "us" | "ms" }): Expr;
  combine(...args: unknown[]): Expr {
    return this.subject._call("dt.combine", ["time", "time_unit"], args);
  }

  /**
   * The same instants shown by the clocks of another time zone. Datetimes without zone are taken as UTC.
   *
   * @param timeZone text
   *
   * @example
   * // a: datetime[us,UTC] ["2024-12-30 23:00:00", null]
   * pl.col("a").dt.convertTimeZone("Asia/Tokyo") // datetime[us,Asia/Tokyo] ["2024-12-30 23:00:00", null]
   */
  convertTimeZone(timeZone: string): Expr;
  convertTimeZone(...args: unknown[]): Expr {
    return this.subject._call("dt.convert_time_zone", ["time_zone"], args);
  }

  /**
   * The date that calendars show.
   *
   * @example
   * // a: datetime[us,Asia/Tokyo] ["2024-12-30 23:59:58.5", null]
   * pl.col("a").dt.date() // date ["2024-12-31", null]
   */
  date(): Expr {
    return this.subject._call("dt.date", [], []);
  }

  /**
   * The day of the month, 1 to 31.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * pl.col("a").dt.day() // i8 [30, 20, null]
   */
  day(): Expr {
    return this.subject._call("dt.day", [], []);
  }

  /**
   * The number of days of the month.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * pl.col("a").dt.daysInMonth() // i8 [31, 31, null]
   */
  daysInMonth(): Expr {
    return this.subject._call("dt.days_in_month", [], []);
  }

  /**
   * How far daylight saving time in the time zone is ahead of standard time at each instant.
   *
   * @example
   * // a: datetime[us,Europe/Berlin] ["2024-01-01 12:00:00", "2024-07-01 12:00:00", null]
   * pl.col("a").dt.dstOffset() // duration[ms] [0, 3600000, null]
   */
  dstOffset(): Expr {
    return this.subject._call("dt.dst_offset", [], []);
  }

  /**
   * The time since 1970-01-01 (UTC) in a unit, rounded down.
   *
   * @param timeUnit `ns` or `us` or `ms` or `s` or `d`; default `"us"`
   *
   * @example
   * // a: datetime[us] ["1970-01-02 00:00:01.5", "1969-12-31 23:59:59.5", null]
   * pl.col("a").dt.epoch("s") // i64 [86401, -1, null]
   */
  epoch(timeUnit?: "ns" | "us" | "ms" | "s" | "d"): Expr;
  epoch(options?: { timeUnit?: "ns" | "us" | "ms" | "s" | "d" }): Expr;
  epoch(...args: unknown[]): Expr {
    return this.subject._call("dt.epoch", ["time_unit"], args);
  }

  /**
   * The hour, 0 to 23.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * pl.col("a").dt.hour() // i8 [23, 20, null]
   */
  hour(): Expr {
    return this.subject._call("dt.hour", [], []);
  }

  /**
   * Whether the day is a business day: one of the days of the week in `weekMask`, Monday first, that is not
   * among `holidays`, a list of dates.
   *
   * @param weekMask list of: true or false; default `[true, true, true, true, true, false, false]`
   * @param holidays expression or value, or list of: any value; default `[]`
   *
   * @example
   * // a: date ["2024-02-02", "2024-02-03", null]
   * pl.col("a").dt.isBusinessDay() // bool [true, false, null]
   */
  isBusinessDay(weekMask?: readonly boolean[], holidays?: IntoExpr | readonly any[]): Expr;
  isBusinessDay(options?: { weekMask?: readonly boolean[]; holidays?: IntoExpr | readonly any[] }): Expr;
  isBusinessDay(...args: unknown[]): Expr {
    return this.subject._call("dt.is_business_day", ["week_mask", "holidays"], args);
  }

  /**
   * Whether the year has a 29th of February.
   *
   * @example
   * // a: date ["2024-12-30", "1969-07-20", null]
   * pl.col("a").dt.isLeapYear() // bool [true, false, null]
   */
  isLeapYear(): Expr {
    return this.subject._call("dt.is_leap_year", [], []);
  }

  /**
   * The year to which the week belongs (ISO 8601).
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * pl.col("a").dt.isoYear() // i32 [2025, 1969, null]
   */
  isoYear(): Expr {
    return this.subject._call("dt.iso_year", [], []);
  }

  /**
   * The latest date or time, or the longest duration. Nulls are left out; that of no values is null.
   *
   * @example
   * // a: date ["2024-01-31", null, "2023-01-31"]
   * pl.col("a").dt.max() // date ["2024-01-31"]
   */
  max(): Expr {
    return this.subject._call("dt.max", [], []);
  }

  /**
   * The microseconds of the second, 0 to 999,999.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * pl.col("a").dt.microsecond() // i32 [123456, 0, null]
   */
  microsecond(): Expr {
    return this.subject._call("dt.microsecond", [], []);
  }

  /**
   * The millennium: the third starts with 2001.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * pl.col("a").dt.millennium() // i32 [3, 2, null]
   */
  millennium(): Expr {
    return this.subject._call("dt.millennium", [], []);
  }

  /**
   * The milliseconds of the second, 0 to 999.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * pl.col("a").dt.millisecond() // i32 [123, 0, null]
   */
  millisecond(): Expr {
    return this.subject._call("dt.millisecond", [], []);
  }

  /**
   * The earliest date or time, or the shortest duration. Nulls are left out; that of no values is null.
   *
   * @example
   * // a: date ["2024-01-31", null, "2023-01-31"]
   * pl.col("a").dt.min() // date ["2023-01-31"]
   */
  min(): Expr {
    return this.subject._call("dt.min", [], []);
  }

  /**
   * The minute, 0 to 59.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * pl.col("a").dt.minute() // i8 [59, 17, null]
   */
  minute(): Expr {
    return this.subject._call("dt.minute", [], []);
  }

  /**
   * The month of the year, 1 to 12.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * pl.col("a").dt.month() // i8 [12, 7, null]
   */
  month(): Expr {
    return this.subject._call("dt.month", [], []);
  }

  /**
   * The last day of the month, at the same time of day.
   *
   * @example
   * // a: date ["2024-02-15", null]
   * pl.col("a").dt.monthEnd() // date ["2024-02-29", null]
   */
  monthEnd(): Expr {
    return this.subject._call("dt.month_end", [], []);
  }

  /**
   * The first day of the month, at the same time of day.
   *
   * @example
   * // a: date ["2024-02-15", null]
   * pl.col("a").dt.monthStart() // date ["2024-02-01", null]
   */
  monthStart(): Expr {
    return this.subject._call("dt.month_start", [], []);
  }

  /**
   * The nanoseconds of the second, 0 to 999,999,999.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * pl.col("a").dt.nanosecond() // i32 [123456000, 0, null]
   */
  nanosecond(): Expr {
    return this.subject._call("dt.nanosecond", [], []);
  }

  /**
   * The dates or datetimes moved by an interval such as `1mo2d` or `-1h30m`.
   *
   * Months, weeks and days are those of the calendar: a day later clocks show the same time; a month later is
   * the month's last day if it has no such day. Null if one is null.
   *
   * @param by expression or value
   *
   * @example
   * // a: datetime[us] ["2024-01-31 12:00:00", null]
   * pl.col("a").dt.offsetBy("1mo") // datetime[us] ["2024-02-29 12:00:00", null]
   */
  offsetBy(by: IntoExpr): Expr;
  offsetBy(...args: unknown[]): Expr {
    return this.subject._call("dt.offset_by", ["by"], args);
  }

  /**
   * The day of the year, 1 to 366.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * pl.col("a").dt.ordinalDay() // i16 [365, 201, null]
   */
  ordinalDay(): Expr {
    return this.subject._call("dt.ordinal_day", [], []);
  }

  /**
   * The quarter of the year, 1 to 4.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * pl.col("a").dt.quarter() // i8 [4, 3, null]
   */
  quarter(): Expr {
    return this.subject._call("dt.quarter", [], []);
  }

  /**
   * The dates or datetimes with other parts; those that are null or not given stay. Dates have no parts of
   * the day.
   *
   * A date or time that does not exist is an error. `ambiguous` says which instant is meant where clocks of
   * the time zone show a time twice: `earliest`, `latest`, `null` for null, or `raise` for an error.
   *
   * @param year expression, or the name of a column; default `null`
   * @param month expression, or the name of a column; default `null`
   * @param day expression, or the name of a column; default `null`
   * @param hour expression, or the name of a column; default `null`
   * @param minute expression, or the name of a column; default `null`
   * @param second expression, or the name of a column; default `null`
   * @param microsecond expression, or the name of a column; default `null`
   * @param ambiguous expression or value, or `earliest` or `latest` or `raise` or `null`; default `"raise"`
   *
   * @example
   * // a: datetime[us] ["2024-01-31 12:30:00", null]
   * pl.col("a").dt.replace({ year: 2023, day: 1 }) // datetime[us] ["2023-01-01 12:30:00", null]
   *
   * // a: date ["2024-01-31", "2024-01-31"]
   * // b: i64 [3, null]
   * pl.col("a").dt.replace({ month: pl.col("b") }) // date ["2024-03-31", "2024-01-31"]
   */
  replace(year?: IntoExpr, month?: IntoExpr, day?: IntoExpr, hour?: IntoExpr, minute?: IntoExpr, second?: IntoExpr, microsecond?: IntoExpr, ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null"): Expr;
  replace(options?: { year?: IntoExpr; month?: IntoExpr; day?: IntoExpr; hour?: IntoExpr; minute?: IntoExpr; second?: IntoExpr; microsecond?: IntoExpr; ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null" }): Expr;
  replace(...args: unknown[]): Expr {
    return this.subject._call("dt.replace", ["year", "month", "day", "hour", "minute", "second", "microsecond", "ambiguous"], args);
  }

  /**
   * The instants at which the clocks of another time zone show the same; without zone if it is null.
   *
   * Where clocks are set back they show the same twice: `ambiguous` says which is meant, for all rows or row
   * by row: `earliest`, `latest`, `null` for null, or `raise` for an error. Where they are set forward there
   * is no such instant: an error, or null, as `nonExistent` says.
   *
   * @param timeZone text
   * @param ambiguous expression or value, or `earliest` or `latest` or `raise` or `null`; default `"raise"`
   * @param nonExistent `raise` or `null`; default `"raise"`
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:00:00", null]
   * pl.col("a").dt.replaceTimeZone("Asia/Tokyo") // datetime[us,Asia/Tokyo] ["2024-12-30 14:00:00", null]
   */
  replaceTimeZone(timeZone: string, ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null", nonExistent?: "raise" | "null"): Expr;
  replaceTimeZone(timeZone: string, options?: { ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null"; nonExistent?: "raise" | "null" }): Expr;
  replaceTimeZone(options: { timeZone: string; ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null"; nonExistent?: "raise" | "null" }): Expr;
  replaceTimeZone(...args: unknown[]): Expr {
    return this.subject._call("dt.replace_time_zone", ["time_zone", "ambiguous", "non_existent"], args);
  }

  /**
   * The start of the nearest window of length `every`: that which a date or datetime is in, or the next one
   * from its middle on. Windows are those of `dt.truncate`.
   *
   * @param every expression or value
   *
   * @example
   * // a: datetime[us] ["2024-05-17 12:34:56", null]
   * pl.col("a").dt.round("1h") // datetime[us] ["2024-05-17 13:00:00", null]
   */
  round(every: IntoExpr): Expr;
  round(...args: unknown[]): Expr {
    return this.subject._call("dt.round", ["every"], args);
  }

  /**
   * The second of the minute, 0 to 59; with its fraction as a float if `fractional`.
   *
   * @param fractional true or false; default `false`
   *
   * @example
   * // a: time ["23:59:58.5", "00:00:00", null]
   * pl.col("a").dt.second() // i8 [58, 0, null]
   *
   * // a: time ["23:59:58.5", "00:00:00", null]
   * pl.col("a").dt.second({ fractional: true }) // f64 [58.5, 0, null]
   */
  second(fractional?: boolean): Expr;
  second(options?: { fractional?: boolean }): Expr;
  second(...args: unknown[]): Expr {
    return this.subject._call("dt.second", ["fractional"], args);
  }

  /**
   * Dates and times as text in the form that `format` describes: another name of `dt.to_string`.
   *
   * @param format text
   *
   * @example
   * // a: date ["2024-12-30", null]
   * pl.col("a").dt.strftime("%A, %-d %B %Y") // str ["Monday, 30 December 2024", null]
   */
  strftime(format: string): Expr;
  strftime(...args: unknown[]): Expr {
    return this.subject._call("dt.strftime", ["format"], args);
  }

  /**
   * The time of day that clocks show.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.5", null]
   * pl.col("a").dt.time() // time ["23:59:58.5", null]
   */
  time(): Expr {
    return this.subject._call("dt.time", [], []);
  }

  /**
   * The time since 1970-01-01 (UTC) in a unit, rounded down.
   *
   * @param timeUnit `ns` or `us` or `ms`; default `"us"`
   *
   * @example
   * // a: date ["1970-01-02", null]
   * pl.col("a").dt.timestamp("ms") // i64 [86400000, null]
   */
  timestamp(timeUnit?: "ns" | "us" | "ms"): Expr;
  timestamp(options?: { timeUnit?: "ns" | "us" | "ms" }): Expr;
  timestamp(...args: unknown[]): Expr {
    return this.subject._call("dt.timestamp", ["time_unit"], args);
  }

  /**
   * Dates, times and durations as text, in the form that `format` describes.
   *
   * `format` is that of strftime, as chrono reads it: `%Y-%m-%d %H:%M:%S`. Without one, or with `iso`, the
   * form is that of ISO 8601; `iso:strict` puts a T between date and time. A Duration has `iso` and `polars`
   * only.
   *
   * @param format text; default `null`
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58", null]
   * pl.col("a").dt.toString("%d.%m.%y, %H:%M") // str ["30.12.24, 23:59", null]
   *
   * // a: duration[us] [93600000005, null]
   * pl.col("a").dt.toString() // str ["P1DT2H0.000005S", null]
   */
  toString(format?: string | null): Expr;
  toString(options?: { format?: string | null }): Expr;
  toString(...args: unknown[]): Expr {
    return this.subject._call("dt.to_string", ["format"], args);
  }

  /**
   * Durations as numbers of days: whole ones, or with their fraction if `fractional`.
   *
   * @param fractional true or false; default `false`
   *
   * @example
   * // a: duration[us] [-129600000000, 86400000000, null]
   * pl.col("a").dt.totalDays() // i64 [-1, 1, null]
   *
   * // a: duration[us] [-129600000000, 86400000000, null]
   * pl.col("a").dt.totalDays({ fractional: true }) // f64 [-1.5, 1, null]
   */
  totalDays(fractional?: boolean): Expr;
  totalDays(options?: { fractional?: boolean }): Expr;
  totalDays(...args: unknown[]): Expr {
    return this.subject._call("dt.total_days", ["fractional"], args);
  }

  /**
   * Durations as numbers of hours: whole ones, or with their fraction if `fractional`.
   *
   * @param fractional true or false; default `false`
   *
   * @example
   * // a: duration[us] [-129600000000, 86400000000, null]
   * pl.col("a").dt.totalHours() // i64 [-36, 24, null]
   */
  totalHours(fractional?: boolean): Expr;
  totalHours(options?: { fractional?: boolean }): Expr;
  totalHours(...args: unknown[]): Expr {
    return this.subject._call("dt.total_hours", ["fractional"], args);
  }

  /**
   * Durations as numbers of microseconds: whole ones, or with their fraction if `fractional`.
   *
   * @param fractional true or false; default `false`
   *
   * @example
   * // a: duration[us] [-129600000000, 86400000000, null]
   * pl.col("a").dt.totalMicroseconds() // i64 [-129600000000, 86400000000, null]
   */
  totalMicroseconds(fractional?: boolean): Expr;
  totalMicroseconds(options?: { fractional?: boolean }): Expr;
  totalMicroseconds(...args: unknown[]): Expr {
    return this.subject._call("dt.total_microseconds", ["fractional"], args);
  }

  /**
   * Durations as numbers of milliseconds: whole ones, or with their fraction if `fractional`.
   *
   * @param fractional true or false; default `false`
   *
   * @example
   * // a: duration[us] [-129600000000, 86400000000, null]
   * pl.col("a").dt.totalMilliseconds() // i64 [-129600000, 86400000, null]
   */
  totalMilliseconds(fractional?: boolean): Expr;
  totalMilliseconds(options?: { fractional?: boolean }): Expr;
  totalMilliseconds(...args: unknown[]): Expr {
    return this.subject._call("dt.total_milliseconds", ["fractional"], args);
  }

  /**
   * Durations as numbers of minutes: whole ones, or with their fraction if `fractional`.
   *
   * @param fractional true or false; default `false`
   *
   * @example
   * // a: duration[us] [-129600000000, 86400000000, null]
   * pl.col("a").dt.totalMinutes() // i64 [-2160, 1440, null]
   */
  totalMinutes(fractional?: boolean): Expr;
  totalMinutes(options?: { fractional?: boolean }): Expr;
  totalMinutes(...args: unknown[]): Expr {
    return this.subject._call("dt.total_minutes", ["fractional"], args);
  }

  /**
   * Durations as numbers of nanoseconds: whole ones, or with their fraction if `fractional`.
   *
   * @param fractional true or false; default `false`
   *
   * @example
   * // a: duration[us] [-129600000000, 86400000000, null]
   * pl.col("a").dt.totalNanoseconds() // i64 [-129600000000000, 86400000000000, null]
   */
  totalNanoseconds(fractional?: boolean): Expr;
  totalNanoseconds(options?: { fractional?: boolean }): Expr;
  totalNanoseconds(...args: unknown[]): Expr {
    return this.subject._call("dt.total_nanoseconds", ["fractional"], args);
  }

  /**
   * Durations as numbers of seconds: whole ones, or with their fraction if `fractional`.
   *
   * @param fractional true or false; default `false`
   *
   * @example
   * // a: duration[us] [-129600000000, 86400000000, null]
   * pl.col("a").dt.totalSeconds() // i64 [-129600, 86400, null]
   */
  totalSeconds(fractional?: boolean): Expr;
  totalSeconds(options?: { fractional?: boolean }): Expr;
  totalSeconds(...args: unknown[]): Expr {
    return this.subject._call("dt.total_seconds", ["fractional"], args);
  }

  /**
   * The start of the window of length `every` (`1h`, `1d`, `1w`, `1mo`, `1q`, `1y`) that a date or datetime
   * is in.
   *
   * Windows are counted from 1970, those of weeks from its first Monday, and go by what clocks show. Months,
   * weeks and shorter units cannot be mixed.
   *
   * @param every expression or value
   *
   * @example
   * // a: datetime[us] ["2024-05-17 12:34:56", null]
   * pl.col("a").dt.truncate("1h") // datetime[us] ["2024-05-17 12:00:00", null]
   *
   * // a: date ["2024-05-17", null]
   * pl.col("a").dt.truncate("1q") // date ["2024-04-01", null]
   */
  truncate(every: IntoExpr): Expr;
  truncate(...args: unknown[]): Expr {
    return this.subject._call("dt.truncate", ["every"], args);
  }

  /**
   * The week of the year, 1 to 53 (ISO 8601): the first is that of the first Thursday.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * pl.col("a").dt.week() // i8 [1, 29, null]
   */
  week(): Expr {
    return this.subject._call("dt.week", [], []);
  }

  /**
   * The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * pl.col("a").dt.weekday() // i8 [1, 7, null]
   */
  weekday(): Expr {
    return this.subject._call("dt.weekday", [], []);
  }

  /**
   * The year.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * pl.col("a").dt.year() // i32 [2024, 1969, null]
   */
  year(): Expr {
    return this.subject._call("dt.year", [], []);
  }
}

/** The functions of the namespace `list`. */
export class ExprList {
  /** @internal */
  constructor(private readonly subject: ExprMethods) {}

  /**
   * What an expression over `element()` gives for each list, whose elements it sees as a column: a value if
   * it aggregates, else a list.
   *
   * It cannot refer to columns.
   *
   * @param expr expression or value
   *
   * @example
   * // a: list[i64] [[3, 1], [], null]
   * pl.col("a").list.agg(pl.element().product()) // i64 [3, 1, null]
   */
  agg(expr: IntoExpr): Expr;
  agg(...args: unknown[]): Expr {
    return this.subject._call("list.agg", ["expr"], args);
  }

  /**
   * Whether all elements of each list are true.
   *
   * @param ignoreNulls true or false; default `true`
   *
   * @example
   * // a: list[bool] [[false, true], [], null]
   * pl.col("a").list.all() // bool [false, true, null]
   */
  all(ignoreNulls?: boolean): Expr;
  all(options?: { ignoreNulls?: boolean }): Expr;
  all(...args: unknown[]): Expr {
    return this.subject._call("list.all", ["ignore_nulls"], args);
  }

  /**
   * Whether an element of each list is true.
   *
   * @param ignoreNulls true or false; default `true`
   *
   * @example
   * // a: list[bool] [[false, true], [], null]
   * pl.col("a").list.any() // bool [true, false, null]
   */
  any(ignoreNulls?: boolean): Expr;
  any(options?: { ignoreNulls?: boolean }): Expr;
  any(...args: unknown[]): Expr {
    return this.subject._call("list.any", ["ignore_nulls"], args);
  }

  /**
   * The position of the greatest element of each list.
   *
   * @example
   * // a: list[i64] [[3, 1], [], null]
   * pl.col("a").list.argMax() // u32 [0, null, null]
   */
  argMax(): Expr {
    return this.subject._call("list.arg_max", [], []);
  }

  /**
   * The position of the least element of each list.
   *
   * @example
   * // a: list[i64] [[3, 1], [], null]
   * pl.col("a").list.argMin() // u32 [1, null, null]
   */
  argMin(): Expr {
    return this.subject._call("list.arg_min", [], []);
  }

  /**
   * The elements of each list, then those of `other`: one or more columns of lists or values.
   *
   * A null list makes the result null; another null is an element. The elements have the type that all fit.
   *
   * @param other expressions or names of columns, one or a list
   *
   * @example
   * // a: list[i64] [[1], [], null]
   * // b: list[i64] [[2, 3], [4], [5]]
   * pl.col("a").list.concat(pl.col("b")) // list[i64] [[1, 2, 3], [4], null]
   *
   * // a: list[i64] [[1], []]
   * pl.col("a").list.concat([7n, 8n]) // list[i64] [[1, 7, 8], [7, 8]]
   */
  concat(other: IntoExpr | readonly IntoExpr[]): Expr;
  concat(...args: unknown[]): Expr {
    return this.subject._call("list.concat", ["other"], args);
  }

  /**
   * Whether each list has `item` among its elements. A null is among nulls, unless `nullsEqual` is false:
   * then it gives null.
   *
   * @param item expression or value
   * @param nullsEqual true or false; default `true`
   *
   * @example
   * // a: list[i64] [[1, 2], [], null]
   * pl.col("a").list.contains(2n) // bool [true, false, null]
   */
  contains(item: IntoExpr, nullsEqual?: boolean): Expr;
  contains(item: IntoExpr, options?: { nullsEqual?: boolean }): Expr;
  contains(options: { item: IntoExpr; nullsEqual?: boolean }): Expr;
  contains(...args: unknown[]): Expr {
    return this.subject._call("list.contains", ["item", "nulls_equal"], args);
  }

  /**
   * How often `element` is among the elements of each list; null counts nulls.
   *
   * @param element expression or value
   *
   * @example
   * // a: list[i64] [[1, 2, 1], [], null]
   * pl.col("a").list.countMatches(1n) // u32 [2, 0, null]
   */
  countMatches(element: IntoExpr): Expr;
  countMatches(...args: unknown[]): Expr {
    return this.subject._call("list.count_matches", ["element"], args);
  }

  /**
   * The difference of each element to the one `n` places before; `n` may be negative.
   *
   * Elements without such a one become null, or are left out if `nullBehavior` is `drop`. The difference of
   * unsigned integers is signed, that of dates and times a Duration.
   *
   * @param n expression, or the name of a column; default `1`
   * @param nullBehavior `ignore` or `drop`; default `"ignore"`
   *
   * @example
   * // a: list[i64] [[1, 4, 6], [], null]
   * pl.col("a").list.diff() // list[i64] [[null, 3, 2], [], null]
   *
   * // a: list[i64] [[1, 4, 6], [1]]
   * pl.col("a").list.diff(1, "drop") // list[i64] [[3, 2], []]
   */
  diff(n?: IntoExpr, nullBehavior?: "ignore" | "drop"): Expr;
  diff(options?: { n?: IntoExpr; nullBehavior?: "ignore" | "drop" }): Expr;
  diff(...args: unknown[]): Expr {
    return this.subject._call("list.diff", ["n", "null_behavior"], args);
  }

  /**
   * The elements of each list that are not null.
   *
   * @example
   * // a: list[i64] [[3, null], [], null]
   * pl.col("a").list.dropNulls() // list[i64] [[3], [], null]
   */
  dropNulls(): Expr {
    return this.subject._call("list.drop_nulls", [], []);
  }

  /**
   * The lists that an expression over `element()` gives for each list, whose elements it sees as a column.
   *
   * It cannot refer to columns. `parallel` changes nothing: the lists of a batch are evaluated together.
   *
   * @param expr expression or value
   * @param parallel true or false; default `false`
   *
   * @example
   * // a: list[i64] [[3, 1], [], null]
   * pl.col("a").list.eval(pl.element().rank()) // list[f64] [[2, 1], [], null]
   */
  eval(expr: IntoExpr, parallel?: boolean): Expr;
  eval(expr: IntoExpr, options?: { parallel?: boolean }): Expr;
  eval(options: { expr: IntoExpr; parallel?: boolean }): Expr;
  eval(...args: unknown[]): Expr {
    return this.subject._call("list.eval", ["expr", "parallel"], args);
  }

  /**
   * The elements of all lists, one per row.
   *
   * A null list gives a null unless `keepNulls` is false, an empty one nothing, or a null if `emptyAsNull`.
   *
   * @param emptyAsNull true or false; default `false`
   * @param keepNulls true or false; default `true`
   *
   * @example
   * // a: list[i64] [[1, 2], [], null]
   * pl.col("a").list.explode({ emptyAsNull: true }) // i64 [1, 2, null, null]
   */
  explode(emptyAsNull?: boolean, keepNulls?: boolean): Expr;
  explode(options?: { emptyAsNull?: boolean; keepNulls?: boolean }): Expr;
  explode(...args: unknown[]): Expr {
    return this.subject._call("list.explode", ["empty_as_null", "keep_nulls"], args);
  }

  /**
   * The elements of each list for which a predicate over `element()` is true.
   *
   * @param predicate expression or value
   *
   * @example
   * // a: list[i64] [[3, 1, null], [], null]
   * pl.col("a").list.filter(pl.element().gt(2n)) // list[i64] [[3], [], null]
   */
  filter(predicate: IntoExpr): Expr;
  filter(...args: unknown[]): Expr {
    return this.subject._call("list.filter", ["predicate"], args);
  }

  /**
   * The first element of each list; null if it is empty.
   *
   * @example
   * // a: list[i64] [[3, 1], [], null]
   * pl.col("a").list.first() // i64 [3, null, null]
   */
  first(): Expr {
    return this.subject._call("list.first", [], []);
  }

  /**
   * The elements of each list at the positions in a list of integers; negative ones count from the end.
   *
   * A position that a list does not have is an error, or gives null if `nullOnOob`; a null position gives
   * null.
   *
   * @param indices expression, or the name of a column, or list of: integer
   * @param nullOnOob true or false; default `false`
   *
   * @example
   * // a: list[i64] [[1, 2, 3], [4], null]
   * pl.col("a").list.gather([0n, -1n]) // list[i64] [[1, 3], [4, 4], null]
   *
   * // a: list[i64] [[1, 2], [4]]
   * // n: list[i64] [[1], [1, 0]]
   * pl.col("a").list.gather(pl.col("n"), { nullOnOob: true }) // list[i64] [[2], [null, 4]]
   */
  gather(indices: IntoExpr | readonly number[], nullOnOob?: boolean): Expr;
  gather(indices: IntoExpr | readonly number[], options?: { nullOnOob?: boolean }): Expr;
  gather(options: { indices: IntoExpr | readonly number[]; nullOnOob?: boolean }): Expr;
  gather(...args: unknown[]): Expr {
    return this.subject._call("list.gather", ["indices", "null_on_oob"], args);
  }

  /**
   * Every `n`-th element of each list, from `offset` on. A null for one of them makes the result null.
   *
   * @param n expression, or the name of a column
   * @param offset expression, or the name of a column; default `0`
   *
   * @example
   * // a: list[i64] [[1, 2, 3], [4], null]
   * pl.col("a").list.gatherEvery(2) // list[i64] [[1, 3], [4], null]
   */
  gatherEvery(n: IntoExpr, offset?: IntoExpr): Expr;
  gatherEvery(n: IntoExpr, options?: { offset?: IntoExpr }): Expr;
  gatherEvery(options: { n: IntoExpr; offset?: IntoExpr }): Expr;
  gatherEvery(...args: unknown[]): Expr {
    return this.subject._call("list.gather_every", ["n", "offset"], args);
  }

  /**
   * The element of each list at `index`, which counts from the end if it is negative.
   *
   * A position that a list does not have is an error, or gives null if `nullOnOob`.
   *
   * @param index expression, or the name of a column
   * @param nullOnOob true or false; default `false`
   *
   * @example
   * // a: list[i64] [[1, 2], [3], null]
   * pl.col("a").list.get(-1) // i64 [2, 3, null]
   *
   * // a: list[i64] [[1, 2], [3], []]
   * pl.col("a").list.get(1, { nullOnOob: true }) // i64 [2, null, null]
   */
  get(index: IntoExpr, nullOnOob?: boolean): Expr;
  get(index: IntoExpr, options?: { nullOnOob?: boolean }): Expr;
  get(options: { index: IntoExpr; nullOnOob?: boolean }): Expr;
  get(...args: unknown[]): Expr {
    return this.subject._call("list.get", ["index", "null_on_oob"], args);
  }

  /**
   * The first `n` elements of each list; all but the last `-n` if `n` is negative, all if it is null.
   *
   * @param n expression, or the name of a column; default `5`
   *
   * @example
   * // a: list[i64] [[3, 1, 2], [], null]
   * pl.col("a").list.head(2) // list[i64] [[3, 1], [], null]
   */
  head(n?: IntoExpr): Expr;
  head(options?: { n?: IntoExpr }): Expr;
  head(...args: unknown[]): Expr {
    return this.subject._call("list.head", ["n"], args);
  }

  /**
   * The only element of each list: an error if there are more, or none, which gives null if `allowEmpty`.
   *
   * @param allowEmpty true or false; default `false`
   *
   * @example
   * // a: list[i64] [[3], null, [4]]
   * pl.col("a").list.item() // i64 [3, null, 4]
   */
  item(allowEmpty?: boolean): Expr;
  item(options?: { allowEmpty?: boolean }): Expr;
  item(...args: unknown[]): Expr {
    return this.subject._call("list.item", ["allow_empty"], args);
  }

  /**
   * The texts of each list as one, with `separator` between them.
   *
   * Nulls are left out; if `ignoreNulls` is false a null makes the result null.
   *
   * @param separator expression or value
   * @param ignoreNulls true or false; default `true`
   *
   * @example
   * // a: list[str] [["a", "b"], ["c", null], [], null]
   * pl.col("a").list.join("-") // str ["a-b", "c", "", null]
   */
  join(separator: IntoExpr, ignoreNulls?: boolean): Expr;
  join(separator: IntoExpr, options?: { ignoreNulls?: boolean }): Expr;
  join(options: { separator: IntoExpr; ignoreNulls?: boolean }): Expr;
  join(...args: unknown[]): Expr {
    return this.subject._call("list.join", ["separator", "ignore_nulls"], args);
  }

  /**
   * The last element of each list; null if it is empty.
   *
   * @example
   * // a: list[i64] [[3, 1], [], null]
   * pl.col("a").list.last() // i64 [1, null, null]
   */
  last(): Expr {
    return this.subject._call("list.last", [], []);
  }

  /**
   * The number of elements of each list, nulls included.
   *
   * @example
   * // a: list[i64] [[1, null], [], null]
   * pl.col("a").list.len() // u32 [2, 0, null]
   */
  len(): Expr {
    return this.subject._call("list.len", [], []);
  }

  /** Another spelling of {@link len}. */
  lengths(): Expr {
    return this.subject._call("list.len", [], []);
  }

  /**
   * The greatest element of each list.
   *
   * @example
   * // a: list[i64] [[3, 1, null], [], null]
   * pl.col("a").list.max() // i64 [3, null, null]
   */
  max(): Expr {
    return this.subject._call("list.max", [], []);
  }

  /**
   * The mean of each list's elements.
   *
   * @example
   * // a: list[i64] [[1, 2, null], [], null]
   * pl.col("a").list.mean() // f64 [1.5, null, null]
   */
  mean(): Expr {
    return this.subject._call("list.mean", [], []);
  }

  /**
   * The median of each list's elements.
   *
   * @example
   * // a: list[i64] [[1, 2, 9], [], null]
   * pl.col("a").list.median() // f64 [2, null, null]
   */
  median(): Expr {
    return this.subject._call("list.median", [], []);
  }

  /**
   * The least element of each list.
   *
   * @example
   * // a: list[i64] [[3, 1, null], [], null]
   * pl.col("a").list.min() // i64 [1, null, null]
   */
  min(): Expr {
    return this.subject._call("list.min", [], []);
  }

  /**
   * The number of different elements of each list.
   *
   * @example
   * // a: list[i64] [[3, 1, 3], [], null]
   * pl.col("a").list.nUnique() // u32 [2, 0, null]
   */
  nUnique(): Expr {
    return this.subject._call("list.n_unique", [], []);
  }

  /**
   * The elements of each list in reverse order.
   *
   * @example
   * // a: list[i64] [[3, 1], [], null]
   * pl.col("a").list.reverse() // list[i64] [[1, 3], [], null]
   */
  reverse(): Expr {
    return this.subject._call("list.reverse", [], []);
  }

  /**
   * Elements of each list chosen at random: `n` of them, or a `fraction` of all; one if neither is given.
   *
   * They keep their order unless `shuffle`. `withReplacement` may choose an element several times; without
   * it, to ask for more elements than there are is an error. The same `seed` gives the same choice.
   *
   * @param n expression, or the name of a column; default `null`
   * @param fraction expression, or the name of a column; default `null`
   * @param withReplacement true or false; default `false`
   * @param shuffle true or false; default `null`
   * @param seed integer; default `null`
   *
   * @example
   * // a: list[i64] [[7, 7], [], null]
   * pl.col("a").list.sample({ fraction: 0.5, seed: 1 }) // list[i64] [[7], [], null]
   */
  sample(n?: IntoExpr, fraction?: IntoExpr, withReplacement?: boolean, shuffle?: boolean | null, seed?: number | null): Expr;
  sample(options?: { n?: IntoExpr; fraction?: IntoExpr; withReplacement?: boolean; shuffle?: boolean | null; seed?: number | null }): Expr;
  sample(n?: IntoExpr, options?: { fraction?: IntoExpr; withReplacement?: boolean; shuffle?: boolean | null; seed?: number | null }): Expr;
  sample(...args: unknown[]): Expr {
    return this.subject._call("list.sample", ["n", "fraction", "with_replacement", "shuffle", "seed"], args);
  }

  /**
   * The different elements of each list that are not in `other`; null is an element like others.
   *
   * @param other expression, or the name of a column, or list of: any value
   *
   * @example
   * // a: list[i64] [[1, 2, 2, null], [], null]
   * // b: list[i64] [[2, 3], [1], [1]]
   * pl.col("a").list.setDifference(pl.col("b")) // list[i64] [[1, null], [], null]
   */
  setDifference(other: IntoExpr | readonly any[]): Expr;
  setDifference(...args: unknown[]): Expr {
    return this.subject._call("list.set_difference", ["other"], args);
  }

  /**
   * The different elements that are in both lists; null is an element like others.
   *
   * @param other expression, or the name of a column, or list of: any value
   *
   * @example
   * // a: list[i64] [[1, 2, 2, null], [], null]
   * // b: list[i64] [[2, null], [1], [1]]
   * pl.col("a").list.setIntersection(pl.col("b")) // list[i64] [[2, null], [], null]
   */
  setIntersection(other: IntoExpr | readonly any[]): Expr;
  setIntersection(...args: unknown[]): Expr {
    return this.subject._call("list.set_intersection", ["other"], args);
  }

  /**
   * The different elements that are in one list only; null is an element like others.
   *
   * @param other expression, or the name of a column, or list of: any value
   *
   * @example
   * // a: list[i64] [[1, 2, 2, null], [], null]
   * // b: list[i64] [[2, 3], [1], [1]]
   * pl.col("a").list.setSymmetricDifference(pl.col("b")) // list[i64] [[1, null, 3], [1], null]
   */
  setSymmetricDifference(other: IntoExpr | readonly any[]): Expr;
  setSymmetricDifference(...args: unknown[]): Expr {
    return this.subject._call("list.set_symmetric_difference", ["other"], args);
  }

  /**
   * The different elements of either list, in the order in which they first occur; null is an element like
   * others.
   *
   * @param other expression, or the name of a column, or list of: any value
   *
   * @example
   * // a: list[i64] [[1, 2, 2, null], [], null]
   * // b: list[i64] [[2, 3], [1], [1]]
   * pl.col("a").list.setUnion(pl.col("b")) // list[i64] [[1, 2, null, 3], [1], null]
   */
  setUnion(other: IntoExpr | readonly any[]): Expr;
  setUnion(...args: unknown[]): Expr {
    return this.subject._call("list.set_union", ["other"], args);
  }

  /**
   * The elements of each list `n` places further down; up if `n` is negative.
   *
   * @param n expression, or the name of a column; default `1`
   *
   * @example
   * // a: list[i64] [[3, 1, 2], [], null]
   * pl.col("a").list.shift(1) // list[i64] [[null, 3, 1], [], null]
   */
  shift(n?: IntoExpr): Expr;
  shift(options?: { n?: IntoExpr }): Expr;
  shift(...args: unknown[]): Expr {
    return this.subject._call("list.shift", ["n"], args);
  }

  /**
   * The elements of each list from `offset` on, at most `length` of them. A negative offset counts from the
   * end.
   *
   * @param offset expression, or the name of a column
   * @param length expression, or the name of a column; default `null`
   *
   * @example
   * // a: list[i64] [[3, 1, 2], [], null]
   * pl.col("a").list.slice(-2, 1) // list[i64] [[1], [], null]
   */
  slice(offset: IntoExpr, length?: IntoExpr): Expr;
  slice(offset: IntoExpr, options?: { length?: IntoExpr }): Expr;
  slice(options: { offset: IntoExpr; length?: IntoExpr }): Expr;
  slice(...args: unknown[]): Expr {
    return this.subject._call("list.slice", ["offset", "length"], args);
  }

  /**
   * The elements of each list in order.
   *
   * @param descending true or false; default `false`
   * @param nullsLast true or false; default `false`
   *
   * @example
   * // a: list[i64] [[3, 1, null], [], null]
   * pl.col("a").list.sort() // list[i64] [[null, 1, 3], [], null]
   */
  sort(descending?: boolean, nullsLast?: boolean): Expr;
  sort(options?: { descending?: boolean; nullsLast?: boolean }): Expr;
  sort(...args: unknown[]): Expr {
    return this.subject._call("list.sort", ["descending", "nulls_last"], args);
  }

  /**
   * The standard deviation of each list's elements.
   *
   * @param ddof integer; default `1`
   *
   * @example
   * // a: list[i64] [[1, 3], [], null]
   * pl.col("a").list.std() // f64 [1.4142135623730951, null, null]
   */
  std(ddof?: number): Expr;
  std(options?: { ddof?: number }): Expr;
  std(...args: unknown[]): Expr {
    return this.subject._call("list.std", ["ddof"], args);
  }

  /**
   * The sum of each list's elements.
   *
   * @example
   * // a: list[i64] [[1, 2, null], [], null]
   * pl.col("a").list.sum() // i64 [3, 0, null]
   */
  sum(): Expr {
    return this.subject._call("list.sum", [], []);
  }

  /**
   * The last `n` elements of each list; all but the first `-n` if `n` is negative.
   *
   * @param n expression, or the name of a column; default `5`
   *
   * @example
   * // a: list[i64] [[3, 1, 2], [], null]
   * pl.col("a").list.tail(2) // list[i64] [[1, 2], [], null]
   */
  tail(n?: IntoExpr): Expr;
  tail(options?: { n?: IntoExpr }): Expr;
  tail(...args: unknown[]): Expr {
    return this.subject._call("list.tail", ["n"], args);
  }

  /**
   * Each list as an array of `width` elements; a list of another length is an error.
   *
   * @param width integer
   *
   * @example
   * // a: list[i64] [[1, 2], null]
   * pl.col("a").list.toArray(2) // array[i64, 2] [[1, 2], null]
   */
  toArray(width: number): Expr;
  toArray(...args: unknown[]): Expr {
    return this.subject._call("list.to_array", ["width"], args);
  }

  /**
   * Each list of structs with the fields `key` and `value` as a map.
   *
   * Of equal keys the last one's value counts; a null key and a null struct are errors.
   *
   * @example
   * // a: list[struct[key: str, value: i64]] [[{"key": "x", "value": 1}], [], null]
   * pl.col("a").list.toMap() // map[str, i64] [{"x": 1}, {}, null]
   */
  toMap(): Expr {
    return this.subject._call("list.to_map", [], []);
  }

  /**
   * The first elements of each list as fields of a struct; fields beyond the end are null.
   *
   * @param fields list of: text
   *
   * @example
   * // a: list[i64] [[1, 2], [3], null]
   * pl.col("a").list.toStruct(["x", "y"]) // struct[x: i64, y: i64] [{"x": 1, "y": 2}, {"x": 3, "y": null},
   * null]
   */
  toStruct(fields: readonly string[]): Expr;
  toStruct(...args: unknown[]): Expr {
    return this.subject._call("list.to_struct", ["fields"], args);
  }

  /**
   * The different elements of each list, in the order of their first occurrence if `maintainOrder`.
   *
   * @param maintainOrder true or false; default `false`
   *
   * @example
   * // a: list[i64] [[3, 1, 3], [], null]
   * pl.col("a").list.unique({ maintainOrder: true }) // list[i64] [[3, 1], [], null]
   */
  unique(maintainOrder?: boolean): Expr;
  unique(options?: { maintainOrder?: boolean }): Expr;
  unique(...args: unknown[]): Expr {
    return this.subject._call("list.unique", ["maintain_order"], args);
  }

  /**
   * The variance of each list's elements.
   *
   * @param ddof integer; default `1`
   *
   * @example
   * // a: list[i64] [[1, 3], [], null]
   * pl.col("a").list.var() // f64 [2, null, null]
   */
  var(ddof?: number): Expr;
  var(options?: { ddof?: number }): Expr;
  var(...args: unknown[]): Expr {
    return this.subject._call("list.var", ["ddof"], args);
  }
}

/** The functions of the namespace `map`. */
export class ExprMap {
  /** @internal */
  constructor(private readonly subject: ExprMethods) {}

  /**
   * Whether each map has `key`. No map has a null key.
   *
   * @param key expression or value
   *
   * @example
   * // a: map[str, i64] [{"x": 1}, {}, null]
   * pl.col("a").map.containsKey("x") // bool [true, false, null]
   */
  containsKey(key: IntoExpr): Expr;
  containsKey(...args: unknown[]): Expr {
    return this.subject._call("map.contains_key", ["key"], args);
  }

  /**
   * Each map as a list of structs with the fields `key` and `value`.
   *
   * @example
   * // a: map[str, i64] [{"x": 1}, null]
   * pl.col("a").map.entries() // list[struct[key: str, value: i64]] [[{"key": "x", "value": 1}], null]
   */
  entries(): Expr {
    return this.subject._call("map.entries", [], []);
  }

  /**
   * The value that each map has for `key`; null if it has none.
   *
   * @param key expression or value
   *
   * @example
   * // a: map[str, i64] [{"x": 1}, {}, null]
   * pl.col("a").map.get("x") // i64 [1, null, null]
   */
  get(key: IntoExpr): Expr;
  get(...args: unknown[]): Expr {
    return this.subject._call("map.get", ["key"], args);
  }

  /**
   * The keys of each map as a list.
   *
   * @example
   * // a: map[str, i64] [{"x": 1, "y": 2}, null]
   * pl.col("a").map.keys() // list[str] [["x", "y"], null]
   */
  keys(): Expr {
    return this.subject._call("map.keys", [], []);
  }

  /**
   * The number of entries of each map.
   *
   * @example
   * // a: map[str, i64] [{"x": 1, "y": 2}, null]
   * pl.col("a").map.len() // u32 [2, null]
   */
  len(): Expr {
    return this.subject._call("map.len", [], []);
  }

  /**
   * The values of each map as a list.
   *
   * @example
   * // a: map[str, i64] [{"x": 1, "y": 2}, null]
   * pl.col("a").map.values() // list[i64] [[1, 2], null]
   */
  values(): Expr {
    return this.subject._call("map.values", [], []);
  }
}

/** The functions of the namespace `str`. */
export class ExprStr {
  /** @internal */
  constructor(private readonly subject: ExprMethods) {}

  /**
   * True where the text contains `pattern`.
   *
   * `pattern` is a regular expression unless `literal`; one that does not parse is an error, or gives null
   * where `strict` is false. Null text and null patterns give null.
   *
   * @param pattern expression or value
   * @param literal true or false; default `false`
   * @param strict true or false; default `true`
   *
   * @example
   * // a: str ["apple", "fig", null]
   * pl.col("a").str.contains("p+") // bool [true, false, null]
   *
   * // a: str ["1+1", "11"]
   * pl.col("a").str.contains("1+1", { literal: true }) // bool [true, false]
   */
  contains(pattern: IntoExpr, literal?: boolean, strict?: boolean): Expr;
  contains(pattern: IntoExpr, options?: { literal?: boolean; strict?: boolean }): Expr;
  contains(options: { pattern: IntoExpr; literal?: boolean; strict?: boolean }): Expr;
  contains(...args: unknown[]): Expr {
    return this.subject._call("str.contains", ["pattern", "literal", "strict"], args);
  }

  /**
   * Whether one of several texts occurs in the text.
   *
   * `patterns` are plain texts in a list, one for all rows or one per row; nulls among them are skipped.
   * `asciiCaseInsensitive` takes A to Z for a to z.
   *
   * @param patterns expression, or the name of a column, or list of: text
   * @param asciiCaseInsensitive true or false; default `false`
   *
   * @example
   * // a: str ["apple pie", "ABC", null]
   * pl.col("a").str.containsAny(["pp", "abc"], { asciiCaseInsensitive: true }) // bool [true, true, null]
   */
  containsAny(patterns: IntoExpr | readonly string[], asciiCaseInsensitive?: boolean): Expr;
  containsAny(patterns: IntoExpr | readonly string[], options?: { asciiCaseInsensitive?: boolean }): Expr;
  containsAny(options: { patterns: IntoExpr | readonly string[]; asciiCaseInsensitive?: boolean }): Expr;
  containsAny(...args: unknown[]): Expr {
    return this.subject._call("str.contains_any", ["patterns", "ascii_case_insensitive"], args);
  }

  /**
   * How often `pattern` occurs in the text, without overlaps. It is a regular expression unless `literal`.
   *
   * @param pattern expression or value
   * @param literal true or false; default `false`
   *
   * @example
   * // a: str ["a1b22", "c", null]
   * pl.col("a").str.countMatches("[0-9]") // u32 [3, 0, null]
   */
  countMatches(pattern: IntoExpr, literal?: boolean): Expr;
  countMatches(pattern: IntoExpr, options?: { literal?: boolean }): Expr;
  countMatches(options: { pattern: IntoExpr; literal?: boolean }): Expr;
  countMatches(...args: unknown[]): Expr {
    return this.subject._call("str.count_matches", ["pattern", "literal"], args);
  }

  /**
   * The bytes that hexadecimal digits or Base64 stand for.
   *
   * Text that is neither is an error, or gives null if `strict` is false.
   *
   * @param encoding `hex` or `base64`
   * @param strict true or false; default `true`
   *
   * @example
   * // a: str ["616263", "x", null]
   * pl.col("a").str.decode("hex", { strict: false }) // binary ["abc", null, null]
   */
  decode(encoding: "hex" | "base64", strict?: boolean): Expr;
  decode(encoding: "hex" | "base64", options?: { strict?: boolean }): Expr;
  decode(options: { encoding: "hex" | "base64"; strict?: boolean }): Expr;
  decode(...args: unknown[]): Expr {
    return this.subject._call("str.decode", ["encoding", "strict"], args);
  }

  /**
   * The bytes of the text (UTF-8) written as hexadecimal digits or Base64.
   *
   * @param encoding `hex` or `base64`
   *
   * @example
   * // a: str ["ä", "", null]
   * pl.col("a").str.encode("base64") // str ["w6Q=", "", null]
   */
  encode(encoding: "hex" | "base64"): Expr;
  encode(...args: unknown[]): Expr {
    return this.subject._call("str.encode", ["encoding"], args);
  }

  /**
   * True where the text ends with `suffix`; null if one is null.
   *
   * @param suffix expression or value
   *
   * @example
   * // a: str ["apple", "fig", null]
   * pl.col("a").str.endsWith("le") // bool [true, false, null]
   */
  endsWith(suffix: IntoExpr): Expr;
  endsWith(...args: unknown[]): Expr {
    return this.subject._call("str.ends_with", ["suffix"], args);
  }

  /**
   * The regular expression that matches the text and nothing else.
   *
   * @example
   * // a: str ["a.b", "x", null]
   * pl.col("a").str.escapeRegex() // str ["a\\.b", "x", null]
   */
  escapeRegex(): Expr {
    return this.subject._call("str.escape_regex", [], []);
  }

  /**
   * What a group of a regular expression matches first in the text; null if nothing does.
   *
   * Group 0 is the whole match.
   *
   * @param pattern expression or value
   * @param groupIndex integer; default `1`
   *
   * @example
   * // a: str ["x=12,y=3", "none", null]
   * pl.col("a").str.extract("y=([0-9]+)") // str ["3", null, null]
   */
  extract(pattern: IntoExpr, groupIndex?: number): Expr;
  extract(pattern: IntoExpr, options?: { groupIndex?: number }): Expr;
  extract(options: { pattern: IntoExpr; groupIndex?: number }): Expr;
  extract(...args: unknown[]): Expr {
    return this.subject._call("str.extract", ["pattern", "group_index"], args);
  }

  /**
   * All that a regular expression matches in the text, in order and without overlaps.
   *
   * @param pattern expression or value
   *
   * @example
   * // a: str ["x=12,y=3", "none", null]
   * pl.col("a").str.extractAll("[0-9]+") // list[str] [["12", "3"], [], null]
   */
  extractAll(pattern: IntoExpr): Expr;
  extractAll(...args: unknown[]): Expr {
    return this.subject._call("str.extract_all", ["pattern"], args);
  }

  /**
   * What the groups of a regular expression match first in the text, as a struct.
   *
   * Fields are named after the groups, or numbered from 1. Where nothing matches all fields are null.
   *
   * @param pattern text
   *
   * @example
   * // a: str ["x=12", "none", null]
   * pl.col("a").str.extractGroups("(?<key>[a-z])=([0-9]+)") // struct[key: str, 2: str] [{"key": "x", "2":
   * "12"}, {"key": null, "2": null}, null]
   */
  extractGroups(pattern: string): Expr;
  extractGroups(...args: unknown[]): Expr {
    return this.subject._call("str.extract_groups", ["pattern"], args);
  }

  /**
   * The occurrences of several texts in the text, as they are spelled there.
   *
   * Occurrences do not overlap unless `overlapping`. Of two that start at one place, the one found first
   * counts, or the one that stands first in the list if `leftmost`; the two cannot be combined. Nulls among
   * `patterns` are skipped.
   *
   * @param patterns expression, or the name of a column, or list of: text
   * @param asciiCaseInsensitive true or false; default `false`
   * @param overlapping true or false; default `false`
   * @param leftmost true or false; default `false`
   *
   * @example
   * // a: str ["Apple pie", "", null]
   * pl.col("a").str.extractMany(["app", "pi"], { asciiCaseInsensitive: true }) // list[str] [["App", "pi"],
   * [], null]
   */
  extractMany(patterns: IntoExpr | readonly string[], asciiCaseInsensitive?: boolean, overlapping?: boolean, leftmost?: boolean): Expr;
  extractMany(patterns: IntoExpr | readonly string[], options?: { asciiCaseInsensitive?: boolean; overlapping?: boolean; leftmost?: boolean }): Expr;
  extractMany(options: { patterns: IntoExpr | readonly string[]; asciiCaseInsensitive?: boolean; overlapping?: boolean; leftmost?: boolean }): Expr;
  extractMany(...args: unknown[]): Expr {
    return this.subject._call("str.extract_many", ["patterns", "ascii_case_insensitive", "overlapping", "leftmost"], args);
  }

  /**
   * The byte at which `pattern` first occurs in the text; null where it does not.
   *
   * `pattern` is a regular expression unless `literal`; one that does not parse is an error, or gives null
   * where `strict` is false.
   *
   * @param pattern expression or value
   * @param literal true or false; default `false`
   * @param strict true or false; default `true`
   *
   * @example
   * // a: str ["apple", "fig", null]
   * pl.col("a").str.find("p+") // u32 [1, null, null]
   */
  find(pattern: IntoExpr, literal?: boolean, strict?: boolean): Expr;
  find(pattern: IntoExpr, options?: { literal?: boolean; strict?: boolean }): Expr;
  find(options: { pattern: IntoExpr; literal?: boolean; strict?: boolean }): Expr;
  find(...args: unknown[]): Expr {
    return this.subject._call("str.find", ["pattern", "literal", "strict"], args);
  }

  /**
   * The bytes at which one of several texts occurs in the text.
   *
   * Occurrences do not overlap unless `overlapping`. Of two that start at one place, the one found first
   * counts, or the one that stands first in the list if `leftmost`; the two cannot be combined. Nulls among
   * `patterns` are skipped.
   *
   * @param patterns expression, or the name of a column, or list of: text
   * @param asciiCaseInsensitive true or false; default `false`
   * @param overlapping true or false; default `false`
   * @param leftmost true or false; default `false`
   *
   * @example
   * // a: str ["apple pie", "", null]
   * pl.col("a").str.findMany(["ap", "pp", "p"], { overlapping: true }) // list[u32] [[0, 1, 1, 2, 6], [],
   * null]
   */
  findMany(patterns: IntoExpr | readonly string[], asciiCaseInsensitive?: boolean, overlapping?: boolean, leftmost?: boolean): Expr;
  findMany(patterns: IntoExpr | readonly string[], options?: { asciiCaseInsensitive?: boolean; overlapping?: boolean; leftmost?: boolean }): Expr;
  findMany(options: { patterns: IntoExpr | readonly string[]; asciiCaseInsensitive?: boolean; overlapping?: boolean; leftmost?: boolean }): Expr;
  findMany(...args: unknown[]): Expr {
    return this.subject._call("str.find_many", ["patterns", "ascii_case_insensitive", "overlapping", "leftmost"], args);
  }

  /**
   * The first `n` characters; all but the last `-n` if `n` is negative.
   *
   * @param n expression, or the name of a column
   *
   * @example
   * // a: str ["apple", "fig", null]
   * pl.col("a").str.head(2) // str ["ap", "fi", null]
   */
  head(n: IntoExpr): Expr;
  head(...args: unknown[]): Expr {
    return this.subject._call("str.head", ["n"], args);
  }

  /**
   * All texts as one, with `delimiter` between them. Values that are not text are cast to it.
   *
   * Nulls are left out; if `ignoreNulls` is false, one of them makes the result null.
   *
   * @param delimiter text; default `""`
   * @param ignoreNulls true or false; default `true`
   *
   * @example
   * // a: str ["x", null, "y"]
   * pl.col("a").str.join("-") // str ["x-y"]
   *
   * // a: str ["x", null, "y"]
   * pl.col("a").str.join("-", { ignoreNulls: false }) // str [null]
   */
  join(delimiter?: string, ignoreNulls?: boolean): Expr;
  join(options?: { delimiter?: string; ignoreNulls?: boolean }): Expr;
  join(delimiter?: string, options?: { ignoreNulls?: boolean }): Expr;
  join(...args: unknown[]): Expr {
    return this.subject._call("str.join", ["delimiter", "ignore_nulls"], args);
  }

  /** Another spelling of {@link join}. */
  concat(delimiter?: string, ignoreNulls?: boolean): Expr;
  concat(options?: { delimiter?: string; ignoreNulls?: boolean }): Expr;
  concat(delimiter?: string, options?: { ignoreNulls?: boolean }): Expr;
  concat(...args: unknown[]): Expr {
    return this.subject._call("str.join", ["delimiter", "ignore_nulls"], args);
  }

  /**
   * The values that JSON texts stand for, as values of `dtype`.
   *
   * Objects become structs: fields that an object lacks are null, others are left out. A single value becomes
   * a list of one where lists are wanted. Numbers that do not fit and text that is no date or time give null;
   * values of another kind, and text that is not JSON, are errors.
   *
   * @param dtype data type
   *
   * @example
   * // a: str ["{\"x\": 1, \"y\": \"b\"}", "{\"x\": null}", null]
   * pl.col("a").str.jsonDecode(pl.Struct({"x": Int64, "y": String})) // struct[x: i64, y: str] [{"x": 1, "y":
   * "b"}, {"x": null, "y": null}, null]
   *
   * // a: str ["[1, 2]", "3", "null"]
   * pl.col("a").str.jsonDecode(pl.List(Int64)) // list[i64] [[1, 2], [3], null]
   */
  jsonDecode(dtype: DataType): Expr;
  jsonDecode(...args: unknown[]): Expr {
    return this.subject._call("str.json_decode", ["dtype"], args);
  }

  /**
   * What a JSON path (RFC 9535) such as `$.items[0].name` finds first in JSON texts, as text.
   *
   * Text comes without quotes, other values as JSON. Null if nothing is found, if null is found, and for text
   * that is not JSON; a path that cannot be read is an error.
   *
   * @param jsonPath expression or value
   *
   * @example
   * // a: str ["{\"x\": [1, 2]}", "{\"x\": \"b\"}", "{}", null]
   * pl.col("a").str.jsonPathMatch("$.x") // str ["[1,2]", "b", null, null]
   */
  jsonPathMatch(jsonPath: IntoExpr): Expr;
  jsonPathMatch(...args: unknown[]): Expr {
    return this.subject._call("str.json_path_match", ["json_path"], args);
  }

  /**
   * The number of bytes in UTF-8.
   *
   * @example
   * // a: str ["fig", "Äpfel", "", null]
   * pl.col("a").str.lenBytes() // u32 [3, 6, 0, null]
   */
  lenBytes(): Expr {
    return this.subject._call("str.len_bytes", [], []);
  }

  /**
   * The number of characters. `str.len_bytes` is faster and the same for ASCII.
   *
   * @example
   * // a: str ["fig", "Äpfel", "", null]
   * pl.col("a").str.lenChars() // u32 [3, 5, 0, null]
   */
  lenChars(): Expr {
    return this.subject._call("str.len_chars", [], []);
  }

  /** Another spelling of {@link lenChars}. */
  lengths(): Expr {
    return this.subject._call("str.len_chars", [], []);
  }

  /**
   * The text in a normal form of Unicode, so that equal characters are spelled equally.
   *
   * NFC composes, NFD decomposes; NFKC and NFKD also replace characters such as ligatures by what they stand
   * for.
   *
   * @param form `NFC` or `NFKC` or `NFD` or `NFKD`; default `"NFC"`
   *
   * @example
   * // a: str ["e\u0301", "ﬁ", null]
   * pl.col("a").str.normalize("NFKC") // str ["é", "fi", null]
   */
  normalize(form?: "NFC" | "NFKC" | "NFD" | "NFKD"): Expr;
  normalize(options?: { form?: "NFC" | "NFKC" | "NFD" | "NFKD" }): Expr;
  normalize(...args: unknown[]): Expr {
    return this.subject._call("str.normalize", ["form"], args);
  }

  /**
   * The text with `fillChar` after it until it has `length` characters.
   *
   * @param length expression, or the name of a column
   * @param fillChar text; default `" "`
   *
   * @example
   * // a: str ["fig", "apple", null]
   * pl.col("a").str.padEnd(5, "*") // str ["fig**", "apple", null]
   */
  padEnd(length: IntoExpr, fillChar?: string): Expr;
  padEnd(length: IntoExpr, options?: { fillChar?: string }): Expr;
  padEnd(options: { length: IntoExpr; fillChar?: string }): Expr;
  padEnd(...args: unknown[]): Expr {
    return this.subject._call("str.pad_end", ["length", "fill_char"], args);
  }

  /**
   * The text with `fillChar` before it until it has `length` characters.
   *
   * @param length expression, or the name of a column
   * @param fillChar text; default `" "`
   *
   * @example
   * // a: str ["fig", "apple", null]
   * pl.col("a").str.padStart(5, "*") // str ["**fig", "apple", null]
   */
  padStart(length: IntoExpr, fillChar?: string): Expr;
  padStart(length: IntoExpr, options?: { fillChar?: string }): Expr;
  padStart(options: { length: IntoExpr; fillChar?: string }): Expr;
  padStart(...args: unknown[]): Expr {
    return this.subject._call("str.pad_start", ["length", "fill_char"], args);
  }

  /**
   * The text with the first `n` matches of `pattern` replaced by `value`.
   *
   * `pattern` is a regular expression unless `literal`; `$1` or `${name}` in `value` is then what a group
   * matched, `$$` a dollar sign. A null pattern gives null, a null value leaves the text as it is.
   *
   * @param pattern expression or value
   * @param value expression or value
   * @param literal true or false; default `false`
   * @param n integer; default `1`
   *
   * @example
   * // a: str ["banana", "fig", null]
   * pl.col("a").str.replace("a", "o") // str ["bonana", "fig", null]
   *
   * // a: str ["2024-01", null]
   * pl.col("a").str.replace("([0-9]+)-([0-9]+)", "$2/$1") // str ["01/2024", null]
   */
  replace(pattern: IntoExpr, value: IntoExpr, literal?: boolean, n?: number): Expr;
  replace(pattern: IntoExpr, value: IntoExpr, options?: { literal?: boolean; n?: number }): Expr;
  replace(options: { pattern: IntoExpr; value: IntoExpr; literal?: boolean; n?: number }): Expr;
  replace(...args: unknown[]): Expr {
    return this.subject._call("str.replace", ["pattern", "value", "literal", "n"], args);
  }

  /**
   * The text with all matches of `pattern` replaced by `value`.
   *
   * `pattern` is a regular expression unless `literal`; `$1` or `${name}` in `value` is then what a group
   * matched, `$$` a dollar sign. A null pattern gives null, a null value leaves the text as it is.
   *
   * @param pattern expression or value
   * @param value expression or value
   * @param literal true or false; default `false`
   *
   * @example
   * // a: str ["banana", "fig", null]
   * pl.col("a").str.replaceAll("a", "o") // str ["bonono", "fig", null]
   *
   * // a: str ["a.b", null]
   * pl.col("a").str.replaceAll(".", "$1", { literal: true }) // str ["a$1b", null]
   */
  replaceAll(pattern: IntoExpr, value: IntoExpr, literal?: boolean): Expr;
  replaceAll(pattern: IntoExpr, value: IntoExpr, options?: { literal?: boolean }): Expr;
  replaceAll(options: { pattern: IntoExpr; value: IntoExpr; literal?: boolean }): Expr;
  replaceAll(...args: unknown[]): Expr {
    return this.subject._call("str.replace_all", ["pattern", "value", "literal"], args);
  }

  /**
   * The text with the occurrences of several texts replaced.
   *
   * `replaceWith` is a list as long as `patterns`, or one text for all; `patterns` may also be a mapping of
   * texts to their replacements. Occurrences do not overlap: of two that start at one place, the one found
   * first counts, or the one that stands first in the list if `leftmost`.
   *
   * @param patterns expression, or the name of a column, or list of: text, or any value
   * @param replaceWith expression or value, or list of: text; default `null`
   * @param asciiCaseInsensitive true or false; default `false`
   * @param leftmost true or false; default `false`
   *
   * @example
   * // a: str ["apple pie", null]
   * pl.col("a").str.replaceMany(["pp", "pie"], ["bb", "tart"]) // str ["abble tart", null]
   *
   * // a: str ["apple pie", null]
   * pl.col("a").str.replaceMany(["p", "a"], ["_"]) // str ["___le _ie", null]
   */
  replaceMany(patterns: IntoExpr | readonly string[] | any, replaceWith?: IntoExpr | readonly string[], asciiCaseInsensitive?: boolean, leftmost?: boolean): Expr;
  replaceMany(patterns: IntoExpr | readonly string[] | any, options?: { replaceWith?: IntoExpr | readonly string[]; asciiCaseInsensitive?: boolean; leftmost?: boolean }): Expr;
  replaceMany(patterns: IntoExpr | readonly string[] | any, replaceWith?: IntoExpr | readonly string[], options?: { asciiCaseInsensitive?: boolean; leftmost?: boolean }): Expr;
  replaceMany(options: { patterns: IntoExpr | readonly string[] | any; replaceWith?: IntoExpr | readonly string[]; asciiCaseInsensitive?: boolean; leftmost?: boolean }): Expr;
  replaceMany(...args: unknown[]): Expr {
    return this.subject._call("str.replace_many", ["patterns", "replace_with", "ascii_case_insensitive", "leftmost"], args);
  }

  /**
   * The characters of the text in reverse order.
   *
   * @example
   * // a: str ["abc", "äé", null]
   * pl.col("a").str.reverse() // str ["cba", "éä", null]
   */
  reverse(): Expr {
    return this.subject._call("str.reverse", [], []);
  }

  /**
   * The characters from `offset` on, at most `length` of them.
   *
   * A negative offset counts from the end. Null text or a null offset gives null.
   *
   * @param offset expression, or the name of a column
   * @param length expression, or the name of a column; default `null`
   *
   * @example
   * // a: str ["apple", "fig", null]
   * pl.col("a").str.slice(1, 2) // str ["pp", "ig", null]
   *
   * // a: str ["apple", "fig", null]
   * pl.col("a").str.slice(-2) // str ["le", "ig", null]
   */
  slice(offset: IntoExpr, length?: IntoExpr): Expr;
  slice(offset: IntoExpr, options?: { length?: IntoExpr }): Expr;
  slice(options: { offset: IntoExpr; length?: IntoExpr }): Expr;
  slice(...args: unknown[]): Expr {
    return this.subject._call("str.slice", ["offset", "length"], args);
  }

  /**
   * The parts of the text between occurrences of `by`, as a list.
   *
   * With `inclusive` a part keeps the separator at its end. If `by` is empty, the parts are the characters.
   * `by` is text, or a regular expression if `literal` is false; one that does not parse is an error, or
   * gives null where `strict` is false.
   *
   * @param by expression or value
   * @param inclusive true or false; default `false`
   * @param literal true or false; default `true`
   * @param strict true or false; default `true`
   *
   * @example
   * // a: str ["a,b", "c", "", null]
   * pl.col("a").str.split(",") // list[str] [["a", "b"], ["c"], [""], null]
   *
   * // a: str ["a1b22c"]
   * pl.col("a").str.split("[0-9]+", { literal: false }) // list[str] [["a", "b", "c"]]
   */
  split(by: IntoExpr, inclusive?: boolean, literal?: boolean, strict?: boolean): Expr;
  split(by: IntoExpr, options?: { inclusive?: boolean; literal?: boolean; strict?: boolean }): Expr;
  split(options: { by: IntoExpr; inclusive?: boolean; literal?: boolean; strict?: boolean }): Expr;
  split(...args: unknown[]): Expr {
    return this.subject._call("str.split", ["by", "inclusive", "literal", "strict"], args);
  }

  /**
   * The first `n` + 1 parts of the text between occurrences of `by`, as the fields of a struct.
   *
   * Parts that are not there are null; further ones are left out. With `inclusive` a part keeps the separator
   * at its end. If `by` is empty, the parts are the characters.
   *
   * @param by expression or value
   * @param n integer
   * @param inclusive true or false; default `false`
   *
   * @example
   * // a: str ["a-b-c", "a", null]
   * pl.col("a").str.splitExact("-", 1) // struct[field_0: str, field_1: str] [{"field_0": "a", "field_1":
   * "b"}, {"field_0": "a", "field_1": null}, {"field_0": null, "field_1": null}]
   */
  splitExact(by: IntoExpr, n: number, inclusive?: boolean): Expr;
  splitExact(by: IntoExpr, n: number, options?: { inclusive?: boolean }): Expr;
  splitExact(options: { by: IntoExpr; n: number; inclusive?: boolean }): Expr;
  splitExact(...args: unknown[]): Expr {
    return this.subject._call("str.split_exact", ["by", "n", "inclusive"], args);
  }

  /**
   * The text split at the first `n` - 1 occurrences of `by`, as the `n` fields of a struct.
   *
   * Parts that are not there are null; the last one is all the rest. If `by` is empty, the parts are the
   * characters.
   *
   * @param by expression or value
   * @param n integer
   *
   * @example
   * // a: str ["a-b-c", "a", null]
   * pl.col("a").str.splitn("-", 2) // struct[field_0: str, field_1: str] [{"field_0": "a", "field_1": "b-c"},
   * {"field_0": "a", "field_1": null}, {"field_0": null, "field_1": null}]
   */
  splitn(by: IntoExpr, n: number): Expr;
  splitn(options: { by: IntoExpr; n: number }): Expr;
  splitn(...args: unknown[]): Expr {
    return this.subject._call("str.splitn", ["by", "n"], args);
  }

  /**
   * True where the text starts with `prefix`; null if one is null.
   *
   * @param prefix expression or value
   *
   * @example
   * // a: str ["apple", "fig", null]
   * pl.col("a").str.startsWith("ap") // bool [true, false, null]
   */
  startsWith(prefix: IntoExpr): Expr;
  startsWith(...args: unknown[]): Expr {
    return this.subject._call("str.starts_with", ["prefix"], args);
  }

  /**
   * The text without these characters at both ends: white space, if `characters` is null.
   *
   * @param characters expression or value; default `null`
   *
   * @example
   * // a: str [" fig\n", null]
   * pl.col("a").str.stripChars() // str ["fig", null]
   *
   * // a: str ["xyfigx", null]
   * pl.col("a").str.stripChars("xy") // str ["fig", null]
   */
  stripChars(characters?: IntoExpr): Expr;
  stripChars(options?: { characters?: IntoExpr }): Expr;
  stripChars(...args: unknown[]): Expr {
    return this.subject._call("str.strip_chars", ["characters"], args);
  }

  /** Another spelling of {@link stripChars}. */
  strip(characters?: IntoExpr): Expr;
  strip(options?: { characters?: IntoExpr }): Expr;
  strip(...args: unknown[]): Expr {
    return this.subject._call("str.strip_chars", ["characters"], args);
  }

  /**
   * The text without these characters at the end: white space, if `characters` is null.
   *
   * @param characters expression or value; default `null`
   *
   * @example
   * // a: str [" fig ", null]
   * pl.col("a").str.stripCharsEnd() // str [" fig", null]
   */
  stripCharsEnd(characters?: IntoExpr): Expr;
  stripCharsEnd(options?: { characters?: IntoExpr }): Expr;
  stripCharsEnd(...args: unknown[]): Expr {
    return this.subject._call("str.strip_chars_end", ["characters"], args);
  }

  /** Another spelling of {@link stripCharsEnd}. */
  rstrip(characters?: IntoExpr): Expr;
  rstrip(options?: { characters?: IntoExpr }): Expr;
  rstrip(...args: unknown[]): Expr {
    return this.subject._call("str.strip_chars_end", ["characters"], args);
  }

  /**
   * The text without these characters at the start: white space, if `characters` is null.
   *
   * @param characters expression or value; default `null`
   *
   * @example
   * // a: str [" fig ", null]
   * pl.col("a").str.stripCharsStart() // str ["fig ", null]
   */
  stripCharsStart(characters?: IntoExpr): Expr;
  stripCharsStart(options?: { characters?: IntoExpr }): Expr;
  stripCharsStart(...args: unknown[]): Expr {
    return this.subject._call("str.strip_chars_start", ["characters"], args);
  }

  /** Another spelling of {@link stripCharsStart}. */
  lstrip(characters?: IntoExpr): Expr;
  lstrip(options?: { characters?: IntoExpr }): Expr;
  lstrip(...args: unknown[]): Expr {
    return this.subject._call("str.strip_chars_start", ["characters"], args);
  }

  /**
   * The text without `prefix`, if it starts with it; null if one is null.
   *
   * @param prefix expression or value
   *
   * @example
   * // a: str ["x-apple", "fig", null]
   * pl.col("a").str.stripPrefix("x-") // str ["apple", "fig", null]
   */
  stripPrefix(prefix: IntoExpr): Expr;
  stripPrefix(...args: unknown[]): Expr {
    return this.subject._call("str.strip_prefix", ["prefix"], args);
  }

  /**
   * The text without `suffix`, if it ends with it; null if one is null.
   *
   * @param suffix expression or value
   *
   * @example
   * // a: str ["apple.txt", "fig", null]
   * pl.col("a").str.stripSuffix(".txt") // str ["apple", "fig", null]
   */
  stripSuffix(suffix: IntoExpr): Expr;
  stripSuffix(...args: unknown[]): Expr {
    return this.subject._call("str.strip_suffix", ["suffix"], args);
  }

  /**
   * Dates, datetimes or times from text, as `dtype` says: `str.to_date`, `str.to_datetime` and `str.to_time`
   * in one.
   *
   * @param dtype data type
   * @param format text; default `null`
   * @param strict true or false; default `true`
   * @param exact true or false; default `true`
   * @param cache true or false; default `true`
   * @param ambiguous expression or value, or `earliest` or `latest` or `raise` or `null`; default `"raise"`
   *
   * @example
   * // a: str ["31.01.2024", null]
   * pl.col("a").str.strptime(pl.Date, "%d.%m.%Y") // date ["2024-01-31", null]
   */
  strptime(dtype: DataType, format?: string | null, strict?: boolean, exact?: boolean, cache?: boolean, ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null"): Expr;
  strptime(dtype: DataType, options?: { format?: string | null; strict?: boolean; exact?: boolean; cache?: boolean; ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null" }): Expr;
  strptime(dtype: DataType, format?: string | null, options?: { strict?: boolean; exact?: boolean; cache?: boolean; ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null" }): Expr;
  strptime(options: { dtype: DataType; format?: string | null; strict?: boolean; exact?: boolean; cache?: boolean; ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null" }): Expr;
  strptime(...args: unknown[]): Expr {
    return this.subject._call("str.strptime", ["dtype", "format", "strict", "exact", "cache", "ambiguous"], args);
  }

  /**
   * The last `n` characters; all but the first `-n` if `n` is negative.
   *
   * @param n expression, or the name of a column
   *
   * @example
   * // a: str ["apple", "fig", null]
   * pl.col("a").str.tail(2) // str ["le", "ig", null]
   */
  tail(n: IntoExpr): Expr;
  tail(...args: unknown[]): Expr {
    return this.subject._call("str.tail", ["n"], args);
  }

  /**
   * Dates from text.
   *
   * `format` is that of strftime: `%d.%m.%Y`. Without one, year-month-day and day-month-year are recognised.
   * Text that does not fit is an error, or gives null if `strict` is false; unless `exact`, the date may
   * stand within other text.
   *
   * @param format text; default `null`
   * @param strict true or false; default `true`
   * @param exact true or false; default `true`
   * @param cache true or false; default `true`
   *
   * @example
   * // a: str ["2024-01-31", null]
   * pl.col("a").str.toDate() // date ["2024-01-31", null]
   *
   * // a: str ["31.01.24", "x", null]
   * pl.col("a").str.toDate("%d.%m.%y", { strict: false }) // date ["2024-01-31", null, null]
   */
  toDate(format?: string | null, strict?: boolean, exact?: boolean, cache?: boolean): Expr;
  toDate(options?: { format?: string | null; strict?: boolean; exact?: boolean; cache?: boolean }): Expr;
  toDate(format?: string | null, options?: { strict?: boolean; exact?: boolean; cache?: boolean }): Expr;
  toDate(...args: unknown[]): Expr {
    return this.subject._call("str.to_date", ["format", "strict", "exact", "cache"], args);
  }

  /**
   * Datetimes from text.
   *
   * `format` is that of strftime: `%d.%m.%Y %H:%M`. Without one, the forms of ISO 8601 are recognised. Text
   * with an offset (`%z`) gives UTC or `timeZone`; text without one is what clocks in `timeZone` show, and
   * `ambiguous` says which instant is meant where they show it twice. Text that does not fit is an error, or
   * gives null if `strict` is false; unless `exact`, the datetime may stand within other text.
   *
   * @param format text; default `null`
   * @param timeUnit `ns` or `us` or `ms`; default `null`
   * @param timeZone text; default `null`
   * @param strict true or false; default `true`
   * @param exact true or false; default `true`
   * @param cache true or false; default `true`
   * @param ambiguous expression or value, or `earliest` or `latest` or `raise` or `null`; default `"raise"`
   *
   * @example
   * // a: str ["2024-01-31 12:30:00", "2024-01-31T12:30", null]
   * pl.col("a").str.toDatetime() // datetime[us] ["2024-01-31 12:30:00", "2024-01-31 12:30:00", null]
   *
   * // a: str ["31.01.2024 12:30 +0200"]
   * pl.col("a").str.toDatetime("%d.%m.%Y %H:%M %z") // datetime[us,UTC] ["2024-01-31 10:30:00"]
   */
  toDatetime(format?: string | null, timeUnit?: "ns" | "us" | "ms" | null, timeZone?: string | null, strict?: boolean, exact?: boolean, cache?: boolean, ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null"): Expr;
  toDatetime(options?: { format?: string | null; timeUnit?: "ns" | "us" | "ms" | null; timeZone?: string | null; strict?: boolean; exact?: boolean; cache?: boolean; ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null" }): Expr;
  toDatetime(format?: string | null, options?: { timeUnit?: "ns" | "us" | "ms" | null; timeZone?: string | null; strict?: boolean; exact?: boolean; cache?: boolean; ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null" }): Expr;
  toDatetime(...args: unknown[]): Expr {
    return this.subject._call("str.to_datetime", ["format", "time_unit", "time_zone", "strict", "exact", "cache", "ambiguous"], args);
  }

  /**
   * The numbers that texts stand for, as decimals with `scale` digits behind the point. Other text gives
   * null.
   *
   * @param scale integer
   *
   * @example
   * // a: str ["1.5", "-2", "x", null]
   * pl.col("a").str.toDecimal({ scale: 2 }) // decimal[38,2] ["1.50", "-2.00", null, null]
   */
  toDecimal(scale: number): Expr;
  toDecimal(options?: { scale: number }): Expr;
  toDecimal(...args: unknown[]): Expr {
    return this.subject._call("str.to_decimal", ["scale"], args);
  }

  /**
   * The integers that texts are written as in `base`, 2 to 36.
   *
   * They become `dtype`, Int64 if none is given. Text that is not such an integer, or too large, is an error,
   * or gives null if `strict` is false; a null base gives null.
   *
   * @param base expression, or the name of a column; default `10`
   * @param dtype data type; default `null`
   * @param strict true or false; default `true`
   *
   * @example
   * // a: str ["110", "-10", null]
   * pl.col("a").str.toInteger({ base: 2 }) // i64 [6, -2, null]
   *
   * // a: str ["ff", "xyz", "100"]
   * pl.col("a").str.toInteger({ base: 16, dtype: pl.UInt8, strict: false }) // u8 [255, null, null]
   */
  toInteger(base?: IntoExpr, dtype?: DataType | null, strict?: boolean): Expr;
  toInteger(options?: { base?: IntoExpr; dtype?: DataType | null; strict?: boolean }): Expr;
  toInteger(...args: unknown[]): Expr {
    return this.subject._call("str.to_integer", ["base", "dtype", "strict"], args);
  }

  /**
   * The text in lower case.
   *
   * @example
   * // a: str ["APPLE", "Äpfel", null]
   * pl.col("a").str.toLowercase() // str ["apple", "äpfel", null]
   */
  toLowercase(): Expr {
    return this.subject._call("str.to_lowercase", [], []);
  }

  /** Another spelling of {@link toLowercase}. */
  toLowerCase(): Expr {
    return this.subject._call("str.to_lowercase", [], []);
  }

  /**
   * Times of day from text.
   *
   * `format` is that of strftime: `%H:%M:%S`, which is also what is recognised without one. Text that does
   * not fit is an error, or gives null if `strict` is false.
   *
   * @param format text; default `null`
   * @param strict true or false; default `true`
   * @param cache true or false; default `true`
   *
   * @example
   * // a: str ["12:30:05", null]
   * pl.col("a").str.toTime() // time ["12:30:05", null]
   */
  toTime(format?: string | null, strict?: boolean, cache?: boolean): Expr;
  toTime(options?: { format?: string | null; strict?: boolean; cache?: boolean }): Expr;
  toTime(format?: string | null, options?: { strict?: boolean; cache?: boolean }): Expr;
  toTime(...args: unknown[]): Expr {
    return this.subject._call("str.to_time", ["format", "strict", "cache"], args);
  }

  /**
   * The text with each word in lower case but for its first letter. Words are runs of letters and digits.
   *
   * @example
   * // a: str ["green APPLE", null]
   * pl.col("a").str.toTitlecase() // str ["Green Apple", null]
   */
  toTitlecase(): Expr {
    return this.subject._call("str.to_titlecase", [], []);
  }

  /**
   * The text in upper case.
   *
   * @example
   * // a: str ["apple", "Straße", null]
   * pl.col("a").str.toUppercase() // str ["APPLE", "STRASSE", null]
   */
  toUppercase(): Expr {
    return this.subject._call("str.to_uppercase", [], []);
  }

  /** Another spelling of {@link toUppercase}. */
  toUpperCase(): Expr {
    return this.subject._call("str.to_uppercase", [], []);
  }

  /**
   * The text with zeros before it, but after a sign, until it has `length` characters.
   *
   * @param length expression, or the name of a column
   *
   * @example
   * // a: str ["7", "-7", "1000", null]
   * pl.col("a").str.zfill(3) // str ["007", "-07", "1000", null]
   */
  zfill(length: IntoExpr): Expr;
  zfill(...args: unknown[]): Expr {
    return this.subject._call("str.zfill", ["length"], args);
  }

  /** Another spelling of {@link zfill}. */
  zFill(length: IntoExpr): Expr;
  zFill(...args: unknown[]): Expr {
    return this.subject._call("str.zfill", ["length"], args);
  }
}

/** The functions of the namespace `struct`. */
export class ExprStruct {
  /** @internal */
  constructor(private readonly subject: ExprMethods) {}

  /**
   * The structs without these fields. A name that they do not have is an error unless `strict` is false.
   *
   * @param names list of: text
   * @param strict true or false; default `true`
   *
   * @example
   * // a: struct[x: i64, y: i64] [{"x": 1, "y": 3}, null]
   * pl.col("a").struct.drop(["x"]) // struct[y: i64] [{"y": 3}, null]
   */
  drop(names: readonly string[], strict?: boolean): Expr;
  drop(names: readonly string[], options?: { strict?: boolean }): Expr;
  drop(options: { names: readonly string[]; strict?: boolean }): Expr;
  drop(...args: unknown[]): Expr {
    return this.subject._call("struct.drop", ["names", "strict"], args);
  }

  /**
   * Structs of new fields. In the expressions `field(name)` means a field of the struct, `col(name)` a column
   * beside it. A null struct stays null.
   *
   * @param exprs expressions or names of columns, one or a list
   *
   * @example
   * // a: struct[x: i64, y: i64] [{"x": 1, "y": 3}, null]
   * pl.col("a").struct.eval(pl.field("y").sub(pl.field("x"))) // struct[y: i64] [{"y": 2}, null]
   */
  eval(...exprs: (IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr>)[]): Expr;
  eval(...args: unknown[]): Expr {
    return this.subject._call("struct.eval", ["*exprs", "**named_exprs"], args);
  }

  /**
   * A field of each struct; null where the struct is null.
   *
   * Several names give a column each; `*` means all fields, a name of the form `^...$` those that match it.
   *
   * @param name text, or list of: text
   * @param moreNames text
   *
   * @example
   * // a: struct[x: i64, y: str] [{"x": 1, "y": "p"}, null]
   * pl.col("a").struct.field("x") // i64 [1, null]
   */
  field(name: string | readonly string[]): Expr;
  field(name: string | readonly string[], ...moreNames: (string | readonly string[])[]): Expr;
  field(options: { name: string | readonly string[] }): Expr;
  field(...args: unknown[]): Expr {
    return this.subject._call("struct.field", ["name", "*more_names"], args);
  }

  /**
   * Each value as JSON text: structs and maps are objects, lists and arrays arrays.
   *
   * Nulls, NaN and infinities are `null`; dates, times, lengths of time and decimals are text.
   *
   * @example
   * // a: struct[x: f64, y: list[str]] [{"x": 1, "y": ["p", null]}, {"x": null, "y": null}, null]
   * pl.col("a").struct.jsonEncode() // str ["{\"x\":1.0,\"y\":[\"p\",null]}", "{\"x\":null,\"y\":null}",
   * "null"]
   */
  jsonEncode(): Expr {
    return this.subject._call("struct.json_encode", [], []);
  }

  /**
   * The structs with other names for their fields, in order: as many as there are fields.
   *
   * @param names list of: text
   *
   * @example
   * // a: struct[x: i64, y: str] [{"x": 1, "y": "p"}, null]
   * pl.col("a").struct.renameFields(["k", "v"]) // struct[k: i64, v: str] [{"k": 1, "v": "p"}, null]
   */
  renameFields(names: readonly string[]): Expr;
  renameFields(...args: unknown[]): Expr {
    return this.subject._call("struct.rename_fields", ["names"], args);
  }

  /**
   * A column per field of the structs, under the names of the fields.
   *
   * @example
   * // a: struct[x: i64] [{"x": 1}, null]
   * pl.col("a").struct.unnest() // i64 [1, null]
   */
  unnest(): Expr {
    return this.subject._call("struct.unnest", [], []);
  }

  /**
   * The structs with fields added, or replaced where the name is taken. In the expressions `field(name)`
   * means a field of the struct, `col(name)` a column beside it. A null struct stays null.
   *
   * @param exprs expressions or names of columns, one or a list
   *
   * @example
   * // a: struct[x: i64] [{"x": 1}, null]
   * // y: i64 [5, 6]
   * pl.col("a").struct.withFields(pl.field("x").add(1n), pl.col("y")) // struct[x: i64, y: i64] [{"x": 2,
   * "y": 5}, null]
   */
  withFields(...exprs: (IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr>)[]): Expr;
  withFields(...args: unknown[]): Expr {
    return this.subject._call("struct.with_fields", ["*exprs", "**named_exprs"], args);
  }
}
