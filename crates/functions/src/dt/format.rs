//! `dt.to_string`, `dt.strftime`.

use std::fmt::Write;
use std::sync::Arc;

use arrow::array::{ArrowPrimitiveType, AsArray, PrimitiveArray};
use arrow::datatypes::{Int32Type, Int64Type};
use chrono::format::{Item, Numeric, Pad, StrftimeItems};
use chrono::{NaiveTime, TimeZone};
use polarslike_core::{DataType, Result, Vector, bail, error, temporal};

use crate::kernels::builder::TextBuilder;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&TO_STRING, &STRFTIME];

static TO_STRING: FunctionDef = FunctionDef::new("dt.to_string", "format:str=None", Kernel::Elementwise(to_string))
    .doc(
        "Dates, times and durations as text, in the form that `format` describes.\n\n\
         `format` is that of strftime, as chrono reads it: `%Y-%m-%d %H:%M:%S`. Without one, or with `iso`, the form is that of \
         ISO 8601; `iso:strict` puts a T between date and time. A Duration has `iso` and `polars` only.",
    )
    .types(types)
    .examples(&[
        Example {
            columns: r#"a=datetime[us] ["2024-12-30 23:59:58", null]"#,
            arguments: r#"("%d.%m.%y, %H:%M")"#,
            result: r#"str ["30.12.24, 23:59", null]"#,
        },
        Example { columns: r#"a=duration[us] [93600000005, null]"#, arguments: "()", result: r#"str ["P1DT2H0.000005S", null]"# },
    ]);

static STRFTIME: FunctionDef = FunctionDef::new("dt.strftime", "format:str", Kernel::Elementwise(to_string))
    .doc("Dates and times as text in the form that `format` describes: another name of `dt.to_string`.")
    .types(types)
    .examples(&[Example {
        columns: r#"a=date ["2024-12-30", null]"#,
        arguments: r#"("%A, %-d %B %Y")"#,
        result: r#"str ["Monday, 30 December 2024", null]"#,
    }]);

fn types(bind: &Bind) -> Result<Binding> {
    bind.check(0, DataType::is_temporal, "dates, times or durations")?;
    bind.returns(DataType::String)
}

fn to_string(call: &Call) -> Result<Vector> {
    use DataType::*;
    let input = &call.inputs[0];
    let format = call.options.opt_str("format")?.unwrap_or("iso");
    match (format, input.dtype()) {
        ("iso", Duration(unit)) => {
            write_each::<Int64Type>(input, |out, v| temporal::write_duration_iso(out, v, *unit))
        }
        ("polars", Duration(unit)) => {
            write_each::<Int64Type>(input, |out, v| temporal::write_duration(out, v, *unit))
        }
        (_, Duration(_)) => {
            bail!(
                InvalidOperation,
                "`{}`: a Duration has the formats \"iso\" and \"polars\", not {format:?}",
                call.options.name()
            )
        }
        ("iso" | "iso:strict", Date) => write_each::<Int32Type>(input, temporal::write_date),
        ("iso" | "iso:strict", Time) => write_each::<Int64Type>(input, temporal::write_time),
        ("iso", Datetime(unit, zone)) => {
            let zone = zone.as_deref().map(temporal::time_zone).transpose()?;
            write_each::<Int64Type>(input, |out, v| temporal::write_datetime_full(out, v, *unit, zone))
        }
        ("iso:strict", Datetime(unit, zone)) => {
            let zone = zone.as_deref().map(temporal::time_zone).transpose()?;
            write_each::<Int64Type>(input, |out, v| {
                temporal::write_datetime_full(out, v, *unit, zone)?;
                // The first space is the one behind the date.
                if let Some(space) = out.find(' ') {
                    out.replace_range(space..=space, "T");
                }
                Ok(())
            })
        }
        (format, _) => formatted(call, input, format),
    }
}

/// Values beyond chrono's calendar (years ±262,000) give null.
fn formatted(call: &Call, input: &Vector, format: &str) -> Result<Vector> {
    let items: Vec<Item> = StrftimeItems::new(format).collect();
    let fails = || {
        error!(
            Compute,
            "`{}`: {} has nothing to show for a part of the format {format:?}",
            call.options.name(),
            input.dtype()
        )
    };
    if items.contains(&Item::Error) {
        bail!(
            Compute,
            "`{}`: {format:?} is not a format; use parts such as %Y, %m, %d, %H, %M, %S",
            call.options.name()
        );
    }
    if let (DataType::Date, Some(parts)) = (input.dtype(), date_parts(&items)) {
        return write_some::<Int32Type>(input, |out, v| write_parts(out, &parts, v));
    }
    let items = items.iter();
    match input.dtype() {
        DataType::Date => write_some::<Int32Type>(input, |out, v| {
            temporal::date(v).map(|date| write!(out, "{}", date.format_with_items(items.clone())))
        }),
        DataType::Time => write_some::<Int64Type>(input, |out, v| {
            let (seconds, nanoseconds) = (v.div_euclid(1_000_000_000), v.rem_euclid(1_000_000_000));
            let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds as u32, nanoseconds as u32)?;
            Some(write!(out, "{}", time.format_with_items(items.clone())))
        }),
        DataType::Datetime(unit, None) => write_some::<Int64Type>(input, |out, v| {
            temporal::datetime(v, *unit).map(|d| write!(out, "{}", d.format_with_items(items.clone())))
        }),
        DataType::Datetime(unit, Some(zone)) => {
            let zone = temporal::time_zone(zone)?;
            write_some::<Int64Type>(input, |out, v| {
                let utc = temporal::datetime(v, *unit)?;
                let local = zone.from_utc_datetime(&utc);
                Some(write!(out, "{}", local.format_with_items(items.clone())))
            })
        }
        other => bail!(Internal, "{other} has no format"),
    }
    .map_err(|_| fails())
}

/// A part of a format that needs no more than year, month and day.
enum DatePart<'f> {
    Text(&'f str),
    Year,
    Month,
    Day,
}

/// The parts of a format of dates, if it has none but these.
fn date_parts<'f>(items: &[Item<'f>]) -> Option<Vec<DatePart<'f>>> {
    let part = |item: &Item<'f>| match *item {
        Item::Literal(text) | Item::Space(text) => Some(DatePart::Text(text)),
        Item::Numeric(Numeric::Year, Pad::Zero) => Some(DatePart::Year),
        Item::Numeric(Numeric::Month, Pad::Zero) => Some(DatePart::Month),
        Item::Numeric(Numeric::Day, Pad::Zero) => Some(DatePart::Day),
        _ => None,
    };
    items.iter().map(part).collect()
}

/// Writes a date; `None` beyond the calendar.
fn write_parts(out: &mut String, parts: &[DatePart], date: i32) -> Option<std::fmt::Result> {
    let (year, month, day) = temporal::civil(date.into());
    temporal::days_from_civil(year, month, day)?;
    for part in parts {
        match part {
            DatePart::Text(text) => out.push_str(text),
            // Years of other lengths have a sign.
            DatePart::Year if !(0..10_000).contains(&year) => {
                if let Err(error) = write!(out, "{year:+05}") {
                    return Some(Err(error));
                }
            }
            DatePart::Year => {
                two_digits(out, year as u32 / 100);
                two_digits(out, year as u32 % 100);
            }
            DatePart::Month => two_digits(out, month),
            DatePart::Day => two_digits(out, day),
        }
    }
    Some(Ok(()))
}

fn two_digits(out: &mut String, number: u32) {
    out.push(char::from(b'0' + (number / 10) as u8));
    out.push(char::from(b'0' + (number % 10) as u8));
}

fn write_each<T: ArrowPrimitiveType>(
    input: &Vector,
    write: impl Fn(&mut String, T::Native) -> std::fmt::Result,
) -> Result<Vector> {
    write_some::<T>(input, |out, v| Some(write(out, v)))
}

/// Text per value; null where `write` gives `None`.
fn write_some<T: ArrowPrimitiveType>(
    input: &Vector,
    write: impl Fn(&mut String, T::Native) -> Option<std::fmt::Result>,
) -> Result<Vector> {
    input.map(DataType::String, |array| {
        let array: &PrimitiveArray<T> = array.as_primitive();
        let mut texts = TextBuilder::with_capacity(input.len());
        let mut text = String::new();
        for value in array {
            text.clear();
            match value.and_then(|v| write(&mut text, v)) {
                Some(Ok(())) => texts.append_value(&text),
                Some(Err(_)) => bail!(Compute, "a part of the format has nothing to show"),
                None => texts.append_null(),
            }
        }
        Ok(Arc::new(texts.finish()))
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn iso_forms() {
        let columns = r#"a=datetime[ms,Europe/Berlin] ["2024-03-31 01:30:00", null]"#;
        check("dt.to_string", columns, "()", r#"str ["2024-03-31 03:30:00.000+02:00", null]"#);
        check("dt.to_string", columns, r#"("iso:strict")"#, r#"str ["2024-03-31T03:30:00.000+02:00", null]"#);
        check("dt.to_string", columns, r#"("%Z %z %s")"#, r#"str ["CEST +0200 1711848600", null]"#);
        check(
            "dt.to_string",
            r#"a=time ["20:17:40", "00:00:00.5"]"#,
            "()",
            r#"str ["20:17:40", "00:00:00.500"]"#,
        );
        check("dt.to_string", r#"a=date ["2024-03-31"]"#, r#"("iso")"#, r#"str ["2024-03-31"]"#);
        check("dt.to_string", "a=duration[us] [93600000005]", r#"("polars")"#, r#"str ["1d 2h 5µs"]"#);
    }

    #[test]
    fn formats() {
        let columns = r#"a=datetime[us] ["2024-12-30 23:59:58.123456"]"#;
        check(
            "dt.to_string",
            columns,
            r#"("%A %B %j%.3f %e %l %p")"#,
            r#"str ["Monday December 365.123 30 11 PM"]"#,
        );
        let dates = r#"a=date ["2024-03-05", "0033-12-31", null]"#;
        check("dt.to_string", dates, r#"("%d/%m/%Y %%")"#, r#"str ["05/03/2024 %", "31/12/0033 %", null]"#);
        let far = "a=date [-1000000000, -900000, 3000000]";
        check("dt.to_string", far, r#"("%Y-%m-%d")"#, r#"str [null, "-0495-11-20", "+10183-09-21"]"#);
        check("dt.to_string", r#"a=time ["20:17:40"]"#, r#"("%H-%M")"#, r#"str ["20-17"]"#);
        check("dt.to_string", "a=datetime[ms] [9223372036854775807]", r#"("%Y")"#, "str [null]");
        assert!(fails("dt.to_string", columns, r#"("%Q")"#).contains("not a format"));
        assert!(fails("dt.to_string", columns, r#"("%z")"#).contains("nothing to show"));
        assert!(fails("dt.to_string", r#"a=date ["2024-12-30"]"#, r#"("%H")"#).contains("nothing to show"));
        assert!(fails("dt.to_string", "a=duration[us] [1]", r#"("%H")"#).contains("polars"));
        assert!(fails("dt.strftime", "a=i64 [1]", r#"("%H")"#).contains("Int64"));
    }
}
