//! Formats that are read and written as whole tables, with options by name.

use std::path::Path;

use polarslike::io::{self, AvroOptions, AvroWriteOptions, ExcelOptions, ExcelWriteOptions, Location};
use polarslike::{DataFrame, Result, bail, read_excel};
use serde_json::{Map, Value as Json};

use crate::files::options_of;

/// Reads files of a format: of `excel` a frame per sheet, by name, of `avro` one without a name.
///
/// The options are the fields of the format's; `include_file_paths` of `excel` names a column with the path of each row's
/// file. Whether several frames were asked for is the second value.
pub fn read_tables(
    format: &str,
    locations: &[Location],
    mut options: Map<String, Json>,
) -> Result<(Vec<(String, DataFrame)>, bool)> {
    match (format, locations) {
        ("excel", _) => {
            let path_column = options.remove("include_file_paths");
            let path_column = path_column.as_ref().and_then(Json::as_str);
            let options: ExcelOptions = options_of(format, options)?;
            Ok((read_excel(locations, &options, path_column)?, options.is_many()))
        }
        ("avro", [location]) => {
            let options: AvroOptions = options_of(format, options)?;
            Ok((vec![(String::new(), io::read_avro(location, &options)?)], false))
        }
        ("avro", _) => bail!(InvalidArgument, "an Avro file is read by itself; concat several of them"),
        (other, _) => bail!(InvalidArgument, "there is no format {other:?}; there are: avro, excel"),
    }
}

/// What a file of a format (`avro`, `excel`) holds that has the rows of a frame.
pub fn table_bytes(frame: &DataFrame, format: &str, options: Map<String, Json>) -> Result<Vec<u8>> {
    match format {
        "avro" => {
            let options: AvroWriteOptions = options_of(format, options)?;
            io::write_avro(frame, &options)
        }
        "excel" => {
            let options: ExcelWriteOptions = options_of(format, options)?;
            io::write_excel(frame, &options)
        }
        other => bail!(InvalidArgument, "there is no format {other:?}; there are: avro, excel"),
    }
}

/// Writes a frame to a file, as [`table_bytes`] has it.
pub fn write_table(
    frame: &DataFrame,
    format: &str,
    path: impl AsRef<Path>,
    options: Map<String, Json>,
) -> Result<()> {
    io::write_file(path.as_ref(), &table_bytes(frame, format, options)?)
}
