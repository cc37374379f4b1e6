//! Structs of other fields: `struct.with_fields`, `struct.eval`, `struct.drop`, `struct.unnest`.
//!
//! In the expressions of the first two `pl.field` means a field of the struct: the plan replaces it before they run. It
//! also makes a `struct.eval` of each `struct.with_fields`.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, StructArray};
use polarslike_core::{DataType, Error, Field, Result, Vector, bail, error};

use super::field::fields;
use crate::{Bind, Call, Example, FunctionDef, Kernel, Planned};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&WITH_FIELDS, &EVAL, &DROP, &UNNEST];

const SIGNATURE: &str = "*exprs:exprs, **named_exprs:expr(col)";

static WITH_FIELDS: FunctionDef =
    FunctionDef::new("struct.with_fields", SIGNATURE, Kernel::Planned(Planned::WithFields))
        .uses_names()
        .doc(
            "The structs with fields added, or replaced where the name is taken. In the expressions `field(name)` means a \
             field of the struct, `col(name)` a column beside it. A null struct stays null.",
        )
        .examples(&[Example {
            columns: r#"a=struct[x: i64] [{"x": 1}, null]; y=i64 [5, 6]"#,
            arguments: r#"(field("x").add(1), col(y))"#,
            result: r#"struct[x: i64, y: i64] [{"x": 2, "y": 5}, null]"#,
        }]);

static EVAL: FunctionDef = FunctionDef::new("struct.eval", SIGNATURE, Kernel::Elementwise(eval))
    .uses_names()
    .doc(
        "Structs of new fields. In the expressions `field(name)` means a field of the struct, `col(name)` a column beside \
         it. A null struct stays null.",
    )
    .types(|bind| {
        fields(bind)?;
        bind.returns(DataType::Struct(named(bind)?))
    })
    .examples(&[Example {
        columns: r#"a=struct[x: i64, y: i64] [{"x": 1, "y": 3}, null]"#,
        arguments: r#"(field("y").sub(field("x")))"#,
        result: r#"struct[y: i64] [{"y": 2}, null]"#,
    }]);

static DROP: FunctionDef = FunctionDef::new(
    "struct.drop",
    "names:list(str), *, strict:bool=True",
    Kernel::Elementwise(drop_fields),
)
.total()
.doc("The structs without these fields. A name that they do not have is an error unless `strict` is false.")
.types(|bind| {
    let (mut rest, names) = (fields(bind)?, bind.options.texts("names")?);
    let strict = bind.options.bool("strict")?;
    if let Some(unknown) = names.iter().find(|n| strict && rest.iter().all(|f| *f.name != ***n)) {
        return Err(Error::field_not_found(unknown, rest.iter().map(|f| f.name.as_ref())));
    }
    rest.retain(|f| !names.contains(&f.name.as_ref()));
    bind.returns(DataType::Struct(rest))
})
.examples(&[Example {
    columns: r#"a=struct[x: i64, y: i64] [{"x": 1, "y": 3}, null]"#,
    arguments: r#"(["x"])"#,
    result: r#"struct[y: i64] [{"y": 3}, null]"#,
}]);

static UNNEST: FunctionDef = FunctionDef::new("struct.unnest", "", Kernel::Planned(Planned::Fields))
    .doc("A column per field of the structs, under the names of the fields.")
    .examples(&[Example {
        columns: r#"a=struct[x: i64] [{"x": 1}, null]"#,
        arguments: "()",
        result: "i64 [1, null]",
    }]);

/// The expressions behind the first input as fields under their names.
fn named(bind: &Bind) -> Result<Vec<Field>> {
    let mut fields: Vec<Field> = Vec::with_capacity(bind.inputs.len());
    for (i, dtype) in bind.inputs.iter().enumerate().skip(1) {
        let name = bind.name(i);
        if fields.iter().any(|f| f.name == name) {
            return Err(error!(
                Duplicate,
                "`{}` has two fields {name:?}; rename one with .alias()", bind.function.name
            ));
        }
        fields.push(Field::new(name, dtype.clone()));
    }
    Ok(fields)
}

fn eval(call: &Call) -> Result<Vector> {
    let structs = call.inputs[0].decode();
    build(call, &structs, call.inputs[1..].iter().map(Vector::decode).collect())
}

fn drop_fields(call: &Call) -> Result<Vector> {
    let (DataType::Struct(old), DataType::Struct(rest)) = (call.inputs[0].dtype(), call.dtype) else {
        bail!(Internal, "`struct.drop` takes and gives structs")
    };
    let structs = call.inputs[0].decode();
    let kept = old.iter().zip(structs.as_struct().columns()).filter(|(f, _)| rest.contains(f));
    build(call, &structs, kept.map(|(_, column)| column.clone()).collect())
}

/// Structs of these columns, null where the given ones are.
fn build(call: &Call, structs: &ArrayRef, columns: Vec<ArrayRef>) -> Result<Vector> {
    let arrow::datatypes::DataType::Struct(fields) = call.dtype.storage() else {
        bail!(Internal, "a struct is stored as a struct")
    };
    let array = StructArray::try_new_with_length(fields, columns, structs.nulls().cloned(), structs.len())?;
    Ok(Vector::plain(call.dtype.clone(), Arc::new(array)))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn fields_made_and_dropped() {
        let columns = r#"a=struct[x: i64, y: str] [{"x": 1, "y": "p"}, null]; b=cat ["u", "v"]"#;
        check("struct.eval", columns, "(col(b))", r#"struct[b: cat] [{"b": "u"}, null]"#);
        check("struct.drop", columns, r#"(["y", "zz"], strict=false)"#, r#"struct[x: i64] [{"x": 1}, null]"#);
        assert!(fails("struct.drop", columns, r#"(["yy"])"#).contains("did you mean \"y\""));
        assert!(fails("struct.eval", columns, "(col(b), col(b))").contains("two fields"));
        assert!(fails("struct.eval", "a=i64 [1]; b=i64 [1]", "(col(b))").contains("structs"));
    }
}
