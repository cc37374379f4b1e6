"""Data crosses to and from other libraries without copies where layouts allow: the addresses are equal."""

import datetime as dt

import numpy as np
import pandas as pd
import polars
import polarslike as pl
import pyarrow as pa
import pytest


def addresses(series):
    """The addresses of the buffers of a Series' only chunk."""
    (chunk,) = series._native.addresses()
    return chunk


def pyarrow_addresses(array):
    return [buffer.address for buffer in array.buffers()[1:] if buffer is not None]


@pytest.mark.parametrize("dtype", [pa.int8(), pa.int64(), pa.uint32(), pa.float32(), pa.float64()])
def test_numbers_from_and_to_pyarrow(dtype):
    table = pa.table({"a": pa.array([1, 2, 3], dtype)})
    frame = pl.DataFrame(table)
    source = pyarrow_addresses(table["a"].chunk(0))
    assert addresses(frame["a"]) == source
    back = pa.table(frame)
    assert pyarrow_addresses(back["a"].chunk(0)) == source
    assert back["a"].type == dtype


def test_dates_and_times_share_memory():
    moment = dt.datetime(2024, 2, 29, 12)
    table = pa.table(
        {"d": [moment.date()], "t": [moment], "z": pa.array([moment], pa.timestamp("ms", "Europe/Berlin"))}
    )
    frame = pl.from_arrow(table)
    for name in table.column_names:
        assert addresses(frame[name]) == pyarrow_addresses(table[name].chunk(0))
    assert str(frame["z"].dtype) == "Datetime(time_unit='ms', time_zone='Europe/Berlin')"
    assert frame["d"].to_list() == [moment.date()]
    assert frame.to_arrow().schema == table.schema


def test_chunks_and_slices_stay():
    table = pa.table({"a": pa.chunked_array([[1, 2], [3, None], []], pa.int64())})
    frame = pl.DataFrame(table)
    assert frame["a"].to_list() == [1, 2, 3, None]
    assert frame["a"].null_count() == 1
    sliced = pl.DataFrame(table.slice(1, 2))
    assert sliced["a"].to_list() == [2, 3]


def test_strings_of_each_layout():
    for dtype in [pa.string(), pa.large_string(), pa.string_view()]:
        values = ["a", None, "a text that is longer than twelve bytes", ""]
        frame = pl.DataFrame(pa.table({"s": pa.array(values, dtype)}))
        assert frame["s"].dtype == pl.String
        assert frame["s"].to_list() == values


def test_string_views_share_memory():
    array = pa.array(["a text that is longer than twelve bytes"], pa.string_view())
    frame = pl.DataFrame(pa.table({"s": array}))
    assert addresses(frame["s"])[0] == pyarrow_addresses(array)[0]


def test_dictionaries_become_categorical():
    array = pa.array(["x", "y", None, "x"]).dictionary_encode()
    series = pl.Series("c", array)
    assert series.dtype == pl.Categorical
    assert series.to_list() == ["x", "y", None, "x"]
    assert pa.chunked_array(series).to_pylist() == ["x", "y", None, "x"]


def test_lists_and_structs():
    table = pa.table({"l": [[1, None], [], None], "s": [{"x": 1, "y": "a"}, None, {"x": None, "y": None}]})
    frame = pl.DataFrame(table)
    assert frame.schema == {"l": pl.List(pl.Int64), "s": pl.Struct({"x": pl.Int64, "y": pl.String})}
    assert frame["l"].to_list() == [[1, None], [], None]
    assert frame.to_arrow().to_pylist() == table.to_pylist()


def test_record_batches_and_readers():
    batch = pa.record_batch({"a": [1, 2]})
    assert pl.DataFrame(batch)["a"].to_list() == [1, 2]
    reader = pa.RecordBatchReader.from_batches(batch.schema, iter([batch, batch]))
    assert pl.DataFrame(reader)["a"].to_list() == [1, 2, 1, 2]


def test_an_error_of_a_producer_is_told():
    def batches():
        yield pa.record_batch({"a": [1]})
        raise ValueError("the tap is dry")

    reader = pa.RecordBatchReader.from_batches(pa.schema({"a": pa.int64()}), batches())
    with pytest.raises(pl.exceptions.PolarsError, match="the tap is dry"):
        pl.DataFrame(reader)


def test_series_by_itself_is_a_stream_of_arrays():
    series = pl.Series("a", [1, 2, None])
    array = pa.chunked_array(series)
    assert array.type == pa.int64()
    assert array.to_pylist() == [1, 2, None]
    assert pyarrow_addresses(array.chunk(0)) == addresses(series)
    assert pl.Series("b", array).to_list() == [1, 2, None]


def test_memory_outlives_its_source():
    frame = pl.DataFrame(pa.table({"a": list(range(1000))}))
    array = frame["a"].to_numpy()
    del frame
    assert array.sum() == 499_500


def test_polars_both_ways():
    source = polars.DataFrame(
        {"a": [1, 2, 3], "s": ["x", None, "y"], "c": polars.Series(["u", "v", "u"], dtype=polars.Categorical)}
    )
    frame = pl.DataFrame(source)
    assert addresses(frame["a"]) == pyarrow_addresses(source["a"].to_arrow())
    assert frame["c"].dtype == pl.Categorical
    assert polars.DataFrame(frame).equals(source)


def test_numpy_view_of_a_column():
    series = pl.Series("a", [1.5, 2.5])
    array = series.to_numpy()
    assert array.dtype == np.float64
    assert array.ctypes.data == addresses(series)[0]
    assert not array.flags.writeable
    writable = series.to_numpy(writable=True)
    writable[0] = 0
    assert series.to_list() == [1.5, 2.5]


def test_numpy_of_nulls():
    assert np.isnan(pl.Series([1, None]).to_numpy()[1])
    assert np.isnat(pl.Series([dt.datetime(2020, 1, 1), None]).to_numpy()[1])
    assert pl.Series(["a", None]).to_numpy().tolist() == ["a", None]
    assert pl.Series([True, None]).to_numpy().tolist() == [True, None]
    with pytest.raises(RuntimeError, match="copy"):
        pl.Series([1, None]).to_numpy(allow_copy=False)


def test_read_only_numpy_arrays_are_shared_and_others_copied():
    array = np.arange(5)
    copied = pl.Series("a", array)
    assert addresses(copied) != [array.ctypes.data]
    array[0] = 99
    assert copied.to_list() == [0, 1, 2, 3, 4]
    array.flags.writeable = False
    assert addresses(pl.Series("a", array)) == [array.ctypes.data]


@pytest.mark.parametrize(
    "array",
    [
        np.array([1, 2], np.int8),
        np.array([1, 2], np.uint64),
        np.array([1.5, np.nan], np.float32),
        np.array([True, False]),
        np.array(["2024-01-01", "NaT"], "datetime64[us]"),
        np.array(["2024-01-01", "1969-12-31"], "datetime64[D]"),
        np.array([1, 2], "timedelta64[ms]"),
        np.array(["a", "b"]),
        np.arange(10)[::3],
        np.array([1, 2], ">i4"),
        np.array([], np.float64),
    ],
    ids=lambda a: a.dtype.str,
)
def test_numpy_arrays_as_polars_takes_them(array):
    ours, theirs = pl.Series("a", array), polars.Series("a", array)
    assert str(ours.dtype) == str(theirs.dtype)
    assert str(ours.to_list()) == str(theirs.to_list())


def test_pandas_both_ways():
    source = pd.DataFrame(
        {
            "i": [1, 2],
            "f": [1.5, np.nan],
            "s": ["x", None],
            "t": pd.to_datetime(["2024-01-01", None]),
            "b": [True, False],
        }
    )
    frame = pl.DataFrame(source)
    assert frame["i"].to_list() == [1, 2]
    assert frame["f"].to_list() == [1.5, None]
    assert frame["s"].to_list() == ["x", None]
    assert frame["b"].dtype == pl.Boolean
    assert frame["t"].null_count() == 1
    back = frame.to_pandas()
    assert back["i"].tolist() == [1, 2]
    assert back["s"].iloc[0] == "x"
    assert pl.from_pandas(source["i"]).to_list() == [1, 2]


def test_pandas_numbers_share_memory():
    series = pl.Series("a", [1, 2, 3])
    array = pl.DataFrame([series]).to_pandas()["a"].to_numpy()
    assert array.ctypes.data == addresses(series)[0]


def test_interchange_with_anything_that_exports_arrow():
    class Producer:
        def __arrow_c_stream__(self, requested_schema=None):
            return pa.table({"a": [1]}).__arrow_c_stream__()

    assert pl.DataFrame(Producer())["a"].to_list() == [1]
    assert pl.DataFrame({"a": [1]}).__arrow_c_schema__() is not None
