"""The questions to polars and to polarslike, which share one API."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import pyarrow as pa

from . import TABLES, numbers_last


def prepare(engine: str, path: str) -> dict[str, Callable[[], Any]]:
    pl = import_module(engine)
    col = pl.col
    files = {table: Path(path, f"{table}.parquet") for table in TABLES}

    def scan(table: str):
        return pl.scan_parquet(files[table])

    def exact(column: str, scale: int):
        """A decimal with the digits of a product."""
        return col(column).cast(pl.Decimal(38, scale))

    revenue = exact("l_extendedprice", 4) * (1 - col("l_discount"))

    def q1():
        return (
            scan("lineitem")
            .filter(col("l_shipdate") <= date(1998, 9, 2))
            .group_by("l_returnflag", "l_linestatus")
            .agg(
                col("l_quantity").sum().alias("sum_qty"),
                col("l_extendedprice").sum().alias("sum_base_price"),
                revenue.sum().alias("sum_disc_price"),
                (exact("l_extendedprice", 6) * (1 - col("l_discount")) * (1 + col("l_tax")))
                .sum()
                .alias("sum_charge"),
                col("l_quantity").mean().alias("avg_qty"),
                col("l_extendedprice").mean().alias("avg_price"),
                col("l_discount").mean().alias("avg_disc"),
                pl.len().alias("count_order"),
            )
            .sort("l_returnflag", "l_linestatus")
        )

    def q2():
        offers = (
            scan("partsupp")
            .join(scan("supplier"), left_on="ps_suppkey", right_on="s_suppkey")
            .join(scan("nation"), left_on="s_nationkey", right_on="n_nationkey")
            .join(scan("region"), left_on="n_regionkey", right_on="r_regionkey")
            .filter(col("r_name") == "EUROPE")
        )
        offers = (
            scan("part")
            .filter(col("p_size") == 15, col("p_type").str.ends_with("BRASS"))
            .join(offers, left_on="p_partkey", right_on="ps_partkey")
        )
        least = offers.group_by("p_partkey").agg(col("ps_supplycost").min())
        return (
            offers.join(least, on=["p_partkey", "ps_supplycost"])
            .select(
                "s_acctbal", "s_name", "n_name", "p_partkey", "p_mfgr", "s_address", "s_phone", "s_comment"
            )
            .sort("s_acctbal", "n_name", "s_name", "p_partkey", descending=[True, False, False, False])
            .head(100)
        )

    def q3():
        return (
            scan("customer")
            .join(scan("orders"), left_on="c_custkey", right_on="o_custkey")
            .join(scan("lineitem"), left_on="o_orderkey", right_on="l_orderkey")
            .filter(
                col("c_mktsegment") == "BUILDING",
                col("o_orderdate") < date(1995, 3, 15),
                col("l_shipdate") > date(1995, 3, 15),
            )
            .group_by("o_orderkey", "o_orderdate", "o_shippriority")
            .agg(revenue.sum().alias("revenue"))
            .select("o_orderkey", "revenue", "o_orderdate", "o_shippriority")
            .sort("revenue", "o_orderdate", descending=[True, False])
            .head(10)
        )

    def q4():
        late = scan("lineitem").filter(col("l_commitdate") < col("l_receiptdate"))
        return (
            scan("orders")
            .filter(col("o_orderdate").is_between(date(1993, 7, 1), date(1993, 10, 1), closed="left"))
            .join(late, left_on="o_orderkey", right_on="l_orderkey", how="semi")
            .group_by("o_orderpriority")
            .agg(pl.len().alias("order_count"))
            .sort("o_orderpriority")
        )

    def q5():
        return (
            scan("customer")
            .join(scan("orders"), left_on="c_custkey", right_on="o_custkey")
            .join(scan("lineitem"), left_on="o_orderkey", right_on="l_orderkey")
            .join(
                scan("supplier"),
                left_on=["l_suppkey", "c_nationkey"],
                right_on=["s_suppkey", "s_nationkey"],
            )
            .join(scan("nation"), left_on="c_nationkey", right_on="n_nationkey")
            .join(scan("region"), left_on="n_regionkey", right_on="r_regionkey")
            .filter(
                col("r_name") == "ASIA",
                col("o_orderdate").is_between(date(1994, 1, 1), date(1995, 1, 1), closed="left"),
            )
            .group_by("n_name")
            .agg(revenue.sum().alias("revenue"))
            .sort("revenue", descending=True)
        )

    def q6():
        return (
            scan("lineitem")
            .filter(
                col("l_shipdate").is_between(date(1994, 1, 1), date(1995, 1, 1), closed="left"),
                col("l_discount").is_between(Decimal("0.05"), Decimal("0.07")),
                col("l_quantity") < 24,
            )
            .select((exact("l_extendedprice", 4) * col("l_discount")).sum().alias("revenue"))
        )

    def q7():
        nations = scan("nation").filter(col("n_name").is_in(["FRANCE", "GERMANY"]))
        supplier_nation = nations.select("n_nationkey", col("n_name").alias("supp_nation"))
        customer_nation = nations.select("n_nationkey", col("n_name").alias("cust_nation"))
        return (
            scan("supplier")
            .join(scan("lineitem"), left_on="s_suppkey", right_on="l_suppkey")
            .join(scan("orders"), left_on="l_orderkey", right_on="o_orderkey")
            .join(scan("customer"), left_on="o_custkey", right_on="c_custkey")
            .join(supplier_nation, left_on="s_nationkey", right_on="n_nationkey")
            .join(customer_nation, left_on="c_nationkey", right_on="n_nationkey")
            .filter(
                col("supp_nation") != col("cust_nation"),
                col("l_shipdate").is_between(date(1995, 1, 1), date(1996, 12, 31)),
            )
            .group_by("supp_nation", "cust_nation", col("l_shipdate").dt.year().alias("l_year"))
            .agg(revenue.sum().alias("revenue"))
            .sort("supp_nation", "cust_nation", "l_year")
        )

    def q8():
        home = scan("nation").select("n_nationkey", "n_regionkey")
        supplier_nation = scan("nation").select("n_nationkey", col("n_name").alias("nation"))
        return (
            scan("part")
            .join(scan("lineitem"), left_on="p_partkey", right_on="l_partkey")
            .join(scan("supplier"), left_on="l_suppkey", right_on="s_suppkey")
            .join(scan("orders"), left_on="l_orderkey", right_on="o_orderkey")
            .join(scan("customer"), left_on="o_custkey", right_on="c_custkey")
            .join(home, left_on="c_nationkey", right_on="n_nationkey")
            .join(scan("region"), left_on="n_regionkey", right_on="r_regionkey")
            .join(supplier_nation, left_on="s_nationkey", right_on="n_nationkey")
            .filter(
                col("r_name") == "AMERICA",
                col("o_orderdate").is_between(date(1995, 1, 1), date(1996, 12, 31)),
                col("p_type") == "ECONOMY ANODIZED STEEL",
            )
            .select(col("o_orderdate").dt.year().alias("o_year"), revenue.alias("volume"), "nation")
            .group_by("o_year")
            .agg(
                (
                    col("volume").filter(col("nation") == "BRAZIL").sum().cast(pl.Float64)
                    / col("volume").sum().cast(pl.Float64)
                ).alias("mkt_share")
            )
            .sort("o_year")
        )

    def q9():
        profit = revenue - exact("ps_supplycost", 4) * col("l_quantity")
        return (
            scan("part")
            .join(scan("lineitem"), left_on="p_partkey", right_on="l_partkey")
            .join(scan("supplier"), left_on="l_suppkey", right_on="s_suppkey")
            .join(
                scan("partsupp"),
                left_on=["l_suppkey", "p_partkey"],
                right_on=["ps_suppkey", "ps_partkey"],
            )
            .join(scan("orders"), left_on="l_orderkey", right_on="o_orderkey")
            .join(scan("nation"), left_on="s_nationkey", right_on="n_nationkey")
            .filter(col("p_name").str.contains("green", literal=True))
            .group_by(col("n_name").alias("nation"), col("o_orderdate").dt.year().alias("o_year"))
            .agg(profit.sum().alias("sum_profit"))
            .sort("nation", "o_year", descending=[False, True])
        )

    def q10():
        return (
            scan("customer")
            .join(scan("orders"), left_on="c_custkey", right_on="o_custkey")
            .join(scan("lineitem"), left_on="o_orderkey", right_on="l_orderkey")
            .join(scan("nation"), left_on="c_nationkey", right_on="n_nationkey")
            .filter(
                col("o_orderdate").is_between(date(1993, 10, 1), date(1994, 1, 1), closed="left"),
                col("l_returnflag") == "R",
            )
            .group_by("c_custkey", "c_name", "c_acctbal", "c_phone", "n_name", "c_address", "c_comment")
            .agg(revenue.sum().alias("revenue"))
            .select(
                "c_custkey", "c_name", "revenue", "c_acctbal", "n_name", "c_address", "c_phone", "c_comment"
            )
            .sort("revenue", descending=True)
            .head(20)
        )

    def q11():
        stock = (
            scan("partsupp")
            .join(scan("supplier"), left_on="ps_suppkey", right_on="s_suppkey")
            .join(scan("nation"), left_on="s_nationkey", right_on="n_nationkey")
            .filter(col("n_name") == "GERMANY")
        )
        value = (col("ps_supplycost") * col("ps_availqty")).sum()
        total = stock.select((value.cast(pl.Float64) * 0.0001 / scale).alias("limit"))
        return (
            stock.group_by("ps_partkey")
            .agg(value.alias("value"))
            .join(total, how="cross")
            .filter(col("value").cast(pl.Float64) > col("limit"))
            .select("ps_partkey", "value")
            .sort("value", descending=True)
        )

    def q12():
        urgent = col("o_orderpriority").is_in(["1-URGENT", "2-HIGH"])
        return (
            scan("orders")
            .join(scan("lineitem"), left_on="o_orderkey", right_on="l_orderkey")
            .filter(
                col("l_shipmode").is_in(["MAIL", "SHIP"]),
                col("l_commitdate") < col("l_receiptdate"),
                col("l_shipdate") < col("l_commitdate"),
                col("l_receiptdate").is_between(date(1994, 1, 1), date(1995, 1, 1), closed="left"),
            )
            .group_by("l_shipmode")
            .agg(urgent.sum().alias("high_line_count"), urgent.not_().sum().alias("low_line_count"))
            .sort("l_shipmode")
        )

    def q13():
        orders = scan("orders").filter(col("o_comment").str.contains("special.*requests").not_())
        return (
            scan("customer")
            .join(orders, left_on="c_custkey", right_on="o_custkey", how="left")
            .group_by("c_custkey")
            .agg(col("o_orderkey").count().alias("c_count"))
            .group_by("c_count")
            .agg(pl.len().alias("custdist"))
            .sort("custdist", "c_count", descending=True)
        )

    def q14():
        return (
            scan("lineitem")
            .join(scan("part"), left_on="l_partkey", right_on="p_partkey")
            .filter(col("l_shipdate").is_between(date(1995, 9, 1), date(1995, 10, 1), closed="left"))
            .select(
                (
                    revenue.filter(col("p_type").str.starts_with("PROMO")).sum().cast(pl.Float64)
                    * 100
                    / revenue.sum().cast(pl.Float64)
                ).alias("promo_revenue")
            )
        )

    def q15():
        revenues = (
            scan("lineitem")
            .filter(col("l_shipdate").is_between(date(1996, 1, 1), date(1996, 4, 1), closed="left"))
            .group_by("l_suppkey")
            .agg(revenue.sum().alias("total_revenue"))
        )
        return (
            scan("supplier")
            .join(revenues, left_on="s_suppkey", right_on="l_suppkey")
            .join(revenues.select(col("total_revenue").max()), on="total_revenue")
            .select("s_suppkey", "s_name", "s_address", "s_phone", "total_revenue")
            .sort("s_suppkey")
        )

    def q16():
        complaints = scan("supplier").filter(col("s_comment").str.contains("Customer.*Complaints"))
        return (
            scan("partsupp")
            .join(scan("part"), left_on="ps_partkey", right_on="p_partkey")
            .filter(
                col("p_brand") != "Brand#45",
                col("p_type").str.starts_with("MEDIUM POLISHED").not_(),
                col("p_size").is_in([49, 14, 23, 45, 19, 3, 36, 9]),
            )
            .join(complaints, left_on="ps_suppkey", right_on="s_suppkey", how="anti")
            .group_by("p_brand", "p_type", "p_size")
            .agg(col("ps_suppkey").n_unique().alias("supplier_cnt"))
            .sort("supplier_cnt", "p_brand", "p_type", "p_size", descending=[True, False, False, False])
        )

    def q17():
        parts = scan("part").filter(col("p_brand") == "Brand#23", col("p_container") == "MED BOX")
        items = parts.join(scan("lineitem"), left_on="p_partkey", right_on="l_partkey")
        usual = items.group_by("p_partkey").agg((col("l_quantity").mean() * 0.2).alias("limit"))
        return (
            items.join(usual, on="p_partkey")
            .filter(col("l_quantity").cast(pl.Float64) < col("limit"))
            .select((col("l_extendedprice").sum().cast(pl.Float64) / 7.0).alias("avg_yearly"))
        )

    def q18():
        large = (
            scan("lineitem")
            .group_by("l_orderkey")
            .agg(col("l_quantity").sum().alias("quantity"))
            .filter(col("quantity") > 300)
        )
        return (
            scan("customer")
            .join(scan("orders"), left_on="c_custkey", right_on="o_custkey")
            .join(scan("lineitem"), left_on="o_orderkey", right_on="l_orderkey")
            .join(large, left_on="o_orderkey", right_on="l_orderkey", how="semi")
            .group_by("c_name", "c_custkey", "o_orderkey", "o_orderdate", "o_totalprice")
            .agg(col("l_quantity").sum().alias("sum_quantity"))
            .sort("o_totalprice", "o_orderdate", descending=[True, False])
            .head(100)
        )

    def q19():
        def kind(brand: str, containers: list[str], low: int, high: int, size: int):
            return (
                (col("p_partkey") == col("l_partkey"))
                & (col("p_brand") == brand)
                & col("p_container").is_in(containers)
                & col("l_quantity").is_between(low, high)
                & col("p_size").is_between(1, size)
                & col("l_shipmode").is_in(["AIR", "AIR REG"])
                & (col("l_shipinstruct") == "DELIVER IN PERSON")
            )

        return (
            scan("lineitem")
            .join(scan("part"), left_on="l_partkey", right_on="p_partkey", coalesce=False)
            .filter(
                kind("Brand#12", ["SM CASE", "SM BOX", "SM PACK", "SM PKG"], 1, 11, 5)
                | kind("Brand#23", ["MED BAG", "MED BOX", "MED PKG", "MED PACK"], 10, 20, 10)
                | kind("Brand#34", ["LG CASE", "LG BOX", "LG PACK", "LG PKG"], 20, 30, 15)
            )
            .select(revenue.sum().alias("revenue"))
        )

    def q20():
        shipped = (
            scan("lineitem")
            .filter(col("l_shipdate").is_between(date(1994, 1, 1), date(1995, 1, 1), closed="left"))
            .group_by("l_partkey", "l_suppkey")
            .agg((col("l_quantity").sum().cast(pl.Float64) * 0.5).alias("half"))
        )
        forest = scan("part").filter(col("p_name").str.starts_with("forest"))
        stock = (
            scan("partsupp")
            .join(forest, left_on="ps_partkey", right_on="p_partkey", how="semi")
            .join(shipped, left_on=["ps_partkey", "ps_suppkey"], right_on=["l_partkey", "l_suppkey"])
            .filter(col("ps_availqty") > col("half"))
        )
        return (
            scan("supplier")
            .join(scan("nation"), left_on="s_nationkey", right_on="n_nationkey")
            .filter(col("n_name") == "CANADA")
            .join(stock, left_on="s_suppkey", right_on="ps_suppkey", how="semi")
            .select("s_name", "s_address")
            .sort("s_name")
        )

    def q21():
        items = scan("lineitem")
        late = items.filter(col("l_receiptdate") > col("l_commitdate"))
        shared = items.group_by("l_orderkey").agg(col("l_suppkey").n_unique().alias("suppliers"))
        blamed = late.group_by("l_orderkey").agg(col("l_suppkey").n_unique().alias("late_suppliers"))
        return (
            scan("supplier")
            .join(late, left_on="s_suppkey", right_on="l_suppkey")
            .join(scan("orders"), left_on="l_orderkey", right_on="o_orderkey")
            .join(scan("nation"), left_on="s_nationkey", right_on="n_nationkey")
            .filter(col("o_orderstatus") == "F", col("n_name") == "SAUDI ARABIA")
            .join(shared.filter(col("suppliers") > 1), on="l_orderkey", how="semi")
            .join(blamed.filter(col("late_suppliers") == 1), on="l_orderkey", how="semi")
            .group_by("s_name")
            .agg(pl.len().alias("numwait"))
            .sort("numwait", "s_name", descending=[True, False])
            .head(100)
        )

    def q22():
        customers = (
            scan("customer")
            .with_columns(col("c_phone").str.slice(0, 2).alias("cntrycode"))
            .filter(col("cntrycode").is_in(["13", "31", "23", "29", "30", "18", "17"]))
        )
        usual = customers.filter(col("c_acctbal") > 0).select(col("c_acctbal").mean().alias("usual"))
        return (
            customers.join(usual, how="cross")
            .filter(col("c_acctbal").cast(pl.Float64) > col("usual"))
            .join(scan("orders"), left_on="c_custkey", right_on="o_custkey", how="anti")
            .group_by("cntrycode")
            .agg(pl.len().alias("numcust"), col("c_acctbal").sum().alias("totacctbal"))
            .sort("cntrycode")
        )

    scale = scan("supplier").select(pl.len()).collect().item() / 10_000
    queries = [
        q1,
        q2,
        q3,
        q4,
        q5,
        q6,
        q7,
        q8,
        q9,
        q10,
        q11,
        q12,
        q13,
        q14,
        q15,
        q16,
        q17,
        q18,
        q19,
        q20,
        q21,
        q22,
    ]
    return {query.__name__: lambda query=query: query().collect() for query in queries}


def to_arrow(result: Any) -> pa.Table:
    return numbers_last(pa.table(result))
