//! Which objects prefixes and patterns stand for.

use futures_util::TryStreamExt;
use glob::{MatchOptions, Pattern};
use object_store::path::Path;
use object_store::{Error as StoreError, GetOptions, ObjectMeta};
use polarslike_core::{Error, ErrorKind, Result, bail, error};

use super::error::store_error;
use super::runtime::wait;
use super::store::{Place, place};
use crate::{Stop, TableOptions, Url};

/// The objects that a URL stands for.
pub(crate) enum Expanded {
    /// The URL's own.
    Object,
    /// Those that match a pattern.
    Matching(Vec<Url>),
    /// Those in a folder, whose URL has so many bytes.
    Folder(Vec<Url>, usize),
}

/// Lists what a pattern or a folder stands for; whether a URL without an extension is a folder, the store is asked.
pub(crate) fn expand(url: &Url, options: &TableOptions) -> Result<Expanded> {
    if matches!(url.scheme(), "http" | "https") {
        return Ok(Expanded::Object);
    }
    let stop = Stop::default();
    if options.glob && url.text.contains(['*', '?', '[']) {
        return matching(url, &stop).map(Expanded::Matching);
    }
    let name = url.text.rsplit('/').next().unwrap_or_default();
    if name.contains('.') {
        return Ok(Expanded::Object);
    }
    let place = place(url)?;
    if !url.text.ends_with('/') && !place.path.as_ref().is_empty() && exists(url, &place, &stop)? {
        return Ok(Expanded::Object);
    }
    let folder = url.text.trim_end_matches('/');
    let depth = folder.len();
    let prefix = place.path.as_ref().len();
    let kept = |meta: &ObjectMeta| {
        let below = meta.location.as_ref().get(prefix..).unwrap_or_default();
        let hidden = |name: &str| options.hidden_file_prefix.iter().any(|p| name.starts_with(p.as_str()));
        // An object without content may stand for the folder itself.
        meta.size > 0 && !below.split('/').any(|name| !name.is_empty() && hidden(name))
    };
    let found = list(url, &place, kept, &stop)?;
    if found.is_empty() {
        let text =
            format!("cannot read {url:?}: there is no such object, nor are there any below {folder:?}/");
        return Err(Error::new(ErrorKind::FileNotFound, text));
    }
    Ok(Expanded::Folder(found, depth))
}

fn matching(url: &Url, stop: &Stop) -> Result<Vec<Url>> {
    let first = url.text.find(['*', '?', '[']).unwrap_or(url.text.len());
    let folder = url.text[..first].rfind('/').map_or(0, |i| i + 1);
    let parent = Url { text: url.text[..folder].into(), access: url.access.clone() };
    let place = place(&parent)?;
    let keys = match place.path.as_ref() {
        "" => url.text[folder..].to_string(),
        prefix => format!("{}/{}", Pattern::escape(prefix), &url.text[folder..]),
    };
    let pattern = Pattern::new(&keys)
        .map_err(|e| error!(InvalidArgument, "{url:?} is not a pattern of object names: {e}"))?;
    let options = MatchOptions { require_literal_separator: true, ..MatchOptions::new() };
    let kept = |meta: &ObjectMeta| pattern.matches_with(meta.location.as_ref(), options);
    let found = list(&parent, &place, kept, stop)?;
    if found.is_empty() {
        bail!(FileNotFound, "no object matches {url:?}");
    }
    Ok(found)
}

fn exists(url: &Url, place: &Place, stop: &Stop) -> Result<bool> {
    let options = GetOptions { head: true, ..Default::default() };
    wait(stop, async {
        match place.store.get_opts(&place.path, options).await {
            Ok(_) => Ok(true),
            Err(StoreError::NotFound { .. }) => Ok(false),
            Err(e) => Err(store_error("read", &url.text, &e)),
        }
    })
}

/// The objects below a place that are kept, sorted.
fn list(
    url: &Url,
    place: &Place,
    kept: impl Fn(&ObjectMeta) -> bool + Sync,
    stop: &Stop,
) -> Result<Vec<Url>> {
    let prefix = Some(&place.path).filter(|path| !path.as_ref().is_empty());
    let mut found: Vec<Path> = wait(stop, async {
        let kept = &kept;
        let objects = place.store.list(prefix);
        let objects = objects.try_filter_map(|meta| async move { Ok(kept(&meta).then_some(meta.location)) });
        objects.try_collect().await.map_err(|e| store_error("list", &url.text, &e))
    })?;
    found.sort_unstable();
    let start = url.text.find("://").map_or(0, |i| i + 3);
    let bucket = url.text[start..].find('/').map_or(url.text.as_str(), |end| &url.text[..start + end]);
    let object = |path: Path| Url { text: format!("{bucket}/{path}"), access: url.access.clone() };
    Ok(found.into_iter().map(object).collect())
}
