//! `bitwise_and`, `bitwise_or`, `bitwise_xor`.

use std::marker::PhantomData;
use std::sync::Arc;

use arrow::array::{ArrayRef, ArrowPrimitiveType, BooleanArray, PrimitiveArray};
use arrow::buffer::NullBuffer;
use arrow::compute::cast;
use arrow::datatypes::UInt8Type;
use polarslike_core::{DataType, Result, Vector, with_primitive};

use crate::fold::{Fold, Folding, NullResult};
use crate::{Accumulator, Bind, Binding, Call, Example, FunctionDef, Kernel, Update, same_accumulator};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&AND, &OR, &XOR];

static AND: FunctionDef = FunctionDef::new("bitwise_and", "", Kernel::Accumulate(accumulate::<And>))
    .doc("The bits that all values have. Nulls are left out; null if there are no values.")
    .types(types)
    .examples(&[
        Example { columns: "a=i8 [3, 6, null]", arguments: "()", result: "i8 [2]" },
        Example { columns: "a=bool [true, false]", arguments: "()", result: "bool [false]" },
    ]);

static OR: FunctionDef = FunctionDef::new("bitwise_or", "", Kernel::Accumulate(accumulate::<Or>))
    .doc("The bits that some value has. Nulls are left out; null if there are no values.")
    .types(types)
    .examples(&[
        Example { columns: "a=i8 [3, 6, null]", arguments: "()", result: "i8 [7]" },
        Example { columns: "a=bool [null]", arguments: "()", result: "bool [null]" },
    ]);

static XOR: FunctionDef = FunctionDef::new("bitwise_xor", "", Kernel::Accumulate(accumulate::<Xor>))
    .doc("The bits that an odd number of values have. Nulls are left out; null if there are no values.")
    .types(types)
    .examples(&[
        Example { columns: "a=i8 [3, 6, null]", arguments: "()", result: "i8 [5]" },
        Example { columns: "a=bool [true, true, true]", arguments: "()", result: "bool [true]" },
    ]);

fn types(bind: &Bind) -> Result<Binding> {
    match bind.input(0) {
        DataType::Boolean => bind.returns(DataType::Boolean),
        _ => bind.check(0, DataType::is_integer, "integers or Booleans")?.returns(bind.input(0)),
    }
}

fn accumulate<O: BitOperation>(call: &Call) -> Result<Box<dyn Accumulator>> {
    let dtype = call.dtype.clone();
    if dtype == DataType::Boolean {
        let bits = Folding::boxed(Combined::<UInt8Type, O> { dtype, marker: PhantomData });
        return Ok(Box::new(OfBooleans(bits)));
    }
    Ok(with_primitive!(call.dtype, T => {
        Folding::boxed(Combined::<T, O> { dtype, marker: PhantomData })
    }, else NullResult::boxed(dtype)))
}

/// An accumulator of numbers that takes Booleans for 0 and 1.
struct OfBooleans(Box<dyn Accumulator>);

impl Accumulator for OfBooleans {
    fn resize(&mut self, groups: usize) {
        self.0.resize(groups);
    }

    fn update(&mut self, rows: &Update) -> Result<()> {
        let number = |input: &Vector| {
            let array = cast(&input.decode(), &arrow::datatypes::DataType::UInt8)?;
            Ok(Vector::plain(DataType::UInt8, array))
        };
        let inputs = rows.inputs.iter().map(number).collect::<Result<Vec<_>>>()?;
        self.0.update(&Update { inputs: &inputs, ..*rows })
    }

    fn merge(&mut self, other: &dyn Accumulator, source: &[u32], target: &[u32]) -> Result<()> {
        let other = same_accumulator::<Self>(other)?;
        self.0.merge(other.0.as_ref(), source, target)
    }

    fn finish(self: Box<Self>) -> Result<Vector> {
        self.0.finish()
    }
}

/// How the bits of two values are combined.
trait BitOperation: Send + Sync + 'static {
    /// What changes no value.
    const NEUTRAL: i128;
    fn combine(a: i128, b: i128) -> i128;
}

struct And;
struct Or;
struct Xor;

impl BitOperation for And {
    const NEUTRAL: i128 = -1;
    fn combine(a: i128, b: i128) -> i128 {
        a & b
    }
}

impl BitOperation for Or {
    const NEUTRAL: i128 = 0;
    fn combine(a: i128, b: i128) -> i128 {
        a | b
    }
}

impl BitOperation for Xor {
    const NEUTRAL: i128 = 0;
    fn combine(a: i128, b: i128) -> i128 {
        a ^ b
    }
}

/// A number as a word and back.
trait Word: Copy {
    fn word(self) -> i128;
    fn from_word(word: i128) -> Self;
}

macro_rules! words {
    ($($t:ty),*) => {
        $(impl Word for $t {
            fn word(self) -> i128 {
                self as i128
            }

            fn from_word(word: i128) -> Self {
                word as $t
            }
        })*
    };
}

// Floats are no integers, but the loop over all types has them too.
words!(i8, i16, i32, i64, i128, u8, u16, u32, u64, f32, f64);

struct Combined<T, O> {
    dtype: DataType,
    marker: PhantomData<fn() -> (T, O)>,
}

impl<T: ArrowPrimitiveType<Native: Word>, O: BitOperation> Fold for Combined<T, O> {
    type Input = T;
    type State = T::Native;

    const TRACKED: bool = true;

    fn empty() -> T::Native {
        T::Native::from_word(O::NEUTRAL)
    }

    fn add(state: &mut T::Native, value: T::Native) {
        *state = T::Native::from_word(O::combine(state.word(), value.word()));
    }

    fn merge(state: &mut T::Native, other: &T::Native) {
        Self::add(state, *other);
    }

    fn finish(&self, states: Vec<T::Native>, valid: Option<NullBuffer>) -> Result<Vector> {
        let array: ArrayRef = if self.dtype == DataType::Boolean {
            let bits = states.iter().map(|state| state.word() != 0).collect::<Vec<_>>();
            Arc::new(BooleanArray::new(bits.into(), valid))
        } else {
            Arc::new(PrimitiveArray::<T>::new(states.into(), valid))
        };
        Ok(Vector::plain(self.dtype.clone(), array))
    }
}
