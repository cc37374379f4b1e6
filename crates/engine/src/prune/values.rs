//! Bounds of the values of expressions, and what they say of each other.

use std::cmp::Ordering;

use polarslike_core::{DataType, Scalar, TimeUnit, Value};
use polarslike_functions::options;
use polarslike_io::{ColumnBounds, Statistics};
use polarslike_plan::Expr;

use super::constant;

/// No more values of a list are looked at: a long list rules out little.
const MAX_ITEMS: usize = 1000;

/// The bounds of a column, a literal, or a cast of these that keeps the order.
pub(super) fn values_of(expr: &Expr, statistics: &dyn Statistics) -> Option<ColumnBounds> {
    match expr {
        Expr::Column(name) => statistics.bounds(name),
        Expr::Literal { scalar, .. } => Some(constant(scalar)),
        Expr::Alias(inner, _) => values_of(inner, statistics),
        Expr::Call { function, inputs, args } if function.name == "cast" => {
            let options = options(function.0, args);
            let to = options
                .dtype("dtype")
                .ok()
                .filter(|_| options.bool("wrap_numerical").is_ok_and(|wrap| !wrap))?;
            let bounds = values_of(inputs.first()?, statistics)?;
            let cast = |bound: &Option<Scalar>| match bound {
                Some(scalar) => cast(scalar, to).map(Some),
                None => Some(None),
            };
            // A value that does not fit becomes null.
            let null_count = bounds.null_count.filter(|nulls| *nulls == bounds.rows);
            Some(ColumnBounds { min: cast(&bounds.min)?, max: cast(&bounds.max)?, null_count, ..bounds })
        }
        _ => None,
    }
}

/// The values of a list that is known; `None` if it is not, or is long.
pub(super) fn items(list: &Expr) -> Option<Vec<Scalar>> {
    match list {
        Expr::Literal {
            scalar: Scalar { dtype: DataType::List(item), value: Value::List(values) }, ..
        } if values.len() <= MAX_ITEMS => {
            Some(values.iter().map(|value| Scalar::new((**item).clone(), value.clone())).collect())
        }
        Expr::Series(column) if column.len() <= MAX_ITEMS => match column.dtype() {
            DataType::List(item) if column.len() == 1 => {
                let Value::List(values) = column.get(0).ok()?.value else { return None };
                (values.len() <= MAX_ITEMS)
                    .then(|| values.into_iter().map(|value| Scalar::new((**item).clone(), value)).collect())
            }
            _ => None,
        },
        Expr::Call { function, inputs, .. } if function.name == "implode" => match inputs.first()? {
            Expr::Series(column) if column.len() <= MAX_ITEMS => Some(column.iter().collect()),
            _ => None,
        },
        Expr::Alias(inner, _) => items(inner),
        _ => None,
    }
}

/// The value as another type, if the cast keeps the order of values.
fn cast(scalar: &Scalar, to: &DataType) -> Option<Scalar> {
    use DataType::*;
    let from = &scalar.dtype;
    let per_second = |unit: &TimeUnit| match unit {
        TimeUnit::Milliseconds => 1_000_i128,
        TimeUnit::Microseconds => 1_000_000,
        TimeUnit::Nanoseconds => 1_000_000_000,
    };
    let value = match (from, to, &scalar.value) {
        _ if from == to => scalar.value.clone(),
        (a, b, Value::Int(_)) if a.is_integer() && b.is_integer() => scalar.value.clone(),
        (a, Float64, Value::Int(v)) if a.is_integer() => Value::Float(*v as f64),
        (a, Float32, Value::Int(v)) if a.is_integer() => Value::Float(f64::from(*v as f32)),
        (Float32, Float64, Value::Float(_)) => scalar.value.clone(),
        (Date, Datetime(unit, None), Value::Int(days)) => {
            Value::Int(days.checked_mul(86_400 * per_second(unit))?)
        }
        (Datetime(a, x), Datetime(b, y), Value::Int(v)) if x == y => {
            Value::Int(v.checked_mul(per_second(b))?.div_euclid(per_second(a)))
        }
        (Decimal(_, a), Decimal(_, b), Value::Int(v)) if a <= b => {
            Value::Int(v.checked_mul(10_i128.checked_pow(u32::from(b - a))?)?)
        }
        (a, Decimal(_, scale), Value::Int(v)) if a.is_integer() => {
            Value::Int(v.checked_mul(10_i128.checked_pow(u32::from(*scale))?)?)
        }
        (Categorical, String, Value::String(_)) => scalar.value.clone(),
        _ => return None,
    };
    Some(Scalar::new(to.clone(), value))
}

/// Whether all values of `a` are greater than those of `b`, or equal if `or_equal`.
pub(super) fn is_above(a: &ColumnBounds, b: &ColumnBounds, or_equal: bool) -> bool {
    match order(a.min.as_ref(), b.max.as_ref()) {
        Some(Ordering::Greater) => true,
        Some(Ordering::Equal) => or_equal,
        _ => false,
    }
}

/// Whether all values of `a` are less than those of `b`, or equal if `or_equal`.
pub(super) fn is_below(a: &ColumnBounds, b: &ColumnBounds, or_equal: bool) -> bool {
    is_above(b, a, or_equal)
}

/// Whether both hold the same value in all rows.
pub(super) fn is_one_value(a: &ColumnBounds, b: &ColumnBounds) -> bool {
    let equal =
        |x: &Option<Scalar>, y: &Option<Scalar>| order(x.as_ref(), y.as_ref()) == Some(Ordering::Equal);
    equal(&a.min, &a.max) && equal(&b.min, &b.max) && equal(&a.min, &b.min)
}

/// Whether text within the bounds may begin with `prefix`.
pub(super) fn prefix_may_match(prefix: &str, bounds: &ColumnBounds) -> bool {
    let text = |bound: &Option<Scalar>| match bound.as_ref().map(|b| b.value.clone()) {
        Some(Value::String(text)) => Some(text),
        _ => None,
    };
    let below = text(&bounds.max).is_some_and(|max| max.as_bytes() < prefix.as_bytes());
    let above =
        text(&bounds.min).is_some_and(|min| min.as_bytes() > prefix.as_bytes() && !min.starts_with(prefix));
    !below && !above
}

/// How two values of one type compare; `None` if they do not.
fn order(a: Option<&Scalar>, b: Option<&Scalar>) -> Option<Ordering> {
    let (a, b) = (a?, b?);
    match (&a.value, &b.value) {
        _ if a.dtype != b.dtype => None,
        (Value::Int(a), Value::Int(b)) => Some(a.cmp(b)),
        (Value::Float(a), Value::Float(b)) => a.partial_cmp(b),
        (Value::String(a), Value::String(b)) => Some(a.as_bytes().cmp(b.as_bytes())),
        (Value::Binary(a), Value::Binary(b)) => Some(a.cmp(b)),
        (Value::Bool(a), Value::Bool(b)) => Some(a.cmp(b)),
        _ => None,
    }
}
