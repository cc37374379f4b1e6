/** Lazy frames: plans that run when they are collected. */

import { writeFileSync } from "node:fs";

import { isPlainObject } from "./arguments";
import { DataFrame, type DataFrameData, type DataFrameOptions } from "./dataframe";
import { DataType, Schema } from "./datatypes";
import { checkEngine, type Engine } from "./engines";
import { CancelledError, run, translated } from "./errors";
import { byName, columnExpr, type IntoExpr } from "./expr";
import { LazyFrameMethods } from "./generated/lazyframe";
import { LazyGroupBy } from "./groupby";
import { hostFunction, wrappers } from "./host";
import {
  type CsvWriteOptions,
  type IpcWriteOptions,
  type NdjsonWriteOptions,
  type ParquetWriteOptions,
  type PartitionBy,
  type SinkOptions,
  sinkFrame,
} from "./io";
import { type NativeLazyFrame, type NativeRun, native, type Wrapper } from "./native";
import { constructor } from "./objects";
import { namesOff, type Optimizations } from "./optimizations";
import { type ProgressOption, watched, watcher } from "./progress";
import { InProcessQuery, QueryResult } from "./query";
import { deliver, fetched, type SerializeOptions } from "./serialize";
import { type ShowOptions, show } from "./show";
import {
  type DynamicOptions,
  LazyWindowGroupBy,
  type RollingOptions,
  type WindowArguments,
  Windows,
} from "./windows";

/** How a plan runs. */
export interface PlanOptions {
  /** `auto`, `in-memory` or `streaming`, without effect: there is one engine. */
  engine?: string | Engine;
  /** Which optimizations the query may use; by default all. */
  optimizations?: Optimizations | null;
}

/** What `explain` takes. */
export interface ExplainOptions extends PlanOptions {
  /** Indented lines (`plain`), or a graph: `dot`, `mermaid` or `svg`. */
  format?: "plain" | "tree" | "dot" | "mermaid" | "svg";
  /** Whether the plan is shown as it will run. */
  optimized?: boolean;
  /** Whether the plan runs, and each step is shown with its time, rows and bytes. */
  analyze?: boolean;
}

/** What `profile` takes. */
export interface ProfileOptions extends PlanOptions {
  /** A path: a page with the numbers of each step and the time line is written there. */
  html?: string;
}

/** How a query runs. */
export interface CollectOptions extends PlanOptions {
  /** Whether the query runs on while the caller does something else, and asks for the result later. */
  background?: boolean;
  /** Aborting it stops the query: the promise rejects with a `CancelledError`. */
  signal?: AbortSignal;
  /**
   * Whether a line on the standard error tells how far the query has come, or a function that is told ten times a second
   * and at the end; what it throws stops the query.
   */
  progress?: ProgressOption;
}

/** The queries that run: they are stopped when the process exits, which would wait for them otherwise. */
const running = new Set<NativeRun>();
process.on("exit", () => {
  for (const query of running) query.cancel();
});

/** What a promise of the addon gives, with errors as users catch them. */
async function awaited<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    throw translated(error);
  }
}

/** How results come piece by piece. */
export interface BatchOptions {
  /** The number of rows of a piece; 32768 by default. */
  chunkSize?: number;
  /** Whether rows keep their order. */
  maintainOrder?: boolean;
}

/** A plan of steps that runs, optimized as a whole, when it is collected. */
export class LazyFrameClass extends LazyFrameMethods implements Wrapper<NativeLazyFrame> {
  /** @internal */
  constructor(readonly _native: NativeLazyFrame) {
    super();
  }

  /** @internal */
  static _of(handle: NativeLazyFrame): LazyFrame {
    return new LazyFrameClass(handle);
  }

  /** @internal */
  override _verb(name: string, params: string[], args: unknown[]): LazyFrame {
    return LazyFrameClass._of(run(() => this._native.verb(name, byName(name, params, args))));
  }

  /** Runs the plan beside the event loop. */
  collect(options: CollectOptions & { background: true }): InProcessQuery;
  collect(options?: CollectOptions): Promise<DataFrame>;
  collect(options: CollectOptions = {}): Promise<DataFrame> | InProcessQuery {
    const plan = this.planned(options ?? {});
    return options?.background ? new InProcessQuery(plan, options) : plan.run(options ?? {});
  }

  /** This plan with the optimizations that options name; an error if they name no engine. */
  private planned({ engine, optimizations }: PlanOptions): LazyFrameClass {
    checkEngine(engine);
    const off = namesOff(optimizations);
    return off.length === 0 ? this : new LazyFrameClass(run(() => this._native.withoutOptimizations(off)));
  }

  private async run({ signal, progress }: CollectOptions): Promise<DataFrame> {
    if (signal?.aborted) throw new CancelledError("the query was cancelled");
    const watch = watcher(progress);
    const query = new native.NativeRun();
    const cancel = () => query.cancel();
    signal?.addEventListener("abort", cancel, { once: true });
    running.add(query);
    try {
      const result = this._native.collect(query, watch !== undefined);
      return DataFrame._of(await watched(query, watch, result));
    } catch (error) {
      throw translated(error);
    } finally {
      running.delete(query);
      signal?.removeEventListener("abort", cancel);
    }
  }

  /** Another spelling of {@link collect}. */
  collectAsync(options: Omit<CollectOptions, "background"> = {}): Promise<DataFrame> {
    return this.collect(options);
  }

  /** Runs the plan and waits: the event loop stands still meanwhile. */
  collectSync(options: PlanOptions = {}): DataFrame {
    return DataFrame._of(run(() => this.planned(options)._native.collectSync()));
  }

  /** Runs the plan; the result tells its first rows and its height, and can be gone on from. */
  async execute(options: Omit<CollectOptions, "background"> = {}): Promise<QueryResult> {
    return new QueryResult(await this.collect(options));
  }

  /** Names and types of the result, found without running the plan. */
  collectSchema(): Schema {
    return Schema(
      run(() => this._native.schema()).map(([name, json]) => [name, new DataType(json)] as const),
    );
  }

  /** Names and types of the result, found without running the plan. */
  get schema(): Schema {
    return this.collectSchema();
  }

  /** The names of the result's columns, found without running the plan. */
  get columns(): string[] {
    return run(() => this._native.schema()).map(([name]) => name);
  }

  /** The types of the result's columns, found without running the plan. */
  get dtypes(): DataType[] {
    return run(() => this._native.schema()).map(([, json]) => new DataType(json));
  }

  /** The number of the result's columns, found without running the plan. */
  get width(): number {
    return this.columns.length;
  }

  /** This plan. */
  lazy(): LazyFrame {
    return this;
  }

  /** Another handle on this plan: plans do not change. */
  clone(): LazyFrame {
    return LazyFrameClass._of(this._native);
  }

  /** What a function makes of this plan. */
  pipe<T, Args extends unknown[]>(fn: (frame: LazyFrame, ...args: Args) => T, ...args: Args): T {
    return fn(this, ...args);
  }

  /** The first row. */
  first(): LazyFrame {
    return this.slice(0, 1);
  }

  /** The last row. */
  last(): LazyFrame {
    return this.tail(1);
  }

  /** Runs the plan for its first rows and prints these, by settings that hold for this once. */
  show(limit?: number | null | ShowOptions, options?: ShowOptions): void {
    show(this, limit, options);
  }

  /** The plan as text: as it will run, or as it was built. */
  explain(options: ExplainOptions = {}): string {
    const { optimized = true, format = "plain", analyze = false } = options;
    const plan = this.planned(options)._native;
    return run(() => (analyze ? plan.profile().text() : plan.explain(optimized, format)));
  }

  /**
   * Runs the plan and measures its steps: gives the result, and a frame with a row per step. With `html`, a page with the
   * time line is written to this path.
   */
  profile(options: ProfileOptions = {}): [DataFrame, DataFrame] {
    const profile = run(() => this.planned(options)._native.profile());
    if (options.html !== undefined) writeFileSync(options.html, profile.html());
    return run(() => [wrappers.frame(profile.result()), wrappers.frame(profile.timings())]);
  }

  /** The plan as a graph in the language of Graphviz, printed; with `rawOutput` as text. */
  showGraph(options: { rawOutput: true; optimized?: boolean }): string;
  showGraph(options?: { rawOutput?: false; optimized?: boolean }): void;
  showGraph({ optimized = true, rawOutput = false }: { optimized?: boolean; rawOutput?: boolean } = {}): any {
    const graph = this.explain({ optimized, format: "dot" });
    if (rawOutput) return graph;
    console.log(graph);
  }

  /** The plan as bytes, as JSON with `{ format: "json" }`, or in a file. */
  serialize(file: string, options?: SerializeOptions): void;
  serialize(options: { format: "json" } | "json"): string;
  serialize(options?: SerializeOptions | "binary"): Buffer;
  serialize(...args: any[]): any {
    return deliver(
      run(() => this._native.toJson()),
      args,
    );
  }

  /**
   * Runs the plan and writes the result to a CSV file as it comes, or to files by partitions; the options are those of
   * `writeCsv` and of sinks. With `lazy`, the plan runs when the result is collected.
   */
  sinkCsv(target: string | PartitionBy, options?: CsvWriteOptions & SinkOptions): LazyFrame {
    return sinkFrame(this._native, "csv", target, options);
  }

  /** Another spelling of {@link sinkCsv}. */
  sinkCSV(target: string | PartitionBy, options?: CsvWriteOptions & SinkOptions): LazyFrame {
    return this.sinkCsv(target, options);
  }

  /** Runs the plan and writes the result to an IPC file as it comes; otherwise like {@link sinkCsv}. */
  sinkIpc(target: string | PartitionBy, options?: IpcWriteOptions & SinkOptions): LazyFrame {
    return sinkFrame(this._native, "ipc", target, options);
  }

  /** Runs the plan and writes a JSON object per line as they come; otherwise like {@link sinkCsv}. */
  sinkNdjson(target: string | PartitionBy, options?: NdjsonWriteOptions & SinkOptions): LazyFrame {
    return sinkFrame(this._native, "ndjson", target, options);
  }

  /** Another spelling of {@link sinkNdjson}. */
  sinkNdJson(target: string | PartitionBy, options?: NdjsonWriteOptions & SinkOptions): LazyFrame {
    return this.sinkNdjson(target, options);
  }

  /** Runs the plan and writes the result to a Parquet file as it comes; otherwise like {@link sinkCsv}. */
  sinkParquet(target: string | PartitionBy, options?: ParquetWriteOptions & SinkOptions): LazyFrame {
    return sinkFrame(this._native, "parquet", target, options);
  }

  /**
   * Runs the plan beside JavaScript and calls a function with its result, piece by piece; it returns true when it has
   * enough.
   */
  async sinkBatches(fn: (piece: DataFrame) => unknown, options: BatchOptions = {}): Promise<void> {
    const { chunkSize, maintainOrder = true } = options;
    const sunk = run(() => this._native.sinkBatches(hostFunction(fn), chunkSize, maintainOrder));
    await awaited(sunk.collect(new native.NativeRun(), false));
  }

  /** The result piece by piece, while the plan runs: `for await (const piece of plan.collectBatches()) ...`. */
  async *collectBatches(options: BatchOptions = {}): AsyncGenerator<DataFrame, void, undefined> {
    const { chunkSize, maintainOrder = true } = options;
    const batches = run(() => this._native.batches(chunkSize, maintainOrder));
    try {
      for (;;) {
        const piece = await awaited(batches.next());
        if (!piece) return;
        yield wrappers.frame(piece);
      }
    } finally {
      batches.close();
    }
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

  /** This plan; the frame is printed, in `format` in place of `{}`, when it runs. */
  inspect(format = "{}"): LazyFrame {
    return this.mapBatches((frame: DataFrame) => {
      console.log(format.replace("{}", () => frame.toString()));
      return frame;
    });
  }

  /** Groups rows by windows at regular distances along a column, which is sorted. */
  groupByDynamic(...args: WindowArguments<DynamicOptions>): LazyWindowGroupBy {
    return new LazyWindowGroupBy(this, Windows.of("group_by_dynamic_agg", args));
  }

  /** Groups rows by a window around each, along a column, which is sorted. */
  rolling(...args: WindowArguments<RollingOptions>): LazyWindowGroupBy {
    return new LazyWindowGroupBy(this, Windows.of("rolling_agg", args));
  }

  /** Another spelling of {@link rolling}. */
  groupByRolling(...args: WindowArguments<RollingOptions>): LazyWindowGroupBy {
    return this.rolling(...args);
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

/** A plan of steps that runs, optimized as a whole, when it is collected. */
export type LazyFrame = LazyFrameClass;

/** How lazy frames are made. */
export interface LazyFrameConstructor {
  (data?: DataFrameData, options?: DataFrameOptions): LazyFrame;
  new (data?: DataFrameData, options?: DataFrameOptions): LazyFrame;
  readonly prototype: LazyFrame;
  /** @internal */
  _of(handle: NativeLazyFrame): LazyFrame;
  /** Whether a value is a lazy frame. */
  isLazyFrame(value: unknown): value is LazyFrame;
  /** Another spelling of {@link isLazyFrame}. */
  isLazyDataFrame(value: unknown): value is LazyFrame;
  /** The plan that {@link LazyFrame.serialize} made these bytes, this JSON or this file of. */
  deserialize(source: string | Uint8Array, options?: SerializeOptions | string): LazyFrame;
}

const isLazyFrame = (value: unknown) => value instanceof LazyFrameClass;

/** A plan that starts with a frame of these values, with or without `new`. */
export const LazyFrame = constructor<LazyFrameConstructor>(
  LazyFrameClass,
  (data?: DataFrameData, options?: DataFrameOptions) => DataFrame(data, options).lazy(),
  {
    isLazyFrame,
    isLazyDataFrame: isLazyFrame,
    deserialize: (source: string | Uint8Array, options?: SerializeOptions | string) =>
      LazyFrameClass._of(run(() => native.NativeLazyFrame.fromJson(fetched(source, options)))),
  },
);

/** Keys, by name in an object, too; or whether groups keep the order of their first rows. */
export type GroupByArgument =
  | IntoExpr
  | readonly IntoExpr[]
  | boolean
  | { maintainOrder?: boolean }
  | Record<string, IntoExpr>;

/** The keys, and whether order is kept. */
export function groupByArguments(by: GroupByArgument[]): [keys: IntoExpr[], maintainOrder: boolean] {
  const keys: IntoExpr[] = [];
  let keepsOrder = false;
  for (const [i, argument] of by.entries()) {
    if (typeof argument === "boolean" && i > 0 && i === by.length - 1) {
      keepsOrder = argument;
    } else if (isPlainObject(argument)) {
      const { maintainOrder, ...named } = argument as Record<string, any>;
      keepsOrder = maintainOrder ?? keepsOrder;
      keys.push(...Object.entries(named).map(([name, value]) => columnExpr(value).alias(name)));
    } else {
      keys.push(...([argument].flat() as IntoExpr[]));
    }
  }
  return [keys, keepsOrder];
}

wrappers.plan = LazyFrame._of;
