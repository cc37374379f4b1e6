// Generated from the function registry: change that, then run `cargo xtask bindings`.

/** The functions of the registry as methods of Series. */

import { type DataType } from "../datatypes";
import { type IntoExpr } from "../expr";
import { type Series } from "../series";

/** The functions without a namespace, and the namespaces. */
export abstract class SeriesMethods {
  /** @internal */
  abstract _call(name: string, params: string[], args: unknown[]): Series;
  /** @internal */
  abstract _aggregate(name: string, params: string[], args: unknown[]): any;

  /** The functions of the namespace `arr`. */
  get arr(): SeriesArr {
    return new SeriesArr(this);
  }

  /** The functions of the namespace `bin`. */
  get bin(): SeriesBin {
    return new SeriesBin(this);
  }

  /** The functions of the namespace `cat`. */
  get cat(): SeriesCat {
    return new SeriesCat(this);
  }

  /** The functions of the namespace `dt`. */
  get dt(): SeriesDt {
    return new SeriesDt(this);
  }

  /** The functions of the namespace `list`. */
  get list(): SeriesList {
    return new SeriesList(this);
  }

  /** Another spelling of {@link list}. */
  get lst(): SeriesList {
    return this.list;
  }

  /** The functions of the namespace `map`. */
  get map(): SeriesMap {
    return new SeriesMap(this);
  }

  /** The functions of the namespace `str`. */
  get str(): SeriesStr {
    return new SeriesStr(this);
  }

  /** The functions of the namespace `struct`. */
  get struct(): SeriesStruct {
    return new SeriesStruct(this);
  }

  /**
   * The values without sign. The least integer, which has no positive counterpart, stays as it is.
   *
   * @example
   * // a: i64 [-1, 2, null]
   * a.abs() // i64 [1, 2, null]
   */
  abs(): Series {
    return this._call("abs", [], []);
  }

  /**
   * The sum of two values, row by row; null if one is null.
   *
   * Integers wrap around on overflow. Texts are joined. Booleans count as 0 and 1, decimals that overflow are
   * an error. Lists are added element by element. A Duration added to a Date or Datetime gives that type; a
   * Date drops the time of day.
   *
   * @param other expression or value
   *
   * @example
   * // a: i64 [1, 2, null]
   * a.add(10n) // i64 [11, 12, null]
   *
   * // a: str ["x", null]
   * // b: str ["1", "2"]
   * a.add(pl.col("b")) // str ["x1", null]
   */
  add(other: IntoExpr): Series;
  add(...args: unknown[]): Series {
    return this._call("add", ["other"], args);
  }

  /** Another spelling of {@link add}. */
  plus(other: IntoExpr): Series;
  plus(...args: unknown[]): Series {
    return this._call("add", ["other"], args);
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
   * a.all() // bool [true]
   *
   * // a: bool [true, null]
   * a.all({ ignoreNulls: false }) // bool [null]
   */
  all(ignoreNulls?: boolean): any;
  all(options?: { ignoreNulls?: boolean }): any;
  all(...args: unknown[]): any {
    return this._aggregate("all", ["ignore_nulls"], args);
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
   * a.and(pl.col("b")) // bool [true, false, false, null, null]
   *
   * // a: i64 [6, null]
   * a.and(3n) // i64 [2, null]
   */
  and(...others: (IntoExpr | readonly IntoExpr[])[]): Series;
  and(...args: unknown[]): Series {
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
   * a.any() // bool [true]
   *
   * // a: bool [false, null]
   * a.any({ ignoreNulls: false }) // bool [null]
   */
  any(ignoreNulls?: boolean): any;
  any(options?: { ignoreNulls?: boolean }): any;
  any(...args: unknown[]): any {
    return this._aggregate("any", ["ignore_nulls"], args);
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
   * a.append(pl.col("b")) // f64 [1.0, 2.0, 0.5, null]
   */
  append(other: IntoExpr, upcast?: boolean): Series;
  append(other: IntoExpr, options?: { upcast?: boolean }): Series;
  append(options: { other: IntoExpr; upcast?: boolean }): Series;
  append(...args: unknown[]): Series {
    return this._call("append", ["other", "upcast"], args);
  }

  /**
   * The number of distinct values, which may be estimated; null counts as one. Today it is exact.
   *
   * @example
   * // a: i64 [1, null, 1, null]
   * a.approxNUnique() // u32 [2]
   */
  approxNUnique(): any {
    return this._aggregate("approx_n_unique", [], []);
  }

  /**
   * The angles, in radians, with these cosines; NaN beyond -1 and 1.
   *
   * @example
   * // a: f64 [1, 2, null]
   * a.arccos() // f64 [0, "NaN", null]
   */
  arccos(): Series {
    return this._call("arccos", [], []);
  }

  /**
   * The values with these hyperbolic cosines; NaN below 1.
   *
   * @example
   * // a: f64 [1, 0, null]
   * a.arccosh() // f64 [0, "NaN", null]
   */
  arccosh(): Series {
    return this._call("arccosh", [], []);
  }

  /**
   * The angles, in radians, with these sines; NaN beyond -1 and 1.
   *
   * @example
   * // a: f64 [0, 2, null]
   * a.arcsin() // f64 [0, "NaN", null]
   */
  arcsin(): Series {
    return this._call("arcsin", [], []);
  }

  /**
   * The values with these hyperbolic sines.
   *
   * @example
   * // a: f64 [0, null]
   * a.arcsinh() // f64 [0, null]
   */
  arcsinh(): Series {
    return this._call("arcsinh", [], []);
  }

  /**
   * The angles, in radians, with these tangents.
   *
   * @example
   * // a: f64 [0, null]
   * a.arctan() // f64 [0, null]
   */
  arctan(): Series {
    return this._call("arctan", [], []);
  }

  /**
   * The values with these hyperbolic tangents; NaN beyond -1 and 1.
   *
   * @example
   * // a: f64 [0, 2, null]
   * a.arctanh() // f64 [0, "NaN", null]
   */
  arctanh(): Series {
    return this._call("arctanh", [], []);
  }

  /**
   * The position of the greatest value: of the first if there are several, null if there is none.
   *
   * @example
   * // a: i64 [3, null, 1, 3]
   * a.argMax() // u32 [0]
   */
  argMax(): any {
    return this._aggregate("arg_max", [], []);
  }

  /**
   * The position of the least value: of the first if there are several, null if there is none.
   *
   * @example
   * // a: i64 [3, null, 1, 1]
   * a.argMin() // u32 [2]
   */
  argMin(): any {
    return this._aggregate("arg_min", [], []);
  }

  /**
   * The positions that would sort the values; equal values keep their order.
   *
   * @param descending true or false; default `false`
   * @param nullsLast true or false; default `false`
   *
   * @example
   * // a: i64 [3, null, 1]
   * a.argSort() // u32 [1, 2, 0]
   */
  argSort(descending?: boolean, nullsLast?: boolean): Series;
  argSort(options?: { descending?: boolean; nullsLast?: boolean }): Series;
  argSort(...args: unknown[]): Series {
    return this._call("arg_sort", ["descending", "nulls_last"], args);
  }

  /**
   * The positions of the true values.
   *
   * @example
   * // a: bool [true, null, false, true]
   * a.argTrue() // u32 [0, 3]
   */
  argTrue(): Series {
    return this._call("arg_true", [], []);
  }

  /**
   * The position of the first occurrence of each distinct value.
   *
   * @example
   * // a: i64 [2, 2, null, 1]
   * a.argUnique() // u32 [0, 2, 3]
   */
  argUnique(): Series {
    return this._call("arg_unique", [], []);
  }

  /**
   * Fills nulls with the next value after them, at most `limit` in a row.
   *
   * @param limit integer; default `null`
   *
   * @example
   * // a: i64 [null, null, 1, null]
   * a.backwardFill() // i64 [1, 1, 1, null]
   *
   * // a: i64 [null, null, 1, null]
   * a.backwardFill(1) // i64 [null, 1, 1, null]
   */
  backwardFill(limit?: number | null): Series;
  backwardFill(options?: { limit?: number | null }): Series;
  backwardFill(...args: unknown[]): Series {
    return this._call("backward_fill", ["limit"], args);
  }

  /**
   * The bits that all values have. Nulls are left out; null if there are no values.
   *
   * @example
   * // a: i8 [3, 6, null]
   * a.bitwiseAnd() // i8 [2]
   *
   * // a: bool [true, false]
   * a.bitwiseAnd() // bool [false]
   */
  bitwiseAnd(): any {
    return this._aggregate("bitwise_and", [], []);
  }

  /**
   * How many bits are one.
   *
   * Negative integers are in two's complement; a Boolean is one bit.
   *
   * @example
   * // a: i8 [-1, 0, 5, null]
   * a.bitwiseCountOnes() // u32 [8, 0, 2, null]
   *
   * // a: bool [true, false]
   * a.bitwiseCountOnes() // u32 [1, 0]
   */
  bitwiseCountOnes(): Series {
    return this._call("bitwise_count_ones", [], []);
  }

  /**
   * How many bits are zero.
   *
   * Negative integers are in two's complement; a Boolean is one bit.
   *
   * @example
   * // a: i8 [-1, 0, 5, null]
   * a.bitwiseCountZeros() // u32 [0, 8, 6, null]
   */
  bitwiseCountZeros(): Series {
    return this._call("bitwise_count_zeros", [], []);
  }

  /**
   * How many bits are one before the first zero, from the most significant bit on.
   *
   * Negative integers are in two's complement; a Boolean is one bit.
   *
   * @example
   * // a: i8 [-1, -2, 5, null]
   * a.bitwiseLeadingOnes() // u32 [8, 7, 0, null]
   */
  bitwiseLeadingOnes(): Series {
    return this._call("bitwise_leading_ones", [], []);
  }

  /**
   * How many bits are zero before the first one, from the most significant bit on.
   *
   * Negative integers are in two's complement; a Boolean is one bit.
   *
   * @example
   * // a: i8 [1, 0, -1, null]
   * a.bitwiseLeadingZeros() // u32 [7, 8, 0, null]
   */
  bitwiseLeadingZeros(): Series {
    return this._call("bitwise_leading_zeros", [], []);
  }

  /**
   * The bits that some value has. Nulls are left out; null if there are no values.
   *
   * @example
   * // a: i8 [3, 6, null]
   * a.bitwiseOr() // i8 [7]
   *
   * // a: bool [null]
   * a.bitwiseOr() // bool [null]
   */
  bitwiseOr(): any {
    return this._aggregate("bitwise_or", [], []);
  }

  /**
   * How many bits are one before the first zero, from the least significant bit on.
   *
   * Negative integers are in two's complement; a Boolean is one bit.
   *
   * @example
   * // a: i8 [-1, 3, 4, null]
   * a.bitwiseTrailingOnes() // u32 [8, 2, 0, null]
   */
  bitwiseTrailingOnes(): Series {
    return this._call("bitwise_trailing_ones", [], []);
  }

  /**
   * How many bits are zero before the first one, from the least significant bit on.
   *
   * Negative integers are in two's complement; a Boolean is one bit.
   *
   * @example
   * // a: i8 [0, 4, 1, null]
   * a.bitwiseTrailingZeros() // u32 [8, 2, 0, null]
   */
  bitwiseTrailingZeros(): Series {
    return this._call("bitwise_trailing_zeros", [], []);
  }

  /**
   * The bits that an odd number of values have. Nulls are left out; null if there are no values.
   *
   * @example
   * // a: i8 [3, 6, null]
   * a.bitwiseXor() // i8 [5]
   *
   * // a: bool [true, true, true]
   * a.bitwiseXor() // bool [true]
   */
  bitwiseXor(): any {
    return this._aggregate("bitwise_xor", [], []);
  }

  /**
   * The `k` least values, the least first; nulls only if there are fewer values.
   *
   * @param k expression, or the name of a column; default `5`
   *
   * @example
   * // a: i64 [3, null, 1, 2]
   * a.bottomK(2) // i64 [1, 2]
   */
  bottomK(k?: IntoExpr): Series;
  bottomK(options?: { k?: IntoExpr }): Series;
  bottomK(...args: unknown[]): Series {
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
   * a.bottomKBy(pl.col("b"), 2) // str ["y", "x"]
   */
  bottomKBy(by: IntoExpr | readonly IntoExpr[], k?: IntoExpr, reverse?: boolean | readonly boolean[]): Series;
  bottomKBy(by: IntoExpr | readonly IntoExpr[], options?: { k?: IntoExpr; reverse?: boolean | readonly boolean[] }): Series;
  bottomKBy(by: IntoExpr | readonly IntoExpr[], k?: IntoExpr, options?: { reverse?: boolean | readonly boolean[] }): Series;
  bottomKBy(options: { by: IntoExpr | readonly IntoExpr[]; k?: IntoExpr; reverse?: boolean | readonly boolean[] }): Series;
  bottomKBy(...args: unknown[]): Series {
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
   * a.cast(pl.Float64) // f64 [1.0, 2.0, null]
   *
   * // a: str ["1", "x", null]
   * a.cast(pl.Int64, { strict: false }) // i64 [1, null, null]
   */
  cast(dtype: DataType, strict?: boolean, wrapNumerical?: boolean): Series;
  cast(dtype: DataType, options?: { strict?: boolean; wrapNumerical?: boolean }): Series;
  cast(options: { dtype: DataType; strict?: boolean; wrapNumerical?: boolean }): Series;
  cast(...args: unknown[]): Series {
    return this._call("cast", ["dtype", "strict", "wrap_numerical"], args);
  }

  /**
   * The cube root.
   *
   * @example
   * // a: i64 [8, -8, null]
   * a.cbrt() // f64 [2, -2, null]
   */
  cbrt(): Series {
    return this._call("cbrt", [], []);
  }

  /**
   * The least whole number not below each value; integers stay as they are.
   *
   * @example
   * // a: f64 [1.5, -1.5, null]
   * a.ceil() // f64 [2, -1, null]
   */
  ceil(): Series {
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
   * a.clip(2n, 6n) // i64 [2, 5, 6, null]
   *
   * // a: i64 [1, 5, 9, null]
   * a.clip({ upperBound: 6n }) // i64 [1, 5, 6, null]
   */
  clip(lowerBound?: IntoExpr, upperBound?: IntoExpr): Series;
  clip(options?: { lowerBound?: IntoExpr; upperBound?: IntoExpr }): Series;
  clip(...args: unknown[]): Series {
    return this._call("clip", ["lower_bound", "upper_bound"], args);
  }

  /**
   * The cosine of angles in radians.
   *
   * @example
   * // a: f64 [0, null]
   * a.cos() // f64 [1, null]
   */
  cos(): Series {
    return this._call("cos", [], []);
  }

  /**
   * The hyperbolic cosine.
   *
   * @example
   * // a: f64 [0, null]
   * a.cosh() // f64 [1, null]
   */
  cosh(): Series {
    return this._call("cosh", [], []);
  }

  /**
   * The cotangent of angles in radians: 1 divided by the tangent.
   *
   * @example
   * // a: f64 [0.7853981633974483, 0, null]
   * a.cot() // f64 [1.0000000000000002, "inf", null]
   */
  cot(): Series {
    return this._call("cot", [], []);
  }

  /**
   * The number of values that are not null.
   *
   * @example
   * // a: i64 [1, null, 3]
   * a.count() // u32 [2]
   */
  count(): any {
    return this._aggregate("count", [], []);
  }

  /**
   * The number of values up to each row that are not null; from the last row on if `reverse`.
   *
   * @param reverse true or false; default `false`
   *
   * @example
   * // a: i64 [1, null, 3]
   * a.cumCount() // u32 [1, 1, 2]
   */
  cumCount(reverse?: boolean): Series;
  cumCount(options?: { reverse?: boolean }): Series;
  cumCount(...args: unknown[]): Series {
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
   * a.cumMax() // i64 [2, null, 2, 3]
   */
  cumMax(reverse?: boolean): Series;
  cumMax(options?: { reverse?: boolean }): Series;
  cumMax(...args: unknown[]): Series {
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
   * a.cumMin() // i64 [2, null, 1, 1]
   */
  cumMin(reverse?: boolean): Series;
  cumMin(options?: { reverse?: boolean }): Series;
  cumMin(...args: unknown[]): Series {
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
   * a.cumProd() // i64 [2, null, 6]
   */
  cumProd(reverse?: boolean): Series;
  cumProd(options?: { reverse?: boolean }): Series;
  cumProd(...args: unknown[]): Series {
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
   * a.cumSum() // i64 [1, null, 4]
   *
   * // a: i64 [1, null, 3]
   * a.cumSum({ reverse: true }) // i64 [4, null, 3]
   */
  cumSum(reverse?: boolean): Series;
  cumSum(options?: { reverse?: boolean }): Series;
  cumSum(...args: unknown[]): Series {
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
   * a.cut([0, 3], { labels: ["low", "mid", "high"] }) // enum[low, mid, high] ["low", "low", "mid", "high",
   * null]
   *
   * // a: i64 [0, 1]
   * a.cut([0], { labels: ["low", "high"], leftClosed: true }) // enum[low, high] ["high", "high"]
   */
  cut(breaks: readonly number[], labels?: readonly string[] | null, leftClosed?: boolean, includeBreaks?: boolean): Series;
  cut(breaks: readonly number[], options?: { labels?: readonly string[] | null; leftClosed?: boolean; includeBreaks?: boolean }): Series;
  cut(options: { breaks: readonly number[]; labels?: readonly string[] | null; leftClosed?: boolean; includeBreaks?: boolean }): Series;
  cut(...args: unknown[]): Series {
    return this._call("cut", ["breaks", "labels", "left_closed", "include_breaks"], args);
  }

  /**
   * Angles in degrees, from radians.
   *
   * @example
   * // a: f64 [0, 3.141592653589793, null]
   * a.degrees() // f64 [0, 180, null]
   */
  degrees(): Series {
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
   * a.diff() // i64 [null, 3, null, null]
   *
   * // a: i64 [1, 4, 6]
   * a.diff(1, "drop") // i64 [3, 2]
   */
  diff(n?: IntoExpr, nullBehavior?: "ignore" | "drop"): Series;
  diff(options?: { n?: IntoExpr; nullBehavior?: "ignore" | "drop" }): Series;
  diff(...args: unknown[]): Series {
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
   * a.dot(pl.col("b")) // i64 [11]
   */
  dot(other: IntoExpr): any;
  dot(...args: unknown[]): any {
    return this._aggregate("dot", ["other"], args);
  }

  /**
   * The values that are not NaN; nulls stay.
   *
   * @example
   * // a: f64 [1.0, null]
   * a.dropNans() // f64 [1.0, null]
   */
  dropNans(): Series {
    return this._call("drop_nans", [], []);
  }

  /**
   * The values that are not null.
   *
   * @example
   * // a: i64 [1, null, 3]
   * a.dropNulls() // i64 [1, 3]
   */
  dropNulls(): Series {
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
   * a.entropy(2) // f64 [1.0]
   */
  entropy(base?: number, normalize?: boolean): any;
  entropy(options?: { base?: number; normalize?: boolean }): any;
  entropy(base?: number, options?: { normalize?: boolean }): any;
  entropy(...args: unknown[]): any {
    return this._aggregate("entropy", ["base", "normalize"], args);
  }

  /**
   * Whether two values are equal, row by row; null if one is null. NaN equals NaN.
   *
   * @param other expression or value
   *
   * @example
   * // a: i64 [1, 2, null]
   * a.eq(2n) // bool [false, true, null]
   */
  eq(other: IntoExpr): Series;
  eq(...args: unknown[]): Series {
    return this._call("eq", ["other"], args);
  }

  /** Another spelling of {@link eq}. */
  equals(other: IntoExpr): Series;
  equals(...args: unknown[]): Series {
    return this._call("eq", ["other"], args);
  }

  /**
   * Whether two values are equal, row by row; null equals null and nothing else.
   *
   * @param other expression or value
   *
   * @example
   * // a: i64 [1, null, null]
   * // b: i64 [1, null, 2]
   * a.eqMissing(pl.col("b")) // bool [true, true, false]
   */
  eqMissing(other: IntoExpr): Series;
  eqMissing(...args: unknown[]): Series {
    return this._call("eq_missing", ["other"], args);
  }

  /**
   * The error function: twice the integral of the normal distribution's density between 0 and each value.
   *
   * @example
   * // a: f64 [0, 0.5, "inf", null]
   * a.erf() // f64 [0, 0.5204998778130465, 1, null]
   */
  erf(): Series {
    return this._call("erf", [], []);
  }

  /**
   * 1 less the error function, exact also where that is close to 1.
   *
   * @example
   * // a: f64 [0, 0.5, "inf", null]
   * a.erfc() // f64 [1, 0.4795001221869535, 0, null]
   */
  erfc(): Series {
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
   * a.ewmMean({ com: 1 }) // f64 [1.0, null, 2.6]
   *
   * // a: i64 [1, 2, 3]
   * a.ewmMean({ alpha: 0.5, adjust: false }) // f64 [1.0, 1.5, 2.25]
   */
  ewmMean(com?: number | null, span?: number | null, halfLife?: number | null, alpha?: number | null, adjust?: boolean, minSamples?: number, ignoreNulls?: boolean): Series;
  ewmMean(options?: { com?: number | null; span?: number | null; halfLife?: number | null; alpha?: number | null; adjust?: boolean; minSamples?: number; ignoreNulls?: boolean }): Series;
  ewmMean(...args: unknown[]): Series {
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
   * a.ewmMeanBy(pl.col("b"), { halfLife: "1i" }) // f64 [0.0, 0.5, 1.25]
   */
  ewmMeanBy(by: IntoExpr, halfLife: string): Series;
  ewmMeanBy(by: IntoExpr, options?: { halfLife: string }): Series;
  ewmMeanBy(options: { by: IntoExpr; halfLife: string }): Series;
  ewmMeanBy(...args: unknown[]): Series {
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
   * a.ewmStd({ com: 1 }) // f64 [null, 0.7071067811865476, null]
   */
  ewmStd(com?: number | null, span?: number | null, halfLife?: number | null, alpha?: number | null, adjust?: boolean, bias?: boolean, minSamples?: number, ignoreNulls?: boolean): Series;
  ewmStd(options?: { com?: number | null; span?: number | null; halfLife?: number | null; alpha?: number | null; adjust?: boolean; bias?: boolean; minSamples?: number; ignoreNulls?: boolean }): Series;
  ewmStd(...args: unknown[]): Series {
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
   * a.ewmSum({ alpha: 0.5 }) // f64 [1.0, 2.5, null, 3.625]
   */
  ewmSum(com?: number | null, span?: number | null, halfLife?: number | null, alpha?: number | null, minSamples?: number, ignoreNulls?: boolean): Series;
  ewmSum(options?: { com?: number | null; span?: number | null; halfLife?: number | null; alpha?: number | null; minSamples?: number; ignoreNulls?: boolean }): Series;
  ewmSum(...args: unknown[]): Series {
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
   * a.ewmSumBy(pl.col("b"), { halfLife: "1i" }) // f64 [4.0, 3.0, null]
   */
  ewmSumBy(by: IntoExpr, halfLife: string): Series;
  ewmSumBy(by: IntoExpr, options?: { halfLife: string }): Series;
  ewmSumBy(options: { by: IntoExpr; halfLife: string }): Series;
  ewmSumBy(...args: unknown[]): Series {
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
   * a.ewmVar({ com: 1 }) // f64 [null, 0.5, null]
   */
  ewmVar(com?: number | null, span?: number | null, halfLife?: number | null, alpha?: number | null, adjust?: boolean, bias?: boolean, minSamples?: number, ignoreNulls?: boolean): Series;
  ewmVar(options?: { com?: number | null; span?: number | null; halfLife?: number | null; alpha?: number | null; adjust?: boolean; bias?: boolean; minSamples?: number; ignoreNulls?: boolean }): Series;
  ewmVar(...args: unknown[]): Series {
    return this._call("ewm_var", ["com", "span", "half_life", "alpha", "adjust", "bias", "min_samples", "ignore_nulls"], args);
  }

  /**
   * Euler's number raised to the values.
   *
   * @example
   * // a: f64 [0, 1, null]
   * a.exp() // f64 [1, 2.718281828459045, null]
   */
  exp(): Series {
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
   * a.explode() // i64 [1, 2, null]
   *
   * // a: list[i64] [[1], [], null]
   * a.explode({ emptyAsNull: true, keepNulls: false }) // i64 [1, null]
   */
  explode(emptyAsNull?: boolean, keepNulls?: boolean): Series;
  explode(options?: { emptyAsNull?: boolean; keepNulls?: boolean }): Series;
  explode(...args: unknown[]): Series {
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
   * a.extendConstant(5n, 2) // i64 [1, 2, 5, 5]
   */
  extendConstant(value: IntoExpr, n: IntoExpr): Series;
  extendConstant(options: { value: IntoExpr; n: IntoExpr }): Series;
  extendConstant(...args: unknown[]): Series {
    return this._call("extend_constant", ["value", "n"], args);
  }

  /**
   * The values, with NaN replaced by `value`; null stays null. Integers have no NaN and stay as they are.
   *
   * @param value expression or value
   *
   * @example
   * // a: f64 [1, "NaN", null]
   * a.fillNan(0n) // f64 [1, 0, null]
   */
  fillNan(value: IntoExpr): Series;
  fillNan(...args: unknown[]): Series {
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
   * a.fillNull(0n) // i64 [1, 0, 3]
   *
   * // a: i64 [1, null, 3]
   * a.fillNull({ strategy: "mean" }) // i64 [1, 2, 3]
   */
  fillNull(value?: IntoExpr, strategy?: "forward" | "backward" | "min" | "max" | "mean" | "zero" | "one" | null, limit?: number | null): Series;
  fillNull(options?: { value?: IntoExpr; strategy?: "forward" | "backward" | "min" | "max" | "mean" | "zero" | "one" | null; limit?: number | null }): Series;
  fillNull(...args: unknown[]): Series {
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
   * a.filter(pl.col("b"), pl.col("c")) // i64 [1]
   */
  filter(...predicates: (IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr>)[]): Series;
  filter(...args: unknown[]): Series {
    return this._call("filter", ["*predicates", "**constraints"], args);
  }

  /**
   * The first value, or the first that is not null if `ignoreNulls`; null if there is none.
   *
   * @param ignoreNulls true or false; default `false`
   *
   * @example
   * // a: i64 [null, 2, 3]
   * a.first() // i64 [null]
   *
   * // a: i64 [null, 2, 3]
   * a.first({ ignoreNulls: true }) // i64 [2]
   */
  first(ignoreNulls?: boolean): any;
  first(options?: { ignoreNulls?: boolean }): any;
  first(...args: unknown[]): any {
    return this._aggregate("first", ["ignore_nulls"], args);
  }

  /**
   * The greatest whole number not above each value; integers stay as they are.
   *
   * @example
   * // a: f64 [1.5, -1.5, null]
   * a.floor() // f64 [1, -2, null]
   */
  floor(): Series {
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
   * a.floordiv(2n) // i64 [3, -4, null]
   */
  floordiv(other: IntoExpr): Series;
  floordiv(...args: unknown[]): Series {
    return this._call("floordiv", ["other"], args);
  }

  /**
   * Fills nulls with the last value before them, at most `limit` in a row.
   *
   * @param limit integer; default `null`
   *
   * @example
   * // a: i64 [null, 1, null, null]
   * a.forwardFill() // i64 [null, 1, 1, 1]
   *
   * // a: i64 [null, 1, null, null]
   * a.forwardFill(1) // i64 [null, 1, 1, null]
   */
  forwardFill(limit?: number | null): Series;
  forwardFill(options?: { limit?: number | null }): Series;
  forwardFill(...args: unknown[]): Series {
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
   * a.gather([0n, -1n, null, 5n], { nullOnOob: true }) // i64 [1, 3, null, null]
   *
   * // a: i64 [7, 8]
   * // b: i64 [1, 0]
   * a.gather(pl.col("b")) // i64 [8, 7]
   */
  gather(indices: IntoExpr | readonly number[], nullOnOob?: boolean): Series;
  gather(indices: IntoExpr | readonly number[], options?: { nullOnOob?: boolean }): Series;
  gather(options: { indices: IntoExpr | readonly number[]; nullOnOob?: boolean }): Series;
  gather(...args: unknown[]): Series {
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
   * a.gatherEvery(2) // i64 [1, 3]
   *
   * // a: i64 [1, 2, 3]
   * a.gatherEvery(2, 1) // i64 [2]
   */
  gatherEvery(n: number, offset?: number): Series;
  gatherEvery(n: number, options?: { offset?: number }): Series;
  gatherEvery(options: { n: number; offset?: number }): Series;
  gatherEvery(...args: unknown[]): Series {
    return this._call("gather_every", ["n", "offset"], args);
  }

  /**
   * Whether a value is greater than another or equal, row by row; null if one is null. NaN is greater than
   * any number.
   *
   * @param other expression or value
   *
   * @example
   * // a: str ["a", "b", "c", null]
   * a.ge("b") // bool [false, true, true, null]
   */
  ge(other: IntoExpr): Series;
  ge(...args: unknown[]): Series {
    return this._call("ge", ["other"], args);
  }

  /** Another spelling of {@link ge}. */
  gtEq(other: IntoExpr): Series;
  gtEq(...args: unknown[]): Series {
    return this._call("ge", ["other"], args);
  }

  /** Another spelling of {@link ge}. */
  greaterThanEquals(other: IntoExpr): Series;
  greaterThanEquals(...args: unknown[]): Series {
    return this._call("ge", ["other"], args);
  }

  /**
   * Whether a value is greater than another, row by row; null if one is null. NaN is greater than any number.
   *
   * @param other expression or value
   *
   * @example
   * // a: f64 [1, 3, "NaN", null]
   * a.gt(2n) // bool [false, true, true, null]
   */
  gt(other: IntoExpr): Series;
  gt(...args: unknown[]): Series {
    return this._call("gt", ["other"], args);
  }

  /** Another spelling of {@link gt}. */
  greaterThan(other: IntoExpr): Series;
  greaterThan(...args: unknown[]): Series {
    return this._call("gt", ["other"], args);
  }

  /**
   * Whether there is a null.
   *
   * @example
   * // a: i64 [1, null, 3]
   * a.hasNulls() // bool [true]
   */
  hasNulls(): any {
    return this._aggregate("has_nulls", [], []);
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
   * a.hash() // u64 []
   */
  hash(seed?: number): Series;
  hash(options?: { seed?: number }): Series;
  hash(...args: unknown[]): Series {
    return this._call("hash", ["seed"], args);
  }

  /**
   * The first `n` values; all but the last `-n` if `n` is negative.
   *
   * @param n expression or value; default `10`
   *
   * @example
   * // a: i64 [1, 2, 3]
   * a.head(2) // i64 [1, 2]
   *
   * // a: i64 [1, 2, 3]
   * a.head(-1) // i64 [1, 2]
   */
  head(n?: IntoExpr): Series;
  head(options?: { n?: IntoExpr }): Series;
  head(...args: unknown[]): Series {
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
   * a.hist([1n, 2n, 3n, 9n]) // u32 [3, 2, 2]
   *
   * // a: i64 [0, 1, 4]
   * a.hist({ binCount: 2, includeCategory: true }) // struct[category:cat,count:u32] [{"category": "[0.0,
   * 2.0]", "count": 2}, {"category": "(2.0, 4.0]", "count": 1}]
   */
  hist(bins?: IntoExpr, binCount?: number | null, includeCategory?: boolean, includeBreakpoint?: boolean): Series;
  hist(options?: { bins?: IntoExpr; binCount?: number | null; includeCategory?: boolean; includeBreakpoint?: boolean }): Series;
  hist(bins?: IntoExpr, options?: { binCount?: number | null; includeCategory?: boolean; includeBreakpoint?: boolean }): Series;
  hist(...args: unknown[]): Series {
    return this._call("hist", ["bins", "bin_count", "include_category", "include_breakpoint"], args);
  }

  /**
   * All values in one list, nulls included.
   *
   * @param maintainOrder true or false; default `true`
   *
   * @example
   * // a: i64 [1, null, 3]
   * a.implode() // list[i64] [[1, null, 3]]
   */
  implode(maintainOrder?: boolean): any;
  implode(options?: { maintainOrder?: boolean }): any;
  implode(...args: unknown[]): any {
    return this._aggregate("implode", ["maintain_order"], args);
  }

  /**
   * The position of the first value that equals `element`, null if there is none; null equals null, NaN
   * equals NaN.
   *
   * @param element expression or value
   *
   * @example
   * // a: i64 [7, null, 5]
   * a.indexOf(5n) // u32 [2]
   */
  indexOf(element: IntoExpr): any;
  indexOf(...args: unknown[]): any {
    return this._aggregate("index_of", ["element"], args);
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
   * a.interpolate() // f64 [1.0, 2.0, 3.0, 4.0]
   *
   * // a: i64 [1, null, null, null, 9]
   * a.interpolate("nearest") // i64 [1, 1, 9, 9, 9]
   */
  interpolate(method?: "linear" | "nearest"): Series;
  interpolate(options?: { method?: "linear" | "nearest" }): Series;
  interpolate(...args: unknown[]): Series {
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
   * a.interpolateBy(pl.col("b")) // f64 [1, 3, 7, null]
   */
  interpolateBy(by: IntoExpr): Series;
  interpolateBy(...args: unknown[]): Series {
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
   * a.isBetween(2n, 3n) // bool [false, true, true, null]
   *
   * // a: i64 [1, 2, 3, null]
   * a.isBetween(2n, 3n, { closed: "left" }) // bool [false, true, false, null]
   */
  isBetween(lowerBound: IntoExpr, upperBound: IntoExpr, closed?: "left" | "right" | "both" | "none"): Series;
  isBetween(lowerBound: IntoExpr, upperBound: IntoExpr, options?: { closed?: "left" | "right" | "both" | "none" }): Series;
  isBetween(options: { lowerBound: IntoExpr; upperBound: IntoExpr; closed?: "left" | "right" | "both" | "none" }): Series;
  isBetween(...args: unknown[]): Series {
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
   * a.isClose(pl.col("b")) // bool [true, false, true, null]
   *
   * // a: i64 [1, 2]
   * a.isClose(1.5, { absTol: 0.5 }) // bool [true, true]
   */
  isClose(other: IntoExpr, absTol?: number, relTol?: number, nansEqual?: boolean): Series;
  isClose(other: IntoExpr, options?: { absTol?: number; relTol?: number; nansEqual?: boolean }): Series;
  isClose(options: { other: IntoExpr; absTol?: number; relTol?: number; nansEqual?: boolean }): Series;
  isClose(...args: unknown[]): Series {
    return this._call("is_close", ["other", "abs_tol", "rel_tol", "nans_equal"], args);
  }

  /**
   * True where the value occurs more than once; null counts as a value.
   *
   * @example
   * // a: i64 [1, 2, 1]
   * a.isDuplicated() // bool [true, false, true]
   */
  isDuplicated(): Series {
    return this._call("is_duplicated", [], []);
  }

  /**
   * Whether there are no values; nulls are values unless `ignoreNulls`.
   *
   * @param ignoreNulls true or false; default `false`
   *
   * @example
   * // a: i64 [null]
   * a.isEmpty() // bool [false]
   *
   * // a: i64 [null]
   * a.isEmpty({ ignoreNulls: true }) // bool [true]
   */
  isEmpty(ignoreNulls?: boolean): any;
  isEmpty(options?: { ignoreNulls?: boolean }): any;
  isEmpty(...args: unknown[]): any {
    return this._aggregate("is_empty", ["ignore_nulls"], args);
  }

  /**
   * Whether a value is neither infinite nor NaN; null gives null.
   *
   * @example
   * // a: f64 [1, "inf", "NaN", null]
   * a.isFinite() // bool [true, false, false, null]
   */
  isFinite(): Series {
    return this._call("is_finite", [], []);
  }

  /**
   * True where a value occurs for the first time; null counts as a value.
   *
   * @example
   * // a: i64 [1, 2, 1]
   * a.isFirstDistinct() // bool [true, true, false]
   */
  isFirstDistinct(): Series {
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
   * a.isIn([1n, 3n]) // bool [true, false, null]
   *
   * // a: i64 [1, 2, null]
   * a.isIn([1n, null], { nullsEqual: true }) // bool [true, false, true]
   *
   * // a: i64 [1, 2]
   * // b: list[i64] [[1, 5], [3]]
   * a.isIn(pl.col("b")) // bool [true, false]
   */
  isIn(other: IntoExpr | readonly any[] | any, nullsEqual?: boolean): Series;
  isIn(other: IntoExpr | readonly any[] | any, options?: { nullsEqual?: boolean }): Series;
  isIn(options: { other: IntoExpr | readonly any[] | any; nullsEqual?: boolean }): Series;
  isIn(...args: unknown[]): Series {
    return this._call("is_in", ["other", "nulls_equal"], args);
  }

  /**
   * Whether a value is plus or minus infinity; null gives null.
   *
   * @example
   * // a: f64 [1, "-inf", "NaN", null]
   * a.isInfinite() // bool [false, true, false, null]
   */
  isInfinite(): Series {
    return this._call("is_infinite", [], []);
  }

  /**
   * True where a value occurs for the last time; null counts as a value.
   *
   * @example
   * // a: i64 [1, 2, 1]
   * a.isLastDistinct() // bool [false, true, true]
   */
  isLastDistinct(): Series {
    return this._call("is_last_distinct", [], []);
  }

  /**
   * Whether a value is NaN, the float that is not a number; null gives null.
   *
   * @example
   * // a: f64 [1, "NaN", null]
   * a.isNan() // bool [false, true, null]
   */
  isNan(): Series {
    return this._call("is_nan", [], []);
  }

  /**
   * Whether a value is a number and not NaN; null gives null.
   *
   * @example
   * // a: f64 [1, "NaN", null]
   * a.isNotNan() // bool [true, false, null]
   */
  isNotNan(): Series {
    return this._call("is_not_nan", [], []);
  }

  /**
   * True where there is a value. NaN is a value.
   *
   * @example
   * // a: str ["x", null]
   * a.isNotNull() // bool [true, false]
   */
  isNotNull(): Series {
    return this._call("is_not_null", [], []);
  }

  /**
   * True where the value is missing. NaN is a value.
   *
   * @example
   * // a: f64 [1, null, "NaN"]
   * a.isNull() // bool [false, true, false]
   */
  isNull(): Series {
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
   * a.isSorted() // bool [true]
   *
   * // a: i64 [null, 1, 2]
   * a.isSorted({ nullsLast: true }) // bool [false]
   *
   * // a: i64 [3, 1]
   * a.isSorted({ descending: true }) // bool [true]
   */
  isSorted(descending?: boolean, nullsLast?: boolean): any;
  isSorted(options?: { descending?: boolean; nullsLast?: boolean }): any;
  isSorted(...args: unknown[]): any {
    return this._aggregate("is_sorted", ["descending", "nulls_last"], args);
  }

  /**
   * True where the value occurs once; null counts as a value.
   *
   * @example
   * // a: i64 [1, 2, 1]
   * a.isUnique() // bool [false, true, false]
   */
  isUnique(): Series {
    return this._call("is_unique", [], []);
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
   * a.kurtosis() // f64 [-1.5]
   */
  kurtosis(fisher?: boolean, bias?: boolean): any;
  kurtosis(options?: { fisher?: boolean; bias?: boolean }): any;
  kurtosis(...args: unknown[]): any {
    return this._aggregate("kurtosis", ["fisher", "bias"], args);
  }

  /**
   * The last value, or the last that is not null if `ignoreNulls`; null if there is none.
   *
   * @param ignoreNulls true or false; default `false`
   *
   * @example
   * // a: i64 [1, 2, null]
   * a.last() // i64 [null]
   *
   * // a: i64 [1, 2, null]
   * a.last({ ignoreNulls: true }) // i64 [2]
   */
  last(ignoreNulls?: boolean): any;
  last(options?: { ignoreNulls?: boolean }): any;
  last(...args: unknown[]): any {
    return this._aggregate("last", ["ignore_nulls"], args);
  }

  /**
   * Whether a value is less than another or equal, row by row; null if one is null. NaN is greater than any
   * number.
   *
   * @param other expression or value
   *
   * @example
   * // a: i64 [1, 2, 3, null]
   * a.le(2n) // bool [true, true, false, null]
   */
  le(other: IntoExpr): Series;
  le(...args: unknown[]): Series {
    return this._call("le", ["other"], args);
  }

  /** Another spelling of {@link le}. */
  ltEq(other: IntoExpr): Series;
  ltEq(...args: unknown[]): Series {
    return this._call("le", ["other"], args);
  }

  /** Another spelling of {@link le}. */
  lessThanEquals(other: IntoExpr): Series;
  lessThanEquals(...args: unknown[]): Series {
    return this._call("le", ["other"], args);
  }

  /**
   * The number of values, nulls included.
   *
   * @example
   * // a: i64 [1, null, 3]
   * a.len() // u32 [3]
   */
  len(): any {
    return this._aggregate("len", [], []);
  }

  /**
   * The first `n` values: another name of `head`.
   *
   * @param n expression or value; default `10`
   *
   * @example
   * // a: i64 [1, 2, 3]
   * a.limit(2) // i64 [1, 2]
   */
  limit(n?: IntoExpr): Series;
  limit(options?: { n?: IntoExpr }): Series;
  limit(...args: unknown[]): Series {
    return this._call("limit", ["n"], args);
  }

  /**
   * The logarithm to a base, the natural one if none is given; minus infinity for 0, NaN for negative values.
   *
   * @param base expression, or the name of a column; default `2.718281828459045`
   *
   * @example
   * // a: i64 [1, 8, 0, -1, null]
   * a.log(2n) // f64 [0, 3, "-inf", "NaN", null]
   *
   * // a: f64 [1, 2.718281828459045]
   * a.log() // f64 [0, 1]
   */
  log(base?: IntoExpr): Series;
  log(options?: { base?: IntoExpr }): Series;
  log(...args: unknown[]): Series {
    return this._call("log", ["base"], args);
  }

  /**
   * The logarithm to base 10; minus infinity for 0, NaN for negative values.
   *
   * @example
   * // a: i64 [1, 1000, null]
   * a.log10() // f64 [0, 3, null]
   */
  log10(): Series {
    return this._call("log10", [], []);
  }

  /**
   * The natural logarithm of one more than the values, exact also where they are small.
   *
   * @example
   * // a: f64 [0, 1e-20, null]
   * a.log1p() // f64 [0, 1e-20, null]
   */
  log1p(): Series {
    return this._call("log1p", [], []);
  }

  /**
   * The least value that the type can hold, whatever the values are.
   *
   * @example
   * // a: i8 [1, 2]
   * a.lowerBound() // i8 [-128]
   */
  lowerBound(): any {
    return this._aggregate("lower_bound", [], []);
  }

  /**
   * Whether a value is less than another, row by row; null if one is null. NaN is greater than any number.
   *
   * @param other expression or value
   *
   * @example
   * // a: i64 [1, 2, null]
   * a.lt(2n) // bool [true, false, null]
   */
  lt(other: IntoExpr): Series;
  lt(...args: unknown[]): Series {
    return this._call("lt", ["other"], args);
  }

  /** Another spelling of {@link lt}. */
  lessThan(other: IntoExpr): Series;
  lessThan(...args: unknown[]): Series {
    return this._call("lt", ["other"], args);
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
  mapBatches(functionValue: (...args: any[]) => any, returnDtype?: DataType | null, isElementwise?: boolean, returnsScalar?: boolean): Series;
  mapBatches(functionValue: (...args: any[]) => any, options?: { returnDtype?: DataType | null; isElementwise?: boolean; returnsScalar?: boolean }): Series;
  mapBatches(functionValue: (...args: any[]) => any, returnDtype?: DataType | null, options?: { isElementwise?: boolean; returnsScalar?: boolean }): Series;
  mapBatches(options: { function: (...args: any[]) => any; returnDtype?: DataType | null; isElementwise?: boolean; returnsScalar?: boolean }): Series;
  mapBatches(...args: unknown[]): Series {
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
  mapElements(functionValue: (...args: any[]) => any, returnDtype?: DataType | null, skipNulls?: boolean, passName?: boolean, strategy?: "thread_local" | "threading"): Series;
  mapElements(functionValue: (...args: any[]) => any, options?: { returnDtype?: DataType | null; skipNulls?: boolean; passName?: boolean; strategy?: "thread_local" | "threading" }): Series;
  mapElements(functionValue: (...args: any[]) => any, returnDtype?: DataType | null, options?: { skipNulls?: boolean; passName?: boolean; strategy?: "thread_local" | "threading" }): Series;
  mapElements(options: { function: (...args: any[]) => any; returnDtype?: DataType | null; skipNulls?: boolean; passName?: boolean; strategy?: "thread_local" | "threading" }): Series;
  mapElements(...args: unknown[]): Series {
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
   * a.max() // i64 [3]
   */
  max(): any {
    return this._aggregate("max", [], []);
  }

  /**
   * The value in the row where `by` is greatest: the first if there are several, null if there is none.
   *
   * @param by expression, or the name of a column
   *
   * @example
   * // a: str ["x", "y", "z"]
   * // b: i64 [3, null, 1]
   * a.maxBy(pl.col("b")) // str ["x"]
   */
  maxBy(by: IntoExpr): any;
  maxBy(...args: unknown[]): any {
    return this._aggregate("max_by", ["by"], args);
  }

  /**
   * The arithmetic mean of the values.
   *
   * Nulls are left out; the mean of no values is null. Dates have a Datetime as their mean.
   *
   * @example
   * // a: i64 [1, 2, null, 6]
   * a.mean() // f64 [3.0]
   *
   * // a: bool [true, false]
   * a.mean() // f64 [0.5]
   */
  mean(): any {
    return this._aggregate("mean", [], []);
  }

  /**
   * The middle value; of an even number of values, the mean of the two in the middle.
   *
   * Nulls are left out; the median of no values is null. NaN counts as the greatest number.
   *
   * @example
   * // a: i64 [7, 1, null, 2]
   * a.median() // f64 [2.0]
   *
   * // a: i64 [1, 2]
   * a.median() // f64 [1.5]
   */
  median(): any {
    return this._aggregate("median", [], []);
  }

  /**
   * The least value.
   *
   * Nulls are left out, and NaN too unless all values are NaN; the least of no values is null. Text is
   * compared by its characters' code points, Categorical too.
   *
   * @example
   * // a: i64 [3, null, 1, 2]
   * a.min() // i64 [1]
   *
   * // a: str ["pear", "fig"]
   * a.min() // str ["fig"]
   */
  min(): any {
    return this._aggregate("min", [], []);
  }

  /**
   * The value in the row where `by` is least: the first if there are several, null if there is none.
   *
   * @param by expression, or the name of a column
   *
   * @example
   * // a: str ["x", "y", "z"]
   * // b: i64 [3, null, 1]
   * a.minBy(pl.col("b")) // str ["z"]
   */
  minBy(by: IntoExpr): any;
  minBy(...args: unknown[]): any {
    return this._aggregate("min_by", ["by"], args);
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
   * a.mod(3n) // i64 [1, 2, null]
   */
  mod(other: IntoExpr): Series;
  mod(...args: unknown[]): Series {
    return this._call("mod", ["other"], args);
  }

  /** Another spelling of {@link mod}. */
  rem(other: IntoExpr): Series;
  rem(...args: unknown[]): Series {
    return this._call("mod", ["other"], args);
  }

  /** Another spelling of {@link mod}. */
  modulo(other: IntoExpr): Series;
  modulo(...args: unknown[]): Series {
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
   * a.mode() // i64 [1, 2]
   */
  mode(maintainOrder?: boolean): Series;
  mode(options?: { maintainOrder?: boolean }): Series;
  mode(...args: unknown[]): Series {
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
   * a.mul(10n) // i64 [10, 20, null]
   */
  mul(other: IntoExpr): Series;
  mul(...args: unknown[]): Series {
    return this._call("mul", ["other"], args);
  }

  /** Another spelling of {@link mul}. */
  multiplyBy(other: IntoExpr): Series;
  multiplyBy(...args: unknown[]): Series {
    return this._call("mul", ["other"], args);
  }

  /**
   * The number of distinct values; null counts as one.
   *
   * @example
   * // a: i64 [1, null, 1, null]
   * a.nUnique() // u32 [2]
   */
  nUnique(): any {
    return this._aggregate("n_unique", [], []);
  }

  /**
   * The greatest value, or NaN if there is one. Nulls are left out; the greatest of no values is null.
   *
   * @example
   * // a: f64 [3.0, null, 1.0]
   * a.nanMax() // f64 [3.0]
   */
  nanMax(): any {
    return this._aggregate("nan_max", [], []);
  }

  /**
   * The least value, or NaN if there is one. Nulls are left out; the least of no values is null.
   *
   * @example
   * // a: f64 [3.0, null, 1.0]
   * a.nanMin() // f64 [1.0]
   */
  nanMin(): any {
    return this._aggregate("nan_min", [], []);
  }

  /**
   * Whether two values differ, row by row; null if one is null. NaN equals NaN.
   *
   * @param other expression or value
   *
   * @example
   * // a: i64 [1, 2, null]
   * a.ne(2n) // bool [true, false, null]
   */
  ne(other: IntoExpr): Series;
  ne(...args: unknown[]): Series {
    return this._call("ne", ["other"], args);
  }

  /** Another spelling of {@link ne}. */
  neq(other: IntoExpr): Series;
  neq(...args: unknown[]): Series {
    return this._call("ne", ["other"], args);
  }

  /** Another spelling of {@link ne}. */
  notEquals(other: IntoExpr): Series;
  notEquals(...args: unknown[]): Series {
    return this._call("ne", ["other"], args);
  }

  /**
   * Whether two values differ, row by row; null equals null and nothing else.
   *
   * @param other expression or value
   *
   * @example
   * // a: i64 [1, null, null]
   * // b: i64 [1, null, 2]
   * a.neMissing(pl.col("b")) // bool [false, false, true]
   */
  neMissing(other: IntoExpr): Series;
  neMissing(...args: unknown[]): Series {
    return this._call("ne_missing", ["other"], args);
  }

  /**
   * The values with the other sign. The least integer, which has no counterpart, stays as it is.
   *
   * @example
   * // a: i64 [1, -2, null]
   * a.neg() // i64 [-1, 2, null]
   */
  neg(): Series {
    return this._call("neg", [], []);
  }

  /**
   * True for false and the reverse; integers with all bits flipped. Null stays null.
   *
   * @example
   * // a: bool [true, false, null]
   * a.not() // bool [false, true, null]
   *
   * // a: i64 [0, 5]
   * a.not() // i64 [-1, -6]
   */
  not(): Series {
    return this._call("not_", [], []);
  }

  /**
   * The number of nulls.
   *
   * @example
   * // a: i64 [1, null, 3]
   * a.nullCount() // u32 [1]
   */
  nullCount(): any {
    return this._aggregate("null_count", [], []);
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
   * a.or(pl.col("b")) // bool [true, false, null, true]
   *
   * // a: i64 [6, null]
   * a.or(3n) // i64 [7, null]
   */
  or(...others: (IntoExpr | readonly IntoExpr[])[]): Series;
  or(...args: unknown[]): Series {
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
   * a.pctChange() // f64 [null, 1.0, 0.5]
   */
  pctChange(n?: IntoExpr): Series;
  pctChange(options?: { n?: IntoExpr }): Series;
  pctChange(...args: unknown[]): Series {
    return this._call("pct_change", ["n"], args);
  }

  /**
   * True where a value is greater than the ones before and after it, 0 beyond the ends; null where that
   * depends on a null.
   *
   * @example
   * // a: i64 [1, 3, 2, 5]
   * a.peakMax() // bool [false, true, false, true]
   */
  peakMax(): Series {
    return this._call("peak_max", [], []);
  }

  /**
   * True where a value is less than the ones before and after it, 0 beyond the ends; null where that depends
   * on a null.
   *
   * @example
   * // a: i64 [1, 3, 2, 5]
   * a.peakMin() // bool [false, false, true, false]
   */
  peakMin(): Series {
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
   * a.pow(3n) // i64 [1, 8, 27, null]
   *
   * // a: f64 [1, 4, null]
   * a.pow(0.5) // f64 [1, 2, null]
   */
  pow(exponent: IntoExpr): Series;
  pow(...args: unknown[]): Series {
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
   * a.product() // i64 [10]
   */
  product(): any {
    return this._aggregate("product", [], []);
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
   * a.qcut([0.25, 0.75], { labels: ["low", "mid", "high"] }) // cat ["low", "low", "mid", "mid", "high"]
   */
  qcut(quantiles: number | readonly number[], labels?: readonly string[] | null, leftClosed?: boolean, allowDuplicates?: boolean, includeBreaks?: boolean): Series;
  qcut(quantiles: number | readonly number[], options?: { labels?: readonly string[] | null; leftClosed?: boolean; allowDuplicates?: boolean; includeBreaks?: boolean }): Series;
  qcut(options: { quantiles: number | readonly number[]; labels?: readonly string[] | null; leftClosed?: boolean; allowDuplicates?: boolean; includeBreaks?: boolean }): Series;
  qcut(...args: unknown[]): Series {
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
   * a.quantile(0.5) // f64 [3.0]
   *
   * // a: i64 [1, 2, 3, 4]
   * a.quantile(0.3, "linear") // f64 [1.9]
   *
   * // a: i64 [1, 2, 3, 4]
   * a.quantile([0, 1]) // list[f64] [[1.0, 4.0]]
   */
  quantile(quantile: IntoExpr | readonly number[], interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable"): any;
  quantile(quantile: IntoExpr | readonly number[], options?: { interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable" }): any;
  quantile(options: { quantile: IntoExpr | readonly number[]; interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable" }): any;
  quantile(...args: unknown[]): any {
    return this._aggregate("quantile", ["quantile", "interpolation"], args);
  }

  /**
   * Angles in radians, from degrees.
   *
   * @example
   * // a: f64 [0, 180, null]
   * a.radians() // f64 [0, 3.141592653589793, null]
   */
  radians(): Series {
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
   * a.rank() // f64 [3.0, 1.5, null, 1.5]
   *
   * // a: i64 [3, 1, null, 1]
   * a.rank("dense") // u32 [2, 1, null, 1]
   */
  rank(method?: "average" | "min" | "max" | "dense" | "ordinal" | "random", descending?: boolean, seed?: number | null): Series;
  rank(options?: { method?: "average" | "min" | "max" | "dense" | "ordinal" | "random"; descending?: boolean; seed?: number | null }): Series;
  rank(method?: "average" | "min" | "max" | "dense" | "ordinal" | "random", options?: { descending?: boolean; seed?: number | null }): Series;
  rank(...args: unknown[]): Series {
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
   * a.reinterpret({ signed: false }) // u8 [255, 1, null]
   *
   * // a: f64 [1, null]
   * a.reinterpret({ dtype: pl.Int64 }) // i64 [4607182418800017408, null]
   */
  reinterpret(signed?: boolean | null, dtype?: DataType | null): Series;
  reinterpret(options?: { signed?: boolean | null; dtype?: DataType | null }): Series;
  reinterpret(...args: unknown[]): Series {
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
   * a.repeatBy(pl.col("b")) // list[i64] [[1, 1], [null], null]
   */
  repeatBy(by: IntoExpr): Series;
  repeatBy(...args: unknown[]): Series {
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
   * a.replace(2n, 100n) // i64 [1, 100, 100, null]
   *
   * // a: str ["x", "y", "z"]
   * a.replace(["x", "y"], ["p", "q"]) // str ["p", "q", "z"]
   */
  replace(old: IntoExpr | readonly any[] | Record<string, any> | ReadonlyMap<any, any>, newValue?: IntoExpr | readonly any[]): Series;
  replace(old: IntoExpr | readonly any[] | Record<string, any> | ReadonlyMap<any, any>, options?: { new?: IntoExpr | readonly any[] }): Series;
  replace(options: { old: IntoExpr | readonly any[] | Record<string, any> | ReadonlyMap<any, any>; new?: IntoExpr | readonly any[] }): Series;
  replace(...args: unknown[]): Series {
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
   * a.replaceStrict([1n, 2n], ["x", "y"], { default: "z" }) // str ["x", "y", "z"]
   *
   * // a: i64 [1, null]
   * a.replaceStrict([1n], [10n], { returnDtype: pl.Float64 }) // f64 [10.0, null]
   */
  replaceStrict(old: IntoExpr | readonly any[] | Record<string, any> | ReadonlyMap<any, any>, newValue?: IntoExpr | readonly any[], defaultValue?: IntoExpr, returnDtype?: DataType | null): Series;
  replaceStrict(old: IntoExpr | readonly any[] | Record<string, any> | ReadonlyMap<any, any>, options?: { new?: IntoExpr | readonly any[]; default?: IntoExpr; returnDtype?: DataType | null }): Series;
  replaceStrict(old: IntoExpr | readonly any[] | Record<string, any> | ReadonlyMap<any, any>, newValue?: IntoExpr | readonly any[], options?: { default?: IntoExpr; returnDtype?: DataType | null }): Series;
  replaceStrict(options: { old: IntoExpr | readonly any[] | Record<string, any> | ReadonlyMap<any, any>; new?: IntoExpr | readonly any[]; default?: IntoExpr; returnDtype?: DataType | null }): Series;
  replaceStrict(...args: unknown[]): Series {
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
   * a.reshape([-1, 2]) // array[i64, 2] [[1, 2], [3, 4]]
   *
   * // a: array[i64, 2] [[1, 2], [3, 4]]
   * a.reshape([-1]) // i64 [1, 2, 3, 4]
   */
  reshape(dimensions: readonly number[]): Series;
  reshape(...args: unknown[]): Series {
    return this._call("reshape", ["dimensions"], args);
  }

  /**
   * The values from the last to the first.
   *
   * @example
   * // a: i64 [1, null, 3]
   * a.reverse() // i64 [3, null, 1]
   */
  reverse(): Series {
    return this._call("reverse", [], []);
  }

  /**
   * The runs of equal values, as structs of their length and value.
   *
   * @example
   * // a: i64 [7, 7, null]
   * a.rle() // struct[len:u32,value:i64] [{"len": 2, "value": 7}, {"len": 1, "value": null}]
   */
  rle(): Series {
    return this._call("rle", [], []);
  }

  /**
   * The number of the run of equal values that the row is in, from 0 on.
   *
   * @example
   * // a: i64 [7, 7, 1, 7]
   * a.rleId() // u32 [0, 0, 1, 2]
   */
  rleId(): Series {
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
   * a.rollingKurtosis(4, { fisher: false }) // f64 [null, null, null, 2.0]
   */
  rollingKurtosis(windowSize: number, fisher?: boolean, bias?: boolean, minSamples?: number | null, center?: boolean): Series;
  rollingKurtosis(windowSize: number, options?: { fisher?: boolean; bias?: boolean; minSamples?: number | null; center?: boolean }): Series;
  rollingKurtosis(options: { windowSize: number; fisher?: boolean; bias?: boolean; minSamples?: number | null; center?: boolean }): Series;
  rollingKurtosis(...args: unknown[]): Series {
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
  rollingMap(functionValue: (...args: any[]) => any, windowSize: number, weights?: readonly number[] | null, minSamples?: number | null, center?: boolean): Series;
  rollingMap(functionValue: (...args: any[]) => any, windowSize: number, options?: { weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Series;
  rollingMap(functionValue: (...args: any[]) => any, windowSize: number, weights?: readonly number[] | null, options?: { minSamples?: number | null; center?: boolean }): Series;
  rollingMap(options: { function: (...args: any[]) => any; windowSize: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Series;
  rollingMap(...args: unknown[]): Series {
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
   * a.rollingMax(2) // i64 [null, 3, 2]
   */
  rollingMax(windowSize: number, weights?: readonly number[] | null, minSamples?: number | null, center?: boolean): Series;
  rollingMax(windowSize: number, options?: { weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Series;
  rollingMax(windowSize: number, weights?: readonly number[] | null, options?: { minSamples?: number | null; center?: boolean }): Series;
  rollingMax(options: { windowSize: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Series;
  rollingMax(...args: unknown[]): Series {
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
   * a.rollingMaxBy(pl.col("b"), "2i") // i64 [3, 3, 1]
   */
  rollingMaxBy(by: IntoExpr, windowSize: string, minSamples?: number, closed?: "left" | "right" | "both" | "none"): Series;
  rollingMaxBy(by: IntoExpr, windowSize: string, options?: { minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Series;
  rollingMaxBy(options: { by: IntoExpr; windowSize: string; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Series;
  rollingMaxBy(...args: unknown[]): Series {
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
   * a.rollingMean(2) // f64 [null, 1.5, 2.5]
   *
   * // a: i64 [1, 2, 3]
   * a.rollingMean(2, [1, 3]) // f64 [null, 1.75, 2.75]
   */
  rollingMean(windowSize: number, weights?: readonly number[] | null, minSamples?: number | null, center?: boolean): Series;
  rollingMean(windowSize: number, options?: { weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Series;
  rollingMean(windowSize: number, weights?: readonly number[] | null, options?: { minSamples?: number | null; center?: boolean }): Series;
  rollingMean(options: { windowSize: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Series;
  rollingMean(...args: unknown[]): Series {
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
   * a.rollingMeanBy(pl.col("b"), "2d") // f64 [1, 1.5, 3]
   */
  rollingMeanBy(by: IntoExpr, windowSize: string, minSamples?: number, closed?: "left" | "right" | "both" | "none"): Series;
  rollingMeanBy(by: IntoExpr, windowSize: string, options?: { minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Series;
  rollingMeanBy(options: { by: IntoExpr; windowSize: string; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Series;
  rollingMeanBy(...args: unknown[]): Series {
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
   * a.rollingMedian(3) // f64 [null, null, 3.0, 4.0]
   */
  rollingMedian(windowSize: number, weights?: readonly number[] | null, minSamples?: number | null, center?: boolean): Series;
  rollingMedian(windowSize: number, options?: { weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Series;
  rollingMedian(windowSize: number, weights?: readonly number[] | null, options?: { minSamples?: number | null; center?: boolean }): Series;
  rollingMedian(options: { windowSize: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Series;
  rollingMedian(...args: unknown[]): Series {
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
   * a.rollingMedianBy(pl.col("b"), "3i") // f64 [1, 3, 3]
   */
  rollingMedianBy(by: IntoExpr, windowSize: string, minSamples?: number, closed?: "left" | "right" | "both" | "none"): Series;
  rollingMedianBy(by: IntoExpr, windowSize: string, options?: { minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Series;
  rollingMedianBy(options: { by: IntoExpr; windowSize: string; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Series;
  rollingMedianBy(...args: unknown[]): Series {
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
   * a.rollingMin(2) // i64 [null, 1, 1]
   */
  rollingMin(windowSize: number, weights?: readonly number[] | null, minSamples?: number | null, center?: boolean): Series;
  rollingMin(windowSize: number, options?: { weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Series;
  rollingMin(windowSize: number, weights?: readonly number[] | null, options?: { minSamples?: number | null; center?: boolean }): Series;
  rollingMin(options: { windowSize: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Series;
  rollingMin(...args: unknown[]): Series {
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
   * a.rollingMinBy(pl.col("b"), "2i") // i64 [1, 1, 3]
   */
  rollingMinBy(by: IntoExpr, windowSize: string, minSamples?: number, closed?: "left" | "right" | "both" | "none"): Series;
  rollingMinBy(by: IntoExpr, windowSize: string, options?: { minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Series;
  rollingMinBy(options: { by: IntoExpr; windowSize: string; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Series;
  rollingMinBy(...args: unknown[]): Series {
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
   * a.rollingQuantile(0.3, "linear", 3) // f64 [null, null, 1.6, 2.6]
   */
  rollingQuantile(quantile: number, interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable", windowSize?: number, weights?: readonly number[] | null, minSamples?: number | null, center?: boolean): Series;
  rollingQuantile(quantile: number, options?: { interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable"; windowSize?: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Series;
  rollingQuantile(quantile: number, interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable", windowSize?: number, weights?: readonly number[] | null, options?: { minSamples?: number | null; center?: boolean }): Series;
  rollingQuantile(options: { quantile: number; interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable"; windowSize?: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Series;
  rollingQuantile(...args: unknown[]): Series {
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
   * a.rollingQuantileBy(pl.col("b"), "3i", { quantile: 1 }) // f64 [1, 5, 5]
   */
  rollingQuantileBy(by: IntoExpr, windowSize: string, quantile: number, interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable", minSamples?: number, closed?: "left" | "right" | "both" | "none"): Series;
  rollingQuantileBy(by: IntoExpr, windowSize: string, quantile: number, options?: { interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable"; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Series;
  rollingQuantileBy(by: IntoExpr, windowSize: string, options?: { quantile: number; interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable"; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Series;
  rollingQuantileBy(options: { by: IntoExpr; windowSize: string; quantile: number; interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable"; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Series;
  rollingQuantileBy(...args: unknown[]): Series {
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
   * a.rollingRank(3) // f64 [null, null, 2.5, 1.0]
   *
   * // a: i64 [1, 4, 4, 2]
   * a.rollingRank(3, "max") // u32 [null, null, 3, 1]
   */
  rollingRank(windowSize: number, method?: "average" | "min" | "max" | "dense" | "random", seed?: number | null, minSamples?: number | null, center?: boolean): Series;
  rollingRank(windowSize: number, options?: { method?: "average" | "min" | "max" | "dense" | "random"; seed?: number | null; minSamples?: number | null; center?: boolean }): Series;
  rollingRank(windowSize: number, method?: "average" | "min" | "max" | "dense" | "random", options?: { seed?: number | null; minSamples?: number | null; center?: boolean }): Series;
  rollingRank(options: { windowSize: number; method?: "average" | "min" | "max" | "dense" | "random"; seed?: number | null; minSamples?: number | null; center?: boolean }): Series;
  rollingRank(...args: unknown[]): Series {
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
   * a.rollingRankBy(pl.col("b"), "2i") // f64 [1, 2, 1]
   */
  rollingRankBy(by: IntoExpr, windowSize: string, method?: "average" | "min" | "max" | "dense" | "random", seed?: number | null, minSamples?: number, closed?: "left" | "right" | "both" | "none"): Series;
  rollingRankBy(by: IntoExpr, windowSize: string, options?: { method?: "average" | "min" | "max" | "dense" | "random"; seed?: number | null; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Series;
  rollingRankBy(by: IntoExpr, windowSize: string, method?: "average" | "min" | "max" | "dense" | "random", options?: { seed?: number | null; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Series;
  rollingRankBy(options: { by: IntoExpr; windowSize: string; method?: "average" | "min" | "max" | "dense" | "random"; seed?: number | null; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Series;
  rollingRankBy(...args: unknown[]): Series {
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
   * a.rollingSkew(2) // f64 [null, 0, 0, 0]
   */
  rollingSkew(windowSize: number, bias?: boolean, minSamples?: number | null, center?: boolean): Series;
  rollingSkew(windowSize: number, options?: { bias?: boolean; minSamples?: number | null; center?: boolean }): Series;
  rollingSkew(options: { windowSize: number; bias?: boolean; minSamples?: number | null; center?: boolean }): Series;
  rollingSkew(...args: unknown[]): Series {
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
   * a.rollingStd(2, { ddof: 0 }) // f64 [null, 1.0, 0.0]
   */
  rollingStd(windowSize: number, weights?: readonly number[] | null, minSamples?: number | null, center?: boolean, ddof?: number): Series;
  rollingStd(windowSize: number, options?: { weights?: readonly number[] | null; minSamples?: number | null; center?: boolean; ddof?: number }): Series;
  rollingStd(windowSize: number, weights?: readonly number[] | null, options?: { minSamples?: number | null; center?: boolean; ddof?: number }): Series;
  rollingStd(options: { windowSize: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean; ddof?: number }): Series;
  rollingStd(...args: unknown[]): Series {
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
   * a.rollingStdBy(pl.col("b"), "2i", { ddof: 0 }) // f64 [0, 1, 0]
   */
  rollingStdBy(by: IntoExpr, windowSize: string, minSamples?: number, closed?: "left" | "right" | "both" | "none", ddof?: number): Series;
  rollingStdBy(by: IntoExpr, windowSize: string, options?: { minSamples?: number; closed?: "left" | "right" | "both" | "none"; ddof?: number }): Series;
  rollingStdBy(options: { by: IntoExpr; windowSize: string; minSamples?: number; closed?: "left" | "right" | "both" | "none"; ddof?: number }): Series;
  rollingStdBy(...args: unknown[]): Series {
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
   * a.rollingSum(2) // i64 [null, 3, 5]
   *
   * // a: i64 [1, null, 3]
   * a.rollingSum(2, { minSamples: 1 }) // i64 [1, 1, 3]
   */
  rollingSum(windowSize: number, weights?: readonly number[] | null, minSamples?: number | null, center?: boolean): Series;
  rollingSum(windowSize: number, options?: { weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Series;
  rollingSum(windowSize: number, weights?: readonly number[] | null, options?: { minSamples?: number | null; center?: boolean }): Series;
  rollingSum(options: { windowSize: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean }): Series;
  rollingSum(...args: unknown[]): Series {
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
   * a.rollingSumBy(pl.col("b"), "2i") // i64 [1, 3, 3]
   */
  rollingSumBy(by: IntoExpr, windowSize: string, minSamples?: number, closed?: "left" | "right" | "both" | "none"): Series;
  rollingSumBy(by: IntoExpr, windowSize: string, options?: { minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Series;
  rollingSumBy(options: { by: IntoExpr; windowSize: string; minSamples?: number; closed?: "left" | "right" | "both" | "none" }): Series;
  rollingSumBy(...args: unknown[]): Series {
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
   * a.rollingVar(2) // f64 [null, 0.5, 2.0]
   */
  rollingVar(windowSize: number, weights?: readonly number[] | null, minSamples?: number | null, center?: boolean, ddof?: number): Series;
  rollingVar(windowSize: number, options?: { weights?: readonly number[] | null; minSamples?: number | null; center?: boolean; ddof?: number }): Series;
  rollingVar(windowSize: number, weights?: readonly number[] | null, options?: { minSamples?: number | null; center?: boolean; ddof?: number }): Series;
  rollingVar(options: { windowSize: number; weights?: readonly number[] | null; minSamples?: number | null; center?: boolean; ddof?: number }): Series;
  rollingVar(...args: unknown[]): Series {
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
   * a.rollingVarBy(pl.col("b"), "2i") // f64 [null, 0.5, 2]
   */
  rollingVarBy(by: IntoExpr, windowSize: string, minSamples?: number, closed?: "left" | "right" | "both" | "none", ddof?: number): Series;
  rollingVarBy(by: IntoExpr, windowSize: string, options?: { minSamples?: number; closed?: "left" | "right" | "both" | "none"; ddof?: number }): Series;
  rollingVarBy(options: { by: IntoExpr; windowSize: string; minSamples?: number; closed?: "left" | "right" | "both" | "none"; ddof?: number }): Series;
  rollingVarBy(...args: unknown[]): Series {
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
   * a.round() // f64 [1, 2, -2, null]
   *
   * // a: f64 [1.25, 2.5, -2.5, null]
   * a.round(1, { mode: "half_away_from_zero" }) // f64 [1.3, 2.5, -2.5, null]
   */
  round(decimals?: number, mode?: "half_to_even" | "half_away_from_zero" | "to_zero"): Series;
  round(options?: { decimals?: number; mode?: "half_to_even" | "half_away_from_zero" | "to_zero" }): Series;
  round(...args: unknown[]): Series {
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
   * a.roundSigFigs(2) // f64 [1200, -0.0012, 0, null]
   *
   * // a: i64 [1234, -1267, 5]
   * a.roundSigFigs(2) // i64 [1200, -1300, 5]
   */
  roundSigFigs(digits: number): Series;
  roundSigFigs(...args: unknown[]): Series {
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
   * a.sample({ fraction: 0.5, seed: 1 }) // i64 [7]
   */
  sample(n?: IntoExpr, fraction?: IntoExpr, withReplacement?: boolean, shuffle?: boolean | null, seed?: number | null): Series;
  sample(options?: { n?: IntoExpr; fraction?: IntoExpr; withReplacement?: boolean; shuffle?: boolean | null; seed?: number | null }): Series;
  sample(n?: IntoExpr, options?: { fraction?: IntoExpr; withReplacement?: boolean; shuffle?: boolean | null; seed?: number | null }): Series;
  sample(...args: unknown[]): Series {
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
   * a.searchSorted(2n) // u32 [1]
   *
   * // a: i64 [1, 2, 2, 3]
   * a.searchSorted(2n, "right") // u32 [3]
   *
   * // a: i64 [1, 2, 3]
   * // b: i64 [9, 0, 2]
   * a.searchSorted(pl.col("b")) // u32 [3, 0, 1]
   */
  searchSorted(element: IntoExpr, side?: "any" | "left" | "right", descending?: boolean): Series;
  searchSorted(element: IntoExpr, options?: { side?: "any" | "left" | "right"; descending?: boolean }): Series;
  searchSorted(element: IntoExpr, side?: "any" | "left" | "right", options?: { descending?: boolean }): Series;
  searchSorted(options: { element: IntoExpr; side?: "any" | "left" | "right"; descending?: boolean }): Series;
  searchSorted(...args: unknown[]): Series {
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
   * a.setSorted() // i64 [1, 2]
   */
  setSorted(descending?: boolean, nullsLast?: boolean): Series;
  setSorted(options?: { descending?: boolean; nullsLast?: boolean }): Series;
  setSorted(...args: unknown[]): Series {
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
   * a.shift(1) // i64 [null, 1, 2]
   *
   * // a: i64 [1, 2, 3]
   * a.shift(-1, { fillValue: 0n }) // i64 [2, 3, 0]
   */
  shift(n?: IntoExpr, fillValue?: IntoExpr): Series;
  shift(options?: { n?: IntoExpr; fillValue?: IntoExpr }): Series;
  shift(n?: IntoExpr, options?: { fillValue?: IntoExpr }): Series;
  shift(...args: unknown[]): Series {
    return this._call("shift", ["n", "fill_value"], args);
  }

  /** Another spelling of {@link shift}. */
  shiftAndFill(n?: IntoExpr, fillValue?: IntoExpr): Series;
  shiftAndFill(options?: { n?: IntoExpr; fillValue?: IntoExpr }): Series;
  shiftAndFill(n?: IntoExpr, options?: { fillValue?: IntoExpr }): Series;
  shiftAndFill(...args: unknown[]): Series {
    return this._call("shift", ["n", "fill_value"], args);
  }

  /**
   * The values in random order; the same `seed` gives the same order.
   *
   * @param seed integer; default `null`
   *
   * @example
   * // a: i64 [7, 7]
   * a.shuffle({ seed: 1 }) // i64 [7, 7]
   */
  shuffle(seed?: number | null): Series;
  shuffle(options?: { seed?: number | null }): Series;
  shuffle(...args: unknown[]): Series {
    return this._call("shuffle", ["seed"], args);
  }

  /**
   * -1 for negative values, 1 for positive ones, 0 for zero; NaN stays NaN.
   *
   * @example
   * // a: f64 [-2.5, 0, 3, "NaN", null]
   * a.sign() // f64 [-1, 0, 1, "NaN", null]
   */
  sign(): Series {
    return this._call("sign", [], []);
  }

  /**
   * The sine of angles in radians.
   *
   * @example
   * // a: f64 [0, null]
   * a.sin() // f64 [0, null]
   */
  sin(): Series {
    return this._call("sin", [], []);
  }

  /**
   * The hyperbolic sine.
   *
   * @example
   * // a: f64 [0, null]
   * a.sinh() // f64 [0, null]
   */
  sinh(): Series {
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
   * a.skew() // f64 [0.0]
   */
  skew(bias?: boolean): any;
  skew(options?: { bias?: boolean }): any;
  skew(...args: unknown[]): any {
    return this._aggregate("skew", ["bias"], args);
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
   * a.sort() // i64 [null, 1, 3]
   *
   * // a: i64 [3, null, 1]
   * a.sort({ descending: true }) // i64 [null, 3, 1]
   */
  sort(descending?: boolean, nullsLast?: boolean): Series;
  sort(options?: { descending?: boolean; nullsLast?: boolean }): Series;
  sort(...args: unknown[]): Series {
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
   * a.sortBy([pl.col("b"), pl.col("c")], { descending: [false, true] }) // str ["y", "z", "x"]
   */
  sortBy(by: IntoExpr | readonly IntoExpr[], descending?: boolean | readonly boolean[], nullsLast?: boolean | readonly boolean[], multithreaded?: boolean, maintainOrder?: boolean): Series;
  sortBy(by: IntoExpr | readonly IntoExpr[], ...moreBy: (IntoExpr | readonly IntoExpr[] | { descending?: boolean | readonly boolean[]; nullsLast?: boolean | readonly boolean[]; multithreaded?: boolean; maintainOrder?: boolean })[]): Series;
  sortBy(options: { by: IntoExpr | readonly IntoExpr[]; descending?: boolean | readonly boolean[]; nullsLast?: boolean | readonly boolean[]; multithreaded?: boolean; maintainOrder?: boolean }): Series;
  sortBy(...args: unknown[]): Series {
    return this._call("sort_by", ["by", "*more_by", "descending", "nulls_last", "multithreaded", "maintain_order"], args);
  }

  /**
   * The square root; NaN for negative values.
   *
   * @example
   * // a: i64 [4, -1, null]
   * a.sqrt() // f64 [2, "NaN", null]
   */
  sqrt(): Series {
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
   * a.std() // f64 [2.0]
   *
   * // a: i64 [1]
   * a.std() // f64 [null]
   */
  std(ddof?: number): any;
  std(options?: { ddof?: number }): any;
  std(...args: unknown[]): any {
    return this._aggregate("std", ["ddof"], args);
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
   * a.sub(10n) // i64 [-9, -8, null]
   *
   * // a: date ["2024-03-01"]
   * // b: date ["2024-02-28"]
   * a.sub(pl.col("b")) // duration[us] [172800000000]
   */
  sub(other: IntoExpr): Series;
  sub(...args: unknown[]): Series {
    return this._call("sub", ["other"], args);
  }

  /** Another spelling of {@link sub}. */
  minus(other: IntoExpr): Series;
  minus(...args: unknown[]): Series {
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
   * a.sum() // i64 [7]
   *
   * // a: bool [true, null, true]
   * a.sum() // u32 [2]
   */
  sum(): any {
    return this._aggregate("sum", [], []);
  }

  /**
   * The last `n` values; all but the first `-n` if `n` is negative.
   *
   * @param n expression, or the name of a column; default `10`
   *
   * @example
   * // a: i64 [1, 2, 3]
   * a.tail(2) // i64 [2, 3]
   *
   * // a: i64 [1, 2, 3]
   * a.tail(-1) // i64 [2, 3]
   */
  tail(n?: IntoExpr): Series;
  tail(options?: { n?: IntoExpr }): Series;
  tail(...args: unknown[]): Series {
    return this._call("tail", ["n"], args);
  }

  /**
   * The tangent of angles in radians.
   *
   * @example
   * // a: f64 [0, null]
   * a.tan() // f64 [0, null]
   */
  tan(): Series {
    return this._call("tan", [], []);
  }

  /**
   * The hyperbolic tangent.
   *
   * @example
   * // a: f64 [0, null]
   * a.tanh() // f64 [0, null]
   */
  tanh(): Series {
    return this._call("tanh", [], []);
  }

  /**
   * The numbers that store the values: days of a Date, units of a Datetime, Duration or Time, digits of a
   * Decimal, codes of a Categorical or Enum. Other values stay as they are.
   *
   * @example
   * // a: date ["1970-01-02", null]
   * a.toPhysical() // i32 [1, null]
   *
   * // a: i64 [1]
   * a.toPhysical() // i64 [1]
   */
  toPhysical(): Series {
    return this._call("to_physical", [], []);
  }

  /**
   * The `k` greatest values, the greatest first; nulls only if there are fewer values.
   *
   * @param k expression, or the name of a column; default `5`
   *
   * @example
   * // a: i64 [3, null, 1, 2]
   * a.topK(2) // i64 [3, 2]
   */
  topK(k?: IntoExpr): Series;
  topK(options?: { k?: IntoExpr }): Series;
  topK(...args: unknown[]): Series {
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
   * a.topKBy(pl.col("b"), 2) // str ["z", "x"]
   */
  topKBy(by: IntoExpr | readonly IntoExpr[], k?: IntoExpr, reverse?: boolean | readonly boolean[]): Series;
  topKBy(by: IntoExpr | readonly IntoExpr[], options?: { k?: IntoExpr; reverse?: boolean | readonly boolean[] }): Series;
  topKBy(by: IntoExpr | readonly IntoExpr[], k?: IntoExpr, options?: { reverse?: boolean | readonly boolean[] }): Series;
  topKBy(options: { by: IntoExpr | readonly IntoExpr[]; k?: IntoExpr; reverse?: boolean | readonly boolean[] }): Series;
  topKBy(...args: unknown[]): Series {
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
   * a.truediv(2n) // f64 [0.5, 1.5, null]
   *
   * // a: i64 [1, -1, 0]
   * a.truediv(0n) // f64 ["inf", "-inf", "NaN"]
   */
  truediv(other: IntoExpr): Series;
  truediv(...args: unknown[]): Series {
    return this._call("truediv", ["other"], args);
  }

  /** Another spelling of {@link truediv}. */
  div(other: IntoExpr): Series;
  div(...args: unknown[]): Series {
    return this._call("truediv", ["other"], args);
  }

  /** Another spelling of {@link truediv}. */
  divideBy(other: IntoExpr): Series;
  divideBy(...args: unknown[]): Series {
    return this._call("truediv", ["other"], args);
  }

  /**
   * The values with digits beyond a number of decimals cut; integers stay as they are.
   *
   * @param decimals integer; default `0`
   *
   * @example
   * // a: f64 [1.29, -1.29, null]
   * a.truncate(1) // f64 [1.2, -1.2, null]
   */
  truncate(decimals?: number): Series;
  truncate(options?: { decimals?: number }): Series;
  truncate(...args: unknown[]): Series {
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
   * a.truncdiv(2n) // i64 [3, -3, null]
   */
  truncdiv(other: IntoExpr): Series;
  truncdiv(...args: unknown[]): Series {
    return this._call("truncdiv", ["other"], args);
  }

  /**
   * The distinct values in the order of their first occurrence; null counts as a value.
   *
   * @param maintainOrder true or false; default `false`
   *
   * @example
   * // a: i64 [2, null, 1, 2]
   * a.unique() // i64 [2, null, 1]
   */
  unique(maintainOrder?: boolean): Series;
  unique(options?: { maintainOrder?: boolean }): Series;
  unique(...args: unknown[]): Series {
    return this._call("unique", ["maintain_order"], args);
  }

  /**
   * How often each distinct value occurs, in the order of their first occurrence.
   *
   * @example
   * // a: i64 [2, null, 2]
   * a.uniqueCounts() // u32 [2, 1]
   */
  uniqueCounts(): Series {
    return this._call("unique_counts", [], []);
  }

  /**
   * The greatest value that the type can hold, whatever the values are.
   *
   * @example
   * // a: i8 [1, 2]
   * a.upperBound() // i8 [127]
   */
  upperBound(): any {
    return this._aggregate("upper_bound", [], []);
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
   * a.valueCounts({ sort: true }) // struct[a:i64,count:u32] [{"a": 2, "count": 2}, {"a": 1, "count": 1}]
   */
  valueCounts(sort?: boolean, parallel?: boolean, name?: string | null, normalize?: boolean): Series;
  valueCounts(options?: { sort?: boolean; parallel?: boolean; name?: string | null; normalize?: boolean }): Series;
  valueCounts(...args: unknown[]): Series {
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
   * a.var() // f64 [4.0]
   *
   * // a: i64 [1, 3]
   * a.var({ ddof: 0 }) // f64 [1.0]
   */
  var(ddof?: number): any;
  var(options?: { ddof?: number }): any;
  var(...args: unknown[]): any {
    return this._aggregate("var", ["ddof"], args);
  }

  /**
   * True where one of two values is, but not both; bit by bit on integers. Null if one is null.
   *
   * @param other expression, or the name of a column
   *
   * @example
   * // a: bool [true, true, null]
   * // b: bool [true, false, true]
   * a.xor(pl.col("b")) // bool [false, true, null]
   */
  xor(other: IntoExpr): Series;
  xor(...args: unknown[]): Series {
    return this._call("xor", ["other"], args);
  }
}

/** The functions of the namespace `arr`. */
export class SeriesArr {
  /** @internal */
  constructor(private readonly subject: SeriesMethods) {}

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
   * a.arr.agg(pl.element().product()) // i64 [3, null]
   */
  agg(expr: IntoExpr): Series;
  agg(...args: unknown[]): Series {
    return this.subject._call("arr.agg", ["expr"], args);
  }

  /**
   * Whether all elements of each array are true.
   *
   * @param ignoreNulls true or false; default `true`
   *
   * @example
   * // a: array[bool, 2] [[false, true], [true, null], null]
   * a.arr.all() // bool [false, true, null]
   */
  all(ignoreNulls?: boolean): Series;
  all(options?: { ignoreNulls?: boolean }): Series;
  all(...args: unknown[]): Series {
    return this.subject._call("arr.all", ["ignore_nulls"], args);
  }

  /**
   * Whether an element of each array is true.
   *
   * @param ignoreNulls true or false; default `true`
   *
   * @example
   * // a: array[bool, 2] [[false, true], [false, null], null]
   * a.arr.any() // bool [true, false, null]
   */
  any(ignoreNulls?: boolean): Series;
  any(options?: { ignoreNulls?: boolean }): Series;
  any(...args: unknown[]): Series {
    return this.subject._call("arr.any", ["ignore_nulls"], args);
  }

  /**
   * The position of the greatest element of each array.
   *
   * @example
   * // a: array[i64, 2] [[1, 3], [3, null], null]
   * a.arr.argMax() // u32 [1, 0, null]
   */
  argMax(): Series {
    return this.subject._call("arr.arg_max", [], []);
  }

  /**
   * The position of the least element of each array.
   *
   * @example
   * // a: array[i64, 2] [[3, 1], [3, null], null]
   * a.arr.argMin() // u32 [1, 0, null]
   */
  argMin(): Series {
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
   * a.arr.contains(2n) // bool [true, false, null]
   */
  contains(item: IntoExpr, nullsEqual?: boolean): Series;
  contains(item: IntoExpr, options?: { nullsEqual?: boolean }): Series;
  contains(options: { item: IntoExpr; nullsEqual?: boolean }): Series;
  contains(...args: unknown[]): Series {
    return this.subject._call("arr.contains", ["item", "nulls_equal"], args);
  }

  /**
   * How often `element` is among the elements of each array; null counts nulls.
   *
   * @param element expression or value
   *
   * @example
   * // a: array[i64, 2] [[1, 1], [1, null], null]
   * a.arr.countMatches(1n) // u32 [2, 1, null]
   */
  countMatches(element: IntoExpr): Series;
  countMatches(...args: unknown[]): Series {
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
   * a.arr.dot(pl.col("b")) // i64 [11, 15, null]
   */
  dot(other: IntoExpr | readonly any[]): Series;
  dot(...args: unknown[]): Series {
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
   * a.arr.eval(pl.element().rank()) // array[f64, 2] [[2, 1], null]
   *
   * // a: array[i64, 2] [[3, null], null]
   * a.arr.eval(pl.element().dropNulls(), { asList: true }) // list[i64] [[3], null]
   */
  eval(expr: IntoExpr, asList?: boolean): Series;
  eval(expr: IntoExpr, options?: { asList?: boolean }): Series;
  eval(options: { expr: IntoExpr; asList?: boolean }): Series;
  eval(...args: unknown[]): Series {
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
   * a.arr.explode({ keepNulls: false }) // i64 [1, 2, 3, null]
   */
  explode(emptyAsNull?: boolean, keepNulls?: boolean): Series;
  explode(options?: { emptyAsNull?: boolean; keepNulls?: boolean }): Series;
  explode(...args: unknown[]): Series {
    return this.subject._call("arr.explode", ["empty_as_null", "keep_nulls"], args);
  }

  /**
   * The first element of each array.
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * a.arr.first() // i64 [1, 3, null]
   */
  first(): Series {
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
   * a.arr.get(pl.col("n")) // i64 [1, 4, null]
   */
  get(index: IntoExpr, nullOnOob?: boolean): Series;
  get(index: IntoExpr, options?: { nullOnOob?: boolean }): Series;
  get(options: { index: IntoExpr; nullOnOob?: boolean }): Series;
  get(...args: unknown[]): Series {
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
   * a.arr.head(2) // list[i64] [[1, 2], [4, null], null]
   */
  head(n?: IntoExpr, asArray?: boolean): Series;
  head(options?: { n?: IntoExpr; asArray?: boolean }): Series;
  head(n?: IntoExpr, options?: { asArray?: boolean }): Series;
  head(...args: unknown[]): Series {
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
   * a.arr.join("-") // str ["a-b", "c", null]
   */
  join(separator: IntoExpr, ignoreNulls?: boolean): Series;
  join(separator: IntoExpr, options?: { ignoreNulls?: boolean }): Series;
  join(options: { separator: IntoExpr; ignoreNulls?: boolean }): Series;
  join(...args: unknown[]): Series {
    return this.subject._call("arr.join", ["separator", "ignore_nulls"], args);
  }

  /**
   * The last element of each array.
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * a.arr.last() // i64 [2, null, null]
   */
  last(): Series {
    return this.subject._call("arr.last", [], []);
  }

  /**
   * The number of elements of each array: its width.
   *
   * @example
   * // a: array[i64, 2] [[1, null], null]
   * a.arr.len() // u32 [2, null]
   */
  len(): Series {
    return this.subject._call("arr.len", [], []);
  }

  /**
   * The greatest element of each array.
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * a.arr.max() // i64 [2, 3, null]
   */
  max(): Series {
    return this.subject._call("arr.max", [], []);
  }

  /**
   * The mean of each array's elements.
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * a.arr.mean() // f64 [1.5, 3, null]
   */
  mean(): Series {
    return this.subject._call("arr.mean", [], []);
  }

  /**
   * The median of each array's elements.
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * a.arr.median() // f64 [1.5, 3, null]
   */
  median(): Series {
    return this.subject._call("arr.median", [], []);
  }

  /**
   * The least element of each array.
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * a.arr.min() // i64 [1, 3, null]
   */
  min(): Series {
    return this.subject._call("arr.min", [], []);
  }

  /**
   * The number of different elements of each array; null is one of them.
   *
   * @example
   * // a: array[i64, 2] [[1, 1], [3, null], null]
   * a.arr.nUnique() // u32 [1, 2, null]
   */
  nUnique(): Series {
    return this.subject._call("arr.n_unique", [], []);
  }

  /**
   * The elements of each array in reverse order.
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * a.arr.reverse() // array[i64, 2] [[2, 1], [null, 3], null]
   */
  reverse(): Series {
    return this.subject._call("arr.reverse", [], []);
  }

  /**
   * The elements of each array `n` places further down; up if `n` is negative.
   *
   * @param n expression, or the name of a column; default `1`
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * a.arr.shift(1) // array[i64, 2] [[null, 1], [null, 3], null]
   */
  shift(n?: IntoExpr): Series;
  shift(options?: { n?: IntoExpr }): Series;
  shift(...args: unknown[]): Series {
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
   * a.arr.slice(1, 1) // list[i64] [[2], [null], null]
   */
  slice(offset: IntoExpr, length?: IntoExpr, asArray?: boolean): Series;
  slice(offset: IntoExpr, options?: { length?: IntoExpr; asArray?: boolean }): Series;
  slice(offset: IntoExpr, length?: IntoExpr, options?: { asArray?: boolean }): Series;
  slice(options: { offset: IntoExpr; length?: IntoExpr; asArray?: boolean }): Series;
  slice(...args: unknown[]): Series {
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
   * a.arr.sort() // array[i64, 2] [[1, 2], [null, 3], null]
   */
  sort(descending?: boolean, nullsLast?: boolean): Series;
  sort(options?: { descending?: boolean; nullsLast?: boolean }): Series;
  sort(...args: unknown[]): Series {
    return this.subject._call("arr.sort", ["descending", "nulls_last"], args);
  }

  /**
   * The standard deviation of each array's elements.
   *
   * @param ddof integer; default `1`
   *
   * @example
   * // a: array[i64, 2] [[1, 3], [3, null], null]
   * a.arr.std({ ddof: 0 }) // f64 [1, 0, null]
   */
  std(ddof?: number): Series;
  std(options?: { ddof?: number }): Series;
  std(...args: unknown[]): Series {
    return this.subject._call("arr.std", ["ddof"], args);
  }

  /**
   * The sum of each array's elements.
   *
   * @example
   * // a: array[i64, 2] [[1, 2], [3, null], null]
   * a.arr.sum() // i64 [3, 3, null]
   */
  sum(): Series {
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
   * a.arr.tail(2) // list[i64] [[2, 3], [null, 5], null]
   */
  tail(n?: IntoExpr, asArray?: boolean): Series;
  tail(options?: { n?: IntoExpr; asArray?: boolean }): Series;
  tail(n?: IntoExpr, options?: { asArray?: boolean }): Series;
  tail(...args: unknown[]): Series {
    return this.subject._call("arr.tail", ["n", "as_array"], args);
  }

  /**
   * Each array as a list of the same elements.
   *
   * @example
   * // a: array[i64, 2] [[1, 2], null]
   * a.arr.toList() // list[i64] [[1, 2], null]
   */
  toList(): Series {
    return this.subject._call("arr.to_list", [], []);
  }

  /**
   * The elements of each array as fields of a struct, by default `field_0`, `field_1`, ...
   *
   * @param fields list of: text; default `null`
   *
   * @example
   * // a: array[i64, 2] [[1, 2], null]
   * a.arr.toStruct() // struct[field_0: i64, field_1: i64] [{"field_0": 1, "field_1": 2}, null]
   */
  toStruct(fields?: readonly string[] | null): Series;
  toStruct(options?: { fields?: readonly string[] | null }): Series;
  toStruct(...args: unknown[]): Series {
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
   * a.arr.unique({ maintainOrder: true }) // list[i64] [[2, 1], [3], null]
   */
  unique(maintainOrder?: boolean): Series;
  unique(options?: { maintainOrder?: boolean }): Series;
  unique(...args: unknown[]): Series {
    return this.subject._call("arr.unique", ["maintain_order"], args);
  }

  /**
   * The variance of each array's elements.
   *
   * @param ddof integer; default `1`
   *
   * @example
   * // a: array[i64, 2] [[1, 3], [3, null], null]
   * a.arr.var() // f64 [2, null, null]
   */
  var(ddof?: number): Series;
  var(options?: { ddof?: number }): Series;
  var(...args: unknown[]): Series {
    return this.subject._call("arr.var", ["ddof"], args);
  }
}

/** The functions of the namespace `bin`. */
export class SeriesBin {
  /** @internal */
  constructor(private readonly subject: SeriesMethods) {}

  /**
   * Whether these bytes, or those of this text, occur in the value.
   *
   * @param literal expression or value
   *
   * @example
   * // a: binary ["abc", "", null]
   * a.bin.contains("b") // bool [true, false, null]
   */
  contains(literal: IntoExpr): Series;
  contains(...args: unknown[]): Series {
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
   * a.bin.decode("base64") // binary ["abc", "", null]
   */
  decode(encoding: "hex" | "base64", strict?: boolean): Series;
  decode(encoding: "hex" | "base64", options?: { strict?: boolean }): Series;
  decode(options: { encoding: "hex" | "base64"; strict?: boolean }): Series;
  decode(...args: unknown[]): Series {
    return this.subject._call("bin.decode", ["encoding", "strict"], args);
  }

  /**
   * The bytes written as text: hexadecimal digits or Base64.
   *
   * @param encoding `hex` or `base64`
   *
   * @example
   * // a: binary ["abc", "", null]
   * a.bin.encode("hex") // str ["616263", "", null]
   */
  encode(encoding: "hex" | "base64"): Series;
  encode(...args: unknown[]): Series {
    return this.subject._call("bin.encode", ["encoding"], args);
  }

  /**
   * Whether the value ends with these bytes, or those of this text.
   *
   * @param suffix expression or value
   *
   * @example
   * // a: binary ["abc", "", null]
   * a.bin.endsWith("bc") // bool [true, false, null]
   */
  endsWith(suffix: IntoExpr): Series;
  endsWith(...args: unknown[]): Series {
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
   * a.bin.get(-1, { nullOnOob: true }) // u8 [99, null, null]
   */
  get(index: IntoExpr, nullOnOob?: boolean): Series;
  get(index: IntoExpr, options?: { nullOnOob?: boolean }): Series;
  get(options: { index: IntoExpr; nullOnOob?: boolean }): Series;
  get(...args: unknown[]): Series {
    return this.subject._call("bin.get", ["index", "null_on_oob"], args);
  }

  /**
   * The first `n` bytes; all but the last -`n` if it is negative.
   *
   * @param n expression, or the name of a column; default `5`
   *
   * @example
   * // a: binary ["apple", "fig", null]
   * a.bin.head(2) // binary ["ap", "fi", null]
   */
  head(n?: IntoExpr): Series;
  head(options?: { n?: IntoExpr }): Series;
  head(...args: unknown[]): Series {
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
   * a.bin.reinterpret({ dtype: pl.Int16 }) // i16 [97, null, null]
   *
   * // a: binary ["\u0000a"]
   * a.bin.reinterpret({ dtype: pl.UInt16, endianness: "big" }) // u16 [97]
   */
  reinterpret(dtype: DataType, endianness?: "little" | "big"): Series;
  reinterpret(dtype: DataType, options?: { endianness?: "little" | "big" }): Series;
  reinterpret(options?: { dtype: DataType; endianness?: "little" | "big" }): Series;
  reinterpret(options: { dtype: DataType; endianness?: "little" | "big" }): Series;
  reinterpret(...args: unknown[]): Series {
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
   * a.bin.size() // u32 [3, 0, null]
   *
   * // a: binary ["abcd"]
   * a.bin.size("kb") // f64 [0.00390625]
   */
  size(unit?: "b" | "kb" | "mb" | "gb" | "tb" | "bytes" | "kilobytes" | "megabytes" | "gigabytes" | "terabytes"): Series;
  size(options?: { unit?: "b" | "kb" | "mb" | "gb" | "tb" | "bytes" | "kilobytes" | "megabytes" | "gigabytes" | "terabytes" }): Series;
  size(...args: unknown[]): Series {
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
   * a.bin.slice(-3, 2) // binary ["pl", "fi", null]
   */
  slice(offset: IntoExpr, length?: IntoExpr): Series;
  slice(offset: IntoExpr, options?: { length?: IntoExpr }): Series;
  slice(options: { offset: IntoExpr; length?: IntoExpr }): Series;
  slice(...args: unknown[]): Series {
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
   * a.bin.startsWith(pl.col("b")) // bool [true, false, null]
   */
  startsWith(prefix: IntoExpr): Series;
  startsWith(...args: unknown[]): Series {
    return this.subject._call("bin.starts_with", ["prefix"], args);
  }

  /**
   * The last `n` bytes; all but the first -`n` if it is negative.
   *
   * @param n expression, or the name of a column; default `5`
   *
   * @example
   * // a: binary ["apple", "fig", null]
   * a.bin.tail(2) // binary ["le", "ig", null]
   */
  tail(n?: IntoExpr): Series;
  tail(options?: { n?: IntoExpr }): Series;
  tail(...args: unknown[]): Series {
    return this.subject._call("bin.tail", ["n"], args);
  }
}

/** The functions of the namespace `cat`. */
export class SeriesCat {
  /** @internal */
  constructor(private readonly subject: SeriesMethods) {}

  /**
   * Whether the category's text ends with `suffix`.
   *
   * @param suffix text
   *
   * @example
   * // a: enum[apple,fig] ["apple", "fig", null]
   * a.cat.endsWith("g") // bool [false, true, null]
   */
  endsWith(suffix: string): Series;
  endsWith(...args: unknown[]): Series {
    return this.subject._call("cat.ends_with", ["suffix"], args);
  }

  /**
   * The number of bytes of the category's text (UTF-8).
   *
   * @example
   * // a: cat ["äx", "fig", null]
   * a.cat.lenBytes() // u32 [3, 3, null]
   */
  lenBytes(): Series {
    return this.subject._call("cat.len_bytes", [], []);
  }

  /**
   * The number of characters of the category's text.
   *
   * @example
   * // a: cat ["äx", "fig", null]
   * a.cat.lenChars() // u32 [2, 3, null]
   */
  lenChars(): Series {
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
   * a.cat.slice(-3, 2) // str ["pl", "fi", null]
   */
  slice(offset: number, length?: number | null): Series;
  slice(offset: number, options?: { length?: number | null }): Series;
  slice(options: { offset: number; length?: number | null }): Series;
  slice(...args: unknown[]): Series {
    return this.subject._call("cat.slice", ["offset", "length"], args);
  }

  /**
   * Whether the category's text starts with `prefix`.
   *
   * @param prefix text
   *
   * @example
   * // a: cat ["apple", "fig", null]
   * a.cat.startsWith("ap") // bool [true, false, null]
   */
  startsWith(prefix: string): Series;
  startsWith(...args: unknown[]): Series {
    return this.subject._call("cat.starts_with", ["prefix"], args);
  }
}

/** The functions of the namespace `dt`. */
export class SeriesDt {
  /** @internal */
  constructor(private readonly subject: SeriesMethods) {}

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
   * a.dt.addBusinessDays(5) // date ["2024-02-07", "2024-02-09", null]
   */
  addBusinessDays(n: IntoExpr, weekMask?: readonly boolean[], holidays?: IntoExpr | readonly any[], roll?: "raise" | "forward" | "backward"): Series;
  addBusinessDays(n: IntoExpr, options?: { weekMask?: readonly boolean[]; holidays?: IntoExpr | readonly any[]; roll?: "raise" | "forward" | "backward" }): Series;
  addBusinessDays(options: { n: IntoExpr; weekMask?: readonly boolean[]; holidays?: IntoExpr | readonly any[]; roll?: "raise" | "forward" | "backward" }): Series;
  addBusinessDays(...args: unknown[]): Series {
    return this.subject._call("dt.add_business_days", ["n", "week_mask", "holidays", "roll"], args);
  }

  /**
   * How far standard time in the time zone is ahead of UTC at each instant. See also `dt.dst_offset`.
   *
   * @example
   * // a: datetime[us,Europe/Berlin] ["2024-01-01 12:00:00", "2024-07-01 12:00:00", null]
   * a.dt.baseUtcOffset() // duration[ms] [3600000, 3600000, null]
   */
  baseUtcOffset(): Series {
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
   * a.dt.castTimeUnit("ms") // datetime[ms] ["2024-12-30 23:59:58.123", null]
   */
  castTimeUnit(timeUnit: "ns" | "us" | "ms"): Series;
  castTimeUnit(...args: unknown[]): Series {
    return this.subject._call("dt.cast_time_unit", ["time_unit"], args);
  }

  /**
   * The century: the 21st starts with 2001.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * a.dt.century() // i32 [21, 20, null]
   */
  century(): Series {
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
   * a.dt.combine(pl.col("b")) // datetime[us] ["2024-01-31 12:30:00", null]
   */
  combine(time: IntoExpr, timeUnit?: "ns" | "us" | "ms"): Series;
  combine(time: IntoExpr, options?: { timeUnit?: "ns" | "us" | "ms" }): Series;
  combine(options: { time: IntoExpr; timeUnit?: "ns" | "us" | "ms" }): Series;
  combine(...args: unknown[]): Series {
    return this.subject._call("dt.combine", ["time", "time_unit"], args);
  }

  /**
   * The same instants shown by the clocks of another time zone. Datetimes without zone are taken as UTC.
   *
   * @param timeZone text
   *
   * @example
   * // a: datetime[us,UTC] ["2024-12-30 23:00:00", null]
   * a.dt.convertTimeZone("Asia/Tokyo") // datetime[us,Asia/Tokyo] ["2024-12-30 23:00:00", null]
   */
  convertTimeZone(timeZone: string): Series;
  convertTimeZone(...args: unknown[]): Series {
    return this.subject._call("dt.convert_time_zone", ["time_zone"], args);
  }

  /**
   * The date that calendars show.
   *
   * @example
   * // a: datetime[us,Asia/Tokyo] ["2024-12-30 23:59:58.5", null]
   * a.dt.date() // date ["2024-12-31", null]
   */
  date(): Series {
    return this.subject._call("dt.date", [], []);
  }

  /**
   * The day of the month, 1 to 31.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * a.dt.day() // i8 [30, 20, null]
   */
  day(): Series {
    return this.subject._call("dt.day", [], []);
  }

  /**
   * The number of days of the month.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * a.dt.daysInMonth() // i8 [31, 31, null]
   */
  daysInMonth(): Series {
    return this.subject._call("dt.days_in_month", [], []);
  }

  /**
   * How far daylight saving time in the time zone is ahead of standard time at each instant.
   *
   * @example
   * // a: datetime[us,Europe/Berlin] ["2024-01-01 12:00:00", "2024-07-01 12:00:00", null]
   * a.dt.dstOffset() // duration[ms] [0, 3600000, null]
   */
  dstOffset(): Series {
    return this.subject._call("dt.dst_offset", [], []);
  }

  /**
   * The time since 1970-01-01 (UTC) in a unit, rounded down.
   *
   * @param timeUnit `ns` or `us` or `ms` or `s` or `d`; default `"us"`
   *
   * @example
   * // a: datetime[us] ["1970-01-02 00:00:01.5", "1969-12-31 23:59:59.5", null]
   * a.dt.epoch("s") // i64 [86401, -1, null]
   */
  epoch(timeUnit?: "ns" | "us" | "ms" | "s" | "d"): Series;
  epoch(options?: { timeUnit?: "ns" | "us" | "ms" | "s" | "d" }): Series;
  epoch(...args: unknown[]): Series {
    return this.subject._call("dt.epoch", ["time_unit"], args);
  }

  /**
   * The hour, 0 to 23.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * a.dt.hour() // i8 [23, 20, null]
   */
  hour(): Series {
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
   * a.dt.isBusinessDay() // bool [true, false, null]
   */
  isBusinessDay(weekMask?: readonly boolean[], holidays?: IntoExpr | readonly any[]): Series;
  isBusinessDay(options?: { weekMask?: readonly boolean[]; holidays?: IntoExpr | readonly any[] }): Series;
  isBusinessDay(...args: unknown[]): Series {
    return this.subject._call("dt.is_business_day", ["week_mask", "holidays"], args);
  }

  /**
   * Whether the year has a 29th of February.
   *
   * @example
   * // a: date ["2024-12-30", "1969-07-20", null]
   * a.dt.isLeapYear() // bool [true, false, null]
   */
  isLeapYear(): Series {
    return this.subject._call("dt.is_leap_year", [], []);
  }

  /**
   * The year to which the week belongs (ISO 8601).
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * a.dt.isoYear() // i32 [2025, 1969, null]
   */
  isoYear(): Series {
    return this.subject._call("dt.iso_year", [], []);
  }

  /**
   * The latest date or time, or the longest duration. Nulls are left out; that of no values is null.
   *
   * @example
   * // a: date ["2024-01-31", null, "2023-01-31"]
   * a.dt.max() // date ["2024-01-31"]
   */
  max(): any {
    return this.subject._aggregate("dt.max", [], []);
  }

  /**
   * The microseconds of the second, 0 to 999,999.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * a.dt.microsecond() // i32 [123456, 0, null]
   */
  microsecond(): Series {
    return this.subject._call("dt.microsecond", [], []);
  }

  /**
   * The millennium: the third starts with 2001.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * a.dt.millennium() // i32 [3, 2, null]
   */
  millennium(): Series {
    return this.subject._call("dt.millennium", [], []);
  }

  /**
   * The milliseconds of the second, 0 to 999.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * a.dt.millisecond() // i32 [123, 0, null]
   */
  millisecond(): Series {
    return this.subject._call("dt.millisecond", [], []);
  }

  /**
   * The earliest date or time, or the shortest duration. Nulls are left out; that of no values is null.
   *
   * @example
   * // a: date ["2024-01-31", null, "2023-01-31"]
   * a.dt.min() // date ["2023-01-31"]
   */
  min(): any {
    return this.subject._aggregate("dt.min", [], []);
  }

  /**
   * The minute, 0 to 59.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * a.dt.minute() // i8 [59, 17, null]
   */
  minute(): Series {
    return this.subject._call("dt.minute", [], []);
  }

  /**
   * The month of the year, 1 to 12.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * a.dt.month() // i8 [12, 7, null]
   */
  month(): Series {
    return this.subject._call("dt.month", [], []);
  }

  /**
   * The last day of the month, at the same time of day.
   *
   * @example
   * // a: date ["2024-02-15", null]
   * a.dt.monthEnd() // date ["2024-02-29", null]
   */
  monthEnd(): Series {
    return this.subject._call("dt.month_end", [], []);
  }

  /**
   * The first day of the month, at the same time of day.
   *
   * @example
   * // a: date ["2024-02-15", null]
   * a.dt.monthStart() // date ["2024-02-01", null]
   */
  monthStart(): Series {
    return this.subject._call("dt.month_start", [], []);
  }

  /**
   * The nanoseconds of the second, 0 to 999,999,999.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * a.dt.nanosecond() // i32 [123456000, 0, null]
   */
  nanosecond(): Series {
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
   * a.dt.offsetBy("1mo") // datetime[us] ["2024-02-29 12:00:00", null]
   */
  offsetBy(by: IntoExpr): Series;
  offsetBy(...args: unknown[]): Series {
    return this.subject._call("dt.offset_by", ["by"], args);
  }

  /**
   * The day of the year, 1 to 366.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * a.dt.ordinalDay() // i16 [365, 201, null]
   */
  ordinalDay(): Series {
    return this.subject._call("dt.ordinal_day", [], []);
  }

  /**
   * The quarter of the year, 1 to 4.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * a.dt.quarter() // i8 [4, 3, null]
   */
  quarter(): Series {
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
   * a.dt.replace({ year: 2023, day: 1 }) // datetime[us] ["2023-01-01 12:30:00", null]
   *
   * // a: date ["2024-01-31", "2024-01-31"]
   * // b: i64 [3, null]
   * a.dt.replace({ month: pl.col("b") }) // date ["2024-03-31", "2024-01-31"]
   */
  replace(year?: IntoExpr, month?: IntoExpr, day?: IntoExpr, hour?: IntoExpr, minute?: IntoExpr, second?: IntoExpr, microsecond?: IntoExpr, ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null"): Series;
  replace(options?: { year?: IntoExpr; month?: IntoExpr; day?: IntoExpr; hour?: IntoExpr; minute?: IntoExpr; second?: IntoExpr; microsecond?: IntoExpr; ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null" }): Series;
  replace(...args: unknown[]): Series {
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
   * a.dt.replaceTimeZone("Asia/Tokyo") // datetime[us,Asia/Tokyo] ["2024-12-30 14:00:00", null]
   */
  replaceTimeZone(timeZone: string, ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null", nonExistent?: "raise" | "null"): Series;
  replaceTimeZone(timeZone: string, options?: { ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null"; nonExistent?: "raise" | "null" }): Series;
  replaceTimeZone(options: { timeZone: string; ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null"; nonExistent?: "raise" | "null" }): Series;
  replaceTimeZone(...args: unknown[]): Series {
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
   * a.dt.round("1h") // datetime[us] ["2024-05-17 13:00:00", null]
   */
  round(every: IntoExpr): Series;
  round(...args: unknown[]): Series {
    return this.subject._call("dt.round", ["every"], args);
  }

  /**
   * The second of the minute, 0 to 59; with its fraction as a float if `fractional`.
   *
   * @param fractional true or false; default `false`
   *
   * @example
   * // a: time ["23:59:58.5", "00:00:00", null]
   * a.dt.second() // i8 [58, 0, null]
   *
   * // a: time ["23:59:58.5", "00:00:00", null]
   * a.dt.second({ fractional: true }) // f64 [58.5, 0, null]
   */
  second(fractional?: boolean): Series;
  second(options?: { fractional?: boolean }): Series;
  second(...args: unknown[]): Series {
    return this.subject._call("dt.second", ["fractional"], args);
  }

  /**
   * Dates and times as text in the form that `format` describes: another name of `dt.to_string`.
   *
   * @param format text
   *
   * @example
   * // a: date ["2024-12-30", null]
   * a.dt.strftime("%A, %-d %B %Y") // str ["Monday, 30 December 2024", null]
   */
  strftime(format: string): Series;
  strftime(...args: unknown[]): Series {
    return this.subject._call("dt.strftime", ["format"], args);
  }

  /**
   * The time of day that clocks show.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.5", null]
   * a.dt.time() // time ["23:59:58.5", null]
   */
  time(): Series {
    return this.subject._call("dt.time", [], []);
  }

  /**
   * The time since 1970-01-01 (UTC) in a unit, rounded down.
   *
   * @param timeUnit `ns` or `us` or `ms`; default `"us"`
   *
   * @example
   * // a: date ["1970-01-02", null]
   * a.dt.timestamp("ms") // i64 [86400000, null]
   */
  timestamp(timeUnit?: "ns" | "us" | "ms"): Series;
  timestamp(options?: { timeUnit?: "ns" | "us" | "ms" }): Series;
  timestamp(...args: unknown[]): Series {
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
   * a.dt.toString("%d.%m.%y, %H:%M") // str ["30.12.24, 23:59", null]
   *
   * // a: duration[us] [93600000005, null]
   * a.dt.toString() // str ["P1DT2H0.000005S", null]
   */
  toString(format?: string | null): Series;
  toString(options?: { format?: string | null }): Series;
  toString(...args: unknown[]): Series {
    return this.subject._call("dt.to_string", ["format"], args);
  }

  /**
   * Durations as numbers of days: whole ones, or with their fraction if `fractional`.
   *
   * @param fractional true or false; default `false`
   *
   * @example
   * // a: duration[us] [-129600000000, 86400000000, null]
   * a.dt.totalDays() // i64 [-1, 1, null]
   *
   * // a: duration[us] [-129600000000, 86400000000, null]
   * a.dt.totalDays({ fractional: true }) // f64 [-1.5, 1, null]
   */
  totalDays(fractional?: boolean): Series;
  totalDays(options?: { fractional?: boolean }): Series;
  totalDays(...args: unknown[]): Series {
    return this.subject._call("dt.total_days", ["fractional"], args);
  }

  /**
   * Durations as numbers of hours: whole ones, or with their fraction if `fractional`.
   *
   * @param fractional true or false; default `false`
   *
   * @example
   * // a: duration[us] [-129600000000, 86400000000, null]
   * a.dt.totalHours() // i64 [-36, 24, null]
   */
  totalHours(fractional?: boolean): Series;
  totalHours(options?: { fractional?: boolean }): Series;
  totalHours(...args: unknown[]): Series {
    return this.subject._call("dt.total_hours", ["fractional"], args);
  }

  /**
   * Durations as numbers of microseconds: whole ones, or with their fraction if `fractional`.
   *
   * @param fractional true or false; default `false`
   *
   * @example
   * // a: duration[us] [-129600000000, 86400000000, null]
   * a.dt.totalMicroseconds() // i64 [-129600000000, 86400000000, null]
   */
  totalMicroseconds(fractional?: boolean): Series;
  totalMicroseconds(options?: { fractional?: boolean }): Series;
  totalMicroseconds(...args: unknown[]): Series {
    return this.subject._call("dt.total_microseconds", ["fractional"], args);
  }

  /**
   * Durations as numbers of milliseconds: whole ones, or with their fraction if `fractional`.
   *
   * @param fractional true or false; default `false`
   *
   * @example
   * // a: duration[us] [-129600000000, 86400000000, null]
   * a.dt.totalMilliseconds() // i64 [-129600000, 86400000, null]
   */
  totalMilliseconds(fractional?: boolean): Series;
  totalMilliseconds(options?: { fractional?: boolean }): Series;
  totalMilliseconds(...args: unknown[]): Series {
    return this.subject._call("dt.total_milliseconds", ["fractional"], args);
  }

  /**
   * Durations as numbers of minutes: whole ones, or with their fraction if `fractional`.
   *
   * @param fractional true or false; default `false`
   *
   * @example
   * // a: duration[us] [-129600000000, 86400000000, null]
   * a.dt.totalMinutes() // i64 [-2160, 1440, null]
   */
  totalMinutes(fractional?: boolean): Series;
  totalMinutes(options?: { fractional?: boolean }): Series;
  totalMinutes(...args: unknown[]): Series {
    return this.subject._call("dt.total_minutes", ["fractional"], args);
  }

  /**
   * Durations as numbers of nanoseconds: whole ones, or with their fraction if `fractional`.
   *
   * @param fractional true or false; default `false`
   *
   * @example
   * // a: duration[us] [-129600000000, 86400000000, null]
   * a.dt.totalNanoseconds() // i64 [-129600000000000, 86400000000000, null]
   */
  totalNanoseconds(fractional?: boolean): Series;
  totalNanoseconds(options?: { fractional?: boolean }): Series;
  totalNanoseconds(...args: unknown[]): Series {
    return this.subject._call("dt.total_nanoseconds", ["fractional"], args);
  }

  /**
   * Durations as numbers of seconds: whole ones, or with their fraction if `fractional`.
   *
   * @param fractional true or false; default `false`
   *
   * @example
   * // a: duration[us] [-129600000000, 86400000000, null]
   * a.dt.totalSeconds() // i64 [-129600, 86400, null]
   */
  totalSeconds(fractional?: boolean): Series;
  totalSeconds(options?: { fractional?: boolean }): Series;
  totalSeconds(...args: unknown[]): Series {
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
   * a.dt.truncate("1h") // datetime[us] ["2024-05-17 12:00:00", null]
   *
   * // a: date ["2024-05-17", null]
   * a.dt.truncate("1q") // date ["2024-04-01", null]
   */
  truncate(every: IntoExpr): Series;
  truncate(...args: unknown[]): Series {
    return this.subject._call("dt.truncate", ["every"], args);
  }

  /**
   * The week of the year, 1 to 53 (ISO 8601): the first is that of the first Thursday.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * a.dt.week() // i8 [1, 29, null]
   */
  week(): Series {
    return this.subject._call("dt.week", [], []);
  }

  /**
   * The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * a.dt.weekday() // i8 [1, 7, null]
   */
  weekday(): Series {
    return this.subject._call("dt.weekday", [], []);
  }

  /**
   * The year.
   *
   * @example
   * // a: datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
   * a.dt.year() // i32 [2024, 1969, null]
   */
  year(): Series {
    return this.subject._call("dt.year", [], []);
  }
}

/** The functions of the namespace `list`. */
export class SeriesList {
  /** @internal */
  constructor(private readonly subject: SeriesMethods) {}

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
   * a.list.agg(pl.element().product()) // i64 [3, 1, null]
   */
  agg(expr: IntoExpr): Series;
  agg(...args: unknown[]): Series {
    return this.subject._call("list.agg", ["expr"], args);
  }

  /**
   * Whether all elements of each list are true.
   *
   * @param ignoreNulls true or false; default `true`
   *
   * @example
   * // a: list[bool] [[false, true], [], null]
   * a.list.all() // bool [false, true, null]
   */
  all(ignoreNulls?: boolean): Series;
  all(options?: { ignoreNulls?: boolean }): Series;
  all(...args: unknown[]): Series {
    return this.subject._call("list.all", ["ignore_nulls"], args);
  }

  /**
   * Whether an element of each list is true.
   *
   * @param ignoreNulls true or false; default `true`
   *
   * @example
   * // a: list[bool] [[false, true], [], null]
   * a.list.any() // bool [true, false, null]
   */
  any(ignoreNulls?: boolean): Series;
  any(options?: { ignoreNulls?: boolean }): Series;
  any(...args: unknown[]): Series {
    return this.subject._call("list.any", ["ignore_nulls"], args);
  }

  /**
   * The position of the greatest element of each list.
   *
   * @example
   * // a: list[i64] [[3, 1], [], null]
   * a.list.argMax() // u32 [0, null, null]
   */
  argMax(): Series {
    return this.subject._call("list.arg_max", [], []);
  }

  /**
   * The position of the least element of each list.
   *
   * @example
   * // a: list[i64] [[3, 1], [], null]
   * a.list.argMin() // u32 [1, null, null]
   */
  argMin(): Series {
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
   * a.list.concat(pl.col("b")) // list[i64] [[1, 2, 3], [4], null]
   *
   * // a: list[i64] [[1], []]
   * a.list.concat([7n, 8n]) // list[i64] [[1, 7, 8], [7, 8]]
   */
  concat(other: IntoExpr | readonly IntoExpr[]): Series;
  concat(...args: unknown[]): Series {
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
   * a.list.contains(2n) // bool [true, false, null]
   */
  contains(item: IntoExpr, nullsEqual?: boolean): Series;
  contains(item: IntoExpr, options?: { nullsEqual?: boolean }): Series;
  contains(options: { item: IntoExpr; nullsEqual?: boolean }): Series;
  contains(...args: unknown[]): Series {
    return this.subject._call("list.contains", ["item", "nulls_equal"], args);
  }

  /**
   * How often `element` is among the elements of each list; null counts nulls.
   *
   * @param element expression or value
   *
   * @example
   * // a: list[i64] [[1, 2, 1], [], null]
   * a.list.countMatches(1n) // u32 [2, 0, null]
   */
  countMatches(element: IntoExpr): Series;
  countMatches(...args: unknown[]): Series {
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
   * a.list.diff() // list[i64] [[null, 3, 2], [], null]
   *
   * // a: list[i64] [[1, 4, 6], [1]]
   * a.list.diff(1, "drop") // list[i64] [[3, 2], []]
   */
  diff(n?: IntoExpr, nullBehavior?: "ignore" | "drop"): Series;
  diff(options?: { n?: IntoExpr; nullBehavior?: "ignore" | "drop" }): Series;
  diff(...args: unknown[]): Series {
    return this.subject._call("list.diff", ["n", "null_behavior"], args);
  }

  /**
   * The elements of each list that are not null.
   *
   * @example
   * // a: list[i64] [[3, null], [], null]
   * a.list.dropNulls() // list[i64] [[3], [], null]
   */
  dropNulls(): Series {
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
   * a.list.eval(pl.element().rank()) // list[f64] [[2, 1], [], null]
   */
  eval(expr: IntoExpr, parallel?: boolean): Series;
  eval(expr: IntoExpr, options?: { parallel?: boolean }): Series;
  eval(options: { expr: IntoExpr; parallel?: boolean }): Series;
  eval(...args: unknown[]): Series {
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
   * a.list.explode({ emptyAsNull: true }) // i64 [1, 2, null, null]
   */
  explode(emptyAsNull?: boolean, keepNulls?: boolean): Series;
  explode(options?: { emptyAsNull?: boolean; keepNulls?: boolean }): Series;
  explode(...args: unknown[]): Series {
    return this.subject._call("list.explode", ["empty_as_null", "keep_nulls"], args);
  }

  /**
   * The elements of each list for which a predicate over `element()` is true.
   *
   * @param predicate expression or value
   *
   * @example
   * // a: list[i64] [[3, 1, null], [], null]
   * a.list.filter(pl.element().gt(2n)) // list[i64] [[3], [], null]
   */
  filter(predicate: IntoExpr): Series;
  filter(...args: unknown[]): Series {
    return this.subject._call("list.filter", ["predicate"], args);
  }

  /**
   * The first element of each list; null if it is empty.
   *
   * @example
   * // a: list[i64] [[3, 1], [], null]
   * a.list.first() // i64 [3, null, null]
   */
  first(): Series {
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
   * a.list.gather([0n, -1n]) // list[i64] [[1, 3], [4, 4], null]
   *
   * // a: list[i64] [[1, 2], [4]]
   * // n: list[i64] [[1], [1, 0]]
   * a.list.gather(pl.col("n"), { nullOnOob: true }) // list[i64] [[2], [null, 4]]
   */
  gather(indices: IntoExpr | readonly number[], nullOnOob?: boolean): Series;
  gather(indices: IntoExpr | readonly number[], options?: { nullOnOob?: boolean }): Series;
  gather(options: { indices: IntoExpr | readonly number[]; nullOnOob?: boolean }): Series;
  gather(...args: unknown[]): Series {
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
   * a.list.gatherEvery(2) // list[i64] [[1, 3], [4], null]
   */
  gatherEvery(n: IntoExpr, offset?: IntoExpr): Series;
  gatherEvery(n: IntoExpr, options?: { offset?: IntoExpr }): Series;
  gatherEvery(options: { n: IntoExpr; offset?: IntoExpr }): Series;
  gatherEvery(...args: unknown[]): Series {
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
   * a.list.get(-1) // i64 [2, 3, null]
   *
   * // a: list[i64] [[1, 2], [3], []]
   * a.list.get(1, { nullOnOob: true }) // i64 [2, null, null]
   */
  get(index: IntoExpr, nullOnOob?: boolean): Series;
  get(index: IntoExpr, options?: { nullOnOob?: boolean }): Series;
  get(options: { index: IntoExpr; nullOnOob?: boolean }): Series;
  get(...args: unknown[]): Series {
    return this.subject._call("list.get", ["index", "null_on_oob"], args);
  }

  /**
   * The first `n` elements of each list; all but the last `-n` if `n` is negative, all if it is null.
   *
   * @param n expression, or the name of a column; default `5`
   *
   * @example
   * // a: list[i64] [[3, 1, 2], [], null]
   * a.list.head(2) // list[i64] [[3, 1], [], null]
   */
  head(n?: IntoExpr): Series;
  head(options?: { n?: IntoExpr }): Series;
  head(...args: unknown[]): Series {
    return this.subject._call("list.head", ["n"], args);
  }

  /**
   * The only element of each list: an error if there are more, or none, which gives null if `allowEmpty`.
   *
   * @param allowEmpty true or false; default `false`
   *
   * @example
   * // a: list[i64] [[3], null, [4]]
   * a.list.item() // i64 [3, null, 4]
   */
  item(allowEmpty?: boolean): Series;
  item(options?: { allowEmpty?: boolean }): Series;
  item(...args: unknown[]): Series {
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
   * a.list.join("-") // str ["a-b", "c", "", null]
   */
  join(separator: IntoExpr, ignoreNulls?: boolean): Series;
  join(separator: IntoExpr, options?: { ignoreNulls?: boolean }): Series;
  join(options: { separator: IntoExpr; ignoreNulls?: boolean }): Series;
  join(...args: unknown[]): Series {
    return this.subject._call("list.join", ["separator", "ignore_nulls"], args);
  }

  /**
   * The last element of each list; null if it is empty.
   *
   * @example
   * // a: list[i64] [[3, 1], [], null]
   * a.list.last() // i64 [1, null, null]
   */
  last(): Series {
    return this.subject._call("list.last", [], []);
  }

  /**
   * The number of elements of each list, nulls included.
   *
   * @example
   * // a: list[i64] [[1, null], [], null]
   * a.list.len() // u32 [2, 0, null]
   */
  len(): Series {
    return this.subject._call("list.len", [], []);
  }

  /** Another spelling of {@link len}. */
  lengths(): Series {
    return this.subject._call("list.len", [], []);
  }

  /**
   * The greatest element of each list.
   *
   * @example
   * // a: list[i64] [[3, 1, null], [], null]
   * a.list.max() // i64 [3, null, null]
   */
  max(): Series {
    return this.subject._call("list.max", [], []);
  }

  /**
   * The mean of each list's elements.
   *
   * @example
   * // a: list[i64] [[1, 2, null], [], null]
   * a.list.mean() // f64 [1.5, null, null]
   */
  mean(): Series {
    return this.subject._call("list.mean", [], []);
  }

  /**
   * The median of each list's elements.
   *
   * @example
   * // a: list[i64] [[1, 2, 9], [], null]
   * a.list.median() // f64 [2, null, null]
   */
  median(): Series {
    return this.subject._call("list.median", [], []);
  }

  /**
   * The least element of each list.
   *
   * @example
   * // a: list[i64] [[3, 1, null], [], null]
   * a.list.min() // i64 [1, null, null]
   */
  min(): Series {
    return this.subject._call("list.min", [], []);
  }

  /**
   * The number of different elements of each list.
   *
   * @example
   * // a: list[i64] [[3, 1, 3], [], null]
   * a.list.nUnique() // u32 [2, 0, null]
   */
  nUnique(): Series {
    return this.subject._call("list.n_unique", [], []);
  }

  /**
   * The elements of each list in reverse order.
   *
   * @example
   * // a: list[i64] [[3, 1], [], null]
   * a.list.reverse() // list[i64] [[1, 3], [], null]
   */
  reverse(): Series {
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
   * a.list.sample({ fraction: 0.5, seed: 1 }) // list[i64] [[7], [], null]
   */
  sample(n?: IntoExpr, fraction?: IntoExpr, withReplacement?: boolean, shuffle?: boolean | null, seed?: number | null): Series;
  sample(options?: { n?: IntoExpr; fraction?: IntoExpr; withReplacement?: boolean; shuffle?: boolean | null; seed?: number | null }): Series;
  sample(n?: IntoExpr, options?: { fraction?: IntoExpr; withReplacement?: boolean; shuffle?: boolean | null; seed?: number | null }): Series;
  sample(...args: unknown[]): Series {
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
   * a.list.setDifference(pl.col("b")) // list[i64] [[1, null], [], null]
   */
  setDifference(other: IntoExpr | readonly any[]): Series;
  setDifference(...args: unknown[]): Series {
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
   * a.list.setIntersection(pl.col("b")) // list[i64] [[2, null], [], null]
   */
  setIntersection(other: IntoExpr | readonly any[]): Series;
  setIntersection(...args: unknown[]): Series {
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
   * a.list.setSymmetricDifference(pl.col("b")) // list[i64] [[1, null, 3], [1], null]
   */
  setSymmetricDifference(other: IntoExpr | readonly any[]): Series;
  setSymmetricDifference(...args: unknown[]): Series {
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
   * a.list.setUnion(pl.col("b")) // list[i64] [[1, 2, null, 3], [1], null]
   */
  setUnion(other: IntoExpr | readonly any[]): Series;
  setUnion(...args: unknown[]): Series {
    return this.subject._call("list.set_union", ["other"], args);
  }

  /**
   * The elements of each list `n` places further down; up if `n` is negative.
   *
   * @param n expression, or the name of a column; default `1`
   *
   * @example
   * // a: list[i64] [[3, 1, 2], [], null]
   * a.list.shift(1) // list[i64] [[null, 3, 1], [], null]
   */
  shift(n?: IntoExpr): Series;
  shift(options?: { n?: IntoExpr }): Series;
  shift(...args: unknown[]): Series {
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
   * a.list.slice(-2, 1) // list[i64] [[1], [], null]
   */
  slice(offset: IntoExpr, length?: IntoExpr): Series;
  slice(offset: IntoExpr, options?: { length?: IntoExpr }): Series;
  slice(options: { offset: IntoExpr; length?: IntoExpr }): Series;
  slice(...args: unknown[]): Series {
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
   * a.list.sort() // list[i64] [[null, 1, 3], [], null]
   */
  sort(descending?: boolean, nullsLast?: boolean): Series;
  sort(options?: { descending?: boolean; nullsLast?: boolean }): Series;
  sort(...args: unknown[]): Series {
    return this.subject._call("list.sort", ["descending", "nulls_last"], args);
  }

  /**
   * The standard deviation of each list's elements.
   *
   * @param ddof integer; default `1`
   *
   * @example
   * // a: list[i64] [[1, 3], [], null]
   * a.list.std() // f64 [1.4142135623730951, null, null]
   */
  std(ddof?: number): Series;
  std(options?: { ddof?: number }): Series;
  std(...args: unknown[]): Series {
    return this.subject._call("list.std", ["ddof"], args);
  }

  /**
   * The sum of each list's elements.
   *
   * @example
   * // a: list[i64] [[1, 2, null], [], null]
   * a.list.sum() // i64 [3, 0, null]
   */
  sum(): Series {
    return this.subject._call("list.sum", [], []);
  }

  /**
   * The last `n` elements of each list; all but the first `-n` if `n` is negative.
   *
   * @param n expression, or the name of a column; default `5`
   *
   * @example
   * // a: list[i64] [[3, 1, 2], [], null]
   * a.list.tail(2) // list[i64] [[1, 2], [], null]
   */
  tail(n?: IntoExpr): Series;
  tail(options?: { n?: IntoExpr }): Series;
  tail(...args: unknown[]): Series {
    return this.subject._call("list.tail", ["n"], args);
  }

  /**
   * Each list as an array of `width` elements; a list of another length is an error.
   *
   * @param width integer
   *
   * @example
   * // a: list[i64] [[1, 2], null]
   * a.list.toArray(2) // array[i64, 2] [[1, 2], null]
   */
  toArray(width: number): Series;
  toArray(...args: unknown[]): Series {
    return this.subject._call("list.to_array", ["width"], args);
  }

  /**
   * Each list of structs with the fields `key` and `value` as a map.
   *
   * Of equal keys the last one's value counts; a null key and a null struct are errors.
   *
   * @example
   * // a: list[struct[key: str, value: i64]] [[{"key": "x", "value": 1}], [], null]
   * a.list.toMap() // map[str, i64] [{"x": 1}, {}, null]
   */
  toMap(): Series {
    return this.subject._call("list.to_map", [], []);
  }

  /**
   * The first elements of each list as fields of a struct; fields beyond the end are null.
   *
   * @param fields list of: text
   *
   * @example
   * // a: list[i64] [[1, 2], [3], null]
   * a.list.toStruct(["x", "y"]) // struct[x: i64, y: i64] [{"x": 1, "y": 2}, {"x": 3, "y": null}, null]
   */
  toStruct(fields: readonly string[]): Series;
  toStruct(...args: unknown[]): Series {
    return this.subject._call("list.to_struct", ["fields"], args);
  }

  /**
   * The different elements of each list, in the order of their first occurrence if `maintainOrder`.
   *
   * @param maintainOrder true or false; default `false`
   *
   * @example
   * // a: list[i64] [[3, 1, 3], [], null]
   * a.list.unique({ maintainOrder: true }) // list[i64] [[3, 1], [], null]
   */
  unique(maintainOrder?: boolean): Series;
  unique(options?: { maintainOrder?: boolean }): Series;
  unique(...args: unknown[]): Series {
    return this.subject._call("list.unique", ["maintain_order"], args);
  }

  /**
   * The variance of each list's elements.
   *
   * @param ddof integer; default `1`
   *
   * @example
   * // a: list[i64] [[1, 3], [], null]
   * a.list.var() // f64 [2, null, null]
   */
  var(ddof?: number): Series;
  var(options?: { ddof?: number }): Series;
  var(...args: unknown[]): Series {
    return this.subject._call("list.var", ["ddof"], args);
  }
}

/** The functions of the namespace `map`. */
export class SeriesMap {
  /** @internal */
  constructor(private readonly subject: SeriesMethods) {}

  /**
   * Whether each map has `key`. No map has a null key.
   *
   * @param key expression or value
   *
   * @example
   * // a: map[str, i64] [{"x": 1}, {}, null]
   * a.map.containsKey("x") // bool [true, false, null]
   */
  containsKey(key: IntoExpr): Series;
  containsKey(...args: unknown[]): Series {
    return this.subject._call("map.contains_key", ["key"], args);
  }

  /**
   * Each map as a list of structs with the fields `key` and `value`.
   *
   * @example
   * // a: map[str, i64] [{"x": 1}, null]
   * a.map.entries() // list[struct[key: str, value: i64]] [[{"key": "x", "value": 1}], null]
   */
  entries(): Series {
    return this.subject._call("map.entries", [], []);
  }

  /**
   * The value that each map has for `key`; null if it has none.
   *
   * @param key expression or value
   *
   * @example
   * // a: map[str, i64] [{"x": 1}, {}, null]
   * a.map.get("x") // i64 [1, null, null]
   */
  get(key: IntoExpr): Series;
  get(...args: unknown[]): Series {
    return this.subject._call("map.get", ["key"], args);
  }

  /**
   * The keys of each map as a list.
   *
   * @example
   * // a: map[str, i64] [{"x": 1, "y": 2}, null]
   * a.map.keys() // list[str] [["x", "y"], null]
   */
  keys(): Series {
    return this.subject._call("map.keys", [], []);
  }

  /**
   * The number of entries of each map.
   *
   * @example
   * // a: map[str, i64] [{"x": 1, "y": 2}, null]
   * a.map.len() // u32 [2, null]
   */
  len(): Series {
    return this.subject._call("map.len", [], []);
  }

  /**
   * The values of each map as a list.
   *
   * @example
   * // a: map[str, i64] [{"x": 1, "y": 2}, null]
   * a.map.values() // list[i64] [[1, 2], null]
   */
  values(): Series {
    return this.subject._call("map.values", [], []);
  }
}

/** The functions of the namespace `str`. */
export class SeriesStr {
  /** @internal */
  constructor(private readonly subject: SeriesMethods) {}

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
   * a.str.contains("p+") // bool [true, false, null]
   *
   * // a: str ["1+1", "11"]
   * a.str.contains("1+1", { literal: true }) // bool [true, false]
   */
  contains(pattern: IntoExpr, literal?: boolean, strict?: boolean): Series;
  contains(pattern: IntoExpr, options?: { literal?: boolean; strict?: boolean }): Series;
  contains(options: { pattern: IntoExpr; literal?: boolean; strict?: boolean }): Series;
  contains(...args: unknown[]): Series {
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
   * a.str.containsAny(["pp", "abc"], { asciiCaseInsensitive: true }) // bool [true, true, null]
   */
  containsAny(patterns: IntoExpr | readonly string[], asciiCaseInsensitive?: boolean): Series;
  containsAny(patterns: IntoExpr | readonly string[], options?: { asciiCaseInsensitive?: boolean }): Series;
  containsAny(options: { patterns: IntoExpr | readonly string[]; asciiCaseInsensitive?: boolean }): Series;
  containsAny(...args: unknown[]): Series {
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
   * a.str.countMatches("[0-9]") // u32 [3, 0, null]
   */
  countMatches(pattern: IntoExpr, literal?: boolean): Series;
  countMatches(pattern: IntoExpr, options?: { literal?: boolean }): Series;
  countMatches(options: { pattern: IntoExpr; literal?: boolean }): Series;
  countMatches(...args: unknown[]): Series {
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
   * a.str.decode("hex", { strict: false }) // binary ["abc", null, null]
   */
  decode(encoding: "hex" | "base64", strict?: boolean): Series;
  decode(encoding: "hex" | "base64", options?: { strict?: boolean }): Series;
  decode(options: { encoding: "hex" | "base64"; strict?: boolean }): Series;
  decode(...args: unknown[]): Series {
    return this.subject._call("str.decode", ["encoding", "strict"], args);
  }

  /**
   * The bytes of the text (UTF-8) written as hexadecimal digits or Base64.
   *
   * @param encoding `hex` or `base64`
   *
   * @example
   * // a: str ["ä", "", null]
   * a.str.encode("base64") // str ["w6Q=", "", null]
   */
  encode(encoding: "hex" | "base64"): Series;
  encode(...args: unknown[]): Series {
    return this.subject._call("str.encode", ["encoding"], args);
  }

  /**
   * True where the text ends with `suffix`; null if one is null.
   *
   * @param suffix expression or value
   *
   * @example
   * // a: str ["apple", "fig", null]
   * a.str.endsWith("le") // bool [true, false, null]
   */
  endsWith(suffix: IntoExpr): Series;
  endsWith(...args: unknown[]): Series {
    return this.subject._call("str.ends_with", ["suffix"], args);
  }

  /**
   * The regular expression that matches the text and nothing else.
   *
   * @example
   * // a: str ["a.b", "x", null]
   * a.str.escapeRegex() // str ["a\\.b", "x", null]
   */
  escapeRegex(): Series {
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
   * a.str.extract("y=([0-9]+)") // str ["3", null, null]
   */
  extract(pattern: IntoExpr, groupIndex?: number): Series;
  extract(pattern: IntoExpr, options?: { groupIndex?: number }): Series;
  extract(options: { pattern: IntoExpr; groupIndex?: number }): Series;
  extract(...args: unknown[]): Series {
    return this.subject._call("str.extract", ["pattern", "group_index"], args);
  }

  /**
   * All that a regular expression matches in the text, in order and without overlaps.
   *
   * @param pattern expression or value
   *
   * @example
   * // a: str ["x=12,y=3", "none", null]
   * a.str.extractAll("[0-9]+") // list[str] [["12", "3"], [], null]
   */
  extractAll(pattern: IntoExpr): Series;
  extractAll(...args: unknown[]): Series {
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
   * a.str.extractGroups("(?<key>[a-z])=([0-9]+)") // struct[key: str, 2: str] [{"key": "x", "2": "12"},
   * {"key": null, "2": null}, null]
   */
  extractGroups(pattern: string): Series;
  extractGroups(...args: unknown[]): Series {
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
   * a.str.extractMany(["app", "pi"], { asciiCaseInsensitive: true }) // list[str] [["App", "pi"], [], null]
   */
  extractMany(patterns: IntoExpr | readonly string[], asciiCaseInsensitive?: boolean, overlapping?: boolean, leftmost?: boolean): Series;
  extractMany(patterns: IntoExpr | readonly string[], options?: { asciiCaseInsensitive?: boolean; overlapping?: boolean; leftmost?: boolean }): Series;
  extractMany(options: { patterns: IntoExpr | readonly string[]; asciiCaseInsensitive?: boolean; overlapping?: boolean; leftmost?: boolean }): Series;
  extractMany(...args: unknown[]): Series {
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
   * a.str.find("p+") // u32 [1, null, null]
   */
  find(pattern: IntoExpr, literal?: boolean, strict?: boolean): Series;
  find(pattern: IntoExpr, options?: { literal?: boolean; strict?: boolean }): Series;
  find(options: { pattern: IntoExpr; literal?: boolean; strict?: boolean }): Series;
  find(...args: unknown[]): Series {
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
   * a.str.findMany(["ap", "pp", "p"], { overlapping: true }) // list[u32] [[0, 1, 1, 2, 6], [], null]
   */
  findMany(patterns: IntoExpr | readonly string[], asciiCaseInsensitive?: boolean, overlapping?: boolean, leftmost?: boolean): Series;
  findMany(patterns: IntoExpr | readonly string[], options?: { asciiCaseInsensitive?: boolean; overlapping?: boolean; leftmost?: boolean }): Series;
  findMany(options: { patterns: IntoExpr | readonly string[]; asciiCaseInsensitive?: boolean; overlapping?: boolean; leftmost?: boolean }): Series;
  findMany(...args: unknown[]): Series {
    return this.subject._call("str.find_many", ["patterns", "ascii_case_insensitive", "overlapping", "leftmost"], args);
  }

  /**
   * The first `n` characters; all but the last `-n` if `n` is negative.
   *
   * @param n expression, or the name of a column
   *
   * @example
   * // a: str ["apple", "fig", null]
   * a.str.head(2) // str ["ap", "fi", null]
   */
  head(n: IntoExpr): Series;
  head(...args: unknown[]): Series {
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
   * a.str.join("-") // str ["x-y"]
   *
   * // a: str ["x", null, "y"]
   * a.str.join("-", { ignoreNulls: false }) // str [null]
   */
  join(delimiter?: string, ignoreNulls?: boolean): Series;
  join(options?: { delimiter?: string; ignoreNulls?: boolean }): Series;
  join(delimiter?: string, options?: { ignoreNulls?: boolean }): Series;
  join(...args: unknown[]): Series {
    return this.subject._call("str.join", ["delimiter", "ignore_nulls"], args);
  }

  /** Another spelling of {@link join}. */
  concat(delimiter?: string, ignoreNulls?: boolean): Series;
  concat(options?: { delimiter?: string; ignoreNulls?: boolean }): Series;
  concat(delimiter?: string, options?: { ignoreNulls?: boolean }): Series;
  concat(...args: unknown[]): Series {
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
   * a.str.jsonDecode(pl.Struct({"x": Int64, "y": String})) // struct[x: i64, y: str] [{"x": 1, "y": "b"},
   * {"x": null, "y": null}, null]
   *
   * // a: str ["[1, 2]", "3", "null"]
   * a.str.jsonDecode(pl.List(Int64)) // list[i64] [[1, 2], [3], null]
   */
  jsonDecode(dtype: DataType): Series;
  jsonDecode(...args: unknown[]): Series {
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
   * a.str.jsonPathMatch("$.x") // str ["[1,2]", "b", null, null]
   */
  jsonPathMatch(jsonPath: IntoExpr): Series;
  jsonPathMatch(...args: unknown[]): Series {
    return this.subject._call("str.json_path_match", ["json_path"], args);
  }

  /**
   * The number of bytes in UTF-8.
   *
   * @example
   * // a: str ["fig", "Äpfel", "", null]
   * a.str.lenBytes() // u32 [3, 6, 0, null]
   */
  lenBytes(): Series {
    return this.subject._call("str.len_bytes", [], []);
  }

  /**
   * The number of characters. `str.len_bytes` is faster and the same for ASCII.
   *
   * @example
   * // a: str ["fig", "Äpfel", "", null]
   * a.str.lenChars() // u32 [3, 5, 0, null]
   */
  lenChars(): Series {
    return this.subject._call("str.len_chars", [], []);
  }

  /** Another spelling of {@link lenChars}. */
  lengths(): Series {
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
   * a.str.normalize("NFKC") // str ["é", "fi", null]
   */
  normalize(form?: "NFC" | "NFKC" | "NFD" | "NFKD"): Series;
  normalize(options?: { form?: "NFC" | "NFKC" | "NFD" | "NFKD" }): Series;
  normalize(...args: unknown[]): Series {
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
   * a.str.padEnd(5, "*") // str ["fig**", "apple", null]
   */
  padEnd(length: IntoExpr, fillChar?: string): Series;
  padEnd(length: IntoExpr, options?: { fillChar?: string }): Series;
  padEnd(options: { length: IntoExpr; fillChar?: string }): Series;
  padEnd(...args: unknown[]): Series {
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
   * a.str.padStart(5, "*") // str ["**fig", "apple", null]
   */
  padStart(length: IntoExpr, fillChar?: string): Series;
  padStart(length: IntoExpr, options?: { fillChar?: string }): Series;
  padStart(options: { length: IntoExpr; fillChar?: string }): Series;
  padStart(...args: unknown[]): Series {
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
   * a.str.replace("a", "o") // str ["bonana", "fig", null]
   *
   * // a: str ["2024-01", null]
   * a.str.replace("([0-9]+)-([0-9]+)", "$2/$1") // str ["01/2024", null]
   */
  replace(pattern: IntoExpr, value: IntoExpr, literal?: boolean, n?: number): Series;
  replace(pattern: IntoExpr, value: IntoExpr, options?: { literal?: boolean; n?: number }): Series;
  replace(options: { pattern: IntoExpr; value: IntoExpr; literal?: boolean; n?: number }): Series;
  replace(...args: unknown[]): Series {
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
   * a.str.replaceAll("a", "o") // str ["bonono", "fig", null]
   *
   * // a: str ["a.b", null]
   * a.str.replaceAll(".", "$1", { literal: true }) // str ["a$1b", null]
   */
  replaceAll(pattern: IntoExpr, value: IntoExpr, literal?: boolean): Series;
  replaceAll(pattern: IntoExpr, value: IntoExpr, options?: { literal?: boolean }): Series;
  replaceAll(options: { pattern: IntoExpr; value: IntoExpr; literal?: boolean }): Series;
  replaceAll(...args: unknown[]): Series {
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
   * a.str.replaceMany(["pp", "pie"], ["bb", "tart"]) // str ["abble tart", null]
   *
   * // a: str ["apple pie", null]
   * a.str.replaceMany(["p", "a"], ["_"]) // str ["___le _ie", null]
   */
  replaceMany(patterns: IntoExpr | readonly string[] | any, replaceWith?: IntoExpr | readonly string[], asciiCaseInsensitive?: boolean, leftmost?: boolean): Series;
  replaceMany(patterns: IntoExpr | readonly string[] | any, options?: { replaceWith?: IntoExpr | readonly string[]; asciiCaseInsensitive?: boolean; leftmost?: boolean }): Series;
  replaceMany(patterns: IntoExpr | readonly string[] | any, replaceWith?: IntoExpr | readonly string[], options?: { asciiCaseInsensitive?: boolean; leftmost?: boolean }): Series;
  replaceMany(options: { patterns: IntoExpr | readonly string[] | any; replaceWith?: IntoExpr | readonly string[]; asciiCaseInsensitive?: boolean; leftmost?: boolean }): Series;
  replaceMany(...args: unknown[]): Series {
    return this.subject._call("str.replace_many", ["patterns", "replace_with", "ascii_case_insensitive", "leftmost"], args);
  }

  /**
   * The characters of the text in reverse order.
   *
   * @example
   * // a: str ["abc", "äé", null]
   * a.str.reverse() // str ["cba", "éä", null]
   */
  reverse(): Series {
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
   * a.str.slice(1, 2) // str ["pp", "ig", null]
   *
   * // a: str ["apple", "fig", null]
   * a.str.slice(-2) // str ["le", "ig", null]
   */
  slice(offset: IntoExpr, length?: IntoExpr): Series;
  slice(offset: IntoExpr, options?: { length?: IntoExpr }): Series;
  slice(options: { offset: IntoExpr; length?: IntoExpr }): Series;
  slice(...args: unknown[]): Series {
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
   * a.str.split(",") // list[str] [["a", "b"], ["c"], [""], null]
   *
   * // a: str ["a1b22c"]
   * a.str.split("[0-9]+", { literal: false }) // list[str] [["a", "b", "c"]]
   */
  split(by: IntoExpr, inclusive?: boolean, literal?: boolean, strict?: boolean): Series;
  split(by: IntoExpr, options?: { inclusive?: boolean; literal?: boolean; strict?: boolean }): Series;
  split(options: { by: IntoExpr; inclusive?: boolean; literal?: boolean; strict?: boolean }): Series;
  split(...args: unknown[]): Series {
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
   * a.str.splitExact("-", 1) // struct[field_0: str, field_1: str] [{"field_0": "a", "field_1": "b"},
   * {"field_0": "a", "field_1": null}, {"field_0": null, "field_1": null}]
   */
  splitExact(by: IntoExpr, n: number, inclusive?: boolean): Series;
  splitExact(by: IntoExpr, n: number, options?: { inclusive?: boolean }): Series;
  splitExact(options: { by: IntoExpr; n: number; inclusive?: boolean }): Series;
  splitExact(...args: unknown[]): Series {
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
   * a.str.splitn("-", 2) // struct[field_0: str, field_1: str] [{"field_0": "a", "field_1": "b-c"},
   * {"field_0": "a", "field_1": null}, {"field_0": null, "field_1": null}]
   */
  splitn(by: IntoExpr, n: number): Series;
  splitn(options: { by: IntoExpr; n: number }): Series;
  splitn(...args: unknown[]): Series {
    return this.subject._call("str.splitn", ["by", "n"], args);
  }

  /**
   * True where the text starts with `prefix`; null if one is null.
   *
   * @param prefix expression or value
   *
   * @example
   * // a: str ["apple", "fig", null]
   * a.str.startsWith("ap") // bool [true, false, null]
   */
  startsWith(prefix: IntoExpr): Series;
  startsWith(...args: unknown[]): Series {
    return this.subject._call("str.starts_with", ["prefix"], args);
  }

  /**
   * The text without these characters at both ends: white space, if `characters` is null.
   *
   * @param characters expression or value; default `null`
   *
   * @example
   * // a: str [" fig\n", null]
   * a.str.stripChars() // str ["fig", null]
   *
   * // a: str ["xyfigx", null]
   * a.str.stripChars("xy") // str ["fig", null]
   */
  stripChars(characters?: IntoExpr): Series;
  stripChars(options?: { characters?: IntoExpr }): Series;
  stripChars(...args: unknown[]): Series {
    return this.subject._call("str.strip_chars", ["characters"], args);
  }

  /** Another spelling of {@link stripChars}. */
  strip(characters?: IntoExpr): Series;
  strip(options?: { characters?: IntoExpr }): Series;
  strip(...args: unknown[]): Series {
    return this.subject._call("str.strip_chars", ["characters"], args);
  }

  /**
   * The text without these characters at the end: white space, if `characters` is null.
   *
   * @param characters expression or value; default `null`
   *
   * @example
   * // a: str [" fig ", null]
   * a.str.stripCharsEnd() // str [" fig", null]
   */
  stripCharsEnd(characters?: IntoExpr): Series;
  stripCharsEnd(options?: { characters?: IntoExpr }): Series;
  stripCharsEnd(...args: unknown[]): Series {
    return this.subject._call("str.strip_chars_end", ["characters"], args);
  }

  /** Another spelling of {@link stripCharsEnd}. */
  rstrip(characters?: IntoExpr): Series;
  rstrip(options?: { characters?: IntoExpr }): Series;
  rstrip(...args: unknown[]): Series {
    return this.subject._call("str.strip_chars_end", ["characters"], args);
  }

  /**
   * The text without these characters at the start: white space, if `characters` is null.
   *
   * @param characters expression or value; default `null`
   *
   * @example
   * // a: str [" fig ", null]
   * a.str.stripCharsStart() // str ["fig ", null]
   */
  stripCharsStart(characters?: IntoExpr): Series;
  stripCharsStart(options?: { characters?: IntoExpr }): Series;
  stripCharsStart(...args: unknown[]): Series {
    return this.subject._call("str.strip_chars_start", ["characters"], args);
  }

  /** Another spelling of {@link stripCharsStart}. */
  lstrip(characters?: IntoExpr): Series;
  lstrip(options?: { characters?: IntoExpr }): Series;
  lstrip(...args: unknown[]): Series {
    return this.subject._call("str.strip_chars_start", ["characters"], args);
  }

  /**
   * The text without `prefix`, if it starts with it; null if one is null.
   *
   * @param prefix expression or value
   *
   * @example
   * // a: str ["x-apple", "fig", null]
   * a.str.stripPrefix("x-") // str ["apple", "fig", null]
   */
  stripPrefix(prefix: IntoExpr): Series;
  stripPrefix(...args: unknown[]): Series {
    return this.subject._call("str.strip_prefix", ["prefix"], args);
  }

  /**
   * The text without `suffix`, if it ends with it; null if one is null.
   *
   * @param suffix expression or value
   *
   * @example
   * // a: str ["apple.txt", "fig", null]
   * a.str.stripSuffix(".txt") // str ["apple", "fig", null]
   */
  stripSuffix(suffix: IntoExpr): Series;
  stripSuffix(...args: unknown[]): Series {
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
   * a.str.strptime(pl.Date, "%d.%m.%Y") // date ["2024-01-31", null]
   */
  strptime(dtype: DataType, format?: string | null, strict?: boolean, exact?: boolean, cache?: boolean, ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null"): Series;
  strptime(dtype: DataType, options?: { format?: string | null; strict?: boolean; exact?: boolean; cache?: boolean; ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null" }): Series;
  strptime(dtype: DataType, format?: string | null, options?: { strict?: boolean; exact?: boolean; cache?: boolean; ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null" }): Series;
  strptime(options: { dtype: DataType; format?: string | null; strict?: boolean; exact?: boolean; cache?: boolean; ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null" }): Series;
  strptime(...args: unknown[]): Series {
    return this.subject._call("str.strptime", ["dtype", "format", "strict", "exact", "cache", "ambiguous"], args);
  }

  /**
   * The last `n` characters; all but the first `-n` if `n` is negative.
   *
   * @param n expression, or the name of a column
   *
   * @example
   * // a: str ["apple", "fig", null]
   * a.str.tail(2) // str ["le", "ig", null]
   */
  tail(n: IntoExpr): Series;
  tail(...args: unknown[]): Series {
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
   * a.str.toDate() // date ["2024-01-31", null]
   *
   * // a: str ["31.01.24", "x", null]
   * a.str.toDate("%d.%m.%y", { strict: false }) // date ["2024-01-31", null, null]
   */
  toDate(format?: string | null, strict?: boolean, exact?: boolean, cache?: boolean): Series;
  toDate(options?: { format?: string | null; strict?: boolean; exact?: boolean; cache?: boolean }): Series;
  toDate(format?: string | null, options?: { strict?: boolean; exact?: boolean; cache?: boolean }): Series;
  toDate(...args: unknown[]): Series {
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
   * a.str.toDatetime() // datetime[us] ["2024-01-31 12:30:00", "2024-01-31 12:30:00", null]
   *
   * // a: str ["31.01.2024 12:30 +0200"]
   * a.str.toDatetime("%d.%m.%Y %H:%M %z") // datetime[us,UTC] ["2024-01-31 10:30:00"]
   */
  toDatetime(format?: string | null, timeUnit?: "ns" | "us" | "ms" | null, timeZone?: string | null, strict?: boolean, exact?: boolean, cache?: boolean, ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null"): Series;
  toDatetime(options?: { format?: string | null; timeUnit?: "ns" | "us" | "ms" | null; timeZone?: string | null; strict?: boolean; exact?: boolean; cache?: boolean; ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null" }): Series;
  toDatetime(format?: string | null, options?: { timeUnit?: "ns" | "us" | "ms" | null; timeZone?: string | null; strict?: boolean; exact?: boolean; cache?: boolean; ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null" }): Series;
  toDatetime(...args: unknown[]): Series {
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
   * a.str.toDecimal({ scale: 2 }) // decimal[38,2] ["1.50", "-2.00", null, null]
   */
  toDecimal(scale: number): Series;
  toDecimal(options?: { scale: number }): Series;
  toDecimal(...args: unknown[]): Series {
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
   * a.str.toInteger({ base: 2 }) // i64 [6, -2, null]
   *
   * // a: str ["ff", "xyz", "100"]
   * a.str.toInteger({ base: 16, dtype: pl.UInt8, strict: false }) // u8 [255, null, null]
   */
  toInteger(base?: IntoExpr, dtype?: DataType | null, strict?: boolean): Series;
  toInteger(options?: { base?: IntoExpr; dtype?: DataType | null; strict?: boolean }): Series;
  toInteger(...args: unknown[]): Series {
    return this.subject._call("str.to_integer", ["base", "dtype", "strict"], args);
  }

  /**
   * The text in lower case.
   *
   * @example
   * // a: str ["APPLE", "Äpfel", null]
   * a.str.toLowercase() // str ["apple", "äpfel", null]
   */
  toLowercase(): Series {
    return this.subject._call("str.to_lowercase", [], []);
  }

  /** Another spelling of {@link toLowercase}. */
  toLowerCase(): Series {
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
   * a.str.toTime() // time ["12:30:05", null]
   */
  toTime(format?: string | null, strict?: boolean, cache?: boolean): Series;
  toTime(options?: { format?: string | null; strict?: boolean; cache?: boolean }): Series;
  toTime(format?: string | null, options?: { strict?: boolean; cache?: boolean }): Series;
  toTime(...args: unknown[]): Series {
    return this.subject._call("str.to_time", ["format", "strict", "cache"], args);
  }

  /**
   * The text with each word in lower case but for its first letter. Words are runs of letters and digits.
   *
   * @example
   * // a: str ["green APPLE", null]
   * a.str.toTitlecase() // str ["Green Apple", null]
   */
  toTitlecase(): Series {
    return this.subject._call("str.to_titlecase", [], []);
  }

  /**
   * The text in upper case.
   *
   * @example
   * // a: str ["apple", "Straße", null]
   * a.str.toUppercase() // str ["APPLE", "STRASSE", null]
   */
  toUppercase(): Series {
    return this.subject._call("str.to_uppercase", [], []);
  }

  /** Another spelling of {@link toUppercase}. */
  toUpperCase(): Series {
    return this.subject._call("str.to_uppercase", [], []);
  }

  /**
   * The text with zeros before it, but after a sign, until it has `length` characters.
   *
   * @param length expression, or the name of a column
   *
   * @example
   * // a: str ["7", "-7", "1000", null]
   * a.str.zfill(3) // str ["007", "-07", "1000", null]
   */
  zfill(length: IntoExpr): Series;
  zfill(...args: unknown[]): Series {
    return this.subject._call("str.zfill", ["length"], args);
  }

  /** Another spelling of {@link zfill}. */
  zFill(length: IntoExpr): Series;
  zFill(...args: unknown[]): Series {
    return this.subject._call("str.zfill", ["length"], args);
  }
}

/** The functions of the namespace `struct`. */
export class SeriesStruct {
  /** @internal */
  constructor(private readonly subject: SeriesMethods) {}

  /**
   * The structs without these fields. A name that they do not have is an error unless `strict` is false.
   *
   * @param names list of: text
   * @param strict true or false; default `true`
   *
   * @example
   * // a: struct[x: i64, y: i64] [{"x": 1, "y": 3}, null]
   * a.struct.drop(["x"]) // struct[y: i64] [{"y": 3}, null]
   */
  drop(names: readonly string[], strict?: boolean): Series;
  drop(names: readonly string[], options?: { strict?: boolean }): Series;
  drop(options: { names: readonly string[]; strict?: boolean }): Series;
  drop(...args: unknown[]): Series {
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
   * a.struct.eval(pl.field("y").sub(pl.field("x"))) // struct[y: i64] [{"y": 2}, null]
   */
  eval(...exprs: (IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr>)[]): Series;
  eval(...args: unknown[]): Series {
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
   * a.struct.field("x") // i64 [1, null]
   */
  field(name: string | readonly string[]): Series;
  field(name: string | readonly string[], ...moreNames: (string | readonly string[])[]): Series;
  field(options: { name: string | readonly string[] }): Series;
  field(...args: unknown[]): Series {
    return this.subject._call("struct.field", ["name", "*more_names"], args);
  }

  /**
   * Each value as JSON text: structs and maps are objects, lists and arrays arrays.
   *
   * Nulls, NaN and infinities are `null`; dates, times, lengths of time and decimals are text.
   *
   * @example
   * // a: struct[x: f64, y: list[str]] [{"x": 1, "y": ["p", null]}, {"x": null, "y": null}, null]
   * a.struct.jsonEncode() // str ["{\"x\":1.0,\"y\":[\"p\",null]}", "{\"x\":null,\"y\":null}", "null"]
   */
  jsonEncode(): Series {
    return this.subject._call("struct.json_encode", [], []);
  }

  /**
   * The structs with other names for their fields, in order: as many as there are fields.
   *
   * @param names list of: text
   *
   * @example
   * // a: struct[x: i64, y: str] [{"x": 1, "y": "p"}, null]
   * a.struct.renameFields(["k", "v"]) // struct[k: i64, v: str] [{"k": 1, "v": "p"}, null]
   */
  renameFields(names: readonly string[]): Series;
  renameFields(...args: unknown[]): Series {
    return this.subject._call("struct.rename_fields", ["names"], args);
  }

  /**
   * A column per field of the structs, under the names of the fields.
   *
   * @example
   * // a: struct[x: i64] [{"x": 1}, null]
   * a.struct.unnest() // i64 [1, null]
   */
  unnest(): Series {
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
   * a.struct.withFields(pl.field("x").add(1n), pl.col("y")) // struct[x: i64, y: i64] [{"x": 2, "y": 5},
   * null]
   */
  withFields(...exprs: (IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr>)[]): Series;
  withFields(...args: unknown[]): Series {
    return this.subject._call("struct.with_fields", ["*exprs", "**named_exprs"], args);
  }
}
