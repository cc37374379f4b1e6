//! Which files are read, and how.

use std::path::Path;

use polarslike_core::{DataType, Field, Result, Schema, bail};
use serde::{Deserialize, Serialize};

use crate::expand::{Expanded, expand};
use crate::input::Input;
use crate::table::{self, Hive, OpenFile};
use crate::{
    CsvOptions, IpcOptions, JsonOptions, LinesOptions, Location, ParquetOptions, Reader, Rows, ScanRequest,
    Stop, TableOptions, csv, ipc, json, lines, parquet,
};

/// Files of one format that are read one after the other as one table: data that stands in a logical plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScanSource {
    /// The files in order; never empty.
    pub locations: Vec<Location>,
    /// Their format, and how to read it.
    pub format: Format,
    /// How they are one table.
    pub table: TableOptions,
    /// Where in the text of a location the table's folder ends; none if the folders below it are not columns.
    pub hive_depth: Option<usize>,
}

/// Of a table of more files than this nothing is said before it is read.
const SUMMARY_FILES: usize = 16;

/// What files say of themselves without being read.
pub struct Summary {
    files: Vec<Box<dyn OpenFile>>,
    rows: usize,
}

impl Summary {
    /// The number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The least and the greatest value of a column of integers, or physical dates, times or decimals.
    pub fn range(&self, column: &str) -> Option<(i128, i128)> {
        let ranges = self.files.iter().map(|file| file.range(column));
        ranges.reduce(|a, b| a.zip(b).map(|((low, high), (l, h))| (low.min(l), high.max(h)))).flatten()
    }
}

/// The format of files, and how to read it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Text, fields separated by commas.
    Csv(CsvOptions),
    /// Apache Parquet.
    Parquet(ParquetOptions),
    /// Arrow IPC, also known as Feather: files and streams.
    Ipc(IpcOptions),
    /// JSON, an object per line.
    Ndjson(JsonOptions),
    /// JSON: a list of objects, or one object.
    Json(JsonOptions),
    /// Text, a row per line.
    Lines(LinesOptions),
    /// No file: what a function or a stream hands out.
    Rows(Rows),
}

impl ScanSource {
    /// Files of a format: each location may be a pattern such as `data/*.csv`, or a folder.
    pub fn new(locations: &[Location], format: Format, table: TableOptions) -> Result<Self> {
        let Expanded { locations, folder } = expand(locations, &table)?;
        // The locations have them now.
        let table = TableOptions { storage_options: Default::default(), ..table };
        let hive = table.hive_partitioning.unwrap_or(folder.is_some() || table.hive_schema.is_some());
        let hive_depth = hive.then(|| folder.unwrap_or(0));
        Ok(Self { locations, format, table, hive_depth })
    }

    /// CSV files: a path, or a pattern such as `data/*.csv`.
    pub fn csv(path: impl AsRef<Path>, options: CsvOptions) -> Result<Self> {
        Self::new(&[path.as_ref().into()], Format::Csv(options), TableOptions::default())
    }

    /// Parquet files: a path, or a pattern such as `data/*.parquet`.
    pub fn parquet(path: impl AsRef<Path>, options: ParquetOptions) -> Result<Self> {
        Self::new(&[path.as_ref().into()], Format::Parquet(options), TableOptions::default())
    }

    /// The names and types of the columns: those of the files, then those of folders, then the path.
    pub fn schema(&self) -> Result<Schema> {
        let mut schema = self.format.schema(&self.locations)?;
        for field in self.hive(&schema)?.schema.fields() {
            if schema.contains(&field.name) && self.format.knows_columns_by_place() {
                bail!(
                    Duplicate,
                    "{:?} is the name of a folder and of a column; hive_partitioning=False leaves the folders out",
                    field.name
                );
            }
            schema.set(field.clone());
        }
        if let Some(name) = &self.table.include_file_paths {
            if schema.contains(name) {
                bail!(
                    Duplicate,
                    "include_file_paths={name:?}: there is a column of this name; choose another"
                );
            }
            schema.push(Field::new(name.clone(), DataType::String))?;
        }
        Ok(schema)
    }

    /// The same files with wider types, if types were inferred from some rows: a look at all of them tells.
    pub fn widened(&self) -> Option<Self> {
        let format = match &self.format {
            Format::Csv(options) => Format::Csv(options.widened(self.locations.len())?),
            Format::Ndjson(options) => Format::Ndjson(options.widened()?),
            Format::Json(options) => Format::Json(options.widened()?),
            Format::Parquet(_) | Format::Ipc(_) | Format::Lines(_) | Format::Rows(_) => return None,
        };
        Some(Self { format, ..self.clone() })
    }

    /// The number of rows of all files, where they say so.
    pub fn row_count(&self) -> Result<Option<usize>> {
        let mut rows = 0;
        for i in 0..self.locations.len() {
            match self.format.row_count(self.input(i, &Stop::default())?)? {
                Some(more) => rows += more,
                None => return Ok(None),
            }
        }
        Ok(Some(rows))
    }

    /// What the files say of themselves without being read, where they are few and near.
    pub fn summary(&self) -> Result<Option<Summary>> {
        if !matches!(self.format, Format::Parquet(_) | Format::Ipc(_)) || self.locations.len() > SUMMARY_FILES
        {
            return Ok(None);
        }
        let (mut files, mut rows) = (Vec::new(), 0);
        for i in 0..self.locations.len() {
            let input = self.input(i, &Stop::default())?;
            if input.is_remote() {
                return Ok(None);
            }
            let file = self.format.open(input, &Schema::default(), None)?;
            let Some(more) = file.rows() else { return Ok(None) };
            rows += more;
            files.push(file);
        }
        Ok(Some(Summary { files, rows }))
    }

    /// A reader of what a query needs; `schema` is what [`ScanSource::schema`] returned.
    pub fn open(&self, schema: &Schema, request: &ScanRequest) -> Result<Box<dyn Reader>> {
        table::open(self, schema, request)
    }

    pub(crate) fn input(&self, i: usize, stop: &Stop) -> Result<Input> {
        Input::open_until(&self.locations[i], stop)
    }

    /// The columns that are folders; files may have columns of the same names, which are not read, but tell types.
    pub(crate) fn hive(&self, files: &Schema) -> Result<Hive> {
        let Some(depth) = self.hive_depth else { return Ok(Hive::default()) };
        let TableOptions { hive_schema, try_parse_hive_dates, .. } = &self.table;
        Hive::read(&self.locations, depth, hive_schema.as_ref(), files, *try_parse_hive_dates)
    }
}

impl Format {
    /// The columns of files: of the first, or what samples of several say.
    fn schema(&self, locations: &[Location]) -> Result<Schema> {
        let Some(first) = locations.first() else { bail!(NoData, "there are no files to read") };
        match self {
            Self::Csv(options) => csv::schema(locations, options),
            Self::Parquet(options) => parquet::schema(first, options),
            Self::Ipc(_) => ipc::schema(first),
            Self::Ndjson(options) => json::schema(locations, options),
            Self::Json(options) => json::document_schema(first, options),
            Self::Lines(options) => lines::schema(options),
            Self::Rows(rows) => rows.schema(),
        }
    }

    fn row_count(&self, input: Input) -> Result<Option<usize>> {
        match self {
            Self::Csv(_) | Self::Ndjson(_) | Self::Json(_) | Self::Lines(_) | Self::Rows(_) => Ok(None),
            Self::Parquet(options) => Ok(parquet::open(input, options)?.rows()),
            Self::Ipc(options) => Ok(ipc::open(input, options)?.rows()),
        }
    }

    /// Opens one file of a table whose files have these columns; not much more than `limit` rows are needed.
    pub(crate) fn open(
        &self,
        input: Input,
        schema: &Schema,
        limit: Option<usize>,
    ) -> Result<Box<dyn OpenFile>> {
        match self {
            Self::Csv(options) => csv::open(input, options, schema, limit),
            Self::Parquet(options) => parquet::open(input, options),
            Self::Ipc(options) => ipc::open(input, options),
            Self::Ndjson(options) => json::open(input, options, schema),
            Self::Json(options) => json::open_document(input, options, schema),
            Self::Lines(options) => lines::open(input, options),
            Self::Rows(rows) => Ok(rows.open(schema)),
        }
    }

    /// Whether a column of a file is known by its place, not by its name.
    fn knows_columns_by_place(&self) -> bool {
        matches!(self, Self::Csv(options) if !options.has_header)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_data() {
        let source = ScanSource {
            locations: vec![Location::parse("a.csv")],
            format: Format::Csv(CsvOptions { separator: b'\t', quote_char: None, ..Default::default() }),
            table: TableOptions::default(),
            hive_depth: None,
        };
        let json = serde_json::to_string(&source).unwrap();
        assert!(json.contains(r#""separator":"\t""#) && json.contains(r#""quote_char":null"#), "{json}");
        assert_eq!(serde_json::from_str::<ScanSource>(&json).unwrap(), source);
        let error = serde_json::from_str::<CsvOptions>(r#"{"separator": "ab"}"#).unwrap_err();
        assert!(error.to_string().starts_with(r#""ab" is not one ASCII character"#), "{error}");
        let error = serde_json::from_str::<CsvOptions>(r#"{"seperator": ","}"#).unwrap_err();
        assert!(error.to_string().contains("unknown field `seperator`"), "{error}");
        let memory = ScanSource { locations: vec![Location::memory("a")], ..source };
        assert!(serde_json::to_string(&memory).unwrap_err().to_string().contains("bytes in memory"));
    }

    #[test]
    fn the_names_of_options_are_the_fields() {
        let json = serde_json::to_value(TableOptions::default()).unwrap();
        let names: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(names, TableOptions::NAMES);
    }
}
