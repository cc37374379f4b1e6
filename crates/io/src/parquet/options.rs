//! How Parquet files are read and written; names and meaning are those of Polars' `scan_parquet` and `write_parquet`.

use std::collections::BTreeMap;

use polarslike_core::Schema;
use serde::{Deserialize, Serialize};

/// How a Parquet file is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ParquetOptions {
    /// The columns of the table; those of the first file where `None`.
    pub schema: Option<Schema>,
    /// Whether statistics spare row groups that a predicate rules out.
    pub use_statistics: bool,
}

impl Default for ParquetOptions {
    fn default() -> Self {
        Self { schema: None, use_statistics: true }
    }
}

/// How a Parquet file is written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ParquetWriteOptions {
    /// The compression of pages.
    pub compression: Compression,
    /// The level of compression, where the method has levels; its default where `None`.
    pub compression_level: Option<i32>,
    /// What is written of the values of each row group and page.
    pub statistics: WriteStatistics,
    /// The number of rows per row group.
    pub row_group_size: Option<usize>,
    /// The size of a page in bytes.
    pub data_page_size: Option<usize>,
    /// Texts that the file says of itself, by name.
    pub metadata: BTreeMap<String, String>,
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

/// What is written of the values of each row group and page. Readers skip rows by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    untagged,
    expecting = "statistics are true, false, \"full\", or true or false per kind: min, max, null_count, distinct_count"
)]
pub enum WriteStatistics {
    /// The least and greatest value and the number of nulls, or nothing.
    Switch(bool),
    /// By a word.
    Named(NamedStatistics),
    /// Some of them; those that belong together are written together.
    Some(SomeStatistics),
}

/// Statistics by a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NamedStatistics {
    /// All that the writer knows.
    Full,
}

/// Which statistics are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SomeStatistics {
    /// The least value.
    pub min: bool,
    /// The greatest value.
    pub max: bool,
    /// The number of distinct values, which is not written: nothing here uses it.
    pub distinct_count: bool,
    /// The number of nulls.
    pub null_count: bool,
}

impl Default for WriteStatistics {
    fn default() -> Self {
        Self::Switch(true)
    }
}

impl Default for SomeStatistics {
    fn default() -> Self {
        Self { min: true, max: true, distinct_count: false, null_count: true }
    }
}

impl WriteStatistics {
    /// Whether anything is written.
    pub(super) fn any(&self) -> bool {
        match self {
            Self::Switch(on) => *on,
            Self::Named(NamedStatistics::Full) => true,
            Self::Some(some) => some.min || some.max || some.null_count,
        }
    }
}
