//! Parts of a text as a struct: `str.extract_groups`, `str.split_exact`, `str.splitn`.

use std::sync::Arc;

use arrow::array::{Array, AsArray, StringViewArray, StringViewBuilder, StructArray};
use arrow::buffer::NullBuffer;
use polarslike_core::{DataType, Encoding, Field, Result, Vector, bail, error};

use crate::kernels::text::{Argument, regex};
use crate::types::text_type;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&EXTRACT_GROUPS, &SPLIT_EXACT, &SPLITN];

static EXTRACT_GROUPS: FunctionDef =
    FunctionDef::new("str.extract_groups", "pattern:str", Kernel::Elementwise(extract_groups))
        .doc(
            "What the groups of a regular expression match first in the text, as a struct.\n\n\
             Fields are named after the groups, or numbered from 1. Where nothing matches all fields are null.",
        )
        .types(|bind| {
            let regex = regex(bind.function.name, bind.options.str("pattern")?)?;
            let name = |(i, name): (usize, Option<&str>)| name.map_or_else(|| i.to_string(), str::to_string);
            let names: Vec<String> = regex.capture_names().enumerate().skip(1).map(name).collect();
            text_type(bind, &[], text_struct(names))
        })
        .examples(&[Example {
            columns: r#"a=str ["x=12", "none", null]"#,
            arguments: r#"("(?<key>[a-z])=([0-9]+)")"#,
            result: r#"struct[key: str, 2: str] [{"key": "x", "2": "12"}, {"key": null, "2": null}, null]"#,
        }]);

static SPLIT_EXACT: FunctionDef =
    FunctionDef::new("str.split_exact", "by:expr(lit), n:int, *, inclusive:bool=False", Kernel::Elementwise(split_exact))
        .doc(
            "The first `n` + 1 parts of the text between occurrences of `by`, as the fields of a struct.\n\n\
             Parts that are not there are null; further ones are left out. With `inclusive` a part keeps the separator at its \
             end. If `by` is empty, the parts are the characters.",
        )
        .types(|bind| parts_type(bind, 1))
        .examples(&[Example {
            columns: r#"a=str ["a-b-c", "a", null]"#,
            arguments: r#"("-", 1)"#,
            result: r#"struct[field_0: str, field_1: str] [{"field_0": "a", "field_1": "b"}, {"field_0": "a", "field_1": null}, {"field_0": null, "field_1": null}]"#,
        }]);

static SPLITN: FunctionDef = FunctionDef::new("str.splitn", "by:expr(lit), n:int", Kernel::Elementwise(splitn))
    .doc(
        "The text split at the first `n` - 1 occurrences of `by`, as the `n` fields of a struct.\n\n\
         Parts that are not there are null; the last one is all the rest. If `by` is empty, the parts are the characters.",
    )
    .types(|bind| parts_type(bind, 0))
    .examples(&[Example {
        columns: r#"a=str ["a-b-c", "a", null]"#,
        arguments: r#"("-", 2)"#,
        result: r#"struct[field_0: str, field_1: str] [{"field_0": "a", "field_1": "b-c"}, {"field_0": "a", "field_1": null}, {"field_0": null, "field_1": null}]"#,
    }]);

fn text_struct(names: impl IntoIterator<Item = String>) -> DataType {
    DataType::Struct(names.into_iter().map(|name| Field::new(name, DataType::String)).collect())
}

/// A struct of `n` + `more` texts. So many that nobody means them are an error before they fill the memory.
fn parts_type(bind: &Bind, more: usize) -> Result<Binding> {
    const MOST: usize = 1 << 16;
    let n = bind.options.int("n")?;
    let n = usize::try_from(n).ok().filter(|n| *n <= MOST).ok_or_else(|| {
        error!(InvalidArgument, "`{}`: n must be from 0 to {MOST}, but is {n}", bind.function.name)
    })?;
    text_type(bind, &[DataType::String], text_struct((0..n + more).map(|i| format!("field_{i}"))))
}

fn extract_groups(call: &Call) -> Result<Vector> {
    let regex = regex(call.options.name(), call.options.str("pattern")?)?;
    fields(call, true, |text, _, out| {
        let Some(text) = text else { return false };
        let groups = regex.captures(text);
        for (i, field) in out.iter_mut().enumerate() {
            field.append_option(groups.as_ref().and_then(|g| g.get(i + 1)).map(|found| found.as_str()));
        }
        true
    })
}

fn split_exact(call: &Call) -> Result<Vector> {
    let by = Argument::new(&call.inputs[1]);
    let inclusive = call.options.bool("inclusive")?;
    fields(call, by.is_constant(), |text, row, out| {
        match (text, by.text(row)) {
            (Some(text), Some("")) => append(out, text.split("").skip(1).take(text.chars().count())),
            (Some(text), Some(by)) if inclusive => append(out, text.split_inclusive(by)),
            (Some(text), Some(by)) => append(out, text.split(by)),
            _ => append(out, std::iter::empty()),
        }
        true
    })
}

fn splitn(call: &Call) -> Result<Vector> {
    let by = Argument::new(&call.inputs[1]);
    fields(call, by.is_constant(), |text, row, out| {
        let n = out.len();
        match (text, by.text(row)) {
            (Some(text), Some("")) => append(out, characters(text, n)),
            (Some(text), Some(by)) => append(out, text.splitn(n, by)),
            _ => append(out, std::iter::empty()),
        }
        true
    })
}

/// The first `n` - 1 characters, and the rest if there is one.
fn characters(text: &str, n: usize) -> impl Iterator<Item = &str> {
    let mut starts = text.char_indices().map(|(i, _)| i).take(n).collect::<Vec<_>>();
    starts.push(text.len());
    (1..starts.len())
        .map(move |i| if i == n { &text[starts[i - 1]..] } else { &text[starts[i - 1]..starts[i]] })
}

fn append<'a>(out: &mut [StringViewBuilder], mut parts: impl Iterator<Item = &'a str>) {
    out.iter_mut().for_each(|field| field.append_option(parts.next()));
}

/// A struct of texts per row: `write` appends to each field, or says by false that the row is null.
fn fields(
    call: &Call,
    constant: bool,
    write: impl Fn(Option<&str>, usize, &mut [StringViewBuilder]) -> bool,
) -> Result<Vector> {
    let DataType::Struct(names) = call.dtype else { bail!(Internal, "a struct is needed") };
    let arrow::datatypes::DataType::Struct(arrow_fields) = call.dtype.storage() else {
        bail!(Internal, "a struct is stored as a struct")
    };
    let build = |texts: &StringViewArray| -> Result<StructArray> {
        let mut out: Vec<StringViewBuilder> = names.iter().map(|_| StringViewBuilder::new()).collect();
        let mut valid = Vec::with_capacity(texts.len());
        for (row, text) in texts.iter().enumerate() {
            let written = write(text, row, &mut out);
            if !written {
                out.iter_mut().for_each(StringViewBuilder::append_null);
            }
            valid.push(written);
        }
        let columns = out.iter_mut().map(|field| Arc::new(field.finish()) as _).collect();
        // A struct without fields has nothing that could be null.
        let nulls = Some(NullBuffer::from(valid)).filter(|n| n.null_count() > 0 && !names.is_empty());
        Ok(StructArray::try_new_with_length(arrow_fields.clone(), columns, nulls, texts.len())?)
    };
    let texts = &call.inputs[0];
    Ok(match texts.encoding() {
        Encoding::Constant { value, len } if constant => {
            Vector::repeat(call.dtype.clone(), Arc::new(build(value.as_string_view())?), *len)
        }
        _ => Vector::plain(call.dtype.clone(), Arc::new(build(texts.decode().as_string_view())?)),
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn characters_and_separators() {
        let columns = r#"a=str ["äbc", ""]"#;
        check(
            "str.splitn",
            columns,
            r#"("", 2)"#,
            r#"struct[field_0: str, field_1: str] [{"field_0": "ä", "field_1": "bc"}, {"field_0": null, "field_1": null}]"#,
        );
        check(
            "str.split_exact",
            columns,
            r#"("", 1)"#,
            r#"struct[field_0: str, field_1: str] [{"field_0": "ä", "field_1": "b"}, {"field_0": null, "field_1": null}]"#,
        );
        check(
            "str.split_exact",
            columns,
            r#"("b", 0, inclusive=true)"#,
            r#"struct[field_0: str] [{"field_0": "äb"}, {"field_0": null}]"#,
        );
        check(
            "str.splitn",
            r#"a=str ["x-y", "x-y"]; b=str ["-", null]"#,
            "(col(b), 1)",
            r#"struct[field_0: str] [{"field_0": "x-y"}, {"field_0": null}]"#,
        );
        assert!(fails("str.splitn", columns, r#"("b", -1)"#).contains("n must be"));
        assert!(fails("str.extract_groups", columns, r#"("(")"#).contains("regular expression"));
    }
}
