"""Every registered function against polars: types, values, errors, in each context."""

from dataclasses import dataclass
from pathlib import Path

import polars
import pytest
from hypothesis import given, note
from hypothesis import strategies as st
from polarslike._native import functions

from .arguments import arguments, parse
from .columns import SUBJECTS, Frame, frames
from .compare import both, difference, last_digits
from .known import FIXED, KNOWN, KNOWN_VERBS, OVERRIDES, RANDOM, RENAMED, SORTED, SUMS, UNORDERED, reason


@dataclass(frozen=True)
class Case:
    """A call in a context."""

    function: str
    context: str
    frame: Frame
    positional: tuple
    named: dict

    def expr(self, pl):
        """The call in a library."""
        args = [arg.realize(pl) for arg in self.positional]
        kwargs = {name: arg.realize(pl) for name, arg in self.named.items()}
        *namespace, method = self.function.split(".")
        if namespace == ["pl"]:
            return getattr(pl, method)(*args, **kwargs)
        subject = pl.col("a")
        if self.function in SORTED:
            descending = self.named.get("descending")
            subject = subject.sort(descending=bool(descending and descending.content))
        return getattr(getattr(subject, namespace[0]) if namespace else subject, method)(*args, **kwargs)

    def run(self, pl, frame):
        """The result in a library."""
        expr = self.expr(pl).alias("result")
        match self.context:
            case "select":
                return frame.select(expr)
            case "agg":
                return frame.group_by("g", maintain_order=True).agg(expr)
            case "over":
                return frame.select(expr.over("g"))
            case _:
                return frame.select(expr.over("g", mapping_strategy="join"))

    def __repr__(self):
        args = [repr(arg) for arg in self.positional] + [f"{n}={arg!r}" for n, arg in self.named.items()]
        return f"{self.function}({', '.join(args)}) in {self.context} of{self.frame!r}"


def exists(function):
    """Whether polars has a function."""
    *namespace, method = function.split(".")
    if namespace == ["pl"]:
        return hasattr(polars, method)
    owner = getattr(polars.col("a"), namespace[0]) if namespace else polars.col("a")
    return hasattr(owner, method)


FUNCTIONS = [f for f in functions() if f["name"] not in RANDOM | set(RENAMED)]
CONTEXTS = {
    "elementwise": ["select", "select", "agg", "over"],
    "aggregate": ["select", "agg", "over"],
    "per-group": ["select", "agg", "over"],
    "length-changing": ["select", "agg", "join"],
}


@st.composite
def cases(draw, function):
    """A call of a function."""
    subjects = SUBJECTS.get(function["name"].split(".")[0])
    frame = draw(frames(subjects) if subjects else frames())
    params = parse(function["signature"])
    positional, named = draw(arguments(function["name"], params, frame, OVERRIDES, FIXED))
    context = draw(st.sampled_from(CONTEXTS[function["class"]]))
    return Case(function["name"], context, frame, tuple(positional), named)


def test_every_function_is_known_to_polars():
    missing = [f["name"] for f in FUNCTIONS if not exists(f["name"])]
    assert not missing


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda f: f["name"])
def test_function(function):
    @given(cases(function))
    def check(case):
        ours, theirs = both(case.frame, case.run)
        least = last_digits([case.frame]) if case.function in SUMS else 1e-14
        message = difference(ours, theirs, ordered=case.function not in UNORDERED, least=least)
        if message is None or reason(case, message):
            return
        note(f"{case!r}\n{message}")
        pytest.fail(f"{case!r}\n{message}", pytrace=False)

    check()


def test_known_differences_are_documented():
    text = " ".join((Path(__file__).parents[3] / "docs/differences.md").read_text().lower().split())
    missing = [
        why
        for why in [*(why for _, _, why in KNOWN), *(why for _, why in KNOWN_VERBS)]
        if " ".join(why.lower().split()) not in text
    ]
    assert not missing
