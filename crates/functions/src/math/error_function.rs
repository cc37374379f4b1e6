//! `erf`, `erfc`.

use crate::kernels::float;
use crate::types::float_type;
use crate::{Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&ERF, &ERFC];

static ERF: FunctionDef = FunctionDef::new(
    "erf",
    "",
    Kernel::Elementwise(|call| float(&call.inputs[0], libm::erf, libm::erff)),
)
.total()
.doc("The error function: twice the integral of the normal distribution's density between 0 and each value.")
.types(float_type)
.examples(&[Example {
    columns: r#"a=f64 [0, 0.5, "inf", null]"#,
    arguments: "()",
    result: "f64 [0, 0.5204998778130465, 1, null]",
}]);

static ERFC: FunctionDef =
    FunctionDef::new("erfc", "", Kernel::Elementwise(|call| float(&call.inputs[0], libm::erfc, libm::erfcf)))
        .total()
        .doc("1 less the error function, exact also where that is close to 1.")
        .types(float_type)
        .examples(&[Example {
            columns: r#"a=f64 [0, 0.5, "inf", null]"#,
            arguments: "()",
            result: "f64 [1, 0.4795001221869535, 0, null]",
        }]);
