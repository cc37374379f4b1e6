//! Names of the files of a partitioned table, as Hive has them: `key=value/00000000.parquet`.

use std::fmt::Write;

use crate::{Target, Url};

/// What stands for null.
const NULL: &str = "__HIVE_DEFAULT_PARTITION__";

/// The folder of the rows with these values, as texts by name: `year=2026/month=1`.
pub fn hive_folder<'a>(keys: impl IntoIterator<Item = (&'a str, Option<&'a str>)>) -> String {
    let mut folder = String::new();
    for (name, value) in keys {
        if !folder.is_empty() {
            folder.push('/');
        }
        folder += name;
        folder.push('=');
        match value {
            None => folder += NULL,
            Some(value) => value.bytes().for_each(|byte| push_encoded(&mut folder, byte)),
        }
    }
    folder
}

/// What paths, and the names of folders, have a use for is written as `%20`.
fn push_encoded(folder: &mut String, byte: u8) {
    if byte.is_ascii_graphic() && !matches!(byte, b'%' | b'/' | b':' | b'=' | b'\\') {
        folder.push(char::from(byte));
    } else {
        // Writing to a String cannot fail.
        let _ = write!(folder, "%{byte:02X}");
    }
}

impl Target {
    /// The file of this name below a folder.
    #[must_use]
    pub fn join(&self, name: &str) -> Self {
        match self {
            Self::Path(folder) => Self::Path(folder.join(name)),
            Self::Url(Url { text, access }) => {
                let text = format!("{}/{name}", text.trim_end_matches('/'));
                Self::Url(Url { text, access: access.clone() })
            }
            Self::Stream(stream) => Self::Stream(stream.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_encoded() {
        assert_eq!(
            hive_folder([("a", Some("x y/z")), ("b", None)]),
            "a=x%20y%2Fz/b=__HIVE_DEFAULT_PARTITION__"
        );
        assert_eq!(hive_folder([("a", Some("é%=:-_.~"))]), "a=%C3%A9%25%3D%3A-_.~");
        assert_eq!(hive_folder([("a", Some(""))]), "a=");
        assert_eq!(hive_folder([]), "");
    }

    #[test]
    fn files_are_below_folders() {
        assert_eq!(Target::parse("a").join("b/c"), Target::parse("a/b/c"));
        assert_eq!(Target::parse("s3://a/").join("b"), Target::parse("s3://a/b"));
    }
}
