//! Data types.

use extendr_api::prelude::*;
use polarslike_bridge::{
    DataType, Field, HostValue, Result, TimeUnit, bail, display_dtype, error, parse_dtype, temporal,
};

use crate::error::run;
use crate::handle::{read, wrap};
use crate::value::{pairs, text};

/// A type by its name.
#[extendr]
fn dtype_parse(name: Robj) -> Robj {
    run(|| wrap(parse_dtype(&text(&name)?)?))
}

#[extendr]
fn dtype_datetime(unit: Robj, zone: Robj) -> Robj {
    run(|| {
        let zone = if zone.is_null() { None } else { Some(text(&zone)?) };
        if let Some(zone) = &zone {
            temporal::time_zone(zone)?;
        }
        wrap(DataType::Datetime(time_unit(&unit)?, zone.map(Into::into)))
    })
}

#[extendr]
fn dtype_duration(unit: Robj) -> Robj {
    run(|| wrap(DataType::Duration(time_unit(&unit)?)))
}

fn time_unit(unit: &Robj) -> Result<TimeUnit> {
    let name = text(unit)?;
    TimeUnit::parse(&name)
        .ok_or_else(|| error!(InvalidArgument, "no time unit {name:?}; there are: ms, us, ns"))
}

#[extendr]
fn dtype_list(inner: Robj) -> Robj {
    run(|| wrap(DataType::List(Box::new(read::<DataType>(&inner)?.clone()))))
}

#[extendr]
fn dtype_struct(fields: Robj) -> Robj {
    run(|| {
        let field = |(name, dtype): (String, HostValue)| match dtype {
            HostValue::DataType(dtype) => Ok(Field::new(name, dtype)),
            other => bail!(InvalidType, "field {name:?} of a struct needs a data type, not {}", other.kind()),
        };
        wrap(DataType::Struct(pairs(&fields)?.into_iter().map(field).collect::<Result<_>>()?))
    })
}

#[extendr]
fn dtype_equals(dtype: Robj, other: Robj) -> Robj {
    run(|| Ok((read::<DataType>(&dtype)? == read::<DataType>(&other)?).into()))
}

/// The type as it is written: `Datetime(time_unit='us', time_zone=None)`.
#[extendr]
fn dtype_text(dtype: Robj) -> Robj {
    run(|| Ok(read::<DataType>(&dtype)?.to_string().into()))
}

/// The short name, as the heads of tables show it.
#[extendr]
fn dtype_short(dtype: Robj) -> Robj {
    run(|| Ok(display_dtype(read::<DataType>(&dtype)?).into()))
}

/// The type of a list's elements, or NULL.
#[extendr]
fn dtype_inner(dtype: Robj) -> Robj {
    run(|| read::<DataType>(&dtype)?.inner().map_or_else(|| Ok(().into()), |inner| wrap(inner.clone())))
}

extendr_module! {
    mod dtype;
    fn dtype_parse;
    fn dtype_datetime;
    fn dtype_duration;
    fn dtype_list;
    fn dtype_struct;
    fn dtype_equals;
    fn dtype_text;
    fn dtype_short;
    fn dtype_inner;
}
