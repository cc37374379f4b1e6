"""Other libraries take frames: those that read Arrow as they are, others by the name of Polars."""

import subprocess
import sys
import textwrap

import pandas as pd
import polarslike as pl
import pyarrow as pa
import pyarrow.interchange
import pytest

FRAME = pl.DataFrame({"x": [1, 2, 3], "y": [1.5, None, 2.5], "s": ["a", "b", None]})


def test_pyarrow_and_pandas_by_the_interchange_protocol():
    table = pyarrow.interchange.from_dataframe(FRAME)
    assert table.to_pylist() == FRAME.to_dicts()
    assert pd.api.interchange.from_dataframe(FRAME)["x"].tolist() == [1, 2, 3]


def test_pyarrow_by_the_stream():
    assert pa.table(FRAME).to_pylist() == FRAME.to_dicts()
    reader = pa.RecordBatchReader.from_stream(FRAME)
    assert reader.read_all().num_rows == 3
    assert pa.schema(FRAME.schema).names == ["x", "y", "s"]


def test_frames_of_other_libraries():
    assert pl.from_dataframe(pd.DataFrame({"a": [1]})).rows() == [(1,)]
    assert pl.from_dataframe(pa.table({"a": [1]})).rows() == [(1,)]

    class Spoken:
        def __dataframe__(self, nan_as_null=False, allow_copy=True):
            return pa.table({"a": [1, 2]}).__dataframe__()

    assert pl.from_dataframe(Spoken()).rows() == [(1,), (2,)]
    with pytest.raises(TypeError, match="interchange"):
        pl.from_dataframe([1])


def test_nulls_of_polars():
    import polars

    source = polars.DataFrame({"a": [None, None], "b": [[None], []], "c": [{"x": None}, None]})
    frame = pl.DataFrame(source)
    assert frame.dtypes == [pl.Null, pl.List(pl.Null), pl.Struct({"x": pl.Null})]
    assert frame.rows() == source.rows()
    assert pl.Series(source["a"]).to_list() == [None, None]


def test_altair():
    alt = pytest.importorskip("altair")
    assert isinstance(FRAME.plot.bar(x="x", y="y"), alt.Chart)
    assert FRAME.plot.line("x", "y").to_dict()["mark"]["type"] == "line"
    assert FRAME.plot.point(x="x", y="y", color="s").to_dict()["encoding"]["color"]["field"] == "s"
    assert FRAME.plot.scatter(x="x", y="y").to_dict()["mark"]["type"] == "point"
    assert FRAME.plot.area(x="x", y="y").to_dict()["mark"]["type"] == "area"
    for chart in (
        FRAME["y"].plot.hist(),
        FRAME["y"].plot.kde(),
        FRAME["y"].plot.line(),
        FRAME["y"].plot.bar(),
    ):
        assert isinstance(chart, alt.Chart)
        chart.to_dict()
    with pytest.raises(AttributeError, match="no mark"):
        FRAME.plot.hologram(x="x")


def test_plotly_and_narwhals():
    nw = pytest.importorskip("narwhals")
    assert nw.from_native(FRAME.to_arrow())["x"].to_list() == [1, 2, 3]
    express = pytest.importorskip("plotly.express")
    assert len(express.scatter(FRAME, x="x", y="y").data) == 1


AS_POLARS = {
    "narwhals": """
        import narwhals as nw
        native = pl.DataFrame({"a": [1, 2, None], "g": ["x", "y", "x"]})
        frame = nw.from_native(native)
        found = frame.with_columns(b=nw.col("a") * 2).filter(~nw.col("a").is_null()).sort("a")
        assert found.to_native().rows() == [(1, "x", 2), (2, "y", 4)], found
        assert type(found.to_native()) is pl.DataFrame
        sums = frame.group_by("g").agg(nw.col("a").sum()).sort("g").to_native()
        assert sums.rows() == [("x", 1), ("y", 2)]
        lazy = nw.from_native(native.lazy()).select(nw.col("a").max()).collect().to_native()
        assert lazy.rows() == [(2,)]
        assert nw.from_native(native["a"], series_only=True).sum() == 3
    """,
    "great_tables": """
        import great_tables
        table = great_tables.GT(pl.DataFrame({"a": [1.5, 2.5], "b": ["x", "y"]}))
        assert "1.50" in table.fmt_number("a", decimals=2).as_raw_html()
        assert "x" in pl.DataFrame({"b": ["x"]}).style.as_raw_html()
    """,
    "sklearn": """
        from sklearn.compose import ColumnTransformer
        from sklearn.preprocessing import StandardScaler
        frame = pl.DataFrame({"a": [1.0, 2.0, 3.0], "b": [1, 2, 3]})
        scaled = StandardScaler().set_output(transform="polars").fit_transform(frame)
        assert type(scaled) is pl.DataFrame, type(scaled)
        assert scaled.columns == ["a", "b"]
        both = ColumnTransformer([("s", StandardScaler(), ["a"]), ("k", "passthrough", ["b"])])
        assert both.set_output(transform="polars").fit_transform(frame).shape == (3, 2)
    """,
    "altair": """
        import altair as alt
        chart = alt.Chart(pl.DataFrame({"x": [1, 2], "y": [3, 4]})).mark_line().encode(x="x", y="y")
        assert chart.to_dict()["encoding"]["y"]["type"] == "quantitative"
    """,
    "plotly": """
        import plotly.express as px
        assert len(px.line(pl.DataFrame({"x": [1, 2], "y": [3, 4]}), x="x", y="y").data) == 1
    """,
}


@pytest.mark.parametrize("library", AS_POLARS)
def test_by_the_name_of_polars(library):
    pytest.importorskip(library)
    code = "import polarslike as pl\npl.install_as_polars()\n" + textwrap.dedent(AS_POLARS[library])
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_name_is_given_once():
    code = """
        import polarslike
        polarslike.install_as_polars()
        polarslike.install_as_polars()
        import polars, polars.testing, polars.exceptions, polars.selectors as cs
        from polars.dataframe import DataFrame
        assert polars.__version__ == "2.1.0"
        from polars.datatypes import Int64
        assert polars.DataFrame is DataFrame is polarslike.DataFrame
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(code)], check=True)
    other = "import polars, polarslike\npolarslike.install_as_polars()"
    done = subprocess.run([sys.executable, "-c", other], capture_output=True, text=True)
    assert "imported already" in done.stderr
