"""Columns from what users pass to constructors."""
