//! Where a file is: on disk, elsewhere, or in memory.

use std::fmt;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use polarslike_core::{Result, error};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use crate::{CredentialProvider, Url};

/// Where the bytes of a file are.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Location {
    /// A file on disk.
    Path(PathBuf),
    /// An object elsewhere: `scheme://...`.
    Url(Url),
    /// Bytes in memory; a plan that reads these cannot be written as data.
    Memory(Memory),
}

/// Bytes that are read as a file; cheap to clone.
#[derive(Clone, PartialEq)]
pub struct Memory(pub Bytes);

impl Location {
    /// The file that `text` names: a URL where it begins with a scheme (`file://` is a path), else a path.
    pub fn parse(text: &str) -> Self {
        match text.split_once("://") {
            Some(("file", path)) => Self::Path(path.into()),
            Some((scheme, _)) if is_scheme(scheme) => Self::Url(Url::new(text)),
            _ => Self::Path(text.into()),
        }
    }

    /// Bytes in memory.
    pub fn memory(bytes: impl Into<Bytes>) -> Self {
        Self::Memory(Memory(bytes.into()))
    }

    /// This location, whose keys a provider knows if it is a URL.
    pub fn with_credentials(mut self, provider: Option<CredentialProvider>) -> Self {
        if let Self::Url(url) = &mut self {
            url.access.provider = provider;
        }
        self
    }

    /// The path on disk or the URL, as text; none of bytes in memory.
    pub fn as_text(&self) -> Option<std::borrow::Cow<'_, str>> {
        match self {
            Self::Path(path) => Some(path.to_string_lossy()),
            Self::Url(url) => Some((&url.text).into()),
            Self::Memory(_) => None,
        }
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
        // A letter before a colon is a drive.
        && text.len() > 1
}

/// As errors name it.
impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path(path) => write!(f, "{path:?}"),
            Self::Url(url) => write!(f, "{url:?}"),
            Self::Memory(_) => f.write_str("the bytes in memory"),
        }
    }
}

impl fmt::Debug for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<&Path> for Location {
    fn from(path: &Path) -> Self {
        path.to_str().map_or_else(|| Self::Path(path.into()), Self::parse)
    }
}

impl fmt::Debug for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Memory({} bytes)", self.0.len())
    }
}

const NOT_DATA: &str = "bytes in memory are not written with a plan: read them from a file";

impl Serialize for Memory {
    fn serialize<S: Serializer>(&self, _: S) -> std::result::Result<S::Ok, S::Error> {
        Err(ser::Error::custom(NOT_DATA))
    }
}

impl<'de> Deserialize<'de> for Memory {
    fn deserialize<D: Deserializer<'de>>(_: D) -> std::result::Result<Self, D::Error> {
        Err(de::Error::custom(NOT_DATA))
    }
}

/// The UTF-8 of a path, which patterns need.
pub(crate) fn utf8(path: &Path) -> Result<&str> {
    path.to_str().ok_or_else(|| error!(InvalidArgument, "{path:?} is not UTF-8"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_make_urls() {
        assert_eq!(Location::parse("a/b.csv"), Location::Path("a/b.csv".into()));
        assert_eq!(Location::parse("file:///a b.csv"), Location::Path("/a b.csv".into()));
        assert_eq!(Location::parse("s3://bucket/a.csv"), Location::Url(Url::new("s3://bucket/a.csv")));
        for path in ["c://a.csv", "a b://c", "://a", ""] {
            assert_eq!(Location::parse(path), Location::Path(path.into()));
        }
    }

    #[test]
    fn errors_name_files() {
        let names = [Location::parse("a\"b"), Location::parse("http://a"), Location::memory("abc")];
        assert_eq!(format!("{names:?}"), r#"["a\"b", "http://a", the bytes in memory]"#);
        assert_eq!(names[2].as_text(), None);
    }
}
