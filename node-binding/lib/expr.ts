/** Expressions. */

import { isPlainObject, named } from "./arguments";
import { type TypedArray, unwrap, unwrapped } from "./convert";
import type { DataType } from "./datatypes";
import { InvalidTypeError, run } from "./errors";
import { ExprMeta } from "./expr-meta";
import { ExprMethods } from "./generated/expr";
import { type NativeExpr, native, type Wrapper } from "./native";
import { fetched, type SerializeOptions } from "./serialize";
import type { Series } from "./series";

/**
 * What becomes an expression where one is expected: a string names a column, or is text, as the method says; a regular
 * expression is a pattern.
 */
export type IntoExpr =
  | Expr
  | Series
  | string
  | number
  | bigint
  | boolean
  | Date
  | RegExp
  | TypedArray
  | null
  | readonly (string | number | bigint | boolean | Date | null)[];

/** How `over` groups and orders. */
export interface OverOptions {
  /** By what the rows of a group are sorted where the expression depends on their order: one or several. */
  orderBy?: IntoExpr | readonly IntoExpr[];
  /** Whether `orderBy` is from the greatest to the least. */
  descending?: boolean;
  /** Whether nulls of `orderBy` come last. */
  nullsLast?: boolean;
  /** How results of groups are put back to the rows. */
  mappingStrategy?: "group_to_rows" | "join" | "explode";
}

/**
 * What to compute of columns, in `select`, `withColumns`, `filter`, `agg` and the like.
 *
 * `pl.col("a").sum()` is an expression: nothing is computed before a frame is asked for it.
 */
export class Expr extends ExprMethods implements Wrapper<NativeExpr> {
  /** @internal */
  constructor(readonly _native: NativeExpr) {
    super();
  }

  /** Whether a value is an expression. */
  static isExpr(value: unknown): value is Expr {
    return value instanceof Expr;
  }

  /** The expression that `expr.meta.serialize()` made these bytes, this JSON or this file of. */
  static deserialize(source: string | Uint8Array, options?: SerializeOptions): Expr {
    return new Expr(run(() => native.NativeExpr.fromJson(fetched(source, options))));
  }

  /** @internal */
  override _call(name: string, params: string[], args: unknown[]): Expr {
    return new Expr(run(() => native.NativeExpr.call(name, this._native, byName(name, params, args))));
  }

  /** The expression under another name. */
  alias(name: string): Expr {
    return new Expr(run(() => this._native.alias(name)));
  }

  /** Another spelling of {@link alias}. */
  as(name: string): Expr {
    return this.alias(name);
  }

  /** The expression within groups of rows: each row gets what its group gives. */
  over(...partitionBy: (IntoExpr | OverOptions)[]): Expr {
    const last = partitionBy.at(-1);
    const options: OverOptions = isPlainObject(last) ? last : {};
    const keys = (isPlainObject(last) ? partitionBy.slice(0, -1) : partitionBy) as IntoExpr[];
    const {
      orderBy,
      descending = false,
      nullsLast = false,
      mappingStrategy = "group_to_rows",
      ...unknown
    } = options;
    for (const key of Object.keys(unknown)) {
      const known = "orderBy, descending, nullsLast, mappingStrategy";
      throw new InvalidTypeError(`\`over\` has no option ${JSON.stringify(key)}; there are: ${known}`);
    }
    const order = orderBy === undefined || orderBy === null ? [] : [orderBy].flat();
    const orderHandles = order.map((key) => columnExpr(key as IntoExpr)._native);
    const by = keys.flat().map((key) => columnExpr(key as IntoExpr)._native);
    return new Expr(run(() => this._native.over(by, orderHandles, descending, nullsLast, mappingStrategy)));
  }

  /**
   * The expression, for each row, of the rows in a window along an index column: dates, times or integers in order.
   *
   * The window starts `offset` behind the row's index, by default `-period`, so that it ends at the row.
   */
  rolling(
    indexColumn: IntoExpr,
    options: { period: string; offset?: string | null; closed?: "left" | "right" | "both" | "none" },
  ): Expr {
    return this._call("rolling", ["index_column", "period", "offset", "closed"], [indexColumn, options]);
  }

  /** All columns that this selects but these, given by name or by type: `pl.all().exclude("id")`. */
  exclude(...columns: (string | DataType | readonly (string | DataType)[])[]): Expr {
    return new Expr(run(() => this._native.exclude(columns.flat().map(unwrap))));
  }

  /** The expression under the name of the column that it starts from. */
  keepName(): Expr {
    return this.name.keep();
  }

  /** The expression under its name with this in front. */
  prefix(prefix: string): Expr {
    return this.name.prefix(prefix);
  }

  /** The expression under its name with this at the end. */
  suffix(suffix: string): Expr {
    return this.name.suffix(suffix);
  }

  /** Names derived from the one that the expression has. */
  get name(): ExprName {
    return new ExprName(this);
  }

  /** What the expression says of itself. */
  get meta(): ExprMeta {
    return new ExprMeta(this);
  }

  /** What a function makes of this expression. */
  pipe<T, Args extends unknown[]>(fn: (expr: Expr, ...args: Args) => T, ...args: Args): T {
    return fn(this, ...args);
  }

  /** The expression; `fn` is called with its values, by default to print them. */
  inspect(fn: (values: Series) => void = (values) => console.log(values.toString())): Expr {
    return this._call("inspect", ["function"], [fn]);
  }

  /** The expression as text. */
  override toString(): string {
    return run(() => this._native.text());
  }

  /** What it prints as. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** Names derived from the one that an expression has. */
export class ExprName {
  /** @internal */
  constructor(private readonly expr: Expr) {}

  /** The name of the column that the expression starts from. */
  keep(): Expr {
    return this.rename("keep");
  }

  /** The name with this in front. */
  prefix(prefix: string): Expr {
    return this.rename("prefix", prefix);
  }

  /** The name with this at the end. */
  suffix(suffix: string): Expr {
    return this.rename("suffix", suffix);
  }

  /** The name that `fn` makes of the column's. */
  map(fn: (name: string) => string): Expr {
    return this.expr._call("name.map", ["function"], [fn]);
  }

  /** Structs whose fields have the names that `fn` makes of theirs. */
  mapFields(fn: (name: string) => string): Expr {
    return this.expr._call("name.map_fields", ["function"], [fn]);
  }

  /** The name without this at its start. */
  stripPrefix(prefix: string): Expr {
    return this.expr._call("name.strip_prefix", ["prefix"], [prefix]);
  }

  /** The name without this at its end. */
  stripSuffix(suffix: string): Expr {
    return this.expr._call("name.strip_suffix", ["suffix"], [suffix]);
  }

  /** The name with all that a pattern matches replaced; with `literal` both are plain text. */
  replace(pattern: string | RegExp, value: string, options: { literal?: boolean } = {}): Expr {
    const text = typeof pattern === "string" ? pattern : pattern.source;
    return this.expr._call("name.replace", ["pattern", "value", "literal"], [text, value, options]);
  }

  /** Structs whose fields have their names with this in front. */
  prefixFields(prefix: string): Expr {
    return this.expr._call("name.prefix_fields", ["prefix"], [prefix]);
  }

  /** Structs whose fields have their names with this at the end. */
  suffixFields(suffix: string): Expr {
    return this.expr._call("name.suffix_fields", ["suffix"], [suffix]);
  }

  /** The name in lower case. */
  toLowercase(): Expr {
    return this.rename("to_lowercase");
  }

  /** The name in upper case. */
  toUppercase(): Expr {
    return this.rename("to_uppercase");
  }

  private rename(how: string, text = ""): Expr {
    return new Expr(run(() => this.expr._native.rename(how, text)));
  }
}

/** An expression for a value; strings are names of columns. */
export function columnExpr(value: IntoExpr): Expr {
  if (value instanceof Expr) return value;
  if (typeof value === "string") return new Expr(run(() => native.NativeExpr.cols([value])));
  return literal(value);
}

/** An expression for a value; strings are text. */
export function literal(value: unknown, dtype?: DataType): Expr {
  if (value instanceof Expr && dtype === undefined) return value;
  return new Expr(run(() => native.NativeExpr.lit(unwrap(value), dtype?._native ?? null)));
}

/** The expressions of an object, each under its name; other arguments stay as they are. */
export function namedExprs(args: readonly unknown[]): unknown[] {
  return args.flatMap((arg) =>
    isPlainObject(arg)
      ? Object.entries(arg).map(([name, value]) => columnExpr(value as IntoExpr).alias(name))
      : [arg],
  );
}

/** The arguments of a function or verb by name, as the addon takes them. */
export function byName(callee: string, params: string[], args: unknown[]): Record<string, unknown> {
  // Objects with columns by name become expressions: their keys could be the name of a parameter.
  const rest = params.at(-1);
  if (rest === "**named_exprs") return unwrapped(named(callee, params, namedExprs(args)));
  if (rest === "**constraints") return unwrapped(named(callee, params, equalities(args)));
  const result = named(callee, params, args);
  for (const param of params) {
    if (!param.endsWith(": column")) continue;
    const name = param.slice(0, -": column".length);
    const value = result[name];
    if (typeof value === "string") result[name] = columnExpr(value);
  }
  return unwrapped(result);
}

/** Equalities with the values of an object: `{ carrier: "UA" }`; other arguments stay as they are. */
export function equalities(args: readonly unknown[]): unknown[] {
  return args.flatMap((arg) =>
    isPlainObject(arg)
      ? Object.entries(arg).map(([name, value]) => columnExpr(name)._call("eq", ["other"], [literal(value)]))
      : [arg],
  );
}
