# What files of all formats have in common, in and out.

# The options that were given, by name.
given <- function(options) options[!vapply(options, is.null, NA)]

# Files of a format. A `credential_provider` is a function that gives storage options, such as keys, as a list, or a list of
# these and of the second since 1970 in which they expire; it is called again then.
scan_files <- function(format, source, options) {
  provider <- options$credential_provider
  options$credential_provider <- NULL
  if (!is.null(provider)) provider <- as_host_function(provider)
  native(wrap__lazy_scan, format, source_of(source), options, provider)
}

# Paths, URLs or bytes as the readers take them; a connection is read to its end.
source_of <- function(source) {
  if (is.character(source)) {
    path.expand(source)
  } else if (inherits(source, "connection")) {
    bytes_of_connection(source)
  } else {
    source
  }
}

bytes_of_connection <- function(connection) {
  if (!isOpen(connection)) {
    open(connection, "rb")
    on.exit(close(connection))
  }
  if (summary(connection)$text == "text") {
    lines <- enc2utf8(readLines(connection, warn = FALSE))
    return(charToRaw(paste0(lines, rep("\n", length(lines)), collapse = "")))
  }
  pieces <- list()
  while (length(piece <- readBin(connection, "raw", 2^20)) > 0L) {
    pieces[[length(pieces) + 1L]] <- piece
  }
  do.call(c, c(list(raw()), pieces))
}

# Names and types as the readers take them.
fields_of <- function(types) {
  if (is.null(types)) {
    return(NULL)
  }
  Map(function(name, dtype) list(name = name, dtype = dtype), names(types), types, USE.NAMES = FALSE)
}

indexed <- function(plan, name, offset) {
  if (is.null(name)) plan else call_verb("with_row_index", plan, list(name, offset))
}

read_columns <- function(plan, columns) {
  if (!is.null(columns)) plan <- call_verb("select", plan, as.list(columns))
  plan$collect()
}
