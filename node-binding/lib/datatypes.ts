/** Data types. */

import { run } from "./errors";
import { type DataTypeJson, type NativeDataType, native, type Wrapper } from "./native";

/** The resolution of a Datetime or a Duration: thousandths, millionths or thousand-millionths of a second. */
export type TimeUnit = "ms" | "us" | "ns";

/** A data type: what the values of a column are. */
export class DataType implements Wrapper<NativeDataType> {
  private handle: NativeDataType | undefined;

  /** @internal */
  constructor(readonly json: DataTypeJson) {}

  /** The type that a text names: `Int64`, `list[str]`, `Datetime(us)`. */
  static parse(text: string): DataType {
    return new DataType(run(() => native.NativeDataType.parse(text).json()));
  }

  /** @internal */
  get _native(): NativeDataType {
    this.handle ??= run(() => native.NativeDataType.fromJson(this.json));
    return this.handle;
  }

  /** The name of the type without its parameters: `Int64`, `Datetime`, `List`. */
  get variant(): string {
    return typeof this.json === "string" ? this.json : Object.keys(this.json)[0]!;
  }

  private get parameters(): any {
    return typeof this.json === "string" ? undefined : Object.values(this.json)[0];
  }

  /** The type of the elements of a List. */
  get inner(): DataType | undefined {
    return this.variant === "List" ? new DataType(this.parameters) : undefined;
  }

  /** The fields of a Struct. */
  get fields(): Field[] | undefined {
    if (this.variant !== "Struct") return undefined;
    return this.parameters.map(
      (f: { name: string; dtype: DataTypeJson }) => new Field(f.name, new DataType(f.dtype)),
    );
  }

  /** The resolution of a Datetime or a Duration. */
  get timeUnit(): TimeUnit | undefined {
    if (this.variant === "Datetime") return this.parameters[0];
    return this.variant === "Duration" ? this.parameters : undefined;
  }

  /** The time zone of a Datetime that has one. */
  get timeZone(): string | undefined {
    return this.variant === "Datetime" ? (this.parameters[1] ?? undefined) : undefined;
  }

  /** Whether this is the same type as another. */
  equals(other: DataType): boolean {
    return other instanceof DataType && JSON.stringify(this.json) === JSON.stringify(other.json);
  }

  /** The type as JavaScript writes it: `Datetime("us")`. */
  toString(): string {
    switch (this.variant) {
      case "Datetime":
        return this.timeZone
          ? `Datetime("${this.timeUnit}", "${this.timeZone}")`
          : `Datetime("${this.timeUnit}")`;
      case "Duration":
        return `Duration("${this.timeUnit}")`;
      case "List":
        return `List(${this.inner})`;
      case "Struct":
        return `Struct({ ${this.fields?.map((f) => `${JSON.stringify(f.name)}: ${f.dtype}`).join(", ")} })`;
      default:
        return this.variant;
    }
  }

  toJSON(): DataTypeJson {
    return this.json;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** A name and a type: a field of a Struct. */
export class Field {
  constructor(
    readonly name: string,
    readonly dtype: DataType,
  ) {}
}

/** Names and types of columns. */
export type Schema = Record<string, DataType>;

/** A schema from pairs. */
export function schemaOf(pairs: [string, DataTypeJson][]): Schema {
  return Object.fromEntries(pairs.map(([name, json]) => [name, new DataType(json)]));
}

const Null = new DataType("Null");
const BooleanType = new DataType("Boolean");
const Int8 = new DataType("Int8");
const Int16 = new DataType("Int16");
const Int32 = new DataType("Int32");
const Int64 = new DataType("Int64");
const UInt8 = new DataType("UInt8");
const UInt16 = new DataType("UInt16");
const UInt32 = new DataType("UInt32");
const UInt64 = new DataType("UInt64");
const Float32 = new DataType("Float32");
const Float64 = new DataType("Float64");
const StringType = new DataType("String");
const DateType = new DataType("Date");
const Time = new DataType("Time");
const Categorical = new DataType("Categorical");

/** An instant since 1970-01-01 (UTC), shown in a time zone if it has one. */
function Datetime(timeUnit: TimeUnit = "ms", timeZone: string | null = null): DataType {
  return new DataType({ Datetime: [timeUnit, timeZone] });
}

/** A length of time. */
function Duration(timeUnit: TimeUnit = "ms"): DataType {
  return new DataType({ Duration: timeUnit });
}

/** A sequence of values per row. */
function List(inner: DataType): DataType {
  return new DataType({ List: inner.json });
}

/** Named fields per row. */
function Struct(fields: Field[] | Schema): DataType {
  const list = Array.isArray(fields) ? fields : Object.entries(fields).map(([n, t]) => new Field(n, t));
  return new DataType({ Struct: list.map((f) => ({ name: f.name, dtype: f.dtype.json })) });
}

// `pl.Datetime` without a call stands for the type with its defaults.
for (const make of [Datetime, Duration]) {
  Object.defineProperty(make, "_native", { get: () => make()._native });
}

export {
  BooleanType as Bool,
  BooleanType as Boolean,
  Categorical,
  DateType as Date,
  Datetime,
  Duration,
  Float32,
  Float64,
  Int8,
  Int16,
  Int32,
  Int64,
  List,
  Null,
  StringType as String,
  StringType as Utf8,
  Struct,
  Time,
  UInt8,
  UInt16,
  UInt32,
  UInt64,
};
