//! `pl.concat_str`, `pl.format`.

use std::sync::Arc;

use arrow::array::{Array, AsArray, StringViewArray, UInt32Array};
use polarslike_core::{DataType, Encoding, Result, Vector, bail, error};

use crate::kernels::builder::TextBuilder;
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
    join(call, |values, row, parts| {
        for value in values {
            let text = match value.get(row) {
                Some(text) => text,
                None if ignore_nulls => continue,
                None => return false,
            };
            if !parts.is_empty() {
                parts.push(separator);
            }
            parts.push(text);
        }
        true
    })
}

fn format(call: &Call) -> Result<Vector> {
    let texts: Vec<&str> = call.options.str("f_string")?.split("{}").collect();
    if let [only] = texts[..] {
        return Vector::constant(&only.into(), call.groups.rows());
    }
    join(call, |values, row, parts| {
        parts.push(texts[0]);
        for (value, after) in values.iter().zip(&texts[1..]) {
            let Some(text) = value.get(row) else { return false };
            parts.extend([text, *after]);
        }
        true
    })
}

/// The texts of one input.
enum Texts<'a> {
    /// The same for all rows.
    One(Option<&'a str>),
    Plain(&'a StringViewArray),
    /// As codes, which are not resolved before the text is copied.
    Encoded(&'a UInt32Array, &'a StringViewArray),
}

impl<'a> Texts<'a> {
    fn new(vector: &'a Vector) -> Self {
        match vector.encoding() {
            Encoding::Plain(array) => Self::Plain(array.as_string_view()),
            Encoding::Dictionary { codes, values } => Self::Encoded(codes, values.as_string_view()),
            Encoding::Constant { value, .. } => {
                Self::One(value.is_valid(0).then(|| value.as_string_view().value(0)))
            }
        }
    }

    #[inline]
    fn get(&self, row: usize) -> Option<&'a str> {
        match self {
            Self::One(text) => *text,
            Self::Plain(texts) => texts.is_valid(row).then(|| texts.value(row)),
            Self::Encoded(codes, texts) => {
                codes.is_valid(row).then(|| texts.value(codes.value(row) as usize))
            }
        }
    }
}

/// One text per row, joined of the parts that `collect` finds; null where it says so by false. Constants give a constant.
fn join<'a>(
    call: &'a Call,
    collect: impl Fn(&[Texts<'a>], usize, &mut Vec<&'a str>) -> bool,
) -> Result<Vector> {
    let Some(first) = call.inputs.first() else {
        bail!(InvalidArgument, "`{}` needs a column", call.options.name())
    };
    let values: Vec<Texts> = call.inputs.iter().map(Texts::new).collect();
    let constant = values.iter().all(|value| matches!(value, Texts::One(_)));
    let rows = if constant { 1 } else { first.len() };
    let mut texts = TextBuilder::with_capacity(rows);
    let mut parts = Vec::new();
    for row in 0..rows {
        parts.clear();
        if collect(&values, row, &mut parts) {
            texts.append_joined(&parts);
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
