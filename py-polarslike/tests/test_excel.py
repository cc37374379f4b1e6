"""Workbooks: what is written is read back, and as polars reads it."""

import io
from datetime import date, datetime, time, timedelta

import polars
import polarslike as pl
import pytest

FRAME = pl.DataFrame(
    {
        "i": [1, None, 3],
        "f": [1.5, 2.0, None],
        "b": [True, None, False],
        "s": ["a", "b", None],
        "d": [date(2024, 2, 29), None, date(1999, 12, 31)],
        "dt": pl.Series([datetime(2024, 1, 1, 10, 30), None, datetime(2024, 1, 2)], dtype=pl.Datetime("ms")),
        "du": pl.Series([timedelta(hours=30), None, timedelta(minutes=1)], dtype=pl.Duration("ms")),
    }
)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "a.xlsx"
    FRAME.write_excel(path, "Data")
    return path


def test_frames_come_back(path):
    back = pl.read_excel(path)
    assert back.equals(FRAME) and back.schema == FRAME.schema
    with path.open("rb") as file:
        assert pl.read_excel(file, sheet_name="Data").equals(FRAME)
    assert pl.read_excel(path.read_bytes(), table_name="Frame0").equals(FRAME)


def test_as_polars_reads_it(path):
    pytest.importorskip("fastexcel")
    theirs = polars.read_excel(path)
    assert pl.DataFrame(theirs).equals(FRAME)
    for options in [
        {"columns": ["s", "i"]},
        {"infer_schema_length": 0, "columns": [0, 1, 2, 3]},
    ]:
        assert pl.DataFrame(polars.read_excel(path, **options)).equals(pl.read_excel(path, **options)), (
            options
        )


def test_columns_types_and_sheets(path):
    assert pl.read_excel(path, columns="A:B,D").columns == ["i", "f", "s"]
    frame = pl.read_excel(path, columns=["i", "f", "s"], schema_overrides={"i": pl.Float32, "f": pl.String})
    assert frame.schema == {"i": pl.Float32, "f": pl.String, "s": pl.String}
    assert list(pl.read_excel(path, sheet_id=0)) == ["Data"]
    assert list(pl.read_excel(path, sheet_name=["Data"])) == ["Data"]
    both = pl.read_excel([path, path], columns=["i"], include_file_paths="path")
    assert both.shape == (4, 2) and both["path"].unique().to_list() == [str(path)]
    assert pl.read_excel(path.parent / "*.xlsx").equals(FRAME)
    assert pl.read_excel(path, read_options={"n_rows": 1})["i"].to_list() == [1]


def test_parameters_of_writing():
    file = io.BytesIO()
    FRAME.write_excel(
        file,
        position=(2, 1),
        table_style="Table Style Medium 4",
        column_formats={("i", "f"): "0.00", pl.selectors.temporal(): {"bold": True}},
        dtype_formats={pl.Date: "dd/mm/yyyy", pl.INTEGER_DTYPES: "0"},
        conditional_formats={
            ("i", "f"): "2_color_scale",
            "s": [{"type": "duplicate", "format": {"bold": True}}],
        },
        header_format={"bold": True},
        column_totals={"i": "sum"},
        column_widths={pl.selectors.numeric(): 100},
        row_heights={0: 30, (1, 2): 20},
        row_totals={"sum": ["i", "f"]},
        sparklines={"chart": {"columns": ["i", "f"], "insert_after": "f"}},
        formulas={"twice": {"formula": "=[@i]*2", "return_dtype": pl.Int64}},
        hidden_columns=pl.selectors.boolean(),
        freeze_panes="B4",
        sheet_zoom=75,
        hide_gridlines=True,
        autofit=True,
    )
    openpyxl = pytest.importorskip("openpyxl")
    sheet = openpyxl.load_workbook(file).active
    names = [cell.value for cell in sheet[3]][1:]
    assert names == ["i", "f", "chart", "b", "s", "d", "dt", "du", "sum", "twice"]
    assert sheet["B4"].number_format == "0.00" and sheet["G4"].number_format == "dd/mm/yyyy"
    assert sheet["B3"].font.b and sheet["G4"].font.b
    assert sheet.freeze_panes == "B4" and sheet.sheet_view.zoomScale == 75
    assert sheet.column_dimensions["E"].hidden and sheet.tables["Frame0"].ref == "B3:K7"


def test_times_are_fractions_of_a_day():
    file = io.BytesIO()
    pl.DataFrame({"t": [time(12, 30)]}).write_excel(file)
    back = pl.read_excel(file.getvalue(), schema_overrides={"t": pl.Time})
    assert back["t"].to_list() == [time(12, 30)]


def test_errors_say_what_to_do(path):
    for options, kind, text in [
        ({"sheet_id": 9}, ValueError, "Data"),
        ({"sheet_name": "Dta"}, ValueError, "Data"),
        ({"sheet_id": 1, "sheet_name": "Data"}, ValueError, "leave one out"),
        ({"columns": ["z"]}, pl.exceptions.ColumnNotFoundError, "z"),
        ({"engine": "openpyxl"}, NotImplementedError, "calamine"),
        ({"engine_options": {"a": 1}}, TypeError, "no options"),
        ({"read_options": {"a": 1}}, TypeError, "header_row"),
    ]:
        with pytest.raises(kind, match=text):
            pl.read_excel(path, **options)
    with pytest.raises(FileNotFoundError):
        pl.read_excel(path.parent / "none.xlsx")
    with pytest.raises(OSError, match="not a workbook"):
        pl.read_excel(b"junk")
    with pytest.raises(pl.exceptions.InvalidOperationError, match=r"bin\.encode"):
        pl.DataFrame({"x": [b"a"]}).write_excel(io.BytesIO())
    with pytest.raises(ValueError, match="colour"):
        FRAME.write_excel(io.BytesIO(), header_format={"colour": "red"})
    with pytest.raises(TypeError):
        FRAME.write_excel(io.BytesIO(), tabel_style="x")


def test_a_failure_leaves_the_file(path):
    before = path.read_bytes()
    with pytest.raises(ValueError, match="rainbow"):
        FRAME.write_excel(path, conditional_formats={"i": "rainbow"})
    assert path.read_bytes() == before
