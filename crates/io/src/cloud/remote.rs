//! Bytes at positions of a file elsewhere.

use std::fmt;
use std::fs::File;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use bytes::{Bytes, BytesMut};
use futures_util::{StreamExt, TryStreamExt, stream};
use object_store::{Error as StoreError, GetOptions, GetRange, GetResult, ObjectMeta, coalesce_ranges};
use polarslike_core::{Error, Result, error};

use super::error::store_error;
use super::runtime::wait;
use super::store::{Place, place};
use crate::input::io_error;
use crate::{Stop, Url};

/// What is read where little is asked for: headers and footers are read in small steps.
const WINDOW_BYTES: u64 = 1 << 16;

/// Windows that are remembered: the file's head and foot, and two between.
const MAX_WINDOWS: usize = 4;

/// Longer ranges are read in parts of this size at the same time.
const PART_BYTES: u64 = 8 << 20;

/// Parts that are read at the same time.
const PARALLEL: usize = 8;

/// Ranges that lie no farther apart are read as one: about what a server sends while a request is on its way.
const MAX_GAP: u64 = 1 << 20;

/// How often a range is read again that broke off.
const MAX_BROKEN: usize = 3;

/// A file of known length.
pub(crate) struct RemoteFile {
    url: Url,
    len: u64,
    /// What the server says of this version of the file.
    e_tag: Option<String>,
    windows: Mutex<Vec<Window>>,
}

#[derive(Clone)]
struct Window {
    start: u64,
    bytes: Bytes,
}

/// A file elsewhere, or a copy of it where its server does not send parts of files.
pub(crate) enum Opened {
    Remote(RemoteFile),
    Copy(File, u64),
}

impl fmt::Debug for RemoteFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RemoteFile({:?}, {} bytes)", self.url, self.len)
    }
}

impl RemoteFile {
    /// Asks the server for the file's length.
    pub(crate) fn open(url: &Url, stop: &Stop) -> Result<Opened> {
        let place = place(url)?;
        let failed = |e: StoreError| store_error("read", &url.text, &e);
        wait(stop, async {
            if !place.http {
                let options = GetOptions { head: true, ..Default::default() };
                let found = place.store.get_opts(&place.path, options).await.map_err(failed)?;
                return Ok(Opened::Remote(Self::new(url, &found.meta, None)));
            }
            // Web servers need not know HEAD; signed URLs are for one method only.
            match get(&place, 0..WINDOW_BYTES).await {
                Ok((meta, bytes)) => {
                    Ok(Opened::Remote(Self::new(url, &meta, Some(Window { start: 0, bytes }))))
                }
                Err(e) if is_answer(&e) => Err(failed(e)),
                Err(_) => copy(url, &place).await,
            }
        })
    }

    fn new(url: &Url, meta: &ObjectMeta, window: Option<Window>) -> Self {
        Self {
            url: url.clone(),
            len: meta.size,
            e_tag: meta.e_tag.clone(),
            windows: Mutex::new(window.into_iter().collect()),
        }
    }

    pub(crate) fn len(&self) -> u64 {
        self.len
    }

    /// The bytes of a range within the file.
    pub(crate) fn read(&self, range: Range<u64>, stop: &Stop) -> Result<Bytes> {
        if range.is_empty() {
            return Ok(Bytes::new());
        }
        if let Some(bytes) = self.windows().iter().find_map(|window| window.slice(&range)) {
            return Ok(bytes);
        }
        if range.end - range.start >= WINDOW_BYTES {
            return self.fetch(range, stop);
        }
        // A window that reaches beyond the end begins before.
        let start = range.start.min(self.len.saturating_sub(WINDOW_BYTES));
        let bytes = self.fetch(start..(start + WINDOW_BYTES).min(self.len), stop)?;
        let window = Window { start, bytes };
        let found = window.slice(&range);
        let mut windows = self.windows();
        if windows.len() == MAX_WINDOWS {
            windows.remove(1);
        }
        windows.push(window);
        found.ok_or_else(|| self.short())
    }

    /// The bytes of several ranges within the file, which are read at the same time.
    pub(crate) fn read_ranges(&self, ranges: &[Range<u64>], stop: &Stop) -> Result<Vec<Bytes>> {
        let place = place(&self.url)?;
        wait(stop, async {
            let found = coalesce_ranges(ranges, |range| self.fetch_parts(&place, range), MAX_GAP).await?;
            match found.iter().zip(ranges).all(|(bytes, range)| bytes.len() as u64 == range.end - range.start)
            {
                true => Ok(found),
                false => Err(self.short()),
            }
        })
    }

    fn windows(&self) -> std::sync::MutexGuard<'_, Vec<Window>> {
        self.windows.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fetch(&self, range: Range<u64>, stop: &Stop) -> Result<Bytes> {
        let place = place(&self.url)?;
        wait(stop, self.fetch_parts(&place, range))
    }

    async fn fetch_parts(&self, place: &Place, range: Range<u64>) -> Result<Bytes> {
        if range.end - range.start <= PART_BYTES {
            return self.fetch_part(place, range).await;
        }
        let starts = (range.start..range.end).step_by(PART_BYTES as usize);
        let parts = starts.map(|start| self.fetch_part(place, start..(start + PART_BYTES).min(range.end)));
        let parts: Vec<Bytes> = stream::iter(parts).buffered(PARALLEL).try_collect().await?;
        let mut bytes = BytesMut::with_capacity(parts.iter().map(Bytes::len).sum());
        parts.iter().for_each(|part| bytes.extend_from_slice(part));
        Ok(bytes.freeze())
    }

    async fn fetch_part(&self, place: &Place, range: Range<u64>) -> Result<Bytes> {
        let mut attempt = 0;
        loop {
            attempt += 1;
            match get(place, range.clone()).await {
                Ok((meta, _)) if meta.size != self.len || meta.e_tag != self.e_tag => {
                    return Err(error!(Io, "cannot read {:?}: it changed while it was read", self.url));
                }
                Ok((_, bytes)) if bytes.len() as u64 == range.end - range.start => return Ok(bytes),
                Ok(_) if attempt == MAX_BROKEN => return Err(self.short()),
                Err(e) if attempt == MAX_BROKEN || is_answer(&e) => {
                    return Err(store_error("read", &self.url.text, &e));
                }
                _ => {}
            }
        }
    }

    fn short(&self) -> Error {
        error!(Io, "cannot read {:?}: the server sent fewer bytes than it announced", self.url)
    }
}

impl Window {
    fn slice(&self, range: &Range<u64>) -> Option<Bytes> {
        let start = range.start.checked_sub(self.start)?;
        let end = range.end - self.start;
        (end <= self.bytes.len() as u64).then(|| self.bytes.slice(start as usize..end as usize))
    }
}

async fn get(place: &Place, range: Range<u64>) -> object_store::Result<(ObjectMeta, Bytes)> {
    let options = GetOptions { range: Some(GetRange::Bounded(range)), ..Default::default() };
    let found: GetResult = place.store.get_opts(&place.path, options).await?;
    let meta = found.meta.clone();
    Ok((meta, found.bytes().await?))
}

/// Whether the server said what is wrong, so that asking again would not help.
fn is_answer(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::NotFound { .. }
            | StoreError::PermissionDenied { .. }
            | StoreError::Unauthenticated { .. }
    )
}

/// The whole file in a temporary one, which is gone when it is closed.
async fn copy(url: &Url, place: &Place) -> Result<Opened> {
    use std::io::Write;

    let failed = |e: StoreError| store_error("read", &url.text, &e);
    let temporary = |e: std::io::Error| io_error("copy", url, &e);
    let found = place.store.get_opts(&place.path, GetOptions::default()).await.map_err(failed)?;
    let mut file = tempfile::tempfile().map_err(temporary)?;
    let mut len = 0;
    let mut parts = found.into_stream();
    while let Some(part) = parts.next().await {
        let part = part.map_err(failed)?;
        file.write_all(&part).map_err(temporary)?;
        len += part.len() as u64;
    }
    Ok(Opened::Copy(file, len))
}
