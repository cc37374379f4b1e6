//! JSON: a document, or one object per line (NDJSON).
//!
//! * [`parser`] is the grammar; it goes over the text once and makes no tree.
//! * [`infer`] tells the types of values from samples, the same for lines and documents.
//! * [`builder`] appends values where they stand to columns, [`object`] finds the column of a field.
//! * An [`encoder`] makes text of rows, [`cells`] value by value.
//! * [`lines`] reads chunks of lines at the same time; [`document`] reads a list of objects.

mod builder;
mod cells;
mod document;
mod duration;
mod encoder;
mod infer;
mod lines;
mod object;
mod options;
mod parser;
mod rows;
mod sample;

pub(crate) use document::{open as open_document, schema as document_schema};
pub use encoder::JsonWriteOptions;
pub(crate) use encoder::encoder;
pub(crate) use lines::open;
pub use options::JsonOptions;
pub(crate) use sample::schema;
