//! Which files are read, and how.

use std::path::{Path, PathBuf};

use polarslike_core::{Error, ErrorKind, Result, Schema, bail, error};
use serde::{Deserialize, Serialize};

use crate::file::io_error;
use crate::{CsvOptions, ParquetOptions, Reader, ScanRequest, csv, parquet};

/// Files of one format that are read one after the other as one table: data that stands in a logical plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScanSource {
    /// The files in order; never empty.
    pub paths: Vec<PathBuf>,
    /// Their format, and how to read it.
    pub format: Format,
}

/// The format of files, and how to read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "a plan holds few sources")]
pub enum Format {
    /// Text, fields separated by commas.
    Csv(CsvOptions),
    /// Apache Parquet.
    Parquet(ParquetOptions),
}

impl ScanSource {
    /// CSV files: a path, or a pattern such as `data/*.csv`.
    pub fn csv(path: impl AsRef<Path>, options: CsvOptions) -> Result<Self> {
        let paths = expand(path.as_ref(), options.glob)?;
        Ok(Self { paths, format: Format::Csv(options) })
    }

    /// Parquet files: a path, or a pattern such as `data/*.parquet`.
    pub fn parquet(path: impl AsRef<Path>, options: ParquetOptions) -> Result<Self> {
        let paths = expand(path.as_ref(), options.glob)?;
        Ok(Self { paths, format: Format::Parquet(options) })
    }

    /// The names and types of the columns.
    pub fn schema(&self) -> Result<Schema> {
        match &self.format {
            Format::Csv(options) => csv::schema(&self.paths, options),
            Format::Parquet(_) => parquet::schema(&self.paths),
        }
    }

    /// The number of rows, where the files say so.
    pub fn row_count(&self) -> Result<Option<usize>> {
        match &self.format {
            Format::Csv(_) => Ok(None),
            Format::Parquet(options) => parquet::row_count(&self.paths, options).map(Some),
        }
    }

    /// A reader of what a query needs; `schema` is what [`ScanSource::schema`] returned.
    pub fn open(&self, schema: &Schema, request: &ScanRequest) -> Result<Box<dyn Reader>> {
        match &self.format {
            Format::Csv(options) => csv::open(&self.paths, options, schema, request),
            Format::Parquet(options) => parquet::open(&self.paths, options, schema, request),
        }
    }
}

/// The files that a path or pattern stands for, sorted; a directory stands for the files in it.
fn expand(path: &Path, glob: bool) -> Result<Vec<PathBuf>> {
    match std::fs::metadata(path) {
        Ok(metadata) if !metadata.is_dir() => return Ok(vec![path.into()]),
        Ok(_) => return directory(path),
        Err(_) if glob && is_pattern(path) => {}
        Err(e) => return Err(io_error("read", path, &e)),
    }
    let pattern = path.to_str().ok_or_else(|| error!(InvalidArgument, "{path:?} is not UTF-8"))?;
    let found = glob::glob(pattern)
        .map_err(|e| error!(InvalidArgument, "{pattern:?} is not a pattern of file names: {e}"))?
        .map(|found| found.map_err(|e| io_error("read", e.path(), e.error())))
        .filter(|found| found.as_ref().map_or(true, |path| !path.is_dir()))
        .collect::<Result<Vec<_>>>()?;
    if found.is_empty() {
        bail!(FileNotFound, "no file matches {pattern:?}");
    }
    Ok(found)
}

fn is_pattern(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?', '['])
}

fn directory(path: &Path) -> Result<Vec<PathBuf>> {
    let list = || {
        let mut files = Vec::new();
        for entry in std::fs::read_dir(path)? {
            let entry = entry?;
            let hidden = entry.file_name().to_string_lossy().starts_with(['.', '_']);
            if !hidden && entry.path().is_file() {
                files.push(entry.path());
            }
        }
        files.sort();
        Ok(files)
    };
    let files = list().map_err(|e| io_error("read", path, &e))?;
    if files.is_empty() {
        return Err(Error::new(ErrorKind::FileNotFound, format!("the directory {path:?} has no files")));
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_and_directories_are_expanded() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["b.csv", "a.csv", "c.txt", "_SUCCESS", "x[1].csv"] {
            std::fs::write(dir.path().join(name), "a\n1\n").unwrap();
        }
        let names = |path: &str| -> Result<Vec<String>> {
            let source = ScanSource::csv(dir.path().join(path), CsvOptions::default())?;
            Ok(source.paths.iter().map(|p| p.file_name().unwrap().to_string_lossy().into()).collect())
        };
        assert_eq!(names("?.csv").unwrap(), ["a.csv", "b.csv"]);
        assert_eq!(names("x[1].csv").unwrap(), ["x[1].csv"], "a file of this very name comes first");
        assert_eq!(names("").unwrap(), ["a.csv", "b.csv", "c.txt", "x[1].csv"]);
        for missing in ["d*.csv", "d.csv"] {
            let error = names(missing).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::FileNotFound);
            assert!(error.to_string().contains(missing), "{error}");
        }
        let mut options = CsvOptions { glob: false, ..Default::default() };
        let error = ScanSource::csv(dir.path().join("*.csv"), options.clone()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::FileNotFound);
        options.glob = true;
        assert!(ScanSource::csv(dir.path().join("***"), options).is_err());
    }

    #[test]
    fn sources_are_data() {
        let source = ScanSource {
            paths: vec!["a.csv".into()],
            format: Format::Csv(CsvOptions { separator: b'\t', quote_char: None, ..Default::default() }),
        };
        let json = serde_json::to_string(&source).unwrap();
        assert!(json.contains(r#""separator":"\t""#) && json.contains(r#""quote_char":null"#), "{json}");
        assert_eq!(serde_json::from_str::<ScanSource>(&json).unwrap(), source);
        let error = serde_json::from_str::<CsvOptions>(r#"{"separator": "ab"}"#).unwrap_err();
        assert!(error.to_string().starts_with(r#""ab" is not one ASCII character"#), "{error}");
        let error = serde_json::from_str::<CsvOptions>(r#"{"seperator": ","}"#).unwrap_err();
        assert!(error.to_string().contains("unknown field `seperator`"), "{error}");
    }
}
