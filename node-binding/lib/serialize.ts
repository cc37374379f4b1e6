/** Where `serialize` writes to, and `deserialize` reads from. */

import { readFileSync, writeFileSync } from "node:fs";
import { isPlainObject } from "./arguments";
import { InvalidArgumentError } from "./errors";

/** In which form something is serialized. */
export interface SerializeOptions {
  /** Bytes, which is the default, or JSON. */
  format?: "binary" | "json";
}

function checked(options: SerializeOptions | string = {}): "binary" | "json" {
  const { format = "binary" } = typeof options === "string" ? { format: options } : options;
  if (format === "binary" || format === "json") return format;
  throw new InvalidArgumentError(`\`format\` is "binary" or "json", not ${JSON.stringify(format)}`);
}

/** Writes JSON to a file, or gives it as text or bytes, as the arguments of `serialize` say. */
export function deliver(json: string, args: any[]): string | Buffer | undefined {
  const isForm = args[0] === "json" || args[0] === "binary";
  const [file, options] = isPlainObject(args[0]) || isForm ? [null, args[0]] : args;
  const format = checked(options ?? {});
  if (file !== null && file !== undefined) {
    writeFileSync(file, json);
    return undefined;
  }
  return format === "json" ? json : Buffer.from(json);
}

/** The JSON in a file, in bytes, or in text that is JSON. */
export function fetched(source: string | Uint8Array, options?: SerializeOptions | string): string {
  checked(options ?? {});
  if (typeof source !== "string") return Buffer.from(source).toString("utf8");
  return /^\s*["[{]/.test(source) ? source : readFileSync(source, "utf8");
}
