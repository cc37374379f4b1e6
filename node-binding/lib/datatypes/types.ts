/** The data types, by their names. */

import { InvalidArgumentError, InvalidTypeError } from "../errors";
import { isIterable } from "../objects";
import { DataType, Field, registerFamily, type TimeUnit, type TypeFamily } from "./datatype";
import { pairsOf, type SchemaLike } from "./schema";

const Null = new DataType("Null");
const BooleanType = new DataType("Boolean");
const Int8 = new DataType("Int8");
const Int16 = new DataType("Int16");
const Int32 = new DataType("Int32");
const Int64 = new DataType("Int64");
const Int128 = new DataType("Int128");
const UInt8 = new DataType("UInt8");
const UInt16 = new DataType("UInt16");
const UInt32 = new DataType("UInt32");
const UInt64 = new DataType("UInt64");
const Float32 = new DataType("Float32");
const Float64 = new DataType("Float64");
const StringType = new DataType("String");
const Binary = new DataType("Binary");
const DateType = new DataType("Date");
const Time = new DataType("Time");
const Categorical = new DataType("Categorical");

/**
 * A type with parameters. Without a call it stands for the whole family, and where a type is needed, for the one with the
 * default parameters, if these say enough: `pl.Datetime`.
 */
function family<F extends (...parameters: any[]) => DataType>(variant: string, make: F): F & TypeFamily {
  // Selectors know types by the names of the functions that make them.
  Object.defineProperties(make, { variant: { value: variant }, name: { value: variant } });
  registerFamily(make as F & TypeFamily);
  return make as F & TypeFamily;
}

/** A family whose defaults make a type. */
function familyWithDefault<F extends (...parameters: any[]) => DataType>(variant: string, make: F) {
  const made = family(variant, make);
  Object.defineProperty(made, "_native", { get: () => make()._native });
  Object.defineProperty(made, "json", { get: () => make().json });
  return made;
}

/** An instant since 1970-01-01 (UTC), shown in a time zone if it has one. */
const Datetime = familyWithDefault(
  "Datetime",
  (timeUnit: TimeUnit = "ms", timeZone: string | null = null) =>
    new DataType({ Datetime: [timeUnit, timeZone] }),
);

/** A length of time. */
const Duration = familyWithDefault(
  "Duration",
  (timeUnit: TimeUnit = "ms") => new DataType({ Duration: timeUnit }),
);

/** A decimal number of at most `precision` digits, `scale` of them behind the point. */
const Decimal = familyWithDefault("Decimal", (precision: number | null = null, scale = 0) => {
  const digits = precision ?? 38;
  if (!(Number.isInteger(digits) && digits >= 1 && digits <= 38)) {
    throw new InvalidArgumentError(`a Decimal has 1 to 38 digits, not ${precision}`);
  }
  if (!(Number.isInteger(scale) && scale >= 0 && scale <= digits)) {
    throw new InvalidArgumentError(`a Decimal of ${digits} digits cannot have ${scale} behind the point`);
  }
  return new DataType({ Decimal: [digits, scale] });
});

/** One of these texts, which are ordered as they are given. */
const Enum = family("Enum", (categories: Iterable<string>) => {
  if (typeof categories === "string" || !isIterable(categories)) {
    throw new InvalidTypeError("an Enum is made of a list of texts");
  }
  const texts = Array.from(categories);
  const wrong = texts.find((text) => typeof text !== "string");
  if (wrong !== undefined) throw new InvalidTypeError(`${wrong} is not a text: categories are`);
  const twice = texts.find((text, i) => texts.indexOf(text) !== i);
  if (twice !== undefined) throw new InvalidArgumentError(`category ${JSON.stringify(twice)} stands twice`);
  return new DataType({ Enum: texts });
});

/** A sequence of values per row. */
const List = family("List", (inner: DataType) => new DataType({ List: inner.json }));

/** As many values in each row; several numbers are Arrays within Arrays. */
const ArrayType = family("Array", (inner: DataType, shape: number | readonly number[]): DataType => {
  const sizes = typeof shape === "number" ? [shape] : [...(shape ?? [])];
  if (sizes.length === 0 || !sizes.every((size) => Number.isInteger(size) && size >= 0)) {
    throw new InvalidArgumentError(`the shape of an Array is a size, or a list of them, not ${shape}`);
  }
  return sizes.reduceRight((type, size) => new DataType({ Array: [type.json, size] }), inner);
});

/** Named fields per row. */
const Struct = family("Struct", (fields: readonly Field[] | SchemaLike): DataType => {
  const isField = (field: unknown): field is Field => field instanceof Field;
  const list = Array.isArray(fields) && fields.every(isField) ? fields : undefined;
  const pairs = list?.map((f) => [f.name, f.dtype] as const) ?? pairsOf(fields as SchemaLike);
  return new DataType({ Struct: pairs.map(([name, dtype]) => ({ name, dtype: dtype.json })) });
});

/** Values by key per row. */
const MapType = family(
  "Map",
  (key: DataType, value: DataType) => new DataType({ Map: [key.json, value.json] }),
);

export {
  ArrayType as Array,
  ArrayType as FixedSizeList,
  Binary,
  BooleanType as Bool,
  BooleanType as Boolean,
  Categorical,
  DateType as Date,
  Datetime,
  Decimal,
  Duration,
  Enum,
  Float32,
  Float64,
  Int8,
  Int16,
  Int32,
  Int64,
  Int128,
  List,
  MapType as Map,
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
