// Generated from the function registry: change that, then run `cargo xtask bindings`.

/** The verbs of frames as methods of DataFrame. */

import { type IntoExpr } from "../expr";
import { type DataFrame } from "../dataframe";

/** The verbs of frames. */
export abstract class DataFrameMethods {
  /** @internal */
  abstract _verb(name: string, params: string[], args: unknown[]): DataFrame;

  /**
   * The `k` rows with the smallest keys; the greatest where `reverse`. They come in no particular order.
   *
   * @param k integer
   * @param by expressions or names of columns, one or a list
   * @param reverse true or false, or list of: true or false; default `false`
   */
  bottomK(k: number, by: IntoExpr | readonly IntoExpr[], reverse?: boolean | readonly boolean[]): DataFrame;
  bottomK(k: number, by: IntoExpr | readonly IntoExpr[], options?: { reverse?: boolean | readonly boolean[] }): DataFrame;
  bottomK(k: number, options?: { by: IntoExpr | readonly IntoExpr[]; reverse?: boolean | readonly boolean[] }): DataFrame;
  bottomK(options: { k: number; by: IntoExpr | readonly IntoExpr[]; reverse?: boolean | readonly boolean[] }): DataFrame;
  bottomK(...args: unknown[]): DataFrame {
    return this._verb("bottom_k", ["k", "by", "reverse"], args);
  }

  /**
   * All columns but these. A name that does not exist is an error unless `strict` is false.
   *
   * @param columns expression, or the name of a column
   * @param strict true or false; default `true`
   */
  drop(...columns: (IntoExpr | readonly IntoExpr[] | { strict?: boolean })[]): DataFrame;
  drop(...args: unknown[]): DataFrame {
    return this._verb("drop", ["*columns", "strict"], args);
  }

  /**
   * A row per element of the lists in these columns; the other columns are repeated.
   *
   * @param columns expressions or names of columns, one or a list
   * @param moreColumns expression, or the name of a column
   * @param emptyAsNull true or false; default `false`
   * @param keepNulls true or false; default `true`
   */
  explode(columns: IntoExpr | readonly IntoExpr[], emptyAsNull?: boolean, keepNulls?: boolean): DataFrame;
  explode(columns: IntoExpr | readonly IntoExpr[], ...moreColumns: (IntoExpr | readonly IntoExpr[] | { emptyAsNull?: boolean; keepNulls?: boolean })[]): DataFrame;
  explode(options: { columns: IntoExpr | readonly IntoExpr[]; emptyAsNull?: boolean; keepNulls?: boolean }): DataFrame;
  explode(...args: unknown[]): DataFrame {
    return this._verb("explode", ["columns", "*more_columns", "empty_as_null", "keep_nulls"], args);
  }

  /**
   * The rows where all predicates are true; null counts as false. `name = value` asks for equality.
   *
   * @param predicates expression, or the name of a column
   */
  filter(...predicates: (IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr>)[]): DataFrame;
  filter(...args: unknown[]): DataFrame {
    return this._verb("filter", ["*predicates", "**constraints"], args);
  }

  /**
   * The first `n` rows; all but the last `-n` if `n` is negative.
   *
   * @param n integer; default `5`
   */
  head(n?: number): DataFrame;
  head(options?: { n?: number }): DataFrame;
  head(...args: unknown[]): DataFrame {
    return this._verb("head", ["n"], args);
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
  join(other: DataFrame, on?: IntoExpr | readonly IntoExpr[], how?: "inner" | "left" | "right" | "full" | "semi" | "anti" | "cross", leftOn?: IntoExpr | readonly IntoExpr[], rightOn?: IntoExpr | readonly IntoExpr[], suffix?: string, validate?: "m:m" | "m:1" | "1:m" | "1:1", nullsEqual?: boolean, coalesce?: boolean | null, maintainOrder?: "none" | "left" | "right" | "left_right" | "right_left" | null): DataFrame;
  join(other: DataFrame, options?: { on?: IntoExpr | readonly IntoExpr[]; how?: "inner" | "left" | "right" | "full" | "semi" | "anti" | "cross"; leftOn?: IntoExpr | readonly IntoExpr[]; rightOn?: IntoExpr | readonly IntoExpr[]; suffix?: string; validate?: "m:m" | "m:1" | "1:m" | "1:1"; nullsEqual?: boolean; coalesce?: boolean | null; maintainOrder?: "none" | "left" | "right" | "left_right" | "right_left" | null }): DataFrame;
  join(other: DataFrame, on?: IntoExpr | readonly IntoExpr[], how?: "inner" | "left" | "right" | "full" | "semi" | "anti" | "cross", options?: { leftOn?: IntoExpr | readonly IntoExpr[]; rightOn?: IntoExpr | readonly IntoExpr[]; suffix?: string; validate?: "m:m" | "m:1" | "1:m" | "1:1"; nullsEqual?: boolean; coalesce?: boolean | null; maintainOrder?: "none" | "left" | "right" | "left_right" | "right_left" | null }): DataFrame;
  join(options: { other: DataFrame; on?: IntoExpr | readonly IntoExpr[]; how?: "inner" | "left" | "right" | "full" | "semi" | "anti" | "cross"; leftOn?: IntoExpr | readonly IntoExpr[]; rightOn?: IntoExpr | readonly IntoExpr[]; suffix?: string; validate?: "m:m" | "m:1" | "1:m" | "1:1"; nullsEqual?: boolean; coalesce?: boolean | null; maintainOrder?: "none" | "left" | "right" | "left_right" | "right_left" | null }): DataFrame;
  join(...args: unknown[]): DataFrame {
    return this._verb("join", ["other", "on", "how", "left_on", "right_on", "suffix", "validate", "nulls_equal", "coalesce", "maintain_order"], args);
  }

  /**
   * The first `n` rows: another name of `head`.
   *
   * @param n integer; default `5`
   */
  limit(n?: number): DataFrame;
  limit(options?: { n?: number }): DataFrame;
  limit(...args: unknown[]): DataFrame {
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
  mapBatches(functionValue: (...args: any[]) => any, predicatePushdown?: boolean, projectionPushdown?: boolean, slicePushdown?: boolean, schema?: any, validateOutputSchema?: boolean, streamable?: boolean): DataFrame;
  mapBatches(functionValue: (...args: any[]) => any, options?: { predicatePushdown?: boolean; projectionPushdown?: boolean; slicePushdown?: boolean; schema?: any; validateOutputSchema?: boolean; streamable?: boolean }): DataFrame;
  mapBatches(options: { function: (...args: any[]) => any; predicatePushdown?: boolean; projectionPushdown?: boolean; slicePushdown?: boolean; schema?: any; validateOutputSchema?: boolean; streamable?: boolean }): DataFrame;
  mapBatches(...args: unknown[]): DataFrame {
    return this._verb("map_batches", ["function", "predicate_pushdown", "projection_pushdown", "slice_pushdown", "schema: any", "validate_output_schema", "streamable"], args);
  }

  /**
   * Columns under other names, by a mapping of old to new ones. A name that does not exist is an error unless
   * `strict` is false.
   *
   * @param mapping any value
   * @param strict true or false; default `true`
   */
  rename(mapping: any, strict?: boolean): DataFrame;
  rename(mapping: any, options?: { strict?: boolean }): DataFrame;
  rename(...args: unknown[]): DataFrame {
    return this._verb("rename", ["mapping: any", "strict"], args);
  }

  /**
   * These expressions as the columns of the result.
   *
   * @param exprs expression, or the name of a column
   */
  select(...exprs: (IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr>)[]): DataFrame;
  select(...args: unknown[]): DataFrame {
    return this._verb("select", ["*exprs", "**named_exprs"], args);
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
  sort(by: IntoExpr | readonly IntoExpr[], descending?: boolean | readonly boolean[], nullsLast?: boolean | readonly boolean[], multithreaded?: boolean, maintainOrder?: boolean): DataFrame;
  sort(by: IntoExpr | readonly IntoExpr[], ...moreBy: (IntoExpr | readonly IntoExpr[] | { descending?: boolean | readonly boolean[]; nullsLast?: boolean | readonly boolean[]; multithreaded?: boolean; maintainOrder?: boolean })[]): DataFrame;
  sort(options: { by: IntoExpr | readonly IntoExpr[]; descending?: boolean | readonly boolean[]; nullsLast?: boolean | readonly boolean[]; multithreaded?: boolean; maintainOrder?: boolean }): DataFrame;
  sort(...args: unknown[]): DataFrame {
    return this._verb("sort", ["by", "*more_by", "descending", "nulls_last", "multithreaded", "maintain_order"], args);
  }

  /**
   * The last `n` rows.
   *
   * @param n integer; default `5`
   */
  tail(n?: number): DataFrame;
  tail(options?: { n?: number }): DataFrame;
  tail(...args: unknown[]): DataFrame {
    return this._verb("tail", ["n"], args);
  }

  /**
   * The `k` rows with the greatest keys; the smallest where `reverse`. They come in no particular order.
   *
   * @param k integer
   * @param by expressions or names of columns, one or a list
   * @param reverse true or false, or list of: true or false; default `false`
   */
  topK(k: number, by: IntoExpr | readonly IntoExpr[], reverse?: boolean | readonly boolean[]): DataFrame;
  topK(k: number, by: IntoExpr | readonly IntoExpr[], options?: { reverse?: boolean | readonly boolean[] }): DataFrame;
  topK(k: number, options?: { by: IntoExpr | readonly IntoExpr[]; reverse?: boolean | readonly boolean[] }): DataFrame;
  topK(options: { k: number; by: IntoExpr | readonly IntoExpr[]; reverse?: boolean | readonly boolean[] }): DataFrame;
  topK(...args: unknown[]): DataFrame {
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
  unique(subset?: IntoExpr | readonly IntoExpr[], keep?: "any" | "first" | "last" | "none", maintainOrder?: boolean): DataFrame;
  unique(options?: { subset?: IntoExpr | readonly IntoExpr[]; keep?: "any" | "first" | "last" | "none"; maintainOrder?: boolean }): DataFrame;
  unique(subset?: IntoExpr | readonly IntoExpr[], options?: { keep?: "any" | "first" | "last" | "none"; maintainOrder?: boolean }): DataFrame;
  unique(...args: unknown[]): DataFrame {
    return this._verb("unique", ["subset", "keep", "maintain_order"], args);
  }

  /**
   * These expressions added to the columns; one that has the name of a column replaces it.
   *
   * @param exprs expression, or the name of a column
   */
  withColumns(...exprs: (IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr>)[]): DataFrame;
  withColumns(...args: unknown[]): DataFrame {
    return this._verb("with_columns", ["*exprs", "**named_exprs"], args);
  }

  /**
   * A column of row numbers in front, starting with `offset`.
   *
   * @param name text; default `"index"`
   * @param offset integer; default `0`
   */
  withRowIndex(name?: string, offset?: number): DataFrame;
  withRowIndex(options?: { name?: string; offset?: number }): DataFrame;
  withRowIndex(...args: unknown[]): DataFrame {
    return this._verb("with_row_index", ["name", "offset"], args);
  }
}
