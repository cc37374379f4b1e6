# Generated from the function registry: change that, then run `cargo xtask bindings`.

# Methods of frames, eager and lazy.
verb_methods <- new.env(parent = emptyenv())

verb_methods$bottom_k <- function(k, ..., by, reverse = FALSE) {
  check_dots_empty(...)
  call_verb("bottom_k", self, list(k), list(by = by, reverse = reverse))
}

verb_methods$drop <- function(..., strict = TRUE) {
  call_verb("drop", self, positional_dots(...), list(strict = strict))
}

verb_methods$explode <- function(columns, ..., empty_as_null = FALSE, keep_nulls = TRUE) {
  call_verb("explode", self,
    c(list(columns), positional_dots(...)),
    list(empty_as_null = empty_as_null, keep_nulls = keep_nulls)
  )
}

verb_methods$filter <- function(...) {
  call_verb("filter", self, unnamed_dots(...), named_dots(...))
}

verb_methods$head <- function(n = 5) {
  call_verb("head", self, list(n))
}

verb_methods$join <- function(
    other, on = NULL, how = "inner", ..., left_on = NULL, right_on = NULL, suffix = "_right", validate = "m:m",
    nulls_equal = FALSE, coalesce = NULL, maintain_order = NULL) {
  check_dots_empty(...)
  call_verb("join", self,
    list(other, on, how),
    list(left_on = left_on, right_on = right_on, suffix = suffix, validate = validate, nulls_equal = nulls_equal, coalesce = coalesce, maintain_order = maintain_order)
  )
}

verb_methods$limit <- function(n = 5) {
  call_verb("limit", self, list(n))
}

verb_methods$map_batches <- function(
    lambda, ..., predicate_pushdown = FALSE, projection_pushdown = FALSE, slice_pushdown = FALSE,
    schema = NULL, validate_output_schema = TRUE, streamable = FALSE) {
  check_dots_empty(...)
  call_verb("map_batches", self,
    list(as_host_function(lambda)),
    list(predicate_pushdown = predicate_pushdown, projection_pushdown = projection_pushdown, slice_pushdown = slice_pushdown, schema = schema, validate_output_schema = validate_output_schema, streamable = streamable)
  )
}

verb_methods$select <- function(...) {
  call_verb("select", self, as_exprs(...))
}

verb_methods$slice <- function(offset, length = NULL) {
  call_verb("slice", self, list(offset, length))
}

verb_methods$sort <- function(
    by, ..., descending = FALSE, nulls_last = FALSE, multithreaded = TRUE, maintain_order = FALSE) {
  call_verb("sort", self,
    c(list(by), positional_dots(...)),
    list(descending = descending, nulls_last = nulls_last, multithreaded = multithreaded, maintain_order = maintain_order)
  )
}

verb_methods$tail <- function(n = 5) {
  call_verb("tail", self, list(n))
}

verb_methods$top_k <- function(k, ..., by, reverse = FALSE) {
  check_dots_empty(...)
  call_verb("top_k", self, list(k), list(by = by, reverse = reverse))
}

verb_methods$unique <- function(subset = NULL, ..., keep = "any", maintain_order = FALSE) {
  check_dots_empty(...)
  call_verb("unique", self, list(subset), list(keep = keep, maintain_order = maintain_order))
}

verb_methods$with_columns <- function(...) {
  call_verb("with_columns", self, as_exprs(...))
}

verb_methods$with_row_index <- function(name = "index", offset = 0) {
  call_verb("with_row_index", self, list(name, offset))
}
