rows <- pl$DataFrame(a = seq_len(200000))$lazy()

test_that("a function is told and sees the end", {
  told <- list()
  result <- rows$filter(pl$col("a") > 9)$collect(progress = function(progress) told <<- c(told, list(progress)))
  expect_equal(result$height, 199991)
  end <- told[[length(told)]]
  expect_equal(end$rows, 200000)
  expect_equal(end$done, end$parts)
  expect_true(end$is_end)
  expect_match(end$text, "^\\[#{20}\\] 100 %  200,000 rows  [0-9.]+ s$")
})

test_that("what the function stops with stops the query", {
  few <- pl$DataFrame(a = seq_len(3000))$lazy()
  pairs <- few$join(few, how = "cross", suffix = "_2")$join(few, how = "cross", suffix = "_3")$select(pl$col("a")$sum())
  expect_error(pairs$collect(progress = function(progress) stop("enough")), "enough")
})

test_that("errors of the query come after the last progress", {
  last <- NULL
  watch <- function(progress) last <<- progress
  expect_error(rows$select("b")$collect(progress = watch), class = pl$exceptions$ColumnNotFoundError)
  expect_true(last$is_end)
})

test_that("functions of R run while progress is told", {
  few <- pl$DataFrame(a = 1:3)$lazy()$select(pl$col("a")$map_elements(function(x) x * 2L))
  expect_equal(as.vector(few$collect(progress = function(progress) NULL)$to_series()), c(2, 4, 6))
})

test_that("other values are refused", {
  expect_error(rows$collect(progress = "yes"), class = pl$exceptions$InvalidTypeError)
  expect_error(rows$collect(progress = TRUE, background = TRUE), class = pl$exceptions$InvalidArgumentError)
})
