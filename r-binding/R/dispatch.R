# `$` of the package's objects: methods and properties are looked up in environments, one per class.
#
# A method is a function that uses `self`; it is bound to the object when it is looked up. A property is a function of
# the object that is called at once.

# What a class offers: `methods` is a list of environments, the first that has a name wins; `properties` an environment.
class_table <- function(methods, properties = new.env(parent = emptyenv())) {
  list(methods = methods, properties = properties)
}

# A function with `self` bound.
bind <- function(method, self) {
  scope <- new.env(parent = environment(method))
  scope$self <- self
  environment(method) <- scope
  method
}

look_up <- function(table, self, name, what) {
  for (methods in table$methods) {
    method <- methods[[name]]
    if (!is.null(method)) {
      return(bind(method, self))
    }
  }
  property <- table$properties[[name]]
  if (!is.null(property)) {
    return(property(self))
  }
  no_such_name(table, name, what)
}

no_such_name <- function(table, name, what) {
  near <- agrep(name, names_of(table), max.distance = 2, value = TRUE, ignore.case = TRUE)
  near <- near[order(utils::adist(name, near)[1, ])]
  hint <- if (length(near)) paste0(", did you mean `", near[1], "`?") else ""
  raise("AttributeError", paste0(what, " has no method or property `", name, "`", hint))
}

# Everything that a class offers, for completion.
names_of <- function(table) {
  sort(unique(c(unlist(lapply(table$methods, ls)), ls(table$properties))))
}

complete <- function(table, pattern) {
  functions <- unlist(lapply(table$methods, ls))
  found <- grep(pattern, names_of(table), value = TRUE)
  ifelse(found %in% functions, paste0(found, "("), found)
}

# An object of a namespace such as `str`: its methods work on the object that it was taken from.
namespace_of <- function(self, namespace, methods, properties = new.env(parent = emptyenv())) {
  table <- class_table(methods, properties)
  structure(list(self = self, name = namespace, table = table), class = "polarslike_namespace")
}

`$.polarslike_namespace` <- function(x, name) {
  x <- unclass(x)
  look_up(x$table, x$self, name, paste0("the namespace `", x$name, "`"))
}

.DollarNames.polarslike_namespace <- function(x, pattern = "") {
  complete(unclass(x)$table, pattern)
}

print.polarslike_namespace <- function(x, ...) {
  x <- unclass(x)
  cat("<the namespace `", x$name, "`>\n", sep = "")
  invisible(x)
}

`$<-.polarslike_object` <- function(x, name, value) {
  invalid_type("objects of polarslike cannot be changed in place; `with_columns()` gives a frame with other columns")
}

`[[<-.polarslike_object` <- `$<-.polarslike_object`

`[<-.polarslike_object` <- `$<-.polarslike_object`

# A frame or a Series as text.
display <- function(x) native(wrap__display, x, getOption("width"), l10n_info()[["UTF-8"]])

# What each class offers, filled in when the package is loaded.
tables <- new.env(parent = emptyenv())

# Methods of expressions that make no sense of data.
EXPRESSIONS_ONLY <- c("over", "rolling", "exclude", "alias")

define_tables <- function() {
  environment_of <- function(...) list2env(c(...), parent = emptyenv())
  inherited <- mget(setdiff(ls(expr_methods), EXPRESSIONS_ONLY), envir = expr_methods)
  tables$expr <- class_table(list(expr_methods, function_methods), expr_properties)
  tables$selector <- class_table(list(selector_methods, expr_methods, function_methods), expr_properties)
  tables$then <- class_table(list(then_methods, expr_methods, function_methods), expr_properties)
  tables$series <- class_table(list(series_methods, environment_of(inherited), function_methods), series_properties)
  tables$data_frame <- class_table(
    list(data_frame_methods, frame_methods, verb_methods),
    environment_of(as.list(frame_properties), as.list(data_frame_properties))
  )
  tables$lazy_frame <- class_table(list(lazy_frame_methods, frame_methods, verb_methods), frame_properties)
  tables$group_by <- class_table(list(group_by_methods))
  tables$windows <- class_table(list(window_methods, group_by_methods))
}
