"""Random frames, the same for polars and polarslike: types, nulls, extremes, encodings and chunks."""

import datetime as dt
import decimal
from dataclasses import dataclass

import polars
import polarslike
from hypothesis import strategies as st
from polarslike.series import wrap_series

INTEGERS = ["Int8", "Int16", "Int32", "Int64", "Int128", "UInt8", "UInt16", "UInt32", "UInt64"]
FLOATS = ["Float32", "Float64"]
TEMPORAL = [
    "Date",
    "Time",
    "Datetime('us')",
    "Datetime('ms')",
    "Datetime('ns', 'UTC')",
    "Datetime('us', 'Europe/Berlin')",
    "Duration('us')",
    "Duration('ms')",
]
NESTED = ["List(Int64)", "List(String)", "Array(Int64, 2)", "Struct({'x': Int64, 'y': String})"]
# What functions of a namespace are called on, beside the types of NESTED.
SUBJECTS = {
    "list": [
        "List(Int64)",
        "List(UInt8)",
        "List(Float64)",
        "List(String)",
        "List(Boolean)",
        "List(Date)",
        "List(Duration('us'))",
        "List(Decimal(10, 2))",
        "List(Categorical)",
        "List(List(Int64))",
        "List(Struct({'x': Int64, 'y': String}))",
    ],
    "arr": [
        "Array(Int64, 2)",
        "Array(Float64, 2)",
        "Array(String, 2)",
        "Array(Boolean, 2)",
        "Array(Int64, 0)",
    ],
    "struct": ["Struct({'x': Int64, 'y': String})", "Struct({'x': List(Int64)})"],
    "map": ["Map(String, Int64)", "Map(String, String)"],
}
DECIMALS = ["Decimal(10, 2)", "Decimal(38, 4)"]
# The order of the categories is not that of the alphabet.
ENUM = "Enum(['b', '', 'ab', 'a', 'a b', 'Äpfel'])"
DTYPES = [
    *INTEGERS,
    *FLOATS,
    *DECIMALS,
    "Boolean",
    "String",
    "Binary",
    "Categorical",
    ENUM,
    "Null",
    *TEMPORAL,
    *NESTED,
]

# Frequent types more often.
WEIGHTED = [*DTYPES, "Int64", "Int64", "Int64", "Float64", "Float64", "String", "String", "Boolean"]

TEXTS = ["", "a", "b", "ab", "Äpfel", "a b", "1", "2.5", "apple", "2024-01-31"]


def dtype(name, pl):
    """The data type of a name in either library."""
    return eval(name, dict(vars(pl)))


def values(name):
    """Values of a type: few different ones, so that groups and keys meet, and the extremes."""
    if name in INTEGERS:
        bits = int(name.lstrip("UInt"))
        low, high = (0, 2**bits - 1) if name.startswith("U") else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
        small = st.integers(max(low, -3), 4)
        return st.one_of(small, small, small, st.sampled_from([low, high]))
    if name in FLOATS:
        special = [0.0, -0.0, float("nan"), float("inf"), float("-inf"), 1e30, 1e-30]
        return st.one_of(st.sampled_from([-2.5, -1.0, 0.5, 1.0, 2.0, 3.25]), st.sampled_from(special))
    if name in DECIMALS:
        texts = ["0", "1", "-1", "2.5", "-2.55", "1.25", "99999.99"]
        return st.sampled_from([decimal.Decimal(text) for text in texts])
    if name == ENUM:
        return st.sampled_from(["b", "", "ab", "a", "Äpfel"])
    if name.startswith("Array"):
        inner, width = name[6:-1].rsplit(", ", 1)
        inner = values(inner)
        return st.lists(st.one_of(inner, inner, st.none()), min_size=int(width), max_size=int(width))
    if name.startswith("Map"):
        key, value = name[4:-1].split(", ")
        return st.dictionaries(values(key), st.one_of(values(value), st.none()), max_size=2)
    if name.startswith("List"):
        inner = values(name[5:-1])
        return st.lists(st.one_of(inner, inner, st.none()), max_size=3)
    if name == "Struct({'x': List(Int64)})":
        return st.fixed_dictionaries({"x": st.one_of(st.none(), values("List(Int64)"))})
    if name.startswith("Struct"):
        return st.fixed_dictionaries(
            {"x": st.one_of(st.none(), st.integers(0, 2)), "y": st.sampled_from([None, "a", "b"])}
        )
    if name.startswith("Datetime"):
        moments = [dt.datetime(1969, 12, 31, 23, 59, 59), dt.datetime(2024, 2, 29, 12, 30, 15, 500_000)]
        moments += [
            dt.datetime(1970, 1, 1),
            dt.datetime(2021, 3, 28, 2, 30),
            dt.datetime(1900, 1, 1),
            dt.datetime(2200, 12, 31),
        ]
        return st.sampled_from(moments)
    if name.startswith("Duration"):
        return st.sampled_from(
            [
                dt.timedelta(0),
                dt.timedelta(days=3, milliseconds=1),
                dt.timedelta(hours=-5),
                dt.timedelta(days=4000),
            ]
        )
    return {
        "Boolean": st.booleans(),
        "String": st.sampled_from(TEXTS),
        "Categorical": st.sampled_from(TEXTS[:5]),
        "Binary": st.sampled_from([b"", b"a", b"b", b"ab", b"\xff\x00"]),
        "Null": st.none(),
        "Date": st.sampled_from(
            [dt.date(1970, 1, 1), dt.date(2024, 2, 29), dt.date(1899, 12, 31), dt.date(2300, 1, 1)]
        ),
        "Time": st.sampled_from([dt.time(0), dt.time(23, 59, 59, 999_999), dt.time(12, 30)]),
    }[name]


@dataclass(frozen=True)
class Column:
    """A column, and how polarslike holds it."""

    name: str
    dtype: str
    values: tuple
    encoding: str
    cut: int

    def polars(self):
        """The column in polars."""
        wanted = dtype(self.dtype, polars)
        zone = getattr(wanted, "time_zone", None)
        if zone is None:
            return polars.Series(self.name, list(self.values), dtype=wanted, strict=False)
        naive = polars.Series(self.name, list(self.values), dtype=polars.Datetime(wanted.time_unit))
        return naive.dt.replace_time_zone("UTC").dt.convert_time_zone(zone)

    def polarslike(self):
        """The same memory in polarslike, in another encoding or in several chunks."""
        if self.dtype in ("Null", "Int128", ENUM) or self.dtype.startswith("Map"):
            # polars exports arrays of nulls with a buffer, which Arrow's importer does not accept, and types that Arrow
            # has not in its own way.
            column = polarslike.Series(self.name, list(self.values), dtype(self.dtype, polarslike))
        else:
            column = polarslike.Series(self.polars().rechunk())
        native = column._native
        if self.encoding == "dictionary" and self.dtype == "String":
            native = native.encode("dictionary")
        if self.encoding == "constant" and self.values:
            native = native.encode("constant")
        if self.cut < 0:
            # Every row is a chunk.
            rows = [native.slice(row, 1) for row in range(len(self.values))]
            for row in rows[1:]:
                rows[0] = rows[0].append(row)
            native = rows[0] if rows else native
        elif 0 < self.cut < len(self.values):
            native = native.slice(0, self.cut).append(native.slice(self.cut, len(self.values)))
        return wrap_series(native)

    def __repr__(self):
        layout = f", {self.encoding}" if self.encoding != "plain" else ""
        layout += f", cut at {self.cut}" if self.cut > 0 else ", a chunk per row" if self.cut else ""
        return f"{self.name}: {self.dtype} {list(self.values)}{layout}"


@dataclass(frozen=True)
class Frame:
    """A frame in both libraries."""

    columns: tuple[Column, ...]

    def polars(self):
        """The frame in polars."""
        return polars.DataFrame([column.polars() for column in self.columns])

    def polarslike(self):
        """The frame in polarslike."""
        return polarslike.DataFrame([column.polarslike() for column in self.columns])

    def rows(self):
        """The number of rows."""
        return len(self.columns[0].values)

    def dtype(self, name):
        """The type of a column."""
        return next(column.dtype for column in self.columns if column.name == name)

    def __repr__(self):
        return "\n  ".join(["", *map(repr, self.columns)])


@st.composite
def column(draw, name, dtype_name, rows, nulls=True):
    """A column of so many rows."""
    value = values(dtype_name)
    kind = draw(st.sampled_from(["mixed", "mixed", "full", "all null", "constant"] if nulls else ["full"]))
    if kind == "all null":
        items = [None] * rows
    elif kind == "constant":
        items = [draw(value)] * rows
    elif kind == "full":
        items = draw(st.lists(value, min_size=rows, max_size=rows))
    else:
        items = draw(st.lists(st.one_of(value, value, value, st.none()), min_size=rows, max_size=rows))
    encoding = draw(st.sampled_from(["plain", "dictionary"])) if dtype_name == "String" else "plain"
    if kind in ("all null", "constant") and draw(st.booleans()):
        encoding = "constant"
    cut = draw(st.integers(-1, max(rows - 1, 0)))
    return Column(name, dtype_name, tuple(items), encoding, cut)


@st.composite
def frames(draw, subject_dtypes=tuple(WEIGHTED), max_rows=8):
    """A frame with the subject `a`, an other `b`, columns to pass as arguments, and a key `g` to group by."""
    rows = draw(st.one_of(st.integers(0, 1), st.integers(2, max_rows), st.integers(2, max_rows)))
    a = draw(st.sampled_from(list(subject_dtypes)))
    b = draw(st.one_of(st.just(a), st.sampled_from(WEIGHTED)))
    return Frame(
        (
            draw(column("a", a, rows)),
            draw(column("b", b, rows)),
            draw(column("i", "Int64", rows)),
            draw(column("f", "Float64", rows)),
            draw(column("s", "String", rows)),
            draw(column("p", "Boolean", rows)),
            draw(column("g", "Int64", rows)),
        )
    )


def typical(name):
    """Values of a type, the extremes among them, in a list that is the same at each call."""
    kinds = {
        "Decimal": [decimal.Decimal("99999.99"), None, decimal.Decimal("-2.55")],
        "Boolean": [True, None, False],
        "String": ["a", None, "", "2024-02-29"],
        "Categorical": ["a", None, ""],
        "Enum": ["b", None, "Äpfel"],
        "Binary": [b"\xff", None, b""],
        "Null": [None],
        "Date": [dt.date(9999, 12, 31), None, dt.date(1, 1, 1)],
        "Datetime": [dt.datetime(2200, 12, 31), None, dt.datetime(1900, 1, 1)],
        "Duration": [dt.timedelta(days=4000), None, dt.timedelta(hours=-5)],
        "Time": [dt.time(23, 59, 59, 999_999), None, dt.time(0)],
        "List(Int64)": [[1, None], None, []],
        "List(String)": [["a", None], None, []],
        "Array": [[1, 2], None, [None, 3]],
        "Struct": [{"x": 1, "y": "a"}, None, {"x": None, "y": None}],
        "Float": [float("nan"), None, float("-inf"), 1e30],
    }
    found = next((values for kind, values in kinds.items() if name.startswith(kind)), None)
    if found is not None:
        return found
    bits = int(name.lstrip("UInt"))
    low, high = (0, 2**bits - 1) if name.startswith("U") else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
    return [high, None, low]
