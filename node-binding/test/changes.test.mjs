// Series with other values, or more or fewer rows. Expected values are those of polars.
import assert from "node:assert/strict";
import { test } from "node:test";
import pl from "../index.js";

const series = () => pl.Series("a", [1n, 2n, 3n]);

test("set", () => {
  const mask = pl.Series([true, null, false]);
  const changed = series().set(mask, 9);
  assert.deepEqual([changed.toArray(), changed.name, changed.dtype.variant], [[9, 2, 3], "a", "Int64"]);
  assert.deepEqual(series().set(mask, null).toArray(), [null, 2, 3]);
  assert.deepEqual(
    pl
      .Series([[1], [2]])
      .set(pl.Series([true, false]), [7, 8])
      .toArray(),
    [[7, 8], [2]],
  );
  assert.throws(() => series().set(mask, 1.5), pl.InvalidTypeError);
  assert.throws(() => series().set(pl.Series([true]), 1), pl.ShapeError);
});

test("scatter changes the Series itself", () => {
  const changed = series();
  assert.equal(changed.scatter([0, -1], [7, null]), changed);
  assert.deepEqual(changed.toArray(), [7, 2, null]);
  assert.deepEqual(series().scatter(1, 5).toArray(), [1, 5, 3]);
  assert.deepEqual(series().scatter([0, 1], 5).toArray(), [5, 5, 3]);
  assert.deepEqual(pl.Series(["a", "b"]).scatter([1], "z").toArray(), ["a", "z"]);
  assert.throws(() => series().scatter(5, 7), pl.OutOfBoundsError);
  assert.throws(() => series().scatter([0, 1, 2], [1, 2]), pl.ShapeError);
});

test("zipWith", () => {
  const mask = pl.Series([true, false, null]);
  assert.deepEqual(
    series()
      .zipWith(mask, pl.Series([9n, 8n, 7n]))
      .toArray(),
    [1, 8, 7],
  );
});

test("extend, append and chunks", () => {
  const extended = series();
  assert.equal(extended.extend(pl.Series([4n])), extended);
  assert.deepEqual([extended.toArray(), extended.nChunks()], [[1, 2, 3, 4], 1]);
  const appended = series().append(pl.Series([4n]));
  assert.equal(
    appended.chunkLengths().reduce((a, b) => a + b),
    4,
  );
  assert.deepEqual(
    appended.getChunks().flatMap((chunk) => chunk.toArray()),
    [1, 2, 3, 4],
  );
  assert.equal(appended.rechunk().nChunks(), 1);
  assert.equal(appended.rechunk({ inPlace: true }), appended);
  assert.deepEqual(appended.shrinkToFit().toArray(), [1, 2, 3, 4]);
});

test("clear and newFromIndex", () => {
  assert.deepEqual([series().clear().length, series().clear().dtype.variant], [0, "Int64"]);
  assert.deepEqual(series().clear(2).toArray(), [null, null]);
  assert.deepEqual(series().newFromIndex(1, 3).toArray(), [2, 2, 2]);
  assert.throws(() => series().clear(-1), pl.InvalidArgumentError);
  assert.throws(() => series().newFromIndex(7, 2), pl.OutOfBoundsError);
});

test("shrinkDtype", () => {
  const shrunk = (values, dtype) => pl.Series("a", values, dtype).shrinkDtype().dtype.variant;
  assert.equal(shrunk([1n, 200n, 300n]), "Int16");
  assert.equal(shrunk([-1n, 200n, null]), "Int16");
  assert.equal(shrunk([1, 2], pl.UInt64), "UInt8");
  assert.equal(shrunk([2n ** 40n]), "Int64");
  assert.equal(shrunk([1.5]), "Float32");
  assert.equal(shrunk(["x"]), "String");
  assert.equal(shrunk([], pl.Int64), "Int8");
});

test("sizes, shapes and single values", () => {
  assert.deepEqual(series().shape, [3]);
  assert.equal(series().estimatedSize(), 24);
  assert.equal(pl.Series([1n, 2n, null]).estimatedSize(), 25);
  assert.equal(pl.Series(["abc", null]).estimatedSize(), 3);
  assert.equal(pl.Series(["abc".repeat(10)]).estimatedSize("kb"), 30 / 1024);
  assert.throws(() => series().estimatedSize("acres"), pl.InvalidArgumentError);
  assert.deepEqual([series().item(1), pl.Series([7]).item()], [2, 7]);
  assert.throws(() => series().item(), pl.InvalidArgumentError);
  assert.deepEqual(series().toFrame("z").columns, ["z"]);
  const copy = series();
  const clone = copy.clone();
  copy.scatter(0, 9);
  assert.deepEqual([copy.get(0), clone.get(0)], [9, 1]);
});

test("seriesEqual", () => {
  assert.ok(series().seriesEqual(series().alias("b")));
  assert.ok(!series().seriesEqual(series().alias("b"), { checkNames: true }));
  assert.ok(series().seriesEqual(pl.Series([1, 2, 3])));
  assert.ok(!series().seriesEqual(pl.Series([1, 2, 3]), { checkDtypes: true }));
  assert.ok(!series().seriesEqual(pl.Series(["1", "2", "3"])));
  const nulls = pl.Series([1, null]);
  assert.ok(nulls.seriesEqual(pl.Series([1, null])) && !nulls.seriesEqual(nulls, { nullEqual: false }));
});
