query <- pl$DataFrame(a = 0:199999)$lazy()$filter(pl$col("a") >= 50000L)$group_by(pl$col("a") %% 10L)$agg(pl$len())

test_that("a profile has a row per step", {
  page <- scratch(".html")
  profile <- query$profile(html = page)
  expect_equal(profile$result$height, 10)
  expect_equal(profile$timings$columns, c("node", "start", "end", "busy", "rows", "batches", "bytes"))
  expect_equal(as.numeric(as.data.frame(profile$timings)$rows), c(10, 150000, 200000))
  expect_match(readLines(page, warn = FALSE)[1], "<!DOCTYPE html>", fixed = TRUE)
  expect_match(query$explain(analyze = TRUE), "150_000.*FILTER")
})

test_that("plans are written as graphs", {
  expect_match(query$explain(format = "mermaid"), "^graph BT\n.*n1 --> n0")
  expect_match(query$explain(format = "svg"), "^<svg ")
  expect_error(query$explain(format = "poem"), "must be one of 'plain'", fixed = TRUE)
})
