/** Frames with keys, waiting for what to compute per group. */

import { isPlainObject, snakeCase } from "./arguments";
import { unwrapped } from "./convert";
import type { DataFrame } from "./dataframe";
import { run } from "./errors";
import { columnExpr, Expr, type IntoExpr, namedExprs } from "./expr";
import { LazyFrame } from "./lazyframe";
import { native } from "./native";

/** What to compute per group: expressions, lists of them, or objects of expressions by name. */
export type Aggregation = IntoExpr | readonly IntoExpr[] | Record<string, IntoExpr | readonly string[]>;

/** A lazy frame with keys. */
export class LazyGroupBy {
  /** @internal */
  constructor(
    private readonly frame: LazyFrame,
    private readonly by: IntoExpr[],
    private readonly maintainOrder: boolean,
  ) {}

  /** One row per group: its keys and these expressions; those that are not aggregates give lists. */
  agg(...aggs: Aggregation[]): LazyFrame {
    const args = { by: this.by, aggs: aggregations(aggs), maintain_order: this.maintainOrder };
    return new LazyFrame(run(() => this.frame._native.verb("group_by_agg", unwrapped(args))));
  }

  /** The number of rows per group. */
  len(name = "len"): LazyFrame {
    return this.agg(call("pl.len", null).alias(name));
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
}

/** A frame with keys. */
export class GroupBy {
  /** @internal */
  constructor(
    private readonly groups: LazyGroupBy,
    private readonly description: string,
  ) {}

  /** One row per group: its keys and these expressions; those that are not aggregates give lists. */
  agg(...aggs: Aggregation[]): DataFrame {
    return this.groups.agg(...aggs).collectSync();
  }

  /** The number of rows per group. */
  len(name = "len"): DataFrame {
    return this.groups.len(name).collectSync();
  }

  /** The first rows of each group. */
  head(n = 5): DataFrame {
    return this.groups.head(n).collectSync();
  }

  /** The last rows of each group. */
  tail(n = 5): DataFrame {
    return this.groups.tail(n).collectSync();
  }

  /** The sum of each column. */
  sum(): DataFrame {
    return this.agg(all()._call("sum", [], []));
  }

  /** The mean of each column. */
  mean(): DataFrame {
    return this.agg(all()._call("mean", [], []));
  }

  /** The least value of each column. */
  min(): DataFrame {
    return this.agg(all()._call("min", [], []));
  }

  /** The greatest value of each column. */
  max(): DataFrame {
    return this.agg(all()._call("max", [], []));
  }

  /** The median of each column. */
  median(): DataFrame {
    return this.agg(all()._call("median", [], []));
  }

  /** The first value of each column. */
  first(): DataFrame {
    return this.agg(all()._call("first", [], []));
  }

  /** The last value of each column. */
  last(): DataFrame {
    return this.agg(all()._call("last", [], []));
  }

  /** The number of distinct values of each column. */
  nUnique(): DataFrame {
    return this.agg(all()._call("n_unique", [], []));
  }

  /** What it prints as. */
  toString(): string {
    return `GroupBy(${this.description})`;
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
function aggregations(aggs: Aggregation[]): unknown[] {
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
