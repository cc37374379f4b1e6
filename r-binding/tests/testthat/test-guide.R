# The examples of the user guide print what stands below them.

guide <- normalizePath(file.path("..", "..", "..", "docs", "guide"))

# The lines of the fenced blocks of a language.
blocks <- function(page, language) {
  inside <- FALSE
  lines <- character()
  for (line in page) {
    if (inside && line == "```") {
      inside <- FALSE
    } else if (inside) {
      lines <- c(lines, line)
    } else if (line == paste0("```", language)) {
      inside <- TRUE
    }
  }
  lines
}

# What expressions print as they do at the prompt.
printed <- function(lines) {
  scope <- new.env(parent = globalenv())
  capture.output(for (expr in parse(text = lines, keep.source = FALSE)) {
    result <- withVisible(eval(expr, scope))
    if (result$visible) print(result$value)
  })
}

for (file in list.files(guide, pattern = "\\.md$", full.names = TRUE)) {
  page <- readLines(file, encoding = "UTF-8")
  code <- blocks(page, "r")
  if (length(code)) {
    test_that(paste("examples of", basename(file)), {
      before <- setwd(tempdir())
      on.exit(setwd(before))
      expect_equal(printed(code), blocks(page, "text"))
    })
  }
}
