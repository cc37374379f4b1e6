/** `when(...).then(...).otherwise(...)`: values by conditions. */

import { InvalidArgumentError, run } from "./errors";
import { columnExpr, Expr, equalities, type IntoExpr, literal } from "./expr";
import { native } from "./native";

type Branch = [predicate: Expr, value: Expr];

/** A condition: an expression, the name of a Boolean column, or an object with the values that columns must have. */
export type Predicate = IntoExpr | Record<string, IntoExpr>;

/**
 * Starts a choice: `pl.when(pl.col("a").gt(0)).then("positive").otherwise("other")`.
 *
 * All predicates must be true. A bare string as a value is text. Do not return an unfinished choice from an `async`
 * function: JavaScript takes what has a `then` for a promise.
 */
export function when(...predicates: Predicate[]): When {
  return new When([], conjunction(predicates));
}

function conjunction(predicates: Predicate[]): Expr {
  const exprs = equalities(predicates).map((predicate) => columnExpr(predicate as IntoExpr));
  if (exprs.length === 0) throw new InvalidArgumentError("`when` needs a predicate");
  return exprs.reduce((all, expr) => all.and(expr));
}

/** A condition that waits for its value. */
export class When {
  /** @internal */
  constructor(
    private readonly branches: Branch[],
    private readonly predicate: Expr,
  ) {}

  /** The value where the condition is true. */
  then(value: IntoExpr): Then {
    return new Then([...this.branches, [this.predicate, literal(value)]]);
  }
}

/** Conditions with values. It is an expression as it stands: null where no condition is true. */
export class Then extends Expr {
  /** @internal */
  constructor(private readonly branches: Branch[]) {
    super(chain(branches, literal(null))._native);
  }

  /** Another condition, for rows where those before are not true. */
  when(...predicates: Predicate[]): When {
    return new When(this.branches, conjunction(predicates));
  }

  /** The value where no condition is true. */
  otherwise(value: IntoExpr): Expr {
    return chain(this.branches, literal(value));
  }
}

function chain(branches: Branch[], otherwise: Expr): Expr {
  return branches.reduceRight(
    (rest, [predicate, value]) =>
      new Expr(run(() => native.NativeExpr.ternary(predicate._native, value._native, rest._native))),
    otherwise,
  );
}
