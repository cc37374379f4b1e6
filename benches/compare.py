"""Are two results the same table? Rows may come in any order, numbers may differ by rounding."""

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa

RELATIVE = 1e-9
# A correlation near zero is a difference of large sums: its error is absolute.
ABSOLUTE = 1e-12


def read(file: Path) -> pa.Table:
    with pa.memory_map(str(file)) as source:
        return pa.ipc.open_file(source).read_all()


def difference(left: pa.Table, right: pa.Table, keys: int) -> str | None:
    """What differs, in words; nothing if the tables are the same."""
    if left.shape != right.shape:
        return f"shape {left.shape} against {right.shape}"
    left_keys, right_keys = row_keys(left, keys), row_keys(right, keys)
    left_values, right_values = values(left, keys), values(right, keys)
    left_order, right_order = order(left_keys, left_values), order(right_keys, right_values)
    if not np.array_equal(left_keys[left_order], right_keys[right_order]):
        return "keys differ"
    for i, (a, b) in enumerate(zip(left_values, right_values, strict=True)):
        a, b = a[left_order], b[right_order]
        wrong = ~np.isclose(a, b, rtol=RELATIVE, atol=ABSOLUTE, equal_nan=True)
        if wrong.any():
            return f"value {i + 1} differs in {wrong.sum():,} rows, such as {a[wrong][0]!r} against {b[wrong][0]!r}"
    return None


def order(keys: np.ndarray, values: list[np.ndarray]) -> np.ndarray:
    """The rows by key, and by value where keys are equal."""
    by_key = np.argsort(keys)
    ordered = keys[by_key]
    return by_key if (ordered[1:] != ordered[:-1]).all() else np.lexsort([*reversed(values), keys])


def row_keys(table: pa.Table, keys: int) -> np.ndarray:
    """A 64-bit hash of the first columns of each row, the same for equal values of any integer or string type."""
    combined = np.zeros(len(table), dtype=np.uint64)
    for column in table.columns[:keys]:
        if not pa.types.is_integer(column.type):
            column = column.cast(pa.large_string())
        else:
            column = column.cast(pa.int64())
        encoded = column.combine_chunks().dictionary_encode(null_encoding="encode")
        hashes = pd.util.hash_array(encoded.dictionary.to_numpy(zero_copy_only=False))
        combined = combined * np.uint64(0x9E3779B97F4A7C15) + hashes[encoded.indices.to_numpy()]
    return combined


def values(table: pa.Table, keys: int) -> list[np.ndarray]:
    return [column.cast(pa.float64()).to_numpy() for column in table.columns[keys:]]
