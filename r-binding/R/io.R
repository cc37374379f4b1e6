# What files of all formats have in common, in and out.

# The options that were given, by name.
given <- function(options) options[!vapply(options, is.null, NA)]

scan_files <- function(format, source, options) {
  if (is.character(source)) source <- path.expand(source)
  native(wrap__lazy_scan, format, source, options)
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
