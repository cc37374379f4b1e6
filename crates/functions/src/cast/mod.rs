//! Values as another type.
//!
//! A cast first makes nulls of the values that the target cannot hold, once per distinct value where the input is
//! encoded; if it is strict, it then looks for rows that became null. So a dictionary entry that no row uses cannot fail.

mod binary;
mod category;
mod decimal;
mod nested;
mod numeric;
mod temporal;
mod text;

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, BooleanArray, new_null_array};
use polarslike_core::{DataType, Error, Result, Value, Vector, bail, display_scalar, error};

pub(crate) use numeric::convert;

/// What becomes of values that the target type cannot hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// They are an error.
    Fail,
    /// They become null.
    Null,
    /// Integers keep their low bits.
    Wrap,
}

/// The values of `input` as type `to`.
pub(crate) fn cast(input: &Vector, to: &DataType, unfit: Unfit) -> Result<Vector> {
    let from = input.dtype();
    if from == to {
        return Ok(input.clone());
    }
    check_castable(from, to)?;
    let result = match (from, to) {
        (DataType::Null, _) => Vector::nulls(to.clone(), input.len()),
        (DataType::Categorical, DataType::String) => input.with_dtype(DataType::String),
        (DataType::Enum(categories), DataType::String | DataType::Categorical) => {
            category::to_text(input, categories, to)?
        }
        (DataType::String, DataType::Categorical) => input.to_dictionary()?.with_dtype(DataType::Categorical),
        _ => input.map(to.clone(), |array| cast_array(array, from, to, unfit))?,
    };
    if unfit == Unfit::Fail {
        require_all(input, &result)?;
    }
    Ok(result)
}

/// An error if values that are not null have become null.
pub(crate) fn require_all(input: &Vector, result: &Vector) -> Result<()> {
    if result.null_count() > input.null_count() { Err(failure(input, result)) } else { Ok(()) }
}

/// An error if no value of type `from` can be cast to `to`.
pub(crate) fn check_castable(from: &DataType, to: &DataType) -> Result<()> {
    use DataType::*;
    if let Datetime(_, Some(zone)) = to {
        polarslike_core::temporal::time_zone(zone)?;
    }
    if let Decimal(precision, scale) = to {
        decimal::check(*precision, *scale)?;
    }
    match (from, to) {
        (a, b) if a == b => Ok(()),
        (Null, _) => Ok(()),
        (Object, _) | (_, Object) => bail!(Compute, "cannot cast {from} to {to}: use `map_elements`"),
        (a, Null) if a.is_numeric() || matches!(a, Boolean | String | Binary | Struct(_)) => Ok(()),
        (Binary, List(item)) | (List(item), Binary) if **item == UInt8 => Ok(()),
        (Array(a, n), Array(b, m)) if n == m => check_castable(a, b),
        (Array(_, n), Array(_, m)) => {
            bail!(InvalidOperation, "cannot cast {from} to {to}: the widths are {n} and {m}")
        }
        (List(a) | Array(a, _), List(b)) | (List(a), Array(b, _)) => check_castable(a, b),
        (List(_) | Map(..), Map(..)) | (Map(..), List(_)) => check_castable(&from.physical(), &to.physical()),
        (Struct(a), Struct(b)) => nested::check_fields(a, b),
        (Struct(_), String) => Ok(()),
        (String | Categorical | Enum(_), String | Categorical | Enum(_)) => Ok(()),
        (String, Date) => bail!(InvalidOperation, "cannot cast String to Date; use `.str.to_date()`"),
        (String, Time) => bail!(InvalidOperation, "cannot cast String to Time; use `.str.to_time()`"),
        (String, Datetime(..)) => {
            bail!(InvalidOperation, "cannot cast String to {to}; use `.str.to_datetime()`")
        }
        (String, Boolean) => {
            bail!(InvalidOperation, "cannot cast String to Boolean; compare with the text that means true")
        }
        (_, Null) => bail!(InvalidOperation, "cannot cast {from} to Null"),
        (Categorical | Enum(_), _) | (_, Categorical | Enum(_)) => {
            bail!(Compute, "cannot cast {from} to {to}; cast to String in between")
        }
        (a, b) if a.is_nested() || b.is_nested() => bail!(InvalidOperation, "cannot cast {from} to {to}"),
        (Binary, String) | (String | Boolean, Binary) => Ok(()),
        (a, Binary) if a.is_numeric() => Ok(()),
        (Binary, _) | (_, Binary) => bail!(InvalidOperation, "cannot cast {from} to {to}"),
        (Boolean, Decimal(..)) => {
            bail!(InvalidOperation, "cannot cast Boolean to {to}; cast to Int8 in between")
        }
        (a, Decimal(..)) if a.is_temporal() => bail!(InvalidOperation, "cannot cast {from} to {to}"),
        (Decimal(..), b) if b.is_temporal() => bail!(InvalidOperation, "cannot cast {from} to {to}"),
        (a, b) if a.is_temporal() && b.is_temporal() => temporal::check_castable(a, b),
        (a, Boolean) if a.is_temporal() => bail!(InvalidOperation, "cannot cast {from} to {to}"),
        (Duration(_), String) => {
            bail!(InvalidOperation, "cannot cast {from} to String; use `.dt.to_string()`")
        }
        _ => Ok(()),
    }
}

/// A plain array with nulls where a value does not fit. Lists and structs apply `unfit` to what they hold.
fn cast_array(array: &ArrayRef, from: &DataType, to: &DataType, unfit: Unfit) -> Result<ArrayRef> {
    use DataType::*;
    Ok(match (from, to) {
        (Null, _) | (_, Null) => new_null_array(&to.storage(), array.len()),
        (Binary, List(_)) => binary::to_lists(array.as_binary_view())?,
        (List(_), Binary) => binary::from_lists(array.as_list()),
        (List(a), List(b)) => nested::list(array.as_list(), a, b, unfit)?,
        (List(a), Array(b, width)) => nested::list_to_array(array.as_list(), a, b, *width, unfit)?,
        (Array(a, width), Array(b, _)) => nested::array(array.as_fixed_size_list(), a, b, *width, unfit)?,
        (Array(a, width), List(b)) => nested::array_to_list(array.as_fixed_size_list(), a, b, *width, unfit)?,
        (Map(..), _) | (_, Map(..)) => cast_array(array, &from.physical(), &to.physical(), unfit)?,
        (Struct(a), Struct(b)) => nested::fields(array.as_struct(), a, b, unfit)?,
        (Struct(_), String) => nested::print(array, from),
        (Categorical | String, Categorical | String) => array.clone(),
        (Categorical | String, Enum(categories)) => category::codes(array.as_string_view(), categories),
        (Enum(categories), Categorical | String) => category::texts(array, categories)?,
        (Enum(a), Enum(b)) => category::translate(array, a, b),
        (String, Binary) => binary::from_text(array.as_string_view()),
        (Binary, String) => binary::to_text(array.as_binary_view()),
        (_, Binary) => {
            let text = cast_array(array, from, &String, unfit)?;
            binary::from_text(text.as_string_view())
        }
        (Decimal(_, a), Decimal(precision, b)) => decimal::rescale(array, *a, *precision, *b),
        (Decimal(_, scale), String) => decimal::print(array, *scale),
        (Decimal(..), Boolean) => numeric::to_boolean(array, &Int128)?,
        (Decimal(_, scale), _) => decimal::to_numbers(array, *scale, to, unfit)?,
        (String, Decimal(precision, scale)) => decimal::parse(array.as_string_view(), *precision, *scale),
        (_, Decimal(precision, scale)) => decimal::from_numbers(array, from, *precision, *scale)?,
        (Boolean, String) => text::from_boolean(array.as_boolean()),
        (Boolean, _) => numeric::from_boolean(array.as_boolean(), to)?,
        (String, _) => text::parse(array.as_string_view(), to)?,
        (a, b) if a.is_temporal() && b.is_temporal() => temporal::convert(array, a, b)?,
        (a, String) => text::print(array, a)?,
        (a, Boolean) => numeric::to_boolean(array, a)?,
        (a, Time) => temporal::time_of_day(&convert(array, a, to, unfit)?),
        (a, b) => convert(array, a, b, unfit)?,
    })
}

/// The error that names the rows which became null.
pub(crate) fn failure(input: &Vector, result: &Vector) -> Error {
    const SHOWN: usize = 5;
    let failed = || (0..input.len()).filter(|i| result.is_null(*i) && !input.is_null(*i));
    let mut shown: Vec<String> = Vec::new();
    let mut more = false;
    for row in failed() {
        let value = input.get(row);
        let text = match &value.value {
            Value::String(text) => format!("{text:?}"),
            Value::Int(number) if value.dtype.is_integer() => number.to_string(),
            _ => display_scalar(&value),
        };
        if !shown.contains(&text) {
            if shown.len() == SHOWN {
                more = true;
                break;
            }
            shown.push(text);
        }
    }
    error!(
        InvalidOperation,
        "conversion from {} to {} failed for {} of {} values: [{}{}]; use strict=False to get null instead",
        input.dtype(),
        result.dtype(),
        failed().count(),
        input.len(),
        shown.join(", "),
        if more { ", ..." } else { "" },
    )
}

/// A Boolean array as an array.
fn boolean(array: BooleanArray) -> ArrayRef {
    Arc::new(array)
}
