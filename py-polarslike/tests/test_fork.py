"""Queries in processes that were forked from one that has run queries."""

from __future__ import annotations

import concurrent.futures
import multiprocessing
import os
import threading

import polarslike as pl
import pytest

if not hasattr(os, "fork"):
    pytest.skip("this system does not fork", allow_module_level=True)

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")

ROWS = 300_000
FRAME = pl.DataFrame({"a": range(ROWS), "key": [i % 7 for i in range(ROWS)]})
SECONDS = 60


def total(key: int) -> int:
    """A query that needs the pool of threads: grouping, a join and a sort."""
    sums = FRAME.lazy().group_by("key").agg(pl.col("a").sum())
    joined = FRAME.lazy().join(sums, on="key", suffix="_sum").sort("a", descending=True)
    return joined.filter(pl.col("key") == key).select(pl.col("a_sum").first()).collect().item()


EXPECTED = [sum(range(key, ROWS, 7)) for key in range(3)]


@pytest.fixture(autouse=True)
def parent_has_run_queries():
    assert total(0) == EXPECTED[0]


def test_workers_of_multiprocessing():
    with multiprocessing.get_context("fork").Pool(2) as pool:
        assert pool.map_async(total, range(3)).get(SECONDS) == EXPECTED


def test_executors_of_processes():
    context = multiprocessing.get_context("fork")
    with concurrent.futures.ProcessPoolExecutor(2, mp_context=context) as executor:
        assert list(executor.map(total, range(3), timeout=SECONDS)) == EXPECTED


@pytest.mark.parametrize("backend", ["loky", "multiprocessing", "threading"])
def test_joblib(backend):
    joblib = pytest.importorskip("joblib")
    runs = (joblib.delayed(total)(key) for key in range(3))
    assert joblib.Parallel(n_jobs=2, backend=backend, timeout=SECONDS)(runs) == EXPECTED


def test_a_child_has_children():
    def grandchild() -> None:
        assert total(1) == EXPECTED[1]

    def child() -> None:
        assert total(0) == EXPECTED[0]
        join(start(grandchild))

    join(start(child))


def test_forks_while_queries_run():
    stop = threading.Event()

    def keep_busy() -> None:
        while not stop.is_set():
            total(2)

    threads = [threading.Thread(target=keep_busy) for _ in range(2)]
    for thread in threads:
        thread.start()
    try:
        for _ in range(10):
            join(start(lambda: total(0)))
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def start(work) -> multiprocessing.Process:
    process = multiprocessing.get_context("fork").Process(target=work)
    process.start()
    return process


def join(process: multiprocessing.Process) -> None:
    process.join(SECONDS)
    if process.is_alive():
        process.kill()
        pytest.fail("the child hangs")
    assert process.exitcode == 0
