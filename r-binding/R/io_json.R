# JSON in and out: documents, and one object per line.

json_options <- function(schema, schema_overrides, infer_schema_length) {
  c(
    given(list(schema = fields_of(schema), schema_overrides = fields_of(schema_overrides))),
    # NULL means all rows.
    list(infer_schema_length = infer_schema_length)
  )
}

pl$scan_ndjson <- function(source, ..., schema = NULL, schema_overrides = NULL, infer_schema_length = 100,
                           n_rows = NULL, row_index_name = NULL, row_index_offset = 0, ignore_errors = FALSE,
                           storage_options = NULL, credential_provider = NULL, include_file_paths = NULL) {
  check_dots_empty(...)
  options <- c(json_options(schema, schema_overrides, infer_schema_length), given(list(
    n_rows = n_rows, ignore_errors = ignore_errors, include_file_paths = include_file_paths,
    storage_options = if (!is.null(storage_options)) as.list(storage_options), credential_provider = credential_provider
  )))
  indexed(scan_files("ndjson", source, options), row_index_name, row_index_offset)
}

pl$read_ndjson <- function(source, ...) pl$scan_ndjson(source, ...)$collect()

pl$read_json <- function(source, ..., schema = NULL, schema_overrides = NULL, infer_schema_length = 100) {
  check_dots_empty(...)
  scan_files("json", source, json_options(schema, schema_overrides, infer_schema_length))$collect()
}

ndjson_options <- function(..., compression = "uncompressed", compression_level = NULL, check_extension = TRUE) {
  check_dots_empty(...)
  given(list(
    compression = compression, compression_level = compression_level, check_extension = check_extension
  ))
}

# Writes an object per line; without `file` the text is the result, or the bytes if they are compressed.
data_frame_methods$write_ndjson <- function(file = NULL, ..., compression = "uncompressed") {
  bytes <- write_frame(self, "ndjson", file, ndjson_options(..., compression = compression), output_options())
  if (!is.null(file)) {
    return(invisible(self))
  }
  if (compression == "uncompressed") text_of_bytes(bytes) else bytes
}

# Writes a list of objects; without `file` the text is the result.
data_frame_methods$write_json <- function(file = NULL) {
  bytes <- write_frame(self, "json", file, list(), output_options())
  if (is.null(file)) text_of_bytes(bytes) else invisible(self)
}

lazy_frame_methods$sink_ndjson <- function(path, ..., maintain_order = TRUE, mkdir = FALSE, sync_on_close = NULL,
                                           storage_options = NULL, credential_provider = NULL, lazy = FALSE) {
  output <- output_options(maintain_order, mkdir, sync_on_close, storage_options, credential_provider)
  sink_frame(self, "ndjson", path, ndjson_options(...), output, lazy)
}
