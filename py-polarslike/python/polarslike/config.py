"""How frames are printed."""

from __future__ import annotations

from typing import Any

from polarslike import _native


class Config:
    """Settings of printing; as a context manager, for a while.

    >>> with pl.Config(tbl_rows=20):
    ...     print(frame)
    """

    def __init__(self, **options: Any) -> None:
        self._before = _native.display_options()
        for name, value in options.items():
            _set(name.removeprefix("set_"), value)

    def __enter__(self) -> Config:
        return self

    def __exit__(self, *exception: object) -> None:
        _native.set_display_options(self._before)

    @classmethod
    def set_tbl_rows(cls, n: int | None) -> type[Config]:
        """The number of rows that are printed; -1 for all."""
        return cls._set("tbl_rows", n)

    @classmethod
    def set_tbl_cols(cls, n: int | None) -> type[Config]:
        """The number of columns that are printed; -1 for all."""
        return cls._set("tbl_cols", n)

    @classmethod
    def set_fmt_str_lengths(cls, n: int | None) -> type[Config]:
        """The number of characters of a text that are printed."""
        return cls._set("fmt_str_lengths", n)

    @classmethod
    def set_tbl_width_chars(cls, width: int | None) -> type[Config]:
        """The width of tables."""
        return cls._set("tbl_width_chars", width)

    @classmethod
    def set_float_precision(cls, precision: int | None) -> type[Config]:
        """The number of decimal places."""
        return cls._set("float_precision", precision)

    @classmethod
    def _set(cls, name: str, value: Any) -> type[Config]:
        _set(name, value)
        return cls

    @classmethod
    def restore_defaults(cls) -> type[Config]:
        """The settings as they were at first."""
        _native.set_display_options("{}")
        return cls


_SETTINGS = {
    "tbl_rows": "rows",
    "tbl_cols": "columns",
    "fmt_str_lengths": "string_length",
    "fmt_table_cell_list_len": "list_length",
    "tbl_width_chars": "width",
    "tbl_formatting": "format",
    "tbl_hide_column_names": "hide_names",
    "tbl_hide_column_data_types": "hide_dtypes",
    "tbl_hide_dataframe_shape": "hide_shape",
    "float_precision": "float_precision",
}


def _set(name: str, value: Any) -> None:
    if name not in _SETTINGS:
        msg = f"Config has no setting {name!r}; there are: {', '.join(_SETTINGS)}"
        raise ValueError(msg)
    import json

    options = json.loads(_native.display_options())
    if value is None:
        options.pop(_SETTINGS[name])
    else:
        options[_SETTINGS[name]] = None if value == -1 else value
    _native.set_display_options(json.dumps(options))
