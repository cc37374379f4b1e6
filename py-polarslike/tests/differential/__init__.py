"""Compares with polars, whose behaviour is the specification, on random data."""
