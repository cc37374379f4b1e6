// Queries in the background, files of plans, and what there is around the package.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mock, test } from "node:test";
import pl from "../index.js";

test("queries in the background", async () => {
  const plan = pl.LazyFrame({ a: [1, 2] }).select(pl.col("a").sum());
  const query = plan.collect({ background: true });
  assert.ok(query instanceof pl.InProcessQuery);
  assert.equal(query.fetch(), null);
  while (query.fetch() === null) await new Promise((resolve) => setTimeout(resolve, 1));
  assert.equal(query.fetch().item(), 3);
  assert.equal(plan.collect({ background: true }).fetchBlocking().item(), 3);
  const cancelled = plan.collect({ background: true });
  cancelled.cancel();
  const failing = pl
    .LazyFrame({ a: [1] })
    .select("b")
    .collect({ background: true });
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.throws(() => failing.fetch(), pl.ColumnNotFoundError);
});

test("collect in all its forms", async () => {
  const plan = pl.LazyFrame({ a: [1, 2] });
  assert.equal((await plan.collectAsync()).height, 2);
  assert.equal((await plan.collect({ engine: new pl.StreamingEngine() })).height, 2);
  assert.equal(new pl.InMemoryEngine().name, "in-memory");
  assert.deepEqual(
    (await pl.collectAll([plan, plan.head(1)])).map((frame) => frame.height),
    [2, 1],
  );
  assert.deepEqual([plan.first().collectSync().item(), plan.last().collectSync().item()], [1, 2]);
  assert.deepEqual([plan.width, plan.dtypes.map(String)], [1, ["Float64"]]);
  assert.equal(plan.lazy(), plan);
  assert.equal(
    plan.clone().pipe((self, n) => self.head(n).collectSync().height, 1),
    1,
  );
});

test("results of plans go to files", () => {
  const folder = mkdtempSync(join(tmpdir(), "polarslike-test-"));
  try {
    const plan = pl.LazyFrame({ a: [1, 2] });
    plan.sinkCsv(join(folder, "a.csv"));
    plan.sinkParquet(join(folder, "a.parquet"));
    assert.equal(pl.readCsv(join(folder, "a.csv")).height, 2);
    assert.equal(String(pl.readParquetSchema(join(folder, "a.parquet"))), 'Schema({ "a": Float64 })');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the package and what is around it", () => {
  assert.ok(pl.threadPoolSize() >= 1);
  assert.equal(pl.getIndexType(), pl.UInt32);
  assert.equal(pl.buildInfo().version, pl.version);
  const printed = mock.method(console, "log", () => {});
  try {
    pl.showVersions();
    assert.match(printed.mock.calls[0].arguments[0], /polarslike: .*\n/);
  } finally {
    printed.mock.restore();
  }
});

test("a seed for all that is random", () => {
  const series = pl.Series([1, 2, 3, 4, 5, 6, 7, 8]);
  const shuffled = () => {
    pl.setRandomSeed(5);
    return [series.shuffle().toArray(), series.shuffle().toArray()];
  };
  const [first, second] = shuffled();
  assert.deepEqual(shuffled(), [first, second]);
  assert.notDeepEqual(first, second);
});

test("texts as patterns", () => {
  const text = "a.b+c*d?e(f)g|h[i]j{k}l^m$n#o&p-q~r/s\"t'u v\\w";
  assert.equal(
    pl.escapeRegex(text),
    "a\\.b\\+c\\*d\\?e\\(f\\)g\\|h\\[i\\]j\\{k\\}l\\^m\\$n\\#o\\&p\\-q\\~r/s\"t'u v\\\\w",
  );
  assert.ok(pl.select(pl.lit(text).str.contains(pl.lit(pl.escapeRegex(text)))).item());
});

test("frames from other forms", () => {
  assert.deepEqual(pl.fromDict({ a: [1, 2] }).rows(), [[1], [2]]);
  const records = [
    [1, 2],
    [3, 4],
  ];
  assert.deepEqual(pl.fromRecords(records, { schema: ["a", "b"], orient: "row" }).rows(), records);
  const frame = pl.DataFrame({ a: [1n, null], b: ["x", null], c: [true, null], d: [new Date(0), null] });
  const read = pl.fromRepr(String(frame.withColumns(pl.col("d").cast(pl.Date))));
  assert.deepEqual(read.rows(), frame.rows());
  assert.deepEqual(pl.fromRepr(String(frame.a)).toArray(), [1, null]);
  assert.throws(() => pl.fromRepr("nothing"), pl.InvalidArgumentError);
});

test("methods of columns by name", () => {
  const frame = pl.DataFrame({ a: [1, 2, 3], b: [true, false, true] });
  const item = (expr) => frame.select(expr).item(0);
  assert.deepEqual([pl.any("b"), pl.all("b")].map(item), [true, false]);
  assert.deepEqual([pl.std("a"), pl.var("a"), pl.quantile("a", 0.5)].map(item), [1, 1, 2]);
  assert.deepEqual(item(pl.implode("a")), [1, 2, 3]);
  assert.equal(item(pl.approxNUnique("a")), 3);
  assert.deepEqual(frame.select(pl.cumSum("a")).rows(), [[1], [3], [6]]);
  assert.deepEqual(frame.select(pl.cumCount("a", { reverse: true })).rows(), [[3], [2], [1]]);
  assert.deepEqual([frame.select(pl.head("a", 1)).item(), frame.select(pl.tail("a", 1)).item()], [1, 3]);
  assert.equal(frame.select(pl.all()).width, 2);
});
