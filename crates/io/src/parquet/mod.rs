//! Apache Parquet.

mod options;

pub use options::{Compression, ParquetOptions, ParquetWriteOptions};
