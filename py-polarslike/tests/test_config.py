"""Printing is Polars' under each setting; settings are saved, loaded and undone."""

import datetime as dt

import polars
import polarslike as pl
import pytest


@pytest.fixture(autouse=True)
def defaults():
    yield
    pl.Config.restore_defaults()


SETTINGS = [
    {},
    {"set_ascii_tables": True},
    {"set_decimal_separator": ","},
    {"set_thousands_separator": True},
    {"set_thousands_separator": ".", "set_decimal_separator": ","},
    {"set_float_precision": 3},
    {"set_float_precision": 0},
    {"set_fmt_float": "full"},
    {"set_fmt_float": "full", "set_float_precision": 2},
    {"set_fmt_str_lengths": 5},
    {"set_fmt_str_lengths": 100},
    {"set_fmt_table_cell_list_len": 1},
    {"set_fmt_table_cell_list_len": 0},
    {"set_fmt_table_cell_list_len": -1},
    *({"set_tbl_cell_alignment": side} for side in ("LEFT", "CENTER", "RIGHT")),
    {"set_tbl_cols": 3},
    {"set_tbl_cols": 0},
    {"set_tbl_cols": -1},
    {"set_tbl_column_data_type_inline": True},
    {"set_tbl_dataframe_shape_below": True},
    *(
        {"set_tbl_formatting": name}
        for name in (
            "ASCII_FULL", "ASCII_FULL_CONDENSED", "ASCII_NO_BORDERS", "ASCII_BORDERS_ONLY",
            "ASCII_BORDERS_ONLY_CONDENSED", "ASCII_HORIZONTAL_ONLY", "ASCII_MARKDOWN", "MARKDOWN", "UTF8_FULL",
            "UTF8_FULL_CONDENSED", "UTF8_NO_BORDERS", "UTF8_BORDERS_ONLY", "UTF8_HORIZONTAL_ONLY", "NOTHING",
        )
    ),
    {"set_tbl_hide_column_data_types": True},
    {"set_tbl_hide_column_names": True},
    {"set_tbl_hide_dataframe_shape": True},
    {"set_tbl_hide_dtype_separator": True},
    {"set_tbl_hide_column_names": True, "set_tbl_hide_column_data_types": True},
    {"set_tbl_column_data_type_inline": True, "set_tbl_hide_column_names": True},
    {"set_tbl_rows": 2},
    {"set_tbl_rows": -1},
    {"set_tbl_width_chars": 40},
    {"set_tbl_width_chars": 1000},
    {"set_trim_decimal_zeros": True},
]  # fmt: skip


def objects(lib):
    wide = lib.DataFrame(
        {
            "int": [1, -22222, None],
            "float": [1.5, 1234567.891, -0.000012],
            "a very long name of a column": ["x", "a text that is much longer than thirty characters", "z"],
            "list": [[1, 2, 3, 4, 5], [], None],
            "date": [dt.date(2020, 1, 1), None, dt.date(1999, 12, 31)],
            "bool": [True, None, False],
            "struct": [{"x": 1.25, "y": "a"}, {"x": None, "y": "b"}, {"x": 1e10, "y": None}],
            "moment": [dt.datetime(2020, 1, 1, 1, 2, 3), None, None],
            "big": [123456789, 1, 2],
            "small": [1.0, 100.0, 0.5],
        }
    )
    long = lib.DataFrame({"a": list(range(100)), "b": [i * 1000.5 for i in range(100)]})
    price = lib.DataFrame({"p": lib.Series(["1.500", "-1234567.000"]).cast(lib.Decimal(20, 3))})
    empty = lib.DataFrame(schema={"a": lib.Int8})
    series = [
        lib.Series("s", [1.5, 1e10, None]),
        lib.Series("t", ["a" * 50, "b"]),
        lib.Series("n", [1000, -5]),
    ]
    return [wide, long, price, empty, lib.DataFrame(), *series]


@pytest.mark.parametrize("settings", SETTINGS, ids=str)
def test_prints_as_polars(settings):
    for ours, theirs in zip(objects(pl), objects(polars), strict=True):
        with pl.Config(**settings), polars.Config(**settings):
            assert str(ours) == str(theirs)


def test_corners_and_columns_of_numbers():
    frame = {"a": [1, 2], "b": ["x", "y"]}
    with pl.Config() as ours, polars.Config() as theirs:
        for config in (ours, theirs):
            config.set_tbl_formatting("UTF8_FULL", rounded_corners=True)
            config.set_tbl_cell_numeric_alignment("RIGHT")
        assert str(pl.DataFrame(frame)) == str(polars.DataFrame(frame))


def test_states_are_saved_and_loaded(tmp_path):
    with pl.Config():
        pl.Config.set_tbl_rows(3).set_fmt_float("full")
        assert pl.Config.state(if_set=True) == {"set_tbl_rows": 3, "set_fmt_float": "full"}
        assert pl.Config.state(if_set=True, env_only=True) == {"set_tbl_rows": 3}
        saved = pl.Config.save()
        pl.Config.save_to_file(tmp_path / "config.json")
        pl.Config.restore_defaults()
        assert pl.Config.state(if_set=True) == {}
        pl.Config.load(saved)
        assert pl.Config.state(if_set=True) == {"set_tbl_rows": 3, "set_fmt_float": "full"}
        pl.Config.restore_defaults()
        pl.Config.load_from_file(tmp_path / "config.json")
        assert pl.Config.state()["set_tbl_rows"] == 3
    assert pl.Config.state(if_set=True) == {}


def test_settings_for_a_while():
    frame = pl.DataFrame({"a": range(100)})
    before = str(frame)
    with pl.Config(tbl_rows=2) as config:
        assert len(str(frame).splitlines()) == 10
        config.set_tbl_rows(4)
        with pl.Config(tbl_hide_column_names=True):
            assert " a " not in str(frame)
        assert " a " in str(frame)
    assert str(frame) == before

    @pl.Config(tbl_rows=2, apply_on_context_enter=True)
    def shown():
        return len(str(frame).splitlines())

    assert (shown(), shown()) == (10, 10)
    assert str(frame) == before
    waiting = pl.Config(tbl_rows=2, apply_on_context_enter=True)
    assert str(frame) == before
    with waiting:
        assert len(str(frame).splitlines()) == 10


def test_environment(monkeypatch):
    monkeypatch.setenv("POLARSLIKE_FMT_MAX_ROWS", "2")
    with pl.Config():
        pl.Config.reload_env_vars()
        assert pl.Config.state()["set_tbl_rows"] == 2


def test_settings_of_queries_are_kept():
    with pl.Config():
        pl.Config.set_engine_affinity("streaming").set_streaming_chunk_size(10).set_verbose()
        pl.Config.set_expr_depth_warning(100).warn_unstable()
        assert pl.Config.state()["set_engine_affinity"] == "streaming"


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda lib: lib.Config(colour="blue"), AttributeError),
        (lambda lib: lib.Config.set_tbl_formatting("X"), ValueError),
        (lambda lib: lib.Config.set_fmt_float("x"), ValueError),
        (lambda lib: lib.Config.set_tbl_cell_alignment("x"), ValueError),
        (lambda lib: lib.Config.set_float_precision("x"), TypeError),
        (lambda lib: lib.Config.set_thousands_separator("ab"), ValueError),
        (lambda lib: lib.Config.set_fmt_str_lengths(0), ValueError),
        (lambda lib: lib.Config.set_streaming_chunk_size(0), ValueError),
        (lambda lib: lib.Config.set_engine_affinity("q"), ValueError),
        (lambda lib: lib.Config.load("x"), ValueError),
    ],
)
def test_what_is_not_allowed(make, error):
    for lib in (pl, polars):
        with pytest.raises(error):
            make(lib)
