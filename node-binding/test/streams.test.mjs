import assert from "node:assert/strict";
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { after, test } from "node:test";
import pl from "../index.js";

const folder = mkdtempSync(join(tmpdir(), "polarslike-test-"));
after(() => rmSync(folder, { recursive: true }));

const frame = pl.DataFrame({ a: [1, null, 3], b: ["x", "y,z", "ü"] });

test("CSV from every kind of stream", async () => {
  const bytes = frame.writeCsv();
  const path = join(folder, "a.csv");
  frame.writeCsv(path);
  const streams = [
    new Blob([bytes]),
    new Blob([bytes]).stream(),
    createReadStream(path),
    createReadStream(path, "utf8"),
    Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]),
    // Cut within a letter of two bytes.
    [bytes.subarray(0, bytes.length - 2), bytes.subarray(bytes.length - 2)],
    (async function* () {
      yield bytes.toString();
    })(),
    new Response(bytes).body,
  ];
  for (const stream of streams) assert.ok((await pl.readCsvStream(stream)).equals(frame));
  assert.deepEqual((await pl.readCSVStream(new Blob([bytes]), { nRows: 1 })).shape, { height: 1, width: 2 });
});

test("other formats from streams", async () => {
  const lines = frame.writeNdjson();
  assert.ok((await pl.readNdjsonStream(new Blob([lines]))).equals(frame));
  assert.ok((await pl.readJSONStream(Readable.from([lines]))).equals(frame));
  assert.ok((await pl.readParquetStream(new Blob([frame.writeParquet()]))).equals(frame));
  assert.ok((await pl.readArrowStream(new Blob([frame.writeIpcStream()]))).equals(frame));
  assert.ok((await pl.readArrowStream(new Blob([frame.writeIpc()]))).equals(frame));
  assert.deepEqual(await pl.bytesOf(new Blob([lines])), lines);
});

test("what is no stream of bytes is refused", async () => {
  await assert.rejects(pl.readCsvStream("a.csv"), {
    message: "a Blob or a stream of bytes is wanted, not string",
  });
  await assert.rejects(pl.readCsvStream(5), { message: "a Blob or a stream of bytes is wanted, not number" });
  await assert.rejects(pl.readCsvStream(null), {
    message: "a Blob or a stream of bytes is wanted, not null",
  });
  await assert.rejects(pl.readCsvStream([1, 2]), { message: "a stream gave number, not bytes or text" });
});

test("an error of the stream comes through", async () => {
  const broken = (async function* () {
    yield "a,b\n";
    throw new Error("connection lost");
  })();
  await assert.rejects(pl.readCsvStream(broken), { message: "connection lost" });
});
