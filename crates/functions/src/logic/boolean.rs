//! `and_`, `or_`, `xor`, `not_`.

use std::ops::{BitAnd, BitOr, BitXor, Not};
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, ArrowPrimitiveType, AsArray, BooleanArray};
use arrow::buffer::NullBuffer;
use arrow::compute;
use arrow::error::ArrowError;
use polarslike_core::{DataType, Result, Vector, bail, with_primitive};

use crate::kernels::{Pair, binary, unary};
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel, supertype};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&AND, &OR, &XOR, &NOT];

static AND: FunctionDef = FunctionDef::new(
    "and_",
    "*others:expr(col)",
    Kernel::Elementwise(|call| fold(call, Operation::And)),
)
.total()
.doc(
    "True where all of the values are, row by row; bit by bit on integers.\n\n\
     Null is a value that is not known: the result is false if one value is, otherwise null if one is null. With \
     integers null gives null.",
)
.types(types)
.examples(&[
    Example {
        columns: "a=bool [true, true, false, null, null]; b=bool [true, false, null, true, null]",
        arguments: "(col(b))",
        result: "bool [true, false, false, null, null]",
    },
    Example { columns: "a=i64 [6, null]", arguments: "(3)", result: "i64 [2, null]" },
]);

static OR: FunctionDef = FunctionDef::new(
    "or_",
    "*others:expr(col)",
    Kernel::Elementwise(|call| fold(call, Operation::Or)),
)
.total()
.doc(
    "True where one of the values is, row by row; bit by bit on integers.\n\n\
     Null is a value that is not known: the result is true if one value is, otherwise null if one is null. With \
     integers null gives null.",
)
.types(types)
.examples(&[
    Example {
        columns: "a=bool [true, false, false, null]; b=bool [null, false, null, true]",
        arguments: "(col(b))",
        result: "bool [true, false, null, true]",
    },
    Example { columns: "a=i64 [6, null]", arguments: "(3)", result: "i64 [7, null]" },
]);

static XOR: FunctionDef =
    FunctionDef::new("xor", "other:expr(col)", Kernel::Elementwise(|call| fold(call, Operation::Xor)))
        .total()
        .doc("True where one of two values is, but not both; bit by bit on integers. Null if one is null.")
        .types(types)
        .examples(&[Example {
            columns: "a=bool [true, true, null]; b=bool [true, false, true]",
            arguments: "(col(b))",
            result: "bool [false, true, null]",
        }]);

static NOT: FunctionDef = FunctionDef::new("not_", "", Kernel::Elementwise(not))
    .total()
    .doc("True for false and the reverse; integers with all bits flipped. Null stays null.")
    .types(|bind| {
        bind.check(0, is_bits, "a Boolean or an integer")?;
        bind.returns(bind.input(0))
    })
    .examples(&[
        Example {
            columns: "a=bool [true, false, null]",
            arguments: "()",
            result: "bool [false, true, null]",
        },
        Example { columns: "a=i64 [0, 5]", arguments: "()", result: "i64 [-1, -6]" },
    ]);

#[derive(Clone, Copy)]
pub(super) enum Operation {
    And,
    Or,
    Xor,
}

fn is_bits(dtype: &DataType) -> bool {
    dtype.is_integer() || matches!(dtype, DataType::Boolean | DataType::Null)
}

fn types(bind: &Bind) -> Result<Binding> {
    let mut common = DataType::Null;
    for (i, input) in bind.inputs.iter().enumerate() {
        bind.check(i, is_bits, "Booleans or integers")?;
        common = match supertype(&common, input) {
            Some(both) if is_bits(&both) && !mixed(&common, input) => both,
            _ => return Err(bind.reject(i, &format!("values of one kind with {common}"))),
        };
    }
    bind.cast(vec![common.clone(); bind.inputs.len()], common)
}

/// Whether one is Boolean and the other a number.
fn mixed(a: &DataType, b: &DataType) -> bool {
    *a == DataType::Boolean && b.is_integer() || a.is_integer() && *b == DataType::Boolean
}

fn fold(call: &Call, operation: Operation) -> Result<Vector> {
    match call.dtype {
        DataType::Boolean => fold_booleans(call, operation),
        dtype => fold_inputs(
            call,
            |a, b| with_primitive!(dtype, T => integers::<T>(a, b, dtype, operation), else Ok(a.clone())),
        ),
    }
}

/// The operation over all Boolean inputs.
pub(super) fn fold_booleans(call: &Call, operation: Operation) -> Result<Vector> {
    let apply = |x: &ArrayRef, y: &ArrayRef| {
        let (x, y) = (x.as_boolean(), y.as_boolean());
        match operation {
            Operation::And => compute::and_kleene(x, y),
            Operation::Or => compute::or_kleene(x, y),
            Operation::Xor => exclusive_or(x, y),
        }
    };
    fold_inputs(call, |a, b| {
        Ok(match Pair::new(a, b) {
            Pair::Constants(x, y) => Vector::repeat(DataType::Boolean, Arc::new(apply(x, y)?), a.len()),
            _ => Vector::boolean(apply(&a.decode(), &b.decode())?),
        })
    })
}

/// The inputs taken together one after the other; an error if there are none.
pub(super) fn fold_inputs(call: &Call, f: impl Fn(&Vector, &Vector) -> Result<Vector>) -> Result<Vector> {
    let Some((first, rest)) = call.inputs.split_first() else {
        bail!(InvalidArgument, "`{}` needs a column", call.options.name())
    };
    rest.iter().try_fold(first.clone(), |result, next| f(&result, next))
}

fn exclusive_or(a: &BooleanArray, b: &BooleanArray) -> Result<BooleanArray, ArrowError> {
    Ok(BooleanArray::new(a.values() ^ b.values(), NullBuffer::union(a.nulls(), b.nulls())))
}

/// Integers have bits; floats, which `with_primitive` also gives, have none that users mean.
trait Bits: Copy {
    fn apply(self, other: Self, operation: Operation) -> Self;
    fn flip(self) -> Self;
}

fn bitwise<T: BitAnd<Output = T> + BitOr<Output = T> + BitXor<Output = T>>(
    a: T,
    b: T,
    operation: Operation,
) -> T {
    match operation {
        Operation::And => a & b,
        Operation::Or => a | b,
        Operation::Xor => a ^ b,
    }
}

macro_rules! integers {
    ($($t:ty),*) => {
        $(impl Bits for $t {
            fn apply(self, other: Self, operation: Operation) -> Self {
                bitwise(self, other, operation)
            }

            fn flip(self) -> Self {
                self.not()
            }
        })*
    };
}

macro_rules! floats {
    ($($t:ty),*) => {
        $(impl Bits for $t {
            fn apply(self, other: Self, operation: Operation) -> Self {
                Self::from_bits(bitwise(self.to_bits(), other.to_bits(), operation))
            }

            fn flip(self) -> Self {
                Self::from_bits(self.to_bits().not())
            }
        })*
    };
}

integers!(i8, i16, i32, i64, i128, u8, u16, u32, u64);
floats!(f32, f64);

fn integers<T: ArrowPrimitiveType<Native: Bits>>(
    a: &Vector,
    b: &Vector,
    dtype: &DataType,
    operation: Operation,
) -> Result<Vector> {
    binary::<T, T, T>(a, b, dtype, |x, y| x.apply(y, operation))
}

fn not(call: &Call) -> Result<Vector> {
    let input = &call.inputs[0];
    match call.dtype {
        DataType::Boolean => {
            input.map(DataType::Boolean, |array| Ok(Arc::new(compute::not(array.as_boolean())?)))
        }
        dtype => with_primitive!(dtype, T => unary::<T, T>(input, dtype, Bits::flip), else Ok(input.clone())),
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn many_values() {
        let columns = "a=bool [true, null]; b=bool [true, true]; c=bool [null, false]";
        check("and_", columns, "(col(b), col(c))", "bool [null, false]");
        check("or_", columns, "(col(b), col(c))", "bool [true, true]");
        check("and_", "a=bool [true, null]", "()", "bool [true, null]");
    }

    #[test]
    fn constants() {
        check("and_", "a=bool [true, false, null]", "(null)", "bool [null, false, null]");
        check("or_", "a=bool [true, false, null]", "(true)", "bool [true, true, true]");
        check("xor", "a=u8 [5, null]", "(255)", "u8 [250, null]");
        check("not_", "a=null [null]", "()", "null [null]");
    }

    #[test]
    fn kinds_do_not_mix() {
        assert!(fails("and_", "a=bool [true]", "(1)").contains("Boolean"));
        assert!(fails("or_", "a=f64 [1]; b=f64 [1]", "(col(b))").contains("Float64"));
        assert!(fails("not_", r#"a=str ["x"]"#, "()").contains("String"));
    }
}
