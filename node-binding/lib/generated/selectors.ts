// Generated from the function registry: change that, then run `cargo xtask bindings`.

/** The functions of `cs`. */

import { type IntoExpr } from "../expr";
import { selector, type Selector } from "../selector";


/** All columns. */
export function all(): Selector {
  return selector("all", [], []);
}

/**
 * The columns whose names consist of letters.
 *
 * @param asciiOnly true or false; default `false`
 * @param ignoreSpaces true or false; default `false`
 */
export function alpha(asciiOnly?: boolean, ignoreSpaces?: boolean): Selector;
export function alpha(options?: { asciiOnly?: boolean; ignoreSpaces?: boolean }): Selector;
export function alpha(asciiOnly?: boolean, options?: { ignoreSpaces?: boolean }): Selector;
export function alpha(...args: unknown[]): Selector {
  return selector("alpha", ["ascii_only", "ignore_spaces"], args);
}

/**
 * The columns whose names consist of letters and digits.
 *
 * @param asciiOnly true or false; default `false`
 * @param ignoreSpaces true or false; default `false`
 */
export function alphanumeric(asciiOnly?: boolean, ignoreSpaces?: boolean): Selector;
export function alphanumeric(options?: { asciiOnly?: boolean; ignoreSpaces?: boolean }): Selector;
export function alphanumeric(asciiOnly?: boolean, options?: { ignoreSpaces?: boolean }): Selector;
export function alphanumeric(...args: unknown[]): Selector {
  return selector("alphanumeric", ["ascii_only", "ignore_spaces"], args);
}

/**
 * The columns of arrays; with `inner`, a selector, those whose elements have a type that it selects, with
 * `width` those of so many elements.
 *
 * @param inner expression, or the name of a column; default `null`
 * @param width integer; default `null`
 */
export function array(inner?: IntoExpr, width?: number | null): Selector;
export function array(options?: { inner?: IntoExpr; width?: number | null }): Selector;
export function array(inner?: IntoExpr, options?: { width?: number | null }): Selector;
export function array(...args: unknown[]): Selector {
  return selector("array", ["inner", "width"], args);
}

/** The columns of binary data. */
export function binary(): Selector {
  return selector("binary", [], []);
}

/** The Boolean columns. */
export function boolean(): Selector {
  return selector("boolean", [], []);
}

/**
 * The columns at these positions; negative ones count from the end.
 *
 * Positions that do not exist are an error, unless `requireAll` is false.
 *
 * @param indices any value
 * @param requireAll true or false; default `true`
 */
export function byIndex(...indices: (any | readonly any[] | { requireAll?: boolean })[]): Selector;
export function byIndex(...args: unknown[]): Selector {
  return selector("by_index", ["*indices", "require_all"], args);
}

/**
 * The columns of these names, in this order.
 *
 * Names that do not exist are an error, unless `requireAll` is false.
 *
 * @param names any value
 * @param requireAll true or false; default `true`
 */
export function byName(...names: (any | readonly any[] | { requireAll?: boolean })[]): Selector;
export function byName(...args: unknown[]): Selector {
  return selector("by_name", ["*names", "require_all"], args);
}

/** The categorical columns. */
export function categorical(): Selector {
  return selector("categorical", [], []);
}

/**
 * The columns whose names contain one of these texts.
 *
 * @param substring any value
 */
export function contains(...substring: (any | readonly any[])[]): Selector;
export function contains(...args: unknown[]): Selector {
  return selector("contains", ["*substring"], args);
}

/** The columns of dates. */
export function date(): Selector {
  return selector("date", [], []);
}

/**
 * The columns of dates with time.
 *
 * `timeUnit` is one or several of `ms`, `us`, `ns`; any if not given. `timeZone` is one or several zones; `*`
 * stands for all zones, null for columns without a zone.
 *
 * @param timeUnit text, or list of: text; default `null`
 * @param timeZone text, or list of: text; default `["*", null]`
 */
export function datetime(timeUnit?: string | readonly string[] | null, timeZone?: string | readonly string[]): Selector;
export function datetime(options?: { timeUnit?: string | readonly string[] | null; timeZone?: string | readonly string[] }): Selector;
export function datetime(...args: unknown[]): Selector {
  return selector("datetime", ["time_unit", "time_zone"], args);
}

/** The columns of decimal numbers. */
export function decimal(): Selector {
  return selector("decimal", [], []);
}

/**
 * The columns whose names consist of digits.
 *
 * @param asciiOnly true or false; default `false`
 */
export function digit(asciiOnly?: boolean): Selector;
export function digit(options?: { asciiOnly?: boolean }): Selector;
export function digit(...args: unknown[]): Selector {
  return selector("digit", ["ascii_only"], args);
}

/**
 * The columns of lengths of time.
 *
 * `timeUnit` is one or several of `ms`, `us`, `ns`; any if not given.
 *
 * @param timeUnit text, or list of: text; default `null`
 */
export function duration(timeUnit?: string | readonly string[] | null): Selector;
export function duration(options?: { timeUnit?: string | readonly string[] | null }): Selector;
export function duration(...args: unknown[]): Selector {
  return selector("duration", ["time_unit"], args);
}

/** No column. */
export function empty(): Selector {
  return selector("empty", [], []);
}

/**
 * The columns whose names end with one of these texts.
 *
 * @param suffix any value
 */
export function endsWith(...suffix: (any | readonly any[])[]): Selector;
export function endsWith(...args: unknown[]): Selector {
  return selector("ends_with", ["*suffix"], args);
}

/** The columns of enumerations. */
export function enum_(): Selector {
  return selector("enum", [], []);
}

/**
 * The first column; without `strict`, none of a frame without columns.
 *
 * @param strict true or false; default `true`
 */
export function first(strict?: boolean): Selector;
export function first(options?: { strict?: boolean }): Selector;
export function first(...args: unknown[]): Selector {
  return selector("first", ["strict"], args);
}

/** The columns of floating point numbers. */
export function float(): Selector {
  return selector("float", [], []);
}

/** The columns of integers. */
export function integer(): Selector {
  return selector("integer", [], []);
}

/**
 * The last column; without `strict`, none of a frame without columns.
 *
 * @param strict true or false; default `true`
 */
export function last(strict?: boolean): Selector;
export function last(options?: { strict?: boolean }): Selector;
export function last(...args: unknown[]): Selector {
  return selector("last", ["strict"], args);
}

/**
 * The columns of lists; with `inner`, a selector, those whose elements have a type that it selects.
 *
 * @param inner expression, or the name of a column; default `null`
 */
export function list(inner?: IntoExpr): Selector;
export function list(options?: { inner?: IntoExpr }): Selector;
export function list(...args: unknown[]): Selector {
  return selector("list", ["inner"], args);
}

/** The columns of maps. */
export function map(): Selector {
  return selector("map", [], []);
}

/**
 * The columns whose names match a regular expression.
 *
 * @param pattern text
 */
export function matches(pattern: string): Selector;
export function matches(...args: unknown[]): Selector {
  return selector("matches", ["pattern"], args);
}

/** The columns of lists, arrays and structs. */
export function nested(): Selector {
  return selector("nested", [], []);
}

/** The columns of numbers. */
export function numeric(): Selector {
  return selector("numeric", [], []);
}

/** The columns of objects of the host language. */
export function object(): Selector {
  return selector("object", [], []);
}

/** The columns of integers that can be negative. */
export function signedInteger(): Selector {
  return selector("signed_integer", [], []);
}

/**
 * The columns whose names start with one of these texts.
 *
 * @param prefix any value
 */
export function startsWith(...prefix: (any | readonly any[])[]): Selector;
export function startsWith(...args: unknown[]): Selector {
  return selector("starts_with", ["*prefix"], args);
}

/**
 * The columns of text; with `includeCategorical` also the categorical ones.
 *
 * @param includeCategorical true or false; default `false`
 */
export function string(includeCategorical?: boolean): Selector;
export function string(options?: { includeCategorical?: boolean }): Selector;
export function string(...args: unknown[]): Selector {
  return selector("string", ["include_categorical"], args);
}

/** The columns of structs. */
export function struct(): Selector {
  return selector("struct", [], []);
}

/** The columns of dates, times and lengths of time. */
export function temporal(): Selector {
  return selector("temporal", [], []);
}

/** The columns of times of day. */
export function time(): Selector {
  return selector("time", [], []);
}

/** The columns of integers that cannot be negative. */
export function unsignedInteger(): Selector {
  return selector("unsigned_integer", [], []);
}
