"""Namespaces of users, and what the package says of itself."""

import polarslike as pl
import pytest


def test_namespaces_of_users():
    @pl.api.register_expr_namespace("greeting")
    class Greeting:
        def __init__(self, expr):
            self._expr = expr

        def hello(self):
            return pl.lit("Hello ") + self._expr

    @pl.api.register_dataframe_namespace("halves")
    class Halves:
        def __init__(self, frame):
            self._frame = frame

        def first(self):
            return self._frame.head(self._frame.height // 2)

    pl.api.register_lazyframe_namespace("halves")(Halves)

    @pl.api.register_series_namespace("halves")
    class SeriesHalves:
        def __init__(self, series):
            self.size = len(series) // 2

    frame = pl.DataFrame({"name": ["Ann", "Bob"]})
    assert frame.select(pl.col("name").greeting.hello()).to_series().to_list() == ["Hello Ann", "Hello Bob"]
    assert frame.halves.first().height == 1
    assert isinstance(frame.lazy().halves, Halves)
    assert frame["name"].halves.size == 1
    assert pl.DataFrame.halves is Halves


def test_methods_are_not_replaced():
    with pytest.raises(AttributeError, match="cannot replace 'str'"):
        pl.api.register_expr_namespace("str")(object)
    pl.api.register_expr_namespace("mine")(object)
    with pytest.warns(UserWarning, match="replacing"):
        pl.api.register_expr_namespace("mine")(object)


def test_the_package_describes_itself(capsys):
    pl.show_versions()
    assert "polarslike" in capsys.readouterr().out
    assert pl.build_info()["version"] == pl.__version__
    assert pl.get_index_type() == pl.UInt32
    assert pl.thread_pool_size() >= 1
