/** Expressions that need no columns, computed at once. */

import { DataFrame } from "./dataframe";
import type { Expr } from "./expr";
import type { Series } from "./series";

/** The values of an expression that needs no columns. */
export function evaluate(expr: Expr): Series {
  return DataFrame().select(expr).toSeries(0);
}
