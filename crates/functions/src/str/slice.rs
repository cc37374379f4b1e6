//! `str.slice`, `str.head`, `str.tail`.

use polarslike_core::{DataType, Result, Vector, bail};

use crate::kernels::parts::each_part;
use crate::kernels::text::Argument;
use crate::types::text_type;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&SLICE, &HEAD, &TAIL];

static SLICE: FunctionDef = FunctionDef::new(
    "str.slice",
    "offset:expr(col,int), length:expr(col,int)=None",
    Kernel::Elementwise(slice),
)
.doc(
    "The characters from `offset` on, at most `length` of them.\n\n\
             A negative offset counts from the end. Null text or a null offset gives null.",
)
.types(|bind| text_type(bind, &[DataType::Int64, DataType::Int64], DataType::String))
.examples(&[
    Example {
        columns: r#"a=str ["apple", "fig", null]"#,
        arguments: "(1, 2)",
        result: r#"str ["pp", "ig", null]"#,
    },
    Example {
        columns: r#"a=str ["apple", "fig", null]"#,
        arguments: "(-2)",
        result: r#"str ["le", "ig", null]"#,
    },
]);

static HEAD: FunctionDef = FunctionDef::new(
    "str.head",
    "n:expr(col,int)",
    // All but the last ones, if negative.
    Kernel::Elementwise(|call| end(call, |n, count| (0, if n < 0 { count.saturating_add(n) } else { n }))),
)
.doc("The first `n` characters; all but the last `-n` if `n` is negative.")
.types(|bind| text_type(bind, &[DataType::Int64], DataType::String))
.examples(&[Example {
    columns: r#"a=str ["apple", "fig", null]"#,
    arguments: "(2)",
    result: r#"str ["ap", "fi", null]"#,
}]);

static TAIL: FunctionDef = FunctionDef::new(
    "str.tail",
    "n:expr(col,int)",
    Kernel::Elementwise(|call| {
        end(call, |n, count| (if n < 0 { n.saturating_neg() } else { count.saturating_sub(n) }, count))
    }),
)
.doc("The last `n` characters; all but the first `-n` if `n` is negative.")
.types(|bind| text_type(bind, &[DataType::Int64], DataType::String))
.examples(&[Example {
    columns: r#"a=str ["apple", "fig", null]"#,
    arguments: "(2)",
    result: r#"str ["le", "ig", null]"#,
}]);

fn slice(call: &Call) -> Result<Vector> {
    let [text, offset, length] = call.inputs else { bail!(Internal, "`str.slice` takes three inputs") };
    let (offset, length) = (Argument::new(offset), Argument::new(length));
    let constant = offset.is_constant() && length.is_constant();
    // The arguments of a row; a length of null goes on to the end.
    let range = |row| offset.int(row).map(|offset| (offset, length.int(row).unwrap_or(i64::MAX)));
    let check = |length: i64| match length {
        0.. => Ok(()),
        _ => bail!(InvalidOperation, "`str.slice`: length must not be negative, but is {length}"),
    };
    if constant {
        let Some((offset, length)) = range(0) else {
            return Ok(Vector::nulls(call.dtype.clone(), text.len()));
        };
        if text.null_count() < text.len() {
            check(length)?;
        }
        return each_part(text, true, |text, _| Ok(Some(slice_of(text, offset, length))));
    }
    each_part(text, false, |text, row| {
        let Some((offset, length)) = range(row) else { return Ok(None) };
        check(length)?;
        Ok(Some(slice_of(text, offset, length)))
    })
}

/// The characters from `offset` on, from the end if it is negative, at most `length` of them.
pub(crate) fn slice_of(text: &str, offset: i64, length: i64) -> &str {
    if offset >= 0 {
        // Only what stands before the end needs to be looked at.
        let place = |position: i64| usize::try_from(position).map_or(text.len(), |p| p.min(text.len()));
        let end = place(offset.saturating_add(length));
        if is_ascii(text, end) {
            return text.get(place(offset)..end).unwrap_or_default();
        }
    }
    let start = if offset < 0 { offset.saturating_add(characters(text)) } else { offset };
    // Without a length it goes on to the end, however far before the text it starts.
    let end = if length == i64::MAX { length } else { start.saturating_add(length) };
    between(text, start, end)
}

/// Whether so many bytes at the start of a text are ASCII.
fn is_ascii(text: &str, end: usize) -> bool {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    match text.as_bytes().first_chunk() {
        // Two shifts, as one cannot drop all bytes.
        Some(first) if end <= 8 => {
            let shift = 4 * (8 - end);
            u64::from_le_bytes(*first) & (HIGH >> shift >> shift) == 0
        }
        _ => text.as_bytes()[..end].is_ascii(),
    }
}

/// A slice of which `range` says the ends from `n` and the number of characters.
fn end(call: &Call, range: impl Fn(i64, i64) -> (i64, i64)) -> Result<Vector> {
    let n = Argument::new(&call.inputs[1]);
    each_part(&call.inputs[0], n.is_constant(), |text, row| {
        Ok(n.int(row).map(|n| {
            let (start, end) = range(n, characters(text));
            between(text, start, end)
        }))
    })
}

fn characters(text: &str) -> i64 {
    if text.is_ascii() { text.len() as i64 } else { text.chars().count() as i64 }
}

/// The characters from `start` to before `end`, as far as there are any.
fn between(text: &str, start: i64, end: i64) -> &str {
    let byte = |text: &str, position: i64| {
        let position = usize::try_from(position).unwrap_or(0);
        if text.is_ascii() {
            return position.min(text.len());
        }
        text.char_indices().nth(position).map_or(text.len(), |(byte, _)| byte)
    };
    let (start, end) = (byte(text, start), byte(text, end));
    text.get(start..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn ends() {
        let columns = r#"a=str ["Äpfel", "fig", ""]"#;
        check("str.slice", columns, "(0, 2)", r#"str ["Äp", "fi", ""]"#);
        check("str.slice", columns, "(10)", r#"str ["", "", ""]"#);
        check("str.slice", columns, "(-4, 2)", r#"str ["pf", "f", ""]"#);
        check("str.slice", columns, "(-10, 3)", r#"str ["", "", ""]"#);
        check("str.slice", columns, "(1, null)", r#"str ["pfel", "ig", ""]"#);
        check("str.head", columns, "(-2)", r#"str ["Äpf", "f", ""]"#);
        check("str.head", columns, "(-9)", r#"str ["", "", ""]"#);
        check("str.tail", columns, "(-2)", r#"str ["fel", "g", ""]"#);
        check("str.tail", columns, "(9)", r#"str ["Äpfel", "fig", ""]"#);
        check("str.slice", columns, "(9223372036854775807, 9223372036854775807)", r#"str ["", "", ""]"#);
        check("str.tail", columns, "(-9223372036854775808)", r#"str ["", "", ""]"#);
        assert!(fails("str.slice", columns, "(1, -1)").contains("negative"));
    }

    #[test]
    fn positions_per_row() {
        let columns = r#"a=str ["apple", "apple", "apple"]; n=i64 [1, -2, null]"#;
        check("str.slice", columns, "(col(n))", r#"str ["pple", "le", null]"#);
        check("str.head", columns, "(col(n))", r#"str ["a", "app", null]"#);
        check("str.tail", columns, "(col(n))", r#"str ["e", "ple", null]"#);
    }
}
