//! `rolling_skew`, `rolling_kurtosis`.

use arrow::array::Array;
use polarslike_core::{DataType, Result, Vector};

use crate::fold::{as_floats, from_floats};
use crate::windows::Windows;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&ROLLING_SKEW, &ROLLING_KURTOSIS];

static ROLLING_SKEW: FunctionDef = FunctionDef::new(
    "rolling_skew",
    "window_size:int, *, bias:bool=True, min_samples:int=None, center:bool=False",
    Kernel::PerGroup(|call| {
        let bias = call.options.bool("bias")?;
        rolling(call, |values| skew(values, bias))
    }),
)
.doc(
    "The skewness over a window that moves along the rows.\n\n\
     The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`. Nulls are left \
     out; the result is null where there are fewer than `min_samples` values (`window_size`, if it is not given). It is \
     corrected for the bias of few values unless `bias`.",
)
.types(types)
.examples(&[Example {
    columns: "a=i64 [1, 2, 3, 1]",
    arguments: "(2)",
    result: "f64 [null, 0, 0, 0]",
}]);

static ROLLING_KURTOSIS: FunctionDef = FunctionDef::new(
    "rolling_kurtosis",
    "window_size:int, *, fisher:bool=True, bias:bool=True, min_samples:int=None, center:bool=False",
    Kernel::PerGroup(|call| {
        let (fisher, bias) = (call.options.bool("fisher")?, call.options.bool("bias")?);
        rolling(call, |values| kurtosis(values, fisher, bias))
    }),
)
.doc(
    "The kurtosis over a window that moves along the rows; 0 for a normal distribution, or 3 unless `fisher`.\n\n\
     The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`. Nulls are left \
     out; the result is null where there are fewer than `min_samples` values (`window_size`, if it is not given). It is \
     corrected for the bias of few values unless `bias`.",
)
.types(types)
.examples(&[Example {
    columns: "a=i64 [1, 4, 2, 9]",
    arguments: "(4, fisher=false)",
    result: "f64 [null, null, null, 2.0]",
}]);

fn types(bind: &Bind) -> Result<Binding> {
    bind.check(0, |t| t.is_numeric() || *t == DataType::Null, "numbers")?;
    let float = if bind.input(0) == DataType::Float32 { DataType::Float32 } else { DataType::Float64 };
    bind.cast(vec![float.clone()], float)
}

fn rolling(call: &Call, result: impl Fn(&[f64]) -> Option<f64>) -> Result<Vector> {
    let windows = Windows::new(call)?;
    let array = as_floats(&call.inputs[0])?;
    let filled = windows.filled(call.groups, array.nulls());
    let mut results = Vec::with_capacity(array.len());
    let mut values = Vec::new();
    windows.each(call.groups, |window| {
        let row = results.len();
        if filled.is_null(row) {
            results.push(None);
            return;
        }
        values.clear();
        values.extend(window.filter(|row| array.is_valid(*row)).map(|row| array.value(row)));
        results.push(result(&values));
    });
    Ok(from_floats(call.dtype, results.into_iter()))
}

/// The central moments of the second, third and fourth order.
fn moments(values: &[f64]) -> (f64, f64, f64) {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let moment = |power: i32| values.iter().map(|v| (v - mean).powi(power)).sum::<f64>() / count;
    (moment(2), moment(3), moment(4))
}

fn skew(values: &[f64], bias: bool) -> Option<f64> {
    let count = values.len() as f64;
    let (second, third, _) = moments(values);
    let skew = third / second.powf(1.5);
    match bias {
        _ if values.is_empty() => None,
        true => Some(skew),
        false if values.len() > 2 => Some((count * (count - 1.0)).sqrt() / (count - 2.0) * skew),
        false => None,
    }
}

fn kurtosis(values: &[f64], fisher: bool, bias: bool) -> Option<f64> {
    let count = values.len() as f64;
    let (second, _, fourth) = moments(values);
    let biased = fourth / (second * second);
    let kurtosis = match bias {
        _ if values.is_empty() => return None,
        true => biased,
        false if values.len() > 3 => {
            let scale = (count - 1.0) / ((count - 2.0) * (count - 3.0));
            scale * ((count + 1.0) * biased - 3.0 * (count - 1.0)) + 3.0
        }
        false => return None,
    };
    Some(if fisher { kurtosis - 3.0 } else { kurtosis })
}
