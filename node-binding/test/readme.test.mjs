// The snippets of the README, run.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const snippets = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code);

for (const [i, code] of snippets.entries()) {
  test(`snippet ${i + 1}`, () => {
    const folder = mkdtempSync(join(tmpdir(), "polarslike-test-"));
    try {
      symlinkSync(fileURLToPath(new URL("..", import.meta.url)), join(folder, "polarslike"), "dir");
      const local = `${folder}/polarslike/index.js`;
      writeFileSync(join(folder, "snippet.mjs"), code.replace('"polarslike"', JSON.stringify(local)));
      const output = execFileSync(process.execPath, ["snippet.mjs"], { cwd: folder, encoding: "utf8" });
      // Comments say what is printed.
      const expected = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, text]) => `${text}\n`);
      if (expected.length > 0) assert.equal(output, expected.join(""));
      else assert.ok(output.length > 0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
