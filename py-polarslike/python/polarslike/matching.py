"""`match_to_schema`: a frame with exactly the columns and types of a schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import polarslike.datatypes as dt
from polarslike._check import wrong_type
from polarslike.exceptions import ColumnNotFoundError, SchemaError
from polarslike.expr import Expr, lit, parse_exprs
from polarslike.schema import Schema

if TYPE_CHECKING:
    from polarslike.lazyframe import LazyFrame


class MatchMethods:
    """What frames and lazy frames have in common to match a schema."""

    __slots__ = ()

    def match_to_schema(
        self,
        schema: Any,
        *,
        missing_columns: Any = "raise",
        missing_struct_fields: Any = "raise",
        extra_columns: str = "raise",
        extra_struct_fields: Any = "raise",
        integer_cast: Any = "forbid",
        float_cast: Any = "forbid",
    ) -> Any:
        """This frame with the columns of `schema`, in their order and with their types.

        All options but `extra_columns` may be dicts with values for single columns.

        Parameters
        ----------
        schema
            names and types
        missing_columns
            what happens where a column is missing: `raise`, `insert` nulls, or an expression of its values
        missing_struct_fields
            the same for fields of structs: `raise`, or `insert` nulls
        extra_columns
            whether other columns are an error (`raise`) or left out (`ignore`)
        extra_struct_fields
            the same for fields of structs
        integer_cast, float_cast
            whether numbers of fewer bits may become those of the schema: `forbid` or `upcast`
        """
        plan = _matched(
            self.lazy(),
            schema,
            extra_columns,
            missing_columns=missing_columns,
            missing_struct_fields=missing_struct_fields,
            extra_struct_fields=extra_struct_fields,
            integer_cast=integer_cast,
            float_cast=float_cast,
        )
        return plan if hasattr(self, "collect") else plan.collect()


class _Rules:
    """What is allowed, for all columns or by their names."""

    def __init__(self, schema: Schema, rules: dict[str, tuple[Any, tuple[str, ...]]]) -> None:
        self._rules = {name: rule for name, (rule, _) in rules.items()}
        for name, (rule, words) in rules.items():
            for one in rule.values() if isinstance(rule, Mapping) else [rule]:
                if (
                    one not in words
                    if isinstance(one, str)
                    else not (name == "missing_columns" and isinstance(one, Expr))
                ):
                    msg = f"`{name}` is {one!r}, but must be one of {', '.join(map(repr, words))}"
                    raise TypeError(msg)
            unknown = [column for column in rule if column not in schema] if isinstance(rule, Mapping) else []
            if unknown:
                msg = f"`{name}` names columns that are not in the schema: {unknown}"
                raise ColumnNotFoundError(msg)

    def of(self, rule: str, column: str) -> Any:
        """The rule for a column."""
        given = self._rules[rule]
        return (
            given.get(column, "forbid" if rule.endswith("_cast") else "raise")
            if isinstance(given, Mapping)
            else given
        )


def _matched(frame: LazyFrame, schema: Any, extra_columns: str, **rules: Any) -> LazyFrame:
    """The plan that makes a frame match a schema, of which only types are looked at now."""
    if not isinstance(schema, Mapping):
        raise wrong_type("schema", "a mapping of names to types", schema)
    wanted, given = Schema(schema), frame.collect_schema()
    words = {"missing": ("raise", "insert"), "extra": ("raise", "ignore"), "integer": ("forbid", "upcast")}
    words["float"] = words["integer"]
    checked = _Rules(wanted, {name: (rule, words[name.split("_", 1)[0]]) for name, rule in rules.items()})
    if extra_columns not in words["extra"]:
        msg = f"`extra_columns` is {extra_columns!r}, but must be 'raise' or 'ignore'"
        raise TypeError(msg)
    extra = [name for name in given if name not in wanted]
    if extra and extra_columns == "raise":
        msg = f"extra columns in `match_to_schema`: {extra}"
        raise SchemaError(msg)
    return frame.select([_column(name, given.get(name), dtype, checked) for name, dtype in wanted.items()])


def _column(name: str, given: Any, wanted: Any, rules: _Rules) -> Expr:
    """The expression of a column of the schema."""
    if given is None:
        rule = rules.of("missing_columns", name)
        if isinstance(rule, Expr):
            return rule.alias(name)
        if rule == "raise":
            msg = f"missing columns in `match_to_schema`: {name!r}"
            raise SchemaError(msg)
        return lit(None, dtype=wanted).alias(name)
    if given == wanted:
        return parse_exprs(name)[0]
    problem = _problem(name, given, wanted, rules)
    if problem:
        msg = f"data type mismatch for column {name!r}: it is {given}, not {wanted}{problem}"
        raise SchemaError(msg)
    return _converted(parse_exprs(name)[0], given, wanted)


def _converted(values: Expr, given: Any, wanted: Any) -> Expr:
    """Values of a type as another, of which fields may be others."""
    if not isinstance(wanted, dt.Struct) or given == dt.Null:
        return values.cast(wanted)
    from polarslike.functions import struct, when

    before = {field.name: field.dtype for field in given.fields}
    fields = [
        _converted(values.struct.field(field.name), before[field.name], field.dtype)
        if field.name in before
        else lit(None, dtype=field.dtype).alias(field.name)
        for field in wanted.fields
    ]
    return when(values.is_not_null()).then(struct(fields)).alias(values.meta.output_name())


def _problem(column: str, given: Any, wanted: Any, rules: _Rules) -> str | None:
    """Why a type does not become another; None if it may."""
    if given == wanted or given == dt.Null:
        return None
    if isinstance(given, dt.List) and isinstance(wanted, dt.List):
        return _problem(column, given.inner, wanted.inner, rules)
    if isinstance(given, dt.Array) and isinstance(wanted, dt.Array) and given.shape == wanted.shape:
        return _problem(column, given.inner, wanted.inner, rules)
    if isinstance(given, dt.Struct) and isinstance(wanted, dt.Struct):
        return _struct_problem(column, given, wanted, rules)
    for rule, kind in (("integer_cast", "is_integer"), ("float_cast", "is_float")):
        if getattr(given, kind)() and getattr(wanted, kind)() and _is_wider(given, wanted):
            return None if rules.of(rule, column) == "upcast" else f"; allow it with {rule}='upcast'"
    return "; cast it"


def _struct_problem(column: str, given: Any, wanted: Any, rules: _Rules) -> str | None:
    """Why the fields of a struct do not become those of another."""
    before = {field.name: field.dtype for field in given.fields}
    after = {field.name: field.dtype for field in wanted.fields}
    missing = [name for name in after if name not in before]
    if missing and rules.of("missing_struct_fields", column) == "raise":
        return f": the fields {missing} are missing; allow it with missing_struct_fields='insert'"
    extra = [name for name in before if name not in after]
    if extra and rules.of("extra_struct_fields", column) == "raise":
        return f": it has more fields, {extra}; allow it with extra_struct_fields='ignore'"
    problems = (
        _problem(column, before[name], dtype, rules) for name, dtype in after.items() if name in before
    )
    return next((problem for problem in problems if problem), None)


def _is_wider(given: Any, wanted: Any) -> bool:
    """Whether all numbers of one type are among those of another of its kind."""
    low, high = (int(str(t).lstrip("UIntFloa")) for t in (given, wanted))
    same = given.is_unsigned_integer() == wanted.is_unsigned_integer()
    return low < high and (same or given.is_unsigned_integer())
