//! Workbooks into frames.

use polarslike_core::{Column, DataFrame, DataType, Name, Result, Scalar, Value, Vector, bail};
use polarslike_io::{ExcelOptions, Location};

use crate::verbs::{ConcatHow, concat_with};
use crate::{IntoLazy, col};

/// Reads sheets of workbooks, by name: the rows of several workbooks one below the other. A location may be a pattern.
///
/// `path_column` is the name of a column with the path of each row's file.
pub fn read_excel(
    locations: &[Location],
    options: &ExcelOptions,
    path_column: Option<&str>,
) -> Result<Vec<(String, DataFrame)>> {
    if locations.is_empty() {
        bail!(NoData, "no workbook to read: the list of sources is empty");
    }
    let locations = &polarslike_io::files(locations)?;
    let mut sheets: Vec<(String, Vec<DataFrame>)> = Vec::new();
    for location in locations {
        for (name, frame) in polarslike_io::read_excel(location, options)? {
            let frame =
                cast(&frame, options).map_err(|e| e.context(format!("sheet {name:?} of {location}")))?;
            let frame = match path_column {
                Some(column) => with_text(&frame, column, &location.as_text().unwrap_or("in-memory".into()))?,
                None => frame,
            };
            // Without list of sheets it is the one sheet of each, whatever its name.
            let same = |known: &&mut (String, Vec<DataFrame>)| known.0 == name || !options.is_many();
            match sheets.iter_mut().find(same) {
                Some((_, frames)) => frames.push(frame),
                None => sheets.push((name, vec![frame])),
            }
        }
    }
    sheets.into_iter().map(|(name, frames)| Ok((name, below(&frames)?))).collect()
}

fn below(frames: &[DataFrame]) -> Result<DataFrame> {
    // An empty sheet has no columns, so that it has nothing to differ in.
    let filled: Vec<_> = frames.iter().filter(|f| f.width() > 0).map(IntoLazy::lazy).collect();
    match filled.len() {
        0 => Ok(DataFrame::default()),
        _ => concat_with(&filled, ConcatHow::VerticalRelaxed)?.collect(),
    }
}

fn cast(frame: &DataFrame, options: &ExcelOptions) -> Result<DataFrame> {
    let overrides = options.schema_overrides.iter();
    let present = overrides.filter(|field| frame.column(&field.name).is_ok());
    let types: Vec<_> = present.map(|field| (col(field.name.as_ref()), field.dtype.clone())).collect();
    if types.is_empty() { Ok(frame.clone()) } else { frame.lazy().cast_columns(&types, true)?.collect() }
}

/// The frame and, last, a column of one text.
fn with_text(frame: &DataFrame, name: &str, text: &str) -> Result<DataFrame> {
    let scalar = Scalar::new(DataType::String, Value::String(text.into()));
    let column = Column::from_vector(Name::from(name), Vector::constant(&scalar, frame.height())?);
    let columns = frame.columns().iter().cloned().chain([column]).collect();
    DataFrame::with_height(columns, frame.height())
}
