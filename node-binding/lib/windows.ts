/** Frames whose groups are windows along a column: `groupByDynamic` and `rolling`. */

import { isPlainObject } from "./arguments";
import type { DataFrame } from "./dataframe";
import type { SchemaLike } from "./datatypes";
import { InvalidArgumentError, run } from "./errors";
import { byName, columnExpr, type IntoExpr } from "./expr";
import { concat } from "./functions";
import { type Aggregation, aggregations, type GroupPredicate } from "./groupby";
import { LazyFrame } from "./lazyframe";

/** Which ends belong to a window. */
export type ClosedInterval = "left" | "right" | "both" | "none";

/** Windows around each row. */
export interface RollingOptions {
  /** How long windows are: `1h`, `1mo`, `2i` for integers. */
  period: string;
  /** How far behind the row's index its window starts; without it, the window ends at the row. */
  offset?: string | null;
  /** Which ends belong to a window. */
  closed?: ClosedInterval;
  /** Windows are within each combination of these keys. */
  groupBy?: IntoExpr | readonly IntoExpr[] | null;
  /** Another spelling of `groupBy`. */
  by?: IntoExpr | readonly IntoExpr[] | null;
}

/** Windows at regular distances. */
export interface DynamicOptions extends Omit<RollingOptions, "period"> {
  /** How far windows are apart. */
  every: string;
  /** How long windows are; as long as they are apart without it. */
  period?: string | null;
  /** Whether the ends of windows are columns of the result. */
  includeBoundaries?: boolean;
  /** What stands for a window in the result. */
  label?: "left" | "right" | "datapoint";
  /** Where the first window starts: at a multiple of `every`, at the first row, or on a day of the week. */
  startBy?:
    | "window"
    | "datapoint"
    | "monday"
    | "tuesday"
    | "wednesday"
    | "thursday"
    | "friday"
    | "saturday"
    | "sunday";
}

/** The column along which windows lie, and the options; all in an object, as in nodejs-polars. */
export type WindowArguments<Options> =
  | [indexColumn: IntoExpr, options: Options]
  | [options: Options & { indexColumn: IntoExpr }];

/** The options of the verbs. */
const PARAMETERS = {
  group_by_dynamic_agg: ["every", "period", "offset", "include_boundaries", "closed", "label", "start_by"],
  rolling_agg: ["period", "offset", "closed"],
};

/** A name of a column that only this module makes. */
const ROW = "__polarslike_row";

/** What windows are, and which of them count. */
export class Windows {
  private constructor(
    private readonly verb: keyof typeof PARAMETERS,
    private readonly index: IntoExpr,
    private readonly options: object,
    private readonly predicates: IntoExpr[] = [],
  ) {}

  /** The windows that the arguments of `groupByDynamic` or `rolling` say. */
  static of(verb: keyof typeof PARAMETERS, args: WindowArguments<object>): Windows {
    const all: any = isPlainObject(args[0]) ? args[0] : { ...args[1], indexColumn: args[0] };
    const { indexColumn, by, checkSorted: _sorted, ...options } = all;
    if (indexColumn === undefined) throw new InvalidArgumentError("`indexColumn` must be given");
    return new Windows(verb, indexColumn, { groupBy: by, ...options });
  }

  having(predicates: GroupPredicate[]): Windows {
    const all = [...this.predicates, ...(predicates.flat() as IntoExpr[])];
    return new Windows(this.verb, this.index, this.options, all);
  }

  agg(frame: LazyFrame, aggs: Aggregation[]): LazyFrame {
    const given = {
      indexColumn: this.index,
      aggs: aggregations(aggs),
      having: this.predicates.map((predicate) => columnExpr(predicate)),
      ...this.options,
    };
    const params = ["index_column", "aggs", "having", "group_by", ...PARAMETERS[this.verb]];
    return LazyFrame._of(run(() => frame._native.verb(this.verb, byName(this.verb, params, [given]))));
  }

  mapGroups(frame: DataFrame, fn: (group: DataFrame) => DataFrame): DataFrame {
    const rows = this.agg(frame.withRowIndex(ROW).lazy(), [columnExpr(ROW)])
      .collectSync()
      .getColumn(ROW);
    const groups = Array.from(rows, (_, i) =>
      fn(frame.select(columnExpr("*").gather(rows.slice(i, 1).explode()))),
    );
    return groups.length === 0 ? frame.clear() : concat(groups);
  }
}

/** A frame whose groups are windows. */
export class WindowGroupBy {
  /** @internal */
  constructor(
    private readonly frame: DataFrame,
    private readonly windows: Windows,
  ) {}

  /** One row per window: its keys, its index and these expressions. */
  agg(...aggs: Aggregation[]): DataFrame {
    return this.windows.agg(this.frame.lazy(), aggs).collectSync();
  }

  /** Only windows where all predicates, which are on aggregates, are true. */
  having(...predicates: GroupPredicate[]): this {
    const kind = this.constructor as new (frame: DataFrame, windows: Windows) => this;
    return new kind(this.frame, this.windows.having(predicates));
  }

  /** What `fn` makes of the rows of each window, one below the other. */
  mapGroups(fn: (group: DataFrame) => DataFrame, _schema: SchemaLike | null = null): DataFrame {
    return this.windows.mapGroups(this.frame, fn);
  }
}

/** A frame with windows at regular distances. */
export class DynamicGroupBy extends WindowGroupBy {}

/** A frame with a window around each row. */
export class RollingGroupBy extends WindowGroupBy {}

/** A lazy frame whose groups are windows. */
export class LazyWindowGroupBy {
  /** @internal */
  constructor(
    private readonly frame: LazyFrame,
    private readonly windows: Windows,
  ) {}

  /** One row per window: its keys, its index and these expressions. */
  agg(...aggs: Aggregation[]): LazyFrame {
    return this.windows.agg(this.frame, aggs);
  }

  /** Only windows where all predicates, which are on aggregates, are true. */
  having(...predicates: GroupPredicate[]): LazyWindowGroupBy {
    return new LazyWindowGroupBy(this.frame, this.windows.having(predicates));
  }

  /** What `fn` makes of the rows of each window; a `schema` says what columns it returns, if not those of this frame. */
  mapGroups(fn: (group: DataFrame) => DataFrame, schema: SchemaLike | null = null): LazyFrame {
    return this.frame.mapBatches((frame: DataFrame) => this.windows.mapGroups(frame, fn), { schema } as any);
  }
}
