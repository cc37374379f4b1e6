/** Arguments of JavaScript calls, by position or in a trailing object, as arguments by name. */

import { InvalidTypeError } from "./errors";

/** How fillNull chooses values by their neighbours or from the column. */
const STRATEGIES: unknown[] = ["forward", "backward", "min", "max", "mean", "zero", "one"];

/** Positional forms of nodejs-polars that are not those of the signature: `fillNull("forward", 2)`. */
const FORMS: Record<string, (args: unknown[]) => unknown[]> = {
  fill_null: (args) => {
    const [first, second] = args;
    if (STRATEGIES.includes(first)) return [{ strategy: first, limit: second }];
    return args.length === 2 && typeof second === "number" ? [{ value: first, limit: second }] : args;
  },
  // Whole numbers are found among integers and floats; floats only among floats.
  is_in: ([other, ...rest]) => [areIntegers(other) ? other.map(integer) : other, ...rest],
  // There the order of the last two flags is the other one.
  sort: (args) => {
    const [by, descending, nullsLast, maintainOrder] = args;
    if (typeof by === "boolean") return args.slice(0, 2);
    return typeof maintainOrder === "boolean" ? [by, { descending, nullsLast, maintainOrder }] : args;
  },
  replace: (args) => mapped("replace", args),
  replace_strict: (args) => mapped("replaceStrict", args),
  "pl.concat_str": (args) => {
    const [exprs, separator, ignoreNulls] = args;
    return Array.isArray(exprs) && typeof separator === "string" ? [exprs, { separator, ignoreNulls }] : args;
  },
};

/** A mapping of old to new values as two lists: `replace({ a: "b" })`, `replace(new Map([[1, 2]]))`. */
function mapped(callee: string, args: unknown[]): unknown[] {
  const [old, ...rest] = args;
  const entries =
    old instanceof Map ? [...old] : isPlainObject(old) && !("old" in old) ? Object.entries(old) : null;
  if (entries === null) return args;
  if (rest.length > 0 && !isPlainObject(rest[0])) {
    throw new InvalidTypeError(`\`${callee}\` takes no new values beside a mapping of old to new ones`);
  }
  return [entries.map(([key]) => key), entries.map(([, value]) => value), ...rest];
}

function areIntegers(values: unknown): values is (number | null)[] {
  return Array.isArray(values) && values.every((v) => v === null || Number.isSafeInteger(v));
}

function integer(value: number | null): bigint | null {
  return value === null ? null : BigInt(value);
}

/** Spellings of options in nodejs-polars. */
const OPTION_ALIASES: Record<string, string> = {
  periods: "n",
  length: "n",
  min: "lower_bound",
  max: "upper_bound",
  minPeriods: "min_samples",
  fmt: "format",
  sep: "separator",
};

/**
 * The arguments of a call by the names of its parameters.
 *
 * A parameter is written `name`, or `name: any` if it takes plain objects for values, `name: column` if a bare string is the
 * name of a column whatever the engine takes it for, `*name` if it takes any number of columns, `**name` if it takes named
 * ones in an object. Arguments that are undefined are left out.
 */
export function named(callee: string, params: string[], given: unknown[]): Record<string, unknown> {
  const args = FORMS[callee]?.(given) ?? given;
  const result: Record<string, unknown> = {};
  const names = params.map((param) => param.replace(/^\*+|:.*$/g, ""));
  let positional = args;
  const last = args.at(-1);
  if (isPlainObject(last) && !params[args.length - 1]?.endsWith(": any")) {
    Object.assign(result, optionsOf(callee, last, names));
    positional = args.slice(0, -1);
  }
  let place = 0;
  for (const arg of positional) {
    if (isVariadic(params[place]) && params[place + 1]?.startsWith("**") === false && endsVariadic(arg)) {
      place += 1;
    }
    const param = params[place];
    const name = names[place];
    if (param === undefined || name === undefined) {
      throw new InvalidTypeError(
        `\`${callee}\` takes at most ${params.length} arguments, got ${args.length}`,
      );
    }
    if (param.startsWith("**")) {
      throw new InvalidTypeError(`\`${callee}\`: ${kindOf(arg)} is not an option`);
    }
    if (param.startsWith("*")) {
      const list = (result[name] as unknown[] | undefined) ?? [];
      result[name] = arg === undefined ? list : list.concat(arg);
    } else {
      if (arg !== undefined) result[name] = arg;
      place += 1;
    }
  }
  return result;
}

/** The options under the names of the parameters. */
function optionsOf(callee: string, object: object, names: string[]): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object)) {
    const name = [snakeCase(key), OPTION_ALIASES[key]].find((n) => n !== undefined && names.includes(n));
    if (name === undefined) {
      const known = names.map(camelCase).join(", ");
      throw new InvalidTypeError(`\`${callee}\` has no option ${JSON.stringify(key)}; there are: ${known}`);
    }
    if (value !== undefined) options[name] = value;
  }
  return options;
}

function isVariadic(param?: string): boolean {
  return /^\*[^*]/.test(param ?? "");
}

/** Columns end where flags begin: `sort("a", "b", true)`. */
function endsVariadic(arg: unknown): boolean {
  return typeof arg === "boolean" || (Array.isArray(arg) && arg.length > 0 && typeof arg[0] === "boolean");
}

/** Whether a value is an object literal. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** `hasHeader` as `has_header`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function camelCase(name: string): string {
  return name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
}

/** The properties of an object under names in snake_case. */
export function snakeCased(object: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [snakeCase(key), value]));
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return typeof value === "object" ? `a ${value.constructor?.name ?? "object"}` : `a ${typeof value}`;
}
