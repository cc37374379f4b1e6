"""Files beyond memory: filtered, aggregated and rewritten, with the memory that it takes.

The table is one part of line items, about a gigabyte, under as many names as the size asks for: the engine reads every
one of them, the disk holds one. Each step runs in a process of its own, whose peak of resident memory is printed. The
answers of several engines are compared; the limit is that of the first.
"""

import argparse
import json
import math
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
    problems = []
    for format in options.formats:
        folder = table(format, options.gigabytes)
        size = sum(file.stat().st_size for file in folder.iterdir()) / 1e9
        for step in STEPS:
            answers = {engine: measure(engine, format, folder, step) for engine in options.engines}
            for engine, answer in answers.items():
                print(
                    f"{format} {size:5.1f} GB  {step:9}  {engine:10}  {answer['seconds']:7.1f} s"
                    f"  {answer['gigabytes']:5.2f} GB",
                    flush=True,
                )
            own, *others = answers.values()
            if own["gigabytes"] > options.limit:
                problems.append(f"{format}, {step}: more than {options.limit} GB of resident memory")
            if not all(is_same(own["answer"], other["answer"]) for other in others):
                problems.append(f"{format}, {step}: the answers differ")
    sys.exit("\n".join(problems) or None)


def is_same(left: list[list], right: list[list]) -> bool:
    """Whether rows are equal, numbers up to rounding."""
    pairs = [pair for rows in zip(left, right, strict=True) for pair in zip(*rows, strict=True)]
    return all(a == b if isinstance(a, str) else math.isclose(a, b, rel_tol=1e-9) for a, b in pairs)


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
    else:
        target = DATA / f"rewritten.{format}"
        sink = {"parquet": filtered.sink_parquet, "csv": filtered.sink_csv}[format]
        sink(target)
        numbers = pl.len(), pl.col("orderkey").sum(), pl.col("extendedprice").sum()
        answer = list(map(list, scan(target).select(numbers).collect(engine="streaming").rows()))
        target.unlink()
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    peak = int(status["VmHWM"].split()[0]) * 1024 / 1e9
    return {"seconds": time.perf_counter() - start, "gigabytes": peak, "answer": answer}


if __name__ == "__main__":
    main()
