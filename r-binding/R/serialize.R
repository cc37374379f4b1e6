# Frames and plans as data: JSON, as bytes or as text, in memory or in a file.

# Where `serialize` writes to: a file, or what it returns.
delivered <- function(json, file, format) {
  format <- match_choice(format, c("binary", "json"), "serialize", "format")
  if (!is.null(file)) {
    writeBin(charToRaw(json), path.expand(file))
    return(invisible(file))
  }
  if (format == "json") json else charToRaw(json)
}

# The JSON in bytes, in a text that is JSON, or in a file.
fetched <- function(source) {
  if (is.raw(source)) {
    return(rawToChar(source))
  }
  if (!is.character(source) || length(source) != 1) invalid_type("`deserialize` takes bytes, JSON or the name of a file")
  if (grepl("^\\s*[\\[{\"]", source)) {
    return(source)
  }
  path <- path.expand(source)
  if (!file.exists(path)) raise("FileNotFoundError", paste0("there is no file ", source))
  rawToChar(readBin(path, "raw", file.size(path)))
}

data_frame_methods$serialize <- function(file = NULL, ..., format = "binary") {
  check_dots_empty(...)
  delivered(native(wrap__frame_to_json, self), file, format)
}
lazy_frame_methods$serialize <- function(file = NULL, ..., format = "binary") {
  check_dots_empty(...)
  delivered(native(wrap__lazy_to_json, self), file, format)
}

pl$deserialize_df <- function(source) native(wrap__frame_from_json, fetched(source))
pl$deserialize_lf <- function(source) native(wrap__lazy_from_json, fetched(source))
