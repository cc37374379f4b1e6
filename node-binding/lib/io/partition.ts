/** Tables of many files. */

import { unwrap } from "../convert";
import type { DataFrame } from "../dataframe";
import { InvalidArgumentError } from "../exceptions";
import type { IntoExpr } from "../expr";

/** How rows are parted among files. */
export interface PartitionByOptions {
  /** What decides on the file: names of columns or expressions. */
  key?: IntoExpr | readonly IntoExpr[];
  /** Whether the keys are columns of the files; by default they are. */
  includeKey?: boolean;
  /** A file has no more rows than this. */
  maxRowsPerFile?: number;
  /** A file has about so many bytes, as they are in memory. */
  approximateBytesPerFile?: number | "auto";
  /** The path of a file below the folder: by its number, and a frame of one row with the keys. */
  filePathProvider?: (file: { indexInPartition: number; partitionKeys: DataFrame }) => string;
}

/** A folder with files of rows, parted by keys or by size. */
export class PartitionBy {
  /** The folder. */
  readonly basePath: string;
  /** What the addon takes. */
  readonly _options: Record<string, unknown>;

  constructor(basePath: string, options: PartitionByOptions) {
    const { key, includeKey, maxRowsPerFile, approximateBytesPerFile, filePathProvider, ...rest } = options;
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined) throw new InvalidArgumentError(`PartitionBy has no option ${unknown}`);
    this.basePath = basePath;
    this._options = {
      key: unwrap(key) ?? null,
      include_key: includeKey ?? null,
      max_rows_per_file: maxRowsPerFile ?? null,
      approximate_bytes_per_file: approximateBytesPerFile ?? null,
      file_path_provider: filePathProvider
        ? unwrap((indexInPartition: number, partitionKeys: DataFrame) =>
            filePathProvider({ indexInPartition, partitionKeys }),
          )
        : null,
    };
  }
}
