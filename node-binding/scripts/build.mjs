// Builds the package: the addon with Cargo, the TypeScript with tsc.
//
// usage: node scripts/build.mjs --profile release|dev
//
// Plain Cargo instead of the napi command line: that one always names a target, which compiles Arrow once more.
import { execFileSync } from "node:child_process";
import { copyFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(dirname(fileURLToPath(import.meta.url)));
const profile = process.argv[process.argv.indexOf("--profile") + 1] ?? "release";

const cargo = (args, options) => execFileSync("cargo", args, { cwd: here, ...options });
cargo(["build", "-p", "node-polarslike", "--profile", profile], { stdio: "inherit" });
const metadata = JSON.parse(
  cargo(["metadata", "--format-version", "1", "--no-deps"], { maxBuffer: 1 << 28, encoding: "utf8" }),
);

const library =
  {
    darwin: "libnode_polarslike.dylib",
    win32: "node_polarslike.dll",
  }[process.platform] ?? "libnode_polarslike.so";
const built = join(metadata.target_directory, profile === "dev" ? "debug" : profile, library);
// By a new file: a process that has the old one loaded keeps it.
const addon = join(here, "polarslike.node");
copyFileSync(built, `${addon}.new`);
renameSync(`${addon}.new`, addon);

rmSync(join(here, "dist"), { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
execFileSync(process.execPath, [tsc], { cwd: here, stdio: "inherit" });
