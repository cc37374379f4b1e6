//! Where a file goes: to disk, elsewhere, or to whoever takes its bytes.

use std::fmt;
use std::fs::File;
use std::io::{self, BufWriter, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use polarslike_core::{Error, Result, error};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use crate::input::io_error;
use crate::{CredentialProvider, Location, Url};

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
pub struct Stream(Arc<Mutex<Taker>>);

enum Taker {
    /// What takes bytes, until a file has it.
    Writer(Option<Box<dyn Write + Send>>),
    /// A file without a name, which begins anew with each file that it takes the bytes of.
    Spool(File),
}

impl Stream {
    /// The stream of what takes bytes. It is dropped when the file is complete, or was given up.
    pub fn new(writer: impl Write + Send + 'static) -> Self {
        Self(Arc::new(Mutex::new(Taker::Writer(Some(Box::new(writer))))))
    }

    /// A stream for a file that may have to be written once more: it holds the bytes until [`Stream::pour`] hands them on.
    pub fn spool() -> Result<Self> {
        let file = tempfile::tempfile().map_err(|e| spool_error(&e))?;
        Ok(Self(Arc::new(Mutex::new(Taker::Spool(file)))))
    }

    /// Writes what a spool holds to another stream.
    pub fn pour(&self, target: &Self) -> Result<()> {
        let mut file = match &*self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            Taker::Spool(file) => file.try_clone().map_err(|e| spool_error(&e))?,
            Taker::Writer(_) => return Err(error!(Internal, "only a spool is poured")),
        };
        let mut writer = target.take()?;
        let poured =
            file.rewind().and_then(|()| io::copy(&mut file, &mut writer)).and_then(|_| writer.flush());
        poured.map_err(|e| io_error("write", &Target::Stream(target.clone()), &e))
    }

    /// What takes the bytes; only the first file can have it, unless it is a spool.
    pub(crate) fn take(&self) -> Result<Box<dyn Write + Send>> {
        match &mut *self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            Taker::Writer(writer) => writer.take().ok_or_else(|| {
                error!(InvalidOperation, "a file object takes the bytes of one file, and has some")
            }),
            Taker::Spool(file) => {
                let anew = file.set_len(0).and_then(|()| file.rewind()).and_then(|()| file.try_clone());
                Ok(Box::new(BufWriter::with_capacity(SPOOL_BYTES, anew.map_err(|e| spool_error(&e))?)))
            }
        }
    }
}

/// Bytes gathered before a spool's file gets them.
const SPOOL_BYTES: usize = 1 << 18;

fn spool_error(error: &io::Error) -> Error {
    io_error("write", &"a temporary file", error)
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

    /// The path or URL as text.
    pub fn to_text(&self) -> String {
        match self {
            Self::Path(path) => path.to_string_lossy().into_owned(),
            Self::Url(url) => url.text.to_string(),
            Self::Stream(_) => self.to_string(),
        }
    }

    /// This target, whose keys a provider knows if it is a URL.
    #[must_use]
    pub fn with_credentials(mut self, provider: Option<CredentialProvider>) -> Self {
        if let Self::Url(url) = &mut self {
            url.access.provider = provider;
        }
        self
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

    #[test]
    fn a_spool_begins_anew() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a");
        let spool = Stream::spool().unwrap();
        for text in ["a text that was given up", "right"] {
            let mut writer = spool.take().unwrap();
            writer.write_all(text.as_bytes()).unwrap();
            writer.flush().unwrap();
        }
        let target = Stream::new(File::create(&path).unwrap());
        spool.pour(&target).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "right");
        assert!(spool.pour(&target).is_err() && target.pour(&spool).is_err());
    }
}
