/** Formats that are read and written as whole tables. */

import { isPlainObject } from "../arguments";
import { DataFrame } from "../dataframe";
import { run } from "../errors";
import { type NativeDataFrame, native } from "../native";
import { engineOptions } from "./options";
import { type FileSource, sourcesOf } from "./scan";

/** The frames in files: one, or an object with one per name if several were asked for. */
export function readTables(
  format: string,
  source: FileSource | readonly FileSource[],
  options: object,
): DataFrame | Record<string, DataFrame> {
  const tables = run(() => native.NativeTables.read(format, sourcesOf(source), engineOptions(options)));
  const frames = tables.frames().map((frame) => DataFrame._of(frame));
  return tables.many
    ? Object.fromEntries(tables.names.map((name, i) => [name, frames[i] as DataFrame]))
    : (frames[0] as DataFrame);
}

/** Writes a frame to the path, or gives the bytes of the file if there is none. */
export function writeTable(frame: NativeDataFrame, format: string, args: any[]): Buffer | undefined {
  const [path, options = {}] = isPlainObject(args[0]) ? [undefined, args[0]] : args;
  return run(() => native.writeTable(frame, format, path, engineOptions(options))) ?? undefined;
}
