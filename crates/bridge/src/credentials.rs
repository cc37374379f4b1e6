//! Functions of the host that know keys to stores.

use std::time::{Duration, SystemTime};

use polarslike::io::{CredentialProvider, Credentials};
use polarslike::{Result, bail};

use crate::{Callable, HostValue};

/// A function that gives options by name, or a list of these and the second since 1970 in which they expire.
///
/// It is called where a store is opened: by the scan, or by a thread of the query, for which hosts with one thread serve
/// calls while they wait. What it gives is used until it expires.
pub fn credential_provider(function: Callable) -> CredentialProvider {
    CredentialProvider::new(move || credentials(function.call(Vec::new())?))
}

fn credentials(given: HostValue) -> Result<Credentials> {
    let (options, expires) = match given {
        HostValue::List(items) => match <[HostValue; 2]>::try_from(items) {
            Ok([options, expires]) => (options, seconds(&expires)?),
            Err(items) => bail!(
                InvalidType,
                "a credential provider gives options, or options and when they expire, not a list of {}",
                items.len()
            ),
        },
        options => (options, None),
    };
    let HostValue::Map(options) = options else {
        bail!(InvalidType, "a credential provider gives options by name, not {}", options.kind());
    };
    let option = |(name, value)| match value {
        HostValue::Null => Ok(None),
        HostValue::String(text) => Ok(Some((name, text))),
        HostValue::Bool(value) => Ok(Some((name, value.to_string()))),
        other => {
            bail!(InvalidType, "the option {name:?} of a credential provider is text, not {}", other.kind())
        }
    };
    let options = options.into_iter().filter_map(|pair| option(pair).transpose()).collect::<Result<_>>()?;
    let expires = expires.map(|seconds| SystemTime::UNIX_EPOCH + seconds);
    Ok(Credentials { options, expires })
}

/// A time since 1970; none for null.
fn seconds(value: &HostValue) -> Result<Option<Duration>> {
    let seconds = match value {
        HostValue::Null => return Ok(None),
        HostValue::Int(seconds) => u64::try_from(*seconds).ok().map(Duration::from_secs),
        HostValue::Float(seconds) => Duration::try_from_secs_f64(*seconds).ok(),
        _ => None,
    };
    // Beyond what a clock knows is as good as never.
    match seconds {
        Some(seconds) => Ok(Some(seconds).filter(|s| SystemTime::UNIX_EPOCH.checked_add(*s).is_some())),
        None => {
            bail!(InvalidType, "credentials expire at a number of seconds since 1970, not {}", value.kind())
        }
    }
}

#[cfg(test)]
mod tests {
    use polarslike::ErrorKind;

    use super::*;

    #[test]
    fn options_and_their_end() {
        let text = |text: &str| HostValue::String(text.into());
        let map = || {
            HostValue::Map(vec![
                ("key".into(), text("a")),
                ("token".into(), HostValue::Null),
                ("allow_http".into(), HostValue::Bool(true)),
            ])
        };
        let plain = credentials(map()).unwrap();
        let expected = [("allow_http", "true"), ("key", "a")].map(|(k, v)| (k.to_string(), v.to_string()));
        assert!(plain.options.into_iter().eq(expected) && plain.expires.is_none());
        for (end, expected) in [
            (HostValue::Null, None),
            (HostValue::Int(10), Some(10)),
            (HostValue::Float(10.0), Some(10)),
            (HostValue::Float(1e19), None),
        ] {
            let expires = credentials(HostValue::List(vec![map(), end])).unwrap().expires;
            assert_eq!(expires, expected.map(|s| SystemTime::UNIX_EPOCH + Duration::from_secs(s)));
        }
    }

    #[test]
    fn what_is_no_key_is_an_error() {
        let map = |value| HostValue::Map(vec![("key".into(), value)]);
        for value in [
            HostValue::Null,
            HostValue::List(vec![]),
            map(HostValue::List(vec![])),
            HostValue::List(vec![map(HostValue::Null), HostValue::Int(-1)]),
            HostValue::List(vec![map(HostValue::Null), HostValue::String("tomorrow".into())]),
            HostValue::List(vec![map(HostValue::Null), HostValue::Float(f64::NAN)]),
        ] {
            assert_eq!(credentials(value).unwrap_err().kind(), ErrorKind::InvalidType);
        }
    }
}
