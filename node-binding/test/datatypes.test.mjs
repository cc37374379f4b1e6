// Data types and schemas.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import pl from "../index.js";

const all = [
  pl.Null,
  pl.Boolean,
  pl.Int8,
  pl.Int16,
  pl.Int32,
  pl.Int64,
  pl.Int128,
  pl.UInt8,
  pl.UInt16,
  pl.UInt32,
  pl.UInt64,
  pl.Float32,
  pl.Float64,
  pl.Decimal(10, 2),
  pl.String,
  pl.Binary,
  pl.Date,
  pl.Time,
  pl.Datetime("us", "UTC"),
  pl.Duration("ns"),
  pl.Categorical,
  pl.Enum(["b", "a"]),
  pl.List(pl.Int64),
  pl.Array(pl.Int64, 3),
  pl.Struct({ a: pl.Int64, b: pl.String }),
  pl.Map(pl.String, pl.Float64),
];

test("every type makes columns and comes back", () => {
  for (const dtype of all) {
    const series = pl.Series("a", [null], dtype);
    assert.ok(series.dtype.is(dtype), String(dtype));
    assert.deepEqual(series.toArray(), [null]);
    assert.ok(new pl.DataType(JSON.parse(JSON.stringify(dtype))).equals(dtype));
  }
  assert.equal(pl.Utf8, pl.String);
  assert.equal(pl.Bool, pl.Boolean);
  assert.equal(pl.datatypes.Int8, pl.Int8);
});

test("what types say of themselves", () => {
  const named = (is) => all.filter((dtype) => dtype[is]()).map((dtype) => dtype.variant);
  assert.deepEqual(named("isDecimal"), ["Decimal"]);
  assert.deepEqual(named("isFloat"), ["Float32", "Float64"]);
  assert.deepEqual(named("isTemporal"), ["Date", "Time", "Datetime", "Duration"]);
  assert.deepEqual(named("isNested"), ["List", "Array", "Struct", "Map"]);
  assert.deepEqual(named("isUnsignedInteger"), ["UInt8", "UInt16", "UInt32", "UInt64"]);
  assert.deepEqual(named("isSignedInteger"), ["Int8", "Int16", "Int32", "Int64", "Int128"]);
  assert.equal(named("isInteger").length, 9);
  assert.equal(named("isNumeric").length, 12);
  assert.deepEqual([named("isObject"), named("isExtension")], [[], []]);
});

test("parameters of types", () => {
  const array = pl.Array(pl.Int8, [2, 3]);
  assert.deepEqual([array.shape, array.size, String(array.inner)], [[2, 3], 2, "Array(Int8, 3)"]);
  const decimal = pl.Decimal(10, 2);
  assert.deepEqual([decimal.precision, decimal.scale, pl.Decimal().precision], [10, 2, 38]);
  const instant = pl.Datetime("ns", "Europe/Paris");
  assert.deepEqual([instant.timeUnit, instant.timeZone], ["ns", "Europe/Paris"]);
  assert.equal(pl.Duration("ms").timeUnit, "ms");
  assert.deepEqual(pl.Enum(["b", "a"]).categories, ["b", "a"]);
  assert.equal(pl.Categorical.categories, undefined);
  const map = pl.Map(pl.String, pl.Int64);
  assert.deepEqual([map.key, map.value].map(String), ["String", "Int64"]);
  const struct = pl.Struct([pl.Field("x", pl.Int8)]);
  assert.deepEqual(
    struct.fields.map(({ name, dtype }) => [name, String(dtype)]),
    [["x", "Int8"]],
  );
  assert.deepEqual(struct.toSchema().names(), ["x"]);
  assert.equal(inspect(pl.Field("x", pl.Int8)), 'Field("x", Int8)');
  assert.ok(new pl.Field("x", pl.Int8) instanceof pl.Field);
});

test("parameters that no type has", () => {
  assert.throws(() => pl.Decimal(50), pl.InvalidArgumentError);
  assert.throws(() => pl.Decimal(3, 5), pl.InvalidArgumentError);
  assert.throws(() => pl.Enum(["a", "a"]), pl.InvalidArgumentError);
  assert.throws(() => pl.Enum([1]), pl.InvalidTypeError);
  assert.throws(() => pl.Enum("abc"), pl.InvalidTypeError);
  assert.throws(() => pl.Array(pl.Int8, -1), pl.InvalidArgumentError);
});

test("types without their parameters", () => {
  assert.equal(pl.List(pl.Int8).baseType(), pl.List);
  assert.equal(pl.Int8.baseType(), pl.Int8);
  assert.ok(pl.List(pl.Int8).equals(pl.List) && !pl.List(pl.Int8).is(pl.List));
  assert.ok(!pl.List(pl.Int8).equals(pl.List(pl.Int16)));
  assert.ok(pl.datatypes.isPolarsDtype(pl.Int8) && pl.datatypes.isPolarsDtype(pl.List));
  assert.ok(!pl.datatypes.isPolarsDtype(pl.List, { requireInstantiated: true }));
  assert.ok(!pl.datatypes.isPolarsDtype("Int8"));
  const { FloatType, IntegerType, TemporalType, NumericType, NestedType } = pl.datatypes;
  assert.ok(pl.Int8 instanceof IntegerType && !(pl.Float32 instanceof IntegerType));
  assert.ok(pl.Float32 instanceof FloatType && pl.Float32 instanceof NumericType);
  assert.ok(pl.Date instanceof TemporalType && pl.List(pl.Int8) instanceof NestedType);
  assert.ok(pl.UInt8 instanceof pl.datatypes.UnsignedIntegerType);
  assert.ok(pl.Int8 instanceof pl.datatypes.SignedIntegerType);
});

test("the least and the greatest values", () => {
  const limits = pl.select({
    time: pl.Time.max(),
    midnight: pl.Time.min(),
    small: pl.Int8.min(),
    large: pl.UInt64.max(),
    larger: pl.Int128.max(),
    endless: pl.Float32.max(),
  });
  assert.deepEqual(limits.row(0), [
    "23:59:59.999999999",
    "00:00:00",
    -128,
    2n ** 64n - 1n,
    2n ** 127n - 1n,
    Number.POSITIVE_INFINITY,
  ]);
  assert.throws(() => pl.String.max(), pl.InvalidOperationError);
});

test("schemas", () => {
  const schema = pl.Schema({ a: pl.Int8, b: pl.List(pl.String) });
  assert.deepEqual(schema.names(), ["a", "b"]);
  assert.deepEqual(schema.dtypes().map(String), ["Int8", "List(String)"]);
  assert.equal(schema.len(), 2);
  assert.equal(schema.a, pl.Int8);
  assert.ok(schema.containsDtype(pl.String, { recursive: true }));
  assert.ok(!schema.containsDtype(pl.String, { recursive: false }));
  assert.ok(schema.containsDtype(pl.List, { recursive: false }));
  assert.deepEqual(schema.toFrame().shape, { height: 0, width: 2 });
  assert.deepEqual(schema.toFrame({ eager: false }).columns, ["a", "b"]);
  assert.equal(inspect(schema), 'Schema({ "a": Int8, "b": List(String) })');
  assert.deepEqual(schema.entries(), [...schema]);
  // Names that look like numbers, or that methods have, keep their place.
  const odd = new pl.Schema([
    ["names", pl.Int8],
    ["1", pl.String],
  ]);
  assert.deepEqual(odd.entries().map(String), ["names,Int8", "1,String"]);
  assert.deepEqual(odd.toFrame().columns, ["names", "1"]);
  assert.ok(odd.toFrame().schema instanceof pl.Schema);
});

test("schemas that cannot be", () => {
  const twice = [
    ["a", pl.Int8],
    ["a", pl.Int8],
  ];
  assert.throws(() => pl.Schema(twice), pl.DuplicateError);
  assert.throws(() => pl.Schema({ a: "Int8" }), pl.InvalidTypeError);
  assert.doesNotThrow(() => pl.Schema({ a: null }, { checkDtypes: false }));
});
