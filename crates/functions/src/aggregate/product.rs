//! `product`.

use std::marker::PhantomData;
use std::sync::Arc;

use arrow::array::{ArrowNativeTypeOp, ArrowPrimitiveType, PrimitiveArray};
use arrow::buffer::NullBuffer;
use arrow::datatypes::{Decimal128Type, Float64Type};
use polarslike_core::{DataType, MAX_PRECISION, Result, Vector, with_primitive};

use crate::cast::from_float;
use crate::fold::{Fold, Folding, NullResult};
use crate::{Accumulator, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&PRODUCT];

static PRODUCT: FunctionDef = FunctionDef::new("product", "", Kernel::Accumulate(accumulate))
    .doc(
        "The product of the values.\n\n\
         Nulls are left out; the product of no values is 1. Integers and Booleans are multiplied as Int64 (UInt64 \
         stays) and wrap around on overflow.",
    )
    .types(|bind| {
        use DataType::*;
        let input = bind.input(0);
        match input {
            UInt64 | Int128 | Float32 | Float64 => bind.returns(input),
            Decimal(_, scale) => bind.cast(vec![Float64], Decimal(MAX_PRECISION, scale)),
            Boolean => bind.cast(vec![Int64], Int64),
            _ if input.is_integer() => bind.cast(vec![Int64], Int64),
            _ => Err(bind.reject(0, "numbers or Booleans")),
        }
    })
    .examples(&[Example { columns: "a=i64 [2, null, 5]", arguments: "()", result: "i64 [10]" }]);

fn accumulate(call: &Call) -> Result<Box<dyn Accumulator>> {
    let dtype = call.dtype.clone();
    if let DataType::Decimal(_, scale) = dtype {
        return Ok(Folding::boxed(DecimalProduct { scale }));
    }
    Ok(with_primitive!(call.dtype, T => {
        Folding::boxed(Product::<T> { dtype, marker: PhantomData })
    }, else NullResult::boxed(dtype)))
}

/// A product of decimals, multiplied as floats: exact up to 15 digits, null if it has more digits than a decimal.
struct DecimalProduct {
    scale: u8,
}

impl Fold for DecimalProduct {
    type Input = Float64Type;
    type State = f64;

    fn empty() -> f64 {
        1.0
    }

    fn add(state: &mut f64, value: f64) {
        *state *= value;
    }

    fn merge(state: &mut f64, other: &f64) {
        *state *= other;
    }

    fn finish(&self, states: Vec<f64>, _: Option<NullBuffer>) -> Result<Vector> {
        let digits = |product: &f64| from_float(*product, MAX_PRECISION, self.scale);
        let products: PrimitiveArray<Decimal128Type> = states.iter().map(digits).collect();
        Ok(Vector::primitive(DataType::Decimal(MAX_PRECISION, self.scale), products))
    }
}

struct Product<T> {
    dtype: DataType,
    marker: PhantomData<fn() -> T>,
}

impl<T: ArrowPrimitiveType> Fold for Product<T> {
    type Input = T;
    type State = T::Native;

    fn empty() -> T::Native {
        T::Native::ONE
    }

    fn add(state: &mut T::Native, value: T::Native) {
        *state = state.mul_wrapping(value);
    }

    fn merge(state: &mut T::Native, other: &T::Native) {
        *state = state.mul_wrapping(*other);
    }

    fn finish(&self, states: Vec<T::Native>, _: Option<NullBuffer>) -> Result<Vector> {
        Ok(Vector::plain(self.dtype.clone(), Arc::new(PrimitiveArray::<T>::from_iter_values(states))))
    }
}
