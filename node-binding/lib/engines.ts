/** Engines, as Polars has several. Here is one, for all that fits memory and for what does not. */

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
