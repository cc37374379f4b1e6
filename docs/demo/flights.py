"""Which airline and aircraft maker flew most out of New York City, and how late did they arrive?

usage: flights.py FOLDER RESULT.csv [MODULE]
"""

import sys
from importlib import import_module

folder, result, *module = sys.argv[1:]
pl = import_module(module[0] if module else "polarslike")

flights = pl.scan_parquet(f"{folder}/flights.parquet")
airlines = pl.scan_csv(f"{folder}/airlines.csv")
planes = pl.scan_parquet(f"{folder}/planes.parquet")

top = (
    flights.filter(pl.col("arr_delay").is_not_null() & (pl.col("distance") > 500))
    .join(airlines, on="carrier")
    .join(planes.select("tailnum", "manufacturer", "seats"), on="tailnum")
    .group_by("name", "manufacturer")
    .agg(
        pl.len().alias("flights"),
        pl.col("seats").sum(),
        pl.col("dest").n_unique().alias("cities"),
        pl.col("arr_delay").mean().round(2).alias("mean_delay"),
        pl.col("arr_delay").median().alias("median"),
    )
    .sort("flights", descending=True)
    .head(10)
    .collect()
)
print(top)
top.write_csv(result)
