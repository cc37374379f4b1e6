df <- pl$DataFrame(a = c(1, 2, 3, NA), b = c(1.5, 2.5, 3.5, 4.5), g = c("x", "x", "y", "y"))
values <- function(expr) as.vector(df$select(expr$alias("r"))$get_column("r"))

test_that("functions of values", {
  expect_identical(values(pl$col("a")$map_elements(function(v) v * 2)), c(2, 4, 6, NA))
  expect_identical(values(pl$col("a")$map_elements(function(v) paste0("<", v, ">"))), c("<1>", "<2>", "<3>", NA))
})

test_that("functions of columns", {
  expect_identical(values(pl$col("b")$map_batches(function(s) s$reverse())), c(4.5, 3.5, 2.5, 1.5))
  expect_identical(values(pl$col("b")$map_batches(function(s) as.vector(s) * 2)), c(3, 5, 7, 9))
  expect_identical(values(pl$map_batches(c("a", "b"), function(s) s[[1]] * s[[2]])), c(1.5, 5, 10.5, NA))
  expect_identical(values(pl$col("b")$rolling_map(function(s) sum(as.vector(s)), 2)), c(NA, 4, 6, 8))
  sums <- df$group_by("g", .maintain_order = TRUE)$agg(
    pl$map_groups("b", function(s) sum(as.vector(s[[1]])), returns_scalar = TRUE)
  )
  expect_identical(as.vector(sums$get_column("b")), c(4, 8))
})

test_that("folds", {
  add <- function(acc, x) acc + x
  expect_identical(values(pl$reduce(add, c("a", "b"))), c(2.5, 4.5, 6.5, NA))
  expect_identical(values(pl$fold(pl$lit(1), add, c("a", "b"))), c(3.5, 5.5, 7.5, NA))
})

test_that("names", {
  expect_identical(df$select(pl$col("a")$name$map(toupper))$columns, "A")
})

test_that("functions of frames", {
  expect_identical(df$lazy()$map_batches(function(frame) frame$head(2))$collect()$height, 2)
  expect_identical(df$group_by("g")$map_groups(function(frame) frame$head(1))$height, 2)
  expect_identical(as.vector(df$select("a", "b")$fold(function(x, y) x + y)), c(2.5, 4.5, 6.5, NA))
})

test_that("what a function raises is a condition", {
  broken <- pl$col("a")$map_elements(function(v) stop("no such thing"), pl$Float64)
  expect_error(df$select(broken), "no such thing")
})

test_that("functions are called for many rows", {
  many <- pl$DataFrame(a = as.double(seq_len(150000)))
  doubled <- pl$col("a")$map_batches(function(s) s * 2, pl$Float64, is_elementwise = TRUE)
  expect_identical(as.vector(many$select(doubled$sum())$get_column("a")), 150000 * 150001)
})
