// Generated from the function registry: change that, then run `cargo xtask bindings`.

//! The functions of the registry as methods of `Expr`, by namespace, and as free functions.
//!
//! Inputs come first, options after them, both in the order of the signature. A string as an input is the
//! name of a column, a number is a literal.

use polarslike_core::DataType;
use polarslike_functions::{Arg, Args, Function, lookup};

use crate::Expr;

/// A call of a function that the registry has.
fn call(name: &str, inputs: Vec<Expr>, args: Vec<Arg>) -> Expr {
    match lookup(name) {
        Some(function) => {
            Expr::Call { function: Function(function), inputs: inputs.into(), args: Args::new(args) }
        }
        None => unreachable!("this file is generated from the registry, which has {name:?}"),
    }
}

impl Expr {
    /// The functions of the namespace `str`.
    #[must_use]
    pub fn str(self) -> StrNamespace {
        StrNamespace(self)
    }

    /// The sum of two values, row by row; null if one is null. Texts are joined. Integers wrap around on
    /// overflow.
    ///
    /// ```text
    /// a=i64 [1, 2, null]
    /// add(10) -> i64 [11, 12, null]
    /// ```
    #[must_use]
    pub fn add(self, other: impl Into<Expr>) -> Expr {
        call("add", vec![self, other.into()], vec![])
    }

    /// Whether no value is false; true if there are none.
    ///
    /// Numbers count as true if they are not 0. If `ignore_nulls` is false, the result is null where no
    /// value is false but some are null.
    ///
    /// ```text
    /// a=bool [true, null]
    /// all() -> bool [true]
    ///
    /// a=bool [true, null]
    /// all(ignore_nulls=false) -> bool [null]
    /// ```
    #[must_use]
    pub fn all(self, ignore_nulls: bool) -> Expr {
        call("all", vec![self], vec![ignore_nulls.into()])
    }

    /// Whether some value is true; false if there are none.
    ///
    /// Numbers count as true if they are not 0. If `ignore_nulls` is false, the result is null where no
    /// value is true but some are null.
    ///
    /// ```text
    /// a=bool [false, null, true]
    /// any() -> bool [true]
    ///
    /// a=bool [false, null]
    /// any(ignore_nulls=false) -> bool [null]
    /// ```
    #[must_use]
    pub fn any(self, ignore_nulls: bool) -> Expr {
        call("any", vec![self], vec![ignore_nulls.into()])
    }

    /// The values as another type.
    ///
    /// A value that the type cannot hold is an error, or null where `strict` is false.
    ///
    /// ```text
    /// a=i64 [1, 2, null]
    /// cast(f64) -> f64 [1.0, 2.0, null]
    /// ```
    #[must_use]
    pub fn cast(self, dtype: DataType, strict: bool, wrap_numerical: bool) -> Expr {
        call("cast", vec![self], vec![dtype.into(), strict.into(), wrap_numerical.into()])
    }

    /// The number of values that are not null.
    ///
    /// ```text
    /// a=i64 [1, null, 3]
    /// count() -> u32 [2]
    /// ```
    #[must_use]
    pub fn count(self) -> Expr {
        call("count", vec![self], vec![])
    }

    /// The first value, or the first that is not null if `ignore_nulls`; null if there is none.
    ///
    /// ```text
    /// a=i64 [null, 2, 3]
    /// first() -> i64 [null]
    ///
    /// a=i64 [null, 2, 3]
    /// first(ignore_nulls=true) -> i64 [2]
    /// ```
    #[must_use]
    pub fn first(self, ignore_nulls: bool) -> Expr {
        call("first", vec![self], vec![ignore_nulls.into()])
    }

    /// Whether there is a null.
    ///
    /// ```text
    /// a=i64 [1, null, 3]
    /// has_nulls() -> bool [true]
    /// ```
    #[must_use]
    pub fn has_nulls(self) -> Expr {
        call("has_nulls", vec![self], vec![])
    }

    /// The first `n` values; all but the last `-n` if `n` is negative.
    ///
    /// ```text
    /// a=i64 [1, 2, 3]
    /// head(2) -> i64 [1, 2]
    /// ```
    #[must_use]
    pub fn head(self, n: impl Into<Expr>) -> Expr {
        call("head", vec![self, n.into()], vec![])
    }

    /// Whether there are no values; nulls are values unless `ignore_nulls`.
    ///
    /// ```text
    /// a=i64 [null]
    /// is_empty() -> bool [false]
    ///
    /// a=i64 [null]
    /// is_empty(ignore_nulls=true) -> bool [true]
    /// ```
    #[must_use]
    pub fn is_empty(self, ignore_nulls: bool) -> Expr {
        call("is_empty", vec![self], vec![ignore_nulls.into()])
    }

    /// The last value, or the last that is not null if `ignore_nulls`; null if there is none.
    ///
    /// ```text
    /// a=i64 [1, 2, null]
    /// last() -> i64 [null]
    ///
    /// a=i64 [1, 2, null]
    /// last(ignore_nulls=true) -> i64 [2]
    /// ```
    #[must_use]
    pub fn last(self, ignore_nulls: bool) -> Expr {
        call("last", vec![self], vec![ignore_nulls.into()])
    }

    /// The number of values, nulls included.
    ///
    /// ```text
    /// a=i64 [1, null, 3]
    /// len() -> u32 [3]
    /// ```
    #[must_use]
    pub fn len(self) -> Expr {
        call("len", vec![self], vec![])
    }

    /// The first `n` values: another name of `head`.
    ///
    /// ```text
    /// a=i64 [1, 2, 3]
    /// limit(2) -> i64 [1, 2]
    /// ```
    #[must_use]
    pub fn limit(self, n: impl Into<Expr>) -> Expr {
        call("limit", vec![self, n.into()], vec![])
    }

    /// The greatest value.
    ///
    /// Nulls are left out, and NaN too unless all values are NaN; the greatest of no values is null. Text is
    /// compared by its characters' code points, Categorical too.
    ///
    /// ```text
    /// a=i64 [3, null, 1, 2]
    /// max() -> i64 [3]
    /// ```
    #[must_use]
    pub fn max(self) -> Expr {
        call("max", vec![self], vec![])
    }

    /// The arithmetic mean of the values.
    ///
    /// Nulls are left out; the mean of no values is null. Dates have a Datetime as their mean.
    ///
    /// ```text
    /// a=i64 [1, 2, null, 6]
    /// mean() -> f64 [3.0]
    ///
    /// a=bool [true, false]
    /// mean() -> f64 [0.5]
    /// ```
    #[must_use]
    pub fn mean(self) -> Expr {
        call("mean", vec![self], vec![])
    }

    /// The least value.
    ///
    /// Nulls are left out, and NaN too unless all values are NaN; the least of no values is null. Text is
    /// compared by its characters' code points, Categorical too.
    ///
    /// ```text
    /// a=i64 [3, null, 1, 2]
    /// min() -> i64 [1]
    ///
    /// a=str ["pear", "fig"]
    /// min() -> str ["fig"]
    /// ```
    #[must_use]
    pub fn min(self) -> Expr {
        call("min", vec![self], vec![])
    }

    /// The product of two values, row by row; null if one is null. Integers wrap around on overflow.
    ///
    /// ```text
    /// a=i64 [1, 2, null]
    /// mul(10) -> i64 [10, 20, null]
    /// ```
    #[must_use]
    pub fn mul(self, other: impl Into<Expr>) -> Expr {
        call("mul", vec![self, other.into()], vec![])
    }

    /// The greatest value, or NaN if there is one. Nulls are left out; the greatest of no values is null.
    ///
    /// ```text
    /// a=f64 [3.0, null, 1.0]
    /// nan_max() -> f64 [3.0]
    /// ```
    #[must_use]
    pub fn nan_max(self) -> Expr {
        call("nan_max", vec![self], vec![])
    }

    /// The least value, or NaN if there is one. Nulls are left out; the least of no values is null.
    ///
    /// ```text
    /// a=f64 [3.0, null, 1.0]
    /// nan_min() -> f64 [1.0]
    /// ```
    #[must_use]
    pub fn nan_min(self) -> Expr {
        call("nan_min", vec![self], vec![])
    }

    /// The number of nulls.
    ///
    /// ```text
    /// a=i64 [1, null, 3]
    /// null_count() -> u32 [1]
    /// ```
    #[must_use]
    pub fn null_count(self) -> Expr {
        call("null_count", vec![self], vec![])
    }

    /// The product of the values.
    ///
    /// Nulls are left out; the product of no values is 1. Integers and Booleans are multiplied as Int64
    /// (UInt64 stays) and wrap around on overflow.
    ///
    /// ```text
    /// a=i64 [2, null, 5]
    /// product() -> i64 [10]
    /// ```
    #[must_use]
    pub fn product(self) -> Expr {
        call("product", vec![self], vec![])
    }

    /// The values `n` rows further down; up if `n` is negative.
    ///
    /// The rows that become free are filled with `fill_value`, null if none is given.
    ///
    /// ```text
    /// a=i64 [1, 2, 3]
    /// shift(1) -> i64 [null, 1, 2]
    ///
    /// a=i64 [1, 2, 3]
    /// shift(-1, fill_value=0) -> i64 [2, 3, 0]
    /// ```
    #[must_use]
    pub fn shift(self, n: impl Into<Expr>, fill_value: impl Into<Expr>) -> Expr {
        call("shift", vec![self, n.into(), fill_value.into()], vec![])
    }

    /// The standard deviation.
    ///
    /// The sum of squares is divided by the number of values less `ddof`. Nulls are left out; null if there
    /// are no more than `ddof` values.
    ///
    /// ```text
    /// a=i64 [1, 3, null, 5]
    /// std() -> f64 [2.0]
    ///
    /// a=i64 [1]
    /// std() -> f64 [null]
    /// ```
    #[must_use]
    pub fn std(self, ddof: i64) -> Expr {
        call("std", vec![self], vec![ddof.into()])
    }

    /// The difference of two values, row by row; null if one is null. Integers wrap around on overflow.
    ///
    /// ```text
    /// a=i64 [1, 2, null]
    /// sub(10) -> i64 [-9, -8, null]
    /// ```
    #[must_use]
    pub fn sub(self, other: impl Into<Expr>) -> Expr {
        call("sub", vec![self, other.into()], vec![])
    }

    /// The sum of the values.
    ///
    /// Nulls are left out; the sum of no values is 0. Integers of 8 and 16 bits are summed as Int64; larger
    /// ones wrap around on overflow. The sum of a Boolean column is the number of its true values.
    ///
    /// ```text
    /// a=i64 [1, 2, null, 4]
    /// sum() -> i64 [7]
    ///
    /// a=bool [true, null, true]
    /// sum() -> u32 [2]
    /// ```
    #[must_use]
    pub fn sum(self) -> Expr {
        call("sum", vec![self], vec![])
    }

    /// The variance.
    ///
    /// The sum of squares is divided by the number of values less `ddof`. Nulls are left out; null if there
    /// are no more than `ddof` values.
    ///
    /// ```text
    /// a=i64 [1, 3, null, 5]
    /// var() -> f64 [4.0]
    ///
    /// a=i64 [1, 3]
    /// var(ddof=0) -> f64 [1.0]
    /// ```
    #[must_use]
    pub fn var(self, ddof: i64) -> Expr {
        call("var", vec![self], vec![ddof.into()])
    }
}

/// The functions of the namespace `str`.
#[derive(Clone, Debug)]
pub struct StrNamespace(Expr);

impl StrNamespace {
    /// True where the text contains `pattern`.
    ///
    /// `pattern` is a regular expression unless `literal`; one that does not parse is an error, or gives
    /// null where `strict` is false. Null text and null patterns give null.
    ///
    /// ```text
    /// a=str ["apple", "fig", null]
    /// str.contains("p+") -> bool [true, false, null]
    ///
    /// a=str ["1+1", "11"]
    /// str.contains("1+1", literal=true) -> bool [true, false]
    /// ```
    #[must_use]
    pub fn contains(self, pattern: impl Into<Expr>, literal: bool, strict: bool) -> Expr {
        call("str.contains", vec![self.0, pattern.into()], vec![literal.into(), strict.into()])
    }
}

/// Pearson's correlation of two columns.
///
/// Rows where one is null are left out; NaN if a column does not vary.
///
/// ```text
/// a=f64 [1.0, 2.0, 3.0]; b=f64 [2.0, 4.0, 6.0]
/// pl.corr(col(a), col(b)) -> f64 [1.0]
/// ```
#[must_use]
pub fn corr(a: impl Into<Expr>, b: impl Into<Expr>, method: &str, propagate_nans: bool, eager: bool) -> Expr {
    call("pl.corr", vec![a.into(), b.into()], vec![method.into(), propagate_nans.into(), eager.into()])
}

/// The covariance of two columns.
///
/// Rows where one is null are left out; null if there are no more than `ddof` rows.
///
/// ```text
/// a=f64 [1.0, 2.0, 3.0]; b=f64 [2.0, 4.0, 6.0]
/// pl.cov(col(a), col(b)) -> f64 [2.0]
/// ```
#[must_use]
pub fn cov(a: impl Into<Expr>, b: impl Into<Expr>, ddof: i64, eager: bool) -> Expr {
    call("pl.cov", vec![a.into(), b.into()], vec![ddof.into(), eager.into()])
}

/// The number of rows.
///
/// ```text
/// a=i64 [1, null, 3]
/// pl.len() -> u32 [3]
/// ```
#[must_use]
pub fn len() -> Expr {
    call("pl.len", vec![], vec![])
}

/// `truthy` where `predicate` is true, `falsy` where it is false or null.
///
/// ```text
/// a=bool [true, false, null]; b=i64 [1, 2, 3]; c=i64 [10, 20, 30]
/// pl.ternary(col(a), col(b), col(c)) -> i64 [1, 20, 30]
/// ```
#[must_use]
pub fn ternary(predicate: impl Into<Expr>, truthy: impl Into<Expr>, falsy: impl Into<Expr>) -> Expr {
    call("pl.ternary", vec![predicate.into(), truthy.into(), falsy.into()], vec![])
}

impl<T: Into<Expr>> std::ops::Add<T> for Expr {
    type Output = Expr;

    fn add(self, other: T) -> Expr {
        call("add", vec![self, other.into()], vec![])
    }
}

impl<T: Into<Expr>> std::ops::Sub<T> for Expr {
    type Output = Expr;

    fn sub(self, other: T) -> Expr {
        call("sub", vec![self, other.into()], vec![])
    }
}

impl<T: Into<Expr>> std::ops::Mul<T> for Expr {
    type Output = Expr;

    fn mul(self, other: T) -> Expr {
        call("mul", vec![self, other.into()], vec![])
    }
}
