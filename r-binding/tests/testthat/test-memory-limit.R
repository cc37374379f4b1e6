# Queries within a memory limit give the same, or an error that says what to do.

query <- function() {
  frame <- pl$DataFrame(k = (seq_len(200000) * 7919) %% 200000)
  frame$lazy()$sort("k")$select(first = pl$col("k")$first(), last = pl$col("k")$last())
}

test_that("queries that do not fit spill, or are errors", {
  on.exit(pl$Config$restore_defaults())
  free <- query()$collect()
  pl$Config$set_memory_limit("2MB")
  expect_true(query()$collect()$equals(free))
  pl$Config$set_memory_limit(2e6)$set_spill_directory(FALSE)
  expect_error(query()$collect(), "a sort needs .*set_spill_directory")
  expect_error(pl$Config$set_memory_limit("much"), "no size of memory")
})
