"""The questions to pandas."""

from collections.abc import Callable

import pandas as pd
import pyarrow as pa


def prepare(engine: str, path: str) -> dict[str, Callable[[], pd.DataFrame]]:
    x = pd.read_parquet(path)

    def by(*keys: str, of: pd.DataFrame = x):
        return of.groupby(list(keys), as_index=False, sort=False, observed=True, dropna=False)

    def q7() -> pd.DataFrame:
        bounds = by("id3").agg(high=("v1", "max"), low=("v2", "min"))
        return bounds.assign(range=bounds["high"] - bounds["low"])[["id3", "range"]]

    def q9() -> pd.DataFrame:
        pairs = x[["id2", "id4", "v1", "v2"]]
        return by("id2", "id4", of=pairs).apply(
            lambda group: pd.Series({"r2": group["v1"].corr(group["v2"]) ** 2})
        )

    return {
        "q1": lambda: by("id1").agg(v1=("v1", "sum")),
        "q2": lambda: by("id1", "id2").agg(v1=("v1", "sum")),
        "q3": lambda: by("id3").agg(v1=("v1", "sum"), v3=("v3", "mean")),
        "q4": lambda: by("id4").agg(v1=("v1", "mean"), v2=("v2", "mean"), v3=("v3", "mean")),
        "q5": lambda: by("id6").agg(v1=("v1", "sum"), v2=("v2", "sum"), v3=("v3", "sum")),
        "q6": lambda: by("id4", "id5").agg(median=("v3", "median"), std=("v3", "std")),
        "q7": q7,
        "q8": lambda: by("id6", of=x[x["v3"].notna()].sort_values("v3", ascending=False)).head(2)[
            ["id6", "v3"]
        ],
        "q9": q9,
        "q10": lambda: by("id1", "id2", "id3", "id4", "id5", "id6").agg(
            v3=("v3", "sum"), count=("v3", "size")
        ),
    }


def to_arrow(result: pd.DataFrame) -> pa.Table:
    return pa.Table.from_pandas(result, preserve_index=False)
