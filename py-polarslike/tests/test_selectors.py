"""Selectors choose the same columns as those of Polars."""

from __future__ import annotations

from typing import Any

import polars
import polars.selectors as theirs
import polarslike as pl
import polarslike.selectors as ours
import pytest

SCHEMA = {
    "id": "Int64",
    "Ab": "UInt8",
    "a1": "Float32",
    "x y": "String",
    "é": "Categorical",
    "1": "Boolean",
    "day": "Date",
    "clock": "Time",
    "at": ("Datetime", "us", None),
    "at_utc": ("Datetime", "ms", "UTC"),
    "at_tokyo": ("Datetime", "ns", "Asia/Tokyo"),
    "took": ("Duration", "ms"),
    "took_ns": ("Duration", "ns"),
    "list": ("List", "Int64"),
    "texts": ("List", "String"),
    "pair": ("Array", "Float32", 2),
    "price": ("Decimal", 10, 2),
    "bytes": "Binary",
    "size": ("Enum", ["S", "M"]),
}


def dtype(module: Any, spec: Any) -> Any:
    if isinstance(spec, str):
        return getattr(module, spec)
    name, *parameters = spec
    if name in ("List", "Array"):
        parameters[0] = getattr(module, parameters[0])
    return getattr(module, name)(*parameters)


def frame(module: Any) -> Any:
    return module.DataFrame(schema={name: dtype(module, spec) for name, spec in SCHEMA.items()})


SELECTORS = [
    "cs.all()",
    "cs.alpha()",
    "cs.alpha(ascii_only=True)",
    "cs.alpha(ignore_spaces=True)",
    "cs.alphanumeric()",
    "cs.alphanumeric(True, ignore_spaces=True)",
    "cs.boolean()",
    "cs.array()",
    "cs.array(cs.float())",
    "cs.array(width=3)",
    "cs.binary()",
    "cs.by_dtype(pl.Int64, pl.String)",
    "cs.by_dtype([pl.Datetime, pl.Date])",
    "cs.by_dtype(pl.Datetime('ms', 'UTC'))",
    "cs.by_dtype(pl.List)",
    "cs.by_dtype(pl.List(pl.String))",
    "cs.by_dtype(int)",
    "cs.by_dtype(float, str)",
    "cs.by_index(0, -1, 2)",
    "cs.by_index(range(3))",
    "cs.by_index(99, 1, require_all=False)",
    "cs.by_name('texts', 'id')",
    "cs.by_name(['id', 'nowhere'], require_all=False)",
    "cs.categorical()",
    "cs.contains('a')",
    "cs.contains('took', '.')",
    "cs.date()",
    "cs.datetime()",
    "cs.datetime('us')",
    "cs.datetime(['ms', 'ns'])",
    "cs.datetime(time_zone=None)",
    "cs.datetime(time_zone='*')",
    "cs.datetime('ns', time_zone=['UTC', 'Asia/Tokyo'])",
    "cs.decimal()",
    "cs.digit()",
    "cs.digit(ascii_only=True)",
    "cs.duration()",
    "cs.duration('ns')",
    "cs.empty()",
    "cs.ends_with('s', '1')",
    "cs.enum()",
    "cs.exclude('id', '^a.*$')",
    "cs.exclude(pl.Datetime, cs.numeric())",
    "cs.first()",
    "cs.float()",
    "cs.integer()",
    "cs.last()",
    "cs.list()",
    "cs.list(cs.string())",
    "cs.matches('^t')",
    "cs.nested()",
    "cs.numeric()",
    "cs.object()",
    "cs.signed_integer()",
    "cs.starts_with('at', 'x ')",
    "cs.string()",
    "cs.string(include_categorical=True)",
    "cs.struct()",
    "cs.temporal()",
    "cs.time()",
    "cs.unsigned_integer()",
    "cs.numeric() | cs.string()",
    "cs.by_name('day') | cs.first()",
    "cs.temporal() & cs.starts_with('at')",
    "cs.temporal() - cs.by_dtype(pl.Date)",
    "cs.numeric() ^ cs.first()",
    "~cs.temporal()",
    "~(cs.numeric() | cs.nested())",
    "cs.all().exclude('id', '^a.*$')",
    "(cs.integer() + 1) * 2",
    "cs.numeric() - 1",
    "cs.numeric().as_expr() * 2",
    "cs.boolean() | True",
    "pl.col(pl.Datetime)",
    "pl.col(pl.Int64, pl.Date)",
    "pl.all().exclude(pl.Duration)",
    "pl.exclude('id', '^a.*$')",
]


@pytest.mark.parametrize("text", SELECTORS)
def test_selects_the_columns_that_polars_selects(text: str) -> None:
    expected = frame(polars).select(eval(text, {"cs": theirs, "pl": polars}))
    actual = frame(pl).select(eval(text, {"cs": ours, "pl": pl}))
    assert actual.columns == expected.columns


def test_names_of_the_selected_columns() -> None:
    selector = ours.by_name("took", "id")
    assert ours.expand_selector(frame(pl), selector) == ("took", "id")
    assert ours.expand_selector(frame(pl).lazy(), selector) == ("took", "id")
    assert ours.expand_selector({"id": pl.Int64, "took": pl.Duration("ms")}, ours.integer()) == ("id",)
    named = ours.integer().as_expr().name.suffix("_2")
    assert ours.expand_selector(frame(pl), named, strict=False) == ("id_2", "Ab_2")


def test_what_is_a_selector() -> None:
    assert ours.is_selector(ours.all() - ours.numeric())
    assert not ours.is_selector(pl.col("a"))
    assert not ours.is_selector(ours.numeric() + 1)


def test_leaves_out_what_a_selector_selects() -> None:
    selector = ours.by_name("id", "day", "took").exclude("id", ours.date())
    assert frame(pl).select(selector).columns == ["took"]


def test_prints_as_the_call_that_makes_it() -> None:
    assert repr(ours.numeric() - ours.by_name("a")) == '[cs.numeric() - cs.by_name("a")]'


@pytest.mark.parametrize(
    ("selector", "message"),
    [
        (ours.by_name("idd"), 'column "idd" not found, did you mean "id"?'),
        (ours.by_index(99), "column 99 of a frame with 19 columns"),
        (ours.matches("("), "is not a regular expression"),
    ],
)
def test_errors_say_what_is_missing(selector: Any, message: str) -> None:
    with pytest.raises(pl.exceptions.PolarsError) as raised:
        frame(pl).select(selector)
    assert message in str(raised.value)


def test_wrong_arguments() -> None:
    with pytest.raises(TypeError, match="`by_dtype` takes data types, not int"):
        ours.by_dtype(1)
    with pytest.raises(pl.exceptions.PolarsError, match='`datetime`: no time unit "week"'):
        ours.datetime("week")
    with pytest.raises(pl.exceptions.PolarsError, match="expected a selector"):
        ours.expand_selector(frame(pl), ours.numeric() + 1)
