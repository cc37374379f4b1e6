// How tables print.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, test } from "node:test";
import pl from "../index.js";

const frame = () => pl.DataFrame({ price: [1234567.891, 2], name: ["apple pie with cream", "fig"] });
const lines = () => String(frame()).split("\n");

afterEach(() => pl.Config.restoreDefaults());

test("each setting changes what it says", () => {
  const { Config } = pl;
  const changes = {
    setAsciiTables: [true, /\+-----/],
    setDecimalSeparator: [",", /2,0/],
    setThousandsSeparator: [true, /1,234,567/],
    setFloatPrecision: [3, /2\.000/],
    setFmtFloat: ["full", /1234567\.891/],
    setFmtStrLengths: [5, /apple…/],
    setTblCellAlignment: ["RIGHT", / name │/],
    setTblCellNumericAlignment: ["RIGHT", / {6}2\.0 ┆/],
    setTblCols: [1, /┆ …/],
    setTblRows: [1, /│ … /],
    setTblColumnDataTypeInline: [true, /price \(f64\)/],
    setTblDataframeShapeBelow: [true, /┘\nshape: \(2, 2\)$/],
    setTblFormatting: ["MARKDOWN", /\| 2\.0/],
  };
  for (const [method, [value, pattern]] of Object.entries(changes)) {
    assert.equal(Config[method](value), Config, method);
    assert.match(String(frame()), pattern, method);
    Config.restoreDefaults();
  }
});

test("parts of tables are left out", () => {
  const all = lines().length;
  pl.Config.setTblHideColumnNames().setTblHideColumnDataTypes();
  assert.doesNotMatch(String(frame()), /price|f64/);
  pl.Config.restoreDefaults().setTblHideDtypeSeparator();
  assert.doesNotMatch(String(frame()), /---/);
  pl.Config.restoreDefaults().setTblHideDataframeShape();
  assert.equal(lines().length, all - 1);
  pl.Config.restoreDefaults().setTblWidthChars(20);
  assert.ok(Math.max(...lines().map((line) => line.length)) <= 20);
  pl.Config.restoreDefaults().setTblFormatting("UTF8_FULL", true);
  assert.match(String(frame()), /╭/);
  pl.Config.restoreDefaults().setFmtTableCellListLen(1);
  assert.match(String(pl.DataFrame({ a: [[1, 2, 3]] })), /\[… 3\.0\]/);
});

test("settings without effect are kept", () => {
  pl.Config.setVerbose()
    .setEngineAffinity("streaming")
    .setStreamingChunkSize(10)
    .setExprDepthWarning(5)
    .warnUnstable();
  assert.deepEqual(pl.Config.state({ ifSet: true }), {
    engineAffinity: "streaming",
    exprDepthWarning: 5,
    streamingChunkSize: 10,
    verbose: true,
    warnUnstable: true,
  });
});

test("settings for a while", () => {
  const before = String(frame());
  const within = pl.Config.with({ tblRows: 1, setTblHideDataframeShape: true }, () => String(frame()));
  assert.match(within, /│ …/);
  assert.equal(String(frame()), before);
  assert.throws(() =>
    pl.Config.with({ tblRows: 1 }, () => {
      throw new Error("stopped");
    }),
  );
  assert.equal(String(frame()), before);
  pl.Config.setTblRows(1);
  const config = new pl.Config({ restoreDefaults: true, tblCols: 1 });
  assert.deepEqual(pl.Config.state({ ifSet: true }), { tblCols: 1 });
  config.restore();
  assert.deepEqual(pl.Config.state({ ifSet: true }), { tblRows: 1 });
});

test("settings as text and in a file", () => {
  pl.Config.setTblRows(3).setTblCols(-1);
  const text = pl.Config.save({ ifSet: true });
  assert.equal(text, '{"tblCols":-1,"tblRows":3}');
  const folder = mkdtempSync(join(tmpdir(), "polarslike-test-"));
  try {
    pl.Config.saveToFile(join(folder, "config.json"));
    pl.Config.restoreDefaults();
    pl.Config.loadFromFile(join(folder, "config.json"));
    assert.equal(pl.Config.state().tblRows, 3);
    pl.Config.restoreDefaults().load(text);
    assert.deepEqual(pl.Config.state({ ifSet: true }), { tblCols: -1, tblRows: 3 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("the environment says how tables print", () => {
  process.env.POLARSLIKE_FMT_MAX_ROWS = "1";
  try {
    pl.Config.reloadEnvVars();
    assert.match(String(frame()), /│ …/);
  } finally {
    delete process.env.POLARSLIKE_FMT_MAX_ROWS;
    pl.Config.reloadEnvVars();
  }
  assert.doesNotMatch(String(frame()), /│ …/);
});

test("settings that cannot be", () => {
  for (const options of [
    { tblFormatting: "X" },
    { fmtStrLengths: 0 },
    { decimalSeparator: "ab" },
    { tblCellAlignment: "X" },
    { fmtFloat: "X" },
    { rows: 1 },
  ]) {
    assert.throws(() => pl.Config(options), pl.InvalidArgumentError, JSON.stringify(options));
  }
  assert.throws(() => pl.Config.load("{"), pl.InvalidArgumentError);
  assert.deepEqual(pl.Config.state({ ifSet: true }), {});
});
