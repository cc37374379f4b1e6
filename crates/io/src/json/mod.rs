//! JSON: a document, or one object per line (NDJSON).
//!
//! * [`parser`] is the grammar; it goes over the text once and makes no tree.
//! * [`infer`] tells the types of values from samples, the same for lines and documents.
//! * [`builder`] appends values where they stand to columns, [`object`] finds the column of a field.
//! * [`lines`] reads chunks of lines at the same time; [`document`] reads a list of objects.

mod builder;
mod document;
mod duration;
mod infer;
mod lines;
mod object;
mod options;
mod parser;
mod rows;
mod sample;

pub use document::read_json;
pub(crate) use lines::open;
pub use options::JsonOptions;
pub(crate) use sample::schema;
