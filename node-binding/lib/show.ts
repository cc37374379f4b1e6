/** Frames at a glance. */

import { Config, type ConfigOptions } from "./config";
import { DataFrame } from "./dataframe";
import { List, String as Text } from "./datatypes";
import { InvalidArgumentError } from "./errors";
import type { LazyFrame } from "./lazyframe";
import { Series } from "./series";

/** Settings that hold for one {@link DataFrame.show}. */
export interface ShowOptions extends ConfigOptions {
  /** How many rows print; null for all. */
  limit?: number | null;
}

/** Prints the first rows of a frame. */
export function show(
  frame: DataFrame | LazyFrame,
  limit: number | null | ShowOptions = 5,
  options: ShowOptions = {},
): void {
  const { limit: rows = 5, ...settings } =
    typeof limit === "object" && limit !== null ? limit : { limit, ...options };
  const head = rows === null ? frame : frame.head(rows);
  const shown = "collectSync" in head ? (head as LazyFrame).collectSync() : head;
  Config.with({ tblRows: -1, ...settings }, () => console.log(shown.toString()));
}

/** What {@link DataFrame.glimpse} shows, and how. */
export interface GlimpseOptions {
  /** How many values of a column are shown. */
  maxItemsPerColumn?: number;
  /** How many characters of a name are shown. */
  maxColnameLength?: number;
  /** What the result is: nothing, as it is printed, which is the default; a text; a frame; or this frame, printed, too. */
  returnType?: "string" | "frame" | "self" | null;
}

type Line = [name: string, dtype: string, values: (string | null)[]];

/** A line per column with its type and its first values. */
export function glimpse(frame: DataFrame, options: GlimpseOptions): string | DataFrame | undefined {
  const { maxItemsPerColumn = 10, maxColnameLength = 50, returnType = null } = options;
  const lines = linesOf(frame.head(maxItemsPerColumn), maxColnameLength);
  switch (returnType) {
    case "frame":
      return DataFrame([
        Series(
          "column",
          lines.map(([name]) => name),
          Text,
        ),
        Series(
          "dtype",
          lines.map(([, dtype]) => dtype),
          Text,
        ),
        Series(
          "values",
          lines.map(([, , values]) => values),
          List(Text),
        ),
      ]);
    case "string":
      return textOf(frame, lines);
    case "self":
    case null:
      console.log(textOf(frame, lines));
      return returnType === "self" ? frame : undefined;
    default:
      throw new InvalidArgumentError(
        `\`returnType\` is "string", "frame", "self" or null, not ${returnType}`,
      );
  }
}

function linesOf(head: DataFrame, nameLength: number): Line[] {
  return head.getColumns().map((column) => {
    const name = column.name.length > nameLength ? `${column.name.slice(0, nameLength - 1)}…` : column.name;
    return [name, column.dtype.shortName(), column.valueTexts()];
  });
}

function textOf(frame: DataFrame, lines: Line[]): string {
  const width = (texts: string[]) => Math.max(0, ...texts.map((text) => text.length));
  const names = width(lines.map(([name]) => name));
  const dtypes = width(lines.map(([, dtype]) => dtype));
  const rows = lines.map(
    ([name, dtype, values]) =>
      `$ ${name.padEnd(names)} ${`<${dtype}>`.padStart(dtypes + 2)} ${values.map((v) => v ?? "null").join(", ")}`,
  );
  const text = `Rows: ${frame.height.toLocaleString("en")}\nColumns: ${frame.width.toLocaleString("en")}`;
  return `${[text, ...rows].join("\n")}\n`;
}
