//! File objects that the engine writes to.

use std::io::{self, Write};

use polarslike_bridge::{Error, ErrorKind, Stream, Target};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

/// A path, a URL, or a function that takes bytes and says how many it took (none: all).
#[derive(FromPyObject)]
pub enum FileTarget {
    Text(String),
    Function(Py<PyAny>),
}

impl FileTarget {
    pub fn target(self) -> Target {
        match self {
            Self::Text(text) => Target::parse(&text),
            Self::Function(write) => Target::Stream(Stream::new(FileObject(write))),
        }
    }
}

/// The `write` of a file object.
struct FileObject(Py<PyAny>);

impl Write for FileObject {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = Python::attach(|py| -> PyResult<Option<usize>> {
            let written = self.0.bind(py).call1((PyBytes::new(py, bytes),))?;
            Ok(written.extract().ok())
        });
        match written {
            Ok(written) => Ok(written.map_or(bytes.len(), |n| n.min(bytes.len()))),
            Err(raised) => {
                let error = Error::new(ErrorKind::Io, raised.to_string());
                Err(io::Error::other(error.with_exception(raised)))
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
