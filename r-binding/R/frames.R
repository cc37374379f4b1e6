# Frames, eager and lazy: what the list of verbs does not have.

is_frame <- function(x) inherits(x, "polarslike_data_frame")
is_lazy <- function(x) inherits(x, "polarslike_lazy_frame")

all_columns <- function() native(wrap__expr_col, list("*"))

# Methods of both kinds of frames.
frame_methods <- new.env(parent = emptyenv())

frame_methods$rename <- function(..., .strict = TRUE) {
  call_verb("rename", self, list(mapping_of(...)), list(strict = .strict))
}

frame_methods$cast <- function(..., .strict = TRUE) {
  types <- mapping_of(...)
  if (length(types) == 1 && is.null(names(types))) {
    exprs <- list(all_columns()$cast(types[[1]], strict = .strict))
  } else {
    cast <- function(name, dtype) native(wrap__expr_col, list(name))$cast(dtype, strict = .strict)
    exprs <- Map(cast, names(types), types)
  }
  call_verb("with_columns", self, unname(exprs))
}

frame_methods$group_by <- function(..., .maintain_order = FALSE) {
  structure(
    list(frame = self, keys = as_exprs(...), maintain_order = .maintain_order),
    class = "polarslike_group_by"
  )
}

frame_methods$drop_nulls <- function(...) {
  exprs <- as_exprs(...)
  if (length(exprs) == 0) exprs <- list(all_columns())
  present <- lapply(names(call_verb("select", self$lazy(), exprs)$schema), function(name) {
    native(wrap__expr_col, list(name))$is_not_null()
  })
  if (length(present)) call_verb("filter", self, present) else self
}

frame_methods$first <- function() call_verb("head", self, list(1))
frame_methods$last <- function() call_verb("tail", self, list(1))

frame_methods$n_unique <- function() call_verb("select", self, list(all_columns()$n_unique()))

# A verb that gives a column.
call_column_verb <- function(...) call_verb(...)$to_series()

frame_properties <- new.env(parent = emptyenv())
frame_properties$columns <- function(self) names(native(wrap__frame_schema, self))
frame_properties$schema <- function(self) native(wrap__frame_schema, self)
frame_properties$dtypes <- function(self) unname(native(wrap__frame_schema, self))
frame_properties$width <- function(self) length(native(wrap__frame_schema, self))

# A list of what `...` maps by name; one unnamed list stands for its elements.
mapping_of <- function(...) {
  args <- list(...)
  if (length(args) == 1 && is.null(names(args)) && (is.list(args[[1]]) && !is.object(args[[1]]) || is.character(args[[1]]))) {
    args <- as.list(args[[1]])
  }
  args
}

# Eager frames ----------------------------------------------------------------------------------------------------

data_frame_methods <- new.env(parent = emptyenv())

data_frame_methods$lazy <- function() native(wrap__frame_lazy, self)
data_frame_methods$clone <- function() self$lazy()$collect()
data_frame_methods$get_column <- function(name) native(wrap__frame_column, self, name)
data_frame_methods$get_columns <- function() native(wrap__frame_columns, self)
data_frame_methods$to_series <- function(index = 0) native(wrap__frame_columns, self)[[index + 1]]
data_frame_methods$equals <- function(other, ..., null_equal = TRUE) {
  check_dots_empty(...)
  if (!null_equal && any(unlist(as.list(self$null_count())) > 0)) {
    return(FALSE)
  }
  native(wrap__frame_equals, self, other)
}
data_frame_methods$is_empty <- function() self$height == 0
data_frame_methods$item <- function(row = NULL, column = NULL) {
  if (is.null(row) && is.null(column)) {
    if (!identical(self$shape, c(1, 1))) {
      invalid_argument("`item` without an index needs a frame of one value, not of shape ", paste(self$shape, collapse = " x "))
    }
    row <- 0
    column <- 0
  }
  series <- if (is.character(column)) self$get_column(column) else self$to_series(column)
  series$item(row)
}
data_frame_methods$glimpse <- function(...) {
  cat("Rows: ", self$height, "\nColumns: ", self$width, "\n", sep = "")
  for (column in utils::head(self, 10)$get_columns()) {
    values <- paste(format(as.vector(column)), collapse = ", ")
    line <- paste0("$ ", column$name, " <", native(wrap__dtype_short, column$dtype), "> ", values)
    cat(strtrim(line, getOption("width")), "\n", sep = "")
  }
  invisible(self)
}

data_frame_properties <- new.env(parent = emptyenv())
data_frame_properties$height <- function(self) native(wrap__frame_height, self)
data_frame_properties$shape <- function(self) c(native(wrap__frame_height, self), frame_properties$width(self))

`$.polarslike_data_frame` <- function(x, name) look_up(tables$data_frame, x, name, "a DataFrame")

.DollarNames.polarslike_data_frame <- function(x, pattern = "") complete(tables$data_frame, pattern)

dim.polarslike_data_frame <- function(x) x$shape

length.polarslike_data_frame <- function(x) x$width

names.polarslike_data_frame <- function(x) x$columns

dimnames.polarslike_data_frame <- function(x) list(NULL, x$columns)

as.data.frame.polarslike_data_frame <- function(x, row.names = NULL, optional = FALSE, ...,
                                                int64 = c("double", "character", "integer", "integer64")) {
  int64 <- match_choice(int64, c("double", "character", "integer", "integer64"), "as.data.frame", "int64")
  native(wrap__frame_to_list, x, int64)
}

as.list.polarslike_data_frame <- function(x, ..., as_series = FALSE) {
  if (as_series) {
    return(stats::setNames(x$get_columns(), x$columns))
  }
  columns <- unclass(as.data.frame(x, ...))
  attr(columns, "row.names") <- NULL
  columns
}

as.matrix.polarslike_data_frame <- function(x, ...) as.matrix(as.data.frame(x), ...)

# Columns by position, name or mask, as data frames select them.
column_names <- function(frame, j) {
  names <- names(frame)
  if (is.character(j)) {
    return(j)
  }
  if (is.numeric(j) && any(abs(j) > length(names))) {
    raise("OutOfBoundsError", paste0("there is no column ", j[abs(j) > length(names)][1], ": there are ", length(names), " columns"))
  }
  names[j]
}

`[.polarslike_data_frame` <- function(x, i, j, drop = FALSE) {
  has_drop <- !missing(drop)
  if (nargs() - has_drop == 2 && !missing(i)) {
    # df["a"] and df[1:2] select columns.
    return(call_verb("select", x, as.list(column_names(x, i))))
  }
  if (!missing(j)) x <- call_verb("select", x, as.list(column_names(x, j)))
  if (!missing(i)) x <- native(wrap__frame_take, x, row_numbers(i, x$height))
  if (isTRUE(drop) && x$width == 1) x$to_series() else x
}

`[[.polarslike_data_frame` <- function(x, i) native(wrap__frame_column, x, column_names(x, i))

head.polarslike_data_frame <- function(x, n = 6L, ...) call_verb("head", x, list(n))

tail.polarslike_data_frame <- function(x, n = 6L, ...) call_verb("tail", x, list(n))

format.polarslike_data_frame <- function(x, ...) display(x)

print.polarslike_data_frame <- function(x, ...) {
  cat(format(x), "\n", sep = "")
  invisible(x)
}

# Lazy frames -----------------------------------------------------------------------------------------------------

lazy_frame_methods <- new.env(parent = emptyenv())

lazy_frame_methods$collect_schema <- function() native(wrap__frame_schema, self)
lazy_frame_methods$lazy <- function() self
lazy_frame_methods$clone <- function() self

`$.polarslike_lazy_frame` <- function(x, name) look_up(tables$lazy_frame, x, name, "a LazyFrame")

.DollarNames.polarslike_lazy_frame <- function(x, pattern = "") complete(tables$lazy_frame, pattern)

names.polarslike_lazy_frame <- function(x) x$columns

length.polarslike_lazy_frame <- function(x) x$width

as.data.frame.polarslike_lazy_frame <- function(x, ...) as.data.frame(x$collect(), ...)

as.list.polarslike_lazy_frame <- function(x, ...) as.list(x$collect(), ...)

head.polarslike_lazy_frame <- function(x, n = 6L, ...) call_verb("head", x, list(n))

tail.polarslike_lazy_frame <- function(x, n = 6L, ...) call_verb("tail", x, list(n))

format.polarslike_lazy_frame <- function(x, ...) x$explain(optimized = FALSE)

print.polarslike_lazy_frame <- function(x, ...) {
  cat("<LazyFrame>\n", format(x), "\n", sep = "")
  invisible(x)
}

# Groups ----------------------------------------------------------------------------------------------------------

group_by_methods <- new.env(parent = emptyenv())

group_by_methods$agg <- function(...) aggregate_groups(self, as_exprs(...))
group_by_methods$len <- function(name = "len") {
  aggregate_groups(self, list(call_function("pl.len", NULL)$alias(name)))
}
group_by_methods$all <- function() aggregate_groups(self, list(all_columns()))
group_by_methods$first <- function(..., ignore_nulls = FALSE) {
  check_dots_empty(...)
  aggregate_groups(self, list(all_columns()$first(ignore_nulls = ignore_nulls)))
}
group_by_methods$last <- function(..., ignore_nulls = FALSE) {
  check_dots_empty(...)
  aggregate_groups(self, list(all_columns()$last(ignore_nulls = ignore_nulls)))
}
group_by_methods$head <- function(n = 5) rows_of_groups(self, all_columns()$head(n))
group_by_methods$tail <- function(n = 5) rows_of_groups(self, all_columns()$tail(n))
group_by_methods$quantile <- function(quantile, interpolation = "nearest") {
  aggregate_groups(self, list(all_columns()$quantile(quantile, interpolation)))
}

for (name in c("sum", "mean", "median", "min", "max", "std", "var", "count", "n_unique")) {
  group_by_methods[[name]] <- eval(substitute(
    function() aggregate_groups(self, list(call_function(NAME, all_columns()))),
    list(NAME = name)
  ))
}
rm(name)

# Only groups for which these aggregates are true.
group_by_methods$having <- function(...) {
  groups <- unclass(self)
  groups$having <- c(groups$having, as_exprs(...))
  structure(groups, class = class(self))
}

aggregate_groups <- function(groups, exprs) {
  groups <- unclass(groups)
  if (is.null(groups$index)) {
    options <- list(maintain_order = groups$maintain_order, having = groups$having)
    call_verb("group_by_agg", groups$frame, list(groups$keys, exprs), options)
  } else {
    options <- c(groups$windows, list(group_by = groups$keys, having = groups$having))
    call_verb(groups$verb, groups$frame, list(groups$index[[1]], exprs), options)
  }
}

rows_of_groups <- function(groups, expr) {
  keys <- vapply(c(unclass(groups)$keys, unclass(groups)$index), function(key) key$meta$output_name(), "")
  values <- setdiff(unclass(groups)$frame$columns, keys)
  call_verb("explode", aggregate_groups(groups, list(expr)), list(as.list(values)))
}

`$.polarslike_group_by` <- function(x, name) look_up(tables$group_by, x, name, "a GroupBy")

.DollarNames.polarslike_group_by <- function(x, pattern = "") complete(tables$group_by, pattern)

print.polarslike_group_by <- function(x, ...) {
  keys <- vapply(unclass(x)$keys, format, "")
  cat("<GroupBy: ", paste(keys, collapse = ", "), ">\n", sep = "")
  invisible(x)
}
