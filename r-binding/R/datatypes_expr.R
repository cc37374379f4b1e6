# Data types as part of expressions: what can be computed of a type.

new_dtype_expr <- function(dtype) structure(list(dtype = dtype), class = "polarslike_dtype_expr")

dtype_methods$to_dtype_expr <- function() new_dtype_expr(self)
# There are no types of R's objects, and none that extensions define.
dtype_methods$is_object <- function() FALSE
dtype_methods$is_extension <- function() FALSE

# The type that a text names: `pl$DataType("list[i64]")`.
pl$DataType <- function(text) native(wrap__dtype_parse, text)

pl$is_polars_dtype <- function(dtype, ..., include_unknown = FALSE, require_instantiated = FALSE) {
  check_dots_empty(...)
  families <- mget(c("Categorical", "Enum", "Decimal", "Datetime", "Duration", "List", "Array", "Map", "Struct"), envir = pl)
  is_family <- is.function(dtype) && any(vapply(families, identical, NA, dtype))
  inherits(dtype, "polarslike_dtype") || (is_family && !require_instantiated)
}

dtype_expr_methods <- new.env(parent = emptyenv())

dtype_of <- function(expr) unclass(expr)$dtype

# What a type is made of, under a name; an error if there is nothing of that name.
dtype_part <- function(dtype, name, what) {
  part <- native(wrap__dtype_parts, dtype)[[name]]
  if (is.null(part)) raise("InvalidOperationError", paste0(format(dtype), " ", what))
  part
}

dtype_expr_methods$collect_dtype <- function(context = NULL) dtype_of(self)
dtype_expr_methods$display <- function() pl$lit(native(wrap__dtype_short, dtype_of(self)))
dtype_expr_methods$matches <- function(selector) {
  pl$lit(pl$Series("", NULL, dtype_of(self))$to_frame()$select(selector)$width == 1)
}
dtype_expr_methods$default_value <- function(n = 1, ..., numeric_to_one = FALSE, num_list_values = 0) {
  check_dots_empty(...)
  dtype <- dtype_of(self)
  value <- default_of(dtype, numeric_to_one, num_list_values)
  if (n == 1) value else value$`repeat_by`(n)$explode()
}
dtype_expr_methods$inner_dtype <- function() new_dtype_expr(dtype_part(dtype_of(self), "inner", "has no elements"))
dtype_expr_methods$wrap_in_list <- function() new_dtype_expr(pl$List(dtype_of(self)))
dtype_expr_methods$wrap_in_array <- function(..., width) {
  check_dots_empty(...)
  new_dtype_expr(pl$Array(dtype_of(self), width))
}
dtype_expr_methods$to_signed_integer <- function() integer_like(dtype_of(self), "Int")
dtype_expr_methods$to_unsigned_integer <- function() integer_like(dtype_of(self), "UInt")

# The integer of the same width, with or without a sign.
integer_like <- function(dtype, kind) {
  if (!dtype$is_integer()) raise("InvalidOperationError", paste(format(dtype), "is not an integer"))
  name <- sub("^U?Int", kind, format(dtype))
  if (!name %in% ls(pl)) raise("InvalidOperationError", paste("there is no type", name))
  new_dtype_expr(pl[[name]])
}

list_dtype_methods <- new.env(parent = emptyenv())
list_dtype_methods$inner_dtype <- dtype_expr_methods$inner_dtype

array_dtype_methods <- new.env(parent = emptyenv())
array_dtype_methods$inner_dtype <- dtype_expr_methods$inner_dtype
array_dtype_methods$width <- function() pl$lit(dtype_part(dtype_of(self), "size", "is not an Array"))$cast(pl$UInt32)
array_dtype_methods$shape <- function() {
  as_expr(pl$Series("literal", dtype_part(dtype_of(self), "shape", "is not an Array"), pl$UInt32))
}

struct_dtype_methods <- new.env(parent = emptyenv())
# A field by name, or by position from 0.
struct_dtype_methods$field_dtype <- function(field) {
  fields <- dtype_part(dtype_of(self), "fields", "is not a Struct")
  place <- if (is.character(field)) match(field, names(fields)) else field + 1
  if (is.na(place) || place < 1 || place > length(fields)) {
    raise("StructFieldNotFoundError", paste0(format(dtype_of(self)), " has no field ", format(field)))
  }
  new_dtype_expr(fields[[place]])
}
struct_dtype_methods$field_names <- function() {
  as_expr(pl$Series("literal", names(dtype_part(dtype_of(self), "fields", "is not a Struct"))))
}

dtype_expr_properties <- new.env(parent = emptyenv())
dtype_expr_properties$list <- function(self) namespace_of(self, "list", list(list_dtype_methods))
dtype_expr_properties$arr <- function(self) namespace_of(self, "arr", list(array_dtype_methods))
dtype_expr_properties$struct <- function(self) namespace_of(self, "struct", list(struct_dtype_methods))

# A value of a type that says nothing: 0, an empty text, false, the first category; null where there is none.
default_of <- function(dtype, numeric_to_one, num_list_values) {
  parts <- native(wrap__dtype_parts, dtype)
  of <- function(inner) default_of(inner, numeric_to_one, num_list_values)
  kind <- sub("\\(.*", "", format(dtype))
  typed <- function(value) native(wrap__expr_lit, value, NULL)$cast(dtype)
  several <- function(n) pl$concat_list(lapply(seq_len(n), function(i) of(parts$inner)$implode()))$cast(dtype)
  if (dtype$is_numeric()) {
    return(typed(if (numeric_to_one) 1L else 0L))
  }
  switch(kind,
    String = typed(""), Boolean = typed(FALSE), Binary = native(wrap__expr_lit, "", NULL)$cast(pl$Binary),
    Date = , Datetime = , Duration = , Time = native(wrap__expr_lit, 0L, NULL)$cast(pl$Int64)$cast(dtype),
    Enum = typed(if (length(parts$categories)) parts$categories[1] else NULL),
    List = if (num_list_values == 0) native(wrap__expr_lit, I(integer()), NULL)$cast(dtype) else several(num_list_values),
    Array = several(parts$size),
    Struct = do.call(pl$struct, Map(function(inner, name) of(inner)$alias(name), parts$fields, names(parts$fields), USE.NAMES = FALSE)),
    typed(NULL)
  )
}

dtype_expr_table <- function() class_table(list(dtype_expr_methods), dtype_expr_properties)

`$.polarslike_dtype_expr` <- function(x, name) look_up(dtype_expr_table(), x, name, "an expression of a data type")

.DollarNames.polarslike_dtype_expr <- function(x, pattern = "") complete(dtype_expr_table(), pattern)

format.polarslike_dtype_expr <- function(x, ...) paste0("DataTypeExpr(", format(dtype_of(x)), ")")

print.polarslike_dtype_expr <- function(x, ...) {
  cat(format(x), "\n", sep = "")
  invisible(x)
}
