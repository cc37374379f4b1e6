"""Columns of Python's objects."""

import gc
import io
import pickle
import weakref

import numpy as np
import polarslike as pl
import pytest
from polarslike.exceptions import ComputeError, InvalidOperationError


class Thing:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"Thing({self.n})"

    def __str__(self):
        return f"<{self.n}>"


class Unprintable:
    def __str__(self):
        raise RuntimeError


ONE, TWO = Thing(1), Thing(2)


@pytest.fixture
def frame():
    return pl.DataFrame({"a": [1, 2, 3], "o": [ONE, None, TWO]})


def values(result):
    return result.to_series(-1).to_list() if isinstance(result, pl.DataFrame) else result.to_list()


def test_objects_are_found_or_asked_for():
    series = pl.Series("s", [ONE, None])
    assert (series.dtype, series.to_list(), series.null_count()) == (pl.Object, [ONE, None], 1)
    mixed = [1, "a", None, [1], {2}]
    assert pl.Series(mixed, dtype=pl.Object).to_list() == mixed
    assert pl.Series([{1}, {2}]).dtype == pl.Object
    assert pl.Series([1, ONE], strict=False).to_list() == [1, ONE]
    assert pl.Series([], dtype=pl.Object).dtype == pl.Object
    for frame in (
        pl.DataFrame({"o": [1, "a"]}, schema_overrides={"o": pl.Object}),
        pl.DataFrame([(1,), ("a",)], orient="row", schema={"o": pl.Object}),
        pl.DataFrame([{"o": 1}, {"o": "a"}], schema={"o": pl.Object}),
    ):
        assert values(frame) == [1, "a"]
    for wrong in ([1, ONE], [[ONE]], [{"a": ONE}]):
        with pytest.raises(TypeError):
            pl.Series(wrong)


def test_printing(frame):
    assert str(frame["o"]) == "shape: (3,)\nSeries: 'o' [o][object]\n[\n\t<1>\n\tnull\n\t<2>\n]"
    assert "│ 1   ┆ <1>    │" in str(frame)
    assert "object" in frame._repr_html_()
    assert "Unprintable" in str(pl.Series([Unprintable()]))


def test_rows_are_picked(frame):
    o = pl.col("o")
    for result, expected in [
        (frame.filter(pl.col("a") > 1), [None, TWO]),
        (frame.filter(o.is_not_null()), [ONE, TWO]),
        (frame.select(o.gather([2, 0, 0])), [TWO, ONE, ONE]),
        (frame.head(1), [ONE]),
        (frame.slice(1, 2), [None, TWO]),
        (frame.sort("a", descending=True), [TWO, None, ONE]),
        (frame.top_k(1, by="a"), [TWO]),
        (frame.select(o.sort_by("a", descending=True)), [TWO, None, ONE]),
        (frame.unique("a", maintain_order=True), [ONE, None, TWO]),
        (pl.concat([frame, frame]), [ONE, None, TWO] * 2),
        (pl.concat([frame, frame.drop("o")], how="diagonal"), [ONE, None, TWO, None, None, None]),
        (frame.join(frame.select("a", p="o"), on="a", maintain_order="left"), [ONE, None, TWO]),
        (frame.join(frame, how="cross").slice(3, 3), [ONE, None, TWO]),
        (frame.unpivot(on=["o"]), [ONE, None, TWO]),
        (frame.with_row_index().select("index", "o"), [ONE, None, TWO]),
        (frame.clear(2), [None, None]),
        (frame.select(o.shift(1)), [None, ONE, None]),
        (frame.select(o.shift(1, fill_value=pl.lit(TWO, dtype=pl.Object))), [TWO, ONE, None]),
        (frame.select(o.fill_null(strategy="forward")), [ONE, ONE, TWO]),
        (frame.select(o.fill_null(pl.lit(ONE, dtype=pl.Object))), [ONE, ONE, TWO]),
        (frame.select(pl.coalesce(o, o.reverse())), [ONE, None, TWO]),
        (frame.select(pl.when(pl.col("a") > 1).then(o)), [None, None, TWO]),
        (frame.select(pl.when(pl.col("a") > 1).then(o).otherwise(o.first())), [ONE, None, TWO]),
        (frame.select(o.first().over("a")), [ONE, None, TWO]),
        (frame.select(o.drop_nulls()), [ONE, TWO]),
        (frame.group_by("a", maintain_order=True).agg(o.first()), [ONE, None, TWO]),
        (frame.group_by(pl.col("a") > 1, maintain_order=True).agg(o.last()), [ONE, TWO]),
        (frame.group_by(pl.lit(1)).agg(o.drop_nulls().last()), [TWO]),
        (frame["o"].reverse(), [TWO, None, ONE]),
        (frame["o"].append(pl.Series([ONE])), [ONE, None, TWO, ONE]),
        (frame["o"].extend_constant(None, 1), [ONE, None, TWO, None]),
        (frame["o"].new_from_index(2, 2), [TWO, TWO]),
        (frame["o"].zip_with(pl.Series([True, False, False]), frame["o"].reverse()), [ONE, None, ONE]),
        (frame["o"].set(pl.Series([True, False, False]), None), [None, None, TWO]),
        (frame["o"].cast(pl.Object), [ONE, None, TWO]),
    ]:
        assert values(result) == expected
    assert [part["o"].to_list() for part in frame.partition_by("a")] == [[ONE], [None], [TWO]]
    assert frame.rows() == [(1, ONE), (2, None), (3, TWO)]
    assert frame["o"][2] is TWO
    assert frame["o"].first() is ONE
    assert list(frame["o"]) == [ONE, None, TWO]


def test_what_is_asked_of_objects(frame):
    counts = frame.select(len=pl.col("o").len(), count=pl.col("o").count(), nulls=pl.col("o").null_count())
    assert counts.row(0) == (3, 2, 1)
    assert frame["o"].is_null().to_list() == [False, True, False]
    assert frame.select(pl.selectors.object()).columns == ["o"]
    assert pl.Object.is_object()
    assert frame.describe()["o"].to_list()[:3] == ["2", "1", None]
    assert "<object> <1>, null, <2>" in frame.glimpse(return_type="string")
    assert frame.lazy().select("o").collect_schema() == {"o": pl.Object}


def test_functions_give_and_take_objects(frame):
    made = frame.select(pl.col("a").map_elements(Thing, return_dtype=pl.Object))
    assert [thing.n for thing in values(made)] == [1, 2, 3]
    assert made.select(pl.col("a").map_elements(lambda t: t.n, return_dtype=pl.Int64)).rows() == [
        (1,),
        (2,),
        (3,),
    ]
    assert pl.Series([1, 2]).map_elements(Thing, return_dtype=pl.Object).dtype == pl.Object
    assert pl.Series([1, 2]).map_elements(Thing).dtype == pl.Object
    plain = frame["a"].map_elements(lambda x: x if x > 1 else "one", return_dtype=pl.Object)
    assert plain.to_list() == ["one", 2, 3]
    assert str(plain).endswith("[\n\tone\n\t2\n\t3\n]")
    counted = frame.select(pl.col("o").map_batches(lambda s: pl.Series([len(s)]), return_dtype=pl.Int64))
    assert counted.item() == 3
    with pytest.raises(pl.exceptions.PolarsError, match="not a value of type Int64"):
        frame.select(pl.col("a").map_elements(Thing, return_dtype=pl.Int64))
    assert frame.select(pl.lit(ONE, allow_object=True)).item() is ONE
    assert frame.select(pl.lit(5, allow_object=True)).dtypes == [pl.Int32]
    with pytest.raises(TypeError, match="cannot use a value of type"):
        pl.lit(ONE)


@pytest.mark.parametrize(
    "query",
    [
        lambda f: f.sort("o"),
        lambda f: f.group_by("o").len(),
        lambda f: f.group_by("a").agg("o"),
        lambda f: f.group_by("a").agg(pl.col("o").implode()),
        lambda f: f.join(f, on="o"),
        lambda f: f.unique(),
        lambda f: f.unique("o"),
        lambda f: f.select(pl.col("a").sum().over("o")),
        lambda f: f.select(pl.col("a").sort_by("o")),
        lambda f: f.select(pl.col("o").sum()),
        lambda f: f.select(pl.col("o") == pl.col("o")),
        lambda f: f.select(pl.col("o") + 1),
        lambda f: f.select(pl.col("o").n_unique()),
        lambda f: f.select(pl.col("o").rank()),
        lambda f: f.select(pl.struct("o")),
        lambda f: f.select(pl.concat_list("o")),
        lambda f: f.select(pl.col("o").hash()),
        lambda f: f.rolling("a", period="2i").agg("o"),
        lambda f: f.write_csv(),
        lambda f: f.write_parquet(io.BytesIO()),
        lambda f: f.to_arrow(),
        lambda f: f["o"].to_arrow(),
        lambda f: f.head(0).to_arrow(),
        lambda f: f.serialize(),
        lambda f: f.lazy().serialize(),
        lambda f: pickle.dumps(f),
    ],
)
def test_what_is_not_there_says_so(frame, query):
    with pytest.raises(InvalidOperationError, match="Object"):
        query(frame)


def test_casts_are_refused(frame):
    for cast in (lambda: frame["o"].cast(pl.String), lambda: frame["a"].cast(pl.Object)):
        with pytest.raises(ComputeError, match="Object"):
            cast()


def test_other_libraries_get_the_objects(frame):
    array = frame["o"].to_numpy()
    assert array.dtype == np.dtype(object)
    assert array.tolist() == [ONE, None, TWO]
    assert frame.to_pandas()["o"].tolist() == [ONE, None, TWO]


def test_objects_live_as_long_as_a_column_has_them():
    things = [Thing(n) for n in range(10)]
    refs = [weakref.ref(thing) for thing in things]
    frame = pl.DataFrame({"a": range(10), "o": things})
    del things
    last = frame.lazy().filter(pl.col("a") == 9).with_columns(p="o").collect()
    both = pl.concat([last, last, frame.head(0).with_columns(p="o")]).rechunk()
    del frame, last
    gc.collect()
    assert [thing.n for thing in both["p"]] == [9, 9]
    del both
    gc.collect()
    assert [ref() for ref in refs] == [None] * 10


def test_threads_move_references_only():
    n = 300_000
    things = [Thing(i % 1000) for i in range(1000)] * (n // 1000)
    frame = pl.DataFrame(
        {"a": range(n), "k": [i % 7 for i in range(n)], "o": pl.Series(things, dtype=pl.Object)}
    )
    picked = frame.lazy().filter(pl.col("a") % 3 == 0).sort("a", descending=True).collect()
    assert all(thing.n == a % 1000 for a, thing in zip(picked["a"], picked["o"], strict=True))
    groups = frame.lazy().group_by("k").agg(pl.col("a").min(), pl.col("o").first()).sort("k").collect()
    assert [thing.n for thing in groups["o"]] == list(range(7))
    joined = frame.lazy().join(frame.lazy().select("a", p="o"), on="a").collect()
    assert all(x is y for x, y in zip(joined["o"], joined["p"], strict=True))
