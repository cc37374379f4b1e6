"""The verbs of frames against polars, eager and lazy."""

import polars
import polarslike
import pytest
from hypothesis import given
from hypothesis import strategies as st

from .columns import DTYPES, Frame, column
from .compare import attempt, difference, last_digits
from .known import verb_reason

# What keys are made of.
KEYS = [d for d in DTYPES if not d.startswith(("List", "Struct", "Null"))]
COMMON = [*KEYS, "Int64", "Int64", "String", "String", "Categorical", "Boolean", "Float64"]


@st.composite
def tables(draw, key, name="v", max_rows=8):
    """A frame with keys `k` of a type and `l`, and values."""
    rows = draw(st.one_of(st.integers(0, 2), st.integers(2, max_rows)))
    return Frame(
        (
            draw(column("k", key, rows)),
            draw(column("l", "Int64", rows)),
            draw(column(name, "Float64", rows)),
            draw(column("s", "String", rows)),
        )
    )


def check(run, *frames, row_order=True):
    """Runs a query in both libraries, lazily and eagerly, and compares."""
    for lazy in (False, True):

        def with_library(pl, lazy=lazy):
            native = [getattr(frame, pl.__name__)() for frame in frames]
            result = run(pl, *(frame.lazy() if lazy else frame for frame in native))
            return result.collect() if lazy else result

        ours, theirs = attempt(lambda: with_library(polarslike)), attempt(lambda: with_library(polars))
        message = difference(ours, theirs, row_order=row_order, least=last_digits(frames))
        if message and not verb_reason(message):
            pytest.fail(f"{'lazy' if lazy else 'eager'}: {frames!r}\n{message}", pytrace=False)


@pytest.mark.parametrize("how", ["inner", "left", "right", "full", "semi", "anti"])
def test_join(how):
    @given(st.data())
    def run(data):
        key = data.draw(st.sampled_from(COMMON))
        left, right = data.draw(tables(key)), data.draw(tables(key, "w"))
        on = data.draw(st.sampled_from([["k"], ["l"], ["k", "l"]]))
        options = {"nulls_equal": data.draw(st.booleans())}
        if how in ("left", "full", "right", "inner"):
            options["coalesce"] = data.draw(st.sampled_from([None, True, False]))
        if data.draw(st.booleans()):
            options["suffix"] = "_other"
        check(lambda pl, a, b: a.join(b, on=on, how=how, **options), left, right, row_order=False)

    run()


@given(st.data())
def test_cross_join(data):
    left, right = data.draw(tables("Int64", max_rows=4)), data.draw(tables("String", "w", max_rows=4))
    check(lambda pl, a, b: a.join(b, how="cross"), left, right, row_order=False)


@given(st.data())
def test_join_of_other_names(data):
    left, right = data.draw(tables("Int64")), data.draw(tables("Int64", "w"))
    check(
        lambda pl, a, b: a.join(b, left_on=["k", pl.col("l") + 1], right_on=["l", "k"], how="inner"),
        left,
        right,
        row_order=False,
    )


@pytest.mark.parametrize("validate", ["m:m", "m:1", "1:m", "1:1"])
def test_join_validation(validate):
    @given(st.data())
    def run(data):
        left, right = data.draw(tables("Int64")), data.draw(tables("Int64", "w"))
        how = data.draw(st.sampled_from(["inner", "left"]))
        check(lambda pl, a, b: a.join(b, on="k", how=how, validate=validate), left, right, row_order=False)

    run()


@given(st.data())
def test_sort(data):
    frame = data.draw(tables(data.draw(st.sampled_from(COMMON))))
    by = data.draw(st.sampled_from([["k"], ["l"], ["k", "l"], ["v", "k"], ["s", "v"]]))
    flags = st.one_of(st.booleans(), st.lists(st.booleans(), min_size=len(by), max_size=len(by)))
    descending, nulls_last = data.draw(flags), data.draw(flags)
    check(lambda pl, a: a.sort(by, descending=descending, nulls_last=nulls_last, maintain_order=True), frame)


@given(st.data())
def test_top_k(data):
    frame = data.draw(tables("Int64"))
    k = data.draw(st.integers(0, 9))
    reverse = data.draw(st.booleans())
    # Ties may be broken either way: only the keys are compared.
    check(lambda pl, a: a.top_k(k, by="k", reverse=reverse).select("k").sort("k"), frame)
    check(lambda pl, a: a.bottom_k(k, by="k", reverse=reverse).select("k").sort("k"), frame)


@pytest.mark.parametrize("keep", ["first", "last", "none", "any"])
def test_unique(keep):
    @given(st.data())
    def run(data):
        frame = data.draw(tables(data.draw(st.sampled_from(COMMON))))
        subset = data.draw(st.sampled_from([None, "k", ["k", "l"], ["s"]]))
        columns = "k" if keep == "any" and subset else ["k", "l", "v", "s"]
        if keep == "any" and subset:
            subset = "k"
        check(lambda pl, a: a.unique(subset, keep=keep, maintain_order=True).select(columns), frame)

    run()


AGGREGATES = {
    "reductions": lambda pl: [
        pl.col("v").sum().alias("sum"),
        pl.col("v").mean().alias("mean"),
        pl.col("v").min().alias("min"),
        pl.col("v").max().alias("max"),
        pl.col("l").sum().alias("total"),
        pl.len(),
        pl.col("s").count().alias("count"),
        pl.col("s").n_unique().alias("n_unique"),
        pl.col("v").std().alias("std"),
        pl.col("v").median().alias("median"),
        pl.col("s").first().alias("first"),
        pl.col("s").last().alias("last"),
    ],
    "lists": lambda pl: [pl.col("v"), pl.col("s").sort().alias("sorted"), pl.col("l").head(2)],
    "expressions": lambda pl: [
        (pl.col("v").sum() / pl.len()).alias("a"),
        pl.col("v").filter(pl.col("l") > 0).sum().alias("b"),
        (pl.col("v") - pl.col("v").mean()).abs().max().alias("c"),
        pl.col("s").sort_by("v", maintain_order=True).first().alias("d"),
    ],
    "literals": lambda pl: [pl.lit(1).alias("one"), pl.col("v").cum_sum().last().alias("z")],
}


@pytest.mark.parametrize("aggregates", AGGREGATES)
def test_group_by(aggregates):
    @given(st.data())
    def run(data):
        frame = data.draw(tables(data.draw(st.sampled_from(COMMON)), max_rows=12))
        keys = data.draw(st.sampled_from([["k"], ["l"], ["k", "l"], ["s"], ["k", "s"]]))
        maintain_order = data.draw(st.booleans())
        values = [a for a in AGGREGATES[aggregates](polars) if a.meta.output_name() not in keys]
        names = {value.meta.output_name() for value in values}

        def query(pl, a):
            aggs = [x for x in AGGREGATES[aggregates](pl) if x.meta.output_name() in names]
            return a.group_by(keys, maintain_order=maintain_order).agg(aggs)

        check(query, frame, row_order=maintain_order)

    run()


@given(st.data())
def test_group_by_expressions(data):
    frame = data.draw(tables("Int64"))
    check(
        lambda pl, a: a.group_by(pl.col("k") % 2, even=pl.col("l") % 2 == 0, maintain_order=True).agg(
            pl.col("v").sum(), n=pl.len()
        ),
        frame,
    )


@given(st.data())
def test_rows(data):
    frame = data.draw(tables(data.draw(st.sampled_from(DTYPES))))
    offset, length = data.draw(st.integers(-10, 10)), data.draw(st.one_of(st.none(), st.integers(0, 10)))
    n = data.draw(st.integers(0, 10))
    check(lambda pl, a: a.slice(offset, length), frame)
    check(lambda pl, a: a.head(n), frame)
    check(lambda pl, a: a.tail(n), frame)
    check(lambda pl, a: a.with_row_index("i", n).filter(pl.col("i") > 1), frame)


@given(st.data())
def test_filter(data):
    frame = data.draw(tables(data.draw(st.sampled_from(DTYPES))))
    predicate = data.draw(
        st.sampled_from(
            [
                lambda pl: [pl.col("l") > 0],
                lambda pl: [pl.col("v").is_not_null(), pl.col("l") < 3],
                lambda pl: [pl.col("s") == "a"],
                lambda pl: [pl.col("k").is_null() | (pl.col("v") >= 1.0)],
                lambda pl: [pl.col("l") == pl.col("l").max()],
                lambda pl: [pl.lit(True)],
                lambda pl: [pl.lit(None, dtype=pl.Boolean)],
                lambda pl: [pl.col("v") > pl.col("v").mean().over("l")],
                lambda pl: [pl.col("l")],
            ]
        )
    )
    check(lambda pl, a: a.filter(*predicate(pl)), frame)
    check(lambda pl, a: a.filter(*predicate(pl)).select("k", pl.col("l") + 1).head(3), frame)


@given(st.data())
def test_columns(data):
    frame = data.draw(tables(data.draw(st.sampled_from(DTYPES))))
    queries = [
        lambda pl, a: a.select("l", pl.col("v") * 2, x=pl.lit(1)),
        lambda pl, a: a.select(pl.col("v").sum(), pl.len()),
        lambda pl, a: a.select(pl.col("v").sum(), "l"),
        lambda pl, a: a.with_columns(pl.col("l") + 1, z=pl.col("s")),
        lambda pl, a: a.with_columns(pl.col("l").max().alias("m")),
        lambda pl, a: a.drop("l", "s"),
        lambda pl, a: a.drop("nothing", strict=False),
        lambda pl, a: a.drop("nothing"),
        lambda pl, a: a.rename({"l": "x", "s": "l"}),
        lambda pl, a: a.select(pl.all().exclude("k")),
        lambda pl, a: a.select(pl.col("^[kl]$")),
        lambda pl, a: a.select(pl.col("l", "v").sum().name.suffix("_sum")),
        lambda pl, a: a.select(pl.when(pl.col("l") > 0).then(pl.col("v")).otherwise(None)),
        lambda pl, a: a.select(pl.col("l").head(2), pl.col("v").head(2)),
        lambda pl, a: a.select("l", "l"),
    ]
    query = data.draw(st.sampled_from(queries))
    check(query, frame)


@pytest.mark.parametrize("key", ["List(Int64)", "List(String)", "Array(Int64, 2)"])
def test_explode(key):
    @given(st.data())
    def run(data):
        frame = data.draw(tables(key))
        check(lambda pl, a: a.explode("k"), frame)

    run()


@given(st.data())
def test_concat(data):
    key = data.draw(st.sampled_from(COMMON))
    frames = data.draw(st.lists(tables(key), min_size=1, max_size=3))
    check(lambda pl, *a: pl.concat(a), *frames)
    other = data.draw(tables(data.draw(st.sampled_from(COMMON))))
    check(lambda pl, *a: pl.concat(a), frames[0], other)


@given(st.data())
def test_steps_together(data):
    key = data.draw(st.sampled_from(["Int64", "String", "Categorical", "Date"]))
    left, right = data.draw(tables(key)), data.draw(tables(key, "w"))
    check(
        lambda pl, a, b: (
            a.filter(pl.col("l") > -2)
            .join(b.select("k", "w").unique(maintain_order=True), on="k", how="left")
            .group_by("k")
            .agg(pl.col("w").sum(), pl.col("v").max(), n=pl.len())
            .sort("k", nulls_last=True)
            .head(4)
        ),
        left,
        right,
    )
