import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import pl from "../index.js";

const folder = mkdtempSync(join(tmpdir(), "polarslike-"));
after(() => rmSync(folder, { recursive: true }));

const frame = pl.DataFrame({ a: [1, 2, 3], b: ["x", null, "z"] });

test("IPC files and streams", () => {
  const path = join(folder, "a.arrow");
  frame.writeIpc(path, { compression: "zstd", recordBatchSize: 2, compatLevel: "oldest" });
  assert.ok(pl.readIpc(path).equals(frame));
  assert.deepEqual(pl.readIPC(path, { columns: ["b"], nRows: 1 }).rows(), [["x"]]);
  assert.deepEqual(pl.scanIpc(path, { rowIndexName: "i" }).collectSync().columns, ["i", "a", "b"]);
  assert.deepEqual(Object.keys(pl.readIpcSchema(path)).length, Object.keys(frame.schema).length);
  assert.ok(pl.readIPCStream(frame.writeIpcStream()).equals(frame));
  pl.scanIpc(path).sinkIpc(join(folder, "b.arrow"));
  assert.ok(pl.readIpc(join(folder, "b.arrow")).equals(frame));
});

test("JSON, a document and lines", () => {
  const path = join(folder, "a.jsonl");
  frame.writeNdjson(path);
  assert.equal(readFileSync(path, "utf8").split("\n")[1], '{"a":2.0,"b":null}');
  assert.ok(pl.readNdjson(path).equals(frame));
  assert.ok(pl.readJSON(frame.writeJSON({ format: "lines" }), { format: "lines" }).equals(frame));
  assert.ok(pl.readJson(frame.writeJson()).equals(frame));
  const typed = pl.scanNdjson(path, { schemaOverrides: { a: pl.Float32 }, inferSchemaLength: null });
  assert.deepEqual(typed.filter(pl.col("a").gt(2)).collectSync().rows(), [[3, "z"]]);
  frame.lazy().sinkNdjson(join(folder, "a.jsonl.gz"), { compression: "gzip" });
  assert.ok(pl.scanJson(join(folder, "a.jsonl.gz")).collectSync().equals(frame));
});

test("lines", () => {
  const path = join(folder, "a.txt");
  writeFileSync(path, "a\nb\n");
  assert.deepEqual(pl.readLines(path, { name: "text" }).toRecords(), [{ text: "a" }, { text: "b" }]);
  assert.equal(pl.scanLines(path, { nRows: 1 }).collectSync().height, 1);
});
