//! `bitwise_count_ones` and its kin.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, UInt32Array};
use arrow::datatypes::UInt32Type;
use polarslike_core::{DataType, Error, Result, Vector, with_primitive};

use crate::kernels::unary;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] =
    &[&COUNT_ONES, &COUNT_ZEROS, &LEADING_ONES, &LEADING_ZEROS, &TRAILING_ONES, &TRAILING_ZEROS];

/// What the documentation of all of them adds.
macro_rules! doc {
    ($what:literal) => {
        concat!($what, "\n\nNegative integers are in two's complement; a Boolean is one bit.")
    };
}

static COUNT_ONES: FunctionDef = FunctionDef::new(
    "bitwise_count_ones",
    "",
    Kernel::Elementwise(|call| count(call, |bit| bit, |bits| bits.ones())),
)
.doc(doc!("How many bits are one."))
.types(types)
.examples(&[
    Example { columns: "a=i8 [-1, 0, 5, null]", arguments: "()", result: "u32 [8, 0, 2, null]" },
    Example { columns: "a=bool [true, false]", arguments: "()", result: "u32 [1, 0]" },
]);

static COUNT_ZEROS: FunctionDef = FunctionDef::new(
    "bitwise_count_zeros",
    "",
    Kernel::Elementwise(|call| count(call, |bit| !bit, |bits| bits.zeros())),
)
.doc(doc!("How many bits are zero."))
.types(types)
.examples(&[Example { columns: "a=i8 [-1, 0, 5, null]", arguments: "()", result: "u32 [0, 8, 6, null]" }]);

static LEADING_ONES: FunctionDef = FunctionDef::new(
    "bitwise_leading_ones",
    "",
    Kernel::Elementwise(|call| count(call, |bit| bit, |bits| bits.leading(true))),
)
.doc(doc!("How many bits are one before the first zero, from the most significant bit on."))
.types(types)
.examples(&[Example { columns: "a=i8 [-1, -2, 5, null]", arguments: "()", result: "u32 [8, 7, 0, null]" }]);

static LEADING_ZEROS: FunctionDef = FunctionDef::new(
    "bitwise_leading_zeros",
    "",
    Kernel::Elementwise(|call| count(call, |bit| !bit, |bits| bits.leading(false))),
)
.doc(doc!("How many bits are zero before the first one, from the most significant bit on."))
.types(types)
.examples(&[Example { columns: "a=i8 [1, 0, -1, null]", arguments: "()", result: "u32 [7, 8, 0, null]" }]);

static TRAILING_ONES: FunctionDef = FunctionDef::new(
    "bitwise_trailing_ones",
    "",
    Kernel::Elementwise(|call| count(call, |bit| bit, |bits| bits.trailing(true))),
)
.doc(doc!("How many bits are one before the first zero, from the least significant bit on."))
.types(types)
.examples(&[Example { columns: "a=i8 [-1, 3, 4, null]", arguments: "()", result: "u32 [8, 2, 0, null]" }]);

static TRAILING_ZEROS: FunctionDef = FunctionDef::new(
    "bitwise_trailing_zeros",
    "",
    Kernel::Elementwise(|call| count(call, |bit| !bit, |bits| bits.trailing(false))),
)
.doc(doc!("How many bits are zero before the first one, from the least significant bit on."))
.types(types)
.examples(&[Example { columns: "a=i8 [0, 4, 1, null]", arguments: "()", result: "u32 [8, 2, 0, null]" }]);

fn types(bind: &Bind) -> Result<Binding> {
    bind.check(0, |t| t.is_integer() || *t == DataType::Boolean, "integers or Booleans")?
        .returns(DataType::UInt32)
}

/// The bits of a value, the most significant first, and how many there are.
#[derive(Clone, Copy)]
struct Bits {
    word: u128,
    width: u32,
}

impl Bits {
    fn ones(self) -> u32 {
        self.word.count_ones()
    }

    fn zeros(self) -> u32 {
        self.width - self.ones()
    }

    fn leading(self, ones: bool) -> u32 {
        let aligned = self.word << (u128::BITS - self.width);
        let count = if ones { aligned.leading_ones() } else { aligned.leading_zeros() };
        count.min(self.width)
    }

    fn trailing(self, ones: bool) -> u32 {
        let count = if ones { self.word.trailing_ones() } else { self.word.trailing_zeros() };
        count.min(self.width)
    }
}

fn count(call: &Call, of_bit: fn(bool) -> bool, of_bits: fn(Bits) -> u32) -> Result<Vector> {
    let input = &call.inputs[0];
    if *input.dtype() == DataType::Boolean {
        return input.map(DataType::UInt32, |array| {
            let array = array.as_boolean();
            let counts = array.values().iter().map(|bit| u32::from(of_bit(bit))).collect::<Vec<_>>();
            Ok(Arc::new(UInt32Array::new(counts.into(), array.nulls().cloned())) as ArrayRef)
        });
    }
    with_primitive!(input.dtype(), T => unary::<T, UInt32Type>(input, call.dtype, |v| of_bits(v.bits())), else {
        Err(Error::internal(format!("no bits in {}", input.dtype())))
    })
}

/// A number of which the bits are known.
trait HasBits: Copy {
    fn bits(self) -> Bits;
}

macro_rules! has_bits {
    ($($t:ty as $unsigned:ty),*) => {
        $(impl HasBits for $t {
            fn bits(self) -> Bits {
                Bits { word: self as $unsigned as u128, width: <$t>::BITS }
            }
        })*
    };
}

has_bits!(
    i8 as u8,
    i16 as u16,
    i32 as u32,
    i64 as u64,
    i128 as u128,
    u8 as u8,
    u16 as u16,
    u32 as u32,
    u64 as u64
);

macro_rules! floats_have_bits {
    ($($t:ty),*) => { $(impl HasBits for $t { fn bits(self) -> Bits { self.to_bits().bits() } })* };
}

floats_have_bits!(f32, f64);
