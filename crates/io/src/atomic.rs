//! Files that appear whole or not at all.
//!
//! Rows go to a temporary file beside the target, which takes the target's place when all are written. Whoever reads
//! the target meanwhile, or after a failure, finds what was there before.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use polarslike_core::Result;
use tempfile::{NamedTempFile, TempPath};

use crate::input::io_error;

/// Bytes gathered before the operating system gets them.
const BUFFER_BYTES: usize = 1 << 18;

/// A file in the making; dropped before [`AtomicFile::commit`], it leaves no trace.
#[derive(Debug)]
pub(crate) struct AtomicFile {
    target: PathBuf,
    file: BufWriter<File>,
    /// The temporary file's path; none for what is not a file, such as a pipe, which is written directly.
    temporary: Option<TempPath>,
}

impl AtomicFile {
    pub(crate) fn create(path: &Path) -> Result<Self> {
        Self::open(path).map_err(|e| io_error("write", &path, &e))
    }

    fn open(path: &Path) -> io::Result<Self> {
        let present = match fs::metadata(path) {
            Ok(metadata) => Some(metadata),
            Err(e) if e.kind() == io::ErrorKind::NotFound => None,
            Err(e) => return Err(e),
        };
        if let Some(metadata) = &present
            && !metadata.is_file()
        {
            if metadata.is_dir() {
                return Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a directory"));
            }
            let file = BufWriter::with_capacity(BUFFER_BYTES, File::options().write(true).open(path)?);
            return Ok(Self { target: path.into(), file, temporary: None });
        }
        // A link stays a link: what it points to is replaced.
        let target = if present.is_some() { fs::canonicalize(path)? } else { path.into() };
        let directory = match target.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let (file, temporary) = new_temporary(directory)?.into_parts();
        if let Some(metadata) = present {
            file.set_permissions(metadata.permissions())?;
        }
        let file = BufWriter::with_capacity(BUFFER_BYTES, file);
        Ok(Self { target, file, temporary: Some(temporary) })
    }

    /// Puts the file in the target's place.
    pub(crate) fn commit(mut self) -> Result<()> {
        let target = self.target.clone();
        let finish = move || {
            self.file.flush()?;
            match self.temporary {
                Some(temporary) => temporary.persist(&self.target).map_err(|e| e.error),
                None => Ok(()),
            }
        };
        finish().map_err(|e| io_error("write", &target, &e))
    }
}

fn new_temporary(directory: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".polarslike-").suffix(".tmp");
    // What the process' umask leaves of this, as for any new file; the default would be readable for its owner only.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(directory)
}

impl Write for AtomicFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

#[cfg(test)]
mod tests {
    use polarslike_core::ErrorKind;

    use super::*;

    fn names(directory: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(directory)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn replaces_only_on_commit() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.csv");
        fs::write(&path, "old").unwrap();

        let mut file = AtomicFile::create(&path).unwrap();
        file.write_all(b"unfinished").unwrap();
        drop(file);
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(names(dir.path()), ["a.csv"]);

        let mut file = AtomicFile::create(&path).unwrap();
        file.write_all(b"new").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        file.commit().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(names(dir.path()), ["a.csv"]);
    }

    #[test]
    #[cfg(unix)]
    fn keeps_permissions_and_links() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let (path, link) = (dir.path().join("a.csv"), dir.path().join("link.csv"));
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();

        let mut file = AtomicFile::create(&link).unwrap();
        file.write_all(b"new").unwrap();
        file.commit().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    }

    #[test]
    fn errors_name_the_file() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("missing/a.csv");
        let error = AtomicFile::create(&path).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::FileNotFound);
        assert!(error.to_string().starts_with(&format!("cannot write {path:?}: ")), "{error}");
        assert_eq!(AtomicFile::create(dir.path()).unwrap_err().kind(), ErrorKind::Io);
    }
}
