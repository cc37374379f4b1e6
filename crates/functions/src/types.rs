//! Type rules that functions share.

use polarslike_core::{DataType, Error, MAX_PRECISION, Result, error};

use crate::supertype::integer_digits;
use crate::{Bind, Binding, supertype};

/// The rule of arithmetic: two numbers are cast to the type that both fit, which is that of the result; decimals to one of
/// the greatest precision.
pub(crate) fn arithmetic_type(bind: &Bind) -> Result<Binding> {
    let (a, b) = (bind.input(0), bind.input(1));
    match supertype(&a, &b) {
        Some(DataType::Decimal(_, scale)) => {
            let common = DataType::Decimal(MAX_PRECISION, scale);
            bind.cast(vec![common.clone(), common.clone()], common)
        }
        Some(_) if a.is_temporal() || b.is_temporal() => Err(no_operation(bind)),
        Some(common) if common.is_numeric() || common == DataType::Null => {
            bind.cast(vec![common.clone(), common.clone()], common)
        }
        _ => Err(no_operation(bind)),
    }
}

/// The error for two types that do not go together.
pub(crate) fn no_operation(bind: &Bind) -> Error {
    let (name, a, b) = (bind.function.name, bind.input(0), bind.input(1));
    error!(InvalidOperation, "`{name}` is not defined for {a} and {b}; cast one of them")
}

/// The rule of comparisons: the types to which inputs `i` and `k` are cast. They differ only for signed integers and
/// UInt64, and for decimals and integers of which no decimal holds both: comparing does not need a common type.
pub(crate) fn comparison_type(bind: &Bind, i: usize, k: usize) -> Result<[DataType; 2]> {
    let (a, b) = (bind.input(i), bind.input(k));
    let both = |common: DataType| Ok([common.clone(), common]);
    // A text is compared with categories as one of them.
    match (&a, &b) {
        (DataType::Enum(_), DataType::String) => return both(a),
        (DataType::String, DataType::Enum(_)) => return both(b),
        _ => {}
    }
    match (&a, &b) {
        (a, DataType::UInt64) if a.is_signed_integer() => Ok([DataType::Int64, DataType::UInt64]),
        (DataType::UInt64, b) if b.is_signed_integer() => Ok([DataType::UInt64, DataType::Int64]),
        (a, b) if a == b => both(a.clone()),
        (a, b) if digits(a).zip(digits(b)).is_some_and(|(a, b)| !fit_together(a, b)) => {
            let as_decimal = |dtype: &DataType| match dtype {
                DataType::Decimal(..) => dtype.clone(),
                _ => DataType::Decimal(MAX_PRECISION, 0),
            };
            Ok([as_decimal(a), as_decimal(b)])
        }
        (a, b) if a.is_text() && b.is_numeric() || a.is_numeric() && b.is_text() => {
            Err(error!(Compute, "cannot compare {a} with {b}; cast one of them"))
        }
        (a, b) if a.is_text() && b.is_temporal() || a.is_temporal() && b.is_text() => Err(error!(
            InvalidOperation,
            "cannot compare {a} with {b}; give a date or time, or parse the text with .str.to_date()"
        )),
        _ => match supertype(&a, &b) {
            Some(common) => both(common),
            None => Err(no_operation(bind)),
        },
    }
}

/// The most digits before and after the point, of decimals and integers.
fn digits(dtype: &DataType) -> Option<(u8, u8)> {
    match dtype {
        DataType::Decimal(precision, scale) => Some((precision - scale, *scale)),
        integer if integer.is_integer() => Some((integer_digits(integer), 0)),
        _ => None,
    }
}

/// Whether one type holds all numbers of both: integers have one, decimals where the digits are not too many.
fn fit_together((before, after): (u8, u8), (other_before, other_after): (u8, u8)) -> bool {
    let scale = after.max(other_after);
    scale == 0 || before.max(other_before) + scale <= MAX_PRECISION
}

/// The rule of functions that give floats: Float32 stays, other numbers and Booleans become Float64.
pub(crate) fn float_type(bind: &Bind) -> Result<Binding> {
    let float = |t: &DataType| if *t == DataType::Float32 { DataType::Float32 } else { DataType::Float64 };
    for i in 0..bind.inputs.len() {
        bind.check(
            i,
            |t| t.is_numeric() || matches!(t, DataType::Boolean | DataType::Null | DataType::Decimal(..)),
            "numbers",
        )?;
    }
    let output = float(&bind.input(0));
    bind.cast(vec![output.clone(); bind.inputs.len()], output)
}

/// The rule of functions of numbers that keep the type.
pub(crate) fn number_type(bind: &Bind) -> Result<Binding> {
    bind.check(0, |t| t.is_numeric() || *t == DataType::Null, "numbers")?;
    bind.returns(bind.input(0))
}

/// The rule of functions of numbers and decimals that keep the type.
pub(crate) fn signed_type(bind: &Bind) -> Result<Binding> {
    bind.check(0, |t| t.is_numeric() || matches!(t, DataType::Null | DataType::Decimal(..)), "numbers")?;
    bind.returns(bind.input(0))
}

/// The rule of functions of text: the first input is cast to String, the others to these types.
pub(crate) fn text_type(bind: &Bind, others: &[DataType], output: DataType) -> Result<Binding> {
    let mut inputs = vec![DataType::String];
    bind.check(0, |t| t.is_text() || *t == DataType::Null, "text")?;
    for (i, wanted) in others.iter().enumerate() {
        match wanted {
            DataType::String => bind.check(i + 1, |t| t.is_text() || *t == DataType::Null, "text")?,
            _ => bind.check(i + 1, |t| t.is_integer() || *t == DataType::Null, "an integer")?,
        };
        inputs.push(wanted.clone());
    }
    bind.cast(inputs, output)
}

/// The rule of functions of bytes: text for other inputs of bytes is cast, others are integers.
pub(crate) fn bytes_type(bind: &Bind, others: &[DataType], output: DataType) -> Result<Binding> {
    bind.check(0, |t| matches!(t, DataType::Binary | DataType::Null), "bytes")?;
    let mut inputs = vec![DataType::Binary];
    for (i, wanted) in others.iter().enumerate() {
        match wanted {
            DataType::Binary => {
                let accepts = |t: &DataType| t.is_text() || matches!(t, DataType::Binary | DataType::Null);
                bind.check(i + 1, accepts, "bytes or text")?
            }
            _ => bind.check(i + 1, |t| t.is_integer() || *t == DataType::Null, "an integer")?,
        };
        inputs.push(wanted.clone());
    }
    bind.cast(inputs, output)
}
