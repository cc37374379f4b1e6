//! A frame as a table of text.

use std::ops::Range;

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width, modifiers, presets};
use unicode_width::UnicodeWidthStr;

use super::options::{Alignment, DisplayOptions, TableFormat};
use super::{display_dtype, number, value};
use crate::{Column, DataFrame, DataType};

/// A line's width where there is no terminal.
const DEFAULT_WIDTH: u16 = 100;
/// A character on either side of a cell's text.
const PADDING: usize = 2;
/// Columns are not made narrower than this, with padding: the table rather becomes too wide.
const MIN_COLUMN_WIDTH: usize = 5;

/// The frame as a table of text, as `options` have it.
pub fn frame_to_table(frame: &DataFrame, options: &DisplayOptions) -> String {
    let table = build(frame, options).to_string();
    let shape = format!("shape: {}", shape(frame));
    match (options.hide_shape, options.shape_below) {
        (true, _) => table,
        (false, true) => format!("{table}\n{shape}"),
        (false, false) => format!("{shape}\n{table}"),
    }
}

/// The number of rows and columns: `(10_000, 2)`.
pub(super) fn shape(frame: &DataFrame) -> String {
    format!("({}, {})", number::count(frame.height()), number::count(frame.width()))
}

/// The column as a list of lines, as `options` have it.
pub fn column_to_lines(column: &Column, options: &DisplayOptions) -> String {
    let shape = number::count(column.len());
    let kind = if *column.dtype() == DataType::Object { "[o]" } else { "" };
    let mut text = format!(
        "shape: ({shape},)\nSeries: '{}' {kind}[{}]\n[\n",
        column.name(),
        display_dtype(column.dtype())
    );
    for row in Ends::new(column.len(), options.rows).items() {
        text.push('\t');
        text += &row.map_or(options.ellipsis().to_string(), |row| value::line(column, row, options));
        text.push('\n');
    }
    text + "]"
}

/// Which of many items are shown: the first and the last, where there is not room for all.
pub(super) struct Ends {
    first: Range<usize>,
    last: Range<usize>,
    is_cut: bool,
}

impl Ends {
    pub(super) fn new(len: usize, limit: Option<usize>) -> Self {
        match limit.filter(|limit| *limit < len) {
            Some(limit) => Self { first: 0..limit.div_ceil(2), last: len - limit / 2..len, is_cut: true },
            None => Self { first: 0..len, last: len..len, is_cut: false },
        }
    }

    /// The items in order, with `None` for those that are left out.
    pub(super) fn items(&self) -> impl Iterator<Item = Option<usize>> {
        let gap = self.is_cut.then_some(None);
        self.first.clone().map(Some).chain(gap).chain(self.last.clone().map(Some))
    }
}

fn build(frame: &DataFrame, options: &DisplayOptions) -> Table {
    let mut table = Table::new();
    table.load_preset(preset(options.format)).set_content_arrangement(ContentArrangement::Dynamic);
    if options.rounded_corners && !options.format.is_ascii() {
        table.apply_modifier(modifiers::UTF8_ROUND_CORNERS);
    }
    table.set_width(options.width.or_else(terminal_width).unwrap_or(DEFAULT_WIDTH));

    let columns: Vec<Option<&Column>> = Ends::new(frame.width(), options.columns)
        .items()
        .map(|i| i.and_then(|i| frame.columns().get(i)))
        .collect();
    let heads: Vec<String> = columns.iter().map(|c| head(*c, options)).collect();
    let mut widths: Vec<usize> = heads.iter().map(|h| width(h)).collect();
    if !(options.hide_names && options.hide_dtypes) {
        table.set_header(heads);
    }
    for row in Ends::new(frame.height(), options.rows).items() {
        let cells: Vec<String> = columns
            .iter()
            .map(|column| match (column, row) {
                (Some(column), Some(row)) => value::cell(column, row, options),
                _ => options.ellipsis().to_string(),
            })
            .collect();
        for (widest, cell) in widths.iter_mut().zip(&cells) {
            *widest = width(cell).max(*widest);
        }
        table.add_row(cells);
    }
    let ellipsis = width(options.ellipsis()) + PADDING;
    let widest = options.string_length.map_or(usize::MAX, |length| length.saturating_add(ellipsis));
    for ((shown, width), column) in table.column_iter_mut().zip(widths).zip(columns) {
        shown.set_constraint(constraint(width + PADDING, widest));
        let is_number = column.is_some_and(|c| c.dtype().is_numeric());
        let alignment = options.numeric_alignment.filter(|_| is_number).unwrap_or(options.alignment);
        shown.set_cell_alignment(match alignment {
            Alignment::Left => CellAlignment::Left,
            Alignment::Center => CellAlignment::Center,
            Alignment::Right => CellAlignment::Right,
        });
    }
    table
}

/// How much of a terminal's line the longest line takes: some characters take two places.
fn width(text: &str) -> usize {
    text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0)
}

fn constraint(width: usize, limit: usize) -> ColumnConstraint {
    let fixed = |width| Width::Fixed(u16::try_from(width).unwrap_or(u16::MAX));
    let upper = fixed(width.min(limit));
    if width <= MIN_COLUMN_WIDTH {
        ColumnConstraint::Absolute(upper)
    } else {
        ColumnConstraint::Boundaries { lower: fixed(MIN_COLUMN_WIDTH), upper }
    }
}

/// Name and type, or `…` for the columns that are left out.
fn head(column: Option<&Column>, options: &DisplayOptions) -> String {
    let Some(column) = column else { return options.ellipsis().to_string() };
    let name = value::truncate(column.name(), options.string_length, options);
    let dtype = display_dtype(column.dtype());
    match (options.hide_names, options.hide_dtypes) {
        (_, true) => name,
        (false, false) if options.inline_dtypes => format!("{name} ({dtype})"),
        (true, false) if options.inline_dtypes => format!(" ({dtype})"),
        (true, false) => dtype,
        (false, false) if options.hide_separator => format!("{name}\n{dtype}"),
        (false, false) => format!("{name}\n---\n{dtype}"),
    }
}

fn preset(format: TableFormat) -> &'static str {
    match format {
        TableFormat::AsciiFull => presets::ASCII_FULL,
        TableFormat::AsciiFullCondensed => presets::ASCII_FULL_CONDENSED,
        TableFormat::AsciiNoBorders => presets::ASCII_NO_BORDERS,
        TableFormat::AsciiBordersOnly => presets::ASCII_BORDERS_ONLY,
        TableFormat::AsciiBordersOnlyCondensed => presets::ASCII_BORDERS_ONLY_CONDENSED,
        TableFormat::AsciiHorizontalOnly => presets::ASCII_HORIZONTAL_ONLY,
        TableFormat::AsciiMarkdown | TableFormat::Markdown => presets::ASCII_MARKDOWN,
        TableFormat::Utf8Full => presets::UTF8_FULL,
        TableFormat::Utf8FullCondensed => presets::UTF8_FULL_CONDENSED,
        TableFormat::Utf8NoBorders => presets::UTF8_NO_BORDERS,
        TableFormat::Utf8BordersOnly => presets::UTF8_BORDERS_ONLY,
        TableFormat::Utf8HorizontalOnly => presets::UTF8_HORIZONTAL_ONLY,
        TableFormat::Nothing => presets::NOTHING,
    }
}

fn terminal_width() -> Option<u16> {
    terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| width.0)
}
