df <- pl$DataFrame(a = 1:3, s = c("x", "y", "x"), d = as.Date("2024-01-01") + 0:2)

test_that("plans run when they are collected", {
  plan <- df$lazy()$filter(pl$col("a") > 1)$select("a")
  expect_s3_class(plan, "polarslike_lazy_frame")
  expect_identical(as.list(plan$collect()), list(a = 2:3))
  expect_identical(names(plan), "a")
  expect_identical(format(plan$collect_schema()$a), "Int32")
  expect_match(plan$explain(), "FILTER|a")
  expect_identical(as.data.frame(plan), data.frame(a = 2:3))
  expect_identical(as_polars_lf(data.frame(a = 1:2))$collect()$height, 2)
})

test_that("Parquet files are written and scanned", {
  path <- scratch(".parquet")
  df$write_parquet(path)
  expect_frame(pl$scan_parquet(path)$collect(), df)
  expect_frame(pl$read_parquet(path, columns = "a"), df$select("a"))
  expect_frame(pl$scan_parquet(path)$filter(pl$col("s") == "x")$collect(), df$filter(pl$col("s") == "x"))
  expect_identical(pl$scan_parquet(c(path, path))$collect()$height, 6)
  expect_identical(pl$scan_parquet(path, n_rows = 1)$collect()$height, 1)
})

test_that("CSV files are written and scanned", {
  path <- scratch(".csv")
  df$write_csv(path, separator = ";")
  expect_identical(readLines(path)[1:2], c("a;s;d", "1;x;2024-01-01"))
  read <- pl$read_csv(path, separator = ";", try_parse_dates = TRUE, schema_overrides = list(a = pl$Int32))
  expect_frame(read, df)
  expect_identical(format(pl$scan_csv(path, separator = ";")$schema$a), "Int64")
  expect_identical(pl$read_csv(path, separator = ";", null_values = "x")$null_count()$item(0, "s"), 2)
  df$lazy()$sink_csv(path)
  expect_identical(pl$read_csv(path, row_index_name = "i")$columns[1], "i")
})
