"""Data frames: columns of one height."""

from polarslike.dataframe.frame import DataFrame, wrap_frame

__all__ = ["DataFrame", "wrap_frame"]
