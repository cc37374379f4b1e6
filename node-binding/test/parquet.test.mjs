import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import pl from "../index.js";

const folder = mkdtempSync(join(tmpdir(), "polarslike-"));
after(() => rmSync(folder, { recursive: true }));

const frame = pl.DataFrame({ a: [1n, 2n, 3n], s: ["x", null, "y"] });

test("options of writing, and what a file says of itself", () => {
  const path = join(folder, "a.parquet");
  frame.writeParquet(path, {
    compression: "gzip",
    compressionLevel: 9,
    statistics: "full",
    rowGroupSize: 2,
    dataPageSize: 1000,
    metadata: { whoWrites: "we" },
  });
  assert.equal(pl.readParquetMetadata(path).whoWrites, "we");
  assert.deepEqual(pl.readParquetSchema(path).toString(), frame.schema.toString());
  assert.deepEqual(pl.readParquet(path, { columns: ["s"], nRows: 2 }).rows(), [["x"], [null]]);
  const bytes = readFileSync(path);
  assert.deepEqual(pl.readParquet(bytes, { rowIndexName: "i" }).columns, ["i", "a", "s"]);
  assert.equal(pl.readParquetMetadata(bytes).whoWrites, "we");
  assert.throws(() => frame.writeParquet(path, { statistics: "half" }), /statistics/);
  assert.throws(() => frame.writeParquet(path, { compression: "lzo" }), /lzo/);
  assert.throws(() => pl.scanParquet(path, { unknown: 1 }), /unknown/);
});

test("many files are one table", () => {
  const table = join(folder, "table");
  for (const k of [1, 2]) {
    mkdirSync(join(table, `k=${k}`), { recursive: true });
    frame.writeParquet(join(table, `k=${k}`, "a.parquet"));
  }
  assert.deepEqual(pl.readParquet(table).columns, ["a", "s", "k"]);
  const one = pl.scanParquet(table, {
    hiveSchema: { k: pl.Int8 },
    includeFilePaths: "from",
    parallel: "columns",
  });
  const rows = one.filter(pl.col("k").eq(2).and(pl.col("a").gt(2))).collectSync();
  assert.deepEqual(rows.rows(), [[3, "y", 2, join(table, "k=2", "a.parquet")]]);
  assert.deepEqual(pl.readParquet(table, { hivePartitioning: false }).columns, ["a", "s"]);

  pl.DataFrame({ a: pl.Series([9], pl.Int32), more: ["m"] }).writeParquet(join(folder, "b.parquet"));
  frame.writeParquet(join(folder, "c.parquet"));
  const files = [join(folder, "c.parquet"), join(folder, "b.parquet")];
  assert.throws(() => pl.readParquet(files), /missing_columns/);
  const options = {
    missingColumns: "insert",
    extraColumns: "ignore",
    castOptions: { integerCast: ["upcast"] },
    schema: { a: pl.Int64, more: pl.String },
  };
  assert.deepEqual(pl.readParquet(files, options).rows().at(-1), [9, "m"]);
});
