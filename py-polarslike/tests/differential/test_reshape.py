"""The verbs that reshape frames, fill them and put them together, against polars."""

import polars
import polarslike
import pytest
from hypothesis import given
from hypothesis import strategies as st

from .columns import Frame, column, frames
from .test_verbs import KEYS, check

SIMPLE = ["Int64", "Int8", "Float64", "Float32", "Boolean", "String", "Date", "Datetime('us')"]


@st.composite
def named(draw, types, max_rows=6, min_rows=0):
    """A frame with columns of these names and types."""
    rows = draw(st.integers(min_rows, max_rows))
    return Frame(tuple(draw(column(name, dtype, rows)) for name, dtype in types.items()))


def check_eager(run, *inputs, row_order=True):
    """Compares verbs that only frames in memory have: a lazy frame is collected before."""

    def eager(pl, *given):
        return run(pl, *(frame.collect() if hasattr(frame, "collect") else frame for frame in given))

    def both(pl, *given):
        result = eager(pl, *given)
        return result.lazy() if hasattr(given[0], "collect") else result

    check(both, *inputs, row_order=row_order)


# Aggregates of columns


@pytest.mark.parametrize("name", ["sum", "mean", "median", "min", "max", "std", "var", "count", "null_count"])
def test_aggregates(name):
    @given(named({"i": "Int32", "s": "Int16", "f": "Float64", "b": "Boolean", "t": "String", "d": "Date"}))
    def run(frame):
        check(lambda pl, df: getattr(df, name)(), frame)

    run()


@given(named({"i": "Int64", "f": "Float64", "t": "String"}), st.sampled_from([0.0, 0.3, 1.0]))
def test_quantile(frame, quantile):
    for interpolation in ("nearest", "linear", "lower", "higher", "midpoint"):
        check(lambda pl, df: df.quantile(quantile, interpolation), frame)


@given(named({"i": "Int64", "f": "Float64"}), st.booleans())
def test_horizontal(frame, ignore_nulls):
    for name in ("sum_horizontal", "mean_horizontal"):
        check_eager(lambda pl, df: getattr(df, name)(ignore_nulls=ignore_nulls).to_frame(), frame)
    for name in ("min_horizontal", "max_horizontal"):
        check_eager(lambda pl, df: getattr(df, name)().to_frame(), frame)


@given(named({"i": "Int8", "b": "Boolean", "t": "String"}))
def test_duplicated_rows(frame):
    for name in ("is_duplicated", "is_unique"):
        check_eager(lambda pl, df: getattr(df, name)().to_frame("x"), frame)
    check_eager(
        lambda pl, df: pl.DataFrame({"n": [df.n_unique(), df.n_unique("b"), df.n_unique(["i", "b"])]}), frame
    )


@given(named({"i": "Int64", "f": "Float64", "b": "Boolean", "t": "String", "d": "Date"}))
def test_describe(frame):
    check_eager(lambda pl, df: df.describe(), frame)
    check_eager(
        lambda pl, df: df.describe([0.1, 0.999], interpolation="linear").select("statistic", "i", "f"), frame
    )


# Nulls


@given(frames(), st.sampled_from([1, 1.5, "x", True, 300]), st.booleans())
def test_fill_null(frame, value, matches_supertype):
    columns = ["i", "f", "s", "p", "g"]
    check(lambda pl, df: df.select(columns).fill_null(value, matches_supertype=matches_supertype), frame)


@given(frames(), st.sampled_from(["forward", "backward"]), st.sampled_from([None, 0, 1]))
def test_fill_null_by_strategy(frame, strategy, limit):
    check(lambda pl, df: df.select("i", "f", "s").fill_null(strategy=strategy, limit=limit), frame)
    check(lambda pl, df: df.select("i", "f").fill_null(strategy="zero"), frame)


@pytest.mark.parametrize(
    "arguments",
    [{}, {"value": 1, "strategy": "zero"}, {"value": 1, "limit": 1}, {"strategy": "zero", "limit": 1}],
)
def test_fill_null_refuses(arguments):
    for pl in (polars, polarslike):
        with pytest.raises(ValueError):
            pl.DataFrame({"a": [1, None]}).fill_null(**arguments)


@given(frames())
def test_rows_without_nulls(frame):
    check(lambda pl, df: df.drop_nulls(), frame)
    check(lambda pl, df: df.drop_nulls(["i", "s"]), frame)
    check(lambda pl, df: df.drop_nulls([]), frame)
    check(lambda pl, df: df.select("i", "f", "s").drop_nans(), frame)
    check(lambda pl, df: df.select("i", "f").drop_nans("f"), frame)
    check(lambda pl, df: df.select("i", "f", "s").fill_nan(0.0), frame)


# Rows


@given(frames(), st.sampled_from([-2, 0, 1, 9]))
def test_shift_and_reverse(frame, n):
    check(lambda pl, df: df.shift(n), frame)
    check(lambda pl, df: df.select("i", "f").shift(n, fill_value=0), frame)
    check(lambda pl, df: df.reverse(), frame)
    check(lambda pl, df: df.select("f", "s").interpolate(), frame)


@given(frames(), st.sampled_from([1, 2, 5]), st.sampled_from([0, 1, 9]))
def test_gather_every(frame, n, offset):
    check(lambda pl, df: df.gather_every(n, offset), frame)


@given(frames())
def test_filter_and_remove(frame):
    for name in ("filter", "remove"):
        check(lambda pl, df: getattr(df, name)("p"), frame)
        check(lambda pl, df: getattr(df, name)(pl.col("i") > 0, "p"), frame)
        check(lambda pl, df: getattr(df, name)(s="a", g=1), frame)
        check(lambda pl, df: getattr(df, name)(), frame)


@given(frames(), st.sampled_from([0, 3]))
def test_clear(frame, n):
    check(lambda pl, df: df.clear(n), frame)


@given(frames(), st.booleans())
def test_sample(frame, with_replacement):
    for options in ({"n": 1}, {"fraction": 0.5}, {"n": 99}, {"n": 1, "fraction": 0.5}):
        check_eager(
            lambda pl, df: df.sample(**options, with_replacement=with_replacement, seed=1).select(pl.len()),
            frame,
        )


# Shape


@given(
    named({"l": "List(Int64)", "x": "Int64", "t": "List(String)"}, min_rows=1), st.booleans(), st.booleans()
)
def test_explode(frame, empty_as_null, keep_nulls):
    options = {"empty_as_null": empty_as_null, "keep_nulls": keep_nulls}
    check(lambda pl, df: df.explode("l", **options), frame)
    check(lambda pl, df: df.explode("x"), frame)
    same = lambda pl, df: df.select("l", m=pl.col("l"), x="x")  # noqa: E731
    check(lambda pl, df: same(pl, df).explode("l", "m", **options), frame)


@given(named({"a": "Struct({'x': Int64, 'y': String})", "b": "Int64"}))
def test_unnest(frame):
    for arguments, options in [(("a",), {}), ((), {}), ((["a"],), {"separator": "_"}), (("b",), {})]:
        check(lambda pl, df: df.unnest(*arguments, **options), frame)


@given(st.data())
def test_unpivot(data):
    types = {
        name: data.draw(st.sampled_from(["Int64", "Int8", "Float64", "Boolean", "String"])) for name in "abc"
    }
    frame = data.draw(named({"k": "String", **types}))
    for options in [{}, {"index": "k"}, {"on": ["b", "a"], "index": "k"}, {"on": [], "index": "k"}]:
        names = {"variable_name": "v", "value_name": "w"} if data.draw(st.booleans()) else {}
        check(lambda pl, df: df.unpivot(**options, **names), frame, row_order=False)


@pytest.mark.parametrize(
    "function", ["first", "last", "sum", "max", "min", "mean", "median", "len", "element"]
)
def test_pivot(function):
    @given(st.data())
    def run(data):
        on = data.draw(st.sampled_from(["Int64", "String", "Boolean", "Date", "Int8"]))
        frame = data.draw(named({"c": on, "k": "String", "v": "Int64", "w": "Float64"}))
        options = {
            "sort_columns": data.draw(st.booleans()),
            "separator": data.draw(st.sampled_from(["_", "|"])),
        }
        values = data.draw(st.sampled_from(["v", ["v", "w"]]))

        def aggregate(pl):
            return pl.element().max() + pl.element().len() if function == "element" else function

        check_eager(
            lambda pl, df: df.pivot(
                "c", index="k", values=values, aggregate_function=aggregate(pl), **options
            ),
            frame,
        )

    run()


@given(named({"c": "String", "k": "Boolean", "v": "Int64"}))
def test_pivot_of_given_values(frame):
    options = {"index": "k", "values": "v", "aggregate_function": "sum", "maintain_order": True}
    check(lambda pl, df: df.pivot("c", on_columns=["a", "zz", "b"], **options), frame)
    check_eager(lambda pl, df: df.pivot("c", index="k", values="v"), frame)


@given(named({"a": "Int64", "b": "String", "f": "Float64"}, min_rows=1), st.integers(1, 7))
def test_unstack(frame, step):
    for how in ("vertical", "horizontal"):
        check_eager(lambda pl, df: df.unstack(step=step, how=how), frame)
        check_eager(lambda pl, df: df.unstack(step=step, how=how, columns=["f", "a"], fill_values=0), frame)


@given(st.data())
def test_transpose(data):
    types = {name: data.draw(st.sampled_from(["Int64", "Int8", "Boolean", "String"])) for name in "abc"}
    frame = data.draw(named(types))
    check_eager(lambda pl, df: df.transpose(), frame)
    check_eager(lambda pl, df: df.transpose(include_header=True, header_name="h"), frame)
    names = [f"row {i}" for i in range(len(frame.columns[0].values))]
    check_eager(lambda pl, df: df.transpose(column_names=names), frame)


@given(st.data())
def test_to_dummies(data):
    frame = data.draw(
        named({"a": data.draw(st.sampled_from(["Int64", "String", "Boolean", "Date"])), "b": "Int8"})
    )
    options = {
        "drop_first": data.draw(st.booleans()),
        "drop_nulls": data.draw(st.booleans()),
        "separator": ":",
    }
    check_eager(lambda pl, df: df.to_dummies(**options), frame)
    check_eager(lambda pl, df: df.to_dummies("a", **options), frame)


@given(frames())
def test_casts(frame):
    check(lambda pl, df: df.cast({"i": pl.Float64, pl.selectors.string(): pl.Categorical}), frame)
    check(lambda pl, df: df.select("i", "p").cast(pl.String), frame)
    check(lambda pl, df: df.select("i", "s").cast({"s": pl.Int64}, strict=False), frame)
    check(lambda pl, df: df.cast({"no such column": pl.Int64}), frame)


# Several frames

WAYS = ["vertical", "vertical_relaxed", "diagonal", "diagonal_relaxed", "horizontal", "horizontal_extend"]


@pytest.mark.parametrize("how", WAYS)
def test_concat(how):
    @given(st.data())
    def run(data):
        types = st.sampled_from(["Int64", "Int8", "Float64", "String", "Null"])
        inputs = []
        for number in range(data.draw(st.integers(1, 3))):
            pick = {"a": data.draw(types), data.draw(st.sampled_from(["b", "b", "c"])): data.draw(types)}
            if "horizontal" in how:
                pick = {f"{name}{number}": dtype for name, dtype in pick.items()}
            inputs.append(data.draw(named(pick, max_rows=3)))
        check(lambda pl, *dfs: pl.concat(dfs, how=how), *inputs)

    run()


def distinct(name, *types):
    """A frame whose key occurs once per row."""
    return named({name: "Int64", **dict(types)}, max_rows=4)


@pytest.mark.parametrize("how", ["align", "align_inner", "align_left", "align_right", "align_full"])
def test_concat_aligned(how):
    @given(distinct("k", ("x", "String")), distinct("k", ("y", "Float64")))
    def run(a, b):
        unique = lambda df: df.drop_nulls("k").unique("k", keep="first", maintain_order=True)  # noqa: E731
        check(lambda pl, x, y: pl.concat([unique(x), unique(y)], how=how), a, b)

    run()


@given(
    distinct("k", ("v", "Int64"), ("s", "String")),
    distinct("k", ("v", "Int64"), ("q", "String")),
    st.booleans(),
)
def test_update(a, b, include_nulls):
    unique = lambda df: df.drop_nulls("k").unique("k", keep="first", maintain_order=True)  # noqa: E731
    for options in [
        {},
        {"on": "k"},
        {"on": "k", "how": "inner"},
        {"how": "inner"},
        {"left_on": "k", "right_on": "k"},
    ]:
        check(lambda pl, x, y: unique(x).update(unique(y), **options, include_nulls=include_nulls), a, b)


@given(st.data())
def test_merge_sorted(data):
    types = {"k": data.draw(st.sampled_from(["Int64", "Date", "String"])), "v": "Int64"}
    a, b = data.draw(named(types)), data.draw(named(types))
    # Which of equal keys comes first is not said by polars.
    check(lambda pl, x, y: x.sort("k").merge_sorted(y.sort("k"), "k").select("k"), a, b)
    check(lambda pl, x, y: x.sort("k").merge_sorted(y.sort("k"), "k"), a, b, row_order=False)


@given(distinct("k", ("x", "String")), distinct("k", ("y", "Float64")))
def test_align_frames(a, b):
    unique = lambda df: df.drop_nulls("k").unique("k", keep="first", maintain_order=True)  # noqa: E731
    for i, options in [
        (0, {}),
        (1, {}),
        (0, {"how": "inner"}),
        (1, {"descending": True}),
        (0, {"select": "k"}),
    ]:
        check(lambda pl, x, y: pl.align_frames(unique(x), unique(y), on="k", **options)[i], a, b)


# Groups


@given(st.data())
def test_having(data):
    frame = data.draw(named({"k": data.draw(st.sampled_from(KEYS)), "v": "Int64"}))

    def groups(pl, df):
        return df.group_by("k", maintain_order=True).having(pl.len() > 1, pl.col("v").max() > 0)

    check(lambda pl, df: groups(pl, df).agg(pl.col("v").sum()), frame)
    check(lambda pl, df: groups(pl, df).len("n"), frame)
    check(lambda pl, df: groups(pl, df).first(), frame)
    check(lambda pl, df: df.group_by("k", maintain_order=True).quantile(0.5), frame)
    check(lambda pl, df: df.group_by("k", maintain_order=True).head(2), frame)


# What several steps use


@given(named({"k": "String", "v": "Int64"}))
def test_a_subplan_that_is_used_twice(frame):
    def run(pl, df):
        sums = df.group_by("k").agg(pl.col("v").sum(), n=pl.len())
        total = sums.select(pl.col("n").sum().alias("total"))
        return sums.join(total, how="cross").join(
            sums.filter(pl.col("v") > 0), on="k", how="left", nulls_equal=True
        )

    check(run, frame, row_order=False)

    def twice(pl, df):
        cached = df.lazy().with_columns(w=pl.col("v").cum_count()).cache()
        both = pl.concat(
            [cached.select("k", "w"), cached.select("k", w=pl.col("v").is_null().cast(pl.UInt32))]
        )
        return both if hasattr(df, "collect") else both.collect()

    check(twice, frame, row_order=False)
