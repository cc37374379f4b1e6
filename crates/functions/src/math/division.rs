//! `truediv`, `floordiv`, `truncdiv`, `mod`.

use arrow::array::{ArrowNativeTypeOp, ArrowPrimitiveType};
use arrow::datatypes::{Float64Type, Int64Type};
use polarslike_core::{DataType, Result, Vector, bail, with_primitive};

use super::arithmetic::decimal::{self, Operation};
use super::arithmetic::{nested, temporal};
use crate::kernels::{binary, binary_where};
use crate::types::{arithmetic_type, no_operation};
use crate::{Call, Example, FunctionDef, Kernel, supertype};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&TRUEDIV, &FLOORDIV, &TRUNCDIV, &MOD];

static TRUEDIV: FunctionDef = FunctionDef::new("truediv", "other:expr(col)", Kernel::Elementwise(|call| nested::elementwise(call, truediv)))
    .total()
.doc(
        "The quotient of two values as a float, row by row; null if one is null.\n\n\
         Division by zero gives an infinity, or NaN for zero by zero. A Duration divided by a number is a Duration (null \
         if the number is 0), by a Duration a float.",
    )
    .types(|bind| {
        use DataType::*;
        match (bind.input(0), bind.input(1)) {
            (a @ Duration(_), b @ Duration(_)) => bind.cast(vec![a, b], Float64),
            (duration @ Duration(_), number) if number.is_numeric() => {
                bind.cast(vec![duration.clone(), temporal::factor(&number)], duration)
            }
            (a, b) if nested::is_nested(&a, &b) => nested::types(bind),
            (a, b) if a == Boolean && b.is_decimal() => {
                bind.cast(vec![Float64, Float64], Float64)
            }
            (a, b) => match supertype(&a, &b) {
                Some(Decimal(..)) => arithmetic_type(bind),
                Some(_) if a.is_temporal() || b.is_temporal() => Err(no_operation(bind)),
                Some(Float32) => bind.cast(vec![Float32, Float32], Float32),
                Some(Boolean | Null) => bind.cast(vec![Float64, Float64], Float64),
                Some(common) if common.is_numeric() => bind.cast(vec![Float64, Float64], Float64),
                _ => Err(no_operation(bind)),
            },
        }
    })
    .examples(&[
        Example { columns: "a=i64 [1, 3, null]", arguments: "(2)", result: "f64 [0.5, 1.5, null]" },
        Example {
            columns: "a=i64 [1, -1, 0]",
            arguments: "(0)",
            result: r#"f64 ["inf", "-inf", "NaN"]"#,
        },
    ]);

static FLOORDIV: FunctionDef = FunctionDef::new(
    "floordiv",
    "other:expr(col)",
    Kernel::Elementwise(|call| nested::elementwise(call, floordiv)),
)
.total()
.doc(
    "The quotient of two values rounded down, row by row; null if one is null.\n\n\
         An integer divided by zero gives null, a float an infinity or NaN.",
)
.types(|bind| match nested::is_nested(&bind.input(0), &bind.input(1)) {
    true => nested::types(bind),
    false => arithmetic_type(bind),
})
.examples(&[Example { columns: "a=i64 [7, -7, null]", arguments: "(2)", result: "i64 [3, -4, null]" }]);

static TRUNCDIV: FunctionDef = FunctionDef::new(
    "truncdiv",
    "other:expr(col)",
    Kernel::Elementwise(|call| nested::elementwise(call, truncdiv)),
)
.total()
.doc(
    "The quotient of two values rounded towards zero, row by row; null if one is null.\n\n\
         An integer divided by zero gives null, a float an infinity or NaN.",
)
.types(|bind| match nested::is_nested(&bind.input(0), &bind.input(1)) {
    true => nested::types(bind),
    false => arithmetic_type(bind),
})
.examples(&[Example { columns: "a=i64 [7, -7, null]", arguments: "(2)", result: "i64 [3, -3, null]" }]);

static MOD: FunctionDef = FunctionDef::new("mod", "other:expr(col)", Kernel::Elementwise(|call| nested::elementwise(call, modulo)))
    .total()
.doc(
        "The remainder of the division rounded down, row by row: it has the sign of `other`. Null if one is null.\n\n\
         The remainder by zero is null for integers, NaN for floats.",
    )
    .types(|bind| match nested::is_nested(&bind.input(0), &bind.input(1)) {
        true => nested::types(bind),
        false => arithmetic_type(bind),
    })
    .examples(&[Example { columns: "a=i64 [7, -7, null]", arguments: "(3)", result: "i64 [1, 2, null]" }]);

/// Division that rounds down; the result for a zero divisor is arbitrary for integers, but is no panic.
trait FloorDivision: Copy {
    fn divide(self, by: Self) -> Self;
    fn remainder(self, by: Self) -> Self;
    /// The quotient rounded towards zero instead.
    fn truncated(self, by: Self) -> Self;
}

macro_rules! integers {
    ($($t:ty),*) => {
        $(impl FloorDivision for $t {
            fn divide(self, by: Self) -> Self {
                let by = if by == 0 { 1 } else { by };
                let (quotient, remainder) = (self.wrapping_div(by), self.wrapping_rem(by));
                #[allow(unused_comparisons, reason = "signs of unsigned integers never differ")]
                let rounded_up = remainder != 0 && ((remainder < 0) != (by < 0));
                if rounded_up { quotient.wrapping_sub(1) } else { quotient }
            }

            fn remainder(self, by: Self) -> Self {
                let by = if by == 0 { 1 } else { by };
                let remainder = self.wrapping_rem(by);
                #[allow(unused_comparisons, reason = "signs of unsigned integers never differ")]
                let other_sign = remainder != 0 && ((remainder < 0) != (by < 0));
                if other_sign { remainder.wrapping_add(by) } else { remainder }
            }

            fn truncated(self, by: Self) -> Self {
                self.wrapping_div(if by == 0 { 1 } else { by })
            }
        })*
    };
}

macro_rules! floats {
    ($($t:ty),*) => {
        $(impl FloorDivision for $t {
            fn divide(self, by: Self) -> Self {
                (self / by).floor()
            }

            fn remainder(self, by: Self) -> Self {
                self - (self / by).floor() * by
            }

            fn truncated(self, by: Self) -> Self {
                (self / by).trunc()
            }
        })*
    };
}

integers!(i8, i16, i32, i64, i128, u8, u16, u32, u64);
floats!(f32, f64);

fn truediv(call: &Call) -> Result<Vector> {
    let [a, b] = call.inputs else { bail!(Internal, "`truediv` takes two inputs") };
    if let DataType::Decimal(_, scale) = call.dtype {
        return decimal::apply(Operation::Divide, a, b, *scale);
    }
    if let (DataType::Duration(u), DataType::Duration(v)) = (a.dtype(), b.dtype()) {
        // The coarser unit counts for more.
        let common = u.per_second().min(v.per_second());
        let (up, down) = ((v.per_second() / common) as f64, (u.per_second() / common) as f64);
        let quotient = |x: i64, y: i64| (x as f64 * up) / (y as f64 * down);
        return binary::<Int64Type, Int64Type, Float64Type>(a, b, call.dtype, quotient);
    }
    match (call.dtype, b.dtype()) {
        (DataType::Duration(_), DataType::Float64) => temporal::scale(a, b, call.dtype, |x, y| x / y),
        (DataType::Duration(_), _) => divide::<Int64Type>(a, b, call.dtype),
        (DataType::Float32, _) => {
            use arrow::datatypes::Float32Type as F;
            binary::<F, F, F>(a, b, call.dtype, |x, y| x / y)
        }
        _ => binary::<Float64Type, Float64Type, Float64Type>(a, b, call.dtype, |x, y| x / y),
    }
}

fn floordiv(call: &Call) -> Result<Vector> {
    let [a, b] = call.inputs else { bail!(Internal, "`floordiv` takes two inputs") };
    if let DataType::Decimal(_, scale) = call.dtype {
        return decimal::apply(Operation::DivideDown, a, b, *scale);
    }
    with_primitive!(call.dtype, T => divide::<T>(a, b, call.dtype), else {
        Ok(Vector::nulls(call.dtype.clone(), a.len()))
    })
}

fn divide<T: ArrowPrimitiveType<Native: FloorDivision>>(
    a: &Vector,
    b: &Vector,
    dtype: &DataType,
) -> Result<Vector> {
    rounding_down::<T>(a, b, dtype, T::Native::divide)
}

/// An operation that has no result for an integer zero on the right.
fn rounding_down<T: ArrowPrimitiveType>(
    a: &Vector,
    b: &Vector,
    dtype: &DataType,
    f: impl Fn(T::Native, T::Native) -> T::Native,
) -> Result<Vector> {
    if dtype.is_float() {
        return binary::<T, T, T>(a, b, dtype, f);
    }
    binary_where::<T, T, T>(a, b, dtype, f, |y| !y.is_zero())
}

fn truncdiv(call: &Call) -> Result<Vector> {
    let [a, b] = call.inputs else { bail!(Internal, "`truncdiv` takes two inputs") };
    if let DataType::Decimal(_, scale) = call.dtype {
        return decimal::apply(Operation::DivideTowardsZero, a, b, *scale);
    }
    with_primitive!(call.dtype, T => {
        rounding_down::<T>(a, b, call.dtype, FloorDivision::truncated)
    }, else Ok(Vector::nulls(call.dtype.clone(), a.len())))
}

fn modulo(call: &Call) -> Result<Vector> {
    let [a, b] = call.inputs else { bail!(Internal, "`mod` takes two inputs") };
    if let DataType::Decimal(_, scale) = call.dtype {
        return decimal::apply(Operation::Remainder, a, b, *scale);
    }
    with_primitive!(call.dtype, T => {
        rounding_down::<T>(a, b, call.dtype, FloorDivision::remainder)
    }, else Ok(Vector::nulls(call.dtype.clone(), a.len())))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn signs_follow_the_divisor() {
        let columns = "a=i64 [7, -7, 7, -7, 1, null]; b=i64 [2, 2, -2, -2, 0, 1]";
        check("floordiv", columns, "(col(b))", "i64 [3, -4, -4, 3, null, null]");
        check("mod", columns, "(col(b))", "i64 [1, 1, -1, -1, null, null]");
        let columns = "a=f64 [7, -7, 7, -7, 1, null]; b=f64 [2, 2, -2, -2, 0, 1]";
        check("floordiv", columns, "(col(b))", r#"f64 [3, -4, -4, 3, "inf", null]"#);
        check("mod", columns, "(col(b))", r#"f64 [1, 1, -1, -1, "NaN", null]"#);
    }

    #[test]
    fn extremes() {
        let columns = "a=i64 [-9223372036854775808]";
        check("floordiv", columns, "(-1)", "i64 [-9223372036854775808]");
        check("mod", columns, "(-1)", "i64 [0]");
        check("floordiv", columns, "(0)", "i64 [null]");
        check("floordiv", "a=u8 [250, 3]", "(7)", "u8 [35, 0]");
        let columns = r#"a=f64 ["inf", "NaN", 5, 5.5, -5.5]; b=f64 [1, 1, "inf", "-inf", "inf"]"#;
        check("mod", columns, "(col(b))", r#"f64 ["NaN", "NaN", "NaN", "NaN", "NaN"]"#);
        check("floordiv", columns, "(col(b))", r#"f64 ["inf", "NaN", 0, -0.0, -0.0]"#);
    }

    #[test]
    fn quotients_of_other_types() {
        check("truediv", "a=f32 [1]; b=i8 [2]", "(col(b))", "f32 [0.5]");
        check(
            "truediv",
            "a=duration[us] [-1, 0]; b=duration[ms] [-1, 0]",
            "(col(b))",
            r#"f64 [0.001, "NaN"]"#,
        );
        check("truediv", "a=i64 [1]; b=u64 [2]", "(col(b))", "f64 [0.5]");
        check("truediv", "a=bool [true, true]; b=bool [true, false]", "(col(b))", r#"f64 [1, "inf"]"#);
        check(
            "truediv",
            "a=duration[us] [7, -7, 1]; b=i64 [2, 2, 0]",
            "(col(b))",
            "duration[us] [3, -4, null]",
        );
        check(
            "truediv",
            "a=duration[us] [7, -7, 1]; b=f64 [2, 2, 0]",
            "(col(b))",
            "duration[us] [3, -3, null]",
        );
        assert!(fails("floordiv", "a=duration[us] [1]; b=i64 [1]", "(col(b))").contains("Duration"));
    }
}
