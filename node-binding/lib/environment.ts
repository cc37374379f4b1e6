/** What there is around the package. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DataType } from "./datatypes";
import { UInt32 } from "./datatypes/types";
import { native } from "./native";

/** The version of the package. */
export const version: string = JSON.parse(
  readFileSync(join(__dirname, "..", "package.json"), "utf8"),
).version;

/** What the package was built from. */
export function buildInfo(): Record<string, string> {
  return { version, profile: native.buildProfile() };
}

/** Prints the versions of the package and of what it runs on. */
export function showVersions(): void {
  const { node, v8 } = process.versions;
  const lines = {
    polarslike: version,
    platform: `${process.platform} ${process.arch}`,
    "Node.js": node,
    V8: v8,
    threads: String(threadPoolSize()),
  };
  console.log(
    Object.entries(lines)
      .map(([name, value]) => `${`${name}:`.padEnd(12)} ${value}`)
      .join("\n"),
  );
}

/** The number of threads that queries run on. */
export function threadPoolSize(): number {
  return native.threadPoolSize();
}

/** The type of row numbers and of counts. */
export function getIndexType(): DataType {
  return UInt32;
}

/** A text as a pattern that matches it and nothing else. */
export function escapeRegex(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$#&\-~]/g, "\\$&");
}

/** Has functions without a seed of their own, such as `shuffle`, give the same from here on. */
export function setRandomSeed(seed: number): void {
  native.setRandomSeed(seed);
}
