//! Files that appear whole or not at all.
//!
//! Rows go to a file beside the target, which takes the target's place when all are written; where the system has them,
//! to one without a name. Whoever reads the target meanwhile, or after a failure, finds what was there before.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use polarslike_core::Result;
use tempfile::TempPath;

use crate::input::io_error;
use crate::output::SyncOnClose;
use crate::reserved::ReservedFile;

/// Bytes gathered before the operating system gets them.
const BUFFER_BYTES: usize = 1 << 18;

/// A file in the making; dropped before [`AtomicFile::commit`], it leaves no trace.
#[derive(Debug)]
pub(crate) struct AtomicFile {
    target: PathBuf,
    file: BufWriter<ReservedFile>,
    place: Place,
}

/// Where the bytes are until the file is complete.
#[derive(Debug)]
enum Place {
    /// At the target, which is not a file: a pipe, a device.
    Target,
    /// In a file beside it.
    Beside(TempPath),
    /// In a file without a name, which is gone when the process ends, however that comes.
    #[cfg(target_os = "linux")]
    Nameless,
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
            let file = ReservedFile::device(File::options().write(true).open(path)?);
            let file = BufWriter::with_capacity(BUFFER_BYTES, file);
            return Ok(Self { target: path.into(), file, place: Place::Target });
        }
        // A link stays a link: what it points to is replaced.
        let target = if present.is_some() { fs::canonicalize(path)? } else { path.into() };
        let (file, place) = begin(folder_of(&target))?;
        if let Some(metadata) = present {
            file.set_permissions(metadata.permissions())?;
        }
        let file = BufWriter::with_capacity(BUFFER_BYTES, ReservedFile::new(file));
        Ok(Self { target, file, place })
    }

    /// Puts the file in the target's place; what `sync` names has reached the disk then.
    pub(crate) fn commit(self, sync: Option<SyncOnClose>) -> Result<()> {
        let target = self.target.clone();
        self.put(sync).map_err(|e| io_error("write", &target, &e))
    }

    fn put(self, sync: Option<SyncOnClose>) -> io::Result<()> {
        let Self { target, mut file, place } = self;
        file.flush()?;
        let file = file.get_mut().complete()?;
        match sync {
            Some(SyncOnClose::Data) => file.sync_data()?,
            Some(SyncOnClose::All) => file.sync_all()?,
            None => {}
        }
        match place {
            Place::Target => return Ok(()),
            Place::Beside(temporary) => temporary.persist(&target).map_err(|e| e.error)?,
            #[cfg(target_os = "linux")]
            Place::Nameless => {
                // A name can be given, but not that of another file: that is replaced by a file with a name.
                let name = nameless::name(file, folder_of(&target))?;
                name.persist(&target).map_err(|e| e.error)?;
            }
        }
        // The folder knows the name.
        #[cfg(unix)]
        if sync == Some(SyncOnClose::All) {
            File::open(folder_of(&target))?.sync_all()?;
        }
        Ok(())
    }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// A new file in a folder.
fn begin(folder: &Path) -> io::Result<(File, Place)> {
    #[cfg(target_os = "linux")]
    if let Some(file) = nameless::create(folder) {
        return Ok((file, Place::Nameless));
    }
    let mut builder = names();
    // What the process' umask leaves of this, as for any new file; the default would be readable for its owner only.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let (file, temporary) = builder.tempfile_in(folder)?.into_parts();
    Ok((file, Place::Beside(temporary)))
}

/// How files are called until they are complete.
fn names() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".polarslike-").suffix(".tmp");
    builder
}

/// Files without a name.
#[cfg(target_os = "linux")]
mod nameless {
    use std::fs::File;
    use std::io;
    use std::os::fd::AsRawFd;
    use std::path::Path;

    use rustix::fs::{AtFlags, CWD, Mode, OFlags, linkat, open};
    use tempfile::TempPath;

    /// A new file; none where the file system, or the system, does not know these.
    pub(super) fn create(folder: &Path) -> Option<File> {
        let flags = OFlags::TMPFILE | OFlags::RDWR | OFlags::CLOEXEC;
        let file = File::from(open(folder, flags, Mode::from_bits_truncate(0o666)).ok()?);
        path(&file).exists().then_some(file)
    }

    /// Gives a file a name in a folder.
    pub(super) fn name(file: &File, folder: &Path) -> io::Result<TempPath> {
        let link = |name: &Path| {
            linkat(CWD, path(file), CWD, name, AtFlags::SYMLINK_FOLLOW).map_err(io::Error::from)
        };
        Ok(super::names().make_in(folder, link)?.into_temp_path())
    }

    /// Where the system shows the file.
    fn path(file: &File) -> std::path::PathBuf {
        format!("/proc/self/fd/{}", file.as_raw_fd()).into()
    }
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
        if cfg!(target_os = "linux") {
            assert_eq!(names(dir.path()), ["a.csv"]);
        }
        drop(file);
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(names(dir.path()), ["a.csv"]);

        let mut file = AtomicFile::create(&path).unwrap();
        file.write_all(b"new").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        file.commit(Some(SyncOnClose::All)).unwrap();
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
        file.commit(None).unwrap();
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
