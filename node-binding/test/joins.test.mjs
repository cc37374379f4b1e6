import assert from "node:assert/strict";
import { test } from "node:test";
import pl from "../index.js";

const records = (result) => result.rows();

test("an expression in a window around each row", () => {
  const frame = pl.DataFrame({ t: [1n, 2n, 2n, 5n], v: [1n, 2n, 3n, 4n] });
  const column = frame.withColumns(pl.col("v").sum().rolling("t", { period: "2i" }).alias("r"));
  assert.deepEqual([...column.getColumn("r")], [1, 6, 6, 4]);
  const before = pl.col("v").rolling("t", { period: "1i", offset: "-1i", closed: "left" }).list.len();
  assert.deepEqual([...frame.select(before).getColumn("v")], [0, 1, 1, 0]);
  assert.throws(() => frame.reverse().select(pl.col("v").sum().rolling("t", { period: "2i" })), /sorted/);
});

test("upsample, joinAsof and joinWhere", () => {
  const days = pl.DataFrame({ t: [1n, 4n], v: [1n, 2n] });
  assert.deepEqual(records(days.upsample("t", { every: "1i" })), [
    [1, 1],
    [2, null],
    [3, null],
    [4, 2],
  ]);
  const left = pl.DataFrame({ t: [1n, 5n, 10n], g: ["a", "b", "a"] });
  const right = pl.DataFrame({ t: [1n, 4n, 6n], g: ["a", "a", "b"], w: [1n, 2n, 3n] });
  assert.deepEqual(records(left.joinAsof(right, { on: "t", by: "g", strategy: "nearest" })), [
    [1, "a", 1],
    [5, "b", 3],
    [10, "a", 2],
  ]);
  assert.deepEqual(records(left.drop("g").joinAsof(right.drop("g"), { on: "t", tolerance: 2 })), [
    [1, 1],
    [5, 2],
    [10, null],
  ]);
  const pairs = left.joinWhere(right, pl.col("t").gt(pl.col("t_right")), pl.col("w").lt(3));
  assert.equal(pairs.height, 4);
  const all = left.lazy().joinWhere(right.lazy(), pl.col("t").lt(pl.col("t_right")), { how: "left" });
  assert.equal(all.collectSync().height, 4);
});
