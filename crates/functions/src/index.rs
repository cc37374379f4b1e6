//! Axes of times or whole numbers, along which windows lie.

use arrow::array::{Array, AsArray, PrimitiveArray};
use arrow::buffer::ScalarBuffer;
use arrow::datatypes::{Int32Type, Int64Type};
use polarslike_core::temporal::Interval;
use polarslike_core::{DataType, Result, TimeUnit, Vector, bail, error, with_primitive};

use crate::dt::offset::plus;
use crate::dt::truncate::truncate;
use crate::kernels::clock::Clock;

/// The values of an index column as whole numbers to which intervals are added.
///
/// Dates count in microseconds, so that intervals of hours mean something to them.
pub struct Axis {
    dtype: DataType,
    /// How intervals move times; `None` for integers.
    clock: Option<Clock>,
}

impl Axis {
    /// Whether columns of this type have an axis: times and integers do.
    pub fn supports(dtype: &DataType) -> bool {
        dtype.is_integer() || dtype.is_temporal()
    }

    /// The axis of a column of this type.
    pub fn of(dtype: &DataType) -> Result<Self> {
        let clock = match dtype {
            DataType::Date => Some(Clock::new(TimeUnit::Microseconds, None)?),
            DataType::Datetime(unit, zone) => Some(Clock::new(*unit, zone.as_deref())?),
            DataType::Duration(unit) => Some(Clock::new(*unit, None)?),
            DataType::Time => Some(Clock::new(TimeUnit::Nanoseconds, None)?),
            other if other.is_integer() => None,
            other => bail!(InvalidOperation, "{other} is neither a time nor an integer"),
        };
        Ok(Self { dtype: dtype.clone(), clock })
    }

    /// An error unless `interval`, given as `what`, can be added to values of this type.
    pub fn check(dtype: &DataType, what: &str, interval: &Interval) -> Result<()> {
        if dtype.is_integer() && !interval.is_index {
            bail!(
                InvalidOperation,
                "`{what}` must count rows of an integer column, such as \"2i\", not {interval}"
            );
        }
        if !dtype.is_integer() && interval.is_index {
            bail!(InvalidOperation, "`{what}` must be a length of time, such as \"2d\", not {interval}");
        }
        if matches!(dtype, DataType::Duration(_) | DataType::Time) && interval.has_months() {
            bail!(
                InvalidOperation,
                "`{what}` must not have months, of which {dtype} knows nothing: {interval}"
            );
        }
        Ok(())
    }

    /// The type of the ends of windows: that of the column, but for dates Datetimes.
    pub fn boundary_type(dtype: &DataType) -> DataType {
        match dtype {
            DataType::Date => DataType::Datetime(TimeUnit::Microseconds, None),
            other => other.clone(),
        }
    }

    /// The values of a column; those of nulls mean nothing.
    pub fn values(&self, column: &Vector) -> Result<ScalarBuffer<i64>> {
        let array = column.decode();
        if let Some(array) = array.as_primitive_opt::<Int64Type>() {
            return Ok(array.values().clone());
        }
        if self.dtype == DataType::Date {
            let per_day = self.clock.as_ref().map_or(1, Clock::per_day);
            let days = array.as_primitive::<Int32Type>().values().iter();
            return Ok(days.map(|day| i64::from(*day).saturating_mul(per_day)).collect());
        }
        Ok(with_primitive!(&self.dtype, T => {
            let array = array.as_primitive::<T>();
            let value = |row: usize| match num_traits::cast::<_, i64>(array.value(row)) {
                Some(value) => Ok(value),
                None if array.is_null(row) => Ok(0),
                None => Err(error!(Compute, "{} is too large for an index column", array.value(row))),
            };
            (0..array.len()).map(value).collect::<Result<Vec<i64>>>()?.into()
        }, else bail!(Internal, "{} has no axis", self.dtype)))
    }

    /// Values as a column of the axis' type: dates are the days that they lie in.
    pub fn column(&self, values: &[i64]) -> Result<Vector> {
        if self.dtype == DataType::Date {
            let per_day = self.clock.as_ref().map_or(1, Clock::per_day);
            let day = |value: &i64| i32::try_from(value.div_euclid(per_day)).ok();
            let days: PrimitiveArray<Int32Type> = values.iter().map(day).collect();
            return Ok(Vector::primitive(DataType::Date, days));
        }
        Ok(with_primitive!(&self.dtype, T => {
            let values: PrimitiveArray<T> = values.iter().map(|v| num_traits::cast(*v)).collect();
            Vector::primitive(self.dtype.clone(), values)
        }, else bail!(Internal, "{} has no axis", self.dtype)))
    }

    /// Values as a column of the type of boundaries.
    pub fn boundaries(&self, values: &[i64]) -> Result<Vector> {
        match Self::boundary_type(&self.dtype) {
            dtype if dtype == self.dtype => self.column(values),
            dtype => Ok(Vector::primitive(dtype, PrimitiveArray::<Int64Type>::from(values.to_vec()))),
        }
    }

    /// The value an interval further; the last that 64 bits hold if it lies beyond.
    pub fn plus(&self, value: i64, by: &Interval) -> i64 {
        let moved = match &self.clock {
            Some(clock) => plus(clock, value, by),
            None if by.negative => value.checked_sub(by.nanoseconds),
            None => value.checked_add(by.nanoseconds),
        };
        moved.unwrap_or(if by.negative { i64::MIN } else { i64::MAX })
    }

    /// The start of the window of length `every` that a value is in.
    pub fn truncate(&self, value: i64, every: &Interval) -> Result<i64> {
        match &self.clock {
            Some(clock) => Ok(truncate(clock, value, every)?.unwrap_or(i64::MIN)),
            None => Ok(value.saturating_sub(value.rem_euclid(every.nanoseconds.max(1)))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interval(text: &str) -> Interval {
        Interval::parse(text).unwrap()
    }

    #[test]
    fn dates_move_by_hours_and_months() {
        let axis = Axis::of(&DataType::Date).unwrap();
        let dates = Vector::primitive(DataType::Date, PrimitiveArray::<Int32Type>::from(vec![19_753, -1]));
        let values = axis.values(&dates).unwrap();
        let later: Vec<i64> = values.iter().map(|v| axis.plus(*v, &interval("1mo36h"))).collect();
        let days = axis.column(&later).unwrap();
        assert_eq!(days.decode().as_primitive::<Int32Type>().values(), &[19_783, 31]);
        assert_eq!(axis.boundaries(&later).unwrap().dtype(), &Axis::boundary_type(&DataType::Date));
        assert_eq!(axis.truncate(values[0], &interval("1mo")).unwrap(), 19_723 * 86_400_000_000);
    }

    #[test]
    fn integers_count() {
        let axis = Axis::of(&DataType::UInt8).unwrap();
        assert_eq!(axis.plus(5, &interval("3i")), 8);
        assert_eq!(axis.plus(i64::MAX, &interval("3i")), i64::MAX);
        assert_eq!(axis.plus(i64::MIN, &interval("-3i")), i64::MIN);
        assert_eq!(axis.truncate(-5, &interval("3i")).unwrap(), -6);
        let column = axis.column(&[7, 300]).unwrap();
        assert!(!column.is_null(0) && column.is_null(1));
    }

    #[test]
    fn intervals_fit_their_column() {
        assert!(Axis::check(&DataType::Int64, "every", &interval("2d")).is_err());
        assert!(Axis::check(&DataType::Date, "every", &interval("2i")).is_err());
        assert!(Axis::check(&DataType::Time, "every", &interval("1mo")).is_err());
        assert!(Axis::check(&DataType::Time, "every", &interval("1h")).is_ok());
        assert!(Axis::of(&DataType::String).is_err() && !Axis::supports(&DataType::Float64));
        let large = Vector::primitive(
            DataType::UInt64,
            PrimitiveArray::<arrow::datatypes::UInt64Type>::from(vec![u64::MAX]),
        );
        assert!(Axis::of(&DataType::UInt64).unwrap().values(&large).is_err());
    }
}
