# Columns added to a frame; objects do not change in place, so each gives a new frame.

as_columns <- function(columns) {
  if (is_frame(columns)) columns$get_columns() else if (is_series(columns)) list(columns) else columns
}

data_frame_methods$hstack <- function(columns) frame_of_columns(c(self$get_columns(), as_columns(columns)))
data_frame_methods$vstack <- function(other) pl$concat(self, other)
data_frame_methods$extend <- function(other) pl$concat(self, other)

data_frame_methods$insert_column <- function(index, column) {
  columns <- self$get_columns()
  after <- if (index < 0) length(columns) + index else index
  if (after < 0 || after > length(columns)) {
    raise("OutOfBoundsError", paste0("there is no place ", index, " among ", length(columns), " columns"))
  }
  if (is_expr(column)) column <- self$select(column)$to_series()
  frame_of_columns(append(columns, list(column), after))
}

data_frame_methods$replace_column <- function(index, column) {
  columns <- self$get_columns()
  i <- if (index < 0) length(columns) + index + 1 else index + 1
  if (i < 1 || i > length(columns)) {
    raise("OutOfBoundsError", paste0("there is no column ", index, ": there are ", length(columns), " columns"))
  }
  columns[[i]] <- column
  frame_of_columns(columns)
}

# A frame of columns of one height: none is repeated.
frame_of_columns <- function(columns) {
  heights <- vapply(columns, length, 0)
  if (length(unique(heights)) > 1) {
    raise("ShapeError", paste0("the columns have different heights: ", toString(unique(heights))))
  }
  frame_of(unname(columns))
}

data_frame_methods$partition_by <- function(by, ..., maintain_order = TRUE, include_key = TRUE) {
  keys <- names(self$select(by, ...)$schema)
  groups <- self$select(keys)$unique(maintain_order = maintain_order)
  numbered <- self$with_row_index("__row")
  rows <- numbered$join(groups$with_row_index("__group"), on = keys, nulls_equal = TRUE)$sort("__row")
  number <- as.vector(rows$get_column("__group"))
  part <- function(group) {
    frame <- self[which(number == group), ]
    if (include_key) frame else frame$drop(keys)
  }
  lapply(seq_len(groups$height) - 1, part)
}

data_frame_methods$rows_by_key <- function(key, ..., named = FALSE, include_key = FALSE, unique = FALSE) {
  check_dots_empty(...)
  parts <- self$partition_by(key)
  keys <- vapply(parts, function(part) paste(vapply(part$select(key)$row(0), format, ""), collapse = "_"), "")
  rows <- function(part) {
    if (!include_key) part <- part$drop(key)
    all <- part$rows(named = named)
    if (unique) all[[length(all)]] else all
  }
  stats::setNames(lapply(parts, rows), keys)
}
