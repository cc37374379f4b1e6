//! `pl.struct`.

use std::sync::Arc;

use arrow::array::StructArray;
use polarslike_core::{DataType, Encoding, Field, Result, Vector, bail, error};

use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&STRUCT];

static STRUCT: FunctionDef =
    FunctionDef::new("pl.struct", "*exprs:exprs, schema:dtype=None, **named_exprs:expr(col)", Kernel::Elementwise(structs))
        .uses_names()
        .doc(
            "One struct per row of several columns' values, which become its fields under their names.\n\n\
             With a `schema` the structs have its fields: the columns of these names are cast, fields without a column are \
             null, other columns are left out.",
        )
        .types(|bind| {
            if bind.inputs.is_empty() {
                return Err(error!(InvalidArgument, "`struct` needs at least one expression"));
            }
            let mut fields: Vec<Field> = Vec::with_capacity(bind.inputs.len());
            for (i, dtype) in bind.inputs.iter().enumerate() {
                let name = bind.name(i);
                if fields.iter().any(|f| f.name == name) {
                    return Err(error!(
                        Duplicate,
                        "`struct` has two fields {name:?}; rename one with .alias()"
                    ));
                }
                fields.push(Field::new(name, dtype.clone()));
            }
            bind.returns(DataType::Struct(fields))
        })
        .examples(&[Example {
            columns: r#"a=i64 [1, null]; b=str ["x", "y"]"#,
            arguments: "(col(a), col(b))",
            result: r#"struct[a: i64, b: str] [{"a": 1, "b": "x"}, {"a": null, "b": "y"}]"#,
        }]);

fn structs(call: &Call) -> Result<Vector> {
    let rows = call.inputs.first().map_or(call.groups.rows(), Vector::len);
    struct_of(call.dtype, call.inputs, rows)
}

/// Structs of these fields.
pub(crate) fn struct_of(dtype: &DataType, fields: &[Vector], rows: usize) -> Result<Vector> {
    let arrow::datatypes::DataType::Struct(arrow_fields) = dtype.storage() else {
        bail!(Internal, "a struct is stored as a struct")
    };
    let constant =
        !fields.is_empty() && fields.iter().all(|v| matches!(v.encoding(), Encoding::Constant { .. }));
    let columns = fields.iter().map(|v| match v.encoding() {
        Encoding::Constant { value, .. } if constant => value.clone(),
        _ => v.decode(),
    });
    let length = if constant { 1 } else { rows };
    let array = Arc::new(StructArray::try_new_with_length(arrow_fields, columns.collect(), None, length)?);
    Ok(if constant {
        Vector::repeat(dtype.clone(), array, rows)
    } else {
        Vector::plain(dtype.clone(), array)
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn fields() {
        let columns = r#"a=i64 [1, 2]; b=cat ["x", null]"#;
        check(
            "pl.struct",
            columns,
            "([col(a), col(b)])",
            r#"struct[a: i64, b: cat] [{"a": 1, "b": "x"}, {"a": 2, "b": null}]"#,
        );
        assert!(fails("pl.struct", columns, "(col(a), col(a))").contains("two fields"));
    }
}
