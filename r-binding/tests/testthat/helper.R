# Functions of the package that only tests need.
internal <- function(name) getFromNamespace(name, "polarslike")
native <- internal("native")
call_native <- function(symbol, ...) native(internal(paste0("wrap__", symbol)), ...)

dtype_of <- function(text) call_native("dtype_parse", text)

# The condition that an expression raises.
condition <- function(expr) tryCatch(expr, error = identity)

# Expects two frames to be equal, or shows both.
expect_frame <- function(actual, expected) {
  expect_true(actual$equals(expected), info = paste(c(format(actual), format(expected)), collapse = "\n"))
}

scratch <- function(extension) tempfile(fileext = extension)
