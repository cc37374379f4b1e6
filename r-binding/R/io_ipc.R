# Arrow IPC (Feather) files and streams in and out.

pl$scan_ipc <- function(source, ..., n_rows = NULL, row_index_name = NULL, row_index_offset = 0, glob = TRUE,
                        storage_options = NULL, credential_provider = NULL, hive_partitioning = NULL,
                        hive_schema = NULL,
                        try_parse_hive_dates = TRUE, include_file_paths = NULL) {
  check_dots_empty(...)
  options <- given(list(
    n_rows = n_rows, glob = glob, storage_options = if (!is.null(storage_options)) as.list(storage_options),
    credential_provider = credential_provider,
    hive_partitioning = hive_partitioning, hive_schema = fields_of(hive_schema),
    try_parse_hive_dates = try_parse_hive_dates, include_file_paths = include_file_paths
  ))
  indexed(scan_files("ipc", source, options), row_index_name, row_index_offset)
}

pl$read_ipc <- function(source, ..., columns = NULL) read_columns(pl$scan_ipc(source, ...), columns)

pl$read_ipc_stream <- pl$read_ipc

pl$read_ipc_schema <- function(source) pl$scan_ipc(source)$collect_schema()

ipc_options <- function(..., compression = "uncompressed", compat_level = "newest", record_batch_size = NULL) {
  check_dots_empty(...)
  given(list(compression = compression, compat_level = compat_level, record_batch_size = record_batch_size))
}

# Writes an IPC file; without `file` its bytes are the result.
data_frame_methods$write_ipc <- function(file = NULL, ..., mkdir = FALSE, sync_on_close = NULL,
                                         storage_options = NULL, credential_provider = NULL) {
  output <- output_options(mkdir = mkdir, sync_on_close = sync_on_close, storage_options = storage_options,
                           credential_provider = credential_provider)
  bytes <- write_frame(self, "ipc", file, ipc_options(...), output)
  if (is.null(file)) bytes else invisible(self)
}

data_frame_methods$write_ipc_stream <- function(file = NULL, ...) {
  bytes <- write_frame(self, "ipc_stream", file, ipc_options(...), output_options())
  if (is.null(file)) bytes else invisible(self)
}

lazy_frame_methods$sink_ipc <- function(path, ..., maintain_order = TRUE, mkdir = FALSE, sync_on_close = NULL,
                                        storage_options = NULL, credential_provider = NULL, lazy = FALSE,
                                        sinked_paths_callback = NULL) {
  output <- output_options(maintain_order, mkdir, sync_on_close, storage_options, credential_provider,
                           sinked_paths_callback)
  sink_frame(self, "ipc", path, ipc_options(...), output, lazy)
}
