//! `product`.

use std::marker::PhantomData;
use std::sync::Arc;

use arrow::array::{ArrowNativeTypeOp, ArrowPrimitiveType, AsArray, PrimitiveArray};
use arrow::buffer::NullBuffer;
use arrow::datatypes::Decimal128Type;
use polarslike_core::{DataType, MAX_PRECISION, Result, Vector, bail, decimal, with_primitive};

use crate::fold::{Fold, Folding, NullResult};
use crate::{Accumulator, Call, Example, FunctionDef, Kernel, Update, same_accumulator};

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
            Decimal(_, scale) => bind.cast(vec![Decimal(MAX_PRECISION, scale)], Decimal(MAX_PRECISION, scale)),
            Boolean => bind.cast(vec![Int64], Int64),
            _ if input.is_integer() => bind.cast(vec![Int64], Int64),
            _ => Err(bind.reject(0, "numbers or Booleans")),
        }
    })
    .examples(&[Example { columns: "a=i64 [2, null, 5]", arguments: "()", result: "i64 [10]" }]);

fn accumulate(call: &Call) -> Result<Box<dyn Accumulator>> {
    let dtype = call.dtype.clone();
    if let DataType::Decimal(_, scale) = dtype {
        return Ok(Box::new(DecimalProduct { scale, states: Vec::new() }));
    }
    Ok(with_primitive!(call.dtype, T => {
        Folding::boxed(Product::<T> { dtype, marker: PhantomData })
    }, else NullResult::boxed(dtype)))
}

/// A product of decimals, rounded at each step; an error if it has too many digits.
struct DecimalProduct {
    scale: u8,
    /// `None` once there were too many digits.
    states: Vec<Option<i128>>,
}

impl DecimalProduct {
    fn multiply(&mut self, group: u32, value: i128) {
        let state = &mut self.states[group as usize];
        let product = state.and_then(|known| decimal::multiply(known, value, self.scale));
        *state = product.filter(|digits| decimal::fits(*digits, MAX_PRECISION));
    }
}

impl Accumulator for DecimalProduct {
    fn resize(&mut self, groups: usize) {
        self.states.resize(groups, decimal::power(self.scale));
    }

    fn update(&mut self, rows: &Update) -> Result<()> {
        let array = rows.inputs[0].decode();
        for (i, value) in array.as_primitive::<Decimal128Type>().iter().enumerate() {
            if let Some(value) = value {
                self.multiply(rows.groups.group(i), value);
            }
        }
        Ok(())
    }

    fn merge(&mut self, other: &dyn Accumulator, source: &[u32], target: &[u32]) -> Result<()> {
        let other = same_accumulator::<Self>(other)?;
        for (&from, &to) in source.iter().zip(target) {
            match other.states[from as usize] {
                Some(product) => self.multiply(to, product),
                None => self.states[to as usize] = None,
            }
        }
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<Vector> {
        let dtype = DataType::Decimal(MAX_PRECISION, self.scale);
        let Some(products) = self.states.into_iter().collect::<Option<Vec<i128>>>() else {
            bail!(Compute, "overflow in decimal product: the result does not fit {dtype}")
        };
        Ok(Vector::primitive(dtype, PrimitiveArray::<Decimal128Type>::from_iter_values(products)))
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
