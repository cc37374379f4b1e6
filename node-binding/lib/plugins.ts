/** Namespaces of one's own: `frame.shop.revenue()`. */

import { DataFrameClass } from "./dataframe";
import { InvalidArgumentError } from "./errors";
import { Expr } from "./expr";
import { LazyFrameClass } from "./lazyframe";
import { SeriesClass } from "./series";
import { PolarsWarning } from "./warnings";

/** A class whose constructor takes what the namespace belongs to. */
export type Namespace<Subject> = new (subject: Subject) => object;

/** A decorator of such a class, or a function that takes it; it gives the class back. */
type Register<Subject> = <N extends Namespace<Subject>>(namespace: N) => N;

/** The namespaces that were registered, which can be registered again. */
const registered = new WeakMap<object, Set<string>>();

function register<Subject>(prototype: object, name: string): Register<Subject> {
  return (namespace) => {
    const own = registered.get(prototype) ?? new Set();
    registered.set(prototype, own);
    if (own.has(name)) {
      process.emitWarning(new PolarsWarning(`the namespace ${JSON.stringify(name)} is replaced`));
    } else if (name in prototype) {
      throw new InvalidArgumentError(`${JSON.stringify(name)} is a method already: choose another name`);
    }
    own.add(name);
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: Subject) {
        return new namespace(this);
      },
    });
    return namespace;
  };
}

/** Adds a namespace to frames: `pl.api.registerDataframeNamespace("shop")(Shop)`, or as a decorator of the class. */
export function registerDataframeNamespace(name: string): Register<any> {
  return register(DataFrameClass.prototype, name);
}

/** Adds a namespace to lazy frames. */
export function registerLazyframeNamespace(name: string): Register<any> {
  return register(LazyFrameClass.prototype, name);
}

/** Adds a namespace to expressions. */
export function registerExprNamespace(name: string): Register<any> {
  return register(Expr.prototype, name);
}

/** Adds a namespace to Series. */
export function registerSeriesNamespace(name: string): Register<any> {
  return register(SeriesClass.prototype, name);
}
