"""Random arguments for the parameters of a signature."""

import re
from dataclasses import dataclass

from hypothesis import strategies as st

from .columns import dtype, values

OMITTED = object()


@dataclass(frozen=True)
class Param:
    """A parameter of a signature line."""

    name: str
    kind: str
    default: str | None
    keyword_only: bool
    stars: str


def split(text, separator):
    """Splits at a separator outside parentheses and quotes."""
    parts, depth, quoted, start = [], 0, False, 0
    for position, char in enumerate(text):
        if char == "'":
            quoted = not quoted
        depth += (char == "(") - (char == ")")
        if char == separator and depth == 0 and not quoted:
            parts.append(text[start:position])
            start = position + 1
    parts.append(text[start:])
    return [part.strip() for part in parts if part.strip()]


def parse(signature):
    """The parameters of a signature line of the registry."""
    params, keyword_only = [], False
    for item in split(signature, ","):
        if item == "*":
            keyword_only = True
            continue
        stars = re.match(r"\**", item).group()
        name, rest = item[len(stars) :].split(":", 1)
        kind, *default = split(rest, "=")
        params.append(Param(name, kind.rstrip("?"), default[0] if default else None, keyword_only, stars))
        keyword_only |= stars == "*"
    return params


@dataclass(frozen=True)
class Arg:
    """An argument for either library: a column, a literal, a data type, a list of these, or a plain value."""

    kind: str
    content: object

    def realize(self, pl):
        """The argument for a library."""
        match self.kind:
            case "col":
                return pl.col(self.content)
            case "expr":
                return eval(self.content, {"pl": pl})
            case "lit":
                return pl.lit(self.content)
            case "dtype":
                return dtype(self.content, pl)
            case "list":
                return [item.realize(pl) for item in self.content]
            case _:
                return self.content

    def __repr__(self):
        match self.kind:
            case "col":
                return f"pl.col({self.content!r})"
            case "lit":
                return f"pl.lit({self.content!r})"
            case "list" | "expr" | "dtype":
                return str(self.content)
            case _:
                return repr(self.content)


def value(content):
    """A plain argument."""
    return Arg("value", content)


def plain(*contents):
    """A strategy of plain arguments."""
    return st.sampled_from([value(content) for content in contents])


def expression(hint, frame):
    """An expression of the kind that a hint names, or one like the subject."""
    if hint == "int":
        return st.one_of(plain(-2, -1, 0, 1, 2, 3), st.just(Arg("col", "i")))
    if hint in ("float", "num"):
        return st.one_of(plain(0.5, 1.0, 2), st.just(Arg("col", "f")))
    if hint == "str":
        return st.one_of(plain("a", "", "1"), st.just(Arg("col", "s")))
    if hint == "bool":
        return st.just(Arg("col", "p"))
    alike = values(frame.dtype("a")).map(lambda content: Arg("lit", content))
    return st.one_of(
        st.just(Arg("col", "b")), st.just(Arg("col", "b")), alike, plain(1), st.just(Arg("lit", None))
    )


def of_kind(kind, frame):
    """Arguments of a kind."""
    alternatives = split(kind, "|")
    if len(alternatives) > 1:
        return st.one_of([of_kind(one, frame) for one in alternatives])
    head, _, inside = kind.partition("(")
    inside = inside.removesuffix(")")
    match head:
        case "expr":
            return expression(inside.split(",")[1] if "," in inside else None, frame)
        case "exprs":
            one = st.sampled_from([Arg("col", "b"), Arg("col", "i"), Arg("col", "s")])
            return st.one_of(
                one,
                st.lists(one, min_size=1, max_size=2, unique=True).map(
                    lambda items: Arg("list", tuple(items))
                ),
            )
        case "bool":
            return plain(True, False)
        case "int":
            return plain(-1, 0, 1, 2, 3)
        case "float" | "num":
            return plain(0.0, 0.25, 0.5, 1.0, 2.0)
        case "str":
            return plain("a", "b")
        case "enum":
            return plain(*inside.split(","))
        case "dtype":
            names = [
                "Int64",
                "Float64",
                "String",
                "Boolean",
                "Int8",
                "UInt16",
                "Float32",
                "Date",
                "Datetime('us')",
            ]
            return st.sampled_from([Arg("dtype", name) for name in names])
        case "duration":
            return plain("1d", "2h", "15m", "1mo", "1y", "1w")
        case "list":
            return st.lists(of_kind(inside, frame), min_size=1, max_size=3).map(
                lambda items: Arg("list", tuple(items))
            )
        case "any":
            return values(frame.dtype("a")).map(value)
        case "series":
            return st.nothing()
        case _:
            raise NotImplementedError(kind)


@st.composite
def arguments(draw, name, params, frame, overrides, fixed):
    """Arguments of a call: those by position and those by name."""
    positional, named, omitted = [], {}, False
    for param in params:
        if (name, param.name) in fixed or param.name in fixed:
            omitted = True
            continue
        override = overrides.get((name, param.name), overrides.get(param.name))
        strategy = override(frame) if override else of_kind(param.kind, frame)
        if param.stars == "**":
            continue
        if param.stars == "*":
            if not omitted:
                positional += draw(st.lists(strategy, min_size=1, max_size=2))
        elif param.default is not None and draw(st.booleans()):
            omitted = True
        elif param.keyword_only or omitted:
            named[param.name] = draw(strategy)
        else:
            positional.append(draw(strategy))
    return positional, named
