frame <- pl$DataFrame(a = c(1, 2), b = c(3, 4))
expr <- (pl$col("a") + pl$col("b"))$alias("c")

test_that("expressions say what they are made of", {
  meta <- expr$meta
  expect_equal(meta$output_name(), "c")
  expect_equal(unlist(meta$root_names()), c("a", "b"))
  expect_equal(format(meta$undo_aliases()), format(pl$col("a") + pl$col("b")))
  expect_equal(length(meta$pop()), 1)
  expect_true(meta$ne(pl$col("a")))
  expect_true(meta$eq(expr))
  expect_false(meta$is_literal())
  expect_true(pl$lit(1)$meta$is_literal())
  expect_true(pl$col("a")$meta$is_column())
  expect_false(meta$is_column())
  expect_true(pl$all()$meta$is_column_selection())
  expect_true(pl$all()$meta$has_multiple_outputs())
  expect_false(meta$has_multiple_outputs())
  expect_true(pl$col("^a.*$")$meta$is_regex_projection())
  expect_true(any(grepl("a", unlist(meta$tree_format(return_as_string = TRUE)))))
  expect_match(meta$show_graph(), "^graph")
  expect_match(paste(meta$serialize(), collapse = ""), "Alias")
  expect_true(meta$eq(meta$as_expression()))
})

test_that("copies and what is asked of frames", {
  expect_true(frame$clone()$equals(frame))
  expect_true(frame$lazy()$clone()$collect()$equals(frame))
  expect_true(frame$lazy()$cache()$collect()$equals(frame))
  expect_equal(length(frame$get_columns()), 2)
  expect_equal(length(frame$hash_rows()), 2)
  expect_equal(pl$LazyFrame(a = 1)$collect()$height, 1)
  series <- frame$get_column("a")
  expect_equal(as.vector(series$clone()), c(1, 2))
  expect_true(series$flags$SORTED_ASC)
  expect_false(frame$flags$a$SORTED_DESC)
  expect_output(frame$select(pl$col("a")$inspect()), "Series: 'a'")
  expect_output(frame$lazy()$inspect()$collect(), "shape: \\(2, 2\\)")
})

test_that("errors have classes", {
  kinds <- pl$exceptions
  raised <- function(expr, kind) expect_error(expr, class = kind)
  raised(frame$select("z"), kinds$PolarsError)
  raised(frame$select(pl$struct("a", "b")$struct$field("z")), kinds$StructFieldNotFoundError)
  raised(pl$concat(frame, pl$DataFrame(a = "x", b = "y")), kinds$SchemaError)
  raised(frame$select(pl$col("^(.*$")), kinds$ComputeError)
})

test_that("folds keep what came before", {
  add <- function(a, b) a + b
  sums <- frame$select(s = pl$cum_fold(pl$lit(0), add, list(pl$col("a"), pl$col("b"))))
  expect_equal(length(sums$schema$s$fields), 2)
  sums <- frame$select(s = pl$cum_reduce(add, list(pl$col("a"), pl$col("b"))))
  expect_equal(length(sums$schema$s$fields), 2)
})
