import assert from "node:assert/strict";
import { once } from "node:events";
import { after, test } from "node:test";
import { Worker } from "node:worker_threads";
import pl from "../index.js";

// A store on loopback, on a thread of its own, as scans let this one wait: it knows objects and whoever has the key.
const store = new Worker(
  `
  const { parentPort } = require("node:worker_threads");
  const objects = new Map([["/bucket/a.csv", Buffer.from("a,b\\n1,x\\n2,y\\n")]]);
  const server = require("node:http").createServer((request, response) => {
    const parts = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", () => {
      const path = request.url.split("?")[0];
      if (!(request.headers.authorization ?? "").includes("Credential=key/")) return response.writeHead(403).end();
      if (request.method === "PUT") {
        objects.set(path, Buffer.concat(parts));
        return response.writeHead(200, { ETag: '"2"' }).end();
      }
      const body = objects.get(path);
      if (!body) return response.writeHead(404).end();
      const headers = { ETag: '"1"', "Last-Modified": "Mon, 01 Jan 2024 00:00:00 GMT" };
      const range = /bytes=(\\d+)-(\\d+)/.exec(request.headers.range ?? "");
      if (!range) return response.writeHead(200, { ...headers, "Content-Length": body.length }).end(body);
      const [first, last] = [Number(range[1]), Math.min(Number(range[2]), body.length - 1)];
      const part = body.subarray(first, last + 1);
      headers["Content-Range"] = "bytes " + first + "-" + last + "/" + body.length;
      response.writeHead(206, { ...headers, "Content-Length": part.length }).end(part);
    });
  });
  server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
  `,
  { eval: true },
);
const [port] = await once(store, "message");
after(() => store.terminate());

const keys = {
  aws_endpoint_url: `http://127.0.0.1:${port}`,
  aws_access_key_id: "key",
  aws_secret_access_key: "secret",
  aws_region: "us-east-1",
  aws_allow_http: "true",
};

test("keys come from a function", async () => {
  let asked = 0;
  const credentialProvider = () => {
    asked += 1;
    return [keys, Date.now() / 1000 + 3600];
  };
  const scan = () => pl.scanCSV("s3://bucket/a.csv", { credentialProvider });
  assert.deepEqual(scan().collectSync().rows(), [
    [1, "x"],
    [2, "y"],
  ]);
  assert.ok(asked > 0);
  const frame = await scan().collect();
  frame.writeParquet("s3://bucket/b.parquet", { credentialProvider: () => keys });
  await frame.lazy().sinkParquet("s3://bucket/c.parquet", { credentialProvider, lazy: true }).collect();
  for (const name of ["b", "c"]) {
    assert.ok(pl.readParquet(`s3://bucket/${name}.parquet`, { credentialProvider }).equals(frame));
  }
});

test("keys that have expired are asked for again", async () => {
  let asked = 0;
  const credentialProvider = () => {
    asked += 1;
    return [keys, 0];
  };
  const scan = pl.scanCSV("s3://bucket/a.csv", { credentialProvider });
  const before = asked;
  assert.equal((await scan.collect()).height, 2);
  assert.ok(asked > before);
});

test("what a provider cannot give is an error", () => {
  const scan = (credentialProvider) => pl.scanCSV("s3://bucket/a.csv", { credentialProvider });
  assert.throws(
    () =>
      scan(() => {
        throw new Error("no keys today");
      }),
    /no keys today/,
  );
  assert.throws(() => scan(() => 1), /options by name/);
  assert.throws(() => scan(async () => keys), /cannot be asynchronous/);
  assert.throws(() => scan("key"), /credentialProvider/);
  assert.throws(() => scan(() => ({ ...keys, aws_access_key_id: "other" })), /403|Forbidden|denied/i);
});
