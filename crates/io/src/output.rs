//! Files in the making, wherever they go.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, Write};
#[cfg(feature = "cloud")]
use std::sync::Arc;

use polarslike_core::Result;
use serde::{Deserialize, Serialize};

use crate::atomic::AtomicFile;
use crate::input::io_error;
use crate::{Target, Url};

/// What is done besides writing the bytes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OutputOptions {
    /// Whether folders on the way to the file are made.
    pub mkdir: bool,
    /// What must have reached the disk when the file is complete.
    pub sync_on_close: Option<SyncOnClose>,
    /// How files that are not on this machine are reached: keys, endpoints, regions.
    pub storage_options: BTreeMap<String, String>,
}

impl OutputOptions {
    /// The names of the fields, by which whoever gets options of a format and of the output in one parts them.
    pub const NAMES: [&str; 3] = ["mkdir", "sync_on_close", "storage_options"];
}

/// What must have reached the disk when a file is complete, so that it outlasts a failure of power.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SyncOnClose {
    /// What the file holds.
    Data,
    /// And what the system knows of it: its name, its times.
    All,
}

/// A file in the making: it appears at its target, whole, when it is committed.
pub struct Output {
    target: Target,
    sync: Option<SyncOnClose>,
    bytes: Bytes,
    written: u64,
}

enum Bytes {
    File(AtomicFile),
    #[cfg(feature = "cloud")]
    Upload(crate::cloud::Upload),
    Stream(Box<dyn Write + Send>),
}

impl Output {
    /// Begins a file.
    pub fn create(target: &Target, options: &OutputOptions) -> Result<Self> {
        let bytes = match target {
            Target::Path(path) => {
                if options.mkdir
                    && let Some(folder) = path.parent()
                {
                    std::fs::create_dir_all(folder).map_err(|e| io_error("make the folder", &folder, &e))?;
                }
                Bytes::File(AtomicFile::create(path)?)
            }
            Target::Stream(stream) => Bytes::Stream(stream.take()?),
            Target::Url(url) => Self::upload(url, options)?,
        };
        Ok(Self { target: target.clone(), sync: options.sync_on_close, bytes, written: 0 })
    }

    #[cfg(feature = "cloud")]
    fn upload(url: &Url, options: &OutputOptions) -> Result<Bytes> {
        let mut url = url.clone();
        if !options.storage_options.is_empty() {
            url.access.options = Arc::new(options.storage_options.clone());
        }
        Ok(Bytes::Upload(crate::cloud::Upload::create(&url)?))
    }

    #[cfg(not(feature = "cloud"))]
    fn upload(url: &Url, _: &OutputOptions) -> Result<Bytes> {
        Err(crate::url::not_built(url))
    }

    /// Where the file goes.
    pub fn target(&self) -> &Target {
        &self.target
    }

    /// Completes the file and puts it in its place; returns its length in bytes.
    pub fn commit(self) -> Result<u64> {
        match self.bytes {
            Bytes::File(file) => file.commit(self.sync),
            #[cfg(feature = "cloud")]
            Bytes::Upload(upload) => upload.commit(),
            Bytes::Stream(mut stream) => stream.flush().map_err(|e| io_error("write", &self.target, &e)),
        }?;
        Ok(self.written)
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = match &mut self.bytes {
            Bytes::File(file) => file.write(bytes),
            #[cfg(feature = "cloud")]
            Bytes::Upload(upload) => Write::write(upload, bytes),
            Bytes::Stream(stream) => stream.write(bytes),
        }?;
        self.written += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.bytes {
            Bytes::File(file) => file.flush(),
            #[cfg(feature = "cloud")]
            Bytes::Upload(upload) => Write::flush(upload),
            Bytes::Stream(stream) => stream.flush(),
        }
    }
}

impl fmt::Debug for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Output").field(&self.target).finish()
    }
}
