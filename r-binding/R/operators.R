# Operators and the functions of base R that have a counterpart.

# The other side of an operator: texts are values.
as_operand <- function(x) {
  if (is_expr(x) || is_series(x)) x else as_expr(x, text_is_value = TRUE)
}

BINARY <- c(
  "+" = "add", "-" = "sub", "*" = "mul", "/" = "truediv", "%/%" = "floordiv", "%%" = "mod", "^" = "pow",
  "==" = "eq", "!=" = "ne", "<" = "lt", "<=" = "le", ">" = "gt", ">=" = "ge", "&" = "and_", "|" = "or_"
)

UNARY <- c("-" = "neg", "!" = "not_")

Ops.polarslike_object <- function(e1, e2) {
  if (inherits(e1, "polarslike_dtype")) {
    return(compare_types(.Generic, e1, e2))
  }
  if (missing(e2)) {
    if (is_selector(e1) && .Generic == "!") {
      return(combine_selectors("-", cs$all(), e1))
    }
    if (.Generic == "+") {
      return(e1)
    }
    return(call_function(UNARY[[.Generic]], e1))
  }
  if (is_selector(e1) && is_selector(e2) && .Generic %in% SET_OPERATORS) {
    return(combine_selectors(.Generic, e1, e2))
  }
  if (!any(is_expr(e1), is_expr(e2), is_series(e1), is_series(e2))) {
    invalid_type("frames have no operator `", .Generic, "`; use with_columns() or equals()")
  }
  name <- BINARY[[.Generic]]
  if (is_series(e1) && !is_expr(e2)) {
    return(call_function(name, e1, list(as_operand(e2))))
  }
  if (is_series(e2) && !is_expr(e1)) {
    result <- call_function(name, as_polars_series(e1), list(as_operand(e2)))
    return(native(wrap__series_rename, result, e2$name))
  }
  call_function(name, as_expr(e1, text_is_value = TRUE), list(as_operand(e2)))
}

compare_types <- function(generic, e1, e2) {
  if (!generic %in% c("==", "!=")) {
    invalid_type("data types have no operator `", generic, "`")
  }
  equal <- inherits(e2, "polarslike_dtype") && native(wrap__dtype_equals, e1, e2)
  if (generic == "==") equal else !equal
}

MATH <- c(
  abs = "abs", sign = "sign", sqrt = "sqrt", floor = "floor", ceiling = "ceil", exp = "exp", log1p = "log1p",
  log10 = "log10", cos = "cos", sin = "sin", tan = "tan", acos = "arccos", asin = "arcsin", atan = "arctan",
  cosh = "cosh", sinh = "sinh", tanh = "tanh", cumsum = "cum_sum", cumprod = "cum_prod", cummax = "cum_max",
  cummin = "cum_min"
)

Math.polarslike_object <- function(x, ...) {
  options <- list(...)
  if (.Generic == "log") {
    base <- if (length(options)) options[[1]] else exp(1)
    return(call_function("log", x, list(base)))
  }
  if (.Generic == "round") {
    return(call_function("round", x, if (length(options)) unname(options) else list(0)))
  }
  name <- MATH[.Generic]
  if (is.na(name)) {
    invalid_type("objects of polarslike have no function `", .Generic, "()`")
  }
  call_function(name[[1]], x)
}

SUMMARY <- c(sum = "sum", prod = "product", max = "max", min = "min", any = "any", all = "all")

Summary.polarslike_series <- function(..., na.rm = FALSE) {
  series <- list(...)
  if (length(series) != 1 || is.na(SUMMARY[.Generic])) {
    invalid_type("`", .Generic, "()` of Series is not supported; use their methods")
  }
  as.vector(call_function(SUMMARY[[.Generic]], series[[1]]))
}

mean.polarslike_series <- function(x, ...) as.vector(call_function("mean", x))

median.polarslike_series <- function(x, na.rm = FALSE, ...) as.vector(call_function("median", x))
