# Parquet files in and out.

frame <- pl$DataFrame(a = 1:3, s = c("x", NA, "y"))

test_that("options of writing, and what a file says of itself", {
  path <- scratch(".parquet")
  frame$write_parquet(
    path,
    compression = "gzip", compression_level = 9, statistics = "full", row_group_size = 2, data_page_size = 1000,
    metadata = c(who = "we")
  )
  expect_equal(pl$read_parquet_metadata(path)$who, "we")
  expect_equal(names(pl$read_parquet_schema(path)), c("a", "s"))
  expect_equal(dim(pl$read_parquet(path, columns = "s", n_rows = 2)), c(2L, 1L))
  bytes <- readBin(path, "raw", file.size(path))
  expect_equal(names(pl$read_parquet(list(bytes), row_index_name = "i")), c("i", "a", "s"))
  expect_error(frame$write_parquet(path, compression = "lzo"), "lzo")
  frame$write_parquet(path, statistics = list(min = TRUE, max = FALSE))
  expect_equal(nrow(pl$read_parquet(path, parallel = "none", low_memory = TRUE, use_statistics = FALSE)), 3L)
})

test_that("many files are one table", {
  table <- scratch("")
  for (k in 1:2) {
    dir.create(file.path(table, paste0("k=", k)), recursive = TRUE)
    frame$write_parquet(file.path(table, paste0("k=", k), "a.parquet"))
  }
  expect_equal(names(pl$read_parquet(table)), c("a", "s", "k"))
  plan <- pl$scan_parquet(table, hive_schema = list(k = pl$Int8), include_file_paths = "from")
  found <- plan$filter(pl$col("k") == 2, pl$col("a") > 2)$collect()
  expect_equal(as.vector(found$get_column("from")), file.path(table, "k=2", "a.parquet"))
  expect_equal(names(pl$read_parquet(table, hive_partitioning = FALSE)), c("a", "s"))

  files <- c(scratch(".parquet"), scratch(".parquet"))
  frame$write_parquet(files[1])
  frame$select(pl$col("a")$cast(pl$Int8), more = pl$lit("m"))$write_parquet(files[2])
  expect_error(pl$read_parquet(files), "missing_columns")
  both <- pl$read_parquet(
    files,
    missing_columns = "insert", extra_columns = "ignore", cast_options = list(integer_cast = c("upcast", "allow-float"))
  )
  expect_equal(dim(both), c(6L, 2L))
})
