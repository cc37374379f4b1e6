"""Frames as values of other libraries."""

from __future__ import annotations

from typing import Any

from polarslike.series import Series


class Conversion:
    """What turns a frame into something else."""

    __slots__ = ()

    def to_dict(self, *, as_series: bool = True) -> dict[str, Any]:
        """The columns by name, as Series or as lists."""
        return {column.name: column if as_series else column.to_list() for column in self.get_columns()}

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as dicts."""
        return self.rows(named=True)

    def to_struct(self, name: str = "") -> Series:
        """The rows as a Series of structs."""
        return Series(name, self.to_dicts())

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
            not there yet
        """
        import numpy as np

        if masked:
            msg = "to_numpy(masked=True) is not there yet"
            raise NotImplementedError(msg)
        arrays = [column.to_numpy(writable=writable, allow_copy=allow_copy) for column in self.get_columns()]
        if structured:
            result = np.empty(
                self.height, dtype=[(n, a.dtype) for n, a in zip(self.columns, arrays, strict=True)]
            )
            for name, array in zip(self.columns, arrays, strict=True):
                result[name] = array
            return result
        if not arrays:
            return np.empty((self.height, 0))
        if len(arrays) == 1:
            return arrays[0].reshape(-1, 1)
        if not allow_copy:
            msg = "cannot make one numpy array of several columns without a copy"
            raise RuntimeError(msg)
        kinds = {array.dtype.kind for array in arrays}
        dtype = np.result_type(*arrays) if kinds <= set("biuf") or len(kinds) == 1 else np.dtype(object)
        result = np.empty((self.height, len(arrays)), dtype=dtype, order="F" if order == "fortran" else "C")
        for position, (column, array) in enumerate(zip(self.get_columns(), arrays, strict=True)):
            result[:, position] = column.to_list() if dtype.kind == "O" else array
        return result

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Any:
        array = self.to_numpy()
        return array if dtype is None else array.astype(dtype)

    def to_pandas(self, *, use_pyarrow_extension_array: bool = False, **kwargs: Any) -> Any:
        """The frame as one of pandas; numbers without nulls share their memory."""
        import pandas as pd

        if use_pyarrow_extension_array:
            return self.to_arrow().to_pandas(types_mapper=pd.ArrowDtype, **kwargs)
        arrays = {}
        for column in self.get_columns():
            dtype = column.dtype
            shared = (dtype.is_numeric() or type(dtype).__name__ == "Duration") and not column.has_nulls()
            arrays[column.name] = column.to_numpy() if shared else column.to_arrow().to_pandas(**kwargs)
        return pd.DataFrame(arrays, copy=False)

    def to_arrow(self) -> Any:
        """The frame as a table of pyarrow over the same memory."""
        import pyarrow as pa

        return pa.table(self)

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self._native.to_arrow()

    def __arrow_c_schema__(self) -> Any:
        return self._native.arrow_schema()

    def write_csv(self, file: Any = None, **options: Any) -> str | None:
        """Writes a CSV file; see `polarslike.io.write_csv` for the options."""
        from polarslike.io import write_csv

        return write_csv(self, file, **options)

    def write_parquet(self, file: Any, **options: Any) -> None:
        """Writes a Parquet file; see `polarslike.io.write_parquet` for the options."""
        from polarslike.io import write_parquet

        write_parquet(self, file, **options)

    def __repr__(self) -> str:
        return str(self._native)

    def _repr_html_(self) -> str:
        return self._native.to_html()
