//! Apache Parquet, read and written through the crate of that name, but for what most files consist of: columns that are
//! not nested, which [`decode`] reads.
//!
//! * [`footer`](Footer) is what a file says of itself: schema, row groups, statistics.
//! * A piece of a reader is a run of rows of one row group; row groups that statistics rule out have no pieces.
//! * Text whose pages hold dictionary codes arrives as dictionary-encoded vectors, and leaves as such.

mod bloom;
mod column;
mod decode;
mod filters;
mod footer;
mod options;
mod piece;
#[cfg(test)]
mod piece_tests;
mod prune;
#[cfg(test)]
mod prune_tests;
mod reader;
mod rows;
mod sample;
mod statistics;
#[cfg(test)]
mod tests;
mod writer;

use polarslike_core::{Result, Schema};

use crate::Location;
use crate::input::Input;
use crate::table::OpenFile;
use footer::Footer;
pub use options::{
    Compression, NamedStatistics, ParquetOptions, ParquetWriteOptions, SomeStatistics, WriteStatistics,
};
use reader::OpenParquet;
pub(crate) use writer::encoder;

/// The columns of a table of which this is the first file.
pub(crate) fn schema(location: &Location, options: &ParquetOptions) -> Result<Schema> {
    match &options.schema {
        Some(schema) => Ok(schema.clone()),
        None => Ok(Footer::read(Input::open(location)?)?.schema),
    }
}

/// The texts that a file says of itself, by name.
pub fn parquet_metadata(location: &Location) -> Result<Vec<(String, String)>> {
    let footer = Footer::read(Input::open(location)?)?;
    let pairs = footer.metadata.file_metadata().key_value_metadata().into_iter().flatten();
    Ok(pairs.map(|pair| (pair.key.clone(), pair.value.clone().unwrap_or_default())).collect())
}

/// Opens a file.
pub(crate) fn open(input: Input, options: &ParquetOptions) -> Result<Box<dyn OpenFile>> {
    Ok(Box::new(OpenParquet { footer: Footer::read(input)?, options: options.clone() }))
}
