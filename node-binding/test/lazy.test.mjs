import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import pl from "../index.js";

const frame = pl.DataFrame({ k: ["x", "y", "x"], a: [1, 2, 3] });

/** A query that runs for long, in many small pieces. */
const ENDLESS = `
  const many = pl.DataFrame({ k: Int32Array.from({ length: 20_000_000 }, (_, i) => i % 1000) }).lazy();
  const few = pl.DataFrame({ k: Int32Array.from({ length: 20_000 }, (_, i) => i % 1000), v: new Float64Array(20_000) }).lazy();
  const endless = many.join(few, { on: "k" }).select(pl.col("v").sum());
`;

test("collect gives a promise, collectSync a frame", async () => {
  const query = frame.lazy().filter(pl.col("a").gt(1)).select(pl.col("a").sum());
  const promise = query.collect();
  assert.ok(promise instanceof Promise);
  assert.equal((await promise).item(), 5);
  assert.equal(query.collectSync().item(), 5);
  const frames = await Promise.all([query.collect(), query.collect(), query.collect()]);
  assert.deepEqual(
    frames.map((f) => f.item()),
    [5, 5, 5],
  );
});

test("schema and plan without running", () => {
  const query = frame.lazy().groupBy("k").agg(pl.col("a").mean()).sort("k");
  assert.deepEqual(query.columns, ["k", "a"]);
  assert.deepEqual(Object.values(query.collectSchema()).map(String), ["String", "Float64"]);
  assert.match(query.explain(), /SORT/);
  assert.match(query.describePlan(), /SORT/);
  assert.ok(pl.LazyFrame.isLazyFrame(query) && query instanceof pl.LazyDataFrame);
});

test("the event loop turns while a query runs", async () => {
  const values = Float64Array.from({ length: 2_000_000 }, (_, i) => i % 1000);
  const query = pl.DataFrame({ values }).lazy().sort("values");
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await query.collect();
  clearInterval(timer);
  assert.ok(turns > 0, `${turns} turns`);
});

test("a signal stops a query", { timeout: 60_000 }, async () => {
  const { many } = new Function("pl", `${ENDLESS} return { many: endless };`)(pl);
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 50);
  await assert.rejects(many.collect({ signal: controller.signal }), pl.CancelledError);
  await assert.rejects(frame.lazy().collect({ signal: AbortSignal.abort() }), { code: "CancelledError" });
});

/** Runs a script that prints when its query has started; gives how it ended after `signal`. */
async function interrupted(script, signal) {
  const program = `import pl from ${JSON.stringify(new URL("../index.js", import.meta.url).href)}; ${ENDLESS} ${script}`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  await once(child.stdout, "data");
  await new Promise((resolve) => setTimeout(resolve, 200));
  if (signal) child.kill(signal);
  const [code, killedBy] = await exit;
  return killedBy ?? code;
}

test("Ctrl-C ends a process that waits for a query", { timeout: 60_000 }, async () => {
  assert.equal(await interrupted("console.log(1); endless.collectSync();", "SIGINT"), "SIGINT");
});

test("a process exits while a query runs", { timeout: 60_000 }, async () => {
  assert.equal(
    await interrupted(
      "endless.collect().catch(() => {}); console.log(1); setTimeout(() => process.exit(3), 50);",
    ),
    3,
  );
  assert.equal(
    await interrupted(
      "process.on('SIGINT', () => process.exit(4)); endless.collect().catch(() => {}); console.log(1);",
      "SIGINT",
    ),
    4,
  );
});
