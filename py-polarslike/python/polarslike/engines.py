"""What runs a query: for compatibility, as there is one engine that runs all; and which optimizations it may use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from polarslike.dataframe import DataFrame
    from polarslike.lazyframe import LazyFrame

NAMES = ("auto", "in-memory", "streaming")


class Engine:
    """The base of what `engine=` takes instead of a name."""

    name = "auto"

    def __init__(self, *, monitoring: Any = None) -> None:
        self.monitoring = monitoring

    def collect(self, lf: LazyFrame, *, optimizations: Any = None, background: bool = False) -> Any:
        """The result of a plan."""
        return lf.collect(background=background, optimizations=optimizations)

    def collect_all(self, lfs: list[LazyFrame], *, optimizations: Any = None) -> list[DataFrame]:
        """The results of several plans."""
        return [lf.collect(optimizations=optimizations) for lf in lfs]

    def execute(self, lf: LazyFrame, *, optimizations: Any = None) -> Any:
        """The result of a plan, kept where it was made."""
        return lf.execute(optimizations=optimizations)

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))


class InMemoryEngine(Engine):
    """The name of an engine of Polars; the one engine works in memory as long as it suffices."""

    name = "in-memory"


class StreamingEngine(Engine):
    """The name of an engine of Polars; the one engine works in batches."""

    name = "streaming"


def check_engine(engine: Any) -> None:
    """An error unless this is an engine or the name of one."""
    if not isinstance(engine, Engine) and engine not in NAMES:
        msg = f"invalid engine argument engine={engine!r}; choose one of: {', '.join(NAMES)}"
        raise ValueError(msg)


_FLAGS = (
    "predicate_pushdown", "projection_pushdown", "simplify_expression", "slice_pushdown", "comm_subplan_elim",
    "comm_subexpr_elim", "cluster_with_columns", "check_order_observe", "fast_projection", "sort_collapse",
    "pre_partition_hive", "join_order", "row_estimate",
)  # fmt: skip


class QueryOptFlags:
    """Which optimizations a query may use.

    `check_order_observe`, `fast_projection`, `sort_collapse`, `pre_partition_hive`, `join_order` and `row_estimate` are
    kept, but have no effect: the engine has no such step that could be left out.

    Parameters
    ----------
    flags
        true or false by the name of an optimization; default true
    """

    __slots__ = ("_flags",)

    def __init__(self, **flags: bool | None) -> None:
        self._flags = dict.fromkeys(_FLAGS, True)
        self.update(**flags)

    @classmethod
    def none(cls, **flags: bool | None) -> QueryOptFlags:
        """No optimization but those that are given."""
        return cls(**{**dict.fromkeys(_FLAGS, False), **flags})

    def no_optimizations(self) -> QueryOptFlags:
        """Switches all optimizations off."""
        return self.update(**dict.fromkeys(_FLAGS, False))

    def update(self, **flags: bool | None) -> QueryOptFlags:
        """Switches some optimizations on or off."""
        for name, value in flags.items():
            setattr(self, name, value)
        return self

    def __getattr__(self, name: str) -> bool:
        if name in _FLAGS:
            return self._flags[name]
        raise AttributeError(name)

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "_flags":
            object.__setattr__(self, name, value)
        elif name not in _FLAGS:
            msg = f"there is no optimization {name!r}; there are: {', '.join(_FLAGS)}"
            raise TypeError(msg)
        elif value is not None:
            self._flags[name] = bool(value)

    def _switched_off(self) -> list[str]:
        return [name for name, on in self._flags.items() if not on]

    def __copy__(self) -> QueryOptFlags:
        return QueryOptFlags(**self._flags)

    def __deepcopy__(self, memo: Any = None) -> QueryOptFlags:
        return self.__copy__()

    def __repr__(self) -> str:
        lines = "".join(f"    {name}: {value}\n" for name, value in self._flags.items())
        return f"QueryOptFlags {{\n{lines}}}"


def with_optimizations(frame: LazyFrame, engine: Any, optimizations: Any) -> LazyFrame:
    """The plan with the optimizations that `collect` and the like are given; an error for what is no engine."""
    check_engine(engine)
    if optimizations is None:
        return frame
    if not isinstance(optimizations, QueryOptFlags):
        msg = f"`optimizations` takes a QueryOptFlags, not {type(optimizations).__name__}"
        raise TypeError(msg)
    switched_off = optimizations._switched_off()
    if not switched_off:
        return frame
    return frame._from_native(frame._native.without_optimizations(switched_off))
