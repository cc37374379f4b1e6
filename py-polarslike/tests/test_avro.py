"""Avro files: against polars, and what it refuses."""

import io
from datetime import date, datetime, time, timezone
from decimal import Decimal

import polars
import polarslike as pl
import pytest


def columns(module):
    return {
        "b": [True, None],
        "i32": module.Series([1, None], dtype=module.Int32),
        "i64": [1, None],
        "f32": module.Series([1.5, None], dtype=module.Float32),
        "f64": [1.5, None],
        "s": ["a", None],
        "bin": [b"a", None],
        "date": [date(2024, 2, 29), None],
        "ms": module.Series([datetime(2024, 1, 1), None], dtype=module.Datetime("ms")),
        "us": [datetime(2024, 1, 1, 12, 30), None],
        "dec": module.Series([Decimal("1.5"), None], dtype=module.Decimal(38, 1)),
        "list": [[1, None], None],
        "struct": [{"x": {"y": "a"}}, None],
    }


@pytest.mark.parametrize("compression", ["uncompressed", "snappy", "deflate"])
def test_files_pass_between_polars_and_us(compression):
    ours, theirs = pl.DataFrame(columns(pl)), polars.DataFrame(columns(polars))
    file = io.BytesIO()
    ours.write_avro(file, compression, name="row")
    assert polars.read_avro(io.BytesIO(file.getvalue())).equals(theirs)
    file = io.BytesIO()
    theirs.write_avro(file, compression)
    back = pl.read_avro(file.getvalue())
    assert back.equals(ours) and back.schema == ours.schema


def test_types_that_polars_does_not_write(tmp_path):
    frame = pl.DataFrame(
        {
            "time": [time(12, 30, 5, 7), None],
            "utc": [datetime(2024, 1, 1, tzinfo=timezone.utc), None],
            "enum": pl.Series(["b", None], dtype=pl.Enum(["a", "b"])),
            "null": [None, None],
        }
    )
    frame.write_avro(tmp_path / "a.avro")
    back = pl.read_avro(tmp_path / "a.avro")
    assert back.equals(frame) and back.schema == frame.schema


def test_rows_and_columns_are_chosen(tmp_path):
    path = tmp_path / "a.avro"
    pl.DataFrame({"a": range(5), "b": range(5)}).write_avro(path)
    assert pl.read_avro(path, columns=["b"], n_rows=2).to_dict(as_series=False) == {"b": [0, 1]}
    assert pl.read_avro(str(path), columns=[1, 0]).columns == ["b", "a"]
    with path.open("rb") as file:
        assert pl.read_avro(file, n_rows=0).shape == (0, 2)
    with pytest.raises(pl.exceptions.ColumnNotFoundError):
        pl.read_avro(path, columns=["z"])


def test_errors_say_what_to_do(tmp_path):
    with pytest.raises(
        pl.exceptions.InvalidOperationError, match=r"UInt64; cast it to Int64\n  in column \"a\""
    ):
        pl.DataFrame({"a": pl.Series([1], dtype=pl.UInt64)}).write_avro(tmp_path / "a.avro")
    with pytest.raises(pl.exceptions.InvalidOperationError, match="convert_time_zone"):
        pl.DataFrame({"a": [datetime(2024, 1, 1)]}).select(
            pl.col("a").dt.replace_time_zone("Europe/Berlin")
        ).write_avro(tmp_path / "a.avro")
    assert not (tmp_path / "a.avro").exists()
    with pytest.raises(FileNotFoundError):
        pl.read_avro(tmp_path / "a.avro")
    with pytest.raises(OSError, match="not an Avro file"):
        pl.read_avro(b"junk")
    with pytest.raises(ValueError, match="unknown variant `zip`"):
        pl.DataFrame({"a": [1]}).write_avro(io.BytesIO(), compression="zip")
