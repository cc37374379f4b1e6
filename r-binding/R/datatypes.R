# Data types: `pl$Int64`, `pl$Datetime("us")`, `pl$List(pl$String)`.

PLAIN_TYPES <- c(
  "Null", "Boolean", "Int8", "Int16", "Int32", "Int64", "Int128", "UInt8", "UInt16", "UInt32", "UInt64", "Float32",
  "Float64", "String", "Binary", "Date", "Time"
)

# Types are pointers into Rust, so they are made when the package is loaded.
define_types <- function() {
  for (name in PLAIN_TYPES) {
    pl[[name]] <- native(wrap__dtype_parse, name)
  }
  pl$Utf8 <- pl$String
}

pl$Categorical <- function() native(wrap__dtype_parse, "Categorical")

pl$Enum <- function(categories) {
  native(wrap__dtype_enum, as.list(if (is_series(categories)) as.vector(categories) else categories))
}

pl$Decimal <- function(precision = NULL, scale = 0) {
  native(wrap__dtype_decimal, if (is.null(precision)) 38 else precision, scale)
}

pl$Datetime <- function(time_unit = "us", time_zone = NULL) native(wrap__dtype_datetime, time_unit, time_zone)

pl$Duration <- function(time_unit = "us") native(wrap__dtype_duration, time_unit)

pl$List <- function(inner) native(wrap__dtype_list, inner)

# `shape` is the number of elements, or several numbers for arrays of arrays.
pl$Array <- function(inner, shape) native(wrap__dtype_array, inner, as.list(shape))

pl$Map <- function(key, value) native(wrap__dtype_map, key, value)

pl$Struct <- function(...) {
  fields <- mapping_of(...)
  are_fields <- vapply(fields, inherits, NA, "polarslike_field")
  names(fields)[are_fields] <- vapply(fields[are_fields], function(field) unclass(field)$name, "")
  fields[are_fields] <- lapply(fields[are_fields], function(field) unclass(field)$dtype)
  native(wrap__dtype_struct, fields)
}

pl$Field <- function(name, dtype) structure(list(name = name, dtype = dtype), class = "polarslike_field")

`$.polarslike_field` <- function(x, name) {
  if (!name %in% c("name", "dtype")) no_such_name(class_table(list()), name, "a field")
  unclass(x)[[name]]
}

.DollarNames.polarslike_field <- function(x, pattern = "") grep(pattern, c("name", "dtype"), value = TRUE)

format.polarslike_field <- function(x, ...) paste0("Field('", x$name, "', ", format(x$dtype), ")")

print.polarslike_field <- function(x, ...) {
  cat(format(x), "\n", sep = "")
  invisible(x)
}

dtype_methods <- new.env(parent = emptyenv())

dtype_methods$is <- function(other) self == other
# The function that makes such types, or the type if it has no parameters.
dtype_methods$base_type <- function() {
  name <- sub("\\(.*", "", format(self))
  pl[[name]]
}
dtype_methods$is_numeric <- function() native(wrap__dtype_is, self, "numeric")
dtype_methods$is_integer <- function() native(wrap__dtype_is, self, "integer")
dtype_methods$is_signed_integer <- function() native(wrap__dtype_is, self, "signed_integer")
dtype_methods$is_unsigned_integer <- function() native(wrap__dtype_is, self, "unsigned_integer")
dtype_methods$is_float <- function() native(wrap__dtype_is, self, "float")
dtype_methods$is_decimal <- function() native(wrap__dtype_is, self, "decimal")
dtype_methods$is_temporal <- function() native(wrap__dtype_is, self, "temporal")
dtype_methods$is_nested <- function() native(wrap__dtype_is, self, "nested")

struct_type_methods <- new.env(parent = emptyenv())
struct_type_methods$to_schema <- function() do.call(pl$Schema, native(wrap__dtype_parts, self)$fields)

time_type_methods <- new.env(parent = emptyenv())
time_type_methods$min <- function() native(wrap__expr_lit, 0L, NULL)$cast(self)
time_type_methods$max <- function() native(wrap__expr_lit, 86399999999999, NULL)$cast(pl$Int64)$cast(self)

# What a type offers: its methods and what it is made of.
dtype_table <- function(x) {
  own <- switch(sub("\\(.*", "", format(x)), Struct = struct_type_methods, Time = time_type_methods)
  class_table(c(list(dtype_methods), if (!is.null(own)) list(own)))
}

`$.polarslike_dtype` <- function(x, name) {
  parts <- native(wrap__dtype_parts, x)
  if (name %in% names(parts)) {
    return(parts[[name]])
  }
  look_up(dtype_table(x), x, name, "a data type")
}

.DollarNames.polarslike_dtype <- function(x, pattern = "") {
  c(complete(dtype_table(x), pattern), grep(pattern, names(native(wrap__dtype_parts, x)), value = TRUE))
}

format.polarslike_dtype <- function(x, ...) native(wrap__dtype_text, x)

as.character.polarslike_dtype <- function(x, ...) format(x)

print.polarslike_dtype <- function(x, ...) {
  cat(format(x), "\n", sep = "")
  invisible(x)
}
