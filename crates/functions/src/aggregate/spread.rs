//! `std`, `var`.

use std::marker::PhantomData;

use arrow::array::ArrowPrimitiveType;
use arrow::buffer::NullBuffer;
use num_traits::AsPrimitive;
use polarslike_core::{DataType, Result, Vector, with_primitive};

use super::sum::{sum_all, sum_by};
use crate::fold::{Fold, Folding, Native, NullResult, from_floats};
use crate::{Accumulator, Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&STD, &VAR];

static STD: FunctionDef =
    FunctionDef::new("std", "ddof:int=1", Kernel::Accumulate(|call| accumulate(call, f64::sqrt)))
        .ignores_order().doc(
            "The standard deviation.\n\n\
             The sum of squares is divided by the number of values less `ddof`. Nulls are left out; null if there are no \
             more than `ddof` values.",
        )
        .types(types)
        .examples(&[
            Example { columns: "a=i64 [1, 3, null, 5]", arguments: "()", result: "f64 [2.0]" },
            Example { columns: "a=i64 [1]", arguments: "()", result: "f64 [null]" },
        ]);

static VAR: FunctionDef = FunctionDef::new("var", "ddof:int=1", Kernel::Accumulate(|call| accumulate(call, |v| v)))
    .ignores_order().doc(
        "The variance.\n\n\
         The sum of squares is divided by the number of values less `ddof`. Nulls are left out; null if there are no \
         more than `ddof` values.",
    )
    .types(types)
    .examples(&[
        Example { columns: "a=i64 [1, 3, null, 5]", arguments: "()", result: "f64 [4.0]" },
        Example { columns: "a=i64 [1, 3]", arguments: "(ddof=0)", result: "f64 [1.0]" },
    ]);

fn types(bind: &Bind) -> Result<Binding> {
    use DataType::*;
    let input = bind.input(0);
    match input {
        Boolean => bind.cast(vec![UInt8], Float64),
        Decimal(..) => bind.cast(vec![Float64], Float64),
        Null | Float32 => bind.returns(input),
        _ if input.is_numeric() => bind.returns(Float64),
        _ => Err(bind.reject(0, "numbers or Booleans")),
    }
}

fn accumulate(call: &Call, of_variance: fn(f64) -> f64) -> Result<Box<dyn Accumulator>> {
    let (dtype, ddof) = (call.dtype.clone(), call.options.int("ddof")? as f64);
    Ok(with_primitive!(&call.input_types[0], T => {
        Folding::boxed(Variance::<T> { dtype, ddof, of_variance, marker: PhantomData })
    }, else NullResult::boxed(dtype)))
}

pub(crate) struct Variance<T> {
    pub(crate) dtype: DataType,
    pub(crate) ddof: f64,
    /// What is made of the variance.
    pub(crate) of_variance: fn(f64) -> f64,
    pub(crate) marker: PhantomData<fn() -> T>,
}

/// Number, mean and sum of squared deviations: sound also where the mean is large against the deviations (Welford).
#[derive(Clone, Copy)]
pub(crate) struct Moments {
    count: f64,
    mean: f64,
    squares: f64,
}

impl<T: ArrowPrimitiveType> Fold for Variance<T>
where
    T::Native: AsPrimitive<f64>,
{
    type Input = T;
    type State = Moments;

    fn empty() -> Moments {
        Moments { count: 0.0, mean: 0.0, squares: 0.0 }
    }

    fn add(state: &mut Moments, value: T::Native) {
        let value = value.as_();
        let deviation = value - state.mean;
        state.count += 1.0;
        state.mean += deviation / state.count;
        state.squares += deviation * (value - state.mean);
    }

    fn add_all(state: &mut Moments, values: &[Native<Self>]) {
        // Two passes over a piece that stays in the cache.
        const PIECE: usize = 1024;
        for piece in values.chunks(PIECE) {
            let mean = sum_all(piece) / piece.len() as f64;
            let squares = sum_by(piece, |v| {
                let deviation = v.as_() - mean;
                deviation * deviation
            });
            Self::merge(state, &Moments { count: piece.len() as f64, mean, squares });
        }
    }

    fn merge(state: &mut Moments, other: &Moments) {
        if other.count == 0.0 {
            return;
        }
        let count = state.count + other.count;
        let distance = other.mean - state.mean;
        state.mean += distance * (other.count / count);
        state.squares += other.squares + distance * distance * (state.count * other.count / count);
        state.count = count;
    }

    fn finish(&self, states: Vec<Moments>, _: Option<NullBuffer>) -> Result<Vector> {
        let results = states.iter().map(|s| {
            (s.count > 0.0 && s.count > self.ddof)
                .then(|| (self.of_variance)(s.squares / (s.count - self.ddof)))
        });
        Ok(from_floats(&self.dtype, results))
    }
}
