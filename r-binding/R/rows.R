# Rows and columns of frames as values of R.

# The values of a row as a list, with names where they are asked for.
row_values <- function(values, i, named) {
  row <- lapply(values, function(column) column[[i]])
  if (named) row else unname(row)
}

# Columns as lists of values.
column_values <- function(frame) {
  columns <- lapply(frame$get_columns(), function(column) as.list(column))
  stats::setNames(columns, frame$columns)
}

data_frame_methods$row <- function(index = NULL, ..., by_predicate = NULL, named = FALSE) {
  check_dots_empty(...)
  if (is.null(index) == is.null(by_predicate)) {
    invalid_argument("`row` needs either an index or a predicate")
  }
  frame <- self
  if (!is.null(by_predicate)) {
    frame <- self$filter(by_predicate)
    if (frame$height == 0) raise("NoRowsReturnedError", paste("no row where", format(by_predicate)))
    if (frame$height > 1) {
      raise("TooManyRowsReturnedError", paste(frame$height, "rows where", format(by_predicate), "- expected one"))
    }
    index <- 0
  }
  i <- if (index < 0) frame$height + index + 1 else index + 1
  if (i < 1 || i > frame$height) {
    raise("OutOfBoundsError", paste0("there is no row ", index, ": there are ", frame$height, " rows"))
  }
  row_values(column_values(frame[i, ]), 1, named)
}

data_frame_methods$rows <- function(..., named = FALSE) {
  check_dots_empty(...)
  values <- column_values(self)
  lapply(seq_len(self$height), function(i) row_values(values, i, named))
}

# R has no lazy iteration of its own: the rows, columns and slices come as lists.
data_frame_methods$iter_rows <- function(..., named = FALSE, buffer_size = 512) {
  check_dots_empty(...)
  self$rows(named = named)
}
data_frame_methods$iter_columns <- function() self$get_columns()
data_frame_methods$iter_slices <- function(n_rows = 10000) {
  lapply(seq(0, max(self$height - 1, 0), by = n_rows), function(offset) self$slice(offset, n_rows))
}
data_frame_methods$to_dicts <- function() self$rows(named = TRUE)
data_frame_methods$to_dict <- function(..., as_series = TRUE) {
  check_dots_empty(...)
  as.list(self, as_series = as_series)
}
data_frame_methods$to_struct <- function(name = "") as_polars_series(self, name)
data_frame_methods$get_column_index <- function(name) {
  index <- match(name, self$columns)
  if (is.na(index)) self$get_column(name)
  index - 1
}
data_frame_methods$collect_schema <- function() do.call(pl$Schema, self$schema)
data_frame_methods$show <- function(limit = 5, ...) {
  print(if (is.null(limit)) self else self$head(limit))
  invisible(self)
}
data_frame_methods$map_columns <- function(column_names, lambda, ...) {
  columns <- lapply(self$select(column_names)$get_columns(), lambda, ...)
  self$with_columns(columns)
}
data_frame_methods$to_arrow <- function(..., compat_level = NULL) {
  check_dots_empty(...)
  if (!requireNamespace("arrow", quietly = TRUE)) {
    invalid_argument("`to_arrow` needs the package arrow; as_nanoarrow_array_stream() works without it")
  }
  stream <- native(wrap__stream_export, self, with_views(compat_level, FALSE))
  arrow::as_arrow_table(arrow::as_record_batch_reader(stream))
}

lazy_frame_methods$show <- function(limit = 5, ...) {
  print((if (is.null(limit)) self else self$head(limit))$collect())
  invisible(self)
}

# Frames of rows and of named columns --------------------------------------------------------------------------------

pl$from_dict <- function(data, ..., schema_overrides = NULL, strict = TRUE) {
  check_dots_empty(...)
  do.call(pl$DataFrame, c(data, list(.schema_overrides = schema_overrides, .strict = strict)))
}

# `data` is a list of rows with names; a name that a row lacks is null there.
pl$from_dicts <- function(data, ..., schema_overrides = NULL, strict = TRUE) {
  check_dots_empty(...)
  names <- unique(unlist(lapply(data, names)))
  column <- function(name) column_of_values(lapply(data, function(row) row[[name]]), name)
  frame_of(lapply(names, column), schema_overrides, strict)
}

# `data` is a list of columns, or of rows with `orient = "row"`; `schema` are the names.
pl$from_records <- function(data, schema = NULL, ..., orient = "col", schema_overrides = NULL, strict = TRUE) {
  check_dots_empty(...)
  orient <- match_choice(orient, c("col", "row"), "from_records", "orient")
  if (orient == "row") {
    data <- lapply(seq_along(data[[1]]), function(i) lapply(data, function(row) row[[i]]))
  }
  names <- if (is.null(schema)) paste0("column_", seq_along(data) - 1) else schema
  if (length(names) != length(data)) {
    raise("ShapeError", paste(length(names), "names for", length(data), "columns"))
  }
  column <- function(values, name) column_of_values(as.list(values), name)
  frame_of(unname(Map(column, data, names)), schema_overrides, strict)
}

# A Series of a list of values: a vector where all are single values, NULL is null.
column_of_values <- function(values, name) {
  single <- vapply(values, function(v) is.null(v) || (is.atomic(v) && length(v) == 1), NA)
  if (!all(single) || all(vapply(values, is.null, NA))) {
    return(as_polars_series(values, name))
  }
  present <- values[!vapply(values, is.null, NA)]
  vector <- do.call(c, present)
  rows <- rep(NA_integer_, length(values))
  rows[!vapply(values, is.null, NA)] <- seq_along(present)
  as_polars_series(vector[rows], name)
}

pl$from_arrow <- function(data, ..., schema_overrides = NULL) {
  frame <- as_polars_df(data)
  if (is.null(schema_overrides)) frame else frame$cast(schema_overrides)
}

# The frame or the Series that printed as this text does. What is left out of it is not there.
pl$from_repr <- function(data) {
  lines <- trimws(strsplit(paste(data, collapse = "\n"), "\n")[[1]])
  if (any(grepl("^Series:", lines))) {
    return(series_from_repr(lines))
  }
  end <- grep("^(\u255e|\\+=)", lines)
  is_row <- grepl("^[\u2502|]", lines)
  cells <- function(line) trimws(strsplit(substr(line, 2, nchar(line) - 1), "[\u2502\u2506|]")[[1]])
  head <- if (length(end)) lapply(lines[is_row & seq_along(lines) < end[1]], cells) else list()
  if (length(head) < 2) invalid_argument("the text is not that of a printed frame with names and types, or of a Series")
  rows <- lapply(lines[is_row & seq_along(lines) > end[1]], cells)
  rows <- Filter(function(row) !all(row %in% c("\u2026", "...")), rows)
  shown <- which(!head[[1]] %in% c("\u2026", "..."))
  column <- function(i) from_texts(head[[1]][i], head[[length(head)]][i], vapply(rows, `[`, "", i))
  frame_of_columns(lapply(shown, column))
}

series_from_repr <- function(lines) {
  head <- regmatches(lines, regexec("^Series: '(.*)' \\[(.+)\\]$", lines))
  head <- Filter(length, head)
  if (length(head) == 0) invalid_argument("the text is not that of a printed Series")
  body <- lines[seq_along(lines) > match("[", lines) & !lines %in% c("]", "", "\u2026")]
  from_texts(head[[1]][2], head[[1]][3], sub("^\"(.*)\"$", "\\1", body))
}

# A column of printed values.
from_texts <- function(name, dtype_text, values) {
  dtype <- native(wrap__dtype_parse, dtype_text)
  if (dtype$is_nested()) {
    invalid_argument("column `", name, "`: values of ", format(dtype), " cannot be read again")
  }
  values <- as.character(values)
  values[values == "null"] <- NA_character_
  texts <- as_polars_series(values, name)
  switch(sub("\\(.*", "", format(dtype)),
    Boolean = as_polars_series(values == "true", name), Time = texts$str$to_time(), Date = texts$str$to_date(),
    Datetime = texts$str$to_datetime()$cast(dtype), texts$cast(dtype)
  )
}
