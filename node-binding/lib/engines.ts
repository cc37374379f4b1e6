/** Engines, as Polars has several. Here is one, for all that fits memory and for what does not. */

import { InvalidArgumentError } from "./errors";

const NAMES = ["auto", "in-memory", "streaming"];

/** An error unless this is an engine or the name of one. */
export function checkEngine(engine: string | Engine | null | undefined): void {
  if (engine === undefined || engine instanceof Engine || NAMES.includes(engine as string)) return;
  throw new InvalidArgumentError(`\`engine\` is one of ${NAMES.join(", ")}, not ${JSON.stringify(engine)}`);
}

/** How queries run. It has no effect: there is one engine. */
export class Engine {
  /** @internal */
  constructor(readonly name: string) {}
}

/** Stands for Polars' engine in memory. */
export class InMemoryEngine extends Engine {
  constructor() {
    super("in-memory");
  }
}

/** Stands for Polars' streaming engine. */
export class StreamingEngine extends Engine {
  constructor() {
    super("streaming");
  }
}
