//! `bin.reinterpret`.

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, ArrowPrimitiveType, AsArray, BinaryViewArray, FixedSizeListArray, PrimitiveArray,
};
use arrow::buffer::{MutableBuffer, NullBuffer, ScalarBuffer};
use polarslike_core::{DataType, Result, Vector, bail, error, with_primitive};

use crate::types::bytes_type;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&REINTERPRET];

static REINTERPRET: FunctionDef = FunctionDef::new(
    "bin.reinterpret",
    "*, dtype:dtype, endianness:enum(little,big)='little'",
    Kernel::Elementwise(reinterpret),
)
.total()
.doc(
    "The numbers, dates or times that the bytes are in memory, or arrays of these.\n\n\
     `endianness` says whether the least or the most significant byte comes first. A value of another length than the type \
     gives null.",
)
.types(|bind| {
    let dtype = bind.options.dtype("dtype")?.clone();
    let item = if let DataType::Array(item, _) = &dtype { item } else { &dtype };
    if !item.is_numeric() && !item.is_temporal() {
        return Err(error!(
            InvalidOperation,
            "`bin.reinterpret` gives numbers, dates, times or arrays of these, not {dtype}"
        ));
    }
    bytes_type(bind, &[], dtype)
})
.examples(&[
    Example { columns: r#"a=binary ["a\u0000", "abc", null]"#, arguments: "(dtype=i16)", result: "i16 [97, null, null]" },
    Example {
        columns: r#"a=binary ["\u0000a"]"#,
        arguments: r#"(dtype=u16, endianness="big")"#,
        result: "u16 [97]",
    },
]);

fn reinterpret(call: &Call) -> Result<Vector> {
    let reverse = (call.options.str("endianness")? == "big") != cfg!(target_endian = "big");
    call.inputs[0].map(call.dtype.clone(), |array| {
        let bytes = array.as_binary_view();
        let (item, width) = match call.dtype {
            DataType::Array(item, width) => (item.as_ref(), Some(*width)),
            other => (other, None),
        };
        with_primitive!(item, T => values::<T>(call.dtype, bytes, width, reverse), else {
            bail!(Internal, "{item} has no fixed number of bytes")
        })
    })
}

/// The values in the bytes: one per row, or `width` as an array.
fn values<T: ArrowPrimitiveType>(
    dtype: &DataType,
    bytes: &BinaryViewArray,
    width: Option<usize>,
    reverse: bool,
) -> Result<ArrayRef> {
    let size = size_of::<T::Native>();
    let count = width.unwrap_or(1);
    let mut buffer = MutableBuffer::with_capacity(bytes.len() * count * size);
    let fits = |row: usize| bytes.is_valid(row) && bytes.value(row).len() == count * size;
    for row in 0..bytes.len() {
        if !fits(row) {
            buffer.extend_zeros(count * size);
        } else if reverse {
            bytes.value(row).chunks(size).for_each(|value| buffer.extend(value.iter().rev().copied()));
        } else {
            buffer.extend_from_slice(bytes.value(row));
        }
    }
    let values = ScalarBuffer::<T::Native>::new(buffer.into(), 0, bytes.len() * count);
    let valid = NullBuffer::from_iter((0..bytes.len()).map(fits));
    let nulls = Some(valid).filter(|n| n.null_count() > 0);
    let arrow::datatypes::DataType::FixedSizeList(field, width) = dtype.storage() else {
        return Ok(Arc::new(PrimitiveArray::<T>::new(values, nulls)));
    };
    let items = Arc::new(PrimitiveArray::<T>::new(values, None));
    if width == 0 {
        return Ok(Arc::new(FixedSizeListArray::try_new_with_length(field, 0, items, nulls, bytes.len())?));
    }
    Ok(Arc::new(FixedSizeListArray::try_new(field, width, items, nulls)?))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn types() {
        check("bin.reinterpret", r#"a=binary ["ab\u0000\u0000", "a"]"#, "(dtype=i32)", "i32 [25185, null]");
        check(
            "bin.reinterpret",
            r#"a=binary ["\u0001\u0000\u0000\u0000"]"#,
            "(dtype=date)",
            r#"date ["1970-01-02"]"#,
        );
        check(
            "bin.reinterpret",
            r#"a=binary ["ab", null]"#,
            "(dtype=array[u8,2])",
            "array[u8,2] [[97, 98], null]",
        );
        check(
            "bin.reinterpret",
            r#"a=binary ["a\u0000b\u0000"]"#,
            r#"(dtype=array[u16,2], endianness="big")"#,
            "array[u16,2] [[24832, 25088]]",
        );
        assert!(fails("bin.reinterpret", r#"a=binary ["a"]"#, "(dtype=str)").contains("not String"));
    }
}
