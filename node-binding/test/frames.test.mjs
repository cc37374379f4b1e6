import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import pl from "../index.js";

const fruit = () => pl.DataFrame({ name: ["apple", "fig", "kiwi"], price: [1.5, null, 3], n: [1n, 2n, 3n] });

test("a frame of columns", () => {
  const frame = pl.DataFrame({
    number: [1, null, 2.5],
    big: [1n, null, -5n],
    text: ["a", undefined, "c"],
    flag: [true, false, null],
    day: [new Date(0), null, new Date(86_400_000)],
    list: [[1, 2], [], null],
    record: [{ x: 1, y: "a" }, null, { x: 2 }],
  });
  assert.deepEqual(frame.dtypes.map(String), [
    "Float64",
    "Int64",
    "String",
    "Boolean",
    'Datetime("ms")',
    "List(Float64)",
    'Struct({ "x": Float64, "y": String })',
  ]);
  assert.deepEqual(frame.toRecords()[0], {
    number: 1,
    big: 1,
    text: "a",
    flag: true,
    day: new Date(0),
    list: [1, 2],
    record: { x: 1, y: "a" },
  });
  assert.deepEqual(frame.toRecords()[1], {
    number: null,
    big: null,
    text: null,
    flag: false,
    day: null,
    list: [],
    record: null,
  });
  assert.deepEqual(frame.toRecords()[2].record, { x: 2, y: null });
});

test("frames of records, Series, lists and nothing", () => {
  assert.deepEqual(pl.DataFrame([{ a: 1, b: "x" }, { a: 2 }]).toObject(), { a: [1, 2], b: ["x", null] });
  assert.deepEqual(pl.DataFrame([pl.Series("a", [1]), pl.Series([2])]).columns, ["a", "column_1"]);
  const rows = [
    [1, 2],
    [3, 4],
  ];
  assert.deepEqual(pl.DataFrame(rows, { columns: ["a", "b"] }).toObject(), { a: [1, 2], b: [3, 4] });
  assert.deepEqual(pl.DataFrame(rows, { columns: ["a", "b"], orient: "row" }).rows(), rows);
  assert.deepEqual(pl.DataFrame().shape, { height: 0, width: 0 });
  assert.deepEqual(new pl.DataFrame({ a: [] }).shape, { height: 0, width: 1 });
  assert.deepEqual(pl.readRecords([{ a: 1 }]).rows(), [[1]]);
});

test("schemas say types and columns", () => {
  const frame = pl.DataFrame(
    { a: [1, 2], b: [1, null], c: [new Date(0), null] },
    { schema: { b: pl.UInt8, a: pl.Int64, c: pl.Date } },
  );
  assert.deepEqual(Object.entries(frame.schema).map(String), ["b,UInt8", "a,Int64", "c,Date"]);
  assert.deepEqual(frame.row(0), [1, 1, new Date(0)]);
  assert.equal(String(pl.DataFrame({ a: [1] }, { schemaOverrides: { a: pl.Int8 } }).dtypes), "Int8");
  assert.throws(() => pl.DataFrame({ a: [1], z: [1] }, { schema: { a: pl.Int8 } }), pl.SchemaError);
  assert.throws(() => pl.DataFrame({ a: [1.5] }, { schema: { a: pl.Int8 } }), pl.InvalidTypeError);
  assert.deepEqual(pl.DataFrame({ a: ["x", 1] }, { strict: false }).toObject(), { a: ["x", "1.0"] });
});

test("what a frame has", () => {
  const frame = fruit();
  assert.deepEqual(frame.columns, ["name", "price", "n"]);
  assert.deepEqual([frame.height, frame.width, frame.isEmpty()], [3, 3, false]);
  assert.deepEqual(
    [...frame].map((column) => column.name),
    frame.columns,
  );
  assert.deepEqual(frame.row(-1), ["kiwi", 3, 3]);
  assert.equal(frame.item(1, "name"), "fig");
  assert.equal(frame.select(pl.col("n").sum()).item(), 6);
  assert.throws(() => frame.item(), pl.InvalidArgumentError);
  assert.equal(frame.toSeries(-1).name, "n");
  assert.deepEqual(JSON.parse(JSON.stringify(frame))[0], { name: "apple", price: 1.5, n: 1 });
});

test("brackets", () => {
  const frame = fruit();
  assert.deepEqual(frame.price.toArray(), [1.5, null, 3]);
  assert.deepEqual(frame[1], ["fig", null, 2]);
  assert.equal(frame.name[0], "apple");
  assert.equal(frame.missing, undefined);
  assert.equal(frame[7], undefined);
});

test("columns named like what objects have by themselves", () => {
  const names = ["constructor", "toString", "__proto__", "length"];
  const frame = pl.DataFrame(names.map((name, i) => pl.Series(name, [i])));
  assert.deepEqual(
    Object.entries(frame.toRecords()[0]),
    names.map((name, i) => [name, i]),
  );
  assert.deepEqual(Object.keys(frame.toObject()), names);
  assert.deepEqual(frame.select(names).columns, names);
  assert.deepEqual(
    pl
      .DataFrame({ constructor: ["x"] })
      .getColumn("constructor")
      .toArray(),
    ["x"],
  );
});

test("a frame prints as Polars prints it", () => {
  const text = [
    "shape: (2, 2)",
    "┌─────┬──────┐",
    "│ a   ┆ b    │",
    "│ --- ┆ ---  │",
    "│ f64 ┆ str  │",
    "╞═════╪══════╡",
    "│ 1.0 ┆ x    │",
    "│ 2.5 ┆ null │",
    "└─────┴──────┘",
  ].join("\n");
  const frame = pl.DataFrame({ a: [1, 2.5], b: ["x", null] });
  assert.equal(String(frame), text);
  assert.equal(inspect(frame), text);
});

test("verbs", () => {
  const frame = fruit();
  assert.deepEqual(frame.select("n", pl.col("price").alias("p")).columns, ["n", "p"]);
  assert.deepEqual(frame.select(["n", "name"]).columns, ["n", "name"]);
  assert.deepEqual(frame.select({ total: pl.col("n").sum(), exprs: "n" }).columns, ["total", "exprs"]);
  assert.deepEqual(frame.withColumns(pl.lit("x").alias("l")).row(0), ["apple", 1.5, 1, "x"]);
  assert.deepEqual(frame.withColumn(pl.Series("s", [7, 8, 9])).s.toArray(), [7, 8, 9]);
  assert.deepEqual(frame.filter(pl.col("n").gt(1)).n.toArray(), [2, 3]);
  assert.deepEqual(frame.filter({ name: "fig", n: 2 }).height, 1);
  assert.deepEqual(frame.drop("n", "price").columns, ["name"]);
  assert.deepEqual(frame.drop(["n", "x"], { strict: false }).columns, ["name", "price"]);
  assert.deepEqual(frame.rename({ n: "count", name: "strict" }).columns, ["strict", "price", "count"]);
  assert.deepEqual(frame.withColumnRenamed("n", "count").columns.at(-1), "count");
  assert.deepEqual(frame.withRowIndex("id", 5).id.toArray(), [5, 6, 7]);
  assert.deepEqual(frame.head(1).height + frame.tail(2).height + frame.limit(1).height, 4);
  assert.deepEqual(frame.slice(1, 1).rows(), frame.slice({ offset: -2, length: 1 }).rows());
  assert.deepEqual(
    pl
      .DataFrame({ a: [[1, 2], [3]], b: ["x", "y"] })
      .explode("a")
      .b.toArray(),
    ["x", "x", "y"],
  );
  assert.deepEqual(
    pl
      .DataFrame({ a: [1, 1, 2] })
      .unique({ maintainOrder: true })
      .a.toArray(),
    [1, 2],
  );
  assert.deepEqual(
    pl
      .DataFrame({ a: [1, 1, 2], b: [1, 2, 3] })
      .unique("a", "last", true)
      .b.toArray(),
    [2, 3],
  );
  assert.ok(frame.equals(fruit()) && frame.frameEqual(fruit()) && !frame.equals(frame.head(2)));
});

test("sort in the forms of nodejs-polars", () => {
  const frame = pl.DataFrame({ a: [2, 1, 2], b: ["x", "y", null] });
  assert.deepEqual(frame.sort("a").a.toArray(), [1, 2, 2]);
  assert.deepEqual(frame.sort("a", true).a.toArray(), [2, 2, 1]);
  assert.deepEqual(frame.sort(["a", "b"], [true, false]).b.toArray(), [null, "x", "y"]);
  assert.deepEqual(frame.sort("a", "b", { nullsLast: true }).b.toArray(), ["y", "x", null]);
  assert.deepEqual(frame.sort("a", false, false, true).b.toArray(), ["y", "x", null]);
  assert.deepEqual(frame.a.sort(true, false, true).toArray(), [2, 2, 1]);
  assert.deepEqual(frame.sort({ by: [pl.col("a")], descending: true }).a.toArray(), [2, 2, 1]);
});

test("group-by", () => {
  const frame = pl.DataFrame({ k: ["x", "y", "x"], a: [1, 2, 3], b: [1n, 2n, 3n] });
  const sums = frame.groupBy("k").agg(pl.col("a").sum(), pl.len()).sort("k");
  assert.deepEqual(sums.rows(), [
    ["x", 4, 2],
    ["y", 2, 1],
  ]);
  assert.deepEqual(
    frame
      .groupBy(["k"], { maintainOrder: true })
      .agg({ a: "sum", b: ["min", "max"] })
      .rows(),
    [
      ["x", 4, 1, 3],
      ["y", 2, 2, 2],
    ],
  );
  assert.deepEqual(frame.groupBy("k", true).agg({ total: pl.col("b").sum() }).columns, ["k", "total"]);
  assert.deepEqual(frame.groupBy("k", true).agg("a").a.toArray(), [[1, 3], [2]]);
  assert.deepEqual(frame.groupBy("k", true).max().row(0), ["x", 3, 3]);
  assert.deepEqual(frame.groupBy("k", true).len("rows").getColumn("rows").toArray(), [2, 1]);
  assert.deepEqual(frame.lazy().groupBy("k", true).head(1).collectSync().a.toArray(), [1, 2]);
  assert.equal(String(frame.groupBy("k")), "GroupBy(k)");
});

test("join", () => {
  const left = pl.DataFrame({ k: ["a", "b", "c"], x: [1, 2, 3] });
  const right = pl.DataFrame({ k: ["a", "c", "d"], x: [10, 30, 40] });
  const rows = (options) => left.join(right, options).sort("k").rows();
  assert.deepEqual(rows({ on: "k" }), [
    ["a", 1, 10],
    ["c", 3, 30],
  ]);
  assert.deepEqual(rows({ leftOn: ["k"], rightOn: ["k"], how: "left", suffix: "2" }).at(1), ["b", 2, null]);
  assert.deepEqual(rows({ on: "k", how: "anti" }), [["b", 2]]);
  assert.deepEqual(rows({ on: "k", how: "semi" }).length, 2);
});

test("concat", () => {
  const frame = pl.DataFrame({ a: [1] });
  assert.deepEqual(pl.concat([frame, frame]).a.toArray(), [1, 1]);
  assert.deepEqual(pl.concat([frame, frame.rename({ a: "b" })], { how: "horizontal" }).rows(), [[1, 1]]);
  assert.deepEqual(pl.concat([frame.lazy(), frame.lazy()]).collectSync().height, 2);
  assert.deepEqual(pl.concat([pl.Series("a", [1]), pl.Series("b", [2])]).toArray(), [1, 2]);
  assert.throws(() => pl.concat([]), pl.InvalidArgumentError);
});

test("empty frames and one row", () => {
  const empty = pl.DataFrame({ a: [] }, { schema: { a: pl.Int32 } });
  assert.deepEqual(empty.toRecords(), []);
  assert.deepEqual(empty.select(pl.col("a").sum()).item(), 0);
  assert.deepEqual(empty.sort("a").groupBy("a").len().height, 0);
  assert.deepEqual([...empty.a.toTypedArray()], []);
  assert.deepEqual(
    pl
      .DataFrame({ a: [1] })
      .groupBy("a")
      .len()
      .rows(),
    [[1, 1]],
  );
});
