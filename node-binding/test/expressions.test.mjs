import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import pl from "../index.js";

const frame = pl.DataFrame({ a: [1, 2, 3], b: [10n, 20n, 30n], k: ["x", "y", "x"] });
const values = (expr) => frame.select(expr).toSeries(0).toArray();
const dtype = (expr) => String(frame.select(expr).dtypes[0]);

test("numbers are floats, bigints integers", () => {
  assert.equal(dtype(pl.lit(1)), "Float64");
  assert.equal(dtype(pl.col("b").add(1)), "Float64");
  assert.equal(dtype(pl.col("b").add(1n)), "Int64");
  assert.equal(dtype(pl.lit(1, pl.Int8)), "Int8");
  assert.equal(dtype(pl.lit(new Date(0))), 'Datetime("ms")');
  assert.equal(dtype(pl.lit([1, 2])), "List(Float64)");
  assert.deepEqual(values(pl.col("a").head(2)), [1, 2]);
  assert.deepEqual(values(pl.col("b").shift(1)), [null, 10, 20]);
});

test("operators under the names of nodejs-polars", () => {
  const { a, b } = { a: pl.col("a"), b: pl.col("b") };
  assert.deepEqual(values(a.plus(b)), values(a.add(b)));
  assert.deepEqual(values(a.minus(1)), values(a.sub(1)));
  assert.deepEqual(values(a.multiplyBy(2)), values(a.mul(2)));
  assert.deepEqual(values(a.div(2)), values(a.divideBy(2)));
  assert.deepEqual(values(a.modulo(2)), values(a.rem(2)));
  assert.deepEqual(values(a.gtEq(2)), values(a.greaterThanEquals(2)));
  assert.deepEqual(values(a.ltEq(2)), values(a.lessThanEquals(2)));
  assert.deepEqual(values(a.neq(2)), values(a.notEquals(2)));
  assert.deepEqual(values(a.eq(2).or(a.eq(3)).and(b.gt(20))), [false, false, true]);
  assert.deepEqual(values(a.gt(1).not()), [true, false, false]);
  // A bare string is the name of a column, text is a literal.
  assert.deepEqual(values(a.plus("b")), [11, 22, 33]);
  assert.deepEqual(values(pl.col("k").eq(pl.lit("x"))), [true, false, true]);
  assert.throws(() => values(pl.col("k").eq("x")), pl.ColumnNotFoundError);
});

test("columns by name, type and position", () => {
  const columns = (...exprs) => frame.select(...exprs).columns;
  assert.deepEqual(columns(pl.col("a", "k")), ["a", "k"]);
  assert.deepEqual(columns(pl.col(["a", "k"])), ["a", "k"]);
  assert.deepEqual(columns(pl.cols("b", "a")), ["b", "a"]);
  assert.deepEqual(columns(pl.col("*")), frame.columns);
  assert.deepEqual(columns(pl.col("^[ab]$")), ["a", "b"]);
  assert.deepEqual(columns(pl.col(pl.String)), ["k"]);
  assert.deepEqual(columns(pl.col(pl.Series(["b"]))), ["b"]);
  assert.deepEqual(columns(pl.all().exclude("a")), ["b", "k"]);
  assert.deepEqual(columns(pl.exclude(["a", "b"])), ["k"]);
  assert.deepEqual(columns(pl.nth(-1, 0)), ["k", "a"]);
});

test("names", () => {
  const columns = (...exprs) => frame.select(...exprs).columns;
  assert.deepEqual(columns(pl.col("a").alias("z"), pl.col("b").as("y")), ["z", "y"]);
  assert.deepEqual(columns(pl.col("a", "b").suffix("_2")), ["a_2", "b_2"]);
  assert.deepEqual(columns(pl.col("a").prefix("p_"), pl.col("b").name.toUppercase()), ["p_a", "B"]);
  assert.deepEqual(columns(pl.col("a").alias("z").keepName()), ["a"]);
  assert.equal(String(pl.col("a").sum()), inspect(pl.col("a").sum()));
});

test("over", () => {
  assert.deepEqual(values(pl.col("a").sum().over("k")), [4, 2, 4]);
  assert.deepEqual(values(pl.col("a").sum().over(["k", "b"])), [1, 2, 3]);
  assert.deepEqual(values(pl.col("a").cumSum().over("k", { orderBy: "a", descending: true })), [4, 2, 3]);
});

test("when", () => {
  const when = pl.when(pl.col("a").gt(2)).then("big");
  assert.deepEqual(values(when.otherwise("small")), ["small", "small", "big"]);
  assert.deepEqual(values(when), [null, null, "big"]);
  assert.deepEqual(values(when.when(pl.col("a").gt(1)).then("middle").otherwise(pl.col("k"))), [
    "x",
    "middle",
    "big",
  ]);
  assert.deepEqual(values(pl.when({ k: "x" }, pl.col("a").gt(1)).then(1n).otherwise(0n)), [0, 0, 1]);
  assert.ok(pl.Expr.isExpr(when) && !pl.Expr.isExpr("a"));
});

test("arguments by position, in an object, and in both ways", () => {
  const text = pl.DataFrame({ a: ["a.c", "abc", null] });
  const contains = (...args) =>
    text
      .select(pl.col("a").str.contains(...args))
      .toSeries(0)
      .toArray();
  assert.deepEqual(contains("a.c"), [true, true, null]);
  assert.deepEqual(contains("a.c", true), [true, false, null]);
  assert.deepEqual(contains("a.c", { literal: true }), [true, false, null]);
  assert.deepEqual(contains({ pattern: "a.c", literal: true }), [true, false, null]);
  assert.deepEqual(contains(/A.C/i), [true, true, null]);
  assert.deepEqual(values(pl.col("b").shift({ periods: 1, fillValue: 0n })), [0, 10, 20]);
  assert.deepEqual(values(pl.col("a").fillNull({ strategy: "forward" })), [1, 2, 3]);
  assert.deepEqual(values(pl.col("a").filter({ k: "x" })), [1, 3]);
  assert.deepEqual(values(pl.col("a").isIn([1, 3])), [true, false, true]);
  assert.deepEqual(values(pl.col("b").isIn([10, 30])), [true, false, true]);
});

test("functions", () => {
  assert.deepEqual(values(pl.len()), [3]);
  assert.deepEqual(frame.select(pl.sum("a", "b")).row(0), [6, 60]);
  assert.deepEqual(values(pl.quantile("a", 0.5)), [2]);
  assert.deepEqual(frame.select(pl.first(), pl.last().suffix("_2"), pl.mean("b")).columns, ["a", "k_2", "b"]);
  assert.equal(pl.max(frame.a), 3);
  const correlations = frame.select(
    pl.pearsonCorr("a", "b").round(9),
    pl.spearmanRankCorr("a", "b").round(9).alias("s"),
  );
  assert.deepEqual(correlations.row(0), [1, 1]);
  assert.deepEqual(values(pl.concatString(["k", "a"], "-")), ["x-1.0", "y-2.0", "x-3.0"]);
  assert.deepEqual(values(pl.maxHorizontal("a", "b")), [10, 20, 30]);
  assert.deepEqual(pl.select(pl.lit("x").alias("a"), { b: pl.lit(true) }).rows(), [["x", true]]);
  assert.deepEqual(pl.repeat("x", 2, "r").toArray(), ["x", "x"]);
});

test("data types", () => {
  assert.ok(pl.List(pl.Int64).equals(pl.DataType.parse("list[i64]")));
  assert.ok(pl.Int64.equals(frame.schema.b) && !pl.Int64.equals(pl.Int32));
  assert.deepEqual([pl.Bool, pl.Utf8], [pl.Boolean, pl.String]);
  const struct = pl.Struct({ a: pl.Datetime("us", "UTC"), b: pl.Duration("ns") });
  assert.equal(String(struct), 'Struct({ "a": Datetime("us", "UTC"), "b": Duration("ns") })');
  assert.deepEqual(
    struct.fields.map((f) => f.dtype.timeUnit),
    ["us", "ns"],
  );
  assert.ok(
    struct.equals(
      pl.Struct([new pl.Field("a", pl.Datetime("us", "UTC")), new pl.Field("b", pl.Duration("ns"))]),
    ),
  );
  assert.equal(String(pl.select(pl.lit(null).cast(pl.Datetime)).dtypes), 'Datetime("ms")');
  assert.throws(() => pl.DataType.parse("int"), pl.InvalidArgumentError);
});
