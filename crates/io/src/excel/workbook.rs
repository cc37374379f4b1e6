//! Workbooks of all kinds, and the cells of their sheets.
//!
//! Cells are kept by column and only where there are any: one in the last row and column of a sheet does not cost
//! memory for all before it.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::ops::Range;

use bytes::Bytes;
use calamine::{Data, Ods, Reader, SheetType, Sheets, Xls, Xlsb, Xlsx};
use polarslike_core::{ErrorKind, Result, bail};

use super::cell::Cell;
use crate::whole::damaged;

/// How files of the old binary format begin.
const COMPOUND_FILE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// More cells than any sheet in use has, and fewer than fill the memory.
const MAX_TABLE_CELLS: u64 = 1 << 28;

pub(super) struct Workbook(Sheets<Cursor<Bytes>>);

impl Workbook {
    pub(super) fn open(bytes: Bytes) -> Result<Self> {
        if bytes.is_empty() {
            bail!(NoData, "the file is empty: it is not a workbook");
        }
        let cursor = Cursor::new(bytes);
        if cursor.get_ref().starts_with(COMPOUND_FILE) {
            return Ok(Self(Sheets::Xls(Xls::new(cursor).map_err(|e| damaged(&e))?)));
        }
        if !cursor.get_ref().starts_with(b"PK") {
            bail!(
                FileFormat,
                "this is not a workbook: it begins neither as xlsx, xlsb and ods do nor as xls does"
            );
        }
        // The archive does not say what it is: it is what can be opened.
        let xlsx = match Xlsx::new(cursor.clone()) {
            Ok(workbook) => return Ok(Self(Sheets::Xlsx(workbook))),
            Err(error) => error,
        };
        if let Ok(workbook) = Xlsb::new(cursor.clone()) {
            return Ok(Self(Sheets::Xlsb(workbook)));
        }
        match Ods::new(cursor) {
            Ok(workbook) => Ok(Self(Sheets::Ods(workbook))),
            Err(_) => Err(damaged(&xlsx)),
        }
    }

    /// The names of the sheets that have cells, in order.
    pub(super) fn sheet_names(&self) -> Vec<String> {
        let has_cells = |typ| matches!(typ, SheetType::WorkSheet | SheetType::MacroSheet);
        let sheets = self.0.sheets_metadata().iter().filter(|sheet| has_cells(sheet.typ));
        sheets.map(|sheet| sheet.name.clone()).collect()
    }

    pub(super) fn sheet(&mut self, name: &str) -> Result<Cells> {
        let mut cells = Cells::default();
        // Both have this reader of single cells, of types that have nothing in common.
        macro_rules! stream {
            ($workbook:expr) => {{
                let mut reader = $workbook.worksheet_cells_reader(name).map_err(|e| damaged(&e))?;
                while let Some(cell) = reader.next_cell().map_err(|e| damaged(&e))? {
                    if let Some(value) = Cell::from_ref(cell.get_value()) {
                        cells.push(cell.get_position(), value);
                    }
                }
            }};
        }
        match &mut self.0 {
            Sheets::Xlsx(workbook) => stream!(workbook),
            Sheets::Xlsb(workbook) => stream!(workbook),
            other => cells.push_all(&other.worksheet_range(name).map_err(|e| damaged(&e))?),
        }
        cells.sort();
        Ok(cells)
    }

    /// The table of this name: its sheet, the names of its columns, and where its values are.
    pub(super) fn table(&mut self, name: &str) -> Result<(String, Vec<String>, Cells)> {
        let Sheets::Xlsx(workbook) = &mut self.0 else {
            bail!(
                InvalidArgument,
                "table_name is {name:?}, but only xlsx files have tables that can be read"
            );
        };
        workbook.load_tables().map_err(|e| damaged(&e))?;
        let known = workbook.table_names();
        if !known.iter().any(|n| *n == name) {
            bail!(InvalidArgument, "there is no table {name:?}; there are: {known:?}");
        }
        let sheets = workbook.sheet_names();
        let holds = |sheet: &&String| workbook.table_names_in_sheet(sheet).iter().any(|n| *n == name);
        let Some(sheet) = sheets.iter().find(holds).cloned() else {
            bail!(FileFormat, "no sheet has the table {name:?}");
        };
        let extent = self.sheet(&sheet)?.extent();
        if extent > MAX_TABLE_CELLS {
            bail!(
                FileFormat,
                "the sheet {sheet:?} of table {name:?} spans {extent} cells: read it as a sheet"
            );
        }
        let Sheets::Xlsx(workbook) = &mut self.0 else { bail!(FileFormat, "tables are of xlsx files") };
        let table = workbook.table_by_name(name).map_err(|e| damaged(&e))?;
        let mut cells = Cells::default();
        cells.push_all(table.data());
        cells.sort();
        cells.area = table.data().start().zip(table.data().end());
        Ok((sheet, table.columns().to_vec(), cells))
    }
}

/// The cells of a sheet that hold something.
#[derive(Clone, Debug, Default)]
pub(super) struct Cells {
    /// Row and value, by column.
    pub(super) columns: BTreeMap<u32, Vec<(u32, Cell)>>,
    /// The first and the last row and column, where more than the cells say so.
    area: Option<((u32, u32), (u32, u32))>,
}

impl Cells {
    fn push(&mut self, (row, column): (u32, u32), cell: Cell) {
        self.columns.entry(column).or_default().push((row, cell));
    }

    fn push_all(&mut self, range: &calamine::Range<Data>) {
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, data) in range.used_cells() {
            if let Some(cell) = Cell::from_data(data) {
                self.push((top + row as u32, left + column as u32), cell);
            }
        }
    }

    /// Rows come in order, but nothing forces a file to have them so.
    fn sort(&mut self) {
        for column in self.columns.values_mut() {
            if !column.is_sorted_by_key(|(row, _)| *row) {
                column.sort_by_key(|(row, _)| *row);
            }
            column.dedup_by_key(|(row, _)| *row);
        }
    }

    /// The columns from the first to the last with cells.
    pub(super) fn column_range(&self) -> Range<u32> {
        if let Some(((_, left), (_, right))) = self.area {
            return left..right + 1;
        }
        let first = self.columns.first_key_value().map_or(0, |(column, _)| *column);
        first..self.columns.last_key_value().map_or(0, |(column, _)| column + 1)
    }

    /// The rows from the first to the last with cells.
    pub(super) fn row_range(&self) -> Range<u32> {
        if let Some(((top, _), (bottom, _))) = self.area {
            return top..bottom + 1;
        }
        let first = self.columns.values().filter_map(|c| c.first()).map(|(row, _)| *row).min();
        let last = self.columns.values().filter_map(|c| c.last()).map(|(row, _)| *row).max();
        first.unwrap_or(0)..last.map_or(0, |row| row + 1)
    }

    fn extent(&self) -> u64 {
        self.column_range().len() as u64 * self.row_range().len() as u64
    }

    pub(super) fn get(&self, row: u32, column: u32) -> Option<&Cell> {
        let cells = self.columns.get(&column)?;
        let i = cells.binary_search_by_key(&row, |(row, _)| *row).ok()?;
        cells.get(i).map(|(_, cell)| cell)
    }

    /// The cells of a column within rows.
    pub(super) fn column(&self, column: u32, rows: &Range<u32>) -> &[(u32, Cell)] {
        let Some(cells) = self.columns.get(&column) else { return &[] };
        let start = cells.partition_point(|(row, _)| *row < rows.start);
        let end = cells.partition_point(|(row, _)| *row < rows.end);
        cells.get(start..end).unwrap_or(&[])
    }
}

/// What is asked for that is not there.
pub(super) fn no_sheet(
    option: &str,
    value: &dyn std::fmt::Debug,
    known: &[String],
) -> polarslike_core::Error {
    polarslike_core::Error::new(
        ErrorKind::InvalidArgument,
        format!("no sheet is {option}={value:?}; there are {known:?}, numbered from 1 on"),
    )
}
