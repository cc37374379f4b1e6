"""Charts by Altair."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from polarslike.dataframe import DataFrame
    from polarslike.series import Series


def _chart(frame: DataFrame) -> Any:
    try:
        import altair as alt
    except ImportError:
        msg = "charts are made by Altair: install the package `altair`"
        raise ModuleNotFoundError(msg) from None
    # Altair takes Arrow's tables without a copy.
    return alt.Chart(frame.to_arrow())


class DataFramePlot:
    """Charts of a frame: `frame.plot.line(x="day", y="price")`.

    Other marks of Altair are reached by their names: `frame.plot.area(...)` is `Chart(frame).mark_area().encode(...)`.
    """

    def __init__(self, df: DataFrame) -> None:
        self._frame = df

    def bar(self, x: Any = None, y: Any = None, color: Any = None, /, **kwargs: Any) -> Any:
        """Bars. The channels of Altair's `encode` are given by name."""
        return self._draw("bar", x, y, color, kwargs)

    def line(
        self, x: Any = None, y: Any = None, color: Any = None, order: Any = None, /, **kwargs: Any
    ) -> Any:
        """Lines. The channels of Altair's `encode` are given by name."""
        if order is not None:
            kwargs["order"] = order
        return self._draw("line", x, y, color, kwargs)

    def point(
        self, x: Any = None, y: Any = None, color: Any = None, size: Any = None, /, **kwargs: Any
    ) -> Any:
        """Points. The channels of Altair's `encode` are given by name."""
        if size is not None:
            kwargs["size"] = size
        return self._draw("point", x, y, color, kwargs)

    scatter = point

    def _draw(self, mark: str, x: Any, y: Any, color: Any, channels: dict[str, Any]) -> Any:
        given = {"x": x, "y": y, "color": color, **channels}
        given = {name: value for name, value in given.items() if value is not None}
        chart = getattr(_chart(self._frame), f"mark_{mark}")(tooltip=True)
        return chart.encode(**given).interactive()

    def __getattr__(self, attr: str) -> Callable[..., Any]:
        if attr.startswith("_"):
            raise AttributeError(attr)
        mark = getattr(_chart(self._frame), f"mark_{attr}", None)
        if mark is None:
            msg = f"Altair has no mark {attr!r}"
            raise AttributeError(msg)
        return lambda **channels: mark(tooltip=True).encode(**channels).interactive()


class SeriesPlot:
    """Charts of a Series: `series.plot.hist()`."""

    def __init__(self, s: Series) -> None:
        self._name = s.name or "value"
        self._frame = s.to_frame(self._name)

    def hist(self, /, **kwargs: Any) -> Any:
        """How many values fall into each of several ranges. The channels of Altair's `encode` are given by name."""
        if self._name == "count()":
            msg = "a Series named 'count()' cannot be drawn: rename it"
            raise ValueError(msg)
        import altair as alt

        given = {"x": alt.X(f"{self._name}:Q", bin=True), "y": "count()", **kwargs}
        return _chart(self._frame).mark_bar(tooltip=True).encode(**given).interactive()

    def kde(self, /, **kwargs: Any) -> Any:
        """An estimate of the density of the values. The channels of Altair's `encode` are given by name."""
        if self._name == "density":
            msg = "a Series named 'density' cannot be drawn: rename it"
            raise ValueError(msg)
        chart = _chart(self._frame).transform_density(self._name, as_=[self._name, "density"])
        given = {"x": f"{self._name}:Q", "y": "density:Q", **kwargs}
        return chart.mark_area(tooltip=True).encode(**given).interactive()

    def line(self, /, **kwargs: Any) -> Any:
        """The values in order. The channels of Altair's `encode` are given by name."""
        given = {"x": "index", "y": self._name, **kwargs}
        return _chart(self._frame.with_row_index()).mark_line(tooltip=True).encode(**given).interactive()

    def __getattr__(self, attr: str) -> Callable[..., Any]:
        if attr.startswith("_"):
            raise AttributeError(attr)
        chart = _chart(self._frame.with_row_index())
        mark = getattr(chart, f"mark_{attr}", None)
        if mark is None:
            msg = f"Altair has no mark {attr!r}"
            raise AttributeError(msg)
        given = {"x": "index", "y": self._name}
        return lambda **channels: mark(tooltip=True).encode(**{**given, **channels}).interactive()
