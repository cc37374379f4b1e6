"""Frames as values of other libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike._native import NativeDataFrame
from polarslike._serialize import check_format, deliver, fetch, text_of
from polarslike.series import Series
from polarslike.series.inspection import dtype_to_code, value_to_code

if TYPE_CHECKING:
    from polarslike.compat_level import CompatLevel
    from polarslike.dataframe.frame import DataFrame
    from polarslike.plotting import DataFramePlot


class Conversion:
    """What turns a frame into something else."""

    __slots__ = ()

    # Python

    def to_dict(self, *, as_series: bool = True) -> dict[str, Any]:
        """The columns by name, as Series or as lists."""
        return {column.name: column if as_series else column.to_list() for column in self.get_columns()}

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as dicts."""
        return self.rows(named=True)

    def to_struct(self, name: str = "") -> Series:
        """The rows as a Series of structs."""
        if not self.width:
            return Series(name, [{}] * self.height)
        from polarslike.functions import struct

        return self.select(struct(self.get_columns()).alias(name)).to_series()

    def to_init_repr(self, n: int = 1000) -> str:
        """The Python code that makes this frame (its first `n` rows)."""
        columns = self.head(n).get_columns()
        lines = [
            f"        pl.Series({column.name!r}, [{', '.join(map(value_to_code, column.to_list()))}], "
            f"dtype={dtype_to_code(column.dtype)}),\n"
            for column in columns
        ]
        return f"pl.DataFrame(\n    [\n{''.join(lines)}    ]\n)\n"

    # Numbers

    def to_numpy(
        self,
        *,
        order: str = "fortran",
        writable: bool = False,
        allow_copy: bool = True,
        structured: bool = False,
        masked: bool = False,
    ) -> Any:
        """The values as an array of numpy with a row per row and a column per column.

        Parameters
        ----------
        order
            how the array lies in memory: `fortran` or `c`
        writable
            whether the array can be written
        allow_copy
            whether a copy may be made; an array of several columns needs one
        structured
            whether the result has a field per column instead
        masked
            whether the result is a masked array, in which nulls are masked
        """
        from polarslike.dataframe.numpy import frame_to_numpy, frame_to_structured

        if structured:
            if not allow_copy and self.height:
                msg = "cannot make a structured numpy array without a copy"
                raise RuntimeError(msg)
            return frame_to_structured(self)
        return frame_to_numpy(self, order=order, writable=writable, allow_copy=allow_copy, masked=masked)

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Any:
        array = self.to_numpy(allow_copy=copy is not False, writable=bool(copy))
        return array if dtype is None or dtype == array.dtype else array.astype(dtype)

    def to_torch(
        self, return_type: str = "tensor", *, label: Any = None, features: Any = None, dtype: Any = None
    ) -> Any:
        """The values as tensors of PyTorch.

        Parameters
        ----------
        return_type
            `tensor`: one of all columns; `dict`: one per column; `dataset`: pairs of features and label
        label, features
            expressions or names: what a `dataset` or, as two tensors, a `dict` is made of
        dtype
            the type to which the columns are cast before
        """
        import torch

        frame = self if dtype is None else self.cast(dtype)
        labels, rest = _split(frame, label, features)

        def tensor(part: DataFrame) -> Any:
            return torch.from_numpy(part.to_numpy(writable=True).copy())

        if return_type == "tensor":
            return tensor(rest)
        if return_type == "dataset":
            tensors = [tensor(rest)] + ([] if labels is None else [tensor(labels).squeeze(-1)])
            return torch.utils.data.TensorDataset(*tensors)
        if return_type == "dict":
            if labels is not None:
                return {"label": tensor(labels), "features": tensor(rest)}
            return {column.name: column.to_torch() for column in rest.get_columns()}
        msg = f"invalid `return_type`: {return_type!r}; choose one of: tensor, dataset, dict"
        raise ValueError(msg)

    def to_jax(
        self,
        return_type: str = "array",
        *,
        device: Any = None,
        label: Any = None,
        features: Any = None,
        dtype: Any = None,
        order: str = "fortran",
    ) -> Any:
        """The values as arrays of JAX.

        Parameters
        ----------
        return_type
            `array`: one of all columns; `dict`: one per column, or one of the label and one of the features
        device
            where the arrays live
        label, features
            expressions or names
        dtype
            the type to which the columns are cast before
        order
            how the array lies in memory before it is handed over
        """
        import jax

        frame = self if dtype is None else self.cast(dtype)
        labels, rest = _split(frame, label, features)

        def array(part: DataFrame) -> Any:
            return jax.device_put(jax.numpy.asarray(part.to_numpy(order=order)), device)

        if return_type == "array":
            return array(rest)
        if return_type == "dict":
            if labels is not None:
                return {"label": array(labels), "features": array(rest)}
            return {column.name: column.to_jax(device) for column in rest.get_columns()}
        msg = f"invalid `return_type`: {return_type!r}; choose one of: array, dict"
        raise ValueError(msg)

    # Tables

    def to_pandas(self, *, use_pyarrow_extension_array: bool = False, **kwargs: Any) -> Any:
        """The frame as one of pandas; numbers without nulls share their memory.

        Parameters
        ----------
        use_pyarrow_extension_array
            whether pandas keeps the values as Arrow has them
        kwargs
            options of `pyarrow.Array.to_pandas`
        """
        import pandas as pd

        if use_pyarrow_extension_array:
            return self.to_arrow().to_pandas(types_mapper=pd.ArrowDtype, **kwargs)
        arrays = {column.name: column.to_pandas(**kwargs) for column in self.get_columns()}
        return pd.DataFrame(arrays, copy=False)

    def to_arrow(self, *, compat_level: CompatLevel | None = None) -> Any:
        """The frame as a table of pyarrow; `compat_level` says how new its types may be."""
        import pyarrow as pa

        from polarslike.series.arrow import compatible

        return compatible(pa.table(self), compat_level)

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self._native.to_arrow()

    def __arrow_c_schema__(self) -> Any:
        return self._native.arrow_schema()

    def __dataframe__(self, nan_as_null: bool = False, allow_copy: bool = True) -> Any:
        """The frame by the DataFrame interchange protocol."""
        from polarslike.series.arrow import compatible

        # pyarrow speaks the protocol over the same memory, except for text, which it must have in one piece.
        return compatible(self.to_arrow(), None).__dataframe__(nan_as_null, allow_copy)

    # Pictures

    @property
    def plot(self) -> DataFramePlot:
        """Charts by Altair."""
        from polarslike.plotting import DataFramePlot

        return DataFramePlot(self)

    @property
    def style(self) -> Any:
        """A table for publications, by great_tables."""
        import great_tables

        return great_tables.GT(self.to_pandas())

    # Copies and files

    def __copy__(self) -> DataFrame:
        return self.clone()

    def __deepcopy__(self, memo: Any = None) -> DataFrame:
        return self.clone()

    def __getstate__(self) -> bytes:
        return self._native.to_ipc()

    def __setstate__(self, state: bytes) -> None:
        self._native = NativeDataFrame.from_ipc(state)

    def serialize(self, file: Any = None, *, format: str = "binary") -> bytes | str | None:
        """The frame as bytes (or text, as `json`), for `deserialize`.

        Parameters
        ----------
        file
            a path or a file to write to; default none: the data is returned
        format
            `binary` or `json`
        """
        check_format(format)
        return deliver(self._native.to_ipc() if format == "binary" else self._native.to_json(), file)

    @classmethod
    def deserialize(cls, source: Any, *, format: str = "binary") -> DataFrame:
        """The frame that `serialize` wrote to a path or a file, or returned as bytes."""
        check_format(format)
        data = fetch(source)
        native = (
            NativeDataFrame.from_ipc(data) if format == "binary" else NativeDataFrame.from_json(text_of(data))
        )
        return cls._from_native(native)

    def write_csv(self, file: Any = None, **options: Any) -> str | None:
        """Writes a CSV file; see `polarslike.io.write_csv` for the options."""
        from polarslike.io import write_csv

        return write_csv(self, file, **options)

    def write_avro(self, file: Any, compression: str = "uncompressed", name: str = "") -> None:
        """Writes an Avro file; see `polarslike.avro.write_avro` for the parameters."""
        from polarslike.avro import write_avro

        write_avro(self, file, compression, name)

    def write_database(
        self,
        table_name: str,
        connection: Any,
        *,
        if_table_exists: str = "fail",
        engine: str | None = None,
        engine_options: dict[str, Any] | None = None,
    ) -> int:
        """Writes a table of a database; see `polarslike.database.write_database` for the parameters."""
        from polarslike.database import write_database

        return write_database(
            self,
            table_name,
            connection,
            if_table_exists=if_table_exists,
            engine=engine,
            engine_options=engine_options,
        )

    def write_delta(self, target: Any, **options: Any) -> Any:
        """Writes a Delta table; see `polarslike.lakes.write_delta` for the options."""
        from polarslike.lakes import write_delta

        return write_delta(self, target, **options)

    def write_excel(self, workbook: Any = None, worksheet: str | None = None, **options: Any) -> None:
        """Writes an xlsx file; see `polarslike.spreadsheets.write_excel` for the options."""
        from polarslike.spreadsheets import write_excel

        write_excel(self, workbook, worksheet, **options)

    def write_ipc(self, file: Any, **options: Any) -> Any:
        """Writes an IPC file; see `polarslike.io.write_ipc` for the options."""
        from polarslike.io import write_ipc

        return write_ipc(self, file, **options)

    def write_ipc_stream(self, file: Any, **options: Any) -> Any:
        """Writes an IPC stream; see `polarslike.io.write_ipc_stream` for the options."""
        from polarslike.io import write_ipc_stream

        return write_ipc_stream(self, file, **options)

    def write_json(self, file: Any = None) -> str | None:
        """Writes a list of JSON objects, or returns it as text."""
        from polarslike.io import write_json

        return write_json(self, file)

    def write_ndjson(self, file: Any = None, **options: Any) -> str | bytes | None:
        """Writes a JSON object per line, or returns them; see `polarslike.io.write_ndjson` for the options."""
        from polarslike.io import write_ndjson

        return write_ndjson(self, file, **options)

    def write_parquet(self, file: Any, **options: Any) -> None:
        """Writes a Parquet file; see `polarslike.io.write_parquet` for the options."""
        from polarslike.io import write_parquet

        write_parquet(self, file, **options)


def _split(frame: DataFrame, label: Any, features: Any) -> tuple[DataFrame | None, DataFrame]:
    """The columns of the label, if there is one, and those of the features: by default all others."""
    if label is None:
        return None, frame if features is None else frame.select(features)
    labels = frame.select(label)
    return labels, frame.drop(labels.columns) if features is None else frame.select(features)
