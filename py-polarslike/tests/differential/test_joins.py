"""Joins of all kinds against polars: every parameter, keys of all types, and errors; and `over`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from .columns import Frame, column
from .test_verbs import COMMON, check, tables

KINDS = ["inner", "left", "right", "full", "semi", "anti"]
ORDERS = ["left", "right", "left_right", "right_left"]
INTEGERS = ["Int8", "Int16", "Int32", "Int64", "UInt8", "UInt32", "UInt64"]


@pytest.mark.parametrize("how", KINDS)
def test_order(how):
    @given(st.data())
    def run(data):
        key = data.draw(st.sampled_from(COMMON))
        left, right = data.draw(tables(key)), data.draw(tables(key, "w"))
        order = data.draw(st.sampled_from(ORDERS))
        if how in ("semi", "anti"):
            order = "left"
        options = {"maintain_order": order, "nulls_equal": data.draw(st.booleans())}
        if how not in ("semi", "anti"):
            options["coalesce"] = data.draw(st.sampled_from([None, True, False]))
        # Rows that are equal in the ordered side may come in any order of the other, unless it is named too.
        check(
            lambda pl, a, b: a.join(b, on=["k"], how=how, **options),
            left,
            right,
            row_order="_" in order or how in ("semi", "anti"),
        )
        side = "l" if order.startswith("left") else "l_right"
        if how not in ("semi", "anti"):
            check(lambda pl, a, b: a.join(b, on=["k"], how=how, **options).select(side), left, right)

    run()


@pytest.mark.parametrize("how", KINDS)
def test_keys_of_different_types(how):
    @given(st.data())
    def run(data):
        a_type, b_type = data.draw(st.sampled_from(PAIRS))
        left, right = data.draw(tables(a_type)), data.draw(tables(b_type, "w"))
        check(lambda pl, a, b: a.join(b, on="k", how=how), left, right, row_order=False)

    run()


PAIRS = [
    *((a, b) for a in INTEGERS for b in INTEGERS if a != b),
    ("Int64", "Float64"),
    ("Int32", "Float32"),
    ("Float32", "Float64"),
    ("String", "Categorical"),
    ("Categorical", "String"),
    ("String", "Int64"),
    ("Boolean", "Int64"),
    ("Date", "Datetime('us')"),
    ("Datetime('us')", "Datetime('ms')"),
    ("Datetime('us')", "Datetime('us', 'Europe/Berlin')"),
    ("Duration('us')", "Duration('ms')"),
    ("Date", "Int32"),
    ("Time", "Int64"),
    ("Null", "Int64"),
    ("List(Int64)", "List(Int64)"),
    ("Struct({'x': Int64, 'y': String})", "Struct({'x': Int64, 'y': String})"),
]


@pytest.mark.parametrize("how", KINDS)
def test_expressions_as_keys(how):
    @given(st.data())
    def run(data):
        left, right = data.draw(tables("Int64")), data.draw(tables("Int64", "w"))
        coalesce = data.draw(st.sampled_from([None, False])) if how not in ("semi", "anti") else None
        keys = data.draw(
            st.sampled_from(
                [
                    lambda pl: {"left_on": "k", "right_on": "l"},
                    lambda pl: {"left_on": ["k", "l"], "right_on": ["l", "k"]},
                    lambda pl: {"left_on": pl.col("k") % 3, "right_on": pl.col("l") % 3},
                    lambda pl: {"left_on": [pl.col("k") + 1, "s"], "right_on": ["k", "s"]},
                    lambda pl: {"on": pl.col("k").abs()},
                    lambda pl: {"on": ["k", pl.col("s").str.len_chars()]},
                    lambda pl: {"left_on": "k", "right_on": ["k", "l"]},
                    lambda pl: {"on": "k", "left_on": "l"},
                    lambda pl: {"left_on": "k"},
                    lambda pl: {"on": "nothing"},
                    lambda pl: {},
                ]
            )
        )
        check(
            lambda pl, a, b: a.join(b, how=how, coalesce=coalesce, **keys(pl)), left, right, row_order=False
        )

    run()


@pytest.mark.parametrize("validate", ["m:m", "m:1", "1:m", "1:1"])
def test_validation_of_all_kinds(validate):
    @given(st.data())
    def run(data):
        key = data.draw(st.sampled_from(["Int64", "String"]))
        left, right = data.draw(tables(key, max_rows=4)), data.draw(tables(key, "w", max_rows=4))
        how = data.draw(st.sampled_from(["inner", "left", "full"]))
        # Null keys meet nothing; polars still counts some of those of full joins.
        nulls_equal = how == "full" or data.draw(st.booleans())
        check(
            lambda pl, a, b: a.join(b, on="k", how=how, validate=validate, nulls_equal=nulls_equal),
            left,
            right,
            row_order=False,
        )

    run()


@given(st.data())
def test_names_that_are_taken(data):
    left, right = data.draw(tables("Int64")), data.draw(tables("Int64", "w"))
    how = data.draw(st.sampled_from(["inner", "left", "full", "cross"]))
    on = {} if how == "cross" else {"on": "k"}
    check(lambda pl, a, b: a.join(b, how=how, suffix="", **on), left, right, row_order=False)
    check(
        lambda pl, a, b: a.rename({"v": "l_right"}).join(b, how=how, **on),
        left,
        right,
        row_order=False,
    )


PREDICATES = [
    lambda pl: [pl.col("k") > pl.col("k_right")],
    lambda pl: [pl.col("k") <= pl.col("k_right"), pl.col("v") >= pl.col("w")],
    lambda pl: [pl.col("k") < pl.col("k_right"), pl.col("v") > pl.col("w"), pl.col("l") <= pl.col("l_right")],
    lambda pl: [pl.col("l") == pl.col("l_right"), pl.col("v") < pl.col("w")],
    lambda pl: [pl.col("l") == pl.col("l_right"), pl.col("s") == pl.col("s_right")],
    lambda pl: [pl.col("k") != pl.col("k_right")],
    lambda pl: [(pl.col("k") > pl.col("k_right")) & (pl.col("s") <= pl.col("s_right"))],
    lambda pl: [(pl.col("k") > pl.col("k_right")) | (pl.col("v") > pl.col("w"))],
    lambda pl: [pl.col("l") + 1 > pl.col("l_right") % 5, pl.col("l") > 0],
    lambda pl: [pl.col("l").is_between(pl.col("l_right"), pl.col("l_right") + 2)],
    lambda pl: [pl.col("l") > 0],
    lambda pl: [pl.col("w") > 0, pl.col("k") >= pl.col("k_right")],
    lambda pl: [pl.col("nothing") > pl.col("l")],
    lambda pl: [],
]


@pytest.mark.parametrize("how", ["inner", "left", "right", "full"])
def test_join_where(how):
    @given(st.data())
    def run(data):
        key = data.draw(
            st.sampled_from(["Int64", "Int32", "Float64", "String", "Date", "Datetime('us')", "Boolean"])
        )
        left, right = data.draw(tables(key, max_rows=12)), data.draw(tables(key, "w", max_rows=12))
        predicates = data.draw(st.sampled_from(PREDICATES))
        options = {"how": how} if how != "inner" else {}
        check(lambda pl, a, b: a.join_where(b, *predicates(pl), **options), left, right, row_order=False)

    run()


WINDOWS = [
    lambda pl: pl.col("v").sum(),
    lambda pl: pl.col("v").cum_max(),
    lambda pl: pl.col("v").shift(1),
    lambda pl: pl.col("v").rank("ordinal"),
    lambda pl: pl.col("v").first() + pl.col("v"),
    lambda pl: pl.col("v").sort(),
    lambda pl: pl.col("v").head(1),
    lambda pl: pl.col("v").filter(pl.col("l") > 0).max(),
    lambda pl: pl.col("s").last(),
    lambda pl: pl.len(),
    lambda pl: pl.lit(1),
    lambda pl: pl.col("v", "s").reverse(),
]


@pytest.mark.parametrize("mapping", ["group_to_rows", "join", "explode"])
def test_over(mapping):
    @given(st.data())
    def run(data):
        frame = data.draw(tables(data.draw(st.sampled_from(COMMON))))
        if mapping == "join" and not frame.columns[0].values:
            # There polars says that one value per group is a list.
            return
        expression = data.draw(st.sampled_from(WINDOWS))
        keys = data.draw(st.sampled_from([["k"], ["l"], ["k", "l"], ["s"], [], "computed"]))
        options = {"mapping_strategy": mapping}
        if data.draw(st.booleans()):
            options["order_by"] = data.draw(st.sampled_from(["l", "v", ["l", "v"]]))
            options["descending"] = data.draw(st.booleans())
            options["nulls_last"] = data.draw(st.booleans())

        def query(pl, a):
            by = [pl.col("l") % 2] if keys == "computed" else keys
            windows = expression(pl).over(by, **options) if by else expression(pl).over(**options)
            return a.select(windows)

        check(query, frame)

    run()


def test_a_frame_with_itself():
    @given(st.data())
    def run(data):
        rows = data.draw(st.integers(0, 6))
        frame = Frame((data.draw(column("k", "Int64", rows)), data.draw(column("v", "Int64", rows))))
        check(lambda pl, a: a.join(a, on="k", how="full", coalesce=True), frame, row_order=False)
        check(
            lambda pl, a: a.join(a.rename({"v": "w"}), on="k", how="left", maintain_order="left_right"), frame
        )

    run()
