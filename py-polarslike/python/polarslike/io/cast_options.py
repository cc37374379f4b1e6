"""Which types of files become those of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polarslike._check import wrong_type

if TYPE_CHECKING:
    from collections.abc import Collection


class ScanCastOptions:
    """Which differences between a column's type in a file and in the table are mended by a cast.

    Parameters
    ----------
    integer_cast
        `upcast` (more bits), `allow-float`, `forbid`, or several of these
    float_cast
        `upcast`, `downcast`, `forbid`, or several of these
    datetime_cast
        `upcast`, `downcast`, `nanosecond-downcast`, `microsecond-downcast`, `microsecond-upcast`,
        `millisecond-upcast`, `convert-timezone`, `forbid`, or several of these
    missing_struct_fields, extra_struct_fields
        what happens if a struct has other fields: `raise`, or `insert` nulls and `ignore` the others
    categorical_to_string
        whether categories become text: `allow` or `forbid`
    """

    def __init__(
        self,
        *,
        integer_cast: str | Collection[str] = "forbid",
        float_cast: str | Collection[str] = "forbid",
        datetime_cast: str | Collection[str] = "forbid",
        missing_struct_fields: str = "raise",
        extra_struct_fields: str = "raise",
        categorical_to_string: str = "forbid",
        _internal_call: bool = False,
    ) -> None:
        self.integer_cast = integer_cast
        self.float_cast = float_cast
        self.datetime_cast = datetime_cast
        self.missing_struct_fields = missing_struct_fields
        self.extra_struct_fields = extra_struct_fields
        self.categorical_to_string = categorical_to_string

    def _settings(self) -> dict[str, Any]:
        def many(value: str | Collection[str]) -> list[str]:
            return [value] if isinstance(value, str) else list(value)

        return {
            "integer_cast": many(self.integer_cast),
            "float_cast": many(self.float_cast),
            "datetime_cast": many(self.datetime_cast),
            "missing_struct_fields": self.missing_struct_fields,
            "extra_struct_fields": self.extra_struct_fields,
            "categorical_to_string": self.categorical_to_string,
        }

    def __repr__(self) -> str:
        settings = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"ScanCastOptions({settings})"


def settings_of(options: Any) -> dict[str, Any]:
    """What the options say, for the engine."""
    if not isinstance(options, ScanCastOptions):
        raise wrong_type("cast_options", "ScanCastOptions", options)
    return options._settings()
