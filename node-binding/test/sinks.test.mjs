import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import pl from "../index.js";

const folder = mkdtempSync(join(tmpdir(), "sinks-"));
after(() => rmSync(folder, { recursive: true }));

const frame = () => pl.DataFrame({ a: [1, 2, 3, 4], k: ["x", "y", "x", null] });

test("sinks write files, and later with lazy", async () => {
  const path = join(folder, "a.csv");
  const later = frame().lazy().sinkCsv(path, { lazy: true });
  assert.equal(existsSync(path), false);
  assert.equal((await later.collect()).width, 0);
  assert.equal(readFileSync(path, "utf8"), "a,k\n1.0,x\n2.0,y\n3.0,x\n4.0,\n");

  const nested = join(folder, "new/b.parquet");
  assert.throws(() => frame().lazy().sinkParquet(nested));
  frame().lazy().sinkParquet(nested, { mkdir: true, syncOnClose: "all" });
  assert.ok(pl.readParquet(nested).equals(frame()));
  assert.throws(() => frame().lazy().sinkParquet(nested, { nothing: 1 }), /nothing/);
});

test("frames are written to what takes bytes", () => {
  const parts = [];
  frame().writeCsv({ write: (bytes) => parts.push(bytes) });
  assert.equal(Buffer.concat(parts).toString(), frame().writeCsv().toString());
});

test("rows are parted among files", () => {
  const target = join(folder, "parts");
  frame()
    .lazy()
    .sinkCsv(new pl.PartitionBy(target, { key: "k", includeKey: false }));
  assert.equal(readFileSync(join(target, "k=x/00000000.csv"), "utf8"), "a\n1.0\n3.0\n");
  assert.equal(readFileSync(join(target, "k=__HIVE_DEFAULT_PARTITION__/00000000.csv"), "utf8"), "a\n4.0\n");

  const named = join(folder, "named");
  const filePathProvider = ({ indexInPartition, partitionKeys }) =>
    `${partitionKeys.getColumn("p").get(0)}-${indexInPartition}.parquet`;
  const key = pl.col("a").mod(2).alias("p");
  frame()
    .lazy()
    .sinkParquet(new pl.PartitionBy(named, { key, maxRowsPerFile: 1, filePathProvider }));
  for (const name of ["0-0", "0-1", "1-0", "1-1"])
    assert.ok(existsSync(join(named, `${name}.parquet`)), name);
  assert.throws(
    () => frame().lazy().sinkCsv(new pl.PartitionBy(named, {})),
    /maxRowsPerFile|max_rows_per_file/,
  );
});

test("results come piece by piece", async () => {
  const heights = [];
  for await (const piece of frame().lazy().collectBatches({ chunkSize: 3 })) heights.push(piece.height);
  assert.deepEqual(heights, [3, 1]);
  const firsts = [];
  await frame()
    .lazy()
    .sinkBatches(
      (piece) => {
        firsts.push(piece.getColumn("a").get(0));
        return firsts.length === 2;
      },
      { chunkSize: 1 },
    );
  assert.deepEqual(firsts, [1, 2]);
});

test("written files are reported", async () => {
  const told = [];
  const sinkedPathsCallback = (args) => told.push(args);
  const path = join(folder, "told.parquet");
  frame().lazy().sinkParquet(path, { sinkedPathsCallback });
  const numBytes = statSync(path).size;
  assert.deepEqual(told.pop(), { paths: [{ path, numRows: 4, numBytes }] });

  const parts = new pl.PartitionBy(join(folder, "told"), { key: "k" });
  const later = frame().lazy().sinkIpc(parts, { sinkedPathsCallback, lazy: true });
  assert.equal(told.length, 0);
  await later.collect();
  const [{ paths }] = told;
  assert.deepEqual(paths.map((file) => [file.path.slice(parts.basePath.length), file.numRows]).sort(), [
    ["/k=__HIVE_DEFAULT_PARTITION__/00000000.ipc", 1],
    ["/k=x/00000000.ipc", 2],
    ["/k=y/00000000.ipc", 1],
  ]);
  assert.throws(() => frame().lazy().sinkParquet(path, { sinkedPathsCallback: 1 }), /sinkedPathsCallback/);
});
