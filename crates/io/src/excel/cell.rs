//! Values of cells, and what they become in a column of a kind.

use std::fmt::Write;

use calamine::{Data, DataRef, ExcelDateTime};
use chrono::NaiveDate;
use polarslike_core::{DataType, TimeUnit, Value, temporal};

const MILLISECONDS_PER_DAY: f64 = 86_400_000.0;

/// What a cell holds; errors such as `#DIV/0!` hold nothing.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Bool(bool),
    Number(f64),
    Text(Box<str>),
    /// Milliseconds since 1970-01-01.
    Datetime(i64),
    /// Milliseconds.
    Duration(i64),
}

impl Cell {
    pub(super) fn from_ref(data: &DataRef<'_>) -> Option<Self> {
        Some(match data {
            DataRef::Int(v) => Self::Number(*v as f64),
            DataRef::Float(v) => Self::Number(*v),
            DataRef::String(v) => Self::Text(v.as_str().into()),
            DataRef::SharedString(v) => Self::Text((*v).into()),
            DataRef::Bool(v) => Self::Bool(*v),
            DataRef::DateTime(v) => return Self::from_serial(v),
            DataRef::DateTimeIso(v) => Self::from_iso(v),
            DataRef::DurationIso(v) => Self::from_iso_duration(v),
            DataRef::Error(_) | DataRef::Empty => return None,
        })
    }

    pub(super) fn from_data(data: &Data) -> Option<Self> {
        Some(match data {
            Data::Int(v) => Self::Number(*v as f64),
            Data::Float(v) => Self::Number(*v),
            Data::String(v) => Self::Text(v.as_str().into()),
            Data::Bool(v) => Self::Bool(*v),
            Data::DateTime(v) => return Self::from_serial(v),
            Data::DateTimeIso(v) => Self::from_iso(v),
            Data::DurationIso(v) => Self::from_iso_duration(v),
            Data::Error(_) | Data::Empty => return None,
        })
    }

    /// Excel's count of days, whose epoch and leap year of 1900 the decoder knows.
    fn from_serial(serial: &ExcelDateTime) -> Option<Self> {
        let days = serial.as_f64();
        // Beyond the years that calendars count, a date is no date.
        if !days.is_finite() || days.abs() > 1e7 {
            return Some(Self::Number(days));
        }
        if serial.is_duration() {
            return Some(Self::Duration((days * MILLISECONDS_PER_DAY).round() as i64));
        }
        let (year, month, day, hour, minute, second, milli) = serial.to_ymd_hms_milli();
        // Excel has a day that never was, 1900-02-29: the one before stands for it.
        let date = |day| NaiveDate::from_ymd_opt(year.into(), month.into(), u32::from(day));
        let date = date(day).or_else(|| date(day.saturating_sub(1)))?;
        let time = date.and_hms_milli_opt(hour.into(), minute.into(), second.into(), milli.into())?;
        Some(Self::Datetime(time.and_utc().timestamp_millis()))
    }

    fn from_iso(text: &str) -> Self {
        let parsed = temporal::parse_datetime(text, TimeUnit::Milliseconds).map(|p| p.instant);
        let day = || temporal::parse_date(text).map(|days| i64::from(days) * MILLISECONDS_PER_DAY as i64);
        parsed.or_else(day).map_or_else(|| Self::Text(text.into()), Self::Datetime)
    }

    fn from_iso_duration(text: &str) -> Self {
        iso_duration(text).map_or_else(|| Self::Text(text.into()), Self::Duration)
    }
}

/// Milliseconds of `PT10H30M12.5S`; the only parts that spreadsheets write.
fn iso_duration(text: &str) -> Option<i64> {
    let (negative, text) = match text.strip_prefix('-') {
        Some(text) => (true, text),
        None => (false, text),
    };
    let mut milliseconds = 0.0;
    let mut rest = text.strip_prefix("PT")?;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let (number, tail) = rest.split_at(end);
        let unit = tail.chars().next()?;
        milliseconds += number.parse::<f64>().ok()?
            * match unit {
                'H' => 3_600_000.0,
                'M' => 60_000.0,
                'S' => 1000.0,
                _ => return None,
            };
        rest = tail.get(1..)?;
    }
    Some(if negative { -milliseconds } else { milliseconds } as i64)
}

/// What all values of a column are read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Bool,
    Number,
    Text,
    Datetime,
    Duration,
}

/// Texts that stand for a missing number.
const MISSING: [&str; 9] = ["", "N/A", "n/a", "#N/A", "NA", "NULL", "null", "NaN", "nan"];

/// The kind that holds all values of a column.
pub(super) fn common_kind<'a>(cells: impl Iterator<Item = &'a Cell>) -> Kind {
    let mut common: Option<Kind> = None;
    let mut has_missing = false;
    for cell in cells {
        let kind = match cell {
            Cell::Bool(_) => Kind::Bool,
            Cell::Number(_) => Kind::Number,
            Cell::Text(text) if MISSING.contains(&text.as_ref()) => {
                has_missing = true;
                continue;
            }
            Cell::Text(_) => return Kind::Text,
            Cell::Datetime(_) => Kind::Datetime,
            Cell::Duration(_) => Kind::Duration,
        };
        common = match (common, kind) {
            (None, kind) => Some(kind),
            (Some(known), kind) if known == kind => Some(kind),
            (Some(Kind::Bool | Kind::Number), Kind::Bool | Kind::Number) => Some(Kind::Number),
            _ => return Kind::Text,
        };
    }
    match common {
        Some(Kind::Number) => Kind::Number,
        // Only among numbers are such texts known to mean nothing.
        Some(_) if has_missing => Kind::Text,
        Some(kind) => kind,
        None => Kind::Text,
    }
}

/// The kind to read as, such that the values can be cast to a type; `None` leaves it to the values.
pub(super) fn kind_for(dtype: &DataType) -> Option<Kind> {
    match dtype {
        DataType::String => Some(Kind::Text),
        DataType::Boolean => Some(Kind::Bool),
        DataType::Duration(_) => Some(Kind::Duration),
        dtype if dtype.is_numeric() => Some(Kind::Number),
        _ => None,
    }
}

/// The value of a cell in a column of a kind; null where it has none.
pub(super) fn value(cell: &Cell, kind: Kind) -> Value {
    match (kind, cell) {
        (Kind::Bool, Cell::Bool(v)) => Value::Bool(*v),
        (Kind::Bool, Cell::Number(v)) => Value::Bool(*v != 0.0),
        (Kind::Number, Cell::Number(v)) => Value::Float(*v),
        (Kind::Number, Cell::Bool(v)) => Value::Float(f64::from(u8::from(*v))),
        (Kind::Number, Cell::Text(text)) => text.trim().parse().map_or(Value::Null, Value::Float),
        (Kind::Datetime, Cell::Datetime(v)) | (Kind::Duration, Cell::Duration(v)) => Value::Int((*v).into()),
        (Kind::Text, cell) => Value::String(text(cell).into()),
        _ => Value::Null,
    }
}

/// The cell as text, as short as it can be.
pub(super) fn text(cell: &Cell) -> String {
    match cell {
        Cell::Bool(v) => v.to_string(),
        Cell::Number(v) => v.to_string(),
        Cell::Text(v) => v.to_string(),
        Cell::Datetime(v) => {
            let mut out = String::new();
            let _ = temporal::write_datetime(&mut out, *v, TimeUnit::Milliseconds, None);
            out
        }
        Cell::Duration(v) => {
            // As Excel shows it: hours may be more than a day's.
            let (sign, v) = (if *v < 0 { "-" } else { "" }, v.unsigned_abs());
            let (seconds, milliseconds) = (v / 1000, v % 1000);
            let mut out = format!("{sign}{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
            if milliseconds > 0 {
                let _ = write!(out, ".{milliseconds:03}");
            }
            out
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_of_spreadsheets_are_parsed() {
        assert_eq!(iso_duration("PT10H30M12.5S"), Some(37_812_500));
        assert_eq!(iso_duration("-PT1S"), Some(-1000));
        assert_eq!(iso_duration("PT"), Some(0));
        for text in ["", "P1D", "PT5", "PTxS", "PT1€"] {
            assert_eq!(iso_duration(text), None, "{text}");
        }
    }

    #[test]
    fn a_column_has_the_kind_of_all_its_cells() {
        let kind = |cells: &[Cell]| common_kind(cells.iter());
        let (number, date) = (Cell::Number(1.5), Cell::Datetime(0));
        let text = |t: &str| Cell::Text(t.into());
        assert_eq!(kind(&[]), Kind::Text);
        assert_eq!(kind(&[number.clone(), Cell::Bool(true), text("N/A")]), Kind::Number);
        assert_eq!(kind(&[text("N/A")]), Kind::Text);
        assert_eq!(kind(&[number.clone(), text("x")]), Kind::Text);
        assert_eq!(kind(&[number, date.clone()]), Kind::Text);
        assert_eq!(kind(&[date.clone(), Cell::Duration(5)]), Kind::Text);
        assert_eq!(kind(&[date]), Kind::Datetime);
    }
}
