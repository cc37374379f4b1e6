# The classes of the conditions that errors raise, for `tryCatch()`:
# `tryCatch(..., error = function(e) inherits(e, pl$exceptions$ColumnNotFoundError))`.

ERRORS <- c(
  "ColumnNotFoundError", "ComputeError", "DuplicateError", "InvalidOperationError", "NoDataError", "OutOfBoundsError",
  "SchemaError", "ShapeError", "StructFieldNotFoundError", "InvalidArgumentError", "InvalidTypeError",
  "InputTypeError", "FileNotFoundError", "IoError", "FileFormatError", "MemoryLimitError", "CancelledError", "InternalError", "AttributeError",
  "AssertionError", "RowsError", "NoRowsReturnedError", "TooManyRowsReturnedError",
  # Those of Polars that nothing here raises: code that handles them runs.
  "ArgumentRemovedError", "AttributeRemovedError", "ParameterCollisionError", "SQLInterfaceError", "SQLSyntaxError",
  "SchemaFieldNotFoundError", "StringCacheMismatchError", "UnsuitableSQLError",
  "PolarsWarning", "CategoricalRemappingWarning", "ChronoFormatWarning", "DataOrientationWarning", "PerformanceWarning",
  "UnstableWarning"
)

pl$exceptions <- list2env(
  c(stats::setNames(as.list(paste0("polarslike_", ERRORS)), ERRORS), PolarsError = "polarslike_error"),
  parent = emptyenv()
)
