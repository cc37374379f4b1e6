"""Frames from other libraries' data, by name."""

from polarslike.convert.general import (
    from_arrow,
    from_dataframe,
    from_dict,
    from_dicts,
    from_numpy,
    from_pandas,
    from_records,
    from_torch,
    json_normalize,
)
from polarslike.convert.text import from_repr

__all__ = [
    "from_arrow",
    "from_dataframe",
    "from_dict",
    "from_dicts",
    "from_numpy",
    "from_pandas",
    "from_records",
    "from_repr",
    "from_torch",
    "json_normalize",
]
