"""Wrong values for every parameter of the verbs of frames, of groups, and of readers and writers: never a panic."""

import inspect
import io
import sqlite3

import polars
import polarslike as pl
import pytest

from .wrong import WRONG, survives, table

# Of a sort that throws nothing back: they ask, show, wait, or pass what they get to a function.
# `to_numpy` raises RuntimeError where it may not copy, as in polars.
LEFT_OUT = {
    "to_numpy",
    "pipe",
    "pipe_with_schema",
    "show",
    "show_graph",
    "collect_async",
    "plot",
    "style",
    "inspect",
    "sql",
}

# Of other packages, which make errors of their own.
OTHERS = {"to_jax", "to_torch", "to_pandas", "write_delta", "write_iceberg", "sink_delta", "sink_iceberg"}

# What parameters without a default are given; what belongs to one verb only stands under its name.
GIVEN = {
    "by": "key",
    "on": "key",
    "key": "key",
    "k": 1,
    "n": 1,
    "index": 0,
    "step": 1,
    "name": "new",
    "value": 1,
    "columns": "key",
    "column": "key",
    "columns_": "key",
    "quantile": 0.5,
    "dtypes": {"key": pl.Float64},
    "mapping": {"key": "other"},
    "function": lambda x: x,
    "operation": lambda a, b: a,
    "every": "2i",
    "period": "2i",
    "index_column": "key",
    "aggs": "key",
    "column_names": ["key"],
    "schema": {"key": pl.Int64},
    "table_name": "t",
    ("explode", "columns"): "of List(Int64)",
    ("unnest", "columns"): "of Struct({'x': Int64, 'y': String})",
    ("upsample", "every"): "1i",
    ("upsample", "time_column"): "key",
    ("drop_in_place", "name"): "key",
    ("get_column", "name"): "key",
    ("get_column_index", "name"): "key",
    ("slice", "offset"): 1,
    ("pivot", "index"): "of Boolean",
    ("map_columns", "function"): lambda series: series,
    ("sink_batches", "function"): lambda frame: None,
    ("map_rows", "function"): lambda row: 1,
    ("filter", "predicates"): True,
}


TYPES = pl.DataFrame(table()).sort("key")


def frame():
    """A frame with columns of all types, ordered by its key; verbs may change it."""
    return TYPES.clone()


def other(frame):
    """A frame to join."""
    return frame.select("key", pl.lit(1).alias("w"))


def signature(method, name):
    """The parameters of a method; of options that it passes on, those of polars."""
    params = dict(inspect.signature(method).parameters)
    params.pop("self", None)
    if "options" in params:
        del params["options"]
        owner = next((o for o in (polars.DataFrame, polars.LazyFrame, polars) if hasattr(o, name)), None)
        known = dict(inspect.signature(getattr(owner, name)).parameters) if owner else {}
        params |= {name: param for name, param in known.items() if name not in ("self", *params)}
    return params


def required(params, name, subject, special):
    """Values for parameters that have no default."""
    given = {}
    for param in params.values():
        one = (name, param.name)
        needed = param.default is param.empty and param.kind not in (param.VAR_POSITIONAL, param.VAR_KEYWORD)
        if one in special or (needed and param.name in special and one not in GIVEN):
            given[param.name] = special.get(one, special.get(param.name))(subject)
        elif one in GIVEN or (needed and param.name in GIVEN):
            given[param.name] = GIVEN.get(one, GIVEN.get(param.name))
    return given


def invoke(method, params, given):
    """Calls a method with arguments by the names of parameters."""
    positional, named = [], {}
    for name, value in given.items():
        match params[name].kind:
            case inspect.Parameter.VAR_POSITIONAL:
                positional.append(value)
            case inspect.Parameter.VAR_KEYWORD:
                named["x"] = value
            case _:
                named[name] = value
    if positional:
        names = list(params)
        before = names[
            : next(i for i, n in enumerate(names) if params[n].kind == inspect.Parameter.VAR_POSITIONAL)
        ]
        positional = [named.pop(name) for name in before if name in named] + positional
    return finish(method(*positional, **named))


def finish(result):
    """Runs what is lazy."""
    if isinstance(result, pl.LazyFrame):
        return result.collect()
    if hasattr(result, "agg"):
        return finish(result.agg(pl.len()))
    return list(result) if inspect.isgenerator(result) else result


def found(owner, name, special):
    """The calls of a method with one wrong value that end neither in a result nor in an error."""
    params = signature(getattr(owner(), name), name)
    failed = []
    for param in params:
        for what, wrong in WRONG.items():

            def run(param=param, wrong=wrong):
                subject = owner()
                values = special(subject) if special else {}
                return invoke(
                    getattr(subject, name), params, required(params, name, values) | {param: wrong()}
                )

            message = survives(run)
            if message:
                failed.append(f"{param} = {what}: {message}")
    return failed


def check(failed):
    """Fails with what failed."""
    assert not failed, "\n".join(failed)


def verbs(owner):
    """The public methods of an object that have parameters."""
    names = []
    for name in dir(owner):
        method = None if name.startswith("_") or name in LEFT_OUT | OTHERS else getattr(owner, name, None)
        if inspect.isroutine(method) and not name.startswith(("read_", "write_", "sink_", "scan_")):
            names += [name] if inspect.signature(method).parameters else []
    return names


# Values that depend on the subject.
SUITABLE = {
    "other": other,
    ("extend", "other"): lambda subject: subject,
    ("vstack", "other"): lambda subject: subject,
    ("hstack", "columns"): lambda subject: [pl.Series("new", [1] * len(subject))],
    ("insert_column", "column"): lambda subject: pl.Series("new", [1] * len(subject)),
    ("replace_column", "column"): lambda subject: pl.Series("new", [1] * len(subject)),
    ("join", "on"): lambda subject: "key",
    ("join_asof", "on"): lambda subject: "key",
    ("update", "on"): lambda subject: "key",
    ("join_where", "predicates"): lambda subject: pl.col("key") < pl.col("w"),
    ("merge_sorted", "other"): lambda subject: subject,
    ("deserialize", "source"): lambda subject: io.BytesIO(subject.serialize()),
    **dict.fromkeys(("file", "path", "workbook", "target"), lambda subject: io.BytesIO()),
    "connection": lambda subject: sqlite3.connect(":memory:"),
}


def frame_without_rows():
    """The frame of all types without rows."""
    return frame().clear()


@pytest.mark.parametrize("name", verbs(frame()))
def test_frames(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    check(found(frame, name, SUITABLE))
    check(found(frame_without_rows, name, SUITABLE))


@pytest.mark.parametrize("name", verbs(frame().lazy()))
def test_lazy_frames(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    check(found(lambda: frame().lazy(), name, SUITABLE))


@pytest.mark.parametrize("name", verbs(frame().group_by("key")))
def test_groups(name):
    check(found(lambda: frame().group_by("key"), name, {}))
    check(found(lambda: frame().lazy().group_by("key", maintain_order=True), name, {}))


@pytest.mark.parametrize("name", verbs(frame().rolling("key", period="2i")))
def test_windows(name):
    check(found(lambda: frame().rolling("key", period="2i"), name, {}))
    check(found(lambda: frame().group_by_dynamic("key", every="2i"), name, {}))


# Functions of the module that take or make frames, with what they need.
FUNCTIONS = {
    "align_frames": lambda: {"frames": frame(), "on": "key"},
    "collect_all": lambda: {"lazy_frames": [frame().lazy()]},
    "concat": lambda: {"items": [frame(), frame()]},
    "union": lambda: {"items": [frame(), frame()]},
    "defer": lambda: {"function": lambda: frame(), "schema": frame().schema},
    "from_arrow": lambda: {"data": frame()},
    "from_dataframe": lambda: {"df": frame()},
    "from_dict": lambda: {"data": {"x": [1]}},
    "from_dicts": lambda: {"data": [{"x": 1}]},
    "from_numpy": lambda: {"data": frame().select("key").to_numpy()},
    "from_pandas": lambda: {"data": frame().select("key").to_pandas()},
    "from_records": lambda: {"data": [[1]]},
    "from_repr": lambda: {"data": repr(frame().select("key"))},
    "json_normalize": lambda: {"data": [{"x": {"y": 1}}]},
    "map_groups": lambda: {
        "exprs": ["key"],
        "function": lambda series: series[0] if series else None,
        "return_dtype": pl.Int64,
    },
    "map_batches": lambda: {"exprs": ["key"], "function": lambda series: series[0] if series else None},
    "select": lambda: {},
    "struct": lambda: {},
    "when": lambda: {},
    "col": lambda: {"name": "key"},
    "lit": lambda: {"value": 1},
    "exclude": lambda: {"columns": "key"},
    "nth": lambda: {"indices": 0},
    "set_random_seed": lambda: {"seed": 1},
    "DataFrame": lambda: {"data": {"x": [1]}},
    "LazyFrame": lambda: {"data": {"x": [1]}},
    "Series": lambda: {"name": "x", "values": [1]},
    "Schema": lambda: {"schema": {"x": pl.Int64}},
    "date_range": lambda: {"start": pl.date(2024, 1, 1), "end": pl.date(2024, 1, 3), "eager": True},
    "int_range": lambda: {"start": 0, "end": 3, "eager": True},
    "repeat": lambda: {"value": 1, "n": 2, "eager": True},
    "Datetime": lambda: {},
    "Duration": lambda: {},
    "Decimal": lambda: {},
    "Enum": lambda: {"categories": ["a"]},
    "List": lambda: {"inner": pl.Int8},
    "Array": lambda: {"inner": pl.Int8, "shape": 2},
    "Struct": lambda: {"fields": {"x": pl.Int8}},
    "Field": lambda: {"name": "x", "dtype": pl.Int8},
    "Categorical": lambda: {},
}


@pytest.mark.parametrize("name", FUNCTIONS)
def test_functions(name):
    function = getattr(pl, name)
    params = signature(function, name)
    failed = []
    for param in params:
        for what, wrong in WRONG.items():

            def run(param=param, wrong=wrong):
                result = invoke(function, params, FUNCTIONS[name]() | {param: wrong()})
                return frame().select(result) if isinstance(result, pl.Expr) else result

            message = survives(run)
            failed += [f"{param} = {what}: {message}"] if message else []
    check(failed)


WRITERS = [
    *((pl.DataFrame, name) for name in dir(pl.DataFrame) if name.startswith("write_") and name not in OTHERS),
    *((pl.LazyFrame, name) for name in dir(pl.LazyFrame) if name.startswith("sink_") and name not in OTHERS),
]


@pytest.mark.parametrize("owner, name", WRITERS, ids=lambda x: x if isinstance(x, str) else x.__name__)
def test_writers(owner, name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    simple = pl.DataFrame({"key": [1, 2], "s": ["a", None]})
    subject = (lambda: simple.lazy()) if owner is pl.LazyFrame else (lambda: simple)
    check(found(subject, name, SUITABLE))


def written(name, folder):
    """A file of a kind."""
    data = pl.DataFrame({"key": [1, 2], "s": ["a", None]})
    path = folder / "data"
    match name.split("_", 1)[1].removesuffix("_schema").removesuffix("_metadata"):
        case "csv":
            data.write_csv(path)
        case "parquet":
            data.write_parquet(path)
        case "ipc":
            data.write_ipc(path)
        case "ipc_stream":
            data.write_ipc_stream(path)
        case "json":
            data.write_json(path)
        case "avro":
            data.write_avro(path)
        case "excel":
            path = path.with_suffix(".xlsx")
            data.write_excel(path)
        case _:
            path.write_text('{"key": 1}\n{"key": 2}\n')
    return path


READERS = [
    *(
        "read_csv",
        "read_parquet",
        "read_parquet_schema",
        "read_parquet_metadata",
        "read_ipc",
        "read_ipc_schema",
    ),
    *("read_ipc_stream", "read_json", "read_ndjson", "read_avro", "read_excel", "read_lines"),
    *("scan_csv", "scan_parquet", "scan_ipc", "scan_ndjson", "scan_lines"),
]


@pytest.mark.parametrize("name", READERS)
def test_readers(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = written(name, tmp_path)
    params = signature(getattr(pl, name), name)
    source = next(iter(params))
    failed = []
    for param in params:
        for what, wrong in WRONG.items():
            message = survives(
                lambda param=param, wrong=wrong: invoke(
                    getattr(pl, name), params, {source: path, param: wrong()}
                )
            )
            failed += [f"{param} = {what}: {message}"] if message else []
    check(failed)
