"""Windows along an index column, upsampling and as-of joins against polars, eager and lazy."""

import datetime as dt
import re

import polars
import polars.testing
import polarslike
import pytest
from hypothesis import given
from hypothesis import strategies as st

from .columns import Column, Frame, column
from .test_verbs import check

TIMES = [
    "Datetime('us')",
    "Datetime('ms')",
    "Datetime('ns', 'UTC')",
    "Datetime('us', 'Europe/Berlin')",
    "Date",
]
INTEGERS = ["Int64", "Int32"]
CLOSED = ["left", "right", "both", "none"]

# Around the days on which clocks are set in Berlin, the ends of months, and one far away.
MOMENTS = [dt.datetime(2021, 3, 27, 12) + i * dt.timedelta(hours=5) for i in range(12)]
MOMENTS += [dt.datetime(2021, 10, 30, 20) + i * dt.timedelta(hours=1) for i in range(12)]
MOMENTS += [
    dt.datetime(2024, 1, 31),
    dt.datetime(2024, 2, 29),
    dt.datetime(2024, 3, 31, 1),
    dt.datetime(1969, 7, 20),
]


def index_values(dtype):
    if dtype in INTEGERS:
        return st.one_of(st.integers(-5, 12), st.integers(-5, 12), st.sampled_from([100, 10_000]))
    moments = st.sampled_from(MOMENTS)
    return moments.map(dt.datetime.date) if dtype == "Date" else moments


@st.composite
def series(draw, dtype, max_rows=9, name="t", nulls=False):
    """A frame sorted by an index column `t`, with a key `g` and values; now and then with nulls."""
    rows = draw(st.one_of(st.integers(0, 2), st.integers(3, max_rows)))
    values = sorted(draw(st.lists(index_values(dtype), min_size=rows, max_size=rows)))
    if nulls and rows and draw(st.integers(0, 5)) == 0:
        values[0] = None
    cut = draw(st.integers(0, max(rows - 1, 0)))
    return Frame(
        (
            Column(name, dtype, tuple(values), "plain", cut),
            draw(column("g", draw(st.sampled_from(["String", "Int64", "Boolean"])), rows)),
            draw(column("v", "Int32", rows)),
            draw(column("f", "Float64", rows)),
        )
    )


def durations(dtype, negative=False, mixed=False):
    """Lengths for an index of this type."""
    if dtype in INTEGERS:
        lengths = ["1i", "2i", "3i", "7i"]
    elif dtype == "Date":
        lengths = ["1d", "2d", "1w", "1mo", "1q", "36h"]
    else:
        lengths = ["1h", "2h", "6h", "1d", "1w", "1mo", "1q", dt.timedelta(hours=5)]
        lengths += ["1d12h", "1mo1d"] if mixed else []
    if negative:
        lengths = lengths + ["-" + length for length in lengths if isinstance(length, str)]
    return st.sampled_from(lengths)


AGGREGATES = [
    lambda pl: [pl.col("v").sum(), pl.len(), pl.col("f").max()],
    lambda pl: [pl.col("v"), pl.col("v").mean().alias("m")],
    lambda pl: [pl.col("v").first(), (pl.col("f").min() + 1).alias("m"), pl.col("g").last().alias("last")],
    lambda pl: [pl.col("v").sort(descending=True).head(2), pl.col("f").median()],
    lambda pl: [pl.all().count()],
]


def ends_in_skipped_hour(frame, dtype, options):
    """Whether the end of a window that is shown may be in the hour that clocks skip: polars takes the hour before."""
    period = options.get("period", options["every"])
    return (
        dtype.endswith("'Europe/Berlin')")
        and (options["label"] == "right" or options["include_boundaries"])
        and re.search("d|w|mo|q", str(period))
        and any(moment and (moment.year, moment.month) == (2021, 3) for moment in frame.columns[0].values)
    )


@pytest.mark.parametrize("dtype", [*TIMES, *INTEGERS])
def test_group_by_dynamic(dtype):
    @given(st.data())
    def run(data):
        frame = data.draw(series(dtype))
        options = {"every": data.draw(durations(dtype))}
        if data.draw(st.booleans()):
            options["period"] = data.draw(durations(dtype, mixed=True))
        if data.draw(st.booleans()):
            options["offset"] = data.draw(durations(dtype, negative=True))
        options["closed"] = data.draw(st.sampled_from(CLOSED))
        options["label"] = data.draw(st.sampled_from(["left", "right", "datapoint"]))
        options["include_boundaries"] = data.draw(st.booleans())
        # Integers have no days of the week.
        weekdays = [] if dtype in INTEGERS else ["monday", "thursday", "sunday"]
        options["start_by"] = data.draw(st.sampled_from(["window", "window", "datapoint", *weekdays]))
        if data.draw(st.booleans()):
            options["group_by"] = data.draw(st.sampled_from(["g", ["g"]]))
        if ends_in_skipped_hour(frame, dtype, options):
            return
        aggregates = data.draw(st.sampled_from(AGGREGATES))
        check(
            lambda pl, a: a.group_by_dynamic("t", **options).agg(aggregates(pl)),
            frame,
            row_order="group_by" not in options,
        )

    run()


def ends_early(options):
    """Whether windows may end early, as their month is shorter: polars takes rows beyond them."""
    return (options["period"], options.get("offset")) == ("1mo1d", "-1mo")


@pytest.mark.parametrize("dtype", [*TIMES, *INTEGERS])
def test_rolling(dtype):
    @given(st.data())
    def run(data):
        frame = data.draw(series(dtype))
        options = {
            "period": data.draw(durations(dtype, mixed=True)),
            "closed": data.draw(st.sampled_from(CLOSED)),
        }
        if data.draw(st.booleans()):
            options["offset"] = data.draw(durations(dtype, negative=True))
        if data.draw(st.booleans()):
            options["group_by"] = "g"
        if ends_early(options):
            return
        aggregates = data.draw(st.sampled_from(AGGREGATES[:4]))
        check(
            lambda pl, a: a.rolling("t", **options).agg(aggregates(pl)),
            frame,
            row_order="group_by" not in options,
        )

    run()


AGGREGATES_OF_LONG_WINDOWS = [
    lambda pl: [pl.col("v").sum(), pl.col("f").mean(), pl.len().alias("n")],
    lambda pl: [pl.col("f").max() - pl.col("f").min(), pl.col("v").std(), pl.col("v").first().alias("first")],
    lambda pl: [(pl.col("v") * 2 + 1).sum(), pl.col("v").median().alias("median")],
    lambda pl: [pl.col("v").null_count(), pl.col("v").filter(pl.col("v") > 3).sum().alias("few")],
]


@pytest.mark.parametrize("aggregates", AGGREGATES_OF_LONG_WINDOWS)
@pytest.mark.parametrize("group_by", [None, "g"])
def test_rolling_over_windows_that_share_most_rows(aggregates, group_by):
    rows = 3000
    columns = {
        "t": list(range(rows)),
        "g": [i % 3 for i in range(rows)],
        "v": [None if i % 7 == 0 else i % 11 for i in range(rows)],
        "f": [i % 13 / 4 for i in range(rows)],
    }
    options = {"period": "500i", "group_by": group_by}
    for closed in ("right", "none"):
        polars_result, ours = (
            pl.DataFrame(columns).rolling("t", **options, closed=closed).agg(aggregates(pl))
            for pl in (polars, polarslike)
        )
        polars.testing.assert_frame_equal(
            polars.DataFrame(ours), polars_result, check_row_order=group_by is None
        )


@given(st.data())
def test_having(data):
    dtype = data.draw(st.sampled_from([*TIMES, *INTEGERS]))
    frame = data.draw(series(dtype))
    length = data.draw(durations(dtype))
    check(lambda pl, a: a.rolling("t", period=length).having(pl.len() > 1).agg(pl.col("v").sum()), frame)
    check(
        lambda pl, a: (
            a.group_by_dynamic("t", every=length).having(pl.len() > 1, pl.col("v").max() > 0).agg("v")
        ),
        frame,
    )
    check(
        lambda pl, a: a.group_by("g").having(pl.col("v").sum() > 0).agg(pl.col("v").sum()),
        frame,
        row_order=False,
    )


EXPRESSIONS = [
    lambda e, pl: e(pl.col("v").sum()),
    lambda e, pl: e(pl.col("f").min() + pl.col("v").max()),
    lambda e, pl: e(pl.col("v")),
    lambda e, pl: e(pl.col("v").head(1)),
    lambda e, pl: pl.col("v") - e(pl.col("v").mean()),
    lambda e, pl: e(pl.len()),
    lambda e, pl: e(pl.col("f").filter(pl.col("v") > 0).max()),
]


@pytest.mark.parametrize("dtype", ["Datetime('us', 'Europe/Berlin')", "Date", "Int64"])
def test_rolling_expression(dtype):
    @given(st.data())
    def run(data):
        frame = data.draw(series(dtype))
        options = {
            "period": data.draw(durations(dtype, mixed=True)),
            "closed": data.draw(st.sampled_from(CLOSED)),
        }
        if data.draw(st.booleans()):
            options["offset"] = data.draw(durations(dtype, negative=True))
        if ends_early(options):
            return
        expression = data.draw(st.sampled_from(EXPRESSIONS))
        check(
            lambda pl, a: a.with_columns(r=expression(lambda e: e.rolling("t", **options), pl)),
            frame,
        )
        check(
            lambda pl, a: a.with_columns(r=pl.col("v").sum().rolling(index_column="t", **options).over("g")),
            frame,
        )

    run()


@pytest.mark.parametrize(
    "dtype", ["Datetime('us')", "Datetime('ms')", "Datetime('us', 'Europe/Berlin')", "Date", "Int64"]
)
def test_upsample(dtype):
    @given(st.data())
    def run(data):
        frame = data.draw(series(dtype, nulls=True))
        if (
            len(set(frame.columns[0].values))
            and max((v for v in frame.columns[0].values if v), default=0) == 10_000
        ):
            return
        every = data.draw(durations(dtype))
        options = {"group_by": "g"} if data.draw(st.booleans()) else {}

        def query(pl, a):
            a = a.lazy().collect()
            return a.upsample("t", every=every, **options).lazy()

        check(
            lambda pl, a: query(pl, a).collect() if hasattr(a, "rows") else query(pl, a),
            frame,
            row_order=not options,
        )

    run()


@pytest.mark.parametrize("strategy", ["backward", "forward", "nearest"])
def test_join_asof(strategy):
    @given(st.data())
    def run(data):
        dtype = data.draw(st.sampled_from([*TIMES, *INTEGERS, "Float64", "String"]))
        rows = data.draw(st.integers(0, 7)), data.draw(st.integers(0, 7))
        by = data.draw(st.sampled_from([None, None, "g", ["g", "h"]]))
        frames = tuple(
            data.draw(sorted_side(dtype, count, name)) for count, name in zip(rows, "vw", strict=True)
        )
        options = {"strategy": strategy, "by": by}
        options["allow_exact_matches"] = data.draw(st.booleans())
        options["coalesce"] = data.draw(st.booleans())
        if dtype not in ("String", "Float64"):
            length = data.draw(durations(dtype))
            tolerance = (
                2
                if dtype in INTEGERS
                else length
                if "mo" not in str(length) and "q" not in str(length)
                else None
            )
            options["tolerance"] = data.draw(st.sampled_from([None, tolerance]))
        if dtype == "Float64":
            options["tolerance"] = data.draw(st.sampled_from([None, 1, 2.5]))
        check(lambda pl, a, b: a.join_asof(b, on="t", **options), *frames)
        check(
            lambda pl, a, b: a.rename({"t": "x"}).join_asof(
                b, left_on="x", right_on="t", suffix="_b", **options
            ),
            *frames,
        )

    run()


@st.composite
def sorted_side(draw, dtype, rows, name):
    if dtype == "Float64":
        values = st.sampled_from([-3.0, -1.0, 0.0, 0.5, 2.0, 2.25, 1e9, float("inf")])
    elif dtype == "String":
        values = st.sampled_from(["", "a", "ab", "b", "c"])
    else:
        values = index_values(dtype)
    keys = sorted(draw(st.lists(values, min_size=rows, max_size=rows)))
    if rows and draw(st.integers(0, 4)) == 0:
        keys[0] = None
    return Frame(
        (
            Column("t", dtype, tuple(keys), "plain", 0),
            draw(column("g", "String", rows)),
            draw(column("h", "Boolean", rows)),
            draw(column(name, "Int64", rows)),
        )
    )


@pytest.mark.parametrize("values", [[3, 1], [1, None], [None, 1]])
def test_index_out_of_order_or_with_nulls(values):
    import polars
    import polarslike

    for pl in (polars, polarslike):
        frame = pl.DataFrame({"t": values, "v": [1, 2]})
        queries = [
            lambda: frame.group_by_dynamic("t", every="2i").agg(pl.len()),
            lambda: frame.rolling("t", period="2i").agg(pl.len()),
            lambda: frame.select(pl.col("v").sum().rolling("t", period="2i")),
        ]
        for query in queries:
            with pytest.raises((pl.exceptions.InvalidOperationError, pl.exceptions.ComputeError)):
                query()
    ordered = polarslike.DataFrame({"t": [1, 3], "v": [1, 2]})
    for left, right in [(frame, ordered), (ordered, frame)]:
        if values[0] is not None:
            with pytest.raises(polarslike.exceptions.InvalidOperationError):
                left.join_asof(right, on="t")


def test_map_groups_and_iteration():
    import polars
    import polarslike

    data = {"t": [1, 2, 2, 5], "g": ["a", "b", "a", "a"], "v": [1, 2, 3, 4]}

    def results(pl):
        frame = pl.DataFrame(data)
        dynamic = frame.group_by_dynamic("t", every="2i", group_by="g")
        rolling = frame.rolling("t", period="2i", offset="1i", closed="left")
        yield [(key, part.rows()) for key, part in dynamic]
        yield [(key, part.rows()) for key, part in rolling]
        yield [
            (key, part.rows())
            for key, part in frame.group_by_dynamic("t", every="2i", include_boundaries=True)
        ]
        yield dynamic.map_groups(lambda part: part.head(1), schema=None).rows()
        yield rolling.map_groups(lambda part: part.select(pl.col("v").sum()), schema=None).rows()
        yield [(key, part.rows()) for key, part in frame.rolling("t", period="2i").having(pl.len() > 1)]

    assert list(results(polarslike)) == list(results(polars))
