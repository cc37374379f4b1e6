/** Frames of data in other forms. */

import { isPlainObject } from "./arguments";
import { DataFrame, type DataFrameData, type DataFrameOptions } from "./dataframe";
import { DataType } from "./datatypes";
import { InvalidArgumentError, InvalidTypeError } from "./errors";
import { Series } from "./series";

function frameOf(name: string, data: unknown, options: DataFrameOptions): DataFrame {
  if (!isPlainObject(options)) throw new InvalidTypeError(`options of \`${name}\` must be an object`);
  return DataFrame(data as DataFrameData, options);
}

/** A frame of records: `pl.fromDicts([{ a: 1 }, { a: 2 }])`. */
export function fromDicts(
  records: Iterable<Record<string, unknown> | null>,
  options: DataFrameOptions = {},
): DataFrame {
  return frameOf("fromDicts", records, options);
}

/** Another spelling of {@link fromDicts}. */
export const readRecords = fromDicts;

/** A frame of columns by name: `pl.fromDict({ a: [1, 2] })`. */
export function fromDict(columns: Record<string, unknown>, options: DataFrameOptions = {}): DataFrame {
  return frameOf("fromDict", columns, options);
}

/** A frame of rows or columns: `pl.fromRecords([[1, 2], [3, 4]], { schema: ["a", "b"], orient: "row" })`. */
export function fromRecords(
  records: Iterable<Record<string, unknown> | readonly unknown[] | null>,
  options: DataFrameOptions = {},
): DataFrame {
  return frameOf("fromRecords", records, options);
}

/** The frame or the Series that printed as this text does. What is left out of it (`…`) is not there. */
export function fromRepr(text: string): DataFrame | Series {
  if (/^\s*Series:/m.test(text)) return seriesFromRepr(text);
  const lines = text.split("\n").map((line) => line.trim());
  const isRow = (line: string) => /^[│|]/.test(line);
  const cells = (line: string) =>
    line
      .slice(1, -1)
      .split(/[│┆|]/)
      .map((cell) => cell.trim());
  const end = lines.findIndex((line) => /^(╞|\+=)/.test(line));
  if (end < 0) throw new InvalidArgumentError("the text is not that of a printed frame or Series");
  const [names, ...below] = lines.slice(0, end).filter(isRow).map(cells);
  const dtypes = below.at(-1);
  if (names === undefined || dtypes === undefined) {
    throw new InvalidArgumentError("names and types of the columns must be in the text");
  }
  const rows = lines
    .slice(end)
    .filter(isRow)
    .map(cells)
    .filter((row) => !row.every((cell) => cell === "…" || cell === "..."));
  const columns = names.map((name, i) => ({ name, dtype: dtypes[i]!, values: rows.map((row) => row[i]!) }));
  const shown = columns.filter(({ name }) => name !== "…" && name !== "...");
  return DataFrame(shown.map(({ name, dtype, values }) => parsed(name, dtype, values)));
}

function seriesFromRepr(text: string): Series {
  const head = /Series: '(.*)' \[(.+)\]\s*\n\s*\[\n?([\s\S]*?)\n?\s*\]\s*$/.exec(text);
  if (head === null) throw new InvalidArgumentError("the text is not that of a printed Series");
  const [, name, dtype, body] = head;
  const values = body!
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && line !== "…");
  const unquoted = values.map((value) => value.replace(/^"(.*)"$/, "$1"));
  return parsed(name!, dtype!, unquoted);
}

/** A column of printed values. */
function parsed(name: string, dtypeText: string, values: string[]): Series {
  const dtype = DataType.parse(dtypeText);
  if (dtype.isNested()) {
    throw new InvalidArgumentError(`column ${JSON.stringify(name)}: values of ${dtype} cannot be read again`);
  }
  const texts = Series(
    name,
    values.map((value) => (value === "null" ? null : value)),
  );
  switch (dtype.variant) {
    case "Boolean":
      return Series(
        name,
        values.map((value) => (value === "null" ? null : value === "true")),
        dtype,
      );
    case "Time":
      return texts.str.toTime();
    case "Date":
      return texts.str.toDate();
    case "Datetime":
      return texts.str.toDatetime().cast(dtype);
    default:
      return texts.cast(dtype);
  }
}
