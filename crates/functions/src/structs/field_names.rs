//! `name.prefix_fields`, `name.suffix_fields`.

use arrow::array::{Array, AsArray, StructArray};
use polarslike_core::{DataType, Field, Result, Vector, bail};

use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&PREFIX_FIELDS, &SUFFIX_FIELDS];

static PREFIX_FIELDS: FunctionDef =
    FunctionDef::new("name.prefix_fields", "prefix:str", Kernel::Elementwise(rename))
        .total()
        .doc("Structs whose fields have their names with this text in front.")
        .types(|bind| {
            let prefix = bind.options.str("prefix")?;
            renamed(bind, |name| format!("{prefix}{name}"))
        })
        .examples(&[Example {
            columns: r#"a=struct[x: i64] [{"x": 1}, null]"#,
            arguments: r#"("p_")"#,
            result: r#"struct[p_x: i64] [{"p_x": 1}, null]"#,
        }]);

static SUFFIX_FIELDS: FunctionDef =
    FunctionDef::new("name.suffix_fields", "suffix:str", Kernel::Elementwise(rename))
        .total()
        .doc("Structs whose fields have their names with this text at the end.")
        .types(|bind| {
            let suffix = bind.options.str("suffix")?;
            renamed(bind, |name| format!("{name}{suffix}"))
        })
        .examples(&[Example {
            columns: r#"a=struct[x: i64] [{"x": 1}, null]"#,
            arguments: r#"("_s")"#,
            result: r#"struct[x_s: i64] [{"x_s": 1}, null]"#,
        }]);

fn renamed(bind: &Bind, name: impl Fn(&str) -> String) -> Result<Binding> {
    let DataType::Struct(fields) = bind.input(0) else { return Err(bind.reject(0, "structs")) };
    let field = |f: &Field| Field::new(name(&f.name), f.dtype.clone());
    bind.returns(DataType::Struct(fields.iter().map(field).collect()))
}

fn rename(call: &Call) -> Result<Vector> {
    let arrow::datatypes::DataType::Struct(fields) = call.dtype.storage() else {
        bail!(Internal, "a struct is stored as a struct")
    };
    call.inputs[0].map(call.dtype.clone(), |array| {
        let structs = array.as_struct();
        let (columns, nulls) = (structs.columns().to_vec(), structs.nulls().cloned());
        Ok(std::sync::Arc::new(StructArray::try_new_with_length(
            fields.clone(),
            columns,
            nulls,
            structs.len(),
        )?))
    })
}
