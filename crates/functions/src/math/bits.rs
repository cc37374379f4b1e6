//! `bitwise_count_ones`.

use arrow::datatypes::UInt32Type;
use polarslike_core::{DataType, Error, Result, Vector, with_primitive};

use crate::kernels::unary;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&COUNT_ONES];

static COUNT_ONES: FunctionDef =
    FunctionDef::new("bitwise_count_ones", "", Kernel::Elementwise(count_ones))
        .doc("How many bits of an integer are one; for a Boolean 1 where it is true. Negative integers are in two's complement.")
        .types(|bind| {
            if bind.input(0) == DataType::Boolean {
                return bind.cast(vec![DataType::UInt8], DataType::UInt32);
            }
            bind.check(0, |t| t.is_integer(), "integers or Booleans")?.returns(DataType::UInt32)
        })
        .examples(&[
            Example { columns: "a=i8 [-1, 0, 5, null]", arguments: "()", result: "u32 [8, 0, 2, null]" },
            Example { columns: "a=bool [true, false]", arguments: "()", result: "u32 [1, 0]" },
        ]);

fn count_ones(call: &Call) -> Result<Vector> {
    let input = &call.inputs[0];
    with_primitive!(input.dtype(), T => unary::<T, UInt32Type>(input, call.dtype, Ones::ones), else {
        Err(Error::internal(format!("no bits in {}", input.dtype())))
    })
}

/// A number whose bits can be counted.
trait Ones: Copy {
    fn ones(self) -> u32;
}

macro_rules! ones {
    ($($t:ty),*) => { $(impl Ones for $t { fn ones(self) -> u32 { self.count_ones() } })* };
}

ones!(i8, i16, i32, i64, i128, u8, u16, u32, u64);

macro_rules! float_ones {
    ($($t:ty),*) => { $(impl Ones for $t { fn ones(self) -> u32 { self.to_bits().count_ones() } })* };
}

float_ones!(f32, f64);
