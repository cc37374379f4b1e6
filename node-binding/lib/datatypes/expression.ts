/** Data types as part of expressions: what can be computed of a type. */

import type { DataFrame } from "../dataframe";
import { InvalidOperationError, StructFieldNotFoundError } from "../errors";
import { type Expr, literal } from "../expr";
import { Series } from "../series";
import { DataType } from "./datatype";
import type { SchemaLike } from "./schema";

/** What {@link DataTypeExpr.defaultValue} gives. */
export interface DefaultValueOptions {
  /** Whether the value of numbers is 1; otherwise it is 0. */
  numericToOne?: boolean;
  /** How many values a list has. */
  numListValues?: number;
}

/** A data type that other types and expressions are derived from. */
export class DataTypeExpr {
  /** @internal */
  constructor(private readonly dtype: DataType) {}

  /** The type, in a frame of these columns. */
  collectDtype(_context?: SchemaLike | DataFrame): DataType {
    return this.dtype;
  }

  /** The type as text, as tables show it. */
  display(): Expr {
    return literal(this.dtype.shortName());
  }

  /** Whether a selector selects columns of this type. */
  matches(selector: Expr): Expr {
    const column = Series("", [], this.dtype).toFrame();
    return literal(column.select(selector).width === 1);
  }

  /** A value of this type, `n` times: 0, an empty text, false, the first category; null where there is none. */
  defaultValue(n = 1, options: DefaultValueOptions = {}): Expr {
    const values = new Array(n).fill(defaultOf(this.dtype, options));
    return literal(Series("", values, this.dtype));
  }

  /** The type of the elements. */
  innerDtype(): DataTypeExpr {
    const { inner } = this.dtype;
    if (inner === undefined) throw new InvalidOperationError(`values of ${this.dtype} have no elements`);
    return new DataTypeExpr(inner);
  }

  /** Lists of this type. */
  wrapInList(): DataTypeExpr {
    return new DataTypeExpr(new DataType({ List: this.dtype.json }));
  }

  /** Arrays of this type. */
  wrapInArray({ width }: { width: number }): DataTypeExpr {
    return new DataTypeExpr(new DataType({ Array: [this.dtype.json, width] }));
  }

  /** The signed integer of this size. */
  toSignedInteger(): DataTypeExpr {
    return this.integer("Int");
  }

  /** The unsigned integer of this size. */
  toUnsignedInteger(): DataTypeExpr {
    return this.integer("UInt");
  }

  private integer(kind: string): DataTypeExpr {
    if (!this.dtype.isInteger()) throw new InvalidOperationError(`${this.dtype} is not an integer`);
    return new DataTypeExpr(new DataType(this.dtype.variant.replace(/^U?Int/, kind)));
  }

  /** What can be computed of Lists. */
  get list(): { innerDtype(): DataTypeExpr } {
    return { innerDtype: () => this.innerDtype() };
  }

  /** What can be computed of Arrays. */
  get arr(): ArrayTypeExpr {
    return new ArrayTypeExpr(this.dtype);
  }

  /** What can be computed of Structs. */
  get struct(): StructTypeExpr {
    return new StructTypeExpr(this.dtype);
  }

  toString(): string {
    return `DataTypeExpr(${this.dtype})`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** What can be computed of the type of an Array. */
export class ArrayTypeExpr {
  /** @internal */
  constructor(private readonly dtype: DataType) {
    if (dtype.shape === undefined) throw new InvalidOperationError(`${dtype} is not an Array`);
  }

  /** The type of the elements. */
  innerDtype(): DataTypeExpr {
    return new DataTypeExpr(this.dtype.inner!);
  }

  /** The number of elements. */
  width(): Expr {
    return literal(this.dtype.size!, new DataType("UInt32"));
  }

  /** The number of elements, and of their elements, and so on. */
  shape(): Expr {
    return literal(Series("", this.dtype.shape!, new DataType("UInt32")));
  }
}

/** What can be computed of the type of a Struct. */
export class StructTypeExpr {
  /** @internal */
  constructor(private readonly dtype: DataType) {
    if (dtype.fields === undefined) throw new InvalidOperationError(`${dtype} is not a Struct`);
  }

  /** The type of a field, by name or by position. */
  fieldDtype(field: string | number): DataTypeExpr {
    const fields = this.dtype.fields!;
    const found = typeof field === "number" ? fields.at(field) : fields.find(({ name }) => name === field);
    if (found === undefined) {
      throw new StructFieldNotFoundError(`${this.dtype} has no field ${JSON.stringify(field)}`);
    }
    return new DataTypeExpr(found.dtype);
  }

  /** The names of the fields. */
  fieldNames(): Expr {
    return literal(
      Series(
        "",
        this.dtype.fields!.map(({ name }) => name),
        new DataType("String"),
      ),
    );
  }
}

/** A value of a type that says nothing. */
function defaultOf(dtype: DataType, options: DefaultValueOptions): unknown {
  const { numericToOne = false, numListValues = 0 } = options;
  if (dtype.isNumeric()) return numericToOne ? 1 : 0;
  switch (dtype.variant) {
    case "String":
      return "";
    case "Boolean":
      return false;
    case "Binary":
      return Buffer.alloc(0);
    case "Date":
    case "Datetime":
      return new Date(0);
    case "Duration":
      return 0;
    case "Time":
      return "00:00:00";
    case "Enum":
      return dtype.categories![0] ?? null;
    case "List":
      return new Array(numListValues).fill(defaultOf(dtype.inner!, options));
    case "Array":
      return new Array(dtype.size!).fill(defaultOf(dtype.inner!, options));
    case "Struct":
      return Object.fromEntries(dtype.fields!.map((field) => [field.name, defaultOf(field.dtype, options)]));
    case "Map":
      return new Map();
    default:
      return null;
  }
}
