//! Comma-separated values.

mod options;

pub use options::{
    CsvEncoding, CsvOptions, CsvWriteOptions, ExtraColumns, MissingColumns, NullValues, QuoteStyle,
};
