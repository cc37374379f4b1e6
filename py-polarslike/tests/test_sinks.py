"""Results that go to files, partitions and functions while the plan runs."""

import io
import os
import signal
import subprocess
import sys
import textwrap
import time

import polarslike as pl
import pytest

FORMATS = ["csv", "parquet", "ipc", "ndjson"]


@pytest.fixture
def frame():
    return pl.DataFrame({"a": [1, 2, 3, 4], "k": ["x", "y", "x", None], "e": ["a b", "c/d", "é%=:", ""]})


def files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_sinks_write_files_and_later_with_lazy(frame, tmp_path):
    path = tmp_path / "a.csv"
    later = frame.lazy().sink_csv(path, lazy=True)
    assert "SINK CSV" in later.explain()
    assert not path.exists()
    assert later.collect().shape == (0, 0)
    assert path.read_text() == frame.write_csv()
    assert frame.lazy().sink_parquet(tmp_path / "a.parquet") is None
    assert pl.read_parquet(tmp_path / "a.parquet").equals(frame)


def test_several_sinks_run_together(frame, tmp_path):
    sinks = [
        frame.lazy().sink_csv(tmp_path / "a.csv", lazy=True),
        frame.lazy().sink_parquet(tmp_path / "a.parquet", lazy=True),
    ]
    assert [result.shape for result in pl.collect_all(sinks)] == [(0, 0), (0, 0)]
    assert files(tmp_path) == ["a.csv", "a.parquet"]
    for name in files(tmp_path):
        (tmp_path / name).unlink()
    pl.collect_all(sinks, lazy=True).collect()
    assert files(tmp_path) == ["a.csv", "a.parquet"]


def test_folders_are_made_if_asked_for(frame, tmp_path):
    path = tmp_path / "new" / "folder" / "a.csv"
    with pytest.raises(FileNotFoundError):
        frame.lazy().sink_csv(path)
    frame.lazy().sink_csv(path, mkdir=True, sync_on_close="all", maintain_order=False)
    assert path.exists()
    with pytest.raises(TypeError):
        frame.lazy().sink_csv(path, nothing=1)
    with pytest.raises(ValueError, match="sync_on_close"):
        frame.lazy().sink_csv(path, sync_on_close="maybe")


def test_file_objects(frame, tmp_path):
    binary, text = io.BytesIO(), io.StringIO()
    frame.write_csv(binary)
    frame.lazy().sink_csv(text)
    assert binary.getvalue().decode() == text.getvalue() == frame.write_csv()
    with open(tmp_path / "a.parquet", "wb", buffering=0) as file:
        frame.write_parquet(file)
    assert pl.read_parquet(tmp_path / "a.parquet").equals(frame)
    with open(tmp_path / "a.csv", "w") as file:
        frame.write_csv(file)
    assert (tmp_path / "a.csv").read_text() == text.getvalue()
    with pytest.raises(TypeError):
        frame.write_csv(3)


@pytest.mark.parametrize("format", ["csv", "parquet"])
def test_errors_of_file_objects_come_through(frame, format):
    class Broken:
        def write(self, data):
            raise KeyError("full")

    with pytest.raises(KeyError, match="full"):
        getattr(frame, f"write_{format}")(Broken())


def test_one_query_reads_and_writes_a_file(tmp_path):
    path = tmp_path / "a.parquet"
    frame = pl.select(a=pl.int_range(0, 300_000))
    frame.write_parquet(path, row_group_size=10_000)
    pl.scan_parquet(path).filter(pl.col("a") % 2 == 0).sink_parquet(path, row_group_size=7_000)
    assert pl.read_parquet(path).equals(frame.filter(pl.col("a") % 2 == 0))
    csv = tmp_path / "a.csv"
    frame.write_csv(csv)
    pl.scan_csv(csv).group_by(pl.col("a") % 3).agg(pl.len()).sort("a").sink_csv(csv)
    assert csv.read_text() == "a,len\n0,100000\n1,100000\n2,100000\n"


def test_functions_take_pieces(frame):
    heights = []
    frame.lazy().sink_batches(lambda piece: heights.append(piece.height), chunk_size=3)
    assert heights == [3, 1]
    frame.lazy().sink_batches(lambda piece: heights.append(piece.height) or True, chunk_size=1)
    assert heights == [3, 1, 1]
    later = frame.lazy().sink_batches(lambda piece: heights.append(piece.height), chunk_size=4, lazy=True)
    assert len(heights) == 3
    later.collect()
    assert heights == [3, 1, 1, 4]

    def fails(piece):
        raise KeyError("no more")

    with pytest.raises(KeyError, match="no more"):
        frame.lazy().sink_batches(fails)


def test_pieces_of_results():
    rows = 200_000
    plan = pl.select(a=pl.int_range(0, rows)).lazy().filter(pl.col("a") % 2 == 0)
    pieces = list(plan.collect_batches(chunk_size=30_000))
    assert [piece.height for piece in pieces] == [30_000, 30_000, 30_000, 10_000]
    assert pl.concat(pieces).equals(plan.collect())
    # Two at the same time, and queries between pieces.
    both = zip(
        plan.collect_batches(chunk_size=1_000), plan.collect_batches(chunk_size=1_000, lazy=True), strict=True
    )
    assert sum(a.lazy().select(pl.col("a").sum()).collect().item() == b["a"].sum() for a, b in both) == 100
    # One that nobody reads to its end.
    assert next(plan.collect_batches(chunk_size=10)).height == 10
    with pytest.raises(pl.exceptions.ColumnNotFoundError):
        list(plan.select("b").collect_batches())


def test_partitions_by_key(frame, tmp_path):
    frame.lazy().sink_csv(pl.PartitionBy(tmp_path / "k", key="k", include_key=False))
    assert files(tmp_path / "k") == [
        "k=__HIVE_DEFAULT_PARTITION__/00000000.csv",
        "k=x/00000000.csv",
        "k=y/00000000.csv",
    ]
    assert (tmp_path / "k" / "k=x" / "00000000.csv").read_text() == "a,e\n1,a b\n3,é%=:\n"
    frame.lazy().sink_parquet(pl.PartitionBy(tmp_path / "e", key=["e", pl.col("a") % 2]))
    assert files(tmp_path / "e") == [
        "e=%C3%A9%25%3D%3A/a=1/00000000.parquet",
        "e=/a=0/00000000.parquet",
        "e=a%20b/a=1/00000000.parquet",
        "e=c%2Fd/a=0/00000000.parquet",
    ]
    with pytest.raises(pl.exceptions.ColumnNotFoundError):
        frame.lazy().sink_csv(pl.PartitionBy(tmp_path, key="z"))
    with pytest.raises(ValueError, match="max_rows_per_file"):
        pl.PartitionBy(tmp_path)


def test_partitions_by_size(frame, tmp_path):
    frame.lazy().sink_csv(pl.PartitionBy(tmp_path / "rows", max_rows_per_file=3))
    assert files(tmp_path / "rows") == ["00000000.csv", "00000001.csv"]
    seen = []

    def path(args):
        seen.append((args.index_in_partition, args.partition_keys.rows()))
        return f"{args.partition_keys.item()}-{args.index_in_partition}.csv"

    frame.lazy().sink_csv(
        pl.PartitionBy(tmp_path / "named", key="k", max_rows_per_file=1, file_path_provider=path)
    )
    assert files(tmp_path / "named") == ["None-0.csv", "x-0.csv", "x-1.csv", "y-0.csv"]
    assert (1, [("x",)]) in seen
    frame.write_parquet(tmp_path / "table", partition_by="k")
    assert pl.read_parquet(tmp_path / "table").sort("a").select("a", "k", "e").equals(frame)


def test_partitions_round_trip(tmp_path):
    rows = 100_000
    frame = pl.select(a=pl.int_range(0, rows)).with_columns(
        k=pl.col("a") * 7919 % 300, s=pl.col("a").cast(pl.String)
    )
    frame.lazy().sink_parquet(pl.PartitionBy(tmp_path, key="k"))
    assert len(list(tmp_path.iterdir())) == 300
    assert pl.read_parquet(tmp_path).sort("a").select("a", "k", "s").equals(frame)


# What goes wrong: the old file stays whole.

OLD = "old content\n"


def run(code, *, timeout=60):
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("format", FORMATS)
def test_a_killed_writer_leaves_the_old_file(tmp_path, format):
    path = tmp_path / f"a.{format}"
    path.write_text(OLD)
    code = f"""
        import polarslike as pl
        print("ready", flush=True)
        numbers = pl.select(a=pl.int_range(0, 30_000_000)).lazy()
        def slow(frame):
            print("writing", flush=True)
            return frame
        numbers.map_batches(slow).with_columns(b=pl.col("a") * 3).sink_{format}({str(path)!r})
        print("done", flush=True)
    """
    child = subprocess.Popen([sys.executable, "-c", textwrap.dedent(code)], stdout=subprocess.PIPE, text=True)
    assert child.stdout.readline() == "ready\n"
    assert child.stdout.readline() == "writing\n"
    time.sleep(0.15)
    child.send_signal(signal.SIGKILL)
    assert "done" not in child.stdout.read()
    child.wait()
    assert path.read_text() == OLD
    if sys.platform == "linux":
        assert os.listdir(tmp_path) == [path.name]


@pytest.mark.skipif(sys.platform != "linux", reason="limits of the system")
@pytest.mark.parametrize("format", FORMATS)
def test_a_full_disk_leaves_the_old_file(tmp_path, format):
    path = tmp_path / f"a.{format}"
    path.write_text(OLD)
    result = run(f"""
        import resource
        import polarslike as pl
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        frame = pl.select(a=pl.int_range(0, 1_000_000)).with_columns(b=pl.col("a").cast(pl.String))
        try:
            frame.lazy().sink_{format}({str(path)!r})
        except OSError as error:
            print(error)
    """)
    assert "File too large" in result.stdout and path.name in result.stdout, result
    assert path.read_text() == OLD
    assert os.listdir(tmp_path) == [path.name]
    with pytest.raises(OSError, match="No space left"):
        getattr(pl.DataFrame({"a": [1]}), f"write_{format}")("/dev/full")


@pytest.mark.skipif(sys.platform != "linux", reason="limits of the system")
@pytest.mark.parametrize("format", ["avro", "json", "excel"])
def test_a_full_disk_leaves_the_old_file_of_whole_formats(tmp_path, format):
    path = tmp_path / f"a.{'xlsx' if format == 'excel' else format}"
    path.write_text(OLD)
    result = run(f"""
        import resource
        import polarslike as pl
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        frame = pl.select(a=pl.int_range(0, 10_000))
        try:
            frame.write_{format}({str(path)!r})
        except OSError as error:
            print(error)
    """)
    assert "File too large" in result.stdout and path.name in result.stdout, result
    assert path.read_text() == OLD
    assert os.listdir(tmp_path) == [path.name]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="permissions do not bind this user")
@pytest.mark.parametrize("format", FORMATS)
def test_permission_denied(frame, tmp_path, format):
    path = tmp_path / f"a.{format}"
    path.write_text(OLD)
    tmp_path.chmod(0o500)
    with pytest.raises(OSError, match="ermission denied"):
        getattr(frame.lazy(), f"sink_{format}")(path)
    assert path.read_text() == OLD
    tmp_path.chmod(0o700)


def test_a_folder_is_no_file(frame, tmp_path):
    with pytest.raises(OSError, match="directory"):
        frame.write_csv(tmp_path)
    with pytest.raises(OSError, match="directory"):
        frame.lazy().sink_parquet(tmp_path)


def test_a_failing_query_leaves_the_old_file(frame, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(OLD)
    with pytest.raises(pl.exceptions.InvalidOperationError):
        frame.lazy().with_columns(pl.col("e").cast(pl.Int64)).sink_csv(path)
    assert path.read_text() == OLD
    assert os.listdir(tmp_path) == ["a.csv"]


@pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux does")
def test_sinks_need_little_memory(tmp_path):
    source, target = tmp_path / "a.parquet", tmp_path / "b.parquet"
    part = pl.select(a=pl.int_range(0, 1_000_000)).with_columns(
        b=pl.col("a") * 1.5, c=pl.col("a") * 7919 % 1_000_003, d=pl.col("a") % 1000
    )
    pl.concat([part] * 12).write_parquet(source, compression="lz4")
    result = run(f"""
        import polarslike as pl
        pl.scan_parquet({str(source)!r}).filter(pl.col("d") != 7).sink_parquet({str(target)!r})
        status = dict(line.split(":", 1) for line in open("/proc/self/status"))
        print(int(status["VmHWM"].split()[0]) // 1024)
    """)
    # The values take 384 MB.
    assert int(result.stdout) < 300, result
    assert pl.scan_parquet(target).select(pl.len()).collect().item() == 12 * 999_000


def test_steps_that_count_rows_stream_into_files(tmp_path):
    source, target = tmp_path / "a.parquet", tmp_path / "b.parquet"
    pl.select(a=pl.int_range(0, 1_000_000)).write_parquet(source, row_group_size=100_000)
    scan = pl.scan_parquet(source)
    evens = scan.filter(pl.col("a") % 2 == 0)
    both = pl.concat([scan, evens])
    queries = {
        "concat": both,
        "slice": both.slice(600_000, 450_000),
        "head": scan.head(123_456),
        "index": both.with_row_index("i", 7),
        "slice of index": both.with_row_index("i").slice(999_990, 20),
        "index of slice": both.slice(999_990, 20).with_row_index("i"),
        "nothing": both.slice(5, 0),
        "beyond": both.slice(1_500_000, 10),
        "index of a filter": evens.with_row_index("i").filter(pl.col("i") > 10),
    }
    for name, query in queries.items():
        query.sink_parquet(target)
        assert pl.read_parquet(target).equals(query.collect()), name
    with pytest.raises(pl.exceptions.ComputeError, match="do not fit 32 bits"):
        scan.with_row_index("i", 2**32 - 10).sink_parquet(target)
    seen = []
    both.with_row_index("i").slice(10, 30).sink_batches(seen.append, chunk_size=7)
    assert pl.concat(seen)["i"].to_list() == list(range(10, 40))


@pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux does")
@pytest.mark.parametrize("step", ["concat", "index"])
def test_steps_that_count_rows_need_little_memory(tmp_path, step):
    source, target = tmp_path / "a.parquet", tmp_path / "b.parquet"
    part = pl.select(a=pl.int_range(0, 1_000_000)).with_columns(
        b=pl.col("a") * 1.5, c=pl.col("a") * 7919 % 1_000_003, d=pl.col("a") % 1000
    )
    pl.concat([part] * 6).write_parquet(source, compression="lz4")
    query = {
        "concat": "pl.concat([scan, scan])",
        "index": "pl.concat([scan, scan]).with_row_index()",
    }[step]
    result = run(f"""
        import polarslike as pl
        scan = pl.scan_parquet({str(source)!r})
        {query}.sink_parquet({str(target)!r})
        status = dict(line.split(":", 1) for line in open("/proc/self/status"))
        print(int(status["VmHWM"].split()[0]) // 1024)
    """)
    # The values take 384 MB.
    assert int(result.stdout) < 300, result


def test_written_files_are_reported(tmp_path):
    from polarslike.io.partition import SinkedPath, SinkedPathsCallbackArgs

    told = []
    frame = pl.DataFrame({"a": [1, 2, 1], "b": ["x", "y", "z"]})
    for format in ["parquet", "ipc"]:
        sink = getattr(frame.lazy(), f"sink_{format}")
        path = tmp_path / f"a.{format}"
        later = sink(path, sinked_paths_callback=told.append, lazy=True)
        assert not told
        later.collect()
        expected = SinkedPath(path=str(path), num_rows=3, num_bytes=path.stat().st_size)
        assert told.pop() == SinkedPathsCallbackArgs(paths=[expected])

        folder = tmp_path / format
        sink(pl.PartitionBy(folder, key="a"), sinked_paths_callback=told.append)
        assert sorted((file.path, file.num_rows, file.num_bytes) for file in told.pop().paths) == [
            (str(file), rows, file.stat().st_size)
            for file, rows in [
                (folder / f"a={a}" / f"00000000.{format}", rows) for a, rows in [(1, 2), (2, 1)]
            ]
        ]
    frame.lazy().sink_parquet(
        pl.PartitionBy(tmp_path / "rows", max_rows_per_file=2), sinked_paths_callback=told.append
    )
    assert [file.num_rows for file in told.pop().paths] == [2, 1]
    frame.head(0).lazy().sink_parquet(
        pl.PartitionBy(tmp_path / "none", key="a"), sinked_paths_callback=told.append
    )
    assert told.pop().paths == []

    # What the function raises is raised, and the file stays.
    def fail(args):
        raise KeyError(args.paths[0].num_rows)

    with pytest.raises(KeyError, match="3"):
        frame.lazy().sink_parquet(tmp_path / "b.parquet", sinked_paths_callback=fail)
    assert pl.read_parquet(tmp_path / "b.parquet").equals(frame)
    with pytest.raises(pl.exceptions.InvalidOperationError, match="sinked_paths_callback"):
        frame.lazy().sink_parquet(io.BytesIO(), sinked_paths_callback=print)
    with pytest.raises(TypeError, match="sinked_paths_callback"):
        frame.lazy().sink_parquet(tmp_path / "c.parquet", sinked_paths_callback=1)
