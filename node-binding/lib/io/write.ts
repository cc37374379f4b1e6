/** What writing files of all formats has in common. */

import { readFileSync } from "node:fs";
import { isPlainObject } from "../arguments";
import { run } from "../errors";
import type { NativeDataFrame } from "../native";
import { engineOptions } from "./options";
import { withTemporaryFile } from "./temporary";

/** Writes a frame to the path, or gives the bytes of the file if there is none. */
export function writeFrame(frame: NativeDataFrame, format: string, args: any[]): Buffer | undefined {
  const [path, options = {}] = isPlainObject(args[0]) ? [undefined, args[0]] : args;
  const write = (target: string) => run(() => frame.write(format, target, engineOptions(options)));
  if (path !== undefined) {
    write(path);
    return undefined;
  }
  return withTemporaryFile((target) => {
    write(target);
    return readFileSync(target);
  });
}
