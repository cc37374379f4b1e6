/** Arguments of JavaScript calls, by position or in a trailing object, as arguments by name. */

import { InvalidTypeError } from "./errors";

/** Spellings of options in nodejs-polars. */
const OPTION_ALIASES: Record<string, string> = {
  periods: "n",
  length: "n",
  min: "lower_bound",
  max: "upper_bound",
  minPeriods: "min_samples",
};

/**
 * The arguments of a call by the names of its parameters.
 *
 * A parameter is written `name`, or `name: any` if it takes plain objects as values, `*name` if it takes any number of
 * columns, `**name` if it takes named ones in an object. Arguments that are undefined are left out.
 */
export function named(callee: string, params: string[], args: unknown[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const names = params.map((param) => param.replace(/^\*+|:.*$/g, ""));
  let positional = args;
  const last = args.at(-1);
  if (isPlainObject(last) && !(args.length === 1 && params[0]?.endsWith(": any"))) {
    const options = optionsOf(last, names);
    if (options !== undefined) {
      Object.assign(result, options);
      positional = args.slice(0, -1);
    }
  }
  let place = 0;
  for (const arg of positional) {
    if (params[place]?.startsWith("*") && !params[place]?.startsWith("**") && endsVariadic(arg)) place += 1;
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

/** The options in snake_case; undefined if the object has a property that is not a parameter. */
function optionsOf(object: object, names: string[]): Record<string, unknown> | undefined {
  const options: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(object)) {
    const name = [snakeCase(key), OPTION_ALIASES[key]].find((n) => n !== undefined && names.includes(n));
    if (name === undefined) return undefined;
    if (value !== undefined) options[name] = value;
  }
  return options;
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

/** The properties of an object under names in snake_case. */
export function snakeCased(object: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [snakeCase(key), value]));
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return typeof value === "object" ? `a ${value.constructor?.name ?? "object"}` : `a ${typeof value}`;
}
