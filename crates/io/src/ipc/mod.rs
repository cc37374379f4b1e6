//! Arrow's interprocess format: files (also known as Feather) and streams.
//!
//! * [`Layout`] is where the parts of a file are: its schema, dictionaries and record batches. A file lists them at its
//!   end; in a stream they follow one another, so that the headers of all are walked through.
//! * A piece of a reader is a record batch. Files on disk are mapped into memory: what is not compressed becomes vectors
//!   without copies, and columns that a query does not need are not touched.
//! * An [`encoder`] makes messages of batches, which a [`writer`] puts in order with the dictionaries they need.
//! * [`columns`] makes vectors of Arrow's arrays: a dictionary of text is converted once, not once per batch.

mod columns;
mod compact;
mod dictionaries;
mod encoder;
mod growing;
mod layout;
mod options;
mod reader;
#[cfg(test)]
mod tests;
mod wire;
mod writer;

use polarslike_core::{Result, Schema};

use crate::Location;
use crate::input::Input;
use crate::table::OpenFile;
pub(crate) use encoder::encoder;
use layout::Layout;
pub use options::{CompatLevel, IpcCompression, IpcOptions, IpcWriteOptions};

/// The columns of a file.
pub(crate) fn schema(location: &Location) -> Result<Schema> {
    Ok(Layout::read(&Input::open(location)?)?.schema)
}

/// Opens a file.
pub(crate) fn open(input: Input, _options: &IpcOptions) -> Result<Box<dyn OpenFile>> {
    Ok(Box::new(reader::OpenIpc { layout: Layout::read(&input)?, input }))
}
