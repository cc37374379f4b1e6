# Windows along an index column.

frame_methods$group_by_dynamic <- function(
    index_column, ..., every, period = NULL, offset = NULL, include_boundaries = FALSE, closed = "left", label = "left",
    group_by = NULL, start_by = "window") {
  check_dots_empty(...)
  window_groups(self, "group_by_dynamic_agg", index_column, group_by, list(
    every = every, period = period, offset = offset, include_boundaries = include_boundaries, closed = closed,
    label = label, start_by = start_by
  ))
}

frame_methods$rolling <- function(index_column, ..., period, offset = NULL, closed = "right", group_by = NULL) {
  check_dots_empty(...)
  window_groups(self, "rolling_agg", index_column, group_by, list(period = period, offset = offset, closed = closed))
}

window_groups <- function(frame, verb, index, keys, windows) {
  groups <- list(frame = frame, keys = as_exprs(keys), verb = verb, index = list(as_expr(index)), windows = windows)
  structure(groups, class = c("polarslike_windows", "polarslike_group_by"))
}

window_methods <- new.env(parent = emptyenv())

# What `lambda` makes of the rows of each window; the plan of a lazy frame runs at once.
window_methods$map_groups <- function(lambda, schema = NULL) {
  groups <- unclass(self)
  lazy <- inherits(groups$frame, "polarslike_lazy_frame")
  frame <- if (lazy) groups$frame$collect() else groups$frame
  row <- "__polarslike_row"
  groups$frame <- frame$with_row_index(row)
  windows <- aggregate_groups(groups, list(as_expr(row)))
  frames <- lapply(windows[[row]]$to_r_vector(), function(rows) {
    lambda(frame$select(all_columns()$gather(as_polars_series(as.integer(unlist(rows))))))
  })
  result <- if (length(frames)) do.call(pl$concat, frames) else lambda(frame$head(0))
  if (lazy) result$lazy() else result
}

`$.polarslike_windows` <- function(x, name) look_up(tables$windows, x, name, "a GroupBy of windows")

.DollarNames.polarslike_windows <- function(x, pattern = "") complete(tables$windows, pattern)

expr_methods$rolling <- function(index_column, ..., period, offset = NULL, closed = "right") {
  check_dots_empty(...)
  call_function("rolling", self, list(as_expr(index_column)), list(period = period, offset = offset, closed = closed))
}
