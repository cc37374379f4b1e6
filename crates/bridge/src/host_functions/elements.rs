//! Functions of single values.

use polarslike::functions::Class;
use polarslike::plan::ColumnFunction;
use polarslike::{Column, DataType, Result, Scalar, Value};

use super::{HostDef, Parts, returns, subject, whole};
use crate::{Callable, HostValue, column_of};

pub(super) const FUNCTIONS: &[HostDef] = &[HostDef {
    name: "map_elements",
    signature: "function:fn, return_dtype:dtype=None, *, skip_nulls:bool=True, pass_name:bool=False, \
                strategy:enum(thread_local,threading)='thread_local'",
    doc: "What `function` makes of each value.\n\n\
          A list is given as a Series, with the name of the column where `pass_name`; a struct as a mapping. Nulls stay \
          null, unless `skip_nulls` is false: then the function is called with them too. Without `return_dtype` the \
          type is that of what the function gives for a sample value. `strategy` has no effect.\n\n\
          This is much slower than the functions of expressions: use it for what they cannot do.",
    by_hand: false,
    build: |on, args| {
        let dtype = args.opt_dtype("return_dtype")?;
        let elements = Elements {
            skip_nulls: args.bool("skip_nulls")?,
            pass_name: args.bool("pass_name")?,
            dtype: dtype.clone(),
        };
        Ok(Parts {
            name: "map_elements",
            inputs: vec![subject(on)?],
            function: elements.function(args.function("function")?),
            class: Class::Elementwise,
            returns: returns(dtype.as_ref()),
            variadic: false,
        }
        .expr())
    },
}];

#[derive(Clone)]
struct Elements {
    skip_nulls: bool,
    pass_name: bool,
    dtype: Option<DataType>,
}

impl Elements {
    fn function(self, function: Callable) -> ColumnFunction {
        ColumnFunction::new(move |inputs: &[Column]| {
            let Some(column) = inputs.first().cloned() else {
                return Ok(Column::new("", DataType::Null, vec![]));
            };
            let (name, this) = (column.name().clone(), self.clone());
            let values: Vec<HostValue> = function.run(move |call| {
                let one = |scalar| match element(scalar, if this.pass_name { column.name() } else { "" })? {
                    HostValue::Null if this.skip_nulls => Ok(HostValue::Null),
                    value => Ok(whole(call(vec![value])?, this.dtype.as_ref())),
                };
                column.iter().map(one).collect()
            })?;
            column_of(&name, &values, self.dtype.clone(), true)
        })
    }
}

/// A value of a column as a function of one value gets it.
fn element(scalar: Scalar, name: &str) -> Result<HostValue> {
    match (&scalar.dtype, &scalar.value) {
        (dtype, Value::List(items)) => {
            let inner = dtype.inner().cloned();
            Column::from_values(name, inner, items).map(HostValue::Series)
        }
        _ => Ok(nested(scalar)),
    }
}

/// A value as the host has it, lists as lists.
pub(super) fn nested(scalar: Scalar) -> HostValue {
    match (scalar.dtype, scalar.value) {
        (_, Value::Null) => HostValue::Null,
        (DataType::Boolean, Value::Bool(v)) => HostValue::Bool(v),
        (dtype, Value::Int(v)) if dtype.is_integer() => HostValue::Int(v),
        (_, Value::Float(v)) => HostValue::Float(v),
        (_, Value::String(v)) => HostValue::String(v.to_string()),
        (dtype, Value::List(items)) => {
            let inner = dtype.inner().unwrap_or(&DataType::Null);
            HostValue::List(items.into_iter().map(|v| nested(Scalar::new(inner.clone(), v))).collect())
        }
        (DataType::Struct(fields), Value::Struct(values)) => {
            let pairs = fields.into_iter().zip(values);
            HostValue::Map(
                pairs.map(|(f, (_, v))| (f.name.to_string(), nested(Scalar::new(f.dtype, v)))).collect(),
            )
        }
        (dtype, value) => HostValue::Scalar(Scalar::new(dtype, value)),
    }
}
