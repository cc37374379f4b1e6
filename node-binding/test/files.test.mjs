import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { deflateSync, gzipSync } from "node:zlib";
import pl from "../index.js";

const folder = mkdtempSync(join(tmpdir(), "polarslike-test-"));
after(() => rmSync(folder, { recursive: true }));

const at = (name) => join(folder, name);
const frame = pl.DataFrame({ a: [1, null, 3], b: ["x", "y,z", null] });

test("CSV", async () => {
  frame.writeCsv(at("a.csv"));
  assert.equal(readFileSync(at("a.csv"), "utf8"), 'a,b\n1.0,x\n,"y,z"\n3.0,\n');
  assert.ok(pl.readCSV(at("a.csv")).equals(frame));
  assert.ok((await pl.scanCSV(at("a.csv")).collect()).equals(frame));
  frame.writeCSV(at("b.csv"), { sep: ";", includeHeader: false, nullValue: "NA" });
  assert.equal(readFileSync(at("b.csv"), "utf8"), "1.0;x\nNA;y,z\n3.0;NA\n");
  const options = { separator: ";", hasHeader: false, nullValues: "NA" };
  assert.deepEqual(pl.readCsv(at("b.csv"), options).rows(), frame.rows());
});

test("options of CSV", () => {
  writeFileSync(at("c.csv"), "# comment\nid,when,n\n1,2024-01-02,5\n2,2024-01-03,-\n");
  const read = (options) => pl.readCsv(at("c.csv"), { commentPrefix: "#", ...options });
  assert.deepEqual(read({ nRows: 1, columns: ["n"] }).rows(), [["5"]]);
  assert.equal(String(read({ tryParseDates: true }).when.dtype), "Date");
  assert.deepEqual(read({ nullValues: { n: "-" } }).n.toArray(), [5, null]);
  assert.equal(String(read({ schemaOverrides: { id: pl.Int8 } }).id.dtype), "Int8");
  assert.equal(String(read({ dtypes: { id: pl.Float64 } }).id.dtype), "Float64");
  assert.deepEqual(read({ rowIndexName: "row", rowIndexOffset: 1 }).columns, ["row", "id", "when", "n"]);
  assert.deepEqual(read({ inferSchemaLength: null, rechunk: true, quoteChar: null }).height, 2);
});

test("CSV files of other names, types, encodings and compressions", () => {
  const text = "a,b\n1,Zoé\n2,\n";
  const read = (options, bytes = Buffer.from(text)) => pl.readCsv(bytes, options);
  assert.deepEqual(read({ newColumns: ["x", "y"], schemaOverrides: { x: pl.Int8 } }).columns, ["x", "y"]);
  const upper = (names) => names.map((name) => name.toUpperCase());
  assert.deepEqual(read({ withColumnNames: upper, includeFilePaths: "file" }).columns, ["A", "B", "file"]);
  assert.deepEqual(read({ schemaOverrides: [pl.Int8, pl.String] }).dtypes.map(String), ["Int8", "String"]);
  assert.deepEqual(read({ schema: { a: pl.Int8 }, extraColumns: "ignore" }).rows(), [[1], [2]]);
  assert.deepEqual(read({ inferSchema: false }).row(0), ["1", "Zoé"]);
  assert.deepEqual(read({ inferSchemaLength: null, inferSchemaFiles: 1 }).row(0), [1, "Zoé"]);
  assert.equal(read({ emptyStringIsNull: false }).item(1, "b"), "");
  assert.equal(read({ missingUtf8IsEmptyString: true }).item(1, "b"), "");
  assert.equal(read({ encoding: "latin-1" }, Buffer.from(text, "latin1")).item(0, "b"), "Zoé");
  assert.equal(read({ encoding: "utf-16le" }, Buffer.from(text, "utf16le")).item(0, "b"), "Zoé");
  for (const bytes of [gzipSync(text), deflateSync(text)]) assert.equal(read({}, bytes).height, 2);
  assert.equal(pl.scanCsv([Buffer.from(text), Buffer.from(text)]).collectSync().height, 4);
  assert.throws(() => read({ encoding: "klingon" }), /is not known/);
});

test("bad lines of CSV are an error, left out, or read by themselves", () => {
  const bytes = Buffer.from("a,b\n1,x\n2,x,y\nz,x\n");
  const options = { schemaOverrides: { a: pl.Int64 } };
  assert.throws(() => pl.readCsv(bytes, options), /line 3: 3 fields, but there are 2 columns/);
  assert.deepEqual(pl.readCsv(bytes, { ...options, onBadLines: "skip" }).rows(), [[1, "x"]]);
  assert.deepEqual(pl.readCsv(bytes, { ...options, onBadLines: "only" }).rows(), [
    [3, null, "3 fields, but there are 2 columns", "2,x,y"],
    [4, "a", 'cannot parse "z" as Int64', "z,x"],
  ]);
  const rows = Array.from({ length: 100_000 }, (_, i) => (i === 55_555 ? "word" : String(i)));
  assert.equal(pl.readCsv(Buffer.from(`a\n${rows.join("\n")}`)).item(55_555, "a"), "word");
});

test("bytes instead of paths", () => {
  assert.deepEqual(pl.readCsv("a,b\n1,2\n").rows(), [[1, 2]]);
  assert.deepEqual(pl.readCsv(Buffer.from("a,b\n1,2\n")).rows(), [[1, 2]]);
  assert.ok(pl.readCsv(frame.writeCsv()).equals(frame));
  assert.ok(pl.readParquet(frame.writeParquet()).equals(frame));
});

test("Parquet", async () => {
  frame.writeParquet(at("a.parquet"), { compression: "snappy" });
  assert.ok(pl.readParquet(at("a.parquet")).equals(frame));
  const found = await pl.scanParquet(at("a.parquet")).filter(pl.col("a").gt(2)).select("b").collect();
  assert.deepEqual(found.rows(), [[null]]);
  assert.deepEqual(pl.readParquet(at("*.parquet"), { columns: ["a"], nRows: 2 }).rows(), [[1], [null]]);
});

test("the shape of the flights analysis", async () => {
  const flights = pl.DataFrame({
    carrier: ["UA", "AA", "UA", "B6", "UA", null],
    tailnum: ["N1", "N2", "N1", "N3", "N4", "N1"],
    distance: [700n, 900n, 1400n, 300n, 2000n, 800n],
    arr_delay: [11.5, -3, null, 20, 5, 1],
    dest: ["IAH", "MIA", "SFO", "BQN", "LAX", "IAH"],
  });
  const airlines = pl.DataFrame({ carrier: ["AA", "B6", "UA"], name: ["American", "JetBlue", "United"] });
  const planes = pl.DataFrame({
    tailnum: ["N1", "N2", "N4"],
    manufacturer: ["BOEING", "AIRBUS", "BOEING"],
    seats: [149, 200, 178],
  });
  flights.writeParquet(at("flights.parquet"));
  airlines.writeCsv(at("airlines.csv"));
  planes.writeParquet(at("planes.parquet"));

  const top = await pl
    .scanParquet(at("flights.parquet"))
    .filter(pl.col("arr_delay").isNotNull().and(pl.col("distance").gt(500)))
    .join(pl.scanCSV(at("airlines.csv")), { on: "carrier" })
    .join(pl.scanParquet(at("planes.parquet")).select("tailnum", "manufacturer", "seats"), { on: "tailnum" })
    .groupBy(["name", "manufacturer"])
    .agg(
      pl.len().alias("flights"),
      pl.col("seats").sum(),
      pl.col("dest").nUnique().alias("cities"),
      pl.col("arr_delay").mean().round(2).alias("mean_delay"),
      pl.col("arr_delay").median().alias("median"),
    )
    .sort("flights", true)
    .head(10)
    .collect();
  assert.deepEqual(top.toRecords(), [
    {
      name: "United",
      manufacturer: "BOEING",
      flights: 2,
      seats: 327,
      cities: 2,
      mean_delay: 8.25,
      median: 8.25,
    },
    {
      name: "American",
      manufacturer: "AIRBUS",
      flights: 1,
      seats: 200,
      cities: 1,
      mean_delay: -3,
      median: -3,
    },
  ]);
});
