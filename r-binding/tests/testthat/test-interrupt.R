test_that("Ctrl-C stops a query and is no error", {
  skip_on_os("windows")
  # Many rows, each of which takes long.
  work <- Reduce(function(expr, i) expr$sin()$exp(), 1:40, pl$col("a"))
  endless <- pl$DataFrame(a = as.double(seq_len(5e6)))$lazy()$select(work$sum())
  system2("sh", c("-c", shQuote(sprintf("sleep 1; kill -INT %d", Sys.getpid()))), wait = FALSE)
  started <- Sys.time()
  outcome <- tryCatch(endless$collect(), interrupt = identity, error = identity)
  expect_s3_class(outcome, c("polarslike_CancelledError", "polarslike_error", "interrupt"), exact = FALSE)
  expect_false(inherits(outcome, "error"))
  expect_lt(as.numeric(Sys.time() - started, units = "secs"), 20)
  # The session goes on.
  expect_identical(pl$DataFrame(a = 1:3)$height, 3)
})
