"""How plans run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from polarslike._native import NativeFunction, NativeLazyFrame
from polarslike._serialize import check_format, deliver, fetch, text_of
from polarslike.engines import with_optimizations
from polarslike.progress import watcher

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from polarslike.dataframe import DataFrame
    from polarslike.lazyframe import LazyFrame
    from polarslike.progress import Progress
    from polarslike.queries import InProcessQuery, QueryResult
    from polarslike.schema import Schema


class Collecting:
    """What runs a plan, shows it or writes it down."""

    __slots__ = ()

    def collect(
        self,
        *,
        engine: Any = "auto",
        background: bool = False,
        optimizations: Any = None,
        progress: bool | Callable[[Progress], object] = False,
    ) -> DataFrame | InProcessQuery:
        """Runs the plan.

        Parameters
        ----------
        engine
            accepted for compatibility: there is one engine
        background
            whether the plan runs on another thread; the result is a query that can be waited for or cancelled
        optimizations
            a QueryOptFlags of optimizations to leave out; default none
        progress
            whether a line on the standard error tells how far the query has come, or a function that is told ten
            times a second and at the end; what it raises stops the query
        """
        plan = with_optimizations(self, engine, optimizations)
        if background:
            from polarslike.queries import InProcessQuery

            return InProcessQuery(plan, watcher(progress))
        from polarslike.dataframe import wrap_frame

        return wrap_frame(plan._native.collect(progress=watcher(progress)))

    def collect_async(
        self, *, gevent: bool = False, engine: Any = "auto", optimizations: Any = None
    ) -> Awaitable[DataFrame]:
        """Runs the plan on another thread, to be awaited.

        Parameters
        ----------
        gevent
            whether the result is for gevent, with a method `get`, instead of asyncio
        engine, optimizations
            as for `collect`
        """
        plan = with_optimizations(self, engine, optimizations)
        if gevent:
            from gevent import get_hub

            return get_hub().threadpool.spawn(plan.collect)
        import asyncio

        return asyncio.to_thread(plan.collect)

    def collect_batches(
        self,
        *,
        chunk_size: int | None = None,
        maintain_order: bool = True,
        lazy: bool = False,
        engine: Any = "auto",
        optimizations: Any = None,
    ) -> Iterator[DataFrame]:
        """Runs the plan and gives its result piece by piece.

        Parameters
        ----------
        chunk_size
            the number of rows of a piece; default 32768
        maintain_order
            whether rows keep their order
        lazy
            whether the plan starts only when the first piece is asked for
        engine, optimizations
            as for `collect`
        """
        from polarslike.dataframe import wrap_frame

        plan = with_optimizations(self, engine, optimizations)

        def start() -> Any:
            return plan._native.batches(chunk_size, maintain_order)

        def pieces(batches: Any) -> Iterator[DataFrame]:
            batches = start() if batches is None else batches
            while (piece := batches.next()) is not None:
                yield wrap_frame(piece)

        return pieces(None if lazy else start())

    def sink_batches(
        self,
        function: Callable[[DataFrame], bool | None],
        *,
        chunk_size: int | None = None,
        maintain_order: bool = True,
        lazy: bool = False,
        engine: Any = "auto",
        optimizations: Any = None,
    ) -> LazyFrame | None:
        """Runs the plan and calls a function with its result, piece by piece.

        Parameters
        ----------
        function
            takes a DataFrame; returns true when it has enough
        chunk_size
            the number of rows of a piece; default 32768
        maintain_order
            whether rows keep their order
        lazy
            whether the plan runs only when the result is collected
        engine, optimizations
            as for `collect`
        """
        plan = with_optimizations(self, engine, optimizations)
        sunk = plan._native.sink_batches(NativeFunction(function), chunk_size, maintain_order)
        frame = self._from_native(sunk)
        if lazy:
            return frame
        frame.collect()
        return None

    def execute(self, *, optimizations: Any = None, engine: Any = "auto") -> QueryResult:
        """Runs the plan; the result tells its first rows and its height, and can be gone on from."""
        from polarslike.queries import QueryResult

        return QueryResult(self.collect(engine=engine, optimizations=optimizations))

    def collect_schema(self) -> Schema:
        """The names and types of the result, found without running the plan."""
        from polarslike.schema import Schema

        return Schema(self._native.schema())

    def explain(
        self,
        *,
        format: str = "plain",
        optimized: bool = True,
        analyze: bool = False,
        engine: Any = "auto",
        optimizations: Any = None,
    ) -> str:
        """The plan as text: as it will run, as it was built, or with what its steps did.

        Parameters
        ----------
        format
            `plain` or `tree`: indented lines; `dot` for Graphviz, `mermaid`, or `svg`, an image
        optimized
            whether the plan is shown as it will run
        analyze
            whether the plan runs, and each step is shown with its time, rows and bytes
        engine, optimizations
            as for `collect`
        """
        native = with_optimizations(self, engine, optimizations)._native
        if not analyze:
            return native.explain(optimized, format)
        if format not in ("plain", "tree"):
            msg = f"`analyze` goes with format='plain', not {format!r}; `profile` gives data and a page"
            raise ValueError(msg)
        return native.profile()[1]

    def profile(
        self, *, html: Any = None, engine: Any = "auto", optimizations: Any = None
    ) -> tuple[DataFrame, DataFrame]:
        """Runs the plan and measures its steps.

        Parameters
        ----------
        html
            a path: a page with the numbers of each step and the time line is written there
        engine, optimizations
            as for `collect`

        Returns
        -------
        the result, and a frame with a row per step: `node`, what it is; `start` and `end`, microseconds since the query
        began; `busy`, microseconds of all workers in this step; `rows`, `batches` and `bytes` that came out

        Examples
        --------
        >>> frame = pl.LazyFrame({"a": [3, 1, 2]})
        >>> result, steps = frame.sort("a").profile()
        >>> steps["rows"][0]
        3
        """
        from polarslike.dataframe import wrap_frame

        result, _, steps, page = with_optimizations(self, engine, optimizations)._native.profile()
        if html is not None:
            Path(html).write_text(page, encoding="utf-8")
        return wrap_frame(result), wrap_frame(steps)

    def show_graph(
        self,
        *,
        optimized: bool = True,
        show: bool = True,
        output_path: Any = None,
        raw_output: bool = False,
        figsize: tuple[float, float] = (16.0, 12.0),
        engine: Any = "auto",
        plan_stage: str = "ir",
        optimizations: Any = None,
    ) -> str | None:
        """The plan as a graph.

        Parameters
        ----------
        optimized
            whether the plan is shown as it will run
        show
            whether the image is displayed, in a notebook or by matplotlib
        output_path
            where the image is written to; its ending says in which format
        raw_output
            whether to give the graph in Graphviz's language, DOT, instead
        figsize
            the size of the figure that matplotlib displays
        engine, optimizations
            as for `collect`
        plan_stage
            accepted for compatibility
        """
        from polarslike._graph import show_dot

        dot = self.explain(format="dot", optimized=optimized, engine=engine, optimizations=optimizations)
        if raw_output:
            return dot
        show_dot(dot, show=show, output_path=output_path, figsize=figsize)
        return None

    def pipe_with_schema(self, function: Callable[[LazyFrame, Schema], LazyFrame]) -> LazyFrame:
        """What `function` makes of this frame and its schema."""
        return function(self, self.collect_schema())

    # Plans as data

    def serialize(self, file: Any = None, *, format: str = "binary") -> bytes | str | None:
        """The plan as bytes (or text, as `json`), for `deserialize`.

        Parameters
        ----------
        file
            a path or a file to write to; default none: the data is returned
        format
            `binary` or `json`
        """
        check_format(format)
        text = self._native.to_json()
        return deliver(text if format == "json" else text.encode(), file)

    @classmethod
    def deserialize(cls, source: Any, *, format: str = "binary") -> LazyFrame:
        """The plan that `serialize` wrote to a path or a file, or returned as bytes."""
        check_format(format)
        return cls._from_native(NativeLazyFrame.from_json(text_of(fetch(source))))

    def __getstate__(self) -> str:
        return self._native.to_json()

    def __setstate__(self, state: str) -> None:
        self._native = NativeLazyFrame.from_json(state)

    # Copies and operators

    def clone(self) -> LazyFrame:
        """The same plan."""
        return self._from_native(self._native)

    def __copy__(self) -> LazyFrame:
        return self.clone()

    def __deepcopy__(self, memo: Any = None) -> LazyFrame:
        return self.clone()

    def __bool__(self) -> bool:
        msg = "a LazyFrame has no truth value: collect it and look at its height"
        raise TypeError(msg)

    def _not_comparable(self, operator: str) -> Any:
        msg = f"{operator!r} does not compare LazyFrames: collect them first"
        raise TypeError(msg)

    def __eq__(self, other: object) -> Any:
        return self._not_comparable("==")

    def __ne__(self, other: object) -> Any:
        return self._not_comparable("!=")

    def __lt__(self, other: object) -> Any:
        return self._not_comparable("<")

    def __le__(self, other: object) -> Any:
        return self._not_comparable("<=")

    def __gt__(self, other: object) -> Any:
        return self._not_comparable(">")

    def __ge__(self, other: object) -> Any:
        return self._not_comparable(">=")

    __hash__ = object.__hash__
