//! Bytes written as text: `bin.encode`, `bin.decode`, `str.encode`, `str.decode`.

use arrow::array::BinaryViewBuilder;
use data_encoding::{BASE64, Encoding, HEXLOWER, HEXLOWER_PERMISSIVE};
use polarslike_core::{DataType, Result, Vector, error};

use crate::cast::{Unfit, cast};
use crate::kernels::builder::TextBuilder;
use crate::kernels::text::{Output, each_bytes};
use crate::types::{bytes_type, text_type};
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&BIN_ENCODE, &BIN_DECODE, &STR_ENCODE, &STR_DECODE];

static BIN_ENCODE: FunctionDef =
    FunctionDef::new("bin.encode", "encoding:enum(hex,base64)", Kernel::Elementwise(encode))
        .total()
        .doc("The bytes written as text: hexadecimal digits or Base64.")
        .types(|bind| bytes_type(bind, &[], DataType::String))
        .examples(&[Example {
            columns: r#"a=binary ["abc", "", null]"#,
            arguments: r#"("hex")"#,
            result: r#"str ["616263", "", null]"#,
        }]);

static BIN_DECODE: FunctionDef = FunctionDef::new(
    "bin.decode",
    "encoding:enum(hex,base64), *, strict:bool=True",
    Kernel::Elementwise(decode),
)
.doc(
    "The bytes that hexadecimal digits or Base64 stand for.\n\n\
             A value that is no such text is an error, or gives null if `strict` is false.",
)
.types(|bind| bytes_type(bind, &[], DataType::Binary))
.examples(&[Example {
    columns: r#"a=binary ["YWJj", "", null]"#,
    arguments: r#"("base64")"#,
    result: r#"binary ["abc", "", null]"#,
}]);

static STR_ENCODE: FunctionDef =
    FunctionDef::new("str.encode", "encoding:enum(hex,base64)", Kernel::Elementwise(encode))
        .total()
        .doc("The bytes of the text (UTF-8) written as hexadecimal digits or Base64.")
        .types(|bind| text_type(bind, &[], DataType::String))
        .examples(&[Example {
            columns: r#"a=str ["ä", "", null]"#,
            arguments: r#"("base64")"#,
            result: r#"str ["w6Q=", "", null]"#,
        }]);

static STR_DECODE: FunctionDef = FunctionDef::new(
    "str.decode",
    "encoding:enum(hex,base64), *, strict:bool=True",
    Kernel::Elementwise(decode),
)
.doc(
    "The bytes that hexadecimal digits or Base64 stand for.\n\n\
             Text that is neither is an error, or gives null if `strict` is false.",
)
.types(|bind| text_type(bind, &[], DataType::Binary))
.examples(&[Example {
    columns: r#"a=str ["616263", "x", null]"#,
    arguments: r#"("hex", strict=false)"#,
    result: r#"binary ["abc", null, null]"#,
}]);

fn encode(call: &Call) -> Result<Vector> {
    let encoding: Encoding = if call.options.str("encoding")? == "hex" { HEXLOWER } else { BASE64 };
    let bytes = cast(&call.inputs[0], &DataType::Binary, Unfit::Fail)?;
    each_bytes(&bytes, true, call.dtype, |out: &mut TextBuilder, bytes, _| {
        out.append_value(encoding.encode(bytes));
        Ok(())
    })
}

fn decode(call: &Call) -> Result<Vector> {
    let name = call.options.str("encoding")?;
    let encoding = if name == "hex" { HEXLOWER_PERMISSIVE } else { BASE64 };
    let strict = call.options.bool("strict")?;
    let bytes = cast(&call.inputs[0], &DataType::Binary, Unfit::Fail)?;
    each_bytes(&bytes, true, call.dtype, |out: &mut BinaryViewBuilder, bytes, _| {
        match encoding.decode(bytes) {
            Ok(decoded) => out.append_value(decoded),
            Err(_) if !strict => out.null(),
            Err(e) => {
                let function = call.options.name();
                let value = bytes.escape_ascii();
                return Err(error!(
                    Compute,
                    "`{function}`: \"{value}\" is not {name}: {e}; strict=False gives null"
                ));
            }
        }
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn what_is_no_code() {
        check(
            "str.decode",
            r#"a=str ["6A", "6", "zz"]"#,
            r#"("hex", strict=false)"#,
            r#"binary ["j", null, null]"#,
        );
        check(
            "str.decode",
            r#"a=str ["YQ==", "YQ", "a b"]"#,
            r#"("base64", strict=false)"#,
            r#"binary ["a", null, null]"#,
        );
        assert!(fails("bin.decode", r#"a=binary ["zz"]"#, r#"("hex")"#).contains("\"zz\" is not hex"));
        assert!(fails("bin.encode", r#"a=str ["zz"]"#, r#"("hex")"#).contains("String"));
    }
}
