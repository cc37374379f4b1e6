# Calls into Rust, and the conditions that its errors become.

# Calls a native function; raises what it hands back as a failure.
native <- function(symbol, ...) {
  result <- .Call(symbol, ...)
  if (inherits(result, "polarslike_failure")) {
    raise(c(result$kind, result$broader), result$message)
  }
  result
}

# Raises a condition of the classes that users catch, the narrowest first, without the call of an inner function.
raise <- function(kind, message) {
  classes <- c(paste0("polarslike_", kind), "polarslike_error")
  if ("CancelledError" %in% kind) {
    interrupt(message, classes)
  }
  stop(structure(list(message = message, call = NULL), class = c(classes, "error", "condition")))
}

# Ctrl-C is no error: loops that catch errors end by it too.
interrupt <- function(message, classes) {
  condition <- structure(list(message = message, call = NULL), class = c(classes, "interrupt", "condition"))
  signalCondition(condition)
  cat("\n", file = stderr())
  invokeRestart("abort")
}

# Raises an error about an argument.
invalid_argument <- function(...) raise("InvalidArgumentError", paste0(...))

# Raises an error about the type of an argument.
invalid_type <- function(...) raise("InvalidTypeError", paste0(...))

# What comes after `...` of a function must be named; the dots are there to ensure that.
check_dots_empty <- function(...) {
  if (...length() == 0L) {
    return(invisible())
  }
  names <- ...names()
  named <- if (is.null(names)) character() else names[!is.na(names) & nzchar(names)]
  if (length(named)) {
    invalid_argument("there is no argument `", named[1], "`")
  }
  invalid_argument("too many arguments: those after `...` must be given by name")
}

# Calls a function of the registry on an expression or a Series; `positional` and `named` are lists.
call_function <- function(name, subject, positional = list(), named = list()) {
  native(wrap__function_call, name, subject, positional, named)
}

# Adds a verb to a plan, or runs it on a frame.
call_verb <- function(name, frame, positional = list(), named = list()) {
  native(wrap__verb_call, name, frame, positional, named)
}

# A value for a parameter that takes expressions or lists of values: vectors are lists of values, and whole numbers are
# integers, which can be looked for among floats too.
as_values <- function(x) {
  if (!is.atomic(x) || is.null(x) || inherits(x, "AsIs")) {
    return(x)
  }
  if (is.double(x) && !is.object(x) && all(is.na(x) & !is.nan(x) | abs(x) <= .Machine$integer.max & x == trunc(x))) {
    x <- as.integer(x)
  }
  I(x)
}

# A value for a parameter that takes a single value or a list of them.
as_value_or_values <- function(x) if (length(x) == 1) x else as_values(x)

.onLoad <- function(libname, pkgname) {
  .Call(wrap__start)
  define_types()
  define_tables()
}


# The arguments in `...` without and with names, as lists.
unnamed_dots <- function(...) {
  args <- list(...)
  if (is.null(names(args))) args else unname(args[!nzchar(names(args))])
}

named_dots <- function(...) {
  args <- list(...)
  if (is.null(names(args))) list() else args[nzchar(names(args))]
}

# The arguments in `...`, none of which may have a name.
positional_dots <- function(...) {
  named <- names(named_dots(...))
  if (length(named)) {
    invalid_argument("there is no argument `", named[1], "`")
  }
  list(...)
}

utils::globalVariables("self")
