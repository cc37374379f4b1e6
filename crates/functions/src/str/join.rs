//! `str.join`.

use std::sync::Arc;

use arrow::array::{Array, AsArray};
use polarslike_core::{DataType, Result, Vector};

use crate::kernels::builder::TextBuilder;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&JOIN];

static JOIN: FunctionDef =
    FunctionDef::new("str.join", "delimiter:str='', *, ignore_nulls:bool=True", Kernel::Aggregate(join))
        .doc(
            "All texts as one, with `delimiter` between them. Values that are not text are cast to it.\n\n\
             Nulls are left out; if `ignore_nulls` is false, one of them makes the result null.",
        )
        .types(|bind| {
            let castable = |t: &DataType| !t.is_nested() && !matches!(t, DataType::Duration(_));
            bind.check(0, castable, "values that can be cast to text")?;
            bind.cast(vec![DataType::String], DataType::String)
        })
        .examples(&[
            Example { columns: r#"a=str ["x", null, "y"]"#, arguments: r#"("-")"#, result: r#"str ["x-y"]"# },
            Example {
                columns: r#"a=str ["x", null, "y"]"#,
                arguments: r#"("-", ignore_nulls=false)"#,
                result: "str [null]",
            },
        ]);

fn join(call: &Call) -> Result<Vector> {
    let delimiter = call.options.str("delimiter")?;
    let ignore_nulls = call.options.bool("ignore_nulls")?;
    let texts = call.inputs[0].decode();
    let texts = texts.as_string_view();
    let mut joined = TextBuilder::with_capacity(call.groups.len());
    let mut buffer = String::new();
    for mut group in call.groups.iter() {
        if !ignore_nulls && group.clone().any(|row| texts.is_null(row)) {
            joined.append_null();
            continue;
        }
        buffer.clear();
        let mut first = true;
        for row in group.by_ref().filter(|row| texts.is_valid(*row)) {
            if !first {
                buffer.push_str(delimiter);
            }
            buffer.push_str(texts.value(row));
            first = false;
        }
        joined.append_value(&buffer);
    }
    Ok(Vector::plain(DataType::String, Arc::new(joined.finish())))
}

#[cfg(test)]
mod tests {
    use polarslike_core::Groups;

    use crate::testing::{call_groups, check, fails, values, vector};
    use crate::{Arg, lookup};

    #[test]
    fn one_text_per_group() {
        let args = vec![Arg::from("-"), Arg::Bool(true)];
        let groups = Groups::from_sizes([2, 0, 1]);
        let (joined, _) =
            call_groups(lookup("str.join").unwrap(), vec![vector("i64 [1, 2, null]")], args, &groups)
                .unwrap();
        assert_eq!(values(&joined), values(&vector(r#"str ["1-2", "", ""]"#)));
        check("str.join", r#"a=date ["2024-01-31"]"#, "()", r#"str ["2024-01-31"]"#);
        assert!(fails("str.join", "a=list[i64] [[1]]", "()").contains("cast to text"));
    }
}
