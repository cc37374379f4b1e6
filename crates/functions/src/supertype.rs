//! The type that values of several types have in common.

use polarslike_core::{DataType, Field, MAX_PRECISION, TimeUnit};

/// The type that values of both types fit, if there is one: what `when`/`then`, `concat`, `fill_null` and arithmetic use.
///
/// Numbers widen; with a float the result is a float; a Decimal with integers is a Decimal; Boolean with a number is that
/// number; text with anything printable is text, with bytes bytes; Date with Datetime is Datetime; dates and times with
/// wide enough numbers are numbers; Null with anything is that.
pub fn supertype(a: &DataType, b: &DataType) -> Option<DataType> {
    use DataType::*;
    if a == b {
        return Some(a.clone());
    }
    Some(match (a, b) {
        (Null, other) | (other, Null) => other.clone(),
        (Boolean, number) | (number, Boolean) if number.is_numeric() => number.clone(),
        (a, b) if a.is_numeric() && b.is_numeric() => numeric(a, b)?,
        (Decimal(p, s), Decimal(q, t)) => {
            let scale = *s.max(t);
            Decimal(((p - s).max(q - t) + scale).min(MAX_PRECISION), scale)
        }
        (Decimal(..), float) | (float, Decimal(..)) if float.is_float() => Float64,
        (Decimal(p, s), integer) | (integer, Decimal(p, s)) if integer.is_integer() => {
            Decimal(if integer_digits(integer) <= p - s { *p } else { MAX_PRECISION }, *s)
        }
        (String, Binary) | (Binary, String) => Binary,
        (String, other) | (other, String) if !other.is_nested() => String,
        (Date, Datetime(unit, zone)) | (Datetime(unit, zone), Date) => Datetime(*unit, zone.clone()),
        (Datetime(u, z), Datetime(v, w)) if z == w => Datetime(coarser(*u, *v), z.clone()),
        (Duration(u), Duration(v)) => Duration(coarser(*u, *v)),
        (moment, number) | (number, moment) if moment.is_temporal() && number.is_numeric() => {
            physical_number(moment, number)?
        }
        (List(a), List(b)) | (List(a), Array(b, _)) | (Array(a, _), List(b)) => {
            List(Box::new(supertype(a, b)?))
        }
        (Array(a, n), Array(b, m)) if n == m => Array(Box::new(supertype(a, b)?), *n),
        (Struct(a), Struct(b)) => Struct(struct_fields(a, b)?),
        _ => return None,
    })
}

/// The type that all of these fit; Null if there are none.
pub fn supertype_of<'a>(types: impl IntoIterator<Item = &'a DataType>) -> Option<DataType> {
    types.into_iter().try_fold(DataType::Null, |common, dtype| supertype(&common, dtype))
}

fn coarser(a: TimeUnit, b: TimeUnit) -> TimeUnit {
    a.min(b)
}

/// The digits of the greatest integer of a type.
pub(crate) fn integer_digits(integer: &DataType) -> u8 {
    match integer {
        DataType::Int8 | DataType::UInt8 => 3,
        DataType::Int16 | DataType::UInt16 => 5,
        DataType::Int32 | DataType::UInt32 => 10,
        DataType::Int64 => 19,
        DataType::UInt64 => 20,
        _ => 39,
    }
}

/// The number that holds both a number and what stores a date or time; none for narrow numbers.
fn physical_number(moment: &DataType, number: &DataType) -> Option<DataType> {
    use DataType::*;
    match (moment, number) {
        (Date, Float32) => Some(Float32),
        (_, Float32 | Float64) => Some(Float64),
        (Date, Int32) => Some(Int32),
        (_, Int32 | Int64) => Some(Int64),
        (Date | Datetime(..) | Duration(_), UInt32 | UInt64) => Some(Int64),
        _ => None,
    }
}

fn numeric(a: &DataType, b: &DataType) -> Option<DataType> {
    use DataType::*;
    if a.is_float() || b.is_float() {
        let narrow = |t: &DataType| matches!(t, Float32 | Int8 | Int16 | UInt8 | UInt16);
        return Some(if narrow(a) && narrow(b) { Float32 } else { Float64 });
    }
    let width = |t: &DataType| match t {
        Int8 | UInt8 => 1,
        Int16 | UInt16 => 2,
        Int32 | UInt32 => 4,
        Int64 | UInt64 => 8,
        _ => 16,
    };
    let signed = |bytes: usize| match bytes {
        1 => Some(Int8),
        2 => Some(Int16),
        4 => Some(Int32),
        8 => Some(Int64),
        // No type holds all of Int128 and unsigned integers of its width, of which there are none.
        _ => Some(Int128),
    };
    match (a.is_signed_integer(), b.is_signed_integer()) {
        (true, true) | (false, false) => Some(if width(a) >= width(b) { a.clone() } else { b.clone() }),
        // The signed type that holds the unsigned one: twice its width.
        (true, false) => signed(width(a).max(2 * width(b))),
        (false, true) => signed(width(b).max(2 * width(a))),
    }
}

fn struct_fields(a: &[Field], b: &[Field]) -> Option<Vec<Field>> {
    let mut fields = a.to_vec();
    for field in b {
        match fields.iter_mut().find(|f| f.name == field.name) {
            Some(known) => known.dtype = supertype(&known.dtype, &field.dtype)?,
            None => fields.push(field.clone()),
        }
    }
    Some(fields)
}
