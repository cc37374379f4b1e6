# Schemas: data types by the names of columns.

pl$Schema <- function(...) {
  types <- mapping_of(...)
  for (name in names(types)) {
    if (is.function(types[[name]])) types[[name]] <- types[[name]]()
    if (!inherits(types[[name]], "polarslike_dtype")) invalid_type("column ", name, " of a schema needs a data type")
  }
  if (length(types) && (is.null(names(types)) || anyDuplicated(names(types)))) {
    raise("DuplicateError", "the columns of a schema need names, each another one")
  }
  structure(types, class = "polarslike_schema")
}

schema_methods <- new.env(parent = emptyenv())
schema_methods$names <- function() as.character(names(unclass(self)))
schema_methods$dtypes <- function() unname(unclass(self))
schema_methods$len <- function() length(unclass(self))
schema_methods$contains_dtype <- function(dtype, ..., recursive = FALSE) {
  check_dots_empty(...)
  has <- function(type) {
    same <- if (is.function(dtype)) identical(type$base_type(), dtype) else type == dtype
    same || (recursive && any(vapply(inner_types(type), has, NA)))
  }
  any(vapply(unclass(self), has, NA))
}
schema_methods$to_frame <- function() {
  columns <- lapply(unclass(self), function(dtype) pl$Series("", NULL, dtype))
  do.call(pl$DataFrame, columns)
}

# The types that a type is made of.
inner_types <- function(dtype) {
  parts <- native(wrap__dtype_parts, dtype)
  c(unname(parts[names(parts) %in% c("inner", "key", "value")]), unname(parts$fields))
}

`$.polarslike_schema` <- function(x, name) look_up(class_table(list(schema_methods)), x, name, "a Schema")

.DollarNames.polarslike_schema <- function(x, pattern = "") complete(class_table(list(schema_methods)), pattern)

`==.polarslike_schema` <- function(e1, e2) {
  e1 <- unclass(e1)
  e2 <- unclass(e2)
  identical(names(e1), names(e2)) && all(mapply(function(a, b) a == b, e1, e2))
}

format.polarslike_schema <- function(x, ...) {
  fields <- paste0("'", names(unclass(x)), "': ", vapply(unclass(x), format, ""), recycle0 = TRUE)
  paste0("Schema({", paste(fields, collapse = ", "), "})")
}

print.polarslike_schema <- function(x, ...) {
  cat(format(x), "\n", sep = "")
  invisible(x)
}
