test_that("children of a process that has run queries run queries", {
  skip_on_os("windows")
  frame <- pl$DataFrame(a = rep(1L, 300000), key = rep(1:3, 100000))$lazy()
  total <- function(key) {
    frame$group_by("key")$agg(pl$col("a")$sum())$filter(pl$col("key") == key)$select("a")$collect()$item()
  }
  expect_equal(total(1L), 100000)
  expect_equal(parallel::mclapply(1:3, total, mc.cores = 2), as.list(rep(100000, 3)))
})
