//! Workbooks of Excel and OpenDocument, read through `calamine` and written through `rust_xlsxwriter`.
//!
//! A workbook is read as a whole; types are found from all cells of a column, because cells know whether they are
//! numbers, texts or dates.

mod cell;
mod frame;
mod options;
#[cfg(test)]
mod tests;
mod workbook;
mod write;

use polarslike_core::{DataFrame, Result, bail};

use crate::Location;
use crate::whole::{content, guard};
pub use options::{ExcelColumns, ExcelOptions, OneOrMany};
use workbook::Workbook;
pub use write::{ExcelWriteOptions, write_excel};

/// The sheets that the options ask for, by name: the first one if they ask for none.
///
/// Columns with `schema_overrides` are read such that they can be cast; the cast is the caller's.
///
/// ```
/// use polarslike_io::{ExcelOptions, Location, read_excel};
/// let error = read_excel(&Location::parse("no.xlsx"), &ExcelOptions::default()).unwrap_err();
/// assert_eq!(error.kind(), polarslike_core::ErrorKind::FileNotFound);
/// ```
pub fn read_excel(location: &Location, options: &ExcelOptions) -> Result<Vec<(String, DataFrame)>> {
    let bytes = content(location)?;
    guard(location, || {
        if options.sheet_id.is_some() && options.sheet_name.is_some() {
            bail!(InvalidArgument, "sheet_id and sheet_name are both given; leave one out");
        }
        let mut workbook = Workbook::open(bytes)?;
        let names = sheet_names(&workbook, options)?;
        if let Some(table) = &options.table_name {
            let (sheet, columns, cells) = workbook.table(table)?;
            let asked = options.sheet_id.is_some() || options.sheet_name.is_some();
            if asked && !names.contains(&sheet) {
                bail!(InvalidArgument, "the table {table:?} is in sheet {sheet:?}, not in {names:?}");
            }
            return Ok(vec![(sheet, frame::frame(&cells, Some(&columns), options)?)]);
        }
        let read = |name: String| {
            let frame = sheet(&mut workbook, &name, options);
            let frame = frame.map_err(|e| e.context(format!("sheet {name:?}")))?;
            Ok((name, frame))
        };
        names.into_iter().map(read).collect()
    })
}

fn sheet(workbook: &mut Workbook, name: &str, options: &ExcelOptions) -> Result<DataFrame> {
    let cells = workbook.sheet(name)?;
    if cells.columns.is_empty() && options.raise_if_empty {
        bail!(
            NoData,
            "the sheet {name:?} is empty; raise_if_empty=false reads it as a frame without columns"
        );
    }
    frame::frame(&cells, None, options)
}

/// The sheets that the options ask for.
fn sheet_names(workbook: &Workbook, options: &ExcelOptions) -> Result<Vec<String>> {
    let known = workbook.sheet_names();
    let names = match (&options.sheet_id, &options.sheet_name) {
        (Some(OneOrMany::One(0)), _) => known,
        (Some(ids), _) => {
            let name = |id: &i64| {
                let index = usize::try_from(*id).ok().and_then(|id| id.checked_sub(1));
                let name = index.and_then(|i| known.get(i)).cloned();
                name.ok_or_else(|| workbook::no_sheet("sheet_id", id, &known))
            };
            ids.as_slice().iter().map(name).collect::<Result<Vec<_>>>()?
        }
        (None, Some(names)) => {
            if let Some(missing) = names.as_slice().iter().find(|n| !known.contains(n)) {
                return Err(workbook::no_sheet("sheet_name", missing, &known));
            }
            names.as_slice().to_vec()
        }
        (None, None) => known.into_iter().take(1).collect(),
    };
    if names.is_empty() {
        bail!(NoData, "no sheet to read: the list of sheets is empty, or the workbook has none");
    }
    let mut distinct = Vec::with_capacity(names.len());
    for name in names {
        if !distinct.contains(&name) {
            distinct.push(name);
        }
    }
    Ok(distinct)
}
