"""What namespaces such as `.str` have in common."""

from __future__ import annotations

from typing import Any


class Namespace:
    """Methods that belong to another object."""

    __slots__ = ("_subject",)

    def __init__(self, subject: Any) -> None:
        self._subject = subject

    def _call(self, name: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None) -> Any:
        return self._subject._call(name, args, kwargs)

    def _aggregate(self, name: str, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None) -> Any:
        return self._subject._aggregate(name, args, kwargs)
