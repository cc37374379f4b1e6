import assert from "node:assert/strict";
import { test } from "node:test";
import pl from "../index.js";

test("Series of values", () => {
  assert.equal(String(pl.Series([1, 2]).dtype), "Float64");
  assert.equal(String(pl.Series("a", [1, 2], pl.Int16).dtype), "Int16");
  assert.equal(String(new pl.Series("a", [1n, 2n]).dtype), "Int64");
  assert.equal(String(pl.Series("a", ["x"], { dtype: pl.Categorical }).dtype), "Categorical");
  assert.deepEqual(pl.Series.from(new Set([1, 2])).toArray(), [1, 2]);
  assert.deepEqual(pl.Series.of(1, 2).toArray(), [1, 2]);
  assert.ok(pl.Series.isSeries(pl.Series([])) && !pl.Series.isSeries([]));
  assert.ok(pl.Series([]) instanceof pl.Series);
  assert.throws(() => pl.Series("a", [1, "x"]), pl.InvalidTypeError);
  assert.throws(() => pl.Series("a", 5), pl.InvalidTypeError);
});

test("integers beyond what numbers hold are bigints", () => {
  const exact = 2n ** 53n;
  assert.deepEqual(pl.Series([exact + 1n, 5n, -exact - 1n]).toArray(), [exact + 1n, 5, -exact - 1n]);
  assert.deepEqual(pl.Series("a", [5n], pl.UInt64).toArray(), [5n]);
  assert.deepEqual(pl.Series([-(2n ** 63n)]).toArray(), [-(2n ** 63n)]);
  assert.deepEqual(pl.Series([2n ** 100n, -(2n ** 127n)]).toArray(), [2n ** 100n, -(2n ** 127n)]);
  assert.throws(() => pl.Series([2n ** 127n]), pl.PolarsError);
});

test("dates and times", () => {
  const day = new Date(Date.UTC(2024, 1, 29, 12));
  const instants = pl.Series([day, null, new Date(Number.NaN)]);
  assert.deepEqual(instants.toArray(), [day, null, null]);
  assert.deepEqual(instants.cast(pl.Date).get(0), new Date(Date.UTC(2024, 1, 29)));
  assert.deepEqual(instants.cast(pl.Datetime("ns")).get(0), day);
  assert.deepEqual(
    pl
      .Series([new Date(-1)])
      .cast(pl.Datetime("us"))
      .get(0),
    new Date(-1),
  );
  assert.deepEqual(pl.Series("t", [1n], pl.Time).toArray(), ["00:00:00.000000001"]);
  assert.deepEqual(pl.Series("d", [1500n], pl.Duration("us")).toArray(), [1500]);
  assert.deepEqual(pl.Series("l", [[day]]).toArray(), [[day]]);
});

test("what a Series has", () => {
  const series = pl.Series("a", [3, null, 1]);
  assert.deepEqual([series.name, series.length, series.nChunks()], ["a", 3, 1]);
  assert.deepEqual([series.get(0), series.get(-1), series[0], series[5]], [3, 1, 3, undefined]);
  assert.throws(() => series.get(3), pl.OutOfBoundsError);
  assert.deepEqual([...series], [3, null, 1]);
  assert.deepEqual(series.slice(-2).toArray(), [null, 1]);
  assert.deepEqual(series.slice(-9, 7).toArray(), [3]);
  assert.equal(series.alias("b").name, "b");
  assert.deepEqual(series.toFrame().columns, ["a"]);
  assert.ok(series.seriesEqual(pl.Series("a", [3, null, 1])) && !series.seriesEqual(series.slice(1)));
  assert.equal(String(pl.Series("a", [1], pl.Int8)), "shape: (1,)\nSeries: 'a' [i8]\n[\n\t1\n]");
});

test("methods of the registry", () => {
  const series = pl.Series("a", [3, null, 1]);
  assert.equal(series.sum(), 4);
  assert.equal(series.mean(), 2);
  assert.deepEqual(series.add(1).toArray(), [4, null, 2]);
  assert.deepEqual(series.plus(pl.Series([1, 2, 3])).toArray(), [4, null, 4]);
  assert.deepEqual(series.gt(2).toArray(), [true, null, false]);
  assert.deepEqual(series.fillNull(0).toArray(), [3, 0, 1]);
  assert.deepEqual(series.fillNull("forward").toArray(), [3, 3, 1]);
  assert.deepEqual(series.sort({ descending: true, nullsLast: true }).toArray(), [3, 1, null]);
  assert.deepEqual(series.head(1).toArray(), [3]);
  assert.deepEqual(pl.Series(["ab", null]).str.toUpperCase().toArray(), ["AB", null]);
  assert.deepEqual(pl.Series(["ab", "cd"]).str.contains(/A/i).toArray(), [true, false]);
});
