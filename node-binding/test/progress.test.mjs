// How far queries have come.

import assert from "node:assert/strict";
import { test } from "node:test";
import pl from "polarslike";

const numbers = (n) => pl.DataFrame({ a: Int32Array.from({ length: n }, (_, i) => i) }).lazy();
const rows = numbers(200_000);
const few = numbers(3_000);

test("a function is told and sees the end", async () => {
  const told = [];
  const result = await rows
    .filter(pl.col("a").gt(9))
    .collect({ progress: (progress) => told.push(progress) });
  assert.equal(result.height, 199_990);
  const end = told.at(-1);
  assert.deepEqual([end.rows, end.done, end.isEnd], [200_000, end.parts, true]);
  assert.match(end.text, /^\[#{20}\] 100 % {2}200,000 rows {2}\d+\.\d s$/);
});

test("what the function throws stops the query", async () => {
  const pairs = few.join(few, { how: "cross" }).join(few, { how: "cross", suffix: "_2" });
  const fail = () => {
    throw new RangeError("enough");
  };
  await assert.rejects(pairs.select(pl.len()).collect({ progress: fail }), RangeError);
});

test("queries in the background tell too", async () => {
  await new Promise((resolve) => {
    rows.select(pl.col("a").sum()).collect({ background: true, progress: ({ isEnd }) => isEnd && resolve() });
  });
});

test("other values are refused", async () => {
  await assert.rejects(rows.collect({ progress: "yes" }), pl.exceptions.InvalidTypeError);
});
