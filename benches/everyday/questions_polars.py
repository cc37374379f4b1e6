"""The questions to polars and to polarslike, which share one API."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pyarrow as pa


def prepare(engine: str, path: str) -> dict[str, Callable[[], Any]]:
    pl = import_module(engine)
    x, quotes, positions = (
        pl.read_parquet(f"{path}/{name}.parquet") for name in ["x", "quotes", "positions"]
    )
    col = pl.col

    def select(*exprs: Any) -> Callable[[], Any]:
        return lambda: x.lazy().select(*exprs).collect()

    def sort(by: list[str], *payload: str, **options: Any) -> Callable[[], Any]:
        return lambda: x.lazy().select(*by, *payload).sort(by, **options).collect()

    def filter(*predicates: Any) -> Callable[[], Any]:
        return lambda: (
            x.lazy().select("s", "i", "f", "t", "u").filter(*predicates).select("s", "i", "f").collect()
        )

    pairs = x.select("k", "u")
    wide = x.select("row", "v", "f", "missing")
    thirds = [x.select("s", "i", "f").slice(i * len(x) // 3, len(x) // 3) for i in range(3)]
    wanted = list(range(0, 1_000_000, 10_000))
    f, v, t = col("f"), col("v"), col("t")
    letters = (
        pl.when(f < -1).then(0).when(f < 0).then(col("k")).when(f < 1).then(col("k") * 2).otherwise(col("u"))
    )
    numbers = [col("f"), col("v"), col("i")]
    statistics = [
        getattr(number, of)().alias(f"{name} {of}")
        for name, number in zip("fvi", numbers, strict=True)
        for of in ["mean", "std", "min", "max", "count"]
    ]
    return {
        "sort_int": sort(["i"], "f"),
        "sort_float": sort(["f"], "i"),
        "sort_text": sort(["s"], "i"),
        "sort_long": sort(["t"], "i"),
        "sort_two": sort(["k", "i"], "f"),
        "sort_down": sort(["k", "s"], "f", descending=[True, False]),
        "top_k": lambda: x.lazy().select("f", "i").top_k(100, by="f").collect(),
        "filter_few": filter(f > 2.326),
        "filter_half": filter(f > 0),
        "filter_text": filter(t.str.contains("amber ", literal=True)),
        "filter_in": filter(col("u").is_in(wanted)),
        "filter_and": filter(f > 0, col("i") > 0, col("u") < 500_000),
        "over_sum": select("row", f.sum().over("g")),
        "over_text": select("row", f.mean().over("s")),
        "over_rank": select("row", f.rank("min").over("g")),
        "over_cum_sum": select("row", col("i").cum_sum().over("g")),
        "over_shift": select("row", f.shift(1).over("k")),
        "over_number": select("row", pl.int_range(pl.len()).over("g").alias("number")),
        "rolling_mean": select("row", f.rolling_mean(50, min_samples=1)),
        "rolling_max": select("row", f.rolling_max(50, min_samples=1)),
        "rolling_time": select("row", f.rolling_mean_by("ts", "1m")),
        "contains": select("row", t.str.contains("iris", literal=True)),
        "contains_regex": select("row", t.str.contains(r"[aeiou]r \d+5$")),
        "starts_with": select("row", t.str.starts_with("amber")),
        "upper": select(t.str.to_uppercase()),
        "split": select("row", t.str.split(" ").list.len().alias("words")),
        "replace": select(t.str.replace_all("amber", "resin", literal=True)),
        "slice": select(t.str.slice(2, 5)),
        "extract": select(t.str.extract(r"(\d+)$", 1)),
        "strip": select(col("padded").str.strip_chars()),
        "length": select("row", t.str.len_chars()),
        "concat_text": select(pl.concat_str("s", "n", "padded", separator="-")),
        "parse_date": select(col("ds").str.to_date("%Y-%m-%d")),
        "year": select("row", col("d").dt.year().alias("year"), col("d").dt.month().alias("month")),
        "truncate": select(col("ts").dt.truncate("1h")),
        "month_start": select(col("d").dt.truncate("1mo")),
        "format_date": select(col("d").dt.strftime("%d/%m/%Y")),
        "offset": select(col("d").dt.offset_by("1mo")),
        "unique": lambda: pairs.lazy().unique().collect(),
        "unique_text": lambda: x.lazy().select("s").unique().collect(),
        "n_unique": select(col("i").n_unique()),
        "n_unique_text": select(t.n_unique()),
        "value_counts": lambda: x["u"].value_counts(),
        "drop_nulls": lambda: x.lazy().select("row", "missing").drop_nulls().collect(),
        "fill_null": select("row", col("missing").fill_null(0.0)),
        "fill_forward": select("row", col("missing").forward_fill()),
        "pivot": lambda: (
            x.select("g", "k", "v")
            .filter(col("k") < 5)
            .pivot("k", index="g", values="v", aggregate_function="sum", sort_columns=True)
        ),
        "unpivot": lambda: wide.lazy().unpivot(["v", "f", "missing"], index="row").collect(),
        "join_asof": lambda: (
            x.lazy()
            .select("row", "ts", "k", "v")
            .join_asof(quotes.lazy(), on="ts", by="k")
            .select("row", "v", "price")
            .collect()
        ),
        "int_to_float": select("row", col("i").cast(pl.Float64)),
        "float_to_int": select("row", v.cast(pl.Int64)),
        "text_to_int": select("row", col("n").cast(pl.Int64)),
        "int_to_text": select(col("i").cast(pl.String)),
        "float_to_text": select(v.cast(pl.String)),
        "when_then": select("row", letters.alias("case")),
        "arithmetic": select("row", ((f * v + col("i") / 1e6) * 2 - col("u") * f).alias("formula")),
        "quantile": select(*[f.quantile(q, "linear").alias(str(q)) for q in [0.1, 0.5, 0.99]]),
        "describe": select(*statistics),
        "explode": lambda: x.lazy().select("row", "l").explode("l").collect(),
        "by_hour": lambda: (
            x.lazy()
            .group_by_dynamic("ts", every="1h")
            .agg(f.mean(), pl.len())
            .select("ts", "f", "len")
            .collect()
        ),
        "bins": lambda: (
            x.lazy().group_by((v / 10).floor().cast(pl.Int32).alias("bin")).agg(pl.len(), f.mean()).collect()
        ),
        "by_text": lambda: x.lazy().group_by("s").agg(v.sum(), f.mean()).collect(),
        "sample": lambda: x.select("s", "i", "f").sample(fraction=0.1, seed=1).select(pl.len()),
        "concat": lambda: pl.concat([third.lazy() for third in thirds]).filter(col("i") > 0).collect(),
        "gather": lambda: x.select("s", "i", "f")[positions["at"]],
        "cum_sum": select("row", v.cum_sum()),
        "diff": select("row", col("i").diff()),
    }


def to_arrow(result: Any) -> pa.Table:
    return pa.table(result)
