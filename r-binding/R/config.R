# Settings of printing.

pl$Config <- new.env(parent = emptyenv())

# The settings that hold one value of Rust's options: what R calls them, and the option.
SETTINGS <- c(
  set_tbl_rows = "rows", set_tbl_cols = "columns", set_fmt_str_lengths = "string_length",
  set_fmt_table_cell_list_len = "list_length", set_tbl_width_chars = "width",
  set_tbl_cell_alignment = "alignment", set_tbl_cell_numeric_alignment = "numeric_alignment",
  set_tbl_hide_column_names = "hide_names", set_tbl_hide_column_data_types = "hide_dtypes",
  set_tbl_hide_dtype_separator = "hide_separator", set_tbl_column_data_type_inline = "inline_dtypes",
  set_tbl_hide_dataframe_shape = "hide_shape", set_tbl_dataframe_shape_below = "shape_below",
  set_float_precision = "float_precision",
  set_trim_decimal_zeros = "trim_decimal_zeros", set_decimal_separator = "decimal_separator"
)

# What the options are where a setting is reset with NULL.
DEFAULTS <- list(
  rows = 10, columns = 8, string_length = 30, list_length = 3, alignment = "LEFT", hide_names = FALSE,
  hide_dtypes = FALSE, hide_separator = FALSE, inline_dtypes = FALSE, hide_shape = FALSE, shape_below = FALSE,
  trim_decimal_zeros = FALSE,
  decimal_separator = "."
)

set_option <- function(option, value) {
  if (is.null(value)) {
    value <- DEFAULTS[[option]]
  } else if (is.numeric(value) && value < 0) {
    # No limit.
    value <- if (option == "width") 65535 else NULL
  }
  native(wrap__display_set, stats::setNames(list(value), option))
  invisible(pl$Config)
}

for (name in names(SETTINGS)) {
  is_switch <- is.logical(DEFAULTS[[SETTINGS[[name]]]])
  setter <- if (is_switch) {
    function(active = TRUE) set_option(OPTION, active)
  } else {
    function(value = NULL) set_option(OPTION, value)
  }
  body(setter)[[2]] <- SETTINGS[[name]]
  assign(name, setter, pl$Config)
}
rm(name, setter, is_switch)

pl$Config$set_tbl_formatting <- function(format = NULL, rounded_corners = FALSE) {
  native(wrap__display_set, list(
    format = if (is.null(format)) "UTF8_FULL_CONDENSED" else format, rounded_corners = isTRUE(rounded_corners)
  ))
  invisible(pl$Config)
}

pl$Config$set_ascii_tables <- function(active = TRUE) {
  pl$Config$set_tbl_formatting(if (isTRUE(active)) "ASCII_FULL_CONDENSED")
}

pl$Config$set_fmt_float <- function(fmt = "mixed") {
  fmt <- match_choice(if (is.null(fmt)) "mixed" else fmt, c("mixed", "full"), "set_fmt_float", "fmt")
  set_option("float_full", fmt == "full")
}

pl$Config$set_thousands_separator <- function(separator = NULL) {
  if (isTRUE(separator)) separator <- ","
  if (isFALSE(separator) || identical(separator, "")) separator <- NULL
  set_option("thousands_separator", separator)
}

# How much memory queries may hold: bytes, or a text such as "4GB"; 0 for no limit. With NULL it is what the variable
# POLARSLIKE_MEMORY_LIMIT says, or the limit of the container.
pl$Config$set_memory_limit <- function(limit = NULL) {
  native(wrap__limit_memory, if (is.null(limit)) NULL else format(limit, scientific = FALSE, trim = TRUE))
  invisible(pl$Config)
}

# Where rows go that do not fit into the memory limit; FALSE for nowhere: that is an error then. With NULL it is what the
# variable POLARSLIKE_SPILL_DIR says, or the system's folder for temporary files.
pl$Config$set_spill_directory <- function(directory = NULL) {
  native(wrap__spill_to, if (isFALSE(directory)) "off" else if (!is.null(directory)) path.expand(directory))
  invisible(pl$Config)
}

# All settings, by the names of the functions that change them.
pl$Config$state <- function() {
  settings <- native(wrap__display_settings)
  state <- settings[SETTINGS]
  names(state) <- names(SETTINGS)
  c(state, list(
    set_tbl_formatting = settings$format, set_fmt_float = if (settings$float_full) "full" else "mixed",
    set_thousands_separator = settings$thousands_separator
  ))
}

# The settings as text, and back.
pl$Config$save <- function() paste(deparse(native(wrap__display_settings)), collapse = "\n")

pl$Config$load <- function(config) {
  settings <- eval(str2lang(config), list(list = list, NULL), baseenv())
  native(wrap__display_set, settings)
  invisible(pl$Config)
}

pl$Config$save_to_file <- function(file) {
  writeLines(pl$Config$save(), file)
  invisible(file)
}

pl$Config$load_from_file <- function(file) pl$Config$load(paste(readLines(file), collapse = "\n"))

pl$Config$restore_defaults <- function() {
  native(wrap__display_set, NULL)
  pl$Config$set_memory_limit()
  pl$Config$set_spill_directory()
  invisible(pl$Config)
}

pl$Config$reload_env_vars <- function() pl$Config$restore_defaults()

# Settings of Polars that have no effect here: there is one engine, which says nothing of itself.
for (name in c(
  "set_engine_affinity", "set_expr_depth_warning", "set_streaming_chunk_size", "set_verbose", "warn_unstable"
)) {
  assign(name, function(...) invisible(pl$Config), pl$Config)
}
rm(name)
