"""Compares results of the two libraries."""

import math

import polarslike
from polarslike.exceptions import InternalError, PanicException


class Failed:
    """What a library raised."""

    def __init__(self, error):
        self.error = error

    def __repr__(self):
        return f"{type(self.error).__name__}: {str(self.error).splitlines()[0] if str(self.error) else ''}"


def attempt(run):
    """The result, or what was raised."""
    try:
        return run()
    except Exception as error:
        return Failed(error)
    except BaseException as error:
        # polars' panics are no Exceptions.
        if type(error).__name__ == "PanicException":
            return Failed(error)
        raise


def close(a, b, tolerance, least=1e-14):
    """Equality with room for the last digits of floats: `tolerance` of the value, or `least`."""
    if isinstance(a, float) and isinstance(b, float):
        if math.isnan(a) or math.isnan(b):
            return math.isnan(a) and math.isnan(b)
        return a == b or math.isclose(a, b, rel_tol=tolerance, abs_tol=least)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(close(x, y, tolerance, least) for x, y in zip(a, b, strict=True))
    if isinstance(a, dict) and isinstance(b, dict):
        return list(a) == list(b) and all(close(a[key], b[key], tolerance, least) for key in a)
    return type(a) is type(b) and a == b


def unsigned_zeros(value):
    """A value with 0.0 for -0.0, which are equal."""
    match value:
        case float():
            return value + 0.0
        case list():
            return [unsigned_zeros(v) for v in value]
        case dict():
            return {key: unsigned_zeros(v) for key, v in value.items()}
        case _:
            return value


def sorted_values(values):
    """Values in an order that does not depend on how they came."""
    return sorted(
        (sorted_values(v) if isinstance(v, list) else unsigned_zeros(v) for v in values),
        key=lambda v: (str(type(v)), repr(v)),
    )


def last_digits(frames):
    """What sums of the numbers in these frames may differ by: where large numbers cancel out, the order of additions counts."""
    numbers = (v for frame in frames for column in frame.columns for v in column.values)
    finite = (abs(float(v)) for v in numbers if isinstance(v, int | float) and math.isfinite(v))
    return max(1e-14, 1e-15 * max(finite, default=0.0))


def difference(ours, theirs, *, ordered=True, row_order=True, least=1e-14):
    """What differs between two results, or None. Floats may differ by `least`."""
    if isinstance(ours, Failed) and isinstance(ours.error, PanicException | InternalError):
        return f"polarslike has a bug: {ours}"
    if isinstance(theirs, Failed) and type(theirs.error).__name__ == "PanicException":
        # A bug of polars says nothing of what is right.
        return None
    if isinstance(theirs, Failed):
        return None if isinstance(ours, Failed) else f"polars fails ({theirs}), polarslike gives\n{ours}"
    if isinstance(ours, Failed):
        return f"polarslike fails ({ours}), polars gives\n{theirs}"
    if ours.columns != theirs.columns:
        return f"columns {ours.columns} instead of {theirs.columns}"
    ours_types, theirs_types = [str(d) for d in ours.dtypes], [str(d) for d in theirs.dtypes]
    if ours_types != theirs_types:
        return f"types {ours_types} instead of {theirs_types}:\n{ours}\n{theirs}"
    if ours.height != theirs.height:
        return f"{ours.height} rows instead of {theirs.height}:\n{ours}\n{theirs}"
    if not row_order:
        a, b = sorted_values([list(r) for r in ours.rows()]), sorted_values([list(r) for r in theirs.rows()])
        return None if close(a, b, 1e-9, least) else f"{ours}\ninstead of\n{theirs}"
    for name in ours.columns:
        b = attempt(lambda name=name: theirs[name].to_list())
        if isinstance(b, Failed):
            # polars panics on its own result, such as a moment beyond Python's calendar.
            return None
        a = ours[name].to_list()
        if not ordered:
            a, b = ([sorted_values(v) if isinstance(v, list) else v for v in x] for x in (a, b))
            a, b = sorted_values(a), sorted_values(b)
        tolerance = 1e-4 if "Float32" in str(ours[name].dtype) else 1e-9
        if not close(a, b, tolerance, least):
            return f"{a}\ninstead of\n{b}"
    return None


def both(frame, run):
    """What a query gives in polarslike and in polars."""
    import polars

    ours = attempt(lambda: run(polarslike, frame.polarslike()))
    theirs = attempt(lambda: run(polars, frame.polars()))
    return ours, theirs
