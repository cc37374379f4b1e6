//! Powers, roots, exponentials and logarithms: `pow`, `sqrt`, `cbrt`, `exp`, `log`, `log10`, `log1p`.

use arrow::array::{ArrowNativeTypeOp, ArrowPrimitiveType, AsArray};
use arrow::datatypes::{Float32Type, Float64Type, Int64Type};
use polarslike_core::{DataType, Result, Vector, bail, error, with_primitive};

use crate::kernels::{Pair, binary, float};
use crate::types::float_type;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&POW, &SQRT, &CBRT, &EXP, &LOG, &LOG10, &LOG1P];

static POW: FunctionDef = FunctionDef::new("pow", "exponent:expr(col,num)", Kernel::Elementwise(pow))
    .doc(
        "The values raised to a power, row by row; null if one is null.\n\n\
         An integer raised to an integer is an integer, which wraps around on overflow; a negative exponent is an error \
         then: cast the base to a float first.",
    )
    .types(|bind| {
        let number = |t: &DataType| t.is_numeric() || *t == DataType::Null;
        bind.check(0, number, "numbers")?.check(1, number, "a number")?;
        let (base, exponent) = (bind.input(0), bind.input(1));
        if base.is_integer() && !exponent.is_float() {
            return bind.cast(vec![base.clone(), DataType::Int64], base);
        }
        let float = match (&base, &exponent) {
            (DataType::Float32, _) => DataType::Float32,
            (base, DataType::Float32) if base.is_integer() => DataType::Float32,
            _ => DataType::Float64,
        };
        bind.cast(vec![float.clone(), float.clone()], float)
    })
    .examples(&[
        Example { columns: "a=i64 [1, 2, 3, null]", arguments: "(3)", result: "i64 [1, 8, 27, null]" },
        Example { columns: "a=f64 [1, 4, null]", arguments: "(0.5)", result: "f64 [1, 2, null]" },
    ]);

static SQRT: FunctionDef =
    FunctionDef::new("sqrt", "", Kernel::Elementwise(|call| float(&call.inputs[0], f64::sqrt, f32::sqrt)))
        .doc("The square root; NaN for negative values.")
        .types(float_type)
        .examples(&[Example {
            columns: "a=i64 [4, -1, null]",
            arguments: "()",
            result: r#"f64 [2, "NaN", null]"#,
        }]);

static CBRT: FunctionDef =
    FunctionDef::new("cbrt", "", Kernel::Elementwise(|call| float(&call.inputs[0], f64::cbrt, f32::cbrt)))
        .doc("The cube root.")
        .types(float_type)
        .examples(&[Example {
            columns: "a=i64 [8, -8, null]",
            arguments: "()",
            result: "f64 [2, -2, null]",
        }]);

static EXP: FunctionDef =
    FunctionDef::new("exp", "", Kernel::Elementwise(|call| float(&call.inputs[0], f64::exp, f32::exp)))
        .doc("Euler's number raised to the values.")
        .types(float_type)
        .examples(&[Example {
            columns: "a=f64 [0, 1, null]",
            arguments: "()",
            result: "f64 [1, 2.718281828459045, null]",
        }]);

static LOG: FunctionDef = FunctionDef::new("log", "base:expr(col,float)=2.718281828459045", Kernel::Elementwise(log))
    .doc("The logarithm to a base, the natural one if none is given; minus infinity for 0, NaN for negative values.")
    .types(float_type)
    .examples(&[
        Example { columns: "a=i64 [1, 8, 0, -1, null]", arguments: "(2)", result: r#"f64 [0, 3, "-inf", "NaN", null]"# },
        Example { columns: "a=f64 [1, 2.718281828459045]", arguments: "()", result: "f64 [0, 1]" },
    ]);

static LOG10: FunctionDef =
    FunctionDef::new("log10", "", Kernel::Elementwise(|call| float(&call.inputs[0], f64::log10, f32::log10)))
        .doc("The logarithm to base 10; minus infinity for 0, NaN for negative values.")
        .types(float_type)
        .examples(&[Example {
            columns: "a=i64 [1, 1000, null]",
            arguments: "()",
            result: "f64 [0, 3, null]",
        }]);

static LOG1P: FunctionDef =
    FunctionDef::new("log1p", "", Kernel::Elementwise(|call| float(&call.inputs[0], f64::ln_1p, f32::ln_1p)))
        .doc("The natural logarithm of one more than the values, exact also where they are small.")
        .types(float_type)
        .examples(&[Example {
            columns: "a=f64 [0, 1e-20, null]",
            arguments: "()",
            result: "f64 [0, 1e-20, null]",
        }]);

fn pow(call: &Call) -> Result<Vector> {
    let [base, exponent] = call.inputs else { bail!(Internal, "`pow` takes two inputs") };
    match call.dtype {
        DataType::Float32 => {
            binary::<Float32Type, Float32Type, Float32Type>(base, exponent, call.dtype, f32::powf)
        }
        DataType::Float64 => float_power(base, exponent),
        dtype => with_primitive!(dtype, T => integer_power::<T>(base, exponent, dtype), else {
            Ok(Vector::nulls(dtype.clone(), base.len()))
        }),
    }
}

/// Squares, the common case, are a multiplication.
fn float_power(base: &Vector, exponent: &Vector) -> Result<Vector> {
    if let Pair::Right(_, constant) = Pair::new(base, exponent)
        && constant.as_primitive::<Float64Type>().iter().eq([Some(2.0)])
    {
        return float(base, |x| x * x, |x| x * x);
    }
    binary::<Float64Type, Float64Type, Float64Type>(base, exponent, &DataType::Float64, f64::powf)
}

fn integer_power<T: ArrowPrimitiveType>(
    base: &Vector,
    exponent: &Vector,
    dtype: &DataType,
) -> Result<Vector> {
    let exponents = match Pair::new(base, exponent) {
        Pair::Constants(_, one) | Pair::Right(_, one) => one.clone(),
        Pair::Left(_, rows) | Pair::Rows(_, rows) => rows,
    };
    if let Some(negative) = exponents.as_primitive::<Int64Type>().iter().flatten().find(|e| *e < 0)
        && !base.is_empty()
    {
        return Err(error!(
            InvalidOperation,
            "`pow`: an integer raised to {negative} is no integer; cast the base to a float first"
        ));
    }
    binary::<T, Int64Type, T>(base, exponent, dtype, |base, exponent| wrapping_power(base, exponent as u64))
}

/// By squaring; exponents may be beyond 32 bits, and what lies below a null may be anything.
fn wrapping_power<N: ArrowNativeTypeOp>(base: N, exponent: u64) -> N {
    let (mut base, mut exponent, mut result) = (base, exponent, N::ONE);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = result.mul_wrapping(base);
        }
        base = base.mul_wrapping(base);
        exponent >>= 1;
    }
    result
}

fn log(call: &Call) -> Result<Vector> {
    let [values, base] = call.inputs else { bail!(Internal, "`log` takes two inputs") };
    match call.dtype {
        DataType::Float32 => {
            binary::<Float32Type, Float32Type, Float32Type>(values, base, call.dtype, |x, base| {
                x.ln() / base.ln()
            })
        }
        _ => binary::<Float64Type, Float64Type, Float64Type>(values, base, call.dtype, |x, base| {
            x.ln() / base.ln()
        }),
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn integers() {
        check("pow", "a=i64 [2, 3, -2, 0]; b=i64 [3, 2, 3, 0]", "(col(b))", "i64 [8, 9, -8, 1]");
        check("pow", "a=i64 [2, 3]", "(300)", "i64 [0, 4157753088978724465]");
        check("pow", "a=u8 [3]; b=i64 [4]", "(col(b))", "u8 [81]");
        check("pow", "a=i64 [2]; b=i64 [null]", "(col(b))", "i64 [null]");
        assert!(fails("pow", "a=i64 [2]", "(-1)").contains("cast the base"));
        assert!(fails("pow", "a=bool [true]", "(2)").contains("Boolean"));
    }

    #[test]
    fn floats() {
        check("pow", "a=i64 [2]; b=f32 [0.5]", "(col(b))", "f32 [1.4142135381698608]");
        check("pow", "a=f64 [2, -8, null]; b=i64 [-1, 3, 2]", "(col(b))", "f64 [0.5, -512, null]");
        check("pow", "a=f64 [3, -1.5]", "(2)", "f64 [9, 2.25]");
        check("pow", "a=f32 [2]", "(2.5)", "f32 [5.656854152679443]");
    }

    #[test]
    fn logarithms() {
        check("log", "a=f32 [1, 0]", "()", r#"f32 [0, "-inf"]"#);
        check("log", "a=i64 [8]; b=f64 [2]", "(col(b))", "f64 [3]");
        assert!(fails("log", r#"a=str ["x"]"#, "()").contains("String"));
    }
}
