//! Frames as workbooks, through `rust_xlsxwriter`: one sheet with one table.

mod cells;
mod conditional;
mod format;
mod layout;
mod options;
mod sparkline;
mod table;

use polarslike_core::{DataFrame, DataType, Error, Result, bail, error};
use rust_xlsxwriter::{Format, FormatAlign, Formula, TableColumn, Workbook, Worksheet, XlsxError};
use serde_json::Value as Json;

use layout::{Content, Slot, position};
pub use options::ExcelWriteOptions;
use options::{cell, texts};

/// A frame as the content of an xlsx file.
///
/// ```
/// use polarslike_core::{Column, DataFrame, Value};
/// use polarslike_io::{ExcelOptions, ExcelWriteOptions, Location, read_excel, write_excel};
/// let frame = DataFrame::new(vec![Column::from_values("a", None, &[Value::Null, Value::Int(1)])?])?;
/// let bytes = write_excel(&frame, &ExcelWriteOptions::default())?;
/// let options = ExcelOptions { drop_empty_rows: false, ..Default::default() };
/// let sheets = read_excel(&Location::memory(bytes), &options)?;
/// assert!(sheets[0].1.equals(&frame));
/// # Ok::<(), polarslike_core::Error>(())
/// ```
pub fn write_excel(frame: &DataFrame, options: &ExcelWriteOptions) -> Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    if let Some(name) = &options.worksheet {
        sheet.set_name(name).map_err(|e| error!(InvalidArgument, "worksheet: {e}"))?;
    }
    write_sheet(sheet, frame, options)?;
    workbook.save_to_buffer().map_err(|e| failed(&e))
}

fn failed(error: &XlsxError) -> Error {
    error!(InvalidOperation, "the frame does not fit a workbook: {error}")
}

/// Where the parts of the table are; rows and columns of the sheet.
struct Place {
    top: u32,
    left: u16,
    /// The first row of values.
    first: u32,
    /// The last row of values, or of the empty row that a table without values has.
    last: u32,
}

fn write_sheet(sheet: &mut Worksheet, frame: &DataFrame, options: &ExcelWriteOptions) -> Result<()> {
    view(sheet, options)?;
    let slots = layout::slots(frame, options)?;
    if slots.is_empty() {
        return Ok(());
    }
    let (top, left) = cell("position", &options.position)?;
    let first = top.saturating_add(options.include_header.into());
    let rows = u32::try_from(frame.height().max(1)).unwrap_or(u32::MAX);
    let place = Place { top, left, first, last: first.saturating_add(rows - 1) };
    if usize::from(left) + slots.len() > 16_384 || place.last >= 1_048_576 {
        bail!(
            InvalidOperation,
            "{} rows and {} columns from {:?} on do not fit a sheet, which has 1,048,576 and 16,384",
            frame.height(),
            slots.len(),
            (top, left)
        );
    }
    let formats = formats(frame, &slots, options)?;
    for ((slot, format), at) in slots.iter().zip(&formats).zip(left..) {
        match &slot.content {
            Content::Data(i) => {
                let column = frame.columns().get(*i).ok_or_else(|| Error::internal("a column is missing"))?;
                cells::write(sheet, first, at, column, format)?;
            }
            Content::Sparkline(chart) => sparklines(sheet, slot, chart, &slots, &place, at)?,
            Content::Formula { .. } | Content::Total(_) => {}
        }
    }
    add_table(sheet, frame, &slots, &formats, &place, options)?;
    sums(sheet, frame, &slots, &formats, &place)?;
    conditional_formats(sheet, &slots, &place, options)?;
    sizes(sheet, &slots, &place, options)
}

/// How the sheet is shown.
fn view(sheet: &mut Worksheet, options: &ExcelWriteOptions) -> Result<()> {
    sheet.set_screen_gridlines(!options.hide_gridlines);
    if let Some(zoom) = options.sheet_zoom {
        if !(10..=400).contains(&zoom) {
            bail!(InvalidArgument, "sheet_zoom is {zoom}, not between 10 and 400 percent");
        }
        sheet.set_zoom(zoom);
    }
    let (frozen, below) = match &options.freeze_panes {
        Json::Null => return Ok(()),
        Json::Array(parts) => match parts.as_slice() {
            [Json::String(text), row, column] => (
                cell("freeze_panes", &text.as_str().into())?,
                Some(Json::Array(vec![row.clone(), column.clone()])),
            ),
            [row, column, rest @ ..] => {
                let frozen = cell("freeze_panes", &Json::Array(vec![row.clone(), column.clone()]))?;
                (frozen, (!rest.is_empty()).then(|| Json::Array(rest.to_vec())))
            }
            _ => (cell("freeze_panes", &options.freeze_panes)?, None),
        },
        other => (cell("freeze_panes", other)?, None),
    };
    sheet.set_freeze_panes(frozen.0, frozen.1).map_err(|e| failed(&e))?;
    if let Some(below) = below {
        let (row, column) = cell("freeze_panes", &below)?;
        sheet.set_freeze_panes_top_cell(row, column).map_err(|e| failed(&e))?;
    }
    Ok(())
}

/// The format of each column: that of its type, and on top of it the one that it was given.
fn formats(frame: &DataFrame, slots: &[Slot], options: &ExcelWriteOptions) -> Result<Vec<Format>> {
    for name in options.column_formats.keys() {
        position(slots, name).map_err(|e| e.context("column_formats"))?;
    }
    let format = |slot: &Slot| {
        let dtype = slot.dtype(frame);
        let mut format = Format::new().set_align(FormatAlign::VerticalCenter);
        if let Some(text) = default_format(&dtype, options.float_precision) {
            format = format.set_num_format(text);
        }
        if let Some(json) = options.dtype_format(&dtype) {
            format = self::format::format(&format!("dtype_formats: {dtype}"), json, format)?;
        }
        match options.column_formats.get(&slot.name) {
            Some(json) => self::format::format(&format!("column_formats: {:?}", slot.name), json, format),
            None => Ok(format),
        }
    };
    slots.iter().map(format).collect()
}

/// Excel's format of numbers for a type.
fn default_format(dtype: &DataType, precision: u8) -> Option<String> {
    Some(match dtype {
        dtype if dtype.is_integer() => "#,##0;[Red]-#,##0".into(),
        dtype if dtype.is_float() => {
            let places =
                if precision == 0 { String::new() } else { format!(".{}", "0".repeat(precision.into())) };
            format!("#,##0{places};[Red]-#,##0{places}")
        }
        DataType::Date => "yyyy-mm-dd;@".into(),
        DataType::Datetime(..) => "yyyy-mm-dd hh:mm:ss".into(),
        DataType::Time => "hh:mm:ss;@".into(),
        // The brackets say that hours do not end at 24, and to readers that this is a length of time.
        DataType::Duration(_) => "[h]:mm:ss".into(),
        _ => return None,
    })
}

fn add_table(
    sheet: &mut Worksheet,
    frame: &DataFrame,
    slots: &[Slot],
    formats: &[Format],
    place: &Place,
    options: &ExcelWriteOptions,
) -> Result<()> {
    let header = match &options.header_format {
        Some(json) => Some(format::format("header_format", json, Format::new())?),
        None => None,
    };
    let totals = table::totals(frame, slots, &options.column_totals)?;
    let mut columns = Vec::with_capacity(slots.len());
    for (i, (slot, format)) in slots.iter().zip(formats).enumerate() {
        let mut column = TableColumn::new().set_header(&slot.name).set_format(format);
        if let Some(header) = &header {
            column = column.set_header_format(header);
        }
        if let Some(function) = totals.as_ref().and_then(|totals| totals.get(i)) {
            column = column.set_total_function(function.clone());
        }
        match &slot.content {
            Content::Formula { text, .. } => column = column.set_formula(text.as_str()),
            Content::Total(columns) => {
                column = column.set_formula(table::sum_formula(slots, columns)?.as_str())
            }
            Content::Data(_) | Content::Sparkline(_) => {}
        }
        columns.push(column);
    }
    let table = table::styled(options.table_style.as_ref())?
        .set_name(options.table_name.as_deref().unwrap_or("Frame0"))
        .set_header_row(options.include_header)
        .set_autofilter(options.autofilter && options.include_header)
        .set_total_row(totals.is_some())
        .set_columns(&columns);
    let bottom = place.last.saturating_add(totals.is_some().into());
    let right = place.left + (slots.len() - 1) as u16;
    sheet.add_table(place.top, place.left, bottom, right, &table).map_err(|e| failed(&e))?;
    Ok(())
}

/// Totals of rows with their results, for readers that do not compute them.
fn sums(
    sheet: &mut Worksheet,
    frame: &DataFrame,
    slots: &[Slot],
    formats: &[Format],
    place: &Place,
) -> Result<()> {
    for ((slot, format), at) in slots.iter().zip(formats).zip(place.left..) {
        let Content::Total(columns) = &slot.content else { continue };
        let formula = table::sum_formula(slots, columns)?;
        let mut sums = vec![0.0; frame.height()];
        for name in columns {
            for (sum, number) in sums.iter_mut().zip(cells::numbers(frame.column(name)?)) {
                *sum += number;
            }
        }
        for (sum, row) in sums.into_iter().zip(place.first..) {
            let formula = Formula::new(&formula).set_result(sum.to_string());
            sheet.write_formula_with_format(row, at, formula, format).map_err(|e| failed(&e))?;
        }
    }
    Ok(())
}

fn sparklines(
    sheet: &mut Worksheet,
    slot: &Slot,
    chart: &sparkline::Chart,
    slots: &[Slot],
    place: &Place,
    at: u16,
) -> Result<()> {
    let mut positions = chart.columns.iter().map(|name| position(slots, name)).collect::<Result<Vec<_>>>()?;
    positions.sort_unstable();
    let adjacent = positions.windows(2).all(|pair| matches!(pair, [a, b] if a + 1 == *b));
    let (Some(first), Some(last), true) = (positions.first(), positions.last(), adjacent) else {
        bail!(InvalidArgument, "sparklines: the columns of {:?} must be side by side", slot.name);
    };
    let (first, last) = (place.left + *first as u16, place.left + *last as u16);
    let name = sheet.name();
    for row in place.first..=place.last {
        let line = chart.sparkline.clone().set_range((name.as_str(), row, first, row, last));
        sheet.add_sparkline(row, at, &line).map_err(|e| failed(&e))?;
    }
    Ok(())
}

fn conditional_formats(
    sheet: &mut Worksheet,
    slots: &[Slot],
    place: &Place,
    options: &ExcelWriteOptions,
) -> Result<()> {
    let mut rules: Vec<(Vec<String>, &Json)> = Vec::new();
    match &options.conditional_formats {
        Json::Null => {}
        Json::Object(by_name) => rules.extend(by_name.iter().map(|(name, rule)| (vec![name.clone()], rule))),
        Json::Array(pairs) => {
            for pair in pairs {
                match pair.as_array().map(Vec::as_slice) {
                    Some([names, rule]) => rules.push((texts("conditional_formats", names)?, rule)),
                    _ => bail!(
                        InvalidArgument,
                        "conditional_formats: {pair} is not a pair of columns and a rule"
                    ),
                }
            }
        }
        other => bail!(InvalidArgument, "conditional_formats is {other}, not rules by column"),
    }
    for (names, rule) in rules {
        let what = format!("conditional_formats: {names:?}");
        let range = |name: &String| {
            let at = place.left + position(slots, name)? as u16;
            Ok((place.first, at, place.last, at))
        };
        let ranges = names.iter().map(range).collect::<Result<Vec<_>>>()?;
        let one = std::slice::from_ref(rule);
        for rule in rule.as_array().map_or(one, Vec::as_slice) {
            conditional::add(sheet, &what, rule, &ranges)?;
        }
    }
    Ok(())
}

/// Widths, heights, and what is hidden.
fn sizes(sheet: &mut Worksheet, slots: &[Slot], place: &Place, options: &ExcelWriteOptions) -> Result<()> {
    let pixels = |what: &str, json: &Json| match json.as_f64() {
        Some(pixels) if (0.0..=65_535.0).contains(&pixels) => Ok(pixels as u32),
        _ => bail!(InvalidArgument, "{what} is {json}, not a number of pixels"),
    };
    if options.autofit {
        sheet.autofit();
    }
    match &options.column_widths {
        Json::Null => {}
        Json::Object(by_name) => {
            for (name, json) in by_name {
                let at = place.left + position(slots, name)? as u16;
                sheet.set_column_width_pixels(at, pixels("column_widths", json)?).map_err(|e| failed(&e))?;
            }
        }
        all => {
            for (_, at) in slots.iter().zip(place.left..) {
                sheet.set_column_width_pixels(at, pixels("column_widths", all)?).map_err(|e| failed(&e))?;
            }
        }
    }
    match &options.row_heights {
        Json::Null => {}
        Json::Object(by_row) => {
            for (row, json) in by_row {
                let number = row.parse::<u32>();
                let number = number.map_err(|_| {
                    error!(InvalidArgument, "row_heights: {row:?} is not the number of a row")
                })?;
                sheet.set_row_height_pixels(number, pixels("row_heights", json)?).map_err(|e| failed(&e))?;
            }
        }
        all => {
            let bottom = place.last.saturating_add((!options.column_totals.is_null()).into());
            for row in place.top..=bottom {
                sheet.set_row_height_pixels(row, pixels("row_heights", all)?).map_err(|e| failed(&e))?;
            }
        }
    }
    for name in &options.hidden_columns {
        let at = place.left + position(slots, name)? as u16;
        sheet.set_column_hidden(at).map_err(|e| failed(&e))?;
    }
    Ok(())
}
