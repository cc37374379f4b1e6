"""Queries that run on another thread, and their results."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from polarslike._native import NativeCancel

if TYPE_CHECKING:
    from collections.abc import Callable

    from polarslike.dataframe import DataFrame
    from polarslike.lazyframe import LazyFrame
    from polarslike.progress import Progress


class InProcessQuery:
    """A query that runs on another thread: what `collect(background=True)` gives."""

    def __init__(self, frame: LazyFrame, watch: Callable[[Progress], object] | None = None) -> None:
        self._cancel = NativeCancel()
        self._result: DataFrame | None = None
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, args=(frame, watch), daemon=True)
        self._thread.start()

    def _run(self, frame: LazyFrame, watch: Callable[[Progress], object] | None) -> None:
        from polarslike.dataframe import wrap_frame

        try:
            self._result = wrap_frame(frame._native.collect(self._cancel, watch))
        except BaseException as error:
            self._error = error

    def cancel(self) -> None:
        """Asks the query to stop."""
        self._cancel.set()

    def fetch(self) -> DataFrame | None:
        """The result if there is one by now."""
        if self._thread.is_alive():
            return None
        return self.fetch_blocking()

    def fetch_blocking(self) -> DataFrame:
        """The result, which is waited for; an error of the query is raised here."""
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._result


class QueryResult:
    """The result of `execute`."""

    def __init__(self, df: DataFrame) -> None:
        self._frame = df

    @property
    def head(self) -> DataFrame:
        """The first rows."""
        return self._frame.head(10)

    @property
    def n_rows_total(self) -> int:
        """The number of rows."""
        return self._frame.height

    def lazy(self) -> LazyFrame:
        """A plan that starts with the result."""
        return self._frame.lazy()

    def __repr__(self) -> str:
        return f"QueryResult; head:\n{self.head}"


SingleNodeQueryResult = QueryResult
