// How plans run, and what leaves for readers of Arrow.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import pl from "../index.js";

const frame = pl.DataFrame({ a: [3n, 1n, 2n], b: ["x", "y", null] });

test("engines and optimizations are chosen by name", async () => {
  const plan = frame.lazy().sort("b").filter(pl.col("a").gt(1n));
  for (const engine of [
    "auto",
    "in-memory",
    "streaming",
    new pl.InMemoryEngine(),
    new pl.StreamingEngine(),
  ]) {
    assert.equal((await plan.collect({ engine })).height, 2);
    assert.equal(plan.collectSync({ engine }).height, 2);
  }
  assert.throws(() => plan.collect({ engine: "gpu" }), pl.InvalidArgumentError);
  assert.match(plan.explain(), /^SORT/);
  const optimizations = pl.QueryOptFlags({ predicatePushdown: false });
  assert.match(plan.explain({ optimizations }), /^FILTER/);
  const expected = plan.collectSync();
  assert.ok((await plan.collect({ optimizations: pl.QueryOptFlags.none() })).equals(expected));
  assert.throws(() => pl.QueryOptFlags({ magic: true }), pl.InvalidArgumentError);
  assert.equal(pl.QueryOptFlags.none({ joinOrder: true }).joinOrder, true);
});

test("queries in the background, and what execute tells", async () => {
  const query = frame.lazy().collect({ background: true });
  assert.equal(query.fetch(), null);
  assert.equal(query.fetchBlocking().height, 3);
  query.cancel();
  const result = await pl
    .DataFrame({ a: Array.from({ length: 20 }, (_, i) => i) })
    .lazy()
    .execute();
  assert.deepEqual([result.nRowsTotal, result.head.height], [20, 10]);
  assert.equal(result.lazy().select(pl.col("a").max()).collectSync().item(), 19);
  assert.match(inspect(result), /QueryResult/);
});

test("frames and Series as bytes of Arrow's format", () => {
  const types = frame.withColumns(
    pl.col("b").cast(pl.Categorical).alias("c"),
    pl
      .col("b")
      .cast(pl.Enum(["x", "y"]))
      .alias("e"),
    pl.concatList("b").alias("l"),
  );
  for (const compatLevel of [undefined, pl.CompatLevel.oldest(), pl.CompatLevel.newest()]) {
    const back = pl.fromArrow(types.toArrow({ compatLevel }));
    assert.ok(back.equals(types));
    assert.deepEqual(back.dtypes.map(String), types.dtypes.map(String));
    const series = pl.fromArrow(frame.b.toArrow({ compatLevel }), { series: true });
    assert.deepEqual([series.name, series.toArray()], ["b", ["x", "y", null]]);
  }
  assert.throws(() => frame.toArrow({ compatLevel: 1 }), pl.InvalidTypeError);
  assert.throws(() => pl.fromArrow("bytes"), pl.InvalidTypeError);
  assert.throws(() => pl.fromArrow(new Uint8Array(8)), pl.PolarsError);
});

test("functions on columns and rows", () => {
  const doubled = frame.mapColumns("a", (column, n) => column.mul(n), 2n);
  assert.deepEqual(doubled.toObject(), { a: [6, 2, 4], b: ["x", "y", null] });
  assert.deepEqual(frame.mapColumns(pl.cs.string(), (s) => s.str.toUppercase()).b.toArray(), [
    "X",
    "Y",
    null,
  ]);
  assert.deepEqual(
    frame.mapRows(([a, b]) => `${a}${b}`),
    pl.DataFrame({ map: ["3x", "1y", "2null"] }),
  );
  const pairs = frame.mapRows(([a, b]) => (b === null ? null : [b, a]));
  assert.deepEqual(pairs.toObject(), { column_0: ["x", "y", null], column_1: [3, 1, null] });
  assert.equal(String(frame.mapRows(([a]) => a, { returnDtype: pl.Int8 }).dtypes[0]), "Int8");
  assert.equal(frame.nUnique(), 3);
  assert.equal(frame.vstack(frame).nUnique(["a", pl.col("b")]), 3);
  assert.equal(frame.nUnique(pl.col("a").mod(2n)), 2);
});

test("types as parts of expressions", () => {
  const value = (expr) => pl.select({ value: expr }).value.toArray();
  const { arr } = pl.Array(pl.Int8, [2, 3]).toDtypeExpr();
  assert.deepEqual([value(arr.width()), value(arr.shape())], [[2], [2, 3]]);
  assert.equal(String(arr.innerDtype().collectDtype()), "Array(Int8, 3)");
  const { struct } = pl.Struct({ x: pl.Int8, y: pl.String }).toDtypeExpr();
  assert.deepEqual(value(struct.fieldNames()), ["x", "y"]);
  assert.equal(String(struct.fieldDtype("y").collectDtype()), "String");
});

test("names of fields and bytes", () => {
  const structs = frame.select(pl.struct("a", "b").alias("s"));
  const fields = (expr) => structs.select(expr).toSeries().struct.fields;
  assert.deepEqual(fields(pl.col("s").name.prefixFields("p_")), ["p_a", "p_b"]);
  assert.deepEqual(fields(pl.col("s").name.suffixFields("_p")), ["a_p", "b_p"]);
  const named = pl.DataFrame({ x_a_y: [1] });
  assert.deepEqual(named.select(pl.col("x_a_y").name.stripPrefix("x_")).columns, ["a_y"]);
  assert.deepEqual(named.select(pl.col("x_a_y").name.stripSuffix("_y")).columns, ["x_a"]);
  const bytes = pl.Series("a", [Buffer.from([1, 255])]);
  assert.deepEqual(bytes.bin.encode("hex").toList(), ["01ff"]);
  assert.deepEqual(bytes.toFrame().select(pl.col("a").bin.size()).item(), 2);
});

test("zeros behind the point of decimals are cut", () => {
  const column = pl.Series("a", ["1.50"]).cast(pl.Decimal(10, 2));
  assert.match(String(column), /1\.50/);
  pl.Config.setTrimDecimalZeros(true);
  try {
    assert.doesNotMatch(String(column), /1\.50/);
  } finally {
    pl.Config.setTrimDecimalZeros(null);
  }
});

test("errors and warnings of Polars have classes", () => {
  const { exceptions } = pl;
  const errors = [
    exceptions.ArgumentRemovedError,
    exceptions.AttributeRemovedError,
    exceptions.NoDataError,
    exceptions.ParameterCollisionError,
    exceptions.SQLInterfaceError,
    exceptions.SQLSyntaxError,
    exceptions.SchemaFieldNotFoundError,
    exceptions.StringCacheMismatchError,
    exceptions.UnsuitableSQLError,
  ];
  for (const cls of errors) assert.ok(new cls("x") instanceof exceptions.PolarsError);
  const warnings = [
    exceptions.CategoricalRemappingWarning,
    exceptions.ChronoFormatWarning,
    exceptions.DataOrientationWarning,
    exceptions.PerformanceWarning,
    exceptions.UnstableWarning,
  ];
  for (const cls of warnings) assert.ok(new cls("x") instanceof exceptions.PolarsWarning);
  assert.equal(new exceptions.UnstableWarning("x").name, "UnstableWarning");
});

test("values are replaced by a mapping", () => {
  const replaced = (expr) => frame.select(expr).toSeries().toArray();
  assert.deepEqual(replaced(pl.col("b").replace({ x: "p", y: "q" })), ["p", "q", null]);
  assert.deepEqual(replaced(pl.col("a").replace(new Map([[3n, 30n]]))), [30, 1, 2]);
  assert.deepEqual(replaced(pl.col("b").replace({ old: "x", new: "z" })), ["z", "y", null]);
  assert.deepEqual(replaced(pl.col("b").replaceStrict({ x: 1n }, { default: 0n })), [1, 0, 0]);
  assert.deepEqual(frame.b.replace({ x: "p" }).toArray(), ["p", "y", null]);
  assert.throws(() => pl.col("b").replace({ x: "p" }, "q"), pl.InvalidTypeError);
});

test("rows of windows are sorted by several keys", () => {
  const rows = pl.DataFrame({ a: [2n, null, 1n, 1n], b: [1n, 2n, 4n, 3n], v: [1n, 2n, 3n, 4n] });
  const sums = (options) => rows.select(pl.col("v").cumSum().over(options)).toSeries().toArray();
  assert.deepEqual(sums({ orderBy: ["a", "b"] }), [10, 2, 9, 6]);
  assert.deepEqual(sums({ orderBy: ["a", pl.col("b")], nullsLast: true }), [8, 10, 7, 4]);
  assert.deepEqual(sums({ orderBy: ["a", "b"], descending: true }), [3, 2, 6, 10]);
  assert.throws(() => frame.select(pl.col("a").fillNull()), pl.InvalidArgumentError);
});
