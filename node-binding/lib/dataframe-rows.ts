/** Rows of frames. */

import type { DataFrame } from "./dataframe";
import {
  InvalidArgumentError,
  NoRowsReturnedError,
  OutOfBoundsError,
  TooManyRowsReturnedError,
} from "./errors";
import { columnExpr, type IntoExpr } from "./expr";
import { DataFrameMethods } from "./generated/dataframe";
import type { Series } from "./series";

/** The values of a row by the names of the columns. */
export type Row = Record<string, any>;

/** Whether rows are objects; otherwise they are arrays. */
export interface RowOptions {
  named?: boolean;
}

/** What rows by key are like. */
export interface RowsByKeyOptions extends RowOptions {
  /** Whether rows have the values of the key, too. */
  includeKey?: boolean;
  /** Whether each key has one row, the last one; otherwise it has a list of rows. */
  unique?: boolean;
}

/** The methods of frames that give rows. */
export abstract class DataFrameRows extends DataFrameMethods {
  abstract readonly columns: string[];
  abstract readonly height: number;
  abstract readonly width: number;
  abstract getColumn(name: string): Series;
  abstract getColumns(): Series[];
  abstract toSeries(index?: number): Series;
  abstract slice(offset: number, length?: number): DataFrame;

  /** The rows as arrays, or as objects if `named`. */
  rows(options?: { named?: false }): any[][];
  rows(options: { named: true }): Row[];
  rows({ named = false }: RowOptions = {}): any[][] | Row[] {
    if (named) return this.toRecords();
    const columns = this.getColumns().map((column) => column.toArray());
    return Array.from({ length: this.height }, (_, row) => columns.map((values) => values[row]));
  }

  /** The rows as objects. 64-bit integers are numbers where these are exact, else bigints; UInt64 gives bigints. */
  toRecords(): Row[] {
    const names = this.columns;
    const columns = this.getColumns().map((column) => column.toArray());
    // Assignments are fast, but one to `__proto__` is not a property.
    if (names.includes("__proto__")) {
      return this.rows().map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
    }
    return Array.from({ length: this.height }, (_, row) => {
      const record: Row = {};
      for (let i = 0; i < names.length; i++) record[names[i]!] = columns[i]![row];
      return record;
    });
  }

  /** Another spelling of {@link toRecords}. */
  toDicts(): Row[] {
    return this.toRecords();
  }

  toJSON(): Row[] {
    return this.toRecords();
  }

  /** The values of one row, or of the only row where `byPredicate` is true; from the end if negative. */
  row(index: number, options?: { named?: false }): any[];
  row(index: number, options: { named: true }): Row;
  row(options: { byPredicate: IntoExpr; named?: boolean }): any;
  row(...args: [number, RowOptions?] | [{ byPredicate: IntoExpr; named?: boolean }]): any[] | Row {
    const [first, options = {}] = args;
    if (typeof first === "number") return named(this.columns, this.rowAt(first), options.named);
    const { byPredicate, named: asObject } = first ?? {};
    if (byPredicate === undefined) throw new InvalidArgumentError("`row` takes an index or `byPredicate`");
    const found = this.filter(byPredicate);
    const text = columnExpr(byPredicate).toString();
    if (found.height === 0) throw new NoRowsReturnedError(`predicate <${text}> returned no rows`);
    if (found.height > 1) {
      throw new TooManyRowsReturnedError(`predicate <${text}> returned ${found.height} rows`);
    }
    return named(this.columns, found.row(0), asObject);
  }

  private rowAt(index: number): any[] {
    const row = index < 0 ? index + this.height : index;
    if (!Number.isInteger(row) || row < 0 || row >= this.height) {
      throw new OutOfBoundsError(`row ${index} of a frame with ${this.height} rows`);
    }
    return this.getColumns().map((column) => column.get(row));
  }

  /** The rows in turn, as arrays or as objects if `named`; `bufferSize` rows at a time leave the engine. */
  iterRows(options?: { named?: false; bufferSize?: number }): IterableIterator<any[]>;
  iterRows(options: { named: true; bufferSize?: number }): IterableIterator<Row>;
  *iterRows({ named = false, bufferSize = 512 }: RowOptions & { bufferSize?: number } = {}): any {
    for (const slice of this.iterSlices(Math.max(bufferSize, 1))) {
      yield* named ? slice.toRecords() : slice.rows();
    }
  }

  /** Slices of so many rows in turn. */
  *iterSlices(nRows = 10_000): IterableIterator<DataFrame> {
    if (!(nRows >= 1)) throw new InvalidArgumentError(`a slice has at least one row, not ${nRows}`);
    for (let start = 0; start < this.height; start += nRows) yield this.slice(start, nRows);
  }

  /**
   * The rows by their values in the key's columns.
   *
   * Where the key is one column, its values are the keys of the map; several are a JSON text: `["a",1]`.
   */
  rowsByKey(key: string | readonly string[], options: RowsByKeyOptions = {}): Map<any, any> {
    const names = this.columns;
    const keys = typeof key === "string" ? [key] : [...key];
    const keyRows = this.select(keys).rows();
    const kept = options.includeKey ? names : names.filter((name) => !keys.includes(name));
    const rows = this.select(kept).rows();
    const result = new Map<any, any>();
    for (const [i, row] of rows.entries()) {
      const by = keyOf(keyRows[i]!);
      const value = named(kept, row, options.named);
      if (options.unique) result.set(by, value);
      else if (result.has(by)) result.get(by).push(value);
      else result.set(by, [value]);
    }
    return result;
  }

  /** One value: of the only row and column, or of these. */
  item(row?: number | null, column?: number | string | null): any {
    if ((row ?? column) === undefined || (row ?? column) === null) {
      if (this.height === 1 && this.width === 1) return this.toSeries(0).get(0);
      const shape = `(${this.height}, ${this.width})`;
      throw new InvalidArgumentError(`item() without arguments is for frames of shape (1, 1), not ${shape}`);
    }
    const from = column ?? 0;
    return (typeof from === "string" ? this.getColumn(from) : this.toSeries(from)).get(row ?? 0);
  }

  /** What a function makes of each row. */
  map<T>(each: (row: any[], index: number, rows: any[][]) => T): T[] {
    return this.rows().map(each);
  }
}

function named(names: string[], row: any[], asObject = false): any[] | Row {
  return asObject ? Object.fromEntries(names.map((name, i) => [name, row[i]])) : row;
}

/** What stands for the values of a key in a map. */
export function keyOf(values: any[]): any {
  if (values.length !== 1) return JSON.stringify(values, (_, v) => (typeof v === "bigint" ? Number(v) : v));
  // Two Dates are never the same key.
  return values[0] instanceof Date ? values[0].toISOString() : values[0];
}
