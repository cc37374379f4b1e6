//! Which airline and aircraft maker flew most out of New York City, and how late did they arrive?
//!
//! usage: flights FOLDER RESULT.csv

use std::env;
use std::path::Path;

use polarslike::prelude::*;

fn main() -> Result<()> {
    let [_, folder, result] = env::args().collect::<Vec<_>>().try_into().unwrap_or_else(|_| {
        eprintln!("usage: flights FOLDER RESULT.csv");
        std::process::exit(2)
    });
    let folder = Path::new(&folder);

    let flights = LazyFrame::scan_parquet(folder.join("flights.parquet"), ParquetOptions::default())?;
    let airlines = LazyFrame::scan_csv(folder.join("airlines.csv"), CsvOptions::default())?;
    let planes = LazyFrame::scan_parquet(folder.join("planes.parquet"), ParquetOptions::default())?;

    let top = flights
        .filter(col("arr_delay").is_not_null() & col("distance").gt(500))
        .join(&airlines, on("carrier"))
        .join(&planes.select(["tailnum", "manufacturer", "seats"]), on("tailnum"))
        .group_by(["name", "manufacturer"])
        .agg([
            len().alias("flights"),
            col("seats").sum(),
            col("dest").n_unique().alias("cities"),
            col("arr_delay").mean().round(2, "half_to_even").alias("mean_delay"),
            col("arr_delay").median().alias("median"),
        ])
        .sort(["flights"], SortOptions { descending: true, ..SortOptions::default() })
        .head(10)
        .collect()?;

    println!("{top}");
    top.write_csv(result, CsvWriteOptions::default())
}

/// An inner join on a column that both sides have.
fn on(column: &str) -> JoinOptions {
    JoinOptions::new(JoinType::Inner, vec![col(column)], vec![col(column)])
}
