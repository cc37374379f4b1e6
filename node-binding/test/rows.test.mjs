// Rows of frames, and groups of them. Expected values are those of polars.
import assert from "node:assert/strict";
import { test } from "node:test";
import pl from "../index.js";

const frame = () => pl.DataFrame({ a: [1, 2, null], b: ["x", "y", "x"], c: [[1], [], null] });

test("rows", () => {
  assert.deepEqual(frame().row(0), [1, "x", [1]]);
  assert.deepEqual(frame().row(-1, { named: true }), { a: null, b: "x", c: null });
  assert.deepEqual(frame().rows({ named: true })[1], { a: 2, b: "y", c: [] });
  assert.deepEqual(frame().toDicts(), frame().toRecords());
  assert.throws(() => frame().row(3), pl.OutOfBoundsError);
});

test("a row by predicate", () => {
  assert.deepEqual(frame().row({ byPredicate: pl.col("a").eq(1) }), [1, "x", [1]]);
  assert.deepEqual(frame().row({ byPredicate: pl.col("a").eq(2), named: true }).b, "y");
  assert.throws(() => frame().row({ byPredicate: pl.col("a").eq(9) }), pl.NoRowsReturnedError);
  assert.throws(() => frame().row({ byPredicate: pl.col("b").eq(pl.lit("x")) }), pl.TooManyRowsReturnedError);
  assert.throws(() => frame().row({ byPredicate: pl.lit(false) }), pl.RowsError);
  assert.throws(() => frame().row({}), pl.InvalidArgumentError);
});

test("rows and slices in turn", () => {
  assert.deepEqual([...frame().iterRows()], frame().rows());
  assert.deepEqual([...frame().iterRows({ named: true, bufferSize: 2 })], frame().toRecords());
  assert.deepEqual(
    [...frame().iterSlices(2)].map((slice) => slice.height),
    [2, 1],
  );
  assert.throws(() => [...frame().iterSlices(0)], pl.InvalidArgumentError);
});

test("rows by key", () => {
  assert.deepEqual(
    [...frame().select("a", "b").rowsByKey("b")],
    [
      ["x", [[1], [null]]],
      ["y", [[2]]],
    ],
  );
  const options = { named: true, unique: true, includeKey: true };
  assert.deepEqual(frame().rowsByKey("b", options).get("x"), { a: null, b: "x", c: null });
  assert.deepEqual(frame().rowsByKey(["a", "b"], { named: true }).get('[2,"y"]'), [{ c: [] }]);
});

test("groups in turn", () => {
  const groups = [...frame().groupBy("b", { maintainOrder: true })];
  assert.deepEqual(
    groups.map(([key, rows]) => [key, rows.a.toArray()]),
    [
      [["x"], [1, null]],
      [["y"], [2]],
    ],
  );
  assert.deepEqual([...frame().head(0).groupBy("b")], []);
});

test("aggregates of groups", () => {
  const numbers = pl.DataFrame({ k: ["x", "y", "x"], n: [1, 2, null] });
  for (const groups of [numbers.groupBy("k", true), numbers.lazy().groupBy("k", true)]) {
    const rows = (result) => (result.collectSync ? result.collectSync() : result).rows();
    const x = (result) => rows(result)[0][1];
    assert.deepEqual(x(groups.all()), [1, null]);
    assert.deepEqual([x(groups.sum()), x(groups.mean()), x(groups.median())], [1, 1, 1]);
    assert.deepEqual([x(groups.min()), x(groups.max()), x(groups.nUnique())], [1, 1, 2]);
    assert.deepEqual([x(groups.first()), x(groups.last())], [1, null]);
    assert.deepEqual(x(groups.last({ ignoreNulls: true })), 1);
    assert.deepEqual([x(groups.quantile(0.5)), x(groups.len())], [1, 2]);
    assert.deepEqual(rows(groups.having(pl.len().gt(1)).agg(pl.col("n").count())), [["x", 1]]);
    assert.deepEqual(rows(groups.having(pl.len().gt(1)).having(pl.col("n").sum().gt(5)).len()), []);
    assert.deepEqual([rows(groups.head(1)).length, rows(groups.tail(1)).length], [2, 2]);
  }
  assert.deepEqual(numbers.groupBy({ upper: pl.col("k").str.toUppercase() }, true).len("n").columns, [
    "upper",
    "n",
  ]);
  assert.equal(String(numbers.lazy().groupBy("k")), "LazyGroupBy(k)");
});
