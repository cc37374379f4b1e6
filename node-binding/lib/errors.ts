/** The errors that polarslike throws: one class per kind. `code` is the name of the class. */

/** What all errors of polarslike have in common. */
export class PolarsError extends Error {
  /** The name of the class, which survives where classes do not: in logs, and between threads. */
  readonly code: string;

  constructor(message: string) {
    super(message);
    this.name = new.target.name;
    this.code = new.target.name;
  }
}

/** A name that no column of the frame has. */
export class ColumnNotFoundError extends PolarsError {}
/** A name that no field of the struct has. */
export class StructFieldNotFoundError extends PolarsError {}
/** Data or types that do not fit the schema. */
export class SchemaError extends PolarsError {}
/** Lengths or widths that do not fit together. */
export class ShapeError extends PolarsError {}
/** A computation that failed on its values: a cast, a parse, a pattern. */
export class ComputeError extends PolarsError {}
/** An operation that its types do not have. */
export class InvalidOperationError extends PolarsError {}
/** A function on data of a type that it does not take. */
export class InputTypeError extends InvalidOperationError {}
/** Two columns of one name. */
export class DuplicateError extends PolarsError {}
/** An index beyond the data. */
export class OutOfBoundsError extends PolarsError {}
/** An operation that needs data and got none. */
export class NoDataError extends PolarsError {}
/** An argument with a value that is not allowed. */
export class InvalidArgumentError extends PolarsError {}
/** An argument of a type that is not allowed. */
export class InvalidTypeError extends PolarsError {}
/** A file that is not there. */
export class FileNotFoundError extends PolarsError {}
/** A file that cannot be read or written. */
export class IoError extends PolarsError {}
/** A file that is damaged, or not of the format that it is read as. */
export class FileFormatError extends IoError {}
/** The memory limit was reached. */
export class MemoryLimitError extends PolarsError {}
/** The query was cancelled. */
export class CancelledError extends PolarsError {}
/** A bug in polarslike: please report it. */
export class InternalError extends PolarsError {}

/** Another number of rows than there must be. */
export class RowsError extends PolarsError {}
/** No row where there must be one. */
export class NoRowsReturnedError extends RowsError {}
/** Several rows where there must be one. */
export class TooManyRowsReturnedError extends RowsError {}
/** A name that the schema does not have. */
export class SchemaFieldNotFoundError extends PolarsError {}
/** Categories that do not belong together. */
export class StringCacheMismatchError extends PolarsError {}
/** One parameter that was given twice. */
export class ParameterCollisionError extends PolarsError {}
/** SQL that cannot be run. */
export class SQLInterfaceError extends PolarsError {}
/** SQL that cannot be read. */
export class SQLSyntaxError extends PolarsError {}
/** SQL that is not for this. */
export class UnsuitableSQLError extends PolarsError {}
/** An argument that is no longer taken. */
export class ArgumentRemovedError extends PolarsError {}
/** A property that is no longer there. */
export class AttributeRemovedError extends PolarsError {}

/** All classes by name. */
export const errors = {
  PolarsError,
  ColumnNotFoundError,
  StructFieldNotFoundError,
  SchemaError,
  ShapeError,
  ComputeError,
  InvalidOperationError,
  InputTypeError,
  DuplicateError,
  OutOfBoundsError,
  NoDataError,
  InvalidArgumentError,
  InvalidTypeError,
  FileNotFoundError,
  IoError,
  FileFormatError,
  MemoryLimitError,
  CancelledError,
  InternalError,
};

/** The error of its class for one of the addon, whose `code` names the class; others stay as they are. */
export function translated(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof PolarsError) return error;
  const code = (error as { code?: string }).code ?? "";
  // Node-API's own: `StringExpected`, `InvalidArg`.
  const isType = /^(InvalidArg|\w+Expected)$/.test(code);
  const known = isType ? InvalidTypeError : errors[code as keyof typeof errors];
  if (known === undefined && code !== "GenericFailure") return error;
  // A panic: the engine has no other errors without a class.
  const bug = `${error.message}; this is a bug in polarslike, please report it`;
  const result = known === undefined ? new InternalError(bug) : new known(error.message);
  // Where the user called, not where the translation happened.
  Error.captureStackTrace(result, run);
  return result;
}

/** Calls into the addon; its errors become those of their class. */
export function run<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw translated(error);
  }
}
