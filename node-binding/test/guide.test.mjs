// The examples of the user guide print what stands below them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const guide = new URL("../../docs/guide/", import.meta.url);
const blocks = (page, language) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))]
    .map(([, code]) => code)
    .join("");

for (const name of readdirSync(guide).filter((name) => name.endsWith(".md"))) {
  const page = readFileSync(new URL(name, guide), "utf8");
  const code = blocks(page, "js");
  if (code === "") continue;
  test(name, () => {
    const folder = mkdtempSync(join(tmpdir(), "polarslike-test-"));
    try {
      symlinkSync(fileURLToPath(new URL("..", import.meta.url)), join(folder, "polarslike"), "dir");
      const local = `${folder}/polarslike/index.js`;
      writeFileSync(join(folder, "page.mjs"), code.replace('"polarslike"', JSON.stringify(local)));
      const output = execFileSync(process.execPath, ["page.mjs"], { cwd: folder, encoding: "utf8" });
      assert.equal(output, blocks(page, "text"));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
