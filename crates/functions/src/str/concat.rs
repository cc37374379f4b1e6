//! `pl.concat_str`, `pl.format`.

use std::sync::Arc;

use polarslike_core::{DataType, Result, Vector, bail, error};

use crate::kernels::builder::TextBuilder;
use crate::kernels::text::Argument;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&CONCAT_STR, &FORMAT];

static CONCAT_STR: FunctionDef = FunctionDef::new(
    "pl.concat_str",
    "exprs:exprs, *more_exprs:expr(col), separator:str='', ignore_nulls:bool=False",
    Kernel::Elementwise(concat_str),
)
.doc(
    "The values of several columns as one text, row by row, with `separator` between them.\n\n\
     Values that are not text are cast to it. A null gives null, or is left out if `ignore_nulls`.",
)
.types(types)
.keeps_literals()
.examples(&[
    Example {
        columns: r#"a=str ["x", null]; b=i64 [1, 2]"#,
        arguments: r#"([col(a), col(b)], separator="-")"#,
        result: r#"str ["x-1", null]"#,
    },
    Example {
        columns: r#"a=str ["x", null]; b=i64 [1, 2]"#,
        arguments: r#"([col(a), col(b)], separator="-", ignore_nulls=true)"#,
        result: r#"str ["x-1", "2"]"#,
    },
]);

static FORMAT: FunctionDef = FunctionDef::new("pl.format", "f_string:str, *args:expr(col)", Kernel::Elementwise(format))
    .doc("The text `f_string` with each `{}` in it replaced by the value of a column, row by row; null if one is null.")
    .keeps_literals()
    .types(|bind| {
        let text = bind.options.str("f_string")?;
        let (places, values) = (text.matches("{}").count(), bind.inputs.len());
        if places != values {
            return Err(error!(Shape, "`format`: {text:?} has {places} places {{}} for {values} values"));
        }
        types(bind)
    })
    .examples(&[Example {
        columns: r#"a=str ["x", null]; b=i64 [1, 2]"#,
        arguments: r#"("{}: {}!", col(a), col(b))"#,
        result: r#"str ["x: 1!", null]"#,
    }]);

fn types(bind: &Bind) -> Result<Binding> {
    for i in 0..bind.inputs.len() {
        bind.check(
            i,
            |t| !t.is_nested() && !matches!(t, DataType::Duration(_)),
            "values that can be cast to text",
        )?;
    }
    bind.cast(vec![DataType::String; bind.inputs.len()], DataType::String)
}

fn concat_str(call: &Call) -> Result<Vector> {
    let separator = call.options.str("separator")?;
    let ignore_nulls = call.options.bool("ignore_nulls")?;
    join(call, |values, row, out| {
        let mut first = true;
        for value in values {
            let text = match value.text(row) {
                Some(text) => text,
                None if ignore_nulls => continue,
                None => return false,
            };
            if !first {
                out.push_str(separator);
            }
            out.push_str(text);
            first = false;
        }
        true
    })
}

fn format(call: &Call) -> Result<Vector> {
    let parts: Vec<&str> = call.options.str("f_string")?.split("{}").collect();
    if let [only] = parts[..] {
        return Vector::constant(&only.into(), call.groups.rows());
    }
    join(call, |values, row, out| {
        out.push_str(parts[0]);
        for (value, after) in values.iter().zip(&parts[1..]) {
            let Some(text) = value.text(row) else { return false };
            out.push_str(text);
            out.push_str(after);
        }
        true
    })
}

/// One text per row; null where `write` says so by false. Constants give a constant.
fn join(call: &Call, write: impl Fn(&[Argument], usize, &mut String) -> bool) -> Result<Vector> {
    let Some(first) = call.inputs.first() else {
        bail!(InvalidArgument, "`{}` needs a column", call.options.name())
    };
    let values: Vec<Argument> = call.inputs.iter().map(Argument::new).collect();
    let constant = values.iter().all(Argument::is_constant);
    let rows = if constant { 1 } else { first.len() };
    let mut texts = TextBuilder::with_capacity(rows);
    let mut text = String::new();
    for row in 0..rows {
        text.clear();
        if write(&values, row, &mut text) {
            texts.append_value(&text);
        } else {
            texts.append_null();
        }
    }
    let texts = Arc::new(texts.finish());
    Ok(if constant {
        Vector::repeat(DataType::String, texts, first.len())
    } else {
        Vector::plain(DataType::String, texts)
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn values_of_any_type() {
        let columns = r#"a=i64 [1, 2]; f=f64 [1.5, null]; d=date ["2024-01-01", null]; b=bool [true, false]"#;
        check(
            "pl.concat_str",
            columns,
            r#"([col(a), col(f), col(d), col(b)], separator="|")"#,
            r#"str ["1|1.5|2024-01-01|true", null]"#,
        );
        check(
            "pl.concat_str",
            columns,
            r#"([col(f), col(d)], separator="|", ignore_nulls=true)"#,
            r#"str ["1.5|2024-01-01", ""]"#,
        );
        check("pl.concat_str", columns, "(col(a))", r#"str ["1", "2"]"#);
        check("pl.format", columns, r#"("{}{}", col(a), col(b))"#, r#"str ["1true", "2false"]"#);
        assert!(fails("pl.format", columns, r#"("{}", col(a), col(b))"#).contains("places"));
        assert!(fails("pl.concat_str", "a=list[i64] [[1]]", "(col(a))").contains("text"));
    }
}
