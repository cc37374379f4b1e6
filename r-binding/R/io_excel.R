# Workbooks of Excel and OpenDocument in and out, and Avro files: formats that are read and written as whole tables.

# Vectors as lists, because options of one element are not lists, and names of vectors would be lost.
as_option <- function(x) {
  if (is.null(x) || inherits(x, "polarslike_object")) {
    x
  } else if (is.list(x) || (is.atomic(x) && (length(x) != 1 || !is.null(names(x))))) {
    lapply(as.list(x), as_option)
  } else {
    x
  }
}

tables_of <- function(format, source, options) {
  native(wrap__tables_read, format, source_of(source), given(options))
}

pl$read_excel <- function(source, ..., sheet_id = NULL, sheet_name = NULL, table_name = NULL, has_header = TRUE,
                          columns = NULL, schema_overrides = NULL, infer_schema_length = 100,
                          include_file_paths = NULL, drop_empty_rows = TRUE, drop_empty_cols = TRUE,
                          raise_if_empty = TRUE, header_row = NULL, skip_rows = 0, n_rows = NULL,
                          column_names = NULL) {
  check_dots_empty(...)
  tables_of("excel", source, list(
    sheet_id = as_option(sheet_id), sheet_name = as_option(sheet_name), table_name = table_name,
    has_header = has_header, columns = as_option(columns), schema_overrides = fields_of(schema_overrides),
    infer_schema_length = infer_schema_length, include_file_paths = include_file_paths,
    drop_empty_rows = drop_empty_rows, drop_empty_cols = drop_empty_cols, raise_if_empty = raise_if_empty,
    header_row = header_row, skip_rows = skip_rows, n_rows = n_rows,
    column_names = if (!is.null(column_names)) as.list(column_names)
  ))
}

pl$read_ods <- function(source, ...) pl$read_excel(source, ...)

pl$read_avro <- function(source, ..., columns = NULL, n_rows = NULL) {
  check_dots_empty(...)
  tables_of("avro", source, list(columns = if (!is.null(columns)) as.list(columns), n_rows = n_rows))
}

data_frame_methods$write_avro <- function(file, compression = c("uncompressed", "snappy", "deflate"), name = "") {
  choices <- c("uncompressed", "snappy", "deflate")
  options <- list(compression = match_choice(compression, choices, "write_avro", "compression"), name = name)
  native(wrap__table_write, self, "avro", path.expand(file), options)
  invisible(self)
}

data_frame_methods$write_excel <- function(workbook = "dataframe.xlsx", worksheet = NULL, ..., position = "A1",
                                           table_style = NULL, table_name = NULL, column_formats = NULL,
                                           dtype_formats = NULL, conditional_formats = NULL, header_format = NULL,
                                           column_totals = NULL, column_widths = NULL, row_totals = NULL,
                                           row_heights = NULL, sparklines = NULL, formulas = NULL,
                                           float_precision = 3, include_header = TRUE, autofilter = TRUE,
                                           autofit = FALSE, hidden_columns = NULL, hide_gridlines = FALSE,
                                           sheet_zoom = NULL, freeze_panes = NULL) {
  check_dots_empty(...)
  options <- lapply(list(
    worksheet = worksheet, position = position, table_style = table_style, table_name = table_name,
    column_formats = column_formats, dtype_formats = dtype_formats, conditional_formats = conditional_formats,
    header_format = header_format, column_totals = column_totals, column_widths = column_widths,
    row_totals = row_totals, row_heights = row_heights, sparklines = sparklines, formulas = formulas,
    float_precision = float_precision, include_header = include_header, autofilter = autofilter, autofit = autofit,
    hide_gridlines = hide_gridlines, sheet_zoom = sheet_zoom, freeze_panes = freeze_panes
  ), as_option)
  options["hidden_columns"] <- list(if (!is.null(hidden_columns)) as.list(hidden_columns))
  native(wrap__table_write, self, "excel", path.expand(workbook), given(options))
  invisible(self)
}
