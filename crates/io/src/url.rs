//! Files elsewhere, and how they are reached.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use polarslike_core::Result;
use serde::{Deserialize, Serialize};

/// An object in a store or on a web server; equal if it is the same and reached in the same way.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(from = "Text", into = "Text")]
pub struct Url {
    /// `scheme://...`
    pub text: String,
    /// Keys, endpoints, regions.
    pub access: Access,
}

/// How a store is reached; cheap to clone.
#[derive(Clone, Default, PartialEq)]
pub struct Access {
    /// Names and values as `object_store` has them, such as `aws_region`.
    pub options: Arc<BTreeMap<String, String>>,
    /// Who knows keys that change; it stays in its process.
    pub provider: Option<CredentialProvider>,
}

/// What a [`CredentialProvider`] gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Credentials {
    /// Options that take precedence over those of the [`Access`].
    pub options: BTreeMap<String, String>,
    /// When the provider is asked again; never if `None`.
    pub expires: Option<SystemTime>,
}

/// A function that knows the keys to a store; equal to its clones only.
#[derive(Clone)]
pub struct CredentialProvider(Arc<dyn Fn() -> Result<Credentials> + Send + Sync>);

impl Url {
    /// An object that is reached without keys, or with those in the environment.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), access: Access::default() }
    }

    /// What stands before `://`.
    pub fn scheme(&self) -> &str {
        self.text.split_once("://").map_or("", |(scheme, _)| scheme)
    }
}

impl CredentialProvider {
    /// The provider that runs `provide` when keys are needed.
    pub fn new(provide: impl Fn() -> Result<Credentials> + Send + Sync + 'static) -> Self {
        Self(Arc::new(provide))
    }

    /// The keys of now.
    pub fn credentials(&self) -> Result<Credentials> {
        (self.0)()
    }
}

impl PartialEq for CredentialProvider {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for CredentialProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<function>")
    }
}

/// The names of the options only: their values may be secrets.
impl fmt::Debug for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.options.keys()).finish()
    }
}

impl fmt::Debug for Url {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

/// The error of a URL where this library was built without the means to read it.
#[cfg(not(feature = "cloud"))]
pub(crate) fn not_built(url: &Url) -> polarslike_core::Error {
    polarslike_core::error!(InvalidOperation, "cannot open {url:?}: this build lacks the feature \"cloud\"")
}

/// A URL as plans are written: text alone where there are no options.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Text {
    Plain(String),
    With { url: String, storage_options: BTreeMap<String, String> },
}

impl From<Text> for Url {
    fn from(text: Text) -> Self {
        match text {
            Text::Plain(text) => Self::new(text),
            Text::With { url, storage_options } => {
                Self { text: url, access: Access { options: Arc::new(storage_options), provider: None } }
            }
        }
    }
}

impl From<Url> for Text {
    fn from(url: Url) -> Self {
        match url.access.options.is_empty() {
            true => Self::Plain(url.text),
            false => Self::With { url: url.text, storage_options: (*url.access.options).clone() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_with_options_but_never_printed_with_them() {
        let mut url = Url::new("s3://a/b");
        assert_eq!(serde_json::to_string(&url).unwrap(), "\"s3://a/b\"");
        url.access.options = Arc::new([("aws_secret_access_key".into(), "secret".into())].into());
        let json = serde_json::to_string(&url).unwrap();
        assert_eq!(serde_json::from_str::<Url>(&json).unwrap(), url);
        assert_eq!(format!("{url:?} {:?}", url.access), "\"s3://a/b\" {\"aws_secret_access_key\"}");
    }
}
