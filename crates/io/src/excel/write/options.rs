//! How a workbook is written; names and meaning are those of Polars' `write_excel`.
//!
//! What users nest freely (formats, rules, sparklines) is kept as they gave it, and read where it is used.

use polarslike_core::{DataType, Result, bail, error};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

/// How a workbook is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ExcelWriteOptions {
    /// The name of the sheet.
    pub worksheet: Option<String>,
    /// The first cell: `B3`, or row and column from 0 on.
    pub position: Json,
    /// The style of the table: `Table Style Medium 4`, or an object with `style`, `banded_rows`, `first_column`, ...
    pub table_style: Option<Json>,
    /// The name of the table.
    pub table_name: Option<String>,
    /// Formats by column: Excel's format of numbers, or an object of properties.
    pub column_formats: Map<String, Json>,
    /// Excel's formats of numbers by the name of a type.
    pub dtype_formats: Map<String, Json>,
    /// Rules of formats by column, or as a list of pairs of columns and rules.
    pub conditional_formats: Json,
    /// The format of the names of columns.
    pub header_format: Option<Json>,
    /// Totals below columns: true, the name of a function, names of columns, or functions by column.
    pub column_totals: Json,
    /// Widths of columns in pixels: of all, or by column.
    pub column_widths: Json,
    /// Totals behind the rows: true, names of columns, or these by the name of the total.
    pub row_totals: Json,
    /// Heights of rows in pixels: of all, or by the number of the row from 0 on.
    pub row_heights: Json,
    /// Sparklines by the name of the column to add: names of columns, or an object with `columns`.
    pub sparklines: Map<String, Json>,
    /// Formulas by the name of the column to add: a formula, or an object with `formula`.
    pub formulas: Map<String, Json>,
    /// The number of decimal places of floats.
    pub float_precision: u8,
    /// Whether the names of columns are written.
    pub include_header: bool,
    /// Whether the table can be filtered.
    pub autofilter: bool,
    /// Whether columns are as wide as what they hold.
    pub autofit: bool,
    /// Columns that are there, but not shown.
    pub hidden_columns: Vec<String>,
    /// Whether the lines between cells are not shown.
    pub hide_gridlines: bool,
    /// The size in percent at which the sheet is shown.
    pub sheet_zoom: Option<u16>,
    /// What stays when the sheet is scrolled: a cell as in `position`, and optionally the first row and column below.
    pub freeze_panes: Json,
}

impl Default for ExcelWriteOptions {
    fn default() -> Self {
        Self {
            worksheet: None,
            position: "A1".into(),
            table_style: None,
            table_name: None,
            column_formats: Map::new(),
            dtype_formats: Map::new(),
            conditional_formats: Json::Null,
            header_format: None,
            column_totals: Json::Null,
            column_widths: Json::Null,
            row_totals: Json::Null,
            row_heights: Json::Null,
            sparklines: Map::new(),
            formulas: Map::new(),
            float_precision: 3,
            include_header: true,
            autofilter: true,
            autofit: false,
            hidden_columns: Vec::new(),
            hide_gridlines: false,
            sheet_zoom: None,
            freeze_panes: Json::Null,
        }
    }
}

impl ExcelWriteOptions {
    /// The format of numbers that `dtype_formats` has for a type: by its full name, or by that without parameters.
    pub(super) fn dtype_format(&self, dtype: &DataType) -> Option<&Json> {
        let name = dtype.to_string();
        let base = name.split(['(', '[', '{']).next().unwrap_or_default();
        self.dtype_formats.get(&name).or_else(|| self.dtype_formats.get(base))
    }
}

/// A cell: `B3`, or row and column from 0 on.
pub(super) fn cell(what: &str, json: &Json) -> Result<(u32, u16)> {
    let found = match json {
        Json::String(text) => cell_of_text(text),
        Json::Array(numbers) => match numbers.as_slice() {
            [row, column] => {
                let row = row.as_u64().and_then(|row| u32::try_from(row).ok());
                row.zip(column.as_u64().and_then(|column| u16::try_from(column).ok()))
            }
            _ => None,
        },
        _ => None,
    };
    found.ok_or_else(|| {
        error!(InvalidArgument, "{what} is {json}: give a cell such as \"B3\", or row and column from 0 on")
    })
}

fn cell_of_text(text: &str) -> Option<(u32, u16)> {
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = text.split_at(digits);
    let columns = crate::excel::frame::parse_letters(letters)?;
    let [column] = columns.as_slice() else { return None };
    let row = row.parse::<u32>().ok()?.checked_sub(1)?;
    Some((row, u16::try_from(column.start).ok()?))
}

/// A value that stands for itself or, in a list, for several.
pub(super) fn texts(what: &str, json: &Json) -> Result<Vec<String>> {
    let text = |json: &Json| match json {
        Json::String(text) => Ok(text.clone()),
        other => bail!(InvalidArgument, "{what}: expected the name of a column, got {other}"),
    };
    match json {
        Json::Array(items) => items.iter().map(text).collect(),
        one => Ok(vec![text(one)?]),
    }
}

/// Named properties that are taken one by one; what nobody takes is an error.
pub(super) struct Properties<'a> {
    what: String,
    left: Vec<(&'a str, &'a Json)>,
}

impl<'a> Properties<'a> {
    pub(super) fn new(what: impl Into<String>, properties: &'a Map<String, Json>) -> Self {
        let left = properties.iter().map(|(name, value)| (name.as_str(), value));
        Self { what: what.into(), left: left.filter(|(_, value)| !value.is_null()).collect() }
    }

    pub(super) fn what(&self) -> &str {
        &self.what
    }

    pub(super) fn take(&mut self, name: &str) -> Option<&'a Json> {
        let i = self.left.iter().position(|(n, _)| *n == name)?;
        Some(self.left.remove(i).1)
    }

    fn typed<T>(
        &mut self,
        name: &str,
        kind: &str,
        read: impl Fn(&'a Json) -> Option<T>,
    ) -> Result<Option<T>> {
        let Some(json) = self.take(name) else { return Ok(None) };
        let value = read(json);
        match value {
            Some(value) => Ok(Some(value)),
            None => bail!(InvalidArgument, "{}: {name} is {json}, not {kind}", self.what),
        }
    }

    pub(super) fn text(&mut self, name: &str) -> Result<Option<&'a str>> {
        self.typed(name, "a text", Json::as_str)
    }

    /// Whether the property is true; xlsxwriter takes 1 for true.
    pub(super) fn flag(&mut self, name: &str) -> Result<bool> {
        let flag =
            self.typed(name, "true or false", |j| j.as_bool().or_else(|| j.as_u64().map(|n| n > 0)))?;
        Ok(flag.unwrap_or(false))
    }

    pub(super) fn number(&mut self, name: &str) -> Result<Option<f64>> {
        self.typed(name, "a number", Json::as_f64)
    }

    pub(super) fn finish(self) -> Result<()> {
        match self.left.first() {
            Some((name, value)) => {
                bail!(InvalidArgument, "{}: {name}={value} is not supported", self.what)
            }
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn cells_have_two_spellings() {
        for (given, expected) in [
            (json!("A1"), Some((0, 0))),
            (json!("ab12"), Some((11, 27))),
            (json!([2, 1]), Some((2, 1))),
            (json!("A0"), None),
            (json!("A"), None),
            (json!("12"), None),
            (json!([-1, 0]), None),
            (json!("ABCD1"), None),
            (json!("A99999999999"), None),
            (json!(5), None),
        ] {
            assert_eq!(cell("position", &given).ok(), expected, "{given}");
        }
    }
}
