import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import pl from "../index.js";

const folder = mkdtempSync(join(tmpdir(), "polarslike-test-"));
after(() => rmSync(folder, { recursive: true }));

const query = pl
  .DataFrame({ a: pl.Series(Int32Array.from({ length: 200_000 }, (_, i) => i)) })
  .lazy()
  .filter(pl.col("a").gtEq(50_000))
  .groupBy(pl.col("a").mod(10))
  .agg(pl.len());

test("a profile has a row per step", () => {
  const page = join(folder, "profile.html");
  const [result, steps] = query.profile({ html: page });
  assert.equal(result.height, 10);
  assert.deepEqual(steps.columns, ["node", "start", "end", "busy", "rows", "batches", "bytes"]);
  assert.deepEqual(steps.getColumn("rows").toArray().map(Number), [10, 150_000, 200_000]);
  assert.match(readFileSync(page, "utf8"), /^<!DOCTYPE html>[\s\S]*FILTER/);
  assert.match(query.explain({ analyze: true }), /150_000.*FILTER/);
});

test("plans as graphs", () => {
  assert.match(query.explain({ format: "mermaid" }), /^graph BT\n[\s\S]*n1 --> n0/);
  assert.match(query.explain({ format: "svg" }), /^<svg /);
  assert.throws(() => query.explain({ format: "poem" }), /`format` must be one of 'plain'/);
});
