//! How tables are printed: one setting per process, from the environment until it is set.

use std::sync::{PoisonError, RwLock};

use serde::{Deserialize, Serialize};

/// How tables and columns are printed; the default is what Polars does.
///
/// Limits of `None` mean no limit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DisplayOptions {
    /// How many rows are shown: the first and the last, with `…` for those between.
    pub rows: Option<usize>,
    /// How many columns are shown: the first and the last, with `…` for those between.
    pub columns: Option<usize>,
    /// How many characters of a name or value are shown.
    pub string_length: Option<usize>,
    /// How many elements of a list are shown: the first ones and the last.
    pub list_length: Option<usize>,
    /// How many characters a line may have; the terminal's width where this is `None`, or 100 without one.
    pub width: Option<u16>,
    /// The lines around cells.
    pub format: TableFormat,
    /// Whether the corners of the lines are round.
    pub rounded_corners: bool,
    /// On which side of a column values stand.
    pub alignment: Alignment,
    /// On which side of a column numbers stand, if elsewhere than other values.
    pub numeric_alignment: Option<Alignment>,
    /// Whether the head lacks the names.
    pub hide_names: bool,
    /// Whether the head lacks the types.
    pub hide_dtypes: bool,
    /// Whether the head lacks the dashes between name and type.
    pub hide_separator: bool,
    /// Whether name and type share a line of the head.
    pub inline_dtypes: bool,
    /// Whether the line with the number of rows and columns is left out.
    pub hide_shape: bool,
    /// Whether the line with the number of rows and columns stands below the table.
    pub shape_below: bool,
    /// Digits after the decimal point; as many as six, as needed, where this is `None`.
    pub float_precision: Option<usize>,
    /// Whether floats are printed with all their digits, however long.
    pub float_full: bool,
    /// Whether zeros at the end of a Decimal are left out.
    pub trim_decimal_zeros: bool,
    /// What stands between groups of three digits.
    pub thousands_separator: Option<char>,
    /// What stands before the decimals.
    pub decimal_separator: char,
}

/// The lines around cells, by the names that Polars gives them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[expect(missing_docs, reason = "the names say it")]
pub enum TableFormat {
    AsciiFull,
    AsciiFullCondensed,
    AsciiNoBorders,
    AsciiBordersOnly,
    AsciiBordersOnlyCondensed,
    AsciiHorizontalOnly,
    AsciiMarkdown,
    /// As `AsciiMarkdown`, but with `…`.
    Markdown,
    Utf8Full,
    #[default]
    Utf8FullCondensed,
    Utf8NoBorders,
    Utf8BordersOnly,
    Utf8HorizontalOnly,
    Nothing,
}

impl TableFormat {
    pub(super) fn is_ascii(self) -> bool {
        matches!(
            self,
            Self::AsciiFull
                | Self::AsciiFullCondensed
                | Self::AsciiNoBorders
                | Self::AsciiBordersOnly
                | Self::AsciiBordersOnlyCondensed
                | Self::AsciiHorizontalOnly
                | Self::AsciiMarkdown
        )
    }
}

/// A side of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Alignment {
    #[default]
    Left,
    Center,
    Right,
}

impl Default for DisplayOptions {
    fn default() -> Self {
        Self {
            rows: Some(10),
            columns: Some(8),
            string_length: Some(30),
            list_length: Some(3),
            width: None,
            format: TableFormat::default(),
            rounded_corners: false,
            alignment: Alignment::Left,
            numeric_alignment: None,
            hide_names: false,
            hide_dtypes: false,
            hide_separator: false,
            inline_dtypes: false,
            hide_shape: false,
            shape_below: false,
            float_precision: None,
            float_full: false,
            trim_decimal_zeros: false,
            thousands_separator: None,
            decimal_separator: '.',
        }
    }
}

impl DisplayOptions {
    /// The defaults, except what the environment sets: `POLARSLIKE_FMT_MAX_ROWS`, `POLARSLIKE_FMT_MAX_COLS`,
    /// `POLARSLIKE_FMT_STR_LEN`, `POLARSLIKE_FMT_TABLE_CELL_LIST_LEN` (-1 for no limit) and `POLARSLIKE_TABLE_WIDTH`.
    pub fn from_env() -> Self {
        Self::from_variables(|name| std::env::var(name).ok())
    }

    /// What stands for what is left out.
    pub(super) fn ellipsis(&self) -> &'static str {
        if self.format.is_ascii() { "..." } else { "…" }
    }

    fn from_variables(variable: impl Fn(&str) -> Option<String>) -> Self {
        let mut options = Self::default();
        let number = |name: &str| variable(name).and_then(|value| value.trim().parse::<i64>().ok());
        for (name, limit) in [
            ("POLARSLIKE_FMT_MAX_ROWS", &mut options.rows),
            ("POLARSLIKE_FMT_MAX_COLS", &mut options.columns),
            ("POLARSLIKE_FMT_STR_LEN", &mut options.string_length),
            ("POLARSLIKE_FMT_TABLE_CELL_LIST_LEN", &mut options.list_length),
        ] {
            if let Some(value) = number(name) {
                *limit = usize::try_from(value).ok();
            }
        }
        if let Some(value) = number("POLARSLIKE_TABLE_WIDTH") {
            options.width = Some(u16::try_from(value).unwrap_or(u16::MAX));
        }
        options
    }
}

static OPTIONS: RwLock<Option<DisplayOptions>> = RwLock::new(None);

/// How this process prints tables.
pub fn display_options() -> DisplayOptions {
    if let Some(options) = &*OPTIONS.read().unwrap_or_else(PoisonError::into_inner) {
        return options.clone();
    }
    let mut slot = OPTIONS.write().unwrap_or_else(PoisonError::into_inner);
    slot.get_or_insert_with(DisplayOptions::from_env).clone()
}

/// Sets how this process prints tables.
pub fn set_display_options(options: DisplayOptions) {
    *OPTIONS.write().unwrap_or_else(PoisonError::into_inner) = Some(options);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_changes_limits() {
        let options = DisplayOptions::from_variables(|name| match name {
            "POLARSLIKE_FMT_MAX_ROWS" => Some("-1".into()),
            "POLARSLIKE_FMT_MAX_COLS" => Some("3".into()),
            "POLARSLIKE_FMT_STR_LEN" => Some("many".into()),
            "POLARSLIKE_TABLE_WIDTH" => Some("1000000".into()),
            _ => None,
        });
        assert_eq!((options.rows, options.columns), (None, Some(3)));
        assert_eq!((options.string_length, options.width), (Some(30), Some(u16::MAX)));
    }
}
