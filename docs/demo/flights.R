# The question of flights.py, asked from R.
#
# usage: Rscript flights.R FOLDER RESULT.csv
library(polarslike)

args <- commandArgs(trailingOnly = TRUE)
folder <- args[1]
result <- args[2]

flights <- pl$scan_parquet(file.path(folder, "flights.parquet"))
airlines <- pl$scan_csv(file.path(folder, "airlines.csv"))
planes <- pl$scan_parquet(file.path(folder, "planes.parquet"))

top <- flights$
  filter(pl$col("arr_delay")$is_not_null() & pl$col("distance") > 500)$
  join(airlines, on = "carrier")$
  join(planes$select("tailnum", "manufacturer", "seats"), on = "tailnum")$
  group_by("name", "manufacturer")$
  agg(
    pl$len()$alias("flights"),
    pl$col("seats")$sum(),
    pl$col("dest")$n_unique()$alias("cities"),
    pl$col("arr_delay")$mean()$round(2)$alias("mean_delay"),
    pl$col("arr_delay")$median()$alias("median")
  )$
  sort("flights", descending = TRUE)$
  head(10)$
  collect()

print(top)
top$write_csv(result)
