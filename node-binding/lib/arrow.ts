/** Frames in Arrow's format: bytes that `tableFromIPC` of the package apache-arrow reads, and any other reader. */

import { DataFrame } from "./dataframe";
import { InvalidTypeError, run } from "./errors";
import { native } from "./native";
import type { Series } from "./series";

/** How new the types of Arrow may be that leave: readers of older versions know fewer of them. */
export class CompatLevel {
  /** @internal */
  private constructor(readonly version: number) {}

  /** Types as they are in memory: text as views. */
  static newest(): CompatLevel {
    return new CompatLevel(1);
  }

  /** Types that every reader knows: text one after the other. */
  static oldest(): CompatLevel {
    return new CompatLevel(0);
  }

  toString(): string {
    return `CompatLevel(${this.version})`;
  }
}

/** What `toArrow` takes. */
export interface ToArrowOptions {
  /** How new the types may be; by default those that every reader knows. */
  compatLevel?: CompatLevel | null;
}

/** The bytes of a frame. */
export function arrowBytes(frame: DataFrame, { compatLevel }: ToArrowOptions = {}): Buffer {
  const level = compatLevel ?? CompatLevel.oldest();
  if (!(level instanceof CompatLevel)) throw new InvalidTypeError("`compatLevel` takes a CompatLevel");
  return run(() => frame._native.toArrow(level.version > 0));
}

/**
 * The frame, or with `{ series: true }` the Series, of bytes in Arrow's stream format: what `toArrow` gives, or
 * `tableToIPC` of the package apache-arrow.
 */
export function fromArrow(bytes: Uint8Array, options?: { series?: false }): DataFrame;
export function fromArrow(bytes: Uint8Array, options: { series: true }): Series;
export function fromArrow(bytes: Uint8Array, options: { series?: boolean } = {}): DataFrame | Series {
  if (!(bytes instanceof Uint8Array)) {
    throw new InvalidTypeError("`fromArrow` takes the bytes of a stream: `tableToIPC(table)` gives them");
  }
  const frame = DataFrame._of(run(() => native.NativeDataFrame.fromArrow(bytes)));
  return options.series ? frame.toSeries() : frame;
}
