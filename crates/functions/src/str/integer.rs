//! Numbers from texts: `str.to_integer`, `str.to_decimal`.

use arrow::array::{ArrowPrimitiveType, AsArray, PrimitiveArray};
use arrow::datatypes::{Decimal128Type, Int64Type, UInt64Type};
use polarslike_core::{DataType, MAX_PRECISION, Result, Vector, bail, error};

use crate::cast::{Unfit, cast, require_all};
use crate::kernels::choose;
use crate::kernels::text::Argument;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&TO_INTEGER, &TO_DECIMAL];

static TO_INTEGER: FunctionDef = FunctionDef::new(
    "str.to_integer",
    "*, base:expr(col,int)=10, dtype:dtype=None, strict:bool=True",
    Kernel::Elementwise(to_integer),
)
.doc(
    "The integers that texts are written as in `base`, 2 to 36.\n\n\
     They become `dtype`, Int64 if none is given. Text that is not such an integer, or too large, is an error, or gives null \
     if `strict` is false; a null base gives null.",
)
.types(|bind| {
    bind.check(0, |t| t.is_text() || *t == DataType::Null, "text")?;
    bind.check(1, |t| t.is_integer() || *t == DataType::Null, "an integer")?;
    let dtype = match bind.options.get("dtype")? {
        crate::Arg::Null => DataType::Int64,
        _ => bind.options.dtype("dtype")?.clone(),
    };
    if !dtype.is_integer() {
        return Err(error!(InvalidOperation, "`str.to_integer` gives an integer, not {dtype}"));
    }
    bind.cast(vec![DataType::String, DataType::Int64], dtype)
})
.examples(&[
    Example { columns: r#"a=str ["110", "-10", null]"#, arguments: "(base=2)", result: "i64 [6, -2, null]" },
    Example {
        columns: r#"a=str ["ff", "xyz", "100"]"#,
        arguments: "(base=16, dtype=u8, strict=false)",
        result: "u8 [255, null, null]",
    },
]);

static TO_DECIMAL: FunctionDef = FunctionDef::new(
    "str.to_decimal",
    "*, scale:int",
    Kernel::Elementwise(|call| cast(&call.inputs[0], call.dtype, Unfit::Null)),
)
.total()
.doc("The numbers that texts stand for, as decimals with `scale` digits behind the point. Other text gives null.")
.types(|bind| {
    bind.check(0, |t| t.is_text() || *t == DataType::Null, "text")?;
    let scale = bind.options.int("scale")?;
    let Some(digits) = u8::try_from(scale).ok().filter(|digits| *digits <= MAX_PRECISION) else {
        return Err(error!(InvalidOperation, "`str.to_decimal`: scale must be from 0 to {MAX_PRECISION}, not {scale}"));
    };
    bind.cast(vec![DataType::String], DataType::Decimal(MAX_PRECISION, digits))
})
.examples(&[Example {
    columns: r#"a=str ["1.5", "-2", "x", null]"#,
    arguments: "(scale=2)",
    result: r#"decimal[38,2] ["1.50", "-2.00", null, null]"#,
}]);

fn to_integer(call: &Call) -> Result<Vector> {
    let [texts, base] = call.inputs else { bail!(Internal, "`str.to_integer` takes two inputs") };
    // The widest are read as such, for Int64 does not hold all of them.
    let result = match call.dtype {
        DataType::UInt64 => parse::<UInt64Type>(texts, base, call.dtype, u64::from_str_radix)?,
        DataType::Int128 => parse::<Decimal128Type>(texts, base, call.dtype, i128::from_str_radix)?,
        dtype => cast(
            &parse::<Int64Type>(texts, base, &DataType::Int64, i64::from_str_radix)?,
            dtype,
            Unfit::Null,
        )?,
    };
    if call.options.bool("strict")? {
        let wanted = match base.validity() {
            Some(known) => choose(known.inner(), texts, &Vector::nulls(DataType::String, texts.len()))?,
            None => texts.clone(),
        };
        require_all(&wanted, &result)?;
    }
    Ok(result)
}

fn parse<T: ArrowPrimitiveType>(
    texts: &Vector,
    base: &Vector,
    dtype: &DataType,
    from_radix: impl Fn(&str, u32) -> Result<T::Native, std::num::ParseIntError>,
) -> Result<Vector> {
    let bases = Argument::new(base);
    let radix = |row: usize| match bases.int(row) {
        None => Ok(None),
        Some(base @ 2..=36) => Ok(Some(base as u32)),
        Some(base) => {
            Err(error!(InvalidArgument, "`str.to_integer`: there is no base {base}; it is from 2 to 36"))
        }
    };
    if bases.is_constant() {
        let Some(radix) = radix(0)? else { return Ok(Vector::nulls(dtype.clone(), texts.len())) };
        return texts.map(dtype.clone(), |array| {
            let parsed: PrimitiveArray<T> =
                array.as_string_view().iter().map(|text| from_radix(text?, radix).ok()).collect();
            Ok(std::sync::Arc::new(parsed))
        });
    }
    let array = texts.decode();
    let rows = array.as_string_view().iter().enumerate();
    let parsed: PrimitiveArray<T> = rows
        .map(|(row, text)| Ok(radix(row)?.zip(text).and_then(|(radix, text)| from_radix(text, radix).ok())))
        .collect::<Result<_>>()?;
    Ok(Vector::primitive(dtype.clone(), parsed))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn bases_and_types() {
        let columns = r#"a=str ["10", "z", "10"]; b=i64 [2, 36, null]"#;
        check("str.to_integer", columns, "(base=col(b))", "i64 [2, 35, null]");
        check("str.to_integer", columns, "(base=null)", "i64 [null, null, null]");
        check(
            "str.to_integer",
            r#"a=str ["18446744073709551615"]"#,
            "(dtype=u64)",
            "u64 [18446744073709551615]",
        );
        check(
            "str.to_integer",
            r#"a=str ["9223372036854775808", "+7", "0x1"]"#,
            "(strict=false)",
            "i64 [null, 7, null]",
        );
        check(
            "str.to_integer",
            r#"a=str ["18446744073709551616"]"#,
            "(dtype=i128)",
            r#"i128 ["18446744073709551616"]"#,
        );
        assert!(fails("str.to_integer", columns, "()").contains("failed for 1 of 3"));
        assert!(fails("str.to_integer", columns, "(base=37)").contains("2 to 36"));
        assert!(fails("str.to_integer", columns, "(dtype=f64)").contains("Float64"));
    }
}
