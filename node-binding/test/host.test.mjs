// Functions of JavaScript in expressions and plans.

import assert from "node:assert/strict";
import { test } from "node:test";
import pl from "../dist/index.js";

const frame = () => pl.DataFrame({ a: [1, 2, 3, null], b: [1.5, 2.5, 3.5, 4.5], g: ["x", "x", "y", "y"] });
const values = (expr) => frame().select(expr.alias("r")).getColumn("r").toArray();

test("functions of values", () => {
  assert.deepEqual(values(pl.col("a").mapElements((v) => v * 2)), [2, 4, 6, null]);
  assert.deepEqual(values(pl.col("a").mapElements((v) => `<${v}>`, { skipNulls: false })), [
    "<1>",
    "<2>",
    "<3>",
    "<null>",
  ]);
  assert.deepEqual(values(pl.col("a").mapElements((v) => v, { returnDtype: pl.Int8 })), [1, 2, 3, null]);
  assert.deepEqual(
    pl
      .Series("s", [[1, 2], [3]])
      .mapElements((list) => list.sum())
      .toArray(),
    [3, 3],
  );
});

test("functions of columns", () => {
  assert.deepEqual(values(pl.col("b").mapBatches((s) => s.reverse())), [4.5, 3.5, 2.5, 1.5]);
  assert.deepEqual(values(pl.mapBatches(["a", "b"], ([a, b]) => a.mul(b))), [1.5, 5, 10.5, null]);
  assert.deepEqual(values(pl.col("b").rollingMap((s) => s.sum(), 2)), [null, 4, 6, 8]);
  const sums = frame()
    .groupBy("g", true)
    .agg(pl.mapGroups(["b"], ([b]) => b.sum(), { returnsScalar: true, returnDtype: pl.Float64 }));
  assert.deepEqual(sums.getColumn("b").toArray(), [4, 8]);
});

test("folds", () => {
  const add = (acc, x) => acc.add(x);
  assert.deepEqual(values(pl.fold(pl.lit(1), add, [pl.col("a"), pl.col("b")])), [3.5, 5.5, 7.5, null]);
  assert.deepEqual(values(pl.reduce(add, [pl.col("a"), pl.col("b")])), [2.5, 4.5, 6.5, null]);
  const steps = frame()
    .select(pl.cumReduce(add, ["a", "b"]))
    .getColumn("cum_reduce")
    .get(0);
  assert.deepEqual(steps, { a: 1, b: 2.5 });
  const folded = frame()
    .select(pl.cumFold(pl.lit(1), add, ["a"]))
    .getColumn("cum_fold")
    .get(0);
  assert.deepEqual(folded, { a: 2 });
});

test("names", () => {
  assert.deepEqual(frame().select(pl.col("a").name.map((name) => name.toUpperCase())).columns, ["A"]);
  const struct = frame().select(pl.struct("a", "b").name.mapFields((name) => `${name}_`));
  assert.deepEqual(Object.keys(struct.getColumn("a").get(0)), ["a_", "b_"]);
});

test("functions of frames", () => {
  const lazy = frame().lazy();
  assert.equal(lazy.mapBatches((df) => df.head(2)).collectSync().height, 2);
  assert.equal(
    frame()
      .groupBy("g", true)
      .mapGroups((df) => df.head(1)).height,
    2,
  );
  assert.equal(
    lazy
      .groupBy("g", true)
      .mapGroups((df) => df.head(1))
      .collectSync().height,
    2,
  );
});

test("inspect shows values and lets them pass", () => {
  const seen = [];
  frame().select(pl.col("a").inspect((s) => seen.push(s.length)));
  assert.deepEqual(seen, [4]);
});

test("what a function throws is an error", async () => {
  const broken = pl.col("a").mapElements(
    () => {
      throw new RangeError("no such thing");
    },
    { returnDtype: pl.Float64 },
  );
  assert.throws(() => frame().select(broken), /no such thing/);
  await assert.rejects(frame().lazy().select(broken).collect(), /no such thing/);
});

test("functions are called while the event loop runs, and on many rows", async () => {
  const many = pl.DataFrame({ a: Float64Array.from({ length: 200_000 }, (_, i) => i) });
  const doubled = pl.col("a").mapElements((v) => v * 2, { returnDtype: pl.Float64 });
  const sum = (2 * (199_999 * 200_000)) / 2;
  const [first, second] = await Promise.all([
    many.lazy().select(doubled.sum()).collect(),
    many.lazy().select(doubled.sum()).collect(),
  ]);
  assert.equal(first.getColumn("a").get(0), sum);
  assert.equal(second.getColumn("a").get(0), sum);
  assert.equal(many.select(doubled.sum()).getColumn("a").get(0), sum);
  // A query within a function.
  const inner = pl
    .col("a")
    .mapBatches((s) => s.toFrame().select(pl.col("a").mul(2)).getColumn("a"), { returnDtype: pl.Float64 });
  assert.equal(many.select(inner.sum()).getColumn("a").get(0), sum);
});
