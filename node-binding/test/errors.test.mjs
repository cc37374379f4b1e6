import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import pl from "../index.js";

const folder = mkdtempSync(join(tmpdir(), "polarslike-test-"));
after(() => rmSync(folder, { recursive: true }));

const frame = pl.DataFrame({ dep_delay: [1, 2], carrier: ["UA", "AA"] });

test("every kind of error has its class", () => {
  const native = createRequire(import.meta.url)("../polarslike.node");
  assert.deepEqual(Object.keys(pl.errors).sort(), ["PolarsError", ...native.errorClasses()].sort());
  for (const [name, cls] of Object.entries(pl.errors)) {
    const error = new cls("message");
    assert.ok(error instanceof pl.PolarsError && error instanceof Error);
    assert.deepEqual([error.name, error.code, pl[name]], [name, name, cls]);
  }
});

test("a wrong column", async () => {
  const message =
    /^column "dep_dely" not found, did you mean "dep_delay"\? There are: \["dep_delay", "carrier"\]/;
  assert.throws(() => frame.select("dep_dely"), { name: "ColumnNotFoundError", message });
  assert.throws(() => frame.getColumn("dep_dely"), { code: "ColumnNotFoundError", message });
  await assert.rejects(frame.lazy().select("dep_dely").collect(), (error) => {
    assert.ok(error instanceof pl.ColumnNotFoundError);
    assert.match(error.message, message);
    return true;
  });
});

test("types that do not fit", () => {
  assert.throws(
    () => frame.select(pl.col("carrier").add(1n)),
    (error) => {
      assert.ok(error instanceof pl.PolarsError, String(error));
      assert.match(error.message, /String/);
      return true;
    },
  );
  assert.throws(() => frame.select(pl.col("carrier").cast(pl.Int64)), {
    name: "InvalidOperationError",
    message: /carrier|UA/,
  });
});

test("columns of different lengths", () => {
  assert.throws(() => pl.DataFrame({ a: [1, 2], b: [1] }), {
    name: "ShapeError",
    message: /"b" has 1 rows, but "a" has 2/,
  });
});

test("a missing file", () => {
  const message = /no-such-file/;
  assert.throws(() => pl.scanCsv(join(folder, "no-such-file.csv")).collectSync(), {
    name: "FileNotFoundError",
    message,
  });
  assert.throws(() => pl.readParquet(join(folder, "no-such-file.parquet")), {
    name: "FileNotFoundError",
    message,
  });
});

test("a truncated Parquet file", async () => {
  const path = join(folder, "whole.parquet");
  frame.writeParquet(path);
  const cut = join(folder, "cut.parquet");
  const bytes = readFileSync(path);
  writeFileSync(cut, bytes.subarray(0, bytes.length / 2));
  assert.throws(() => pl.readParquet(cut), { name: "FileFormatError", message: /cut\.parquet/ });
  assert.throws(() => pl.scanParquet(cut), pl.IoError);
});

test("arguments", () => {
  assert.throws(() => frame.head(-1.5), { name: "InvalidTypeError", message: /`head`/ });
  assert.throws(() => frame.sort("carrier", { ascending: true }), pl.PolarsError);
  assert.throws(() => frame.join(5, { on: "carrier" }), { name: "InvalidTypeError", message: /frame/ });
  assert.throws(() => pl.col("a").alias(5), { name: "InvalidTypeError" });
  assert.throws(() => pl.col("a").over(1n).str.contains(), {
    name: "InvalidTypeError",
    message: /needs the argument "pattern"/,
  });
  assert.throws(() => pl.scanCsv("x.csv", { seperator: ";" }), {
    name: "InvalidArgumentError",
    message: /seperator/,
  });
  assert.throws(() => pl.lit(() => 1), { name: "InvalidTypeError" });
  assert.throws(() => pl.col("a").over("k", { mapping: "join" }), {
    message: /`over` has no option "mapping"/,
  });
  assert.throws(() => pl.DataFrame(5), pl.InvalidTypeError);
  for (const row of [-3, 2, 0.5, Number.NaN, "x"]) {
    assert.throws(() => frame.carrier.get(row), pl.OutOfBoundsError);
  }
  assert.throws(() => frame.toSeries(2), pl.OutOfBoundsError);
  const circle = {};
  circle.self = circle;
  assert.throws(() => pl.lit(circle), RangeError);
});
