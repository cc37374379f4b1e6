# How new the types of Arrow may be that leave: readers of older versions know fewer of them.

new_level <- function(version) structure(list(version = version), class = "polarslike_compat_level")

pl$CompatLevel <- list2env(list(
  # Types as they are in memory: text as views.
  newest = function() new_level(1),
  # Types that every reader knows: text one after the other.
  oldest = function() new_level(0)
), parent = emptyenv())

# Whether text leaves as views.
with_views <- function(compat_level, default) {
  if (is.null(compat_level)) {
    return(default)
  }
  if (!inherits(compat_level, "polarslike_compat_level")) invalid_type("`compat_level` takes a level of `pl$CompatLevel`")
  unclass(compat_level)$version > 0
}
