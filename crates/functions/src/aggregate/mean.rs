//! `mean`.

use std::marker::PhantomData;

use arrow::array::ArrowPrimitiveType;
use arrow::buffer::NullBuffer;
use arrow::datatypes::Decimal128Type;
use num_traits::AsPrimitive;
use polarslike_core::{DataType, Result, TimeUnit, Vector, with_primitive};

use super::sum::{WideSum, sum_all};
use crate::fold::{Fold, Folding, Native, NullResult, from_floats};
use crate::{Accumulator, Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&MEAN];

static MEAN: FunctionDef = FunctionDef::new("mean", "", Kernel::Accumulate(accumulate))
    .ignores_order()
    .doc(
        "The arithmetic mean of the values.\n\n\
         Nulls are left out; the mean of no values is null. Dates have a Datetime as their mean.",
    )
    .types(|bind| match bind.input(0) {
        // Their digits are added exactly.
        DataType::Decimal(..) => bind.returns(DataType::Float64),
        _ => average_types(bind),
    })
    .examples(&[
        Example { columns: "a=i64 [1, 2, null, 6]", arguments: "()", result: "f64 [3.0]" },
        Example { columns: "a=bool [true, false]", arguments: "()", result: "f64 [0.5]" },
    ]);

/// The types of `mean` and `median`: floats for numbers, the same for times.
pub(crate) fn average_types(bind: &Bind) -> Result<Binding> {
    use DataType::*;
    let input = bind.input(0);
    match input {
        Boolean => bind.cast(vec![UInt8], Float64),
        Decimal(..) => bind.cast(vec![Float64], Float64),
        Date => {
            let datetime = Datetime(TimeUnit::Microseconds, None);
            bind.cast(vec![datetime.clone()], datetime)
        }
        Null | Float32 | Time | Datetime(..) | Duration(_) => bind.returns(input),
        _ if input.is_numeric() => bind.returns(Float64),
        _ => Err(bind.reject(0, "numbers, Booleans, dates or times")),
    }
}

fn accumulate(call: &Call) -> Result<Box<dyn Accumulator>> {
    let dtype = call.dtype.clone();
    if let DataType::Decimal(_, scale) = call.input_types[0] {
        return Ok(Folding::boxed(DecimalMean { scale }));
    }
    Ok(with_primitive!(&call.input_types[0], T => {
        Folding::boxed(Mean::<T> { dtype, marker: PhantomData })
    }, else NullResult::boxed(dtype)))
}

pub(crate) struct Mean<T> {
    pub(crate) dtype: DataType,
    pub(crate) marker: PhantomData<fn() -> T>,
}

/// Sum and number of the values of a group.
#[derive(Clone, Copy)]
pub(crate) struct Average {
    sum: f64,
    count: u64,
}

impl<T: ArrowPrimitiveType> Fold for Mean<T>
where
    T::Native: AsPrimitive<f64>,
{
    type Input = T;
    type State = Average;

    fn empty() -> Average {
        Average { sum: 0.0, count: 0 }
    }

    fn add(state: &mut Average, value: T::Native) {
        state.sum += value.as_();
        state.count += 1;
    }

    fn add_all(state: &mut Average, values: &[Native<Self>]) {
        state.sum += sum_all(values);
        state.count += values.len() as u64;
    }

    fn merge(state: &mut Average, other: &Average) {
        state.sum += other.sum;
        state.count += other.count;
    }

    fn finish(&self, states: Vec<Average>, _: Option<NullBuffer>) -> Result<Vector> {
        let means = states.iter().map(|s| (s.count > 0).then(|| s.sum / s.count as f64));
        Ok(from_floats(&self.dtype, means))
    }
}

/// A mean of decimals of this scale.
struct DecimalMean {
    scale: u8,
}

/// Sum and number of the decimals of a group.
#[derive(Clone, Copy, Default)]
struct DecimalAverage {
    sum: WideSum,
    count: u64,
}

impl Fold for DecimalMean {
    type Input = Decimal128Type;
    type State = DecimalAverage;

    fn empty() -> DecimalAverage {
        DecimalAverage::default()
    }

    #[inline(always)]
    fn add(state: &mut DecimalAverage, value: i128) {
        state.sum.add(value);
        state.count += 1;
    }

    fn merge(state: &mut DecimalAverage, other: &DecimalAverage) {
        state.sum.merge(&other.sum);
        state.count += other.count;
    }

    fn finish(&self, states: Vec<DecimalAverage>, _: Option<NullBuffer>) -> Result<Vector> {
        let unit = 10_f64.powi(self.scale.into());
        let mean = |s: &DecimalAverage| (s.count > 0).then(|| s.sum.as_float() / unit / s.count as f64);
        Ok(from_floats(&DataType::Float64, states.iter().map(mean)))
    }
}
