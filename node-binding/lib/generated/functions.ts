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
export function allHorizontal(...exprs: (IntoExpr | readonly IntoExpr[] | readonly (IntoExpr | readonly IntoExpr[])[])[]): Expr;
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
export function anyHorizontal(...exprs: (IntoExpr | readonly IntoExpr[] | readonly (IntoExpr | readonly IntoExpr[])[])[]): Expr;
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
 * The values of several columns as one text, row by row, with `separator` between them.
 *
 * Values that are not text are cast to it. A null gives null, or is left out if `ignore_nulls`.
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
 * Pearson's correlation of two columns.
 *
 * Rows where one is null are left out; NaN if a column does not vary.
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
 * The text `f_string` with each `{}` in it replaced by the value of a column, row by row; null if one is
 * null.
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
export function maxHorizontal(...exprs: (IntoExpr | readonly IntoExpr[] | readonly (IntoExpr | readonly IntoExpr[])[])[]): Expr;
export function maxHorizontal(...args: unknown[]): Expr {
  return call("pl.max_horizontal", ["*exprs"], args);
}

/**
 * The mean of several columns' values, row by row. Nulls are left out, or give null if `ignore_nulls` is
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
export function meanHorizontal(...exprs: (IntoExpr | readonly IntoExpr[] | readonly (IntoExpr | readonly IntoExpr[])[] | { ignoreNulls?: boolean })[]): Expr;
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
export function minHorizontal(...exprs: (IntoExpr | readonly IntoExpr[] | readonly (IntoExpr | readonly IntoExpr[])[])[]): Expr;
export function minHorizontal(...args: unknown[]): Expr {
  return call("pl.min_horizontal", ["*exprs"], args);
}

/**
 * The sum of several columns' values, row by row; texts are joined.
 *
 * Nulls are left out (a row of nulls has the sum 0), or give null if `ignore_nulls` is false. Booleans are
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
export function sumHorizontal(...exprs: (IntoExpr | readonly IntoExpr[] | readonly (IntoExpr | readonly IntoExpr[])[] | { ignoreNulls?: boolean })[]): Expr;
export function sumHorizontal(...args: unknown[]): Expr {
  return call("pl.sum_horizontal", ["*exprs", "ignore_nulls"], args);
}
