"""Sources of rows that are written in Python."""

from polarslike.io.sources import register_io_source

__all__ = ["register_io_source"]
