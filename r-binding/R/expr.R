# Expressions: what the registry does not have.

is_expr <- function(x) inherits(x, "polarslike_expr")
is_series <- function(x) inherits(x, "polarslike_series")

# A value as an expression; a text is the name of a column, unless `text_is_value`.
as_expr <- function(x, text_is_value = FALSE) {
  if (is_expr(x)) {
    x
  } else if (is_series(x)) {
    native(wrap__expr_of_series, x)
  } else if (is.character(x) && !text_is_value && !is.na(x[1])) {
    native(wrap__expr_col, as.list(x))
  } else {
    native(wrap__expr_lit, x, NULL)
  }
}

# Arguments as a list of expressions: lists and vectors of names give several, names become aliases.
as_exprs <- function(...) {
  args <- list(...)
  names <- if (is.null(names(args))) rep("", length(args)) else names(args)
  exprs <- list()
  for (i in seq_along(args)) {
    arg <- args[[i]]
    if (is.null(arg)) next
    if (nzchar(names[i])) {
      several <- list(native(wrap__expr_alias, as_expr(arg), names[i]))
    } else if (is.list(arg) && !is.object(arg)) {
      several <- do.call(as_exprs, arg)
    } else if (is.character(arg) && length(arg) != 1) {
      several <- lapply(arg, as_expr)
    } else {
      several <- list(as_expr(arg))
    }
    exprs <- c(exprs, several)
  }
  exprs
}

expr_methods <- new.env(parent = emptyenv())
expr_properties <- new.env(parent = emptyenv())
name_methods <- new.env(parent = emptyenv())
meta_methods <- new.env(parent = emptyenv())

expr_methods$alias <- function(name) native(wrap__expr_alias, self, name)

expr_methods$exclude <- function(...) native(wrap__expr_exclude, self, list(union_of(...)))

expr_methods$over <- function(..., order_by = NULL, descending = FALSE, nulls_last = FALSE,
                              mapping_strategy = c("group_to_rows", "join", "explode")) {
  keys <- as_exprs(...)
  if (length(keys) == 0 && is.null(order_by)) {
    invalid_argument("`over` needs expressions to group by, or order_by")
  }
  by <- if (!is.null(order_by)) as_expr(order_by)
  mapping <- match_choice(mapping_strategy, c("group_to_rows", "join", "explode"), "over", "mapping_strategy")
  native(wrap__expr_over, self, keys, by, descending, nulls_last, mapping)
}

expr_methods$true_div <- function(other) call_function("truediv", self, list(as_operand(other)))
expr_methods$floor_div <- function(other) call_function("floordiv", self, list(as_operand(other)))

name_methods$keep <- function() native(wrap__expr_rename, self, "keep", "")
name_methods$prefix <- function(prefix) native(wrap__expr_rename, self, "prefix", prefix)
name_methods$suffix <- function(suffix) native(wrap__expr_rename, self, "suffix", suffix)
name_methods$to_lowercase <- function() native(wrap__expr_rename, self, "to_lowercase", "")
name_methods$to_uppercase <- function() native(wrap__expr_rename, self, "to_uppercase", "")

meta_methods$output_name <- function() native(wrap__expr_output_name, self)
meta_methods$eq <- function(other) native(wrap__expr_equals, self, other)
meta_methods$ne <- function(other) !native(wrap__expr_equals, self, other)

expr_properties$name <- function(self) namespace_of(self, "name", list(name_methods))
expr_properties$meta <- function(self) namespace_of(self, "meta", list(meta_methods))

# Choices that wait for `$otherwise()` are expressions too.
then_methods <- new.env(parent = emptyenv())

then_methods$when <- function(...) new_when(conditions(...), attr(self, "branches"))

then_methods$otherwise <- function(statement) choose(attr(self, "branches"), as_expr(statement))

# One of the allowed words; the first of the default vector.
match_choice <- function(value, choices, callee, name) {
  if (identical(value, choices)) {
    return(choices[1])
  }
  if (!is.character(value) || length(value) != 1 || !(value %in% choices)) {
    invalid_argument(
      "`", callee, "`: ", name, " cannot be ", deparse(value, nlines = 1), "; choose one of: ",
      paste(choices, collapse = ", ")
    )
  }
  value
}

# Names and data types, given one by one or as vectors and lists.
unlist_types <- function(...) {
  args <- list(...)
  flat <- lapply(args, function(arg) if (is.character(arg) || (is.list(arg) && !is.object(arg))) as.list(arg) else list(arg))
  unlist(flat, recursive = FALSE)
}

expr_table <- function(x) {
  if (is_selector(x)) tables$selector else if (is.null(attr(x, "branches"))) tables$expr else tables$then
}

`$.polarslike_expr` <- function(x, name) {
  methods <- namespace_methods[[name]]
  if (!is.null(methods)) {
    return(namespace_of(x, name, list(methods)))
  }
  look_up(expr_table(x), x, name, "an expression")
}

.DollarNames.polarslike_expr <- function(x, pattern = "") {
  c(complete(expr_table(x), pattern), grep(pattern, ls(namespace_methods), value = TRUE))
}

format.polarslike_expr <- function(x, ...) native(wrap__expr_text, x)

as.character.polarslike_expr <- function(x, ...) format(x)

print.polarslike_expr <- function(x, ...) {
  cat(format(x), "\n", sep = "")
  invisible(x)
}
