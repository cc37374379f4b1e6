"""What the comparison leaves out, and known differences with their reasons (docs/differences.md tells users)."""

import re

from hypothesis import strategies as st

from .arguments import Arg, plain, value
from .columns import values

# Random by nature.
RANDOM = {"shuffle", "sample"}

# Not a function of polars' Python API under this name.
RENAMED = {"pl.ternary": "when"}

# Results without an order.
UNORDERED = {"unique", "mode", "value_counts", "top_k", "bottom_k", "top_k_by", "bottom_k_by"}

# Parameters that are always left at their defaults: they make results random, or change the kind of result.
FIXED = {"seed", "eager", "parallel", "multithreaded", "weights", ("append", "upcast")}

PATTERNS = ["a", "^a", "a+b?", "(", "", "1", r"\d", "."]

# Arguments that no strategy by kind finds.
OVERRIDES = {
    "ddof": lambda frame: plain(0, 1, 2),
    "base": lambda frame: plain(2.0, 10.0),
    "limit": lambda frame: plain(0, 1, 2),
    "k": lambda frame: plain(0, 1, 3),
    # One direction for all keys: polars wants as many as there are keys, here one is enough.
    "descending": lambda frame: plain(True, False),
    "nulls_last": lambda frame: plain(True, False),
    "reverse": lambda frame: plain(True, False),
    "window_size": lambda frame: plain(2, 3),
    "min_samples": lambda frame: plain(1, 2),
    ("head", "n"): lambda frame: plain(0, 1, 3, 20),
    ("limit", "n"): lambda frame: plain(0, 1, 3, 20),
    ("tail", "n"): lambda frame: plain(0, 1, 3, 20),
    ("slice", "offset"): lambda frame: plain(-9, -2, 0, 1, 5),
    ("slice", "length"): lambda frame: plain(0, 1, 4),
    ("shift", "n"): lambda frame: plain(-2, 0, 1, 9),
    ("diff", "n"): lambda frame: plain(-2, 0, 1, 9),
    ("pct_change", "n"): lambda frame: plain(-2, 1, 9),
    ("shift", "fill_value"): lambda frame: values(frame.dtype("a")).map(lambda value: Arg("lit", value)),
    ("gather_every", "n"): lambda frame: plain(1, 2, 3),
    ("gather_every", "offset"): lambda frame: plain(0, 1, 9),
    ("str.contains", "pattern"): lambda frame: plain(*PATTERNS),
    ("rank", "method"): lambda frame: plain("average", "min", "max", "dense", "ordinal"),
    ("quantile", "quantile"): lambda frame: plain(0.0, 0.25, 0.5, 0.9, 1.0),
    ("rolling_quantile", "quantile"): lambda frame: plain(0.0, 0.25, 0.5, 1.0),
    ("get", "index"): lambda frame: plain(-1, 0, 1, 9),
    ("gather", "indices"): lambda frame: st.lists(st.integers(-3, 4), max_size=3).map(value),
    ("append", "other"): lambda frame: st.just(Arg("col", "b")),
    ("extend_constant", "value"): lambda frame: values(frame.dtype("a")).map(lambda value: Arg("lit", value)),
    ("extend_constant", "n"): lambda frame: plain(0, 1, 3),
    ("round", "mode"): lambda frame: plain("half_to_even", "half_away_from_zero"),
    ("str.replace", "pattern"): lambda frame: plain(*PATTERNS),
    ("str.replace_all", "pattern"): lambda frame: plain(*PATTERNS),
    ("round", "decimals"): lambda frame: plain(0, 1, 3),
    ("truncate", "decimals"): lambda frame: plain(0, 1, 3),
    ("pl.arg_where", "condition"): lambda frame: st.just(Arg("col", "p")),
    ("pl.corr", "method"): lambda frame: plain("pearson"),
}

REFUSED = re.compile(
    r"polarslike fails \(InvalidOperationError: `[\w.]+` (takes .*, not |is not defined for )"
)
ACCEPTED = re.compile(
    r"polars fails \(\w+: .*(not supported for dtype|not supported for|expected .* type, got|not yet implemented|"
    r"not implemented|invalid series dtype|not supported in|could not evaluate comparison)"
)

# A known difference: function (None for all), a test of the case and the message, the reason.
KNOWN = [
    (
        None,
        lambda case, message: REFUSED.match(message),
        "a type for which the function has no meaning is an error; polars gives nulls, or computes on the numbers behind",
    ),
    (
        None,
        lambda case, message: ACCEPTED.match(message),
        "a type that polars has not implemented: columns of nulls, Booleans as numbers",
    ),
]


def reason(case, message):
    """Why a difference is expected; None if it is not."""
    for function, test, why in KNOWN:
        if (function is None or case.function == function) and test(case, message):
            return why
    return None
