// What expressions, plans and types say of themselves. Expected values are those of polars.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mock, test } from "node:test";
import pl from "../index.js";

const sum = pl.col("a").add(pl.col("b")).sum().alias("s");
const choice = pl.when(pl.col("p").gt(1)).then(pl.col("a")).otherwise(pl.col("b"));

test("names", () => {
  assert.equal(sum.meta.outputName(), "s");
  assert.equal(choice.meta.outputName(), "a");
  assert.equal(pl.len().meta.outputName(), "len");
  assert.equal(pl.col("a").suffix("_x").meta.outputName(), "a_x");
  assert.throws(() => pl.all().sum().meta.outputName(), pl.ComputeError);
  assert.equal(pl.all().meta.outputName({ raiseIfUndetermined: false }), null);
  assert.deepEqual(sum.meta.rootNames(), ["a", "b"]);
  assert.deepEqual(choice.meta.rootNames(), ["a", "b", "p"]);
  assert.deepEqual(pl.col("a").sum().over("g").meta.rootNames(), ["a", "g"]);
});

test("kinds", () => {
  const kinds = ({ meta }) => [
    meta.isColumn(),
    meta.isColumnSelection(),
    meta.isColumnSelection({ allowAliasing: true }),
    meta.isLiteral(),
    meta.isLiteral({ allowAliasing: true }),
    meta.isRegexProjection(),
    meta.hasMultipleOutputs(),
  ];
  assert.deepEqual(kinds(pl.col("a")), [true, true, true, false, false, false, false]);
  assert.deepEqual(kinds(pl.col("a").alias("b")), [false, false, true, false, false, false, false]);
  assert.deepEqual(kinds(sum), [false, false, false, false, false, false, false]);
  assert.deepEqual(kinds(pl.lit(1).alias("x")), [false, false, false, false, true, false, false]);
  assert.deepEqual(kinds(pl.all()), [false, true, true, false, false, false, true]);
  assert.deepEqual(kinds(pl.col("^a.*$")), [false, true, true, false, false, true, true]);
});

test("parts", () => {
  assert.deepEqual(choice.meta.pop().map(String).slice(1), ['col("b")', 'col("a")']);
  assert.ok(sum.meta.undoAliases().meta.eq(pl.col("a").add(pl.col("b")).sum()));
  assert.ok(sum.meta.ne(choice) && !sum.meta.ne(sum));
  assert.ok(pl.cs.numeric().meta.asExpression() instanceof pl.Expr);
  assert.equal(
    sum.meta.treeFormat({ returnAsString: true }),
    'alias "s"\n└─ sum\n   └─ add\n      ├─ col("a")\n      └─ col("b")\n',
  );
  assert.match(sum.meta.showGraph({ rawOutput: true }), /^graph {\n {4}n0 \[label="alias/);
  const printed = mock.method(console, "log", () => {});
  try {
    sum.meta.treeFormat();
    sum.meta.showGraph();
    pl.LazyFrame({ a: [1], b: [1] })
      .select(sum)
      .showGraph({ optimized: false });
    assert.equal(printed.mock.callCount(), 3);
  } finally {
    printed.mock.restore();
  }
});

test("expressions, plans and frames are written and read", () => {
  const folder = mkdtempSync(join(tmpdir(), "polarslike-test-"));
  const file = join(folder, "data");
  try {
    assert.equal(pl.col("a").meta.serialize({ format: "json" }), '{"Column":"a"}');
    assert.ok(pl.Expr.deserialize(sum.meta.serialize()).meta.eq(sum));
    sum.meta.serialize(file);
    assert.ok(pl.Expr.deserialize(file).meta.eq(sum));

    const frame = pl.DataFrame({ a: [1, null], b: ["x", "y"], c: [Number.NaN, 1], d: [new Date(0), null] });
    assert.ok(pl.DataFrame.deserialize(frame.serialize()).equals(frame));
    assert.ok(
      pl.DataFrame.deserialize(frame.serialize({ format: "json" }), { format: "json" }).equals(frame),
    );
    frame.serialize(file);
    assert.ok(pl.DataFrame.deserialize(file).equals(frame));

    const plan = frame.lazy().filter(pl.col("a").gt(0)).select("b");
    assert.deepEqual(pl.LazyFrame.deserialize(plan.serialize()).collectSync().rows(), [["x"]]);
    plan.serialize(file, { format: "json" });
    assert.deepEqual(pl.LazyFrame.deserialize(file).columns, ["b"]);
    assert.throws(() => pl.LazyFrame.deserialize(Buffer.from("{}")), pl.ComputeError);
    assert.throws(() => plan.serialize({ format: "xml" }), pl.InvalidArgumentError);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("graphs of plans", () => {
  const plan = pl
    .LazyFrame({ a: [1] })
    .filter(pl.col("a").gt(0))
    .select("a");
  assert.match(plan.showGraph({ rawOutput: true, optimized: false }), /^digraph plan {[\s\S]*n0 -> n1/);
});

test("types in expressions", () => {
  const value = (expr) => pl.select(expr.alias("v")).getColumn("v").toArray();
  const int = pl.Int64.toDtypeExpr();
  assert.ok(int.collectDtype({}).is(pl.Int64));
  assert.deepEqual(value(int.display()), ["i64"]);
  assert.deepEqual(
    [value(int.defaultValue()), value(int.defaultValue(1, { numericToOne: true }))],
    [[0], [1]],
  );
  assert.deepEqual(value(pl.List(pl.Int8).toDtypeExpr().defaultValue(2, { numListValues: 2 })), [
    [0, 0],
    [0, 0],
  ]);
  assert.deepEqual(value(pl.Struct({ a: pl.Int8 }).toDtypeExpr().defaultValue()), [{ a: 0 }]);
  assert.deepEqual(value(pl.Enum(["x", "y"]).toDtypeExpr().defaultValue()), ["x"]);
  assert.deepEqual(value(pl.Categorical.toDtypeExpr().defaultValue()), [null]);
  assert.deepEqual(value(pl.Date.toDtypeExpr().defaultValue()), [new Date(0)]);
  assert.deepEqual(
    [value(int.matches(pl.cs.numeric())), value(int.matches(pl.cs.string()))],
    [[true], [false]],
  );
  const type = (expr) => String(expr.collectDtype({}));
  assert.equal(type(pl.List(pl.Int8).toDtypeExpr().innerDtype()), "Int8");
  assert.equal(type(pl.List(pl.Int8).toDtypeExpr().list.innerDtype()), "Int8");
  assert.equal(type(int.wrapInList()), "List(Int64)");
  assert.equal(type(int.wrapInArray({ width: 3 })), "Array(Int64, 3)");
  assert.equal(type(int.toUnsignedInteger()), "UInt64");
  assert.equal(type(pl.UInt8.toDtypeExpr().toSignedInteger()), "Int8");
  const array = pl.Array(pl.Int8, [3, 2]).toDtypeExpr().arr;
  assert.deepEqual(
    [value(array.width()), value(array.shape()), type(array.innerDtype())],
    [[3], [3, 2], "Array(Int8, 2)"],
  );
  const { struct } = pl.Struct({ x: pl.Int8, y: pl.String }).toDtypeExpr();
  assert.deepEqual([type(struct.fieldDtype("y")), type(struct.fieldDtype(0))], ["String", "Int8"]);
  assert.deepEqual(value(struct.fieldNames()), ["x", "y"]);
  assert.throws(() => struct.fieldDtype("z"), pl.StructFieldNotFoundError);
  assert.throws(() => int.innerDtype(), pl.InvalidOperationError);
  assert.throws(() => pl.String.toDtypeExpr().toSignedInteger(), pl.InvalidOperationError);
});

test("fields of structs", () => {
  const series = pl.Series([{ x: 1, y: "a" }]);
  assert.deepEqual(series.struct.fields, ["x", "y"]);
  assert.equal(String(series.struct.schema), 'Schema({ "x": Float64, "y": String })');
  assert.deepEqual(series.struct.field("x").toArray(), [1]);
  assert.throws(() => pl.Series([1]).struct.fields, pl.InvalidOperationError);
});
