/** The addon: handles on values of the engine, with few generic methods. The classes of the package wrap them. */

import type { Progress } from "./progress";

/** A data type as JSON, as serde writes it. */
export type DataTypeJson = string | { [variant: string]: any };

export interface NativeDataType {
  json(): DataTypeJson;
  shortName(): string;
}

export interface NativeExpr {
  alias(name: string): NativeExpr;
  rename(how: string, text: string): NativeExpr;
  exclude(columns: unknown[]): NativeExpr;
  combineSelectors(operator: string, other: NativeExpr): NativeExpr;
  over(
    partitionBy: NativeExpr[],
    orderBy: NativeExpr[],
    descending: boolean,
    nullsLast: boolean,
    mapping: string,
  ): NativeExpr;
  text(): string;
  outputName(): string;
  rootNames(): string[];
  isKind(question: string, allowAliasing: boolean): boolean;
  pop(): NativeExpr[];
  undoAliases(): NativeExpr;
  equals(other: NativeExpr): boolean;
  tree(graph: boolean): string;
  toJson(): string;
}

export interface NativeSeries {
  readonly name: string;
  readonly length: number;
  readonly nullCount: number;
  dtype(): DataTypeJson;
  call(name: string, args: object): NativeSeries;
  renamed(name: string): NativeSeries;
  slice(offset: number, length: number): NativeSeries;
  rechunked(): NativeSeries;
  chunkLengths(): number[];
  estimatedSize(): number;
  values(): any[];
  texts(): (string | null)[];
  get(row: number): any;
  bytes(): Uint8Array;
  text(): string;
}

export interface NativeDataFrame {
  readonly height: number;
  readonly names: string[];
  columns(): NativeSeries[];
  column(name: string): NativeSeries;
  schema(): [string, DataTypeJson][];
  lazy(): NativeLazyFrame;
  slice(offset: number, length: number): NativeDataFrame;
  equals(other: NativeDataFrame): boolean;
  fileBytes(format: string, options: object): Buffer;
  toJson(): string;
  toArrow(views: boolean): Buffer;
  text(): string;
}

export interface NativeTables {
  readonly many: boolean;
  readonly names: string[];
  frames(): NativeDataFrame[];
}

/** A result and what the steps that made it did. */
export interface NativeProfile {
  result(): NativeDataFrame;
  timings(): NativeDataFrame;
  text(): string;
  html(): string;
}

export interface NativeLazyFrame {
  verb(name: string, args: object): NativeLazyFrame;
  withoutOptimizations(names: string[]): NativeLazyFrame;
  sink(
    format: string,
    target: string,
    options: object,
    partition?: object,
    credentialProvider?: unknown,
    report?: unknown,
  ): NativeLazyFrame;
  sinkBatches(fn: unknown, rows: number | undefined, maintainOrder: boolean): NativeLazyFrame;
  batches(rows: number | undefined, maintainOrder: boolean): NativeBatches;
  collect(query: NativeRun, isWatched: boolean): Promise<NativeDataFrame>;
  collectSync(): NativeDataFrame;
  schema(): [string, DataTypeJson][];
  explain(optimized: boolean, format: string): string;
  profile(): NativeProfile;
  toJson(): string;
  expandSelector(selector: NativeExpr, strict: boolean): string[];
}

export interface NativeBatches {
  next(): Promise<NativeDataFrame | null>;
  close(): void;
}

export interface NativeRun {
  cancel(): void;
  progress(): Progress;
}

/** A class of handles: the addon makes them, with functions that differ from class to class. */
type HandleClass<Handle> = abstract new (...args: never[]) => Handle;

interface Addon {
  NativeDataType: {
    fromJson(json: DataTypeJson): NativeDataType;
    parse(text: string): NativeDataType;
  };
  NativeExpr: {
    fromJson(text: string): NativeExpr;
    call(name: string, subject: NativeExpr | null, args: object): NativeExpr;
    cols(columns: unknown[]): NativeExpr;
    all(): NativeExpr;
    nth(positions: number[]): NativeExpr;
    selector(name: string, args: object): NativeExpr;
    lit(value: unknown, dtype?: NativeDataType | null): NativeExpr;
    ternary(predicate: NativeExpr, truthy: NativeExpr, falsy: NativeExpr): NativeExpr;
  };
  NativeSeries: HandleClass<NativeSeries> & {
    fromValues(name: string, values: unknown[], dtype: NativeDataType | null, strict: boolean): NativeSeries;
    fromStrings(name: string, values: (string | null | undefined)[]): NativeSeries;
    fromBytes(
      name: string,
      bytes: Uint8Array,
      dtype: NativeDataType,
      validity: Uint8Array | null,
      copy: boolean,
    ): NativeSeries;
  };
  NativeTables: {
    read(format: string, sources: (string | Uint8Array)[], options: object): NativeTables;
  };
  writeTable(
    frame: NativeDataFrame,
    format: string,
    path: string | undefined,
    options: object,
  ): Buffer | undefined;
  NativeDataFrame: HandleClass<NativeDataFrame> & {
    fromColumns(columns: NativeSeries[], height?: number): NativeDataFrame;
    fromJson(text: string): NativeDataFrame;
    fromArrow(bytes: Uint8Array): NativeDataFrame;
  };
  NativeLazyFrame: HandleClass<NativeLazyFrame> & {
    scan(
      format: string,
      sources: (string | Uint8Array)[],
      options: object,
      credentialProvider?: unknown,
    ): NativeLazyFrame;
    parquetMetadata(source: string | Uint8Array): Record<string, string>;
    fromJson(text: string): NativeLazyFrame;
  };
  NativeRun: new () => NativeRun;
  /** Has `wake` called, on this thread, when a function waits to be called by {@link serve}. */
  setWake(wake: () => void): void;
  serve(): void;
  errorClasses(): string[];
  buildProfile(): string;
  threadPoolSize(): number;
  setRandomSeed(seed: number): void;
  limitMemory(limit: string | null): void;
  spillTo(folder: string | null): void;
  defaultDisplayOptions(): Record<string, unknown>;
  setDisplayOptions(options: Record<string, unknown>): void;
}

function load(): Addon {
  try {
    return require("../polarslike.node");
  } catch (error) {
    const hint = "polarslike has no addon for this platform yet: run `npm run build` in its folder";
    throw new Error(hint, { cause: error });
  }
}

/** The addon. */
export const native = load();

/** What a class of the package wraps. */
export interface Wrapper<Handle> {
  /** @internal */
  readonly _native: Handle;
}
