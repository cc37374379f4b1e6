"""Queries within a memory limit give the same, or an error that says what to do; afterwards memory goes back."""

import subprocess
import sys
from pathlib import Path

import polarslike as pl
import pytest
from polarslike.exceptions import MemoryLimitError


@pytest.fixture(autouse=True)
def defaults():
    yield
    pl.Config.restore_defaults()


def query():
    rows = pl.DataFrame({"k": range(200_000)}).lazy().select((pl.col("k") * 7919) % 200_000)
    return rows.sort("k").select(
        pl.col("k").first().alias("first"), pl.col("k").last().alias("last"), pl.len()
    )


def test_limits_spill(tmp_path):
    free = query().collect()
    with pl.Config(memory_limit="2MB", spill_directory=tmp_path):
        assert query().collect().equals(free)
    assert list(tmp_path.iterdir()) == []
    assert pl.Config.state(if_set=True) == {}


def test_limits_without_a_disk_are_errors():
    pl.Config.set_memory_limit(2_000_000)
    pl.Config.set_spill_directory(False)
    with pytest.raises(MemoryLimitError, match=r"a sort needs .*set_spill_directory"):
        query().collect()


def test_sizes_that_are_none_are_errors():
    with pytest.raises(pl.exceptions.PolarsError, match="no size of memory"):
        pl.Config.set_memory_limit("much")


LARGE_QUERY = """
import time
import polarslike as pl

def resident():
    status = open("/proc/self/status").read()
    return int(status.split("VmRSS:")[1].split()[0]) >> 10

frame = pl.select(k=pl.int_range(10_000_000).reverse())
ordered = frame.sort("k")
held = resident()
del frame, ordered
deadline = time.monotonic() + 30
while resident() > held - 140 and time.monotonic() < deadline:
    time.sleep(0.5)
print(held, resident())
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="tells resident memory")
def test_memory_goes_back_when_queries_pause():
    run = subprocess.run([sys.executable, "-c", LARGE_QUERY], capture_output=True, text=True, check=True)
    held, left = map(int, run.stdout.split())
    assert left <= held - 140
