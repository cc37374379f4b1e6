# How plans run: engines, optimizations, queries in the background.

ENGINES <- c("auto", "in-memory", "streaming")

# Engines of Polars; here is one, for all that fits memory and for what does not.
new_engine <- function(name) structure(list(name = name), class = "polarslike_engine")
pl$InMemoryEngine <- function() new_engine("in-memory")
pl$StreamingEngine <- function() new_engine("streaming")

check_engine <- function(engine) {
  if (!inherits(engine, "polarslike_engine")) match_choice(engine, ENGINES, "collect", "engine")
}

OPTIMIZATIONS <- c(
  "predicate_pushdown", "projection_pushdown", "simplify_expression", "slice_pushdown", "comm_subplan_elim",
  "comm_subexpr_elim", "cluster_with_columns", "check_order_observe", "fast_projection", "sort_collapse",
  "pre_partition_hive", "join_order", "row_estimate"
)

# Which optimizations a query may use: `pl$QueryOptFlags(slice_pushdown = FALSE)`. The last six have no effect: the engine
# has no such step that could be left out. With `.default = FALSE` only those that are given are used.
pl$QueryOptFlags <- function(..., .default = TRUE) {
  flags <- list(...)
  unknown <- setdiff(names(flags), OPTIMIZATIONS)
  if (length(unknown) || length(flags) != length(names(flags))) {
    invalid_argument("there is no optimization `", unknown[1], "`; there are: ", toString(OPTIMIZATIONS))
  }
  all <- stats::setNames(as.list(rep(.default, length(OPTIMIZATIONS))), OPTIMIZATIONS)
  all[names(flags)] <- lapply(flags, isTRUE)
  structure(all, class = "polarslike_flags")
}

# A plan with the optimizations, and for the engine, that `collect` and the like are given.
planned <- function(plan, engine, optimizations) {
  check_engine(engine)
  if (is.null(optimizations)) {
    return(plan)
  }
  if (!inherits(optimizations, "polarslike_flags")) invalid_type("`optimizations` takes what `pl$QueryOptFlags()` gives")
  off <- names(Filter(isFALSE, unclass(optimizations)))
  if (length(off)) native(wrap__lazy_without, plan, as.list(off)) else plan
}

# Runs the plan. With `progress`, a line on the standard error tells how far it has come, or a function is told: ten times
# a second and at the end; what it stops with stops the query.
lazy_frame_methods$collect <- function(..., engine = "auto", background = FALSE, optimizations = NULL, progress = FALSE) {
  check_dots_empty(...)
  plan <- planned(self, engine, optimizations)
  watch <- progress_watcher(progress)
  if (background) {
    if (!is.null(watch)) invalid_argument("`progress` is of queries that are waited for: leave `background` out")
    new_query(plan)
  } else if (is.null(watch)) {
    native(wrap__lazy_collect, plan)
  } else {
    collect_watched(plan, watch)
  }
}

progress_watcher <- function(progress) {
  if (is.function(progress)) {
    return(progress)
  }
  if (!isTRUE(progress) && !isFALSE(progress)) invalid_type("`progress` takes TRUE, FALSE or a function")
  if (progress) show_progress
}

# Writes a line over the one before; the last of a query stays.
show_progress <- function(progress) cat("\r", progress$text, if (progress$is_end) "\n", sep = "", file = stderr())

PROGRESS_SECONDS <- 0.1

collect_watched <- function(plan, watch) {
  query <- native(wrap__query_start, plan)
  on.exit(native(wrap__query_cancel, query))
  fetched <- NULL
  while (is.null(fetched)) {
    fetched <- tryCatch(
      native(wrap__query_fetch_within, query, PROGRESS_SECONDS),
      error = function(e) {
        watch(native(wrap__query_progress, query))
        stop(e)
      }
    )
    watch(native(wrap__query_progress, query))
  }
  fetched
}

# The plan as text, or as `dot`, `mermaid` or `svg`; with `analyze`, the plan runs and its steps are measured.
lazy_frame_methods$explain <- function(..., format = "plain", optimized = TRUE, analyze = FALSE, engine = "auto",
                                       optimizations = NULL) {
  check_dots_empty(...)
  plan <- planned(self, engine, optimizations)
  if (analyze) native(wrap__lazy_profile, plan)$text else native(wrap__lazy_explain, plan, optimized, format)
}

# Runs the plan and measures its steps: the result, and a frame with a row per step. With `html`, a page with the time
# line is written to this file.
lazy_frame_methods$profile <- function(..., html = NULL, engine = "auto", optimizations = NULL) {
  check_dots_empty(...)
  profile <- native(wrap__lazy_profile, planned(self, engine, optimizations))
  if (!is.null(html)) writeLines(profile$page, path.expand(html), sep = "", useBytes = TRUE)
  profile[c("result", "timings")]
}

# The plan as a graph in the language of Graphviz, printed; with `raw_output` as text.
lazy_frame_methods$show_graph <- function(..., optimized = TRUE, raw_output = FALSE, optimizations = NULL) {
  check_dots_empty(...)
  graph <- self$explain(format = "dot", optimized = optimized, optimizations = optimizations)
  if (raw_output) {
    return(graph)
  }
  cat(graph)
  invisible(self)
}

# Queries in the background: functions of R among them run while the result is asked for.

new_query <- function(plan) {
  state <- new.env(parent = emptyenv())
  state$cancelled <- FALSE
  structure(list(query = native(wrap__query_start, plan), state = state), class = "polarslike_query")
}

query_methods <- new.env(parent = emptyenv())
query_methods$cancel <- function() {
  parts <- unclass(self)
  parts$state$cancelled <- TRUE
  native(wrap__query_cancel, parts$query)
  invisible(self)
}
# The result, or NULL as long as there is none.
query_methods$fetch <- function() fetch_query(self, FALSE)
query_methods$fetch_blocking <- function() fetch_query(self, TRUE)

fetch_query <- function(query, wait) {
  parts <- unclass(query)
  tryCatch(native(wrap__query_fetch, parts$query, wait), polarslike_CancelledError = function(e) {
    # Ctrl-C ends what runs; that a program cancelled the query is an error.
    if (!parts$state$cancelled) interrupt(conditionMessage(e), setdiff(class(e), c("interrupt", "condition")))
    stop(structure(list(message = conditionMessage(e), call = NULL), class = sub("^interrupt$", "error", class(e))))
  })
}

`$.polarslike_query` <- function(x, name) look_up(class_table(list(query_methods)), x, name, "a query")

.DollarNames.polarslike_query <- function(x, pattern = "") complete(class_table(list(query_methods)), pattern)

print.polarslike_query <- function(x, ...) {
  cat("<a query in the background: $fetch(), $fetch_blocking(), $cancel()>\n")
  invisible(x)
}

# The result of `execute()`.

lazy_frame_methods$execute <- function(..., engine = "auto", optimizations = NULL) {
  check_dots_empty(...)
  frame <- self$collect(engine = engine, optimizations = optimizations)
  structure(list(frame = frame), class = "polarslike_result")
}

result_methods <- new.env(parent = emptyenv())
result_methods$lazy <- function() unclass(self)$frame$lazy()
result_properties <- new.env(parent = emptyenv())
result_properties$head <- function(self) unclass(self)$frame$head(10)
result_properties$n_rows_total <- function(self) unclass(self)$frame$height

result_table <- function() class_table(list(result_methods), result_properties)

`$.polarslike_result` <- function(x, name) look_up(result_table(), x, name, "the result of a query")

.DollarNames.polarslike_result <- function(x, pattern = "") complete(result_table(), pattern)

print.polarslike_result <- function(x, ...) {
  cat("<the result of a query; its first rows:>\n", format(x$head), "\n", sep = "")
  invisible(x)
}
