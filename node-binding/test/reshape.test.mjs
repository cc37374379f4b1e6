// Verbs that reshape frames, fill them and put them together.

import assert from "node:assert/strict";
import { test } from "node:test";
import pl from "../index.js";

const df = pl.DataFrame({ k: ["a", "b", "a"], v: [1, 2, 3], w: [4, null, 6] });

test("wide and long", () => {
  assert.deepEqual(df.unpivot(["v", "w"], { index: "k" }).shape, { height: 6, width: 3 });
  const wide = df.pivot("k", { index: "w", values: "v", aggregateFunction: "sum" });
  assert.deepEqual(wide.columns, ["w", "a", "b"]);
  assert.deepEqual(df.select("v", "w").transpose({ includeHeader: true }).columns, [
    "column",
    "column_0",
    "column_1",
    "column_2",
  ]);
  assert.deepEqual(df.toDummies("k").columns, ["k_a", "k_b", "v", "w"]);
  assert.deepEqual(df.select("v").unstack({ step: 2 }).columns, ["v_0", "v_1"]);
});

test("aggregates and nulls", () => {
  assert.deepEqual(df.sum().toRecords(), [{ k: null, v: 6, w: 10 }]);
  assert.deepEqual(df.select("v", "w").sumHorizontal().toArray(), [5, 2, 9]);
  assert.deepEqual(df.fillNull(0).getColumn("w").toArray(), [4, 0, 6]);
  assert.equal(df.describe().height, 9);
  assert.throws(() => df.fillNull(), /value or a strategy/);
});

test("several frames", () => {
  const other = pl.DataFrame({ k: ["c"], x: [1] });
  assert.deepEqual(pl.concat([df, other], { how: "diagonal" }).shape, { height: 4, width: 4 });
  const updated = df.update(pl.DataFrame({ k: ["b"], w: [9] }), "k");
  assert.deepEqual(updated.getColumn("w").toArray(), [4, 9, 6]);
  assert.equal(df.sort("v").mergeSorted(df.sort("v"), "v").height, 6);
});

test("groups that meet a condition", () => {
  const groups = df.groupBy("k").having(pl.len().gt(1)).agg(pl.col("v").sum());
  assert.deepEqual(groups.toRecords(), [{ k: "a", v: 4 }]);
});
