/** What writing files of all formats has in common. */

import { isPlainObject } from "../arguments";
import { unwrap } from "../convert";
import { run } from "../errors";
import { wrappers } from "../host";
import type { LazyFrame } from "../lazyframe";
import type { NativeDataFrame, NativeLazyFrame } from "../native";
import { engineOptions } from "./options";
import { PartitionBy } from "./partition";
import { type CredentialProvider, providerOf } from "./scan";

/** Options that concern the file, whatever its format. */
export interface OutputOptions {
  /** Whether rows keep their order. */
  maintainOrder?: boolean;
  /** Whether folders on the way to the file are made. */
  mkdir?: boolean;
  /** What must have reached the disk in the end: what the file holds, or its name too. */
  syncOnClose?: "data" | "all" | null;
  /** How files that are not on this machine are reached. */
  storageOptions?: Record<string, string>;
  /** Who knows keys to the store. */
  credentialProvider?: CredentialProvider | null;
}

/** Options of sinks. */
export interface SinkOptions extends OutputOptions {
  /** Whether the plan runs only when the result is collected. */
  lazy?: boolean;
  /** Is told of the files when they are complete. */
  sinkedPathsCallback?: (args: { paths: SinkedPath[] }) => void;
}

/** A file that a plan wrote. */
export interface SinkedPath {
  /** Its path or URL. */
  path: string;
  /** How many rows it has. */
  numRows: number;
  /** How many bytes it has. */
  numBytes: number;
}

/** What takes the bytes of a file, such as a `Writable`. */
export interface ByteSink {
  write(bytes: Buffer): unknown;
}

/** Where a file goes: a path, a URL, a folder of many files, or what takes the bytes. */
export type FileTarget = string | PartitionBy | ByteSink;

/** The plan followed by a file that its rows go to. */
function sunk(
  plan: NativeLazyFrame,
  format: string,
  target: string | PartitionBy,
  { credentialProvider, sinkedPathsCallback, ...options }: SinkOptions,
): NativeLazyFrame {
  const report =
    sinkedPathsCallback &&
    ((files: [string, number, number][]) => {
      sinkedPathsCallback({ paths: files.map(([path, numRows, numBytes]) => ({ path, numRows, numBytes })) });
    });
  const [folder, partition] =
    target instanceof PartitionBy ? [target.basePath, target._options] : [target, undefined];
  const functions = [providerOf(credentialProvider), unwrap(report)];
  return plan.sink(format, folder, engineOptions(options), partition, ...functions);
}

/** Writes the result of a plan as it comes; with `lazy`, when the plan that is returned is collected. */
export function sinkFrame(
  plan: NativeLazyFrame,
  format: string,
  target: string | PartitionBy,
  { lazy = false, ...options }: SinkOptions = {},
): LazyFrame {
  return run(() => {
    const sink = sunk(plan, format, target, options);
    return wrappers.plan(lazy ? sink : sink.collectSync().lazy());
  });
}

/** Writes a frame to the target, or gives the bytes of the file if there is none. */
export function writeFrame(frame: NativeDataFrame, format: string, args: any[]): Buffer | undefined {
  const isTarget = args[0] instanceof PartitionBy || typeof args[0]?.write === "function";
  const [target, options = {}] = !isTarget && isPlainObject(args[0]) ? [undefined, args[0]] : args;
  if (typeof target === "string" || target instanceof PartitionBy) {
    run(() => sunk(frame.lazy(), format, target, options).collectSync());
    return undefined;
  }
  const bytes = run(() => frame.fileBytes(format, engineOptions(options)));
  if (target === undefined || target === null) return bytes;
  target.write(bytes);
  return undefined;
}
