value <- function(expr) as.vector(pl$select(expr)$to_series())

test_that("types are parts of expressions", {
  type <- pl$Int16$to_dtype_expr()
  expect_output(print(type), "DataTypeExpr(Int16)", fixed = TRUE)
  expect_true(type$collect_dtype(list()) == pl$Int16)
  expect_equal(value(type$display()), "i16")
  expect_true(value(type$matches(cs$integer())))
  expect_false(value(type$matches(cs$string())))
  expect_true(type$to_unsigned_integer()$collect_dtype() == pl$UInt16)
  expect_true(pl$UInt8$to_dtype_expr()$to_signed_integer()$collect_dtype() == pl$Int8)
  expect_error(pl$String$to_dtype_expr()$to_signed_integer(), "not an integer")
  expect_true(type$wrap_in_list()$collect_dtype() == pl$List(pl$Int16))
  expect_true(type$wrap_in_array(width = 2)$collect_dtype() == pl$Array(pl$Int16, 2))
  expect_true(type$wrap_in_list()$inner_dtype()$collect_dtype() == pl$Int16)
  expect_true(type$wrap_in_list()$list$inner_dtype()$collect_dtype() == pl$Int16)
  array <- pl$Array(pl$Int8, c(2, 3))$to_dtype_expr()$arr
  expect_equal(value(array$width()), 2)
  expect_equal(value(array$shape()), c(2, 3))
  expect_true(array$inner_dtype()$collect_dtype() == pl$Array(pl$Int8, 3))
  struct <- pl$Struct(x = pl$Int8, y = pl$String)$to_dtype_expr()$struct
  expect_equal(value(struct$field_names()), c("x", "y"))
  expect_true(struct$field_dtype("y")$collect_dtype() == pl$String)
  expect_true(struct$field_dtype(0)$collect_dtype() == pl$Int8)
  expect_error(struct$field_dtype("z"), class = pl$exceptions$StructFieldNotFoundError)
  expect_error(type$inner_dtype(), "no elements")
})

test_that("types have values that say nothing", {
  default <- function(dtype, ...) {
    column <- pl$select(dtype$to_dtype_expr()$default_value(...))$to_series()
    expect_true(column$dtype == dtype)
    as.vector(column)
  }
  expect_equal(default(pl$Int16), 0)
  expect_equal(default(pl$Float64, numeric_to_one = TRUE), 1)
  expect_equal(default(pl$Int16, n = 2), c(0, 0))
  expect_equal(default(pl$String), "")
  expect_false(default(pl$Boolean))
  expect_equal(default(pl$Date), as.Date("1970-01-01"))
  expect_equal(as.character(default(pl$Enum(c("b", "a")))), "b")
  expect_equal(lengths(default(pl$List(pl$Int8))), 0)
  expect_equal(default(pl$List(pl$Int8), num_list_values = 2)[[1]], c(0, 0))
  expect_equal(default(pl$Array(pl$Int8, 2))[[1]], c(0, 0))
  expect_equal(default(pl$Struct(x = pl$Int8, y = pl$String))$y, "")
  expect_true(is.na(default(pl$Categorical())))
})

test_that("types are read from text, and told from other things", {
  expect_true(pl$DataType("list[i64]") == pl$List(pl$Int64))
  expect_true(pl$is_polars_dtype(pl$Int8))
  expect_true(pl$is_polars_dtype(pl$List))
  expect_false(pl$is_polars_dtype(pl$List, require_instantiated = TRUE))
  expect_false(pl$is_polars_dtype("Int8"))
  expect_false(pl$Int8$is_object())
  expect_false(pl$Int8$is_extension())
  struct <- as_polars_series(data.frame(x = 1:2, y = c("a", "b")))
  expect_equal(struct$struct$fields, c("x", "y"))
  expect_true(struct$struct$schema == pl$Schema(x = pl$Int32, y = pl$String))
  expect_error(pl$Series("a", 1L)$struct$fields, "no fields")
})

test_that("errors and warnings of Polars have classes", {
  for (name in c(
    "ArgumentRemovedError", "AttributeRemovedError", "CategoricalRemappingWarning", "ChronoFormatWarning",
    "DataOrientationWarning", "NoDataError", "ParameterCollisionError", "PerformanceWarning", "PolarsWarning", "RowsError",
    "SQLInterfaceError", "SQLSyntaxError", "SchemaFieldNotFoundError", "StringCacheMismatchError", "UnstableWarning",
    "UnsuitableSQLError"
  )) {
    expect_equal(pl$exceptions[[name]], paste0("polarslike_", name))
  }
  path <- tempfile(fileext = ".csv")
  file.create(path)
  expect_error(pl$read_csv(path), class = pl$exceptions$NoDataError)
})

test_that("settings without effect are taken, and zeros behind the point are cut", {
  config <- pl$Config
  on.exit(config$restore_defaults())
  config$set_engine_affinity("streaming")$set_expr_depth_warning(10)$set_streaming_chunk_size(5)
  config$set_verbose()$warn_unstable()
  decimals <- pl$Series("a", "1.50")$cast(pl$Decimal(10, 2))
  expect_match(format(decimals), "1.50", fixed = TRUE)
  config$set_trim_decimal_zeros(TRUE)
  expect_false(grepl("1.50", format(decimals), fixed = TRUE))
})
