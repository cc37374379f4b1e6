# R's data as frames and Series.

pl$DataFrame <- function(..., .schema_overrides = NULL, .strict = TRUE) {
  columns <- list(...)
  names <- if (is.null(names(columns))) rep("", length(columns)) else names(columns)
  series <- list()
  for (i in seq_along(columns)) {
    column <- columns[[i]]
    if (!nzchar(names[i]) && is.data.frame(column)) {
      series <- c(series, as_polars_df(column)$get_columns())
    } else {
      series <- c(series, list(named_series(column, names[i], i)))
    }
  }
  frame_of(series, .schema_overrides, .strict)
}

pl$LazyFrame <- function(..., .schema_overrides = NULL, .strict = TRUE) {
  pl$DataFrame(..., .schema_overrides = .schema_overrides, .strict = .strict)$lazy()
}

pl$Series <- function(name = NULL, values = NULL, dtype = NULL, ..., strict = TRUE) {
  check_dots_empty(...)
  if (is.null(values) && !is.null(name) && !is.character(name)) {
    values <- name
    name <- NULL
  }
  series <- as_polars_series(values, name)
  if (is.null(dtype)) series else native(wrap__series_new, series$name, series, dtype, strict)
}

# The name that is given, else the one that a Series has, else one by its position.
named_series <- function(values, name, position) {
  series <- as_polars_series(values, if (nzchar(name)) name)
  if (nzchar(series$name)) series else native(wrap__series_rename, series, paste0("column_", position - 1))
}

# A frame of Series; those of one value are repeated to the height of the others.
frame_of <- function(series, types = NULL, strict = TRUE) {
  heights <- vapply(series, length, 0)
  height <- if (all(heights == 1)) 1 else max(heights[heights != 1], 0)
  if (length(series) > 1 && height != 1) {
    series[heights == 1] <- lapply(series[heights == 1], function(one) one[rep(1, height)])
  }
  frame <- native(wrap__frame_new, stats::setNames(series, vapply(series, function(s) s$name, "")))
  if (is.null(types)) frame else frame$cast(types, .strict = strict)
}

as_polars_df <- function(x, ...) UseMethod("as_polars_df")

as_polars_df.default <- function(x, ...) as_polars_df(as.data.frame(x), ...)

as_polars_df.data.frame <- function(x, ...) {
  native(wrap__frame_new, Map(as_polars_series, unclass_columns(x), names(x)))
}

as_polars_df.list <- function(x, ...) {
  names <- if (is.null(names(x))) rep("", length(x)) else names(x)
  frame_of(Map(named_series, x, names, seq_along(x), USE.NAMES = FALSE))
}

as_polars_df.polarslike_data_frame <- function(x, ...) x

as_polars_df.polarslike_lazy_frame <- function(x, ...) x$collect(...)

as_polars_df.polarslike_group_by <- function(x, ...) as_polars_df(unclass(x)$frame)

as_polars_df.polarslike_series <- function(x, ...) x$to_frame()

as_polars_df.nanoarrow_array_stream <- function(x, ...) native(wrap__frame_from_stream, x)

unclass_columns <- function(x) {
  columns <- lapply(seq_along(x), function(i) .subset2(x, i))
  stats::setNames(columns, names(x))
}

as_polars_lf <- function(x, ...) UseMethod("as_polars_lf")

as_polars_lf.default <- function(x, ...) as_polars_df(x, ...)$lazy()

as_polars_lf.polarslike_lazy_frame <- function(x, ...) x

as_polars_series <- function(x, name = NULL, ...) UseMethod("as_polars_series")

as_polars_series.default <- function(x, name = NULL, ...) {
  native(wrap__series_new, if (is.null(name)) "" else name, x, NULL, TRUE)
}

as_polars_series.POSIXlt <- function(x, name = NULL, ...) as_polars_series(as.POSIXct(x), name, ...)

as_polars_series.list <- function(x, name = NULL, ...) {
  # Elements of classes that only R knows how to convert.
  convert <- function(element) {
    if (is.object(element) && !is.data.frame(element)) as_polars_series(element) else element
  }
  as_polars_series.default(lapply(x, convert), name, ...)
}

as_polars_series.polarslike_data_frame <- function(x, name = NULL, ...) {
  native(wrap__series_of_frame, x, if (is.null(name)) "" else name)
}

as_polars_series.nanoarrow_array_stream <- function(x, name = NULL, ...) native(wrap__series_from_stream, x, name)

as_polars_expr <- function(x, ...) as_expr(x, text_is_value = TRUE)

# Arrow streams, for the package nanoarrow and all that understand it.

as_nanoarrow_array_stream.polarslike_object <- function(x, ..., schema = NULL, compat_level = NULL) {
  native(wrap__stream_export, if (is_lazy(x)) x$collect() else x, with_views(compat_level, TRUE))
}
