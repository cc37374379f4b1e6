# Parquet files in and out.

pl$scan_parquet <- function(source, ..., n_rows = NULL, use_statistics = TRUE, glob = TRUE, row_index_name = NULL,
                            row_index_offset = 0) {
  check_dots_empty(...)
  options <- given(list(n_rows = n_rows, use_statistics = use_statistics, glob = glob))
  indexed(scan_files("parquet", source, options), row_index_name, row_index_offset)
}

pl$read_parquet <- function(source, ..., columns = NULL) read_columns(pl$scan_parquet(source, ...), columns)

data_frame_methods$write_parquet <- function(file, ..., compression = "zstd", compression_level = NULL,
                                             statistics = TRUE, row_group_size = NULL, data_page_size = NULL) {
  check_dots_empty(...)
  options <- given(list(
    compression = compression, compression_level = compression_level, statistics = statistics,
    row_group_size = row_group_size, data_page_size = data_page_size
  ))
  native(wrap__frame_write, self, "parquet", path.expand(file), options)
  invisible(self)
}
