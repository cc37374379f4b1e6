/** Workbooks of Excel and OpenDocument in and out. */

import { isPlainObject, snakeCased } from "../arguments";
import type { DataFrame } from "../dataframe";
import { DataType, type SchemaLike } from "../datatypes";
import type { NativeDataFrame } from "../native";
import { type FileSource, fields } from "./scan";
import { readTables, writeTable } from "./tables";

/** How sheets of a workbook are read. */
export interface ReadExcelOptions {
  /** Sheets by number, from 1 on; 0 is all of them, a list gives an object of frames. */
  sheetId?: number | readonly number[] | null;
  /** Sheets by name; a list gives an object of frames. */
  sheetName?: string | readonly string[] | null;
  /** A table of an xlsx file by name, instead of a sheet. */
  tableName?: string | null;
  /** Whether the first row holds the names of the columns; otherwise they are `column_0`, `column_1`, ... */
  hasHeader?: boolean;
  /** Names, positions from 0 on, or letters such as `A:C`. */
  columns?: readonly string[] | readonly number[] | string | null;
  /** The types of some columns. */
  schemaOverrides?: SchemaLike;
  /** 0 reads everything as text; otherwise types are inferred from all rows. */
  inferSchemaLength?: number | null;
  /** The name of a column with the path of each row's file. */
  includeFilePaths?: string | null;
  /** Whether rows without values are left out. */
  dropEmptyRows?: boolean;
  /** Whether columns with neither a name nor values are left out. */
  dropEmptyCols?: boolean;
  /** Whether a sheet without cells is an error. */
  raiseIfEmpty?: boolean;
  /** The row with the names, from 0 on. */
  headerRow?: number | null;
  /** So many rows are skipped before the first row of values. */
  skipRows?: number;
  /** Only the first rows of values are read. */
  nRows?: number | null;
  /** Names of the columns; the sheet has no row of names then. */
  columnNames?: readonly string[] | null;
}

/** A format of numbers, or properties such as `{ numFormat: "0%", bold: true, bgColor: "#FFFF00" }`. */
export type ExcelFormat = string | Record<string, unknown>;

/** How a workbook is written. */
export interface ExcelWriteOptions {
  /** The name of the sheet. */
  worksheet?: string;
  /** The first cell: `"B3"`, or row and column from 0 on. */
  position?: string | readonly [number, number];
  /** `"Table Style Medium 4"`, or an object with `style`, `bandedRows`, `firstColumn`, ... */
  tableStyle?: string | Record<string, unknown>;
  tableName?: string;
  /** Formats by column. */
  columnFormats?: Record<string, ExcelFormat>;
  /** Formats by the name of a type. */
  dtypeFormats?: Record<string, ExcelFormat>;
  /** By column: a type such as `"3_color_scale"`, an object with `type`, or a list of these. */
  conditionalFormats?: Record<string, unknown>;
  /** The format of the names of columns. */
  headerFormat?: Record<string, unknown>;
  /** Totals below: true, the name of a function, columns, or functions by column. */
  columnTotals?: boolean | string | readonly string[] | Record<string, string>;
  /** Totals behind: true, columns, or these by the name of the total. */
  rowTotals?: boolean | string | readonly string[] | Record<string, boolean | string | readonly string[]>;
  /** In pixels, of all or by column. */
  columnWidths?: number | Record<string, number>;
  /** In pixels, of all or by row from 0 on. */
  rowHeights?: number | Record<number, number>;
  /** By the name of the column to add: columns, or an object with `columns`. */
  sparklines?: Record<string, readonly string[] | Record<string, unknown>>;
  /** By the name of the column to add: a formula, or an object with `formula`. */
  formulas?: Record<string, string | Record<string, unknown>>;
  /** The number of decimal places that floats are shown with. */
  floatPrecision?: number;
  includeHeader?: boolean;
  autofilter?: boolean;
  autofit?: boolean;
  hiddenColumns?: readonly string[];
  hideGridlines?: boolean;
  sheetZoom?: number;
  /** A cell as in `position`, and optionally the first row and column below. */
  freezePanes?: string | readonly (number | string)[];
}

/** Reads sheets of workbooks, or of the bytes of one; `source` may be a pattern such as `data/*.xlsx`. */
export function readExcel(
  source: FileSource | readonly FileSource[],
  options: ReadExcelOptions & ({ sheetId: 0 | readonly number[] } | { sheetName: readonly string[] }),
): Record<string, DataFrame>;
export function readExcel(
  source: FileSource | readonly FileSource[],
  options?: ReadExcelOptions & { sheetId?: number | null; sheetName?: string | null },
): DataFrame;
export function readExcel(
  source: FileSource | readonly FileSource[],
  options: ReadExcelOptions = {},
): DataFrame | Record<string, DataFrame> {
  const { schemaOverrides, ...rest } = options;
  return readTables("excel", source, {
    ...rest,
    ...(schemaOverrides && { schemaOverrides: fields(schemaOverrides) }),
  });
}

/** Reads sheets of OpenDocument workbooks; see {@link readExcel}. */
export const readOds = readExcel;

/** Writes a frame to the path, or gives the bytes of the file if there is none. */
export function writeExcel(frame: NativeDataFrame, args: any[]): Buffer | undefined {
  const [path, options = {}] = isPlainObject(args[0]) ? [undefined, args[0]] : args;
  const { tableStyle, headerFormat, ...rest } = options;
  // What users name themselves keeps its name; properties have the engine's.
  for (const name of ["columnFormats", "dtypeFormats", "conditionalFormats", "sparklines", "formulas"]) {
    if (rest[name]) {
      const entries = Object.entries(rest[name]).map(([key, value]) => [key, properties(value)]);
      rest[name] = Object.fromEntries(entries);
    }
  }
  const looks = {
    ...(tableStyle !== undefined && { tableStyle: properties(tableStyle) }),
    ...(headerFormat !== undefined && { headerFormat: properties(headerFormat) }),
  };
  return writeTable(frame, "excel", [path, { ...rest, ...looks }]);
}

/** Objects with names in snake_case, at any depth. */
function properties(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(properties);
  if (value instanceof DataType) return value.json;
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(snakeCased(value as object)).map(([name, inner]) => [name, properties(inner)]),
  );
}
