//! How Parquet files are read and written; names and meaning are those of Polars' `scan_parquet` and `write_parquet`.

use serde::{Deserialize, Serialize};

/// How a Parquet file is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ParquetOptions {
    /// Whether statistics spare row groups that a predicate rules out.
    pub use_statistics: bool,
}

impl Default for ParquetOptions {
    fn default() -> Self {
        Self { use_statistics: true }
    }
}

/// How a Parquet file is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ParquetWriteOptions {
    /// The compression of pages.
    pub compression: Compression,
    /// The level of compression, where the method has levels; its default where `None`.
    pub compression_level: Option<i32>,
    /// Whether the least and the greatest value and the number of nulls are written per row group.
    pub statistics: bool,
    /// The number of rows per row group.
    pub row_group_size: Option<usize>,
    /// The size of a page in bytes.
    pub data_page_size: Option<usize>,
}

impl Default for ParquetWriteOptions {
    fn default() -> Self {
        Self {
            compression: Compression::default(),
            compression_level: None,
            statistics: true,
            row_group_size: None,
            data_page_size: None,
        }
    }
}

/// The compression of a Parquet file's pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compression {
    /// None.
    Uncompressed,
    /// Fast.
    Snappy,
    /// Known everywhere.
    Gzip,
    /// Small, slow to write.
    Brotli,
    /// Small and fast: the default.
    #[default]
    Zstd,
    /// Fast.
    Lz4,
}
