//! `ewm_mean`.

use arrow::array::Array;
use polarslike_core::{DataType, Result, Vector, bail};

use crate::fold::{as_floats, from_floats};
use crate::{Arg, Bind, Binding, Call, Example, FunctionDef, Kernel, Options};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&EWM_MEAN];

static EWM_MEAN: FunctionDef = FunctionDef::new(
    "ewm_mean",
    "*, com:float=None, span:float=None, half_life:float=None, alpha:float=None, adjust:bool=True, min_samples:int=1, \
     ignore_nulls:bool=False",
    Kernel::PerGroup(ewm_mean),
)
.doc(
    "The exponentially weighted mean: each row back weighs less by the factor `1 - alpha`.\n\n\
     One of `com`, `span`, `half_life` and `alpha` says how fast weights fall: `alpha` is `1 / (1 + com)`, \
     `2 / (span + 1)` or `1 - exp(-ln(2) / half_life)`. With `adjust` the weights are divided by their sum; without it \
     the mean is `(1 - alpha)` of the one before and `alpha` of the value. Nulls stay null; they count as rows back \
     unless `ignore_nulls`. The result is null until there have been `min_samples` values.",
)
.types(|bind| {
    alpha(&bind.options)?;
    float_result(bind)
})
.examples(&[
    Example { columns: "a=i64 [1, null, 3]", arguments: "(com=1)", result: "f64 [1.0, null, 2.6]" },
    Example { columns: "a=i64 [1, 2, 3]", arguments: "(alpha=0.5, adjust=false)", result: "f64 [1.0, 1.5, 2.25]" },
]);

/// The rule of functions that give a float per number: Float32 stays.
pub(super) fn float_result(bind: &Bind) -> Result<Binding> {
    let accepts = |t: &DataType| {
        t.is_numeric() || matches!(t, DataType::Decimal(..) | DataType::Boolean | DataType::Null)
    };
    bind.check(0, accepts, "numbers or Booleans")?;
    let narrow = bind.input(0) == DataType::Float32;
    let float = if narrow { DataType::Float32 } else { DataType::Float64 };
    bind.cast(vec![float.clone()], float)
}

/// The factor that one of four options gives.
pub(super) fn alpha(options: &Options) -> Result<f64> {
    let mut given = Vec::new();
    for name in ["com", "span", "half_life", "alpha"] {
        if *options.get(name)? != Arg::Null {
            given.push((name, options.float(name)?));
        }
    }
    let (name, value) = match given[..] {
        [one] => one,
        [] => bail!(InvalidArgument, "one of com, span, half_life and alpha must be given"),
        _ => bail!(InvalidArgument, "only one of com, span, half_life and alpha can be given"),
    };
    let (valid, alpha, range) = match name {
        "com" => (value >= 0.0, 1.0 / (1.0 + value), "com >= 0"),
        "span" => (value >= 1.0, 2.0 / (value + 1.0), "span >= 1"),
        "half_life" => (value > 0.0, 1.0 - (-std::f64::consts::LN_2 / value).exp(), "half_life > 0"),
        _ => (value > 0.0 && value <= 1.0, value, "0 < alpha <= 1"),
    };
    if !valid {
        bail!(InvalidArgument, "{name} is {value}, but must be {range}");
    }
    Ok(alpha)
}

fn ewm_mean(call: &Call) -> Result<Vector> {
    let options = call.options;
    let alpha = alpha(&options)?;
    let (adjust, ignore_nulls) = (options.bool("adjust")?, options.bool("ignore_nulls")?);
    let min_samples = options.int("min_samples")?.max(1);
    let array = as_floats(&call.inputs[0])?;
    let mut means = vec![None; call.inputs[0].len()];
    for group in call.groups.iter() {
        // The mean of the rows before and how much they weigh.
        let (mut mean, mut weight, mut samples) = (0.0, 0.0, 0);
        for row in group {
            if array.is_null(row) {
                weight *= if ignore_nulls { 1.0 } else { 1.0 - alpha };
                continue;
            }
            let value = array.value(row);
            samples += 1;
            if samples == 1 {
                (mean, weight) = (value, 1.0);
            } else {
                weight *= 1.0 - alpha;
                let own = if adjust { 1.0 } else { alpha };
                mean = (weight * mean + own * value) / (weight + own);
                weight = if adjust { weight + own } else { 1.0 };
            }
            means[row] = (samples >= min_samples).then_some(mean);
        }
    }
    Ok(from_floats(call.dtype, means.into_iter()))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn every_way_to_weigh() {
        let column = "a=i64 [null, 1, null, 3, null, 5]";
        let means = "f64 [null, 1.0, null, 2.3333333333333335, null, 3.857142857142857]";
        check("ewm_mean", column, "(alpha=0.5, ignore_nulls=true)", means);
        let means = "f64 [null, 1.0, null, 2.3333333333333335, null, 4.111111111111111]";
        check("ewm_mean", column, "(alpha=0.5, adjust=false)", means);
        let means = "f64 [null, null, null, 2.6, null, 4.428571428571429]";
        check("ewm_mean", column, "(alpha=0.5, min_samples=2)", means);
        let means = "f64 [1.0, 1.6666666666666667, 2.4285714285714284]";
        check("ewm_mean", "a=i64 [1, 2, 3]", "(span=3)", means);
        check("ewm_mean", "a=i64 [1, 2, 3]", "(half_life=1)", means);
    }

    #[test]
    fn errors_name_the_option() {
        assert!(fails("ewm_mean", "a=i64 [1]", "()").contains("must be given"));
        assert!(fails("ewm_mean", "a=i64 [1]", "(com=1, span=2)").contains("only one of"));
        assert!(fails("ewm_mean", "a=i64 [1]", "(alpha=0)").contains("0 < alpha <= 1"));
    }
}
