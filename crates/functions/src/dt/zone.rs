//! Units and zones: `dt.cast_time_unit`, `dt.convert_time_zone`, `dt.replace_time_zone`.

use arrow::array::{AsArray, PrimitiveArray};
use arrow::datatypes::Int64Type;
use chrono::MappedLocalTime;
use polarslike_core::{DataType, Result, TimeUnit, Vector, bail, error, temporal};

use crate::cast::{Unfit, cast};
use crate::kernels::clock::{Clock, local_values};
use crate::kernels::text::Argument;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&CAST_TIME_UNIT, &CONVERT_TIME_ZONE, &REPLACE_TIME_ZONE];

static CAST_TIME_UNIT: FunctionDef = FunctionDef::new(
    "dt.cast_time_unit",
    "time_unit:enum(ns,us,ms)",
    Kernel::Elementwise(|call| cast(&call.inputs[0], call.dtype, Unfit::Fail)),
)
.doc("Datetimes or durations in another unit. What a coarser unit does not hold is dropped; what a finer one cannot is an error.")
.types(|bind| {
    let name = bind.options.str("time_unit")?;
    let unit = TimeUnit::parse(name).ok_or_else(|| error!(InvalidArgument, "no time unit {name:?}"))?;
    match bind.input(0) {
        DataType::Datetime(_, zone) => bind.returns(DataType::Datetime(unit, zone)),
        DataType::Duration(_) => bind.returns(DataType::Duration(unit)),
        _ => Err(bind.reject(0, "datetimes or durations")),
    }
})
.examples(&[Example {
    columns: r#"a=datetime[us] ["2024-12-30 23:59:58.123456", null]"#,
    arguments: r#"("ms")"#,
    result: r#"datetime[ms] ["2024-12-30 23:59:58.123", null]"#,
}]);

static CONVERT_TIME_ZONE: FunctionDef = FunctionDef::new(
    "dt.convert_time_zone",
    "time_zone:str",
    Kernel::Elementwise(|call| Ok(call.inputs[0].with_dtype(call.dtype.clone()))),
)
.doc("The same instants shown by the clocks of another time zone. Datetimes without zone are taken as UTC.")
.types(|bind| {
    let zone = bind.options.str("time_zone")?;
    temporal::time_zone(zone)?;
    zoned(bind, Some(zone))
})
.examples(&[Example {
    columns: r#"a=datetime[us,UTC] ["2024-12-30 23:00:00", null]"#,
    arguments: r#"("Asia/Tokyo")"#,
    result: r#"datetime[us,Asia/Tokyo] ["2024-12-30 23:00:00", null]"#,
}]);

static REPLACE_TIME_ZONE: FunctionDef = FunctionDef::new(
    "dt.replace_time_zone",
    "time_zone:str?, *, ambiguous:expr(lit)|enum(earliest,latest,raise,null)='raise', \
     non_existent:enum(raise,null)='raise'",
    Kernel::Elementwise(replace_time_zone),
)
.doc(
    "The instants at which the clocks of another time zone show the same; without zone if it is null.\n\n\
     Where clocks are set back they show the same twice: `ambiguous` says which is meant, for all rows or row by row: \
     `earliest`, `latest`, `null` for null, or `raise` for an error. Where they are set forward there \
     is no such instant: an error, or null, as `non_existent` says.",
)
.types(|bind| {
    let zone = bind.options.opt_str("time_zone")?;
    zone.map(temporal::time_zone).transpose()?;
    bind.check(1, |t| t.is_text() || *t == DataType::Null, AMBIGUOUS)?;
    let output = zoned(bind, zone)?.output;
    bind.cast(vec![bind.input(0), DataType::String], output)
})
.examples(&[Example {
    columns: r#"a=datetime[us] ["2024-12-30 23:00:00", null]"#,
    arguments: r#"("Asia/Tokyo")"#,
    result: r#"datetime[us,Asia/Tokyo] ["2024-12-30 14:00:00", null]"#,
}]);

fn zoned(bind: &Bind, zone: Option<&str>) -> Result<Binding> {
    match bind.input(0) {
        DataType::Datetime(unit, _) => bind.returns(DataType::Datetime(unit, zone.map(Into::into))),
        _ => Err(bind.reject(0, "datetimes")),
    }
}

fn replace_time_zone(call: &Call) -> Result<Vector> {
    let input = &call.inputs[0];
    let local = local_values(input, &Clock::of(input.dtype())?)?;
    let ambiguous = Argument::new(&call.inputs[1]);
    let options = Ambiguity { ambiguous: &ambiguous, non_existent: call.options.str("non_existent")? };
    localize(&local, call.dtype, &options)
}

/// What an argument `ambiguous` takes, for errors.
pub(crate) const AMBIGUOUS: &str = "\"earliest\", \"latest\", \"raise\" or \"null\"";

/// What becomes of local times that clocks show twice or never.
pub(crate) struct Ambiguity<'a> {
    /// `earliest`, `latest`, `raise` or `null`, row by row; where there is none the result is null.
    pub ambiguous: &'a Argument,
    /// `raise` or `null`.
    pub non_existent: &'a str,
}

/// The instants at which clocks show `local`, as a Datetime of this type.
pub(crate) fn localize(local: &Vector, dtype: &DataType, options: &Ambiguity) -> Result<Vector> {
    let DataType::Datetime(unit, Some(zone)) = dtype else { return Ok(local.with_dtype(dtype.clone())) };
    let clock = Clock::of(dtype)?;
    let shown = |local: i64| {
        let mut text = String::new();
        // Writing to a string does not fail.
        let _ = temporal::write_datetime(&mut text, local, *unit, None);
        text
    };
    let array = local.decode();
    let instants = array.as_primitive::<Int64Type>().iter().enumerate().map(|(row, local)| {
        let (Some(local), Some(ambiguous)) = (local, options.ambiguous.text(row)) else { return Ok(None) };
        if !matches!(ambiguous, "earliest" | "latest" | "raise" | "null") {
            bail!(InvalidOperation, "ambiguous cannot be {ambiguous:?}; choose one of: {AMBIGUOUS}");
        }
        Ok(match (clock.instants(local), ambiguous) {
            (MappedLocalTime::Single(instant), _) => Some(instant),
            (MappedLocalTime::Ambiguous(first, _), "earliest") => Some(first),
            (MappedLocalTime::Ambiguous(_, second), "latest") => Some(second),
            (MappedLocalTime::Ambiguous(..), "null") => None,
            (MappedLocalTime::Ambiguous(..), _) => bail!(
                Compute,
                "in {zone} clocks show {} twice; say which is meant by ambiguous=\"earliest\", \"latest\" or \"null\"",
                shown(local)
            ),
            (MappedLocalTime::None, _) if options.non_existent == "null" => None,
            (MappedLocalTime::None, _) => bail!(
                Compute,
                "in {zone} clocks never show {}; use non_existent=\"null\" to get null",
                shown(local)
            ),
        })
    });
    let instants: PrimitiveArray<Int64Type> = instants.collect::<Result<_>>()?;
    Ok(Vector::primitive(dtype.clone(), instants))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn clocks_are_set() {
        let twice = r#"a=datetime[us] ["2024-10-27 02:30:00"]"#;
        assert!(fails("dt.replace_time_zone", twice, r#"("Europe/Berlin")"#).contains("twice"));
        check(
            "dt.replace_time_zone",
            twice,
            r#"("Europe/Berlin", ambiguous="earliest")"#,
            r#"datetime[us,Europe/Berlin] ["2024-10-27 00:30:00"]"#,
        );
        check(
            "dt.replace_time_zone",
            twice,
            r#"("Europe/Berlin", ambiguous="latest")"#,
            r#"datetime[us,Europe/Berlin] ["2024-10-27 01:30:00"]"#,
        );
        check(
            "dt.replace_time_zone",
            twice,
            r#"("Europe/Berlin", ambiguous="null")"#,
            "datetime[us,Europe/Berlin] [null]",
        );
        check(
            "dt.replace_time_zone",
            r#"a=datetime[us] ["2024-10-27 02:30:00", "2024-10-27 02:30:00"]; b=str ["latest", null]"#,
            r#"("Europe/Berlin", ambiguous=col(b))"#,
            r#"datetime[us,Europe/Berlin] ["2024-10-27 01:30:00", null]"#,
        );
        let other = r#"("Europe/Berlin", ambiguous="first")"#;
        assert!(fails("dt.replace_time_zone", twice, other).contains("cannot be"));
        let never = r#"a=datetime[us] ["2024-03-31 02:30:00"]"#;
        assert!(fails("dt.replace_time_zone", never, r#"("Europe/Berlin")"#).contains("never"));
        check(
            "dt.replace_time_zone",
            never,
            r#"("Europe/Berlin", non_existent="null")"#,
            "datetime[us,Europe/Berlin] [null]",
        );
    }

    #[test]
    fn zones_and_units() {
        let zoned = r#"a=datetime[us,Europe/Berlin] ["2024-06-01 10:00:00"]"#;
        check("dt.replace_time_zone", zoned, "(null)", r#"datetime[us] ["2024-06-01 12:00:00"]"#);
        check("dt.replace_time_zone", zoned, r#"("UTC")"#, r#"datetime[us,UTC] ["2024-06-01 12:00:00"]"#);
        assert!(fails("dt.convert_time_zone", zoned, r#"("Berlin")"#).contains("Berlin"));
        assert!(fails("dt.convert_time_zone", "a=i64 [1]", r#"("UTC")"#).contains("Int64"));
        assert!(
            fails("dt.cast_time_unit", r#"a=datetime[ms] [9223372036854775807]"#, r#"("ns")"#)
                .contains("failed")
        );
    }
}
