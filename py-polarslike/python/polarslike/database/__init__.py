"""Databases in and out, through the packages that speak to them."""

from polarslike.database.read import read_database
from polarslike.database.uri import read_database_uri
from polarslike.database.write import write_database

__all__ = ["read_database", "read_database_uri", "write_database"]
