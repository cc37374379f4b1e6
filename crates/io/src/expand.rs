//! Which files paths, patterns and folders stand for.

use std::fs;
use std::path::{Path, PathBuf};

use bytes::Bytes;
use polarslike_core::{Error, ErrorKind, Result, bail, error};

use crate::input::io_error;
use crate::location::utf8;
use crate::{Location, TableOptions, Url};

/// The files of a table.
pub(crate) struct Expanded {
    pub(crate) locations: Vec<Location>,
    /// If the table is one folder, the length of its text.
    pub(crate) folder: Option<usize>,
}

/// The files that locations stand for, those of patterns and folders sorted.
pub(crate) fn expand(locations: &[Location], options: &TableOptions) -> Result<Expanded> {
    if locations.is_empty() {
        bail!(NoData, "there are no files to read");
    }
    let (mut files, mut folder) = (Vec::new(), None);
    for location in locations {
        match location {
            Location::Path(path) => {
                let metadata = fs::metadata(path);
                match metadata {
                    Ok(metadata) if metadata.is_dir() => {
                        if locations.len() == 1 {
                            folder = Some(path.as_os_str().len());
                        }
                        files.extend(directory(path, options)?);
                    }
                    // What is not a file on disk, such as a pipe, can be read only once.
                    Ok(metadata) if !metadata.is_file() => {
                        let bytes = fs::read(path).map_err(|e| io_error("read", &path, &e))?;
                        files.push(Location::memory(Bytes::from(bytes)));
                    }
                    Ok(_) => files.push(location.clone()),
                    Err(_) if options.glob && is_pattern(path) => files.extend(pattern(path)?),
                    Err(e) => return Err(io_error("read", &path, &e)),
                }
            }
            Location::Url(url) => {
                let below = expand_url(url, options, &mut files)?;
                if locations.len() == 1 {
                    folder = below;
                }
            }
            Location::Memory(_) => files.push(location.clone()),
        }
    }
    Ok(Expanded { locations: files, folder })
}

/// Adds the objects that a URL stands for; the length of its text if it is a folder.
#[cfg(feature = "cloud")]
fn expand_url(url: &Url, options: &TableOptions, files: &mut Vec<Location>) -> Result<Option<usize>> {
    use crate::cloud::Expanded;

    let mut url = url.clone();
    if !options.storage_options.is_empty() {
        url.access.options = std::sync::Arc::new(options.storage_options.clone());
    }
    let (found, folder) = match crate::cloud::expand(&url, options)? {
        Expanded::Object => (vec![url], None),
        Expanded::Matching(urls) => (urls, None),
        Expanded::Folder(urls, len) => (urls, Some(len)),
    };
    files.extend(found.into_iter().map(Location::Url));
    Ok(folder)
}

#[cfg(not(feature = "cloud"))]
fn expand_url(url: &Url, _: &TableOptions, _: &mut [Location]) -> Result<Option<usize>> {
    Err(crate::url::not_built(url))
}

fn is_pattern(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?', '['])
}

fn pattern(path: &Path) -> Result<Vec<Location>> {
    let pattern = utf8(path)?;
    let found = glob::glob(pattern)
        .map_err(|e| error!(InvalidArgument, "{pattern:?} is not a pattern of file names: {e}"))?
        .map(|found| found.map_err(|e| io_error("read", &e.path(), e.error())))
        .filter(|found| found.as_ref().map_or(true, |path| !path.is_dir()))
        .map(|found| found.map(Location::Path))
        .collect::<Result<Vec<_>>>()?;
    if found.is_empty() {
        bail!(FileNotFound, "no file matches {pattern:?}");
    }
    Ok(found)
}

/// The files in a folder and the folders in it, sorted.
fn directory(path: &Path, options: &TableOptions) -> Result<Vec<Location>> {
    let mut files = Vec::new();
    let mut folders = vec![path.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = entries(&folder, options).map_err(|e| io_error("read", &folder, &e))?;
        for entry in entries {
            if entry.is_dir() { folders.push(entry) } else { files.push(entry) }
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(Error::new(ErrorKind::FileNotFound, format!("the directory {path:?} has no files")));
    }
    Ok(files.into_iter().map(Location::Path).collect())
}

fn entries(folder: &Path, options: &TableOptions) -> std::io::Result<Vec<PathBuf>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if !options.hidden_file_prefix.iter().any(|prefix| name.starts_with(prefix.as_str())) {
            entries.push(entry.path());
        }
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(root: &Path, path: &str, options: &TableOptions) -> Result<Vec<String>> {
        let found = expand(&[Location::from(root.join(path).as_path())], options)?.locations;
        let name = |l: &Location| {
            Path::new(&*l.as_text().unwrap()).strip_prefix(root).unwrap().display().to_string()
        };
        Ok(found.iter().map(name).collect())
    }

    #[test]
    fn patterns_and_directories_are_expanded() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("k=1/_old")).unwrap();
        for name in ["b.csv", "a.csv", "c.txt", "_SUCCESS", "x[1].csv", "k=1/a.csv", "k=1/_old/a.csv"] {
            fs::write(dir.path().join(name), "a\n1\n").unwrap();
        }
        let mut options = TableOptions::default();
        let names = |path: &str, options: &TableOptions| names(dir.path(), path, options);
        assert_eq!(names("?.csv", &options).unwrap(), ["a.csv", "b.csv"]);
        assert_eq!(
            names("x[1].csv", &options).unwrap(),
            ["x[1].csv"],
            "a file of this very name comes first"
        );
        assert_eq!(names("", &options).unwrap(), ["a.csv", "b.csv", "c.txt", "k=1/a.csv", "x[1].csv"]);
        for missing in ["d*.csv", "d.csv"] {
            let error = names(missing, &options).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::FileNotFound);
            assert!(error.to_string().contains(missing), "{error}");
        }
        assert!(names("***", &options).is_err());
        options.hidden_file_prefix = vec!["a".into()];
        assert_eq!(names("k=1/_old", &options).unwrap_err().kind(), ErrorKind::FileNotFound);
        options.glob = false;
        assert_eq!(names("*.csv", &options).unwrap_err().kind(), ErrorKind::FileNotFound);
    }
}
