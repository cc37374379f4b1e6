"""What the package says of itself."""

from __future__ import annotations

import sys
from typing import Any

from polarslike import _native
from polarslike.datatypes import UInt32


def build_info() -> dict[str, Any]:
    """The version of the package."""
    return {"version": _native.__version__}


def get_index_type() -> Any:
    """The data type of row numbers and counts."""
    return UInt32


def thread_pool_size() -> int:
    """The number of threads that queries run on."""
    return _native.num_threads()


def show_versions() -> None:
    """Prints the versions of the package, of Python and of what the package works with."""
    import platform
    from importlib.metadata import PackageNotFoundError, version

    lines = {"polarslike": _native.__version__, "Platform": platform.platform(), "Python": sys.version}
    print("--------Version info---------")
    for name, text in lines.items():
        print(f"{name + ':':22}{text}")
    print("\n----Optional dependencies----")
    for name in ("altair", "great_tables", "matplotlib", "narwhals", "numpy", "pandas", "pyarrow", "torch"):
        try:
            found = version(name)
        except PackageNotFoundError:
            found = "<not installed>"
        print(f"{name:22}{found}")
