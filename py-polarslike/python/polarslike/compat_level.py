"""How new the types of Arrow may be that leave."""

from __future__ import annotations


class CompatLevel:
    """How new the types of Arrow may be that leave: readers of older versions know fewer of them."""

    __slots__ = ("_version",)

    def __init__(self) -> None:
        msg = "use CompatLevel.oldest() or CompatLevel.newest()"
        raise TypeError(msg)

    @classmethod
    def _with_version(cls, version: int) -> CompatLevel:
        level = cls.__new__(cls)
        level._version = version
        return level

    @classmethod
    def newest(cls) -> CompatLevel:
        """Types as they are in memory: text as views."""
        return cls._with_version(1)

    @classmethod
    def oldest(cls) -> CompatLevel:
        """Types that every reader knows: text one after the other."""
        return cls._with_version(0)

    def __repr__(self) -> str:
        return f"<{type(self).__module__}.{type(self).__name__}: {self._version}>"
