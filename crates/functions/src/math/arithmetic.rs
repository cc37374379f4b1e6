//! `add`, `sub`, `mul`, `neg`.

pub(crate) mod decimal;
pub(super) mod nested;
pub(super) mod temporal;

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, ArrowNativeTypeOp, AsArray, BinaryViewArray, StringViewArray};
use polarslike_core::{DataType, Result, Vector, bail, with_primitive};

use self::decimal::Operation;
use crate::kernels::builder::TextBuilder;
use crate::kernels::{Pair, binary, unary};
use crate::types::arithmetic_type;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&ADD, &SUB, &MUL, &NEG];

static ADD: FunctionDef = FunctionDef::new("add", "other:expr(lit)", Kernel::Elementwise(|call| nested::elementwise(call, add)))
    .total()
.doc(
        "The sum of two values, row by row; null if one is null.\n\n\
         Integers wrap around on overflow. Texts are joined. Booleans count as 0 and 1, decimals that overflow are an error. Lists are \
         added element by element. A Duration added to a Date or \
         Datetime gives that type; a Date drops the time of day.",
    )
    .types(|bind| {
        use DataType::*;
        let (a, b) = (bind.input(0), bind.input(1));
        match (&a, &b) {
            (Boolean | Null, Boolean) | (Boolean, Null) => bind.cast(vec![UInt32, UInt32], UInt32),
            (Enum(a), Enum(b)) if a == b => bind.cast(vec![String, String], String),
            (a, b) if joins(a, b) || joins(b, a) => bind.cast(vec![String, String], String),
            (Binary, Binary | String | Null) | (String | Null, Binary) => bind.cast(vec![Binary, Binary], Binary),
            (a, b) if nested::is_nested(a, b) => nested::types(bind),
            _ => match temporal::add(&a, &b) {
                Some((inputs, output)) => bind.cast(inputs, output),
                None => arithmetic_type(bind),
            },
        }
    })
    .examples(&[
        Example { columns: "a=i64 [1, 2, null]", arguments: "(10)", result: "i64 [11, 12, null]" },
        Example {
            columns: r#"a=str ["x", null]; b=str ["1", "2"]"#,
            arguments: "(col(b))",
            result: r#"str ["x1", null]"#,
        },
    ]);

static SUB: FunctionDef = FunctionDef::new("sub", "other:expr(col)", Kernel::Elementwise(|call| nested::elementwise(call, sub)))
    .total()
.doc(
        "The difference of two values, row by row; null if one is null.\n\n\
         Integers wrap around on overflow. The difference of two Dates, Datetimes or Times is a Duration; a Duration \
         taken from a Date or Datetime gives that type.",
    )
    .types(|bind| match (bind.input(0), bind.input(1)) {
        (a, b) if nested::is_nested(&a, &b) => nested::types(bind),
        (a, b) => match temporal::sub(&a, &b) {
            Some((inputs, output)) => bind.cast(inputs, output),
            None => arithmetic_type(bind),
        },
    })
    .examples(&[
        Example { columns: "a=i64 [1, 2, null]", arguments: "(10)", result: "i64 [-9, -8, null]" },
        Example {
            columns: r#"a=date ["2024-03-01"]; b=date ["2024-02-28"]"#,
            arguments: "(col(b))",
            result: "duration[us] [172800000000]",
        },
    ]);

static MUL: FunctionDef =
    FunctionDef::new("mul", "other:expr(col)", Kernel::Elementwise(|call| nested::elementwise(call, mul)))
        .total()
        .doc(
            "The product of two values, row by row; null if one is null.\n\n\
         Integers wrap around on overflow. A Duration times a number is a Duration.",
        )
        .types(|bind| match (bind.input(0), bind.input(1)) {
            (a, b) if nested::is_nested(&a, &b) => nested::types(bind),
            (a, b) => match temporal::mul(&a, &b) {
                Some((inputs, output)) => bind.cast(inputs, output),
                None => arithmetic_type(bind),
            },
        })
        .examples(&[Example {
            columns: "a=i64 [1, 2, null]",
            arguments: "(10)",
            result: "i64 [10, 20, null]",
        }]);

static NEG: FunctionDef = FunctionDef::new("neg", "", Kernel::Elementwise(neg))
    .total()
    .doc("The values with the other sign. The least integer, which has no counterpart, stays as it is.")
    .types(|bind| {
        let input = bind.input(0);
        if input.is_unsigned_integer() {
            return Err(bind.reject(0, "signed numbers or durations: cast to a signed type first"));
        }
        bind.check(
            0,
            |t| t.is_numeric() || matches!(t, DataType::Duration(_) | DataType::Decimal(..) | DataType::Null),
            "signed numbers or durations",
        )?;
        bind.returns(input)
    })
    .examples(&[Example { columns: "a=i64 [1, -2, null]", arguments: "()", result: "i64 [-1, 2, null]" }]);

/// Whether text of type `a` is joined with `b`.
fn joins(a: &DataType, b: &DataType) -> bool {
    *a == DataType::String
        && (b.is_text() || matches!(b, DataType::Boolean | DataType::Null | DataType::Enum(_)))
}

fn add(call: &Call) -> Result<Vector> {
    let [a, b] = call.inputs else { bail!(Internal, "`add` takes two inputs") };
    sum(a, b, call.dtype)
}

/// The sum of two vectors of the types that the rule of `add` asks for.
pub(crate) fn sum(a: &Vector, b: &Vector, dtype: &DataType) -> Result<Vector> {
    match (a.dtype(), b.dtype()) {
        (DataType::String, _) => join(a, b),
        (DataType::Binary, _) => join_bytes(a, b),
        (DataType::Decimal(_, scale), _) => decimal::apply(Operation::Add, a, b, *scale),
        (DataType::Date, DataType::Duration(unit)) => temporal::move_date(a, b, *unit, 1),
        (DataType::Duration(unit), DataType::Date) => temporal::move_date(b, a, *unit, 1),
        _ => with_primitive!(dtype, T => binary::<T, T, T>(a, b, dtype, |x, y| x.add_wrapping(y)), else {
            Ok(Vector::nulls(dtype.clone(), a.len()))
        }),
    }
}

fn sub(call: &Call) -> Result<Vector> {
    let [a, b] = call.inputs else { bail!(Internal, "`sub` takes two inputs") };
    match (a.dtype(), b.dtype()) {
        (DataType::Date, DataType::Duration(unit)) => temporal::move_date(a, b, *unit, -1),
        (DataType::Decimal(_, scale), _) => decimal::apply(Operation::Subtract, a, b, *scale),
        _ => {
            with_primitive!(call.dtype, T => binary::<T, T, T>(a, b, call.dtype, |x, y| x.sub_wrapping(y)), else {
                Ok(Vector::nulls(call.dtype.clone(), a.len()))
            })
        }
    }
}

fn mul(call: &Call) -> Result<Vector> {
    let [a, b] = call.inputs else { bail!(Internal, "`mul` takes two inputs") };
    match (a.dtype(), b.dtype()) {
        (DataType::Duration(_), DataType::Float64) => temporal::scale(a, b, call.dtype, |x, y| x * y),
        (DataType::Float64, DataType::Duration(_)) => temporal::scale(b, a, call.dtype, |x, y| x * y),
        (DataType::Decimal(_, scale), _) => decimal::apply(Operation::Multiply, a, b, *scale),
        _ => {
            with_primitive!(call.dtype, T => binary::<T, T, T>(a, b, call.dtype, |x, y| x.mul_wrapping(y)), else {
                Ok(Vector::nulls(call.dtype.clone(), a.len()))
            })
        }
    }
}

fn neg(call: &Call) -> Result<Vector> {
    with_primitive!(call.dtype, T => unary::<T, T>(&call.inputs[0], call.dtype, |x| x.neg_wrapping()), else {
        Ok(call.inputs[0].clone())
    })
}

/// Bytes joined row by row.
fn join_bytes(a: &Vector, b: &Vector) -> Result<Vector> {
    let (x, y) = (a.decode(), b.decode());
    let pairs = x.as_binary_view().iter().zip(y.as_binary_view());
    let joined: BinaryViewArray = pairs.map(|(x, y)| x.zip(y).map(|(x, y)| [x, y].concat())).collect();
    Ok(Vector::plain(DataType::Binary, Arc::new(joined)))
}

/// Texts joined row by row; a constant is joined with each distinct text once.
fn join(a: &Vector, b: &Vector) -> Result<Vector> {
    let with_constant = |texts: &Vector, constant: &ArrayRef, before: bool| {
        let constant = constant.as_string_view();
        if constant.is_null(0) {
            return Ok(Vector::nulls(DataType::String, texts.len()));
        }
        let constant = constant.value(0);
        texts.map(DataType::String, |array| {
            let texts = array.as_string_view();
            let pairs = texts.iter().map(|t| t.map(|t| if before { (constant, t) } else { (t, constant) }));
            Ok(Arc::new(concatenate(pairs, texts.len())))
        })
    };
    match Pair::new(a, b) {
        Pair::Constants(_, y) | Pair::Right(_, y) => with_constant(a, y, false),
        Pair::Left(x, _) => with_constant(b, x, true),
        Pair::Rows(x, y) => {
            let pairs = x.as_string_view().iter().zip(y.as_string_view()).map(|(x, y)| x.zip(y));
            Ok(Vector::plain(DataType::String, Arc::new(concatenate(pairs, a.len()))))
        }
    }
}

fn concatenate<'a>(pairs: impl Iterator<Item = Option<(&'a str, &'a str)>>, rows: usize) -> StringViewArray {
    let mut texts = TextBuilder::with_capacity(rows);
    let mut joined = String::new();
    for pair in pairs {
        match pair {
            Some((a, b)) => {
                joined.clear();
                joined.push_str(a);
                joined.push_str(b);
                texts.append_value(&joined);
            }
            None => texts.append_null(),
        }
    }
    texts.finish()
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn integers_wrap() {
        check("add", "a=i8 [127]", "(1)", "i8 [-128]");
        check("sub", "a=u8 [1]; b=u8 [2]", "(col(b))", "u8 [255]");
        check("mul", "a=i64 [9223372036854775807]", "(2)", "i64 [-2]");
        check("neg", "a=i64 [-9223372036854775808]", "()", "i64 [-9223372036854775808]");
    }

    #[test]
    fn types_widen() {
        check("add", "a=i8 [1]; b=u8 [200]", "(col(b))", "i16 [201]");
        check("add", "a=i32 [1]; b=f32 [0.5]", "(col(b))", "f64 [1.5]");
        check("sub", "a=bool [true]; b=i64 [3]", "(col(b))", "i64 [-2]");
        check("add", "a=bool [true, null]; b=bool [true, true]", "(col(b))", "u32 [2, null]");
        check("add", "a=i64 [1]; b=null [null]", "(col(b))", "i64 [null]");
        check("add", "a=null [null]; b=null [null]", "(col(b))", "null [null]");
    }

    #[test]
    fn nulls_and_constants() {
        check("add", "a=f64 [1.0, null]", "(null)", "f64 [null, null]");
        check("add", r#"a=str ["a", null, "b"]"#, r#"("!")"#, r#"str ["a!", null, "b!"]"#);
        check("add", r#"a=str ["a", null]"#, r#"(null)"#, "str [null, null]");
        check("add", r#"a=bool [true]; b=str ["b"]"#, "(col(b))", r#"str ["trueb"]"#);
    }

    #[test]
    fn dates_and_durations() {
        let columns = r#"a=date ["2024-01-31", "1969-12-31", null]; b=duration[us] [10800000000, 0, 1]"#;
        check("add", columns, "(col(b))", r#"date ["2024-01-31", "1969-12-31", null]"#);
        check("sub", columns, "(col(b))", r#"date ["2024-01-30", "1969-12-31", null]"#);
        let columns = r#"a=datetime[ns] ["2024-01-31 00:00:00"]; b=duration[ms] [1]"#;
        check("add", columns, "(col(b))", r#"datetime[ms] ["2024-01-31 00:00:00.001"]"#);
        let columns = r#"a=datetime[us] ["2024-01-02 12:00:00"]; b=date ["2024-01-01"]"#;
        check("sub", columns, "(col(b))", "duration[us] [129600000000]");
        check("sub", r#"a=time ["12:00:00"]; b=time ["12:00:01"]"#, "(col(b))", "duration[ns] [-1000000000]");
        check(
            "mul",
            "a=duration[us] [7, -7, 10]; b=f64 [0.5, 0.5, \"NaN\"]",
            "(col(b))",
            "duration[us] [3, -3, null]",
        );
        check("mul", "a=i32 [2, null]; b=duration[ms] [7, 7]", "(col(b))", "duration[ms] [14, null]");
        check("neg", "a=duration[ms] [7]", "()", "duration[ms] [-7]");
    }

    #[test]
    fn large_integers_and_decimals() {
        check("add", "a=i64 [1]; b=u64 [1]", "(col(b))", "i128 [2]");
        let columns = r#"a=decimal[10,2] ["1.25", "-1", null]; b=decimal[9,1] ["1.5", "0.1", "1"]"#;
        check("add", columns, "(col(b))", r#"decimal[38,2] ["2.75", "-0.9", null]"#);
        check("sub", columns, "(col(b))", r#"decimal[38,2] ["-0.25", "-1.1", null]"#);
        check("mul", columns, "(col(b))", r#"decimal[38,2] ["1.88", "-0.1", null]"#);
        check("truediv", columns, "(col(b))", r#"decimal[38,2] ["0.83", "-10", null]"#);
        check("floordiv", columns, "(col(b))", r#"decimal[38,2] ["0", "-10", null]"#);
        check("mod", columns, "(col(b))", r#"decimal[38,2] ["1.25", "0", null]"#);
        check("add", columns, "(1)", r#"decimal[38,2] ["2.25", "0", null]"#);
        check("mul", columns, "(0.5)", "f64 [0.625, -0.5, null]");
        check("neg", columns, "()", r#"decimal[10,2] ["-1.25", "1", null]"#);
        assert!(fails("truediv", columns, "(0)").contains("zero"));
        let huge = r#"a=decimal[38,0] ["99999999999999999999999999999999999999"]"#;
        assert!(fails("add", huge, "(1)").contains("overflow"));
    }

    #[test]
    fn lists_and_arrays() {
        let columns = "a=list[i64] [[1, 2], null, []]; b=list[i8] [[3, null], [1], []]; c=i64 [10, 1, null]";
        check("add", columns, "(col(b))", "list[i64] [[4, null], null, []]");
        check("mul", columns, "(col(c))", "list[i64] [[10, 20], null, []]");
        check("truediv", columns, "(2)", "list[f64] [[0.5, 1], null, []]");
        check("sub", "a=array[i64, 2] [[1, 2], null]", "(1)", "array[i64, 2] [[0, 1], null]");
        let nested = "a=list[list[i64]] [[[1], [2, 3]]]";
        check("add", nested, "(col(a))", "list[list[i64]] [[[2], [4, 6]]]");
        assert!(fails("add", "a=list[i64] [[1]]; b=list[i64] [[1, 2]]", "(col(b))").contains("elements"));
        assert!(fails("add", r#"a=list[i64] [[1]]; b=str ["x"]"#, "(col(b))").contains("String"));
    }

    #[test]
    fn types_without_the_operation_are_errors() {
        assert!(fails("add", r#"a=i64 [1]; b=str ["x"]"#, "(col(b))").contains("Int64"));
        assert!(fails("sub", r#"a=str ["x"]; b=str ["x"]"#, "(col(b))").contains("String"));
        assert!(fails("neg", "a=u8 [1]", "()").contains("cast"));
        let columns = r#"a=datetime[us] []; b=datetime[us,UTC] []"#;
        assert!(fails("sub", columns, "(col(b))").contains("Datetime"));
    }
}
