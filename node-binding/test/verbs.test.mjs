// Verbs of frames by name, eager and lazy.
import assert from "node:assert/strict";
import { test } from "node:test";
import pl from "../index.js";

const frame = pl.DataFrame({ g: ["a", "b", "a"], x: [1, null, 3], y: [4, 5, Number.NaN] });
const values = (df, name) => df.getColumn(name).toArray();

/** Both kinds of frames give the same. */
const both = (verb) => {
  const eager = verb(frame);
  assert.ok(verb(frame.lazy()).collectSync().equals(eager));
  return eager;
};

test("rows are chosen", () => {
  assert.deepEqual(
    values(
      both((f) => f.topK(1, { by: "x" })),
      "x",
    ),
    [3],
  );
  assert.deepEqual(
    values(
      both((f) => f.bottomK(1, { by: "x" })),
      "x",
    ),
    [1],
  );
  assert.deepEqual(
    values(
      both((f) => f.remove(pl.col("x").eq(1))),
      "g",
    ),
    ["b", "a"],
  );
  assert.deepEqual(
    values(
      both((f) => f.dropNans()),
      "y",
    ),
    [4, 5],
  );
  assert.deepEqual(
    values(
      both((f) => f.gatherEvery(2)),
      "x",
    ),
    [1, 3],
  );
  assert.equal(frame.sample({ n: 2, seed: 1 }).height, 2);
  assert.deepEqual(frame.isDuplicated().toArray(), [false, false, false]);
  assert.deepEqual(frame.isUnique().toArray(), [true, true, true]);
});

test("values are filled", () => {
  assert.deepEqual(
    values(
      both((f) => f.fillNan(0)),
      "y",
    ),
    [4, 5, 0],
  );
  assert.deepEqual(
    values(
      both((f) => f.interpolate()),
      "x",
    ),
    [1, 2, 3],
  );
  both((f) => f.setSorted("x"));
  assert.deepEqual(both((f) => f.selectSeq("x")).columns, ["x"]);
  assert.deepEqual(both((f) => f.withColumnsSeq(pl.col("x").alias("z"))).columns, ["g", "x", "y", "z"]);
  assert.ok(frame.lazy().cache().collectSync().equals(frame));
});

test("aggregates of frames", () => {
  const numbers = pl.DataFrame({ x: [1, 3], y: [2, 6] });
  assert.deepEqual(numbers.product().row(0), [3, 12]);
  assert.deepEqual(
    values(
      both((f) => f.nullCount()),
      "x",
    ),
    [1],
  );
  assert.deepEqual(numbers.meanHorizontal().toArray(), [1.5, 4.5]);
  assert.deepEqual(numbers.minHorizontal().toArray(), [1, 3]);
  assert.deepEqual(numbers.corr().columns, ["x", "y"]);
  assert.equal(frame.hashRows().length, 3);
  assert.equal(frame.getColumns().length, 3);
});
