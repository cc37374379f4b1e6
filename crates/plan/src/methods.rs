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
        Some(function) => Expr::Call { function: Function(function), inputs, args: Args::new(args) },
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
