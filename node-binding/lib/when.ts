/** `when(...).then(...).otherwise(...)`: values by conditions. */

import { run } from "./errors";
import { Expr, type IntoExpr, literal } from "./expr";
import { native } from "./native";

type Branch = [predicate: Expr, value: Expr];

/** Starts a choice: `pl.when(pl.col("a").gt(0)).then("positive").otherwise("other")`. A bare string is text. */
export function when(predicate: Expr): When {
  return new When([], predicate);
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
  when(predicate: Expr): When {
    return new When(this.branches, predicate);
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
