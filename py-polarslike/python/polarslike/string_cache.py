"""What former versions of Polars needed so that categories of two columns were the same. Here they always are."""

from __future__ import annotations

import contextlib
import warnings

MESSAGE = "there is no string cache: categories of any two columns are compared by their texts"


def _warn() -> None:
    warnings.warn(MESSAGE, DeprecationWarning, stacklevel=3)


class StringCache(contextlib.ContextDecorator):
    """Nothing: code that enters it runs.

    >>> with pl.StringCache():
    ...     pl.Series(["a"], dtype=pl.Categorical).equals(pl.Series(["a"], dtype=pl.Categorical))
    True
    """

    def __enter__(self) -> StringCache:
        _warn()
        return self

    def __exit__(self, *exception: object) -> None:
        pass


def enable_string_cache() -> None:
    """Nothing: categories are compared by their texts anyhow."""
    _warn()


def disable_string_cache() -> None:
    """Nothing: categories are compared by their texts anyhow."""
    _warn()


def using_string_cache() -> bool:
    """True: categories are compared by their texts."""
    return True
