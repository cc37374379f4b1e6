//! How workbooks are read; names and meaning are those of Polars' `read_excel`.

use polarslike_core::{Field, Name};
use serde::{Deserialize, Serialize};

/// How sheets of a workbook are read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ExcelOptions {
    /// Sheets by number, from 1 on; 0 is all of them.
    pub sheet_id: Option<OneOrMany<i64>>,
    /// Sheets by name.
    pub sheet_name: Option<OneOrMany<String>>,
    /// A table by name, instead of a whole sheet.
    pub table_name: Option<String>,
    /// Whether the first row holds the names of the columns; otherwise they are `column_0`, `column_1`, ...
    pub has_header: bool,
    /// The columns to read: names, positions from 0 on, or letters such as `A:C,F`; all where `None`.
    pub columns: Option<ExcelColumns>,
    /// The types of some columns.
    pub schema_overrides: Vec<Field>,
    /// 0 reads all columns as text; other numbers have no effect, because types are inferred from all rows.
    pub infer_schema_length: Option<usize>,
    /// Whether rows without values are left out.
    pub drop_empty_rows: bool,
    /// Whether columns with neither a name nor values are left out.
    pub drop_empty_cols: bool,
    /// Whether a sheet without cells is an error.
    pub raise_if_empty: bool,
    /// The row with the names, from 0 on; the first that is not empty where `None`.
    pub header_row: Option<u32>,
    /// So many rows are skipped before the first row of values.
    pub skip_rows: u32,
    /// Only the first rows of values are read.
    pub n_rows: Option<u32>,
    /// Names of the columns; the sheet has no row of names then.
    pub column_names: Option<Vec<Name>>,
}

impl Default for ExcelOptions {
    fn default() -> Self {
        Self {
            sheet_id: None,
            sheet_name: None,
            table_name: None,
            has_header: true,
            columns: None,
            schema_overrides: Vec::new(),
            infer_schema_length: None,
            drop_empty_rows: true,
            drop_empty_cols: true,
            raise_if_empty: true,
            header_row: None,
            skip_rows: 0,
            n_rows: None,
            column_names: None,
        }
    }
}

impl ExcelOptions {
    /// Whether several sheets are asked for, be it by a list of one.
    pub fn is_many(&self) -> bool {
        matches!(self.sheet_id, Some(OneOrMany::Many(_) | OneOrMany::One(0)))
            || matches!(self.sheet_name, Some(OneOrMany::Many(_)))
    }
}

/// One of something, or a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum OneOrMany<T> {
    /// One.
    One(T),
    /// Several.
    Many(Vec<T>),
}

impl<T> OneOrMany<T> {
    pub(crate) fn as_slice(&self) -> &[T] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Many(many) => many,
        }
    }
}

/// A choice of columns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ExcelColumns {
    /// A position from 0 on.
    Position(usize),
    /// Positions from 0 on.
    Positions(Vec<usize>),
    /// Names.
    Names(Vec<String>),
    /// A name, or letters as in Excel: `A:C,F`.
    Letters(String),
}
