/** Options by the names that the engine has for them. */

import { snakeCased } from "../arguments";

/** Options of nodejs-polars under the names that the engine has for them. */
const ALIASES: Record<string, string> = {
  sep: "separator",
  parseDates: "tryParseDates",
};

/** Options of nodejs-polars that say how its own engine works. They are accepted and have no effect. */
const WITHOUT_EFFECT = new Set([
  "batchSize",
  "cache",
  "chunkSize",
  "lowMemory",
  "nThreads",
  "numThreads",
  "parallel",
  "rechunk",
]);

/** Options as the engine takes them: with its names, without those that have no effect. */
export function engineOptions(options: object): object {
  const entries = Object.entries(options).filter(([name]) => !WITHOUT_EFFECT.has(name));
  return snakeCased(Object.fromEntries(entries.map(([name, value]) => [ALIASES[name] ?? name, value])));
}
