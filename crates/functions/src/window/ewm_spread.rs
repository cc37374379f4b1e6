//! `ewm_var`, `ewm_std`, `ewm_sum`.

use arrow::array::Array;
use polarslike_core::{Result, Vector};

use super::ewm::{alpha, float_result};
use crate::fold::{as_floats, from_floats};
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&EWM_VAR, &EWM_STD, &EWM_SUM];

const SIGNATURE: &str = "*, com:float=None, span:float=None, half_life:float=None, alpha:float=None, adjust:bool=True, \
                         bias:bool=False, min_samples:int=1, ignore_nulls:bool=False";

static EWM_VAR: FunctionDef =
    FunctionDef::new("ewm_var", SIGNATURE, Kernel::PerGroup(|call| spread(call, |v| v)))
        .doc(
            "The exponentially weighted variance; the weights are those of `ewm_mean`.\n\n\
             It is corrected for the bias of few values, unless `bias`; then it is null for one value. Nulls stay null; \
             they count as rows back unless `ignore_nulls`. The result is null until there have been `min_samples` values.",
        )
        .types(checked)
        .examples(&[Example { columns: "a=i64 [1, 2, null]", arguments: "(com=1)", result: "f64 [null, 0.5, null]" }]);

static EWM_STD: FunctionDef = FunctionDef::new(
    "ewm_std",
    SIGNATURE,
    Kernel::PerGroup(|call| spread(call, f64::sqrt)),
)
.doc(
    "The exponentially weighted standard deviation: the root of `ewm_var`, which says what the options mean.",
)
.types(checked)
.examples(&[Example {
    columns: "a=i64 [1, 2, null]",
    arguments: "(com=1)",
    result: "f64 [null, 0.7071067811865476, null]",
}]);

static EWM_SUM: FunctionDef = FunctionDef::new(
    "ewm_sum",
    "*, com:float=None, span:float=None, half_life:float=None, alpha:float=None, min_samples:int=1, \
     ignore_nulls:bool=False",
    Kernel::PerGroup(sum),
)
.doc(
    "The exponentially weighted sum: each row back weighs less by the factor `1 - alpha`, which the options give as for \
     `ewm_mean`.\n\n\
     Nulls stay null; they count as rows back unless `ignore_nulls`. The result is null until there have been \
     `min_samples` values.",
)
.types(checked)
.examples(&[Example {
    columns: "a=i64 [1, 2, null, 3]",
    arguments: "(alpha=0.5)",
    result: "f64 [1.0, 2.5, null, 3.625]",
}]);

/// The rule of these functions, which refuses wrong options also where there are no rows.
fn checked(bind: &Bind) -> Result<Binding> {
    alpha(&bind.options)?;
    float_result(bind)
}

/// What is known of the values so far.
#[derive(Default)]
struct Moments {
    mean: f64,
    covariance: f64,
    /// The weight of the values, its square's sum, and the part of it that a new value does not have.
    weights: f64,
    squares: f64,
    old: f64,
    samples: i64,
}

impl Moments {
    fn age(&mut self, factor: f64) {
        self.weights *= factor;
        self.squares *= factor * factor;
        self.old *= factor;
    }

    fn add(&mut self, value: f64, new: f64, adjust: bool) {
        let total = self.old + new;
        let mean = (self.old * self.mean + new * value) / total;
        let (moved, off) = (self.mean - mean, value - mean);
        self.covariance = (self.old * (self.covariance + moved * moved) + new * off * off) / total;
        self.mean = mean;
        self.weights += new;
        self.squares += new * new;
        self.old = total;
        if !adjust {
            self.weights /= total;
            self.squares /= total * total;
            self.old = 1.0;
        }
    }

    fn variance(&self, bias: bool) -> Option<f64> {
        if bias {
            return Some(self.covariance);
        }
        let square = self.weights * self.weights;
        let freedom = square - self.squares;
        (freedom > 0.0).then(|| square / freedom * self.covariance)
    }
}

fn spread(call: &Call, of_variance: fn(f64) -> f64) -> Result<Vector> {
    let options = call.options;
    let alpha = alpha(&options)?;
    let (adjust, bias) = (options.bool("adjust")?, options.bool("bias")?);
    let (ignore_nulls, min_samples) = (options.bool("ignore_nulls")?, options.int("min_samples")?.max(1));
    let array = as_floats(&call.inputs[0])?;
    let new = if adjust { 1.0 } else { alpha };
    let mut results = vec![None; array.len()];
    for group in call.groups.iter() {
        let mut moments = Moments::default();
        for row in group {
            if array.is_null(row) {
                if !ignore_nulls {
                    moments.age(1.0 - alpha);
                }
                continue;
            }
            moments.samples += 1;
            if moments.samples == 1 {
                moments = Moments { mean: array.value(row), weights: 1.0, squares: 1.0, old: 1.0, ..moments };
            } else {
                moments.age(1.0 - alpha);
                moments.add(array.value(row), new, adjust);
            }
            if moments.samples >= min_samples {
                results[row] = moments.variance(bias).map(of_variance);
            }
        }
    }
    Ok(from_floats(call.dtype, results.into_iter()))
}

fn sum(call: &Call) -> Result<Vector> {
    let options = call.options;
    let alpha = alpha(&options)?;
    let (ignore_nulls, min_samples) = (options.bool("ignore_nulls")?, options.int("min_samples")?.max(1));
    let array = as_floats(&call.inputs[0])?;
    let mut results = vec![None; array.len()];
    for group in call.groups.iter() {
        let (mut sum, mut samples) = (0.0, 0);
        for row in group {
            let present = array.is_valid(row);
            if present || !ignore_nulls {
                sum *= 1.0 - alpha;
            }
            if present {
                sum += array.value(row);
                samples += 1;
                results[row] = (samples >= min_samples).then_some(sum);
            }
        }
    }
    Ok(from_floats(call.dtype, results.into_iter()))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn options_are_checked_without_rows() {
        assert!(fails("ewm_var", "a=i64 []", "()").contains("must be given"));
        assert!(fails("ewm_std", "a=i64 []", "(com=1, span=2)").contains("only one"));
    }

    #[test]
    fn every_way_to_weigh() {
        let column = "a=i64 [1, 2, 4, null, 3]";
        let of = |arguments: &'static str, result: &'static str| check("ewm_var", column, arguments, result);
        of("(alpha=0.5, adjust=false)", "f64 [null, 0.5, 2.7, null, 1.1216216216216215]");
        of(
            "(alpha=0.5, bias=true)",
            "f64 [0.0, 0.22222222222222224, 1.4285714285714288, null, 0.4347826086956523]",
        );
        check(
            "ewm_sum",
            column,
            "(alpha=0.5, ignore_nulls=true, min_samples=2)",
            "f64 [null, 2.5, 5.25, null, 5.625]",
        );
    }
}
