//! Apache Parquet, read and written through the crate of that name.
//!
//! * [`footer`](Footer) is what a file says of itself: schema, row groups, statistics.
//! * A piece of a reader is a run of rows of one row group; row groups that statistics rule out have no pieces.
//! * Text whose pages hold dictionary codes arrives as dictionary-encoded vectors, and leaves as such.

mod footer;
mod options;
mod reader;
mod statistics;
#[cfg(test)]
mod tests;
mod writer;

use std::path::PathBuf;

use polarslike_core::{Result, Schema};

use footer::Footer;
pub use options::{Compression, ParquetOptions, ParquetWriteOptions};
pub(crate) use reader::open;
pub(crate) use writer::create;

/// The schema of the first file.
pub(crate) fn schema(paths: &[PathBuf]) -> Result<Schema> {
    match paths.first() {
        Some(path) => Ok(Footer::read(path)?.schema),
        None => Ok(Schema::default()),
    }
}

/// The number of rows of all files.
pub(crate) fn row_count(paths: &[PathBuf], options: &ParquetOptions) -> Result<usize> {
    let mut rows = 0;
    for path in paths {
        rows += Footer::read(path)?.rows();
    }
    Ok(options.n_rows.map_or(rows, |n| n.min(rows)))
}
