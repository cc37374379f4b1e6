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

    /// The sum of two values, row by row; null if one is null.
    ///
    /// Integers wrap around on overflow. Texts are joined. Booleans count as 0 and 1. A Duration added to a
    /// Date or Datetime gives that type; a Date drops the time of day.
    ///
    /// ```text
    /// a=i64 [1, 2, null]
    /// add(10) -> i64 [11, 12, null]
    ///
    /// a=str ["x", null]; b=str ["1", "2"]
    /// add(col(b)) -> str ["x1", null]
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

    /// True where all of the values are, row by row; bit by bit on integers.
    ///
    /// Null is a value that is not known: the result is false if one value is, otherwise null if one is
    /// null. With integers null gives null.
    ///
    /// ```text
    /// a=bool [true, true, false, null, null]; b=bool [true, false, null, true, null]
    /// and_(col(b)) -> bool [true, false, false, null, null]
    ///
    /// a=i64 [6, null]
    /// and_(3) -> i64 [2, null]
    /// ```
    #[must_use]
    pub fn and_(self, others: impl IntoIterator<Item = impl Into<Expr>>) -> Expr {
        call("and_", [vec![self], others.into_iter().map(Into::into).collect::<Vec<Expr>>()].concat(), vec![])
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
    /// A value that the type cannot hold is an error, or null where `strict` is false; with `wrap_numerical`
    /// an integer keeps its low bits instead. Floats lose what stands behind the point when they become
    /// integers. Lists are cast element by element, structs field by field. Text becomes a date or time by
    /// `str.to_date` and its kin.
    ///
    /// ```text
    /// a=i64 [1, 2, null]
    /// cast(f64) -> f64 [1.0, 2.0, null]
    ///
    /// a=str ["1", "x", null]
    /// cast(i64, strict=false) -> i64 [1, null, null]
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

    /// Whether two values are equal, row by row; null if one is null. NaN equals NaN.
    ///
    /// ```text
    /// a=i64 [1, 2, null]
    /// eq(2) -> bool [false, true, null]
    /// ```
    #[must_use]
    pub fn eq(self, other: impl Into<Expr>) -> Expr {
        call("eq", vec![self, other.into()], vec![])
    }

    /// Whether two values are equal, row by row; null equals null and nothing else.
    ///
    /// ```text
    /// a=i64 [1, null, null]; b=i64 [1, null, 2]
    /// eq_missing(col(b)) -> bool [true, true, false]
    /// ```
    #[must_use]
    pub fn eq_missing(self, other: impl Into<Expr>) -> Expr {
        call("eq_missing", vec![self, other.into()], vec![])
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

    /// The quotient of two values rounded down, row by row; null if one is null.
    ///
    /// An integer divided by zero gives null, a float an infinity or NaN.
    ///
    /// ```text
    /// a=i64 [7, -7, null]
    /// floordiv(2) -> i64 [3, -4, null]
    /// ```
    #[must_use]
    pub fn floordiv(self, other: impl Into<Expr>) -> Expr {
        call("floordiv", vec![self, other.into()], vec![])
    }

    /// Whether a value is greater than another or equal, row by row; null if one is null. NaN is greater
    /// than any number.
    ///
    /// ```text
    /// a=str ["a", "b", "c", null]
    /// ge("b") -> bool [false, true, true, null]
    /// ```
    #[must_use]
    pub fn ge(self, other: impl Into<Expr>) -> Expr {
        call("ge", vec![self, other.into()], vec![])
    }

    /// Whether a value is greater than another, row by row; null if one is null. NaN is greater than any
    /// number.
    ///
    /// ```text
    /// a=f64 [1, 3, "NaN", null]
    /// gt(2) -> bool [false, true, true, null]
    /// ```
    #[must_use]
    pub fn gt(self, other: impl Into<Expr>) -> Expr {
        call("gt", vec![self, other.into()], vec![])
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

    /// True where there is a value. NaN is a value.
    ///
    /// ```text
    /// a=str ["x", null]
    /// is_not_null() -> bool [true, false]
    /// ```
    #[must_use]
    pub fn is_not_null(self) -> Expr {
        call("is_not_null", vec![self], vec![])
    }

    /// True where the value is missing. NaN is a value.
    ///
    /// ```text
    /// a=f64 [1, null, "NaN"]
    /// is_null() -> bool [false, true, false]
    /// ```
    #[must_use]
    pub fn is_null(self) -> Expr {
        call("is_null", vec![self], vec![])
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

    /// Whether a value is less than another or equal, row by row; null if one is null. NaN is greater than
    /// any number.
    ///
    /// ```text
    /// a=i64 [1, 2, 3, null]
    /// le(2) -> bool [true, true, false, null]
    /// ```
    #[must_use]
    pub fn le(self, other: impl Into<Expr>) -> Expr {
        call("le", vec![self, other.into()], vec![])
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

    /// Whether a value is less than another, row by row; null if one is null. NaN is greater than any
    /// number.
    ///
    /// ```text
    /// a=i64 [1, 2, null]
    /// lt(2) -> bool [true, false, null]
    /// ```
    #[must_use]
    pub fn lt(self, other: impl Into<Expr>) -> Expr {
        call("lt", vec![self, other.into()], vec![])
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

    /// The remainder of the division rounded down, row by row: it has the sign of `other`. Null if one is
    /// null.
    ///
    /// The remainder by zero is null for integers, NaN for floats.
    ///
    /// ```text
    /// a=i64 [7, -7, null]
    /// mod(3) -> i64 [1, 2, null]
    /// ```
    #[must_use]
    pub fn r#mod(self, other: impl Into<Expr>) -> Expr {
        call("mod", vec![self, other.into()], vec![])
    }

    /// The product of two values, row by row; null if one is null.
    ///
    /// Integers wrap around on overflow. A Duration times a number is a Duration.
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

    /// Whether two values differ, row by row; null if one is null. NaN equals NaN.
    ///
    /// ```text
    /// a=i64 [1, 2, null]
    /// ne(2) -> bool [true, false, null]
    /// ```
    #[must_use]
    pub fn ne(self, other: impl Into<Expr>) -> Expr {
        call("ne", vec![self, other.into()], vec![])
    }

    /// Whether two values differ, row by row; null equals null and nothing else.
    ///
    /// ```text
    /// a=i64 [1, null, null]; b=i64 [1, null, 2]
    /// ne_missing(col(b)) -> bool [false, false, true]
    /// ```
    #[must_use]
    pub fn ne_missing(self, other: impl Into<Expr>) -> Expr {
        call("ne_missing", vec![self, other.into()], vec![])
    }

    /// The values with the other sign. The least integer, which has no counterpart, stays as it is.
    ///
    /// ```text
    /// a=i64 [1, -2, null]
    /// neg() -> i64 [-1, 2, null]
    /// ```
    #[must_use]
    pub fn neg(self) -> Expr {
        call("neg", vec![self], vec![])
    }

    /// True for false and the reverse; integers with all bits flipped. Null stays null.
    ///
    /// ```text
    /// a=bool [true, false, null]
    /// not_() -> bool [false, true, null]
    ///
    /// a=i64 [0, 5]
    /// not_() -> i64 [-1, -6]
    /// ```
    #[must_use]
    pub fn not_(self) -> Expr {
        call("not_", vec![self], vec![])
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

    /// True where one of the values is, row by row; bit by bit on integers.
    ///
    /// Null is a value that is not known: the result is true if one value is, otherwise null if one is null.
    /// With integers null gives null.
    ///
    /// ```text
    /// a=bool [true, false, false, null]; b=bool [null, false, null, true]
    /// or_(col(b)) -> bool [true, false, null, true]
    ///
    /// a=i64 [6, null]
    /// or_(3) -> i64 [7, null]
    /// ```
    #[must_use]
    pub fn or_(self, others: impl IntoIterator<Item = impl Into<Expr>>) -> Expr {
        call("or_", [vec![self], others.into_iter().map(Into::into).collect::<Vec<Expr>>()].concat(), vec![])
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

    /// The difference of two values, row by row; null if one is null.
    ///
    /// Integers wrap around on overflow. The difference of two Dates, Datetimes or Times is a Duration; a
    /// Duration taken from a Date or Datetime gives that type.
    ///
    /// ```text
    /// a=i64 [1, 2, null]
    /// sub(10) -> i64 [-9, -8, null]
    ///
    /// a=date ["2024-03-01"]; b=date ["2024-02-28"]
    /// sub(col(b)) -> duration[us] [172800000000]
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

    /// The quotient of two values as a float, row by row; null if one is null.
    ///
    /// Division by zero gives an infinity, or NaN for zero by zero. A Duration divided by a number is a
    /// Duration (null if the number is 0), by a Duration a float.
    ///
    /// ```text
    /// a=i64 [1, 3, null]
    /// truediv(2) -> f64 [0.5, 1.5, null]
    ///
    /// a=i64 [1, -1, 0]
    /// truediv(0) -> f64 ["inf", "-inf", "NaN"]
    /// ```
    #[must_use]
    pub fn truediv(self, other: impl Into<Expr>) -> Expr {
        call("truediv", vec![self, other.into()], vec![])
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

    /// True where one of two values is, but not both; bit by bit on integers. Null if one is null.
    ///
    /// ```text
    /// a=bool [true, true, null]; b=bool [true, false, true]
    /// xor(col(b)) -> bool [false, true, null]
    /// ```
    #[must_use]
    pub fn xor(self, other: impl Into<Expr>) -> Expr {
        call("xor", vec![self, other.into()], vec![])
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

impl<T: Into<Expr>> std::ops::Div<T> for Expr {
    type Output = Expr;

    fn div(self, other: T) -> Expr {
        call("truediv", vec![self, other.into()], vec![])
    }
}

impl<T: Into<Expr>> std::ops::Rem<T> for Expr {
    type Output = Expr;

    fn rem(self, other: T) -> Expr {
        call("mod", vec![self, other.into()], vec![])
    }
}

impl<T: Into<Expr>> std::ops::BitAnd<T> for Expr {
    type Output = Expr;

    fn bitand(self, other: T) -> Expr {
        call("and_", vec![self, other.into()], vec![])
    }
}

impl<T: Into<Expr>> std::ops::BitOr<T> for Expr {
    type Output = Expr;

    fn bitor(self, other: T) -> Expr {
        call("or_", vec![self, other.into()], vec![])
    }
}

impl<T: Into<Expr>> std::ops::BitXor<T> for Expr {
    type Output = Expr;

    fn bitxor(self, other: T) -> Expr {
        call("xor", vec![self, other.into()], vec![])
    }
}
