// The ways into the package.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import pl, { col, DataFrame, pl as named, scanCSV } from "polarslike";

test("import and require give the same package", () => {
  const required = createRequire(import.meta.url)("polarslike");
  assert.equal(required.col, pl.col);
  assert.deepEqual([col, DataFrame, scanCSV], [pl.col, pl.DataFrame, pl.scanCSV]);
  assert.equal(named.col, pl.col);
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url)));
  assert.equal(pl.version, version);
});

test("in a worker thread", async () => {
  const script = `
    const { parentPort } = require("node:worker_threads");
    const pl = require(${JSON.stringify(createRequire(import.meta.url).resolve("polarslike"))});
    try { pl.DataFrame({ a: [1] }).select("b"); } catch (error) {
      pl.DataFrame({ a: [1, 2] }).lazy().select(pl.col("a").sum()).collect()
        .then((frame) => parentPort.postMessage([error.code, frame.item()]));
    }`;
  const worker = new Worker(script, { eval: true });
  const message = await new Promise((resolve, reject) => worker.on("message", resolve).on("error", reject));
  assert.deepEqual(message, ["ColumnNotFoundError", 3]);
});
