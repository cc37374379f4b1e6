//! How files are read as one table, whatever their format; names and meaning are those of Polars' `scan_*`.

use std::collections::BTreeMap;

use polarslike_core::{Name, Schema};
use serde::{Deserialize, Serialize};

use super::CastOptions;

/// How files are read as one table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TableOptions {
    /// Only the first rows are read.
    pub n_rows: Option<usize>,
    /// A column of row numbers of this name stands in front.
    pub row_index_name: Option<Name>,
    /// The first row's number.
    pub row_index_offset: u32,
    /// A column of this name, the last, holds the path of each row's file.
    pub include_file_paths: Option<Name>,
    /// Whether folders named `key=value` are columns; where `None`, they are if the table is a folder.
    pub hive_partitioning: Option<bool>,
    /// The types of columns that are folders; others are inferred.
    pub hive_schema: Option<Schema>,
    /// Whether dates and times among the names of folders are read as such.
    pub try_parse_hive_dates: bool,
    /// What happens if a file lacks columns of the table.
    pub missing_columns: MissingColumns,
    /// What happens to columns of a file that the table lacks.
    pub extra_columns: ExtraColumns,
    /// Which types of a file's columns become those of the table.
    pub cast_options: CastOptions,
    /// Whether `*`, `?` and `[..]` in a path are a pattern.
    pub glob: bool,
    /// In a folder, files whose names begin with one of these are left out.
    pub hidden_file_prefix: Vec<String>,
    /// How files that are not on this machine are reached: keys, endpoints, regions.
    pub storage_options: BTreeMap<String, String>,
}

impl TableOptions {
    /// The names of the fields, by which whoever gets options of a format and of the table in one parts them.
    pub const NAMES: [&str; 13] = [
        "n_rows",
        "row_index_name",
        "row_index_offset",
        "include_file_paths",
        "hive_partitioning",
        "hive_schema",
        "try_parse_hive_dates",
        "missing_columns",
        "extra_columns",
        "cast_options",
        "glob",
        "hidden_file_prefix",
        "storage_options",
    ];
}

impl Default for TableOptions {
    fn default() -> Self {
        Self {
            n_rows: None,
            row_index_name: None,
            row_index_offset: 0,
            include_file_paths: None,
            hive_partitioning: None,
            hive_schema: None,
            try_parse_hive_dates: true,
            missing_columns: MissingColumns::default(),
            extra_columns: ExtraColumns::default(),
            cast_options: CastOptions::default(),
            glob: true,
            hidden_file_prefix: vec![".".into(), "_".into()],
            storage_options: BTreeMap::new(),
        }
    }
}

/// What happens to columns of a file that the table lacks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExtraColumns {
    /// They are an error.
    #[default]
    Raise,
    /// They are not read.
    Ignore,
}

/// What happens if a file lacks columns of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissingColumns {
    /// It is an error.
    #[default]
    Raise,
    /// They are null.
    Insert,
}
