import assert from "node:assert/strict";
import { test } from "node:test";
import pl from "../index.js";

const ARRAYS = [
  [Int8Array, "Int8", 1],
  [Int16Array, "Int16", 1],
  [Int32Array, "Int32", 1],
  [BigInt64Array, "Int64", 1n],
  [Uint8Array, "UInt8", 1],
  [Uint16Array, "UInt16", 1],
  [Uint32Array, "UInt32", 1],
  [BigUint64Array, "UInt64", 1n],
  [Float32Array, "Float32", 1],
  [Float64Array, "Float64", 1],
];

for (const [array, dtype, one] of ARRAYS) {
  test(`${array.name} in and out`, () => {
    const series = pl.Series("a", array.of(one, one, one));
    assert.equal(String(series.dtype), dtype);
    const out = series.toTypedArray();
    assert.ok(out instanceof array);
    assert.deepEqual([...out], [one, one, one]);
  });
}

test("a typed array goes out over the memory of the Series", () => {
  const series = pl.Series("a", [1, 2, 3]);
  const out = series.toTypedArray();
  out[1] = 20;
  assert.deepEqual(series.toArray(), [1, 20, 3]);
  assert.deepEqual([...series.toTypedArray()], [1, 20, 3]);
  assert.deepEqual([...series.slice(1).toTypedArray()], [20, 3]);
});

test("a typed array comes in as a copy, or shared", () => {
  const copied = Float64Array.of(1, 2, 3);
  const shared = Float64Array.of(1, 2, 3);
  const a = pl.Series("a", copied);
  const b = pl.Series("b", shared, { copy: false });
  const frame = pl.DataFrame({ c: shared }, { copy: false });
  copied[0] = shared[0] = 10;
  assert.deepEqual(a.toArray(), [1, 2, 3]);
  assert.deepEqual(b.toArray(), [10, 2, 3]);
  assert.deepEqual(frame.c.toArray(), [10, 2, 3]);
  // In and out again: the same memory.
  b.toTypedArray()[2] = 30;
  assert.equal(shared[2], 30);
});

test("parts of a buffer", () => {
  const buffer = new ArrayBuffer(8 * 10);
  const part = new Float64Array(buffer, 16, 3).fill(7);
  assert.deepEqual(pl.Series("a", part, { copy: false }).toArray(), [7, 7, 7]);
  assert.deepEqual(pl.Series("a", Buffer.from([1, 2])).toArray(), [1, 2]);
});

test("memory that could move away is not shared", () => {
  if (typeof ArrayBuffer.prototype.resize !== "function") return;
  const resizable = new Float64Array(new ArrayBuffer(16, { maxByteLength: 32 }));
  assert.throws(() => pl.Series("a", resizable, { copy: false }), pl.InvalidTypeError);
  const shared = Float64Array.of(1, 2);
  const series = pl.Series("a", shared, { copy: false });
  try {
    structuredClone(shared, { transfer: [shared.buffer] });
  } catch {
    // Newer versions of Node.js refuse to transfer it, older ones copy it.
  }
  assert.equal(shared.length, 2);
  assert.deepEqual(series.toArray(), [1, 2]);
});

test("what does not fit a typed array", () => {
  assert.throws(() => pl.Series("a", [1, null]).toTypedArray(), {
    name: "InvalidOperationError",
    message: /"a" has 1 nulls/,
  });
  assert.throws(() => pl.Series("a", ["x"]).toTypedArray(), {
    name: "InvalidOperationError",
    message: /String/,
  });
  assert.throws(() => pl.Series("a", [true]).toTypedArray(), pl.InvalidOperationError);
});

test("dates and times go out as the integers that they are", () => {
  const day = pl.Series([new Date(86_400_000)]);
  assert.deepEqual([...day.toTypedArray()], [86_400_000n]);
  assert.deepEqual([...day.cast(pl.Date).toTypedArray()], [1]);
});

test("memory outlives what it came from, and is let go", async () => {
  let series = pl.Series("a", Float64Array.of(1, 2, 3), { copy: false });
  const out = series.toTypedArray();
  series = undefined;
  for (let i = 0; i < 2000; i++)
    pl.Series("b", new Float64Array(10_000), { copy: i % 2 === 0 }).toTypedArray();
  globalThis.gc?.();
  await new Promise((resolve) => setTimeout(resolve, 20));
  globalThis.gc?.();
  assert.deepEqual([...out], [1, 2, 3]);
  const used = process.memoryUsage().rss / 2 ** 20;
  assert.ok(used < 700, `${Math.round(used)} MiB are in use`);
});
