// Columns and frames from values of JavaScript, and back.
import assert from "node:assert/strict";
import { test } from "node:test";
import pl from "../index.js";

const roundTrip = (values, dtype) => pl.Series("a", values, dtype).toArray();

test("values of every type", () => {
  assert.deepEqual(roundTrip([true, null, false], pl.Boolean), [true, null, false]);
  for (const dtype of [pl.Int8, pl.Int16, pl.Int32, pl.Int64, pl.Int128, pl.UInt8, pl.UInt16, pl.UInt32]) {
    assert.deepEqual(roundTrip([1, null, 2n], dtype), [1, null, 2], String(dtype));
  }
  assert.deepEqual(roundTrip([1, null], pl.UInt64), [1n, null]);
  assert.deepEqual(roundTrip([2n ** 100n, -(2n ** 100n)], pl.Int128), [2n ** 100n, -(2n ** 100n)]);
  assert.deepEqual(roundTrip([1.5, null], pl.Float32), [1.5, null]);
  assert.deepEqual(roundTrip(["1.50", null, "2"], pl.Decimal(10, 2)), [1.5, null, 2]);
  assert.deepEqual(roundTrip([1.5, 2], pl.Decimal(10, 2)), [1.5, 2]);
  assert.deepEqual(roundTrip([1n], pl.Decimal(10, 2)), [1]);
  assert.deepEqual(roundTrip(["x", null], pl.Categorical), ["x", null]);
  assert.deepEqual(roundTrip(["x", null, "y"], pl.Enum(["y", "x"])), ["x", null, "y"]);
  assert.deepEqual(roundTrip(["01:02:03", null], pl.Time), ["01:02:03", null]);
  assert.deepEqual(roundTrip([new Date(0), null], pl.Date), [new Date(0), null]);
  assert.deepEqual(roundTrip([new Date(5)], pl.Datetime("ns")), [new Date(5)]);
  assert.deepEqual(roundTrip([1500, null], pl.Duration("ms")), [1500, null]);
});

test("bytes", () => {
  const series = pl.Series("a", [Buffer.from("ab"), new Uint8Array([0, 255]), null]);
  assert.ok(series.dtype.is(pl.Binary));
  assert.deepEqual(series.toArray(), [Buffer.from("ab"), Buffer.from([0, 255]), null]);
  assert.deepEqual(pl.DataFrame([{ raw: Buffer.from("x") }]).row(0), [Buffer.from("x")]);
  // All of a Uint8Array is a column of numbers.
  assert.ok(pl.Series(new Uint8Array([1, 2])).dtype.is(pl.UInt8));
});

test("values that hold values", () => {
  assert.deepEqual(roundTrip([[1, 2], [], null], pl.List(pl.Int8)), [[1, 2], [], null]);
  assert.deepEqual(roundTrip([[1, 2], null], pl.Array(pl.Int64, 2)), [[1, 2], null]);
  assert.deepEqual(roundTrip([new Float64Array([1, 2]), [3]]), [[1, 2], [3]]);
  const map = new Map([
    ["x", 1],
    ["y", 2],
  ]);
  assert.deepEqual(roundTrip([map, null, { z: 3 }], pl.Map(pl.String, pl.Int64)), [
    { x: 1, y: 2 },
    null,
    { z: 3 },
  ]);
  const nested = [{ a: [{ b: 1n }], c: "x" }, null];
  assert.deepEqual(roundTrip(nested), [{ a: [{ b: 1 }], c: "x" }, null]);
  assert.deepEqual(roundTrip(new Set([1, 2])), [1, 2]);
  assert.throws(() => roundTrip([[1], [1, 2]], pl.Array(pl.Int64, 2)), pl.PolarsError);
});

test("typed arrays of all kinds", () => {
  const kinds = {
    Int8: Int8Array,
    Int16: Int16Array,
    Int32: Int32Array,
    UInt8: Uint8ClampedArray,
    UInt16: Uint16Array,
    UInt32: Uint32Array,
    Float32: Float32Array,
    Float64: Float64Array,
  };
  for (const [variant, Kind] of Object.entries(kinds)) {
    const series = pl.Series(Kind.from([1, 2]));
    assert.equal(series.dtype.variant, variant);
    assert.deepEqual([...series.toTypedArray()], [1, 2]);
  }
  assert.deepEqual([...pl.Series(BigInt64Array.from([1n, -(2n ** 63n)])).toTypedArray()], [1n, -(2n ** 63n)]);
  assert.deepEqual(pl.Series(BigUint64Array.from([2n ** 64n - 1n])).toArray(), [2n ** 64n - 1n]);
  assert.throws(() => pl.Series([2n ** 100n]).toTypedArray(), pl.InvalidOperationError);
});

test("values that do not fit", () => {
  assert.throws(() => roundTrip([300], pl.Int8), pl.InvalidTypeError);
  assert.throws(() => roundTrip([1, "x"]), pl.InvalidTypeError);
  assert.throws(() => roundTrip(["z"], pl.Enum(["x"])), pl.InvalidOperationError);
  assert.throws(() => roundTrip([() => 1]), pl.InvalidTypeError);
  assert.deepEqual(roundTrip([300, 1], { dtype: pl.Int8, strict: false }), [null, 1]);
  assert.deepEqual(roundTrip(["z", "x"], { dtype: pl.Enum(["x"]), strict: false }), [null, "x"]);
  assert.deepEqual(roundTrip(["late", "01:00:00"], { dtype: pl.Time, strict: false }), [null, "01:00:00"]);
  assert.deepEqual(roundTrip([Number.NaN, 1], { nanToNull: true }), [null, 1]);
});

test("frames of columns", () => {
  assert.deepEqual(pl.DataFrame({ a: [1, 2], z: 5, s: "x", n: null }).rows(), [
    [1, 5, "x", null],
    [2, 5, "x", null],
  ]);
  assert.deepEqual(pl.DataFrame({ a: 1 }).rows(), [[1]]);
  assert.deepEqual(pl.DataFrame(new Map([["a", new Set([1, 2])]])).rows(), [[1], [2]]);
  assert.deepEqual(pl.DataFrame(pl.Series("q", [1])).columns, ["q"]);
  assert.deepEqual(pl.DataFrame(pl.DataFrame({ a: [1] }), { schema: ["b"] }).columns, ["b"]);
  assert.deepEqual(pl.DataFrame({}, { height: 3 }).shape, { height: 3, width: 0 });
  assert.deepEqual(pl.DataFrame({ a: [Number.NaN] }, { nanToNull: true }).item(), null);
  assert.throws(() => pl.DataFrame({ a: [1] }, { height: 3 }), pl.ShapeError);
  assert.throws(() => pl.DataFrame({ a: [1], z: [1] }, { schema: { a: pl.Int8 } }), pl.SchemaError);
  assert.throws(() => pl.DataFrame({ a: [1, 2], b: [1] }), pl.ShapeError);
});

test("frames of records", () => {
  const records = [{ a: 1 }, null, { b: 2 }];
  assert.deepEqual(pl.DataFrame(records).rows(), [
    [1, null],
    [null, null],
    [null, 2],
  ]);
  assert.deepEqual(pl.DataFrame(records, { schema: ["a"] }).columns, ["a"]);
  const overridden = pl.DataFrame(records, { schemaOverrides: { b: pl.Int8 }, inferSchemaLength: 1 });
  assert.equal(String(overridden.schema), 'Schema({ "a": Float64, "b": Int8 })');
  assert.deepEqual(pl.fromDicts([{ a: 1 }]).rows(), [[1]]);
  function* generated() {
    yield { a: 1 };
    yield { a: 2 };
  }
  assert.deepEqual(pl.DataFrame(generated()).toDict({ asSeries: false }), { a: [1, 2] });
});

test("frames of lists", () => {
  const lists = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  assert.deepEqual(pl.DataFrame(lists).columns, ["column_0", "column_1"]);
  assert.deepEqual(pl.DataFrame(lists, { schema: ["a", "b"] }).row(0), [1, 4]);
  assert.deepEqual(pl.DataFrame(lists, { schema: ["a", "b", "c"] }).rows(), lists);
  assert.deepEqual(pl.DataFrame(lists, { orient: "row" }).rows(), lists);
  assert.deepEqual(pl.DataFrame([1, 2, 3]).toObject(), { column_0: [1, 2, 3] });
  assert.deepEqual(pl.DataFrame([new Int8Array(2), new Int8Array(2)]).dtypes.map(String), ["Int8", "Int8"]);
  assert.throws(() => pl.DataFrame(lists, { schema: ["a"] }), pl.ShapeError);
  assert.throws(() => pl.DataFrame(lists, { orient: "diagonal" }), pl.InvalidArgumentError);
});

test("lazy frames of values", () => {
  const lazy = pl.LazyFrame({ a: [1, 2] }, { schema: { a: pl.Int8 } });
  assert.ok(lazy instanceof pl.LazyFrame && pl.LazyFrame.isLazyFrame(lazy));
  assert.equal(lazy.select(pl.col("a").sum()).collectSync().item(), 3);
  assert.deepEqual(new pl.LazyFrame().columns, []);
});
