# Text files, a row per line.

pl$scan_lines <- function(source, ..., name = "line", n_rows = NULL, row_index_name = NULL, row_index_offset = 0,
                          glob = TRUE, storage_options = NULL, credential_provider = NULL, include_file_paths = NULL) {
  check_dots_empty(...)
  options <- given(list(
    name = name, n_rows = n_rows, glob = glob, include_file_paths = include_file_paths,
    storage_options = if (!is.null(storage_options)) as.list(storage_options), credential_provider = credential_provider
  ))
  indexed(scan_files("lines", source, options), row_index_name, row_index_offset)
}

pl$read_lines <- function(source, ...) pl$scan_lines(source, ...)$collect()
