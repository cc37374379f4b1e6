"""Types of pyarrow for data that leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from polarslike.compat_level import CompatLevel


def compatible(data: Any, compat_level: CompatLevel | None) -> Any:
    """The array or table with types that readers of this level know; by default those that all know."""
    from polarslike.compat_level import CompatLevel

    if compat_level is not None and not isinstance(compat_level, CompatLevel):
        msg = f"compat_level must be a CompatLevel, not {type(compat_level).__name__}"
        raise TypeError(msg)
    if compat_level is not None and compat_level._version > 0:
        return data
    import pyarrow as pa

    if isinstance(data, pa.Table):
        fields = [field.with_type(_without_views(field.type)) for field in data.schema]
        schema = pa.schema(fields)
        return data if schema == data.schema else data.cast(schema)
    dtype = _without_views(data.type)
    return data if dtype == data.type else data.cast(dtype)


def _without_views(dtype: Any) -> Any:
    """The type with text and bytes one after the other, at every level."""
    import pyarrow as pa

    if pa.types.is_string_view(dtype):
        return pa.large_string()
    if pa.types.is_binary_view(dtype):
        return pa.large_binary()
    if pa.types.is_dictionary(dtype):
        return pa.dictionary(dtype.index_type, _without_views(dtype.value_type), dtype.ordered)
    if pa.types.is_large_list(dtype):
        return pa.large_list(dtype.value_field.with_type(_without_views(dtype.value_type)))
    if pa.types.is_fixed_size_list(dtype):
        return pa.list_(dtype.value_field.with_type(_without_views(dtype.value_type)), dtype.list_size)
    if pa.types.is_map(dtype):
        return pa.map_(_without_views(dtype.key_type), _without_views(dtype.item_type))
    if pa.types.is_struct(dtype):
        return pa.struct([field.with_type(_without_views(field.type)) for field in dtype])
    return dtype
