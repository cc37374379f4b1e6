frame <- pl$DataFrame(a = c(3L, 1L, 2L), b = c("x", "y", NA))

test_that("engines and optimizations are chosen by name", {
  plan <- frame$lazy()$sort("b")$filter(pl$col("a") > 1)
  for (engine in list("auto", "in-memory", "streaming", pl$InMemoryEngine(), pl$StreamingEngine())) {
    expect_equal(plan$collect(engine = engine)$height, 2)
  }
  expect_error(plan$collect(engine = "gpu"), "auto, in-memory, streaming")
  off <- pl$QueryOptFlags(predicate_pushdown = FALSE)
  expect_match(plan$explain(), "^SORT")
  expect_match(plan$explain(optimizations = off), "^FILTER")
  expect_frame(plan$collect(optimizations = pl$QueryOptFlags(.default = FALSE)), plan$collect())
  expect_frame(pl$collect_all(list(plan), optimizations = off)[[1]], plan$collect())
  expect_error(pl$QueryOptFlags(magic = TRUE), "no optimization")
  expect_error(plan$collect(optimizations = list()), class = pl$exceptions$InvalidTypeError)
})

test_that("queries run in the background", {
  query <- frame$lazy()$select(pl$col("a")$sum())$collect(background = TRUE)
  while (is.null(query$fetch())) Sys.sleep(0.001)
  expect_equal(query$fetch()$item(), 6)
  # Functions of R run while the result is asked for.
  doubled <- frame$lazy()$select(pl$col("a")$map_elements(function(x) x * 2L))
  expect_equal(as.vector(doubled$collect(background = TRUE)$fetch_blocking()$to_series()), c(6, 2, 4))
  failing <- frame$lazy()$select("nothing")$collect(background = TRUE)
  expect_error(failing$fetch_blocking(), class = pl$exceptions$ColumnNotFoundError)
  many <- pl$DataFrame(a = seq_len(2000))$lazy()
  pairs <- many$join(many, how = "cross", suffix = "_2")$join(many, how = "cross", suffix = "_3")$select(pl$col("a")$sum())
  cancelled <- pairs$collect(background = TRUE)
  cancelled$cancel()
  expect_error(cancelled$fetch_blocking(), class = pl$exceptions$CancelledError)
  expect_output(print(cancelled), "background")
})

test_that("the result of execute tells its first rows", {
  result <- pl$DataFrame(a = seq_len(20))$lazy()$execute()
  expect_equal(result$n_rows_total, 20)
  expect_equal(result$head$height, 10)
  expect_equal(result$lazy()$select(pl$col("a")$max())$collect()$item(), 20)
  expect_output(print(result), "result of a query")
})

test_that("serialize writes frames and plans, deserialize reads them", {
  plan <- frame$lazy()$filter(pl$col("a") > 1)
  expect_frame(pl$deserialize_df(frame$serialize()), frame)
  expect_frame(pl$deserialize_df(frame$serialize(format = "json")), frame)
  expect_frame(pl$deserialize_lf(plan$serialize())$collect(), plan$collect())
  path <- tempfile()
  plan$serialize(path)
  expect_frame(pl$deserialize_lf(path)$collect(), plan$collect())
  expr <- pl$col("a") + 1L
  expect_true(pl$deserialize_expr(expr$meta$serialize())$meta$eq(expr))
  expect_error(pl$deserialize_lf("{}"), "not written by")
  expect_error(pl$deserialize_lf(tempfile()), class = pl$exceptions$FileNotFoundError)
  expect_error(plan$serialize(format = "xml"), "binary, json")
})

test_that("plans are shown as graphs", {
  plan <- frame$lazy()$sort("b")$head(1)
  expect_match(plan$show_graph(raw_output = TRUE), "digraph plan \\{\n  n0 .*n0 -> n1")
  expect_output(plan$show_graph(), "-> n1")
})

test_that("frames are aligned by keys", {
  a <- pl$DataFrame(k = c(2L, 1L), x = 1:2)
  b <- pl$DataFrame(k = c(3L, 2L), y = 1:2)
  aligned <- pl$align_frames(a, b, on = "k")
  expect_equal(as.vector(aligned[[1]]$get_column("x")), c(2, 1, NA))
  expect_equal(as.vector(aligned[[2]]$get_column("y")), c(NA, 2, 1))
  aligned <- pl$align_frames(list(a$lazy(), b$lazy()), on = "k", how = "inner", select = "k", descending = TRUE)
  expect_equal(as.list(aligned[[2]]$collect()), list(k = 2L))
  expect_equal(pl$align_frames(on = "k"), list())
  expect_error(pl$align_frames(a, b$lazy(), on = "k"), "one kind")
})

test_that("printed frames are read again", {
  data <- pl$DataFrame(
    i = c(1L, NA), f = c(1.5, 2), s = c("x", "y"), b = c(TRUE, NA), d = as.Date(c("2024-01-01", NA))
  )
  expect_frame(pl$from_repr(paste(format(data), collapse = "\n")), data)
  series <- pl$Series("s", c("x", NA))
  expect_true(pl$from_repr(paste(format(series), collapse = "\n"))$equals(series, check_names = TRUE))
  expect_error(pl$from_repr("nothing"), "printed frame")
  expect_equal(pl$escape_regex("a.b"), "a\\.b")
})

test_that("Arrow streams have types of the level that is asked for", {
  as_stream <- getFromNamespace("as_nanoarrow_array_stream.polarslike_object", "polarslike")
  for (level in list(NULL, pl$CompatLevel$newest(), pl$CompatLevel$oldest())) {
    expect_frame(pl$from_arrow(as_stream(frame, compat_level = level)), frame)
    column <- frame$get_column("b")
    expect_true(as_polars_series(as_stream(column, compat_level = level))$equals(column))
  }
  expect_true(pl$from_arrow(as_stream(frame), schema_overrides = list(a = pl$Int8))$dtypes[[1]] == pl$Int8)
  expect_error(as_stream(frame, compat_level = 1), class = pl$exceptions$InvalidTypeError)
  skip_if_not_installed("arrow")
  expect_frame(pl$from_arrow(frame$to_arrow()), frame)
  expect_equal(frame$get_column("a")$to_arrow(compat_level = pl$CompatLevel$oldest())$length(), 3)
})
