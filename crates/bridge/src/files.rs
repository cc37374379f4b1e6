//! Reading and writing files with options by name.

use polarslike::io::{Format, Location, RowSource, Rows, ScanSource, TableOptions, WriteFormat};
use polarslike::{DataFrame, FrameWriter, LazyFrame, Result, bail, error};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value as Json};

/// Files of a format (`csv`, `parquet`, `ipc`, `ndjson`, `lines`) as a lazy frame; `options` are the fields of the format's options and of
/// [`TableOptions`].
///
/// Options that are null are as if not given, except those where null means something.
pub fn scan(format: &str, locations: &[Location], options: Map<String, Json>) -> Result<LazyFrame> {
    let table = |(name, _): &(String, Json)| TableOptions::NAMES.contains(&name.as_str());
    let (table, options): (Map<_, _>, Map<_, _>) = options.into_iter().partition(table);
    let table = options_of(format, table)?;
    let format = match format {
        "csv" => Format::Csv(options_of(format, options)?),
        "parquet" => Format::Parquet(options_of(format, options)?),
        other => bail!(InvalidArgument, "there is no format {other:?}; there are: csv, parquet"),
    };
    LazyFrame::scan(ScanSource::new(locations, format, table)?)
}

/// What a source of the host hands out, as a lazy frame.
pub fn scan_rows(source: impl RowSource + 'static) -> Result<LazyFrame> {
    let format = Format::Rows(Rows::new(source));
    // There is one file, which is empty and never looked at.
    LazyFrame::scan(ScanSource::new(&[Location::memory("")], format, TableOptions::default())?)
}

/// Writes a frame to a file; `options` are the fields of the format's options.
pub fn write(frame: &DataFrame, format: &str, path: &str, options: Map<String, Json>) -> Result<()> {
    let format = match format {
        "csv" => WriteFormat::Csv(options_of(format, options)?),
        "parquet" => WriteFormat::Parquet(options_of(format, options)?),
        other => bail!(InvalidArgument, "there is no format {other:?}; there are: csv, parquet"),
    };
    frame.write(path, &format)
}

/// Options with a default that null replaces: no quotes, all rows.
const NULL_MEANS_NONE: [&str; 2] = ["quote_char", "infer_schema_length"];

pub(crate) fn options_of<T: DeserializeOwned>(format: &str, mut options: Map<String, Json>) -> Result<T> {
    options.retain(|name, value| !value.is_null() || NULL_MEANS_NONE.contains(&name.as_str()));
    serde_json::from_value(Json::Object(options))
        .map_err(|e| error!(InvalidArgument, "options of the {format} format: {e}"))
}
