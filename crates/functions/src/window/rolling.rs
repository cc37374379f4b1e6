//! `rolling_sum`, `rolling_mean`, `rolling_min`, `rolling_max`, `rolling_var`, `rolling_std`.

use std::marker::PhantomData;

use arrow::array::{Array, AsArray, BooleanArray};
use arrow::compute::{cast, nullif};
use arrow::datatypes::{Float32Type, Float64Type};
use polarslike_core::{DataType, Result, Vector, with_primitive};

use crate::aggregate::extremes::{End, Extreme, Max, Min, NanExtreme};
use crate::aggregate::mean::{Mean, average_types};
use crate::aggregate::spread::Variance;
use crate::aggregate::sum::{FloatSum, IntegerSum};
use crate::fold::{Fold, as_floats, from_floats};
use crate::sliding::{FoldRows, Sliding};
use crate::windows::{Windows, check_windowed};
use crate::{Arg, Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] =
    &[&ROLLING_SUM, &ROLLING_MEAN, &ROLLING_MIN, &ROLLING_MAX, &ROLLING_VAR, &ROLLING_STD];

const SIGNATURE: &str =
    "window_size:int, weights:list(float)=None, *, min_samples:int=None, center:bool=False";
const WITH_DDOF: &str =
    "window_size:int, weights:list(float)=None, *, min_samples:int=None, center:bool=False, ddof:int=1";

/// The documentation of a function over moving windows: what it gives, and what all of them have in common.
macro_rules! doc {
    ($what:literal) => {
        concat!(
            $what,
            "\n\nThe window is the row and the `window_size - 1` rows before it, or lies around the row if `center`. ",
            "Nulls are left out; the result is null where there are fewer than `min_samples` values (`window_size`, if it ",
            "is not given). `weights`, one per row of the window, weigh the values; they need a column without nulls."
        )
    };
}

static ROLLING_SUM: FunctionDef = FunctionDef::new("rolling_sum", SIGNATURE, Kernel::PerGroup(sum))
    .doc(doc!("The sum over a window that moves along the rows."))
    .types(sum_types)
    .examples(&[
        Example { columns: "a=i64 [1, 2, 3]", arguments: "(2)", result: "i64 [null, 3, 5]" },
        Example { columns: "a=i64 [1, null, 3]", arguments: "(2, min_samples=1)", result: "i64 [1, 1, 3]" },
    ]);

static ROLLING_MEAN: FunctionDef = FunctionDef::new("rolling_mean", SIGNATURE, Kernel::PerGroup(mean))
    .doc(doc!("The mean over a window that moves along the rows."))
    .types(mean_types)
    .examples(&[
        Example { columns: "a=i64 [1, 2, 3]", arguments: "(2)", result: "f64 [null, 1.5, 2.5]" },
        Example {
            columns: "a=i64 [1, 2, 3]",
            arguments: "(2, [1.0, 3.0])",
            result: "f64 [null, 1.75, 2.75]",
        },
    ]);

static ROLLING_MIN: FunctionDef = FunctionDef::new("rolling_min", SIGNATURE, Kernel::PerGroup(minimum))
    .doc(doc!("The least value in a window that moves along the rows; NaN if there is one."))
    .types(extreme_types)
    .examples(&[Example { columns: "a=i64 [3, 1, 2]", arguments: "(2)", result: "i64 [null, 1, 1]" }]);

static ROLLING_MAX: FunctionDef = FunctionDef::new("rolling_max", SIGNATURE, Kernel::PerGroup(maximum))
    .doc(doc!("The greatest value in a window that moves along the rows; NaN if there is one."))
    .types(extreme_types)
    .examples(&[Example { columns: "a=i64 [3, 1, 2]", arguments: "(2)", result: "i64 [null, 3, 2]" }]);

static ROLLING_VAR: FunctionDef =
    FunctionDef::new("rolling_var", WITH_DDOF, Kernel::PerGroup(|call| variance(call, |v| v)))
        .doc(doc!("The variance over a window that moves along the rows."))
        .types(variance_types)
        .examples(&[Example {
            columns: "a=i64 [1, 2, 4]",
            arguments: "(2)",
            result: "f64 [null, 0.5, 2.0]",
        }]);

static ROLLING_STD: FunctionDef =
    FunctionDef::new("rolling_std", WITH_DDOF, Kernel::PerGroup(|call| variance(call, f64::sqrt)))
        .doc(doc!("The standard deviation over a window that moves along the rows."))
        .types(variance_types)
        .examples(&[Example {
            columns: "a=i64 [1, 3, 3]",
            arguments: "(2, ddof=0)",
            result: "f64 [null, 1.0, 0.0]",
        }]);

pub(super) fn sum_types(bind: &Bind) -> Result<Binding> {
    use DataType::*;
    match bind.input(0) {
        _ if weighted(bind)? => weighted_types(bind),
        Boolean => bind.cast(vec![UInt32], UInt32),
        Int8 | Int16 | UInt8 | UInt16 => bind.cast(vec![Int64], Int64),
        input if input.is_numeric() => bind.returns(input),
        _ => Err(bind.reject(0, "numbers or Booleans")),
    }
}

pub(super) fn mean_types(bind: &Bind) -> Result<Binding> {
    match bind.input(0) {
        _ if weighted(bind)? => weighted_types(bind),
        DataType::Null => bind.cast(vec![DataType::Float64], DataType::Float64),
        _ => average_types(bind),
    }
}

/// Whether values are weighted; where windows are measured on another column, they cannot be.
fn weighted(bind: &Bind) -> Result<bool> {
    Ok(!bind.options.has("closed") && *bind.options.get("weights")? != Arg::Null)
}

fn weighted_types(bind: &Bind) -> Result<Binding> {
    bind.check(0, |t| t.is_numeric() || *t == DataType::Boolean, "numbers or Booleans")?;
    let narrow = bind.input(0) == DataType::Float32;
    let float = if narrow { DataType::Float32 } else { DataType::Float64 };
    bind.cast(vec![float.clone()], float)
}

pub(super) fn extreme_types(bind: &Bind) -> Result<Binding> {
    if weighted(bind)? {
        return weighted_types(bind);
    }
    check_windowed(bind)?;
    bind.returns(bind.input(0))
}

pub(super) fn variance_types(bind: &Bind) -> Result<Binding> {
    if weighted(bind)? {
        return weighted_types(bind);
    }
    let accepts = |t: &DataType| t.is_numeric() || matches!(t, DataType::Decimal(..) | DataType::Boolean);
    bind.check(0, accepts, "numbers or Booleans")?;
    match bind.input(0) {
        DataType::Decimal(..) => bind.cast(vec![DataType::Float64], DataType::Float64),
        DataType::Boolean => bind.cast(vec![DataType::UInt8], DataType::Float64),
        DataType::Float32 => bind.returns(DataType::Float32),
        _ => bind.returns(DataType::Float64),
    }
}

pub(super) fn sum(call: &Call) -> Result<Vector> {
    let windows = Windows::new(call)?;
    if windows.weights.is_some() {
        return windows.weighted(call, |pairs| Some(pairs.map(|(v, w)| v * w).sum()));
    }
    let dtype = call.dtype.clone();
    match dtype {
        DataType::Float32 => rolling(call, &windows, &FloatSum::<Float32Type> { dtype, marker: PhantomData }),
        DataType::Float64 => rolling(call, &windows, &FloatSum::<Float64Type> { dtype, marker: PhantomData }),
        _ => with_primitive!(call.dtype, T => {
            rolling(call, &windows, &IntegerSum::<T> { dtype, marker: PhantomData })
        }, else Ok(call.inputs[0].clone())),
    }
}

pub(super) fn mean(call: &Call) -> Result<Vector> {
    let windows = Windows::new(call)?;
    if windows.weights.is_some() {
        return windows.weighted(call, |pairs| {
            let (sum, weights) = pairs.fold((0.0, 0.0), |(sum, all), (v, w)| (sum + v * w, all + w));
            Some(sum / weights)
        });
    }
    let dtype = call.dtype.clone();
    with_primitive!(call.inputs[0].dtype(), T => {
        rolling(call, &windows, &Mean::<T> { dtype, marker: PhantomData })
    }, else Ok(call.inputs[0].clone()))
}

pub(super) fn minimum(call: &Call) -> Result<Vector> {
    extreme::<Min>(call, f64::min)
}

pub(super) fn maximum(call: &Call) -> Result<Vector> {
    extreme::<Max>(call, f64::max)
}

fn extreme<E: End>(call: &Call, nearer: fn(f64, f64) -> f64) -> Result<Vector> {
    let windows = Windows::new(call)?;
    if windows.weights.is_some() {
        return windows.weighted(call, |pairs| pairs.map(|(v, w)| v * w).reduce(nearer));
    }
    let dtype = call.dtype.clone();
    match dtype {
        DataType::Boolean => {
            let dtype = DataType::UInt8;
            let numbers = Vector::plain(dtype.clone(), cast(&call.inputs[0].decode(), &dtype.storage())?);
            let inputs: Vec<Vector> =
                std::iter::once(numbers).chain(call.inputs.iter().skip(1).cloned()).collect();
            let call = Call { inputs: &inputs, dtype: &dtype, ..*call };
            let result = extreme::<E>(&call, nearer)?.decode();
            Ok(Vector::plain(DataType::Boolean, cast(&result, &DataType::Boolean.storage())?))
        }
        DataType::Float32 => {
            rolling(call, &windows, &NanExtreme::<Float32Type, E> { dtype, marker: PhantomData })
        }
        DataType::Float64 => {
            rolling(call, &windows, &NanExtreme::<Float64Type, E> { dtype, marker: PhantomData })
        }
        _ => with_primitive!(call.dtype, T => {
            rolling(call, &windows, &Extreme::<T, E> { dtype, marker: PhantomData })
        }, else Ok(call.inputs[0].clone())),
    }
}

pub(super) fn variance(call: &Call, of_variance: fn(f64) -> f64) -> Result<Vector> {
    let windows = Windows::new(call)?;
    if windows.weights.is_some() {
        return windows.weighted(call, |pairs| {
            let pairs: Vec<(f64, f64)> = pairs.collect();
            let weights: f64 = pairs.iter().map(|(_, w)| w).sum();
            let mean = pairs.iter().map(|(v, w)| v * w).sum::<f64>() / weights;
            let squares: f64 = pairs.iter().map(|(v, w)| w * (v - mean) * (v - mean)).sum();
            Some(of_variance(squares / weights))
        });
    }
    let (dtype, ddof) = (call.dtype.clone(), call.options.int("ddof")? as f64);
    with_primitive!(call.inputs[0].dtype(), T => {
        rolling(call, &windows, &Variance::<T> { dtype, ddof, of_variance, marker: PhantomData })
    }, else Ok(call.inputs[0].clone()))
}

/// The results of a fold over the window of each row.
fn rolling<F: Fold>(call: &Call, windows: &Windows, fold: &F) -> Result<Vector> {
    let array = call.inputs[0].decode();
    let array = array.as_primitive::<F::Input>();
    let mut states = Vec::with_capacity(array.len());
    match array.nulls().filter(|n| n.null_count() > 0) {
        None => {
            let mut sliding = Sliding::new(FoldRows::<F, _> { values: array.values(), valid: |_| true });
            windows.each(call.groups, |window| states.push(sliding.state(window)));
        }
        Some(nulls) => {
            let mut sliding =
                Sliding::new(FoldRows::<F, _> { values: array.values(), valid: |row| nulls.is_valid(row) });
            windows.each(call.groups, |window| states.push(sliding.state(window)));
        }
    }
    let valid = windows.filled(call.groups, array.nulls());
    let result = fold.finish(states, Some(valid.clone()))?;
    if valid.null_count() == 0 {
        return Ok(result);
    }
    let missing = BooleanArray::new(!valid.inner(), None);
    Ok(Vector::plain(result.dtype().clone(), nullif(&result.decode(), &missing)?))
}

impl Windows {
    /// What `result` makes of the values and weights of each window; `None` of no values.
    fn weighted(
        &self,
        call: &Call,
        result: impl Fn(&mut dyn Iterator<Item = (f64, f64)>) -> Option<f64>,
    ) -> Result<Vector> {
        let array = as_floats(&call.inputs[0])?;
        let values = self.without_nulls(&array)?;
        let weights = self.weights.as_deref().unwrap_or_default();
        let valid = self.filled(call.groups, None);
        let mut results = Vec::with_capacity(values.len());
        self.each(call.groups, |window| {
            // A window that begins before the group has no values for its first weights.
            let row = results.len();
            let skipped = (window.start + self.before).saturating_sub(row);
            let mut pairs = values[window].iter().copied().zip(weights[skipped..].iter().copied());
            results.push(result(&mut pairs).filter(|_| valid.is_valid(row)));
        });
        Ok(from_floats(call.dtype, results.into_iter()))
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{call_groups, check, fails, values, vector};
    use crate::{Arg, lookup};
    use polarslike_core::{DataType, Groups, Value, Vector};

    #[test]
    fn windows_and_samples() {
        let column = "a=i64 [1, 2, null, 4, 5]";
        check("rolling_mean", column, "(2)", "f64 [null, 1.5, null, null, 4.5]");
        check("rolling_mean", column, "(2, min_samples=1)", "f64 [1.0, 1.5, 2.0, 4.0, 4.5]");
        check("rolling_mean", column, "(3, min_samples=1, center=true)", "f64 [1.5, 1.5, 3.0, 4.5, 4.5]");
        let column = "a=i64 [1, 2, 3, 4, 5]";
        check("rolling_mean", column, "(4, min_samples=1, center=true)", "f64 [1.5, 2.0, 2.5, 3.5, 4.0]");
        check("rolling_mean", column, "(10)", "f64 [null, null, null, null, null]");
        check("rolling_sum", column, "(10, min_samples=1)", "i64 [1, 3, 6, 10, 15]");
        check("rolling_sum", "a=i64 [null, null, 1]", "(2, min_samples=0)", "i64 [0, 0, 1]");
        check("rolling_mean", "a=i64 [null, null, 1]", "(2, min_samples=0)", "f64 [null, null, 1.0]");
        check("rolling_mean", "a=i64 [1, 2]", "(0)", "f64 [null, null]");
        assert!(fails("rolling_mean", column, "(2, min_samples=3)").contains("min_samples (3)"));
        assert!(fails("rolling_mean", column, "(-1)").contains("window_size"));
    }

    #[test]
    fn types() {
        check("rolling_sum", "a=i8 [100, 100]", "(2)", "i64 [null, 200]");
        check("rolling_sum", "a=bool [true, false, true]", "(2)", "u32 [null, 1, 1]");
        check("rolling_min", "a=bool [true, false, true]", "(2)", "bool [null, false, false]");
        check("rolling_max", "a=f32 [1.5, 0.5]", "(1)", "f32 [1.5, 0.5]");
        check("rolling_std", "a=i64 [1, 2, 4]", "(2, min_samples=1, ddof=2)", "f64 [null, null, null]");
    }

    #[test]
    fn weights() {
        let column = "a=f64 [1.0, 2.0, 3.0, 4.0]";
        check("rolling_sum", "a=i64 [1, 2, 3]", "(2, [0.5, 0.5])", "f64 [null, 1.5, 2.5]");
        check("rolling_min", column, "(2, [1.0, 3.0])", "f64 [null, 1.0, 2.0, 3.0]");
        check("rolling_max", column, "(3, [1.0, 3.0, 0.5])", "f64 [null, null, 6.0, 9.0]");
        let expected = "f64 [null, null, 0.32098765432098764, 0.32098765432098764]";
        check("rolling_var", column, "(3, [1.0, 3.0, 0.5])", expected);
        assert!(fails("rolling_sum", column, "(2, [1.0])").contains("1 weights"));
        assert!(fails("rolling_sum", "a=f64 [null]", "(1, [1.0])").contains("null"));
    }

    #[test]
    fn nan_and_infinity_leave_with_the_window() {
        let input = [1.0, f64::NAN, f64::INFINITY, 4.0, 5.0].map(Value::Float);
        let input = Vector::from_values(DataType::Float64, &input).unwrap();
        for (name, last) in
            [("rolling_sum", 9.0), ("rolling_mean", 4.5), ("rolling_min", 4.0), ("rolling_max", 5.0)]
        {
            let args = vec![Arg::Int(2), Arg::Null, Arg::Null, Arg::Bool(false)];
            let result =
                values(&crate::testing::call(lookup(name).unwrap(), vec![input.clone()], args).unwrap());
            assert_eq!(result[0], Value::Null);
            assert!(matches!(result[1], Value::Float(v) if v.is_nan()), "{name}");
            assert_eq!(result[4], Value::Float(last), "{name}");
        }
    }

    #[test]
    fn windows_stay_in_their_group() {
        let groups = Groups::from_sizes([3, 0, 1, 3]);
        let of = |center: bool| {
            let args = vec![Arg::Int(2), Arg::Null, Arg::Int(1), Arg::Bool(center)];
            let inputs = vec![vector("i64 [1, 2, 3, 50, 100, 200, 300]")];
            values(&call_groups(lookup("rolling_sum").unwrap(), inputs, args, &groups).unwrap().0)
        };
        assert_eq!(of(false), [1, 3, 5, 50, 100, 300, 500].map(Value::Int));
        assert_eq!(of(true), of(false));
    }

    #[test]
    fn long_windows_agree_with_sums_from_scratch() {
        let numbers: Vec<i128> = (0..500).map(|i| (i * 7919) % 101 - 50).collect();
        let input: Vec<Value> =
            numbers.iter().map(|n| if n % 10 == 0 { Value::Null } else { Value::Int(*n) }).collect();
        let input = Vector::from_values(DataType::Int64, &input).unwrap();
        for size in [1, 2, 7, 64, 499] {
            let args = vec![Arg::Int(size), Arg::Null, Arg::Int(0), Arg::Bool(false)];
            let sums =
                crate::testing::call(lookup("rolling_sum").unwrap(), vec![input.clone()], args).unwrap();
            for row in 0..numbers.len() {
                let from = (row + 1).saturating_sub(size as usize);
                let expected: i128 = numbers[from..=row].iter().filter(|n| *n % 10 != 0).sum();
                assert_eq!(sums.get(row).value, Value::Int(expected), "row {row}, window {size}");
            }
        }
    }
}
