/** What classes of JavaScript cannot say by themselves: brackets, and constructors without `new`. */

/** An object whose unknown properties are looked up: indices by `at`, names by `named`. */
export function indexed<T extends object>(
  target: T,
  at: (index: number) => unknown,
  named: (name: string) => unknown = () => undefined,
): T {
  return new Proxy(target, {
    get(object, property, receiver) {
      if (typeof property === "symbol" || property in object) return Reflect.get(object, property, receiver);
      return /^-?\d+$/.test(property) ? at(Number(property)) : named(property);
    },
  });
}

/** A class that `make` makes the objects of, called with or without `new`; `instanceof` works as for the class. */
export function constructor<C>(target: object, make: (...args: any[]) => object, statics: object): C {
  Object.assign(target, statics);
  return new Proxy(target, {
    apply: (_target, _this, args) => make(...args),
    construct: (_target, args) => make(...args),
  }) as C;
}

/** Whether a value can be iterated over. */
export function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}
