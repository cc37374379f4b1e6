"""Delta Lake and Iceberg tables, with the real packages where they are installed."""

from datetime import date

import polarslike as pl
import pytest

FRAME = pl.DataFrame({"a": [1, 2, 3], "s": ["x", None, "y"], "d": [date(2024, 1, 1), None, date(2024, 1, 2)]})


class TestDelta:
    @pytest.fixture(autouse=True)
    def _package(self):
        pytest.importorskip("deltalake")

    def test_tables_come_back(self, tmp_path):
        FRAME.write_delta(tmp_path)
        assert pl.read_delta(tmp_path).equals(FRAME)
        plan = pl.scan_delta(str(tmp_path)).filter(pl.col("a") > 1).select("s")
        assert plan.collect()["s"].to_list() == [None, "y"]
        assert pl.read_delta(tmp_path, columns=["d"]).columns == ["d"]
        with pytest.raises(Exception, match="exists"):
            FRAME.write_delta(tmp_path)

    def test_versions(self, tmp_path):
        FRAME.write_delta(tmp_path)
        FRAME.write_delta(tmp_path, mode="append")
        FRAME.head(1).write_delta(tmp_path, mode="overwrite")
        heights = [pl.read_delta(tmp_path, version=version).height for version in (0, 1, 2, None)]
        assert heights == [3, 6, 1, 1]

    def test_partitions_and_new_columns(self, tmp_path):
        FRAME.write_delta(tmp_path, delta_write_options={"partition_by": ["s"]})
        more = FRAME.with_columns(n=pl.lit(5))
        more.write_delta(tmp_path, mode="append", delta_write_options={"schema_mode": "merge"})
        back = pl.read_delta(tmp_path).sort("a", "n", nulls_last=False)
        assert sorted(back.columns) == ["a", "d", "n", "s"] and back.height == 6
        assert back["s"].to_list() == ["x", "x", None, None, "y", "y"]
        assert back["n"].to_list() == [None, 5, None, 5, None, 5]

    def test_merge(self, tmp_path):
        FRAME.write_delta(tmp_path)
        news = pl.DataFrame({"a": [3, 4], "s": ["new", "new"], "d": [None, None]}, schema=FRAME.schema)
        options = {"predicate": "s.a = t.a", "source_alias": "s", "target_alias": "t"}
        merge = news.write_delta(tmp_path, mode="merge", delta_merge_options=options)
        merge.when_matched_update_all().when_not_matched_insert_all().execute()
        assert pl.read_delta(tmp_path).sort("a")["s"].to_list() == ["x", None, "new", "new"]
        with pytest.raises(ValueError, match="predicate"):
            news.write_delta(tmp_path, mode="merge")


def test_datasets_of_pyarrow(tmp_path):
    dataset = pytest.importorskip("pyarrow.dataset")
    FRAME.write_parquet(tmp_path / "a.parquet")
    plan = pl.scan_pyarrow_dataset(dataset.dataset(tmp_path))
    assert plan.filter(pl.col("a") == 2).collect().equals(FRAME.slice(1, 1))


def test_iceberg(tmp_path):
    pytest.importorskip("sqlalchemy")
    catalogs = pytest.importorskip("pyiceberg.catalog.sql")
    catalog = catalogs.SqlCatalog("c", uri=f"sqlite:///{tmp_path / 'c.db'}", warehouse=f"file://{tmp_path}")
    catalog.create_namespace("n")
    table = catalog.create_table("n.t", schema=FRAME.to_arrow().schema)
    table.append(FRAME.to_arrow())
    assert pl.scan_iceberg(table).select("a", "s").collect().equals(FRAME.select("a", "s"))
    assert pl.scan_iceberg(table.metadata_location).collect().height == 3
    first = table.current_snapshot().snapshot_id
    table.append(FRAME.to_arrow())
    assert pl.scan_iceberg(table).collect().height == 6
    assert pl.scan_iceberg(table, snapshot_id=first).collect().height == 3
