//! What clocks show: instants as local time and back.

use std::cell::Cell;
use std::sync::Arc;

use arrow::array::{Array, ArrowPrimitiveType, AsArray, BooleanBufferBuilder, PrimitiveArray};
use arrow::buffer::NullBuffer;
use arrow::datatypes::{Int32Type, Int64Type};
use chrono::{MappedLocalTime, Offset, TimeZone};
use chrono_tz::Tz;
use polarslike_core::{DataType, Result, TimeUnit, Vector, bail, temporal};

use crate::cast::{Unfit, cast};

pub(crate) const SECONDS_PER_DAY: i64 = 86_400;

/// The clocks of a time zone, or of no zone, which show instants as they are. Values are in one unit.
pub(crate) struct Clock {
    zone: Option<Tz>,
    unit: TimeUnit,
    /// A span of seconds and the offset from UTC throughout it: looking an offset up takes long.
    known: Cell<(i64, i64, i64)>,
}

/// How far around an instant its offset is looked up: offsets do not change twice within.
const SPAN_SECONDS: i64 = 6 * 3_600;

impl Clock {
    /// The clocks that a Datetime of this unit and zone is shown by.
    pub(crate) fn new(unit: TimeUnit, zone: Option<&str>) -> Result<Self> {
        Ok(Self { zone: zone.map(temporal::time_zone).transpose()?, unit, known: Cell::new((0, 0, 0)) })
    }

    /// The clocks for a temporal type; days count as Datetimes in milliseconds.
    pub(crate) fn of(dtype: &DataType) -> Result<Self> {
        match dtype {
            DataType::Datetime(unit, zone) => Self::new(*unit, zone.as_deref()),
            _ => Self::new(TimeUnit::Milliseconds, None),
        }
    }

    /// How many of the unit make a day.
    pub(crate) fn per_day(&self) -> i64 {
        SECONDS_PER_DAY * self.unit.per_second()
    }

    /// The unit of the values.
    pub(crate) fn unit(&self) -> TimeUnit {
        self.unit
    }

    /// The offset from UTC at an instant, in the unit.
    fn offset(&self, instant: i64) -> i64 {
        let Some(zone) = self.zone else { return 0 };
        let per_second = self.unit.per_second();
        let second = instant.div_euclid(per_second);
        let (from, to, offset) = self.known.get();
        if (from..to).contains(&second) {
            return offset;
        }
        let offset = |second| offset_seconds(zone, second) * per_second;
        let from = second.div_euclid(SPAN_SECONDS).saturating_mul(SPAN_SECONDS);
        let to = from.saturating_add(SPAN_SECONDS);
        let here = offset(second);
        if offset(from) == here && offset(to - 1) == here {
            self.known.set((from, to, here));
        }
        here
    }

    /// What clocks show at an instant.
    pub(crate) fn local(&self, instant: i64) -> i64 {
        instant.saturating_add(self.offset(instant))
    }

    /// The instant at which clocks show `local`: of two, the one with the same offset as `near`; of none, the one they
    /// would have shown it at had they not been set.
    pub(crate) fn instant(&self, local: i64, near: i64) -> i64 {
        let Some(zone) = self.zone else { return local };
        let offset = match self.offsets(zone, local) {
            MappedLocalTime::Single(offset) => offset,
            MappedLocalTime::Ambiguous(a, b) => {
                if self.offset(near) == b {
                    b
                } else {
                    a
                }
            }
            MappedLocalTime::None => self.offset(local.saturating_sub(self.per_day() / 2)),
        };
        local.saturating_sub(offset)
    }

    /// The instants at which clocks show `local`.
    pub(crate) fn instants(&self, local: i64) -> MappedLocalTime<i64> {
        match self.zone {
            None => MappedLocalTime::Single(local),
            Some(zone) => self.offsets(zone, local).map(|offset| local.saturating_sub(offset)),
        }
    }

    fn offsets(&self, zone: Tz, local: i64) -> MappedLocalTime<i64> {
        match temporal::datetime(local, self.unit) {
            Some(local) => zone
                .offset_from_local_datetime(&local)
                .map(|offset| i64::from(offset.fix().local_minus_utc()) * self.unit.per_second()),
            None => MappedLocalTime::Single(0),
        }
    }
}

fn offset_seconds(zone: Tz, second: i64) -> i64 {
    let utc = temporal::datetime(second.saturating_mul(1_000), TimeUnit::Milliseconds);
    utc.map_or(0, |utc| zone.offset_from_utc_datetime(&utc).fix().local_minus_utc().into())
}

/// The values of a Date or Datetime as clocks show them, in the unit of its [`Clock`].
pub(crate) fn local_values(vector: &Vector, clock: &Clock) -> Result<Vector> {
    let unit = clock.unit();
    vector.map(DataType::Datetime(unit, None), |array| {
        Ok(match vector.dtype() {
            DataType::Date => {
                let per_day = clock.per_day();
                Arc::new(array.as_primitive::<Int32Type>().unary::<_, Int64Type>(|d| i64::from(d) * per_day))
            }
            DataType::Datetime(..) if clock.zone.is_some() => {
                Arc::new(array.as_primitive::<Int64Type>().unary::<_, Int64Type>(|v| clock.local(v)))
            }
            DataType::Datetime(..) => array.clone(),
            other => bail!(Internal, "{other} has no local time"),
        })
    })
}

/// The days that clocks show at Dates or Datetimes.
pub(crate) fn local_days(vector: &Vector) -> Result<Vector> {
    match vector.dtype() {
        DataType::Date => Ok(vector.clone()),
        dtype => cast(&local_values(vector, &Clock::of(dtype)?)?, &DataType::Date, Unfit::Fail),
    }
}

/// Each Date or Datetime as `f` moves it, which gets the row and the instant in the unit of the clock; `None` gives null.
pub(crate) fn move_instants(
    vector: &Vector,
    f: impl Fn(&Clock, usize, i64) -> Result<Option<i64>>,
) -> Result<Vector> {
    let array = vector.decode();
    if *vector.dtype() == DataType::Date {
        // Fine enough for any interval to move a date by a day; dates beyond the calendar's end become null.
        let clock = Clock::new(TimeUnit::Microseconds, None)?;
        let per_day = clock.per_day();
        let moved = try_map::<Int32Type>(array.as_primitive(), |row, date| {
            let Some(instant) = i64::from(date).checked_mul(per_day) else { return Ok(None) };
            let moved = f(&clock, row, instant)?;
            Ok(moved.and_then(|m| i32::try_from(m.div_euclid(per_day)).ok()))
        })?;
        return Ok(Vector::primitive(DataType::Date, moved));
    }
    let clock = Clock::of(vector.dtype())?;
    let moved = try_map::<Int64Type>(array.as_primitive(), |row, instant| f(&clock, row, instant))?;
    Ok(Vector::primitive(vector.dtype().clone(), moved))
}

/// Each Date as `f` moves it, in days; `None` gives null.
pub(crate) fn move_days(vector: &Vector, f: impl Fn(i64) -> Option<i64>) -> Result<Vector> {
    let array = vector.decode();
    let moved = try_map::<Int32Type>(array.as_primitive(), |_, day| {
        Ok(f(day.into()).and_then(|day| i32::try_from(day).ok()))
    })?;
    Ok(Vector::primitive(DataType::Date, moved))
}

/// What `f` makes of each row's value; null of null, and where it gives `None`.
fn try_map<T: ArrowPrimitiveType>(
    array: &PrimitiveArray<T>,
    f: impl Fn(usize, T::Native) -> Result<Option<T::Native>>,
) -> Result<PrimitiveArray<T>> {
    let nulls = array.nulls().filter(|n| n.null_count() > 0);
    let mut values = Vec::with_capacity(array.len());
    let mut missing = Vec::new();
    for (row, value) in array.values().iter().enumerate() {
        let mapped = if nulls.is_none_or(|n| n.is_valid(row)) { f(row, *value)? } else { None };
        if mapped.is_none() {
            missing.push(row);
        }
        values.push(mapped.unwrap_or_default());
    }
    if missing.is_empty() {
        return Ok(PrimitiveArray::new(values.into(), None));
    }
    let mut valid = BooleanBufferBuilder::new(values.len());
    valid.append_n(values.len(), true);
    missing.into_iter().for_each(|row| valid.set_bit(row, false));
    Ok(PrimitiveArray::new(values.into(), Some(NullBuffer::new(valid.finish()))))
}
