//! Objects that appear whole or not at all.

use std::io::{self, Write};

use bytes::{Bytes, BytesMut};
use futures_util::stream::{FuturesUnordered, StreamExt};
use object_store::{MultipartUpload, PutPayload, UploadPart};
use polarslike_core::{Result, bail};

use super::error::store_error;
use super::runtime::wait;
use super::store::{Place, place};
use crate::{Stop, Url};

/// Bytes of a part. Stores take up to 10,000 parts, so that objects may have 160 GB.
pub(super) const PART_BYTES: usize = 16 << 20;

/// Parts that are sent at the same time.
const PARALLEL: usize = 4;

/// An object in the making; dropped before [`Upload::commit`], it leaves no trace.
pub(crate) struct Upload {
    url: Url,
    place: Place,
    buffer: BytesMut,
    /// None as long as one part may do.
    parts: Option<Parts>,
}

struct Parts {
    upload: Box<dyn MultipartUpload>,
    /// Parts on their way.
    sending: FuturesUnordered<UploadPart>,
}

impl Upload {
    /// An object that takes the place of one that is there.
    pub(crate) fn create(url: &Url) -> Result<Self> {
        let place = place(url)?;
        if place.path.as_ref().is_empty() && !place.http {
            bail!(InvalidArgument, "cannot write {url:?}: it names a bucket, not an object");
        }
        Ok(Self { url: url.clone(), place, buffer: BytesMut::new(), parts: None })
    }

    /// Appends bytes; waits while many are on their way.
    pub(crate) fn write(&mut self, mut bytes: &[u8]) -> Result<()> {
        if self.place.http {
            // A web server takes files in one piece.
            self.buffer.extend_from_slice(bytes);
            return Ok(());
        }
        while !bytes.is_empty() {
            let (now, later) = bytes.split_at(bytes.len().min(PART_BYTES - self.buffer.len()));
            self.buffer.extend_from_slice(now);
            bytes = later;
            if self.buffer.len() == PART_BYTES {
                let part = self.buffer.split().freeze();
                self.send(part)?;
            }
        }
        Ok(())
    }

    fn send(&mut self, part: Bytes) -> Result<()> {
        let Self { url, place, parts, .. } = self;
        wait(&Stop::default(), async {
            let failed = |e| store_error("write", &url.text, &e);
            let parts = match parts {
                Some(parts) => parts,
                None => {
                    let upload = place.store.put_multipart_opts(&place.path, Default::default());
                    let upload = upload.await.map_err(failed)?;
                    parts.insert(Parts { upload, sending: FuturesUnordered::new() })
                }
            };
            parts.sending.push(parts.upload.put_part(part.into()));
            while parts.sending.len() > PARALLEL {
                if let Some(result) = parts.sending.next().await {
                    result.map_err(failed)?;
                }
            }
            Ok(())
        })
    }

    /// Puts the object in its place.
    pub(crate) fn commit(mut self) -> Result<()> {
        let rest = self.buffer.split().freeze();
        if self.parts.is_some() && !rest.is_empty() {
            self.send(rest.clone())?;
        }
        let Self { url, place, parts, .. } = &mut self;
        wait(&Stop::default(), async {
            let failed = |e| store_error("write", &url.text, &e);
            let Some(open) = parts else {
                let whole = place.store.put_opts(&place.path, PutPayload::from(rest), Default::default());
                return whole.await.map(drop).map_err(failed);
            };
            while let Some(result) = open.sending.next().await {
                result.map_err(failed)?;
            }
            open.upload.complete().await.map_err(failed)?;
            *parts = None;
            Ok(())
        })
    }
}

/// Parts that were sent are thrown away; stores keep, and charge for, what nobody finishes.
impl Drop for Upload {
    fn drop(&mut self) {
        if let Some(mut parts) = self.parts.take() {
            let _ = wait(&Stop::default(), async {
                parts.sending.clear();
                // Nobody is left to hear of an error.
                let _ = parts.upload.abort().await;
                Ok(())
            });
        }
    }
}

impl Write for Upload {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Upload::write(self, bytes).map_err(io::Error::other)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
