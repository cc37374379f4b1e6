/** Functions that make expressions, and the few that make or join frames. */

import { snakeCase } from "./arguments";
import { unwrap, unwrapped } from "./convert";
import { DataFrame, DataFrameClass } from "./dataframe";
import type { DataType } from "./datatypes";
import { InvalidArgumentError, InvalidTypeError, run } from "./errors";
import { Expr, type IntoExpr, literal } from "./expr";
import * as generated from "./generated/functions";
import { LazyFrame } from "./lazyframe";
import { native } from "./native";
import { Series } from "./series";

export * from "./generated/functions";
export { when } from "./when";

/** What names columns: names, types, a Series of names, lists of these. */
export type ColumnName = string | DataType | Series | readonly (string | DataType)[];

/** Columns by name or by type: `pl.col("a")`, `pl.col("a", "b")`, `pl.col(pl.Float64)`; `*` is all columns. */
export function col(...names: ColumnName[]): Expr {
  const flat = names.flatMap((name) => (Series.isSeries(name) ? name.toArray() : name));
  return new Expr(run(() => native.NativeExpr.cols(flat.map(unwrap))));
}

/** Several columns: another spelling of {@link col}. */
export function cols(...names: ColumnName[]): Expr {
  return col(...names);
}

/** All columns. */
export function all(): Expr {
  return new Expr(run(() => native.NativeExpr.all()));
}

/** All columns but these. */
export function exclude(...columns: (string | DataType | readonly (string | DataType)[])[]): Expr {
  return all().exclude(...columns);
}

/** Columns by position; negative ones count from the end. */
export function nth(...positions: (number | readonly number[])[]): Expr {
  return new Expr(run(() => native.NativeExpr.nth(positions.flat())));
}

/** A value: a number is a float, a bigint an integer, a Date a Datetime in milliseconds; with `dtype` of that type. */
export function lit(value: unknown, dtype?: DataType): Expr {
  return literal(value, dtype);
}

/** A frame of expressions that need no columns. */
export function select(...exprs: (IntoExpr | Record<string, IntoExpr>)[]): DataFrame {
  return DataFrame().select(...exprs);
}

/**
 * `n` times a value: an expression, or a Series if `eager`.
 *
 * With the name of the Series, as in nodejs-polars, it is one: `pl.repeat("x", 3, "name")`.
 */
export function repeat(value: IntoExpr, n: number, name: string): Series;
export function repeat(
  value: IntoExpr,
  n: IntoExpr,
  options: { dtype?: DataType | null; eager: true },
): Series;
export function repeat(
  value: IntoExpr,
  n: IntoExpr,
  options?: { dtype?: DataType | null; eager?: boolean },
): Expr;
export function repeat(value: IntoExpr, n: IntoExpr, third?: any): any {
  if (typeof third === "string") return generated.repeat(value, n, { eager: true }).alias(third);
  return generated.repeat(value, n, third);
}

/** How frames are put together. */
export interface ConcatOptions {
  /** One below the other, which is the default, by name with nulls for missing columns, side by side, or joined. */
  how?:
    | "vertical"
    | "vertical_relaxed"
    | "diagonal"
    | "diagonal_relaxed"
    | "horizontal"
    | "horizontal_extend"
    | "align"
    | "align_full"
    | "align_inner"
    | "align_left"
    | "align_right"
    | "verticalRelaxed"
    | "diagonalRelaxed";
}

/** Frames, lazy frames or Series put together: one below the other, or side by side. */
export function concat(items: readonly DataFrame[], options?: ConcatOptions): DataFrame;
export function concat(items: readonly LazyFrame[], options?: ConcatOptions): LazyFrame;
export function concat(items: readonly Series[]): Series;
export function concat(items: readonly any[], options: ConcatOptions = {}): any {
  const [first, ...rest] = items;
  if (first === undefined) throw new InvalidArgumentError("`concat` needs at least one item");
  if (Series.isSeries(first)) {
    const frames = items.map((series: Series) => series.alias(first.name).toFrame());
    return concat(frames).toSeries(0);
  }
  const lazy = LazyFrame.isLazyFrame(first);
  if (!lazy && !DataFrame.isDataFrame(first)) {
    throw new InvalidTypeError("`concat` takes frames, lazy frames or Series");
  }
  const start = lazy ? first._native : first.lazy()._native;
  const args = unwrapped({ items: rest, how: options.how && snakeCase(options.how) });
  const joined = run(() => start.verb("concat", args));
  return lazy ? LazyFrame._of(joined) : DataFrameClass._of(run(() => joined.collectSync()));
}

/** Lazy frames run together, each to a frame. */
export function collectAll(frames: readonly LazyFrame[]): Promise<DataFrame[]> {
  return Promise.all(frames.map((frame) => frame.collect()));
}

/** Frames put together as {@link concat} does, the rows in no particular order. */
export const union = concat;

/** How {@link alignFrames} aligns. */
export interface AlignOptions {
  /** The columns that say which rows belong together. */
  on: string | readonly string[];
  /** Which rows stay. */
  how?: "full" | "inner" | "left" | "right";
  /** The columns of the results; all without it. */
  select?: readonly string[];
  /** Whether rows come in descending order of these columns. */
  descending?: boolean | readonly boolean[];
}

/** Frames with the same rows in the same order, as the values in `on` say; columns are null where a frame had no row. */
export function alignFrames<F extends DataFrame | LazyFrame>(
  frames: readonly F[],
  options: AlignOptions,
): F[];
export function alignFrames<F extends DataFrame | LazyFrame>(...args: (F | AlignOptions)[]): F[];
export function alignFrames(...args: any[]): any[] {
  const { on, how = "full", select: chosen, descending = false } = args.at(-1) as AlignOptions;
  const frames: any[] = args.slice(0, -1).flatMap((frame) => (Array.isArray(frame) ? frame : [frame]));
  const keys = typeof on === "string" ? [on] : [...on];
  if (frames.length === 0) return [];
  const ids = frames.map((frame) => frame.select(keys));
  const all = ids
    .reduce((left, right) => left.join(right, { on: keys, how, coalesce: true }))
    .sort(keys, { descending });
  return frames.map((frame) => {
    const aligned = all.join(frame, { on: keys, how: "left", nullsEqual: true, maintainOrder: "left" });
    return aligned.select(chosen ?? frame.columns);
  });
}
