//! Columns of host values.

use indexmap::IndexMap;
use polarslike::{
    Column, DataType, Field, Name, Object, Result, Scalar, Value, Vector, bail, decimal, error,
};

use crate::{HostValue, call_series};

/// A column of host values. Without `dtype` it has the type that all of them fit.
///
/// Values that do not fit the type are an error; where `strict` is false they are converted, or null if that fails.
pub fn column_of(name: &str, values: &[HostValue], dtype: Option<DataType>, strict: bool) -> Result<Column> {
    build(name, values, dtype, strict).map_err(|e| e.context(format!("column {name:?}")))
}

fn build(name: &str, values: &[HostValue], dtype: Option<DataType>, strict: bool) -> Result<Column> {
    if dtype == Some(DataType::Object) {
        let objects: Vec<Value> = values.iter().map(object).collect();
        return Column::from_values(name, dtype, &objects);
    }
    let natural = natural_type(values, strict && dtype.is_none())?;
    let physical = values.iter().map(|v| value_as(v, &natural)).collect::<Result<Vec<_>>>()?;
    let Some(dtype) = dtype else {
        let vector = match Vector::from_values(natural.clone(), &physical) {
            Err(_) if !strict => loose(&natural, &physical)?,
            vector => vector?,
        };
        return Ok(Column::from_vector(name, vector));
    };
    // Physical integers of one temporal type, or the digits of one decimal type, are not those of another.
    if natural == dtype || !is_converted(&natural, &dtype) {
        match Vector::from_values(dtype.clone(), &physical) {
            Ok(vector) => return Ok(Column::from_vector(name, vector)),
            Err(e) if strict => return Err(e),
            Err(_) => {}
        }
    }
    let column = Column::from_vector(name, loose(&natural, &physical)?);
    let args = vec![HostValue::DataType(dtype)];
    call_series("cast", &column, args, vec![("strict".into(), HostValue::Bool(strict))])
}

/// A list or a struct with the type that its values have together.
pub(crate) fn nested_scalar(value: &HostValue) -> Result<Scalar> {
    let dtype = type_of(value, true)?;
    let value = value_as(value, &dtype)?;
    Ok(Scalar::new(dtype, value))
}

/// A value as an object: one that the bridge knows is one, too.
fn object(value: &HostValue) -> Value {
    match value {
        HostValue::Null => Value::Null,
        HostValue::Scalar(Scalar { value: value @ (Value::Object(_) | Value::Null), .. }) => value.clone(),
        value => Value::Object(Object::new(value.clone())),
    }
}

/// Whether values of one type become others by a cast: dates, times and decimals with a type of their own.
fn is_converted(from: &DataType, to: &DataType) -> bool {
    match (from, to) {
        (DataType::Null, _) => false,
        (DataType::List(a), DataType::List(b) | DataType::Array(b, _)) => is_converted(a, b),
        (DataType::List(_), DataType::Map(..)) => is_converted(from, &to.physical()),
        (DataType::Struct(a), DataType::Struct(b)) => a
            .iter()
            .any(|field| b.iter().any(|f| f.name == field.name && is_converted(&field.dtype, &f.dtype))),
        _ => from != to && (from.is_temporal() || from.is_decimal() || to.is_decimal()),
    }
}

/// The value as one of type `dtype` where that has a decimal, whose digits depend on its scale.
fn value_as(value: &HostValue, dtype: &DataType) -> Result<Value> {
    let too_long = || error!(InvalidType, "the digits of {value:?} do not fit {dtype}");
    let scaled = |digits: i128, from: u8, to: u8| {
        decimal::rescale(digits, from, to).map(Value::Int).ok_or_else(too_long)
    };
    Ok(match (value, dtype) {
        (HostValue::Int(v), DataType::Decimal(_, scale)) => scaled(*v, 0, *scale)?,
        (HostValue::Scalar(Scalar { dtype: DataType::Decimal(_, from), value: Value::Int(v) }), _) => {
            match dtype {
                DataType::Decimal(_, to) => scaled(*v, *from, *to)?,
                DataType::Float64 => Value::Float(decimal::to_f64(*v, *from)),
                DataType::String => {
                    let mut text = String::new();
                    // Writing to a string does not fail.
                    let _ = decimal::write(&mut text, *v, *from);
                    Value::String(text.into())
                }
                _ => Value::Int(*v),
            }
        }
        (HostValue::List(items), DataType::List(inner)) => {
            Value::List(items.iter().map(|v| value_as(v, inner)).collect::<Result<_>>()?)
        }
        (HostValue::Map(values), DataType::Struct(fields)) => {
            let field = |(name, value): &(String, HostValue)| {
                let known = fields.iter().find(|f| *f.name == **name);
                let value = known.map_or_else(|| value.to_value(), |f| value_as(value, &f.dtype))?;
                Ok((Name::from(name.as_str()), value))
            };
            Value::Struct(values.iter().map(field).collect::<Result<_>>()?)
        }
        _ => value.to_value()?,
    })
}

/// A vector in which what does not fit is text or null.
fn loose(dtype: &DataType, values: &[Value]) -> Result<Vector> {
    let fit = |value: &Value| {
        let text = match (dtype, value) {
            (DataType::String, Value::Bool(v)) => v.to_string(),
            (DataType::String, Value::Int(v)) => v.to_string(),
            (DataType::String, Value::Float(v)) => format!("{v:?}"),
            _ => {
                let fits = Vector::from_values(dtype.clone(), std::slice::from_ref(value)).is_ok();
                return if fits { value.clone() } else { Value::Null };
            }
        };
        Value::String(text.into())
    };
    Vector::from_values(dtype.clone(), &values.iter().map(fit).collect::<Vec<_>>())
}

/// The type that all of these values fit; without `strict`, String for values of several kinds.
fn natural_type(values: &[HostValue], strict: bool) -> Result<DataType> {
    let mut common = DataType::Null;
    for value in values {
        common = merge(common, type_of(value, strict)?, strict)?;
    }
    Ok(common)
}

fn type_of(value: &HostValue, strict: bool) -> Result<DataType> {
    Ok(match value {
        HostValue::Scalar(scalar) => scalar.dtype.clone(),
        HostValue::Series(column) => DataType::List(Box::new(column.dtype().clone())),
        HostValue::List(items) => DataType::List(Box::new(natural_type(items, strict)?)),
        HostValue::Map(fields) => {
            let field = |(n, v): &(String, HostValue)| Ok(Field::new(n.as_str(), type_of(v, strict)?));
            DataType::Struct(fields.iter().map(field).collect::<Result<_>>()?)
        }
        other => other.to_value()?.infer_dtype()?,
    })
}

fn merge(a: DataType, b: DataType, strict: bool) -> Result<DataType> {
    use DataType::*;
    Ok(match (a, b) {
        (a, b) if a == b => a,
        (Null, other) | (other, Null) => other,
        (a, Float64) if a.is_integer() => Float64,
        (Float64, b) if b.is_integer() => Float64,
        (Int64, UInt64) | (UInt64, Int64) => UInt64,
        (a, b) if a.is_integer() && b.is_integer() => Int128,
        (Decimal(p, s), Decimal(q, t)) => Decimal(p.max(q), s.max(t)),
        (Decimal(..), Float64) | (Float64, Decimal(..)) if !strict => Float64,
        (decimal @ Decimal(..), other) | (other, decimal @ Decimal(..)) if !strict && other.is_integer() => {
            decimal
        }
        (List(a), List(b)) => List(Box::new(merge(*a, *b, strict)?)),
        (Struct(a), Struct(b)) => {
            let mut fields: IndexMap<Name, DataType> = a.into_iter().map(|f| (f.name, f.dtype)).collect();
            for field in b {
                let merged = match fields.get(&field.name) {
                    Some(known) => merge(known.clone(), field.dtype, strict)?,
                    None => field.dtype,
                };
                fields.insert(field.name, merged);
            }
            Struct(fields.into_iter().map(|(name, dtype)| Field { name, dtype }).collect())
        }
        (a, b) if !strict && !a.is_nested() && !b.is_nested() => String,
        (a, b) => {
            bail!(InvalidType, "values of {a} and of {b} in one column; convert them to one type first")
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dtype(values: &[HostValue]) -> Result<DataType> {
        column_of("a", values, None, true).map(|c| c.dtype().clone())
    }

    #[test]
    fn infers_the_type_that_all_fit() {
        let numbers = [HostValue::Int(1), HostValue::Null, HostValue::Float(2.5)];
        assert_eq!(dtype(&numbers).unwrap(), DataType::Float64);
        let structs = [
            HostValue::Map(vec![("x".into(), 1.into())]),
            HostValue::Map(vec![("x".into(), HostValue::Null), ("y".into(), "b".into())]),
        ];
        assert_eq!(dtype(&structs).unwrap().to_string(), "Struct({'x': Int64, 'y': String})");
    }

    #[test]
    fn lists_and_structs_have_the_types_of_their_values() {
        let decimal =
            |digits, scale| HostValue::Scalar(Scalar::new(DataType::Decimal(38, scale), Value::Int(digits)));
        let list = HostValue::List(vec![decimal(25, 1), HostValue::Null, decimal(125, 2)]);
        let scalar = nested_scalar(&HostValue::Map(vec![("x".into(), list)])).unwrap();
        assert_eq!(scalar.dtype.to_string(), "Struct({'x': List(Decimal(precision=38, scale=2))})");
        let digits = Value::List(vec![Value::Int(250), Value::Null, Value::Int(125)]);
        assert_eq!(scalar.value, Value::Struct(vec![("x".into(), digits)]));
    }

    #[test]
    fn decimals_have_one_scale() {
        let decimal =
            |digits, scale| HostValue::Scalar(Scalar::new(DataType::Decimal(38, scale), Value::Int(digits)));
        let column = column_of("a", &[decimal(15, 1), HostValue::Null, decimal(225, 2)], None, true).unwrap();
        assert_eq!(*column.dtype(), DataType::Decimal(38, 2));
        assert_eq!(column.get(0).unwrap().value, Value::Int(150));
        let mixed = [HostValue::Int(1), decimal(25, 1)];
        assert!(column_of("a", &mixed, None, true).is_err());
        let column = column_of("a", &mixed, None, false).unwrap();
        assert_eq!(column.get(0).unwrap().value, Value::Int(10));
        let lists = [HostValue::List(vec![decimal(15, 1)]), HostValue::List(vec![decimal(225, 2)])];
        let column = column_of("a", &lists, None, true).unwrap();
        assert_eq!(column.get(0).unwrap().value, Value::List(vec![Value::Int(150)]));
    }

    #[test]
    fn mixed_values_are_an_error_unless_loose() {
        let mixed = [HostValue::Int(1), HostValue::from("a")];
        let message = dtype(&mixed).unwrap_err().to_string();
        assert_eq!(
            message,
            "values of Int64 and of String in one column; convert them to one type first\n  in column \"a\""
        );
        let column = column_of("a", &mixed, None, false).unwrap();
        assert_eq!(column.get(0).unwrap().value, Value::String("1".into()));
    }
}
