df <- pl$DataFrame(a = 1:4, b = c(0.5, NA, NaN, 2), s = c("x", "y", "x", NA))

test_that("frames are made of vectors, lists and data frames", {
  expect_identical(df$shape, c(4, 3))
  expect_identical(df$columns, c("a", "b", "s"))
  expect_identical(vapply(df$dtypes, format, ""), c("Int32", "Float64", "String"))
  data <- data.frame(a = 1:4, b = c(0.5, NA, NaN, 2), s = c("x", "y", "x", NA))
  expect_frame(as_polars_df(data), df)
  expect_frame(as_polars_df(as.list(data)), df)
  expect_frame(pl$DataFrame(data), df)
  expect_identical(as.data.frame(df), data)
})

test_that("single values are repeated, other lengths are an error", {
  expect_identical(as.list(pl$DataFrame(a = 1:3, b = "x")), list(a = 1:3, b = rep("x", 3)))
  expect_s3_class(condition(pl$DataFrame(a = 1:3, b = 1:2)), "polarslike_ShapeError")
  expect_identical(pl$DataFrame()$shape, c(0, 0))
  expect_identical(pl$DataFrame(a = integer())$shape, c(0, 1))
})

test_that("frames select, filter, sort and limit", {
  expect_frame(df$select("a", twice = pl$col("a") * 2L), pl$DataFrame(a = 1:4, twice = 1:4 * 2L))
  expect_identical(as.vector(df$filter(pl$col("a") > 2)$get_column("a")), 3:4)
  expect_identical(as.vector(df$filter(s = "x")$get_column("a")), c(1L, 3L))
  sorted <- df$sort("s", "a", descending = c(FALSE, TRUE), nulls_last = TRUE)
  expect_identical(as.vector(sorted$get_column("a")), c(3L, 1L, 2L, 4L))
  expect_identical(df$head(2)$height, 2)
  expect_identical(as.vector(tail(df, 1)$get_column("a")), 4L)
  expect_identical(df$drop("b", "s")$columns, "a")
  expect_identical(df$rename(a = "z")$columns, c("z", "b", "s"))
  expect_identical(df$with_row_index("i", offset = 5)$columns[1], "i")
  expect_identical(df$unique("s", maintain_order = TRUE)$height, 3)
})

test_that("groups are aggregated", {
  result <- df$group_by("s", .maintain_order = TRUE)$agg(pl$col("a")$sum(), n = pl$len())
  expect_identical(as.list(result), list(s = c("x", "y", NA), a = c(4L, 2L, 4L), n = c(2, 1, 1)))
  keyed <- df$group_by(odd = pl$col("a") %% 2L, .maintain_order = TRUE)$agg("a")
  expect_identical(as.list(keyed)$a, list(c(1L, 3L), c(2L, 4L)))
  expect_identical(sort(as.vector(df$group_by("s")$len()$get_column("len"))), c(1, 1, 2))
  expect_identical(as.vector(df$group_by("s", .maintain_order = TRUE)$head(1)$get_column("a")), c(1L, 2L, 4L))
})

test_that("frames join and stack", {
  other <- pl$DataFrame(s = c("x", "y"), z = c(TRUE, FALSE))
  expect_identical(as.list(df$join(other, on = "s", how = "left"))$z, c(TRUE, FALSE, TRUE, NA))
  expect_identical(df$join(data.frame(s = "x"), on = "s", how = "semi")$height, 2)
  expect_identical(pl$concat(df, df)$height, 8)
  expect_equal(pl$concat(df, pl$DataFrame(q = 1:4), how = "horizontal")$width, 4)
})

test_that("choices, windows and names", {
  result <- df$select(
    word = pl$when(pl$col("a") == 1)$then(pl$lit("one"))$when(pl$col("a") == 2)$then(pl$lit("two")),
    total = pl$col("a")$sum()$over("s"),
    pl$col("a")$name$suffix("_")
  )
  expected <- list(word = c("one", "two", NA, NA), total = c(4L, 2L, 4L, 4L), a_ = 1:4)
  expect_identical(as.list(result), expected)
  expect_identical(pl$col("a")$alias("b")$meta$output_name(), "b")
})

test_that("frames are indexed as data frames are", {
  expect_identical(df["a"]$columns, "a")
  expect_identical(df[2:3]$columns, c("b", "s"))
  expect_identical(df[2, ]$shape, c(1, 3))
  expect_identical(as.vector(df[c(4, 1), "a", drop = TRUE]), c(4L, 1L))
  expect_identical(as.vector(df[c(TRUE, FALSE, FALSE, TRUE), ]$get_column("a")), c(1L, 4L))
  expect_identical(as.vector(df[-1, ][["a"]]), 2:4)
  expect_s3_class(condition(df[5, ]), "polarslike_OutOfBoundsError")
  expect_identical(c(nrow(df), ncol(df)), c(4, 3))
  expect_identical(names(df), c("a", "b", "s"))
})

test_that("operators work on columns, values and Series", {
  expr <- pl$DataFrame(a = c(1, 4), s = c("x", "y"))$select(
    plus = pl$col("a") + 1, minus = 1 - pl$col("a"), power = pl$col("a")^2, root = sqrt(pl$col("a")),
    both = pl$col("a") > 1 & pl$col("s") == "y", none = !(pl$col("a") > 1), vector = pl$col("a") + c(10, 20),
    rest = 7 %% pl$col("a"), text = pl$col("s") + "!"
  )
  expect_identical(as.list(expr), list(
    plus = c(2, 5), minus = c(0, -3), power = c(1, 16), root = c(1, 2), both = c(FALSE, TRUE), none = c(TRUE, FALSE),
    vector = c(11, 24), rest = c(0, 3), text = c("x!", "y!")
  ))
  series <- as_polars_series(c(1, 2), "a")
  expect_identical(as.vector(series + 1), c(2, 3))
  expect_identical(as.vector(10 - series), c(9, 8))
  expect_identical((10 - series)$name, "a")
  expect_identical(as.vector(series == series), c(TRUE, TRUE))
  expect_identical(sum(series), 3)
})

test_that("membership takes vectors", {
  isin <- function(values) as.vector(df$select(pl$col("s")$is_in(values))$to_series())
  expect_identical(isin(c("x", "z")), c(TRUE, FALSE, TRUE, NA))
  expect_identical(isin("y"), c(FALSE, TRUE, FALSE, NA))
  expect_identical(as.vector(df$select(pl$col("a")$is_in(c(1, 4)))$to_series()), c(TRUE, FALSE, FALSE, TRUE))
})

test_that("printing is as wide as the option says", {
  wide <- do.call(pl$DataFrame, setNames(rep(list("some text"), 8), paste0("column_", 1:8)))
  withr_width <- options(width = 60)
  on.exit(options(withr_width))
  lines <- strsplit(format(wide), "\n")[[1]]
  expect_lte(max(nchar(lines)), 60)
  expect_output(print(pl$DataFrame(a = 1L)), "shape: \\(1, 1\\)")
  expect_output(print(as_polars_series(1:2, "a")), "Series: 'a' \\[i32\\]")
  expect_output(print(pl$col("a")$sum()), "col\\(\"a\"\\).sum\\(\\)")
  expect_output(print(pl$List(pl$Int8)), "List(Int8)", fixed = TRUE)
  expect_output(df$glimpse(), "Rows: 4")
})

test_that("methods complete", {
  expect_true("select(" %in% utils::.DollarNames(df, "^sel"))
  expect_true("contains(" %in% utils::.DollarNames(pl$col("a")$str, ""))
  expect_true("str" %in% utils::.DollarNames(pl$col("a"), "^str$"))
})
