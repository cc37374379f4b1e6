/** Aggregates of columns by name: `pl.sum("a")` is `pl.col("a").sum()`; of a Series they give the value. */

import type { Expr, IntoExpr } from "./expr";
import { all, type ColumnName, col, corr, nth } from "./functions";
import { Series } from "./series";

/** What the shortcuts take: names of columns, or one Series. */
type Columns = ColumnName[] | [Series];

function of(columns: Columns): any {
  const [first] = columns;
  if (columns.length === 1 && Series.isSeries(first)) return first;
  return columns.length === 0 ? all() : col(...columns);
}

/** The sum of columns, all if none are named. */
export function sum(series: Series): any;
export function sum(...columns: ColumnName[]): Expr;
export function sum(...columns: Columns): any {
  return of(columns).sum();
}

/** The mean of columns. */
export function mean(series: Series): any;
export function mean(...columns: ColumnName[]): Expr;
export function mean(...columns: Columns): any {
  return of(columns).mean();
}

/** The median of columns. */
export function median(series: Series): any;
export function median(...columns: ColumnName[]): Expr;
export function median(...columns: Columns): any {
  return of(columns).median();
}

/** The least value of columns. */
export function min(series: Series): any;
export function min(...columns: ColumnName[]): Expr;
export function min(...columns: Columns): any {
  return of(columns).min();
}

/** The greatest value of columns. */
export function max(series: Series): any;
export function max(...columns: ColumnName[]): Expr;
export function max(...columns: Columns): any {
  return of(columns).max();
}

/** The number of values of columns that are not null. */
export function count(series: Series): any;
export function count(...columns: ColumnName[]): Expr;
export function count(...columns: Columns): any {
  return of(columns).count();
}

/** The number of distinct values of columns. */
export function nUnique(series: Series): any;
export function nUnique(...columns: ColumnName[]): Expr;
export function nUnique(...columns: Columns): any {
  return of(columns).nUnique();
}

/** The first value of columns; without names, the first column. */
export function first(series: Series): any;
export function first(...columns: ColumnName[]): Expr;
export function first(...columns: Columns): any {
  return columns.length === 0 ? nth(0) : of(columns).first();
}

/** The last value of columns; without names, the last column. */
export function last(series: Series): any;
export function last(...columns: ColumnName[]): Expr;
export function last(...columns: Columns): any {
  return columns.length === 0 ? nth(-1) : of(columns).last();
}

/** A quantile of a column. */
export function quantile(series: Series, q: number): any;
export function quantile(column: ColumnName, q: number): Expr;
export function quantile(column: any, q: number): any {
  return of([column]).quantile(q);
}

/** Another spelling of {@link mean}. */
export const avg = mean;

/** The correlation of two columns after Pearson: `corr(a, b)`. */
export function pearsonCorr(a: IntoExpr, b: IntoExpr): Expr {
  return corr(a, b);
}

/** The correlation of two columns after Spearman: `corr(a, b, { method: "spearman" })`. */
export function spearmanRankCorr(a: IntoExpr, b: IntoExpr): Expr {
  return corr(a, b, { method: "spearman" });
}
