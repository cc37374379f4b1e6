# Assertions on frames and Series, for tests.

pl$testing <- new.env(parent = emptyenv())

assertion_failed <- function(...) raise("AssertionError", paste0(...))

# Why two Series differ, or NULL.
series_difference <- function(left, right, check_dtypes, check_exact, rel_tol, abs_tol, categorical_as_str) {
  if (categorical_as_str) {
    left <- categories_as_text(left)
    right <- categories_as_text(right)
  }
  if (check_dtypes && left$dtype != right$dtype) {
    return(paste0("types differ: ", format(left$dtype), " and ", format(right$dtype)))
  }
  if (length(left) != length(right)) {
    return(paste0("lengths differ: ", length(left), " and ", length(right)))
  }
  close <- !check_exact && left$dtype$is_float() && right$dtype$is_float()
  same <- if (close) {
    close_values(as.vector(left), as.vector(right), rel_tol, abs_tol)
  } else {
    left$equals(right)
  }
  if (!same) paste0("values differ:\n", format(left), "\n", format(right))
}

categories_as_text <- function(series) {
  if (format(series$dtype) == "Categorical") series$cast(pl$String) else series
}

close_values <- function(a, b, rel_tol, abs_tol) {
  missing <- is.na(a) & !is.nan(a)
  if (!identical(missing, is.na(b) & !is.nan(b)) || !identical(is.nan(a), is.nan(b))) {
    return(FALSE)
  }
  present <- !is.na(a)
  all(a[present] == b[present] | abs(a[present] - b[present]) <= abs_tol + rel_tol * abs(b[present]))
}

pl$testing$assert_series_equal <- function(left, right, ..., check_dtypes = TRUE, check_names = TRUE,
                                           check_order = TRUE, check_exact = FALSE, rel_tol = 1e-5, abs_tol = 1e-8,
                                           categorical_as_str = FALSE) {
  check_dots_empty(...)
  if (!is_series(left) || !is_series(right)) invalid_type("`assert_series_equal` compares Series")
  if (check_names && left$name != right$name) {
    assertion_failed("Series are different: the names are ", dQuote(left$name, FALSE), " and ", dQuote(right$name, FALSE))
  }
  if (!check_order) {
    left <- left$sort()
    right <- right$sort()
  }
  why <- series_difference(left, right, check_dtypes, check_exact, rel_tol, abs_tol, categorical_as_str)
  if (!is.null(why)) assertion_failed("Series are different: ", why)
  invisible(NULL)
}

pl$testing$assert_frame_equal <- function(left, right, ..., check_row_order = TRUE, check_column_order = TRUE,
                                          check_dtypes = TRUE, check_exact = FALSE, rel_tol = 1e-5, abs_tol = 1e-8,
                                          categorical_as_str = FALSE) {
  check_dots_empty(...)
  if (is_lazy(left) != is_lazy(right)) invalid_type("`assert_frame_equal` compares frames of one kind")
  left <- as_polars_df(left)
  right <- as_polars_df(right)
  if (!setequal(left$columns, right$columns)) {
    assertion_failed(
      "DataFrames are different: the columns are ", toString(left$columns), " and ", toString(right$columns)
    )
  }
  if (check_column_order && !identical(left$columns, right$columns)) {
    assertion_failed("DataFrames are different: their columns are in another order")
  }
  right <- right$select(left$columns)
  if (!check_row_order && left$width > 0) {
    left <- left$sort(left$columns)
    right <- right$sort(right$columns)
  }
  for (name in left$columns) {
    why <- series_difference(
      left$get_column(name), right$get_column(name), check_dtypes, check_exact, rel_tol, abs_tol, categorical_as_str
    )
    if (!is.null(why)) assertion_failed("DataFrames are different: in column ", dQuote(name, FALSE), ", ", why)
  }
  invisible(NULL)
}

# Fails where an assertion does not.
assert_not <- function(assertion, what, ...) {
  equal <- tryCatch(
    {
      assertion(...)
      TRUE
    },
    polarslike_AssertionError = function(e) FALSE
  )
  if (equal) assertion_failed(what, " are equal")
  invisible(NULL)
}

pl$testing$assert_frame_not_equal <- function(left, right, ...) {
  assert_not(pl$testing$assert_frame_equal, "DataFrames", left, right, ...)
}

pl$testing$assert_series_not_equal <- function(left, right, ...) {
  assert_not(pl$testing$assert_series_equal, "Series", left, right, ...)
}
