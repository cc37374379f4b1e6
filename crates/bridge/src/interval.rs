//! Lengths of time as hosts give them.

use polarslike::temporal::Interval;
use polarslike::{DataType, Result, Scalar, TimeUnit, Value};

use crate::HostValue;

/// The interval that a value stands for; `None` if it is not of a kind that does.
///
/// A length of time of the host has whole days, which are days of the calendar, and a rest.
pub(crate) fn interval_of(value: &HostValue) -> Option<Result<Interval>> {
    match value {
        HostValue::String(text) => Some(Interval::parse(text)),
        HostValue::Scalar(Scalar { dtype: DataType::Duration(unit), value: Value::Int(length) }) => {
            Some(Ok(of_length(*length, *unit)))
        }
        _ => None,
    }
}

fn of_length(length: i128, unit: TimeUnit) -> Interval {
    let per_day = i128::from(86_400 * unit.per_second());
    let per_unit = 1_000_000_000 / unit.per_second();
    let (days, rest) = (length.abs() / per_day, length.abs() % per_day);
    Interval {
        days: days as i64,
        nanoseconds: rest as i64 * per_unit,
        negative: length < 0,
        ..Interval::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_have_days_and_a_rest() {
        let length = |length, unit| {
            let value = HostValue::Scalar(Scalar::new(DataType::Duration(unit), Value::Int(length)));
            interval_of(&value).unwrap().unwrap().to_string()
        };
        assert_eq!(length(90_000_000, TimeUnit::Milliseconds), "1d1h");
        assert_eq!(length(-604_800_000_000, TimeUnit::Microseconds), "-7d");
        assert_eq!(interval_of(&"2h".into()).unwrap().unwrap().to_string(), "2h");
        assert!(interval_of(&HostValue::Int(3)).is_none());
        assert!(interval_of(&"x".into()).unwrap().is_err());
    }
}
