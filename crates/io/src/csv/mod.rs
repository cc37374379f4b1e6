//! Comma-separated values.
//!
//! Reading goes from bytes to columns:
//!
//! * [`layout`] finds the header and where the rows begin, [`infer`] the types of the columns from [`sample`]s;
//! * [`encoding`] makes text of the bytes of files that are compressed or not in UTF-8;
//! * [`pieces`] cuts the data into pieces that workers parse at the same time, which [`reader`] does;
//! * [`scan`] finds where rows and fields end, 64 bytes at a time, [`fields`] keeps the places of a slice of rows;
//! * [`builder`] goes through the places column by column and parses each field straight into an array:
//!   [`number`], [`text`], dates by `polarslike_core::temporal`, and [`dictionary`] for text with few distinct values;
//! * [`bad`] says what is wrong with a row.
//!
//! Writing turns slices of rows into text, [`cells`] value by value, and [`writer`] puts them in order.

mod bad;
mod builder;
mod cells;
mod dictionary;
mod encoding;
mod fields;
mod infer;
mod layout;
pub(crate) mod number;
mod options;
mod pieces;
mod reader;
mod rows;
mod sample;
mod scan;
mod text;
mod writer;

pub use bad::InferredTooNarrow;
pub use encoding::CsvEncoding;
pub(crate) use infer::schema;
pub use options::{CsvOptions, CsvWriteOptions, NullValues, OnBadLines, QuoteStyle};
pub(crate) use reader::open;
pub(crate) use writer::encoder;
