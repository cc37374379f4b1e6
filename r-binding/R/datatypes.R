# Data types: `pl$Int64`, `pl$Datetime("us")`, `pl$List(pl$String)`.

PLAIN_TYPES <- c(
  "Null", "Boolean", "Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64", "Float32", "Float64",
  "String", "Date", "Time"
)

# Types are pointers into Rust, so they are made when the package is loaded.
define_types <- function() {
  for (name in PLAIN_TYPES) {
    pl[[name]] <- native(wrap__dtype_parse, name)
  }
  pl$Utf8 <- pl$String
}

pl$Categorical <- function() native(wrap__dtype_parse, "Categorical")

pl$Datetime <- function(time_unit = "us", time_zone = NULL) native(wrap__dtype_datetime, time_unit, time_zone)

pl$Duration <- function(time_unit = "us") native(wrap__dtype_duration, time_unit)

pl$List <- function(inner) native(wrap__dtype_list, inner)

pl$Struct <- function(...) native(wrap__dtype_struct, mapping_of(...))

`$.polarslike_dtype` <- function(x, name) {
  switch(name,
    inner = native(wrap__dtype_inner, x),
    no_such_name(class_table(list()), name, "a data type")
  )
}

format.polarslike_dtype <- function(x, ...) native(wrap__dtype_text, x)

as.character.polarslike_dtype <- function(x, ...) format(x)

print.polarslike_dtype <- function(x, ...) {
  cat(format(x), "\n", sep = "")
  invisible(x)
}
