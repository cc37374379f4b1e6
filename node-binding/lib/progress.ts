/** How far queries have come. */

import { InvalidTypeError } from "./errors";
import type { NativeRun } from "./native";

/** How far a query has come. */
export interface Progress {
  /** The rows that were read so far: of files, of frames in memory, and of what steps made that need all their input. */
  rows: number;
  /** The parts of the input of the steps that have begun: their number grows as the query goes on. */
  parts: number;
  /** How many of these parts are done. */
  done: number;
  /** Seconds since the query began. */
  seconds: number;
  /** Whether the query has ended: with a result or an error. */
  isEnd: boolean;
  /** A line for people. */
  text: string;
}

/** Whether a line on the standard error tells how far a query has come, or a function that is told. */
export type ProgressOption = boolean | ((progress: Progress) => void);

/** How often queries tell how far they have come, in milliseconds. */
const INTERVAL = 100;

/** Writes a line over the one before; the last of a query stays. */
function show(progress: Progress): void {
  process.stderr.write(`\r${progress.text}${progress.isEnd ? "\n" : ""}`);
}

/** The function that a query tells how far it has come, if anyone wants to know. */
export function watcher(option: ProgressOption | undefined): ((progress: Progress) => void) | undefined {
  if (typeof option === "function") return option;
  if (option !== undefined && typeof option !== "boolean") {
    throw new InvalidTypeError(`\`progress\` takes a boolean or a function, not ${typeof option}`);
  }
  return option ? show : undefined;
}

/** What a run gives, while `watch` is told how far it has come; what that throws stops the run. */
export async function watched<T>(
  query: NativeRun,
  watch: ((progress: Progress) => void) | undefined,
  result: Promise<T>,
): Promise<T> {
  if (!watch) return result;
  let failure: { error: unknown } | undefined;
  const tell = () => {
    try {
      watch(query.progress());
    } catch (error) {
      failure ??= { error };
      query.cancel();
    }
  };
  const timer = setInterval(tell, INTERVAL);
  try {
    return await result;
  } finally {
    clearInterval(timer);
    if (!failure) tell();
    // biome-ignore lint/correctness/noUnsafeFinally: what the function throws counts, not that the query was stopped
    if (failure) throw failure.error;
  }
}
