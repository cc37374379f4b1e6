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
  by <- if (!is.null(order_by)) as_exprs(order_by) else list()
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

name_methods$strip_prefix <- function(prefix) call_function("name.strip_prefix", self, list(prefix))
name_methods$strip_suffix <- function(suffix) call_function("name.strip_suffix", self, list(suffix))
name_methods$replace <- function(pattern, value, ..., literal = FALSE) {
  check_dots_empty(...)
  call_function("name.replace", self, list(pattern, value), list(literal = literal))
}
name_methods$prefix_fields <- function(prefix) call_function("name.prefix_fields", self, list(prefix))
name_methods$suffix_fields <- function(suffix) call_function("name.suffix_fields", self, list(suffix))

ask <- function(expr, what, option = FALSE) native(wrap__expr_meta, expr, what, option)

meta_methods$output_name <- function(..., raise_if_undetermined = TRUE) {
  check_dots_empty(...)
  ask(self, "output_name", raise_if_undetermined)
}
meta_methods$root_names <- function() as.character(ask(self, "root_names"))
meta_methods$has_multiple_outputs <- function() ask(self, "has_multiple_outputs")
meta_methods$is_column <- function() ask(self, "is_column")
meta_methods$is_column_selection <- function(..., allow_aliasing = FALSE) {
  check_dots_empty(...)
  ask(self, "is_column_selection", allow_aliasing)
}
meta_methods$is_literal <- function(..., allow_aliasing = FALSE) {
  check_dots_empty(...)
  ask(self, "is_literal", allow_aliasing)
}
meta_methods$is_regex_projection <- function() ask(self, "is_regex_projection")
meta_methods$undo_aliases <- function() ask(self, "undo_aliases")
meta_methods$as_expression <- function() self
meta_methods$pop <- function() ask(self, "pop")
meta_methods$serialize <- function() ask(self, "serialize")
meta_methods$show_graph <- function() ask(self, "show_graph")
meta_methods$tree_format <- function(..., return_as_string = FALSE) {
  check_dots_empty(...)
  text <- ask(self, "tree_format")
  if (return_as_string) {
    return(text)
  }
  cat(text)
  invisible(self)
}
pl$deserialize_expr <- function(source) native(wrap__expr_deserialize, source)

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

# Values replaced by others, which a named list or vector can give by what they replace.

replaced <- function(name, self, old, new, options = list()) {
  if (length(names(old)) && !is.object(old)) {
    if (!is.null(new)) invalid_argument("`", name, "` takes no new values beside a mapping of old to new ones")
    new <- unname(unlist(lapply(old, function(value) if (is.null(value)) NA else value)))
    old <- names(old)
  }
  call_function(name, self, list(as_values(old), as_values(new)), options)
}

expr_methods$replace <- function(old, new = NULL) replaced("replace", self, old, new)

expr_methods$replace_strict <- function(old, new = NULL, ..., default = NULL, return_dtype = NULL) {
  check_dots_empty(...)
  replaced("replace_strict", self, old, new, list(default = default, return_dtype = return_dtype))
}
