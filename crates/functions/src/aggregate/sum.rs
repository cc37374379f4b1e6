//! `sum`.

use std::marker::PhantomData;
use std::sync::Arc;

use arrow::array::{Array, ArrowNativeTypeOp, ArrowPrimitiveType, AsArray, PrimitiveArray};
use polarslike_core::{DataType, Result, Vector, with_primitive};

use crate::{Accumulator, Call, Example, FunctionDef, Kernel, Update, same_accumulator};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&SUM];

pub(crate) static SUM: FunctionDef = FunctionDef::new("sum", "", Kernel::Accumulate(accumulate))
    .doc(
        "The sum of the values.\n\n\
         Nulls are left out; the sum of no values is 0. Integers of 8 and 16 bits are summed as Int64; larger ones wrap \
         around on overflow. The sum of a Boolean column is the number of its true values.",
    )
    .types(|bind| {
        use DataType::*;
        let input = bind.input(0);
        match input {
            Boolean => bind.cast(vec![UInt32], UInt32),
            Int8 | Int16 | UInt8 | UInt16 => bind.cast(vec![Int64], Int64),
            Duration(_) | Null => bind.returns(input),
            _ if input.is_numeric() => bind.returns(input),
            _ => Err(bind.reject(0, "numbers, Booleans or durations")),
        }
    })
    .examples(&[Example { columns: "a=i64 [1, 2, null, 4]", arguments: "()", result: "i64 [7]" }]);

fn accumulate(call: &Call) -> Result<Box<dyn Accumulator>> {
    let dtype = call.dtype.clone();
    Ok(with_primitive!(&dtype, T => Box::new(Sum::<T>::new(dtype.clone())), else {
        Box::new(NullSum { groups: 0 })
    }))
}

/// A running sum per group.
struct Sum<T: ArrowPrimitiveType> {
    dtype: DataType,
    sums: Vec<T::Native>,
    marker: PhantomData<fn() -> T>,
}

impl<T: ArrowPrimitiveType> Sum<T> {
    fn new(dtype: DataType) -> Self {
        Self { dtype, sums: Vec::new(), marker: PhantomData }
    }
}

impl<T: ArrowPrimitiveType> Accumulator for Sum<T> {
    fn resize(&mut self, groups: usize) {
        self.sums.resize(groups, T::Native::default());
    }

    fn update(&mut self, rows: &Update) -> Result<()> {
        let array = rows.inputs[0].decode();
        let array = array.as_primitive::<T>();
        let values = array.values();
        match array.nulls().filter(|n| n.null_count() > 0) {
            None => {
                for (&group, &value) in rows.groups.iter().zip(values) {
                    let sum = &mut self.sums[group as usize];
                    *sum = sum.add_wrapping(value);
                }
            }
            Some(nulls) => {
                for i in nulls.valid_indices() {
                    let sum = &mut self.sums[rows.groups[i] as usize];
                    *sum = sum.add_wrapping(values[i]);
                }
            }
        }
        Ok(())
    }

    fn merge(&mut self, other: &dyn Accumulator, source: &[u32], target: &[u32]) -> Result<()> {
        let other = same_accumulator::<Self>(other)?;
        for (&from, &to) in source.iter().zip(target) {
            let sum = &mut self.sums[to as usize];
            *sum = sum.add_wrapping(other.sums[from as usize]);
        }
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<Vector> {
        Ok(Vector::plain(self.dtype, Arc::new(PrimitiveArray::<T>::from_iter_values(self.sums))))
    }
}

/// The sum of a column without values.
struct NullSum {
    groups: usize,
}

impl Accumulator for NullSum {
    fn resize(&mut self, groups: usize) {
        self.groups = groups;
    }

    fn update(&mut self, _: &Update) -> Result<()> {
        Ok(())
    }

    fn merge(&mut self, _: &dyn Accumulator, _: &[u32], _: &[u32]) -> Result<()> {
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<Vector> {
        Ok(Vector::nulls(DataType::Null, self.groups))
    }
}
