// Windows along a column. Expected values are those of polars.
import assert from "node:assert/strict";
import { test } from "node:test";
import pl from "../index.js";

const frame = () => pl.DataFrame({ t: [1n, 2n, 4n, 7n], v: [1, 2, 3, 4] });

test("groupByDynamic", () => {
  const groups = frame().groupByDynamic("t", { every: "3i" });
  const sum = pl.col("v").sum();
  const expected = [
    [0, 3],
    [3, 3],
    [6, 4],
  ];
  assert.deepEqual(groups.agg(sum).rows(), expected);
  assert.deepEqual(frame().groupByDynamic({ indexColumn: "t", every: "3i" }).agg(sum).rows(), expected);
  assert.deepEqual(
    frame().lazy().groupByDynamic("t", { every: "3i" }).agg(sum).collectSync().rows(),
    expected,
  );
  assert.deepEqual(groups.having(pl.len().gt(1)).agg(sum).rows(), expected.slice(0, 1));
  assert.deepEqual(groups.mapGroups((rows) => rows.head(1)).v.toArray(), [1, 3, 4]);
  const bounds = frame().groupByDynamic("t", { every: "3i", includeBoundaries: true }).agg(sum);
  assert.equal(bounds.width, 4);
  assert.throws(() => frame().groupByDynamic({ every: "3i" }), pl.InvalidArgumentError);
});

test("rolling", () => {
  const groups = frame().rolling("t", { period: "2i" });
  const sum = pl.col("v").sum();
  assert.deepEqual(groups.agg(sum).v.toArray(), [1, 3, 3, 4]);
  assert.deepEqual(
    frame().groupByRolling({ indexColumn: "t", period: "2i" }).agg(sum).v.toArray(),
    [1, 3, 3, 4],
  );
  assert.deepEqual(groups.having(pl.len().gt(1)).agg(sum).rows(), [[2, 3]]);
  assert.deepEqual(groups.mapGroups((rows) => rows.tail(1)).v.toArray(), [1, 2, 3, 4]);
  const lazy = frame().lazy().rolling("t", { period: "2i" });
  assert.deepEqual(lazy.agg(sum).collectSync().v.toArray(), [1, 3, 3, 4]);
  assert.deepEqual(lazy.having(pl.len().gt(1)).agg(sum).collectSync().height, 1);
  assert.deepEqual(
    lazy
      .mapGroups((rows) => rows.tail(1))
      .collectSync()
      .v.toArray(),
    [1, 2, 3, 4],
  );
});

test("frames that are aligned, and put together", () => {
  const left = pl.DataFrame({ k: [1, 2], a: [1, 2] });
  const right = pl.DataFrame({ k: [2, 3], b: [1, 2] });
  const rows = (frames) => frames.map((aligned) => aligned.rows());
  assert.deepEqual(rows(pl.alignFrames(left, right, { on: "k" })), [
    [
      [1, 1],
      [2, 2],
      [3, null],
    ],
    [
      [1, null],
      [2, 1],
      [3, 2],
    ],
  ]);
  assert.deepEqual(rows(pl.alignFrames([left, right], { on: ["k"], how: "inner", select: ["k"] })), [
    [[2]],
    [[2]],
  ]);
  assert.deepEqual(pl.alignFrames(left, right, { on: "k", descending: true })[0].k.toArray(), [3, 2, 1]);
  assert.equal(pl.union([left, left]).height, 4);
});

test("what is known of columns", () => {
  const series = pl.Series("a", [1n, 2n, 3n]);
  assert.deepEqual(series.flags, { SORTED_ASC: true, SORTED_DESC: false });
  assert.deepEqual(frame().flags.v, { SORTED_ASC: true, SORTED_DESC: false });
  assert.deepEqual(series.describe().rows(), [
    ["count", 3],
    ["null_count", 0],
    ["mean", 2],
    ["std", 1],
    ["min", 1],
    ["25%", 2],
    ["50%", 2],
    ["75%", 3],
    ["max", 3],
  ]);
  assert.deepEqual(pl.Series(["x", "y", null]).describe().toObject(), {
    statistic: ["count", "null_count", "min", "max"],
    value: ["2", "1", "x", "y"],
  });
  const dummies = pl.Series("a", [1n, 2n, 1n, null]).toDummies();
  assert.deepEqual([...dummies.columns].sort(), ["a_1", "a_2", "a_null"]);
  assert.deepEqual(dummies.getColumn("a_1").toArray(), [1, 0, 1, 0]);
});
