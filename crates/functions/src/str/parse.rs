//! `str.to_date`, `str.to_datetime`, `str.to_time`, `str.strptime`.

use std::sync::Arc;

use arrow::array::{ArrowPrimitiveType, AsArray, PrimitiveArray};
use arrow::datatypes::{Int32Type, Int64Type};
use chrono::format::{Item, Parsed, StrftimeItems, parse_and_remainder};
use chrono::{NaiveDateTime, NaiveTime, Timelike};
use polarslike_core::temporal::{self, DateOrder};
use polarslike_core::{DataType, Result, TimeUnit, Vector, bail, error};

use crate::cast::require_all;
use crate::dt::zone::{Ambiguity, localize};
use crate::kernels::choose;
use crate::kernels::text::Argument;
use crate::types::text_type;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&TO_DATE, &TO_DATETIME, &TO_TIME, &STRPTIME];

static TO_DATE: FunctionDef = FunctionDef::new(
    "str.to_date",
    "format:str=None, *, strict:bool=True, exact:bool=True, cache:bool=True",
    Kernel::Elementwise(read),
)
.doc(
    "Dates from text.\n\n\
     `format` is that of strftime: `%d.%m.%Y`. Without one, year-month-day and day-month-year are recognised. Text that \
     does not fit is an error, or gives null if `strict` is false; unless `exact`, the date may stand within other text.",
)
.types(|bind| text_type(bind, &[], DataType::Date))
.examples(&[
    Example { columns: r#"a=str ["2024-01-31", null]"#, arguments: "()", result: r#"date ["2024-01-31", null]"# },
    Example {
        columns: r#"a=str ["31.01.24", "x", null]"#,
        arguments: r#"("%d.%m.%y", strict=false)"#,
        result: r#"date ["2024-01-31", null, null]"#,
    },
]);

static TO_DATETIME: FunctionDef = FunctionDef::new(
    "str.to_datetime",
    "format:str=None, *, time_unit:enum(ns,us,ms)=None, time_zone:str=None, strict:bool=True, exact:bool=True, \
     cache:bool=True, ambiguous:expr(lit)|enum(earliest,latest,raise,null)='raise'",
    Kernel::Elementwise(read),
)
.doc(
    "Datetimes from text.\n\n\
     `format` is that of strftime: `%d.%m.%Y %H:%M`. Without one, the forms of ISO 8601 are recognised. Text with an offset \
     (`%z`) gives UTC or `time_zone`; text without one is what clocks in `time_zone` show, and `ambiguous` says which \
     instant is meant where they show it twice. Text that does not fit is an error, or gives null if `strict` is false; \
     unless `exact`, the datetime may stand within other text.",
)
.types(|bind| {
    let format = bind.options.opt_str("format")?;
    let unit = match (bind.options.opt_str("time_unit")?, format) {
        (Some(name), _) => {
            TimeUnit::parse(name).ok_or_else(|| error!(InvalidArgument, "no time unit {name:?}"))?
        }
        (None, Some(format)) if format.contains("%9f") || format.contains("%.9f") => TimeUnit::Nanoseconds,
        (None, Some(format)) if format.contains("%3f") || format.contains("%.3f") => TimeUnit::Milliseconds,
        _ => TimeUnit::Microseconds,
    };
    let zone = match (bind.options.opt_str("time_zone")?, format) {
        (Some(zone), _) => {
            temporal::time_zone(zone)?;
            Some(zone)
        }
        (None, Some(format)) if has_offset(format) => Some("UTC"),
        _ => None,
    };
    text_type(bind, &[DataType::String], DataType::Datetime(unit, zone.map(Into::into)))
})
.examples(&[
    Example {
        columns: r#"a=str ["2024-01-31 12:30:00", "2024-01-31T12:30", null]"#,
        arguments: "()",
        result: r#"datetime[us] ["2024-01-31 12:30:00", "2024-01-31 12:30:00", null]"#,
    },
    Example {
        columns: r#"a=str ["31.01.2024 12:30 +0200"]"#,
        arguments: r#"("%d.%m.%Y %H:%M %z")"#,
        result: r#"datetime[us,UTC] ["2024-01-31 10:30:00"]"#,
    },
]);

static TO_TIME: FunctionDef = FunctionDef::new(
    "str.to_time",
    "format:str=None, *, strict:bool=True, cache:bool=True",
    Kernel::Elementwise(read),
)
.doc(
    "Times of day from text.\n\n\
     `format` is that of strftime: `%H:%M:%S`, which is also what is recognised without one. Text that does not fit is an \
     error, or gives null if `strict` is false.",
)
.types(|bind| text_type(bind, &[], DataType::Time))
.examples(&[Example { columns: r#"a=str ["12:30:05", null]"#, arguments: "()", result: r#"time ["12:30:05", null]"# }]);

static STRPTIME: FunctionDef = FunctionDef::new(
    "str.strptime",
    "dtype:dtype, format:str=None, *, strict:bool=True, exact:bool=True, cache:bool=True, \
     ambiguous:expr(lit)|enum(earliest,latest,raise,null)='raise'",
    Kernel::Elementwise(read),
)
.doc("Dates, datetimes or times from text, as `dtype` says: `str.to_date`, `str.to_datetime` and `str.to_time` in one.")
.types(|bind| {
    let dtype = bind.options.dtype("dtype")?.clone();
    match (&dtype, bind.options.opt_str("format")?) {
        (DataType::Datetime(unit, None), Some(format)) if has_offset(format) => {
            text_type(bind, &[DataType::String], DataType::Datetime(*unit, Some("UTC".into())))
        }
        (DataType::Date | DataType::Time | DataType::Datetime(..), _) => {
            text_type(bind, &[DataType::String], dtype)
        }
        _ => Err(error!(InvalidArgument, "`str.strptime` gives a Date, Datetime or Time, not {dtype}")),
    }
})
.examples(&[Example {
    columns: r#"a=str ["31.01.2024", null]"#,
    arguments: r#"(date, "%d.%m.%Y")"#,
    result: r#"date ["2024-01-31", null]"#,
}]);

/// Whether a format has a part that is an offset from UTC.
fn has_offset(format: &str) -> bool {
    ["%z", "%:z", "%::z", "%#z", "%+"].iter().any(|part| format.contains(part))
}

/// How a text is read.
struct Reader<'a> {
    /// The parts of the format; `None` recognises the usual forms.
    items: Option<Vec<Item<'a>>>,
    exact: bool,
}

fn read(call: &Call) -> Result<Vector> {
    let text = &call.inputs[0];
    let format = call.options.opt_str("format")?;
    let items = format.map(|format| StrftimeItems::new(format).collect::<Vec<_>>());
    if items.as_ref().is_some_and(|items| items.contains(&Item::Error)) {
        let (name, format) = (call.options.name(), format.unwrap_or_default());
        bail!(Compute, "`{name}`: {format:?} is not a format; use parts such as %Y, %m, %d, %H, %M, %S");
    }
    // A time always is the whole text.
    let exact = *call.dtype == DataType::Time || call.options.bool("exact")?;
    let reader = Reader { items, exact };
    let result = match call.dtype {
        DataType::Date => each::<Int32Type>(text, &DataType::Date, |text| reader.date(text))?,
        DataType::Time => each::<Int64Type>(text, &DataType::Time, |text| reader.time(text))?,
        DataType::Datetime(unit, zone) => {
            let naive = DataType::Datetime(*unit, None);
            let local = each::<Int64Type>(text, &naive, |text| {
                // An instant is no local time: it needs a zone.
                reader.datetime(text, *unit).filter(|d| !d.has_offset || zone.is_some()).map(|d| d.instant)
            })?;
            match zone {
                None => local,
                Some(_) => zoned(call, text, &local, &reader, *unit)?,
            }
        }
        other => bail!(Internal, "text is not read as {other}"),
    };
    if call.options.bool("strict")? {
        require_all(text, &result)?;
    }
    Ok(result)
}

/// Instants where the text has an offset; elsewhere those at which clocks of the zone show what was read.
fn zoned(call: &Call, text: &Vector, read: &Vector, reader: &Reader, unit: TimeUnit) -> Result<Vector> {
    let ambiguous = Argument::new(&call.inputs[1]);
    let options = Ambiguity { ambiguous: &ambiguous, non_existent: "raise" };
    let offsets = text.map(DataType::Boolean, |array| {
        let texts = array.as_string_view();
        let has_offset = |t: &str| reader.datetime(t, unit).is_some_and(|d| d.has_offset);
        let bits = texts.iter().map(|t| t.is_some_and(has_offset)).collect::<Vec<_>>();
        Ok(Arc::new(arrow::array::BooleanArray::from(bits)))
    })?;
    let instants = crate::kernels::true_bits(&offsets);
    let nulls = Vector::nulls(read.dtype().clone(), read.len());
    let localized = localize(&choose(&!&instants, read, &nulls)?, call.dtype, &options)?;
    choose(&instants, &read.with_dtype(call.dtype.clone()), &localized)
}

fn each<T: ArrowPrimitiveType>(
    text: &Vector,
    dtype: &DataType,
    read: impl Fn(&str) -> Option<T::Native>,
) -> Result<Vector> {
    text.map(dtype.clone(), |array| {
        let values: PrimitiveArray<T> = array.as_string_view().iter().map(|t| t.and_then(&read)).collect();
        Ok(Arc::new(values))
    })
}

/// A date and time read from text.
struct ReadDatetime {
    instant: i64,
    has_offset: bool,
}

impl Reader<'_> {
    fn date(&self, text: &str) -> Option<i32> {
        match &self.items {
            Some(items) => self.parsed(text, items).and_then(|p| date_of(&p)).map(temporal::days),
            None => {
                let day_first = || temporal::parse_date_ordered(text, DateOrder::DayFirst);
                temporal::parse_date(text).or_else(day_first)
            }
        }
    }

    fn time(&self, text: &str) -> Option<i64> {
        let Some(items) = &self.items else {
            return temporal::parse_time(text);
        };
        let time = self.parsed(text, items)?.to_naive_time().ok()?;
        Some(i64::from(time.num_seconds_from_midnight()) * 1_000_000_000 + i64::from(time.nanosecond()))
    }

    fn datetime(&self, text: &str, unit: TimeUnit) -> Option<ReadDatetime> {
        let Some(items) = &self.items else {
            let day_first = || temporal::parse_datetime_ordered(text, unit, DateOrder::DayFirst);
            let parsed = temporal::parse_datetime(text, unit).or_else(day_first)?;
            return Some(ReadDatetime { instant: parsed.instant, has_offset: parsed.has_offset });
        };
        let parsed = self.parsed(text, items)?;
        let has_offset = parsed.offset().is_some();
        let local = match parsed.timestamp() {
            Some(_) => parsed.to_naive_datetime_with_offset(0).ok()?,
            None => {
                let time = if parsed.hour_mod_12().is_some() {
                    parsed.to_naive_time().ok()?
                } else {
                    NaiveTime::MIN
                };
                NaiveDateTime::new(date_of(&parsed)?, time)
            }
        };
        let local =
            local.checked_sub_signed(chrono::TimeDelta::seconds(parsed.offset().unwrap_or(0).into()))?;
        Some(ReadDatetime { instant: temporal::instant(local, unit)?, has_offset })
    }

    /// The parts that the format finds in the text, or from some character on.
    fn parsed(&self, text: &str, items: &[Item]) -> Option<Parsed> {
        let read = |text: &str, whole: bool| {
            let mut parsed = Parsed::new();
            let rest = parse_and_remainder(&mut parsed, text, items.iter()).ok()?;
            (!whole || rest.is_empty()).then_some(parsed)
        };
        if self.exact {
            return read(text, true);
        }
        text.char_indices().find_map(|(start, _)| read(&text[start..], false))
    }
}

/// The date of the parts found; the first of the month or of the year if there are no more.
fn date_of(parsed: &Parsed) -> Option<chrono::NaiveDate> {
    let mut parsed = parsed.clone();
    let by_week = parsed.weekday().is_some() || parsed.ordinal().is_some();
    if parsed.day().is_none() && !by_week && parsed.timestamp().is_none() {
        if parsed.month().is_none() {
            parsed.set_month(1).ok()?;
        }
        parsed.set_day(1).ok()?;
    }
    parsed.to_naive_date().ok()
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn dates() {
        let columns = r#"a=str ["2024-01-31", "31/01/2024", "2024-02-30", "2024-01-31 12:00", null]"#;
        check(
            "str.to_date",
            columns,
            "(strict=false)",
            r#"date ["2024-01-31", "2024-01-31", null, null, null]"#,
        );
        assert!(
            fails("str.to_date", columns, "()")
                .contains(r#"failed for 2 of 5 values: ["2024-02-30", "2024-01-31 12:00"]"#)
        );
        check(
            "str.to_date",
            r#"a=str ["on 31.01.2024 at"]"#,
            r#"("%d.%m.%Y", exact=false)"#,
            r#"date ["2024-01-31"]"#,
        );
        check("str.to_date", r#"a=str ["2024-05"]"#, r#"("%Y-%m")"#, r#"date ["2024-05-01"]"#);
        check("str.to_date", r#"a=str ["2024"]"#, r#"("%Y")"#, r#"date ["2024-01-01"]"#);
        assert!(fails("str.to_date", columns, r#"("%Q")"#).contains("not a format"));
        assert!(fails("str.to_date", "a=i64 [1]", "()").contains("Int64"));
    }

    #[test]
    fn datetimes() {
        let dates = r#"a=str ["2024-01-31"]"#;
        check("str.to_datetime", dates, "()", r#"datetime[us] ["2024-01-31 00:00:00"]"#);
        check(
            "str.to_datetime",
            dates,
            r#"("%Y-%m-%d", time_unit="ms")"#,
            r#"datetime[ms] ["2024-01-31 00:00:00"]"#,
        );
        check(
            "str.to_datetime",
            r#"a=str ["1700000000"]"#,
            r#"("%s")"#,
            r#"datetime[us] ["2023-11-14 22:13:20"]"#,
        );
        let fraction = r#"a=str ["2024-01-31 12:30:00.123456789"]"#;
        check(
            "str.to_datetime",
            fraction,
            r#"("%Y-%m-%d %H:%M:%S%.f", time_unit="ns")"#,
            r#"datetime[ns] ["2024-01-31 12:30:00.123456789"]"#,
        );
        check(
            "str.strptime",
            dates,
            r#"(datetime[ms], "%Y-%m-%d")"#,
            r#"datetime[ms] ["2024-01-31 00:00:00"]"#,
        );
        assert!(fails("str.strptime", dates, r#"(i64, "%Y")"#).contains("Int64"));
    }

    #[test]
    fn zones() {
        let columns = r#"a=str ["2024-01-31 12:30:00", "2024-01-31T12:30:00+02:00", null]"#;
        check(
            "str.to_datetime",
            columns,
            r#"(time_zone="Europe/Berlin")"#,
            r#"datetime[us,Europe/Berlin] ["2024-01-31 11:30:00", "2024-01-31 10:30:00", null]"#,
        );
        check(
            "str.to_datetime",
            columns,
            "(strict=false)",
            r#"datetime[us] ["2024-01-31 12:30:00", null, null]"#,
        );
        let twice = r#"a=str ["2024-10-27 02:30:00"]"#;
        assert!(fails("str.to_datetime", twice, r#"(time_zone="Europe/Berlin")"#).contains("twice"));
        check(
            "str.to_datetime",
            twice,
            r#"(time_zone="Europe/Berlin", ambiguous="latest")"#,
            r#"datetime[us,Europe/Berlin] ["2024-10-27 01:30:00"]"#,
        );
    }

    #[test]
    fn times() {
        check(
            "str.to_time",
            r#"a=str ["12h30", "x"]"#,
            r#"("%Hh%M", strict=false)"#,
            r#"time ["12:30:00", null]"#,
        );
        assert!(fails("str.to_time", r#"a=str ["x"]"#, "()").contains("failed for 1 of 1"));
    }
}
