//! `ewm_mean_by`, `ewm_sum_by`.

use arrow::array::Array;
use polarslike_core::{DataType, Result, Vector};

use crate::axis::{along, axis_type, length, positions};
use crate::fold::{as_floats, from_floats};
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&EWM_MEAN_BY, &EWM_SUM_BY];

static EWM_MEAN_BY: FunctionDef = FunctionDef::new(
    "ewm_mean_by",
    "by:expr(col), *, half_life:duration",
    Kernel::PerGroup(|call| along(call, |call| weighted(call, |before, kept, value| before * kept + value * (1.0 - kept)))),
)
.doc(
    "The exponentially weighted mean along another column: a value weighs half as much after `half_life`.\n\n\
     `by` are dates, times or integers, in any order and without nulls; for integers `half_life` is a number such as \
     `2i`. Nulls stay null.",
)
.types(types)
.examples(&[Example {
    columns: "a=i64 [0, 1, 2]; b=i64 [0, 1, 2]",
    arguments: r#"(col(b), half_life="1i")"#,
    result: "f64 [0.0, 0.5, 1.25]",
}]);

static EWM_SUM_BY: FunctionDef = FunctionDef::new(
    "ewm_sum_by",
    "by:expr(col), *, half_life:duration",
    Kernel::PerGroup(|call| along(call, |call| weighted(call, |before, kept, value| before * kept + value))),
)
.doc(
    "The exponentially weighted sum along another column: a value weighs half as much after `half_life`.\n\n\
     `by` are dates, times or integers, in any order and without nulls; for integers `half_life` is a number such as \
     `2i`. Nulls stay null.",
)
.types(types)
.examples(&[Example {
    columns: "a=i64 [4, 1, null]; b=i64 [0, 1, 2]",
    arguments: r#"(col(b), half_life="1i")"#,
    result: "f64 [4.0, 3.0, null]",
}]);

fn types(bind: &Bind) -> Result<Binding> {
    bind.check(0, |t| t.is_numeric() || *t == DataType::Null, "numbers")?;
    let float = if bind.input(0) == DataType::Float32 { DataType::Float32 } else { DataType::Float64 };
    bind.cast(vec![float.clone(), axis_type(bind, 1)?], float)
}

/// `next` gets the result before, the share of it that is left, and the value.
fn weighted(call: &Call, next: impl Fn(f64, f64, f64) -> f64) -> Result<Vector> {
    let (values, axis) = (as_floats(&call.inputs[0])?, &call.inputs[1]);
    let name = call.options.name();
    let half_life = length(call.options.str("half_life")?, axis.dtype(), name)?;
    let at = positions(axis, name)?;
    let mut results = vec![None; values.len()];
    for group in call.groups.iter() {
        let mut before: Option<(f64, i64)> = None;
        for row in group.filter(|row| values.is_valid(*row)) {
            let value = values.value(row);
            let result = match before {
                None => value,
                Some((before, since)) => {
                    let kept = (-std::f64::consts::LN_2 * (i128::from(at[row]) - i128::from(since)) as f64
                        / half_life)
                        .exp();
                    next(before, kept, value)
                }
            };
            results[row] = Some(result);
            before = Some((result, at[row]));
        }
    }
    Ok(from_floats(call.dtype, results.into_iter()))
}
