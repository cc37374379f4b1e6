/** Series with other values in some rows, or with more or fewer rows. */

import { seriesFrom } from "./convert";
import { DataFrame } from "./dataframe";
import { DataType } from "./datatypes";
import { InvalidArgumentError, OutOfBoundsError, run, ShapeError } from "./errors";
import { columnExpr } from "./expr";
import { SeriesMethods } from "./generated/series";
import type { NativeSeries } from "./native";
import { isIterable } from "./objects";
import { type Series, SeriesClass } from "./series";
import { when } from "./when";

/** The methods of Series that change values or rows. */
export abstract class SeriesChanges extends SeriesMethods {
  /** @internal */
  abstract _native: NativeSeries;
  abstract readonly dtype: DataType;
  abstract readonly length: number;
  abstract readonly name: string;
  abstract slice(offset: number, length?: number): Series;

  /** A Series of these values that has this one's name and type. */
  private like(values: Iterable<unknown>, strict = true): Series {
    return SeriesClass._of(seriesFrom(this.name, values, { dtype: this.dtype, strict }));
  }

  /** Makes this Series another one. */
  private become(series: Series): Series {
    this._native = series._native;
    return this as unknown as Series;
  }

  /** These values, but `value` in the rows where `filter` is true. */
  set(filter: Series, value: unknown): Series {
    const replacement = this.like([value]).newFromIndex(0, this.length);
    return replacement.zipWith(filter, this as unknown as Series);
  }

  /** Puts values into these rows of this Series, which are counted from the end if negative. */
  scatter(indices: number | Iterable<number>, values: unknown): Series {
    const rows = typeof indices === "number" ? [indices] : Array.from(indices, Number);
    const isSingle = !isIterable(values) || values instanceof Uint8Array;
    const added = this.like(isSingle ? [values] : (values as Iterable<unknown>));
    if (added.length !== 1 && added.length !== rows.length) {
      throw new ShapeError(`${added.length} values for ${rows.length} rows`);
    }
    // Behind the rows that are there come those that are put into their places.
    const sources = Uint32Array.from({ length: this.length }, (_, row) => row);
    for (const [i, row] of rows.entries()) {
      sources[this.rowAt(row)] = this.length + (added.length === 1 ? 0 : i);
    }
    return this.become(this.append(added).gather(sources));
  }

  private rowAt(index: number): number {
    const row = index < 0 ? index + this.length : index;
    if (Number.isInteger(row) && row >= 0 && row < this.length) return row;
    throw new OutOfBoundsError(
      `row ${index} of column ${JSON.stringify(this.name)}, which has ${this.length} rows`,
    );
  }

  /** The values of this Series where `mask` is true, and those of `other` where it is false or null. */
  zipWith(mask: Series, other: Series): Series {
    const named = { mask, truthy: this, falsy: other };
    const chosen = when("mask").then(columnExpr("truthy")).otherwise(columnExpr("falsy"));
    return DataFrame(named).select(chosen).toSeries(0).alias(this.name);
  }

  /** Puts the values of another Series behind those of this one, in this Series and in one piece of memory. */
  extend(other: Series): Series {
    return this.become(this.append(other).rechunk());
  }

  /** No rows, or `n` rows of null, under this name and with this type. */
  clear(n = 0): Series {
    if (!(Number.isInteger(n) && n >= 0)) {
      throw new InvalidArgumentError(`a Series has 0 or more rows, not ${n}`);
    }
    return n === 0 ? this.slice(0, 0) : this.like(new Array(n).fill(null));
  }

  /** The value of one row so many times. */
  newFromIndex(index: number, length: number): Series {
    return this.gather(new Uint32Array(length).fill(this.rowAt(index)));
  }

  /** The values in one piece of memory; with `inPlace` in this Series. */
  rechunk(options: { inPlace?: boolean } | boolean = {}): Series {
    const inPlace = typeof options === "boolean" ? options : options.inPlace;
    const series = SeriesClass._of(run(() => this._native.rechunked()));
    return inPlace ? this.become(series) : series;
  }

  /** The values without memory that they do not need; with `inPlace` in this Series. */
  shrinkToFit(options: { inPlace?: boolean } | boolean = {}): Series {
    return this.rechunk(options);
  }

  /** The values as the smallest type of their kind that has room for them. */
  shrinkDtype(): Series {
    const { dtype } = this;
    if (dtype.isFloat()) return this.cast(new DataType("Float32"));
    if (!dtype.isInteger()) return this as unknown as Series;
    const [least, greatest] = [this.min(), this.max()].map((value) => BigInt(value ?? 0));
    const kind = dtype.isSignedInteger() ? "Int" : "UInt";
    const bits = [8, 16, 32, 64, 128].find((bits) => {
      const size = BigInt(bits);
      return kind === "Int"
        ? BigInt.asIntN(bits, least!) === least && BigInt.asIntN(bits, greatest!) === greatest
        : greatest! < 2n ** size;
    });
    return this.cast(new DataType(`${kind}${bits}`));
  }
}
