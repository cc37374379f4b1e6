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

verb_methods$join_asof <- function(
    other, ..., left_on = NULL, right_on = NULL, on = NULL, by_left = NULL, by_right = NULL, by = NULL,
    strategy = "backward", suffix = "_right", tolerance = NULL, allow_parallel = TRUE, force_parallel = FALSE,
    coalesce = TRUE, allow_exact_matches = TRUE, check_sortedness = TRUE) {
  check_dots_empty(...)
  call_verb("join_asof", self,
    list(other),
    list(left_on = left_on, right_on = right_on, on = on, by_left = by_left, by_right = by_right, by = by, strategy = strategy, suffix = suffix, tolerance = tolerance, allow_parallel = allow_parallel, force_parallel = force_parallel, coalesce = coalesce, allow_exact_matches = allow_exact_matches, check_sortedness = check_sortedness)
  )
}

verb_methods$join_where <- function(other, ..., how = "inner", suffix = "_right") {
  call_verb("join_where", self, c(list(other), positional_dots(...)), list(how = how, suffix = suffix))
}

verb_methods$limit <- function(n = 5) {
  call_verb("limit", self, list(n))
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

verb_methods$upsample <- function(time_column, ..., every, group_by = NULL, maintain_order = FALSE) {
  check_dots_empty(...)
  call_verb("upsample", self,
    list(time_column),
    list(every = every, group_by = group_by, maintain_order = maintain_order)
  )
}

verb_methods$with_columns <- function(...) {
  call_verb("with_columns", self, as_exprs(...))
}

verb_methods$with_row_index <- function(name = "index", offset = 0) {
  call_verb("with_row_index", self, list(name, offset))
}
