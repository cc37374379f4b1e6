//! Where a file goes: to disk, elsewhere, or to whoever takes its bytes.

use std::fmt;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use polarslike_core::{Result, error};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use crate::{Location, Url};

/// Where the bytes of a file go.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// A file on disk.
    Path(PathBuf),
    /// An object elsewhere: `scheme://...`.
    Url(Url),
    /// Whoever takes the bytes; a plan that writes to it cannot be written as data.
    Stream(Stream),
}

/// Takes the bytes of one file; its clones are the same stream.
#[derive(Clone)]
pub struct Stream(Arc<Mutex<Option<Box<dyn Write + Send>>>>);

impl Stream {
    /// The stream of what takes bytes. It is dropped when the file is complete, or was given up.
    pub fn new(writer: impl Write + Send + 'static) -> Self {
        Self(Arc::new(Mutex::new(Some(Box::new(writer)))))
    }

    /// What takes the bytes; only the first file can have it.
    pub(crate) fn take(&self) -> Result<Box<dyn Write + Send>> {
        let writer = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        writer.ok_or_else(|| {
            error!(InvalidOperation, "a file object takes the bytes of one file, and has some")
        })
    }
}

impl Target {
    /// The file that `text` names: a URL where it begins with a scheme (`file://` is a path), else a path.
    pub fn parse(text: &str) -> Self {
        match Location::parse(text) {
            Location::Url(url) => Self::Url(url),
            Location::Path(path) => Self::Path(path),
            Location::Memory(_) => Self::Path(text.into()),
        }
    }
}

impl From<&Path> for Target {
    fn from(path: &Path) -> Self {
        path.to_str().map_or_else(|| Self::Path(path.into()), Self::parse)
    }
}

/// As errors name it.
impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path(path) => write!(f, "{path:?}"),
            Self::Url(url) => write!(f, "{:?}", url.text),
            Self::Stream(_) => f.write_str("the file object"),
        }
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl PartialEq for Stream {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

const NOT_DATA: &str = "a file object is not written with a plan: name a path";

impl Serialize for Stream {
    fn serialize<S: Serializer>(&self, _: S) -> std::result::Result<S::Ok, S::Error> {
        Err(ser::Error::custom(NOT_DATA))
    }
}

impl<'de> Deserialize<'de> for Stream {
    fn deserialize<D: Deserializer<'de>>(_: D) -> std::result::Result<Self, D::Error> {
        Err(de::Error::custom(NOT_DATA))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_named_like_locations() {
        assert_eq!(Target::parse("file:///a b.csv"), Target::Path("/a b.csv".into()));
        assert_eq!(Target::parse("a/b.csv"), Target::Path("a/b.csv".into()));
        assert_eq!(Target::parse("s3://bucket/a"), Target::Url(Url::new("s3://bucket/a")));
        let stream = Stream::new(Vec::new());
        assert_eq!(Target::Stream(stream.clone()).to_string(), "the file object");
        assert!(stream.take().is_ok());
        assert!(stream.take().is_err());
    }
}
