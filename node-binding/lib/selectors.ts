/** Sets of columns by name, type or position: `pl.cs.numeric()`, `pl.selectors.byName("a")`. */

import { DataFrame } from "./dataframe";
import { run } from "./errors";
import type { Expr } from "./expr";
import { enum_ } from "./generated/selectors";
import type { LazyFrame } from "./lazyframe";
import { type Columns, Selector, selector, unionOf } from "./selector";

export * from "./generated/selectors";
export { byDtype, Selector } from "./selector";
export { enum_ as enum };

/** All columns but these: names, patterns, types or selectors. */
export function exclude(...columns: (Columns | readonly Columns[])[]): Selector {
  return selector("all", [], []).difference(unionOf(columns));
}

/** Whether a value is a selector. */
export function isSelector(value: unknown): value is Selector {
  return value instanceof Selector;
}

/** The names of the columns of a frame that a selector selects; without `strict` also of an expression made of one. */
export function expandSelector(
  target: DataFrame | LazyFrame,
  selected: Selector | Expr,
  options: { strict?: boolean } = {},
): string[] {
  const frame = target instanceof DataFrame ? target.lazy() : (target as LazyFrame);
  return run(() => frame._native.expandSelector(selected._native, options.strict ?? true));
}
