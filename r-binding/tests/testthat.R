library(testthat)
library(polarslike)

test_check("polarslike")
