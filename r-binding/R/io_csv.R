# CSV files in and out.

null_values_of <- function(values) {
  if (is.null(values)) {
    NULL
  } else if (is.null(names(values))) {
    list(any = as.list(values))
  } else {
    list(columns = Map(list, names(values), unlist(values), USE.NAMES = FALSE))
  }
}

pl$scan_csv <- function(source, ..., has_header = TRUE, separator = ",", comment_prefix = NULL, quote_char = "\"",
                        skip_rows = 0, skip_lines = 0, schema = NULL, schema_overrides = NULL, null_values = NULL,
                        empty_string_is_null = TRUE, ignore_errors = FALSE, infer_schema = TRUE,
                        infer_schema_length = 100, infer_schema_files = 10, n_rows = NULL,
                        encoding = "utf8", skip_rows_after_header = 0, try_parse_dates = FALSE, eol_char = "\n",
                        with_column_names = NULL, new_columns = NULL, truncate_ragged_lines = NULL,
                        decimal_comma = FALSE, raise_if_empty = NULL, extra_columns = c("raise", "ignore"),
                        missing_columns = c("raise", "insert"), glob = TRUE, include_file_paths = NULL,
                        on_bad_lines = c("raise", "skip", "only"), row_index_name = NULL, row_index_offset = 0,
                        storage_options = NULL, credential_provider = NULL) {
  check_dots_empty(...)
  extra_columns <- match_choice(extra_columns, c("raise", "ignore"), "scan_csv", "extra_columns")
  # Types without names are those of all columns by position.
  by_position <- !is.null(schema_overrides) && is.null(names(schema_overrides))
  options <- given(list(
    has_header = has_header, separator = separator, comment_prefix = comment_prefix, skip_rows = skip_rows,
    skip_lines = skip_lines, schema = fields_of(schema),
    schema_overrides = if (!by_position) fields_of(schema_overrides), dtypes = if (by_position) schema_overrides,
    null_values = null_values_of(null_values), empty_string_is_null = empty_string_is_null,
    ignore_errors = ignore_errors, infer_schema = infer_schema, infer_schema_files = infer_schema_files,
    n_rows = n_rows, encoding = encoding, skip_rows_after_header = skip_rows_after_header,
    try_parse_dates = try_parse_dates, eol_char = eol_char,
    truncate_ragged_lines = if (is.null(truncate_ragged_lines)) extra_columns == "ignore" else truncate_ragged_lines,
    decimal_comma = decimal_comma, raise_if_empty = raise_if_empty, extra_columns = extra_columns,
    missing_columns = match_choice(missing_columns, c("raise", "insert"), "scan_csv", "missing_columns"), glob = glob,
    include_file_paths = include_file_paths,
    storage_options = if (!is.null(storage_options)) as.list(storage_options),
    credential_provider = credential_provider,
    on_bad_lines = match_choice(on_bad_lines, c("raise", "skip", "only"), "scan_csv", "on_bad_lines")
  ))
  # NULL means something: no quotes, all rows.
  options["quote_char"] <- list(quote_char)
  options["infer_schema_length"] <- list(infer_schema_length)
  if (!is.null(with_column_names)) {
    found <- options[setdiff(names(options), c("schema", "include_file_paths"))]
    new_columns <- with_column_names(scan_files("csv", source, found)$columns)
  }
  options$new_columns <- if (!is.null(new_columns)) as.list(new_columns)
  indexed(scan_files("csv", source, options), row_index_name, row_index_offset)
}

pl$read_csv <- function(source, ..., columns = NULL) read_columns(pl$scan_csv(source, ...), columns)

csv_options <- function(function_name, ..., include_bom = FALSE, include_header = TRUE, separator = ",",
                        line_terminator = "\n", quote_char = "\"", datetime_format = NULL, date_format = NULL,
                        time_format = NULL, float_scientific = NULL, float_precision = NULL, decimal_comma = FALSE,
                        null_value = "", quote_style = c("necessary", "always", "non_numeric", "never"),
                        compression = "uncompressed", compression_level = NULL, check_extension = TRUE) {
  check_dots_empty(...)
  styles <- c("necessary", "always", "non_numeric", "never")
  given(list(
    include_bom = include_bom, include_header = include_header, separator = separator,
    line_terminator = line_terminator, quote_char = quote_char, datetime_format = datetime_format,
    date_format = date_format, time_format = time_format, float_scientific = float_scientific,
    float_precision = float_precision, decimal_comma = decimal_comma, null_value = null_value,
    quote_style = match_choice(quote_style, styles, function_name, "quote_style"), compression = compression,
    compression_level = compression_level, check_extension = check_extension
  ))
}

# Writes a CSV file; without `file` its text is the result.
data_frame_methods$write_csv <- function(file = NULL, ..., compression = "uncompressed", mkdir = FALSE,
                                         sync_on_close = NULL, storage_options = NULL, credential_provider = NULL) {
  output <- output_options(mkdir = mkdir, sync_on_close = sync_on_close, storage_options = storage_options,
                           credential_provider = credential_provider)
  bytes <- write_frame(self, "csv", file, csv_options("write_csv", ..., compression = compression), output)
  if (!is.null(file)) {
    return(invisible(self))
  }
  if (compression == "uncompressed") text_of_bytes(bytes) else bytes
}

lazy_frame_methods$sink_csv <- function(path, ..., maintain_order = TRUE, mkdir = FALSE, sync_on_close = NULL,
                                        storage_options = NULL, credential_provider = NULL, lazy = FALSE) {
  output <- output_options(maintain_order, mkdir, sync_on_close, storage_options, credential_provider)
  sink_frame(self, "csv", path, csv_options("sink_csv", ...), output, lazy)
}
