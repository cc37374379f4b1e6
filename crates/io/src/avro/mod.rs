//! Apache Avro's container files, read and written through `arrow-avro`.
//!
//! A file is read as a whole. Its schema is written here, so that names of columns are what they are in the frame.

mod container;
mod reader;
mod schema;
#[cfg(test)]
mod tests;
mod writer;

use serde::{Deserialize, Serialize};

pub use reader::read_avro;
pub use writer::write_avro;

/// How an Avro file is read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AvroOptions {
    /// The columns to read, by name or position; all where `None`.
    pub columns: Option<AvroColumns>,
    /// Only the first rows are read.
    pub n_rows: Option<usize>,
}

/// A choice of columns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum AvroColumns {
    /// Positions from 0 on.
    Positions(Vec<usize>),
    /// Names.
    Names(Vec<String>),
}

/// How an Avro file is written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AvroWriteOptions {
    /// The compression of blocks of rows.
    pub compression: AvroCompression,
    /// The name of the record that a row is.
    pub name: String,
}

/// The compression of an Avro file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AvroCompression {
    /// None.
    #[default]
    Uncompressed,
    /// Fast.
    Snappy,
    /// Small.
    Deflate,
}
