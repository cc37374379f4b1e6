# Generated from the function registry: change that, then run `cargo xtask bindings`.

# Methods of frames, eager and lazy.
verb_methods <- new.env(parent = emptyenv())

verb_methods$bottom_k <- function(k, ..., by, reverse = FALSE) {
  check_dots_empty(...)
  call_verb("bottom_k", self, list(k), list(by = by, reverse = reverse))
}

verb_methods$cache <- function() {
  call_verb("cache", self)
}

verb_methods$cast <- function(dtypes, ..., strict = TRUE) {
  check_dots_empty(...)
  call_verb("cast", self, list(dtypes), list(strict = strict))
}

verb_methods$clear <- function(n = 0) {
  call_verb("clear", self, list(n))
}

verb_methods$corr <- function(..., label = NULL) {
  check_dots_empty(...)
  call_verb("corr", self, named = list(label = label))
}

verb_methods$count <- function() {
  call_verb("count", self)
}

verb_methods$describe <- function(percentiles = NULL, ..., interpolation = "nearest") {
  check_dots_empty(...)
  call_verb("describe", self, list(percentiles), list(interpolation = interpolation))
}

verb_methods$drop <- function(..., strict = TRUE) {
  call_verb("drop", self, positional_dots(...), list(strict = strict))
}

verb_methods$drop_nans <- function(subset = NULL) {
  call_verb("drop_nans", self, list(subset))
}

verb_methods$drop_nulls <- function(subset = NULL) {
  call_verb("drop_nulls", self, list(subset))
}

verb_methods$explode <- function(columns, ..., empty_as_null = FALSE, keep_nulls = TRUE) {
  call_verb("explode", self,
    c(list(columns), positional_dots(...)),
    list(empty_as_null = empty_as_null, keep_nulls = keep_nulls)
  )
}

verb_methods$fill_nan <- function(value) {
  call_verb("fill_nan", self, list(value))
}

verb_methods$fill_null <- function(
    value = NULL, strategy = NULL, limit = NULL, ..., matches_supertype = TRUE) {
  check_dots_empty(...)
  call_verb("fill_null", self, list(value, strategy, limit), list(matches_supertype = matches_supertype))
}

verb_methods$filter <- function(...) {
  call_verb("filter", self, unnamed_dots(...), named_dots(...))
}

verb_methods$gather_every <- function(n, offset = 0) {
  call_verb("gather_every", self, list(n, offset))
}

verb_methods$hash_rows <- function(seed = 0) {
  call_column_verb("hash_rows", self, list(seed))
}

verb_methods$head <- function(n = 5) {
  call_verb("head", self, list(n))
}

verb_methods$interpolate <- function() {
  call_verb("interpolate", self)
}

verb_methods$is_duplicated <- function() {
  call_column_verb("is_duplicated", self)
}

verb_methods$is_unique <- function() {
  call_column_verb("is_unique", self)
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

verb_methods$map_batches <- function(
    lambda, ..., predicate_pushdown = FALSE, projection_pushdown = FALSE, slice_pushdown = FALSE,
    schema = NULL, validate_output_schema = TRUE, streamable = FALSE) {
  check_dots_empty(...)
  call_verb("map_batches", self,
    list(as_host_function(lambda)),
    list(predicate_pushdown = predicate_pushdown, projection_pushdown = projection_pushdown, slice_pushdown = slice_pushdown, schema = schema, validate_output_schema = validate_output_schema, streamable = streamable)
  )
}

verb_methods$max <- function() {
  call_verb("max", self)
}

verb_methods$max_horizontal <- function() {
  call_column_verb("max_horizontal", self)
}

verb_methods$mean <- function() {
  call_verb("mean", self)
}

verb_methods$mean_horizontal <- function(..., ignore_nulls = TRUE) {
  check_dots_empty(...)
  call_column_verb("mean_horizontal", self, named = list(ignore_nulls = ignore_nulls))
}

verb_methods$median <- function() {
  call_verb("median", self)
}

verb_methods$merge_sorted <- function(other, key, ..., maintain_order = FALSE) {
  check_dots_empty(...)
  call_verb("merge_sorted", self, list(other, key), list(maintain_order = maintain_order))
}

verb_methods$min <- function() {
  call_verb("min", self)
}

verb_methods$min_horizontal <- function() {
  call_column_verb("min_horizontal", self)
}

verb_methods$null_count <- function() {
  call_verb("null_count", self)
}

verb_methods$pivot <- function(
    on, on_columns = NULL, ..., index = NULL, values = NULL, aggregate_function = NULL, maintain_order = TRUE,
    sort_columns = FALSE, separator = "_", column_naming = "auto") {
  check_dots_empty(...)
  call_verb("pivot", self,
    list(on, on_columns),
    list(index = index, values = values, aggregate_function = aggregate_function, maintain_order = maintain_order, sort_columns = sort_columns, separator = separator, column_naming = column_naming)
  )
}

verb_methods$product <- function() {
  call_verb("product", self)
}

verb_methods$quantile <- function(quantile, interpolation = "nearest") {
  call_verb("quantile", self, list(quantile, interpolation))
}

verb_methods$remove <- function(...) {
  call_verb("remove", self, unnamed_dots(...), named_dots(...))
}

verb_methods$reverse <- function() {
  call_verb("reverse", self)
}

verb_methods$sample <- function(
    n = NULL, ..., fraction = NULL, with_replacement = FALSE, shuffle = NULL, seed = NULL) {
  check_dots_empty(...)
  call_verb("sample", self,
    list(n),
    list(fraction = fraction, with_replacement = with_replacement, shuffle = shuffle, seed = seed)
  )
}

verb_methods$select <- function(...) {
  call_verb("select", self, as_exprs(...))
}

verb_methods$select_seq <- function(...) {
  call_verb("select_seq", self, as_exprs(...))
}

verb_methods$set_sorted <- function(column, ..., descending = FALSE, nulls_last = FALSE) {
  call_verb("set_sorted", self,
    c(list(column), positional_dots(...)),
    list(descending = descending, nulls_last = nulls_last)
  )
}

verb_methods$shift <- function(n = 1, ..., fill_value = NULL) {
  check_dots_empty(...)
  call_verb("shift", self, list(n), list(fill_value = fill_value))
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

verb_methods$std <- function(ddof = 1) {
  call_verb("std", self, list(ddof))
}

verb_methods$sum <- function() {
  call_verb("sum", self)
}

verb_methods$sum_horizontal <- function(..., ignore_nulls = TRUE) {
  check_dots_empty(...)
  call_column_verb("sum_horizontal", self, named = list(ignore_nulls = ignore_nulls))
}

verb_methods$tail <- function(n = 5) {
  call_verb("tail", self, list(n))
}

verb_methods$to_dummies <- function(
    columns = NULL, ..., separator = "_", drop_first = FALSE, drop_nulls = FALSE) {
  check_dots_empty(...)
  call_verb("to_dummies", self,
    list(columns),
    list(separator = separator, drop_first = drop_first, drop_nulls = drop_nulls)
  )
}

verb_methods$top_k <- function(k, ..., by, reverse = FALSE) {
  check_dots_empty(...)
  call_verb("top_k", self, list(k), list(by = by, reverse = reverse))
}

verb_methods$transpose <- function(
    ..., include_header = FALSE, header_name = "column", column_names = NULL) {
  check_dots_empty(...)
  call_verb("transpose", self,
    named = list(include_header = include_header, header_name = header_name, column_names = column_names)
  )
}

verb_methods$unique <- function(subset = NULL, ..., keep = "any", maintain_order = FALSE) {
  check_dots_empty(...)
  call_verb("unique", self, list(subset), list(keep = keep, maintain_order = maintain_order))
}

verb_methods$unnest <- function(columns = NULL, ..., separator = NULL) {
  call_verb("unnest", self, c(list(columns), positional_dots(...)), list(separator = separator))
}

verb_methods$unpivot <- function(on = NULL, ..., index = NULL, variable_name = NULL, value_name = NULL) {
  check_dots_empty(...)
  call_verb("unpivot", self,
    list(on),
    list(index = index, variable_name = variable_name, value_name = value_name)
  )
}

verb_methods$unstack <- function(..., step, how = "vertical", columns = NULL, fill_values = NULL) {
  check_dots_empty(...)
  call_verb("unstack", self,
    named = list(step = step, how = how, columns = columns, fill_values = fill_values)
  )
}

verb_methods$update <- function(
    other, on = NULL, how = "left", ..., left_on = NULL, right_on = NULL, include_nulls = FALSE,
    maintain_order = "left") {
  check_dots_empty(...)
  call_verb("update", self,
    list(other, on, how),
    list(left_on = left_on, right_on = right_on, include_nulls = include_nulls, maintain_order = maintain_order)
  )
}

verb_methods$upsample <- function(time_column, ..., every, group_by = NULL, maintain_order = FALSE) {
  check_dots_empty(...)
  call_verb("upsample", self,
    list(time_column),
    list(every = every, group_by = group_by, maintain_order = maintain_order)
  )
}

verb_methods$var <- function(ddof = 1) {
  call_verb("var", self, list(ddof))
}

verb_methods$with_columns <- function(...) {
  call_verb("with_columns", self, as_exprs(...))
}

verb_methods$with_columns_seq <- function(...) {
  call_verb("with_columns_seq", self, as_exprs(...))
}

verb_methods$with_row_index <- function(name = "index", offset = 0) {
  call_verb("with_row_index", self, list(name, offset))
}
