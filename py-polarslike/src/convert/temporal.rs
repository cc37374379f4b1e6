//! Dates and times of Python's `datetime` module.

use polarslike_bridge::{DataType, Scalar, TimeUnit, Value};
use pyo3::exceptions::PyOverflowError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;

/// The classes and values of the `datetime` module that conversion needs.
struct Classes {
    date: Py<PyAny>,
    datetime: Py<PyAny>,
    time: Py<PyAny>,
    timedelta: Py<PyAny>,
    /// 1970-01-01 without and with a time zone.
    epoch: Py<PyAny>,
    epoch_utc: Py<PyAny>,
    zone_info: Py<PyAny>,
}

fn classes(py: Python<'_>) -> PyResult<&'static Classes> {
    static CLASSES: PyOnceLock<Classes> = PyOnceLock::new();
    CLASSES.get_or_try_init(py, || {
        let module = py.import("datetime")?;
        let get = |name: &str| module.getattr(name);
        let epoch = get("datetime")?.call1((1970, 1, 1))?;
        let utc = get("timezone")?.getattr("utc")?;
        let epoch_utc = get("datetime")?.call1((1970, 1, 1, 0, 0, 0, 0, utc))?;
        Ok(Classes {
            date: get("date")?.unbind(),
            datetime: get("datetime")?.unbind(),
            time: get("time")?.unbind(),
            timedelta: get("timedelta")?.unbind(),
            epoch: epoch.unbind(),
            epoch_utc: epoch_utc.unbind(),
            zone_info: py.import("zoneinfo")?.getattr("ZoneInfo")?.unbind(),
        })
    })
}

/// The days from 0001-01-01, which is day 1, to 1970-01-01.
const EPOCH_ORDINAL: i64 = 719_163;
const MICROS_PER_DAY: i64 = 86_400_000_000;

/// A date, datetime, time or timedelta as a scalar; none for anything else.
pub fn temporal_from_python(value: &Bound<'_, PyAny>) -> PyResult<Option<Scalar>> {
    let py = value.py();
    let c = classes(py)?;
    let us = TimeUnit::Microseconds;
    let int = |dtype: DataType, v: i64| Ok(Some(Scalar::new(dtype, Value::Int(v.into()))));
    if value.is_instance(c.datetime.bind(py))? {
        let zone = value.getattr(intern!(py, "tzinfo"))?;
        if zone.is_none() {
            let since = value.sub(c.epoch.bind(py))?;
            return int(DataType::Datetime(us, None), microseconds(&since)?);
        }
        let since = value.sub(c.epoch_utc.bind(py))?;
        let zone = match zone.getattr_opt(intern!(py, "key"))? {
            Some(key) => key.extract()?,
            None => "UTC".to_string(),
        };
        return int(DataType::Datetime(us, Some(zone.into())), microseconds(&since)?);
    }
    if value.is_instance(c.date.bind(py))? {
        let ordinal: i64 = value.call_method0(intern!(py, "toordinal"))?.extract()?;
        return int(DataType::Date, ordinal - EPOCH_ORDINAL);
    }
    if value.is_instance(c.timedelta.bind(py))? {
        return int(DataType::Duration(us), microseconds(value)?);
    }
    if value.is_instance(c.time.bind(py))? {
        let part = |name: &str| value.getattr(name)?.extract::<i64>();
        let seconds = (part("hour")? * 60 + part("minute")?) * 60 + part("second")?;
        return int(DataType::Time, (seconds * 1_000_000 + part("microsecond")?) * 1000);
    }
    Ok(None)
}

fn microseconds(delta: &Bound<'_, PyAny>) -> PyResult<i64> {
    let py = delta.py();
    let days: i64 = delta.getattr(intern!(py, "days"))?.extract()?;
    let seconds: i64 = delta.getattr(intern!(py, "seconds"))?.extract()?;
    let micros: i64 = delta.getattr(intern!(py, "microseconds"))?.extract()?;
    // The longest lengths of Python take more than 64 bits.
    days.checked_mul(MICROS_PER_DAY)
        .and_then(|length| length.checked_add(seconds * 1_000_000 + micros))
        .ok_or_else(|| {
            PyOverflowError::new_err(format!("{delta} is too long for a Duration in microseconds"))
        })
}

/// A physical date or time as an object of the `datetime` module.
pub fn temporal_to_python<'py>(
    py: Python<'py>,
    dtype: &DataType,
    value: i64,
) -> PyResult<Option<Bound<'py, PyAny>>> {
    let c = classes(py)?;
    let in_microseconds = |unit: TimeUnit| match unit.per_second() / 1_000_000 {
        0 => value.saturating_mul(1_000_000 / unit.per_second()),
        // Lengths are cut off towards 0, moments towards the past.
        per_micro if matches!(dtype, DataType::Duration(_)) => value / per_micro,
        per_micro => value.div_euclid(per_micro),
    };
    let delta = |unit: TimeUnit| {
        let micros = in_microseconds(unit);
        let (days, micros) = (micros.div_euclid(MICROS_PER_DAY), micros.rem_euclid(MICROS_PER_DAY));
        c.timedelta.bind(py).call1((days, 0, micros))
    };
    Ok(Some(match dtype {
        DataType::Date => {
            c.date.bind(py).call_method1(intern!(py, "fromordinal"), (value + EPOCH_ORDINAL,))?
        }
        DataType::Datetime(unit, None) => c.epoch.bind(py).add(delta(*unit)?)?,
        DataType::Datetime(unit, Some(zone)) => {
            let zone = c.zone_info.bind(py).call1((zone.as_ref(),))?;
            c.epoch_utc.bind(py).add(delta(*unit)?)?.call_method1(intern!(py, "astimezone"), (zone,))?
        }
        DataType::Duration(unit) => delta(*unit)?,
        DataType::Time => {
            let micros = value / 1000;
            let (seconds, micros) = (micros / 1_000_000, micros % 1_000_000);
            c.time.bind(py).call1((seconds / 3600, seconds / 60 % 60, seconds % 60, micros))?
        }
        _ => return Ok(None),
    }))
}
