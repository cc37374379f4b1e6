# Prints the names that the R package has: area and name, separated by a tab.

suppressPackageStartupMessages(library(polarslike))

attempt <- function(expr) tryCatch(expr, error = function(e) NULL)
members <- function(object) sub("\\($", "", attempt(utils::.DollarNames(object, "")))
say <- function(area, names) if (length(names)) cat(paste0(area, "\t", names, "\n"), sep = "")

frame <- pl$DataFrame(a = 1L)
objects <- list(
  DataFrame = frame, LazyFrame = frame$lazy(), Series = as_polars_series(1, "a"), Expr = pl$col("a"),
  GroupBy = frame$group_by("a"), LazyGroupBy = frame$lazy()$group_by("a"),
  DynamicGroupBy = attempt(frame$group_by_dynamic("a", every = "1i")),
  RollingGroupBy = attempt(frame$rolling("a", period = "1i")),
  InProcessQuery = attempt(frame$lazy()$collect(background = TRUE)), QueryResult = attempt(frame$lazy()$execute()),
  Schema = attempt(pl$Schema(a = pl$Int64)), DataTypeExpr = attempt(pl$Int64$to_dtype_expr())
)
for (area in names(objects)) {
  say(area, members(objects[[area]]))
  if (area %in% ls(pl)) say(area, area)
}
for (area in c("Expr", "Series", "DataTypeExpr")) {
  for (namespace in c("str", "dt", "list", "arr", "struct", "cat", "bin", "map", "name", "meta")) {
    say(paste0(area, ".", namespace), members(attempt(do.call(`$`, list(objects[[area]], namespace)))))
  }
}
for (namespace in list(c("arr", "Array(pl$Int8, 2)"), c("struct", "Struct(a = pl$Int8)"))) {
  type <- attempt(eval(str2lang(paste0("pl$", namespace[2]))))
  say(paste0("DataTypeExpr.", namespace[1]), members(attempt(do.call(`$`, list(type$to_dtype_expr(), namespace[1])))))
}
# The class of an object with static functions: `pl$DataFrame$deserialize` is `pl$deserialize_df`.
static <- c(deserialize_df = "DataFrame", deserialize_lf = "LazyFrame", deserialize_expr = "Expr")
for (name in intersect(names(static), ls(pl))) say(static[[name]], "deserialize")
# Expressions have a class, but no constructor.
say("Expr", "Expr")

for (area in c("functions", "io", "datatypes", "plugins", "Engine")) say(area, ls(pl))
if (is.environment(get0("api", envir = pl, inherits = FALSE))) say("plugins", paste0("api.", ls(pl$api)))
for (area in c("DataFrame", "LazyFrame")) say("io", paste0(area, ".", members(objects[[area]])))
for (area in c("Config", "exceptions", "testing", "CompatLevel")) {
  object <- get0(area, envir = pl, inherits = FALSE)
  if (is.environment(object)) say(area, c(area, ls(object)))
}
say("selectors", c(ls(cs), paste0("Selector.", members(cs$all()))))
if (all(c("when") %in% ls(pl))) {
  for (name in c("When.then", "Then.when", "Then.otherwise", "ChainedWhen.then", "ChainedThen.when", "ChainedThen.otherwise")) {
    say("When/Then", name)
  }
}
types <- list(
  DataType = pl$Int64, Array = attempt(pl$Array(pl$Int8, 2)), Categorical = pl$Categorical(),
  Datetime = pl$Datetime("us"), Decimal = attempt(pl$Decimal(9, 2)), Duration = pl$Duration("us"),
  Enum = attempt(pl$Enum("a")), Field = attempt(pl$Field("a", pl$Int8)), List = pl$List(pl$Int8),
  Map = attempt(pl$Map(pl$String, pl$Int8)), Struct = pl$Struct(a = pl$Int8), Time = pl$Time
)
for (name in names(types)) {
  if (!is.null(types[[name]])) say("datatypes", paste0(name, ".", members(types[[name]])))
}
