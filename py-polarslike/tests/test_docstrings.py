"""Examples in docstrings give what they show."""

import doctest
import importlib
import pkgutil

import polarslike
import pytest

MODULES = [
    "polarslike",
    *(module.name for module in pkgutil.walk_packages(polarslike.__path__, "polarslike.")),
]


def examples():
    finder = doctest.DocTestFinder(exclude_empty=True)
    for name in MODULES:
        if name.startswith("polarslike.generated"):
            continue  # Those of the registry run as conformance tests.
        for test in finder.find(importlib.import_module(name), name, extraglobs={"pl": polarslike}):
            if test.examples:
                yield pytest.param(test, id=test.name)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("test", list(examples()))
def test_examples_of_docstrings(test):
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert runner.run(test).failed == 0
