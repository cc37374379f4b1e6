// Generated from the function registry: change that, then run `cargo xtask bindings`.

/** The verbs of frames as methods of LazyFrame. */

import { type IntoExpr } from "../expr";
import { type LazyFrame } from "../lazyframe";

/** The verbs of frames. */
export abstract class LazyFrameMethods {
  /** @internal */
  abstract _verb(name: string, params: string[], args: unknown[]): LazyFrame;

  /**
   * The `k` rows with the smallest keys; the greatest where `reverse`. They come in no particular order.
   *
   * @param k integer
   * @param by expressions or names of columns, one or a list
   * @param reverse true or false, or list of: true or false; default `false`
   */
  bottomK(k: number, by: IntoExpr | readonly IntoExpr[], reverse?: boolean | readonly boolean[]): LazyFrame;
  bottomK(k: number, by: IntoExpr | readonly IntoExpr[], options?: { reverse?: boolean | readonly boolean[] }): LazyFrame;
  bottomK(k: number, options?: { by: IntoExpr | readonly IntoExpr[]; reverse?: boolean | readonly boolean[] }): LazyFrame;
  bottomK(options: { k: number; by: IntoExpr | readonly IntoExpr[]; reverse?: boolean | readonly boolean[] }): LazyFrame;
  bottomK(...args: unknown[]): LazyFrame {
    return this._verb("bottom_k", ["k", "by", "reverse"], args);
  }

  /** The same plan; its result is computed once however often it is used in a query. */
  cache(): LazyFrame {
    return this._verb("cache", [], []);
  }

  /**
   * Columns as other types: all as one type, or some by a mapping of their names to types.
   *
   * A value that does not fit is an error; null if not `strict`.
   *
   * @param dtypes any value
   * @param strict true or false; default `true`
   */
  cast(dtypes: any, strict?: boolean): LazyFrame;
  cast(dtypes: any, options?: { strict?: boolean }): LazyFrame;
  cast(...args: unknown[]): LazyFrame {
    return this._verb("cast", ["dtypes: any", "strict"], args);
  }

  /**
   * A frame of the same names and types without rows, or with `n` rows of nulls.
   *
   * @param n integer; default `0`
   */
  clear(n?: number): LazyFrame;
  clear(options?: { n?: number }): LazyFrame;
  clear(...args: unknown[]): LazyFrame {
    return this._verb("clear", ["n"], args);
  }

  /** The number of values of each column that are not null. */
  count(): LazyFrame {
    return this._verb("count", [], []);
  }

  /**
   * A row per statistic: counts, mean, standard deviation, extremes and percentiles (quartiles by default) of
   * each column.
   *
   * Those of numbers are numbers, those of text, dates and times are text. It runs the plan.
   *
   * @param percentiles list of: number, or number; default `null`
   * @param interpolation `nearest` or `higher` or `lower` or `midpoint` or `linear` or `equiprobable`;
   * default `"nearest"`
   */
  describe(percentiles?: readonly number[] | number | null, interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable"): LazyFrame;
  describe(options?: { percentiles?: readonly number[] | number | null; interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable" }): LazyFrame;
  describe(percentiles?: readonly number[] | number | null, options?: { interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable" }): LazyFrame;
  describe(...args: unknown[]): LazyFrame {
    return this._verb("describe", ["percentiles", "interpolation"], args);
  }

  /**
   * All columns but these. A name that does not exist is an error unless `strict` is false.
   *
   * @param columns expression, or the name of a column
   * @param strict true or false; default `true`
   */
  drop(...columns: (IntoExpr | readonly IntoExpr[] | { strict?: boolean })[]): LazyFrame;
  drop(...args: unknown[]): LazyFrame {
    return this._verb("drop", ["*columns", "strict"], args);
  }

  /**
   * The rows without NaN in the columns `subset`; in any column of floats without it.
   *
   * @param subset expressions or names of columns, one or a list; default `null`
   */
  dropNans(subset?: IntoExpr | readonly IntoExpr[]): LazyFrame;
  dropNans(options?: { subset?: IntoExpr | readonly IntoExpr[] }): LazyFrame;
  dropNans(...args: unknown[]): LazyFrame {
    return this._verb("drop_nans", ["subset"], args);
  }

  /**
   * The rows without null in the columns `subset`; in any column without it.
   *
   * @param subset expressions or names of columns, one or a list; default `null`
   */
  dropNulls(subset?: IntoExpr | readonly IntoExpr[]): LazyFrame;
  dropNulls(options?: { subset?: IntoExpr | readonly IntoExpr[] }): LazyFrame;
  dropNulls(...args: unknown[]): LazyFrame {
    return this._verb("drop_nulls", ["subset"], args);
  }

  /**
   * A row per element of the lists in these columns; the other columns are repeated.
   *
   * A null list gives a row with null unless `keepNulls` is false, an empty one no row, or one with null if
   * `emptyAsNull`.
   *
   * @param columns expressions or names of columns, one or a list
   * @param moreColumns expression, or the name of a column
   * @param emptyAsNull true or false; default `false`
   * @param keepNulls true or false; default `true`
   */
  explode(columns: IntoExpr | readonly IntoExpr[], emptyAsNull?: boolean, keepNulls?: boolean): LazyFrame;
  explode(columns: IntoExpr | readonly IntoExpr[], ...moreColumns: (IntoExpr | readonly IntoExpr[] | { emptyAsNull?: boolean; keepNulls?: boolean })[]): LazyFrame;
  explode(options: { columns: IntoExpr | readonly IntoExpr[]; emptyAsNull?: boolean; keepNulls?: boolean }): LazyFrame;
  explode(...args: unknown[]): LazyFrame {
    return this._verb("explode", ["columns", "*more_columns", "empty_as_null", "keep_nulls"], args);
  }

  /**
   * NaN replaced by `value` in all columns of floats.
   *
   * @param value expression or value
   */
  fillNan(value: IntoExpr): LazyFrame;
  fillNan(...args: unknown[]): LazyFrame {
    return this._verb("fill_nan", ["value"], args);
  }

  /**
   * Nulls replaced by `value`, or as `strategy` says.
   *
   * A plain value fills the columns of its kind: a number fills numbers (only those of its own type unless
   * `matchesSupertype`), text fills text. An expression fills all columns. `forward` and `backward` repeat
   * the value before or after, at most `limit` times.
   *
   * @param value any value; default `null`
   * @param strategy `forward` or `backward` or `min` or `max` or `mean` or `zero` or `one`; default `null`
   * @param limit integer; default `null`
   * @param matchesSupertype true or false; default `true`
   */
  fillNull(value?: any, strategy?: "forward" | "backward" | "min" | "max" | "mean" | "zero" | "one" | null, limit?: number | null, matchesSupertype?: boolean): LazyFrame;
  fillNull(options?: { value?: any; strategy?: "forward" | "backward" | "min" | "max" | "mean" | "zero" | "one" | null; limit?: number | null; matchesSupertype?: boolean }): LazyFrame;
  fillNull(value?: any, strategy?: "forward" | "backward" | "min" | "max" | "mean" | "zero" | "one" | null, limit?: number | null, options?: { matchesSupertype?: boolean }): LazyFrame;
  fillNull(...args: unknown[]): LazyFrame {
    return this._verb("fill_null", ["value: any", "strategy", "limit", "matches_supertype"], args);
  }

  /**
   * The rows where all predicates are true; null counts as false. `name = value` asks for equality.
   *
   * @param predicates expression, or the name of a column
   */
  filter(...predicates: (IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr>)[]): LazyFrame;
  filter(...args: unknown[]): LazyFrame {
    return this._verb("filter", ["*predicates", "**constraints"], args);
  }

  /**
   * Every `n`-th row from `offset`.
   *
   * @param n integer
   * @param offset integer; default `0`
   */
  gatherEvery(n: number, offset?: number): LazyFrame;
  gatherEvery(n: number, options?: { offset?: number }): LazyFrame;
  gatherEvery(options: { n: number; offset?: number }): LazyFrame;
  gatherEvery(...args: unknown[]): LazyFrame {
    return this._verb("gather_every", ["n", "offset"], args);
  }

  /**
   * The first `n` rows; all but the last `-n` if `n` is negative.
   *
   * @param n integer; default `5`
   */
  head(n?: number): LazyFrame;
  head(options?: { n?: number }): LazyFrame;
  head(...args: unknown[]): LazyFrame {
    return this._verb("head", ["n"], args);
  }

  /** Nulls between two values of a column on the line between them. */
  interpolate(): LazyFrame {
    return this._verb("interpolate", [], []);
  }

  /**
   * Pairs of rows of this frame and `other` whose keys are equal.
   *
   * The keys are `on`, or `leftOn` and `rightOn`. `how` says which rows come out: `inner` pairs only; `left`,
   * `right` and `full` also the rows of that side, or of both, without a partner; `semi` and `anti` the rows
   * of this frame with and without a partner. Columns of `other` with a name that this frame has too get
   * `suffix`. Null keys are equal to nothing unless `nullsEqual`.
   *
   * @param other frame
   * @param on expressions or names of columns, one or a list; default `null`
   * @param how `inner` or `left` or `right` or `full` or `semi` or `anti` or `cross`; default `"inner"`
   * @param leftOn expressions or names of columns, one or a list; default `null`
   * @param rightOn expressions or names of columns, one or a list; default `null`
   * @param suffix text; default `"_right"`
   * @param validate `m:m` or `m:1` or `1:m` or `1:1`; default `"m:m"`
   * @param nullsEqual true or false; default `false`
   * @param coalesce true or false; default `null`
   * @param maintainOrder `none` or `left` or `right` or `left_right` or `right_left`; default `null`
   */
  join(other: LazyFrame, on?: IntoExpr | readonly IntoExpr[], how?: "inner" | "left" | "right" | "full" | "semi" | "anti" | "cross", leftOn?: IntoExpr | readonly IntoExpr[], rightOn?: IntoExpr | readonly IntoExpr[], suffix?: string, validate?: "m:m" | "m:1" | "1:m" | "1:1", nullsEqual?: boolean, coalesce?: boolean | null, maintainOrder?: "none" | "left" | "right" | "left_right" | "right_left" | null): LazyFrame;
  join(other: LazyFrame, options?: { on?: IntoExpr | readonly IntoExpr[]; how?: "inner" | "left" | "right" | "full" | "semi" | "anti" | "cross"; leftOn?: IntoExpr | readonly IntoExpr[]; rightOn?: IntoExpr | readonly IntoExpr[]; suffix?: string; validate?: "m:m" | "m:1" | "1:m" | "1:1"; nullsEqual?: boolean; coalesce?: boolean | null; maintainOrder?: "none" | "left" | "right" | "left_right" | "right_left" | null }): LazyFrame;
  join(other: LazyFrame, on?: IntoExpr | readonly IntoExpr[], how?: "inner" | "left" | "right" | "full" | "semi" | "anti" | "cross", options?: { leftOn?: IntoExpr | readonly IntoExpr[]; rightOn?: IntoExpr | readonly IntoExpr[]; suffix?: string; validate?: "m:m" | "m:1" | "1:m" | "1:1"; nullsEqual?: boolean; coalesce?: boolean | null; maintainOrder?: "none" | "left" | "right" | "left_right" | "right_left" | null }): LazyFrame;
  join(options: { other: LazyFrame; on?: IntoExpr | readonly IntoExpr[]; how?: "inner" | "left" | "right" | "full" | "semi" | "anti" | "cross"; leftOn?: IntoExpr | readonly IntoExpr[]; rightOn?: IntoExpr | readonly IntoExpr[]; suffix?: string; validate?: "m:m" | "m:1" | "1:m" | "1:1"; nullsEqual?: boolean; coalesce?: boolean | null; maintainOrder?: "none" | "left" | "right" | "left_right" | "right_left" | null }): LazyFrame;
  join(...args: unknown[]): LazyFrame {
    return this._verb("join", ["other", "on", "how", "left_on", "right_on", "suffix", "validate", "nulls_equal", "coalesce", "maintain_order"], args);
  }

  /**
   * Each row of this frame beside the row of `other` whose key is nearest.
   *
   * The key is `on`, or `leftOn` and `rightOn`; both frames must be sorted by it, in each group of equal `by`
   * columns. The `strategy` says which row is taken: the last whose key is not greater (`backward`), the
   * first whose key is not less (`forward`), or the nearer of both. Keys that differ by more than
   * `tolerance`, a number or a length of time such as `2h`, do not meet; equal keys do not unless
   * `allowExactMatches`. Rows without a partner stand beside nulls. `check_sortedness=False` saves the check.
   * `allowParallel` and `forceParallel` are accepted and have no effect.
   *
   * @param other frame
   * @param leftOn expression, or the name of a column; default `null`
   * @param rightOn expression, or the name of a column; default `null`
   * @param on expression, or the name of a column; default `null`
   * @param byLeft expressions or names of columns, one or a list; default `null`
   * @param byRight expressions or names of columns, one or a list; default `null`
   * @param by expressions or names of columns, one or a list; default `null`
   * @param strategy `backward` or `forward` or `nearest`; default `"backward"`
   * @param suffix text; default `"_right"`
   * @param tolerance length of time such as `1h30m`, or number; default `null`
   * @param allowParallel true or false; default `true`
   * @param forceParallel true or false; default `false`
   * @param coalesce true or false; default `true`
   * @param allowExactMatches true or false; default `true`
   * @param checkSortedness true or false; default `true`
   */
  joinAsof(other: LazyFrame, leftOn?: IntoExpr, rightOn?: IntoExpr, on?: IntoExpr, byLeft?: IntoExpr | readonly IntoExpr[], byRight?: IntoExpr | readonly IntoExpr[], by?: IntoExpr | readonly IntoExpr[], strategy?: "backward" | "forward" | "nearest", suffix?: string, tolerance?: string | number | null, allowParallel?: boolean, forceParallel?: boolean, coalesce?: boolean, allowExactMatches?: boolean, checkSortedness?: boolean): LazyFrame;
  joinAsof(other: LazyFrame, options?: { leftOn?: IntoExpr; rightOn?: IntoExpr; on?: IntoExpr; byLeft?: IntoExpr | readonly IntoExpr[]; byRight?: IntoExpr | readonly IntoExpr[]; by?: IntoExpr | readonly IntoExpr[]; strategy?: "backward" | "forward" | "nearest"; suffix?: string; tolerance?: string | number | null; allowParallel?: boolean; forceParallel?: boolean; coalesce?: boolean; allowExactMatches?: boolean; checkSortedness?: boolean }): LazyFrame;
  joinAsof(options: { other: LazyFrame; leftOn?: IntoExpr; rightOn?: IntoExpr; on?: IntoExpr; byLeft?: IntoExpr | readonly IntoExpr[]; byRight?: IntoExpr | readonly IntoExpr[]; by?: IntoExpr | readonly IntoExpr[]; strategy?: "backward" | "forward" | "nearest"; suffix?: string; tolerance?: string | number | null; allowParallel?: boolean; forceParallel?: boolean; coalesce?: boolean; allowExactMatches?: boolean; checkSortedness?: boolean }): LazyFrame;
  joinAsof(...args: unknown[]): LazyFrame {
    return this._verb("join_asof", ["other", "left_on", "right_on", "on", "by_left", "by_right", "by", "strategy", "suffix", "tolerance", "allow_parallel", "force_parallel", "coalesce", "allow_exact_matches", "check_sortedness"], args);
  }

  /**
   * Pairs of rows of this frame and `other` for which all predicates are true.
   *
   * Predicates name columns as they are in the result: those of `other` with a name that this frame has too
   * have the `suffix`. `left`, `right` and `full` give also the rows of that side, or of both, without a
   * partner. The rows come in no particular order. Comparisons of a column with one of the other frame do not
   * try all pairs: equal values are found by hashing, one inequality by sorting, and two by the IEJoin of
   * Khayyat et al. (PVLDB 8(13), 2015).
   *
   * @param other frame
   * @param predicates expression, or the name of a column
   * @param how `inner` or `left` or `right` or `full` or `semi` or `anti` or `cross`; default `"inner"`
   * @param suffix text; default `"_right"`
   */
  joinWhere(other: LazyFrame, how?: "inner" | "left" | "right" | "full" | "semi" | "anti" | "cross", suffix?: string): LazyFrame;
  joinWhere(other: LazyFrame, ...predicates: (IntoExpr | readonly IntoExpr[] | { how?: "inner" | "left" | "right" | "full" | "semi" | "anti" | "cross"; suffix?: string })[]): LazyFrame;
  joinWhere(options: { other: LazyFrame; how?: "inner" | "left" | "right" | "full" | "semi" | "anti" | "cross"; suffix?: string }): LazyFrame;
  joinWhere(...args: unknown[]): LazyFrame {
    return this._verb("join_where", ["other", "*predicates", "how", "suffix"], args);
  }

  /**
   * The first `n` rows: another name of `head`.
   *
   * @param n integer; default `5`
   */
  limit(n?: number): LazyFrame;
  limit(options?: { n?: number }): LazyFrame;
  limit(...args: unknown[]): LazyFrame {
    return this._verb("limit", ["n"], args);
  }

  /**
   * What `functionValue` makes of the whole frame, given as a DataFrame.
   *
   * It returns a DataFrame with the columns of `schema`, by default those of this frame; others are an error,
   * unless `validateOutputSchema` is false. The other flags allow what is not made use of: steps behind the
   * function stay behind it.
   *
   * @param functionValue function
   * @param predicatePushdown true or false; default `false`
   * @param projectionPushdown true or false; default `false`
   * @param slicePushdown true or false; default `false`
   * @param schema any value; default `null`
   * @param validateOutputSchema true or false; default `true`
   * @param streamable true or false; default `false`
   */
  mapBatches(functionValue: (...args: any[]) => any, predicatePushdown?: boolean, projectionPushdown?: boolean, slicePushdown?: boolean, schema?: any, validateOutputSchema?: boolean, streamable?: boolean): LazyFrame;
  mapBatches(functionValue: (...args: any[]) => any, options?: { predicatePushdown?: boolean; projectionPushdown?: boolean; slicePushdown?: boolean; schema?: any; validateOutputSchema?: boolean; streamable?: boolean }): LazyFrame;
  mapBatches(options: { function: (...args: any[]) => any; predicatePushdown?: boolean; projectionPushdown?: boolean; slicePushdown?: boolean; schema?: any; validateOutputSchema?: boolean; streamable?: boolean }): LazyFrame;
  mapBatches(...args: unknown[]): LazyFrame {
    return this._verb("map_batches", ["function", "predicate_pushdown", "projection_pushdown", "slice_pushdown", "schema: any", "validate_output_schema", "streamable"], args);
  }

  /** The greatest value of each column. */
  max(): LazyFrame {
    return this._verb("max", [], []);
  }

  /** The mean of each column; null for columns that have none. */
  mean(): LazyFrame {
    return this._verb("mean", [], []);
  }

  /** The median of each column; null for columns that have none. */
  median(): LazyFrame {
    return this._verb("median", [], []);
  }

  /**
   * The rows of this frame and of `other`, both sorted by `key`, in that order.
   *
   * Of equal keys the rows of this frame come first.
   *
   * @param other frame
   * @param key expressions or names of columns, one or a list
   * @param maintainOrder true or false; default `false`
   */
  mergeSorted(other: LazyFrame, key: IntoExpr | readonly IntoExpr[], maintainOrder?: boolean): LazyFrame;
  mergeSorted(other: LazyFrame, key: IntoExpr | readonly IntoExpr[], options?: { maintainOrder?: boolean }): LazyFrame;
  mergeSorted(options: { other: LazyFrame; key: IntoExpr | readonly IntoExpr[]; maintainOrder?: boolean }): LazyFrame;
  mergeSorted(...args: unknown[]): LazyFrame {
    return this._verb("merge_sorted", ["other", "key", "maintain_order"], args);
  }

  /** The smallest value of each column. */
  min(): LazyFrame {
    return this._verb("min", [], []);
  }

  /** The number of nulls of each column. */
  nullCount(): LazyFrame {
    return this._verb("null_count", [], []);
  }

  /**
   * The values of the columns `on` as columns: a row per combination of `index`, in each place what
   * `aggregateFunction` makes of the `values` that meet there.
   *
   * `onColumns` are the values that become columns; without them the plan runs to find all. The function is
   * `min`, `max`, `first`, `last`, `sum`, `mean`, `median`, `len`, `item`, or an expression of `element()`;
   * without one, several values in one place are an error. Without `index` or `values` it is all other
   * columns. New columns come in the order of their values, or sorted with `sortColumns`.
   *
   * @param on expressions or names of columns, one or a list
   * @param onColumns any value, or list of: any value; default `null`
   * @param index expressions or names of columns, one or a list; default `null`
   * @param values expressions or names of columns, one or a list; default `null`
   * @param aggregateFunction any value; default `null`
   * @param maintainOrder true or false; default `true`
   * @param sortColumns true or false; default `false`
   * @param separator text; default `"_"`
   * @param columnNaming `auto` or `combine`; default `"auto"`
   */
  pivot(on: IntoExpr | readonly IntoExpr[], onColumns?: any | readonly any[] | null, index?: IntoExpr | readonly IntoExpr[], values?: IntoExpr | readonly IntoExpr[], aggregateFunction?: any, maintainOrder?: boolean, sortColumns?: boolean, separator?: string, columnNaming?: "auto" | "combine"): LazyFrame;
  pivot(on: IntoExpr | readonly IntoExpr[], options?: { onColumns?: any | readonly any[] | null; index?: IntoExpr | readonly IntoExpr[]; values?: IntoExpr | readonly IntoExpr[]; aggregateFunction?: any; maintainOrder?: boolean; sortColumns?: boolean; separator?: string; columnNaming?: "auto" | "combine" }): LazyFrame;
  pivot(on: IntoExpr | readonly IntoExpr[], onColumns?: any | readonly any[] | null, options?: { index?: IntoExpr | readonly IntoExpr[]; values?: IntoExpr | readonly IntoExpr[]; aggregateFunction?: any; maintainOrder?: boolean; sortColumns?: boolean; separator?: string; columnNaming?: "auto" | "combine" }): LazyFrame;
  pivot(options: { on: IntoExpr | readonly IntoExpr[]; onColumns?: any | readonly any[] | null; index?: IntoExpr | readonly IntoExpr[]; values?: IntoExpr | readonly IntoExpr[]; aggregateFunction?: any; maintainOrder?: boolean; sortColumns?: boolean; separator?: string; columnNaming?: "auto" | "combine" }): LazyFrame;
  pivot(...args: unknown[]): LazyFrame {
    return this._verb("pivot", ["on", "on_columns", "index", "values", "aggregate_function: any", "maintain_order", "sort_columns", "separator", "column_naming"], args);
  }

  /**
   * The value of each column below which a share of its values lie; null for columns that have none.
   *
   * @param quantile expression or value
   * @param interpolation `nearest` or `higher` or `lower` or `midpoint` or `linear` or `equiprobable`;
   * default `"nearest"`
   */
  quantile(quantile: IntoExpr, interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable"): LazyFrame;
  quantile(quantile: IntoExpr, options?: { interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable" }): LazyFrame;
  quantile(options: { quantile: IntoExpr; interpolation?: "nearest" | "higher" | "lower" | "midpoint" | "linear" | "equiprobable" }): LazyFrame;
  quantile(...args: unknown[]): LazyFrame {
    return this._verb("quantile", ["quantile", "interpolation"], args);
  }

  /**
   * The rows where not all predicates are true: those where one is null stay. `name = value` asks for
   * equality.
   *
   * @param predicates expression, or the name of a column
   */
  remove(...predicates: (IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr>)[]): LazyFrame;
  remove(...args: unknown[]): LazyFrame {
    return this._verb("remove", ["*predicates", "**constraints"], args);
  }

  /**
   * Columns under other names, by a mapping of old to new ones. A name that does not exist is an error unless
   * `strict` is false.
   *
   * @param mapping any value
   * @param strict true or false; default `true`
   */
  rename(mapping: any, strict?: boolean): LazyFrame;
  rename(mapping: any, options?: { strict?: boolean }): LazyFrame;
  rename(...args: unknown[]): LazyFrame {
    return this._verb("rename", ["mapping: any", "strict"], args);
  }

  /** The rows from the last to the first. */
  reverse(): LazyFrame {
    return this._verb("reverse", [], []);
  }

  /**
   * These expressions as the columns of the result.
   *
   * @param exprs expression, or the name of a column
   */
  select(...exprs: (IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr>)[]): LazyFrame;
  select(...args: unknown[]): LazyFrame {
    return this._verb("select", ["*exprs", "**named_exprs"], args);
  }

  /**
   * Another name of `select`.
   *
   * @param exprs expression, or the name of a column
   */
  selectSeq(...exprs: (IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr>)[]): LazyFrame;
  selectSeq(...args: unknown[]): LazyFrame {
    return this._verb("select_seq", ["*exprs", "**named_exprs"], args);
  }

  /**
   * The same frame: a promise that it is sorted by these columns, which must exist.
   *
   * @param column expressions or names of columns, one or a list
   * @param moreColumns expression, or the name of a column
   * @param descending true or false, or list of: true or false; default `false`
   * @param nullsLast true or false, or list of: true or false; default `false`
   */
  setSorted(column: IntoExpr | readonly IntoExpr[], descending?: boolean | readonly boolean[], nullsLast?: boolean | readonly boolean[]): LazyFrame;
  setSorted(column: IntoExpr | readonly IntoExpr[], ...moreColumns: (IntoExpr | readonly IntoExpr[] | { descending?: boolean | readonly boolean[]; nullsLast?: boolean | readonly boolean[] })[]): LazyFrame;
  setSorted(options: { column: IntoExpr | readonly IntoExpr[]; descending?: boolean | readonly boolean[]; nullsLast?: boolean | readonly boolean[] }): LazyFrame;
  setSorted(...args: unknown[]): LazyFrame {
    return this._verb("set_sorted", ["column", "*more_columns", "descending", "nulls_last"], args);
  }

  /**
   * The values of each column `n` rows further down; up if `n` is negative.
   *
   * The rows that become free are null, or `fillValue`.
   *
   * @param n expression, or the name of a column; default `1`
   * @param fillValue expression or value; default `null`
   */
  shift(n?: IntoExpr, fillValue?: IntoExpr): LazyFrame;
  shift(options?: { n?: IntoExpr; fillValue?: IntoExpr }): LazyFrame;
  shift(n?: IntoExpr, options?: { fillValue?: IntoExpr }): LazyFrame;
  shift(...args: unknown[]): LazyFrame {
    return this._verb("shift", ["n", "fill_value"], args);
  }

  /**
   * `length` rows from `offset`, which counts from the end if negative; all that follow without `length`.
   *
   * @param offset integer
   * @param length integer; default `null`
   */
  slice(offset: number, length?: number | null): LazyFrame;
  slice(offset: number, options?: { length?: number | null }): LazyFrame;
  slice(options: { offset: number; length?: number | null }): LazyFrame;
  slice(...args: unknown[]): LazyFrame {
    return this._verb("slice", ["offset", "length"], args);
  }

  /**
   * The rows in the order of these keys, the first being the most significant.
   *
   * `descending` and `nullsLast` are one value, or one per key. Rows of equal keys keep their order if
   * `maintainOrder`. NaN is greater than any number. `multithreaded` is accepted and has no effect.
   *
   * @param by expressions or names of columns, one or a list
   * @param moreBy expression, or the name of a column
   * @param descending true or false, or list of: true or false; default `false`
   * @param nullsLast true or false, or list of: true or false; default `false`
   * @param multithreaded true or false; default `true`
   * @param maintainOrder true or false; default `false`
   */
  sort(by: IntoExpr | readonly IntoExpr[], descending?: boolean | readonly boolean[], nullsLast?: boolean | readonly boolean[], multithreaded?: boolean, maintainOrder?: boolean): LazyFrame;
  sort(by: IntoExpr | readonly IntoExpr[], ...moreBy: (IntoExpr | readonly IntoExpr[] | { descending?: boolean | readonly boolean[]; nullsLast?: boolean | readonly boolean[]; multithreaded?: boolean; maintainOrder?: boolean })[]): LazyFrame;
  sort(options: { by: IntoExpr | readonly IntoExpr[]; descending?: boolean | readonly boolean[]; nullsLast?: boolean | readonly boolean[]; multithreaded?: boolean; maintainOrder?: boolean }): LazyFrame;
  sort(...args: unknown[]): LazyFrame {
    return this._verb("sort", ["by", "*more_by", "descending", "nulls_last", "multithreaded", "maintain_order"], args);
  }

  /**
   * The standard deviation of each column; null for columns that are not numbers.
   *
   * The sum of squares is divided by the number of values less `ddof`.
   *
   * @param ddof integer; default `1`
   */
  std(ddof?: number): LazyFrame;
  std(options?: { ddof?: number }): LazyFrame;
  std(...args: unknown[]): LazyFrame {
    return this._verb("std", ["ddof"], args);
  }

  /** The sum of each column; null for columns that are not numbers. */
  sum(): LazyFrame {
    return this._verb("sum", [], []);
  }

  /**
   * The last `n` rows.
   *
   * @param n integer; default `5`
   */
  tail(n?: number): LazyFrame;
  tail(options?: { n?: number }): LazyFrame;
  tail(...args: unknown[]): LazyFrame {
    return this._verb("tail", ["n"], args);
  }

  /**
   * The `k` rows with the greatest keys; the smallest where `reverse`. They come in no particular order.
   *
   * @param k integer
   * @param by expressions or names of columns, one or a list
   * @param reverse true or false, or list of: true or false; default `false`
   */
  topK(k: number, by: IntoExpr | readonly IntoExpr[], reverse?: boolean | readonly boolean[]): LazyFrame;
  topK(k: number, by: IntoExpr | readonly IntoExpr[], options?: { reverse?: boolean | readonly boolean[] }): LazyFrame;
  topK(k: number, options?: { by: IntoExpr | readonly IntoExpr[]; reverse?: boolean | readonly boolean[] }): LazyFrame;
  topK(options: { k: number; by: IntoExpr | readonly IntoExpr[]; reverse?: boolean | readonly boolean[] }): LazyFrame;
  topK(...args: unknown[]): LazyFrame {
    return this._verb("top_k", ["k", "by", "reverse"], args);
  }

  /**
   * One row per distinct combination of the columns in `subset`, all columns if none are given.
   *
   * `keep` says which of equal rows stays; with `none` only rows without an equal stay.
   *
   * @param subset expressions or names of columns, one or a list; default `null`
   * @param keep `any` or `first` or `last` or `none`; default `"any"`
   * @param maintainOrder true or false; default `false`
   */
  unique(subset?: IntoExpr | readonly IntoExpr[], keep?: "any" | "first" | "last" | "none", maintainOrder?: boolean): LazyFrame;
  unique(options?: { subset?: IntoExpr | readonly IntoExpr[]; keep?: "any" | "first" | "last" | "none"; maintainOrder?: boolean }): LazyFrame;
  unique(subset?: IntoExpr | readonly IntoExpr[], options?: { keep?: "any" | "first" | "last" | "none"; maintainOrder?: boolean }): LazyFrame;
  unique(...args: unknown[]): LazyFrame {
    return this._verb("unique", ["subset", "keep", "maintain_order"], args);
  }

  /**
   * The fields of structs as columns in their place; of all columns of structs if none are given.
   *
   * With `separator` their names are those of the column and of the field with it between.
   *
   * @param columns expressions or names of columns, one or a list; default `null`
   * @param moreColumns expression, or the name of a column
   * @param separator text; default `null`
   */
  unnest(columns?: IntoExpr | readonly IntoExpr[], separator?: string | null): LazyFrame;
  unnest(columns?: IntoExpr | readonly IntoExpr[], ...moreColumns: (IntoExpr | readonly IntoExpr[] | { separator?: string | null })[]): LazyFrame;
  unnest(options: { columns?: IntoExpr | readonly IntoExpr[]; separator?: string | null }): LazyFrame;
  unnest(...args: unknown[]): LazyFrame {
    return this._verb("unnest", ["columns", "*more_columns", "separator"], args);
  }

  /**
   * The columns `on` one below the other: a row per value, with the name of its column and the `index`
   * columns.
   *
   * Without `on` it is all columns but those of `index`. The values become the type that the columns have in
   * common.
   *
   * @param on expressions or names of columns, one or a list; default `null`
   * @param index expressions or names of columns, one or a list; default `null`
   * @param variableName text; default `null`
   * @param valueName text; default `null`
   */
  unpivot(on?: IntoExpr | readonly IntoExpr[], index?: IntoExpr | readonly IntoExpr[], variableName?: string | null, valueName?: string | null): LazyFrame;
  unpivot(options?: { on?: IntoExpr | readonly IntoExpr[]; index?: IntoExpr | readonly IntoExpr[]; variableName?: string | null; valueName?: string | null }): LazyFrame;
  unpivot(on?: IntoExpr | readonly IntoExpr[], options?: { index?: IntoExpr | readonly IntoExpr[]; variableName?: string | null; valueName?: string | null }): LazyFrame;
  unpivot(...args: unknown[]): LazyFrame {
    return this._verb("unpivot", ["on", "index", "variable_name", "value_name"], args);
  }

  /**
   * This frame with the values of `other` in place of its own, in the columns that both have.
   *
   * Rows belong together by the keys `on`, or `leftOn` and `rightOn`; by their number without keys. Nulls
   * replace nothing unless `includeNulls`. `how` says which rows come out: those of this frame (`left`),
   * those of both (`inner`) or those of either (`full`).
   *
   * @param other frame
   * @param on expressions or names of columns, one or a list; default `null`
   * @param how `left` or `inner` or `full`; default `"left"`
   * @param leftOn expressions or names of columns, one or a list; default `null`
   * @param rightOn expressions or names of columns, one or a list; default `null`
   * @param includeNulls true or false; default `false`
   * @param maintainOrder `none` or `left` or `right` or `left_right` or `right_left`; default `"left"`
   */
  update(other: LazyFrame, on?: IntoExpr | readonly IntoExpr[], how?: "left" | "inner" | "full", leftOn?: IntoExpr | readonly IntoExpr[], rightOn?: IntoExpr | readonly IntoExpr[], includeNulls?: boolean, maintainOrder?: "none" | "left" | "right" | "left_right" | "right_left"): LazyFrame;
  update(other: LazyFrame, options?: { on?: IntoExpr | readonly IntoExpr[]; how?: "left" | "inner" | "full"; leftOn?: IntoExpr | readonly IntoExpr[]; rightOn?: IntoExpr | readonly IntoExpr[]; includeNulls?: boolean; maintainOrder?: "none" | "left" | "right" | "left_right" | "right_left" }): LazyFrame;
  update(other: LazyFrame, on?: IntoExpr | readonly IntoExpr[], how?: "left" | "inner" | "full", options?: { leftOn?: IntoExpr | readonly IntoExpr[]; rightOn?: IntoExpr | readonly IntoExpr[]; includeNulls?: boolean; maintainOrder?: "none" | "left" | "right" | "left_right" | "right_left" }): LazyFrame;
  update(options: { other: LazyFrame; on?: IntoExpr | readonly IntoExpr[]; how?: "left" | "inner" | "full"; leftOn?: IntoExpr | readonly IntoExpr[]; rightOn?: IntoExpr | readonly IntoExpr[]; includeNulls?: boolean; maintainOrder?: "none" | "left" | "right" | "left_right" | "right_left" }): LazyFrame;
  update(...args: unknown[]): LazyFrame {
    return this._verb("update", ["other", "on", "how", "left_on", "right_on", "include_nulls", "maintain_order"], args);
  }

  /**
   * The rows at regular distances from the first, and rows of nulls where there is none.
   *
   * The time column, which must be sorted, takes the values first, first + `every`, and so on up to the last;
   * rows in between are left out. Each combination of the columns `groupBy` has times of its own. Groups come
   * in the order of their first rows, with and without `maintainOrder`. Without groups, the time column comes
   * first.
   *
   * @param timeColumn text
   * @param every length of time such as `1h30m`
   * @param groupBy expressions or names of columns, one or a list; default `null`
   * @param maintainOrder true or false; default `false`
   */
  upsample(timeColumn: string, every: string, groupBy?: IntoExpr | readonly IntoExpr[], maintainOrder?: boolean): LazyFrame;
  upsample(timeColumn: string, every: string, options?: { groupBy?: IntoExpr | readonly IntoExpr[]; maintainOrder?: boolean }): LazyFrame;
  upsample(timeColumn: string, options?: { every: string; groupBy?: IntoExpr | readonly IntoExpr[]; maintainOrder?: boolean }): LazyFrame;
  upsample(options: { timeColumn: string; every: string; groupBy?: IntoExpr | readonly IntoExpr[]; maintainOrder?: boolean }): LazyFrame;
  upsample(...args: unknown[]): LazyFrame {
    return this._verb("upsample", ["time_column", "every", "group_by", "maintain_order"], args);
  }

  /**
   * The variance of each column; null for columns that are not numbers.
   *
   * The sum of squares is divided by the number of values less `ddof`.
   *
   * @param ddof integer; default `1`
   */
  var(ddof?: number): LazyFrame;
  var(options?: { ddof?: number }): LazyFrame;
  var(...args: unknown[]): LazyFrame {
    return this._verb("var", ["ddof"], args);
  }

  /**
   * These expressions added to the columns; one that has the name of a column replaces it.
   *
   * @param exprs expression, or the name of a column
   */
  withColumns(...exprs: (IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr>)[]): LazyFrame;
  withColumns(...args: unknown[]): LazyFrame {
    return this._verb("with_columns", ["*exprs", "**named_exprs"], args);
  }

  /**
   * Another name of `with_columns`.
   *
   * @param exprs expression, or the name of a column
   */
  withColumnsSeq(...exprs: (IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr>)[]): LazyFrame;
  withColumnsSeq(...args: unknown[]): LazyFrame {
    return this._verb("with_columns_seq", ["*exprs", "**named_exprs"], args);
  }

  /**
   * A column of row numbers in front, starting with `offset`.
   *
   * @param name text; default `"index"`
   * @param offset integer; default `0`
   */
  withRowIndex(name?: string, offset?: number): LazyFrame;
  withRowIndex(options?: { name?: string; offset?: number }): LazyFrame;
  withRowIndex(...args: unknown[]): LazyFrame {
    return this._verb("with_row_index", ["name", "offset"], args);
  }
}
