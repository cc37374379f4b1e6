/** Sets of columns. */

import { DataType } from "./datatypes";
import { InvalidTypeError, run } from "./errors";
import { byName, Expr } from "./expr";
import { type NativeExpr, native } from "./native";

/** What names columns to leave out: a name, a pattern, a data type, a selector. */
export type Columns = string | DataType | TypeMaker | Selector;

/** A function that makes data types, such as `pl.Datetime`: it stands for its types with any parameters. */
export type TypeMaker = (...args: any[]) => DataType;

/**
 * A set of columns, which stands for an expression per column: `cs.numeric().sum()`.
 *
 * `union`, `intersect`, `minus`, `xor` and `complement` give other sets.
 */
export class Selector extends Expr {
  /** The columns of either. */
  union(other: Selector): Selector {
    return this.combine("|", other);
  }

  /** The columns of both. */
  intersect(other: Selector): Selector {
    return this.combine("&", other);
  }

  /** The columns of this that are not in the other. */
  difference(other: Selector): Selector {
    return this.combine("-", other);
  }

  /** The columns of exactly one of the two. */
  symmetricDifference(other: Selector): Selector {
    return this.combine("^", other);
  }

  /** The columns that are not in this. */
  complement(): Selector {
    return selector("all", [], []).difference(this);
  }

  /** The columns of this but these: names, patterns, types or selectors. */
  override exclude(...columns: any[]): Selector {
    return this.difference(unionOf(columns));
  }

  /** The selected columns as a plain expression. */
  asExpr(): Expr {
    return new Expr(this._native);
  }

  private combine(operator: string, other: Selector): Selector {
    if (!(other instanceof Expr)) throw new InvalidTypeError("expected a selector, such as `cs.numeric()`");
    return wrapSelector(run(() => this._native.combineSelectors(operator, other._native)));
  }
}

/** The selector of a handle. */
function wrapSelector(handle: NativeExpr): Selector {
  return new Selector(handle);
}

/** The selector that the function `name` of `cs` makes. */
export function selector(name: string, params: string[], args: unknown[]): Selector {
  return wrapSelector(run(() => native.NativeExpr.selector(name, byName(name, params, args))));
}

/** The columns of these types; a function that makes types, such as `pl.Datetime`, stands for all that it makes. */
export function byDtype(...dtypes: (DataType | TypeMaker | readonly (DataType | TypeMaker)[])[]): Selector {
  const types = dtypes.flat().map((dtype) => (typeof dtype === "function" ? dtype.name : dtype));
  return selector("by_dtype", ["*dtypes"], types);
}

/** The columns that names, patterns, types or selectors stand for. */
export function unionOf(columns: readonly (Columns | readonly Columns[])[]): Selector {
  const sets = columns.flat().map((column) => {
    if (column instanceof Selector) return column;
    if (typeof column === "function" || column instanceof DataType) return byDtype(column);
    if (typeof column !== "string")
      throw new InvalidTypeError("expected names, patterns, types or selectors");
    if (column.startsWith("^") && column.endsWith("$")) return selector("matches", ["pattern"], [column]);
    return selector("by_name", ["*names", "require_all"], [column, { requireAll: false }]);
  });
  return sets.reduce((all, set) => all.union(set), selector("empty", [], []));
}
