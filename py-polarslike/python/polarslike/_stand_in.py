"""The package under the name of Polars, for libraries that look for Polars' classes."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

# The modules that other libraries import by name.
_MODULES = (
    "api", "config", "convert", "dataframe", "datatypes", "datatype_expr", "exceptions", "expr", "functions",
    "io", "lazyframe", "schema", "selectors", "series", "testing",
)  # fmt: skip


# The version of Polars whose API this is: other libraries ask for it.
API_VERSION = "2.1.0"


def install_as_polars() -> None:
    """Makes `import polars` give this package.

    Libraries that take Polars' frames ask whether an object is of `polars`' class. After this call, made before they
    are imported, they take the frames of this package. It is an error if Polars itself is imported already.
    """
    package = sys.modules["polarslike"]
    present = sys.modules.get("polars")
    if getattr(present, "_stands_in", False):
        return
    if present is not None:
        msg = "Polars is imported already: call `install_as_polars` before"
        raise ImportError(msg)
    for name in _MODULES:
        importlib.import_module(f"polarslike.{name}")
    # Without a path, so that the modules are imported once, under the names that they have.
    stand_in = ModuleType("polars", package.__doc__)
    stand_in.__dict__.update(package.__dict__)
    stand_in.__dict__.update(__name__="polars", __version__=API_VERSION, __path__=[], _stands_in=True)
    modules = {name: module for name, module in sys.modules.items() if name.startswith("polarslike.")}
    for name, module in modules.items():
        sys.modules[name.replace("polarslike", "polars", 1)] = module
    sys.modules["polars"] = stand_in
