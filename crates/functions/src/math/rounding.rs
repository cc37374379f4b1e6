//! `abs`, `sign`, `round`, `floor`, `ceil`, `truncate`, `clip`.

pub(super) mod decimal;

use arrow::array::{ArrowNativeTypeOp, ArrowPrimitiveType};
use arrow::datatypes::Decimal128Type;
use polarslike_core::{DataType, Result, Vector, bail, error, with_primitive};

use self::decimal::Mode;
use crate::kernels::{Comparison, binary, choose, compare, float, true_bits, unary};
use crate::types::{number_type, signed_type};
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&ABS, &SIGN, &ROUND, &FLOOR, &CEIL, &TRUNCATE, &CLIP];

static ABS: FunctionDef = FunctionDef::new("abs", "", Kernel::Elementwise(abs))
    .total()
    .doc("The values without sign. The least integer, which has no positive counterpart, stays as it is.")
    .types(|bind| {
        let accepts = |t: &DataType| {
            t.is_numeric() || matches!(t, DataType::Duration(_) | DataType::Decimal(..) | DataType::Null)
        };
        bind.check(0, accepts, "numbers or durations")?;
        bind.returns(bind.input(0))
    })
    .examples(&[Example { columns: "a=i64 [-1, 2, null]", arguments: "()", result: "i64 [1, 2, null]" }]);

static SIGN: FunctionDef = FunctionDef::new("sign", "", Kernel::Elementwise(sign))
    .total()
    .doc("-1 for negative values, 1 for positive ones, 0 for zero; NaN stays NaN.")
    .types(signed_type)
    .examples(&[Example {
        columns: r#"a=f64 [-2.5, 0, 3, "NaN", null]"#,
        arguments: "()",
        result: r#"f64 [-1, 0, 1, "NaN", null]"#,
    }]);

static ROUND: FunctionDef = FunctionDef::new(
    "round",
    "decimals:int=0, mode:enum(half_to_even,half_away_from_zero,to_zero)='half_to_even'",
    Kernel::Elementwise(round),
)
.doc(
    "The values rounded to a number of decimals; integers stay as they are.\n\n\
     A value in the middle goes to the even neighbour, or away from zero, as `mode` says; with `to_zero` digits are cut.",
)
.types(rounded_type)
.examples(&[
    Example { columns: "a=f64 [1.25, 2.5, -2.5, null]", arguments: "()", result: "f64 [1, 2, -2, null]" },
    Example {
        columns: "a=f64 [1.25, 2.5, -2.5, null]",
        arguments: r#"(1, mode="half_away_from_zero")"#,
        result: "f64 [1.3, 2.5, -2.5, null]",
    },
]);

static FLOOR: FunctionDef = FunctionDef::new(
    "floor",
    "",
    Kernel::Elementwise(|call| whole(call, Mode::Down, f64::floor, f32::floor)),
)
.total()
.doc("The greatest whole number not above each value; integers stay as they are.")
.types(rounded_type)
.examples(&[Example { columns: "a=f64 [1.5, -1.5, null]", arguments: "()", result: "f64 [1, -2, null]" }]);

static CEIL: FunctionDef =
    FunctionDef::new("ceil", "", Kernel::Elementwise(|call| whole(call, Mode::Up, f64::ceil, f32::ceil)))
        .total()
        .doc("The least whole number not below each value; integers stay as they are.")
        .types(rounded_type)
        .examples(&[Example {
            columns: "a=f64 [1.5, -1.5, null]",
            arguments: "()",
            result: "f64 [2, -1, null]",
        }]);

static TRUNCATE: FunctionDef = FunctionDef::new(
    "truncate",
    "decimals:int=0",
    Kernel::Elementwise(|call| to_decimals(call, Mode::ToZero, f64::trunc, f32::trunc)),
)
.doc("The values with digits beyond a number of decimals cut; integers stay as they are.")
.types(rounded_type)
.examples(&[Example {
    columns: "a=f64 [1.29, -1.29, null]",
    arguments: "(1)",
    result: "f64 [1.2, -1.2, null]",
}]);

static CLIP: FunctionDef = FunctionDef::new(
    "clip",
    "lower_bound:expr(col)=None, upper_bound:expr(col)=None",
    Kernel::Elementwise(clip),
)
.doc(
    "The values, with those below `lower_bound` or above `upper_bound` replaced by it.\n\n\
     A bound that is null does not bound. The bounds are cast to the type of the values.",
)
.types(|bind| {
    let input = bind.input(0);
    bind.check(
        0,
        |t| t.is_numeric() || t.is_decimal() || t.is_temporal() || *t == DataType::Null,
        "numbers, dates or times",
    )?;
    bind.cast(vec![input.clone(); bind.inputs.len()], input)
})
.examples(&[
    Example { columns: "a=i64 [1, 5, 9, null]", arguments: "(2, 6)", result: "i64 [2, 5, 6, null]" },
    Example { columns: "a=i64 [1, 5, 9, null]", arguments: "(upper_bound=6)", result: "i64 [1, 5, 6, null]" },
]);

fn rounded_type(bind: &Bind) -> Result<Binding> {
    match bind.input(0) {
        // What is cut off, or has no more digits than are wanted, gets no new one.
        DataType::Decimal(_, scale)
            if bind.function.name == "truncate"
                || bind.options.int("decimals").is_ok_and(|decimals| decimals >= i64::from(scale)) =>
        {
            bind.returns(bind.input(0))
        }
        DataType::Decimal(precision, scale) => bind.returns(decimal::rounded_type(precision, scale)),
        _ => number_type(bind),
    }
}

/// Decimals rounded to whole numbers, floats by their own functions.
fn whole(call: &Call, mode: Mode, wide: impl Fn(f64) -> f64, narrow: impl Fn(f32) -> f32) -> Result<Vector> {
    match call.inputs[0].dtype() {
        DataType::Decimal(_, scale) => decimal::round(&call.inputs[0], call.dtype, *scale, 0, mode),
        _ => float(&call.inputs[0], wide, narrow),
    }
}

fn abs(call: &Call) -> Result<Vector> {
    let input = &call.inputs[0];
    if call.dtype.is_float() {
        return float(input, f64::abs, f32::abs);
    }
    with_primitive!(call.dtype, T => unary::<T, T>(input, call.dtype, |x| {
        if x.is_lt(<T as ArrowPrimitiveType>::Native::ZERO) { x.neg_wrapping() } else { x }
    }), else Ok(input.clone()))
}

fn sign(call: &Call) -> Result<Vector> {
    let input = &call.inputs[0];
    if call.dtype.is_float() {
        // Zero and NaN are neither below nor above, and stay what they are.
        return float(
            input,
            |x| if x == 0.0 || x.is_nan() { x } else { x.signum() },
            |x| if x == 0.0 || x.is_nan() { x } else { x.signum() },
        );
    }
    if let DataType::Decimal(_, scale) = call.dtype {
        let one = polarslike_core::decimal::power(*scale).unwrap_or(0);
        return unary::<Decimal128Type, Decimal128Type>(input, call.dtype, |digits| digits.signum() * one);
    }
    with_primitive!(call.dtype, T => unary::<T, T>(input, call.dtype, |x| {
        type N = <T as ArrowPrimitiveType>::Native;
        if x.is_lt(N::ZERO) { N::ZERO.sub_wrapping(N::ONE) } else if x.is_zero() { x } else { N::ONE }
    }), else Ok(input.clone()))
}

fn round(call: &Call) -> Result<Vector> {
    match call.options.str("mode")? {
        "half_away_from_zero" => to_decimals(call, Mode::HalfAwayFromZero, f64::round, f32::round),
        "to_zero" => to_decimals(call, Mode::ToZero, f64::trunc, f32::trunc),
        _ => to_decimals(call, Mode::HalfToEven, f64::round_ties_even, f32::round_ties_even),
    }
}

/// Rounds after shifting the decimals before the point.
fn to_decimals(
    call: &Call,
    mode: Mode,
    wide: impl Fn(f64) -> f64,
    narrow: impl Fn(f32) -> f32,
) -> Result<Vector> {
    let input = &call.inputs[0];
    let decimals = u32::try_from(call.options.int("decimals")?)
        .map_err(|_| error!(InvalidArgument, "`{}`: decimals must not be negative", call.options.name()))?;
    if let DataType::Decimal(_, scale) = input.dtype() {
        return decimal::round(input, call.dtype, *scale, decimals, mode);
    }
    if decimals == 0 {
        return float(input, wide, narrow);
    }
    let shift = 10_f64.powi(decimals.min(400) as i32);
    // Values without room for such decimals have none.
    let rounded = |x: f64, whole: f64| if whole.is_finite() { whole / shift } else { x };
    float(input, |x| rounded(x, wide(x * shift)), |x| rounded(x.into(), wide(f64::from(x) * shift)) as f32)
}

fn clip(call: &Call) -> Result<Vector> {
    let [values, lower, upper] = call.inputs else { bail!(Internal, "`clip` takes three inputs") };
    with_primitive!(call.dtype, T => {
        let raised = bounded::<T>(values, lower, |x, bound| if x < bound { bound } else { x })?;
        let capped = bounded::<T>(values, upper, |x, bound| if x > bound { bound } else { x })?;
        // The lower bound goes first, should they cross.
        choose(&true_bits(&compare(Comparison::NotEqual, &raised, values)?), &raised, &capped)
    }, else Ok(values.clone()))
}

/// `f` of values and bounds; a value without bound stays.
fn bounded<T: ArrowPrimitiveType>(
    values: &Vector,
    bounds: &Vector,
    f: impl Fn(T::Native, T::Native) -> T::Native,
) -> Result<Vector> {
    if bounds.null_count() == bounds.len() {
        return Ok(values.clone());
    }
    let result = binary::<T, T, T>(values, bounds, values.dtype(), f)?;
    match bounds.validity() {
        Some(valid) if valid.null_count() > 0 => choose(valid.inner(), &result, values),
        _ => Ok(result),
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn rounding() {
        let columns = r#"a=f64 [2.5, -0.5, "NaN", "inf", 1.25, 2.675]"#;
        check("round", columns, "(0)", r#"f64 [2, -0.0, "NaN", "inf", 1, 3]"#);
        check("round", columns, "(1)", r#"f64 [2.5, -0.5, "NaN", "inf", 1.2, 2.7]"#);
        check("round", columns, "(2)", r#"f64 [2.5, -0.5, "NaN", "inf", 1.25, 2.68]"#);
        check("round", columns, "(400)", r#"f64 [2.5, -0.5, "NaN", "inf", 1.25, 2.675]"#);
        check("round", "a=i64 [15]", "(1)", "i64 [15]");
        check("floor", "a=f32 [1.5]", "()", "f32 [1]");
        assert!(fails("round", columns, "(-1)").contains("negative"));
        assert!(fails("round", r#"a=str ["x"]"#, "(1)").contains("String"));
    }

    #[test]
    fn decimals() {
        let columns = r#"a=decimal[4,2] ["1.25", "-1.25", "99.99", null]"#;
        check("round", columns, "(1)", r#"decimal[5,2] ["1.2", "-1.2", "100", null]"#);
        let away = r#"decimal[5,2] ["1.3", "-1.3", "100", null]"#;
        check("round", columns, r#"(1, mode="half_away_from_zero")"#, away);
        check("floor", columns, "()", r#"decimal[5,2] ["1", "-2", "99", null]"#);
        check("ceil", columns, "()", r#"decimal[5,2] ["2", "-1", "100", null]"#);
        check("truncate", columns, "(1)", r#"decimal[4,2] ["1.2", "-1.2", "99.9", null]"#);
        check("round", columns, "(7)", r#"decimal[4,2] ["1.25", "-1.25", "99.99", null]"#);
        check("abs", columns, "()", r#"decimal[4,2] ["1.25", "1.25", "99.99", null]"#);
        check("sign", columns, "()", r#"decimal[4,2] ["1", "-1", "1", null]"#);
    }

    #[test]
    fn signs() {
        check("abs", "a=i8 [-128, -1]", "()", "i8 [-128, 1]");
        check("abs", "a=duration[us] [-7]", "()", "duration[us] [7]");
        check("abs", "a=f64 [-0.5]", "()", "f64 [0.5]");
        check("sign", "a=u8 [0, 200]", "()", "u8 [0, 1]");
        check("sign", "a=i64 [-5, 0, 5]", "()", "i64 [-1, 0, 1]");
    }

    #[test]
    fn bounds() {
        check("clip", r#"a=f64 [2.5, -2.5, "NaN", null]"#, "(-1, 1)", r#"f64 [1, -1, "NaN", null]"#);
        check("clip", "a=i64 [1, 5, 8]", "(5, 2)", "i64 [5, 2, 2]");
        check("clip", "a=i64 [1, 5]; b=i64 [null, 7]", "(col(b))", "i64 [1, 7]");
        check("clip", "a=i64 [1, 5]", "()", "i64 [1, 5]");
        check(
            "clip",
            r#"a=date ["2024-01-01"]; b=date ["2024-02-01"]"#,
            "(col(b))",
            r#"date ["2024-02-01"]"#,
        );
    }
}
