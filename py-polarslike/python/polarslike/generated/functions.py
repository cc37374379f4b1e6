# Generated from the function registry: change that, then run `cargo xtask bindings`.
"""The functions of the registry that are not methods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from polarslike._call import call

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import timedelta

    from polarslike._typing import IntoExpr, PolarsDataType
    from polarslike.expr import Expr


def corr(
    a: IntoExpr,
    b: IntoExpr,
    *,
    method: Literal["pearson", "spearman"] = "pearson",
    propagate_nans: bool = False,
    eager: bool = False,
) -> Expr:
    """Pearson's correlation of two columns.

    Rows where one is null are left out; NaN if a column does not vary.

    Parameters
    ----------
    a
        expression, or the name of a column
    b
        expression, or the name of a column
    method
        `pearson` or `spearman`; default "pearson"
    propagate_nans
        true or false; default False
    eager
        true or false; default False

    Examples
    --------
    a: f64 [1.0, 2.0, 3.0]
    b: f64 [2.0, 4.0, 6.0]
    >>> pl.corr(pl.col("a"), pl.col("b"))
    f64 [1.0]
    """
    return call("pl.corr", (a, b), {"method": method, "propagate_nans": propagate_nans, "eager": eager})


def cov(a: IntoExpr, b: IntoExpr, *, ddof: int = 1, eager: bool = False) -> Expr:
    """The covariance of two columns.

    Rows where one is null are left out; null if there are no more than `ddof` rows.

    Parameters
    ----------
    a
        expression, or the name of a column
    b
        expression, or the name of a column
    ddof
        integer; default 1
    eager
        true or false; default False

    Examples
    --------
    a: f64 [1.0, 2.0, 3.0]
    b: f64 [2.0, 4.0, 6.0]
    >>> pl.cov(pl.col("a"), pl.col("b"))
    f64 [2.0]
    """
    return call("pl.cov", (a, b), {"ddof": ddof, "eager": eager})


def len() -> Expr:
    """The number of rows.

    Examples
    --------
    a: i64 [1, null, 3]
    >>> pl.len()
    u32 [3]
    """
    return call("pl.len")


__all__ = [
    "corr",
    "cov",
    "len",
]
