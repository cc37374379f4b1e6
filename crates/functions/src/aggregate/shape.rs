//! `skew`, `kurtosis`, `entropy`.

use arrow::array::Array;
use polarslike_core::{DataType, Result, Vector};

use crate::fold::{as_floats, from_floats};
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&SKEW, &KURTOSIS, &ENTROPY];

static SKEW: FunctionDef = FunctionDef::new("skew", "*, bias:bool=True", Kernel::Aggregate(skew))
    .doc(
        "The skewness: how far the values lean to one side of their mean.\n\n\
         If `bias` is false it is corrected for the number of values, of which there must be at least 3, else it is \
         null. Nulls are left out; NaN if the values do not vary.",
    )
    .types(moments_types)
    .examples(&[Example { columns: "a=i64 [1, 2, 3, null]", arguments: "()", result: "f64 [0.0]" }]);

static KURTOSIS: FunctionDef =
    FunctionDef::new("kurtosis", "*, fisher:bool=True, bias:bool=True", Kernel::Aggregate(kurtosis))
        .doc(
            "The kurtosis: how heavy the tails of the values are.\n\n\
             By Fisher's definition a normal distribution has 0, by Pearson's (`fisher` false) 3. If `bias` is false it \
             is corrected for the number of values, of which there must be at least 4, else it is null. Nulls are left \
             out; NaN if the values do not vary.",
        )
        .types(moments_types)
        .examples(&[Example { columns: "a=i64 [1, 2, 7, null]", arguments: "()", result: "f64 [-1.5]" }]);

static ENTROPY: FunctionDef = FunctionDef::new(
    "entropy",
    "base:float=2.718281828459045, *, normalize:bool=True",
    Kernel::Aggregate(entropy),
)
.doc(
    "The entropy of the values taken as probabilities, `-sum(p * log(p))`.\n\n\
             They are divided by their sum first unless `normalize` is false. Nulls are left out.",
)
.types(|bind| {
    bind.check(0, is_number, "numbers or Booleans")?;
    let output = if bind.input(0) == DataType::Float32 { DataType::Float32 } else { DataType::Float64 };
    bind.cast(vec![output.clone()], output)
})
.examples(&[Example { columns: "a=f64 [0.5, 0.5]", arguments: "(2)", result: "f64 [1.0]" }]);

fn is_number(dtype: &DataType) -> bool {
    dtype.is_numeric() || matches!(dtype, DataType::Decimal(..) | DataType::Boolean)
}

fn moments_types(bind: &Bind) -> Result<Binding> {
    bind.check(0, |t| is_number(t) || *t == DataType::Null, "numbers or Booleans")?;
    bind.cast(vec![DataType::Float64], DataType::Float64)
}

fn skew(call: &Call) -> Result<Vector> {
    let bias = call.options.bool("bias")?;
    each_group(call, |values| {
        let n = values.len() as f64;
        let (m2, m3) = (central_moment(values, 2)?, central_moment(values, 3)?);
        let skew = m3 / m2.powf(1.5);
        match bias {
            true => Some(skew),
            false => (n > 2.0).then(|| (n * (n - 1.0)).sqrt() / (n - 2.0) * skew),
        }
    })
}

fn kurtosis(call: &Call) -> Result<Vector> {
    let (bias, fisher) = (call.options.bool("bias")?, call.options.bool("fisher")?);
    let shift = if fisher { 3.0 } else { 0.0 };
    each_group(call, |values| {
        let n = values.len() as f64;
        let (m2, m4) = (central_moment(values, 2)?, central_moment(values, 4)?);
        let kurtosis = m4 / (m2 * m2);
        match bias {
            true => Some(kurtosis - shift),
            false => (n > 3.0).then(|| {
                let corrected = (n * n - 1.0) * kurtosis - 3.0 * (n - 1.0) * (n - 1.0);
                corrected / ((n - 2.0) * (n - 3.0)) + 3.0 - shift
            }),
        }
    })
}

fn entropy(call: &Call) -> Result<Vector> {
    let (base, normalize) = (call.options.float("base")?, call.options.bool("normalize")?);
    let mut rows = call.groups.iter().map(|group| group.len());
    each_group(call, |values| {
        // One row has no entropy, whatever its value.
        if rows.next().is_none_or(|rows| rows <= 1) {
            return Some(0.0);
        }
        let sum = if normalize { values.iter().sum() } else { 1.0 };
        let terms = values.iter().map(|v| v / sum).map(|p| p * p.ln());
        // Not -0.0.
        Some(0.0 - terms.sum::<f64>() / base.ln())
    })
}

/// The mean of the powers of the deviations from the mean; `None` of no values.
fn central_moment(values: &[f64], power: i32) -> Option<f64> {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    (n > 0.0).then(|| values.iter().map(|v| (v - mean).powi(power)).sum::<f64>() / n)
}

fn each_group(call: &Call, mut result: impl FnMut(&[f64]) -> Option<f64>) -> Result<Vector> {
    let array = as_floats(&call.inputs[0])?;
    let mut present = Vec::new();
    let results = call.groups.iter().map(|group| {
        let Some(nulls) = array.nulls() else { return result(&array.values()[group]) };
        present.clear();
        present.extend(group.filter(|i| nulls.is_valid(*i)).map(|i| array.value(i)));
        result(&present)
    });
    Ok(from_floats(call.dtype, results))
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn corrected_and_degenerate() {
        check("skew", "a=i64 [1, 2, 7]", "()", "f64 [0.6309038567106237]");
        check("skew", "a=i64 [1, 2, 7]", "(bias=false)", "f64 [1.5453925256950205]");
        check("skew", "a=i64 [1, 2]", "(bias=false)", "f64 [null]");
        check("skew", "a=i64 []", "()", "f64 [null]");
        check("kurtosis", "a=i64 [1, 2, 7, 4]", "(bias=false)", "f64 [-0.2857142857142847]");
        check("kurtosis", "a=i64 [1, 2, 7, 4]", "(fisher=false)", "f64 [1.7619047619047619]");
        check("kurtosis", "a=i64 [1, 2, 7]", "(bias=false)", "f64 [null]");
        check("entropy", "a=i64 [1, 2]", "()", "f64 [0.6365141682948128]");
        check("entropy", "a=i64 [-7]", "()", "f64 [0.0]");
        check("entropy", "a=i64 [1, 2, 3]", "(2)", "f64 [1.4591479170272448]");
    }
}
