//! Options that do not depend on the store: how often and how long is tried.

use std::collections::BTreeMap;
use std::time::Duration;

use object_store::{BackoffConfig, ClientConfigKey, ClientOptions, RetryConfig};
use polarslike_core::{Result, error};

/// No answer for so long ends a request. There is no limit to how long an answer takes in all.
const READ_TIMEOUT: Duration = Duration::from_secs(30);

/// How often a request is repeated that failed for reasons that may pass.
const MAX_RETRIES: usize = 4;

/// For how long requests are repeated.
const RETRY_TIMEOUT: Duration = Duration::from_secs(60);

/// The options of a store, parted by who takes them.
pub(super) struct Options {
    pub(super) client: ClientOptions,
    pub(super) retry: RetryConfig,
    /// Those that neither the client nor the retries take, with names in small letters.
    pub(super) rest: BTreeMap<String, String>,
}

impl Options {
    pub(super) fn new(options: &BTreeMap<String, String>) -> Result<Self> {
        let mut client = ClientOptions::new()
            .with_timeout_disabled()
            .with_read_timeout(READ_TIMEOUT)
            .with_allow_http(true)
            .with_user_agent(object_store::HeaderValue::from_static(concat!(
                "polarslike/",
                env!("CARGO_PKG_VERSION")
            )));
        let mut retry = RetryConfig {
            backoff: BackoffConfig::default(),
            max_retries: MAX_RETRIES,
            retry_timeout: RETRY_TIMEOUT,
        };
        let mut rest = BTreeMap::new();
        for (name, value) in options {
            let name = name.to_ascii_lowercase();
            match name.as_str() {
                "max_retries" => retry.max_retries = number(&name, value)?,
                "retry_timeout_ms" => retry.retry_timeout = milliseconds(&name, value)?,
                "retry_init_backoff_ms" => retry.backoff.init_backoff = milliseconds(&name, value)?,
                "retry_max_backoff_ms" => retry.backoff.max_backoff = milliseconds(&name, value)?,
                "retry_base_multiplier" => retry.backoff.base = number(&name, value)?,
                // How long Polars keeps copies of files, which are not made here.
                "file_cache_ttl" => {}
                other => match other.parse::<ClientConfigKey>() {
                    Ok(key) => client = client.with_config(key, value),
                    Err(_) => {
                        rest.insert(name, value.clone());
                    }
                },
            }
        }
        Ok(Self { client, retry, rest })
    }
}

fn number<T: std::str::FromStr>(name: &str, value: &str) -> Result<T> {
    value.parse().map_err(|_| error!(InvalidArgument, "storage_options: {name}={value:?} is not a number"))
}

fn milliseconds(name: &str, value: &str) -> Result<Duration> {
    number(name, value).map(Duration::from_millis)
}
