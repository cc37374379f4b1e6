//! `rolling_sum_by` and its kin: windows that are measured on another column.

use polarslike_core::{DataType, Result};

use super::rolling::{extreme_types, maximum, mean, minimum, sum, sum_types, variance, variance_types};
use super::rolling_quantile::{median, quantile, quantile_types};
use crate::axis::{along, axis_type};
use crate::{Bind, Binding, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] =
    &[&SUM_BY, &MEAN_BY, &MIN_BY, &MAX_BY, &STD_BY, &VAR_BY, &MEDIAN_BY, &QUANTILE_BY];

/// The documentation: what the function gives, and what all of them have in common.
macro_rules! doc {
    ($what:literal) => {
        concat!(
            $what,
            "\n\nThe window of a row goes back by `window_size` from its place in `by`: dates, times or integers (`2i`) ",
            "in any order, without nulls. `closed` says which of its ends belong to it. Nulls are left out; the result ",
            "is null where there are fewer than `min_samples` values."
        )
    };
}

const SIGNATURE: &str =
    "by:expr(col), window_size:duration, *, min_samples:int=1, closed:enum(left,right,both,none)='right'";
const WITH_DDOF: &str = "by:expr(col), window_size:duration, *, min_samples:int=1, \
                         closed:enum(left,right,both,none)='right', ddof:int=1";

static SUM_BY: FunctionDef = FunctionDef::new(
    "rolling_sum_by",
    "by:expr(col), window_size:duration, *, min_samples:int=0, closed:enum(left,right,both,none)='right'",
    Kernel::PerGroup(|call| along(call, sum)),
)
.doc(doc!("The sum over a window that moves along another column."))
.types(|bind| with_axis(bind, sum_types))
.examples(&[Example {
    columns: "a=i64 [1, 2, 3]; b=i64 [1, 2, 5]",
    arguments: r#"(col(b), "2i")"#,
    result: "i64 [1, 3, 3]",
}]);

static MEAN_BY: FunctionDef =
    FunctionDef::new("rolling_mean_by", SIGNATURE, Kernel::PerGroup(|call| along(call, mean)))
        .doc(doc!("The mean over a window that moves along another column."))
        .types(|bind| with_axis(bind, super::rolling::mean_types))
        .examples(&[Example {
            columns: r#"a=i64 [1, 2, 3]; b=date ["2024-01-01", "2024-01-02", "2024-01-05"]"#,
            arguments: r#"(col(b), "2d")"#,
            result: "f64 [1, 1.5, 3]",
        }]);

static MIN_BY: FunctionDef =
    FunctionDef::new("rolling_min_by", SIGNATURE, Kernel::PerGroup(|call| along(call, minimum)))
        .doc(doc!("The least value in a window that moves along another column; NaN if there is one."))
        .types(|bind| with_axis(bind, extreme_types))
        .examples(&[Example {
            columns: "a=i64 [1, 2, 3]; b=i64 [1, 2, 5]",
            arguments: r#"(col(b), "2i")"#,
            result: "i64 [1, 1, 3]",
        }]);

static MAX_BY: FunctionDef =
    FunctionDef::new("rolling_max_by", SIGNATURE, Kernel::PerGroup(|call| along(call, maximum)))
        .doc(doc!("The greatest value in a window that moves along another column; NaN if there is one."))
        .types(|bind| with_axis(bind, extreme_types))
        .examples(&[Example {
            columns: "a=i64 [3, 2, 1]; b=i64 [1, 2, 5]",
            arguments: r#"(col(b), "2i")"#,
            result: "i64 [3, 3, 1]",
        }]);

static STD_BY: FunctionDef = FunctionDef::new(
    "rolling_std_by",
    WITH_DDOF,
    Kernel::PerGroup(|call| along(call, |call| variance(call, f64::sqrt))),
)
.doc(doc!("The standard deviation over a window that moves along another column."))
.types(|bind| with_axis(bind, variance_types))
.examples(&[Example {
    columns: "a=i64 [1, 3, 3]; b=i64 [1, 2, 3]",
    arguments: r#"(col(b), "2i", ddof=0)"#,
    result: "f64 [0, 1, 0]",
}]);

static VAR_BY: FunctionDef = FunctionDef::new(
    "rolling_var_by",
    WITH_DDOF,
    Kernel::PerGroup(|call| along(call, |call| variance(call, |v| v))),
)
.doc(doc!("The variance over a window that moves along another column."))
.types(|bind| with_axis(bind, variance_types))
.examples(&[Example {
    columns: "a=i64 [1, 2, 4]; b=i64 [1, 2, 3]",
    arguments: r#"(col(b), "2i")"#,
    result: "f64 [null, 0.5, 2]",
}]);

static MEDIAN_BY: FunctionDef =
    FunctionDef::new("rolling_median_by", SIGNATURE, Kernel::PerGroup(|call| along(call, median)))
        .doc(doc!("The median over a window that moves along another column."))
        .types(|bind| with_axis(bind, quantile_types))
        .examples(&[Example {
            columns: "a=i64 [1, 5, 3]; b=i64 [1, 2, 3]",
            arguments: r#"(col(b), "3i")"#,
            result: "f64 [1, 3, 3]",
        }]);

static QUANTILE_BY: FunctionDef = FunctionDef::new(
    "rolling_quantile_by",
    "by:expr(col), window_size:duration, *, quantile:float, \
     interpolation:enum(nearest,higher,lower,midpoint,linear,equiprobable)='nearest', min_samples:int=1, \
     closed:enum(left,right,both,none)='right'",
    Kernel::PerGroup(|call| along(call, quantile)),
)
.doc(doc!("A quantile over a window that moves along another column."))
.types(|bind| with_axis(bind, quantile_types))
.examples(&[Example {
    columns: "a=i64 [1, 5, 3]; b=i64 [1, 2, 3]",
    arguments: r#"(col(b), "3i", quantile=1.0)"#,
    result: "f64 [1, 5, 5]",
}]);

/// The rule of the values, and the axis beside them.
fn with_axis(bind: &Bind, rule: impl Fn(&Bind) -> Result<Binding>) -> Result<Binding> {
    let axis = axis_type(bind, 1)?;
    let values = rule(&Bind { inputs: &bind.inputs[..1], ..*bind })?;
    let input = values.inputs.first().cloned().unwrap_or(DataType::Null);
    bind.cast(vec![input, axis], values.output)
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn ends_of_windows() {
        let columns = "a=i64 [1, 2, 4, 8]; b=i64 [1, 2, 3, 4]";
        check("rolling_sum_by", columns, r#"(col(b), "1i", closed="left")"#, "i64 [0, 1, 2, 4]");
        check("rolling_sum_by", columns, r#"(col(b), "1i", closed="both")"#, "i64 [1, 3, 6, 12]");
        check("rolling_sum_by", columns, r#"(col(b), "2i", closed="none")"#, "i64 [0, 1, 2, 4]");
        check("rolling_sum_by", columns, r#"(col(b), "2i", min_samples=2)"#, "i64 [null, 3, 6, 12]");
    }

    #[test]
    fn any_order() {
        check("rolling_sum_by", "a=i64 [4, 1, 2]; b=i64 [3, 1, 2]", r#"(col(b), "2i")"#, "i64 [6, 1, 3]");
        check("rolling_max_by", "a=i64 [1, 5, 3]; b=i64 [1, 1, 1]", r#"(col(b), "2i")"#, "i64 [5, 5, 5]");
    }

    #[test]
    fn months_are_those_of_the_calendar() {
        let columns = r#"a=i64 [1, 2, 4]; b=date ["2024-02-29", "2024-03-29", "2024-03-30"]"#;
        check("rolling_sum_by", columns, r#"(col(b), "1mo")"#, "i64 [1, 2, 6]");
    }

    #[test]
    fn errors() {
        assert!(fails("rolling_sum_by", "a=i64 [1]; b=i64 [null]", r#"(col(b), "2i")"#).contains("nulls"));
        assert!(fails("rolling_sum_by", "a=i64 [1]; b=i64 [1]", r#"(col(b), "2d")"#).contains("2i"));
    }
}
