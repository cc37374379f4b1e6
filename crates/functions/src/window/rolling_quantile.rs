//! `rolling_median`, `rolling_quantile`.

use std::ops::Range;

use arrow::array::{Array, AsArray};
use num_traits::AsPrimitive;
use polarslike_core::{DataType, Result, Vector, bail, with_primitive};

use crate::aggregate::mean::average_types;
use crate::aggregate::quantile::{Interpolation, nan_last, share};
use crate::fold::from_floats;
use crate::windows::Windows;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&ROLLING_MEDIAN, &ROLLING_QUANTILE];

static ROLLING_MEDIAN: FunctionDef = FunctionDef::new(
    "rolling_median",
    "window_size:int, weights:list(float)=None, *, min_samples:int=None, center:bool=False",
    Kernel::PerGroup(median),
)
.doc(
    "The median over a window that moves along the rows.\n\n\
     The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`. Nulls are left \
     out; the result is null where there are fewer than `min_samples` values (`window_size`, if it is not given). \
     `weights` are not supported.",
)
.types(quantile_types)
.examples(&[Example { columns: "a=i64 [1, 5, 3, 4]", arguments: "(3)", result: "f64 [null, null, 3.0, 4.0]" }]);

static ROLLING_QUANTILE: FunctionDef = FunctionDef::new(
    "rolling_quantile",
    "quantile:float, interpolation:enum(nearest,higher,lower,midpoint,linear,equiprobable)='nearest', \
     window_size:int=2, weights:list(float)=None, *, min_samples:int=None, center:bool=False",
    Kernel::PerGroup(quantile),
)
.doc(
    "A quantile over a window that moves along the rows.\n\n\
     The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`. Nulls are left \
     out; the result is null where there are fewer than `min_samples` values (`window_size`, if it is not given). \
     `weights` are not supported.",
)
.types(quantile_types)
.examples(&[Example {
    columns: "a=i64 [1, 2, 3, 4]",
    arguments: r#"(0.3, "linear", 3)"#,
    result: "f64 [null, null, 1.6, 2.6]",
}]);

pub(super) fn quantile_types(bind: &Bind) -> Result<Binding> {
    match bind.input(0) {
        DataType::Null => bind.cast(vec![DataType::Float64], DataType::Float64),
        _ => average_types(bind),
    }
}

pub(super) fn median(call: &Call) -> Result<Vector> {
    rolling(call, 0.5, Interpolation::Linear)
}

pub(super) fn quantile(call: &Call) -> Result<Vector> {
    let interpolation = Interpolation::parse(call.options.str("interpolation")?)?;
    rolling(call, share(call.options.float("quantile")?)?, interpolation)
}

fn rolling(call: &Call, quantile: f64, interpolation: Interpolation) -> Result<Vector> {
    let windows = Windows::new(call)?;
    if windows.weights.is_some() {
        bail!(InvalidOperation, "rolling quantiles take no weights");
    }
    let array = call.inputs[0].decode();
    let nulls = array.nulls();
    let values: Vec<f64> = with_primitive!(call.inputs[0].dtype(), T => {
        array.as_primitive::<T>().values().iter().map(|v| v.as_()).collect()
    }, else Vec::new());
    let filled = windows.filled(call.groups, nulls);
    let mut sorted = SortedWindow::default();
    let mut results = Vec::with_capacity(values.len());
    windows.each(call.groups, |window| {
        sorted.move_to(window, &values, |row| nulls.is_none_or(|n| n.is_valid(row)));
        let row = results.len();
        results.push(if filled.is_valid(row) { sorted.quantile(quantile, interpolation) } else { None });
    });
    Ok(from_floats(call.dtype, results.into_iter()))
}

/// The values of a window in order: each that enters or leaves is found by bisection.
#[derive(Default)]
struct SortedWindow {
    values: Vec<f64>,
    window: Range<usize>,
}

impl SortedWindow {
    /// Moves on to a window that starts and ends no earlier.
    fn move_to(&mut self, window: Range<usize>, values: &[f64], valid: impl Fn(usize) -> bool) {
        if window.start >= self.window.end {
            self.values.clear();
            self.window = window.start..window.start;
        }
        for row in (self.window.start..window.start).filter(|row| valid(*row)) {
            if let Ok(place) = self.values.binary_search_by(|v| nan_last(v, &values[row])) {
                self.values.remove(place);
            }
        }
        for row in (self.window.end..window.end).filter(|row| valid(*row)) {
            let place = self.values.partition_point(|v| nan_last(v, &values[row]).is_lt());
            self.values.insert(place, values[row]);
        }
        self.window = window;
    }

    fn quantile(&self, quantile: f64, interpolation: Interpolation) -> Option<f64> {
        if self.values.is_empty() {
            return None;
        }
        let (low, high, share) = interpolation.position(quantile, self.values.len());
        Some(interpolation.between(self.values[low], self.values[high], share))
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{call_groups, check, fails, values, vector};
    use crate::{Arg, lookup};
    use polarslike_core::{DataType, Groups, Value, Vector};

    #[test]
    fn samples_and_errors() {
        check("rolling_median", "a=i64 [1, null, 3]", "(2, min_samples=1)", "f64 [1.0, 1.0, 3.0]");
        check("rolling_median", "a=i64 [null]", "(1, min_samples=0)", "f64 [null]");
        check("rolling_median", "a=bool [true, false]", "(2)", "f64 [null, 0.5]");
        assert!(fails("rolling_median", "a=i64 [1]", "(1, [1.0])").contains("no weights"));
        assert!(fails("rolling_quantile", "a=i64 [1]", "(2.0)").contains("between 0.0 and 1.0"));
    }

    #[test]
    fn nan_leaves_with_the_window() {
        let input = [1.0, f64::NAN, 3.0, 4.0].map(Value::Float);
        let input = Vector::from_values(DataType::Float64, &input).unwrap();
        let args = vec![Arg::Int(2), Arg::Null, Arg::Null, Arg::Bool(false)];
        let medians =
            values(&crate::testing::call(lookup("rolling_median").unwrap(), vec![input], args).unwrap());
        assert!(matches!(medians[2], Value::Float(v) if v.is_nan()));
        assert_eq!(medians[3], Value::Float(3.5));
    }

    #[test]
    fn windows_stay_in_their_group() {
        let inputs = vec![vector("i64 [1, 3, 10, 30]")];
        let args = vec![Arg::Int(2), Arg::Null, Arg::Int(1), Arg::Bool(false)];
        let groups = Groups::from_sizes([2, 0, 2]);
        let medians = call_groups(lookup("rolling_median").unwrap(), inputs, args, &groups).unwrap().0;
        assert_eq!(values(&medians), [1.0, 2.0, 10.0, 20.0].map(Value::Float));
    }
}
