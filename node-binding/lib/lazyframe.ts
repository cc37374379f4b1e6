/** Lazy frames: plans that run when they are collected. */

import { isPlainObject } from "./arguments";
import { DataFrame } from "./dataframe";
import { type Schema, schemaOf } from "./datatypes";
import { CancelledError, run, translated } from "./errors";
import { byName, type IntoExpr } from "./expr";
import { LazyFrameMethods } from "./generated/lazyframe";
import { LazyGroupBy } from "./groupby";
import { type NativeCancellation, type NativeLazyFrame, native, type Wrapper } from "./native";

/** How a query runs. */
export interface CollectOptions {
  /** Aborting it stops the query: the promise rejects with a `CancelledError`. */
  signal?: AbortSignal;
}

/** The queries that run: they are stopped when the process exits, which would wait for them otherwise. */
const running = new Set<NativeCancellation>();
process.on("exit", () => {
  for (const query of running) query.cancel();
});

/** A plan of steps that runs, optimized as a whole, when it is collected. */
export class LazyFrame extends LazyFrameMethods implements Wrapper<NativeLazyFrame> {
  /** @internal */
  constructor(readonly _native: NativeLazyFrame) {
    super();
  }

  /** Whether a value is a lazy frame. */
  static isLazyFrame(value: unknown): value is LazyFrame {
    return value instanceof LazyFrame;
  }

  /** Another spelling of {@link isLazyFrame}. */
  static isLazyDataFrame(value: unknown): value is LazyFrame {
    return value instanceof LazyFrame;
  }

  /** @internal */
  override _verb(name: string, params: string[], args: unknown[]): LazyFrame {
    return new LazyFrame(run(() => this._native.verb(name, byName(name, params, args))));
  }

  /** Runs the plan beside the event loop. */
  async collect(options: CollectOptions = {}): Promise<DataFrame> {
    const { signal } = options ?? {};
    if (signal?.aborted) throw new CancelledError("the query was cancelled");
    const cancellation = new native.NativeCancellation();
    const cancel = () => cancellation.cancel();
    signal?.addEventListener("abort", cancel, { once: true });
    running.add(cancellation);
    try {
      return DataFrame._of(await this._native.collect(cancellation));
    } catch (error) {
      throw translated(error);
    } finally {
      running.delete(cancellation);
      signal?.removeEventListener("abort", cancel);
    }
  }

  /** Runs the plan and waits: the event loop stands still meanwhile. */
  collectSync(): DataFrame {
    return DataFrame._of(run(() => this._native.collectSync()));
  }

  /** Names and types of the result, found without running the plan. */
  collectSchema(): Schema {
    return schemaOf(run(() => this._native.schema()));
  }

  /** Names and types of the result, found without running the plan. */
  get schema(): Schema {
    return this.collectSchema();
  }

  /** The names of the result's columns, found without running the plan. */
  get columns(): string[] {
    return run(() => this._native.schema()).map(([name]) => name);
  }

  /** The plan as text: as it will run, or as it was built. */
  explain(options: { optimized?: boolean } = {}): string {
    return run(() => this._native.explain(options.optimized ?? true));
  }

  /** The plan as it was built: `explain({ optimized: false })`. */
  describePlan(): string {
    return this.explain({ optimized: false });
  }

  /** The plan as it will run: `explain()`. */
  describeOptimizedPlan(): string {
    return this.explain();
  }

  /**
   * Groups rows by keys; {@link LazyGroupBy.agg} says what to compute per group.
   *
   * Groups come in no particular order, unless `maintainOrder`: then in that of their first rows.
   */
  groupBy(...by: GroupByArgument[]): LazyGroupBy {
    return new LazyGroupBy(this, ...groupByArguments(by));
  }

  /** This plan with one more column: a step of {@link withColumns}. */
  withColumn(column: IntoExpr): LazyFrame {
    return this.withColumns(column);
  }

  /** This plan with one column under another name. */
  withColumnRenamed(existing: string, replacement: string): LazyFrame {
    return this.rename({ [existing]: replacement });
  }

  /** The plan as text. */
  override toString(): string {
    return this.explain({ optimized: false });
  }

  /** What it prints as. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** Keys, or whether groups keep the order of their first rows. */
export type GroupByArgument = IntoExpr | readonly IntoExpr[] | boolean | { maintainOrder?: boolean };

/** The keys, and whether order is kept. */
export function groupByArguments(by: GroupByArgument[]): [keys: IntoExpr[], maintainOrder: boolean] {
  const last = by.at(-1);
  const keys = (list: GroupByArgument[]) => list.flat() as IntoExpr[];
  if (typeof last === "boolean") return [keys(by.slice(0, -1)), last];
  if (isPlainObject(last)) return [keys(by.slice(0, -1)), Boolean(last.maintainOrder)];
  return [keys(by), false];
}
