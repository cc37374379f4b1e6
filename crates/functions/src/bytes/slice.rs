//! `bin.slice`, `bin.head`, `bin.tail`, `bin.get`: bytes by position.

use arrow::array::{BinaryViewBuilder, UInt8Builder};
use polarslike_core::{DataType, Result, Vector, bail, error};

use crate::kernels::text::{Argument, Output, each_bytes};
use crate::types::bytes_type;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&SLICE, &HEAD, &TAIL, &GET];

static SLICE: FunctionDef =
    FunctionDef::new("bin.slice", "offset:expr(col,int), length:expr(col,int)=None", Kernel::Elementwise(slice))
        .doc(
            "`length` bytes from `offset` on, all the rest if there is no length; a negative offset counts from the end.\n\n\
             As many as there are; null if the offset is null.",
        )
        .types(|bind| bytes_type(bind, &[DataType::Int64, DataType::Int64], DataType::Binary))
        .examples(&[Example {
            columns: r#"a=binary ["apple", "fig", null]"#,
            arguments: "(-3, 2)",
            result: r#"binary ["pl", "fi", null]"#,
        }]);

static HEAD: FunctionDef = FunctionDef::new(
    "bin.head",
    "n:expr(col,int)=5",
    Kernel::Elementwise(|call| end(call, |n, len| (0, if n < 0 { len.saturating_add(n) } else { n }))),
)
.doc("The first `n` bytes; all but the last -`n` if it is negative.")
.types(|bind| bytes_type(bind, &[DataType::Int64], DataType::Binary))
.examples(&[Example {
    columns: r#"a=binary ["apple", "fig", null]"#,
    arguments: "(2)",
    result: r#"binary ["ap", "fi", null]"#,
}]);

static TAIL: FunctionDef = FunctionDef::new(
    "bin.tail",
    "n:expr(col,int)=5",
    Kernel::Elementwise(|call| {
        end(call, |n, len| (if n < 0 { n.saturating_neg() } else { len.saturating_sub(n) }, len))
    }),
)
.doc("The last `n` bytes; all but the first -`n` if it is negative.")
.types(|bind| bytes_type(bind, &[DataType::Int64], DataType::Binary))
.examples(&[Example {
    columns: r#"a=binary ["apple", "fig", null]"#,
    arguments: "(2)",
    result: r#"binary ["le", "ig", null]"#,
}]);

static GET: FunctionDef =
    FunctionDef::new("bin.get", "index:expr(col,int), *, null_on_oob:bool=False", Kernel::Elementwise(get))
        .doc(
            "The byte at a position; a negative one counts from the end.\n\n\
             One out of bounds is an error, or gives null if `null_on_oob`; a null position gives null.",
        )
        .types(|bind| bytes_type(bind, &[DataType::Int64], DataType::UInt8))
        .examples(&[Example {
            columns: r#"a=binary ["abc", "", null]"#,
            arguments: "(-1, null_on_oob=true)",
            result: "u8 [99, null, null]",
        }]);

fn slice(call: &Call) -> Result<Vector> {
    let [bytes, offset, length] = call.inputs else { bail!(Internal, "`bin.slice` takes three inputs") };
    let (offset, length) = (Argument::new(offset), Argument::new(length));
    let constant = offset.is_constant() && length.is_constant();
    each_bytes(bytes, constant, call.dtype, |out: &mut BinaryViewBuilder, bytes, row| {
        let Some(offset) = offset.int(row) else {
            out.null();
            return Ok(());
        };
        let length = length.int(row).unwrap_or(i64::MAX);
        if length < 0 {
            bail!(InvalidOperation, "`bin.slice`: length must not be negative, but is {length}");
        }
        let start = if offset < 0 { offset.saturating_add(bytes.len() as i64) } else { offset };
        out.append_value(between(bytes, start, start.saturating_add(length)));
        Ok(())
    })
}

/// A slice of which `range` says the ends from `n` and the number of bytes.
fn end(call: &Call, range: impl Fn(i64, i64) -> (i64, i64)) -> Result<Vector> {
    let n = Argument::new(&call.inputs[1]);
    each_bytes(&call.inputs[0], n.is_constant(), call.dtype, |out: &mut BinaryViewBuilder, bytes, row| {
        out.append_option(n.int(row).map(|n| {
            let (start, end) = range(n, bytes.len() as i64);
            between(bytes, start, end)
        }));
        Ok(())
    })
}

/// The bytes from `start` to before `end`, as far as there are any.
fn between(bytes: &[u8], start: i64, end: i64) -> &[u8] {
    let position = |position: i64| usize::try_from(position).unwrap_or(0).min(bytes.len());
    bytes.get(position(start)..position(end)).unwrap_or_default()
}

fn get(call: &Call) -> Result<Vector> {
    let [bytes, index] = call.inputs else { bail!(Internal, "`bin.get` takes two inputs") };
    let (index, null_on_oob) = (Argument::new(index), call.options.bool("null_on_oob")?);
    each_bytes(bytes, index.is_constant(), call.dtype, |out: &mut UInt8Builder, bytes, row| {
        let Some(index) = index.int(row) else {
            out.null();
            return Ok(());
        };
        let position = if index < 0 { index.saturating_add(bytes.len() as i64) } else { index };
        let byte = usize::try_from(position).ok().and_then(|i| bytes.get(i));
        if byte.is_none() && !null_on_oob {
            return Err(error!(
                OutOfBounds,
                "`bin.get`: there is no byte {index} of {}; null_on_oob=True gives null",
                bytes.len()
            ));
        }
        out.append_option(byte.copied());
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn positions_per_row() {
        let columns = r#"a=binary ["apple", "apple", "apple"]; n=i64 [1, -2, null]"#;
        check("bin.slice", columns, "(col(n))", r#"binary ["pple", "le", null]"#);
        check("bin.head", columns, "(col(n))", r#"binary ["a", "app", null]"#);
        check("bin.tail", columns, "(col(n))", r#"binary ["e", "ple", null]"#);
        check("bin.get", columns, "(col(n))", "u8 [112, 108, null]");
        check("bin.head", columns, "()", r#"binary ["apple", "apple", "apple"]"#);
        check("bin.slice", columns, "(-9, 5)", r#"binary ["a", "a", "a"]"#);
        check("bin.slice", columns, "(9223372036854775807, 9223372036854775807)", r#"binary ["", "", ""]"#);
        assert!(fails("bin.get", columns, "(5)").contains("no byte 5 of 5"));
        assert!(fails("bin.slice", columns, "(0, -1)").contains("negative"));
    }
}
