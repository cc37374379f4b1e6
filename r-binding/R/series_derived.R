# Series: methods that are made of others.

# What an expression of Series gives.
computed <- function(expr, name) native(wrap__series_rename, native(wrap__frame_columns, empty_select(expr))[[1]], name)

empty_select <- function(expr) call_verb("select", native(wrap__frame_new, list()), list(expr))

series_methods$chunk_lengths <- function() vapply(self$get_chunks(), length, 0)
series_methods$get_chunks <- function() native(wrap__series_chunks, self)
series_methods$rechunk <- function() native(wrap__series_rechunk, self)
series_methods$estimated_size <- function(unit = "b") native(wrap__series_size, self) / size_unit(unit)
series_methods$shrink_to_fit <- function() self
series_methods$extend <- function(other) self$append(other)
series_methods$clear <- function(n = 0) {
  if (n == 0) self[integer()] else native(wrap__series_take, self, rep(NA_real_, n))
}
series_methods$new_from_index <- function(index, length) native(wrap__series_take, self, rep(as.double(index) + 1, length))
series_methods$zip_with <- function(mask, other) {
  computed(native(wrap__expr_ternary, as_expr(mask), as_expr(self), as_expr(other)), self$name)
}
series_methods$set <- function(filter, value) {
  value <- native(wrap__expr_lit, value, NULL)
  computed(native(wrap__expr_ternary, as_expr(filter), value, as_expr(self)), self$name)$cast(self$dtype)
}
series_methods$scatter <- function(indices, values) {
  rows <- if (is_series(indices)) as.vector(indices) else indices
  if (any(rows < -length(self) | rows >= length(self))) {
    raise("OutOfBoundsError", paste0("`scatter`: there is no row ", rows[rows < -length(self) | rows >= length(self)][1]))
  }
  rows[rows < 0] <- rows[rows < 0] + length(self)
  values <- as_polars_series(values)$cast(self$dtype)
  if (!length(values) %in% c(1, length(rows))) {
    raise("ShapeError", paste0("`scatter`: ", length(values), " values for ", length(rows), " indices"))
  }
  from <- seq_len(length(self))
  from[rows + 1] <- length(self) + if (length(values) == 1) 1 else seq_along(rows)
  native(wrap__series_take, self$append(values), as.double(from))
}
series_methods$shrink_dtype <- function() {
  if (!self$dtype$is_integer()) {
    return(if (self$dtype == pl$Float64) self$cast(pl$Float32) else self)
  }
  prefix <- if (self$dtype$is_signed_integer()) "Int" else "UInt"
  for (bits in c(8, 16, 32)) {
    narrow <- self$cast(pl[[paste0(prefix, bits)]], strict = FALSE)
    if (as.vector(narrow$null_count()) == as.vector(self$null_count())) {
      return(narrow)
    }
  }
  self
}
series_methods$to_dummies <- function(..., separator = "_", drop_first = FALSE, drop_nulls = FALSE) {
  check_dots_empty(...)
  self$to_frame()$to_dummies(separator = separator, drop_first = drop_first, drop_nulls = drop_nulls)
}
series_methods$describe <- function(percentiles = c(0.25, 0.5, 0.75), interpolation = "nearest") {
  self$to_frame("value")$describe(percentiles, interpolation = interpolation)
}
series_methods$to_arrow <- function(..., compat_level = NULL) {
  check_dots_empty(...)
  if (!requireNamespace("arrow", quietly = TRUE)) {
    invalid_argument("`to_arrow` needs the package arrow; as_nanoarrow_array_stream() works without it")
  }
  arrow::as_chunked_array(native(wrap__stream_export, self, with_views(compat_level, FALSE)))
}
series_properties$flags <- function(self) {
  sorted <- function(descending) length(self) < 2 || as.vector(call_function("is_sorted", self, named = list(descending = descending)))
  list(SORTED_ASC = sorted(FALSE), SORTED_DESC = sorted(TRUE))
}

# How many bytes a unit has.
size_unit <- function(unit) {
  units <- c("b", "kb", "mb", "gb", "tb", "bytes", "kilobytes", "megabytes", "gigabytes", "terabytes")
  1024^((match(match_choice(unit, units, "estimated_size", "unit"), units) - 1) %% 5)
}

data_frame_methods$estimated_size <- function(unit = "b") {
  sum(vapply(self$get_columns(), function(column) native(wrap__series_size, column), 0)) / size_unit(unit)
}
data_frame_methods$n_chunks <- function(strategy = "first") {
  chunks <- vapply(self$get_columns(), function(column) column$n_chunks(), 0)
  if (match_choice(strategy, c("first", "all"), "n_chunks", "strategy") == "all") chunks else max(chunks[seq_len(min(1, length(chunks)))], 0)
}
data_frame_methods$rechunk <- function() self$with_columns(lapply(self$get_columns(), function(column) column$rechunk()))
data_frame_methods$shrink_to_fit <- function() self
data_frame_properties$flags <- function(self) {
  stats::setNames(lapply(self$get_columns(), function(column) column$flags), self$columns)
}
