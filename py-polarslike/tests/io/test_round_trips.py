"""What one library writes another reads: values and types are kept, for every pair of libraries and every format.

A format adds itself by an entry in `FORMATS`: how each library writes and reads it, and the types that each keeps.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import polars
import polarslike as pl
import pyarrow as pa
import pyarrow.csv
import pyarrow.feather
import pyarrow.json
import pyarrow.parquet
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

LIBRARIES = ["polarslike", "polars", "pyarrow", "duckdb"]


@dataclass
class Format:
    """How libraries write and read files of a format."""

    write: dict[str, Callable[[Any, str], None]]
    # A reader gets the schema too, for formats that have none in their files.
    read: dict[str, Callable[[str, pl.Schema], Any]]
    # The names of types that a library does not keep.
    lost: dict[str, set[str]] = field(default_factory=dict)
    # The names of types that a library keeps in files of its own, but others read as another type.
    own: dict[str, set[str]] = field(default_factory=dict)
    # The names of types that the format has; `None` for all.
    has: set[str] | None = None
    # What types have fewer values.
    values: dict[str, st.SearchStrategy[Any]] = field(default_factory=dict)


def _duckdb_write(options: str) -> Callable[[Any, str], None]:
    def write(table: pa.Table, path: str) -> None:
        with duckdb.connect() as connection:
            connection.execute("set timezone = 'UTC'")
            connection.register("t", table)
            connection.execute(f"copy t to '{path}' ({options})")

    return write


def _duckdb_read(
    function: str, options: str = "", typed: bool = False
) -> Callable[[str, pl.Schema], pa.Table]:
    def read(path: str, schema: pl.Schema) -> pa.Table:
        with duckdb.connect() as connection:
            connection.execute("set timezone = 'UTC'")
            columns = ""
            if typed:
                empty = pl.DataFrame(schema=schema).to_arrow(compat_level=pl.CompatLevel.oldest())
                connection.register("empty", empty)
                described = connection.execute("describe empty").fetchall()
                columns = f", columns = {dict(row[:2] for row in described)}"
            return connection.execute(f"from {function}('{path}'{options}{columns})").to_arrow_table()

    return read


def _arrow_schema(schema: pl.Schema) -> pa.Schema:
    return pl.DataFrame(schema=schema).to_arrow(compat_level=pl.CompatLevel.oldest()).schema


def _pyarrow_read_csv(path: str, schema: pl.Schema) -> pa.Table:
    return pyarrow.csv.read_csv(
        path,
        parse_options=pyarrow.csv.ParseOptions(newlines_in_values=True),
        convert_options=pyarrow.csv.ConvertOptions(
            column_types=_arrow_schema(schema),
            null_values=[""],
            strings_can_be_null=True,
            quoted_strings_can_be_null=False,
        ),
    )


def _pyarrow_read_json(path: str, schema: pl.Schema) -> pa.Table:
    if Path(path).stat().st_size == 0:
        return _arrow_schema(schema).empty_table()
    options = pyarrow.json.ParseOptions(explicit_schema=_arrow_schema(schema))
    return pyarrow.json.read_json(path, parse_options=options)


_NUMBERS = {"int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float32", "float64"}

FORMATS = {
    "parquet": Format(
        write={
            "polarslike": lambda frame, path: frame.write_parquet(path),
            "polars": lambda frame, path: frame.write_parquet(path),
            "pyarrow": lambda table, path: pyarrow.parquet.write_table(table, path),
            "duckdb": _duckdb_write("format parquet"),
        },
        read={
            "polarslike": lambda path, _: pl.read_parquet(path),
            "polars": lambda path, _: polars.read_parquet(path),
            "pyarrow": lambda path, _: pyarrow.parquet.read_table(path),
            "duckdb": _duckdb_read("read_parquet"),
        },
        lost={
            # It has no such types, or others stand for them.
            "duckdb": {
                "null", "categorical", "enum", "duration_ms", "duration_us", "duration_ns", "time", "array",
                "datetime_ms", "int128", "zone",
            },
            "pyarrow": {"int128"},
            "polars": {"int128"},
        },
    ),
    # DuckDB has no IPC of its own.
    "ipc": Format(
        write={
            "polarslike": lambda frame, path: frame.write_ipc(path),
            "polars": lambda frame, path: frame.write_ipc(path),
            "pyarrow": lambda table, path: pyarrow.feather.write_feather(table, path, compression="zstd"),
        },
        read={
            "polarslike": lambda path, _: pl.read_ipc(path),
            "polars": lambda path, _: polars.read_ipc(path),
            "pyarrow": lambda path, _: pyarrow.feather.read_table(path),
        },
        lost={"pyarrow": {"int128"}, "polars": {"int128"}},
    ),
    # PyArrow does not write JSON.
    "ndjson": Format(
        write={
            "polarslike": lambda frame, path: frame.write_ndjson(path),
            "polars": lambda frame, path: frame.write_ndjson(path),
            "duckdb": _duckdb_write("format json"),
        },
        read={
            "polarslike": lambda path, schema: pl.read_ndjson(path, schema=schema),
            "polars": lambda path, schema: polars.read_ndjson(path, schema=dict(_polars_schema(schema))),
            "pyarrow": _pyarrow_read_json,
            "duckdb": _duckdb_read("read_json", ", format = 'newline_delimited'", typed=True),
        },
        lost={
            "polars": {"int8", "int16", "uint8", "uint16"},
            "pyarrow": {"date", "list", "list_text", "struct", "list_struct"},
        },
        has={"boolean", "string", "date", "datetime_us", "list", "list_text", "struct", "list_struct", *_NUMBERS},
        values={
            "float32": st.floats(width=32, allow_nan=False, allow_infinity=False),
            "float64": st.floats(allow_nan=False, allow_infinity=False),
        },
    ),
    "csv": Format(
        write={
            "polarslike": lambda frame, path: frame.write_csv(path),
            "polars": lambda frame, path: frame.write_csv(path),
            "pyarrow": lambda table, path: pyarrow.csv.write_csv(table, path),
            "duckdb": _duckdb_write("format csv"),
        },
        read={
            "polarslike": lambda path, schema: pl.read_csv(path, schema=schema),
            "polars": lambda path, schema: polars.read_csv(path, schema=dict(_polars_schema(schema))),
            "pyarrow": _pyarrow_read_csv,
            "duckdb": _duckdb_read("read_csv", ", allow_quoted_nulls = false, header = true", typed=True),
        },
        has={"boolean", "string", "date", "datetime_us", "time", "decimal", *_NUMBERS},
    ),
}  # fmt: skip


def _polars_schema(schema: pl.Schema) -> Any:
    return polars.DataFrame(pl.DataFrame(schema=schema)).schema


_UTC = dt.timezone.utc
_moment = st.datetimes(dt.datetime(1700, 1, 1), dt.datetime(2200, 1, 1))
_span = st.timedeltas(dt.timedelta(days=-10_000), dt.timedelta(days=10_000))


def _milliseconds(moment: Any) -> Any:
    micros = moment.microsecond if isinstance(moment, dt.datetime) else moment.microseconds
    change = dt.timedelta(microseconds=micros % 1000)
    return moment - change


def _integers(bits: int, signed: bool = True) -> st.SearchStrategy[int]:
    low = -(2 ** (bits - 1)) if signed else 0
    return st.integers(low, low + 2**bits - 1)


def _decimals(digits: int, places: int) -> st.SearchStrategy[Decimal]:
    bound = 10**digits - 1
    return st.integers(-bound, bound).map(
        lambda n: Decimal(n).scaleb(-places) if digits <= 28 else _exact(n, places)
    )


def _exact(digits: int, places: int) -> Decimal:
    sign, text = ("-" if digits < 0 else ""), str(abs(digits)).rjust(places + 1, "0")
    return Decimal(f"{sign}{text[:-places]}.{text[-places:]}")


_words = st.sampled_from(["small", "medium", "a text of more than twelve bytes", "", "✓"])
_pair = pl.Struct({"x": pl.Int64, "y": pl.List(pl.String)})

TYPES: dict[str, tuple[Any, st.SearchStrategy[Any]]] = {
    "boolean": (pl.Boolean, st.booleans()),
    "int8": (pl.Int8, _integers(8)),
    "int16": (pl.Int16, _integers(16)),
    "int32": (pl.Int32, _integers(32)),
    "int64": (pl.Int64, _integers(64)),
    "int128": (pl.Int128, st.integers(-(10**38) + 1, 10**38 - 1)),
    "uint8": (pl.UInt8, _integers(8, signed=False)),
    "uint16": (pl.UInt16, _integers(16, signed=False)),
    "uint32": (pl.UInt32, _integers(32, signed=False)),
    "uint64": (pl.UInt64, _integers(64, signed=False)),
    "float32": (pl.Float32, st.floats(width=32)),
    "float64": (pl.Float64, st.floats()),
    "string": (
        pl.String,
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20),
    ),
    "binary": (pl.Binary, st.binary(max_size=20)),
    "date": (pl.Date, st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))),
    "datetime_ms": (pl.Datetime("ms"), _moment.map(_milliseconds)),
    "datetime_us": (pl.Datetime("us"), _moment),
    "datetime_ns": (pl.Datetime("ns"), _moment),
    "zone": (pl.Datetime("us", "Europe/Berlin"), _moment.map(lambda m: m.replace(tzinfo=_UTC))),
    "duration_ms": (pl.Duration("ms"), _span.map(_milliseconds)),
    "duration_us": (pl.Duration("us"), _span),
    "duration_ns": (pl.Duration("ns"), _span),
    "time": (pl.Time, st.times()),
    "decimal": (pl.Decimal(10, 2), _decimals(10, 2)),
    "decimal_wide": (pl.Decimal(38, 10), _decimals(38, 10)),
    "categorical": (pl.Categorical, _words),
    "enum": (pl.Enum(["small", "medium", "a text of more than twelve bytes", "", "✓"]), _words),
    "null": (pl.Null, st.none()),
    "list": (pl.List(pl.Int64), st.lists(st.none() | _integers(64), max_size=3)),
    "list_text": (pl.List(pl.String), st.lists(st.none() | _words, max_size=3)),
    "array": (pl.Array(pl.Int32, 2), st.lists(st.none() | _integers(32), min_size=2, max_size=2)),
    "struct": (
        _pair,
        st.fixed_dictionaries(
            {"x": st.none() | _integers(64), "y": st.none() | st.lists(st.none() | _words, max_size=2)}
        ),
    ),
    "list_struct": (
        pl.List(_pair),
        st.lists(st.none() | st.fixed_dictionaries({"x": _integers(64), "y": st.just([])}), max_size=2),
    ),
}


def _frames(names: list[str], values: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[Any]:
    def frame(rows: list[tuple[Any, ...]]) -> Any:
        columns = zip(*rows, strict=True) if rows else [[] for _ in names]
        return pl.DataFrame(
            [
                pl.Series(name, list(values), dtype=TYPES[name][0])
                for name, values in zip(names, columns, strict=True)
            ]
        )

    row = st.tuples(*(st.none() | values.get(name, TYPES[name][1]) for name in names))
    return st.lists(row, max_size=6).map(frame)


def _as_held_by(library: str, frame: Any) -> Any:
    match library:
        case "polarslike":
            return frame
        case "polars":
            return polars.DataFrame(frame)
        case _:
            # Not all of them write views.
            return frame.to_arrow(compat_level=pl.CompatLevel.oldest())


PAIRS = [
    (format, writer, reader) for format, how in FORMATS.items() for writer in how.write for reader in how.read
]


@pytest.mark.parametrize(("format", "writer", "reader"), PAIRS)
def test_values_and_types_are_kept(format, writer, reader, tmp_path_factory):
    how = FORMATS[format]
    lost = how.lost.get(writer, set()) | how.lost.get(reader, set())
    if writer != reader:
        lost |= how.own.get(writer, set())
    names = [name for name in TYPES if name not in lost and name in (how.has or TYPES)]
    path = str(tmp_path_factory.mktemp("files") / f"a.{format}")

    @settings(
        max_examples=8,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        derandomize=True,
        phases=[Phase.generate],
    )
    @given(_frames(names, how.values))
    def check(frame):
        how.write[writer](_as_held_by(writer, frame), path)
        back = pl.DataFrame(how.read[reader](path, frame.schema))
        assert back.schema == frame.schema
        assert back.equals(frame), f"{back.to_dicts()}\n{frame.to_dicts()}"

    check()
