"""What expressions say of themselves, and names that derive from names, as in polars."""

from __future__ import annotations

from typing import Any

import polars
import polarslike
import pytest

FRAME = {"a": [1, 2], "b": [3, 4]}

QUESTIONS = [
    "(pl.col('a') + pl.col('b')).alias('c').meta.root_names()",
    "(pl.col('a') + pl.col('b')).alias('c').meta.output_name()",
    "pl.col('a').meta.is_column()",
    "(pl.col('a') + 1).meta.is_column()",
    "pl.lit(1).meta.is_literal()",
    "pl.col('a').meta.is_literal()",
    "pl.all().meta.has_multiple_outputs()",
    "pl.col('a').meta.has_multiple_outputs()",
    "pl.col('^a.*$').meta.is_regex_projection()",
    "pl.col('a').meta.is_regex_projection()",
    "pl.all().meta.is_column_selection()",
    "pl.col('a').alias('x').meta.is_column_selection(allow_aliasing=True)",
    "pl.col('a').alias('x').meta.is_column_selection()",
    "len((pl.col('a') + pl.col('b')).meta.pop())",
    "pl.col('a').alias('x').meta.undo_aliases().meta.eq(pl.col('a'))",
    "pl.col('a').meta.ne(pl.col('b'))",
    "pl.escape_regex('a.b(c)')",
]

SELECTIONS = [
    "pl.col('a', 'b').name.strip_prefix('a')",
    "pl.col('a', 'b').name.strip_suffix('b')",
    "pl.col('a').name.replace('a', 'x')",
    "pl.nth(1)",
    "pl.nth(0, -1)",
    "pl.approx_n_unique('a')",
    "pl.cum_count('a')",
    "pl.struct('a', 'b').name.prefix_fields('p_')",
    "pl.struct('a', 'b').name.suffix_fields('_s')",
]


@pytest.mark.parametrize("text", QUESTIONS)
def test_answers_as_polars(text: str) -> None:
    assert eval(text, {"pl": polarslike}) == eval(text, {"pl": polars})


@pytest.mark.parametrize("text", SELECTIONS)
def test_selects_as_polars(text: str) -> None:
    def selected(pl: Any) -> Any:
        return pl.DataFrame(FRAME).select(eval(text, {"pl": pl})).to_dict(as_series=False)

    assert selected(polarslike) == selected(polars)


def test_an_expression_as_a_tree() -> None:
    expr = polarslike.col("a") + 1
    assert "col(" in expr.meta.tree_format(return_as_string=True)
    assert expr.meta.as_expression().meta.eq(expr)


def test_a_seed_repeats_what_is_random() -> None:
    def shuffled() -> list[int]:
        polarslike.set_random_seed(7)
        return polarslike.Series("a", range(20)).shuffle().to_list()

    assert shuffled() == shuffled()
