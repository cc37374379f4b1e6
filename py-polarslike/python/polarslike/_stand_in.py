"""The package under the name of Polars, for libraries that look for Polars' classes."""

from __future__ import annotations

import importlib
import sys

# The modules that other libraries import by name.
_MODULES = (
    "api", "config", "convert", "dataframe", "datatypes", "datatype_expr", "exceptions", "expr", "functions",
    "io", "lazyframe", "schema", "selectors", "series", "testing",
)  # fmt: skip


def install_as_polars() -> None:
    """Makes `import polars` give this package.

    Libraries that take Polars' frames ask whether an object is of `polars`' class. After this call, made before they
    are imported, they take the frames of this package. It is an error if Polars itself is imported already.
    """
    package = sys.modules["polarslike"]
    present = sys.modules.get("polars")
    if present is package:
        return
    if present is not None:
        msg = "Polars is imported already: call `install_as_polars` before"
        raise ImportError(msg)
    sys.modules["polars"] = package
    for name in _MODULES:
        sys.modules[f"polars.{name}"] = importlib.import_module(f"polarslike.{name}")
