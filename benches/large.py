"""Files beyond memory: filtered, aggregated and rewritten, with the memory that it takes.

The table is one part of line items, about a gigabyte, under as many names as the size asks for: the engine reads every
one of them, the disk holds one. Each step runs in a process of its own, whose peak of resident memory is printed.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

DATA = Path(__file__).parent.parent / "data" / "large"
PART_ROWS = {"parquet": 20_000_000, "csv": 8_000_000}
STEPS = ["aggregate", "rewrite"]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gigabytes", type=float, default=20)
    parser.add_argument("--formats", type=lambda text: text.split(","), default=["parquet", "csv"])
    parser.add_argument("--engines", type=lambda text: text.split(","), default=["polarslike"])
    parser.add_argument("--limit", type=float, default=2, help="gigabytes of resident memory allowed")
    parser.add_argument("--step", nargs=4, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step:
        engine, format, folder, step = options.step
        print(json.dumps(run(engine, format, Path(folder), step)))
        return
    within = True
    for format in options.formats:
        folder = table(format, options.gigabytes)
        size = sum(file.stat().st_size for file in folder.iterdir()) / 1e9
        for engine in options.engines:
            for step in STEPS:
                answer = measure(engine, format, folder, step)
                within &= answer["gigabytes"] <= options.limit
                print(f"{format} {size:5.1f} GB  {engine:10}  {step:9}  {answer}", flush=True)
    if not within:
        sys.exit(f"more than {options.limit} GB of resident memory")


def part(path: Path, format: str) -> None:
    """Writes line items: numbers of few and of many values, words, dates."""
    import numpy as np
    import polars as pl

    rows = PART_ROWS[format]
    random = np.random.default_rng(42)
    date = np.datetime64("1992-01-01") + random.integers(0, 2500, rows).astype("timedelta64[D]")
    words = np.array(["DELIVER IN PERSON", "COLLECT COD", "NONE", "TAKE BACK RETURN"])
    frame = pl.DataFrame(
        {
            "orderkey": np.sort(random.integers(0, rows // 4, rows)),
            "partkey": random.integers(0, 2_000_000, rows),
            "suppkey": random.integers(0, 100_000, rows),
            "quantity": random.integers(1, 51, rows),
            "extendedprice": (random.random(rows) * 1e5).round(2),
            "discount": random.integers(0, 11, rows) / 100,
            "tax": random.integers(0, 9, rows) / 100,
            "returnflag": np.array(["A", "N", "R"])[random.integers(0, 3, rows)],
            "linestatus": np.array(["O", "F"])[random.integers(0, 2, rows)],
            "shipdate": date,
            "shipinstruct": words[random.integers(0, 4, rows)],
            "comment": pl.Series(random.integers(0, 1 << 62, rows)).cast(pl.String),
        }
    )
    frame.write_parquet(path) if format == "parquet" else frame.write_csv(path)


def table(format: str, gigabytes: float) -> Path:
    folder = DATA / format
    folder.mkdir(parents=True, exist_ok=True)
    first = DATA / f"part.{format}"
    if not first.exists():
        part(first, format)
    shutil.rmtree(folder)
    folder.mkdir()
    for i in range(max(1, round(gigabytes * 1e9 / first.stat().st_size))):
        os.link(first, folder / f"{i:03}.{format}")
    return folder


def measure(engine: str, format: str, folder: Path, step: str) -> dict:
    command = [sys.executable, __file__, "--step", engine, format, str(folder), step]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def run(engine: str, format: str, folder: Path, step: str) -> dict:
    import importlib

    pl = importlib.import_module(engine)
    start = time.perf_counter()
    scan = {"parquet": pl.scan_parquet, "csv": lambda path: pl.scan_csv(path, try_parse_dates=True)}[format]
    rows = scan(folder / f"*.{format}")
    filtered = rows.filter(pl.col("shipdate") < pl.lit("1993-01-01").str.to_date())
    if step == "aggregate":
        amount = pl.col("extendedprice") * (1 - pl.col("discount"))
        keys = ["returnflag", "linestatus"]
        query = rows.group_by(keys).agg(
            pl.col("quantity").sum(), amount.sum().alias("amount"), pl.len(), pl.col("partkey").max()
        )
        answer = sorted(map(list, query.collect(engine="streaming").rows()))
        result = {"sum": answer[0][2], "groups": len(answer)}
    else:
        target = DATA / f"rewritten.{format}"
        sink = {"parquet": filtered.sink_parquet, "csv": filtered.sink_csv}[format]
        sink(target)
        result = {"rewritten": target.stat().st_size}
        target.unlink()
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    peak = int(status["VmHWM"].split()[0]) * 1024 / 1e9
    return {"seconds": round(time.perf_counter() - start, 1), "gigabytes": round(peak, 2), **result}


if __name__ == "__main__":
    main()
