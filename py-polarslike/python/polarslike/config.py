"""How frames are printed, and other settings of the process."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Literal

from polarslike import _native

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Alignment = Literal["LEFT", "CENTER", "RIGHT"]

FORMATS = (
    "ASCII_FULL", "ASCII_FULL_CONDENSED", "ASCII_NO_BORDERS", "ASCII_BORDERS_ONLY",
    "ASCII_BORDERS_ONLY_CONDENSED", "ASCII_HORIZONTAL_ONLY", "ASCII_MARKDOWN", "MARKDOWN", "UTF8_FULL",
    "UTF8_FULL_CONDENSED", "UTF8_NO_BORDERS", "UTF8_BORDERS_ONLY", "UTF8_HORIZONTAL_ONLY", "NOTHING",
)  # fmt: skip

# The field of the display options that a setting changes.
_DISPLAY = {
    "tbl_rows": "rows",
    "tbl_cols": "columns",
    "fmt_str_lengths": "string_length",
    "fmt_table_cell_list_len": "list_length",
    "tbl_width_chars": "width",
    "tbl_formatting": "format",
    "tbl_rounded_corners": "rounded_corners",
    "tbl_cell_alignment": "alignment",
    "tbl_cell_numeric_alignment": "numeric_alignment",
    "tbl_hide_column_names": "hide_names",
    "tbl_hide_column_data_types": "hide_dtypes",
    "tbl_hide_dtype_separator": "hide_separator",
    "tbl_column_data_type_inline": "inline_dtypes",
    "tbl_hide_dataframe_shape": "hide_shape",
    "tbl_dataframe_shape_below": "shape_below",
    "float_precision": "float_precision",
    "fmt_float": "float_full",
    "thousands_separator": "thousands_separator",
    "decimal_separator": "decimal_separator",
    "trim_decimal_zeros": "trim_decimal_zeros",
}

# The variables from which a process that starts takes a setting.
_VARIABLES = {
    "tbl_rows": "POLARSLIKE_FMT_MAX_ROWS",
    "tbl_cols": "POLARSLIKE_FMT_MAX_COLS",
    "fmt_str_lengths": "POLARSLIKE_FMT_STR_LEN",
    "fmt_table_cell_list_len": "POLARSLIKE_FMT_TABLE_CELL_LIST_LEN",
    "tbl_width_chars": "POLARSLIKE_TABLE_WIDTH",
}

# What is not about printing. One engine runs every query as well as it can, so that these only are kept.
# What bounds the memory of queries.
_MEMORY = ("memory_limit", "spill_directory")

_OTHER = ("engine_affinity", "expr_depth_warning", "streaming_chunk_size", "verbose", "warn_unstable")

_values: dict[str, Any] = {}


class Config:
    """Settings of the process; as a context manager or decorator, for a while.

    >>> with pl.Config(tbl_rows=1, tbl_hide_column_data_types=True):
    ...     print(pl.Series("a", [1, 2]).to_frame())
    shape: (2, 1)
    ┌───┐
    │ a │
    ╞═══╡
    │ 1 │
    │ … │
    └───┘

    Parameters
    ----------
    restore_defaults
        whether to begin with the defaults
    apply_on_context_enter
        whether the settings wait for `with` or, for a decorator, for the call
    options
        settings by the names of the methods below, with or without `set_`
    """

    def __init__(
        self, *, restore_defaults: bool = False, apply_on_context_enter: bool = False, **options: Any
    ) -> None:
        self._restore_defaults = restore_defaults
        self._options = {name.removeprefix("set_"): value for name, value in options.items()}
        for name in self._options:
            if name not in _DISPLAY and name not in (*_OTHER, *_MEMORY, "ascii_tables"):
                msg = f"`Config` has no option 'set_{name}'"
                raise AttributeError(msg)
        # The states to go back to: the first is that before the settings of the constructor.
        self._before = [] if apply_on_context_enter else [_state()]
        if not apply_on_context_enter:
            self._apply()

    def _apply(self) -> None:
        if self._restore_defaults:
            self.restore_defaults()
        for name, value in self._options.items():
            arguments = value if isinstance(value, tuple) else (value,)
            getattr(self, f"set_{name}")(*arguments)
        self._is_applied = True

    def __enter__(self) -> Config:
        if not getattr(self, "_is_applied", False):
            self._before.append(_state())
            self._apply()
        self._is_applied = False
        return self

    def __exit__(self, *exception: object) -> None:
        _restore(self._before.pop())

    def __call__(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """A function that runs with these settings."""
        from functools import wraps

        @wraps(function)
        def configured(*args: Any, **kwargs: Any) -> Any:
            with Config(restore_defaults=self._restore_defaults, **self._options):
                return function(*args, **kwargs)

        return configured

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Config) and self._options == other._options

    __hash__ = None  # type: ignore[assignment]

    # States

    @classmethod
    def state(cls, *, if_set: bool = False, env_only: bool = False) -> dict[str, Any]:
        """The settings by name.

        Parameters
        ----------
        if_set
            only those that are not the default
        env_only
            only those that environment variables can set, too
        """
        state = {f"set_{name}": value for name, value in _state().items()}
        defaults = {f"set_{name}": value for name, value in _defaults().items()}
        return {
            name: value
            for name, value in state.items()
            if not (if_set and value == defaults[name])
            and not (env_only and name.removeprefix("set_") not in _VARIABLES)
        }

    @classmethod
    def save(cls, *, if_set: bool = False) -> str:
        """The settings as JSON, for `load`; with `if_set` only those that are not the default."""
        import json

        return json.dumps(cls.state(if_set=if_set))

    @classmethod
    def save_to_file(cls, file: Path | str) -> None:
        """Writes the settings to a file, for `load_from_file`."""
        with open(os.path.expanduser(file), "w", encoding="utf-8") as opened:
            opened.write(cls.save())

    @classmethod
    def load(cls, cfg: str) -> Config:
        """Takes over settings that were saved."""
        import json

        try:
            settings = json.loads(cfg)
            known = {name.removeprefix("set_"): value for name, value in settings.items()}
        except (ValueError, AttributeError):
            msg = "invalid Config string (did you mean to use `load_from_file`?)"
            raise ValueError(msg) from None
        unknown = known.keys() - _defaults().keys()
        if unknown:
            msg = f"Config has no settings {sorted(unknown)}"
            raise ValueError(msg)
        _restore({**_state(), **known})
        return cls()

    @classmethod
    def load_from_file(cls, file: Path | str) -> Config:
        """Takes over settings of a file."""
        try:
            with open(os.path.expanduser(file), encoding="utf-8") as opened:
                text = opened.read()
        except OSError as error:
            msg = f"invalid Config file (did you mean to use `load`?)\n{error}"
            raise ValueError(msg) from None
        return cls.load(text)

    @classmethod
    def restore_defaults(cls) -> type[Config]:
        """The settings as they are without any change."""
        for variable in _VARIABLES.values():
            os.environ.pop(variable, None)
        _restore(_defaults())
        return cls

    @classmethod
    def reload_env_vars(cls) -> None:
        """Takes over what environment variables say now."""
        for name, variable in _VARIABLES.items():
            text = os.environ.get(variable, "").strip()
            if text.lstrip("-").isdigit():
                _set(name, int(text))

    # Tables

    @classmethod
    def set_ascii_tables(cls, active: bool | None = True) -> type[Config]:
        """Whether tables have lines of ASCII characters."""
        return cls.set_tbl_formatting("ASCII_FULL_CONDENSED" if active else None)

    @classmethod
    def set_tbl_rows(cls, n: int | None) -> type[Config]:
        """The number of rows that are printed; -1 for all."""
        return _set("tbl_rows", n)

    @classmethod
    def set_tbl_cols(cls, n: int | None) -> type[Config]:
        """The number of columns that are printed; -1 for all."""
        return _set("tbl_cols", n)

    @classmethod
    def set_tbl_width_chars(cls, width: int | None) -> type[Config]:
        """The width of tables; -1 for no limit. The default is the terminal's."""
        return _set("tbl_width_chars", 65535 if width is not None and width < 0 else width)

    @classmethod
    def set_tbl_formatting(
        cls, format: str | None = None, rounded_corners: bool | None = False
    ) -> type[Config]:
        """The lines around cells, by the name of a style, and whether their corners are round."""
        if format is not None:
            format = format.upper()
            if format not in FORMATS:
                msg = f"invalid table format name: {format!r}\nExpected one of: {', '.join(FORMATS)}"
                raise ValueError(msg)
        _set("tbl_rounded_corners", rounded_corners)
        return _set("tbl_formatting", format)

    @classmethod
    def set_tbl_cell_alignment(cls, format: Alignment | None) -> type[Config]:
        """On which side of a column values stand: `LEFT`, `CENTER` or `RIGHT`."""
        return _set("tbl_cell_alignment", _alignment(format))

    @classmethod
    def set_tbl_cell_numeric_alignment(cls, format: Alignment | None) -> type[Config]:
        """On which side of a column numbers stand: `LEFT`, `CENTER` or `RIGHT`."""
        return _set("tbl_cell_numeric_alignment", _alignment(format))

    @classmethod
    def set_tbl_column_data_type_inline(cls, active: bool | None = True) -> type[Config]:
        """Whether the types stand beside the names."""
        return _set("tbl_column_data_type_inline", active)

    @classmethod
    def set_tbl_dataframe_shape_below(cls, active: bool | None = True) -> type[Config]:
        """Whether the numbers of rows and columns stand below the table."""
        return _set("tbl_dataframe_shape_below", active)

    @classmethod
    def set_tbl_hide_column_data_types(cls, active: bool | None = True) -> type[Config]:
        """Whether the types are left out."""
        return _set("tbl_hide_column_data_types", active)

    @classmethod
    def set_tbl_hide_column_names(cls, active: bool | None = True) -> type[Config]:
        """Whether the names are left out."""
        return _set("tbl_hide_column_names", active)

    @classmethod
    def set_tbl_hide_dataframe_shape(cls, active: bool | None = True) -> type[Config]:
        """Whether the numbers of rows and columns are left out."""
        return _set("tbl_hide_dataframe_shape", active)

    @classmethod
    def set_tbl_hide_dtype_separator(cls, active: bool | None = True) -> type[Config]:
        """Whether the dashes between name and type are left out."""
        return _set("tbl_hide_dtype_separator", active)

    # Values

    @classmethod
    def set_fmt_str_lengths(cls, n: int | None) -> type[Config]:
        """The number of characters of a text that are printed."""
        if n is not None and n <= 0:
            msg = "number of characters must be > 0"
            raise ValueError(msg)
        return _set("fmt_str_lengths", n)

    @classmethod
    def set_fmt_table_cell_list_len(cls, n: int | None) -> type[Config]:
        """The number of elements of a list that are printed; -1 for all."""
        return _set("fmt_table_cell_list_len", n)

    @classmethod
    def set_fmt_float(cls, fmt: Literal["full", "mixed"] | None = "mixed") -> type[Config]:
        """How floats are printed: with all their digits (`full`), or with an exponent where that is shorter."""
        if fmt not in ("full", "mixed", None):
            msg = f"fmt must be one of {{'full', 'mixed'}}, got {fmt}"
            raise ValueError(msg)
        return _set("fmt_float", fmt)

    @classmethod
    def set_float_precision(cls, precision: int | None = None) -> type[Config]:
        """The number of digits after the decimal point."""
        if precision is not None and not hasattr(precision, "__index__"):
            msg = f"{type(precision).__name__!r} object cannot be interpreted as an integer"
            raise TypeError(msg)
        return _set("float_precision", precision)

    @classmethod
    def set_thousands_separator(cls, separator: str | bool | None = None) -> type[Config]:
        """What stands between groups of three digits; true for a comma."""
        if separator is True:
            separator = ","
        return _set("thousands_separator", _character(separator))

    @classmethod
    def set_decimal_separator(cls, separator: str | None = None) -> type[Config]:
        """What stands before the decimals."""
        if isinstance(separator, bool):
            msg = "`separator` must be a string, not a bool"
            raise TypeError(msg)
        return _set("decimal_separator", _character(separator))

    @classmethod
    def set_trim_decimal_zeros(cls, active: bool | None = True) -> type[Config]:
        """Whether zeros at the end of a Decimal are left out."""
        return _set("trim_decimal_zeros", active)

    # Memory

    @classmethod
    def set_memory_limit(cls, limit: int | str | None = None) -> type[Config]:
        """How much memory queries may hold: bytes, or a text such as `"4GB"`; 0 for no limit.

        A group-by, join, sort or unique that does not fit writes rows to disk; a result that does not fit is an error.
        With None the limit is that of the variable `POLARSLIKE_MEMORY_LIMIT`, or that of the container.
        """
        _native.limit_memory(None if limit is None else str(limit))
        return _set("memory_limit", limit)

    @classmethod
    def set_spill_directory(cls, directory: str | Path | Literal[False] | None = None) -> type[Config]:
        """Where rows go that do not fit into the memory limit; False for nowhere: that is an error then.

        With None it is the folder of the variable `POLARSLIKE_SPILL_DIR`, or the system's for temporary files.
        """
        if directory not in (None, False):
            directory = os.fspath(directory)
        _native.spill_to("off" if directory is False else directory)
        return _set("spill_directory", directory)

    # Others

    @classmethod
    def set_engine_affinity(cls, engine: str | None = None) -> type[Config]:
        """Accepted for compatibility: there is one engine."""
        if engine not in ("auto", "in-memory", "streaming", "gpu", None):
            msg = f"invalid engine {engine!r}"
            raise ValueError(msg)
        return _set("engine_affinity", engine)

    @classmethod
    def set_streaming_chunk_size(cls, size: int | None) -> type[Config]:
        """Accepted for compatibility: the engine chooses the size of its batches."""
        if size is not None and size < 1:
            msg = "number of rows per chunk must be >= 1"
            raise ValueError(msg)
        return _set("streaming_chunk_size", size)

    @classmethod
    def set_expr_depth_warning(cls, limit: int) -> type[Config]:
        """Accepted for compatibility: expressions of any depth run."""
        if limit < 0:
            msg = "limit should be positive"
            raise ValueError(msg)
        return _set("expr_depth_warning", limit)

    @classmethod
    def set_verbose(cls, active: bool | None = True) -> type[Config]:
        """Accepted for compatibility: `explain` shows what a query does."""
        return _set("verbose", active)

    @classmethod
    def warn_unstable(cls, active: bool | None = True) -> type[Config]:
        """Accepted for compatibility."""
        return _set("warn_unstable", active)

    set_warn_unstable = warn_unstable


def _alignment(format: str | None) -> str | None:
    if format is not None and format.upper() not in ("LEFT", "CENTER", "RIGHT"):
        msg = f"invalid alignment: {format.upper()!r}"
        raise ValueError(msg)
    return None if format is None else format.upper()


def _character(separator: Any) -> str | None:
    if not separator:
        return None
    if len(separator) != 1:
        msg = f"`separator` must be a single character; found {separator!r}"
        raise ValueError(msg)
    return separator


def _defaults() -> dict[str, Any]:
    return dict.fromkeys((*_DISPLAY, *_OTHER, *_MEMORY))


def _state() -> dict[str, Any]:
    """What was set; None for the default."""
    return {**_defaults(), **_from_environment(), **_values}


def _from_environment() -> dict[str, Any]:
    variables = {name: os.environ.get(variable, "").strip() for name, variable in _VARIABLES.items()}
    return {name: int(text) for name, text in variables.items() if text.lstrip("-").isdigit()}


def _restore(state: dict[str, Any]) -> None:
    _values.clear()
    _values.update({name: value for name, value in state.items() if value is not None})
    _update()
    limit, directory = state.get("memory_limit"), state.get("spill_directory")
    _native.limit_memory(None if limit is None else str(limit))
    _native.spill_to("off" if directory is False else directory)


def _set(name: str, value: Any) -> type[Config]:
    if name in ("tbl_rows", "tbl_cols", "tbl_width_chars", "fmt_table_cell_list_len") and value is not None:
        value = int(value)
    _values[name] = value
    _update()
    return Config


_TO_OPTION: dict[str, Callable[[Any], Any]] = {
    # No limit.
    "rows": lambda n: None if n < 0 else n,
    "columns": lambda n: None if n < 0 else n,
    "list_length": lambda n: None if n < 0 else n,
    "float_full": lambda fmt: fmt == "full",
}


def _update() -> None:
    """Hands the settings of printing to the engine."""
    import json

    options = {}
    for name, value in _state().items():
        option = _DISPLAY.get(name)
        if option is not None and value is not None:
            options[option] = _TO_OPTION.get(option, lambda v: v)(value)
    _native.set_display_options(json.dumps(options))
