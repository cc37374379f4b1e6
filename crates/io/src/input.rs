//! Files read at positions: several threads read one file at the same time, so nothing may move a shared cursor.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use polarslike_core::{Error, ErrorKind, Result};

use crate::location::Memory;
use crate::{Location, Stop};

/// A file of known length; cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    location: Arc<Location>,
    storage: Storage,
    len: u64,
    /// Ends waiting for servers.
    stop: Stop,
}

#[derive(Clone, Debug)]
enum Storage {
    /// Open, or to be opened again when it is read: a process may not have all files of a large table open at once.
    Disk(Arc<Mutex<Option<Arc<File>>>>),
    /// Without a name: gone when it is closed.
    Temporary(Arc<File>),
    Memory(Bytes),
    #[cfg(feature = "cloud")]
    Remote(Arc<crate::cloud::RemoteFile>),
    /// Some ranges of a file elsewhere, in order.
    #[cfg(feature = "cloud")]
    Fetched(Arc<crate::cloud::RemoteFile>, Arc<Vec<(u64, Bytes)>>),
}

impl Input {
    pub(crate) fn open(location: &Location) -> Result<Self> {
        Self::open_until(location, &Stop::default())
    }

    /// Opens a file; `stop` ends waiting for its server, now and later.
    pub(crate) fn open_until(location: &Location, stop: &Stop) -> Result<Self> {
        let (storage, len) = match location {
            Location::Path(path) => {
                let (file, len) = open(path).map_err(|e| io_error("read", location, &e))?;
                (Storage::Disk(Arc::new(Mutex::new(Some(Arc::new(file))))), len)
            }
            Location::Memory(Memory(bytes)) => (Storage::Memory(bytes.clone()), bytes.len() as u64),
            Location::Url(url) => open_url(url, stop)?,
        };
        Ok(Self { location: Arc::new(location.clone()), storage, len, stop: stop.clone() })
    }

    /// These bytes in the place of the file's own, under its name.
    pub(crate) fn with_bytes(&self, bytes: Bytes) -> Self {
        let len = bytes.len() as u64;
        Self {
            location: self.location.clone(),
            storage: Storage::Memory(bytes),
            len,
            stop: self.stop.clone(),
        }
    }

    /// The bytes of a temporary file in the place of the file's own, under its name.
    pub(crate) fn with_file(&self, file: File, len: u64) -> Self {
        Self {
            location: self.location.clone(),
            storage: Storage::Temporary(Arc::new(file)),
            len,
            stop: self.stop.clone(),
        }
    }

    pub(crate) fn location(&self) -> &Location {
        &self.location
    }

    pub(crate) fn len(&self) -> u64 {
        self.len
    }

    /// Gives the operating system's handle back until the file is read again.
    pub(crate) fn close(&self) {
        if let Storage::Disk(handle) = &self.storage {
            handle.lock().unwrap_or_else(PoisonError::into_inner).take();
        }
    }

    /// The bytes from `offset`, `len` of them or fewer where the file ends.
    pub(crate) fn read_at(&self, offset: u64, len: usize) -> Result<Bytes> {
        let left = usize::try_from(self.len.saturating_sub(offset)).unwrap_or(usize::MAX);
        let len = len.min(left);
        match &self.storage {
            Storage::Memory(bytes) => Ok(bytes.slice(bytes.len() - left..bytes.len() - left + len)),
            Storage::Disk(handle) => self.read_file(self.handle(handle), offset, len),
            Storage::Temporary(file) => self.read_file(Ok(file.clone()), offset, len),
            #[cfg(feature = "cloud")]
            Storage::Remote(file) => file.read(offset..offset + len as u64, &self.stop),
            #[cfg(feature = "cloud")]
            Storage::Fetched(file, ranges) => {
                let within = |(start, bytes): &(u64, Bytes)| {
                    let start = usize::try_from(offset.checked_sub(*start)?).ok()?;
                    (start + len <= bytes.len()).then(|| bytes.slice(start..start + len))
                };
                match ranges.iter().find_map(within) {
                    Some(bytes) => Ok(bytes),
                    None => file.read(offset..offset + len as u64, &self.stop),
                }
            }
        }
    }

    /// The same in a buffer of the caller, if the bytes are not in memory yet.
    pub(crate) fn read_into<B: AsRef<[u8]> + AsMut<[u8]> + Send + 'static>(
        &self,
        offset: u64,
        len: usize,
        buffer: impl FnOnce(usize) -> Result<B>,
    ) -> Result<Bytes> {
        let file = match &self.storage {
            Storage::Disk(handle) => self.handle(handle),
            Storage::Temporary(file) => Ok(file.clone()),
            _ => return self.read_at(offset, len),
        };
        let left = usize::try_from(self.len.saturating_sub(offset)).unwrap_or(usize::MAX);
        let mut bytes = buffer(len.min(left))?;
        let filled = file.and_then(|file| fill_at(&file, offset, bytes.as_mut()));
        let filled = filled.map_err(|e| io_error("read", self.location(), &e))?;
        Ok(Bytes::from_owner(bytes).slice(..filled))
    }

    /// All bytes; a file on disk is mapped into memory, so that its pages are read when they are touched.
    ///
    /// Whoever truncates a mapped file takes these pages away: on Unix the process that reads them then ends with SIGBUS.
    /// Writers that put a new file in the place of the old one, as ours, do no harm.
    pub(crate) fn mapped(&self) -> Result<Bytes> {
        let all = usize::try_from(self.len).unwrap_or(usize::MAX);
        let Storage::Disk(handle) = &self.storage else { return self.read_at(0, all) };
        let file = self.handle(handle).map_err(|e| io_error("read", self.location(), &e))?;
        // SAFETY: the bytes must stay what they are while they are borrowed. Nobody can promise this of a file; those who
        // change one in place while it is read get wrong values, as from any reader, and all that is computed from the
        // bytes is checked when they are decoded. Reading instead of mapping copies each byte: 3 million rows of IPC
        // (0.23 GB, as benches/io.py makes them) take 0.20 instead of 0.07 processor seconds, two of their nine columns 0.17
        // instead of 0.001.
        match unsafe { memmap2::Mmap::map(&*file) } {
            Ok(map) if map.len() == all => Ok(Bytes::from_owner(map)),
            // Some file systems have no mappings, and their number is limited.
            _ => self.read_at(0, all),
        }
    }

    /// This file, with these ranges in memory if it is elsewhere: fetched at the same time, and close ones as one.
    pub(crate) fn fetched(&self, ranges: impl FnOnce() -> Vec<Range<u64>>) -> Result<Self> {
        match &self.storage {
            #[cfg(feature = "cloud")]
            Storage::Remote(file) | Storage::Fetched(file, _) => {
                let clamp = |range: Range<u64>| range.start.min(self.len)..range.end.min(self.len);
                let mut ranges: Vec<_> = ranges().into_iter().map(clamp).collect();
                ranges.retain(|range| !range.is_empty());
                let bytes = file.read_ranges(&ranges, &self.stop)?;
                let fetched = ranges.iter().map(|range| range.start).zip(bytes).collect();
                Ok(Self { storage: Storage::Fetched(file.clone(), Arc::new(fetched)), ..self.clone() })
            }
            _ => {
                drop(ranges);
                Ok(self.clone())
            }
        }
    }

    /// Whether reading is asking a server.
    pub(crate) fn is_remote(&self) -> bool {
        matches!(&*self.location, Location::Url(_)) && !matches!(self.storage, Storage::Temporary(_))
    }

    /// How many bytes are better read at once.
    fn read_ahead(&self) -> usize {
        match &self.storage {
            #[cfg(feature = "cloud")]
            Storage::Remote(_) => 1 << 20,
            _ => 0,
        }
    }

    fn read_file(&self, file: io::Result<Arc<File>>, offset: u64, len: usize) -> Result<Bytes> {
        let mut bytes = vec![0; len];
        let filled = file.and_then(|file| fill_at(&file, offset, &mut bytes));
        bytes.truncate(filled.map_err(|e| io_error("read", self.location(), &e))?);
        Ok(bytes.into())
    }

    fn handle(&self, handle: &Mutex<Option<Arc<File>>>) -> io::Result<Arc<File>> {
        let mut handle = handle.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(file) = &*handle {
            return Ok(file.clone());
        }
        let Location::Path(path) = &*self.location else { return Err(io::ErrorKind::Unsupported.into()) };
        let (file, len) = open(path)?;
        if len != self.len {
            return Err(io::Error::other("it changed while it was read"));
        }
        Ok(handle.insert(Arc::new(file)).clone())
    }
}

#[cfg(feature = "cloud")]
fn open_url(url: &crate::Url, stop: &Stop) -> Result<(Storage, u64)> {
    use crate::cloud::{Opened, RemoteFile};

    Ok(match RemoteFile::open(url, stop)? {
        Opened::Remote(file) => {
            let len = file.len();
            (Storage::Remote(Arc::new(file)), len)
        }
        Opened::Copy(file, len) => (Storage::Temporary(Arc::new(file)), len),
    })
}

#[cfg(not(feature = "cloud"))]
fn open_url(url: &crate::Url, _: &Stop) -> Result<(Storage, u64)> {
    Err(crate::url::not_built(url))
}

fn open(path: &Path) -> io::Result<(File, u64)> {
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a directory"));
    }
    Ok((file, metadata.len()))
}

fn fill_at(file: &File, offset: u64, bytes: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < bytes.len() {
        match read_some(file, &mut bytes[filled..], offset + filled as u64) {
            Ok(0) => break,
            Ok(n) => filled += n,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    Ok(filled)
}

#[cfg(unix)]
fn read_some(file: &File, bytes: &mut [u8], offset: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, bytes, offset)
}

#[cfg(windows)]
fn read_some(file: &File, bytes: &mut [u8], offset: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, bytes, offset)
}

/// Reads on from a position of its own.
pub(crate) struct Cursor {
    input: Input,
    offset: u64,
    /// What was read ahead.
    ahead: Bytes,
}

impl Cursor {
    pub(crate) fn new(input: Input, offset: u64) -> Self {
        Self { input, offset, ahead: Bytes::new() }
    }
}

impl Read for Cursor {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        if self.ahead.is_empty() {
            let len = bytes.len().max(self.input.read_ahead());
            self.ahead = self.input.read_at(self.offset, len).map_err(io::Error::other)?;
        }
        let found = self.ahead.split_to(bytes.len().min(self.ahead.len()));
        bytes[..found.len()].copy_from_slice(&found);
        self.offset += found.len() as u64;
        Ok(found.len())
    }
}

/// The error that names the file; one that is not there has a kind of its own.
///
/// An error of ours that came through the operating system's interface stays itself.
pub(crate) fn io_error(action: &str, file: &dyn fmt::Debug, error: &io::Error) -> Error {
    if let Some(own) = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>()) {
        return own.clone();
    }
    let kind = match error.kind() {
        io::ErrorKind::NotFound => ErrorKind::FileNotFound,
        // As decoders of compressed content say.
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => ErrorKind::FileFormat,
        _ => ErrorKind::Io,
    };
    Error::new(kind, format!("cannot {action} {file:?}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads_up_to_the_end(input: Input) {
        assert_eq!(&input.read_at(3, 4).unwrap()[..], b"3456");
        assert_eq!(&input.read_at(8, 100).unwrap()[..], b"89");
        assert_eq!(&input.read_at(80, 100).unwrap()[..], b"");
        for (offset, expected) in [(3, &b"3456"[..]), (8, b"89"), (80, b"")] {
            let bytes = input.read_into(offset, 4, |len| Ok(vec![7; len])).unwrap();
            assert_eq!(&bytes[..], expected);
        }
        input.close();
        let mut rest = String::new();
        Cursor::new(input, 7).read_to_string(&mut rest).unwrap();
        assert_eq!(rest, "789");
    }

    #[test]
    fn files_and_bytes() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a");
        std::fs::write(&path, "0123456789").unwrap();
        reads_up_to_the_end(Input::open(&Location::Path(path)).unwrap());
        reads_up_to_the_end(Input::open(&Location::memory("0123456789")).unwrap());
    }

    #[test]
    fn a_file_that_changes_is_an_error() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a");
        std::fs::write(&path, "0123456789").unwrap();
        let input = Input::open(&Location::Path(path.clone())).unwrap();
        input.close();
        std::fs::write(&path, "0").unwrap();
        let error = input.read_at(0, 1).unwrap_err();
        assert!(error.to_string().ends_with("it changed while it was read"), "{error}");
    }

    #[test]
    fn errors_name_the_file() {
        let missing = Input::open(&Location::parse("/nowhere/flights.csv")).unwrap_err();
        assert_eq!(missing.kind(), ErrorKind::FileNotFound);
        assert_eq!(
            missing.to_string(),
            r#"cannot read "/nowhere/flights.csv": No such file or directory (os error 2)"#
        );
        let dir = tempfile::tempdir().unwrap();
        let error = Input::open(&Location::from(dir.path())).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Io);
        assert!(error.to_string().ends_with("it is a directory"), "{error}");
    }
}
