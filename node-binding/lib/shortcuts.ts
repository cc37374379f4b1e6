/** Methods of columns by name: `pl.sum("a")` is `pl.col("a").sum()`; of a Series they give what its method gives. */

import { isPlainObject } from "./arguments";
import type { Expr, IntoExpr } from "./expr";
import { all as allColumns, type ColumnName, col, corr, nth } from "./functions";
import { Series } from "./series";

/** A method of columns, all if none are named, or of a Series. */
export interface Shortcut<Options = never> {
  (series: Series, options?: Options): any;
  (...columns: (ColumnName | Options)[]): Expr;
}

/** What a shortcut is called on. */
function subject(columns: readonly ColumnName[]): any {
  const [first] = columns;
  if (columns.length === 1 && Series.isSeries(first)) return first;
  return columns.length === 0 ? allColumns() : col(...columns);
}

function shortcut<Options extends object = never>(method: string): Shortcut<Options> {
  return (...args: any[]) => {
    const last = args.at(-1);
    if (!isPlainObject(last)) return subject(args)[method]();
    return subject(args.slice(0, -1))[method](last);
  };
}

/** The sum of columns. */
export const sum = shortcut("sum");

/** The mean of columns. */
export const mean = shortcut("mean");

/** Another spelling of {@link mean}. */
export const avg = mean;

/** The median of columns. */
export const median = shortcut("median");

/** The least value of columns. */
export const min = shortcut("min");

/** The greatest value of columns. */
export const max = shortcut("max");

/** The number of values of columns that are not null. */
export const count = shortcut("count");

/** The number of distinct values of columns. */
export const nUnique = shortcut("nUnique");

/** About the number of distinct values of columns. */
export const approxNUnique = shortcut("approxNUnique");

/** The values of columns as one list. */
export const implode = shortcut<{ maintainOrder?: boolean }>("implode");

/** Whether some value of columns is true. */
export const any = shortcut<{ ignoreNulls?: boolean }>("any");

/** Sums of the values of columns from the first to each. */
export const cumSum = shortcut("cumSum");

/** How many values of columns, from the first to each, are not null. */
export const cumCount = shortcut<{ reverse?: boolean }>("cumCount");

/** All columns; of those that are named, whether all values are true. */
export function all(...columns: (ColumnName | { ignoreNulls?: boolean })[]): Expr {
  return columns.length === 0 ? allColumns() : allTrue(...(columns as ColumnName[]));
}

const allTrue = shortcut<{ ignoreNulls?: boolean }>("all");

/** The first value of columns; without names, the first column. */
export const first: Shortcut = (...columns: any[]) =>
  columns.length === 0 ? nth(0) : subject(columns).first();

/** The last value of columns; without names, the last column. */
export const last: Shortcut = (...columns: any[]) =>
  columns.length === 0 ? nth(-1) : subject(columns).last();

/** The first values of a column. */
export function head(column: Series, n?: number): Series;
export function head(column: ColumnName, n?: number): Expr;
export function head(column: any, n = 10): any {
  return subject([column]).head(n);
}

/** The last values of a column. */
export function tail(column: Series, n?: number): Series;
export function tail(column: ColumnName, n?: number): Expr;
export function tail(column: any, n = 10): any {
  return subject([column]).tail(n);
}

/** The standard deviation of a column. */
export function std(column: Series, ddof?: number): any;
export function std(column: ColumnName, ddof?: number): Expr;
export function std(column: any, ddof = 1): any {
  return subject([column]).std(ddof);
}

/** The variance of a column. */
function variance(column: Series, ddof?: number): any;
function variance(column: ColumnName, ddof?: number): Expr;
function variance(column: any, ddof = 1): any {
  return subject([column]).var(ddof);
}

export { variance as var };

/** A quantile of a column. */
export function quantile(series: Series, quantile: number, interpolation?: string): any;
export function quantile(column: ColumnName, quantile: number, interpolation?: string): Expr;
export function quantile(column: any, quantile: number, interpolation = "nearest"): any {
  return subject([column]).quantile(quantile, interpolation);
}

/** The correlation of two columns after Pearson: `corr(a, b)`. */
export function pearsonCorr(a: IntoExpr, b: IntoExpr): Expr {
  return corr(a, b);
}

/** The correlation of two columns after Spearman: `corr(a, b, { method: "spearman" })`. */
export function spearmanRankCorr(a: IntoExpr, b: IntoExpr): Expr {
  return corr(a, b, { method: "spearman" });
}
