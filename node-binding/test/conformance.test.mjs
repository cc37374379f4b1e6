// Every worked example of every function, as all languages run them: docs/conformance/functions.json says how.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import pl from "../index.js";

const path = new URL("../../docs/conformance/functions.json", import.meta.url);

// JSON has one type of number, JavaScript's reader none to tell 2 from 2.0: integers become bigints before it reads.
const tokens = /"(?:[^"\\]|\\.)*"|-?\d+(\.\d+)?([eE][+-]?\d+)?/g;
const text = readFileSync(path, "utf8").replace(tokens, (token, fraction, exponent) =>
  token.startsWith('"') || fraction || exponent ? token : `{"int":"${token}"}`,
);
const { cases } = JSON.parse(text, (_key, value) =>
  value && typeof value === "object" && Object.keys(value).join() === "int" ? BigInt(value.int) : value,
);

const SPECIAL = { NaN: Number.NaN, inf: Number.POSITIVE_INFINITY, "-inf": Number.NEGATIVE_INFINITY };

/** Values of a column: numbers that JSON lacks are text. */
function valuesOf(values, dtype) {
  if (["List", "Array"].includes(dtype.variant))
    return values.map((v) => (v === null ? null : valuesOf(v, dtype.inner)));
  if (dtype.variant === "Struct") {
    const field = (v, f) => [f.name, valuesOf([v[f.name] ?? null], f.dtype)[0]];
    return values.map((v) => (v === null ? null : Object.fromEntries(dtype.fields.map((f) => field(v, f)))));
  }
  const isFloat = dtype.variant.startsWith("Float");
  // Decimals are written as text, too, as JSON's numbers are not exact.
  const isText = ["String", "Categorical", "Enum", "Decimal"].includes(dtype.variant);
  return values.map((v) => {
    if (dtype.variant === "Binary") return v === null ? null : Buffer.from(v);
    if (typeof v === "bigint" && isFloat) return Number(v);
    if (typeof v !== "string" || isText) return v;
    return isFloat ? SPECIAL[v] : BigInt(v);
  });
}

function column({ name = "", dtype, values }) {
  const type = pl.DataType.parse(dtype);
  return pl.Series(name, valuesOf(values, type), type);
}

function argument(arg) {
  if ("column" in arg) return pl.col(arg.column);
  if ("dtype" in arg) return pl.DataType.parse(arg.dtype);
  if ("list" in arg) return arg.list.map(argument);
  if ("call" in arg) {
    const { function: name, subject, positional } = arg.call;
    const [owner, method] = lookup(subject ? argument(subject) : pl, name.replace(/^pl\./, ""));
    return method.apply(owner, positional.map(argument));
  }
  return arg.value;
}

const camelCase = (name) => name.replace(/_+$/, "").replace(/_(.)/g, (_, letter) => letter.toUpperCase());

/** The function or method of a path such as `str.to_uppercase`, with what it is called on. */
function lookup(start, path) {
  const parts = path.split(".").map(camelCase);
  const subject = parts.slice(0, -1).reduce((object, part) => object[part], start);
  return [subject, subject[parts.at(-1)]];
}

// A bare string next to an operator is the name of a column, as in nodejs-polars; it is text in Polars.
const OPERATORS = ["add", "eq", "eq_missing", "ge", "gt", "le", "lt", "ne", "ne_missing"];

function expression({ function: name, columns, positional, named }) {
  const operand = (value) => (typeof value === "string" && OPERATORS.includes(name) ? pl.lit(value) : value);
  const args = positional.map(argument).map(operand);
  const options = Object.entries(named).map(([key, value]) => [camelCase(key), argument(value)]);
  if (options.length > 0) args.push(Object.fromEntries(options));
  if (name === "pl.ternary") return pl.when(args[0]).then(args[1]).otherwise(args[2]);
  const isFunction = name.startsWith("pl.");
  const [subject, method] = lookup(isFunction ? pl : pl.col(columns[0].name), name.replace(/^pl\./, ""));
  assert.equal(typeof method, "function", `${name} is missing`);
  return method.apply(subject, args);
}

function same(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    return Object.is(a, b) || a === b || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
  }
  if (Buffer.isBuffer(a) && Buffer.isBuffer(b)) return a.equals(b);
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((v, i) => same(v, b[i]));
  if (a && b && typeof a === "object" && typeof b === "object") {
    const keys = Object.keys(a);
    return keys.join() === Object.keys(b).join() && keys.every((key) => same(a[key], b[key]));
  }
  return a === b;
}

for (const [i, example] of cases.entries()) {
  test(`${example.function} (case ${i})`, () => {
    const frame = pl.DataFrame(example.columns.map(column));
    const result = frame.select(expression(example)).toSeries(0);
    const expected = column(example.result);
    assert.equal(String(result.dtype), String(expected.dtype));
    const [actual, wanted] = [result.toArray(), expected.toArray()];
    assert.ok(
      same(actual, wanted),
      `got ${JSON.stringify(actual, big)}, wanted ${JSON.stringify(wanted, big)}`,
    );
  });
}

const big = (_key, value) => (typeof value === "bigint" ? `${value}n` : value);
