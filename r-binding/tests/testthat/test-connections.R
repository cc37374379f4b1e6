frame <- pl$DataFrame(a = c(1L, NA), b = c("x", "\u00fc"))

test_that("every reader takes connections", {
  path <- scratch(".csv.gz")
  compressed <- gzfile(path, "wb")
  writeLines(c("a,b", "1,x"), compressed)
  close(compressed)
  expected <- data.frame(a = 1L, b = "x")
  expect_equal(as.data.frame(pl$read_csv(gzfile(path))), expected, ignore_attr = TRUE)
  expect_equal(as.data.frame(pl$read_csv(textConnection(c("a,b", "1,x")))), expected, ignore_attr = TRUE)
  raw <- rawConnection(charToRaw("a,b\n1,x\n"))
  on.exit(close(raw))
  expect_equal(as.data.frame(pl$scan_csv(raw)$collect()), expected, ignore_attr = TRUE)

  parquet <- scratch(".parquet")
  frame$write_parquet(parquet)
  expect_true(pl$read_parquet(file(parquet))$equals(frame))
  open_already <- file(parquet, "rb")
  on.exit(close(open_already), add = TRUE)
  expect_true(pl$read_parquet(open_already)$equals(frame))
  lines <- textConnection('{"a":1,"b":"x"}')
  on.exit(close(lines), add = TRUE)
  expect_equal(as.data.frame(pl$read_ndjson(lines)), expected, ignore_attr = TRUE)
})

test_that("text of a connection is UTF-8", {
  letters <- textConnection(c("b", "\u00fc"), encoding = "UTF-8")
  on.exit(close(letters))
  expect_identical(as.data.frame(pl$read_csv(letters))$b, "\u00fc")
})

test_that("an empty connection is an empty file", {
  nothing <- textConnection(character())
  on.exit(close(nothing))
  expect_error(pl$read_csv(nothing), "empty")
})
