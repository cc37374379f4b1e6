"""Series as values of other libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike import datatypes as dt

if TYPE_CHECKING:
    from polarslike.compat_level import CompatLevel
    from polarslike.dataframe import DataFrame
    from polarslike.plotting import SeriesPlot
    from polarslike.series.series import Series


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

    def to_dummies(
        self, *, separator: str = "_", drop_first: bool = False, drop_nulls: bool = False
    ) -> DataFrame:
        """A column of 0 and 1 per distinct value.

        Parameters
        ----------
        separator
            what stands between the name of the Series and the value in the names of the columns
        drop_first
            whether the first value gets no column
        drop_nulls
            whether null gets no column
        """
        return self.to_frame().to_dummies(separator=separator, drop_first=drop_first, drop_nulls=drop_nulls)

    def to_numpy(self, *, writable: bool = False, allow_copy: bool = True, masked: bool = False) -> Any:
        """The values as a numpy array.

        A read-only view of the same memory where the type allows and there are no nulls; otherwise a copy. Nulls become
        NaN, NaT or None. Arrays of one width become an array of more dimensions.

        Parameters
        ----------
        writable
            whether the array can be written, by a copy if need be
        allow_copy
            whether a copy may be made; otherwise one that is needed is an error
        masked
            whether the result is a masked array, in which nulls are masked
        """
        from polarslike.series.numpy import series_to_masked, series_to_numpy

        if masked:
            return series_to_masked(self, writable=writable)
        return series_to_numpy(self, writable=writable, allow_copy=allow_copy)

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> Any:
        array = self.to_numpy(allow_copy=copy is not False, writable=bool(copy))
        return array if dtype is None or dtype == array.dtype else array.astype(dtype)

    def to_torch(self) -> Any:
        """The values as a tensor of PyTorch."""
        import torch

        return torch.from_numpy(self.to_numpy(writable=True))

    def to_jax(self, device: Any = None) -> Any:
        """The values as an array of JAX."""
        import jax

        return jax.device_put(jax.numpy.asarray(self.to_numpy()), device)

    def to_arrow(self, *, compat_level: CompatLevel | None = None) -> Any:
        """The values as an array of pyarrow; `compat_level` says how new its type may be."""
        import pyarrow as pa

        from polarslike.series.arrow import compatible

        return compatible(pa.chunked_array(self).combine_chunks(), compat_level)

    def to_pandas(self, *, use_pyarrow_extension_array: bool = False, **kwargs: Any) -> Any:
        """The values as a Series of pandas; numbers without nulls share their memory.

        Parameters
        ----------
        use_pyarrow_extension_array
            whether pandas keeps the values as Arrow has them
        kwargs
            options of `pyarrow.Array.to_pandas`
        """
        import pandas as pd

        if use_pyarrow_extension_array:
            values = self.to_arrow().to_pandas(types_mapper=pd.ArrowDtype, **kwargs)
        elif isinstance(self.dtype, dt.Enum):
            categories = pd.CategoricalDtype(self.dtype._names, ordered=True)
            values = pd.Series(pd.Categorical(self.to_list(), dtype=categories))
        elif ((self.dtype.is_integer() or self.dtype.is_float()) and not self.has_nulls()) or (
            isinstance(self.dtype, dt.Duration) and not kwargs
        ):
            values = pd.Series(self.to_numpy(), copy=False)
        elif self.dtype == dt.Object:
            values = pd.Series(self.to_list(), dtype=object)
        else:
            # Dates become moments, as pandas has no dates.
            values = self.to_arrow().to_pandas(**{"date_as_object": False, **kwargs})
        return values.rename(self.name)

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self._native.to_arrow()

    @property
    def plot(self) -> SeriesPlot:
        """Charts by Altair."""
        from polarslike.plotting import SeriesPlot

        return SeriesPlot(self)

    # Copies and pickles

    def clone(self) -> Series:
        """The same Series."""
        return self._from_native(self._native)

    __copy__ = clone

    def __deepcopy__(self, memo: Any = None) -> Series:
        return self.clone()

    def __getstate__(self) -> bytes:
        return self._native.to_frame().to_ipc()

    def __setstate__(self, state: bytes) -> None:
        from polarslike._native import NativeDataFrame

        (self._native,) = NativeDataFrame.from_ipc(state).series()
