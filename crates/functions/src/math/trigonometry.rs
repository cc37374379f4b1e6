//! Angles: `sin`, `cos`, `tan`, `cot`, their inverses and hyperbolic kin, `degrees`, `radians`.

use crate::kernels::float;
use crate::types::float_type;
use crate::{Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[
    &SIN, &COS, &TAN, &COT, &ARCSIN, &ARCCOS, &ARCTAN, &SINH, &COSH, &TANH, &ARCSINH, &ARCCOSH, &ARCTANH,
    &DEGREES, &RADIANS,
];

static SIN: FunctionDef =
    FunctionDef::new("sin", "", Kernel::Elementwise(|call| float(&call.inputs[0], f64::sin, f32::sin)))
        .doc("The sine of angles in radians.")
        .types(float_type)
        .examples(&[Example { columns: "a=f64 [0, null]", arguments: "()", result: "f64 [0, null]" }]);

static COS: FunctionDef =
    FunctionDef::new("cos", "", Kernel::Elementwise(|call| float(&call.inputs[0], f64::cos, f32::cos)))
        .doc("The cosine of angles in radians.")
        .types(float_type)
        .examples(&[Example { columns: "a=f64 [0, null]", arguments: "()", result: "f64 [1, null]" }]);

static TAN: FunctionDef =
    FunctionDef::new("tan", "", Kernel::Elementwise(|call| float(&call.inputs[0], f64::tan, f32::tan)))
        .doc("The tangent of angles in radians.")
        .types(float_type)
        .examples(&[Example { columns: "a=f64 [0, null]", arguments: "()", result: "f64 [0, null]" }]);

static COT: FunctionDef = FunctionDef::new(
    "cot",
    "",
    Kernel::Elementwise(|call| float(&call.inputs[0], |x| 1.0 / x.tan(), |x| 1.0 / x.tan())),
)
.doc("The cotangent of angles in radians: 1 divided by the tangent.")
.types(float_type)
.examples(&[Example {
    columns: "a=f64 [0.7853981633974483, 0, null]",
    arguments: "()",
    result: r#"f64 [1.0000000000000002, "inf", null]"#,
}]);

static ARCSIN: FunctionDef =
    FunctionDef::new("arcsin", "", Kernel::Elementwise(|call| float(&call.inputs[0], f64::asin, f32::asin)))
        .doc("The angles, in radians, with these sines; NaN beyond -1 and 1.")
        .types(float_type)
        .examples(&[Example {
            columns: "a=f64 [0, 2, null]",
            arguments: "()",
            result: r#"f64 [0, "NaN", null]"#,
        }]);

static ARCCOS: FunctionDef =
    FunctionDef::new("arccos", "", Kernel::Elementwise(|call| float(&call.inputs[0], f64::acos, f32::acos)))
        .doc("The angles, in radians, with these cosines; NaN beyond -1 and 1.")
        .types(float_type)
        .examples(&[Example {
            columns: "a=f64 [1, 2, null]",
            arguments: "()",
            result: r#"f64 [0, "NaN", null]"#,
        }]);

static ARCTAN: FunctionDef =
    FunctionDef::new("arctan", "", Kernel::Elementwise(|call| float(&call.inputs[0], f64::atan, f32::atan)))
        .doc("The angles, in radians, with these tangents.")
        .types(float_type)
        .examples(&[Example { columns: "a=f64 [0, null]", arguments: "()", result: "f64 [0, null]" }]);

static SINH: FunctionDef =
    FunctionDef::new("sinh", "", Kernel::Elementwise(|call| float(&call.inputs[0], f64::sinh, f32::sinh)))
        .doc("The hyperbolic sine.")
        .types(float_type)
        .examples(&[Example { columns: "a=f64 [0, null]", arguments: "()", result: "f64 [0, null]" }]);

static COSH: FunctionDef =
    FunctionDef::new("cosh", "", Kernel::Elementwise(|call| float(&call.inputs[0], f64::cosh, f32::cosh)))
        .doc("The hyperbolic cosine.")
        .types(float_type)
        .examples(&[Example { columns: "a=f64 [0, null]", arguments: "()", result: "f64 [1, null]" }]);

static TANH: FunctionDef =
    FunctionDef::new("tanh", "", Kernel::Elementwise(|call| float(&call.inputs[0], f64::tanh, f32::tanh)))
        .doc("The hyperbolic tangent.")
        .types(float_type)
        .examples(&[Example { columns: "a=f64 [0, null]", arguments: "()", result: "f64 [0, null]" }]);

static ARCSINH: FunctionDef = FunctionDef::new(
    "arcsinh",
    "",
    Kernel::Elementwise(|call| float(&call.inputs[0], f64::asinh, f32::asinh)),
)
.doc("The values with these hyperbolic sines.")
.types(float_type)
.examples(&[Example { columns: "a=f64 [0, null]", arguments: "()", result: "f64 [0, null]" }]);

static ARCCOSH: FunctionDef = FunctionDef::new(
    "arccosh",
    "",
    Kernel::Elementwise(|call| float(&call.inputs[0], f64::acosh, f32::acosh)),
)
.doc("The values with these hyperbolic cosines; NaN below 1.")
.types(float_type)
.examples(&[Example { columns: "a=f64 [1, 0, null]", arguments: "()", result: r#"f64 [0, "NaN", null]"# }]);

static ARCTANH: FunctionDef = FunctionDef::new(
    "arctanh",
    "",
    Kernel::Elementwise(|call| float(&call.inputs[0], f64::atanh, f32::atanh)),
)
.doc("The values with these hyperbolic tangents; NaN beyond -1 and 1.")
.types(float_type)
.examples(&[Example { columns: "a=f64 [0, 2, null]", arguments: "()", result: r#"f64 [0, "NaN", null]"# }]);

static DEGREES: FunctionDef = FunctionDef::new(
    "degrees",
    "",
    Kernel::Elementwise(|call| float(&call.inputs[0], f64::to_degrees, f32::to_degrees)),
)
.doc("Angles in degrees, from radians.")
.types(float_type)
.examples(&[Example {
    columns: "a=f64 [0, 3.141592653589793, null]",
    arguments: "()",
    result: "f64 [0, 180, null]",
}]);

static RADIANS: FunctionDef = FunctionDef::new(
    "radians",
    "",
    Kernel::Elementwise(|call| float(&call.inputs[0], f64::to_radians, f32::to_radians)),
)
.doc("Angles in radians, from degrees.")
.types(float_type)
.examples(&[Example {
    columns: "a=f64 [0, 180, null]",
    arguments: "()",
    result: "f64 [0, 3.141592653589793, null]",
}]);
