/** Queries in the background. */

import type { DataFrame } from "./dataframe";
import type { CollectOptions, LazyFrame } from "./lazyframe";

/** A query that runs while its result is not asked for: `lazy.collect({ background: true })`. */
export class InProcessQuery {
  private readonly controller = new AbortController();
  private outcome: { frame: DataFrame } | { error: unknown } | undefined;

  /** @internal */
  constructor(
    private readonly plan: LazyFrame,
    { progress }: CollectOptions = {},
  ) {
    plan.collect({ signal: this.controller.signal, progress }).then(
      (frame) => {
        this.outcome = { frame };
      },
      (error) => {
        this.outcome = { error };
      },
    );
  }

  /** Stops the query. */
  cancel(): void {
    this.controller.abort();
  }

  /** The result, or null as long as there is none; what made the query fail is thrown. The event loop brings it. */
  fetch(): DataFrame | null {
    if (this.outcome === undefined) return null;
    if ("error" in this.outcome) throw this.outcome.error;
    return this.outcome.frame;
  }

  /** The result, for which the event loop stands still: a query that is not done starts again on this thread. */
  fetchBlocking(): DataFrame {
    const frame = this.fetch();
    if (frame !== null) return frame;
    this.cancel();
    const result = this.plan.collectSync();
    this.outcome = { frame: result };
    return result;
  }
}

/** The result of {@link LazyFrame.execute}. */
export class QueryResult {
  /** @internal */
  constructor(private readonly frame: DataFrame) {}

  /** The first rows. */
  get head(): DataFrame {
    return this.frame.head(10);
  }

  /** The number of rows. */
  get nRowsTotal(): number {
    return this.frame.height;
  }

  /** A plan that starts with the result. */
  lazy(): LazyFrame {
    return this.frame.lazy();
  }

  toString(): string {
    return `QueryResult; head:\n${this.head}`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}
