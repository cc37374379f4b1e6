"""Errors: the classes that Polars' users catch, and texts that help."""

import os
import signal
import subprocess
import sys
import textwrap

import polarslike as pl
import pytest
from polarslike import exceptions


@pytest.fixture
def frame():
    return pl.DataFrame({"dep_delay": [1, 2], "carrier": ["UA", "AA"]})


def test_a_wrong_column_suggests_the_right_one(frame):
    with pytest.raises(
        exceptions.ColumnNotFoundError, match='"dep_dely" not found, did you mean "dep_delay"'
    ):
        frame.select("dep_dely")
    with pytest.raises(exceptions.ColumnNotFoundError, match="carier"):
        frame.lazy().filter(pl.col("carier") == "UA").collect_schema()
    with pytest.raises(exceptions.ColumnNotFoundError):
        frame["nothing"]


def test_a_type_mismatch_names_the_types(frame):
    with pytest.raises(exceptions.PolarsError, match="String"):
        frame.select(pl.col("carrier") * pl.col("dep_delay"))
    with pytest.raises(exceptions.InputTypeError, match=r"str\.contains") as caught:
        frame.select(pl.col("dep_delay").str.contains("1"))
    # Polars raises one for some functions, the other for others.
    assert isinstance(caught.value, exceptions.InvalidOperationError)
    assert isinstance(caught.value, exceptions.SchemaError)


def test_a_failed_cast_says_which_value(frame):
    with pytest.raises(exceptions.PolarsError, match="UA"):
        frame.select(pl.col("carrier").cast(pl.Int64))


def test_frames_are_compared_if_they_match(frame):
    for other in (frame.rename({"carrier": "c"}), frame.head(1)):
        with pytest.raises(ValueError, match="frames are compared value by value"):
            frame == other  # noqa: B015


def test_a_missing_file_is_the_builtin_error(tmp_path):
    for read in (pl.read_csv, pl.read_parquet, pl.scan_csv, pl.scan_parquet):
        with pytest.raises(FileNotFoundError, match="missing"):
            read(tmp_path / "missing.file")


def test_a_truncated_parquet_file_is_named(tmp_path):
    path = tmp_path / "cut.parquet"
    pl.DataFrame({"a": list(range(1000))}).write_parquet(path)
    path.write_bytes(path.read_bytes()[:-20])
    with pytest.raises(exceptions.FileFormatError, match=r"cut\.parquet") as caught:
        pl.read_parquet(path)
    assert isinstance(caught.value, OSError)
    assert isinstance(caught.value, exceptions.ComputeError)


def test_wrong_arguments_are_type_and_value_errors(frame):
    with pytest.raises(TypeError, match="descending"):
        frame.sort("dep_delay", descending="yes")
    with pytest.raises(ValueError, match="choose one of"):
        frame.join(frame, on="carrier", how="sideways")
    with pytest.raises(TypeError):
        frame.head(1, 2)
    with pytest.raises(exceptions.InvalidArgumentError):
        frame.unique(keep="most")


def test_shapes_and_duplicates():
    with pytest.raises(exceptions.ShapeError, match="must have one length"):
        pl.DataFrame({"a": [1, 2], "b": [1, 2, 3]})
    frame = pl.DataFrame({"a": [1, 2]})
    with pytest.raises(exceptions.DuplicateError, match="a"):
        frame.select("a", pl.col("a") + 1)


def test_mixed_values_are_an_error_unless_loose():
    with pytest.raises(TypeError, match="Int64 and of String"):
        pl.Series("a", [1, "x"])
    assert pl.Series("a", [1, "x"], strict=False).to_list() == ["1", "x"]


def test_truth_values():
    frame = pl.DataFrame({"a": [1]})
    for thing in (pl.col("a"), frame, frame.lazy(), frame["a"]):
        with pytest.raises(TypeError, match="truth value"):
            bool(thing)


def test_all_classes_have_the_base():
    removed = {"ArgumentRemovedError", "AttributeRemovedError", "ModuleUpgradeRequiredError"}
    for name in set(exceptions.__all__) - removed:
        assert issubclass(getattr(exceptions, name), exceptions.PolarsError | exceptions.PolarsWarning)


@pytest.mark.parametrize(
    "name",
    [
        "ArgumentRemovedError", "AttributeRemovedError", "CategoricalRemappingWarning", "ChronoFormatWarning",
        "ColumnNotFoundError", "ComputeError", "CustomUFuncWarning", "DataOrientationWarning", "DuplicateError",
        "InvalidOperationError", "MapWithoutReturnDtypeWarning", "ModuleUpgradeRequiredError", "NoDataError",
        "NoRowsReturnedError", "OutOfBoundsError", "PanicException", "ParameterCollisionError", "PerformanceWarning",
        "PolarsError", "PolarsInefficientMapWarning", "PolarsWarning", "RowsError", "SQLInterfaceError",
        "SQLSyntaxError", "SchemaError", "SchemaFieldNotFoundError", "ShapeError", "StringCacheMismatchError",
        "StructFieldNotFoundError", "TooManyRowsReturnedError", "UnstableWarning", "UnsuitableSQLError",
    ],
)  # fmt: skip
def test_classes_have_the_bases_of_polars(name):
    import polars

    theirs = {base.__name__ for base in getattr(polars.exceptions, name).__mro__}
    ours = {base.__name__ for base in getattr(exceptions, name).__mro__}
    assert theirs - {"object", "BaseException"} <= ours


def test_options_that_are_not_there_say_so(tmp_path):
    with pytest.raises(NotImplementedError, match="encryption"):
        pl.LazyFrame({"a": [1]}).sink_parquet(tmp_path / "a.parquet", encryption="key")


SLOW = """
    import polarslike as pl
    expr = pl.col("a")
    for _ in range(400):
        expr = expr.sin()
    plan = pl.DataFrame({"a": range(3_000_000)}).lazy().select(expr.sum())
    print("started", flush=True)
    try:
        plan.collect()
        print("finished")
    except KeyboardInterrupt:
        print("interrupted")
"""


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise")
def test_ctrl_c_stops_a_query():
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(SLOW)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "started\n"
        try:
            process.wait(0.5)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=30)
    assert output == "interrupted\n"


def test_a_number_beside_times() -> None:
    frame = pl.DataFrame({"t": [None]}, schema={"t": pl.Datetime})
    for expr in [pl.col("t").fill_null(1), pl.coalesce("t", 1.5), pl.max_horizontal("t", 1)]:
        with pytest.raises(
            pl.exceptions.InvalidOperationError, match=r"cannot tell whether 1.* is meant as Datetime"
        ):
            frame.select(expr)
    assert frame.select(pl.col("t").fill_null(pl.lit(1, dtype=pl.Int64))).dtypes == [pl.Int64]
