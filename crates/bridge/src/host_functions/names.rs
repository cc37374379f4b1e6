//! Functions of names.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, StructArray};
use polarslike::functions::Class;
use polarslike::plan::{
    ColumnFunction, HostFunction, NameFunction, Rename, Returns, check_pattern, escape_pattern,
};
use polarslike::{Column, DataType, Expr, Field, Result, Vector, bail};

use super::{HostDef, Parts, subject};
use crate::{Callable, HostValue};

pub(super) const FUNCTIONS: &[HostDef] = &[
    HostDef {
        name: "name.replace",
        signature: "pattern:str, value:str, *, literal:bool=False",
        doc: "The expression under its name with all that `pattern` matches replaced by `value`, in which `$1` is what a group \
              matched; with `literal` both are plain text.",
        by_hand: true,
        build: |on, args| {
            let (mut pattern, mut value) = (args.str("pattern")?, args.str("value")?);
            if args.bool("literal")? {
                (pattern, value) = (escape_pattern(&pattern), value.replace('$', "$$"));
            }
            check_pattern(&pattern)?;
            Ok(Expr::Rename(Arc::new(subject(on)?), Rename::Replace { pattern, value }))
        },
    },
    HostDef {
        name: "name.strip_prefix",
        signature: "prefix:str",
        doc: "The expression under its name without this text at its start.",
        by_hand: true,
        build: |on, args| {
            let rename = Rename::StripPrefix(args.str("prefix")?.into());
            Ok(Expr::Rename(Arc::new(subject(on)?), rename))
        },
    },
    HostDef {
        name: "name.strip_suffix",
        signature: "suffix:str",
        doc: "The expression under its name without this text at its end.",
        by_hand: true,
        build: |on, args| {
            let rename = Rename::StripSuffix(args.str("suffix")?.into());
            Ok(Expr::Rename(Arc::new(subject(on)?), rename))
        },
    },
    HostDef {
        name: "name.map",
        signature: "function:fn",
        doc: "The expression under the name that `function` makes of the column's.",
        by_hand: true,
        build: |on, args| {
            let function = name_function(args.function("function")?);
            Ok(Expr::Rename(Arc::new(subject(on)?), Rename::Map(function)))
        },
    },
    HostDef {
        name: "name.map_fields",
        signature: "function:fn",
        doc: "Structs whose fields have the names that `function` makes of theirs.",
        by_hand: true,
        build: |on, args| {
            let function = name_function(args.function("function")?);
            let rule = function.clone();
            Ok(Parts {
                name: "map_fields",
                inputs: vec![subject(on)?],
                function: ColumnFunction::new(move |inputs: &[Column]| match inputs {
                    [column] => rename_fields(column, &renamed(&function, column.dtype())?),
                    _ => bail!(Internal, "`name.map_fields` has one input"),
                }),
                class: Class::Elementwise,
                returns: Returns::From(HostFunction::new(move |types: &[DataType]| match types {
                    [dtype] => renamed(&rule, dtype),
                    _ => bail!(Internal, "`name.map_fields` has one input"),
                })),
                variadic: false,
            }
            .expr())
        },
    },
];

fn name_function(function: Callable) -> NameFunction {
    NameFunction::new(move |name: &str| match function.call(vec![HostValue::String(name.into())])? {
        HostValue::String(name) => Ok(name),
        other => bail!(InvalidType, "a function of names must return a string, not {}", other.kind()),
    })
}

/// The type with other names of fields.
fn renamed(function: &NameFunction, dtype: &DataType) -> Result<DataType> {
    let DataType::Struct(fields) = dtype else {
        bail!(InvalidOperation, "`name.map_fields` takes structs, not {dtype}")
    };
    let field = |f: &Field| Ok(Field::new(function.call(&f.name)?, f.dtype.clone()));
    Ok(DataType::Struct(fields.iter().map(field).collect::<Result<_>>()?))
}

/// The same values, as structs of a type that differs in the names of its fields.
fn rename_fields(column: &Column, dtype: &DataType) -> Result<Column> {
    let arrow::datatypes::DataType::Struct(fields) = dtype.storage() else {
        bail!(Internal, "a struct is stored as a struct")
    };
    let rename = |chunk: &Vector| {
        let array = chunk.decode();
        let array = array.as_struct();
        let renamed = StructArray::try_new_with_length(
            fields.clone(),
            array.columns().to_vec(),
            array.nulls().cloned(),
            array.len(),
        )?;
        Ok(Vector::plain(dtype.clone(), Arc::new(renamed) as ArrayRef))
    };
    let chunks = column.chunks().iter().map(rename).collect::<Result<_>>()?;
    Ok(Column::new(column.name().clone(), dtype.clone(), chunks))
}
