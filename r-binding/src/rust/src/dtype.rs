//! Data types.

use extendr_api::prelude::*;
use polarslike_bridge::{
    Categories, DataType, Field, HostValue, MAX_PRECISION, Result, TimeUnit, bail, display_dtype, error,
    parse_dtype, temporal,
};

use crate::error::{from_r, run};
use crate::handle::{read, wrap};
use crate::value::{host_value, pairs, text, values};

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
fn dtype_decimal(precision: Robj, scale: Robj) -> Robj {
    run(|| {
        let digits = |value: &Robj| match u8::try_from(count(&host_value(value)?)?) {
            Ok(digits) if digits <= MAX_PRECISION => Ok(digits),
            _ => bail!(InvalidArgument, "a Decimal has at most {MAX_PRECISION} digits"),
        };
        wrap(DataType::Decimal(digits(&precision)?, digits(&scale)?))
    })
}

#[extendr]
fn dtype_array(inner: Robj, widths: Robj) -> Robj {
    run(|| {
        let mut dtype = read::<DataType>(&inner)?.clone();
        for width in values(&widths)?.iter().rev() {
            dtype = DataType::Array(Box::new(dtype), count(width)?);
        }
        wrap(dtype)
    })
}

#[extendr]
fn dtype_map(key: Robj, value: Robj) -> Robj {
    run(|| {
        let (key, value) = (read::<DataType>(&key)?, read::<DataType>(&value)?);
        wrap(DataType::Map(Box::new(key.clone()), Box::new(value.clone())))
    })
}

#[extendr]
fn dtype_enum(categories: Robj) -> Robj {
    run(|| {
        let category = |value: HostValue| match value {
            HostValue::String(text) => Ok(text),
            other => bail!(InvalidType, "the categories of an Enum are texts, not {}", other.kind()),
        };
        let names = values(&categories)?.into_iter().map(category).collect::<Result<Vec<_>>>()?;
        wrap(DataType::Enum(Categories::new(names)?))
    })
}

/// What a type is made of, by name: the element type of a list, the categories of an Enum.
#[extendr]
fn dtype_parts(dtype: Robj) -> Robj {
    run(|| {
        let parts: Vec<(&str, Robj)> = match read::<DataType>(&dtype)? {
            DataType::Datetime(unit, zone) => vec![
                ("time_unit", unit.name().into()),
                ("time_zone", zone.as_ref().map_or_else(|| ().into(), |zone| zone.to_string().into())),
            ],
            DataType::Duration(unit) => vec![("time_unit", unit.name().into())],
            DataType::Decimal(precision, scale) => {
                vec![("precision", i32::from(*precision).into()), ("scale", i32::from(*scale).into())]
            }
            DataType::Categorical => vec![("categories", ().into())],
            DataType::Enum(categories) => {
                let names: Vec<String> = categories.iter().map(ToString::to_string).collect();
                vec![("categories", names.into())]
            }
            DataType::List(inner) => vec![("inner", wrap(inner.as_ref().clone())?)],
            array @ DataType::Array(inner, width) => {
                let shape: Vec<i32> = array.shape().1.into_iter().map(|width| width as i32).collect();
                vec![
                    ("inner", wrap(inner.as_ref().clone())?),
                    ("size", (*width as i32).into()),
                    ("shape", shape.into()),
                ]
            }
            DataType::Map(key, value) => {
                vec![("key", wrap(key.as_ref().clone())?), ("value", wrap(value.as_ref().clone())?)]
            }
            DataType::Struct(fields) => {
                let types = fields.iter().map(|f| wrap(f.dtype.clone())).collect::<Result<Vec<_>>>()?;
                let mut list: Robj = List::from_values(types).into();
                list.set_names(fields.iter().map(|f| f.name.to_string())).map_err(from_r)?;
                vec![("fields", list)]
            }
            _ => vec![],
        };
        Ok(List::from_pairs(parts).into())
    })
}

/// Whether a type is of a kind: `numeric`, `integer`, `temporal`, ...
#[extendr]
fn dtype_is(dtype: Robj, kind: Robj) -> Robj {
    run(|| {
        let dtype = read::<DataType>(&dtype)?;
        Ok(match text(&kind)?.as_str() {
            "numeric" => dtype.is_numeric() || dtype.is_decimal(),
            "integer" => dtype.is_integer(),
            "signed_integer" => dtype.is_signed_integer(),
            "unsigned_integer" => dtype.is_unsigned_integer(),
            "float" => dtype.is_float(),
            "decimal" => dtype.is_decimal(),
            "temporal" => dtype.is_temporal(),
            "nested" => dtype.is_nested(),
            other => bail!(InvalidArgument, "there is no kind of types called {other:?}"),
        }
        .into())
    })
}

fn count(value: &HostValue) -> Result<usize> {
    match value {
        HostValue::Int(v) if u32::try_from(*v).is_ok() => Ok(*v as usize),
        HostValue::Float(v) if v.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(v) => Ok(*v as usize),
        _ => bail!(InvalidArgument, "a number of digits or elements is whole and not negative"),
    }
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

extendr_module! {
    mod dtype;
    fn dtype_parse;
    fn dtype_datetime;
    fn dtype_duration;
    fn dtype_list;
    fn dtype_struct;
    fn dtype_array;
    fn dtype_decimal;
    fn dtype_map;
    fn dtype_enum;
    fn dtype_parts;
    fn dtype_is;
    fn dtype_equals;
    fn dtype_text;
    fn dtype_short;
}
