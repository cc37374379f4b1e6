"""Counts, per area of Polars' API, how much of it each binding has: `make parity`.

A name counts as present if the binding has it and its tests use it: as a worked example of the registry, which the
tests of all languages run, or by name. `docs/parity.tsv` lists the stable names of Polars; `na` marks what makes no
sense in a language. `--missing` lists what is not there, `--untested` what is there but not in a test.
"""

from __future__ import annotations

import argparse
import csv
import importlib
import json
import re
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]

TESTS = {
    "python": ["py-polarslike/tests/**/*.py", "py-polarslike/tests/**/*.txt", "docs/guide/*.md"],
    "node": ["node-binding/test/**/*.mjs", "node-binding/test/**/*.ts", "docs/guide/*.md"],
    "r": ["r-binding/tests/**/*.R", "docs/guide/*.md"],
}

# Objects whose attributes are names of an area, as each language's script makes them.
OBJECTS = {
    "DataFrame": 'pl.DataFrame({"a": [1]})',
    "LazyFrame": 'pl.LazyFrame({"a": [1]})',
    "Series": 'pl.Series("a", [1])',
    "Expr": 'pl.col("a")',
    "GroupBy": 'pl.DataFrame({"a": [1]}).group_by("a")',
    "LazyGroupBy": 'pl.LazyFrame({"a": [1]}).group_by("a")',
    "DynamicGroupBy": 'pl.DataFrame({"a": [1]}).group_by_dynamic("a", every="1i")',
    "RollingGroupBy": 'pl.DataFrame({"a": [1]}).rolling("a", period="1i")',
    "When/Then": "pl.when(True).then(1)",
    "Config": "pl.Config",
    "Schema": 'pl.Schema({"a": pl.Int64})',
    "DataTypeExpr": "pl.Int64.to_dtype_expr()",
    "selectors": "pl.selectors",
    "exceptions": "pl.exceptions",
    "testing": "pl.testing",
    "CompatLevel": "pl.CompatLevel",
    "InProcessQuery": 'pl.LazyFrame({"a": [1]}).collect(background=True)',
    "QueryResult": 'pl.LazyFrame({"a": [1]}).execute()',
}


def read_surface() -> list[dict[str, str]]:
    with (ROOT / "docs/parity.tsv").open() as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def python_names(surface: list[dict[str, str]]) -> set[tuple[str, str]]:
    """The rows that the Python package has."""
    import polarslike as pl

    for module in ("testing", "selectors", "exceptions", "datatypes", "plugins"):
        try:
            importlib.import_module(f"polarslike.{module}")
        except ImportError:
            continue
    objects: dict[str, Any] = {}

    def subject(area: str) -> Any:
        if area not in objects:
            head, _, namespace = area.partition(".")
            try:
                if namespace and head in OBJECTS:
                    objects[area] = getattr(subject(head), namespace)
                else:
                    objects[area] = eval(OBJECTS[area], {"pl": pl}) if area in OBJECTS else pl
            except Exception:
                objects[area] = None
        return objects[area]

    def attribute(start: Any, path: str) -> bool:
        for i, part in enumerate(path.split(".")):
            if not hasattr(start, part):
                return False
            # Attributes of types, such as `Datetime.time_unit`, are those of their instances.
            start = getattr(start, part)
            if i == 0 and part in INSTANCES:
                start = eval(INSTANCES[part], {"pl": pl})
        return True

    def has(row: dict[str, str]) -> bool:
        area, name = row["area"], row["name"]
        head = name.split(".")[0]
        places = [subject(area)]
        if area in ("datatypes", "io"):
            places = [pl, pl.datatypes] if area == "datatypes" else [pl]
        if area == name:
            places.append(pl)
        if area == "When/Then":
            places = [pl.when(True), pl.when(True).then(1)]
            name = name.split(".")[-1]
        return any(place is not None and head and attribute(place, name) for place in places)

    return {(row["area"], row["name"]) for row in surface if has(row)}


INSTANCES = {
    "Array": "pl.Array(pl.Int8, 2)",
    "Categorical": "pl.Categorical()",
    "Datetime": "pl.Datetime('us')",
    "Decimal": "pl.Decimal(9, 2)",
    "Duration": "pl.Duration('us')",
    "Enum": "pl.Enum(['a'])",
    "Field": "pl.Field('a', pl.Int8)",
    "List": "pl.List(pl.Int8)",
    "Map": "pl.Map(pl.String, pl.Int8)",
    "Struct": "pl.Struct({'a': pl.Int8})",
}


def script_names(command: list[str]) -> set[tuple[str, str]]:
    """The names that a script of another language prints: area and name, separated by a tab, a line each."""
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return {tuple(line.split("\t", 1)) for line in done.stdout.splitlines() if "\t" in line}  # type: ignore[misc]


def camel_case(name: str) -> str:
    head, *rest = name.rstrip("_").split("_")
    return head + "".join(part[:1].upper() + part[1:] for part in rest)


def spelled(name: str, language: str) -> str:
    """A name of Polars in the spelling of a language."""
    if language == "node":
        return ".".join(camel_case(part) for part in name.split("."))
    if language == "r":
        return ".".join(part.rstrip("_") for part in name.split("."))
    return name


def tested_names(language: str) -> tuple[set[str], set[str]]:
    """The functions of the registry with a worked example, and every word of the tests."""
    cases = json.loads((ROOT / "docs/conformance/functions.json").read_text())["cases"]
    words: set[str] = set()
    for pattern in TESTS[language]:
        for path in ROOT.glob(pattern):
            words.update(re.findall(r"\w+", path.read_text()))
    return {case["function"] for case in cases}, words


def is_tested(row: dict[str, str], language: str, functions: set[str], words: set[str]) -> bool:
    area, name = row["area"], row["name"]
    head, _, namespace = area.partition(".")
    if head in ("Expr", "Series") and f"{namespace}.{name}".lstrip(".") in functions:
        return True
    if area == "functions" and f"pl.{name}" in functions:
        return True
    last = spelled(name, language).split(".")[-1]
    return last in words or f"{last}_" in words


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--missing", action="store_true", help="list what is not there")
    parser.add_argument("--untested", action="store_true", help="list what is there but not in a test")
    parser.add_argument(
        "--at-least",
        type=float,
        nargs=3,
        metavar=("PYTHON", "NODE", "R"),
        help="fail below these percentages",
    )
    options = parser.parse_args()
    surface = read_surface()
    present = {
        "python": python_names(surface),
        "node": script_names(["node", "xtask/parity/names.mjs"]),
        "r": script_names(["Rscript", "xtask/parity/names.R"]),
    }
    totals: dict[str, Counter[str]] = defaultdict(Counter)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    missing: dict[tuple[str, str], list[str]] = defaultdict(list)
    untested: dict[tuple[str, str], list[str]] = defaultdict(list)
    for language, names in present.items():
        functions, words = tested_names(language)
        for row in surface:
            area = row["area"]
            if row.get(language) == "na":
                continue
            totals[language][area] += 1
            key = (area, row["name"] if language == "python" else spelled(row["name"], language))
            if key not in names:
                missing[language, area].append(row["name"])
            elif not is_tested(row, language, functions, words):
                untested[language, area].append(row["name"])
            else:
                counts[language][area] += 1
    languages = list(present)
    areas = list(dict.fromkeys(row["area"] for row in surface))
    print(f"{'area':22}" + "".join(f"{language:>18}" for language in languages))
    shares = {}
    for area in [*areas, "all"]:
        line = f"{area:22}"
        for language in languages:
            total = totals[language].total() if area == "all" else totals[language][area]
            count = counts[language].total() if area == "all" else counts[language][area]
            shares[language] = 100 * count / total if total else 100.0
            line += f"{f'{count}/{total}  {shares[language]:4.0f} %' if total else '-':>18}"
        print(line)
    for title, lists, wanted in (
        ("missing", missing, options.missing),
        ("untested", untested, options.untested),
    ):
        for (language, area), names in lists.items():
            if wanted:
                print(f"{title} {language} {area}: {' '.join(names)}")
    if options.at_least:
        short = [
            name for name, least in zip(languages, options.at_least, strict=True) if shares[name] < least
        ]
        if short:
            sys.exit(f"below the floor: {', '.join(short)}")


if __name__ == "__main__":
    main()
