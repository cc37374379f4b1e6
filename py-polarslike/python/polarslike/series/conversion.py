"""Series as values of other libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from polarslike.dataframe import DataFrame


class Conversion:
    """What turns a Series into something else."""

    __slots__ = ()

    def to_list(self) -> list[Any]:
        """The values as a list."""
        return self._native.to_list()

    def to_frame(self, name: str | None = None) -> DataFrame:
        """A frame with this column."""
        from polarslike.dataframe import wrap_frame

        return wrap_frame((self if name is None else self.alias(name))._native.to_frame())

    def to_numpy(self, *, writable: bool = False, allow_copy: bool = True, masked: bool = False) -> Any:
        """The values as a numpy array.

        A read-only view of the same memory where the type allows and there are no nulls; otherwise a copy. Nulls become
        NaN, NaT or None.

        Parameters
        ----------
        writable
            whether the array can be written, by a copy if need be
        allow_copy
            whether a copy may be made; otherwise one that is needed is an error
        masked
            not there yet
        """
        import numpy as np

        from polarslike.datatypes import Date

        if masked:
            msg = "to_numpy(masked=True) is not there yet"
            raise NotImplementedError(msg)
        buffer = self._native.to_numpy()
        shared = (
            buffer is not None and self.null_count() == 0 and self.n_chunks() == 1 and self._is_numpy_native()
        )
        if not allow_copy and (writable or not shared):
            msg = f"cannot make a numpy array of {len(self)} values of {self.dtype} without a copy"
            raise RuntimeError(msg)
        if buffer is not None:
            array = np.asarray(buffer)
        elif self.dtype == Date:
            days = self.cast(int, strict=False)
            array = np.asarray(days._call("fill_null", (np.iinfo(np.int64).min,))._native.to_numpy()).astype(
                "datetime64[D]"
            )
        else:
            array = np.empty(len(self), dtype=object)
            array[:] = self.to_list()
        return array.copy() if writable and not array.flags.writeable else array

    def _is_numpy_native(self) -> bool:
        dtype = self.dtype
        return dtype.is_numeric() or type(dtype).__name__ in ("Datetime", "Duration")

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Any:
        array = self.to_numpy(allow_copy=copy is not False)
        if dtype is not None and dtype != array.dtype:
            array = array.astype(dtype)
        return array.copy() if copy else array

    def to_arrow(self) -> Any:
        """The values as an array of pyarrow."""
        import pyarrow as pa

        return pa.chunked_array(self).combine_chunks()

    def to_pandas(self, *, use_pyarrow_extension_array: bool = False, **kwargs: Any) -> Any:
        """The values as a Series of pandas."""
        frame = (
            self.alias("0")
            .to_frame()
            .to_pandas(use_pyarrow_extension_array=use_pyarrow_extension_array, **kwargs)
        )
        return frame["0"].rename(self.name)

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self._native.to_arrow()
