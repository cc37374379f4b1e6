//! `struct.field`, `struct.rename_fields`.

use std::sync::Arc;

use arrow::array::{Array, AsArray, StructArray};
use polarslike_core::{DataType, Error, Field, Result, Vector, bail, error};

use crate::kernels::choose;
use crate::{Bind, Call, Example, FunctionDef, Kernel, Options};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&FIELD, &RENAME_FIELDS];

static FIELD: FunctionDef =
    FunctionDef::new("struct.field", "name:str|list(str), *more_names:str", Kernel::Elementwise(field))
        .total()
        .doc(
            "A field of each struct; null where the struct is null.\n\n\
             Several names give a column each; `*` means all fields, a name of the form `^...$` those that match it.",
        )
        .types(|bind| {
            let (position, fields) = (position(bind)?, fields(bind)?);
            bind.returns(fields[position].dtype.clone())
        })
        .examples(&[Example {
            columns: r#"a=struct[x: i64, y: str] [{"x": 1, "y": "p"}, null]"#,
            arguments: r#"("x")"#,
            result: "i64 [1, null]",
        }]);

static RENAME_FIELDS: FunctionDef =
    FunctionDef::new("struct.rename_fields", "names:list(str)", Kernel::Elementwise(rename))
        .doc("The structs with other names for their fields, in order: as many as there are fields.")
        .types(|bind| {
            let fields = fields(bind)?;
            let names = bind.options.texts("names")?;
            if names.len() != fields.len() {
                return Err(error!(
                    Schema,
                    "`struct.rename_fields`: {} names for {} fields; `.struct.drop()` leaves fields out",
                    names.len(),
                    fields.len()
                ));
            }
            let renamed = fields.iter().zip(names).map(|(f, name)| Field::new(name, f.dtype.clone()));
            bind.returns(DataType::Struct(renamed.collect()))
        })
        .examples(&[Example {
            columns: r#"a=struct[x: i64, y: str] [{"x": 1, "y": "p"}, null]"#,
            arguments: r#"(["k", "v"])"#,
            result: r#"struct[k: i64, v: str] [{"k": 1, "v": "p"}, null]"#,
        }]);

/// The fields of the first input.
pub(super) fn fields(bind: &Bind) -> Result<Vec<Field>> {
    match bind.input(0) {
        DataType::Struct(fields) => Ok(fields),
        _ => Err(bind.reject(0, "structs")),
    }
}

/// The one name asked for: the plan makes a call per field where there are several names, or a pattern.
fn name<'a>(options: &Options<'a>) -> Result<&'a str> {
    match field_names(options)?[..] {
        [only] => Ok(only),
        _ => bail!(
            InvalidArgument,
            "`struct.field` of several names gives several columns, which have no place here"
        ),
    }
}

/// The names and patterns that a call of `struct.field` asks for.
pub fn field_names<'a>(options: &Options<'a>) -> Result<Vec<&'a str>> {
    let mut names = options.texts("name")?;
    names.extend(options.texts("more_names")?);
    Ok(names)
}

fn position(bind: &Bind) -> Result<usize> {
    let (wanted, fields) = (name(&bind.options)?, fields(bind)?);
    let found = fields.iter().position(|f| f.name.as_ref() == wanted);
    found.ok_or_else(|| Error::field_not_found(wanted, fields.iter().map(|f| f.name.as_ref())))
}

fn field(call: &Call) -> Result<Vector> {
    let input = &call.inputs[0];
    let DataType::Struct(fields) = input.dtype() else { bail!(Internal, "`struct.field` takes a struct") };
    let wanted = name(&call.options)?;
    let Some(position) = fields.iter().position(|f| f.name.as_ref() == wanted) else {
        return Err(Error::field_not_found(wanted, fields.iter().map(|f| f.name.as_ref())));
    };
    let values = input.map(call.dtype.clone(), |array| {
        let rows = array.as_struct();
        let column = Vector::plain(call.dtype.clone(), rows.column(position).clone());
        Ok(match rows.nulls().filter(|n| n.null_count() > 0) {
            // What lies below a null is no value.
            Some(valid) => {
                let nulls = Vector::nulls(call.dtype.clone(), rows.len()).decoded();
                choose(valid.inner(), &column, &nulls)?.decode()
            }
            None => column.decode(),
        })
    })?;
    if *call.dtype == DataType::Categorical { values.to_dictionary() } else { Ok(values) }
}

fn rename(call: &Call) -> Result<Vector> {
    let arrow::datatypes::DataType::Struct(fields) = call.dtype.storage() else {
        bail!(Internal, "a struct is stored as a struct")
    };
    call.inputs[0].map(call.dtype.clone(), |array| {
        let rows = array.as_struct();
        let columns = rows.columns().iter().take(fields.len()).cloned().collect();
        let nulls = rows.nulls().cloned();
        Ok(Arc::new(StructArray::try_new_with_length(fields.clone(), columns, nulls, rows.len())?))
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn fields_of_any_type() {
        let columns =
            r#"a=struct[x: cat, y: list[i64]] [{"x": "p", "y": [1]}, {"x": null, "y": null}, null]"#;
        check("struct.field", columns, r#"("x")"#, r#"cat ["p", null, null]"#);
        check("struct.field", columns, r#"("y")"#, "list[i64] [[1], null, null]");
        assert!(fails("struct.field", columns, r#"("yy")"#).contains("did you mean \"y\""));
        assert!(fails("struct.field", columns, r#"(["x", "y"])"#).contains("several"));
        assert!(fails("struct.field", "a=i64 [1]", r#"("x")"#).contains("structs"));
    }
}
