import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import pl from "../index.js";

const folder = mkdtempSync(join(tmpdir(), "polarslike-test-"));
after(() => rmSync(folder, { recursive: true }));

const at = (name) => join(folder, name);
const frame = pl.DataFrame({ a: [1.5, null, 3], b: ["x", "y", null], c: [true, false, null] });

test("workbooks", () => {
  frame.writeExcel(at("a.xlsx"), { worksheet: "Data", dtypeFormats: { Float64: "0.0" } });
  assert.ok(pl.readExcel(at("a.xlsx")).equals(frame));
  assert.ok(pl.readExcel(frame.writeExcel(), { tableName: "Frame0" }).equals(frame));
  const sheets = pl.readExcel(readFileSync(at("a.xlsx")), { sheetId: 0 });
  assert.deepEqual(Object.keys(sheets), ["Data"]);
  assert.ok(pl.readExcel(at("*.xlsx"), { sheetName: ["Data"] }).Data.equals(frame));
  const some = pl.readExcel(at("a.xlsx"), { columns: "A:B", schemaOverrides: { a: pl.Float32 }, nRows: 2 });
  assert.deepEqual(some.columns, ["a", "b"]);
  assert.equal(String(some.a.dtype), "Float32");
  assert.equal(some.height, 2);
});

test("looks of workbooks", () => {
  const bytes = frame.writeExcel({
    position: [2, 1],
    tableStyle: { style: "Table Style Light 2", bandedRows: false },
    headerFormat: { bold: true, fontColor: "red" },
    columnFormats: { a: { numFormat: "0.00" } },
    conditionalFormats: { a: { type: "2_color_scale", minColor: "#FF0000" } },
    rowTotals: { sumOfA: ["a"] },
    columnTotals: { a: "average" },
    formulas: { twice: { formula: "=[@a]*2", insertAfter: "a", returnDtype: pl.Float64 } },
    sparklines: { chart: { columns: ["a"], highPoint: true } },
    columnWidths: { a: 80 },
    rowHeights: { 0: 30 },
    hiddenColumns: ["c"],
    freezePanes: "A4",
  });
  assert.deepEqual(pl.readExcel(bytes).columns, ["a", "twice", "b", "c", "sumOfA", "chart"]);
});

test("Avro", () => {
  frame.writeAvro(at("a.avro"), { compression: "snappy", name: "row" });
  assert.ok(pl.readAvro(at("a.avro")).equals(frame));
  assert.deepEqual(pl.readAvro(frame.writeAvro(), { columns: ["b"], nRows: 1 }).rows(), [["x"]]);
});

test("errors of workbooks and Avro", () => {
  const fails = (run, code) => assert.throws(run, { name: code });
  fails(() => pl.readExcel(Buffer.from("junk")), "FileFormatError");
  fails(() => pl.readExcel(at("none.xlsx")), "FileNotFoundError");
  fails(() => pl.readExcel(frame.writeExcel(), { sheetName: "x" }), "InvalidArgumentError");
  fails(() => frame.writeExcel({ headerFormat: { colour: "red" } }), "InvalidArgumentError");
  fails(() => frame.writeExcel({ tabelStyle: "x" }), "InvalidArgumentError");
  fails(() => pl.readAvro(Buffer.from("junk")), "FileFormatError");
  fails(
    () =>
      pl
        .DataFrame({ a: [[1n]] })
        .select(pl.col("a").cast(pl.List(pl.UInt8)))
        .writeAvro(),
    "InvalidOperationError",
  );
});
