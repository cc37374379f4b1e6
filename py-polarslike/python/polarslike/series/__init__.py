"""Series: columns by themselves."""

from polarslike.series.indexing import row_number, row_numbers
from polarslike.series.series import Series, concat_series, wrap_series

__all__ = ["Series", "concat_series", "row_number", "row_numbers", "wrap_series"]
