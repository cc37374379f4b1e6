# Series: a column by itself.

series_methods <- new.env(parent = emptyenv())
series_properties <- new.env(parent = emptyenv())

series_properties$name <- function(self) native(wrap__series_name, self)
series_properties$dtype <- function(self) native(wrap__series_dtype, self)
series_properties$shape <- function(self) native(wrap__series_len, self)

series_methods$len <- function() native(wrap__series_len, self)
series_methods$alias <- function(name) native(wrap__series_rename, self, name)
series_methods$rename <- series_methods$alias
series_methods$clone <- function() native(wrap__series_rename, self, self$name)
series_methods$n_chunks <- function() native(wrap__series_n_chunks, self)
series_methods$append <- function(other) native(wrap__series_append, self, other)
series_methods$to_frame <- function(name = NULL) {
  native(wrap__series_to_frame, if (is.null(name)) self else self$alias(name))
}
series_methods$to_r_vector <- function(..., int64 = c("double", "character", "integer", "integer64")) {
  check_dots_empty(...)
  forms <- c("double", "character", "integer", "integer64")
  native(wrap__series_to_r, self, match_choice(int64, forms, "to_r_vector", "int64"))
}
series_methods$to_list <- function() as.list(self)
series_methods$item <- function(index = NULL) {
  if (is.null(index)) {
    if (length(self) != 1) {
      invalid_argument("`item` without an index needs a Series of one value, not of ", length(self))
    }
    index <- 0
  }
  as.vector(self[index + 1])
}
series_methods$equals <- function(other, ..., check_dtypes = FALSE, check_names = FALSE, null_equal = TRUE) {
  check_dots_empty(...)
  if (length(self) != length(other) || (check_names && self$name != other$name)) {
    return(FALSE)
  }
  if (!null_equal && (has_nulls(self) || has_nulls(other))) {
    return(FALSE)
  }
  if (self$dtype != other$dtype) {
    if (check_dtypes) {
      return(FALSE)
    }
    return(isTRUE(all.equal(as.vector(self), as.vector(other), tolerance = 0)))
  }
  self$to_frame("a")$equals(other$to_frame("a"))
}

# What the type of structs says.
struct_properties <- new.env(parent = emptyenv())
struct_properties$fields <- function(self) names(dtype_part(self$dtype, "fields", "has no fields"))
struct_properties$schema <- function(self) do.call(pl$Schema, dtype_part(self$dtype, "fields", "has no fields"))

has_nulls <- function(series) as.vector(call_function("has_nulls", series))

# Methods of expressions that make no sense of data.
EXPRESSIONS_ONLY <- c("over", "rolling", "exclude", "alias")

`$.polarslike_series` <- function(x, name) {
  methods <- namespace_methods[[name]]
  if (!is.null(methods)) {
    return(namespace_of(x, name, list(methods), if (name == "struct") struct_properties else new.env(parent = emptyenv())))
  }
  look_up(tables$series, x, name, "a Series")
}

.DollarNames.polarslike_series <- function(x, pattern = "") {
  c(complete(tables$series, pattern), grep(pattern, ls(namespace_methods), value = TRUE))
}

length.polarslike_series <- function(x) native(wrap__series_len, x)

as.vector.polarslike_series <- function(x, mode = "any") {
  values <- native(wrap__series_to_r, x, "double")
  if (mode == "any") values else as.vector(values, mode)
}

as.list.polarslike_series <- function(x, ...) as.list(as.vector(x))

as.character.polarslike_series <- function(x, ...) as.character(as.vector(x))

as.double.polarslike_series <- function(x, ...) as.double(as.vector(x))

as.integer.polarslike_series <- function(x, ...) as.integer(as.vector(x))

as.logical.polarslike_series <- function(x, ...) as.logical(as.vector(x))

as.data.frame.polarslike_series <- function(x, ...) as.data.frame(x$to_frame(), ...)

`[.polarslike_series` <- function(x, i) {
  if (missing(i)) x else native(wrap__series_take, x, row_numbers(i, length(x)))
}

`[[.polarslike_series` <- function(x, i) as.vector(x[i])

head.polarslike_series <- function(x, n = 6L, ...) x[utils::head(seq_len(length(x)), n)]

tail.polarslike_series <- function(x, n = 6L, ...) x[utils::tail(seq_len(length(x)), n)]

rev.polarslike_series <- function(x) call_function("reverse", x)

unique.polarslike_series <- function(x, ...) call_function("unique", x, named = list(maintain_order = TRUE))

is.na.polarslike_series <- function(x) as.vector(call_function("is_null", x))

# Rows that an index of R selects, as numbers: positive, negative, logical, or a Series of these.
row_numbers <- function(i, height) {
  if (is_series(i)) i <- as.vector(i)
  if (is.logical(i) && length(i) != height && length(i) != 1) {
    raise("ShapeError", paste0("a mask of ", length(i), " values cannot select from ", height, " rows"))
  }
  if (is.logical(i)) {
    i[is.na(i)] <- FALSE
  }
  if (is.character(i)) {
    invalid_type("rows are selected by numbers or a logical mask, not by names")
  }
  if (is.numeric(i) && all(is.na(i) | i > 0)) as.double(trunc(i)) else as.double(seq_len(height)[i])
}

format.polarslike_series <- function(x, ...) display(x)

print.polarslike_series <- function(x, ...) {
  cat(format(x), "\n", sep = "")
  invisible(x)
}
