# Functions of R that the engine calls.

# A function that takes a list of arguments, and returns a list of the result or a failure: nothing may jump through Rust.
as_host_function <- function(lambda) {
  if (!is.function(lambda)) {
    invalid_type("expected a function, got ", class(lambda)[1])
  }
  function(args) {
    tryCatch(
      list(do.call(lambda, args)),
      error = function(e) host_failure("ComputeError", conditionMessage(e)),
      interrupt = function(e) host_failure("CancelledError", "the query was interrupted")
    )
  }
}

host_failure <- function(kind, message) {
  structure(list(kind = kind, message = message), class = "polarslike_failure")
}

expr_methods$inspect <- function(fmt = "{}") {
  show <- function(values) {
    cat(sub("{}", paste(format(values), collapse = "\n"), fmt, fixed = TRUE), "\n", sep = "")
  }
  call_function("inspect", self, list(as_host_function(show)))
}

name_methods$map <- function(lambda) call_function("name.map", self, list(as_host_function(lambda)))
name_methods$map_fields <- function(lambda) call_function("name.map_fields", self, list(as_host_function(lambda)))

lazy_frame_methods$inspect <- function(fmt = "{}") {
  self$map_batches(function(frame) {
    cat(sub("{}", paste(format(frame), collapse = "\n"), fmt, fixed = TRUE), "\n", sep = "")
    frame
  })
}

group_by_methods$map_groups <- function(lambda, schema = NULL) {
  groups <- unclass(self)
  call_verb(
    "map_groups", groups$frame, list(groups$keys, as_host_function(lambda)),
    list(schema = schema, maintain_order = groups$maintain_order)
  )
}

data_frame_methods$map_columns <- function(column_names, lambda, ...) {
  columns <- lapply(self$select(column_names)$columns, function(name) {
    as_expr(as_polars_series(lambda(self[[name]], ...)))$alias(name)
  })
  do.call(self$with_columns, columns)
}

data_frame_methods$map_rows <- function(lambda, return_dtype = NULL, ..., inference_size = 256) {
  check_dots_empty(...)
  columns <- as.list(self)
  results <- lapply(seq_len(self$height), function(i) lambda(lapply(unname(columns), `[[`, i)))
  if (length(results) && is.list(results[[1]])) {
    columns <- lapply(seq_along(results[[1]]), function(j) unlist(lapply(results, `[[`, j)))
    names(columns) <- paste0("column_", seq_along(columns) - 1)
    return(do.call(pl$DataFrame, columns))
  }
  pl$DataFrame(map = pl$Series("map", unlist(results), return_dtype))
}

data_frame_methods$fold <- function(operation) Reduce(operation, self$get_columns())
