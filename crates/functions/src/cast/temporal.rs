//! Casts among dates, times and durations.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, PrimitiveArray};
use arrow::buffer::NullBuffer;
use arrow::datatypes::{Int32Type, Int64Type};
use polarslike_core::{DataType, Result, TimeUnit, bail};

use crate::kernels::bits;

const SECONDS_PER_DAY: i64 = 86_400;
const NANOSECONDS_PER_DAY: i64 = SECONDS_PER_DAY * 1_000_000_000;

/// An error if the types mean different things.
pub(super) fn check_castable(from: &DataType, to: &DataType) -> Result<()> {
    use DataType::*;
    match (from, to) {
        (Date | Datetime(..), Date | Datetime(..)) | (Datetime(..), Time) => Ok(()),
        (Time | Duration(_), Duration(_)) => Ok(()),
        (Time, Datetime(..)) => {
            bail!(InvalidOperation, "cannot cast Time to {to}; use `.dt.combine()` to say of which day")
        }
        _ => bail!(InvalidOperation, "cannot cast {from} to {to}"),
    }
}

/// The values in another temporal type; null where it cannot hold them.
pub(super) fn convert(array: &ArrayRef, from: &DataType, to: &DataType) -> Result<ArrayRef> {
    use DataType::*;
    Ok(match (from, to) {
        (Date, Datetime(unit, _)) => {
            let per_day = SECONDS_PER_DAY * unit.per_second();
            let dates = array.as_primitive::<Int32Type>();
            let instants: PrimitiveArray<Int64Type> = dates.unary(|d| i64::from(d).wrapping_mul(per_day));
            let limit = i64::MAX / per_day;
            let fits = bits::test(dates.values(), |d| i64::from(d).abs() <= limit);
            where_fits(instants, fits)
        }
        (Datetime(unit, _), Date) => {
            let per_day = SECONDS_PER_DAY * unit.per_second();
            let instants = array.as_primitive::<Int64Type>();
            let days = |v: i64| v.div_euclid(per_day);
            let dates: PrimitiveArray<Int32Type> = instants.unary(|v| days(v) as i32);
            let fits = bits::test(instants.values(), |v| i32::try_from(days(v)).is_ok());
            where_fits(dates, fits)
        }
        (Datetime(unit, _), Time) => {
            let per_second = unit.per_second();
            let (per_day, nanoseconds) = (SECONDS_PER_DAY * per_second, 1_000_000_000 / per_second);
            let instants = array.as_primitive::<Int64Type>();
            let times: PrimitiveArray<Int64Type> = instants.unary(|v| v.rem_euclid(per_day) * nanoseconds);
            Arc::new(times)
        }
        (Datetime(a, _), Datetime(b, _)) => change_unit(array, *a, *b, i64::div_euclid),
        (Duration(a), Duration(b)) => change_unit(array, *a, *b, |v, by| v / by),
        (Time, Duration(unit)) => change_unit(array, TimeUnit::Nanoseconds, *unit, |v, by| v / by),
        _ => bail!(InvalidOperation, "cannot cast {from} to {to}"),
    })
}

/// Instants or durations in another unit; `divide` says how a coarser one rounds.
fn change_unit(array: &ArrayRef, from: TimeUnit, to: TimeUnit, divide: impl Fn(i64, i64) -> i64) -> ArrayRef {
    let values = array.as_primitive::<Int64Type>();
    let (from, to) = (from.per_second(), to.per_second());
    if from >= to {
        let by = from / to;
        let coarser: PrimitiveArray<Int64Type> =
            if by == 1 { values.clone() } else { values.unary(|v| divide(v, by)) };
        return Arc::new(coarser);
    }
    let by = to / from;
    let finer: PrimitiveArray<Int64Type> = values.unary(|v| v.wrapping_mul(by));
    let (least, greatest) = (i64::MIN / by, i64::MAX / by);
    let fits = bits::test(values.values(), |v| (least <= v) & (v <= greatest));
    where_fits(finer, fits)
}

/// Numbers as times of day; null where they are not within a day.
pub(super) fn time_of_day(array: &ArrayRef) -> ArrayRef {
    let times = array.as_primitive::<Int64Type>();
    let fits = bits::test(times.values(), |v| (0..NANOSECONDS_PER_DAY).contains(&v));
    where_fits(times.clone(), fits)
}

fn where_fits<T: arrow::array::ArrowPrimitiveType>(
    array: PrimitiveArray<T>,
    fits: arrow::buffer::BooleanBuffer,
) -> ArrayRef {
    let fits = NullBuffer::new(fits);
    if fits.null_count() == 0 {
        return Arc::new(array);
    }
    let nulls = NullBuffer::union(array.nulls(), Some(&fits));
    Arc::new(PrimitiveArray::<T>::new(array.values().clone(), nulls))
}
