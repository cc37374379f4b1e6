// Generated from the function registry: change that, then run `cargo xtask bindings`.

/** The functions of the registry that are not methods. */

import { run } from "../errors";
import { byName, Expr, type IntoExpr } from "../expr";
import { native } from "../native";

function call(name: string, params: string[], args: unknown[]): Expr {
  return new Expr(run(() => native.NativeExpr.call(name, null, byName(name, params, args))));
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
export function argWhere(condition: IntoExpr, eager?: boolean): Expr;
export function argWhere(condition: IntoExpr, options?: { eager?: boolean }): Expr;
export function argWhere(options: { condition: IntoExpr; eager?: boolean }): Expr;
export function argWhere(...args: unknown[]): Expr {
  return call("pl.arg_where", ["condition", "eager"], args);
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
export function corr(a: IntoExpr, b: IntoExpr, method?: "pearson" | "spearman", propagateNans?: boolean, eager?: boolean): Expr;
export function corr(a: IntoExpr, b: IntoExpr, options?: { method?: "pearson" | "spearman"; propagateNans?: boolean; eager?: boolean }): Expr;
export function corr(options: { a: IntoExpr; b: IntoExpr; method?: "pearson" | "spearman"; propagateNans?: boolean; eager?: boolean }): Expr;
export function corr(...args: unknown[]): Expr {
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
export function cov(a: IntoExpr, b: IntoExpr, ddof?: number, eager?: boolean): Expr;
export function cov(a: IntoExpr, b: IntoExpr, options?: { ddof?: number; eager?: boolean }): Expr;
export function cov(options: { a: IntoExpr; b: IntoExpr; ddof?: number; eager?: boolean }): Expr;
export function cov(...args: unknown[]): Expr {
  return call("pl.cov", ["a", "b", "ddof", "eager"], args);
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
 * @param ambiguous `earliest` or `latest` or `raise` or `null`; default `"raise"`
 *
 * @example
 * // y: i64 [2024, null]
 * // h: i64 [12, 1]
 * pl.datetime(pl.col("y"), 1, 31, pl.col("h")) // datetime[us] ["2024-01-31 12:00:00", null]
 */
export function datetime(year: IntoExpr, month: IntoExpr, day: IntoExpr, hour?: IntoExpr, minute?: IntoExpr, second?: IntoExpr, microsecond?: IntoExpr, timeUnit?: "ns" | "us" | "ms", timeZone?: string | null, ambiguous?: "earliest" | "latest" | "raise" | "null"): Expr;
export function datetime(year: IntoExpr, month: IntoExpr, day: IntoExpr, options?: { hour?: IntoExpr; minute?: IntoExpr; second?: IntoExpr; microsecond?: IntoExpr; timeUnit?: "ns" | "us" | "ms"; timeZone?: string | null; ambiguous?: "earliest" | "latest" | "raise" | "null" }): Expr;
export function datetime(year: IntoExpr, month: IntoExpr, day: IntoExpr, hour?: IntoExpr, minute?: IntoExpr, second?: IntoExpr, microsecond?: IntoExpr, options?: { timeUnit?: "ns" | "us" | "ms"; timeZone?: string | null; ambiguous?: "earliest" | "latest" | "raise" | "null" }): Expr;
export function datetime(options: { year: IntoExpr; month: IntoExpr; day: IntoExpr; hour?: IntoExpr; minute?: IntoExpr; second?: IntoExpr; microsecond?: IntoExpr; timeUnit?: "ns" | "us" | "ms"; timeZone?: string | null; ambiguous?: "earliest" | "latest" | "raise" | "null" }): Expr;
export function datetime(...args: unknown[]): Expr {
  return call("pl.datetime", ["year", "month", "day", "hour", "minute", "second", "microsecond", "time_unit", "time_zone", "ambiguous"], args);
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
 * One struct per row of several columns' values, which become its fields under their names.
 *
 * @param exprs expressions or names of columns, one or a list
 *
 * @example
 * // a: i64 [1, null]
 * // b: str ["x", "y"]
 * pl.struct(pl.col("a"), pl.col("b")) // struct[a: i64, b: str] [{"a": 1, "b": "x"}, {"a": null, "b": "y"}]
 */
export function struct(...exprs: (IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr>)[]): Expr;
export function struct(...args: unknown[]): Expr {
  return call("pl.struct", ["*exprs", "**named_exprs"], args);
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
