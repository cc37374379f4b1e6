//! `eq`, `ne`, `lt`, `le`, `gt`, `ge`, `eq_missing`, `ne_missing`.

use arrow::array::BooleanArray;
use polarslike_core::{DataType, Result, Vector, bail};

use crate::kernels::{Comparison, compare, equal_missing};
use crate::types::comparison_type;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&EQ, &NE, &LT, &LE, &GT, &GE, &EQ_MISSING, &NE_MISSING];

static EQ: FunctionDef = FunctionDef::new(
    "eq",
    "other:expr(lit)",
    Kernel::Elementwise(|call| comparison(call, Comparison::Equal)),
)
.total()
.doc("Whether two values are equal, row by row; null if one is null. NaN equals NaN.")
.types(equality)
.examples(&[Example { columns: "a=i64 [1, 2, null]", arguments: "(2)", result: "bool [false, true, null]" }]);

static NE: FunctionDef = FunctionDef::new(
    "ne",
    "other:expr(lit)",
    Kernel::Elementwise(|call| comparison(call, Comparison::NotEqual)),
)
.total()
.doc("Whether two values differ, row by row; null if one is null. NaN equals NaN.")
.types(equality)
.examples(&[Example { columns: "a=i64 [1, 2, null]", arguments: "(2)", result: "bool [true, false, null]" }]);

static LT: FunctionDef = FunctionDef::new(
    "lt",
    "other:expr(lit)",
    Kernel::Elementwise(|call| comparison(call, Comparison::Less)),
)
.total()
.doc("Whether a value is less than another, row by row; null if one is null. NaN is greater than any number.")
.types(ordering)
.examples(&[Example { columns: "a=i64 [1, 2, null]", arguments: "(2)", result: "bool [true, false, null]" }]);

static LE: FunctionDef = FunctionDef::new(
    "le",
    "other:expr(lit)",
    Kernel::Elementwise(|call| comparison(call, Comparison::LessEqual)),
)
.total()
.doc("Whether a value is less than another or equal, row by row; null if one is null. NaN is greater than any number.")
.types(ordering)
.examples(&[Example {
    columns: "a=i64 [1, 2, 3, null]",
    arguments: "(2)",
    result: "bool [true, true, false, null]",
}]);

static GT: FunctionDef = FunctionDef::new(
    "gt",
    "other:expr(lit)",
    Kernel::Elementwise(|call| comparison(call, Comparison::Greater)),
)
.total()
.doc("Whether a value is greater than another, row by row; null if one is null. NaN is greater than any number.")
.types(ordering)
.examples(&[Example {
    columns: r#"a=f64 [1, 3, "NaN", null]"#,
    arguments: "(2)",
    result: "bool [false, true, true, null]",
}]);

static GE: FunctionDef = FunctionDef::new(
    "ge",
    "other:expr(lit)",
    Kernel::Elementwise(|call| comparison(call, Comparison::GreaterEqual)),
)
.total()
.doc("Whether a value is greater than another or equal, row by row; null if one is null. NaN is greater than any number.")
.types(ordering)
.examples(&[Example {
    columns: r#"a=str ["a", "b", "c", null]"#,
    arguments: r#"("b")"#,
    result: "bool [false, true, true, null]",
}]);

static EQ_MISSING: FunctionDef = FunctionDef::new(
    "eq_missing",
    "other:expr(lit)",
    Kernel::Elementwise(|call| Ok(Vector::boolean(BooleanArray::new(missing(call)?, None)))),
)
.total()
.doc("Whether two values are equal, row by row; null equals null and nothing else.")
.types(equality)
.examples(&[Example {
    columns: "a=i64 [1, null, null]; b=i64 [1, null, 2]",
    arguments: "(col(b))",
    result: "bool [true, true, false]",
}]);

static NE_MISSING: FunctionDef = FunctionDef::new(
    "ne_missing",
    "other:expr(lit)",
    Kernel::Elementwise(|call| Ok(Vector::boolean(BooleanArray::new(!&missing(call)?, None)))),
)
.total()
.doc("Whether two values differ, row by row; null equals null and nothing else.")
.types(equality)
.examples(&[Example {
    columns: "a=i64 [1, null, null]; b=i64 [1, null, 2]",
    arguments: "(col(b))",
    result: "bool [false, false, true]",
}]);

fn equality(bind: &Bind) -> Result<Binding> {
    // A text that is no category is equal to none.
    if let (DataType::Enum(_), DataType::String) | (DataType::String, DataType::Enum(_)) =
        (bind.input(0), bind.input(1))
    {
        return bind.cast(vec![DataType::String; 2], DataType::Boolean);
    }
    bind.cast(comparison_type(bind, 0, 1)?.into(), DataType::Boolean)
}

fn ordering(bind: &Bind) -> Result<Binding> {
    let inputs = comparison_type(bind, 0, 1)?;
    if inputs[0].is_nested() {
        return Err(bind.reject(0, "values that have an order"));
    }
    bind.cast(inputs.into(), DataType::Boolean)
}

fn comparison(call: &Call, comparison: Comparison) -> Result<Vector> {
    let [a, b] = call.inputs else { bail!(Internal, "a comparison takes two inputs") };
    compare(comparison, a, b)
}

fn missing(call: &Call) -> Result<arrow::buffer::BooleanBuffer> {
    let [a, b] = call.inputs else { bail!(Internal, "a comparison takes two inputs") };
    equal_missing(a, b)
}

#[cfg(test)]
mod tests {
    use crate::testing::{call, check, fails, values, vector};
    use crate::{FunctionDef, lookup};
    use polarslike_core::{DataType, Vector};

    #[test]
    fn nan_is_the_greatest_number() {
        let columns = r#"a=f64 ["NaN", 1, -0.0, "inf"]; b=f64 ["NaN", "NaN", 0, "NaN"]"#;
        check("eq", columns, "(col(b))", "bool [true, false, true, false]");
        check("lt", columns, "(col(b))", "bool [false, true, false, true]");
        check("le", columns, "(col(b))", "bool [true, true, true, true]");
        check("gt", columns, "(col(b))", "bool [false, false, false, false]");
        check("ge", columns, "(col(b))", "bool [true, false, true, false]");
        check("ne", columns, "(col(b))", "bool [false, true, false, true]");
    }

    #[test]
    fn signed_and_unsigned() {
        let columns =
            "a=i64 [1, -1, 9223372036854775807]; b=u64 [1, 18446744073709551615, 9223372036854775808]";
        check("eq", columns, "(col(b))", "bool [true, false, false]");
        check("lt", columns, "(col(b))", "bool [false, true, true]");
        check("ge", columns, "(col(b))", "bool [true, false, false]");
        let columns = "a=u64 [18446744073709551615, 3]; b=i8 [-1, 3]";
        check("gt", columns, "(col(b))", "bool [true, false]");
        check("eq", columns, "(col(b))", "bool [false, true]");
    }

    #[test]
    fn types_that_can_be_compared() {
        check("eq", "a=i64 [1, 2]; b=bool [true, false]", "(col(b))", "bool [true, false]");
        check("lt", "a=bool [false, true]; b=bool [true, true]", "(col(b))", "bool [true, false]");
        check("lt", r#"a=cat ["b", "a", null]"#, r#"("b")"#, "bool [false, true, null]");
        check("lt", r#"a=cat ["b", "a"]; b=cat ["a", "b"]"#, "(col(b))", "bool [false, true]");
        check(
            "lt",
            r#"a=date ["2024-01-01"]; b=datetime[us] ["2024-01-01 01:00:00"]"#,
            "(col(b))",
            "bool [true]",
        );
        check("eq", r#"a=date ["1970-01-02"]"#, "(1)", "bool [true]");
        check("eq", "a=i64 [1]", "(null)", "bool [null]");
        // No decimal has room for all digits of both.
        let wide = "a=i64 [9223372036854775807, -9223372036854775807, 1, null]; b=decimal[38,30] [\"1.5\", \"1.5\", \"1\", \"1\"]";
        check("gt", wide, "(col(b))", "bool [true, false, false, null]");
        check("lt", wide, "(col(b))", "bool [false, true, false, null]");
        check("eq", wide, "(col(b))", "bool [false, false, true, null]");
        check("eq", "a=null [null]; b=null [null]", "(col(b))", "bool [null]");
        assert!(fails("eq", r#"a=str ["1"]"#, "(1)").contains("String"));
        assert!(fails("eq", r#"a=date ["2024-01-01"]"#, r#"("2024-01-01")"#).contains("Date"));
        assert!(fails("lt", "a=list[i64] [[1]]; b=list[i64] [[1]]", "(col(b))").contains("order"));
    }

    #[test]
    fn nested_values() {
        let columns =
            r#"a=list[f64] [[1, null], null, ["NaN"], [1]]; b=list[f64] [[1, null], [1], ["NaN"], [1, 2]]"#;
        check("eq", columns, "(col(b))", "bool [true, null, true, false]");
        check("eq_missing", columns, "(col(b))", "bool [true, false, true, false]");
        let columns = r#"a=struct[x: i64, y: str] [{"x": 1}, null, {"x": 1, "y": "a"}];
            b=struct[x: i64, y: str] [{"x": 1}, null, {"x": 1, "y": "b"}]"#;
        check("eq", columns, "(col(b))", "bool [true, null, false]");
        check("ne_missing", columns, "(col(b))", "bool [false, false, true]");
    }

    #[test]
    fn missing_values() {
        check("eq_missing", "a=i64 [1, null]", "(null)", "bool [false, true]");
        check("ne_missing", r#"a=str ["x", null]"#, r#"("x")"#, "bool [false, true]");
        check(
            "eq_missing",
            "a=bool [true, null, false]; b=bool [null, null, false]",
            "(col(b))",
            "bool [false, true, true]",
        );
    }

    #[test]
    fn one_dictionary_is_compared_by_codes() {
        let eq: &'static FunctionDef = lookup("eq").unwrap();
        let all = vector(r#"cat ["a", "b", "a", null]"#);
        let rotated = all.take(&arrow::array::UInt32Array::from(vec![2, 0, 1, 3])).unwrap();
        let result = call(eq, vec![all, rotated], vec![]).unwrap();
        assert_eq!(values(&result), values(&vector("bool [true, false, false, null]")));
    }

    #[test]
    fn constants_stay_constant() {
        let constant = |v: &'static str| Vector::repeat(DataType::Int64, vector(v).decode(), 3);
        let result = call(lookup("lt").unwrap(), vec![constant("i64 [1]"), constant("i64 [2]")], vec![]);
        assert!(matches!(result.unwrap().encoding(), polarslike_core::Encoding::Constant { len: 3, .. }));
    }
}
