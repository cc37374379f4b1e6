//! Files that are read and written as a whole: those of formats that decode in one go.

use std::fmt;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use bytes::Bytes;
use polarslike_core::{Error, Result, error};

use crate::atomic::AtomicFile;
use crate::expand::expand;
use crate::input::{Input, io_error};
use crate::{Location, TableOptions};

/// The content of a file.
pub(crate) fn content(location: &Location) -> Result<Bytes> {
    let input = Input::open(location)?;
    input.read_at(0, usize::try_from(input.len()).unwrap_or(usize::MAX))
}

/// The files that locations stand for: patterns and folders as those in them, sorted.
pub fn files(locations: &[Location]) -> Result<Vec<Location>> {
    Ok(expand(locations, &TableOptions::default())?.locations)
}

/// Writes a file, which appears at its path when all is written.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = AtomicFile::create(path)?;
    file.write_all(bytes).map_err(|e| io_error("write", &path, &e))?;
    file.commit(None)
}

/// Runs `work`, which decodes the content of a file. Some malformed files make a decoder panic: that is the file's fault,
/// so it is an error like any other. Every error names the file.
pub(crate) fn guard<R>(location: &Location, work: impl FnOnce() -> Result<R>) -> Result<R> {
    let result = catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let message = panic.downcast_ref::<String>().map(String::as_str);
        let message = message.or_else(|| panic.downcast_ref::<&str>().copied());
        Err(damaged(&message.unwrap_or("the decoder failed")))
    });
    result.map_err(|e| e.context(format!("file {location}")))
}

/// The error of content that is not as its format wants it.
pub(crate) fn damaged(error: &impl fmt::Display) -> Error {
    error!(FileFormat, "the file is damaged or of a kind that is not supported: {error}")
}
