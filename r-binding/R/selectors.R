# Sets of columns by name, type or position.

is_selector <- function(x) inherits(x, "polarslike_selector")

as_selector <- function(expr) {
  class(expr) <- c("polarslike_selector", class(expr))
  expr
}

call_selector <- function(name, positional = list(), named = list()) {
  as_selector(native(wrap__selector_call, name, positional, named))
}

combine_selectors <- function(operator, left, right) {
  as_selector(native(wrap__selector_combine, operator, left, right))
}

# Functions of `pl` that make types stand for their types with any parameters: `pl$Datetime`.
type_or_name <- function(dtype) {
  if (!is.function(dtype)) {
    return(dtype)
  }
  for (name in ls(pl)) {
    if (identical(pl[[name]], dtype)) {
      return(name)
    }
  }
  invalid_type("expected data types, such as `pl$Int64` or `pl$Datetime`")
}

cs$by_dtype <- function(...) call_selector("by_dtype", lapply(unlist_types(...), type_or_name))

cs$exclude <- function(...) combine_selectors("-", cs$all(), union_of(...))

cs$is_selector <- function(obj) is_selector(obj)

cs$expand_selector <- function(target, selector, ..., strict = TRUE) {
  check_dots_empty(...)
  frame <- if (inherits(target, "polarslike_lazy_frame")) target else target$lazy()
  native(wrap__selector_expand, frame, selector, strict)
}

# The columns that names, patterns, types or selectors stand for.
union_of <- function(...) {
  one <- function(column) {
    if (is_selector(column)) {
      column
    } else if (!is.character(column)) {
      cs$by_dtype(column)
    } else if (grepl("^\\^.*\\$$", column)) {
      cs$matches(column)
    } else {
      cs$by_name(column, require_all = FALSE)
    }
  }
  Reduce(function(all, set) combine_selectors("|", all, set), lapply(unlist_types(...), one), cs$empty())
}

selector_methods <- new.env(parent = emptyenv())

selector_methods$as_expr <- function() {
  expr <- self
  class(expr) <- setdiff(class(expr), "polarslike_selector")
  expr
}

selector_methods$exclude <- function(...) combine_selectors("-", self, union_of(...))

SET_OPERATORS <- c("|", "&", "-", "^")
