//! Files read at positions: several threads read one file at the same time, so nothing may move a shared cursor.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use polarslike_core::{Error, ErrorKind, Result};

/// An open file of known length; cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct InputFile {
    path: Arc<PathBuf>,
    file: Arc<File>,
    len: u64,
}

impl InputFile {
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let open = || {
            let file = File::open(path)?;
            let metadata = file.metadata()?;
            if metadata.is_dir() {
                return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a directory"));
            }
            Ok(Self { path: Arc::new(path.into()), file: Arc::new(file), len: metadata.len() })
        };
        open().map_err(|e| io_error("read", path, &e))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn len(&self) -> u64 {
        self.len
    }

    /// The bytes from `offset`, `len` of them or fewer where the file ends.
    pub(crate) fn read_at(&self, offset: u64, len: usize) -> Result<Vec<u8>> {
        let left = usize::try_from(self.len.saturating_sub(offset)).unwrap_or(usize::MAX);
        let mut bytes = vec![0; len.min(left)];
        let filled = self.fill_at(offset, &mut bytes).map_err(|e| io_error("read", &self.path, &e))?;
        bytes.truncate(filled);
        Ok(bytes)
    }

    fn fill_at(&self, offset: u64, bytes: &mut [u8]) -> io::Result<usize> {
        let mut filled = 0;
        while filled < bytes.len() {
            match read_some(&self.file, &mut bytes[filled..], offset + filled as u64) {
                Ok(0) => break,
                Ok(n) => filled += n,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return Err(e),
            }
        }
        Ok(filled)
    }
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
    file: InputFile,
    offset: u64,
}

impl Cursor {
    pub(crate) fn new(file: InputFile, offset: u64) -> Self {
        Self { file, offset }
    }
}

impl Read for Cursor {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let n = read_some(&self.file.file, bytes, self.offset)?;
        self.offset += n as u64;
        Ok(n)
    }
}

/// The error that names the file; one that is not there has a kind of its own.
pub(crate) fn io_error(action: &str, path: &Path, error: &io::Error) -> Error {
    let kind = match error.kind() {
        io::ErrorKind::NotFound => ErrorKind::FileNotFound,
        _ => ErrorKind::Io,
    };
    Error::new(kind, format!("cannot {action} {path:?}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_up_to_the_end() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a");
        std::fs::write(&path, "0123456789").unwrap();
        let file = InputFile::open(&path).unwrap();
        assert_eq!(file.read_at(3, 4).unwrap(), b"3456");
        assert_eq!(file.read_at(8, 100).unwrap(), b"89");
        assert_eq!(file.read_at(80, 100).unwrap(), b"");
        let mut rest = String::new();
        Cursor::new(file, 7).read_to_string(&mut rest).unwrap();
        assert_eq!(rest, "789");
    }

    #[test]
    fn errors_name_the_file() {
        let missing = InputFile::open(Path::new("/nowhere/flights.csv")).unwrap_err();
        assert_eq!(missing.kind(), ErrorKind::FileNotFound);
        assert_eq!(
            missing.to_string(),
            r#"cannot read "/nowhere/flights.csv": No such file or directory (os error 2)"#
        );
        let dir = tempfile::tempdir().unwrap();
        let error = InputFile::open(dir.path()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Io);
        assert!(error.to_string().ends_with("it is a directory"), "{error}");
    }
}
