//! What goes wrong at servers, in words.

use std::error::Error as _;

use object_store::Error as StoreError;
use polarslike_core::{Error, ErrorKind};

/// The error that names the URL, and says what can be done.
pub(super) fn store_error(action: &str, url: &str, error: &StoreError) -> Error {
    let http = url.starts_with("http");
    let keys = if http {
        "storage_options can hold headers, such as Authorization"
    } else {
        "give keys by storage_options or credential_provider, or in the environment"
    };
    let (kind, text) = match error {
        StoreError::NotFound { .. } => (ErrorKind::FileNotFound, "it is not there (404)".to_string()),
        StoreError::PermissionDenied { .. } => {
            (ErrorKind::Io, format!("access is denied (403); {keys}{}", answer(error)))
        }
        StoreError::Unauthenticated { .. } => {
            (ErrorKind::Io, format!("it needs keys (401); {keys}{}", answer(error)))
        }
        StoreError::Precondition { .. } | StoreError::NotModified { .. } => {
            (ErrorKind::Io, "it changed while it was read".to_string())
        }
        other => (ErrorKind::Io, causes(other)),
    };
    Error::new(kind, format!("cannot {action} {url:?}: {text}"))
}

/// What the server said, if it said something.
fn answer(error: &StoreError) -> String {
    let text = causes(error);
    match text.split_once("<Message>").and_then(|(_, rest)| rest.split_once("</Message>")) {
        Some((message, _)) => format!(". The server says: {message}"),
        None => String::new(),
    }
}

/// The errors behind an error, without those that only repeat what is behind them.
fn causes(error: &StoreError) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let more = error.to_string();
        if !text.contains(&more) {
            text.push_str(": ");
            text.push_str(&more);
        }
        cause = error.source();
    }
    text
}
