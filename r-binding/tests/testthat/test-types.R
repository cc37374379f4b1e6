round_trip <- function(x) as.vector(as_polars_series(x))

test_that("vectors come back as they were", {
  expect_identical(round_trip(c(TRUE, NA, FALSE)), c(TRUE, NA, FALSE))
  expect_identical(round_trip(c(1L, NA, -3L)), c(1L, NA, -3L))
  expect_identical(round_trip(c(1.5, NA, NaN, -Inf)), c(1.5, NA, NaN, -Inf))
  expect_identical(round_trip(c("a", NA, "", "\u00e4\u20ac")), c("a", NA, "", "\u00e4\u20ac"))
  expect_identical(round_trip(factor(c("b", NA, "a", "b"))), factor(c("b", NA, "a", "b"), levels = c("a", "b")))
  expect_identical(round_trip(as.Date(c("2024-02-29", NA, "1900-01-01"))), as.Date(c("2024-02-29", NA, "1900-01-01")))
  expect_identical(round_trip(list(1:2, NULL, integer())), list(1:2, NULL, integer()))
  expect_identical(round_trip(list("a", c("b", NA))), list("a", c("b", NA)))
  expect_identical(round_trip(character()), character())
})

test_that("NA and NaN are kept apart", {
  series <- as_polars_series(c(1, NA, NaN))
  expect_identical(as.vector(series$is_null()), c(FALSE, TRUE, FALSE))
  expect_identical(as.vector(series$is_nan()), c(FALSE, NA, TRUE))
  expect_identical(is.na(series), c(FALSE, TRUE, FALSE))
})

test_that("times keep their zone", {
  times <- as.POSIXct(c("2024-07-01 12:00:00.25", NA), tz = "Europe/Berlin")
  expect_equal(round_trip(times), times)
  expect_identical(attr(round_trip(times), "tzone"), "Europe/Berlin")
  dtype <- as_polars_series(times)$dtype
  expect_true(dtype == pl$Datetime("us", "Europe/Berlin"))
  expect_s3_class(condition(as_polars_series(as.POSIXct("2024-01-01", tz = "Mars/Olympus"))), "polarslike_ComputeError")
})

test_that("times without a zone are what clocks of the session show", {
  zone <- Sys.getenv("TZ", NA)
  on.exit(if (is.na(zone)) Sys.unsetenv("TZ") else Sys.setenv(TZ = zone))
  Sys.setenv(TZ = "Europe/Berlin")
  times <- as.POSIXct(c("2024-07-01 12:00:00", "2024-01-01 00:00:00"))
  series <- as_polars_series(times)
  expect_true(series$dtype == pl$Datetime("us"))
  expect_match(format(series), "2024-07-01 12:00:00")
  expect_equal(as.numeric(as.vector(series)), as.numeric(times))
  expect_identical(format(as.vector(series)), format(times))
})

test_that("lengths of time and times of day", {
  expect_equal(round_trip(as.difftime(c(1.5, NA), units = "mins")), as.difftime(c(90, NA), units = "secs"))
  time <- structure(3600.5, units = "secs", class = c("hms", "difftime"))
  expect_identical(format(as_polars_series(time)$dtype), "Time")
  expect_equal(round_trip(time), time)
})

test_that("64-bit integers take the form that is asked for", {
  series <- as_polars_series(c("9007199254740993", NA))$cast(pl$Int64)
  expect_identical(as.vector(series), c(9007199254740992, NA))
  expect_identical(series$to_r_vector(int64 = "character"), c("9007199254740993", NA))
  expect_s3_class(condition(series$to_r_vector(int64 = "integer")), "polarslike_OutOfBoundsError")
  skip_if_not_installed("bit64")
  exact <- series$to_r_vector(int64 = "integer64")
  expect_identical(as.character(exact), c("9007199254740993", NA))
  expect_identical(format(as_polars_series(exact)$dtype), "Int64")
  expect_true(as_polars_series(exact)$equals(series))
})

test_that("data frames are structs in columns", {
  data <- data.frame(x = 1:2, y = c("a", NA))
  series <- as_polars_series(data)
  expect_identical(format(series$dtype), "Struct({'x': Int32, 'y': String})")
  expect_identical(as.vector(series), data)
})

test_that("elements of lists take the type that all fit", {
  expect_identical(format(as_polars_series(list(1L, 2.5))$dtype), "List(Float64)")
  expect_identical(as.vector(as_polars_series(list(NA, "a"))), list(NA_character_, "a"))
  expect_s3_class(condition(as_polars_series(list(1, as.Date("2024-01-01")))), "polarslike_InvalidTypeError")
})

test_that("literals are values, vectors and lists", {
  value <- function(x) as.vector(pl$DataFrame(i = 1:2)$select(pl$lit(x))$to_series())
  expect_identical(value(1L), 1L)
  expect_identical(value(c(1, 2)), c(1, 2))
  expect_identical(value("a"), "a")
  expect_identical(value(NA_character_), NA_character_)
  expect_identical(value(as.Date("2024-01-01")), as.Date("2024-01-01"))
  expect_identical(value(I(1:2)), list(1:2))
  expect_identical(format(pl$DataFrame()$select(pl$lit(1, pl$Int8))$dtypes[[1]]), "Int8")
})

test_that("texts of other encodings become UTF-8", {
  latin <- "\xe4"
  Encoding(latin) <- "latin1"
  expect_identical(round_trip(latin), "\u00e4")
  broken <- "\xff\xfe"
  Encoding(broken) <- "UTF-8"
  expect_s3_class(condition(as_polars_series(broken)), "polarslike_InvalidArgumentError")
})

test_that("Series have a type that can be given", {
  expect_identical(format(pl$Series("a", 1:2, pl$Int64)$dtype), "Int64")
  expect_identical(pl$Series("a", 1:2)$name, "a")
  expect_identical(as.vector(pl$Series("a", c("1", "x"), pl$Int32, strict = FALSE)), c(1L, NA))
  expect_identical(as.vector(as_polars_series(5:1)[c(1, NA, 3)]), c(5L, NA, 3L))
  expect_identical(as_polars_series(5:1)[[2]], 4L)
  expect_identical(pl$Series("a", 1:3)$item(1), 2L)
})

test_that("repeated texts are encoded and come back", {
  texts <- rep(c("a", NA, "\u00e4", "d"), 1000)
  series <- as_polars_series(texts)
  expect_identical(as.vector(series), texts)
  latin <- iconv("\u00e4", "UTF-8", "latin1")
  mixed <- rep(c("\u00e4", latin), 1000)
  expect_identical(as.vector(as_polars_series(mixed)$n_unique()), 1)
  distinct <- as.character(1:5000)
  expect_identical(as.vector(as_polars_series(distinct)), distinct)
})
