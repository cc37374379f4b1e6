// Columns of frames, frames changed in place, and frames at a glance. Expected values are those of polars.
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import pl from "../index.js";

const frame = () => pl.DataFrame({ a: [1, 2, null], b: ["x", "y", "z"] });

test("finding columns", () => {
  assert.equal(frame().getColumnIndex("b"), 1);
  assert.throws(() => frame().getColumnIndex("c"), pl.ColumnNotFoundError);
  assert.deepEqual([frame().findIdxByName("b"), frame().findIdxByName("c")], [1, -1]);
  assert.equal(frame().getColumn("c", 5), 5);
  assert.equal(frame().getColumn("c", { default: null }), null);
  assert.deepEqual(
    [...frame().iterColumns()].map((column) => column.name),
    ["a", "b"],
  );
  assert.deepEqual([frame().width, frame().collectSchema().names()], [2, ["a", "b"]]);
  assert.throws(() => frame().toSeries(2), pl.OutOfBoundsError);
});

test("columns are put in, replaced and taken out", () => {
  const changed = frame();
  const column = pl.Series("n", [1, 2, 3]);
  assert.equal(changed.insertColumn(-1, column), changed);
  assert.deepEqual(changed.columns, ["a", "n", "b"]);
  assert.deepEqual(changed.insertColumn(0, pl.col("a").alias("k")).columns, ["k", "a", "n", "b"]);
  assert.deepEqual(changed.replaceColumn(-1, column.alias("w")).columns, ["k", "a", "n", "w"]);
  assert.equal(changed.dropInPlace("k").name, "k");
  assert.deepEqual(changed.columns, ["a", "n", "w"]);
  // Brackets see the change.
  assert.deepEqual([changed.w.toArray(), changed.b], [[1, 2, 3], undefined]);
  assert.deepEqual(frame().insertAtIdx(2, column).columns, ["a", "b", "n"]);
  assert.deepEqual(frame().replaceAtIdx(0, column).columns, ["n", "b"]);
  assert.throws(() => frame().insertColumn(9, column), pl.OutOfBoundsError);
  assert.throws(() => frame().insertColumn(0, column.slice(1)), pl.PolarsError);
  assert.throws(() => frame().insertColumn(0, column.alias("a")), pl.DuplicateError);
  assert.throws(() => frame().dropInPlace("c"), pl.ColumnNotFoundError);
});

test("names are set", () => {
  const changed = frame();
  changed.columns = ["p", "q"];
  assert.deepEqual(changed.columns, ["p", "q"]);
  assert.throws(() => {
    changed.columns = ["p"];
  }, pl.ShapeError);
});

test("frames beside and below each other", () => {
  const more = pl.Series("n", [1, 2, 3]);
  assert.deepEqual(frame().hstack([more]).columns, ["a", "b", "n"]);
  assert.deepEqual(frame().hstack(pl.DataFrame([more])).width, 3);
  const changed = frame();
  assert.equal(changed.hstack([more], { inPlace: true }), changed);
  assert.equal(changed.width, 3);
  assert.equal(frame().vstack(frame()).height, 6);
  const extended = frame();
  assert.equal(extended.extend(frame()), extended);
  assert.deepEqual([extended.height, extended.nChunks(), extended.nChunks("all")], [6, 1, [1, 1]]);
  const stacked = frame();
  stacked.vstack(frame(), { inPlace: true });
  assert.equal(stacked.rechunk().height, 6);
  const before = stacked.clone();
  stacked.extend(frame());
  assert.deepEqual([before.height, stacked.height], [6, 9]);
});

test("other forms of frames", () => {
  assert.ok(pl.Series.isSeries(frame().toDict().a));
  assert.deepEqual(frame().toDict({ asSeries: false }), { a: [1, 2, null], b: ["x", "y", "z"] });
  const struct = frame().toStruct("s");
  assert.deepEqual([struct.name, struct.get(2)], ["s", { a: null, b: "z" }]);
  assert.deepEqual(
    pl
      .DataFrame({ a: [1, 2], b: [3, 4] })
      .fold((left, right) => left.add(right))
      .toArray(),
    [4, 6],
  );
  assert.throws(() => pl.DataFrame().fold((left) => left), pl.PolarsError);
  assert.equal(
    frame().pipe((self, n) => self.head(n).height, 2),
    2,
  );
  assert.equal(frame().estimatedSize(), 3 * 8 + 1 + 3);
  assert.equal(frame().shrinkToFit().height, 3);
});

test("equality of frames", () => {
  assert.ok(frame().equals(frame()) && !frame().equals(frame(), { nullEqual: false }));
  assert.ok(frame().isEmpty() === false && frame().head(0).isEmpty());
});

test("partitions", () => {
  const groups = pl.DataFrame({ k: ["y", "x", "y"], n: [1, 2, 3], m: [1n, 1n, 2n] });
  assert.deepEqual(
    groups.partitionBy("k").map((part) => part.n.toArray()),
    [[1, 3], [2]],
  );
  assert.deepEqual(groups.partitionBy("k", { includeKey: false })[0].columns, ["n", "m"]);
  const byKey = groups.partitionBy("k", { asDict: true });
  assert.deepEqual([...byKey.keys()], ["y", "x"]);
  assert.equal(groups.partitionBy(["k", "m"], { asDict: true }).get('["y",2]').height, 1);
  assert.deepEqual(
    groups.partitionBy(["k"], true, true, (part) => part.height),
    [2, 1],
  );
  assert.throws(() => groups.partitionBy([]), pl.InvalidArgumentError);
});

test("glimpse", () => {
  const shown = frame().withColumns(pl.Series("list", [[1], [], null]));
  const text = [
    "Rows: 3",
    "Columns: 3",
    "$ a          <f64> 1.0, 2.0, null",
    '$ b          <str> "x", "y", "z"',
    "$ list <list[f64]> [1.0], [], null",
    "",
  ].join("\n");
  assert.equal(shown.glimpse({ returnType: "string" }), text);
  assert.match(
    shown.glimpse({ returnType: "string", maxItemsPerColumn: 1, maxColnameLength: 2 }),
    /\$ l… .* \[1\.0\]\n/,
  );
  assert.deepEqual(frame().glimpse({ returnType: "frame" }).rows()[0], ["a", "f64", ["1.0", "2.0", null]]);
  const printed = mock.method(console, "log", () => {});
  try {
    assert.equal(shown.glimpse(), undefined);
    assert.equal(shown.glimpse({ returnType: "self" }), shown);
    assert.deepEqual(printed.mock.calls[0].arguments, [text]);
  } finally {
    printed.mock.restore();
  }
  assert.throws(() => shown.glimpse({ returnType: "html" }), pl.InvalidArgumentError);
});

test("show prints by settings that hold once", () => {
  const printed = mock.method(console, "log", () => {});
  try {
    frame().show(1);
    frame().lazy().show({ limit: 2, tblHideDataframeShape: true });
    frame().show(null, { asciiTables: true });
    const [first, second, third] = printed.mock.calls.map((call) => call.arguments[0]);
    assert.match(first, /^shape: \(1, 2\)/);
    assert.match(second, /^┌/);
    assert.match(third, /^shape: \(3, 2\)\n\+/);
  } finally {
    printed.mock.restore();
  }
  assert.match(String(frame()), /┌/);
});
