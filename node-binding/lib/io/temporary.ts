/** Files that are gone afterwards. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A path to a file that is gone afterwards: the engine reads and writes files. */
export function withTemporaryFile<T>(use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "polarslike-"));
  try {
    return use(join(folder, "data"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
