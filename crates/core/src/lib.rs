//! Columns: what every other crate of polarslike computes on.
//!
//! * [`DataType`] says what the user sees; [`Vector`] is one contiguous run of values in the encoding the engine chose
//!   (plain, dictionary or constant) over Arrow memory.
//! * [`Column`] is a name, a logical type and a list of vectors (its chunks); [`DataFrame`] is columns of one height.
//! * [`Batch`] is the engine's morsel: vectors of one length without names.
//! * [`Groups`] cuts a vector into consecutive groups: the one context in which functions run.
//! * [`Error`] is one word wide and has the kinds that users catch.
//!
//! Values are stored in their *physical* Arrow type (a Date as Int32, a Datetime as Int64, a Categorical as
//! dictionary-encoded strings, an Enum as the positions of its categories); [`interop`] restores Arrow's logical types, without copies, where data leaves.

mod batch;
mod categories;
mod column;
pub mod decimal;
mod display;
mod distinct;
mod dtype;
mod error;
mod frame;
mod groups;
pub mod interop;
mod key;
mod nested;
mod objects;
mod pool;
mod scalar;
mod schema;
mod serialize;
mod sort;
pub mod temporal;
mod vector;

pub use batch::Batch;
pub use categories::Categories;
pub use column::{Column, Statistics};
pub use display::{
    Alignment, DisplayOptions, TableFormat, column_to_lines, display_dtype, display_options, display_scalar,
    frame_to_html, frame_to_table, set_display_options,
};
pub use distinct::distinct_keys;
pub use dtype::{DataType, Field, MAX_PRECISION, TimeUnit};
pub use error::{Error, ErrorKind, Result};
pub use frame::DataFrame;
pub use groups::Groups;
pub use key::{Distinct, RowKeys, SortOptions};
pub use objects::{HostObject, Object};
pub use pool::{STACK_SIZE, in_pool, num_threads};
pub use scalar::{Scalar, Value};
pub use schema::Schema;
pub use sort::sort_indices;
pub use vector::{Encoding, Selection, Vector};

/// A name of a column: cheap to clone and to share between plans, frames and threads.
pub type Name = std::sync::Arc<str>;
