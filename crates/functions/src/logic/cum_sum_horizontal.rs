//! `pl.cum_sum_horizontal`.

use polarslike_core::{DataType, Field, Result, Vector, error};

use crate::math::arithmetic::sum;
use crate::structs::construct::struct_of;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel, supertype_of};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&CUM_SUM_HORIZONTAL];

static CUM_SUM_HORIZONTAL: FunctionDef =
    FunctionDef::new("pl.cum_sum_horizontal", "*exprs:exprs", Kernel::Elementwise(cum_sum_horizontal))
        .uses_names()
        .doc(
            "The running sums of several columns' values, row by row, as a struct: each field is named after a column and holds \
             the sum up to it. A null makes its sum and those that follow null.",
        )
        .types(types)
        .examples(&[Example {
            columns: "a=i64 [1, 4, null]; b=i64 [2, 3, 5]",
            arguments: "(col(a), col(b))",
            result: r#"struct[a: i64, b: i64] [{"a": 1, "b": 3}, {"a": 4, "b": 7}, {"a": null, "b": null}]"#,
        }]);

fn types(bind: &Bind) -> Result<Binding> {
    let common = match supertype_of(bind.inputs) {
        Some(DataType::Boolean) => DataType::UInt32,
        Some(common) if common.is_numeric() || matches!(common, DataType::Duration(_) | DataType::Null) => {
            common
        }
        _ => {
            return Err(error!(
                InvalidOperation,
                "`cum_sum_horizontal` takes columns of numbers or of durations"
            ));
        }
    };
    let mut fields: Vec<Field> = Vec::with_capacity(bind.inputs.len());
    for i in 0..bind.inputs.len() {
        let name = bind.name(i);
        if fields.iter().any(|f| f.name == name) {
            let why = "rename one with .alias()";
            return Err(error!(Duplicate, "`cum_sum_horizontal` has two columns {name:?}; {why}"));
        }
        fields.push(Field::new(name, common.clone()));
    }
    bind.cast(vec![common; bind.inputs.len()], DataType::Struct(fields))
}

fn cum_sum_horizontal(call: &Call) -> Result<Vector> {
    let mut sums: Vec<Vector> = Vec::with_capacity(call.inputs.len());
    for input in call.inputs {
        sums.push(match sums.last() {
            Some(last) => sum(last, input, input.dtype())?,
            None => input.clone(),
        });
    }
    struct_of(call.dtype, &sums, call.inputs.first().map_or(call.groups.rows(), Vector::len))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn types() {
        let columns = "a=bool [true]; b=i8 [127]; c=f64 [0.5]";
        check("pl.cum_sum_horizontal", columns, "(col(a))", r#"struct[a: u32] [{"a": 1}]"#);
        check(
            "pl.cum_sum_horizontal",
            columns,
            "(col(b), col(c))",
            r#"struct[b: f64, c: f64] [{"b": 127.0, "c": 127.5}]"#,
        );
        assert!(fails("pl.cum_sum_horizontal", columns, "(col(a), col(a))").contains("two columns"));
        assert!(fails("pl.cum_sum_horizontal", r#"a=str ["x"]"#, "(col(a))").contains("numbers"));
    }
}
