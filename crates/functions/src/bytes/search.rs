//! `bin.contains`, `bin.starts_with`, `bin.ends_with`.

use arrow::array::BooleanBuilder;
use memchr::memmem;
use polarslike_core::{DataType, Result, Vector, bail};

use crate::kernels::text::{Argument, each_bytes};
use crate::types::bytes_type;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&CONTAINS, &STARTS_WITH, &ENDS_WITH];

static CONTAINS: FunctionDef = FunctionDef::new(
    "bin.contains",
    "literal:expr(lit)",
    Kernel::Elementwise(|call| test(call, |bytes, literal| memmem::find(bytes, literal).is_some())),
)
.total()
.doc("Whether these bytes, or those of this text, occur in the value.")
.types(types)
.examples(&[Example {
    columns: r#"a=binary ["abc", "", null]"#,
    arguments: r#"("b")"#,
    result: "bool [true, false, null]",
}]);

static STARTS_WITH: FunctionDef = FunctionDef::new(
    "bin.starts_with",
    "prefix:expr(lit)",
    Kernel::Elementwise(|call| test(call, |bytes, prefix| bytes.starts_with(prefix))),
)
.total()
.doc("Whether the value starts with these bytes, or those of this text.")
.types(types)
.examples(&[Example {
    columns: r#"a=binary ["abc", "", null]; b=binary ["ab", "x", "y"]"#,
    arguments: "(col(b))",
    result: "bool [true, false, null]",
}]);

static ENDS_WITH: FunctionDef = FunctionDef::new(
    "bin.ends_with",
    "suffix:expr(lit)",
    Kernel::Elementwise(|call| test(call, |bytes, suffix| bytes.ends_with(suffix))),
)
.total()
.doc("Whether the value ends with these bytes, or those of this text.")
.types(types)
.examples(&[Example {
    columns: r#"a=binary ["abc", "", null]"#,
    arguments: r#"("bc")"#,
    result: "bool [true, false, null]",
}]);

fn types(bind: &Bind) -> Result<Binding> {
    bytes_type(bind, &[DataType::Binary], DataType::Boolean)
}

fn test(call: &Call, test: impl Fn(&[u8], &[u8]) -> bool) -> Result<Vector> {
    let [bytes, other] = call.inputs else { bail!(Internal, "`{}` takes two inputs", call.options.name()) };
    let other = Argument::new(other);
    each_bytes(bytes, other.is_constant(), call.dtype, |out: &mut BooleanBuilder, bytes, row| {
        out.append_option(other.bytes(row).map(|other| test(bytes, other)));
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn bytes_per_row() {
        let columns = r#"a=binary ["abc", "abc", "", null]; b=binary ["b", null, "", "a"]"#;
        check("bin.contains", columns, "(col(b))", "bool [true, null, true, null]");
        check("bin.ends_with", columns, "(null)", "bool [null, null, null, null]");
        assert!(fails("bin.contains", r#"a=str ["x"]"#, r#"("x")"#).contains("String"));
        assert!(fails("bin.contains", columns, "(5)").contains("bytes or text"));
    }
}
