# What writing files of all formats has in common.

# A folder with files of rows, parted by keys or by size.
pl$PartitionBy <- function(base_path, ..., file_path_provider = NULL, key = NULL, include_key = NULL,
                           max_rows_per_file = NULL, approximate_bytes_per_file = "auto") {
  check_dots_empty(...)
  if (!is.null(file_path_provider)) file_path_provider <- as_host_function(file_path_provider)
  if (is.character(key)) key <- as.list(key)
  fields <- given(list(
    key = key, include_key = include_key, max_rows_per_file = max_rows_per_file,
    approximate_bytes_per_file = approximate_bytes_per_file, file_path_provider = file_path_provider
  ))
  structure(list(base_path = path.expand(base_path), fields = fields), class = "polarslike_partition_by")
}

print.polarslike_partition_by <- function(x, ...) {
  cat("<files below ", x$base_path, ">\n", sep = "")
  invisible(x)
}

output_options <- function(maintain_order = TRUE, mkdir = FALSE, sync_on_close = NULL, storage_options = NULL,
                           credential_provider = NULL, sinked_paths_callback = NULL) {
  if (identical(sync_on_close, "none")) sync_on_close <- NULL
  given(list(
    maintain_order = maintain_order, mkdir = mkdir, sync_on_close = sync_on_close,
    storage_options = if (!is.null(storage_options)) as.list(storage_options),
    credential_provider = if (!is.null(credential_provider)) as_host_function(credential_provider),
    sinked_paths_callback = if (!is.null(sinked_paths_callback)) paths_callback(sinked_paths_callback)
  ))
}

# A function of the paths, rows and bytes of files as the engine calls it.
paths_callback <- function(callback) {
  if (!is.function(callback)) invalid_type("sinked_paths_callback is a function, not ", class(callback)[1])
  as_host_function(function(files) {
    callback(list(paths = lapply(files, setNames, c("path", "num_rows", "num_bytes"))))
    NULL
  })
}

# The plan with a file, or files by partitions, that its rows go to.
sunk <- function(plan, format, target, options) {
  is_function <- vapply(options, is.function, NA)
  functions <- options[is_function]
  options <- options[!is_function]
  if (inherits(target, "polarslike_partition_by")) {
    return(native(wrap__lazy_sink, plan, format, target$base_path, options, target$fields, functions))
  }
  if (!is.character(target) || length(target) != 1L) {
    invalid_type("a file is a path, a URL or pl$PartitionBy(), not ", class(target)[1])
  }
  native(wrap__lazy_sink, plan, format, path.expand(target), options, NULL, functions)
}

sink_frame <- function(plan, format, target, options, output, lazy) {
  plan <- sunk(plan, format, target, c(options, output))
  if (lazy) {
    return(plan)
  }
  plan$collect()
  invisible(NULL)
}

# Writes a frame to a path, a URL, partitions or a connection; its bytes if there is no file.
write_frame <- function(frame, format, file, options, output) {
  if (!is.null(file) && !inherits(file, "connection")) {
    sunk(frame$lazy(), format, file, c(options, output))$collect()
    return(NULL)
  }
  bytes <- native(wrap__frame_bytes, frame, format, options)
  if (is.null(file)) {
    return(bytes)
  }
  if (!isOpen(file)) {
    open(file, "wb")
    on.exit(close(file))
  }
  if (summary(file)$text == "text") {
    cat(text_of_bytes(bytes), file = file)
  } else {
    writeBin(bytes, file)
  }
  NULL
}

text_of_bytes <- function(bytes) {
  text <- rawToChar(bytes)
  Encoding(text) <- "UTF-8"
  text
}

# Calls a function with the result, piece by piece; it returns TRUE when it has enough.
lazy_frame_methods$sink_batches <- function(lambda, ..., chunk_size = NULL, maintain_order = TRUE, lazy = FALSE) {
  check_dots_empty(...)
  plan <- native(wrap__lazy_sink_batches, self, as_host_function(lambda), chunk_size, maintain_order)
  if (lazy) {
    return(plan)
  }
  plan$collect()
  invisible(NULL)
}

# A function that gives the next piece of the result, and NULL after the last; the plan runs meanwhile.
lazy_frame_methods$collect_batches <- function(..., chunk_size = NULL, maintain_order = TRUE) {
  check_dots_empty(...)
  batches <- native(wrap__lazy_batches, self, chunk_size, maintain_order)
  function() native(wrap__batches_next, batches)
}
