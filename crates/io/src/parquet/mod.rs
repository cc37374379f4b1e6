//! Apache Parquet, read and written through the crate of that name.
//!
//! * [`footer`](Footer) is what a file says of itself: schema, row groups, statistics.
//! * A piece of a reader is a run of rows of one row group; row groups that statistics rule out have no pieces.
//! * Text whose pages hold dictionary codes arrives as dictionary-encoded vectors, and leaves as such.

mod bloom;
mod column;
mod footer;
mod options;
mod piece;
#[cfg(test)]
mod piece_tests;
mod prune;
#[cfg(test)]
mod prune_tests;
mod reader;
mod statistics;
#[cfg(test)]
mod tests;
mod writer;

use polarslike_core::{Result, Schema};

use crate::Location;
use crate::input::Input;
use crate::table::OpenFile;
use footer::Footer;
pub use options::{Compression, ParquetOptions, ParquetWriteOptions};
use reader::OpenParquet;
pub(crate) use writer::create;

/// The columns of a file.
pub(crate) fn schema(location: &Location) -> Result<Schema> {
    Ok(Footer::read(Input::open(location)?)?.schema)
}

/// Opens a file.
pub(crate) fn open(input: Input, options: &ParquetOptions) -> Result<Box<dyn OpenFile>> {
    Ok(Box::new(OpenParquet { footer: Footer::read(input)?, options: options.clone() }))
}
