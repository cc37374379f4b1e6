//! `bin.size`.

use std::sync::Arc;

use arrow::array::{AsArray, Float64Array};
use polarslike_core::{DataType, Result, Vector};

use crate::types::bytes_type;
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&SIZE];

static SIZE: FunctionDef = FunctionDef::new(
    "bin.size",
    "unit:enum(b,kb,mb,gb,tb,bytes,kilobytes,megabytes,gigabytes,terabytes)='b'",
    Kernel::Elementwise(size),
)
.total()
.doc("The number of bytes, or of kilobytes (1024 bytes) and larger units with their fraction.")
.types(|bind| {
    let bytes = matches!(bind.options.str("unit")?, "b" | "bytes");
    bytes_type(bind, &[], if bytes { DataType::UInt32 } else { DataType::Float64 })
})
.examples(&[
    Example { columns: r#"a=binary ["abc", "", null]"#, arguments: "()", result: "u32 [3, 0, null]" },
    Example { columns: r#"a=binary ["abcd"]"#, arguments: r#"("kb")"#, result: "f64 [0.00390625]" },
]);

fn size(call: &Call) -> Result<Vector> {
    let power = match call.options.str("unit")? {
        "b" | "bytes" => 0,
        "kb" | "kilobytes" => 1,
        "mb" | "megabytes" => 2,
        "gb" | "gigabytes" => 3,
        _ => 4,
    };
    let unit = 1024_f64.powi(power);
    call.inputs[0].map(call.dtype.clone(), |array| {
        let sizes = array.as_binary_view().iter().map(|bytes| bytes.map(<[u8]>::len));
        Ok(match call.dtype {
            DataType::UInt32 => {
                Arc::new(sizes.map(|n| n.map(|n| n as u32)).collect::<arrow::array::UInt32Array>())
            }
            _ => Arc::new(sizes.map(|n| n.map(|n| n as f64 / unit)).collect::<Float64Array>()),
        })
    })
}
