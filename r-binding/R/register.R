# Namespaces of users: `pl$register_expr_namespace("finance", list(...))` gives expressions `$finance`.

# `methods` is a list of functions whose first parameter is the object.
register <- function(kind, name, methods) {
  taken <- name %in% names_of(tables[[kind]]) || name %in% ls(namespace_methods)
  if (taken) invalid_argument("there is a method or namespace `", name, "` already")
  properties <- tables[[kind]]$properties
  assign(name, function(self) {
    bound <- lapply(methods, function(method) function(...) method(self, ...))
    namespace_of(self, name, list(list2env(bound, parent = emptyenv())))
  }, properties)
  invisible(NULL)
}

pl$api <- list2env(list(
  register_expr_namespace = function(name, methods) register("expr", name, methods),
  register_series_namespace = function(name, methods) register("series", name, methods),
  register_dataframe_namespace = function(name, methods) register("data_frame", name, methods),
  register_lazyframe_namespace = function(name, methods) register("lazy_frame", name, methods)
), parent = emptyenv())
