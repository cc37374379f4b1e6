# Verbs that reshape frames, fill them and put them together.

df <- as_polars_df(data.frame(k = c("a", "b", "a"), v = c(1, 2, 3), w = c(4, NA, 6)))

test_that("wide and long", {
  long <- df$unpivot(c("v", "w"), index = "k")
  expect_equal(long$shape, c(6, 3))
  wide <- df$pivot("k", values = "v", index = "w", aggregate_function = "sum")
  expect_equal(wide$columns, c("w", "a", "b"))
  expect_equal(df$select("v", "w")$transpose(include_header = TRUE)$columns, c("column", "column_0", "column_1", "column_2"))
  expect_equal(df$to_dummies("k")$columns, c("k_a", "k_b", "v", "w"))
  expect_equal(df$select("v")$unstack(step = 2)$columns, c("v_0", "v_1"))
})

test_that("aggregates and nulls", {
  expect_equal(as.list(df$sum())$v, 6)
  expect_equal(as.list(df$null_count())$w, 1)
  expect_equal(as.vector(df$select("v", "w")$sum_horizontal()), c(5, 2, 9))
  expect_equal(as.list(df$fill_null(0))$w, c(4, 0, 6))
  expect_equal(df$describe()$height, 9)
  expect_error(df$fill_null(), "value or a strategy")
})

test_that("several frames", {
  other <- as_polars_df(data.frame(k = "c", x = 1))
  expect_equal(pl$concat(df, other, how = "diagonal")$shape, c(4, 4))
  expect_equal(as.list(df$update(as_polars_df(data.frame(k = "b", w = 9)), on = "k"))$w, c(4, 9, 6))
  expect_equal(df$sort("v")$merge_sorted(df$sort("v"), key = "v")$height, 6)
})

test_that("groups that meet a condition", {
  groups <- df$group_by("k")$having(pl$len() > 1)$agg(pl$col("v")$sum())
  expect_equal(as.list(groups), list(k = "a", v = 4))
})
