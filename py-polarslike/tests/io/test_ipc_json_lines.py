"""IPC, NDJSON, JSON and lines: what one package writes, the others read, and options do what Polars' do."""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import polars
import polarslike as pl
import pytest

if TYPE_CHECKING:
    from pathlib import Path

pa = pytest.importorskip("pyarrow")

DATA: dict[str, tuple[str, list[Any]]] = {
    "boolean": ("Boolean", [True, None, False]),
    "int": ("Int64", [1, None, -(2**63)]),
    "small": ("UInt8", [0, None, 255]),
    "float": ("Float64", [0.1, None, 1e300]),
    "text": ("String", ["", None, 'more than twelve bytes "é"\n']),
    "date": ("Date", [date(1, 1, 1), None, date(2024, 2, 29)]),
    "time": ("Time", [time(0), None, time(23, 59, 59, 999_999)]),
    "datetime": ("Datetime", [datetime(1969, 12, 31, 23, 59, 59, 5), None, datetime(2024, 1, 2)]),
    "duration": ("Duration", [timedelta(days=1, microseconds=5), None, timedelta(microseconds=-1)]),
    "category": ("Categorical", ["b", None, "a"]),
}


def frame(module: Any) -> Any:
    columns = [
        module.Series(name, values, dtype=getattr(module, dtype)) for name, (dtype, values) in DATA.items()
    ]
    columns += [
        module.Series("decimal", [Decimal("1.50"), None, Decimal("-0.05")], dtype=module.Decimal(10, 2)),
        module.Series("enum", ["y", None, "x"], dtype=module.Enum(["x", "y"])),
        module.Series("list", [[1, None], None, []], dtype=module.List(module.Int64)),
        module.Series("array", [[1, 2], None, [3, 4]], dtype=module.Array(module.Int64, 2)),
        module.Series(
            "struct", [{"a": 1, "b": ["x"]}, {"a": None, "b": None}, {"a": 2, "b": []}],
            dtype=module.Struct({"a": module.Int64, "b": module.List(module.String)}),
        ),
    ]  # fmt: skip
    return module.DataFrame(columns)


def same(found: Any, expected: Any) -> None:
    assert {n: str(t) for n, t in found.schema.items()} == {n: str(t) for n, t in expected.schema.items()}
    assert found.to_dict(as_series=False) == expected.to_dict(as_series=False)


@pytest.mark.parametrize("compression", ["uncompressed", "lz4", "zstd"])
@pytest.mark.parametrize("stream", [False, True])
def test_ipc_with_polars(tmp_path: Path, compression: str, stream: bool) -> None:
    path = tmp_path / "a.arrow"
    write, read = ("write_ipc_stream", "read_ipc_stream") if stream else ("write_ipc", "read_ipc")
    getattr(frame(polars), write)(path, compression=compression)
    same(getattr(pl, read)(path), frame(polars))
    getattr(frame(pl), write)(path, compression=compression)
    same(getattr(polars, read)(path), frame(polars))
    for compat_level in (pl.CompatLevel.oldest(), pl.CompatLevel.newest()):
        getattr(frame(pl), write)(path, compression=compression, compat_level=compat_level)
        same(getattr(pl, read)(path), frame(pl))
        table = (pa.ipc.open_stream if stream else pa.ipc.open_file)(path).read_all()
        same(polars.from_arrow(table), frame(polars))


def test_ipc_options(tmp_path: Path) -> None:
    path = tmp_path / "a.arrow"
    numbers = pl.DataFrame({"a": range(10), "b": [str(i) for i in range(10)]})
    assert numbers.write_ipc(path, record_batch_size=3) is None
    assert pa.ipc.open_file(path).num_record_batches == 4
    assert pl.read_ipc_schema(path) == numbers.schema
    found = pl.read_ipc(path, columns=["b"], n_rows=2, row_index_name="i", row_index_offset=1)
    assert found.to_dict(as_series=False) == {"b": ["0", "1"]}
    found = pl.scan_ipc(path, include_file_paths="p").filter(pl.col("a") > 8).collect()
    assert found.rows() == [(9, "9", str(path))]
    pl.scan_ipc(path).filter(pl.col("a") > 4).sink_ipc(tmp_path / "b.arrow", compression="zstd")
    assert pl.scan_ipc(str(tmp_path / "*.arrow")).collect().height == 15
    buffer = numbers.write_ipc(None)
    assert pl.read_ipc(buffer.getvalue()).equals(numbers)
    assert pl.read_ipc_stream(numbers.write_ipc_stream(None).getvalue()).equals(numbers)
    (tmp_path / "c").write_bytes(b"FEA1....")
    with pytest.raises(OSError, match="Feather file of version 1"):
        pl.read_ipc(tmp_path / "c")


def test_json_is_written_as_polars_does() -> None:
    ours, theirs = frame(pl), frame(polars)
    assert ours.write_ndjson() == theirs.write_ndjson()
    assert ours.write_json() == theirs.write_json()
    schema = ours.schema
    assert pl.read_ndjson(ours.write_ndjson().encode(), schema=schema).equals(ours)
    assert pl.read_json(ours.write_json().encode(), schema=schema).equals(ours)


@pytest.mark.parametrize(
    "values",
    [
        ["1", "1.5"], ["1", '"x"'], ["null"], ["[1]", "[1.5]"], ["[]", "null"], ['{"a":1}', '{"b":[2]}'],
        ['{"a":{"b":1}}', '{"a":{"c":1}}'], ["9223372036854775808"], ['[{"a":1},{"b":2}]'], ["true", "null"],
        ['"\\ud83d\\ude00"', '"2024-01-02"'], ["[[],[1]]"], ["{}"],
    ],
)  # fmt: skip
def test_types_are_told_as_by_polars(values: list[str]) -> None:
    lines = "\n".join(f'{{"v":{value}}}' for value in values).encode()
    expected = polars.read_ndjson(io.BytesIO(lines))
    same(pl.read_ndjson(lines), expected)
    same(pl.scan_ndjson(io.BytesIO(lines)).collect(), expected)
    same(pl.read_json(b"[" + lines.replace(b"\n", b",") + b"]"), expected)


def test_what_differs_is_text() -> None:
    lines = b'{"v":[1]}\n{"v":true}\n{"v":{"a": 1.50}}\n{"v":"x"}'
    assert pl.read_ndjson(lines)["v"].to_list() == ["[1]", "true", '{"a": 1.50}', "x"]
    late = b'{"v":1}\n' * 500 + b'{"v":1.5}\n'
    assert pl.read_ndjson(late).schema == {"v": pl.Float64}


def test_ndjson_options(tmp_path: Path) -> None:
    lines = b'{"a":1,"b":"x"}\n{"a":2,"c":1.5}\n'
    for options in (
        {"schema": {"a": "Int64"}}, {"schema": {"z": "Int64", "a": "Float64"}}, {"schema_overrides": {"a": "Float64"}},
        {"infer_schema_length": 1}, {"row_index_name": "i", "row_index_offset": 3}, {"n_rows": 1},
        {"include_file_paths": "p"}, {"ignore_errors": True, "schema": {"b": "Int64"}},
    ):  # fmt: skip

        def of(module: Any, options: Any = options) -> Any:
            types = lambda v: {k: getattr(module, t) for k, t in v.items()}  # noqa: E731
            options = {k: types(v) if isinstance(v, dict) else v for k, v in options.items()}
            return module.read_ndjson(io.BytesIO(lines), **options)

        same(of(pl), of(polars))
    with pytest.raises(pl.exceptions.SchemaError):
        pl.read_ndjson(lines, schema_overrides={"z": pl.Int64})
    with pytest.raises(pl.exceptions.ComputeError, match='line 2, column "a": expected Int8, found "2'):
        pl.read_ndjson(b'{"a":1}\n{"a":200}\n', schema={"a": pl.Int8})

    for compression, end in (("gzip", "gz"), ("zstd", "zst")):
        path = tmp_path / f"a.jsonl.{end}"
        frame(pl).write_ndjson(path, compression=compression)
        assert polars.read_ndjson(path).height == pl.read_ndjson(path).height == 3
        frame(pl).lazy().sink_ndjson(tmp_path / "b", compression=compression, check_extension=False)
        assert pl.scan_ndjson(tmp_path / "b").select("int").collect()["int"].to_list() == DATA["int"][1]
        with pytest.raises(pl.exceptions.InvalidOperationError, match="check_extension"):
            frame(pl).write_ndjson(tmp_path / "a.jsonl", compression=compression)


def test_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text('a\n"b,\n\nc')
    assert pl.read_lines(path).to_dict(as_series=False) == {"line": ["a", '"b,', "", "c"]}
    found = pl.scan_lines(path, name="text", n_rows=2, row_index_name="i", include_file_paths="p").collect()
    assert found.rows() == [(0, "a", str(path)), (1, '"b,', str(path))]


@pytest.mark.parametrize(
    "text",
    ["", "\n", "a\r\nb\n\nc", "a\n\n", "\r\n", "a\rb\n", "é\u2028x\n", "a\0b", "\ufeffa\nb", " a \n"],
)
def test_lines_are_those_of_polars(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    options = {"name": "text", "n_rows": 2, "row_index_name": "i", "row_index_offset": 5}
    for found, expected in (
        (pl.read_lines(path), polars.read_lines(path)),
        (pl.scan_lines(path, **options).collect(), polars.scan_lines(path, **options).collect()),
    ):
        assert found.schema == pl.DataFrame(expected).schema
        assert found.rows() == expected.rows()


def test_a_file_object_gets_the_rows_once_when_types_widen(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(f'{{"a":{i}}}\n' for i in range(300_000)) + '{"a":"x"}\n')
    target = io.BytesIO()
    pl.scan_ndjson(path).sink_ndjson(target)
    lines = target.getvalue().splitlines()
    assert (len(lines), lines[0], lines[-1]) == (300_001, b'{"a":"0"}', b'{"a":"x"}')
