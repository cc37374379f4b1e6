# Generated from the function registry: change that, then run `cargo xtask bindings`.

# Methods of expressions and of Series.
function_methods <- new.env(parent = emptyenv())

function_methods$abs <- function() {
  call_function("abs", self)
}

function_methods$add <- function(other) {
  call_function("add", self, list(other))
}

function_methods$all <- function(..., ignore_nulls = TRUE) {
  check_dots_empty(...)
  call_function("all", self, named = list(ignore_nulls = ignore_nulls))
}

function_methods$and <- function(...) {
  call_function("and_", self, positional_dots(...))
}

function_methods$any <- function(..., ignore_nulls = TRUE) {
  check_dots_empty(...)
  call_function("any", self, named = list(ignore_nulls = ignore_nulls))
}

function_methods$append <- function(other, ..., upcast = TRUE) {
  check_dots_empty(...)
  call_function("append", self, list(other), list(upcast = upcast))
}

function_methods$approx_n_unique <- function() {
  call_function("approx_n_unique", self)
}

function_methods$arccos <- function() {
  call_function("arccos", self)
}

function_methods$arccosh <- function() {
  call_function("arccosh", self)
}

function_methods$arcsin <- function() {
  call_function("arcsin", self)
}

function_methods$arcsinh <- function() {
  call_function("arcsinh", self)
}

function_methods$arctan <- function() {
  call_function("arctan", self)
}

function_methods$arctanh <- function() {
  call_function("arctanh", self)
}

function_methods$arg_max <- function() {
  call_function("arg_max", self)
}

function_methods$arg_min <- function() {
  call_function("arg_min", self)
}

function_methods$arg_sort <- function(..., descending = FALSE, nulls_last = FALSE) {
  check_dots_empty(...)
  call_function("arg_sort", self, named = list(descending = descending, nulls_last = nulls_last))
}

function_methods$arg_true <- function() {
  call_function("arg_true", self)
}

function_methods$arg_unique <- function() {
  call_function("arg_unique", self)
}

function_methods$backward_fill <- function(limit = NULL) {
  call_function("backward_fill", self, list(limit))
}

function_methods$bitwise_and <- function() {
  call_function("bitwise_and", self)
}

function_methods$bitwise_count_ones <- function() {
  call_function("bitwise_count_ones", self)
}

function_methods$bitwise_count_zeros <- function() {
  call_function("bitwise_count_zeros", self)
}

function_methods$bitwise_leading_ones <- function() {
  call_function("bitwise_leading_ones", self)
}

function_methods$bitwise_leading_zeros <- function() {
  call_function("bitwise_leading_zeros", self)
}

function_methods$bitwise_or <- function() {
  call_function("bitwise_or", self)
}

function_methods$bitwise_trailing_ones <- function() {
  call_function("bitwise_trailing_ones", self)
}

function_methods$bitwise_trailing_zeros <- function() {
  call_function("bitwise_trailing_zeros", self)
}

function_methods$bitwise_xor <- function() {
  call_function("bitwise_xor", self)
}

function_methods$bottom_k <- function(k = 5) {
  call_function("bottom_k", self, list(k))
}

function_methods$bottom_k_by <- function(by, k = 5, ..., reverse = FALSE) {
  check_dots_empty(...)
  call_function("bottom_k_by", self, list(by, k), list(reverse = reverse))
}

function_methods$cast <- function(dtype, ..., strict = TRUE, wrap_numerical = FALSE) {
  check_dots_empty(...)
  call_function("cast", self, list(dtype), list(strict = strict, wrap_numerical = wrap_numerical))
}

function_methods$cbrt <- function() {
  call_function("cbrt", self)
}

function_methods$ceil <- function() {
  call_function("ceil", self)
}

function_methods$clip <- function(lower_bound = NULL, upper_bound = NULL) {
  call_function("clip", self, list(lower_bound, upper_bound))
}

function_methods$cos <- function() {
  call_function("cos", self)
}

function_methods$cosh <- function() {
  call_function("cosh", self)
}

function_methods$cot <- function() {
  call_function("cot", self)
}

function_methods$count <- function() {
  call_function("count", self)
}

function_methods$cum_count <- function(..., reverse = FALSE) {
  check_dots_empty(...)
  call_function("cum_count", self, named = list(reverse = reverse))
}

function_methods$cum_max <- function(..., reverse = FALSE) {
  check_dots_empty(...)
  call_function("cum_max", self, named = list(reverse = reverse))
}

function_methods$cum_min <- function(..., reverse = FALSE) {
  check_dots_empty(...)
  call_function("cum_min", self, named = list(reverse = reverse))
}

function_methods$cum_prod <- function(..., reverse = FALSE) {
  check_dots_empty(...)
  call_function("cum_prod", self, named = list(reverse = reverse))
}

function_methods$cum_sum <- function(..., reverse = FALSE) {
  check_dots_empty(...)
  call_function("cum_sum", self, named = list(reverse = reverse))
}

function_methods$cut <- function(breaks, ..., labels = NULL, left_closed = FALSE, include_breaks = FALSE) {
  check_dots_empty(...)
  call_function("cut", self,
    list(breaks),
    list(labels = labels, left_closed = left_closed, include_breaks = include_breaks)
  )
}

function_methods$degrees <- function() {
  call_function("degrees", self)
}

function_methods$diff <- function(n = 1, null_behavior = "ignore") {
  call_function("diff", self, list(n, null_behavior))
}

function_methods$dot <- function(other) {
  call_function("dot", self, list(other))
}

function_methods$drop_nans <- function() {
  call_function("drop_nans", self)
}

function_methods$drop_nulls <- function() {
  call_function("drop_nulls", self)
}

function_methods$entropy <- function(base = 2.718281828459045, ..., normalize = TRUE) {
  check_dots_empty(...)
  call_function("entropy", self, list(base), list(normalize = normalize))
}

function_methods$eq <- function(other) {
  call_function("eq", self, list(other))
}

function_methods$eq_missing <- function(other) {
  call_function("eq_missing", self, list(other))
}

function_methods$erf <- function() {
  call_function("erf", self)
}

function_methods$erfc <- function() {
  call_function("erfc", self)
}

function_methods$ewm_mean <- function(
    ..., com = NULL, span = NULL, half_life = NULL, alpha = NULL, adjust = TRUE, min_samples = 1,
    ignore_nulls = FALSE) {
  check_dots_empty(...)
  call_function("ewm_mean", self,
    named = list(com = com, span = span, half_life = half_life, alpha = alpha, adjust = adjust, min_samples = min_samples, ignore_nulls = ignore_nulls)
  )
}

function_methods$ewm_mean_by <- function(by, ..., half_life) {
  check_dots_empty(...)
  call_function("ewm_mean_by", self, list(by), list(half_life = half_life))
}

function_methods$ewm_std <- function(
    ..., com = NULL, span = NULL, half_life = NULL, alpha = NULL, adjust = TRUE, bias = FALSE, min_samples = 1,
    ignore_nulls = FALSE) {
  check_dots_empty(...)
  call_function("ewm_std", self,
    named = list(com = com, span = span, half_life = half_life, alpha = alpha, adjust = adjust, bias = bias, min_samples = min_samples, ignore_nulls = ignore_nulls)
  )
}

function_methods$ewm_sum <- function(
    ..., com = NULL, span = NULL, half_life = NULL, alpha = NULL, min_samples = 1, ignore_nulls = FALSE) {
  check_dots_empty(...)
  call_function("ewm_sum", self,
    named = list(com = com, span = span, half_life = half_life, alpha = alpha, min_samples = min_samples, ignore_nulls = ignore_nulls)
  )
}

function_methods$ewm_sum_by <- function(by, ..., half_life) {
  check_dots_empty(...)
  call_function("ewm_sum_by", self, list(by), list(half_life = half_life))
}

function_methods$ewm_var <- function(
    ..., com = NULL, span = NULL, half_life = NULL, alpha = NULL, adjust = TRUE, bias = FALSE, min_samples = 1,
    ignore_nulls = FALSE) {
  check_dots_empty(...)
  call_function("ewm_var", self,
    named = list(com = com, span = span, half_life = half_life, alpha = alpha, adjust = adjust, bias = bias, min_samples = min_samples, ignore_nulls = ignore_nulls)
  )
}

function_methods$exp <- function() {
  call_function("exp", self)
}

function_methods$explode <- function(..., empty_as_null = FALSE, keep_nulls = TRUE) {
  check_dots_empty(...)
  call_function("explode", self, named = list(empty_as_null = empty_as_null, keep_nulls = keep_nulls))
}

function_methods$extend_constant <- function(value, n) {
  call_function("extend_constant", self, list(value, n))
}

function_methods$fill_nan <- function(value) {
  call_function("fill_nan", self, list(value))
}

function_methods$fill_null <- function(value = NULL, strategy = NULL, limit = NULL) {
  call_function("fill_null", self, list(value, strategy, limit))
}

function_methods$filter <- function(...) {
  call_function("filter", self, unnamed_dots(...), named_dots(...))
}

function_methods$first <- function(..., ignore_nulls = FALSE) {
  check_dots_empty(...)
  call_function("first", self, named = list(ignore_nulls = ignore_nulls))
}

function_methods$floor <- function() {
  call_function("floor", self)
}

function_methods$floordiv <- function(other) {
  call_function("floordiv", self, list(other))
}

function_methods$forward_fill <- function(limit = NULL) {
  call_function("forward_fill", self, list(limit))
}

function_methods$gather <- function(indices, ..., null_on_oob = FALSE) {
  check_dots_empty(...)
  call_function("gather", self, list(as_value_or_values(indices)), list(null_on_oob = null_on_oob))
}

function_methods$gather_every <- function(n, offset = 0) {
  call_function("gather_every", self, list(n, offset))
}

function_methods$ge <- function(other) {
  call_function("ge", self, list(other))
}

function_methods$get <- function(index, ..., null_on_oob = FALSE) {
  check_dots_empty(...)
  call_function("get", self, list(index), list(null_on_oob = null_on_oob))
}

function_methods$gt <- function(other) {
  call_function("gt", self, list(other))
}

function_methods$has_nulls <- function() {
  call_function("has_nulls", self)
}

function_methods$hash <- function(seed = 0) {
  call_function("hash", self, list(seed))
}

function_methods$head <- function(n = 10) {
  call_function("head", self, list(n))
}

function_methods$hist <- function(
    bins = NULL, ..., bin_count = NULL, include_category = FALSE, include_breakpoint = FALSE) {
  check_dots_empty(...)
  call_function("hist", self,
    list(bins),
    list(bin_count = bin_count, include_category = include_category, include_breakpoint = include_breakpoint)
  )
}

function_methods$implode <- function(..., maintain_order = TRUE) {
  check_dots_empty(...)
  call_function("implode", self, named = list(maintain_order = maintain_order))
}

function_methods$index_of <- function(element) {
  call_function("index_of", self, list(element))
}

function_methods$interpolate <- function(method = "linear") {
  call_function("interpolate", self, list(method))
}

function_methods$interpolate_by <- function(by) {
  call_function("interpolate_by", self, list(by))
}

function_methods$is_between <- function(lower_bound, upper_bound, closed = "both") {
  call_function("is_between", self, list(lower_bound, upper_bound, closed))
}

function_methods$is_close <- function(other, ..., abs_tol = 0.0, rel_tol = 1e-9, nans_equal = FALSE) {
  check_dots_empty(...)
  call_function("is_close", self,
    list(other),
    list(abs_tol = abs_tol, rel_tol = rel_tol, nans_equal = nans_equal)
  )
}

function_methods$is_duplicated <- function() {
  call_function("is_duplicated", self)
}

function_methods$is_empty <- function(..., ignore_nulls = FALSE) {
  check_dots_empty(...)
  call_function("is_empty", self, named = list(ignore_nulls = ignore_nulls))
}

function_methods$is_finite <- function() {
  call_function("is_finite", self)
}

function_methods$is_first_distinct <- function() {
  call_function("is_first_distinct", self)
}

function_methods$is_in <- function(other, ..., nulls_equal = FALSE) {
  check_dots_empty(...)
  call_function("is_in", self, list(as_values(other)), list(nulls_equal = nulls_equal))
}

function_methods$is_infinite <- function() {
  call_function("is_infinite", self)
}

function_methods$is_last_distinct <- function() {
  call_function("is_last_distinct", self)
}

function_methods$is_nan <- function() {
  call_function("is_nan", self)
}

function_methods$is_not_nan <- function() {
  call_function("is_not_nan", self)
}

function_methods$is_not_null <- function() {
  call_function("is_not_null", self)
}

function_methods$is_null <- function() {
  call_function("is_null", self)
}

function_methods$is_sorted <- function(..., descending = FALSE, nulls_last = FALSE) {
  check_dots_empty(...)
  call_function("is_sorted", self, named = list(descending = descending, nulls_last = nulls_last))
}

function_methods$is_unique <- function() {
  call_function("is_unique", self)
}

function_methods$item <- function(..., allow_empty = FALSE) {
  check_dots_empty(...)
  call_function("item", self, named = list(allow_empty = allow_empty))
}

function_methods$kurtosis <- function(..., fisher = TRUE, bias = TRUE) {
  check_dots_empty(...)
  call_function("kurtosis", self, named = list(fisher = fisher, bias = bias))
}

function_methods$last <- function(..., ignore_nulls = FALSE) {
  check_dots_empty(...)
  call_function("last", self, named = list(ignore_nulls = ignore_nulls))
}

function_methods$le <- function(other) {
  call_function("le", self, list(other))
}

function_methods$len <- function() {
  call_function("len", self)
}

function_methods$limit <- function(n = 10) {
  call_function("limit", self, list(n))
}

function_methods$log <- function(base = 2.718281828459045) {
  call_function("log", self, list(base))
}

function_methods$log10 <- function() {
  call_function("log10", self)
}

function_methods$log1p <- function() {
  call_function("log1p", self)
}

function_methods$lower_bound <- function() {
  call_function("lower_bound", self)
}

function_methods$lt <- function(other) {
  call_function("lt", self, list(other))
}

function_methods$map_batches <- function(
    lambda, return_dtype = NULL, ..., is_elementwise = FALSE, returns_scalar = FALSE) {
  check_dots_empty(...)
  call_function("map_batches", self,
    list(as_host_function(lambda), return_dtype),
    list(is_elementwise = is_elementwise, returns_scalar = returns_scalar)
  )
}

function_methods$map_elements <- function(
    lambda, return_dtype = NULL, ..., skip_nulls = TRUE, pass_name = FALSE, strategy = "thread_local") {
  check_dots_empty(...)
  call_function("map_elements", self,
    list(as_host_function(lambda), return_dtype),
    list(skip_nulls = skip_nulls, pass_name = pass_name, strategy = strategy)
  )
}

function_methods$max <- function() {
  call_function("max", self)
}

function_methods$max_by <- function(by) {
  call_function("max_by", self, list(by))
}

function_methods$mean <- function() {
  call_function("mean", self)
}

function_methods$median <- function() {
  call_function("median", self)
}

function_methods$min <- function() {
  call_function("min", self)
}

function_methods$min_by <- function(by) {
  call_function("min_by", self, list(by))
}

function_methods$mod <- function(other) {
  call_function("mod", self, list(other))
}

function_methods$mode <- function(..., maintain_order = FALSE) {
  check_dots_empty(...)
  call_function("mode", self, named = list(maintain_order = maintain_order))
}

function_methods$mul <- function(other) {
  call_function("mul", self, list(other))
}

function_methods$n_unique <- function() {
  call_function("n_unique", self)
}

function_methods$nan_max <- function() {
  call_function("nan_max", self)
}

function_methods$nan_min <- function() {
  call_function("nan_min", self)
}

function_methods$ne <- function(other) {
  call_function("ne", self, list(other))
}

function_methods$ne_missing <- function(other) {
  call_function("ne_missing", self, list(other))
}

function_methods$neg <- function() {
  call_function("neg", self)
}

function_methods$not <- function() {
  call_function("not_", self)
}

function_methods$null_count <- function() {
  call_function("null_count", self)
}

function_methods$or <- function(...) {
  call_function("or_", self, positional_dots(...))
}

function_methods$pct_change <- function(n = 1) {
  call_function("pct_change", self, list(n))
}

function_methods$peak_max <- function() {
  call_function("peak_max", self)
}

function_methods$peak_min <- function() {
  call_function("peak_min", self)
}

function_methods$pow <- function(exponent) {
  call_function("pow", self, list(exponent))
}

function_methods$product <- function() {
  call_function("product", self)
}

function_methods$qcut <- function(
    quantiles, ..., labels = NULL, left_closed = FALSE, allow_duplicates = FALSE, include_breaks = FALSE) {
  check_dots_empty(...)
  call_function("qcut", self,
    list(quantiles),
    list(labels = labels, left_closed = left_closed, allow_duplicates = allow_duplicates, include_breaks = include_breaks)
  )
}

function_methods$quantile <- function(quantile, interpolation = "nearest") {
  call_function("quantile", self, list(as_value_or_values(quantile), interpolation))
}

function_methods$radians <- function() {
  call_function("radians", self)
}

function_methods$rank <- function(method = "average", ..., descending = FALSE, seed = NULL) {
  check_dots_empty(...)
  call_function("rank", self, list(method), list(descending = descending, seed = seed))
}

function_methods$reinterpret <- function(..., signed = NULL, dtype = NULL) {
  check_dots_empty(...)
  call_function("reinterpret", self, named = list(signed = signed, dtype = dtype))
}

function_methods$repeat_by <- function(by) {
  call_function("repeat_by", self, list(by))
}

function_methods$replace <- function(old, new = NULL) {
  call_function("replace", self, list(as_values(old), as_values(new)))
}

function_methods$replace_strict <- function(old, new = NULL, ..., default = NULL, return_dtype = NULL) {
  check_dots_empty(...)
  call_function("replace_strict", self,
    list(as_values(old), as_values(new)),
    list(default = default, return_dtype = return_dtype)
  )
}

function_methods$reshape <- function(dimensions) {
  call_function("reshape", self, list(dimensions))
}

function_methods$reverse <- function() {
  call_function("reverse", self)
}

function_methods$rle <- function() {
  call_function("rle", self)
}

function_methods$rle_id <- function() {
  call_function("rle_id", self)
}

function_methods$rolling_kurtosis <- function(
    window_size, ..., fisher = TRUE, bias = TRUE, min_samples = NULL, center = FALSE) {
  check_dots_empty(...)
  call_function("rolling_kurtosis", self,
    list(window_size),
    list(fisher = fisher, bias = bias, min_samples = min_samples, center = center)
  )
}

function_methods$rolling_map <- function(
    lambda, window_size, weights = NULL, ..., min_samples = NULL, center = FALSE) {
  check_dots_empty(...)
  call_function("rolling_map", self,
    list(as_host_function(lambda), window_size, weights),
    list(min_samples = min_samples, center = center)
  )
}

function_methods$rolling_max <- function(
    window_size, weights = NULL, ..., min_samples = NULL, center = FALSE) {
  check_dots_empty(...)
  call_function("rolling_max", self,
    list(window_size, weights),
    list(min_samples = min_samples, center = center)
  )
}

function_methods$rolling_max_by <- function(by, window_size, ..., min_samples = 1, closed = "right") {
  check_dots_empty(...)
  call_function("rolling_max_by", self,
    list(by, window_size),
    list(min_samples = min_samples, closed = closed)
  )
}

function_methods$rolling_mean <- function(
    window_size, weights = NULL, ..., min_samples = NULL, center = FALSE) {
  check_dots_empty(...)
  call_function("rolling_mean", self,
    list(window_size, weights),
    list(min_samples = min_samples, center = center)
  )
}

function_methods$rolling_mean_by <- function(by, window_size, ..., min_samples = 1, closed = "right") {
  check_dots_empty(...)
  call_function("rolling_mean_by", self,
    list(by, window_size),
    list(min_samples = min_samples, closed = closed)
  )
}

function_methods$rolling_median <- function(
    window_size, weights = NULL, ..., min_samples = NULL, center = FALSE) {
  check_dots_empty(...)
  call_function("rolling_median", self,
    list(window_size, weights),
    list(min_samples = min_samples, center = center)
  )
}

function_methods$rolling_median_by <- function(by, window_size, ..., min_samples = 1, closed = "right") {
  check_dots_empty(...)
  call_function("rolling_median_by", self,
    list(by, window_size),
    list(min_samples = min_samples, closed = closed)
  )
}

function_methods$rolling_min <- function(
    window_size, weights = NULL, ..., min_samples = NULL, center = FALSE) {
  check_dots_empty(...)
  call_function("rolling_min", self,
    list(window_size, weights),
    list(min_samples = min_samples, center = center)
  )
}

function_methods$rolling_min_by <- function(by, window_size, ..., min_samples = 1, closed = "right") {
  check_dots_empty(...)
  call_function("rolling_min_by", self,
    list(by, window_size),
    list(min_samples = min_samples, closed = closed)
  )
}

function_methods$rolling_quantile <- function(
    quantile, interpolation = "nearest", window_size = 2, weights = NULL, ..., min_samples = NULL,
    center = FALSE) {
  check_dots_empty(...)
  call_function("rolling_quantile", self,
    list(quantile, interpolation, window_size, weights),
    list(min_samples = min_samples, center = center)
  )
}

function_methods$rolling_quantile_by <- function(
    by, window_size, ..., quantile, interpolation = "nearest", min_samples = 1, closed = "right") {
  check_dots_empty(...)
  call_function("rolling_quantile_by", self,
    list(by, window_size),
    list(quantile = quantile, interpolation = interpolation, min_samples = min_samples, closed = closed)
  )
}

function_methods$rolling_rank <- function(
    window_size, method = "average", ..., seed = NULL, min_samples = NULL, center = FALSE) {
  check_dots_empty(...)
  call_function("rolling_rank", self,
    list(window_size, method),
    list(seed = seed, min_samples = min_samples, center = center)
  )
}

function_methods$rolling_rank_by <- function(
    by, window_size, method = "average", ..., seed = NULL, min_samples = 1, closed = "right") {
  check_dots_empty(...)
  call_function("rolling_rank_by", self,
    list(by, window_size, method),
    list(seed = seed, min_samples = min_samples, closed = closed)
  )
}

function_methods$rolling_skew <- function(
    window_size, ..., bias = TRUE, min_samples = NULL, center = FALSE) {
  check_dots_empty(...)
  call_function("rolling_skew", self,
    list(window_size),
    list(bias = bias, min_samples = min_samples, center = center)
  )
}

function_methods$rolling_std <- function(
    window_size, weights = NULL, ..., min_samples = NULL, center = FALSE, ddof = 1) {
  check_dots_empty(...)
  call_function("rolling_std", self,
    list(window_size, weights),
    list(min_samples = min_samples, center = center, ddof = ddof)
  )
}

function_methods$rolling_std_by <- function(
    by, window_size, ..., min_samples = 1, closed = "right", ddof = 1) {
  check_dots_empty(...)
  call_function("rolling_std_by", self,
    list(by, window_size),
    list(min_samples = min_samples, closed = closed, ddof = ddof)
  )
}

function_methods$rolling_sum <- function(
    window_size, weights = NULL, ..., min_samples = NULL, center = FALSE) {
  check_dots_empty(...)
  call_function("rolling_sum", self,
    list(window_size, weights),
    list(min_samples = min_samples, center = center)
  )
}

function_methods$rolling_sum_by <- function(by, window_size, ..., min_samples = 0, closed = "right") {
  check_dots_empty(...)
  call_function("rolling_sum_by", self,
    list(by, window_size),
    list(min_samples = min_samples, closed = closed)
  )
}

function_methods$rolling_var <- function(
    window_size, weights = NULL, ..., min_samples = NULL, center = FALSE, ddof = 1) {
  check_dots_empty(...)
  call_function("rolling_var", self,
    list(window_size, weights),
    list(min_samples = min_samples, center = center, ddof = ddof)
  )
}

function_methods$rolling_var_by <- function(
    by, window_size, ..., min_samples = 1, closed = "right", ddof = 1) {
  check_dots_empty(...)
  call_function("rolling_var_by", self,
    list(by, window_size),
    list(min_samples = min_samples, closed = closed, ddof = ddof)
  )
}

function_methods$round <- function(decimals = 0, mode = "half_to_even") {
  call_function("round", self, list(decimals, mode))
}

function_methods$round_sig_figs <- function(digits) {
  call_function("round_sig_figs", self, list(digits))
}

function_methods$sample <- function(
    n = NULL, ..., fraction = NULL, with_replacement = FALSE, shuffle = NULL, seed = NULL) {
  check_dots_empty(...)
  call_function("sample", self,
    list(n),
    list(fraction = fraction, with_replacement = with_replacement, shuffle = shuffle, seed = seed)
  )
}

function_methods$search_sorted <- function(element, side = "any", ..., descending = FALSE) {
  check_dots_empty(...)
  call_function("search_sorted", self, list(element, side), list(descending = descending))
}

function_methods$set_sorted <- function(..., descending = FALSE, nulls_last = FALSE) {
  check_dots_empty(...)
  call_function("set_sorted", self, named = list(descending = descending, nulls_last = nulls_last))
}

function_methods$shift <- function(n = 1, ..., fill_value = NULL) {
  check_dots_empty(...)
  call_function("shift", self, list(n), list(fill_value = fill_value))
}

function_methods$shuffle <- function(seed = NULL) {
  call_function("shuffle", self, list(seed))
}

function_methods$sign <- function() {
  call_function("sign", self)
}

function_methods$sin <- function() {
  call_function("sin", self)
}

function_methods$sinh <- function() {
  call_function("sinh", self)
}

function_methods$skew <- function(..., bias = TRUE) {
  check_dots_empty(...)
  call_function("skew", self, named = list(bias = bias))
}

function_methods$slice <- function(offset, length = NULL) {
  call_function("slice", self, list(offset, length))
}

function_methods$sort <- function(..., descending = FALSE, nulls_last = FALSE) {
  check_dots_empty(...)
  call_function("sort", self, named = list(descending = descending, nulls_last = nulls_last))
}

function_methods$sort_by <- function(
    by, ..., descending = FALSE, nulls_last = FALSE, multithreaded = TRUE, maintain_order = FALSE) {
  call_function("sort_by", self,
    c(list(by), positional_dots(...)),
    list(descending = descending, nulls_last = nulls_last, multithreaded = multithreaded, maintain_order = maintain_order)
  )
}

function_methods$sqrt <- function() {
  call_function("sqrt", self)
}

function_methods$std <- function(ddof = 1) {
  call_function("std", self, list(ddof))
}

function_methods$sub <- function(other) {
  call_function("sub", self, list(other))
}

function_methods$sum <- function() {
  call_function("sum", self)
}

function_methods$tail <- function(n = 10) {
  call_function("tail", self, list(n))
}

function_methods$tan <- function() {
  call_function("tan", self)
}

function_methods$tanh <- function() {
  call_function("tanh", self)
}

function_methods$to_physical <- function() {
  call_function("to_physical", self)
}

function_methods$top_k <- function(k = 5) {
  call_function("top_k", self, list(k))
}

function_methods$top_k_by <- function(by, k = 5, ..., reverse = FALSE) {
  check_dots_empty(...)
  call_function("top_k_by", self, list(by, k), list(reverse = reverse))
}

function_methods$truediv <- function(other) {
  call_function("truediv", self, list(other))
}

function_methods$truncate <- function(decimals = 0) {
  call_function("truncate", self, list(decimals))
}

function_methods$truncdiv <- function(other) {
  call_function("truncdiv", self, list(other))
}

function_methods$unique <- function(..., maintain_order = FALSE) {
  check_dots_empty(...)
  call_function("unique", self, named = list(maintain_order = maintain_order))
}

function_methods$unique_counts <- function() {
  call_function("unique_counts", self)
}

function_methods$upper_bound <- function() {
  call_function("upper_bound", self)
}

function_methods$value_counts <- function(
    ..., sort = FALSE, parallel = FALSE, name = NULL, normalize = FALSE) {
  check_dots_empty(...)
  call_function("value_counts", self,
    named = list(sort = sort, parallel = parallel, name = name, normalize = normalize)
  )
}

function_methods$var <- function(ddof = 1) {
  call_function("var", self, list(ddof))
}

function_methods$xor <- function(other) {
  call_function("xor", self, list(other))
}

# Methods of namespaces, by namespace.
namespace_methods <- new.env(parent = emptyenv())

namespace_methods$arr <- new.env(parent = emptyenv())

namespace_methods$arr$agg <- function(expr) {
  call_function("arr.agg", self, list(expr))
}

namespace_methods$arr$all <- function(..., ignore_nulls = TRUE) {
  check_dots_empty(...)
  call_function("arr.all", self, named = list(ignore_nulls = ignore_nulls))
}

namespace_methods$arr$any <- function(..., ignore_nulls = TRUE) {
  check_dots_empty(...)
  call_function("arr.any", self, named = list(ignore_nulls = ignore_nulls))
}

namespace_methods$arr$arg_max <- function() {
  call_function("arr.arg_max", self)
}

namespace_methods$arr$arg_min <- function() {
  call_function("arr.arg_min", self)
}

namespace_methods$arr$contains <- function(item, ..., nulls_equal = TRUE) {
  check_dots_empty(...)
  call_function("arr.contains", self, list(item), list(nulls_equal = nulls_equal))
}

namespace_methods$arr$count_matches <- function(element) {
  call_function("arr.count_matches", self, list(element))
}

namespace_methods$arr$dot <- function(other) {
  call_function("arr.dot", self, list(as_values(other)))
}

namespace_methods$arr$eval <- function(expr, ..., as_list = FALSE) {
  check_dots_empty(...)
  call_function("arr.eval", self, list(expr), list(as_list = as_list))
}

namespace_methods$arr$explode <- function(..., empty_as_null = FALSE, keep_nulls = TRUE) {
  check_dots_empty(...)
  call_function("arr.explode", self, named = list(empty_as_null = empty_as_null, keep_nulls = keep_nulls))
}

namespace_methods$arr$first <- function() {
  call_function("arr.first", self)
}

namespace_methods$arr$get <- function(index, ..., null_on_oob = FALSE) {
  check_dots_empty(...)
  call_function("arr.get", self, list(index), list(null_on_oob = null_on_oob))
}

namespace_methods$arr$head <- function(n = 5, ..., as_array = FALSE) {
  check_dots_empty(...)
  call_function("arr.head", self, list(n), list(as_array = as_array))
}

namespace_methods$arr$join <- function(separator, ..., ignore_nulls = TRUE) {
  check_dots_empty(...)
  call_function("arr.join", self, list(separator), list(ignore_nulls = ignore_nulls))
}

namespace_methods$arr$last <- function() {
  call_function("arr.last", self)
}

namespace_methods$arr$len <- function() {
  call_function("arr.len", self)
}

namespace_methods$arr$max <- function() {
  call_function("arr.max", self)
}

namespace_methods$arr$mean <- function() {
  call_function("arr.mean", self)
}

namespace_methods$arr$median <- function() {
  call_function("arr.median", self)
}

namespace_methods$arr$min <- function() {
  call_function("arr.min", self)
}

namespace_methods$arr$n_unique <- function() {
  call_function("arr.n_unique", self)
}

namespace_methods$arr$reverse <- function() {
  call_function("arr.reverse", self)
}

namespace_methods$arr$shift <- function(n = 1) {
  call_function("arr.shift", self, list(n))
}

namespace_methods$arr$slice <- function(offset, length = NULL, ..., as_array = FALSE) {
  check_dots_empty(...)
  call_function("arr.slice", self, list(offset, length), list(as_array = as_array))
}

namespace_methods$arr$sort <- function(..., descending = FALSE, nulls_last = FALSE) {
  check_dots_empty(...)
  call_function("arr.sort", self, named = list(descending = descending, nulls_last = nulls_last))
}

namespace_methods$arr$std <- function(ddof = 1) {
  call_function("arr.std", self, list(ddof))
}

namespace_methods$arr$sum <- function() {
  call_function("arr.sum", self)
}

namespace_methods$arr$tail <- function(n = 5, ..., as_array = FALSE) {
  check_dots_empty(...)
  call_function("arr.tail", self, list(n), list(as_array = as_array))
}

namespace_methods$arr$to_list <- function() {
  call_function("arr.to_list", self)
}

namespace_methods$arr$to_struct <- function(fields = NULL) {
  call_function("arr.to_struct", self, list(fields))
}

namespace_methods$arr$unique <- function(..., maintain_order = FALSE) {
  check_dots_empty(...)
  call_function("arr.unique", self, named = list(maintain_order = maintain_order))
}

namespace_methods$arr$var <- function(ddof = 1) {
  call_function("arr.var", self, list(ddof))
}

namespace_methods$bin <- new.env(parent = emptyenv())

namespace_methods$bin$contains <- function(literal) {
  call_function("bin.contains", self, list(literal))
}

namespace_methods$bin$decode <- function(encoding, ..., strict = TRUE) {
  check_dots_empty(...)
  call_function("bin.decode", self, list(encoding), list(strict = strict))
}

namespace_methods$bin$encode <- function(encoding) {
  call_function("bin.encode", self, list(encoding))
}

namespace_methods$bin$ends_with <- function(suffix) {
  call_function("bin.ends_with", self, list(suffix))
}

namespace_methods$bin$get <- function(index, ..., null_on_oob = FALSE) {
  check_dots_empty(...)
  call_function("bin.get", self, list(index), list(null_on_oob = null_on_oob))
}

namespace_methods$bin$head <- function(n = 5) {
  call_function("bin.head", self, list(n))
}

namespace_methods$bin$reinterpret <- function(..., dtype, endianness = "little") {
  check_dots_empty(...)
  call_function("bin.reinterpret", self, named = list(dtype = dtype, endianness = endianness))
}

namespace_methods$bin$size <- function(unit = "b") {
  call_function("bin.size", self, list(unit))
}

namespace_methods$bin$slice <- function(offset, length = NULL) {
  call_function("bin.slice", self, list(offset, length))
}

namespace_methods$bin$starts_with <- function(prefix) {
  call_function("bin.starts_with", self, list(prefix))
}

namespace_methods$bin$tail <- function(n = 5) {
  call_function("bin.tail", self, list(n))
}

namespace_methods$cat <- new.env(parent = emptyenv())

namespace_methods$cat$ends_with <- function(suffix) {
  call_function("cat.ends_with", self, list(suffix))
}

namespace_methods$cat$len_bytes <- function() {
  call_function("cat.len_bytes", self)
}

namespace_methods$cat$len_chars <- function() {
  call_function("cat.len_chars", self)
}

namespace_methods$cat$slice <- function(offset, length = NULL) {
  call_function("cat.slice", self, list(offset, length))
}

namespace_methods$cat$starts_with <- function(prefix) {
  call_function("cat.starts_with", self, list(prefix))
}

namespace_methods$dt <- new.env(parent = emptyenv())

namespace_methods$dt$add_business_days <- function(
    n, ..., week_mask = c(TRUE, TRUE, TRUE, TRUE, TRUE, FALSE, FALSE), holidays = c(), roll = "raise") {
  check_dots_empty(...)
  call_function("dt.add_business_days", self,
    list(n),
    list(week_mask = week_mask, holidays = as_values(holidays), roll = roll)
  )
}

namespace_methods$dt$base_utc_offset <- function() {
  call_function("dt.base_utc_offset", self)
}

namespace_methods$dt$cast_time_unit <- function(time_unit) {
  call_function("dt.cast_time_unit", self, list(time_unit))
}

namespace_methods$dt$century <- function() {
  call_function("dt.century", self)
}

namespace_methods$dt$combine <- function(time, time_unit = "us") {
  call_function("dt.combine", self, list(time, time_unit))
}

namespace_methods$dt$convert_time_zone <- function(time_zone) {
  call_function("dt.convert_time_zone", self, list(time_zone))
}

namespace_methods$dt$date <- function() {
  call_function("dt.date", self)
}

namespace_methods$dt$day <- function() {
  call_function("dt.day", self)
}

namespace_methods$dt$days_in_month <- function() {
  call_function("dt.days_in_month", self)
}

namespace_methods$dt$dst_offset <- function() {
  call_function("dt.dst_offset", self)
}

namespace_methods$dt$epoch <- function(time_unit = "us") {
  call_function("dt.epoch", self, list(time_unit))
}

namespace_methods$dt$hour <- function() {
  call_function("dt.hour", self)
}

namespace_methods$dt$is_business_day <- function(
    ..., week_mask = c(TRUE, TRUE, TRUE, TRUE, TRUE, FALSE, FALSE), holidays = c()) {
  check_dots_empty(...)
  call_function("dt.is_business_day", self,
    named = list(week_mask = week_mask, holidays = as_values(holidays))
  )
}

namespace_methods$dt$is_leap_year <- function() {
  call_function("dt.is_leap_year", self)
}

namespace_methods$dt$iso_year <- function() {
  call_function("dt.iso_year", self)
}

namespace_methods$dt$max <- function() {
  call_function("dt.max", self)
}

namespace_methods$dt$microsecond <- function() {
  call_function("dt.microsecond", self)
}

namespace_methods$dt$millennium <- function() {
  call_function("dt.millennium", self)
}

namespace_methods$dt$millisecond <- function() {
  call_function("dt.millisecond", self)
}

namespace_methods$dt$min <- function() {
  call_function("dt.min", self)
}

namespace_methods$dt$minute <- function() {
  call_function("dt.minute", self)
}

namespace_methods$dt$month <- function() {
  call_function("dt.month", self)
}

namespace_methods$dt$month_end <- function() {
  call_function("dt.month_end", self)
}

namespace_methods$dt$month_start <- function() {
  call_function("dt.month_start", self)
}

namespace_methods$dt$nanosecond <- function() {
  call_function("dt.nanosecond", self)
}

namespace_methods$dt$offset_by <- function(by) {
  call_function("dt.offset_by", self, list(by))
}

namespace_methods$dt$ordinal_day <- function() {
  call_function("dt.ordinal_day", self)
}

namespace_methods$dt$quarter <- function() {
  call_function("dt.quarter", self)
}

namespace_methods$dt$replace <- function(
    ..., year = NULL, month = NULL, day = NULL, hour = NULL, minute = NULL, second = NULL, microsecond = NULL,
    ambiguous = "raise") {
  check_dots_empty(...)
  call_function("dt.replace", self,
    named = list(year = year, month = month, day = day, hour = hour, minute = minute, second = second, microsecond = microsecond, ambiguous = ambiguous)
  )
}

namespace_methods$dt$replace_time_zone <- function(
    time_zone, ..., ambiguous = "raise", non_existent = "raise") {
  check_dots_empty(...)
  call_function("dt.replace_time_zone", self,
    list(time_zone),
    list(ambiguous = ambiguous, non_existent = non_existent)
  )
}

namespace_methods$dt$round <- function(every) {
  call_function("dt.round", self, list(every))
}

namespace_methods$dt$second <- function(..., fractional = FALSE) {
  check_dots_empty(...)
  call_function("dt.second", self, named = list(fractional = fractional))
}

namespace_methods$dt$strftime <- function(format) {
  call_function("dt.strftime", self, list(format))
}

namespace_methods$dt$time <- function() {
  call_function("dt.time", self)
}

namespace_methods$dt$timestamp <- function(time_unit = "us") {
  call_function("dt.timestamp", self, list(time_unit))
}

namespace_methods$dt$to_string <- function(format = NULL) {
  call_function("dt.to_string", self, list(format))
}

namespace_methods$dt$total_days <- function(..., fractional = FALSE) {
  check_dots_empty(...)
  call_function("dt.total_days", self, named = list(fractional = fractional))
}

namespace_methods$dt$total_hours <- function(..., fractional = FALSE) {
  check_dots_empty(...)
  call_function("dt.total_hours", self, named = list(fractional = fractional))
}

namespace_methods$dt$total_microseconds <- function(..., fractional = FALSE) {
  check_dots_empty(...)
  call_function("dt.total_microseconds", self, named = list(fractional = fractional))
}

namespace_methods$dt$total_milliseconds <- function(..., fractional = FALSE) {
  check_dots_empty(...)
  call_function("dt.total_milliseconds", self, named = list(fractional = fractional))
}

namespace_methods$dt$total_minutes <- function(..., fractional = FALSE) {
  check_dots_empty(...)
  call_function("dt.total_minutes", self, named = list(fractional = fractional))
}

namespace_methods$dt$total_nanoseconds <- function(..., fractional = FALSE) {
  check_dots_empty(...)
  call_function("dt.total_nanoseconds", self, named = list(fractional = fractional))
}

namespace_methods$dt$total_seconds <- function(..., fractional = FALSE) {
  check_dots_empty(...)
  call_function("dt.total_seconds", self, named = list(fractional = fractional))
}

namespace_methods$dt$truncate <- function(every) {
  call_function("dt.truncate", self, list(every))
}

namespace_methods$dt$week <- function() {
  call_function("dt.week", self)
}

namespace_methods$dt$weekday <- function() {
  call_function("dt.weekday", self)
}

namespace_methods$dt$year <- function() {
  call_function("dt.year", self)
}

namespace_methods$list <- new.env(parent = emptyenv())

namespace_methods$list$agg <- function(expr) {
  call_function("list.agg", self, list(expr))
}

namespace_methods$list$all <- function(..., ignore_nulls = TRUE) {
  check_dots_empty(...)
  call_function("list.all", self, named = list(ignore_nulls = ignore_nulls))
}

namespace_methods$list$any <- function(..., ignore_nulls = TRUE) {
  check_dots_empty(...)
  call_function("list.any", self, named = list(ignore_nulls = ignore_nulls))
}

namespace_methods$list$arg_max <- function() {
  call_function("list.arg_max", self)
}

namespace_methods$list$arg_min <- function() {
  call_function("list.arg_min", self)
}

namespace_methods$list$concat <- function(other) {
  call_function("list.concat", self, list(other))
}

namespace_methods$list$contains <- function(item, ..., nulls_equal = TRUE) {
  check_dots_empty(...)
  call_function("list.contains", self, list(item), list(nulls_equal = nulls_equal))
}

namespace_methods$list$count_matches <- function(element) {
  call_function("list.count_matches", self, list(element))
}

namespace_methods$list$diff <- function(n = 1, null_behavior = "ignore") {
  call_function("list.diff", self, list(n, null_behavior))
}

namespace_methods$list$drop_nulls <- function() {
  call_function("list.drop_nulls", self)
}

namespace_methods$list$eval <- function(expr, ..., parallel = FALSE) {
  check_dots_empty(...)
  call_function("list.eval", self, list(expr), list(parallel = parallel))
}

namespace_methods$list$explode <- function(..., empty_as_null = FALSE, keep_nulls = TRUE) {
  check_dots_empty(...)
  call_function("list.explode", self, named = list(empty_as_null = empty_as_null, keep_nulls = keep_nulls))
}

namespace_methods$list$filter <- function(predicate) {
  call_function("list.filter", self, list(predicate))
}

namespace_methods$list$first <- function() {
  call_function("list.first", self)
}

namespace_methods$list$gather <- function(indices, ..., null_on_oob = FALSE) {
  check_dots_empty(...)
  call_function("list.gather", self, list(as_value_or_values(indices)), list(null_on_oob = null_on_oob))
}

namespace_methods$list$gather_every <- function(n, offset = 0) {
  call_function("list.gather_every", self, list(n, offset))
}

namespace_methods$list$get <- function(index, ..., null_on_oob = FALSE) {
  check_dots_empty(...)
  call_function("list.get", self, list(index), list(null_on_oob = null_on_oob))
}

namespace_methods$list$head <- function(n = 5) {
  call_function("list.head", self, list(n))
}

namespace_methods$list$item <- function(..., allow_empty = FALSE) {
  check_dots_empty(...)
  call_function("list.item", self, named = list(allow_empty = allow_empty))
}

namespace_methods$list$join <- function(separator, ..., ignore_nulls = TRUE) {
  check_dots_empty(...)
  call_function("list.join", self, list(separator), list(ignore_nulls = ignore_nulls))
}

namespace_methods$list$last <- function() {
  call_function("list.last", self)
}

namespace_methods$list$len <- function() {
  call_function("list.len", self)
}

namespace_methods$list$max <- function() {
  call_function("list.max", self)
}

namespace_methods$list$mean <- function() {
  call_function("list.mean", self)
}

namespace_methods$list$median <- function() {
  call_function("list.median", self)
}

namespace_methods$list$min <- function() {
  call_function("list.min", self)
}

namespace_methods$list$n_unique <- function() {
  call_function("list.n_unique", self)
}

namespace_methods$list$reverse <- function() {
  call_function("list.reverse", self)
}

namespace_methods$list$sample <- function(
    n = NULL, ..., fraction = NULL, with_replacement = FALSE, shuffle = NULL, seed = NULL) {
  check_dots_empty(...)
  call_function("list.sample", self,
    list(n),
    list(fraction = fraction, with_replacement = with_replacement, shuffle = shuffle, seed = seed)
  )
}

namespace_methods$list$set_difference <- function(other) {
  call_function("list.set_difference", self, list(as_values(other)))
}

namespace_methods$list$set_intersection <- function(other) {
  call_function("list.set_intersection", self, list(as_values(other)))
}

namespace_methods$list$set_symmetric_difference <- function(other) {
  call_function("list.set_symmetric_difference", self, list(as_values(other)))
}

namespace_methods$list$set_union <- function(other) {
  call_function("list.set_union", self, list(as_values(other)))
}

namespace_methods$list$shift <- function(n = 1) {
  call_function("list.shift", self, list(n))
}

namespace_methods$list$slice <- function(offset, length = NULL) {
  call_function("list.slice", self, list(offset, length))
}

namespace_methods$list$sort <- function(..., descending = FALSE, nulls_last = FALSE) {
  check_dots_empty(...)
  call_function("list.sort", self, named = list(descending = descending, nulls_last = nulls_last))
}

namespace_methods$list$std <- function(ddof = 1) {
  call_function("list.std", self, list(ddof))
}

namespace_methods$list$sum <- function() {
  call_function("list.sum", self)
}

namespace_methods$list$tail <- function(n = 5) {
  call_function("list.tail", self, list(n))
}

namespace_methods$list$to_array <- function(width) {
  call_function("list.to_array", self, list(width))
}

namespace_methods$list$to_map <- function() {
  call_function("list.to_map", self)
}

namespace_methods$list$to_struct <- function(fields) {
  call_function("list.to_struct", self, list(fields))
}

namespace_methods$list$unique <- function(..., maintain_order = FALSE) {
  check_dots_empty(...)
  call_function("list.unique", self, named = list(maintain_order = maintain_order))
}

namespace_methods$list$var <- function(ddof = 1) {
  call_function("list.var", self, list(ddof))
}

namespace_methods$map <- new.env(parent = emptyenv())

namespace_methods$map$contains_key <- function(key) {
  call_function("map.contains_key", self, list(key))
}

namespace_methods$map$entries <- function() {
  call_function("map.entries", self)
}

namespace_methods$map$get <- function(key) {
  call_function("map.get", self, list(key))
}

namespace_methods$map$keys <- function() {
  call_function("map.keys", self)
}

namespace_methods$map$len <- function() {
  call_function("map.len", self)
}

namespace_methods$map$values <- function() {
  call_function("map.values", self)
}

namespace_methods$str <- new.env(parent = emptyenv())

namespace_methods$str$contains <- function(pattern, ..., literal = FALSE, strict = TRUE) {
  check_dots_empty(...)
  call_function("str.contains", self, list(pattern), list(literal = literal, strict = strict))
}

namespace_methods$str$contains_any <- function(patterns, ..., ascii_case_insensitive = FALSE) {
  check_dots_empty(...)
  call_function("str.contains_any", self,
    list(as_value_or_values(patterns)),
    list(ascii_case_insensitive = ascii_case_insensitive)
  )
}

namespace_methods$str$count_matches <- function(pattern, ..., literal = FALSE) {
  check_dots_empty(...)
  call_function("str.count_matches", self, list(pattern), list(literal = literal))
}

namespace_methods$str$decode <- function(encoding, ..., strict = TRUE) {
  check_dots_empty(...)
  call_function("str.decode", self, list(encoding), list(strict = strict))
}

namespace_methods$str$encode <- function(encoding) {
  call_function("str.encode", self, list(encoding))
}

namespace_methods$str$ends_with <- function(suffix) {
  call_function("str.ends_with", self, list(suffix))
}

namespace_methods$str$escape_regex <- function() {
  call_function("str.escape_regex", self)
}

namespace_methods$str$extract <- function(pattern, group_index = 1) {
  call_function("str.extract", self, list(pattern, group_index))
}

namespace_methods$str$extract_all <- function(pattern) {
  call_function("str.extract_all", self, list(pattern))
}

namespace_methods$str$extract_groups <- function(pattern) {
  call_function("str.extract_groups", self, list(pattern))
}

namespace_methods$str$extract_many <- function(
    patterns, ..., ascii_case_insensitive = FALSE, overlapping = FALSE, leftmost = FALSE) {
  check_dots_empty(...)
  call_function("str.extract_many", self,
    list(as_value_or_values(patterns)),
    list(ascii_case_insensitive = ascii_case_insensitive, overlapping = overlapping, leftmost = leftmost)
  )
}

namespace_methods$str$find <- function(pattern, ..., literal = FALSE, strict = TRUE) {
  check_dots_empty(...)
  call_function("str.find", self, list(pattern), list(literal = literal, strict = strict))
}

namespace_methods$str$find_many <- function(
    patterns, ..., ascii_case_insensitive = FALSE, overlapping = FALSE, leftmost = FALSE) {
  check_dots_empty(...)
  call_function("str.find_many", self,
    list(as_value_or_values(patterns)),
    list(ascii_case_insensitive = ascii_case_insensitive, overlapping = overlapping, leftmost = leftmost)
  )
}

namespace_methods$str$head <- function(n) {
  call_function("str.head", self, list(n))
}

namespace_methods$str$join <- function(delimiter = "", ..., ignore_nulls = TRUE) {
  check_dots_empty(...)
  call_function("str.join", self, list(delimiter), list(ignore_nulls = ignore_nulls))
}

namespace_methods$str$json_decode <- function(dtype) {
  call_function("str.json_decode", self, list(dtype))
}

namespace_methods$str$json_path_match <- function(json_path) {
  call_function("str.json_path_match", self, list(json_path))
}

namespace_methods$str$len_bytes <- function() {
  call_function("str.len_bytes", self)
}

namespace_methods$str$len_chars <- function() {
  call_function("str.len_chars", self)
}

namespace_methods$str$normalize <- function(form = "NFC") {
  call_function("str.normalize", self, list(form))
}

namespace_methods$str$pad_end <- function(length, fill_char = " ") {
  call_function("str.pad_end", self, list(length, fill_char))
}

namespace_methods$str$pad_start <- function(length, fill_char = " ") {
  call_function("str.pad_start", self, list(length, fill_char))
}

namespace_methods$str$replace <- function(pattern, value, ..., literal = FALSE, n = 1) {
  check_dots_empty(...)
  call_function("str.replace", self, list(pattern, value), list(literal = literal, n = n))
}

namespace_methods$str$replace_all <- function(pattern, value, ..., literal = FALSE) {
  check_dots_empty(...)
  call_function("str.replace_all", self, list(pattern, value), list(literal = literal))
}

namespace_methods$str$replace_many <- function(
    patterns, replace_with = NULL, ..., ascii_case_insensitive = FALSE, leftmost = FALSE) {
  check_dots_empty(...)
  call_function("str.replace_many", self,
    list(as_value_or_values(patterns), as_value_or_values(replace_with)),
    list(ascii_case_insensitive = ascii_case_insensitive, leftmost = leftmost)
  )
}

namespace_methods$str$reverse <- function() {
  call_function("str.reverse", self)
}

namespace_methods$str$slice <- function(offset, length = NULL) {
  call_function("str.slice", self, list(offset, length))
}

namespace_methods$str$split <- function(by, ..., inclusive = FALSE, literal = TRUE, strict = TRUE) {
  check_dots_empty(...)
  call_function("str.split", self, list(by), list(inclusive = inclusive, literal = literal, strict = strict))
}

namespace_methods$str$split_exact <- function(by, n, ..., inclusive = FALSE) {
  check_dots_empty(...)
  call_function("str.split_exact", self, list(by, n), list(inclusive = inclusive))
}

namespace_methods$str$splitn <- function(by, n) {
  call_function("str.splitn", self, list(by, n))
}

namespace_methods$str$starts_with <- function(prefix) {
  call_function("str.starts_with", self, list(prefix))
}

namespace_methods$str$strip_chars <- function(characters = NULL) {
  call_function("str.strip_chars", self, list(characters))
}

namespace_methods$str$strip_chars_end <- function(characters = NULL) {
  call_function("str.strip_chars_end", self, list(characters))
}

namespace_methods$str$strip_chars_start <- function(characters = NULL) {
  call_function("str.strip_chars_start", self, list(characters))
}

namespace_methods$str$strip_prefix <- function(prefix) {
  call_function("str.strip_prefix", self, list(prefix))
}

namespace_methods$str$strip_suffix <- function(suffix) {
  call_function("str.strip_suffix", self, list(suffix))
}

namespace_methods$str$strptime <- function(
    dtype, format = NULL, ..., strict = TRUE, exact = TRUE, cache = TRUE, ambiguous = "raise") {
  check_dots_empty(...)
  call_function("str.strptime", self,
    list(dtype, format),
    list(strict = strict, exact = exact, cache = cache, ambiguous = ambiguous)
  )
}

namespace_methods$str$tail <- function(n) {
  call_function("str.tail", self, list(n))
}

namespace_methods$str$to_date <- function(format = NULL, ..., strict = TRUE, exact = TRUE, cache = TRUE) {
  check_dots_empty(...)
  call_function("str.to_date", self, list(format), list(strict = strict, exact = exact, cache = cache))
}

namespace_methods$str$to_datetime <- function(
    format = NULL, ..., time_unit = NULL, time_zone = NULL, strict = TRUE, exact = TRUE, cache = TRUE,
    ambiguous = "raise") {
  check_dots_empty(...)
  call_function("str.to_datetime", self,
    list(format),
    list(time_unit = time_unit, time_zone = time_zone, strict = strict, exact = exact, cache = cache, ambiguous = ambiguous)
  )
}

namespace_methods$str$to_decimal <- function(..., scale) {
  check_dots_empty(...)
  call_function("str.to_decimal", self, named = list(scale = scale))
}

namespace_methods$str$to_integer <- function(..., base = 10, dtype = NULL, strict = TRUE) {
  check_dots_empty(...)
  call_function("str.to_integer", self, named = list(base = base, dtype = dtype, strict = strict))
}

namespace_methods$str$to_lowercase <- function() {
  call_function("str.to_lowercase", self)
}

namespace_methods$str$to_time <- function(format = NULL, ..., strict = TRUE, cache = TRUE) {
  check_dots_empty(...)
  call_function("str.to_time", self, list(format), list(strict = strict, cache = cache))
}

namespace_methods$str$to_titlecase <- function() {
  call_function("str.to_titlecase", self)
}

namespace_methods$str$to_uppercase <- function() {
  call_function("str.to_uppercase", self)
}

namespace_methods$str$zfill <- function(length) {
  call_function("str.zfill", self, list(length))
}

namespace_methods$struct <- new.env(parent = emptyenv())

namespace_methods$struct$drop <- function(names, ..., strict = TRUE) {
  check_dots_empty(...)
  call_function("struct.drop", self, list(names), list(strict = strict))
}

namespace_methods$struct$eval <- function(...) {
  call_function("struct.eval", self, as_exprs(...))
}

namespace_methods$struct$field <- function(name, ...) {
  call_function("struct.field", self, c(list(name), positional_dots(...)))
}

namespace_methods$struct$json_encode <- function() {
  call_function("struct.json_encode", self)
}

namespace_methods$struct$rename_fields <- function(names) {
  call_function("struct.rename_fields", self, list(names))
}

namespace_methods$struct$unnest <- function() {
  call_function("struct.unnest", self)
}

namespace_methods$struct$with_fields <- function(...) {
  call_function("struct.with_fields", self, as_exprs(...))
}

# The functions of `cs`.

cs$all <- function() {
  call_selector("all")
}

cs$alpha <- function(ascii_only = FALSE, ..., ignore_spaces = FALSE) {
  check_dots_empty(...)
  call_selector("alpha", list(ascii_only), list(ignore_spaces = ignore_spaces))
}

cs$alphanumeric <- function(ascii_only = FALSE, ..., ignore_spaces = FALSE) {
  check_dots_empty(...)
  call_selector("alphanumeric", list(ascii_only), list(ignore_spaces = ignore_spaces))
}

cs$array <- function(inner = NULL, ..., width = NULL) {
  check_dots_empty(...)
  call_selector("array", list(inner), list(width = width))
}

cs$binary <- function() {
  call_selector("binary")
}

cs$boolean <- function() {
  call_selector("boolean")
}

cs$by_index <- function(..., require_all = TRUE) {
  call_selector("by_index", positional_dots(...), list(require_all = require_all))
}

cs$by_name <- function(..., require_all = TRUE) {
  call_selector("by_name", positional_dots(...), list(require_all = require_all))
}

cs$categorical <- function() {
  call_selector("categorical")
}

cs$contains <- function(...) {
  call_selector("contains", positional_dots(...))
}

cs$date <- function() {
  call_selector("date")
}

cs$datetime <- function(time_unit = NULL, time_zone = c("*", NULL)) {
  call_selector("datetime", list(time_unit, time_zone))
}

cs$decimal <- function() {
  call_selector("decimal")
}

cs$digit <- function(ascii_only = FALSE) {
  call_selector("digit", list(ascii_only))
}

cs$duration <- function(time_unit = NULL) {
  call_selector("duration", list(time_unit))
}

cs$empty <- function() {
  call_selector("empty")
}

cs$ends_with <- function(...) {
  call_selector("ends_with", positional_dots(...))
}

cs$enum <- function() {
  call_selector("enum")
}

cs$first <- function(..., strict = TRUE) {
  check_dots_empty(...)
  call_selector("first", named = list(strict = strict))
}

cs$float <- function() {
  call_selector("float")
}

cs$integer <- function() {
  call_selector("integer")
}

cs$last <- function(..., strict = TRUE) {
  check_dots_empty(...)
  call_selector("last", named = list(strict = strict))
}

cs$list <- function(inner = NULL) {
  call_selector("list", list(inner))
}

cs$map <- function() {
  call_selector("map")
}

cs$matches <- function(pattern) {
  call_selector("matches", list(pattern))
}

cs$nested <- function() {
  call_selector("nested")
}

cs$numeric <- function() {
  call_selector("numeric")
}

cs$object <- function() {
  call_selector("object")
}

cs$signed_integer <- function() {
  call_selector("signed_integer")
}

cs$starts_with <- function(...) {
  call_selector("starts_with", positional_dots(...))
}

cs$string <- function(..., include_categorical = FALSE) {
  check_dots_empty(...)
  call_selector("string", named = list(include_categorical = include_categorical))
}

cs$struct <- function() {
  call_selector("struct")
}

cs$temporal <- function() {
  call_selector("temporal")
}

cs$time <- function() {
  call_selector("time")
}

cs$unsigned_integer <- function() {
  call_selector("unsigned_integer")
}

# Functions that are not methods.

pl$all_horizontal <- function(...) {
  call_function("pl.all_horizontal", NULL, positional_dots(...))
}

pl$any_horizontal <- function(...) {
  call_function("pl.any_horizontal", NULL, positional_dots(...))
}

pl$arange <- function(start = 0, end = NULL, step = 1, ..., dtype = NULL, eager = FALSE) {
  check_dots_empty(...)
  call_function("pl.arange", NULL, list(start, end, step), list(dtype = dtype, eager = eager))
}

pl$arctan2 <- function(y, x) {
  call_function("pl.arctan2", NULL, list(y, x))
}

pl$arg_sort_by <- function(
    exprs, ..., descending = FALSE, nulls_last = FALSE, multithreaded = TRUE, maintain_order = FALSE) {
  call_function("pl.arg_sort_by", NULL,
    c(list(exprs), positional_dots(...)),
    list(descending = descending, nulls_last = nulls_last, multithreaded = multithreaded, maintain_order = maintain_order)
  )
}

pl$arg_where <- function(condition, ..., eager = FALSE) {
  check_dots_empty(...)
  call_function("pl.arg_where", NULL, list(condition), list(eager = eager))
}

pl$business_day_count <- function(
    start, end, ..., week_mask = c(TRUE, TRUE, TRUE, TRUE, TRUE, FALSE, FALSE), holidays = c()) {
  check_dots_empty(...)
  call_function("pl.business_day_count", NULL,
    list(start, end),
    list(week_mask = week_mask, holidays = as_values(holidays))
  )
}

pl$coalesce <- function(exprs, ...) {
  call_function("pl.coalesce", NULL, c(list(exprs), positional_dots(...)))
}

pl$concat_arr <- function(exprs, ...) {
  call_function("pl.concat_arr", NULL, c(list(exprs), positional_dots(...)))
}

pl$concat_list <- function(exprs, ...) {
  call_function("pl.concat_list", NULL, c(list(exprs), positional_dots(...)))
}

pl$concat_str <- function(exprs, ..., separator = "", ignore_nulls = FALSE) {
  call_function("pl.concat_str", NULL,
    c(list(exprs), positional_dots(...)),
    list(separator = separator, ignore_nulls = ignore_nulls)
  )
}

pl$corr <- function(a, b, ..., method = "pearson", propagate_nans = FALSE, eager = FALSE) {
  check_dots_empty(...)
  call_function("pl.corr", NULL,
    list(a, b),
    list(method = method, propagate_nans = propagate_nans, eager = eager)
  )
}

pl$cov <- function(a, b, ..., ddof = 1, eager = FALSE) {
  check_dots_empty(...)
  call_function("pl.cov", NULL, list(a, b), list(ddof = ddof, eager = eager))
}

pl$cum_fold <- function(
    acc, lambda, exprs, ..., returns_scalar = FALSE, return_dtype = NULL, include_init = FALSE) {
  check_dots_empty(...)
  call_function("pl.cum_fold", NULL,
    list(acc, as_host_function(lambda), exprs),
    list(returns_scalar = returns_scalar, return_dtype = return_dtype, include_init = include_init)
  )
}

pl$cum_reduce <- function(lambda, exprs, ..., returns_scalar = FALSE, return_dtype = NULL) {
  check_dots_empty(...)
  call_function("pl.cum_reduce", NULL,
    list(as_host_function(lambda), exprs),
    list(returns_scalar = returns_scalar, return_dtype = return_dtype)
  )
}

pl$cum_sum_horizontal <- function(...) {
  call_function("pl.cum_sum_horizontal", NULL, positional_dots(...))
}

pl$date <- function(year, month, day) {
  call_function("pl.date", NULL, list(year, month, day))
}

pl$date_range <- function(start, end, interval = "1d", ..., closed = "both", eager = FALSE) {
  check_dots_empty(...)
  call_function("pl.date_range", NULL, list(start, end, interval), list(closed = closed, eager = eager))
}

pl$date_ranges <- function(start, end, interval = "1d", ..., closed = "both", eager = FALSE) {
  check_dots_empty(...)
  call_function("pl.date_ranges", NULL, list(start, end, interval), list(closed = closed, eager = eager))
}

pl$datetime <- function(
    year, month, day, hour = NULL, minute = NULL, second = NULL, microsecond = NULL, ..., time_unit = "us",
    time_zone = NULL, ambiguous = "raise") {
  check_dots_empty(...)
  call_function("pl.datetime", NULL,
    list(year, month, day, hour, minute, second, microsecond),
    list(time_unit = time_unit, time_zone = time_zone, ambiguous = ambiguous)
  )
}

pl$datetime_range <- function(
    start, end, interval = "1d", ..., closed = "both", time_unit = NULL, time_zone = NULL, eager = FALSE) {
  check_dots_empty(...)
  call_function("pl.datetime_range", NULL,
    list(start, end, interval),
    list(closed = closed, time_unit = time_unit, time_zone = time_zone, eager = eager)
  )
}

pl$datetime_ranges <- function(
    start, end, interval = "1d", ..., closed = "both", time_unit = NULL, time_zone = NULL, eager = FALSE) {
  check_dots_empty(...)
  call_function("pl.datetime_ranges", NULL,
    list(start, end, interval),
    list(closed = closed, time_unit = time_unit, time_zone = time_zone, eager = eager)
  )
}

pl$duration <- function(
    ..., weeks = NULL, days = NULL, hours = NULL, minutes = NULL, seconds = NULL, milliseconds = NULL,
    microseconds = NULL, nanoseconds = NULL, time_unit = NULL) {
  check_dots_empty(...)
  call_function("pl.duration", NULL,
    named = list(weeks = weeks, days = days, hours = hours, minutes = minutes, seconds = seconds, milliseconds = milliseconds, microseconds = microseconds, nanoseconds = nanoseconds, time_unit = time_unit)
  )
}

pl$element <- function() {
  call_function("pl.element", NULL)
}

pl$field <- function(name) {
  call_function("pl.field", NULL, list(name))
}

pl$fold <- function(acc, lambda, exprs, ..., returns_scalar = FALSE, return_dtype = NULL) {
  check_dots_empty(...)
  call_function("pl.fold", NULL,
    list(acc, as_host_function(lambda), exprs),
    list(returns_scalar = returns_scalar, return_dtype = return_dtype)
  )
}

pl$format <- function(f_string, ...) {
  call_function("pl.format", NULL, c(list(f_string), positional_dots(...)))
}

pl$from_epoch <- function(column, time_unit = "s") {
  call_function("pl.from_epoch", NULL, list(column, time_unit))
}

pl$int_range <- function(start = 0, end = NULL, step = 1, ..., dtype = NULL, eager = FALSE) {
  check_dots_empty(...)
  call_function("pl.int_range", NULL, list(start, end, step), list(dtype = dtype, eager = eager))
}

pl$int_ranges <- function(start = 0, end = NULL, step = 1, ..., dtype = NULL, eager = FALSE) {
  check_dots_empty(...)
  call_function("pl.int_ranges", NULL, list(start, end, step), list(dtype = dtype, eager = eager))
}

pl$len <- function() {
  call_function("pl.len", NULL)
}

pl$linear_space <- function(start, end, num_samples, ..., closed = "both", eager = FALSE) {
  check_dots_empty(...)
  call_function("pl.linear_space", NULL, list(start, end, num_samples), list(closed = closed, eager = eager))
}

pl$linear_spaces <- function(
    start, end, num_samples, ..., closed = "both", as_array = FALSE, eager = FALSE) {
  check_dots_empty(...)
  call_function("pl.linear_spaces", NULL,
    list(start, end, num_samples),
    list(closed = closed, as_array = as_array, eager = eager)
  )
}

pl$list <- function(exprs, ...) {
  call_function("pl.list", NULL, c(list(exprs), positional_dots(...)))
}

pl$map_batches <- function(
    exprs, lambda, return_dtype = NULL, ..., is_elementwise = FALSE, returns_scalar = FALSE) {
  check_dots_empty(...)
  call_function("pl.map_batches", NULL,
    list(exprs, as_host_function(lambda), return_dtype),
    list(is_elementwise = is_elementwise, returns_scalar = returns_scalar)
  )
}

pl$map_groups <- function(
    exprs, lambda, return_dtype = NULL, ..., is_elementwise = FALSE, returns_scalar = FALSE) {
  check_dots_empty(...)
  call_function("pl.map_groups", NULL,
    list(exprs, as_host_function(lambda), return_dtype),
    list(is_elementwise = is_elementwise, returns_scalar = returns_scalar)
  )
}

pl$max_horizontal <- function(...) {
  call_function("pl.max_horizontal", NULL, positional_dots(...))
}

pl$mean_horizontal <- function(..., ignore_nulls = TRUE) {
  call_function("pl.mean_horizontal", NULL, positional_dots(...), list(ignore_nulls = ignore_nulls))
}

pl$min_horizontal <- function(...) {
  call_function("pl.min_horizontal", NULL, positional_dots(...))
}

pl$ones <- function(n, dtype = NULL, ..., eager = FALSE) {
  check_dots_empty(...)
  call_function("pl.ones", NULL, list(n, dtype), list(eager = eager))
}

pl$reduce <- function(lambda, exprs, ..., returns_scalar = FALSE, return_dtype = NULL) {
  check_dots_empty(...)
  call_function("pl.reduce", NULL,
    list(as_host_function(lambda), exprs),
    list(returns_scalar = returns_scalar, return_dtype = return_dtype)
  )
}

pl$repeat_ <- function(value, n, ..., dtype = NULL, eager = FALSE) {
  check_dots_empty(...)
  call_function("pl.repeat", NULL, list(value, n), list(dtype = dtype, eager = eager))
}

pl[["repeat"]] <- pl$repeat_

pl$rolling_corr <- function(a, b, ..., window_size, min_samples = NULL) {
  check_dots_empty(...)
  call_function("pl.rolling_corr", NULL,
    list(a, b),
    list(window_size = window_size, min_samples = min_samples)
  )
}

pl$rolling_cov <- function(a, b, ..., window_size, min_samples = NULL, ddof = 1) {
  check_dots_empty(...)
  call_function("pl.rolling_cov", NULL,
    list(a, b),
    list(window_size = window_size, min_samples = min_samples, ddof = ddof)
  )
}

pl$struct <- function(..., schema = NULL) {
  call_function("pl.struct", NULL, as_exprs(...), list(schema = schema))
}

pl$sum_horizontal <- function(..., ignore_nulls = TRUE) {
  call_function("pl.sum_horizontal", NULL, positional_dots(...), list(ignore_nulls = ignore_nulls))
}

pl$time <- function(hour = NULL, minute = NULL, second = NULL, microsecond = NULL) {
  call_function("pl.time", NULL, list(hour, minute, second, microsecond))
}

pl$time_range <- function(start = NULL, end = NULL, interval = "1h", ..., closed = "both", eager = FALSE) {
  check_dots_empty(...)
  call_function("pl.time_range", NULL, list(start, end, interval), list(closed = closed, eager = eager))
}

pl$time_ranges <- function(start = NULL, end = NULL, interval = "1h", ..., closed = "both", eager = FALSE) {
  check_dots_empty(...)
  call_function("pl.time_ranges", NULL, list(start, end, interval), list(closed = closed, eager = eager))
}

pl$zeros <- function(n, dtype = NULL, ..., eager = FALSE) {
  check_dots_empty(...)
  call_function("pl.zeros", NULL, list(n, dtype), list(eager = eager))
}
