# The environment of the package's functions; other files fill it, so this one comes first.

pl <- new.env(parent = emptyenv())
class(pl) <- "polarslike_pl"

# The functions that make selectors.
cs <- new.env(parent = emptyenv())
class(cs) <- "polarslike_pl"

`$.polarslike_pl` <- function(x, name) {
  value <- get0(name, envir = x, inherits = FALSE)
  if (is.null(value)) {
    no_such_name(class_table(list(x)), name, "pl")
  }
  value
}

print.polarslike_pl <- function(x, ...) {
  cat("<the functions of polarslike: pl$col(), pl$DataFrame(), pl$scan_parquet(), ...>\n")
  invisible(x)
}
