df <- pl$DataFrame(a = c(1.5, NA, 3), s = c("x", "y", NA), d = as.Date("2024-01-01") + 0:2)

test_that("workbooks are written and read", {
  path <- scratch(".xlsx")
  df$write_excel(path, "Data", dtype_formats = list(Float64 = "0.0"))
  expect_frame(pl$read_excel(path), df)
  expect_frame(pl$read_excel(path, table_name = "Frame0"), df)
  expect_identical(names(pl$read_excel(path, sheet_id = 0)), "Data")
  expect_frame(pl$read_excel(path, sheet_name = list("Data"))$Data, df)
  some <- pl$read_excel(path, columns = "A:B", schema_overrides = list(a = pl$Float32), n_rows = 2)
  expect_identical(some$columns, c("a", "s"))
  expect_identical(format(some$schema$a), "Float32")
  expect_identical(some$height, 2)
  bytes <- readBin(path, "raw", file.size(path))
  expect_frame(pl$read_excel(bytes, columns = c(0, 1)), df$select("a", "s"))
})

test_that("workbooks have looks", {
  path <- scratch(".xlsx")
  df$write_excel(
    path, position = c(2, 1), table_style = list(style = "Table Style Light 2", banded_rows = FALSE),
    header_format = list(bold = TRUE, font_color = "red"), column_formats = list(a = list(num_format = "0.00")),
    conditional_formats = list(a = "2_color_scale"), row_totals = list(total = "a"), column_totals = c(a = "average"),
    formulas = list(twice = list(formula = "=[@a]*2", insert_after = "a", return_dtype = pl$Float64)),
    sparklines = list(chart = list(columns = "a")), column_widths = c(a = 80), hidden_columns = "d",
    freeze_panes = "A4"
  )
  expect_identical(pl$read_excel(path)$columns, c("a", "twice", "s", "d", "total", "chart"))
})

test_that("Avro files are written and read", {
  path <- scratch(".avro")
  df$write_avro(path, "deflate", name = "row")
  expect_frame(pl$read_avro(path), df)
  expect_frame(pl$read_avro(path, columns = "s", n_rows = 1), df$select("s")$head(1))
})

test_that("errors of workbooks and Avro say what is wrong", {
  path <- scratch(".xlsx")
  expect_error(pl$read_excel(path), "No such file")
  expect_error(pl$read_excel(charToRaw("junk")), "not a workbook")
  expect_error(df$write_excel(path, header_format = list(colour = "red")), "colour")
  df$write_excel(path)
  expect_error(pl$read_excel(path, sheet_name = "x"), "Sheet1")
  expect_error(pl$read_avro(charToRaw("junk")), "not an Avro file")
  expect_error(df$with_columns(pl$col("a")$cast(pl$UInt8, strict = FALSE))$write_avro(path), "Int32")
})
