// Queries within a memory limit give the same, or an error that says what to do.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import pl from "../index.js";

afterEach(() => pl.Config.restoreDefaults());

const query = () =>
  pl
    .DataFrame({ k: Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 200_000) })
    .lazy()
    .sort("k")
    .select(pl.col("k").first().alias("first"), pl.col("k").last().alias("last"));

test("queries that do not fit spill", () => {
  const free = String(query().collectSync());
  pl.Config.setMemoryLimit("2MB");
  assert.equal(String(query().collectSync()), free);
});

test("without a disk there is an error", () => {
  pl.Config.setMemoryLimit(2_000_000).setSpillDirectory(false);
  assert.throws(() => query().collectSync(), /a sort needs .*set_spill_directory/);
  assert.throws(() => pl.Config.setMemoryLimit("much"), /no size of memory/);
});
