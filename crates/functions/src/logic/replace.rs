//! `replace`, `replace_strict`.

use arrow::array::{Array, AsArray, UInt32Array};
use polarslike_core::{DataType, Distinct, Encoding, Result, RowKeys, Vector, bail, error};

use crate::{Arg, Bind, Call, Example, FunctionDef, Kernel, supertype};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&REPLACE, &REPLACE_STRICT];

static REPLACE: FunctionDef = FunctionDef::new(
    "replace",
    "old:expr(lit)|list(any), new:expr(lit)|list(any)=None",
    Kernel::Elementwise(replace),
)
.doc(
    "The values with each of `old` replaced by that of `new` in its place, or by the only one of `new`.\n\n\
     Values that are not in `old` stay. The new values are cast to the type of the column.",
)
.types(|bind| {
    let input = bind.input(0);
    bind.cast(vec![input.clone(), shaped(bind, 1, &input), shaped(bind, 2, &input)], input)
})
.examples(&[
    Example { columns: "a=i64 [1, 2, 2, null]", arguments: "(2, 100)", result: "i64 [1, 100, 100, null]" },
    Example {
        columns: r#"a=str ["x", "y", "z"]"#,
        arguments: r#"(["x", "y"], ["p", "q"])"#,
        result: r#"str ["p", "q", "z"]"#,
    },
]);

static REPLACE_STRICT: FunctionDef = FunctionDef::new(
    "replace_strict",
    "old:expr(lit)|list(any), new:expr(lit)|list(any)=None, *, default:expr(lit)=None, return_dtype:dtype=None",
    Kernel::Elementwise(replace_strict),
)
.doc(
    "For each value that of `new` in the place where `old` has it, or the only one of `new`.\n\n\
     Other values become `default`; without one they are an error, and nulls stay null. The result has the type of the \
     new values and the default, or `return_dtype`.",
)
.types(|bind| {
    let input = bind.input(0);
    let new = item(bind, 2);
    let output = match bind.options.get("return_dtype")? {
        Arg::DataType(dtype) => dtype.clone(),
        _ => supertype(&new, &bind.input(3)).ok_or_else(|| {
            error!(
                InvalidOperation,
                "`replace_strict`: new values of {new} and a default of {} have no common type; set return_dtype",
                bind.input(3)
            )
        })?,
    };
    // A default that is not given has no type.
    let default = if bind.input(3) == DataType::Null { DataType::Null } else { output.clone() };
    bind.cast(vec![input.clone(), shaped(bind, 1, &input), shaped(bind, 2, &output), default], output)
})
.examples(&[
    Example {
        columns: "a=i64 [1, 2, 3]",
        arguments: r#"([1, 2], ["x", "y"], default="z")"#,
        result: r#"str ["x", "y", "z"]"#,
    },
    Example {
        columns: "a=i64 [1, null]",
        arguments: "([1], [10], return_dtype=f64)",
        result: "f64 [10.0, null]",
    },
]);

/// The type of the values of input `i`, which may be a list of them.
fn item(bind: &Bind, i: usize) -> DataType {
    match bind.input(i) {
        DataType::List(inner) => *inner,
        other => other,
    }
}

/// The type to which input `i` is cast, so that its values are of type `values`: a list if it is one.
fn shaped(bind: &Bind, i: usize, values: &DataType) -> DataType {
    match bind.input(i) {
        DataType::List(_) if !matches!(values, DataType::List(_)) => DataType::List(Box::new(values.clone())),
        _ => values.clone(),
    }
}

/// The values of an argument: those of one list, or one value.
fn given(call: &Call, i: usize, name: &str) -> Result<Vector> {
    let input = &call.inputs[i];
    let Encoding::Constant { value, .. } = input.encoding() else {
        if input.is_empty() {
            return Ok(Vector::empty(input.dtype().clone()));
        }
        bail!(InvalidOperation, "`{}`: {name} must be values, not a column", call.options.name());
    };
    match input.dtype() {
        DataType::List(inner) => {
            let list = value.as_list::<i64>();
            Ok(if list.is_null(0) {
                Vector::nulls(inner.as_ref().clone(), 1)
            } else {
                Vector::plain(inner.as_ref().clone(), list.value(0))
            })
        }
        _ => Ok(input.slice(0, 1)),
    }
}

/// Per row the place of its value among `old`.
fn places(call: &Call, old: &Vector) -> Result<Vec<Option<u32>>> {
    let values = &call.inputs[0];
    let both = Vector::concat(values.dtype(), &[old.clone(), values.clone()])?;
    let keys = RowKeys::for_equality(std::slice::from_ref(&both), both.len())?;
    let mut distinct = Distinct::new(&keys);
    let (ids, firsts) = distinct.number(0..both.len());
    if ids.iter().take(old.len()).enumerate().any(|(i, id)| *id as usize != i) {
        bail!(InvalidOperation, "`{}`: old values must not occur twice", call.options.name());
    }
    let place = |id: &u32| firsts.get(*id as usize).copied().filter(|first| (*first as usize) < old.len());
    Ok(ids.iter().skip(old.len()).map(place).collect())
}

/// The new values for `places`; `other` gives the row of `rest` for a row without a place.
fn chosen(
    call: &Call,
    places: &[Option<u32>],
    new: &Vector,
    old: usize,
    rest: &Vector,
    other: impl Fn(usize) -> Option<u32>,
) -> Result<Vector> {
    if new.len() != old && new.len() != 1 {
        bail!(
            InvalidOperation,
            "`{}`: there are {old} old values but {} new ones; give as many, or one",
            call.options.name(),
            new.len()
        );
    }
    let all = Vector::concat(call.dtype, &[new.clone(), rest.clone()])?;
    let row = |(row, place): (usize, &Option<u32>)| match place {
        Some(_) if new.len() == 1 => Some(0),
        Some(place) => Some(*place),
        None => other(row).map(|row| new.len() as u32 + row),
    };
    all.take(&places.iter().enumerate().map(row).collect::<UInt32Array>())
}

fn replace(call: &Call) -> Result<Vector> {
    let (old, new) = (given(call, 1, "old")?, given(call, 2, "new")?);
    let places = places(call, &old)?;
    chosen(call, &places, &new, old.len(), &call.inputs[0], |row| Some(row as u32))
}

fn replace_strict(call: &Call) -> Result<Vector> {
    let (old, new) = (given(call, 1, "old")?, given(call, 2, "new")?);
    let places = places(call, &old)?;
    let default = &call.inputs[3];
    if call.input_types[3] != DataType::Null {
        return chosen(call, &places, &new, old.len(), default, |row| Some(row as u32));
    }
    let values = &call.inputs[0];
    if let Some(row) = (0..values.len()).find(|row| places[*row].is_none() && !values.is_null(*row)) {
        bail!(
            InvalidOperation,
            "`replace_strict`: {} is not among the old values; give a default",
            polarslike_core::display_scalar(&values.get(row))
        );
    }
    chosen(call, &places, &new, old.len(), &Vector::empty(call.dtype.clone()), |_| None)
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn nulls_and_types() {
        check("replace", "a=i64 [1, 2, null]", "([2, null], [100, 7])", "i64 [1, 100, 7]");
        check("replace", "a=i64 [1, 2, 3]", "([2, 3], 9)", "i64 [1, 9, 9]");
        check("replace", "a=i64 [1, 2]", "(2, null)", "i64 [1, null]");
        check("replace", "a=i64 []", "(2, 3)", "i64 []");
        check("replace_strict", "a=i64 [1, 2, 3]", "([1, 2], [10, 20], default=0.5)", "f64 [10, 20, 0.5]");
        check(
            "replace_strict",
            r#"a=i64 [1, 2]; b=str ["p", "q"]"#,
            r#"([1], ["x"], default=col(b))"#,
            r#"str ["x", "q"]"#,
        );
    }

    #[test]
    fn errors() {
        assert!(fails("replace", "a=i64 [1]", "([1, 2], [1, 2, 3])").contains("2 old values but 3 new ones"));
        assert!(fails("replace", "a=i64 [1]", "([1, 1], [1, 2])").contains("twice"));
        assert!(fails("replace_strict", "a=i64 [1, 3]", r#"([1], ["x"])"#).contains("3 is not among"));
    }
}
