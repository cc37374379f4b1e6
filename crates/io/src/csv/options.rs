//! How CSV files are read and written; names and meaning are those of Polars' `scan_csv` and `write_csv`.

use polarslike_core::{DataType, Field, Name, Result, Schema, bail};
use serde::{Deserialize, Serialize};

use super::CsvEncoding;
use crate::TextCompression;

/// How a CSV file is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CsvOptions {
    /// Whether the first row holds the names of the columns; otherwise they are `column_0`, `column_1`, ...
    pub has_header: bool,
    /// The byte between fields.
    #[serde(with = "byte")]
    pub separator: u8,
    /// Lines that start with this are skipped.
    pub comment_prefix: Option<String>,
    /// The byte that encloses fields with separators or line ends in them; doubled, it stands for itself.
    #[serde(with = "optional_byte")]
    pub quote_char: Option<u8>,
    /// The byte that ends a row; a carriage return before a line feed is dropped.
    #[serde(with = "byte")]
    pub eol_char: u8,
    /// So many rows are skipped before the header, with regard to quotes and comments.
    pub skip_rows: usize,
    /// So many lines are skipped before the header, whatever is in them.
    pub skip_lines: usize,
    /// So many rows are skipped after the header.
    pub skip_rows_after_header: usize,
    /// All columns: nothing is inferred. Columns of a file with a header are found by name, of one without by position.
    pub schema: Option<Schema>,
    /// Names of the columns, by position, in the place of those in the file; other options know columns by these.
    pub new_columns: Option<Vec<Name>>,
    /// The types of some columns by name; names that the file lacks are ignored.
    pub schema_overrides: Vec<Field>,
    /// The types of all columns by position; empty if not given.
    pub dtypes: Vec<DataType>,
    /// What stands for null besides the empty field.
    pub null_values: NullValues,
    /// Whether an empty field of a String column is null; otherwise it is an empty string.
    pub empty_string_is_null: bool,
    /// Whether a value that does not parse becomes null; otherwise it is an error.
    pub ignore_errors: bool,
    /// Whether types are inferred; otherwise columns without a given type are String.
    pub infer_schema: bool,
    /// At least so many rows from the start decide on the types, besides samples from the rest of the file; all of
    /// them where `None`.
    pub infer_schema_length: Option<usize>,
    /// How many of the files decide on the types.
    pub infer_schema_files: usize,
    /// How the text is encoded.
    pub encoding: CsvEncoding,
    /// Whether columns that look like dates or times are read as such.
    pub try_parse_dates: bool,
    /// What happens to lines that are not as they should be.
    pub on_bad_lines: OnBadLines,
    /// Whether surplus fields of a row are dropped; otherwise they are an error.
    pub truncate_ragged_lines: bool,
    /// Whether floats have a comma for a decimal point.
    pub decimal_comma: bool,
    /// Whether a file without content is an error; otherwise it is a table without rows. Where `None`, it is an error
    /// unless `schema` is given and there is no header.
    pub raise_if_empty: Option<bool>,
}

impl CsvOptions {
    /// Whether the type of this column is inferred.
    pub(super) fn infers(&self, column: &str) -> bool {
        self.infers_some() && !self.schema_overrides.iter().any(|field| *field.name == *column)
    }

    /// Whether types of columns are inferred.
    fn infers_some(&self) -> bool {
        let given = self.schema.is_some() || !self.dtypes.is_empty();
        !given && self.infer_schema && self.infer_schema_length != Some(0)
    }

    /// The same with types inferred from all rows of all files; none if they are not inferred, or so already.
    pub(crate) fn widened(&self, files: usize) -> Option<Self> {
        let already = self.infer_schema_length.is_none() && self.infer_schema_files >= files;
        (self.infers_some() && !already).then(|| Self {
            infer_schema_length: None,
            infer_schema_files: usize::MAX,
            ..self.clone()
        })
    }

    /// What the types cannot say: the structuring bytes are ASCII and distinct, options do not contradict each other.
    pub(super) fn check(&self) -> Result<()> {
        let mut bytes = vec![("separator", self.separator), ("eol_char", self.eol_char)];
        bytes.extend(self.quote_char.map(|quote| ("quote_char", quote)));
        for (i, (name, byte)) in bytes.iter().enumerate() {
            if !byte.is_ascii() {
                bail!(InvalidArgument, "{name} is the byte {byte:#x}: it must be an ASCII character");
            }
            if let Some((other, _)) = bytes[..i].iter().find(|(_, b)| b == byte) {
                bail!(
                    InvalidArgument,
                    "{other} and {name} are both {:?}: they must differ",
                    char::from(*byte)
                );
            }
        }
        if self.skip_rows > 0 && self.skip_lines > 0 {
            bail!(
                InvalidOperation,
                "skip_rows and skip_lines cannot both be given: skip_lines counts line ends, skip_rows leaves those in \
                 quotes out"
            );
        }
        if self.decimal_comma && self.separator == b',' && self.quote_char.is_none() {
            bail!(InvalidArgument, "decimal_comma needs another separator than the comma, or quotes");
        }
        Ok(())
    }
}

impl Default for CsvOptions {
    fn default() -> Self {
        Self {
            has_header: true,
            separator: b',',
            comment_prefix: None,
            quote_char: Some(b'"'),
            eol_char: b'\n',
            skip_rows: 0,
            skip_lines: 0,
            skip_rows_after_header: 0,
            schema: None,
            new_columns: None,
            schema_overrides: Vec::new(),
            dtypes: Vec::new(),
            null_values: NullValues::default(),
            empty_string_is_null: true,
            ignore_errors: false,
            infer_schema: true,
            infer_schema_length: Some(100),
            infer_schema_files: 10,
            encoding: CsvEncoding::default(),
            try_parse_dates: false,
            on_bad_lines: OnBadLines::default(),
            truncate_ragged_lines: false,
            decimal_comma: false,
            raise_if_empty: None,
        }
    }
}

/// What stands for null in a CSV file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NullValues {
    /// Only the empty field.
    #[default]
    Empty,
    /// These values in any column.
    Any(Vec<String>),
    /// One value per column, by name.
    Columns(Vec<(Name, String)>),
}

/// What happens to lines with too many fields, with a value that is not of its column's type, or with bytes that are not
/// of the encoding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnBadLines {
    /// They are an error.
    #[default]
    Raise,
    /// They are left out.
    Skip,
    /// Only they are read: the table has a row for each, with its `line`, the `column` and the `reason`, and its `text`.
    Only,
}

/// How a CSV file is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CsvWriteOptions {
    /// Whether the file starts with a byte order mark.
    pub include_bom: bool,
    /// Whether the first row holds the names of the columns.
    pub include_header: bool,
    /// The byte between fields.
    #[serde(with = "byte")]
    pub separator: u8,
    /// What ends each row.
    pub line_terminator: String,
    /// The byte that encloses fields which need it.
    #[serde(with = "byte")]
    pub quote_char: u8,
    /// How a Datetime is written, in the specifiers of chrono's `strftime`; ISO 8601 where `None`.
    pub datetime_format: Option<String>,
    /// How a Date is written; ISO 8601 where `None`.
    pub date_format: Option<String>,
    /// How a Time is written; ISO 8601 where `None`.
    pub time_format: Option<String>,
    /// Whether floats are written with an exponent: always, never, or where it is shorter.
    pub float_scientific: Option<bool>,
    /// The number of decimal places of floats; as many as needed to read the same number back where `None`.
    pub float_precision: Option<usize>,
    /// Whether floats have a comma for a decimal point.
    pub decimal_comma: bool,
    /// What is written for null.
    pub null_value: String,
    /// Which fields are quoted.
    pub quote_style: QuoteStyle,
    /// How the text is compressed.
    pub compression: TextCompression,
    /// How hard the compression tries; its default where `None`.
    pub compression_level: Option<i32>,
    /// Whether the name of a compressed file must say so, and that of another must not.
    pub check_extension: bool,
}

impl Default for CsvWriteOptions {
    fn default() -> Self {
        Self {
            include_bom: false,
            include_header: true,
            separator: b',',
            line_terminator: "\n".into(),
            quote_char: b'"',
            datetime_format: None,
            date_format: None,
            time_format: None,
            float_scientific: None,
            float_precision: None,
            decimal_comma: false,
            null_value: String::new(),
            quote_style: QuoteStyle::default(),
            compression: TextCompression::default(),
            compression_level: None,
            check_extension: true,
        }
    }
}

/// Which fields of a CSV file are quoted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuoteStyle {
    /// Those that could be misread without.
    #[default]
    Necessary,
    /// All.
    Always,
    /// All that are not numbers.
    NonNumeric,
    /// None.
    Never,
}

/// A byte as host languages give it: a string of one ASCII character.
mod byte {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(byte: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_char(char::from(*byte))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        let text = String::deserialize(deserializer)?;
        parse(&text).ok_or_else(|| D::Error::custom(format!("{text:?} is not one ASCII character")))
    }

    pub(super) fn parse(text: &str) -> Option<u8> {
        match text.as_bytes() {
            [byte] if byte.is_ascii() => Some(*byte),
            _ => None,
        }
    }
}

/// A [`byte`] or nothing.
mod optional_byte {
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    #[expect(clippy::ref_option, reason = "serde's signature")]
    pub(super) fn serialize<S: Serializer>(byte: &Option<u8>, serializer: S) -> Result<S::Ok, S::Error> {
        byte.map(char::from).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u8>, D::Error> {
        let Some(text) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
        // Where null means not given, the empty string means none.
        if text.is_empty() {
            return Ok(None);
        }
        match super::byte::parse(&text) {
            Some(byte) => Ok(Some(byte)),
            None => Err(D::Error::custom(format!("{text:?} is not one ASCII character"))),
        }
    }
}
