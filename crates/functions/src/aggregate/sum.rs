//! `sum`.

use std::marker::PhantomData;
use std::sync::Arc;

use arrow::array::{ArrowNativeTypeOp, ArrowPrimitiveType, PrimitiveArray};
use arrow::buffer::NullBuffer;
use arrow::datatypes::{Decimal128Type, Float32Type, Float64Type};
use num_traits::AsPrimitive;
use polarslike_core::{DataType, MAX_PRECISION, Result, Vector, bail, decimal, with_primitive};

use crate::fold::{Fold, Folding, Native, NullResult};
use crate::{Accumulator, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&SUM];

pub(crate) static SUM: FunctionDef = FunctionDef::new("sum", "", Kernel::Accumulate(accumulate))
    .ignores_order().doc(
        "The sum of the values.\n\n\
         Nulls are left out; the sum of no values is 0. Integers of 8 and 16 bits are summed as Int64; larger ones wrap \
         around on overflow, while decimals are an error. The sum of a Boolean column is the number of its true values.",
    )
    .types(|bind| {
        use DataType::*;
        let input = bind.input(0);
        match input {
            Boolean => bind.cast(vec![UInt32], UInt32),
            Int8 | Int16 | UInt8 | UInt16 => bind.cast(vec![Int64], Int64),
            Duration(_) | Null => bind.returns(input),
            Decimal(_, scale) => bind.cast(vec![Decimal(MAX_PRECISION, scale)], Decimal(MAX_PRECISION, scale)),
            _ if input.is_numeric() => bind.returns(input),
            _ => Err(bind.reject(0, "numbers, Booleans or durations")),
        }
    })
    .examples(&[
        Example { columns: "a=i64 [1, 2, null, 4]", arguments: "()", result: "i64 [7]" },
        Example { columns: "a=bool [true, null, true]", arguments: "()", result: "u32 [2]" },
    ]);

pub(super) fn accumulate(call: &Call) -> Result<Box<dyn Accumulator>> {
    let dtype = call.dtype.clone();
    Ok(match dtype {
        DataType::Null => NullResult::boxed(dtype),
        DataType::Decimal(..) => Folding::boxed(DecimalSum { dtype }),
        DataType::Float32 => Folding::boxed(FloatSum::<Float32Type> { dtype, marker: PhantomData }),
        DataType::Float64 => Folding::boxed(FloatSum::<Float64Type> { dtype, marker: PhantomData }),
        _ => with_primitive!(&dtype, T => {
            Folding::boxed(IntegerSum::<T> { dtype, marker: PhantomData })
        }, else NullResult::boxed(dtype)),
    })
}

/// A sum that wraps around.
pub(crate) struct IntegerSum<T> {
    pub(crate) dtype: DataType,
    pub(crate) marker: PhantomData<fn() -> T>,
}

impl<T: ArrowPrimitiveType> Fold for IntegerSum<T> {
    type Input = T;
    type State = T::Native;

    fn empty() -> T::Native {
        T::Native::ZERO
    }

    fn add(state: &mut T::Native, value: T::Native) {
        *state = state.add_wrapping(value);
    }

    fn merge(state: &mut T::Native, other: &T::Native) {
        *state = state.add_wrapping(*other);
    }

    fn finish(&self, states: Vec<T::Native>, _: Option<NullBuffer>) -> Result<Vector> {
        Ok(Vector::plain(self.dtype.clone(), Arc::new(PrimitiveArray::<T>::from_iter_values(states))))
    }
}

/// A sum of decimals; an error if it has too many digits.
struct DecimalSum {
    dtype: DataType,
}

/// A sum of decimals that may have more digits than one, and how often its 128 bits overflowed.
#[derive(Clone, Copy, Default)]
pub(super) struct WideSum {
    low: i128,
    overflows: i64,
}

impl WideSum {
    #[inline(always)]
    pub(super) fn add(&mut self, value: i128) {
        let (sum, overflows) = self.low.overflowing_add(value);
        self.low = sum;
        if overflows {
            self.overflows += if value > 0 { 1 } else { -1 };
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.add(other.low);
        self.overflows += other.overflows;
    }

    /// The digits, if no more than a decimal has.
    fn digits(&self) -> Option<i128> {
        (self.overflows == 0 && decimal::fits(self.low, MAX_PRECISION)).then_some(self.low)
    }

    /// The nearest float to the digits.
    pub(super) fn as_float(&self) -> f64 {
        self.low as f64 + self.overflows as f64 * 2_f64.powi(128)
    }
}

impl Fold for DecimalSum {
    type Input = Decimal128Type;
    type State = WideSum;

    fn empty() -> WideSum {
        WideSum::default()
    }

    #[inline(always)]
    fn add(state: &mut WideSum, value: i128) {
        state.add(value);
    }

    fn merge(state: &mut WideSum, other: &WideSum) {
        state.merge(other);
    }

    fn finish(&self, states: Vec<WideSum>, _: Option<NullBuffer>) -> Result<Vector> {
        let Some(sums) = states.iter().map(WideSum::digits).collect::<Option<Vec<_>>>() else {
            bail!(Compute, "overflow in decimal sum: the result does not fit {}", self.dtype)
        };
        let sums = PrimitiveArray::<Decimal128Type>::from_iter_values(sums);
        Ok(Vector::plain(self.dtype.clone(), Arc::new(sums)))
    }
}

/// A sum of floats, in 64 bits whatever they have.
pub(crate) struct FloatSum<T> {
    pub(crate) dtype: DataType,
    pub(crate) marker: PhantomData<fn() -> T>,
}

impl<T: ArrowPrimitiveType> Fold for FloatSum<T>
where
    T::Native: AsPrimitive<f64>,
    f64: AsPrimitive<T::Native>,
{
    type Input = T;
    type State = f64;

    fn empty() -> f64 {
        0.0
    }

    fn add(state: &mut f64, value: T::Native) {
        *state += value.as_();
    }

    fn add_all(state: &mut f64, values: &[Native<Self>]) {
        *state += sum_all(values);
    }

    fn merge(state: &mut f64, other: &f64) {
        *state += other;
    }

    fn finish(&self, states: Vec<f64>, _: Option<NullBuffer>) -> Result<Vector> {
        let sums = PrimitiveArray::<T>::from_iter_values(states.into_iter().map(f64::as_));
        Ok(Vector::plain(self.dtype.clone(), Arc::new(sums)))
    }
}

/// The sum of many values as floats.
pub(crate) fn sum_all<N: AsPrimitive<f64>>(values: &[N]) -> f64 {
    sum_by(values, N::as_)
}

/// The sum of what `term` makes of each of many values.
///
/// Independent lanes let the loop vectorise; summing block by block keeps the rounding errors of long columns small.
pub(crate) fn sum_by<N: Copy>(values: &[N], term: impl Fn(N) -> f64) -> f64 {
    const LANES: usize = 16;
    const BLOCK: usize = 64 * LANES;
    let sum_block = |block: &[N]| {
        let mut lanes = [0.0; LANES];
        let (rows, rest) = block.as_chunks::<LANES>();
        for row in rows {
            for (lane, value) in lanes.iter_mut().zip(row) {
                *lane += term(*value);
            }
        }
        lanes.iter().sum::<f64>() + rest.iter().map(|v| term(*v)).sum::<f64>()
    };
    values.chunks(BLOCK).map(sum_block).sum()
}
