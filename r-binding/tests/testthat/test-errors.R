df <- pl$DataFrame(a = 1:3, s = c("x", "y", "z"))

test_that("errors have the classes of their kind and the message only", {
  error <- condition(df$select("b"))
  expect_identical(class(error), c("polarslike_ColumnNotFoundError", "polarslike_error", "error", "condition"))
  expect_match(conditionMessage(error), 'column "b" not found, did you mean "a"? There are: ["a", "s"]', fixed = TRUE)
  expect_null(conditionCall(error))
  kinds <- call_native("error_classes")
  expect_true(all(c("ColumnNotFoundError", "ShapeError", "InternalError") %in% kinds))
})

test_that("types that do not fit are named", {
  error <- condition(df$select(pl$col("a")$str$contains("x")))
  kinds <- c("InputTypeError", "InvalidOperationError", "SchemaError")
  expect_identical(class(error), c(paste0("polarslike_", kinds), "polarslike_error", "error", "condition"))
  expect_match(conditionMessage(error), "Int32")
  error <- condition(as_polars_series("x")$cast(pl$Int64))
  expect_match(class(error)[1], "polarslike_(Compute|InvalidOperation)Error")
  expect_match(conditionMessage(error), "x")
})

test_that("files that are missing or broken are named", {
  error <- condition(pl$scan_parquet("/no/such/file.parquet"))
  expect_s3_class(error, "polarslike_FileNotFoundError")
  expect_match(conditionMessage(error), "/no/such/file.parquet")
  path <- scratch(".parquet")
  df$write_parquet(path)
  bytes <- readBin(path, "raw", file.size(path))
  writeBin(bytes[seq_len(length(bytes) - 20)], path)
  error <- condition(pl$read_parquet(path))
  expect_s3_class(error, "polarslike_FileFormatError")
  expect_s3_class(error, "polarslike_IoError")
  expect_match(conditionMessage(error), basename(path), fixed = TRUE)
  expect_s3_class(condition(df$write_csv("/no/such/folder/x.csv")), "polarslike_error")
})

test_that("names that do not exist are errors with a hint", {
  expect_match(conditionMessage(condition(pl$col("a")$summ())), "did you mean `sum`?", fixed = TRUE)
  expect_match(conditionMessage(condition(df$selct("a"))), "did you mean `select`?", fixed = TRUE)
  expect_match(conditionMessage(condition(pl$scan_parqet("a"))), "did you mean `scan_parquet`?", fixed = TRUE)
  expect_s3_class(condition(pl$col("a")$str$contain("x")), "polarslike_AttributeError")
})

test_that("arguments are checked", {
  expect_match(conditionMessage(condition(df$sort("a", descend = TRUE))), "no argument `descend`")
  expect_match(conditionMessage(condition(df$lazy()$collect(1))), "must be given by name")
  expect_match(conditionMessage(condition(df$head("x"))), "n must be an integer")
  expect_s3_class(condition(df$join(df, on = "a", how = "inne")), "polarslike_InvalidArgumentError")
  expect_s3_class(condition(df$join(1, on = "a")), "polarslike_InvalidTypeError")
  expect_s3_class(condition(pl$Datetime("hours")), "polarslike_InvalidArgumentError")
  expect_s3_class(condition(pl$Datetime("us", "Mars/Olympus")), "polarslike_ComputeError")
  expect_s3_class(condition(as_polars_series(1i)), "polarslike_InvalidTypeError")
  expect_s3_class(condition({
    x <- df
    x$a <- 1
  }), "polarslike_InvalidTypeError")
})

test_that("panics become conditions and print nothing", {
  code <- "x <- tryCatch(polarslike:::native(polarslike:::wrap__panic_for_test), error = identity); cat(class(x)[1])"
  output <- system2(file.path(R.home("bin"), "Rscript"), c("-e", shQuote(code)), stdout = TRUE, stderr = TRUE)
  expect_identical(output, "polarslike_InternalError")
})

test_that("objects of another session are recognised", {
  path <- scratch(".rds")
  saveRDS(df, path)
  expect_match(conditionMessage(condition(readRDS(path)$head(1))), "another R session")
})
