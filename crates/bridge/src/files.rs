//! Reading and writing files with options by name.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use polarslike::io::{
    FileSink, Format, Location, OutputOptions, RowSource, Rows, ScanSource, Stream, TableOptions, Target,
    WriteFormat,
};
use polarslike::plan::{ReportFunction, WrittenFile};
use polarslike::{DataFrame, IntoLazy, LazyFrame, Result, bail, error};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value as Json};

use crate::{Callable, HostValue, PartitionBy};

/// Files of a format (`csv`, `parquet`, `ipc`, `ndjson`, `lines`) as a lazy frame; `options` are the fields of the
/// format's options and of
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
        "ipc" => Format::Ipc(options_of(format, options)?),
        "ndjson" => Format::Ndjson(options_of(format, options)?),
        "json" => Format::Json(options_of(format, options)?),
        "lines" => Format::Lines(options_of(format, options)?),
        other => bail!(
            InvalidArgument,
            "there is no format {other:?}; there are: csv, parquet, ipc, ndjson, json, lines"
        ),
    };
    LazyFrame::scan(ScanSource::new(locations, format, table)?)
}

/// What a source of the host hands out, as a lazy frame.
pub fn scan_rows(source: impl RowSource + 'static) -> Result<LazyFrame> {
    let format = Format::Rows(Rows::new(source));
    // There is one file, which is empty and never looked at.
    LazyFrame::scan(ScanSource::new(&[Location::memory("")], format, TableOptions::default())?)
}

/// A plan that writes the result of another to a file as it comes; `options` are the fields of the format's options and of
/// [`OutputOptions`], and `maintain_order`. With `partition`, the target is a folder of files. The function `report` is called
/// with a list of the files that were written: for each its path, its rows and its bytes.
pub fn sink(
    frame: &LazyFrame,
    format: &str,
    target: Target,
    options: Map<String, Json>,
    partition: Option<PartitionBy>,
    report: Option<Callable>,
) -> Result<LazyFrame> {
    let is_output = |(name, _): &(String, Json)| OutputOptions::NAMES.contains(&name.as_str());
    let (output, mut options): (Map<_, _>, Map<_, _>) = options.into_iter().partition(is_output);
    let maintain_order = options.remove("maintain_order").and_then(|v| v.as_bool()).unwrap_or(true);
    let output = options_of(format, output)?;
    let format = match format {
        "csv" => WriteFormat::Csv(options_of(format, options)?),
        "parquet" => WriteFormat::Parquet(options_of(format, options)?),
        "ipc" => WriteFormat::Ipc(options_of(format, options)?),
        "ipc_stream" => WriteFormat::IpcStream(options_of(format, options)?),
        "ndjson" => WriteFormat::Ndjson(options_of(format, options)?),
        "json" => WriteFormat::Json(options_of(format, options)?),
        other => bail!(
            InvalidArgument,
            "there is no format {other:?}; there are: csv, parquet, ipc, ipc_stream, ndjson, json"
        ),
    };
    let is_stream = matches!(target, Target::Stream(_));
    let file = FileSink { target, format, output, maintain_order };
    let plan = match partition {
        Some(partition) => partition.sink(frame, file)?,
        None => frame.sink(file),
    };
    match report {
        Some(_) if is_stream => {
            bail!(InvalidOperation, "`sinked_paths_callback`: a file object has no path: give that of a file")
        }
        Some(report) => plan.report_files(report_function(report)),
        None => Ok(plan),
    }
}

fn report_function(report: Callable) -> ReportFunction {
    ReportFunction::new(move |files: &[WrittenFile]| {
        let number = |value: u64| HostValue::Int(value.into());
        let file = |file: &WrittenFile| {
            let (path, rows) = (HostValue::String(file.path.clone()), number(file.rows as u64));
            HostValue::List(vec![path, rows, number(file.bytes)])
        };
        report.call(vec![HostValue::List(files.iter().map(file).collect())]).map(drop)
    })
}

/// Writes a frame to a file, with the options of [`sink`].
pub fn write(frame: &DataFrame, format: &str, target: Target, options: Map<String, Json>) -> Result<()> {
    sink(&frame.lazy(), format, target, options, None, None)?.collect().map(drop)
}

/// What a file would hold, with the options of [`sink`].
pub fn write_bytes(frame: &DataFrame, format: &str, options: Map<String, Json>) -> Result<Vec<u8>> {
    let bytes = Arc::new(Mutex::new(Vec::new()));
    write(frame, format, Target::Stream(Stream::new(Shared(bytes.clone()))), options)?;
    Ok(std::mem::take(&mut *bytes.lock().unwrap_or_else(PoisonError::into_inner)))
}

/// Bytes that whoever shares them can have in the end.
struct Shared(Arc<Mutex<Vec<u8>>>);

impl io::Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Options with a default that null replaces: no quotes, all rows.
const NULL_MEANS_NONE: [&str; 2] = ["quote_char", "infer_schema_length"];

pub(crate) fn options_of<T: DeserializeOwned>(format: &str, mut options: Map<String, Json>) -> Result<T> {
    options.retain(|name, value| !value.is_null() || NULL_MEANS_NONE.contains(&name.as_str()));
    serde_json::from_value(Json::Object(options))
        .map_err(|e| error!(InvalidArgument, "options of the {format} format: {e}"))
}
