/** Files that come as streams: Blobs, web streams, streams of Node.js, generators. */

import type { DataFrame } from "../dataframe";
import { InvalidTypeError } from "../errors";
import { readCsv, type ScanCsvOptions } from "./csv";
import { readIpc, type ScanIpcOptions } from "./ipc";
import { readNdjson, type ScanNdjsonOptions } from "./json";
import { readParquet, type ScanParquetOptions } from "./parquet";
import type { ReadOptions } from "./scan";

type Piece = string | Uint8Array;

/** What gives the bytes of a file piece by piece, such as `createReadStream(path)` or the body of a response. */
export type ByteStream = Blob | ReadableStream<Piece> | AsyncIterable<Piece> | Iterable<Piece>;

function pieces(stream: ByteStream): AsyncIterable<Piece> | Iterable<Piece> {
  const source = stream instanceof Blob ? stream.stream() : stream;
  const iterable = source as AsyncIterable<Piece> & Iterable<Piece>;
  if (typeof source === "string" || !(iterable?.[Symbol.asyncIterator] || iterable?.[Symbol.iterator])) {
    throw new InvalidTypeError(`a Blob or a stream of bytes is wanted, not ${describe(source)}`);
  }
  return iterable;
}

function describe(value: unknown): string {
  if (value === null) return "null";
  return typeof value === "object" ? (value.constructor?.name ?? "object") : typeof value;
}

/**
 * The bytes that a Blob or a stream gives, for any reader.
 *
 * ```js
 * const response = await fetch(url);
 * const frame = pl.readExcel(await pl.bytesOf(response.body));
 * ```
 */
export async function bytesOf(stream: ByteStream): Promise<Buffer> {
  const collected: Uint8Array[] = [];
  for await (const piece of pieces(stream)) {
    if (typeof piece === "string") collected.push(Buffer.from(piece));
    else if (piece instanceof Uint8Array) collected.push(piece);
    else throw new InvalidTypeError(`a stream gave ${describe(piece)}, not bytes or text`);
  }
  return Buffer.concat(collected);
}

/** Reads a CSV file from a stream. */
export async function readCsvStream(
  stream: ByteStream,
  options: ScanCsvOptions & ReadOptions = {},
): Promise<DataFrame> {
  return readCsv(await bytesOf(stream), options);
}

/** Another spelling of {@link readCsvStream}. */
export const readCSVStream = readCsvStream;

/** Reads a stream with a JSON object per line. */
export async function readNdjsonStream(
  stream: ByteStream,
  options: ScanNdjsonOptions = {},
): Promise<DataFrame> {
  return readNdjson(await bytesOf(stream), options);
}

/** Another spelling of {@link readNdjsonStream}. */
export const readJSONStream = readNdjsonStream;

/** Reads a Parquet file from a stream. */
export async function readParquetStream(
  stream: ByteStream,
  options: ScanParquetOptions & ReadOptions = {},
): Promise<DataFrame> {
  return readParquet(await bytesOf(stream), options);
}

/** Reads an Arrow file or stream from a stream of bytes. */
export async function readArrowStream(
  stream: ByteStream,
  options: ScanIpcOptions & ReadOptions = {},
): Promise<DataFrame> {
  return readIpc(await bytesOf(stream), options);
}
