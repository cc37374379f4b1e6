// Generated from the function registry: change that, then run `cargo xtask bindings`.

/** The functions of the registry that are not methods. */

import { type DataType } from "../datatypes";
import { run } from "../errors";
import { evaluate } from "../evaluate";
import { byName, Expr, type IntoExpr } from "../expr";
import { native } from "../native";

function call(name: string, params: string[], args: unknown[]): any {
  const given = byName(name, params, args);
  const expr = new Expr(run(() => native.NativeExpr.call(name, null, given)));
  return given["eager"] === true ? evaluate(expr) : expr;
}

/**
 * Whether all of several columns' values are true, row by row: false if one is, otherwise null if one is
 * null.
 *
 * @param exprs expressions or names of columns, one or a list
 *
 * @example
 * // a: bool [true, true, null]
 * // b: bool [true, null, false]
 * pl.allHorizontal(pl.col("a"), pl.col("b")) // bool [true, null, false]
 */
export function allHorizontal(...exprs: (IntoExpr | readonly IntoExpr[])[]): Expr;
export function allHorizontal(...args: unknown[]): Expr {
  return call("pl.all_horizontal", ["*exprs"], args);
}

/**
 * Whether one of several columns' values is true, row by row: true if one is, otherwise null if one is null.
 *
 * @param exprs expressions or names of columns, one or a list
 *
 * @example
 * // a: bool [false, true, null]
 * // b: bool [false, null, false]
 * pl.anyHorizontal(pl.col("a"), pl.col("b")) // bool [false, true, null]
 */
export function anyHorizontal(...exprs: (IntoExpr | readonly IntoExpr[])[]): Expr;
export function anyHorizontal(...args: unknown[]): Expr {
  return call("pl.any_horizontal", ["*exprs"], args);
}

/**
 * Another name of `pl.int_range`.
 *
 * @param start expression, or the name of a column; default `0`
 * @param end expression, or the name of a column; default `null`
 * @param step expression, or the name of a column; default `1`
 * @param dtype data type; default `null`
 * @param eager true or false; default `false`
 *
 * @example
 * // a: i64 [7, 8]
 * pl.arange(1, 5, 2) // i64 [1, 3]
 */
export function arange(start?: IntoExpr, end?: IntoExpr, step?: IntoExpr, dtype?: DataType | null, eager?: boolean): any;
export function arange(options?: { start?: IntoExpr; end?: IntoExpr; step?: IntoExpr; dtype?: DataType | null; eager?: boolean }): any;
export function arange(start?: IntoExpr, end?: IntoExpr, step?: IntoExpr, options?: { dtype?: DataType | null; eager?: boolean }): any;
export function arange(...args: unknown[]): any {
  return call("pl.arange", ["start", "end", "step", "dtype", "eager"], args);
}

/**
 * The angles, in radians, between the positive x axis and the points (x, y).
 *
 * @param y expression, or the name of a column
 * @param x expression, or the name of a column
 *
 * @example
 * // a: f64 [1.0, 0.0, null]
 * // b: f64 [1.0, -1.0, 1.0]
 * pl.arctan2(pl.col("a"), pl.col("b")) // f64 [0.7853981633974483, 3.141592653589793, null]
 */
export function arctan2(y: IntoExpr, x: IntoExpr): Expr;
export function arctan2(options: { y: IntoExpr; x: IntoExpr }): Expr;
export function arctan2(...args: unknown[]): Expr {
  return call("pl.arctan2", ["y", "x"], args);
}

/**
 * The positions that would sort the rows by these columns; equal rows keep their order.
 *
 * @param exprs expressions or names of columns, one or a list
 * @param moreExprs expression, or the name of a column
 * @param descending true or false, or list of: true or false; default `false`
 * @param nullsLast true or false, or list of: true or false; default `false`
 * @param multithreaded true or false; default `true`
 * @param maintainOrder true or false; default `false`
 *
 * @example
 * // a: i64 [2, 1, 2]
 * // b: i64 [5, 6, 4]
 * pl.argSortBy([pl.col("a"), pl.col("b")]) // u32 [1, 2, 0]
 */
export function argSortBy(exprs: IntoExpr | readonly IntoExpr[], descending?: boolean | readonly boolean[], nullsLast?: boolean | readonly boolean[], multithreaded?: boolean, maintainOrder?: boolean): Expr;
export function argSortBy(exprs: IntoExpr | readonly IntoExpr[], ...moreExprs: (IntoExpr | readonly IntoExpr[] | { descending?: boolean | readonly boolean[]; nullsLast?: boolean | readonly boolean[]; multithreaded?: boolean; maintainOrder?: boolean })[]): Expr;
export function argSortBy(options: { exprs: IntoExpr | readonly IntoExpr[]; descending?: boolean | readonly boolean[]; nullsLast?: boolean | readonly boolean[]; multithreaded?: boolean; maintainOrder?: boolean }): Expr;
export function argSortBy(...args: unknown[]): Expr {
  return call("pl.arg_sort_by", ["exprs", "*more_exprs", "descending", "nulls_last", "multithreaded", "maintain_order"], args);
}

/**
 * The positions of the rows where `condition` is true.
 *
 * @param condition expression, or the name of a column
 * @param eager true or false; default `false`
 *
 * @example
 * // a: bool [false, true]
 * pl.argWhere(pl.col("a")) // u32 [1]
 */
export function argWhere(condition: IntoExpr, eager?: boolean): any;
export function argWhere(condition: IntoExpr, options?: { eager?: boolean }): any;
export function argWhere(options: { condition: IntoExpr; eager?: boolean }): any;
export function argWhere(...args: unknown[]): any {
  return call("pl.arg_where", ["condition", "eager"], args);
}

/**
 * The number of business days from `start` up to, but without, `end`; if the end is earlier, minus the number
 * after `end` up to and with `start`.
 *
 * Business days are the days of the week in `weekMask`, Monday first, that are not among `holidays`, a list
 * of dates.
 *
 * @param start expression, or the name of a column
 * @param end expression, or the name of a column
 * @param weekMask list of: true or false; default `[true, true, true, true, true, false, false]`
 * @param holidays expression or value, or list of: any value; default `[]`
 *
 * @example
 * // a: date ["2024-01-31", "2024-03-01", null]
 * // b: date ["2024-02-07", "2024-02-28", "2024-01-01"]
 * pl.businessDayCount(pl.col("a"), pl.col("b")) // i32 [5, -2, null]
 */
export function businessDayCount(start: IntoExpr, end: IntoExpr, weekMask?: readonly boolean[], holidays?: IntoExpr | readonly any[]): Expr;
export function businessDayCount(start: IntoExpr, end: IntoExpr, options?: { weekMask?: readonly boolean[]; holidays?: IntoExpr | readonly any[] }): Expr;
export function businessDayCount(options: { start: IntoExpr; end: IntoExpr; weekMask?: readonly boolean[]; holidays?: IntoExpr | readonly any[] }): Expr;
export function businessDayCount(...args: unknown[]): Expr {
  return call("pl.business_day_count", ["start", "end", "week_mask", "holidays"], args);
}

/**
 * The first of the values that is not null, row by row. The result has the type that all fit.
 *
 * @param exprs expressions or names of columns, one or a list
 * @param moreExprs expression, or the name of a column
 *
 * @example
 * // a: i64 [1, null, null]
 * // b: i64 [2, 2, null]
 * pl.coalesce([pl.col("a"), pl.col("b"), 9n]) // i64 [1, 2, 9]
 */
export function coalesce(exprs: IntoExpr | readonly IntoExpr[]): Expr;
export function coalesce(exprs: IntoExpr | readonly IntoExpr[], ...moreExprs: (IntoExpr | readonly IntoExpr[])[]): Expr;
export function coalesce(options: { exprs: IntoExpr | readonly IntoExpr[] }): Expr;
export function coalesce(...args: unknown[]): Expr {
  return call("pl.coalesce", ["exprs", "*more_exprs"], args);
}

/**
 * One array per row of several columns' values; the elements of arrays are put into it one by one.
 *
 * A null array makes the result null; another null is an element. All elements are of the type of the first.
 *
 * @param exprs expressions or names of columns, one or a list
 * @param moreExprs expression, or the name of a column
 *
 * @example
 * // a: i64 [1, 2]
 * // b: i64 [3, null]
 * pl.concatArr([pl.col("a"), pl.col("b")]) // array[i64, 2] [[1, 3], [2, null]]
 *
 * // a: array[i64, 2] [[1, 2], null]
 * // b: i64 [3, 4]
 * pl.concatArr(pl.col("a"), pl.col("b")) // array[i64, 3] [[1, 2, 3], null]
 */
export function concatArr(exprs: IntoExpr | readonly IntoExpr[]): Expr;
export function concatArr(exprs: IntoExpr | readonly IntoExpr[], ...moreExprs: (IntoExpr | readonly IntoExpr[])[]): Expr;
export function concatArr(options: { exprs: IntoExpr | readonly IntoExpr[] }): Expr;
export function concatArr(...args: unknown[]): Expr {
  return call("pl.concat_arr", ["exprs", "*more_exprs"], args);
}

/**
 * One list per row of several columns' values; the elements of lists are put into it one by one.
 *
 * A null list makes the result null; another null is an element. The elements have the type that all fit.
 *
 * @param exprs expressions or names of columns, one or a list
 * @param moreExprs expression, or the name of a column
 *
 * @example
 * // a: i64 [1, null]
 * // b: i64 [3, 4]
 * pl.concatList([pl.col("a"), pl.col("b")]) // list[i64] [[1, 3], [null, 4]]
 *
 * // a: list[i64] [[1, 2], null]
 * // b: i64 [3, 4]
 * pl.concatList(pl.col("a"), pl.col("b")) // list[i64] [[1, 2, 3], null]
 */
export function concatList(exprs: IntoExpr | readonly IntoExpr[]): Expr;
export function concatList(exprs: IntoExpr | readonly IntoExpr[], ...moreExprs: (IntoExpr | readonly IntoExpr[])[]): Expr;
export function concatList(options: { exprs: IntoExpr | readonly IntoExpr[] }): Expr;
export function concatList(...args: unknown[]): Expr {
  return call("pl.concat_list", ["exprs", "*more_exprs"], args);
}

/**
 * The values of several columns as one text, row by row, with `separator` between them.
 *
 * Values that are not text are cast to it. A null gives null, or is left out if `ignoreNulls`.
 *
 * @param exprs expressions or names of columns, one or a list
 * @param moreExprs expression, or the name of a column
 * @param separator text; default `""`
 * @param ignoreNulls true or false; default `false`
 *
 * @example
 * // a: str ["x", null]
 * // b: i64 [1, 2]
 * pl.concatStr([pl.col("a"), pl.col("b")], { separator: "-" }) // str ["x-1", null]
 *
 * // a: str ["x", null]
 * // b: i64 [1, 2]
 * pl.concatStr([pl.col("a"), pl.col("b")], { separator: "-", ignoreNulls: true }) // str ["x-1", "2"]
 */
export function concatStr(exprs: IntoExpr | readonly IntoExpr[], separator?: string, ignoreNulls?: boolean): Expr;
export function concatStr(exprs: IntoExpr | readonly IntoExpr[], ...moreExprs: (IntoExpr | readonly IntoExpr[] | { separator?: string; ignoreNulls?: boolean })[]): Expr;
export function concatStr(options: { exprs: IntoExpr | readonly IntoExpr[]; separator?: string; ignoreNulls?: boolean }): Expr;
export function concatStr(...args: unknown[]): Expr {
  return call("pl.concat_str", ["exprs", "*more_exprs", "separator", "ignore_nulls"], args);
}

/** Another spelling of {@link concatStr}. */
export function concatString(exprs: IntoExpr | readonly IntoExpr[], separator?: string, ignoreNulls?: boolean): Expr;
export function concatString(exprs: IntoExpr | readonly IntoExpr[], ...moreExprs: (IntoExpr | readonly IntoExpr[] | { separator?: string; ignoreNulls?: boolean })[]): Expr;
export function concatString(options: { exprs: IntoExpr | readonly IntoExpr[]; separator?: string; ignoreNulls?: boolean }): Expr;
export function concatString(...args: unknown[]): Expr {
  return call("pl.concat_str", ["exprs", "*more_exprs", "separator", "ignore_nulls"], args);
}

/**
 * The correlation of two columns: Pearson's, or that of their ranks (Spearman's).
 *
 * Rows where one is null are left out; NaN if a column does not vary. Spearman's ranks NaN as the greatest
 * number, or is NaN if there is one and `propagateNans`.
 *
 * @param a expression, or the name of a column
 * @param b expression, or the name of a column
 * @param method `pearson` or `spearman`; default `"pearson"`
 * @param propagateNans true or false; default `false`
 * @param eager true or false; default `false`
 *
 * @example
 * // a: f64 [1.0, 2.0, 3.0]
 * // b: f64 [2.0, 4.0, 6.0]
 * pl.corr(pl.col("a"), pl.col("b")) // f64 [1.0]
 */
export function corr(a: IntoExpr, b: IntoExpr, method?: "pearson" | "spearman", propagateNans?: boolean, eager?: boolean): any;
export function corr(a: IntoExpr, b: IntoExpr, options?: { method?: "pearson" | "spearman"; propagateNans?: boolean; eager?: boolean }): any;
export function corr(options: { a: IntoExpr; b: IntoExpr; method?: "pearson" | "spearman"; propagateNans?: boolean; eager?: boolean }): any;
export function corr(...args: unknown[]): any {
  return call("pl.corr", ["a", "b", "method", "propagate_nans", "eager"], args);
}

/**
 * The covariance of two columns.
 *
 * Rows where one is null are left out; null if there are no more than `ddof` rows.
 *
 * @param a expression, or the name of a column
 * @param b expression, or the name of a column
 * @param ddof integer; default `1`
 * @param eager true or false; default `false`
 *
 * @example
 * // a: f64 [1.0, 2.0, 3.0]
 * // b: f64 [2.0, 4.0, 6.0]
 * pl.cov(pl.col("a"), pl.col("b")) // f64 [2.0]
 */
export function cov(a: IntoExpr, b: IntoExpr, ddof?: number, eager?: boolean): any;
export function cov(a: IntoExpr, b: IntoExpr, options?: { ddof?: number; eager?: boolean }): any;
export function cov(options: { a: IntoExpr; b: IntoExpr; ddof?: number; eager?: boolean }): any;
export function cov(...args: unknown[]): any {
  return call("pl.cov", ["a", "b", "ddof", "eager"], args);
}

/**
 * All results on the way of a `fold`, as the fields of a struct named after `exprs`.
 *
 * With `includeInit` the first field is `acc` itself. The fields have the type of `acc`, unless `returnDtype`
 * is given.
 *
 * @param acc expression or value
 * @param functionValue function
 * @param exprs expressions or names of columns, one or a list
 * @param returnsScalar true or false; default `false`
 * @param returnDtype data type; default `null`
 * @param includeInit true or false; default `false`
 */
export function cumFold(acc: IntoExpr, functionValue: (...args: any[]) => any, exprs: IntoExpr | readonly IntoExpr[], returnsScalar?: boolean, returnDtype?: DataType | null, includeInit?: boolean): Expr;
export function cumFold(acc: IntoExpr, functionValue: (...args: any[]) => any, exprs: IntoExpr | readonly IntoExpr[], options?: { returnsScalar?: boolean; returnDtype?: DataType | null; includeInit?: boolean }): Expr;
export function cumFold(options: { acc: IntoExpr; function: (...args: any[]) => any; exprs: IntoExpr | readonly IntoExpr[]; returnsScalar?: boolean; returnDtype?: DataType | null; includeInit?: boolean }): Expr;
export function cumFold(...args: unknown[]): Expr {
  return call("pl.cum_fold", ["acc", "function", "exprs", "returns_scalar", "return_dtype", "include_init"], args);
}

/**
 * All results on the way of a `reduce`, as the fields of a struct named after `exprs`.
 *
 * @param functionValue function
 * @param exprs expressions or names of columns, one or a list
 * @param returnsScalar true or false; default `false`
 * @param returnDtype data type; default `null`
 */
export function cumReduce(functionValue: (...args: any[]) => any, exprs: IntoExpr | readonly IntoExpr[], returnsScalar?: boolean, returnDtype?: DataType | null): Expr;
export function cumReduce(functionValue: (...args: any[]) => any, exprs: IntoExpr | readonly IntoExpr[], options?: { returnsScalar?: boolean; returnDtype?: DataType | null }): Expr;
export function cumReduce(options: { function: (...args: any[]) => any; exprs: IntoExpr | readonly IntoExpr[]; returnsScalar?: boolean; returnDtype?: DataType | null }): Expr;
export function cumReduce(...args: unknown[]): Expr {
  return call("pl.cum_reduce", ["function", "exprs", "returns_scalar", "return_dtype"], args);
}

/**
 * The running sums of several columns' values, row by row, as a struct: each field is named after a column
 * and holds the sum up to it. A null makes its sum and those that follow null.
 *
 * @param exprs expressions or names of columns, one or a list
 *
 * @example
 * // a: i64 [1, 4, null]
 * // b: i64 [2, 3, 5]
 * pl.cumSumHorizontal(pl.col("a"), pl.col("b")) // struct[a: i64, b: i64] [{"a": 1, "b": 3}, {"a": 4, "b":
 * 7}, {"a": null, "b": null}]
 */
export function cumSumHorizontal(...exprs: (IntoExpr | readonly IntoExpr[])[]): Expr;
export function cumSumHorizontal(...args: unknown[]): Expr {
  return call("pl.cum_sum_horizontal", ["*exprs"], args);
}

/**
 * Dates from years, months and days, row by row; null if one is null. A day that the calendar does not have
 * is an error.
 *
 * @param year expression, or the name of a column
 * @param month expression, or the name of a column
 * @param day expression, or the name of a column
 *
 * @example
 * // y: i64 [2024, null]
 * // m: i64 [2, 1]
 * pl.date(pl.col("y"), pl.col("m"), 29) // date ["2024-02-29", null]
 */
export function date(year: IntoExpr, month: IntoExpr, day: IntoExpr): Expr;
export function date(options: { year: IntoExpr; month: IntoExpr; day: IntoExpr }): Expr;
export function date(...args: unknown[]): Expr {
  return call("pl.date", ["year", "month", "day"], args);
}

/**
 * The dates from `start` to `end`, one `interval` such as `1d` or `1mo` apart.
 *
 * Months are counted from the start, so that ends of months stay such. `closed` says which bounds belong to
 * the range. Bounds are single values: dates or aggregates. With `eager`, a Series instead of an expression.
 *
 * @param start expression, or the name of a column
 * @param end expression, or the name of a column
 * @param interval length of time such as `1h30m`; default `"1d"`
 * @param closed `left` or `right` or `both` or `none`; default `"both"`
 * @param eager true or false; default `false`
 *
 * @example
 * // a: date ["2024-01-31"]
 * // b: date ["2024-03-31"]
 * pl.dateRange(pl.col("a"), pl.col("b"), "1mo") // date ["2024-01-31", "2024-02-29", "2024-03-31"]
 */
export function dateRange(start: IntoExpr, end: IntoExpr, interval?: string, closed?: "left" | "right" | "both" | "none", eager?: boolean): any;
export function dateRange(start: IntoExpr, end: IntoExpr, options?: { interval?: string; closed?: "left" | "right" | "both" | "none"; eager?: boolean }): any;
export function dateRange(start: IntoExpr, end: IntoExpr, interval?: string, options?: { closed?: "left" | "right" | "both" | "none"; eager?: boolean }): any;
export function dateRange(options: { start: IntoExpr; end: IntoExpr; interval?: string; closed?: "left" | "right" | "both" | "none"; eager?: boolean }): any;
export function dateRange(...args: unknown[]): any {
  return call("pl.date_range", ["start", "end", "interval", "closed", "eager"], args);
}

/**
 * Row by row, the dates from `start` to `end`, one `interval` such as `1d` or `1mo` apart, as a list.
 *
 * Months are counted from the start, so that ends of months stay such. `closed` says which bounds belong to
 * the range. Null if a bound is null. With `eager`, a Series instead of an expression.
 *
 * @param start expression, or the name of a column
 * @param end expression, or the name of a column
 * @param interval length of time such as `1h30m`; default `"1d"`
 * @param closed `left` or `right` or `both` or `none`; default `"both"`
 * @param eager true or false; default `false`
 *
 * @example
 * // a: date ["2024-01-01", "2024-01-03", null]
 * // b: date ["2024-01-03", "2024-01-01", "2024-01-01"]
 * pl.dateRanges(pl.col("a"), pl.col("b"), "2d") // list[date] [["2024-01-01", "2024-01-03"], [], null]
 */
export function dateRanges(start: IntoExpr, end: IntoExpr, interval?: string, closed?: "left" | "right" | "both" | "none", eager?: boolean): any;
export function dateRanges(start: IntoExpr, end: IntoExpr, options?: { interval?: string; closed?: "left" | "right" | "both" | "none"; eager?: boolean }): any;
export function dateRanges(start: IntoExpr, end: IntoExpr, interval?: string, options?: { closed?: "left" | "right" | "both" | "none"; eager?: boolean }): any;
export function dateRanges(options: { start: IntoExpr; end: IntoExpr; interval?: string; closed?: "left" | "right" | "both" | "none"; eager?: boolean }): any;
export function dateRanges(...args: unknown[]): any {
  return call("pl.date_ranges", ["start", "end", "interval", "closed", "eager"], args);
}

/**
 * Datetimes from their parts, row by row; null if one is null. Parts not given are 0.
 *
 * With `timeZone` the parts are what its clocks show, and `ambiguous` says which instant is meant where they
 * show it twice. A date or time that does not exist is an error.
 *
 * @param year expression, or the name of a column
 * @param month expression, or the name of a column
 * @param day expression, or the name of a column
 * @param hour expression, or the name of a column; default `null`
 * @param minute expression, or the name of a column; default `null`
 * @param second expression, or the name of a column; default `null`
 * @param microsecond expression, or the name of a column; default `null`
 * @param timeUnit `ns` or `us` or `ms`; default `"us"`
 * @param timeZone text; default `null`
 * @param ambiguous expression or value, or `earliest` or `latest` or `raise` or `null`; default `"raise"`
 *
 * @example
 * // y: i64 [2024, null]
 * // h: i64 [12, 1]
 * pl.datetime(pl.col("y"), 1, 31, pl.col("h")) // datetime[us] ["2024-01-31 12:00:00", null]
 */
export function datetime(year: IntoExpr, month: IntoExpr, day: IntoExpr, hour?: IntoExpr, minute?: IntoExpr, second?: IntoExpr, microsecond?: IntoExpr, timeUnit?: "ns" | "us" | "ms", timeZone?: string | null, ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null"): Expr;
export function datetime(year: IntoExpr, month: IntoExpr, day: IntoExpr, options?: { hour?: IntoExpr; minute?: IntoExpr; second?: IntoExpr; microsecond?: IntoExpr; timeUnit?: "ns" | "us" | "ms"; timeZone?: string | null; ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null" }): Expr;
export function datetime(year: IntoExpr, month: IntoExpr, day: IntoExpr, hour?: IntoExpr, minute?: IntoExpr, second?: IntoExpr, microsecond?: IntoExpr, options?: { timeUnit?: "ns" | "us" | "ms"; timeZone?: string | null; ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null" }): Expr;
export function datetime(options: { year: IntoExpr; month: IntoExpr; day: IntoExpr; hour?: IntoExpr; minute?: IntoExpr; second?: IntoExpr; microsecond?: IntoExpr; timeUnit?: "ns" | "us" | "ms"; timeZone?: string | null; ambiguous?: IntoExpr | "earliest" | "latest" | "raise" | "null" }): Expr;
export function datetime(...args: unknown[]): Expr {
  return call("pl.datetime", ["year", "month", "day", "hour", "minute", "second", "microsecond", "time_unit", "time_zone", "ambiguous"], args);
}

/**
 * The datetimes from `start` to `end`, one `interval` such as `1h` or `1d12h` apart.
 *
 * Months and days are those of the calendar of the time zone. Bounds without zone are what clocks in
 * `timeZone` show; the unit is `timeUnit`, else that of the bounds. `closed` says which bounds belong to the
 * range. Bounds are single values: datetimes or aggregates. With `eager`, a Series instead of an expression.
 *
 * @param start expression, or the name of a column
 * @param end expression, or the name of a column
 * @param interval length of time such as `1h30m`; default `"1d"`
 * @param closed `left` or `right` or `both` or `none`; default `"both"`
 * @param timeUnit `ns` or `us` or `ms`; default `null`
 * @param timeZone text; default `null`
 * @param eager true or false; default `false`
 *
 * @example
 * // a: datetime[us] ["2024-01-01 00:00:00"]
 * // b: datetime[us] ["2024-01-01 12:00:00"]
 * pl.datetimeRange(pl.col("a"), pl.col("b"), "6h", { closed: "left" }) // datetime[us] ["2024-01-01
 * 00:00:00", "2024-01-01 06:00:00"]
 */
export function datetimeRange(start: IntoExpr, end: IntoExpr, interval?: string, closed?: "left" | "right" | "both" | "none", timeUnit?: "ns" | "us" | "ms" | null, timeZone?: string | null, eager?: boolean): any;
export function datetimeRange(start: IntoExpr, end: IntoExpr, options?: { interval?: string; closed?: "left" | "right" | "both" | "none"; timeUnit?: "ns" | "us" | "ms" | null; timeZone?: string | null; eager?: boolean }): any;
export function datetimeRange(start: IntoExpr, end: IntoExpr, interval?: string, options?: { closed?: "left" | "right" | "both" | "none"; timeUnit?: "ns" | "us" | "ms" | null; timeZone?: string | null; eager?: boolean }): any;
export function datetimeRange(options: { start: IntoExpr; end: IntoExpr; interval?: string; closed?: "left" | "right" | "both" | "none"; timeUnit?: "ns" | "us" | "ms" | null; timeZone?: string | null; eager?: boolean }): any;
export function datetimeRange(...args: unknown[]): any {
  return call("pl.datetime_range", ["start", "end", "interval", "closed", "time_unit", "time_zone", "eager"], args);
}

/**
 * Row by row, the datetimes from `start` to `end`, one `interval` such as `1h` or `1d12h` apart, as a list.
 *
 * Months and days are those of the calendar of the time zone. Bounds without zone are what clocks in
 * `timeZone` show; the unit is `timeUnit`, else that of the bounds. `closed` says which bounds belong to the
 * range. Null if a bound is null. With `eager`, a Series instead of an expression.
 *
 * @param start expression, or the name of a column
 * @param end expression, or the name of a column
 * @param interval length of time such as `1h30m`; default `"1d"`
 * @param closed `left` or `right` or `both` or `none`; default `"both"`
 * @param timeUnit `ns` or `us` or `ms`; default `null`
 * @param timeZone text; default `null`
 * @param eager true or false; default `false`
 *
 * @example
 * // a: date ["2024-01-01", null]
 * // b: date ["2024-01-02", "2024-01-01"]
 * pl.datetimeRanges(pl.col("a"), pl.col("b"), "12h", { timeUnit: "ms" }) // list[datetime[ms]] [["2024-01-01
 * 00:00:00", "2024-01-01 12:00:00", "2024-01-02 00:00:00"], null]
 */
export function datetimeRanges(start: IntoExpr, end: IntoExpr, interval?: string, closed?: "left" | "right" | "both" | "none", timeUnit?: "ns" | "us" | "ms" | null, timeZone?: string | null, eager?: boolean): any;
export function datetimeRanges(start: IntoExpr, end: IntoExpr, options?: { interval?: string; closed?: "left" | "right" | "both" | "none"; timeUnit?: "ns" | "us" | "ms" | null; timeZone?: string | null; eager?: boolean }): any;
export function datetimeRanges(start: IntoExpr, end: IntoExpr, interval?: string, options?: { closed?: "left" | "right" | "both" | "none"; timeUnit?: "ns" | "us" | "ms" | null; timeZone?: string | null; eager?: boolean }): any;
export function datetimeRanges(options: { start: IntoExpr; end: IntoExpr; interval?: string; closed?: "left" | "right" | "both" | "none"; timeUnit?: "ns" | "us" | "ms" | null; timeZone?: string | null; eager?: boolean }): any;
export function datetimeRanges(...args: unknown[]): any {
  return call("pl.datetime_ranges", ["start", "end", "interval", "closed", "time_unit", "time_zone", "eager"], args);
}

/**
 * Durations from their parts, row by row; null if one is null. Parts not given are 0.
 *
 * The unit is microseconds unless `timeUnit` or nanoseconds are given; what it does not hold is cut.
 *
 * @param weeks expression, or the name of a column; default `null`
 * @param days expression, or the name of a column; default `null`
 * @param hours expression, or the name of a column; default `null`
 * @param minutes expression, or the name of a column; default `null`
 * @param seconds expression, or the name of a column; default `null`
 * @param milliseconds expression, or the name of a column; default `null`
 * @param microseconds expression, or the name of a column; default `null`
 * @param nanoseconds expression, or the name of a column; default `null`
 * @param timeUnit `ns` or `us` or `ms`; default `null`
 *
 * @example
 * // d: i64 [1, null]
 * pl.duration({ days: pl.col("d"), hours: 2.5 }) // duration[us] [95400000000, null]
 */
export function duration(weeks?: IntoExpr, days?: IntoExpr, hours?: IntoExpr, minutes?: IntoExpr, seconds?: IntoExpr, milliseconds?: IntoExpr, microseconds?: IntoExpr, nanoseconds?: IntoExpr, timeUnit?: "ns" | "us" | "ms" | null): Expr;
export function duration(options?: { weeks?: IntoExpr; days?: IntoExpr; hours?: IntoExpr; minutes?: IntoExpr; seconds?: IntoExpr; milliseconds?: IntoExpr; microseconds?: IntoExpr; nanoseconds?: IntoExpr; timeUnit?: "ns" | "us" | "ms" | null }): Expr;
export function duration(...args: unknown[]): Expr {
  return call("pl.duration", ["weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds", "time_unit"], args);
}

/** The elements of a list or an array, in an expression that is evaluated on them: `list.eval`, `list.agg`. */
export function element(): Expr {
  return call("pl.element", [], []);
}

/**
 * A field of the struct, in an expression that is evaluated on it: `struct.with_fields`, `struct.eval`.
 *
 * @param name text
 */
export function field(name: string): Expr;
export function field(...args: unknown[]): Expr {
  return call("pl.field", ["name"], args);
}

/**
 * `functionValue` called with `acc` and the first of `exprs`, then with its result and the next, and so on.
 *
 * It gets two Series and returns one. The result has the type of `acc`, unless `returnDtype` is given.
 *
 * @param acc expression or value
 * @param functionValue function
 * @param exprs expressions or names of columns, one or a list
 * @param returnsScalar true or false; default `false`
 * @param returnDtype data type; default `null`
 */
export function fold(acc: IntoExpr, functionValue: (...args: any[]) => any, exprs: IntoExpr | readonly IntoExpr[], returnsScalar?: boolean, returnDtype?: DataType | null): Expr;
export function fold(acc: IntoExpr, functionValue: (...args: any[]) => any, exprs: IntoExpr | readonly IntoExpr[], options?: { returnsScalar?: boolean; returnDtype?: DataType | null }): Expr;
export function fold(options: { acc: IntoExpr; function: (...args: any[]) => any; exprs: IntoExpr | readonly IntoExpr[]; returnsScalar?: boolean; returnDtype?: DataType | null }): Expr;
export function fold(...args: unknown[]): Expr {
  return call("pl.fold", ["acc", "function", "exprs", "returns_scalar", "return_dtype"], args);
}

/**
 * The text `fString` with each `{}` in it replaced by the value of a column, row by row; null if one is null.
 *
 * @param fString text
 * @param args expression, or the name of a column
 *
 * @example
 * // a: str ["x", null]
 * // b: i64 [1, 2]
 * pl.format("{}: {}!", pl.col("a"), pl.col("b")) // str ["x: 1!", null]
 */
export function format(fString: string): Expr;
export function format(fString: string, ...args: (IntoExpr | readonly IntoExpr[])[]): Expr;
export function format(options: { fString: string }): Expr;
export function format(...args: unknown[]): Expr {
  return call("pl.format", ["f_string", "*args"], args);
}

/**
 * The moments so many days, seconds or parts of seconds after 1970-01-01.
 *
 * Days give dates, nanoseconds datetimes in nanoseconds, all others in microseconds. Numbers beyond what
 * these hold are an error.
 *
 * @param column expression, or the name of a column
 * @param timeUnit `ns` or `us` or `ms` or `s` or `d`; default `"s"`
 *
 * @example
 * // a: i64 [86401, null]
 * pl.fromEpoch(pl.col("a")) // datetime[us] ["1970-01-02 00:00:01", null]
 *
 * // a: i64 [1, -1]
 * pl.fromEpoch(pl.col("a"), "d") // date ["1970-01-02", "1969-12-31"]
 */
export function fromEpoch(column: IntoExpr, timeUnit?: "ns" | "us" | "ms" | "s" | "d"): Expr;
export function fromEpoch(column: IntoExpr, options?: { timeUnit?: "ns" | "us" | "ms" | "s" | "d" }): Expr;
export function fromEpoch(options: { column: IntoExpr; timeUnit?: "ns" | "us" | "ms" | "s" | "d" }): Expr;
export function fromEpoch(...args: unknown[]): Expr {
  return call("pl.from_epoch", ["column", "time_unit"], args);
}

/**
 * The integers from `start` up to, but without, `end`, each `step` more than the one before.
 *
 * A bound alone is the end, and the start 0. A negative step counts down. They become `dtype`, Int64 if none
 * is given. Bounds are single values: numbers or aggregates. With `eager`, a Series instead of an expression.
 *
 * @param start expression, or the name of a column; default `0`
 * @param end expression, or the name of a column; default `null`
 * @param step expression, or the name of a column; default `1`
 * @param dtype data type; default `null`
 * @param eager true or false; default `false`
 *
 * @example
 * // a: i64 [7, 8, 9]
 * pl.intRange(3) // i64 [0, 1, 2]
 *
 * // a: i64 [7, 8, 9]
 * pl.intRange(5, 0, -2, { dtype: pl.Int8 }) // i8 [5, 3, 1]
 */
export function intRange(start?: IntoExpr, end?: IntoExpr, step?: IntoExpr, dtype?: DataType | null, eager?: boolean): any;
export function intRange(options?: { start?: IntoExpr; end?: IntoExpr; step?: IntoExpr; dtype?: DataType | null; eager?: boolean }): any;
export function intRange(start?: IntoExpr, end?: IntoExpr, step?: IntoExpr, options?: { dtype?: DataType | null; eager?: boolean }): any;
export function intRange(...args: unknown[]): any {
  return call("pl.int_range", ["start", "end", "step", "dtype", "eager"], args);
}

/**
 * Row by row, the integers from `start` up to, but without, `end`, as a list.
 *
 * A bound alone is the end, and the start 0. A negative step counts down. They become `dtype`, Int64 if none
 * is given. Null if a bound or the step is null. With `eager`, a Series instead of an expression.
 *
 * @param start expression, or the name of a column; default `0`
 * @param end expression, or the name of a column; default `null`
 * @param step expression, or the name of a column; default `1`
 * @param dtype data type; default `null`
 * @param eager true or false; default `false`
 *
 * @example
 * // a: i64 [0, 3, null]
 * // b: i64 [2, 1, 1]
 * pl.intRanges(pl.col("a"), pl.col("b")) // list[i64] [[0, 1], [], null]
 */
export function intRanges(start?: IntoExpr, end?: IntoExpr, step?: IntoExpr, dtype?: DataType | null, eager?: boolean): any;
export function intRanges(options?: { start?: IntoExpr; end?: IntoExpr; step?: IntoExpr; dtype?: DataType | null; eager?: boolean }): any;
export function intRanges(start?: IntoExpr, end?: IntoExpr, step?: IntoExpr, options?: { dtype?: DataType | null; eager?: boolean }): any;
export function intRanges(...args: unknown[]): any {
  return call("pl.int_ranges", ["start", "end", "step", "dtype", "eager"], args);
}

/**
 * The number of rows.
 *
 * @example
 * // a: i64 [1, null, 3]
 * pl.len() // u32 [3]
 */
export function len(): Expr {
  return call("pl.len", [], []);
}

/**
 * So many values from `start` to `end`, equally far apart: numbers, dates or times.
 *
 * `closed` says which bounds are among them. Bounds are single values: literals or aggregates. With `eager`,
 * a Series instead of an expression.
 *
 * @param start expression, or the name of a column
 * @param end expression, or the name of a column
 * @param numSamples expression, or the name of a column
 * @param closed `left` or `right` or `both` or `none`; default `"both"`
 * @param eager true or false; default `false`
 *
 * @example
 * // a: i64 [7]
 * pl.linearSpace(0, 1, 3) // f64 [0.0, 0.5, 1.0]
 *
 * // a: i64 [7]
 * pl.linearSpace(0, 1, 4, { closed: "left" }) // f64 [0.0, 0.25, 0.5, 0.75]
 */
export function linearSpace(start: IntoExpr, end: IntoExpr, numSamples: IntoExpr, closed?: "left" | "right" | "both" | "none", eager?: boolean): any;
export function linearSpace(start: IntoExpr, end: IntoExpr, numSamples: IntoExpr, options?: { closed?: "left" | "right" | "both" | "none"; eager?: boolean }): any;
export function linearSpace(options: { start: IntoExpr; end: IntoExpr; numSamples: IntoExpr; closed?: "left" | "right" | "both" | "none"; eager?: boolean }): any;
export function linearSpace(...args: unknown[]): any {
  return call("pl.linear_space", ["start", "end", "num_samples", "closed", "eager"], args);
}

/**
 * Row by row, so many values from `start` to `end`, equally far apart, as a list.
 *
 * `closed` says which bounds are among them. Null if a bound or the number is null. With `asArray` the lists
 * are arrays: then the number must be given. With `eager`, a Series instead of an expression.
 *
 * @param start expression, or the name of a column
 * @param end expression, or the name of a column
 * @param numSamples expression, or the name of a column
 * @param closed `left` or `right` or `both` or `none`; default `"both"`
 * @param asArray true or false; default `false`
 * @param eager true or false; default `false`
 *
 * @example
 * // a: i64 [0, null]
 * // b: i64 [2, 1]
 * pl.linearSpaces(pl.col("a"), pl.col("b"), 3) // list[f64] [[0.0, 1.0, 2.0], null]
 */
export function linearSpaces(start: IntoExpr, end: IntoExpr, numSamples: IntoExpr, closed?: "left" | "right" | "both" | "none", asArray?: boolean, eager?: boolean): any;
export function linearSpaces(start: IntoExpr, end: IntoExpr, numSamples: IntoExpr, options?: { closed?: "left" | "right" | "both" | "none"; asArray?: boolean; eager?: boolean }): any;
export function linearSpaces(options: { start: IntoExpr; end: IntoExpr; numSamples: IntoExpr; closed?: "left" | "right" | "both" | "none"; asArray?: boolean; eager?: boolean }): any;
export function linearSpaces(...args: unknown[]): any {
  return call("pl.linear_spaces", ["start", "end", "num_samples", "closed", "as_array", "eager"], args);
}

/**
 * One list per row of several columns' values, each of which is one element: lists, too.
 *
 * The elements have the type that all fit. `concat_list` puts the elements of lists into it one by one.
 *
 * @param exprs expressions or names of columns, one or a list
 * @param moreExprs expression, or the name of a column
 *
 * @example
 * // a: i64 [1, null]
 * // b: i64 [3, 4]
 * pl.list([pl.col("a"), pl.col("b")]) // list[i64] [[1, 3], [null, 4]]
 *
 * // a: list[i64] [[1, 2], null]
 * // b: list[i64] [[3], []]
 * pl.list(pl.col("a"), pl.col("b")) // list[list[i64]] [[[1, 2], [3]], [null, []]]
 */
export function list(exprs: IntoExpr | readonly IntoExpr[]): Expr;
export function list(exprs: IntoExpr | readonly IntoExpr[], ...moreExprs: (IntoExpr | readonly IntoExpr[])[]): Expr;
export function list(options: { exprs: IntoExpr | readonly IntoExpr[] }): Expr;
export function list(...args: unknown[]): Expr {
  return call("pl.list", ["exprs", "*more_exprs"], args);
}

/**
 * What `functionValue` makes of these expressions' values, given as a list of Series; in groups, of those of
 * each group.
 *
 * It returns a Series, of any length; one value per call if `returnsScalar`. A function that looks at each
 * row by itself may be called with any part of them if `isElementwise`, which is faster. Without
 * `returnDtype` the type is that of what the function gives for sample values.
 *
 * @param exprs expressions or names of columns, one or a list
 * @param functionValue function
 * @param returnDtype data type; default `null`
 * @param isElementwise true or false; default `false`
 * @param returnsScalar true or false; default `false`
 */
export function mapBatches(exprs: IntoExpr | readonly IntoExpr[], functionValue: (...args: any[]) => any, returnDtype?: DataType | null, isElementwise?: boolean, returnsScalar?: boolean): Expr;
export function mapBatches(exprs: IntoExpr | readonly IntoExpr[], functionValue: (...args: any[]) => any, options?: { returnDtype?: DataType | null; isElementwise?: boolean; returnsScalar?: boolean }): Expr;
export function mapBatches(exprs: IntoExpr | readonly IntoExpr[], functionValue: (...args: any[]) => any, returnDtype?: DataType | null, options?: { isElementwise?: boolean; returnsScalar?: boolean }): Expr;
export function mapBatches(options: { exprs: IntoExpr | readonly IntoExpr[]; function: (...args: any[]) => any; returnDtype?: DataType | null; isElementwise?: boolean; returnsScalar?: boolean }): Expr;
export function mapBatches(...args: unknown[]): Expr {
  return call("pl.map_batches", ["exprs", "function", "return_dtype", "is_elementwise", "returns_scalar"], args);
}

/**
 * What `functionValue` makes of these expressions' values in each group, given as a list of Series.
 *
 * It returns a Series, of any length; one value per group if `returnsScalar`. Without `returnDtype` the type
 * is that of what the function gives for sample values.
 *
 * @param exprs expressions or names of columns, one or a list
 * @param functionValue function
 * @param returnDtype data type; default `null`
 * @param isElementwise true or false; default `false`
 * @param returnsScalar true or false; default `false`
 */
export function mapGroups(exprs: IntoExpr | readonly IntoExpr[], functionValue: (...args: any[]) => any, returnDtype?: DataType | null, isElementwise?: boolean, returnsScalar?: boolean): Expr;
export function mapGroups(exprs: IntoExpr | readonly IntoExpr[], functionValue: (...args: any[]) => any, options?: { returnDtype?: DataType | null; isElementwise?: boolean; returnsScalar?: boolean }): Expr;
export function mapGroups(exprs: IntoExpr | readonly IntoExpr[], functionValue: (...args: any[]) => any, returnDtype?: DataType | null, options?: { isElementwise?: boolean; returnsScalar?: boolean }): Expr;
export function mapGroups(options: { exprs: IntoExpr | readonly IntoExpr[]; function: (...args: any[]) => any; returnDtype?: DataType | null; isElementwise?: boolean; returnsScalar?: boolean }): Expr;
export function mapGroups(...args: unknown[]): Expr {
  return call("pl.map_groups", ["exprs", "function", "return_dtype", "is_elementwise", "returns_scalar"], args);
}

/**
 * The greatest of several columns' values, row by row. Nulls are left out, and NaN unless there is nothing
 * else.
 *
 * @param exprs expressions or names of columns, one or a list
 *
 * @example
 * // a: i64 [1, 4, null]
 * // b: i64 [2, 3, 5]
 * pl.maxHorizontal(pl.col("a"), pl.col("b")) // i64 [2, 4, 5]
 */
export function maxHorizontal(...exprs: (IntoExpr | readonly IntoExpr[])[]): Expr;
export function maxHorizontal(...args: unknown[]): Expr {
  return call("pl.max_horizontal", ["*exprs"], args);
}

/**
 * The mean of several columns' values, row by row. Nulls are left out, or give null if `ignoreNulls` is
 * false.
 *
 * @param exprs expressions or names of columns, one or a list
 * @param ignoreNulls true or false; default `true`
 *
 * @example
 * // a: i64 [1, 4, null]
 * // b: i64 [2, null, null]
 * pl.meanHorizontal(pl.col("a"), pl.col("b")) // f64 [1.5, 4, null]
 */
export function meanHorizontal(...exprs: (IntoExpr | readonly IntoExpr[] | { ignoreNulls?: boolean })[]): Expr;
export function meanHorizontal(...args: unknown[]): Expr {
  return call("pl.mean_horizontal", ["*exprs", "ignore_nulls"], args);
}

/**
 * The least of several columns' values, row by row. Nulls are left out, and NaN unless there is nothing else.
 *
 * @param exprs expressions or names of columns, one or a list
 *
 * @example
 * // a: i64 [1, 4, null]
 * // b: i64 [2, 3, null]
 * pl.minHorizontal(pl.col("a"), pl.col("b")) // i64 [1, 3, null]
 */
export function minHorizontal(...exprs: (IntoExpr | readonly IntoExpr[])[]): Expr;
export function minHorizontal(...args: unknown[]): Expr {
  return call("pl.min_horizontal", ["*exprs"], args);
}

/**
 * `n` times 1, as `dtype`, Float64 if none is given. With `eager`, a Series instead of an expression.
 *
 * @param n expression, or the name of a column
 * @param dtype data type; default `null`
 * @param eager true or false; default `false`
 *
 * @example
 * // a: i64 [1]
 * pl.ones(2, pl.Int8) // i8 [1, 1]
 */
export function ones(n: IntoExpr, dtype?: DataType | null, eager?: boolean): any;
export function ones(n: IntoExpr, options?: { dtype?: DataType | null; eager?: boolean }): any;
export function ones(n: IntoExpr, dtype?: DataType | null, options?: { eager?: boolean }): any;
export function ones(options: { n: IntoExpr; dtype?: DataType | null; eager?: boolean }): any;
export function ones(...args: unknown[]): any {
  return call("pl.ones", ["n", "dtype", "eager"], args);
}

/**
 * `functionValue` called with the first two of `exprs`, then with its result and the next, and so on.
 *
 * It gets two Series and returns one. Without `returnDtype` the type is that of what the function gives for
 * sample values.
 *
 * @param functionValue function
 * @param exprs expressions or names of columns, one or a list
 * @param returnsScalar true or false; default `false`
 * @param returnDtype data type; default `null`
 */
export function reduce(functionValue: (...args: any[]) => any, exprs: IntoExpr | readonly IntoExpr[], returnsScalar?: boolean, returnDtype?: DataType | null): Expr;
export function reduce(functionValue: (...args: any[]) => any, exprs: IntoExpr | readonly IntoExpr[], options?: { returnsScalar?: boolean; returnDtype?: DataType | null }): Expr;
export function reduce(options: { function: (...args: any[]) => any; exprs: IntoExpr | readonly IntoExpr[]; returnsScalar?: boolean; returnDtype?: DataType | null }): Expr;
export function reduce(...args: unknown[]): Expr {
  return call("pl.reduce", ["function", "exprs", "returns_scalar", "return_dtype"], args);
}

/**
 * A value `n` times, as `dtype` if one is given.
 *
 * Both are single values: literals or aggregates. With `eager`, a Series instead of an expression.
 *
 * @param value expression or value
 * @param n expression, or the name of a column
 * @param dtype data type; default `null`
 * @param eager true or false; default `false`
 *
 * @example
 * // a: i64 [1]
 * pl.repeat("x", 2) // str ["x", "x"]
 */
export function repeat(value: IntoExpr, n: IntoExpr, dtype?: DataType | null, eager?: boolean): any;
export function repeat(value: IntoExpr, n: IntoExpr, options?: { dtype?: DataType | null; eager?: boolean }): any;
export function repeat(options: { value: IntoExpr; n: IntoExpr; dtype?: DataType | null; eager?: boolean }): any;
export function repeat(...args: unknown[]): any {
  return call("pl.repeat", ["value", "n", "dtype", "eager"], args);
}

/**
 * Pearson's correlation of two columns in a window of rows that ends at each row.
 *
 * Rows where one is null are left out; null if fewer than `minSamples` (default: all of the window) or fewer
 * than two are left. NaN if a column does not vary.
 *
 * @param a expression, or the name of a column
 * @param b expression, or the name of a column
 * @param windowSize integer
 * @param minSamples integer; default `null`
 *
 * @example
 * // a: f64 [1.0, 2.0, 4.0]
 * // b: f64 [2.0, 4.0, 0.0]
 * pl.rollingCorr(pl.col("a"), pl.col("b"), { windowSize: 2 }) // f64 [null, 1.0, -1.0]
 */
export function rollingCorr(a: IntoExpr, b: IntoExpr, windowSize: number, minSamples?: number | null): Expr;
export function rollingCorr(a: IntoExpr, b: IntoExpr, windowSize: number, options?: { minSamples?: number | null }): Expr;
export function rollingCorr(a: IntoExpr, b: IntoExpr, options?: { windowSize: number; minSamples?: number | null }): Expr;
export function rollingCorr(options: { a: IntoExpr; b: IntoExpr; windowSize: number; minSamples?: number | null }): Expr;
export function rollingCorr(...args: unknown[]): Expr {
  return call("pl.rolling_corr", ["a", "b", "window_size", "min_samples"], args);
}

/**
 * The covariance of two columns in a window of rows that ends at each row.
 *
 * Rows where one is null are left out; null if fewer than `minSamples` (default: all of the window) are left.
 * NaN if there are no more than `ddof`.
 *
 * @param a expression, or the name of a column
 * @param b expression, or the name of a column
 * @param windowSize integer
 * @param minSamples integer; default `null`
 * @param ddof integer; default `1`
 *
 * @example
 * // a: f64 [1.0, 2.0, 4.0]
 * // b: f64 [2.0, 4.0, 8.0]
 * pl.rollingCov(pl.col("a"), pl.col("b"), { windowSize: 2 }) // f64 [null, 1.0, 4.0]
 */
export function rollingCov(a: IntoExpr, b: IntoExpr, windowSize: number, minSamples?: number | null, ddof?: number): Expr;
export function rollingCov(a: IntoExpr, b: IntoExpr, windowSize: number, options?: { minSamples?: number | null; ddof?: number }): Expr;
export function rollingCov(a: IntoExpr, b: IntoExpr, options?: { windowSize: number; minSamples?: number | null; ddof?: number }): Expr;
export function rollingCov(options: { a: IntoExpr; b: IntoExpr; windowSize: number; minSamples?: number | null; ddof?: number }): Expr;
export function rollingCov(...args: unknown[]): Expr {
  return call("pl.rolling_cov", ["a", "b", "window_size", "min_samples", "ddof"], args);
}

/**
 * One struct per row of several columns' values, which become its fields under their names.
 *
 * With a `schema` the structs have its fields: the columns of these names are cast, fields without a column
 * are null, other columns are left out.
 *
 * @param exprs expressions or names of columns, one or a list
 * @param schema data type; default `null`
 *
 * @example
 * // a: i64 [1, null]
 * // b: str ["x", "y"]
 * pl.struct(pl.col("a"), pl.col("b")) // struct[a: i64, b: str] [{"a": 1, "b": "x"}, {"a": null, "b": "y"}]
 */
export function struct(...exprs: (IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr> | { schema?: DataType | null })[]): Expr;
export function struct(...args: unknown[]): Expr {
  return call("pl.struct", ["*exprs", "schema", "**named_exprs"], args);
}

/**
 * The sum of several columns' values, row by row; texts are joined.
 *
 * Nulls are left out (a row of nulls has the sum 0), or give null if `ignoreNulls` is false. Booleans are
 * counted.
 *
 * @param exprs expressions or names of columns, one or a list
 * @param ignoreNulls true or false; default `true`
 *
 * @example
 * // a: i64 [1, 4, null]
 * // b: i64 [2, null, null]
 * pl.sumHorizontal(pl.col("a"), pl.col("b")) // i64 [3, 4, 0]
 *
 * // a: i64 [1, 4, null]
 * // b: i64 [2, null, null]
 * pl.sumHorizontal(pl.col("a"), pl.col("b"), { ignoreNulls: false }) // i64 [3, null, null]
 */
export function sumHorizontal(...exprs: (IntoExpr | readonly IntoExpr[] | { ignoreNulls?: boolean })[]): Expr;
export function sumHorizontal(...args: unknown[]): Expr {
  return call("pl.sum_horizontal", ["*exprs", "ignore_nulls"], args);
}

/**
 * Times of day from their parts, row by row; null if one is null. Parts not given are 0; a time that does not
 * exist is an error.
 *
 * @param hour expression, or the name of a column; default `null`
 * @param minute expression, or the name of a column; default `null`
 * @param second expression, or the name of a column; default `null`
 * @param microsecond expression, or the name of a column; default `null`
 *
 * @example
 * // h: i64 [12, null]
 * pl.time(pl.col("h"), 30) // time ["12:30:00", null]
 */
export function time(hour?: IntoExpr, minute?: IntoExpr, second?: IntoExpr, microsecond?: IntoExpr): Expr;
export function time(options?: { hour?: IntoExpr; minute?: IntoExpr; second?: IntoExpr; microsecond?: IntoExpr }): Expr;
export function time(...args: unknown[]): Expr {
  return call("pl.time", ["hour", "minute", "second", "microsecond"], args);
}

/**
 * The times of day from `start` to `end`, one `interval` such as `30m` apart.
 *
 * Bounds not given are those of the day. `closed` says which bounds belong to the range. Bounds are single
 * values: times or aggregates. With `eager`, a Series instead of an expression.
 *
 * @param start expression, or the name of a column; default `null`
 * @param end expression, or the name of a column; default `null`
 * @param interval length of time such as `1h30m`; default `"1h"`
 * @param closed `left` or `right` or `both` or `none`; default `"both"`
 * @param eager true or false; default `false`
 *
 * @example
 * // a: time ["22:00:00"]
 * pl.timeRange(pl.col("a")) // time ["22:00:00", "23:00:00"]
 */
export function timeRange(start?: IntoExpr, end?: IntoExpr, interval?: string, closed?: "left" | "right" | "both" | "none", eager?: boolean): any;
export function timeRange(options?: { start?: IntoExpr; end?: IntoExpr; interval?: string; closed?: "left" | "right" | "both" | "none"; eager?: boolean }): any;
export function timeRange(start?: IntoExpr, end?: IntoExpr, interval?: string, options?: { closed?: "left" | "right" | "both" | "none"; eager?: boolean }): any;
export function timeRange(...args: unknown[]): any {
  return call("pl.time_range", ["start", "end", "interval", "closed", "eager"], args);
}

/**
 * Row by row, the times of day from `start` to `end`, one `interval` such as `30m` apart, as a list.
 *
 * Bounds not given are those of the day. `closed` says which bounds belong to the range. Null if a bound is
 * null. With `eager`, a Series instead of an expression.
 *
 * @param start expression, or the name of a column; default `null`
 * @param end expression, or the name of a column; default `null`
 * @param interval length of time such as `1h30m`; default `"1h"`
 * @param closed `left` or `right` or `both` or `none`; default `"both"`
 * @param eager true or false; default `false`
 *
 * @example
 * // a: time ["22:00:00", null]
 * pl.timeRanges(pl.col("a"), { interval: "90m" }) // list[time] [["22:00:00", "23:30:00"], null]
 */
export function timeRanges(start?: IntoExpr, end?: IntoExpr, interval?: string, closed?: "left" | "right" | "both" | "none", eager?: boolean): any;
export function timeRanges(options?: { start?: IntoExpr; end?: IntoExpr; interval?: string; closed?: "left" | "right" | "both" | "none"; eager?: boolean }): any;
export function timeRanges(start?: IntoExpr, end?: IntoExpr, interval?: string, options?: { closed?: "left" | "right" | "both" | "none"; eager?: boolean }): any;
export function timeRanges(...args: unknown[]): any {
  return call("pl.time_ranges", ["start", "end", "interval", "closed", "eager"], args);
}

/**
 * `n` times 0, as `dtype`, Float64 if none is given. With `eager`, a Series instead of an expression.
 *
 * @param n expression, or the name of a column
 * @param dtype data type; default `null`
 * @param eager true or false; default `false`
 *
 * @example
 * // a: i64 [1]
 * pl.zeros(2) // f64 [0.0, 0.0]
 */
export function zeros(n: IntoExpr, dtype?: DataType | null, eager?: boolean): any;
export function zeros(n: IntoExpr, options?: { dtype?: DataType | null; eager?: boolean }): any;
export function zeros(n: IntoExpr, dtype?: DataType | null, options?: { eager?: boolean }): any;
export function zeros(options: { n: IntoExpr; dtype?: DataType | null; eager?: boolean }): any;
export function zeros(...args: unknown[]): any {
  return call("pl.zeros", ["n", "dtype", "eager"], args);
}
