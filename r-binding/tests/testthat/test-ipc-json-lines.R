frame <- pl$DataFrame(a = c(1, 2, 3), b = c("x", NA, "z"))

test_that("IPC files and streams are written and read", {
  path <- tempfile(fileext = ".arrow")
  frame$write_ipc(path, compression = "zstd", record_batch_size = 2, compat_level = "oldest")
  expect_true(pl$read_ipc(path)$equals(frame))
  expect_equal(as.list(as.data.frame(pl$read_ipc(path, columns = "b", n_rows = 1))), list(b = "x"))
  expect_equal(names(pl$read_ipc_schema(path)), c("a", "b"))
  expect_true(pl$read_ipc_stream(frame$write_ipc_stream())$equals(frame))
  copy <- tempfile(fileext = ".arrow")
  pl$scan_ipc(path)$sink_ipc(copy)
  expect_true(pl$read_ipc(copy)$equals(frame))
})

test_that("JSON is written and read", {
  expect_equal(frame$write_json(), '[{"a":1.0,"b":"x"},{"a":2.0,"b":null},{"a":3.0,"b":"z"}]')
  expect_true(pl$read_json(charToRaw(frame$write_json()))$equals(frame))
  expect_true(pl$read_ndjson(charToRaw(frame$write_ndjson()), infer_schema_length = NULL)$equals(frame))
  path <- tempfile(fileext = ".jsonl.gz")
  frame$lazy()$sink_ndjson(path, compression = "gzip")
  typed <- pl$scan_ndjson(path, schema_overrides = list(a = pl$Float32))$collect()
  expect_equal(format(typed$schema$a), "Float32")
})

test_that("lines are read", {
  path <- tempfile()
  writeLines(c("a", "b"), path)
  expect_equal(as.list(as.data.frame(pl$read_lines(path, name = "text"))), list(text = c("a", "b")))
  expect_equal(pl$scan_lines(path, n_rows = 1)$collect()$height, 1)
})
