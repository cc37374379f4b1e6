//! The store that a URL speaks of.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey, resolve_bucket_region};
use object_store::azure::{AzureConfigKey, MicrosoftAzureBuilder};
use object_store::client::{HttpClient, HttpConnector, ReqwestConnector};
use object_store::gcp::{GoogleCloudStorageBuilder, GoogleConfigKey};
use object_store::http::HttpBuilder;
use object_store::path::Path;
use object_store::{ClientOptions, HeaderMap, HeaderValue, ObjectStore};
use polarslike_core::{Error, Result, bail, error};

use super::error::store_error;
use super::options::Options;
use super::runtime::wait;
use crate::url::Access;
use crate::{Stop, Url};

/// An object, or a prefix of objects, of a store.
pub(super) struct Place {
    pub(super) store: Arc<dyn ObjectStore>,
    pub(super) path: Path,
    /// Whether the store is a web server, which cannot list.
    pub(super) http: bool,
}

/// A bucket or a server, connected.
#[derive(Clone)]
enum Client {
    Bucket(Arc<dyn ObjectStore>),
    /// What talks to a server; each URL on it is a store.
    Server(Shared, Arc<Options>),
}

/// A client that has its connections already.
#[derive(Clone, Debug)]
struct Shared(HttpClient);

impl HttpConnector for Shared {
    fn connect(&self, _: &ClientOptions) -> object_store::Result<HttpClient> {
        Ok(self.0.clone())
    }
}

/// Connected stores, so that all files of a table share connections.
struct Known {
    /// A process does not use the connections of its parent.
    process: u32,
    stores: Vec<KnownStore>,
}

/// A store, and when its keys expire.
type KnownStore = (Key, Client, Option<SystemTime>);

#[derive(PartialEq)]
struct Key {
    /// `scheme://bucket`.
    base: String,
    access: Access,
}

static KNOWN: Mutex<Option<Known>> = Mutex::new(None);

/// More stores than this are not remembered.
const MAX_KNOWN: usize = 64;

/// The store of a URL, and the URL's place in it.
pub(super) fn place(url: &Url) -> Result<Place> {
    let (base, rest) = parts(&url.text)?;
    match client(url, base)? {
        Client::Bucket(store) => {
            // Keys are not encoded in such URLs: they may hold any character.
            let path = Path::parse(rest.trim_end_matches('/'))
                .map_err(|e| error!(InvalidArgument, "{url:?} is not the URL of an object: {e}"))?;
            Ok(Place { store, path, http: false })
        }
        Client::Server(client, options) => {
            let store = HttpBuilder::new()
                .with_url(&url.text)
                .with_retry(options.retry.clone())
                .with_client_options(options.client.clone())
                .with_http_connector(client)
                .build()
                .map_err(|e| store_error("read", &url.text, &e))?;
            // The store's URL is that of the file, with its query.
            Ok(Place { store: Arc::new(store), path: Path::default(), http: true })
        }
    }
}

/// `scheme://bucket`, and what follows the slash.
fn parts(text: &str) -> Result<(&str, &str)> {
    let start = text.find("://").map_or(0, |i| i + 3);
    let end = text[start..].find('/').map_or(text.len(), |i| start + i);
    if start == end {
        bail!(InvalidArgument, "{text:?} names no bucket or server");
    }
    Ok((&text[..end], text[end..].trim_start_matches('/')))
}

fn client(url: &Url, base: &str) -> Result<Client> {
    let key = Key { base: base.into(), access: url.access.clone() };
    let found = with_known(|stores| {
        stores.retain(|(_, _, expires)| expires.is_none_or(|expires| expires > SystemTime::now()));
        stores.iter().find(|(other, ..)| *other == key).map(|(_, client, _)| client.clone())
    });
    if let Some(client) = found {
        return Ok(client);
    }
    let mut options = (*url.access.options).clone();
    let mut expires = None;
    if let Some(provider) = &url.access.provider {
        let given = provider.credentials().map_err(|e| e.context("credential_provider"))?;
        options.extend(given.options);
        expires = given.expires;
    }
    let client = connect(url, base, &options)?;
    with_known(|stores| {
        if stores.len() == MAX_KNOWN {
            stores.remove(0);
        }
        stores.push((key, client.clone(), expires));
    });
    Ok(client)
}

fn with_known<T>(work: impl FnOnce(&mut Vec<KnownStore>) -> T) -> T {
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let process = std::process::id();
    if known.as_ref().is_some_and(|known| known.process != process) {
        // Closing the parent's connections would ask for threads that do not exist here.
        std::mem::forget(known.take());
    }
    work(&mut known.get_or_insert_with(|| Known { process, stores: Vec::new() }).stores)
}

fn connect(url: &Url, base: &str, options: &BTreeMap<String, String>) -> Result<Client> {
    // Connecting makes timers, which belong to a runtime.
    wait(&Stop::default(), async {
        let failed = |e: object_store::Error| store_error("read", &url.text, &e);
        let options = Options::new(options)?;
        let store: Arc<dyn ObjectStore> = match url.scheme() {
            "s3" | "s3a" => Arc::new(s3(base, options).await?.build().map_err(failed)?),
            "gs" | "gcs" => Arc::new(gcs(base, options)?.build().map_err(failed)?),
            "az" | "azure" | "adl" | "abfs" | "abfss" => {
                Arc::new(azure(base, options)?.build().map_err(failed)?)
            }
            "http" | "https" => {
                let options = Options { client: headers(&options)?, ..options };
                let client = ReqwestConnector::default().connect(&options.client).map_err(failed)?;
                return Ok(Client::Server(Shared(client), Arc::new(options)));
            }
            "hf" => bail!(
                InvalidArgument,
                "{url:?}: there is no reader of Hugging Face repositories; give the file's https:// URL, \
                 https://huggingface.co/datasets/OWNER/NAME/resolve/main/FILE"
            ),
            other => bail!(
                InvalidArgument,
                "{url:?}: there is no reader for {other}://; there are: s3, gs, az, abfs, abfss, http, https, file"
            ),
        };
        Ok(Client::Bucket(store))
    })
}

fn unknown(store: &str, name: &str, example: &str) -> Error {
    error!(
        InvalidArgument,
        "storage_options: there is no option {name:?} for {store}; there is, for one, {example}"
    )
}

async fn s3(base: &str, options: Options) -> Result<AmazonS3Builder> {
    let bucket = base.split_once("://").map_or("", |(_, bucket)| bucket);
    let mut builder = AmazonS3Builder::from_env()
        .with_client_options(options.client.clone())
        .with_retry(options.retry)
        .with_bucket_name(bucket);
    for (name, value) in &options.rest {
        let key: AmazonS3ConfigKey = name.parse().map_err(|_| unknown("S3", name, "aws_region"))?;
        builder = builder.with_config(key, value);
    }
    let given = |key| builder.get_config_value(&key).is_some();
    if !given(AmazonS3ConfigKey::Region) && !given(AmazonS3ConfigKey::Endpoint) {
        // A bucket that does not say where it is may still be one in the default region.
        if let Ok(region) = resolve_bucket_region(bucket, &options.client).await {
            builder = builder.with_region(region);
        }
    }
    Ok(builder)
}

fn gcs(base: &str, options: Options) -> Result<GoogleCloudStorageBuilder> {
    let mut builder = GoogleCloudStorageBuilder::from_env()
        .with_client_options(options.client)
        .with_retry(options.retry)
        .with_bucket_name(base.split_once("://").map_or("", |(_, bucket)| bucket));
    for (name, value) in &options.rest {
        let key: GoogleConfigKey =
            name.parse().map_err(|_| unknown("Google Cloud Storage", name, "google_service_account"))?;
        builder = builder.with_config(key, value);
    }
    Ok(builder)
}

fn azure(base: &str, options: Options) -> Result<MicrosoftAzureBuilder> {
    let mut builder = MicrosoftAzureBuilder::from_env()
        .with_client_options(options.client)
        .with_retry(options.retry)
        .with_url(base);
    for (name, value) in &options.rest {
        let key: AzureConfigKey =
            name.parse().map_err(|_| unknown("Azure", name, "azure_storage_account_name"))?;
        builder = builder.with_config(key, value);
    }
    Ok(builder)
}

/// What is not an option of the client is a header.
fn headers(options: &Options) -> Result<ClientOptions> {
    let mut headers = HeaderMap::new();
    for (name, value) in &options.rest {
        let wrong =
            || error!(InvalidArgument, "storage_options: {name:?} is not the name of a header with text");
        let name = reqwest::header::HeaderName::from_bytes(name.as_bytes()).map_err(|_| wrong())?;
        let mut value = HeaderValue::from_str(value).map_err(|_| wrong())?;
        value.set_sensitive(true);
        headers.insert(name, value);
    }
    Ok(options.client.clone().with_default_headers(headers))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(url: &str, options: &[(&str, &str)]) -> String {
        let mut url = Url::new(url);
        url.access.options =
            Arc::new(options.iter().map(|(a, b)| ((*a).to_string(), (*b).to_string())).collect());
        place(&url).err().unwrap().to_string()
    }

    #[test]
    fn urls_are_parted() {
        assert_eq!(parts("s3://a/b c/%20").unwrap(), ("s3://a", "b c/%20"));
        assert_eq!(parts("s3://a").unwrap(), ("s3://a", ""));
        assert!(parts("s3:///b").is_err());
    }

    #[test]
    fn what_cannot_be_is_said() {
        assert!(error("ftp://a/b", &[]).contains("there is no reader for ftp://"));
        assert!(error("hf://datasets/a", &[]).contains("https://huggingface.co"));
        let region = ("aws_region", "eu-west-1");
        let text = error("s3://a/b", &[("aws_regoin", "x"), region]);
        assert!(text.contains("no option \"aws_regoin\" for S3"), "{text}");
        assert!(error("s3://a/b", &[("max_retries", "many"), region]).contains("is not a number"));
        assert!(error("s3://a/../b", &[region]).contains("not the URL of an object"));
    }
}
