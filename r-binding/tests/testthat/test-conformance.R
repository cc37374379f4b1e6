# The worked examples of the function registry, as every language runs them.

path <- Sys.getenv("POLARSLIKE_CONFORMANCE", file.path("..", "..", "..", "docs", "conformance", "functions.json"))

missing_to_na <- function(values, mode) {
  vapply(values, function(v) if (is.null(v)) as(NA, mode) else as(v, mode), as(NA, mode))
}

# A Series of a type whose values are as JSON has them: dates and times are their integers.
typed_series <- function(values, type, name) {
  series <- function(x) as_polars_series(x, name)
  head <- sub("\\[.*", "", type)
  inside <- sub("^[^[]*\\[(.*)\\]$", "\\1", type)
  dtype <- dtype_of(type)
  if (head == "array") {
    inside <- sub(", [0-9]+$", "", inside)
  }
  if (head == "map") {
    inside <- paste0("struct[key: ", sub(", ", ", value: ", inside), "]")
  }
  if (head %in% c("list", "array", "map")) {
    lists <- lapply(values, function(v) if (!is.null(v)) typed_series(v, inside, ""))
    return(series(lists)$cast(dtype))
  }
  if (head == "struct") {
    parts <- strsplit(inside, ", (?=[^,\\]]*: )", perl = TRUE)[[1]]
    fields <- lapply(parts, function(part) {
      field <- sub(":.*", "", part)
      typed_series(lapply(values, function(v) v[[field]]), sub("^[^:]*: ", "", part), field)
    })
    structs <- as_polars_series(do.call(pl$DataFrame, fields), name)
    present <- !vapply(values, is.null, NA)
    return(if (all(present)) structs else structs[ifelse(present, seq_along(present), NA)])
  }
  switch(tolower(head),
    boolean = , null = series(missing_to_na(values, "logical"))$cast(dtype),
    string = , categorical = , enum = , binary = , decimal = series(missing_to_na(values, "character"))$cast(dtype),
    float32 = , float64 = series(missing_to_na(values, "numeric"))$cast(dtype),
    {
      texts <- vapply(values, function(v) if (is.null(v)) NA_character_ else format(v, scientific = FALSE, digits = 22), "")
      physical <- if (head == "Date") pl$Int32 else if (head == "UInt64") pl$UInt64 else pl$Int64
      series(texts)$cast(physical)$cast(dtype)
    }
  )
}

argument <- function(arg) {
  if (!is.null(arg$column)) {
    pl$col(arg$column)
  } else if (!is.null(arg$dtype)) {
    dtype_of(arg$dtype)
  } else if (!is.null(arg$list)) {
    lapply(arg$list, argument)
  } else if (!is.null(arg$call)) {
    start <- if (is.null(arg$call$subject)) pl else argument(arg$call$subject)
    do.call(member(start, arg$call$`function`), lapply(arg$call$positional, argument))
  } else {
    plain(arg$value)
  }
}

# JSON as one writes it in R: arrays of plain values are vectors.
plain <- function(value) {
  if (!is.list(value) || length(value) == 0) {
    return(value)
  }
  if (any(vapply(value, is.list, NA)) || !is.null(names(value))) {
    return(lapply(value, plain))
  }
  unlist(lapply(value, function(v) if (is.null(v)) NA else v))
}

callee <- function(case) {
  is_function <- startsWith(case$`function`, "pl.")
  member(if (is_function) pl else pl$col(case$columns[[1]]$name), case$`function`)
}

# The method of this path.
member <- function(start, path) {
  path <- sub("_$", "", setdiff(strsplit(path, ".", fixed = TRUE)[[1]], "pl"))
  Reduce(function(object, name) do.call("$", list(object, name)), path, start)
}

run_case <- function(case) {
  columns <- lapply(case$columns, function(c) typed_series(c$values, c$dtype, c$name))
  frame <- do.call(pl$DataFrame, columns)
  method <- callee(case)
  expr <- do.call(method, c(lapply(case$positional, argument), lapply(case$named, argument)))
  frame$select(expr$alias("result"))$to_series()
}

if (file.exists(path)) {
  cases <- jsonlite::fromJSON(path, simplifyVector = FALSE)$cases
  # R has its own way to write these: a vector among columns is a column, and a text has no NUL.
  own <- c("pl.ternary", "list.concat", "bin.reinterpret")
  cases <- Filter(function(case) !case$`function` %in% own, cases)
  for (name in unique(vapply(cases, function(case) case$`function`, ""))) {
    test_that(paste("worked examples of", name), {
      for (case in Filter(function(case) case$`function` == name, cases)) {
        label <- jsonlite::toJSON(case, auto_unbox = TRUE, null = "null")
        expected <- typed_series(case$result$values, case$result$dtype, "result")
        actual <- run_case(case)
        expect_identical(format(actual$dtype), format(expected$dtype), label = label)
        expect_equal(as.vector(actual), as.vector(expected), tolerance = 1e-9, label = label)
        if (is.numeric(as.vector(actual))) {
          expect_identical(is.nan(as.vector(actual)), is.nan(as.vector(expected)), label = label)
        }
      }
    })
  }
} else {
  test_that("worked examples", skip("docs/conformance is not there"))
}
