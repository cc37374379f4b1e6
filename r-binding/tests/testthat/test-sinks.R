frame <- function() pl$DataFrame(a = 1:4, k = c("x", "y", "x", NA))

test_that("sinks write files, and later with lazy", {
  path <- tempfile(fileext = ".csv")
  later <- frame()$lazy()$sink_csv(path, lazy = TRUE)
  expect_false(file.exists(path))
  later$collect()
  expect_equal(readLines(path), c("a,k", "1,x", "2,y", "3,x", "4,"))

  nested <- file.path(tempfile(), "b.parquet")
  expect_error(frame()$lazy()$sink_parquet(nested))
  frame()$lazy()$sink_parquet(nested, mkdir = TRUE, sync_on_close = "all")
  expect_true(pl$read_parquet(nested)$equals(frame()))
  expect_error(frame()$lazy()$sink_parquet(nested, nothing = 1), "nothing")
})

test_that("frames are written to connections and as values", {
  expect_equal(frame()$write_csv(), "a,k\n1,x\n2,y\n3,x\n4,\n")
  lines <- textConnection("written", "w", local = TRUE)
  frame()$write_csv(lines)
  close(lines)
  expect_equal(written[1:2], c("a,k", "1,x"))
  path <- tempfile()
  frame()$write_parquet(file(path))
  expect_true(pl$read_parquet(path)$equals(frame()))
  expect_true(pl$read_parquet(frame()$write_parquet())$equals(frame()))
})

test_that("rows are parted among files", {
  folder <- tempfile()
  frame()$lazy()$sink_csv(pl$PartitionBy(folder, key = "k", include_key = FALSE))
  expect_equal(readLines(file.path(folder, "k=x", "00000000.csv")), c("a", "1", "3"))
  expect_true(dir.exists(file.path(folder, "k=__HIVE_DEFAULT_PARTITION__")))

  named <- tempfile()
  path <- function(number, keys) paste0(as.list(keys)$p, "-", number, ".parquet")
  key <- (pl$col("a") %% 2L)$alias("p")
  frame()$lazy()$sink_parquet(pl$PartitionBy(named, key = key, max_rows_per_file = 1, file_path_provider = path))
  expect_equal(sort(list.files(named)), c("0-0.parquet", "0-1.parquet", "1-0.parquet", "1-1.parquet"))
  expect_error(frame()$lazy()$sink_csv(pl$PartitionBy(named)), "max_rows_per_file")
  frame()$write_parquet(tempfile(), partition_by = "k")
})

test_that("results come piece by piece", {
  following <- frame()$lazy()$collect_batches(chunk_size = 3)
  expect_equal(following()$height, 3)
  expect_equal(following()$height, 1)
  expect_null(following())
  heights <- c()
  frame()$lazy()$sink_batches(function(piece) {
    heights <<- c(heights, piece$height)
    length(heights) == 2
  }, chunk_size = 1)
  expect_equal(heights, c(1, 1))
})

test_that("written files are reported", {
  told <- NULL
  callback <- function(args) told <<- args$paths
  path <- tempfile(fileext = ".parquet")
  frame()$lazy()$sink_parquet(path, sinked_paths_callback = callback)
  expect_equal(told, list(list(path = path, num_rows = 4, num_bytes = file.size(path))), tolerance = 0)
  folder <- tempfile()
  frame()$lazy()$sink_ipc(pl$PartitionBy(folder, key = "k"), sinked_paths_callback = callback)
  expect_equal(sort(vapply(told, function(file) as.numeric(file$num_rows), 0)), c(1, 1, 2))
  expect_true(all(file.exists(vapply(told, function(file) file$path, ""))))
  expect_error(frame()$lazy()$sink_parquet(path, sinked_paths_callback = 1), "sinked_paths_callback")
  expect_error(frame()$lazy()$sink_parquet(path, sinked_paths_callback = function(args) stop("not now")), "not now")
})

test_that("keys to stores come from a function", {
  asked <- 0
  # What the provider gives is what the store is opened with: an option that there is not is found out.
  provider <- function() {
    asked <<- asked + 1
    list(list(aws_access_key_id = "key", aws_regoin = "x"), as.numeric(Sys.time()) + 3600)
  }
  expect_error(pl$scan_csv("s3://bucket/a.csv", credential_provider = provider), "aws_regoin")
  expect_equal(asked, 1)
  expect_error(frame()$lazy()$sink_parquet("s3://bucket/a", credential_provider = provider), "aws_regoin")
  expect_error(frame()$write_csv("s3://bucket/a", credential_provider = function() stop("no keys")), "no keys")
  expect_error(pl$scan_parquet("s3://bucket/a", credential_provider = function() 1), "options by name")
  expect_error(pl$scan_ipc("s3://bucket/a", credential_provider = "key"), "function")
})
