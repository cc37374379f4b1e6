"""Files in and out: every format, read whole, by columns, by few rows, and written, by several engines.

Every measurement is a process of its own, so that none finds the memory of another; the engines take turns. What is
read, and what reads back of what was written, is summed up and compared.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from math import isclose, prod
from pathlib import Path

from worker import measure

ENGINES = ["polarslike", "polars", "duckdb"]
FORMATS = ["csv", "parquet", "ipc", "ndjson"]
OPERATIONS = ["read all", "read 2 of 9 columns", "read few rows", "write"]
DATA = Path(__file__).parent.parent / "data"

# Of each column, a number that tells whether it was read.
SUMS = {
    "id": "id",
    "key": "key",
    "group": "length",
    "name": "length",
    "small": "small",
    "price": "price",
    "ratio": "ratio",
    "flag": "flag",
    "day": "day",
}
# What is measured: its title, its name, what stands for several rounds, and the unit.
NUMBERS = [
    ("seconds", "seconds", statistics.median, 1),
    ("processor seconds", "cpu", min, 1),
    ("peak memory in GB", "peak", max, 1e9),
]
LABEL = 26
TWO_COLUMNS = ["small", "price"]
FEW_ROWS = ("key", 1234)


def make(rows: int, folder: Path) -> Path:
    """The table as a Parquet file: numbers, short texts of few and of many values, truth and dates."""
    import numpy as np
    import polars as pl

    file = folder / f"io_{rows}.parquet"
    if not file.exists():
        folder.mkdir(exist_ok=True)
        random = np.random.default_rng(1)
        frame = pl.DataFrame(
            {
                "id": np.arange(rows),
                "key": random.integers(0, 100_000, rows),
                "group": "id" + pl.Series(random.integers(100, 200, rows)).cast(pl.String),
                "name": "n" + pl.Series(random.integers(0, 5_000_000, rows)).cast(pl.String),
                "small": random.integers(1, 6, rows),
                "price": np.round(random.random(rows) * 100, 6),
                "ratio": np.round(random.standard_normal(rows), 4),
                "flag": random.integers(0, 2, rows).astype(bool),
                "day": pl.Series(random.integers(10_000, 20_000, rows).astype(np.int32)).cast(pl.Date),
            }
        )
        frame.write_parquet(file)
    return file


def file_of(format: str, table: Path) -> Path:
    """The table in a format, as polars writes it."""
    import polars as pl

    file = table.with_suffix(f".{format}")
    if not file.exists():
        frame = pl.scan_parquet(table)
        sink = {"csv": frame.sink_csv, "ipc": frame.sink_ipc, "ndjson": frame.sink_ndjson}[format]
        sink(file)
    return file


class Frames:
    """polars, and whoever has its API."""

    def __init__(self, engine: str) -> None:
        from importlib import import_module

        self.pl = import_module(engine)

    def scan(self, format: str, file: str):
        options = {
            "csv": {"try_parse_dates": True},
            "ndjson": {"schema_overrides": {"day": self.pl.Date}},
        }.get(format, {})
        return getattr(self.pl, f"scan_{format}")(file, **options)

    def run(self, format: str, operation: str, file: str, target: str):
        if operation == "read all":
            return self.scan(format, file).collect()
        if operation.startswith("read 2"):
            return self.scan(format, file).select(TWO_COLUMNS).collect()
        if operation == "read few rows":
            column, value = FEW_ROWS
            return self.scan(format, file).filter(self.pl.col(column) == value).collect()
        return getattr(self.table, f"write_{format}")(target)

    def load(self, table: str) -> None:
        self.table = self.pl.read_parquet(table)

    def sums(self, frame) -> dict:
        col, sums = self.pl.col, {"rows": frame.height}
        for name in frame.columns:
            value = {"length": col(name).str.len_bytes(), "day": col(name).cast(self.pl.Int64)}
            sums[name] = frame.select(value.get(SUMS[name], col(name)).sum()).item()
        return sums


class Duckdb:
    """DuckDB, whose result is a table in memory."""

    def __init__(self, _engine: str) -> None:
        import duckdb

        self.connection = duckdb.connect()

    def source(self, format: str, file: str) -> str:
        function = {"csv": "read_csv", "parquet": "read_parquet", "ndjson": "read_json"}[format]
        return f"{function}('{file}')"

    def run(self, format: str, operation: str, file: str, target: str):
        if operation == "write":
            kind = {"csv": "csv", "parquet": "parquet, compression zstd", "ndjson": "json"}[format]
            self.connection.execute(f"copy loaded to '{target}' (format {kind})")
            return None
        columns = ", ".join(TWO_COLUMNS) if operation.startswith("read 2") else "*"
        where = "where {} = {}".format(*FEW_ROWS) if operation == "read few rows" else ""
        query = f"select {columns} from {self.source(format, file)} {where}"
        self.connection.execute(f"create temp table result as {query}")
        return "result"

    def load(self, table: str) -> None:
        self.connection.execute(f"create temp table loaded as from '{table}'")

    def sums(self, frame: str) -> dict:
        names = [row[0] for row in self.connection.execute(f"describe {frame}").fetchall()]
        text = {"length": "sum(strlen({}))", "flag": "sum({}::int)", "day": "sum({} - date '1970-01-01')"}
        parts = ["count(*)", *(text.get(SUMS[n], "sum({})").format(f'"{n}"') for n in names)]
        values = self.connection.execute(f"select {', '.join(parts)} from {frame}").fetchone()
        return {
            name: float(value)
            for name, value in zip(["rows", *names], values, strict=True)
            if value is not None
        }


def measured(engine: str, format: str, operation: str, file: str, table: str, target: str) -> dict:
    """What the process of one measurement prints."""
    subject = (Duckdb if engine == "duckdb" else Frames)(engine)
    if operation == "write":
        subject.load(table)
    result, numbers = measure(lambda: subject.run(format, operation, file, target))
    if operation == "write":
        subject = Frames("polars")
        result = subject.run(format, "read all", target, "")
    return {**numbers, "sums": subject.sums(result)}


def one(engine: str, format: str, operation: str, file: Path, table: Path) -> dict:
    target = table.with_name(f"written_{engine}.{format}")
    arguments = [engine, format, operation, str(file), str(table), str(target)]
    try:
        done = subprocess.run(
            [sys.executable, __file__, "--one", *arguments], capture_output=True, text=True, check=False
        )
        return (
            json.loads(done.stdout.splitlines()[-1])
            if done.returncode == 0
            else {"error": done.stderr[-300:]}
        )
    finally:
        target.unlink(missing_ok=True)


def same(a: dict, b: dict) -> bool:
    return a.keys() == b.keys() and all(isclose(a[k], b[k], rel_tol=1e-6, abs_tol=1e-6) for k in a)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=float, default=1e7)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--formats", type=lambda text: text.split(","), default=FORMATS)
    parser.add_argument("--operations", type=lambda text: text.split(","), default=OPERATIONS)
    parser.add_argument("--engines", type=lambda text: text.split(","), default=ENGINES)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()

    table = make(int(chosen.rows), chosen.data)
    subject, *peers = chosen.engines
    print(f"{chosen.rows:,.0f} rows, {len(os.sched_getaffinity(0))} cores, {chosen.rounds} rounds")
    print(" " * LABEL + "".join(f"{title:^{12 * len(chosen.engines) + 8}}" for title, *_ in NUMBERS))
    heads = "".join(f"{engine:>12}" for engine in chosen.engines) + f"{'ratio':>8}"
    print(" " * LABEL + heads * len(NUMBERS))
    ratios: dict[str, list[float]] = {number: [] for _, number, *_ in NUMBERS}
    everything, wrong = {}, []
    for format in chosen.formats:
        file = file_of(format, table)
        for operation in chosen.operations:
            # DuckDB has no IPC of its own.
            engines = [e for e in chosen.engines if (e, format) != ("duckdb", "ipc")]
            answers: dict[str, list[dict]] = {engine: [] for engine in engines}
            for _ in range(chosen.rounds):
                for engine in engines:
                    answers[engine].append(one(engine, format, operation, file, table))
            everything[f"{format}, {operation}"] = answers
            for engine, given in answers.items():
                reference = next((a["sums"] for a in answers[engines[-1]] if "sums" in a), {})
                failed = next((a["error"] for a in given if "error" in a), None)
                if failed or not all(same(a["sums"], reference) for a in given):
                    wrong.append(f"{format}, {operation}, {engine}: {failed or 'another result'}")
            line = f"{format + ', ' + operation:<{LABEL}}"
            for _, number, of_rounds, unit in NUMBERS:
                values = {
                    engine: of_rounds(a[number] for a in given if number in a)
                    for engine, given in answers.items()
                    if any(number in a for a in given)
                }
                best = min((values[e] for e in peers if e in values), default=None)
                line += "".join(
                    f"{values[e] / unit:>12.3f}" if e in values else f"{'-':>12}" for e in chosen.engines
                )
                if best and subject in values:
                    ratios[number].append(values[subject] / best)
                    line += f"{ratios[number][-1]:>8.2f}"
                else:
                    line += f"{'-':>8}"
            print(line, flush=True)
    means = [f"{prod(r) ** (1 / len(r)):.2f}" if r else "-" for r in ratios.values()]
    gap = 12 * len(chosen.engines) + 8
    print(f"{'geometric mean of the ratios':<{LABEL}}" + "".join(f"{mean:>{gap}}" for mean in means))
    print("\n".join(wrong) if wrong else "All engines gave the same results.")
    if chosen.json:
        chosen.json.write_text(
            json.dumps({"rows": chosen.rows, "at": time.time(), "answers": everything}, indent=2)
        )
    return 1 if wrong else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measured(*sys.argv[2:])))
    else:
        sys.exit(main())
