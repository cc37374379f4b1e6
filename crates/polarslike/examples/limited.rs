//! A query on Parquet files within a memory limit, and what it took:
//!
//! `cargo run --release -p polarslike --example limited -- group_by 1GB 'data/*.parquet'` with columns `k` and `v`; instead of
//! `group_by` also `join`, `sort`, `unique`.

use std::time::Instant;

use polarslike::prelude::*;
use polarslike::{default_pool, parse_bytes, set_memory_limit};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [query, limit, files] = arguments.as_slice() else {
        return Err(polarslike::error!(InvalidArgument, "limited QUERY LIMIT FILES"));
    };
    set_memory_limit(Some(parse_bytes(limit)?));
    let rows = LazyFrame::scan_parquet(files.as_str(), ParquetOptions::default())?;
    // The first and last key, so that the order counts.
    let checks = || {
        let (first, last) = (col("k").first(false).alias("first"), col("k").last(false).alias("last"));
        [len().alias("rows"), col("k").sum().alias("k"), col("v").sum().alias("v"), first, last]
    };
    let plan = match query.as_str() {
        "group_by" => rows.group_by([col("k")]).agg([col("v").sum()]),
        "join" => {
            let other = rows.select([col("k"), col("v").alias("w")]);
            rows.join(&other, JoinOptions::new(JoinType::Inner, vec![col("k")], vec![col("k")]))
        }
        "sort" => rows.sort([col("k")], SortOptions::default()),
        "unique" => rows.unique(Some(vec![col("k")]), Keep::Any, false),
        other => return Err(polarslike::error!(InvalidArgument, "no query {other:?}")),
    };
    let start = Instant::now();
    let result = plan.select(checks()).collect()?;
    println!("{result}");
    let seconds = start.elapsed().as_secs_f64();
    let spilled = default_pool().spilled() as f64 / 1e6;
    println!(
        "{query}: {seconds:.1} s, peak counted {} MB, spilled {spilled:.0} MB",
        default_pool().peak() / 1_000_000
    );
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .filter(|line| line.starts_with("VmHWM") || line.starts_with("VmRSS"))
        .for_each(|l| println!("{l}"));
    Ok(())
}
