//! Comma-separated values.
//!
//! Reading goes from bytes to columns:
//!
//! * [`layout`] finds the header and where the rows begin, [`infer`] the types of the columns from [`sample`]s;
//! * [`reader`] cuts the data into pieces that workers parse at the same time;
//! * [`scan`] finds where rows and fields end, 64 bytes at a time, [`fields`] keeps the places of a slice of rows;
//! * [`builder`] goes through the places column by column and parses each field straight into an array:
//!   [`number`], [`text`], dates by `polarslike_core::temporal`, and [`dictionary`] for text with few distinct values.
//!
//! Writing turns slices of rows into text, [`cells`] value by value, and [`writer`] puts them in order.

mod builder;
mod cells;
mod dictionary;
mod fields;
mod infer;
mod layout;
mod number;
mod options;
mod reader;
mod rows;
mod sample;
mod scan;
mod text;
mod writer;

pub(crate) use infer::schema;
pub use options::{CsvEncoding, CsvOptions, CsvWriteOptions, NullValues, QuoteStyle};
pub(crate) use reader::open;
pub(crate) use writer::create;
