//! `dt.base_utc_offset`, `dt.dst_offset`: what clocks of a zone differ from UTC.

use arrow::array::{AsArray, PrimitiveArray};
use arrow::datatypes::Int64Type;
use chrono::{TimeDelta, TimeZone};
use chrono_tz::{OffsetComponents, TzOffset};
use polarslike_core::{DataType, Result, TimeUnit, Vector, bail, temporal};

use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&BASE_UTC_OFFSET, &DST_OFFSET];

static BASE_UTC_OFFSET: FunctionDef = FunctionDef::new(
    "dt.base_utc_offset",
    "",
    Kernel::Elementwise(|call| offsets(call, |o| o.base_utc_offset())),
)
.doc("How far standard time in the time zone is ahead of UTC at each instant. See also `dt.dst_offset`.")
.types(zoned_type)
.examples(&[Example {
    columns: r#"a=datetime[us,Europe/Berlin] ["2024-01-01 12:00:00", "2024-07-01 12:00:00", null]"#,
    arguments: "()",
    result: "duration[ms] [3600000, 3600000, null]",
}]);

static DST_OFFSET: FunctionDef =
    FunctionDef::new("dt.dst_offset", "", Kernel::Elementwise(|call| offsets(call, |o| o.dst_offset())))
        .doc("How far daylight saving time in the time zone is ahead of standard time at each instant.")
        .types(zoned_type)
        .examples(&[Example {
            columns: r#"a=datetime[us,Europe/Berlin] ["2024-01-01 12:00:00", "2024-07-01 12:00:00", null]"#,
            arguments: "()",
            result: "duration[ms] [0, 3600000, null]",
        }]);

fn zoned_type(bind: &Bind) -> Result<Binding> {
    bind.check(0, |t| matches!(t, DataType::Datetime(_, Some(_))), "datetimes with a time zone")?;
    bind.returns(DataType::Duration(TimeUnit::Milliseconds))
}

fn offsets(call: &Call, part: impl Fn(&TzOffset) -> TimeDelta) -> Result<Vector> {
    let DataType::Datetime(unit, Some(zone)) = call.inputs[0].dtype() else {
        bail!(Internal, "a time zone is needed")
    };
    let zone = temporal::time_zone(zone)?;
    call.inputs[0].map(call.dtype.clone(), |array| {
        let offsets = array.as_primitive::<Int64Type>().iter().map(|instant| {
            let utc = temporal::datetime(instant?, *unit)?;
            Some(part(&zone.offset_from_utc_datetime(&utc)).num_milliseconds())
        });
        Ok(std::sync::Arc::new(offsets.collect::<PrimitiveArray<Int64Type>>()))
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn instants_beyond_the_calendar_have_no_offset() {
        check("dt.dst_offset", "a=datetime[ms,UTC] [9223372036854775807]", "()", "duration[ms] [null]");
        assert!(fails("dt.dst_offset", "a=datetime[ms] []", "()").contains("time zone"));
    }
}
