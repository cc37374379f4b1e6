//! Python's values to the bridge's and back.

mod columns;
mod dtype;
mod from_python;
mod objects;
mod temporal;
mod to_python;

pub use columns::column_from_python;
pub use dtype::{dtype_from_python, dtype_to_python};
pub use from_python::{arguments, json_from_python, keywords, value_from_python};
pub use objects::{NativeObject, result_from_python};
pub use to_python::{column_to_python, scalar_to_python};
