# Parquet files in and out.

pl$scan_parquet <- function(source, ..., n_rows = NULL, row_index_name = NULL, row_index_offset = 0,
                            parallel = c("auto", "columns", "row_groups", "prefiltered", "none"),
                            use_statistics = TRUE, hive_partitioning = NULL, glob = TRUE, hidden_file_prefix = NULL,
                            schema = NULL, hive_schema = NULL, try_parse_hive_dates = TRUE, low_memory = FALSE,
                            rechunk = FALSE, cache = TRUE, storage_options = NULL, credential_provider = NULL,
                            include_file_paths = NULL,
                            missing_columns = c("raise", "insert"), extra_columns = c("raise", "ignore"),
                            cast_options = NULL) {
  check_dots_empty(...)
  options <- given(list(
    n_rows = n_rows, use_statistics = use_statistics, hive_partitioning = hive_partitioning, glob = glob,
    hidden_file_prefix = if (!is.null(hidden_file_prefix)) as.list(hidden_file_prefix), schema = fields_of(schema),
    hive_schema = fields_of(hive_schema), try_parse_hive_dates = try_parse_hive_dates,
    storage_options = if (!is.null(storage_options)) as.list(storage_options),
    credential_provider = credential_provider,
    include_file_paths = include_file_paths,
    missing_columns = match_choice(missing_columns, c("raise", "insert"), "scan_parquet", "missing_columns"),
    extra_columns = match_choice(extra_columns, c("raise", "ignore"), "scan_parquet", "extra_columns"),
    cast_options = if (!is.null(cast_options)) lapply(cast_options, function(v) if (length(v) > 1) as.list(v) else v)
  ))
  indexed(scan_files("parquet", source, options), row_index_name, row_index_offset)
}

pl$read_parquet <- function(source, ..., columns = NULL) read_columns(pl$scan_parquet(source, ...), columns)

pl$read_parquet_schema <- function(source) pl$scan_parquet(source)$collect_schema()

# The texts that a Parquet file says of itself, by name.
pl$read_parquet_metadata <- function(source) {
  native(wrap__parquet_metadata, source_of(source))
}

parquet_options <- function(..., compression = "zstd", compression_level = NULL, statistics = TRUE,
                            row_group_size = NULL, data_page_size = NULL, metadata = NULL) {
  check_dots_empty(...)
  given(list(
    compression = compression, compression_level = compression_level, statistics = statistics,
    row_group_size = row_group_size, data_page_size = data_page_size,
    metadata = if (!is.null(metadata)) as.list(metadata)
  ))
}

# Writes a Parquet file; without `file` its bytes are the result. With `partition_by`, `file` is a folder.
data_frame_methods$write_parquet <- function(file = NULL, ..., partition_by = NULL, mkdir = FALSE,
                                             sync_on_close = NULL, storage_options = NULL, credential_provider = NULL) {
  if (!is.null(partition_by)) file <- pl$PartitionBy(file, key = partition_by)
  output <- output_options(mkdir = mkdir, sync_on_close = sync_on_close, storage_options = storage_options,
                           credential_provider = credential_provider)
  bytes <- write_frame(self, "parquet", file, parquet_options(...), output)
  if (is.null(file)) bytes else invisible(self)
}

lazy_frame_methods$sink_parquet <- function(path, ..., maintain_order = TRUE, mkdir = FALSE, sync_on_close = NULL,
                                            storage_options = NULL, credential_provider = NULL, lazy = FALSE,
                                            sinked_paths_callback = NULL) {
  output <- output_options(maintain_order, mkdir, sync_on_close, storage_options, credential_provider,
                           sinked_paths_callback)
  sink_frame(self, "parquet", path, parquet_options(...), output, lazy)
}
