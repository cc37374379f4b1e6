address <- function(series) call_native("series_address", series)
vector_address <- function(x) internal("wrap__vector_address") |> (\(symbol) .Call(symbol, x))()

test_that("numbers are shared, not copied", {
  for (x in list(c(1.5, 2), 3:9 + 0L, c(1, NA, NaN))) {
    series <- as_polars_series(x)
    expect_identical(address(series), vector_address(x))
    expect_identical(address(pl$DataFrame(a = x)$to_series()), vector_address(x))
  }
})

test_that("R copies a shared vector before it writes", {
  x <- c(1, 2, 3)
  series <- as_polars_series(x)
  x[1] <- 100
  expect_identical(as.vector(series), c(1, 2, 3))
  expect_false(address(series) == vector_address(x))
})

test_that("shared vectors outlive their R names", {
  series <- as_polars_series(as.double(seq_len(1e5)))
  invisible(gc())
  expect_identical(sum(series), 5000050000)
  frame <- pl$DataFrame(a = runif(1e5) + 1)
  for (i in 1:5) {
    frame <- frame$with_columns(pl$col("a") + 1)
    invisible(gc())
  }
  expect_true(all(as.vector(frame$to_series()) > 6))
})

test_that("Arrow streams share memory both ways", {
  export <- internal("as_nanoarrow_array_stream.polarslike_object")
  df <- pl$DataFrame(a = c(1, 2, NA), s = c("x", NA, "z"), d = as.Date("2024-01-01") + 0:2, f = factor(c("u", "v", "u")))
  stream <- export(df)
  expect_s3_class(stream, "nanoarrow_array_stream")
  back <- as_polars_df(stream)
  expect_frame(back, df)
  expect_identical(address(back$get_column("a")), address(df$get_column("a")))
  expect_match(conditionMessage(condition(as_polars_df(stream))), "already consumed")

  series <- as_polars_series(list(1:2, NULL), "l")
  back <- as_polars_series(export(series))
  expect_true(back$equals(series, check_dtypes = TRUE, check_names = TRUE))
  expect_s3_class(condition(call_native("frame_from_stream", 1)), "polarslike_InvalidTypeError")
})
