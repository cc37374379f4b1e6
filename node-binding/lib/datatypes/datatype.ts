/** What a data type is, and what it can be asked. */

import { run } from "../errors";
import type { Expr } from "../expr";
import { type DataTypeJson, type NativeDataType, native, type Wrapper } from "../native";
import { constructor } from "../objects";
import { DataTypeExpr } from "./expression";
import { limit } from "./limits";
import { Schema } from "./schema";

/** The resolution of a Datetime or a Duration: thousandths, millionths or thousand-millionths of a second. */
export type TimeUnit = "ms" | "us" | "ns";

/** A type with parameters before it has them: `pl.List`, `pl.Datetime`. */
export interface TypeFamily {
  (...parameters: any[]): DataType;
  /** The name that all types of the family have: `List`. */
  readonly variant: string;
}

const SIGNED = ["Int8", "Int16", "Int32", "Int64", "Int128"];
const UNSIGNED = ["UInt8", "UInt16", "UInt32", "UInt64", "UInt128"];
const FLOATS = ["Float16", "Float32", "Float64"];
const TEMPORAL = ["Date", "Time", "Datetime", "Duration"];
const NESTED = ["List", "Array", "Struct", "Map"];

/** The names of the families with parameters; {@link DataType.baseType} gives the family by its name. */
const families = new Map<string, TypeFamily>();

/** @internal */
export function registerFamily(family: TypeFamily): void {
  families.set(family.variant, family);
}

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

  /** The type of the elements of a List or an Array. */
  get inner(): DataType | undefined {
    if (this.variant === "List") return new DataType(this.parameters);
    return this.variant === "Array" ? new DataType(this.parameters[0]) : undefined;
  }

  /** How many elements each value of an Array has. */
  get size(): number | undefined {
    return this.variant === "Array" ? this.parameters[1] : undefined;
  }

  /** Another spelling of {@link size}. */
  get listSize(): number | undefined {
    return this.size;
  }

  /** How many elements each value of an Array has, and each of these if they are Arrays, too, and so on. */
  get shape(): number[] | undefined {
    return this.size === undefined ? undefined : [this.size, ...(this.inner?.shape ?? [])];
  }

  /** The fields of a Struct. */
  get fields(): Field[] | undefined {
    if (this.variant !== "Struct") return undefined;
    return this.parameters.map(
      (f: { name: string; dtype: DataTypeJson }) => new Field(f.name, new DataType(f.dtype)),
    );
  }

  /** The type of the keys of a Map. */
  get key(): DataType | undefined {
    return this.variant === "Map" ? new DataType(this.parameters[0]) : undefined;
  }

  /** The type of the values of a Map. */
  get value(): DataType | undefined {
    return this.variant === "Map" ? new DataType(this.parameters[1]) : undefined;
  }

  /** The texts that values of an Enum can be; a Categorical takes any. */
  get categories(): string[] | undefined {
    return this.variant === "Enum" ? [...this.parameters] : undefined;
  }

  /** The number of digits of a Decimal. */
  get precision(): number | undefined {
    return this.variant === "Decimal" ? this.parameters[0] : undefined;
  }

  /** The number of digits of a Decimal that are behind the point. */
  get scale(): number | undefined {
    return this.variant === "Decimal" ? this.parameters[1] : undefined;
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

  /** The fields of a Struct as a schema. */
  toSchema(): Schema | undefined {
    return this.fields && new Schema(this.fields.map(({ name, dtype }) => [name, dtype] as const));
  }

  /** The type without its parameters: `pl.List` for `pl.List(pl.Int64)`; types without parameters are their own. */
  baseType(): DataType | TypeFamily {
    return families.get(this.variant) ?? this;
  }

  /** The type as something that other types and expressions are derived from. */
  toDtypeExpr(): DataTypeExpr {
    return new DataTypeExpr(this);
  }

  /** The least value of an integer, a float or a Time, as an expression. */
  min(): Expr {
    return limit(this, "min");
  }

  /** The greatest value of an integer, a float or a Time, as an expression. */
  max(): Expr {
    return limit(this, "max");
  }

  /** Whether this is a number: an integer, a float or a Decimal. */
  isNumeric(): boolean {
    return this.isInteger() || this.isFloat() || this.isDecimal();
  }

  /** Whether this is an integer. */
  isInteger(): boolean {
    return this.isSignedInteger() || this.isUnsignedInteger();
  }

  /** Whether this is an integer with a sign. */
  isSignedInteger(): boolean {
    return SIGNED.includes(this.variant);
  }

  /** Whether this is an integer without a sign. */
  isUnsignedInteger(): boolean {
    return UNSIGNED.includes(this.variant);
  }

  /** Whether this is a float. */
  isFloat(): boolean {
    return FLOATS.includes(this.variant);
  }

  /** Whether this is a Decimal. */
  isDecimal(): boolean {
    return this.variant === "Decimal";
  }

  /** Whether this is a Date, Time, Datetime or Duration. */
  isTemporal(): boolean {
    return TEMPORAL.includes(this.variant);
  }

  /** Whether values hold other values: a List, an Array, a Struct or a Map. */
  isNested(): boolean {
    return NESTED.includes(this.variant);
  }

  /** Whether this is the type of JavaScript's objects. There is none here. */
  isObject(): boolean {
    return this.variant === "Object";
  }

  /** Whether this is a type that an extension defines. There is none here. */
  isExtension(): boolean {
    return this.variant === "Extension";
  }

  /** Whether this is the same type as another, with the same parameters. */
  is(other: DataType | TypeFamily): boolean {
    return other instanceof DataType && JSON.stringify(this.json) === JSON.stringify(other.json);
  }

  /** Whether this is the same type as another; a family without parameters, such as `pl.List`, equals all its types. */
  equals(other: DataType | TypeFamily): boolean {
    return this.is(other) || (typeof other === "function" && other.variant === this.variant);
  }

  /** The name that tables show: `i64`, `list[str]`. */
  shortName(): string {
    return run(() => this._native.shortName());
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
      case "Decimal":
        return `Decimal(${this.precision}, ${this.scale})`;
      case "Enum":
        return `Enum(${JSON.stringify(this.categories)})`;
      case "List":
        return `List(${this.inner})`;
      case "Array":
        return `Array(${this.inner}, ${this.size})`;
      case "Map":
        return `Map(${this.key}, ${this.value})`;
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
export class FieldClass {
  /** @internal */
  constructor(
    readonly name: string,
    readonly dtype: DataType,
  ) {}

  toString(): string {
    return `Field(${JSON.stringify(this.name)}, ${this.dtype})`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** A name and a type: a field of a Struct. */
export type Field = FieldClass;

/** A name and a type, with or without `new`: a field of a Struct. */
export const Field = constructor<{
  (name: string, dtype: DataType): Field;
  new (name: string, dtype: DataType): Field;
  readonly prototype: Field;
}>(FieldClass, (name: string, dtype: DataType) => new FieldClass(name, dtype), {});
