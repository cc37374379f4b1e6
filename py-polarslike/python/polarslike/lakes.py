"""Delta Lake and Iceberg tables, through the packages `deltalake` and `pyiceberg`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from polarslike.database.uri import import_package
from polarslike.dataframe import DataFrame
from polarslike.expr import lit
from polarslike.functions import col, concat
from polarslike.io._scan import _scan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from polarslike.lazyframe import LazyFrame

# What readers of a Delta table must know beyond the list of its files.
_DELTA_FEATURES = frozenset({"deletionVectors", "columnMapping", "v2Checkpoint", "typeWidening"})


def _reject(function: str, options: dict[str, Any]) -> None:
    for name, value in options.items():
        if value not in (None, False, "auto"):
            msg = f"{function}({name}={value!r}) is not supported"
            raise NotImplementedError(msg)


def scan_delta(
    source: Any,
    *,
    version: int | str | datetime | None = None,
    storage_options: dict[str, Any] | None = None,
    credential_provider: Any = "auto",
    delta_table_options: dict[str, Any] | None = None,
    use_pyarrow: bool = False,
    pyarrow_options: dict[str, Any] | None = None,
) -> LazyFrame:
    """A plan that reads a Delta table.

    Parameters
    ----------
    source
        the path or URI of the table, or a DeltaTable of `deltalake`
    version
        the version of the table: its number, or a time as datetime or text
    storage_options
        what `deltalake` gets to reach the table
    credential_provider
        is not supported
    delta_table_options
        what the constructor of DeltaTable gets besides
    use_pyarrow, pyarrow_options
        whether the table is read at once through pyarrow, and what `to_pyarrow_dataset` gets
    """
    _reject("scan_delta", {"credential_provider": credential_provider})
    table = _delta_table(source, version, storage_options, delta_table_options)
    if use_pyarrow or pyarrow_options:
        return scan_pyarrow_dataset(table.to_pyarrow_dataset(**(pyarrow_options or {})))
    needed = set(getattr(table.protocol(), "reader_features", None) or []) & _DELTA_FEATURES
    if needed:
        # The package's own engine knows how to apply these; it reads the table at once.
        deltalake = import_package("deltalake")
        result = deltalake.QueryBuilder().register("t", table).execute("SELECT * FROM t")
        return DataFrame(result.read_all()).lazy()
    return _scan_delta_files(table)


def _delta_table(source: Any, version: Any, storage_options: Any, options: dict[str, Any] | None) -> Any:
    deltalake = import_package("deltalake")
    if isinstance(source, deltalake.DeltaTable):
        table = source
    else:
        uri = os.path.expanduser(os.fspath(source)) if isinstance(source, str | os.PathLike) else source
        number = version if isinstance(version, int) else None
        table = deltalake.DeltaTable(uri, version=number, storage_options=storage_options, **(options or {}))
    if version is not None and (table is source or not isinstance(version, int)):
        table.load_as_version(version)
    return table


def _scan_delta_files(table: Any) -> LazyFrame:
    """The files as one plan: values of partitions are not in the files, but in the table's log."""
    empty = DataFrame(_arrow_schema(table).empty_table())
    schema = empty.schema
    partitions = table.metadata().partition_columns
    stored = {name: dtype for name, dtype in schema.items() if name not in partitions}
    actions = DataFrame(table.get_add_actions(flatten=True))
    values = [actions[f"partition.{name}"].to_list() for name in partitions]
    # Files with the same values of partitions and the table's own columns are one scan.
    groups: dict[tuple[Any, ...], list[str]] = {}
    parts = []
    # Both lists are in the order of the log.
    for uri, *key in zip(table.file_uris(), *values, strict=True):
        one = _scan_files([uri])
        if dict(one.collect_schema()) == stored:
            groups.setdefault(tuple(key), []).append(uri)
        else:
            parts.append((key, one.select(_as_stored(one.collect_schema(), stored))))
    parts += [(key, _scan_files(uris)) for key, uris in groups.items()]
    if not parts:
        return empty.lazy()
    constants = [
        [lit(value, dtype=schema[name]).alias(name) for name, value in zip(partitions, key, strict=True)]
        for key, _ in parts
    ]
    plans = [part.with_columns(more) for (_, part), more in zip(parts, constants, strict=True)]
    return concat([plan.select(list(schema)) for plan in plans])


def _scan_files(uris: list[str]) -> LazyFrame:
    return _scan("parquet", uris, {"hive_partitioning": False, "glob": False})


def _as_stored(found: Any, stored: dict[str, Any]) -> list[Any]:
    """A file from before a change of the table's schema: what it lacks is null."""
    return [
        col(name).cast(dtype) if name in found else lit(None, dtype=dtype).alias(name)
        for name, dtype in stored.items()
    ]


def _arrow_schema(table: Any) -> Any:
    pyarrow = import_package("pyarrow")
    return pyarrow.schema(table.schema().to_arrow())


def read_delta(
    source: Any, *, columns: Sequence[str] | None = None, rechunk: bool | None = None, **options: Any
) -> DataFrame:
    """Reads a Delta table; `columns` are the names of those to read, other options those of `scan_delta`."""
    del rechunk
    plan = scan_delta(source, **options)
    return (plan if columns is None else plan.select(list(columns))).collect()


def write_delta(
    frame: DataFrame,
    target: Any,
    *,
    mode: str = "error",
    storage_options: dict[str, Any] | None = None,
    credential_provider: Any = "auto",
    delta_write_options: dict[str, Any] | None = None,
    delta_merge_options: dict[str, Any] | None = None,
) -> Any:
    """Writes a frame to a Delta table.

    Parameters
    ----------
    frame
        what to write
    target
        the path or URI of the table, or a DeltaTable of `deltalake`
    mode
        what happens if there is a table: `error`, `append`, `overwrite`, `ignore`, or `merge`
    storage_options
        what `deltalake` gets to reach the table
    credential_provider
        is not supported
    delta_write_options
        what `deltalake.write_deltalake` gets besides
    delta_merge_options
        what `DeltaTable.merge` gets, such as `predicate`; the merge is returned, to say what happens to matches
    """
    _reject("write_delta", {"credential_provider": credential_provider})
    deltalake = import_package("deltalake")
    if mode == "merge":
        if not delta_merge_options:
            msg = "mode='merge' needs delta_merge_options with a predicate: which rows are the same"
            raise ValueError(msg)
        table = _delta_table(target, None, storage_options, None)
        return table.merge(frame.to_arrow(), **delta_merge_options)
    target = os.path.expanduser(os.fspath(target)) if isinstance(target, str | os.PathLike) else target
    deltalake.write_deltalake(
        target, frame.to_arrow(), mode=mode, storage_options=storage_options, **(delta_write_options or {})
    )
    return None


def scan_iceberg(
    source: Any,
    *,
    snapshot_id: int | None = None,
    storage_options: dict[str, Any] | None = None,
    **options: Any,
) -> LazyFrame:
    """A plan with the rows of an Iceberg table, which are read at once by `pyiceberg`.

    Parameters
    ----------
    source
        a Table of `pyiceberg`, or the path or URI of a table's metadata file
    snapshot_id
        the snapshot to read
    storage_options
        what `pyiceberg` gets to reach the files
    """
    harmless = {"reader_override", "use_metadata_statistics", "fast_deletion_count", "use_pyiceberg_filter"}
    _reject("scan_iceberg", {name: value for name, value in options.items() if name not in harmless})
    if isinstance(source, str | os.PathLike):
        tables = import_package("pyiceberg.table")
        path = os.path.expanduser(os.fspath(source))
        source = tables.StaticTable.from_metadata(path, properties=storage_options or {})
    return DataFrame(source.scan(snapshot_id=snapshot_id).to_arrow()).lazy()


def scan_pyarrow_dataset(
    source: Any, *, allow_pyarrow_filter: bool = True, batch_size: int | None = None
) -> LazyFrame:
    """A plan with the rows of a dataset of pyarrow, which are read at once.

    Parameters
    ----------
    source
        the dataset
    allow_pyarrow_filter
        has no effect
    batch_size
        how many rows pyarrow reads at a time
    """
    del allow_pyarrow_filter
    options = {} if batch_size is None else {"batch_size": batch_size}
    return DataFrame(source.to_table(**options)).lazy()
