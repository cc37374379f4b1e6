# Functions that make expressions and combine frames, besides those of the registry.

pl$col <- function(...) native(wrap__expr_col, unlist_types(...))

pl$lit <- function(value, dtype = NULL) {
  if (is_expr(value)) value else native(wrap__expr_lit, value, dtype)
}

pl$all <- function(..., ignore_nulls = TRUE) {
  if (...length() == 0) all_columns() else call_function("all", pl$col(...), named = list(ignore_nulls = ignore_nulls))
}

pl$any <- function(..., ignore_nulls = TRUE) {
  call_function("any", pl$col(...), named = list(ignore_nulls = ignore_nulls))
}

pl$exclude <- function(...) native(wrap__expr_exclude, all_columns(), unlist_types(...))

for (name in c("sum", "mean", "median", "min", "max", "n_unique", "count")) {
  pl[[name]] <- eval(substitute(function(...) call_function(NAME, pl$col(...)), list(NAME = name)))
}

# The first and the last value of columns; without names, the first and the last column.
pl$first <- function(...) if (...length() == 0) pl$nth(0) else pl$col(...)$first()
pl$last <- function(...) if (...length() == 0) pl$nth(-1) else pl$col(...)$last()

# The functions of columns that take more than names.
pl$head <- function(column, n = 10) pl$col(column)$head(n)
pl$tail <- function(column, n = 10) pl$col(column)$tail(n)
pl$implode <- function(...) pl$col(...)$implode()
pl$quantile <- function(column, quantile, interpolation = "nearest") pl$col(column)$quantile(quantile, interpolation)

# A frame of expressions that need no columns.
pl$select <- function(...) call_verb("select", native(wrap__frame_new, list()), as_exprs(...))

for (name in c("std", "var")) {
  pl[[name]] <- eval(substitute(
    function(..., ddof = 1) call_function(NAME, pl$col(...), list(ddof)),
    list(NAME = name)
  ))
}
rm(name)

# Choices ---------------------------------------------------------------------------------------------------------

pl$when <- function(...) new_when(conditions(...), list())

# Several predicates must all hold; `name = value` asks for equality.
conditions <- function(...) {
  args <- list(...)
  named <- if (is.null(names(args))) logical(length(args)) else nzchar(names(args))
  equal <- function(name, value) call_function("eq", native(wrap__expr_col, list(name)), list(as_operand(value)))
  exprs <- c(do.call(as_exprs, unname(args[!named])), Map(equal, names(args)[named], args[named]))
  if (length(exprs) == 0) {
    invalid_argument("`when` needs a predicate")
  }
  Reduce(function(a, b) call_function("and_", a, list(b)), exprs)
}

new_when <- function(condition, branches) {
  structure(list(condition = condition, branches = branches), class = "polarslike_when")
}

`$.polarslike_when` <- function(x, name) {
  if (name != "then") {
    raise("AttributeError", paste0("after `when` comes `then`, not `", name, "`"))
  }
  x <- unclass(x)
  function(statement) new_then(c(x$branches, list(list(condition = x$condition, value = as_expr(statement)))))
}

print.polarslike_when <- function(x, ...) {
  cat("<when: ", format(unclass(x)$condition), ">\n", sep = "")
  invisible(x)
}

# An expression that is null where no condition holds, and takes more of them.
new_then <- function(branches) {
  expr <- choose(branches, native(wrap__expr_lit, NULL, NULL))
  attr(expr, "branches") <- branches
  expr
}

choose <- function(branches, otherwise) {
  for (branch in rev(branches)) {
    otherwise <- native(wrap__expr_ternary, branch$condition, branch$value, otherwise)
  }
  otherwise
}

# Frames ----------------------------------------------------------------------------------------------------------

# How frames are put together.
CONCAT_WAYS <- c(
  "vertical", "vertical_relaxed", "diagonal", "diagonal_relaxed", "horizontal", "horizontal_extend",
  "align", "align_full", "align_inner", "align_left", "align_right"
)

pl$concat <- function(..., how = CONCAT_WAYS) {
  how <- match_choice(how, CONCAT_WAYS, "concat", "how")
  items <- list(...)
  if (length(items) == 1 && is.list(items[[1]]) && !is.object(items[[1]])) {
    items <- items[[1]]
  }
  if (length(items) && all(vapply(items, is_series, NA))) {
    return(Reduce(function(a, b) native(wrap__series_append, a, b), items))
  }
  items <- lapply(items, function(item) if (is.data.frame(item)) as_polars_df(item) else item)
  plan <- native(wrap__lazy_concat, items, how)
  if (any(vapply(items, is_lazy, NA))) plan else plan$collect()
}

pl$collect_all <- function(lazy_frames, ..., engine = "auto", optimizations = NULL) {
  check_dots_empty(...)
  lapply(lazy_frames, function(frame) frame$collect(engine = engine, optimizations = optimizations))
}

# The frames with the same keys in the same order: rows of one number belong together.
pl$align_frames <- function(..., on, how = c("full", "inner", "left", "right"), select = NULL, descending = FALSE) {
  how <- match_choice(how, c("full", "inner", "left", "right"), "align_frames", "how")
  frames <- unlist_frames(...)
  if (length(frames) == 0) {
    return(list())
  }
  lazy <- vapply(frames, is_lazy, NA)
  if (any(lazy) && !all(lazy)) invalid_type("`align_frames` takes frames of one kind")
  plans <- native(wrap__lazy_align, frames, as_exprs(on), how, if (!is.null(select)) as_exprs(select), as.list(descending))
  if (all(lazy)) plans else lapply(plans, function(plan) plan$collect())
}

# Frames one by one or in a list.
unlist_frames <- function(...) {
  frames <- list(...)
  if (length(frames) == 1 && is.list(frames[[1]]) && !is.object(frames[[1]])) frames[[1]] else frames
}

# The pattern that matches a text and nothing else; for columns there is `$str$escape_regex()`.
pl$escape_regex <- function(s) native(wrap__escape_regex, s)

# Functions of the package ----------------------------------------------------------------------------------------

pl$nth <- function(...) cs$by_index(...)$as_expr()

for (name in c("approx_n_unique", "cum_count", "cum_sum")) {
  pl[[name]] <- eval(substitute(function(...) call_function(NAME, pl$col(...)), list(NAME = name)))
}
rm(name)

# Frames with the rows of several, all columns that any has.
pl$union <- function(...) pl$concat(..., how = "diagonal")

pl$thread_pool_size <- function() native(wrap__thread_pool_size)

pl$set_random_seed <- function(seed) invisible(native(wrap__set_random_seed, seed))

pl$build_info <- function() list(version = as.character(utils::packageVersion("polarslike")))

# The type of counts and positions.
pl$get_index_type <- function() pl$UInt32

pl$show_versions <- function() {
  cat("polarslike: ", pl$build_info()$version, "\nR: ", R.version.string, "\nplatform: ", R.version$platform, "\n", sep = "")
}
