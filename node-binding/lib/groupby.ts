/** Frames with keys, waiting for what to compute per group. */

import { isPlainObject, snakeCase } from "./arguments";
import { unwrapped } from "./convert";
import type { DataFrame } from "./dataframe";
import type { Schema } from "./datatypes";
import { run } from "./errors";
import { columnExpr, Expr, type IntoExpr, namedExprs } from "./expr";
import { LazyFrame } from "./lazyframe";
import { native } from "./native";

/** What to compute per group: expressions, lists of them, or objects of expressions by name. */
export type Aggregation = IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr | readonly string[]>;

/** A condition on groups. */
export type GroupPredicate = IntoExpr | readonly IntoExpr[];

/** Names of columns that only this module makes. */
const ROW = "__polarslike_row";
const HAVING = "__polarslike_having";

/** What all kinds of groups compute. */
export abstract class Groups<Frame> {
  /** One row per group: its keys and these expressions; those that are not aggregates give lists. */
  abstract agg(...aggs: Aggregation[]): Frame;

  /** The values of each column, as lists. */
  all(): Frame {
    return this.agg(all());
  }

  /** The number of rows per group. */
  len(name: string | null = null): Frame {
    return this.agg(call("pl.len", null).alias(name ?? "len"));
  }

  /** The first value of each column; with `ignoreNulls` the first that is not null. */
  first(options: { ignoreNulls?: boolean } = {}): Frame {
    return this.agg(all()._call("first", ["ignore_nulls"], [options]));
  }

  /** The last value of each column; with `ignoreNulls` the last that is not null. */
  last(options: { ignoreNulls?: boolean } = {}): Frame {
    return this.agg(all()._call("last", ["ignore_nulls"], [options]));
  }

  /** The sum of each column. */
  sum(): Frame {
    return this.each("sum");
  }

  /** The mean of each column. */
  mean(): Frame {
    return this.each("mean");
  }

  /** The median of each column. */
  median(): Frame {
    return this.each("median");
  }

  /** The least value of each column. */
  min(): Frame {
    return this.each("min");
  }

  /** The greatest value of each column. */
  max(): Frame {
    return this.each("max");
  }

  /** The number of distinct values of each column. */
  nUnique(): Frame {
    return this.each("n_unique");
  }

  /** A quantile of each column. */
  quantile(quantile: number, interpolation = "nearest"): Frame {
    return this.agg(all()._call("quantile", ["quantile", "interpolation"], [quantile, interpolation]));
  }

  private each(method: string): Frame {
    return this.agg(all()._call(method, [], []));
  }
}

/** A lazy frame with keys. */
export class LazyGroupBy extends Groups<LazyFrame> {
  /** @internal */
  constructor(
    private readonly frame: LazyFrame,
    private readonly by: IntoExpr[],
    private readonly maintainOrder: boolean,
    private readonly predicates: IntoExpr[] = [],
  ) {
    super();
  }

  override agg(...aggs: Aggregation[]): LazyFrame {
    const conditions = this.predicates.map((predicate, i) => columnExpr(predicate).alias(`${HAVING}_${i}`));
    const args = {
      by: this.by,
      aggs: [...aggregations(aggs), ...conditions],
      maintain_order: this.maintainOrder,
    };
    const result = LazyFrame._of(run(() => this.frame._native.verb("group_by_agg", unwrapped(args))));
    if (conditions.length === 0) return result;
    const names = conditions.map((_, i) => `${HAVING}_${i}`);
    return result.filter(...names).drop(...names);
  }

  /** Only groups where all predicates, which are on aggregates, are true. */
  having(...predicates: GroupPredicate[]): LazyGroupBy {
    const all = [...this.predicates, ...(predicates.flat() as IntoExpr[])];
    return new LazyGroupBy(this.frame, this.by, this.maintainOrder, all);
  }

  /**
   * What `fn` makes of the rows of each group, one below the other.
   *
   * @param schema names and types of the columns that it returns, which a step behind this one needs to know; those of
   *   this frame if null
   */
  mapGroups(fn: (group: DataFrame) => DataFrame, schema: Schema | null = null): LazyFrame {
    const args = { by: this.by, function: fn, maintain_order: this.maintainOrder, schema };
    return LazyFrame._of(run(() => this.frame._native.verb("map_groups", unwrapped(args))));
  }

  /** The first rows of each group. */
  head(n = 5): LazyFrame {
    return this.rows("head", n);
  }

  /** The last rows of each group. */
  tail(n = 5): LazyFrame {
    return this.rows("tail", n);
  }

  private rows(method: string, n: number): LazyFrame {
    const keys = new Set(this.frame.select(...this.by).columns);
    const lists = this.agg(all()._call(method, ["n"], [n]));
    return lists.explode(lists.columns.filter((name) => !keys.has(name)));
  }

  override toString(): string {
    return `LazyGroupBy(${this.by.map(String).join(", ")})`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** A frame with keys. Iteration gives each key, as an array of its values, with the rows of its group. */
export class GroupBy extends Groups<DataFrame> implements Iterable<[any[], DataFrame]> {
  /** @internal */
  constructor(
    private readonly frame: DataFrame,
    private readonly by: IntoExpr[],
    private readonly maintainOrder: boolean,
    private readonly predicates: IntoExpr[] = [],
  ) {
    super();
  }

  private get lazy(): LazyGroupBy {
    return new LazyGroupBy(this.frame.lazy(), this.by, this.maintainOrder, this.predicates);
  }

  override agg(...aggs: Aggregation[]): DataFrame {
    return this.lazy.agg(...aggs).collectSync();
  }

  /** Only groups where all predicates, which are on aggregates, are true. */
  having(...predicates: GroupPredicate[]): GroupBy {
    const all = [...this.predicates, ...(predicates.flat() as IntoExpr[])];
    return new GroupBy(this.frame, this.by, this.maintainOrder, all);
  }

  /** What `fn` makes of the rows of each group, one below the other. */
  mapGroups(fn: (group: DataFrame) => DataFrame): DataFrame {
    return this.lazy.mapGroups(fn).collectSync();
  }

  /** The first rows of each group. */
  head(n = 5): DataFrame {
    return this.lazy.head(n).collectSync();
  }

  /** The last rows of each group. */
  tail(n = 5): DataFrame {
    return this.lazy.tail(n).collectSync();
  }

  *[Symbol.iterator](): IterableIterator<[any[], DataFrame]> {
    const numbered = this.frame.withRowIndex(ROW);
    const groups = new GroupBy(numbered, this.by, this.maintainOrder, this.predicates).agg(columnExpr(ROW));
    const rows = groups.getColumn(ROW);
    const keys = groups.drop(ROW).rows();
    for (const [i, key] of keys.entries()) {
      const group = rows.slice(i, 1).explode();
      yield [key, this.frame.select(all()._call("gather", ["indices"], [group]))];
    }
  }

  /** What it prints as. */
  override toString(): string {
    return `GroupBy(${this.by.map(String).join(", ")})`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

function all(): Expr {
  return new Expr(run(() => native.NativeExpr.all()));
}

function call(name: string, subject: Expr | null): Expr {
  return new Expr(run(() => native.NativeExpr.call(name, subject?._native ?? null, {})));
}

/** Expressions; `{ delay: "mean" }` and `{ delay: ["min", "max"] }` call aggregates by name, as in nodejs-polars. */
export function aggregations(aggs: Aggregation[]): unknown[] {
  return aggs.flat().flatMap((agg) => {
    if (!isPlainObject(agg)) return [agg];
    return Object.entries(agg).flatMap(([name, value]) => {
      if (typeof value === "string") return [aggregate(name, value)];
      if (Array.isArray(value)) return value.map((method) => aggregate(name, method).suffix(`_${method}`));
      return namedExprs([{ [name]: value }]);
    });
  });
}

function aggregate(column: string, method: string): Expr {
  return call(snakeCase(method), columnExpr(column));
}
