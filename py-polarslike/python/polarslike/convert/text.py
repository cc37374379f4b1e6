"""Frames and Series from what they print."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from polarslike import datatypes as dt

if TYPE_CHECKING:
    from polarslike.dataframe import DataFrame
    from polarslike.series import Series

# The lines between cells, in any of the formats of tables.
_CELLS = re.compile(r"[│┆|]")
_RULE = re.compile(r"^[\s┌┬┐├┼┤└┴┘─╞╪╡═+\-=|╌╭╮╰╯:]+$")
_ELLIPSES = ("…", "...")


def from_repr(data: str) -> DataFrame | Series:
    """The frame or Series that prints like this text; rows and columns that are left out stay so.

    Parameters
    ----------
    data
        a table as `print` shows it, or the lines of a Series; text around it is ignored
    """
    header = re.search(r"Series:\s+(?:'([^']*)'\s+)?\[(.+)\]\s*\n\[(.*?)\n?\]", data, re.DOTALL)
    if header:
        return _series(header)
    if _CELLS.search(data) or _RULE.match(data.strip()):
        return _frame(data)
    msg = "input string does not contain DataFrame or Series"
    raise ValueError(msg)


def _series(header: re.Match[str]) -> Series:
    from polarslike.series import Series

    name, dtype, body = header.group(1) or "", parse_short(header.group(2)), header.group(3)
    values = [line.strip() for line in body.split("\n")]
    values = [value for value in values if value and value not in _ELLIPSES]
    if dtype == dt.String:
        values = [None if v == "null" else v[1:-1] if v.startswith('"') else v for v in values]
        return Series(name, values, dtype)
    return _typed(Series(name, values, dt.String), dtype)


def _frame(data: str) -> DataFrame:
    from polarslike.dataframe import DataFrame
    from polarslike.series import Series

    lines = [line.strip() for line in data.split("\n") if _CELLS.search(line)]
    # A rule of a format such as ASCII_FULL looks like a row of cells, but has only its characters.
    rows = [
        [cell.strip() for cell in _CELLS.split(line.strip("│|"))] for line in lines if not _RULE.match(line)
    ]
    rows = [row for row in rows if not all(cell in _ELLIPSES for cell in row)]
    types = next((i for i, row in enumerate(rows) if any(_is_type(cell) for cell in row)), None)
    if types is None:
        names, short, body = rows[0], ["str"] * len(rows[0]), rows[1:]
    else:
        # The lines above the types are those of the names, and dashes.
        head = [[cell for cell in row] for row in rows[:types]]
        columns = [[row[i] for row in head if row[i] and row[i] != "---"] for i in range(len(rows[types]))]
        names, short, body = [" ".join(parts) for parts in columns], rows[types], rows[types + 1 :]
    shown = [i for i, name in enumerate(names) if name not in _ELLIPSES]
    series = []
    for i in shown:
        values = [row[i] for row in body]
        dtype = parse_short(short[i])
        if dtype == dt.String:
            series.append(Series(names[i], [None if v == "null" else v for v in values], dtype))
        else:
            series.append(_typed(Series(names[i], values, dt.String), dtype))
    return DataFrame(series)


_SHORT = {
    "null": dt.Null, "bool": dt.Boolean, "i8": dt.Int8, "i16": dt.Int16, "i32": dt.Int32, "i64": dt.Int64,
    "i128": dt.Int128, "u8": dt.UInt8, "u16": dt.UInt16, "u32": dt.UInt32, "u64": dt.UInt64,
    "f32": dt.Float32, "f64": dt.Float64, "str": dt.String, "binary": dt.Binary, "date": dt.Date,
    "time": dt.Time, "cat": dt.Categorical,
}  # fmt: skip


def _is_type(text: str) -> bool:
    return text in _SHORT or bool(
        re.match(r"(datetime|duration|decimal|list|array|struct|enum)(\[.*\])?$", text)
    )


def parse_short(text: str) -> Any:
    """The data type of its short name."""
    if text in _SHORT:
        return _SHORT[text]
    kind, _, rest = text.partition("[")
    parts = [part.strip().replace("μs", "us") for part in rest.rstrip("]").split(",")]
    match kind:
        case "datetime":
            return dt.Datetime(parts[0], parts[1] if len(parts) > 1 else None)
        case "duration":
            return dt.Duration(parts[0])
        case "decimal":
            return dt.Decimal(*(int(part) for part in parts if part.isdigit()))
        case "list" | "array" | "struct" | "enum" | "object":
            msg = f"`from_repr` does not support data type {text!r}"
            raise NotImplementedError(msg)
    msg = f"there is no data type {text!r}"
    raise ValueError(msg)


def _typed(texts: Series, dtype: Any) -> Series:
    """Printed values as values."""
    values = [None if value == "null" else value for value in texts.to_list()]
    if dtype == dt.Boolean:
        values = [None if v is None else v == "true" for v in values]
    elif isinstance(dtype, dt.Duration):
        values = [None if v is None else _duration(v, dtype.time_unit) for v in values]
        return type(texts)(texts.name, values, dt.Int64).cast(dtype)
    elif dtype.is_temporal():
        zone = getattr(dtype, "time_zone", None)
        if zone is not None:
            # The zone's abbreviation or offset stands behind the time.
            values = [None if v is None else v.rsplit(" ", 1)[0] for v in values]
        shown = type(texts)(texts.name, values, dt.String)
        if dtype == dt.Date:
            return shown.str.to_date()
        if dtype == dt.Time:
            return shown.str.to_time()
        moments = shown.str.to_datetime(time_unit=dtype.time_unit)
        return moments if zone is None else moments.dt.replace_time_zone(zone)
    elif dtype.is_numeric():
        values = [None if v is None else v.replace("_", "").replace(",", "") for v in values]
        return type(texts)(texts.name, values, dt.String).cast(dtype)
    elif dtype == dt.Binary:
        values = [
            None if v is None else v[2:-1].encode().decode("unicode_escape").encode("latin1") for v in values
        ]
    elif dtype == dt.Null:
        values = [None] * len(values)
    return type(texts)(texts.name, values, dtype)


def _duration(text: str, unit: str) -> int:
    """The length of time that a text such as `1d 2h 3m 4s 5ms` says."""
    per = {"ms": 10**3, "us": 10**6, "ns": 10**9}[unit]
    seconds = {"d": 86400, "h": 3600, "m": 60, "s": 1}
    total = 0
    for number, part in re.findall(r"(-?\d+)(ms|us|µs|μs|ns|d|h|m|s)", text):
        if part in seconds:
            total += int(number) * seconds[part] * per
        else:
            total += int(number) * per // {"ms": 10**3, "ns": 10**9}.get(part, 10**6)
    return total
