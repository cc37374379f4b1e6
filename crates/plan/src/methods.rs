// Generated from the function registry: change that, then run `cargo xtask bindings`.

//! The functions of the registry as methods of `Expr`, by namespace, and as free functions.
//!
//! Inputs come first, options after them, both in the order of the signature. A string as an input is the
//! name of a column, a number is a literal.

#![expect(clippy::should_implement_trait, reason = "`Expr` has the operators too")]
#![expect(clippy::too_many_arguments, reason = "as many as the function has")]

use polarslike_core::DataType;
use polarslike_functions::{Arg, Args, Function, lookup};

use crate::Expr;

/// A call of a function that the registry has.
fn call(name: &str, inputs: Vec<Expr>, args: Vec<Arg>) -> Expr {
    match lookup(name) {
        Some(function) => Expr::from_call(Function(function), inputs, Args::new(args)),
        None => unreachable!("this file is generated from the registry, which has {name:?}"),
    }
}

impl Expr {
    /// The functions of the namespace `arr`.
    #[must_use]
    pub fn arr(self) -> ArrNamespace {
        ArrNamespace(self)
    }

    /// The functions of the namespace `bin`.
    #[must_use]
    pub fn bin(self) -> BinNamespace {
        BinNamespace(self)
    }

    /// The functions of the namespace `cat`.
    #[must_use]
    pub fn cat(self) -> CatNamespace {
        CatNamespace(self)
    }

    /// The functions of the namespace `dt`.
    #[must_use]
    pub fn dt(self) -> DtNamespace {
        DtNamespace(self)
    }

    /// The functions of the namespace `list`.
    #[must_use]
    pub fn list(self) -> ListNamespace {
        ListNamespace(self)
    }

    /// The functions of the namespace `map`.
    #[must_use]
    pub fn map(self) -> MapNamespace {
        MapNamespace(self)
    }

    /// The functions of the namespace `str`.
    #[must_use]
    pub fn str(self) -> StrNamespace {
        StrNamespace(self)
    }

    /// The functions of the namespace `struct`.
    #[must_use]
    pub fn struct_(self) -> StructNamespace {
        StructNamespace(self)
    }

    /// The values without sign. The least integer, which has no positive counterpart, stays as it is.
    ///
    /// ```text
    /// a=i64 [-1, 2, null]
    /// abs() -> i64 [1, 2, null]
    /// ```
    #[must_use]
    pub fn abs(self) -> Expr {
        call("abs", vec![self], vec![])
    }

    /// The sum of two values, row by row; null if one is null.
    ///
    /// Integers wrap around on overflow. Texts are joined. Booleans count as 0 and 1, decimals that overflow
    /// are an error. Lists are added element by element. A Duration added to a Date or Datetime gives that
    /// type; a Date drops the time of day.
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

    /// The values, then those of `other`.
    ///
    /// Both are cast to a type that fits both unless `upcast` is false; then the types must be equal.
    ///
    /// ```text
    /// a=i64 [1, 2]; b=f64 [0.5, null]
    /// append(col(b)) -> f64 [1.0, 2.0, 0.5, null]
    /// ```
    #[must_use]
    pub fn append(self, other: impl Into<Expr>, upcast: bool) -> Expr {
        call("append", vec![self, other.into()], vec![upcast.into()])
    }

    /// The number of distinct values, which may be estimated; null counts as one. Today it is exact.
    ///
    /// ```text
    /// a=i64 [1, null, 1, null]
    /// approx_n_unique() -> u32 [2]
    /// ```
    #[must_use]
    pub fn approx_n_unique(self) -> Expr {
        call("approx_n_unique", vec![self], vec![])
    }

    /// The angles, in radians, with these cosines; NaN beyond -1 and 1.
    ///
    /// ```text
    /// a=f64 [1, 2, null]
    /// arccos() -> f64 [0, "NaN", null]
    /// ```
    #[must_use]
    pub fn arccos(self) -> Expr {
        call("arccos", vec![self], vec![])
    }

    /// The values with these hyperbolic cosines; NaN below 1.
    ///
    /// ```text
    /// a=f64 [1, 0, null]
    /// arccosh() -> f64 [0, "NaN", null]
    /// ```
    #[must_use]
    pub fn arccosh(self) -> Expr {
        call("arccosh", vec![self], vec![])
    }

    /// The angles, in radians, with these sines; NaN beyond -1 and 1.
    ///
    /// ```text
    /// a=f64 [0, 2, null]
    /// arcsin() -> f64 [0, "NaN", null]
    /// ```
    #[must_use]
    pub fn arcsin(self) -> Expr {
        call("arcsin", vec![self], vec![])
    }

    /// The values with these hyperbolic sines.
    ///
    /// ```text
    /// a=f64 [0, null]
    /// arcsinh() -> f64 [0, null]
    /// ```
    #[must_use]
    pub fn arcsinh(self) -> Expr {
        call("arcsinh", vec![self], vec![])
    }

    /// The angles, in radians, with these tangents.
    ///
    /// ```text
    /// a=f64 [0, null]
    /// arctan() -> f64 [0, null]
    /// ```
    #[must_use]
    pub fn arctan(self) -> Expr {
        call("arctan", vec![self], vec![])
    }

    /// The values with these hyperbolic tangents; NaN beyond -1 and 1.
    ///
    /// ```text
    /// a=f64 [0, 2, null]
    /// arctanh() -> f64 [0, "NaN", null]
    /// ```
    #[must_use]
    pub fn arctanh(self) -> Expr {
        call("arctanh", vec![self], vec![])
    }

    /// The position of the greatest value: of the first if there are several, null if there is none.
    ///
    /// ```text
    /// a=i64 [3, null, 1, 3]
    /// arg_max() -> u32 [0]
    /// ```
    #[must_use]
    pub fn arg_max(self) -> Expr {
        call("arg_max", vec![self], vec![])
    }

    /// The position of the least value: of the first if there are several, null if there is none.
    ///
    /// ```text
    /// a=i64 [3, null, 1, 1]
    /// arg_min() -> u32 [2]
    /// ```
    #[must_use]
    pub fn arg_min(self) -> Expr {
        call("arg_min", vec![self], vec![])
    }

    /// The positions that would sort the values; equal values keep their order.
    ///
    /// ```text
    /// a=i64 [3, null, 1]
    /// arg_sort() -> u32 [1, 2, 0]
    /// ```
    #[must_use]
    pub fn arg_sort(self, descending: bool, nulls_last: bool) -> Expr {
        call("arg_sort", vec![self], vec![descending.into(), nulls_last.into()])
    }

    /// The positions of the true values.
    ///
    /// ```text
    /// a=bool [true, null, false, true]
    /// arg_true() -> u32 [0, 3]
    /// ```
    #[must_use]
    pub fn arg_true(self) -> Expr {
        call("arg_true", vec![self], vec![])
    }

    /// The position of the first occurrence of each distinct value.
    ///
    /// ```text
    /// a=i64 [2, 2, null, 1]
    /// arg_unique() -> u32 [0, 2, 3]
    /// ```
    #[must_use]
    pub fn arg_unique(self) -> Expr {
        call("arg_unique", vec![self], vec![])
    }

    /// Fills nulls with the next value after them, at most `limit` in a row.
    ///
    /// ```text
    /// a=i64 [null, null, 1, null]
    /// backward_fill() -> i64 [1, 1, 1, null]
    ///
    /// a=i64 [null, null, 1, null]
    /// backward_fill(1) -> i64 [null, 1, 1, null]
    /// ```
    #[must_use]
    pub fn backward_fill(self, limit: Option<i64>) -> Expr {
        call("backward_fill", vec![self], vec![limit.into()])
    }

    /// The bits that all values have. Nulls are left out; null if there are no values.
    ///
    /// ```text
    /// a=i8 [3, 6, null]
    /// bitwise_and() -> i8 [2]
    ///
    /// a=bool [true, false]
    /// bitwise_and() -> bool [false]
    /// ```
    #[must_use]
    pub fn bitwise_and(self) -> Expr {
        call("bitwise_and", vec![self], vec![])
    }

    /// How many bits are one.
    ///
    /// Negative integers are in two's complement; a Boolean is one bit.
    ///
    /// ```text
    /// a=i8 [-1, 0, 5, null]
    /// bitwise_count_ones() -> u32 [8, 0, 2, null]
    ///
    /// a=bool [true, false]
    /// bitwise_count_ones() -> u32 [1, 0]
    /// ```
    #[must_use]
    pub fn bitwise_count_ones(self) -> Expr {
        call("bitwise_count_ones", vec![self], vec![])
    }

    /// How many bits are zero.
    ///
    /// Negative integers are in two's complement; a Boolean is one bit.
    ///
    /// ```text
    /// a=i8 [-1, 0, 5, null]
    /// bitwise_count_zeros() -> u32 [0, 8, 6, null]
    /// ```
    #[must_use]
    pub fn bitwise_count_zeros(self) -> Expr {
        call("bitwise_count_zeros", vec![self], vec![])
    }

    /// How many bits are one before the first zero, from the most significant bit on.
    ///
    /// Negative integers are in two's complement; a Boolean is one bit.
    ///
    /// ```text
    /// a=i8 [-1, -2, 5, null]
    /// bitwise_leading_ones() -> u32 [8, 7, 0, null]
    /// ```
    #[must_use]
    pub fn bitwise_leading_ones(self) -> Expr {
        call("bitwise_leading_ones", vec![self], vec![])
    }

    /// How many bits are zero before the first one, from the most significant bit on.
    ///
    /// Negative integers are in two's complement; a Boolean is one bit.
    ///
    /// ```text
    /// a=i8 [1, 0, -1, null]
    /// bitwise_leading_zeros() -> u32 [7, 8, 0, null]
    /// ```
    #[must_use]
    pub fn bitwise_leading_zeros(self) -> Expr {
        call("bitwise_leading_zeros", vec![self], vec![])
    }

    /// The bits that some value has. Nulls are left out; null if there are no values.
    ///
    /// ```text
    /// a=i8 [3, 6, null]
    /// bitwise_or() -> i8 [7]
    ///
    /// a=bool [null]
    /// bitwise_or() -> bool [null]
    /// ```
    #[must_use]
    pub fn bitwise_or(self) -> Expr {
        call("bitwise_or", vec![self], vec![])
    }

    /// How many bits are one before the first zero, from the least significant bit on.
    ///
    /// Negative integers are in two's complement; a Boolean is one bit.
    ///
    /// ```text
    /// a=i8 [-1, 3, 4, null]
    /// bitwise_trailing_ones() -> u32 [8, 2, 0, null]
    /// ```
    #[must_use]
    pub fn bitwise_trailing_ones(self) -> Expr {
        call("bitwise_trailing_ones", vec![self], vec![])
    }

    /// How many bits are zero before the first one, from the least significant bit on.
    ///
    /// Negative integers are in two's complement; a Boolean is one bit.
    ///
    /// ```text
    /// a=i8 [0, 4, 1, null]
    /// bitwise_trailing_zeros() -> u32 [8, 2, 0, null]
    /// ```
    #[must_use]
    pub fn bitwise_trailing_zeros(self) -> Expr {
        call("bitwise_trailing_zeros", vec![self], vec![])
    }

    /// The bits that an odd number of values have. Nulls are left out; null if there are no values.
    ///
    /// ```text
    /// a=i8 [3, 6, null]
    /// bitwise_xor() -> i8 [5]
    ///
    /// a=bool [true, true, true]
    /// bitwise_xor() -> bool [true]
    /// ```
    #[must_use]
    pub fn bitwise_xor(self) -> Expr {
        call("bitwise_xor", vec![self], vec![])
    }

    /// The `k` least values, the least first; nulls only if there are fewer values.
    ///
    /// ```text
    /// a=i64 [3, null, 1, 2]
    /// bottom_k(2) -> i64 [1, 2]
    /// ```
    #[must_use]
    pub fn bottom_k(self, k: impl Into<Expr>) -> Expr {
        call("bottom_k", vec![self, k.into()], vec![])
    }

    /// The values in the `k` rows where other columns are least, the least first.
    ///
    /// `reverse`, given once or per column, asks for the greatest instead.
    ///
    /// ```text
    /// a=str ["x", "y", "z"]; b=i64 [2, 1, 3]
    /// bottom_k_by(col(b), 2) -> str ["y", "x"]
    /// ```
    #[must_use]
    pub fn bottom_k_by(
        self,
        by: impl IntoIterator<Item = impl Into<Expr>>,
        k: impl Into<Expr>,
        reverse: impl Into<Arg>,
    ) -> Expr {
        call(
            "bottom_k_by",
            [vec![self], by.into_iter().map(Into::into).collect::<Vec<Expr>>(), vec![k.into()]].concat(),
            vec![reverse.into()],
        )
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

    /// The cube root.
    ///
    /// ```text
    /// a=i64 [8, -8, null]
    /// cbrt() -> f64 [2, -2, null]
    /// ```
    #[must_use]
    pub fn cbrt(self) -> Expr {
        call("cbrt", vec![self], vec![])
    }

    /// The least whole number not below each value; integers stay as they are.
    ///
    /// ```text
    /// a=f64 [1.5, -1.5, null]
    /// ceil() -> f64 [2, -1, null]
    /// ```
    #[must_use]
    pub fn ceil(self) -> Expr {
        call("ceil", vec![self], vec![])
    }

    /// The values, with those below `lower_bound` or above `upper_bound` replaced by it.
    ///
    /// A bound that is null does not bound. The bounds are cast to the type of the values.
    ///
    /// ```text
    /// a=i64 [1, 5, 9, null]
    /// clip(2, 6) -> i64 [2, 5, 6, null]
    ///
    /// a=i64 [1, 5, 9, null]
    /// clip(upper_bound=6) -> i64 [1, 5, 6, null]
    /// ```
    #[must_use]
    pub fn clip(self, lower_bound: impl Into<Expr>, upper_bound: impl Into<Expr>) -> Expr {
        call("clip", vec![self, lower_bound.into(), upper_bound.into()], vec![])
    }

    /// The cosine of angles in radians.
    ///
    /// ```text
    /// a=f64 [0, null]
    /// cos() -> f64 [1, null]
    /// ```
    #[must_use]
    pub fn cos(self) -> Expr {
        call("cos", vec![self], vec![])
    }

    /// The hyperbolic cosine.
    ///
    /// ```text
    /// a=f64 [0, null]
    /// cosh() -> f64 [1, null]
    /// ```
    #[must_use]
    pub fn cosh(self) -> Expr {
        call("cosh", vec![self], vec![])
    }

    /// The cotangent of angles in radians: 1 divided by the tangent.
    ///
    /// ```text
    /// a=f64 [0.7853981633974483, 0, null]
    /// cot() -> f64 [1.0000000000000002, "inf", null]
    /// ```
    #[must_use]
    pub fn cot(self) -> Expr {
        call("cot", vec![self], vec![])
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

    /// The number of values up to each row that are not null; from the last row on if `reverse`.
    ///
    /// ```text
    /// a=i64 [1, null, 3]
    /// cum_count() -> u32 [1, 1, 2]
    /// ```
    #[must_use]
    pub fn cum_count(self, reverse: bool) -> Expr {
        call("cum_count", vec![self], vec![reverse.into()])
    }

    /// The greatest value up to each row; from the last row on if `reverse`.
    ///
    /// Nulls stay null and are left out; NaN is left out as soon as there is a number.
    ///
    /// ```text
    /// a=i64 [2, null, 1, 3]
    /// cum_max() -> i64 [2, null, 2, 3]
    /// ```
    #[must_use]
    pub fn cum_max(self, reverse: bool) -> Expr {
        call("cum_max", vec![self], vec![reverse.into()])
    }

    /// The least value up to each row; from the last row on if `reverse`.
    ///
    /// Nulls stay null and are left out; NaN is left out as soon as there is a number.
    ///
    /// ```text
    /// a=i64 [2, null, 1, 3]
    /// cum_min() -> i64 [2, null, 1, 1]
    /// ```
    #[must_use]
    pub fn cum_min(self, reverse: bool) -> Expr {
        call("cum_min", vec![self], vec![reverse.into()])
    }

    /// The product of all values up to each row; from the last row on if `reverse`.
    ///
    /// Nulls stay null and are left out of the products. Integers are multiplied as Int64 (UInt64 stays) and
    /// wrap around on overflow.
    ///
    /// ```text
    /// a=i64 [2, null, 3]
    /// cum_prod() -> i64 [2, null, 6]
    /// ```
    #[must_use]
    pub fn cum_prod(self, reverse: bool) -> Expr {
        call("cum_prod", vec![self], vec![reverse.into()])
    }

    /// The sum of all values up to each row; from the last row on if `reverse`.
    ///
    /// Nulls stay null and are left out of the sums. Integers of 8 and 16 bits are summed as Int64; integers
    /// wrap around on overflow.
    ///
    /// ```text
    /// a=i64 [1, null, 3]
    /// cum_sum() -> i64 [1, null, 4]
    ///
    /// a=i64 [1, null, 3]
    /// cum_sum(reverse=true) -> i64 [4, null, 3]
    /// ```
    #[must_use]
    pub fn cum_sum(self, reverse: bool) -> Expr {
        call("cum_sum", vec![self], vec![reverse.into()])
    }

    /// The interval between `breaks` in which each value is, as a category; null and NaN are in none.
    ///
    /// Intervals are open at the left and closed at the right, or the other way round if `left_closed`.
    /// There is one more than there are breaks; `labels` gives them other names. With `include_breaks` a
    /// struct of the interval's upper end (`breakpoint`) and its name (`category`).
    ///
    /// ```text
    /// a=i64 [-2, 0, 1, 5, null]
    /// cut([0, 3], labels=["low", "mid", "high"]) -> enum[low, mid, high] ["low", "low", "mid", "high",
    /// null]
    ///
    /// a=i64 [0, 1]
    /// cut([0], labels=["low", "high"], left_closed=true) -> enum[low, high] ["high", "high"]
    /// ```
    #[must_use]
    pub fn cut(
        self,
        breaks: impl Into<Arg>,
        labels: impl Into<Arg>,
        left_closed: bool,
        include_breaks: bool,
    ) -> Expr {
        call("cut", vec![self], vec![breaks.into(), labels.into(), left_closed.into(), include_breaks.into()])
    }

    /// Angles in degrees, from radians.
    ///
    /// ```text
    /// a=f64 [0, 3.141592653589793, null]
    /// degrees() -> f64 [0, 180, null]
    /// ```
    #[must_use]
    pub fn degrees(self) -> Expr {
        call("degrees", vec![self], vec![])
    }

    /// The difference of each value to the one `n` rows before; `n` may be negative.
    ///
    /// Rows without such a value are null, or left out if `null_behavior` is `drop`. The difference of
    /// unsigned integers is signed, that of dates and times a Duration; integers wrap around on overflow.
    ///
    /// ```text
    /// a=i64 [1, 4, null, 6]
    /// diff() -> i64 [null, 3, null, null]
    ///
    /// a=i64 [1, 4, 6]
    /// diff(1, "drop") -> i64 [3, 2]
    /// ```
    #[must_use]
    pub fn diff(self, n: impl Into<Expr>, null_behavior: &str) -> Expr {
        call("diff", vec![self, n.into()], vec![null_behavior.into()])
    }

    /// The sum of the products of two columns, row by row.
    ///
    /// Rows where one is null are left out; the sum of no products is 0. Integers of 8 and 16 bits are
    /// multiplied as Int64; larger ones wrap around on overflow.
    ///
    /// ```text
    /// a=i64 [1, 2, null]; b=i64 [3, 4, 5]
    /// dot(col(b)) -> i64 [11]
    /// ```
    #[must_use]
    pub fn dot(self, other: impl Into<Expr>) -> Expr {
        call("dot", vec![self, other.into()], vec![])
    }

    /// The values that are not NaN; nulls stay.
    ///
    /// ```text
    /// a=f64 [1.0, null]
    /// drop_nans() -> f64 [1.0, null]
    /// ```
    #[must_use]
    pub fn drop_nans(self) -> Expr {
        call("drop_nans", vec![self], vec![])
    }

    /// The values that are not null.
    ///
    /// ```text
    /// a=i64 [1, null, 3]
    /// drop_nulls() -> i64 [1, 3]
    /// ```
    #[must_use]
    pub fn drop_nulls(self) -> Expr {
        call("drop_nulls", vec![self], vec![])
    }

    /// The entropy of the values taken as probabilities, `-sum(p * log(p))`.
    ///
    /// They are divided by their sum first unless `normalize` is false. Nulls are left out.
    ///
    /// ```text
    /// a=f64 [0.5, 0.5]
    /// entropy(2) -> f64 [1.0]
    /// ```
    #[must_use]
    pub fn entropy(self, base: f64, normalize: bool) -> Expr {
        call("entropy", vec![self], vec![base.into(), normalize.into()])
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

    /// The error function: twice the integral of the normal distribution's density between 0 and each value.
    ///
    /// ```text
    /// a=f64 [0, 0.5, "inf", null]
    /// erf() -> f64 [0, 0.5204998778130465, 1, null]
    /// ```
    #[must_use]
    pub fn erf(self) -> Expr {
        call("erf", vec![self], vec![])
    }

    /// 1 less the error function, exact also where that is close to 1.
    ///
    /// ```text
    /// a=f64 [0, 0.5, "inf", null]
    /// erfc() -> f64 [1, 0.4795001221869535, 0, null]
    /// ```
    #[must_use]
    pub fn erfc(self) -> Expr {
        call("erfc", vec![self], vec![])
    }

    /// The exponentially weighted mean: each row back weighs less by the factor `1 - alpha`.
    ///
    /// One of `com`, `span`, `half_life` and `alpha` says how fast weights fall: `alpha` is `1 / (1 + com)`,
    /// `2 / (span + 1)` or `1 - exp(-ln(2) / half_life)`. With `adjust` the weights are divided by their
    /// sum; without it the mean is `(1 - alpha)` of the one before and `alpha` of the value. Nulls stay
    /// null; they count as rows back unless `ignore_nulls`. The result is null until there have been
    /// `min_samples` values.
    ///
    /// ```text
    /// a=i64 [1, null, 3]
    /// ewm_mean(com=1) -> f64 [1.0, null, 2.6]
    ///
    /// a=i64 [1, 2, 3]
    /// ewm_mean(alpha=0.5, adjust=false) -> f64 [1.0, 1.5, 2.25]
    /// ```
    #[must_use]
    pub fn ewm_mean(
        self,
        com: Option<f64>,
        span: Option<f64>,
        half_life: Option<f64>,
        alpha: Option<f64>,
        adjust: bool,
        min_samples: i64,
        ignore_nulls: bool,
    ) -> Expr {
        call(
            "ewm_mean",
            vec![self],
            vec![
                com.into(),
                span.into(),
                half_life.into(),
                alpha.into(),
                adjust.into(),
                min_samples.into(),
                ignore_nulls.into(),
            ],
        )
    }

    /// The exponentially weighted mean along another column: a value weighs half as much after `half_life`.
    ///
    /// `by` are dates, times or integers, in any order and without nulls; for integers `half_life` is a
    /// number such as `2i`. Nulls stay null.
    ///
    /// ```text
    /// a=i64 [0, 1, 2]; b=i64 [0, 1, 2]
    /// ewm_mean_by(col(b), half_life="1i") -> f64 [0.0, 0.5, 1.25]
    /// ```
    #[must_use]
    pub fn ewm_mean_by(self, by: impl Into<Expr>, half_life: &str) -> Expr {
        call("ewm_mean_by", vec![self, by.into()], vec![half_life.into()])
    }

    /// The exponentially weighted standard deviation: the root of `ewm_var`, which says what the options
    /// mean.
    ///
    /// ```text
    /// a=i64 [1, 2, null]
    /// ewm_std(com=1) -> f64 [null, 0.7071067811865476, null]
    /// ```
    #[must_use]
    pub fn ewm_std(
        self,
        com: Option<f64>,
        span: Option<f64>,
        half_life: Option<f64>,
        alpha: Option<f64>,
        adjust: bool,
        bias: bool,
        min_samples: i64,
        ignore_nulls: bool,
    ) -> Expr {
        call(
            "ewm_std",
            vec![self],
            vec![
                com.into(),
                span.into(),
                half_life.into(),
                alpha.into(),
                adjust.into(),
                bias.into(),
                min_samples.into(),
                ignore_nulls.into(),
            ],
        )
    }

    /// The exponentially weighted sum: each row back weighs less by the factor `1 - alpha`, which the
    /// options give as for `ewm_mean`.
    ///
    /// Nulls stay null; they count as rows back unless `ignore_nulls`. The result is null until there have
    /// been `min_samples` values.
    ///
    /// ```text
    /// a=i64 [1, 2, null, 3]
    /// ewm_sum(alpha=0.5) -> f64 [1.0, 2.5, null, 3.625]
    /// ```
    #[must_use]
    pub fn ewm_sum(
        self,
        com: Option<f64>,
        span: Option<f64>,
        half_life: Option<f64>,
        alpha: Option<f64>,
        min_samples: i64,
        ignore_nulls: bool,
    ) -> Expr {
        call(
            "ewm_sum",
            vec![self],
            vec![
                com.into(),
                span.into(),
                half_life.into(),
                alpha.into(),
                min_samples.into(),
                ignore_nulls.into(),
            ],
        )
    }

    /// The exponentially weighted sum along another column: a value weighs half as much after `half_life`.
    ///
    /// `by` are dates, times or integers, in any order and without nulls; for integers `half_life` is a
    /// number such as `2i`. Nulls stay null.
    ///
    /// ```text
    /// a=i64 [4, 1, null]; b=i64 [0, 1, 2]
    /// ewm_sum_by(col(b), half_life="1i") -> f64 [4.0, 3.0, null]
    /// ```
    #[must_use]
    pub fn ewm_sum_by(self, by: impl Into<Expr>, half_life: &str) -> Expr {
        call("ewm_sum_by", vec![self, by.into()], vec![half_life.into()])
    }

    /// The exponentially weighted variance; the weights are those of `ewm_mean`.
    ///
    /// It is corrected for the bias of few values, unless `bias`; then it is null for one value. Nulls stay
    /// null; they count as rows back unless `ignore_nulls`. The result is null until there have been
    /// `min_samples` values.
    ///
    /// ```text
    /// a=i64 [1, 2, null]
    /// ewm_var(com=1) -> f64 [null, 0.5, null]
    /// ```
    #[must_use]
    pub fn ewm_var(
        self,
        com: Option<f64>,
        span: Option<f64>,
        half_life: Option<f64>,
        alpha: Option<f64>,
        adjust: bool,
        bias: bool,
        min_samples: i64,
        ignore_nulls: bool,
    ) -> Expr {
        call(
            "ewm_var",
            vec![self],
            vec![
                com.into(),
                span.into(),
                half_life.into(),
                alpha.into(),
                adjust.into(),
                bias.into(),
                min_samples.into(),
                ignore_nulls.into(),
            ],
        )
    }

    /// Euler's number raised to the values.
    ///
    /// ```text
    /// a=f64 [0, 1, null]
    /// exp() -> f64 [1, 2.718281828459045, null]
    /// ```
    #[must_use]
    pub fn exp(self) -> Expr {
        call("exp", vec![self], vec![])
    }

    /// The elements of all lists, one per row.
    ///
    /// A null list gives a null unless `keep_nulls` is false, an empty one nothing, or a null if
    /// `empty_as_null`. Arrays are taken apart like lists; other values stay as they are.
    ///
    /// ```text
    /// a=list[i64] [[1, 2], [], null]
    /// explode() -> i64 [1, 2, null]
    ///
    /// a=list[i64] [[1], [], null]
    /// explode(empty_as_null=true, keep_nulls=false) -> i64 [1, null]
    /// ```
    #[must_use]
    pub fn explode(self, empty_as_null: bool, keep_nulls: bool) -> Expr {
        call("explode", vec![self], vec![empty_as_null.into(), keep_nulls.into()])
    }

    /// The values, then `value` `n` times.
    ///
    /// ```text
    /// a=i64 [1, 2]
    /// extend_constant(5, 2) -> i64 [1, 2, 5, 5]
    /// ```
    #[must_use]
    pub fn extend_constant(self, value: impl Into<Expr>, n: impl Into<Expr>) -> Expr {
        call("extend_constant", vec![self, value.into(), n.into()], vec![])
    }

    /// The values, with NaN replaced by `value`; null stays null. Integers have no NaN and stay as they are.
    ///
    /// ```text
    /// a=f64 [1, "NaN", null]
    /// fill_nan(0) -> f64 [1, 0, null]
    /// ```
    #[must_use]
    pub fn fill_nan(self, value: impl Into<Expr>) -> Expr {
        call("fill_nan", vec![self, value.into()], vec![])
    }

    /// The values, with nulls replaced by `value` or by what `strategy` says.
    ///
    /// A strategy is `forward` or `backward` (the nearest value on that side, for at most `limit` nulls in a
    /// row), `min`, `max` or `mean` of the other values, `zero` or `one`. The value may be a column; the
    /// result has the type that both fit.
    ///
    /// ```text
    /// a=i64 [1, null, 3]
    /// fill_null(0) -> i64 [1, 0, 3]
    ///
    /// a=i64 [1, null, 3]
    /// fill_null(strategy="mean") -> i64 [1, 2, 3]
    /// ```
    #[must_use]
    pub fn fill_null(self, value: impl Into<Expr>, strategy: Option<&str>, limit: Option<i64>) -> Expr {
        call("fill_null", vec![self, value.into()], vec![strategy.into(), limit.into()])
    }

    /// The values in rows where all predicates are true; a constraint `name=value` asks that column to equal
    /// the value.
    ///
    /// ```text
    /// a=i64 [1, 2, 3]; b=bool [true, null, true]; c=bool [true, true, false]
    /// filter(col(b), col(c)) -> i64 [1]
    /// ```
    #[must_use]
    pub fn filter(self, predicates: impl IntoIterator<Item = impl Into<Expr>>) -> Expr {
        call(
            "filter",
            [vec![self], predicates.into_iter().map(Into::into).collect::<Vec<Expr>>()].concat(),
            vec![],
        )
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

    /// The greatest whole number not above each value; integers stay as they are.
    ///
    /// ```text
    /// a=f64 [1.5, -1.5, null]
    /// floor() -> f64 [1, -2, null]
    /// ```
    #[must_use]
    pub fn floor(self) -> Expr {
        call("floor", vec![self], vec![])
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

    /// Fills nulls with the last value before them, at most `limit` in a row.
    ///
    /// ```text
    /// a=i64 [null, 1, null, null]
    /// forward_fill() -> i64 [null, 1, 1, 1]
    ///
    /// a=i64 [null, 1, null, null]
    /// forward_fill(1) -> i64 [null, 1, 1, null]
    /// ```
    #[must_use]
    pub fn forward_fill(self, limit: Option<i64>) -> Expr {
        call("forward_fill", vec![self], vec![limit.into()])
    }

    /// The values at these positions; negative ones count from the end.
    ///
    /// A null position gives null; one out of bounds is an error, or gives null if `null_on_oob`.
    ///
    /// ```text
    /// a=i64 [1, 2, 3]
    /// gather([0, -1, null, 5], null_on_oob=true) -> i64 [1, 3, null, null]
    ///
    /// a=i64 [7, 8]; b=i64 [1, 0]
    /// gather(col(b)) -> i64 [8, 7]
    /// ```
    #[must_use]
    pub fn gather(self, indices: impl Into<Expr>, null_on_oob: bool) -> Expr {
        call("gather", vec![self, indices.into()], vec![null_on_oob.into()])
    }

    /// Every `n`-th value, from `offset` on.
    ///
    /// ```text
    /// a=i64 [1, 2, 3]
    /// gather_every(2) -> i64 [1, 3]
    ///
    /// a=i64 [1, 2, 3]
    /// gather_every(2, 1) -> i64 [2]
    /// ```
    #[must_use]
    pub fn gather_every(self, n: i64, offset: i64) -> Expr {
        call("gather_every", vec![self], vec![n.into(), offset.into()])
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

    /// The value at one position; a negative one counts from the end.
    ///
    /// One out of bounds is an error, or gives null if `null_on_oob`.
    ///
    /// ```text
    /// a=i64 [1, 2, 3]
    /// get(-1, null_on_oob=true) -> i64 [3]
    /// ```
    #[must_use]
    pub fn get(self, index: impl Into<Expr>, null_on_oob: bool) -> Expr {
        call("get", vec![self, index.into()], vec![null_on_oob.into()])
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

    /// A number of 64 bits that is the same for equal values and most probably another one for others; nulls
    /// have one too.
    ///
    /// Another `seed` gives other numbers; so may another version of the package.
    ///
    /// ```text
    /// a=null []
    /// hash() -> u64 []
    /// ```
    #[must_use]
    pub fn hash(self, seed: i64) -> Expr {
        call("hash", vec![self], vec![seed.into()])
    }

    /// The first `n` values; all but the last `-n` if `n` is negative.
    ///
    /// ```text
    /// a=i64 [1, 2, 3]
    /// head(2) -> i64 [1, 2]
    ///
    /// a=i64 [1, 2, 3]
    /// head(-1) -> i64 [1, 2]
    /// ```
    #[must_use]
    pub fn head(self, n: impl Into<Expr>) -> Expr {
        call("head", vec![self, n.into()], vec![])
    }

    /// How many values are in each bin.
    ///
    /// `bins` are the ends of the bins, the first and the last included; without them there are `bin_count`
    /// bins of one width from the least to the greatest finite value, 10 if that is not given. With
    /// `include_breakpoint` or `include_category` a struct of the bin's upper end (`breakpoint`), its name
    /// (`category`) and the `count`. Null and NaN are in no bin.
    ///
    /// ```text
    /// a=i64 [1, 3, 8, 8, 2, 1, 3]
    /// hist([1, 2, 3, 9]) -> u32 [3, 2, 2]
    ///
    /// a=i64 [0, 1, 4]
    /// hist(bin_count=2, include_category=true) -> struct[category:cat,count:u32] [{"category": "[0.0,
    /// 2.0]", "count": 2}, {"category": "(2.0, 4.0]", "count": 1}]
    /// ```
    #[must_use]
    pub fn hist(
        self,
        bins: impl Into<Expr>,
        bin_count: Option<i64>,
        include_category: bool,
        include_breakpoint: bool,
    ) -> Expr {
        call(
            "hist",
            vec![self, bins.into()],
            vec![bin_count.into(), include_category.into(), include_breakpoint.into()],
        )
    }

    /// All values in one list, nulls included.
    ///
    /// ```text
    /// a=i64 [1, null, 3]
    /// implode() -> list[i64] [[1, null, 3]]
    /// ```
    #[must_use]
    pub fn implode(self, maintain_order: bool) -> Expr {
        call("implode", vec![self], vec![maintain_order.into()])
    }

    /// The position of the first value that equals `element`, null if there is none; null equals null, NaN
    /// equals NaN.
    ///
    /// ```text
    /// a=i64 [7, null, 5]
    /// index_of(5) -> u32 [2]
    /// ```
    #[must_use]
    pub fn index_of(self, element: impl Into<Expr>) -> Expr {
        call("index_of", vec![self, element.into()], vec![])
    }

    /// Fills nulls between two values: on a straight line between them, or with the `nearest` of them.
    ///
    /// Nulls before the first and after the last value stay. Values that are not numbers, dates or times
    /// stay as they are.
    ///
    /// ```text
    /// a=i64 [1, null, null, 4]
    /// interpolate() -> f64 [1.0, 2.0, 3.0, 4.0]
    ///
    /// a=i64 [1, null, null, null, 9]
    /// interpolate("nearest") -> i64 [1, 1, 9, 9, 9]
    /// ```
    #[must_use]
    pub fn interpolate(self, method: &str) -> Expr {
        call("interpolate", vec![self], vec![method.into()])
    }

    /// Fills nulls on the straight line between the values around them, which lie at `by`: numbers, dates or
    /// times in any order, without nulls.
    ///
    /// Nulls before the first and after the last value stay.
    ///
    /// ```text
    /// a=f64 [1, null, 7, null]; b=i64 [1, 2, 4, 5]
    /// interpolate_by(col(b)) -> f64 [1, 3, 7, null]
    /// ```
    #[must_use]
    pub fn interpolate_by(self, by: impl Into<Expr>) -> Expr {
        call("interpolate_by", vec![self, by.into()], vec![])
    }

    /// Whether a value lies between two bounds, row by row; null if one of the three is null.
    ///
    /// `closed` says which of the bounds themselves lie between them.
    ///
    /// ```text
    /// a=i64 [1, 2, 3, null]
    /// is_between(2, 3) -> bool [false, true, true, null]
    ///
    /// a=i64 [1, 2, 3, null]
    /// is_between(2, 3, closed="left") -> bool [false, true, false, null]
    /// ```
    #[must_use]
    pub fn is_between(
        self,
        lower_bound: impl Into<Expr>,
        upper_bound: impl Into<Expr>,
        closed: &str,
    ) -> Expr {
        call("is_between", vec![self, lower_bound.into(), upper_bound.into()], vec![closed.into()])
    }

    /// Whether two numbers are nearly equal: they differ by at most `abs_tol`, or by the share `rel_tol` of
    /// the greater one.
    ///
    /// Infinities are close to themselves only; NaN to nothing, or to NaN if `nans_equal`. Null if one is
    /// null.
    ///
    /// ```text
    /// a=f64 [1, 2, "inf", null]; b=f64 [1.0000000001, 2.1, "inf", 1]
    /// is_close(col(b)) -> bool [true, false, true, null]
    ///
    /// a=i64 [1, 2]
    /// is_close(1.5, abs_tol=0.5) -> bool [true, true]
    /// ```
    #[must_use]
    pub fn is_close(self, other: impl Into<Expr>, abs_tol: f64, rel_tol: f64, nans_equal: bool) -> Expr {
        call("is_close", vec![self, other.into()], vec![abs_tol.into(), rel_tol.into(), nans_equal.into()])
    }

    /// True where the value occurs more than once; null counts as a value.
    ///
    /// ```text
    /// a=i64 [1, 2, 1]
    /// is_duplicated() -> bool [true, false, true]
    /// ```
    #[must_use]
    pub fn is_duplicated(self) -> Expr {
        call("is_duplicated", vec![self], vec![])
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

    /// Whether a value is neither infinite nor NaN; null gives null.
    ///
    /// ```text
    /// a=f64 [1, "inf", "NaN", null]
    /// is_finite() -> bool [true, false, false, null]
    /// ```
    #[must_use]
    pub fn is_finite(self) -> Expr {
        call("is_finite", vec![self], vec![])
    }

    /// True where a value occurs for the first time; null counts as a value.
    ///
    /// ```text
    /// a=i64 [1, 2, 1]
    /// is_first_distinct() -> bool [true, true, false]
    /// ```
    #[must_use]
    pub fn is_first_distinct(self) -> Expr {
        call("is_first_distinct", vec![self], vec![])
    }

    /// Whether a value is among others: those of one list for all rows, or of the row's own list if `other`
    /// is a column of lists.
    ///
    /// Null gives null; with `nulls_equal` it is looked for as any value.
    ///
    /// ```text
    /// a=i64 [1, 2, null]
    /// is_in([1, 3]) -> bool [true, false, null]
    ///
    /// a=i64 [1, 2, null]
    /// is_in([1, null], nulls_equal=true) -> bool [true, false, true]
    ///
    /// a=i64 [1, 2]; b=list[i64] [[1, 5], [3]]
    /// is_in(col(b)) -> bool [true, false]
    /// ```
    #[must_use]
    pub fn is_in(self, other: impl Into<Expr>, nulls_equal: bool) -> Expr {
        call("is_in", vec![self, other.into()], vec![nulls_equal.into()])
    }

    /// Whether a value is plus or minus infinity; null gives null.
    ///
    /// ```text
    /// a=f64 [1, "-inf", "NaN", null]
    /// is_infinite() -> bool [false, true, false, null]
    /// ```
    #[must_use]
    pub fn is_infinite(self) -> Expr {
        call("is_infinite", vec![self], vec![])
    }

    /// True where a value occurs for the last time; null counts as a value.
    ///
    /// ```text
    /// a=i64 [1, 2, 1]
    /// is_last_distinct() -> bool [false, true, true]
    /// ```
    #[must_use]
    pub fn is_last_distinct(self) -> Expr {
        call("is_last_distinct", vec![self], vec![])
    }

    /// Whether a value is NaN, the float that is not a number; null gives null.
    ///
    /// ```text
    /// a=f64 [1, "NaN", null]
    /// is_nan() -> bool [false, true, null]
    /// ```
    #[must_use]
    pub fn is_nan(self) -> Expr {
        call("is_nan", vec![self], vec![])
    }

    /// Whether a value is a number and not NaN; null gives null.
    ///
    /// ```text
    /// a=f64 [1, "NaN", null]
    /// is_not_nan() -> bool [true, false, null]
    /// ```
    #[must_use]
    pub fn is_not_nan(self) -> Expr {
        call("is_not_nan", vec![self], vec![])
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

    /// Whether the values are in order, as `sort` with these options leaves them; true if there are none.
    ///
    /// ```text
    /// a=i64 [null, 1, 2, 2]
    /// is_sorted() -> bool [true]
    ///
    /// a=i64 [null, 1, 2]
    /// is_sorted(nulls_last=true) -> bool [false]
    ///
    /// a=i64 [3, 1]
    /// is_sorted(descending=true) -> bool [true]
    /// ```
    #[must_use]
    pub fn is_sorted(self, descending: bool, nulls_last: bool) -> Expr {
        call("is_sorted", vec![self], vec![descending.into(), nulls_last.into()])
    }

    /// True where the value occurs once; null counts as a value.
    ///
    /// ```text
    /// a=i64 [1, 2, 1]
    /// is_unique() -> bool [false, true, false]
    /// ```
    #[must_use]
    pub fn is_unique(self) -> Expr {
        call("is_unique", vec![self], vec![])
    }

    /// The only value: an error if there are more, or none, which gives null if `allow_empty`.
    ///
    /// ```text
    /// a=i64 [7]
    /// item(allow_empty=true) -> i64 [7]
    /// ```
    #[must_use]
    pub fn item(self, allow_empty: bool) -> Expr {
        call("item", vec![self], vec![allow_empty.into()])
    }

    /// The kurtosis: how heavy the tails of the values are.
    ///
    /// By Fisher's definition a normal distribution has 0, by Pearson's (`fisher` false) 3. If `bias` is
    /// false it is corrected for the number of values, of which there must be at least 4, else it is null.
    /// Nulls are left out; NaN if the values do not vary.
    ///
    /// ```text
    /// a=i64 [1, 2, 7, null]
    /// kurtosis() -> f64 [-1.5]
    /// ```
    #[must_use]
    pub fn kurtosis(self, fisher: bool, bias: bool) -> Expr {
        call("kurtosis", vec![self], vec![fisher.into(), bias.into()])
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

    /// The logarithm to a base, the natural one if none is given; minus infinity for 0, NaN for negative
    /// values.
    ///
    /// ```text
    /// a=i64 [1, 8, 0, -1, null]
    /// log(2) -> f64 [0, 3, "-inf", "NaN", null]
    ///
    /// a=f64 [1, 2.718281828459045]
    /// log() -> f64 [0, 1]
    /// ```
    #[must_use]
    pub fn log(self, base: impl Into<Expr>) -> Expr {
        call("log", vec![self, base.into()], vec![])
    }

    /// The logarithm to base 10; minus infinity for 0, NaN for negative values.
    ///
    /// ```text
    /// a=i64 [1, 1000, null]
    /// log10() -> f64 [0, 3, null]
    /// ```
    #[must_use]
    pub fn log10(self) -> Expr {
        call("log10", vec![self], vec![])
    }

    /// The natural logarithm of one more than the values, exact also where they are small.
    ///
    /// ```text
    /// a=f64 [0, 1e-20, null]
    /// log1p() -> f64 [0, 1e-20, null]
    /// ```
    #[must_use]
    pub fn log1p(self) -> Expr {
        call("log1p", vec![self], vec![])
    }

    /// The least value that the type can hold, whatever the values are.
    ///
    /// ```text
    /// a=i8 [1, 2]
    /// lower_bound() -> i8 [-128]
    /// ```
    #[must_use]
    pub fn lower_bound(self) -> Expr {
        call("lower_bound", vec![self], vec![])
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

    /// The value in the row where `by` is greatest: the first if there are several, null if there is none.
    ///
    /// ```text
    /// a=str ["x", "y", "z"]; b=i64 [3, null, 1]
    /// max_by(col(b)) -> str ["x"]
    /// ```
    #[must_use]
    pub fn max_by(self, by: impl Into<Expr>) -> Expr {
        call("max_by", vec![self, by.into()], vec![])
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

    /// The middle value; of an even number of values, the mean of the two in the middle.
    ///
    /// Nulls are left out; the median of no values is null. NaN counts as the greatest number.
    ///
    /// ```text
    /// a=i64 [7, 1, null, 2]
    /// median() -> f64 [2.0]
    ///
    /// a=i64 [1, 2]
    /// median() -> f64 [1.5]
    /// ```
    #[must_use]
    pub fn median(self) -> Expr {
        call("median", vec![self], vec![])
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

    /// The value in the row where `by` is least: the first if there are several, null if there is none.
    ///
    /// ```text
    /// a=str ["x", "y", "z"]; b=i64 [3, null, 1]
    /// min_by(col(b)) -> str ["z"]
    /// ```
    #[must_use]
    pub fn min_by(self, by: impl Into<Expr>) -> Expr {
        call("min_by", vec![self, by.into()], vec![])
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

    /// The value that occurs most often; all of them if there are several.
    ///
    /// They come in the order of their first occurrence.
    ///
    /// ```text
    /// a=i64 [1, 2, 3, 2, 1]
    /// mode() -> i64 [1, 2]
    /// ```
    #[must_use]
    pub fn mode(self, maintain_order: bool) -> Expr {
        call("mode", vec![self], vec![maintain_order.into()])
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

    /// The number of distinct values; null counts as one.
    ///
    /// ```text
    /// a=i64 [1, null, 1, null]
    /// n_unique() -> u32 [2]
    /// ```
    #[must_use]
    pub fn n_unique(self) -> Expr {
        call("n_unique", vec![self], vec![])
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

    /// The change of each value against the one `n` rows before, as a share of that: 0.5 means half as much
    /// again.
    ///
    /// Rows without such a value are null; `n` may be negative.
    ///
    /// ```text
    /// a=i64 [1, 2, 3]
    /// pct_change() -> f64 [null, 1.0, 0.5]
    /// ```
    #[must_use]
    pub fn pct_change(self, n: impl Into<Expr>) -> Expr {
        call("pct_change", vec![self, n.into()], vec![])
    }

    /// True where a value is greater than the ones before and after it, 0 beyond the ends; null where that
    /// depends on a null.
    ///
    /// ```text
    /// a=i64 [1, 3, 2, 5]
    /// peak_max() -> bool [false, true, false, true]
    /// ```
    #[must_use]
    pub fn peak_max(self) -> Expr {
        call("peak_max", vec![self], vec![])
    }

    /// True where a value is less than the ones before and after it, 0 beyond the ends; null where that
    /// depends on a null.
    ///
    /// ```text
    /// a=i64 [1, 3, 2, 5]
    /// peak_min() -> bool [false, false, true, false]
    /// ```
    #[must_use]
    pub fn peak_min(self) -> Expr {
        call("peak_min", vec![self], vec![])
    }

    /// The values raised to a power, row by row; null if one is null.
    ///
    /// An integer raised to an integer is an integer, which wraps around on overflow; a negative exponent is
    /// an error then: cast the base to a float first.
    ///
    /// ```text
    /// a=i64 [1, 2, 3, null]
    /// pow(3) -> i64 [1, 8, 27, null]
    ///
    /// a=f64 [1, 4, null]
    /// pow(0.5) -> f64 [1, 2, null]
    /// ```
    #[must_use]
    pub fn pow(self, exponent: impl Into<Expr>) -> Expr {
        call("pow", vec![self, exponent.into()], vec![])
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

    /// The interval between quantiles in which each value is, as a category; null and NaN are in none.
    ///
    /// A number of `quantiles` stands for so many intervals with equal shares of the values. Quantiles that
    /// are equal are an error, unless `allow_duplicates`. The other options are those of `cut`.
    ///
    /// ```text
    /// a=i64 [1, 2, 3, 4, 5]
    /// qcut([0.25, 0.75], labels=["low", "mid", "high"]) -> cat ["low", "low", "mid", "mid", "high"]
    /// ```
    #[must_use]
    pub fn qcut(
        self,
        quantiles: impl Into<Arg>,
        labels: impl Into<Arg>,
        left_closed: bool,
        allow_duplicates: bool,
        include_breaks: bool,
    ) -> Expr {
        call(
            "qcut",
            vec![self],
            vec![
                quantiles.into(),
                labels.into(),
                left_closed.into(),
                allow_duplicates.into(),
                include_breaks.into(),
            ],
        )
    }

    /// The value below which the share `quantile` (from 0 to 1) of the values lies; a list of shares gives a
    /// list.
    ///
    /// `interpolation` says what to do between two values: take the `nearest`, `higher` or `lower` one,
    /// their `midpoint`, or go on a straight line between them (`linear`); `equiprobable` takes the least
    /// value with at least that share at or below it. Nulls are left out; null if there are no values.
    ///
    /// ```text
    /// a=i64 [1, 2, 3, 4, null]
    /// quantile(0.5) -> f64 [3.0]
    ///
    /// a=i64 [1, 2, 3, 4]
    /// quantile(0.3, "linear") -> f64 [1.9]
    ///
    /// a=i64 [1, 2, 3, 4]
    /// quantile([0.0, 1.0]) -> list[f64] [[1.0, 4.0]]
    /// ```
    #[must_use]
    pub fn quantile(self, quantile: impl Into<Expr>, interpolation: &str) -> Expr {
        call("quantile", vec![self, quantile.into()], vec![interpolation.into()])
    }

    /// Angles in radians, from degrees.
    ///
    /// ```text
    /// a=f64 [0, 180, null]
    /// radians() -> f64 [0, 3.141592653589793, null]
    /// ```
    #[must_use]
    pub fn radians(self) -> Expr {
        call("radians", vec![self], vec![])
    }

    /// The rank of each value in their order, from 1 on; the greatest first if `descending`.
    ///
    /// Equal values share the `average`, the `min` or the `max` of their ranks, or are numbered without gaps
    /// after them (`dense`), in their order (`ordinal`) or in a `random` one, which `seed` repeats. Nulls
    /// have no rank.
    ///
    /// ```text
    /// a=i64 [3, 1, null, 1]
    /// rank() -> f64 [3.0, 1.5, null, 1.5]
    ///
    /// a=i64 [3, 1, null, 1]
    /// rank("dense") -> u32 [2, 1, null, 1]
    /// ```
    #[must_use]
    pub fn rank(self, method: &str, descending: bool, seed: Option<i64>) -> Expr {
        call("rank", vec![self], vec![method.into(), descending.into(), seed.into()])
    }

    /// The same bits read as another type of numbers: the `signed` or unsigned integers of the width, or
    /// `dtype`, which must have the same width.
    ///
    /// ```text
    /// a=i8 [-1, 1, null]
    /// reinterpret(signed=false) -> u8 [255, 1, null]
    ///
    /// a=f64 [1, null]
    /// reinterpret(dtype=i64) -> i64 [4607182418800017408, null]
    /// ```
    #[must_use]
    pub fn reinterpret(self, signed: Option<bool>, dtype: Option<DataType>) -> Expr {
        call("reinterpret", vec![self], vec![signed.into(), dtype.into()])
    }

    /// A list of each value as often as `by` says; null where that is null.
    ///
    /// ```text
    /// a=i64 [1, null, 3]; b=i64 [2, 1, null]
    /// repeat_by(col(b)) -> list[i64] [[1, 1], [null], null]
    /// ```
    #[must_use]
    pub fn repeat_by(self, by: impl Into<Expr>) -> Expr {
        call("repeat_by", vec![self, by.into()], vec![])
    }

    /// The values with each of `old` replaced by that of `new` in its place, or by the only one of `new`.
    ///
    /// Values that are not in `old` stay. The new values are cast to the type of the column.
    ///
    /// ```text
    /// a=i64 [1, 2, 2, null]
    /// replace(2, 100) -> i64 [1, 100, 100, null]
    ///
    /// a=str ["x", "y", "z"]
    /// replace(["x", "y"], ["p", "q"]) -> str ["p", "q", "z"]
    /// ```
    #[must_use]
    pub fn replace(self, old: impl Into<Expr>, new: impl Into<Expr>) -> Expr {
        call("replace", vec![self, old.into(), new.into()], vec![])
    }

    /// For each value that of `new` in the place where `old` has it, or the only one of `new`.
    ///
    /// Other values become `default`; without one they are an error, and nulls stay null. The result has the
    /// type of the new values and the default, or `return_dtype`.
    ///
    /// ```text
    /// a=i64 [1, 2, 3]
    /// replace_strict([1, 2], ["x", "y"], default="z") -> str ["x", "y", "z"]
    ///
    /// a=i64 [1, null]
    /// replace_strict([1], [10], return_dtype=f64) -> f64 [10.0, null]
    /// ```
    #[must_use]
    pub fn replace_strict(
        self,
        old: impl Into<Expr>,
        new: impl Into<Expr>,
        default: impl Into<Expr>,
        return_dtype: Option<DataType>,
    ) -> Expr {
        call("replace_strict", vec![self, old.into(), new.into(), default.into()], vec![return_dtype.into()])
    }

    /// The values as rows of arrays of these dimensions: `[rows, width, ...]`; nested values are taken apart
    /// first.
    ///
    /// The first dimension may be -1: as many rows as there are values for. With one dimension only the
    /// result is a plain column.
    ///
    /// ```text
    /// a=i64 [1, 2, 3, 4]
    /// reshape([-1, 2]) -> array[i64, 2] [[1, 2], [3, 4]]
    ///
    /// a=array[i64, 2] [[1, 2], [3, 4]]
    /// reshape([-1]) -> i64 [1, 2, 3, 4]
    /// ```
    #[must_use]
    pub fn reshape(self, dimensions: impl Into<Arg>) -> Expr {
        call("reshape", vec![self], vec![dimensions.into()])
    }

    /// The values from the last to the first.
    ///
    /// ```text
    /// a=i64 [1, null, 3]
    /// reverse() -> i64 [3, null, 1]
    /// ```
    #[must_use]
    pub fn reverse(self) -> Expr {
        call("reverse", vec![self], vec![])
    }

    /// The runs of equal values, as structs of their length and value.
    ///
    /// ```text
    /// a=i64 [7, 7, null]
    /// rle() -> struct[len:u32,value:i64] [{"len": 2, "value": 7}, {"len": 1, "value": null}]
    /// ```
    #[must_use]
    pub fn rle(self) -> Expr {
        call("rle", vec![self], vec![])
    }

    /// The number of the run of equal values that the row is in, from 0 on.
    ///
    /// ```text
    /// a=i64 [7, 7, 1, 7]
    /// rle_id() -> u32 [0, 0, 1, 2]
    /// ```
    #[must_use]
    pub fn rle_id(self) -> Expr {
        call("rle_id", vec![self], vec![])
    }

    /// The kurtosis over a window that moves along the rows; 0 for a normal distribution, or 3 unless
    /// `fisher`.
    ///
    /// The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
    /// Nulls are left out; the result is null where there are fewer than `min_samples` values
    /// (`window_size`, if it is not given). It is corrected for the bias of few values unless `bias`.
    ///
    /// ```text
    /// a=i64 [1, 4, 2, 9]
    /// rolling_kurtosis(4, fisher=false) -> f64 [null, null, null, 2.0]
    /// ```
    #[must_use]
    pub fn rolling_kurtosis(
        self,
        window_size: i64,
        fisher: bool,
        bias: bool,
        min_samples: Option<i64>,
        center: bool,
    ) -> Expr {
        call(
            "rolling_kurtosis",
            vec![self],
            vec![window_size.into(), fisher.into(), bias.into(), min_samples.into(), center.into()],
        )
    }

    /// The greatest value in a window that moves along the rows; NaN if there is one.
    ///
    /// The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
    /// Nulls are left out; the result is null where there are fewer than `min_samples` values
    /// (`window_size`, if it is not given). `weights`, one per row of the window, weigh the values; they
    /// need a column without nulls.
    ///
    /// ```text
    /// a=i64 [3, 1, 2]
    /// rolling_max(2) -> i64 [null, 3, 2]
    /// ```
    #[must_use]
    pub fn rolling_max(
        self,
        window_size: i64,
        weights: impl Into<Arg>,
        min_samples: Option<i64>,
        center: bool,
    ) -> Expr {
        call(
            "rolling_max",
            vec![self],
            vec![window_size.into(), weights.into(), min_samples.into(), center.into()],
        )
    }

    /// The greatest value in a window that moves along another column; NaN if there is one.
    ///
    /// The window of a row goes back by `window_size` from its place in `by`: dates, times or integers
    /// (`2i`) in any order, without nulls. `closed` says which of its ends belong to it. Nulls are left out;
    /// the result is null where there are fewer than `min_samples` values.
    ///
    /// ```text
    /// a=i64 [3, 2, 1]; b=i64 [1, 2, 5]
    /// rolling_max_by(col(b), "2i") -> i64 [3, 3, 1]
    /// ```
    #[must_use]
    pub fn rolling_max_by(
        self,
        by: impl Into<Expr>,
        window_size: &str,
        min_samples: i64,
        closed: &str,
    ) -> Expr {
        call(
            "rolling_max_by",
            vec![self, by.into()],
            vec![window_size.into(), min_samples.into(), closed.into()],
        )
    }

    /// The mean over a window that moves along the rows.
    ///
    /// The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
    /// Nulls are left out; the result is null where there are fewer than `min_samples` values
    /// (`window_size`, if it is not given). `weights`, one per row of the window, weigh the values; they
    /// need a column without nulls.
    ///
    /// ```text
    /// a=i64 [1, 2, 3]
    /// rolling_mean(2) -> f64 [null, 1.5, 2.5]
    ///
    /// a=i64 [1, 2, 3]
    /// rolling_mean(2, [1.0, 3.0]) -> f64 [null, 1.75, 2.75]
    /// ```
    #[must_use]
    pub fn rolling_mean(
        self,
        window_size: i64,
        weights: impl Into<Arg>,
        min_samples: Option<i64>,
        center: bool,
    ) -> Expr {
        call(
            "rolling_mean",
            vec![self],
            vec![window_size.into(), weights.into(), min_samples.into(), center.into()],
        )
    }

    /// The mean over a window that moves along another column.
    ///
    /// The window of a row goes back by `window_size` from its place in `by`: dates, times or integers
    /// (`2i`) in any order, without nulls. `closed` says which of its ends belong to it. Nulls are left out;
    /// the result is null where there are fewer than `min_samples` values.
    ///
    /// ```text
    /// a=i64 [1, 2, 3]; b=date ["2024-01-01", "2024-01-02", "2024-01-05"]
    /// rolling_mean_by(col(b), "2d") -> f64 [1, 1.5, 3]
    /// ```
    #[must_use]
    pub fn rolling_mean_by(
        self,
        by: impl Into<Expr>,
        window_size: &str,
        min_samples: i64,
        closed: &str,
    ) -> Expr {
        call(
            "rolling_mean_by",
            vec![self, by.into()],
            vec![window_size.into(), min_samples.into(), closed.into()],
        )
    }

    /// The median over a window that moves along the rows.
    ///
    /// The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
    /// Nulls are left out; the result is null where there are fewer than `min_samples` values
    /// (`window_size`, if it is not given). `weights` are not supported.
    ///
    /// ```text
    /// a=i64 [1, 5, 3, 4]
    /// rolling_median(3) -> f64 [null, null, 3.0, 4.0]
    /// ```
    #[must_use]
    pub fn rolling_median(
        self,
        window_size: i64,
        weights: impl Into<Arg>,
        min_samples: Option<i64>,
        center: bool,
    ) -> Expr {
        call(
            "rolling_median",
            vec![self],
            vec![window_size.into(), weights.into(), min_samples.into(), center.into()],
        )
    }

    /// The median over a window that moves along another column.
    ///
    /// The window of a row goes back by `window_size` from its place in `by`: dates, times or integers
    /// (`2i`) in any order, without nulls. `closed` says which of its ends belong to it. Nulls are left out;
    /// the result is null where there are fewer than `min_samples` values.
    ///
    /// ```text
    /// a=i64 [1, 5, 3]; b=i64 [1, 2, 3]
    /// rolling_median_by(col(b), "3i") -> f64 [1, 3, 3]
    /// ```
    #[must_use]
    pub fn rolling_median_by(
        self,
        by: impl Into<Expr>,
        window_size: &str,
        min_samples: i64,
        closed: &str,
    ) -> Expr {
        call(
            "rolling_median_by",
            vec![self, by.into()],
            vec![window_size.into(), min_samples.into(), closed.into()],
        )
    }

    /// The least value in a window that moves along the rows; NaN if there is one.
    ///
    /// The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
    /// Nulls are left out; the result is null where there are fewer than `min_samples` values
    /// (`window_size`, if it is not given). `weights`, one per row of the window, weigh the values; they
    /// need a column without nulls.
    ///
    /// ```text
    /// a=i64 [3, 1, 2]
    /// rolling_min(2) -> i64 [null, 1, 1]
    /// ```
    #[must_use]
    pub fn rolling_min(
        self,
        window_size: i64,
        weights: impl Into<Arg>,
        min_samples: Option<i64>,
        center: bool,
    ) -> Expr {
        call(
            "rolling_min",
            vec![self],
            vec![window_size.into(), weights.into(), min_samples.into(), center.into()],
        )
    }

    /// The least value in a window that moves along another column; NaN if there is one.
    ///
    /// The window of a row goes back by `window_size` from its place in `by`: dates, times or integers
    /// (`2i`) in any order, without nulls. `closed` says which of its ends belong to it. Nulls are left out;
    /// the result is null where there are fewer than `min_samples` values.
    ///
    /// ```text
    /// a=i64 [1, 2, 3]; b=i64 [1, 2, 5]
    /// rolling_min_by(col(b), "2i") -> i64 [1, 1, 3]
    /// ```
    #[must_use]
    pub fn rolling_min_by(
        self,
        by: impl Into<Expr>,
        window_size: &str,
        min_samples: i64,
        closed: &str,
    ) -> Expr {
        call(
            "rolling_min_by",
            vec![self, by.into()],
            vec![window_size.into(), min_samples.into(), closed.into()],
        )
    }

    /// A quantile over a window that moves along the rows.
    ///
    /// The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
    /// Nulls are left out; the result is null where there are fewer than `min_samples` values
    /// (`window_size`, if it is not given). `weights` are not supported.
    ///
    /// ```text
    /// a=i64 [1, 2, 3, 4]
    /// rolling_quantile(0.3, "linear", 3) -> f64 [null, null, 1.6, 2.6]
    /// ```
    #[must_use]
    pub fn rolling_quantile(
        self,
        quantile: f64,
        interpolation: &str,
        window_size: i64,
        weights: impl Into<Arg>,
        min_samples: Option<i64>,
        center: bool,
    ) -> Expr {
        call(
            "rolling_quantile",
            vec![self],
            vec![
                quantile.into(),
                interpolation.into(),
                window_size.into(),
                weights.into(),
                min_samples.into(),
                center.into(),
            ],
        )
    }

    /// A quantile over a window that moves along another column.
    ///
    /// The window of a row goes back by `window_size` from its place in `by`: dates, times or integers
    /// (`2i`) in any order, without nulls. `closed` says which of its ends belong to it. Nulls are left out;
    /// the result is null where there are fewer than `min_samples` values.
    ///
    /// ```text
    /// a=i64 [1, 5, 3]; b=i64 [1, 2, 3]
    /// rolling_quantile_by(col(b), "3i", quantile=1.0) -> f64 [1, 5, 5]
    /// ```
    #[must_use]
    pub fn rolling_quantile_by(
        self,
        by: impl Into<Expr>,
        window_size: &str,
        quantile: f64,
        interpolation: &str,
        min_samples: i64,
        closed: &str,
    ) -> Expr {
        call(
            "rolling_quantile_by",
            vec![self, by.into()],
            vec![
                window_size.into(),
                quantile.into(),
                interpolation.into(),
                min_samples.into(),
                closed.into(),
            ],
        )
    }

    /// The rank of each value among those of a window that moves along the rows.
    ///
    /// The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
    /// Equal values share the `average`, the `min` or the `max` of their ranks, count once (`dense`), or are
    /// ranked at `random`, which `seed` repeats. Nulls are left out; the result is null for a null, and
    /// where there are fewer than `min_samples` values (`window_size`, if it is not given).
    ///
    /// ```text
    /// a=i64 [1, 4, 4, 2]
    /// rolling_rank(3) -> f64 [null, null, 2.5, 1.0]
    ///
    /// a=i64 [1, 4, 4, 2]
    /// rolling_rank(3, "max") -> u32 [null, null, 3, 1]
    /// ```
    #[must_use]
    pub fn rolling_rank(
        self,
        window_size: i64,
        method: &str,
        seed: Option<i64>,
        min_samples: Option<i64>,
        center: bool,
    ) -> Expr {
        call(
            "rolling_rank",
            vec![self],
            vec![window_size.into(), method.into(), seed.into(), min_samples.into(), center.into()],
        )
    }

    /// The rank of each value among those of a window that moves along another column.
    ///
    /// The window of a row goes back by `window_size` from its place in `by`: dates, times or integers
    /// (`2i`) in any order, without nulls. `closed` says whether its start belongs to it (`both`) or not
    /// (`right`). The other options are those of `rolling_rank`.
    ///
    /// ```text
    /// a=i64 [1, 4, 2]; b=i64 [1, 2, 3]
    /// rolling_rank_by(col(b), "2i") -> f64 [1, 2, 1]
    /// ```
    #[must_use]
    pub fn rolling_rank_by(
        self,
        by: impl Into<Expr>,
        window_size: &str,
        method: &str,
        seed: Option<i64>,
        min_samples: i64,
        closed: &str,
    ) -> Expr {
        call(
            "rolling_rank_by",
            vec![self, by.into()],
            vec![window_size.into(), method.into(), seed.into(), min_samples.into(), closed.into()],
        )
    }

    /// The skewness over a window that moves along the rows.
    ///
    /// The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
    /// Nulls are left out; the result is null where there are fewer than `min_samples` values
    /// (`window_size`, if it is not given). It is corrected for the bias of few values unless `bias`.
    ///
    /// ```text
    /// a=i64 [1, 2, 3, 1]
    /// rolling_skew(2) -> f64 [null, 0, 0, 0]
    /// ```
    #[must_use]
    pub fn rolling_skew(self, window_size: i64, bias: bool, min_samples: Option<i64>, center: bool) -> Expr {
        call(
            "rolling_skew",
            vec![self],
            vec![window_size.into(), bias.into(), min_samples.into(), center.into()],
        )
    }

    /// The standard deviation over a window that moves along the rows.
    ///
    /// The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
    /// Nulls are left out; the result is null where there are fewer than `min_samples` values
    /// (`window_size`, if it is not given). `weights`, one per row of the window, weigh the values; they
    /// need a column without nulls.
    ///
    /// ```text
    /// a=i64 [1, 3, 3]
    /// rolling_std(2, ddof=0) -> f64 [null, 1.0, 0.0]
    /// ```
    #[must_use]
    pub fn rolling_std(
        self,
        window_size: i64,
        weights: impl Into<Arg>,
        min_samples: Option<i64>,
        center: bool,
        ddof: i64,
    ) -> Expr {
        call(
            "rolling_std",
            vec![self],
            vec![window_size.into(), weights.into(), min_samples.into(), center.into(), ddof.into()],
        )
    }

    /// The standard deviation over a window that moves along another column.
    ///
    /// The window of a row goes back by `window_size` from its place in `by`: dates, times or integers
    /// (`2i`) in any order, without nulls. `closed` says which of its ends belong to it. Nulls are left out;
    /// the result is null where there are fewer than `min_samples` values.
    ///
    /// ```text
    /// a=i64 [1, 3, 3]; b=i64 [1, 2, 3]
    /// rolling_std_by(col(b), "2i", ddof=0) -> f64 [0, 1, 0]
    /// ```
    #[must_use]
    pub fn rolling_std_by(
        self,
        by: impl Into<Expr>,
        window_size: &str,
        min_samples: i64,
        closed: &str,
        ddof: i64,
    ) -> Expr {
        call(
            "rolling_std_by",
            vec![self, by.into()],
            vec![window_size.into(), min_samples.into(), closed.into(), ddof.into()],
        )
    }

    /// The sum over a window that moves along the rows.
    ///
    /// The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
    /// Nulls are left out; the result is null where there are fewer than `min_samples` values
    /// (`window_size`, if it is not given). `weights`, one per row of the window, weigh the values; they
    /// need a column without nulls.
    ///
    /// ```text
    /// a=i64 [1, 2, 3]
    /// rolling_sum(2) -> i64 [null, 3, 5]
    ///
    /// a=i64 [1, null, 3]
    /// rolling_sum(2, min_samples=1) -> i64 [1, 1, 3]
    /// ```
    #[must_use]
    pub fn rolling_sum(
        self,
        window_size: i64,
        weights: impl Into<Arg>,
        min_samples: Option<i64>,
        center: bool,
    ) -> Expr {
        call(
            "rolling_sum",
            vec![self],
            vec![window_size.into(), weights.into(), min_samples.into(), center.into()],
        )
    }

    /// The sum over a window that moves along another column.
    ///
    /// The window of a row goes back by `window_size` from its place in `by`: dates, times or integers
    /// (`2i`) in any order, without nulls. `closed` says which of its ends belong to it. Nulls are left out;
    /// the result is null where there are fewer than `min_samples` values.
    ///
    /// ```text
    /// a=i64 [1, 2, 3]; b=i64 [1, 2, 5]
    /// rolling_sum_by(col(b), "2i") -> i64 [1, 3, 3]
    /// ```
    #[must_use]
    pub fn rolling_sum_by(
        self,
        by: impl Into<Expr>,
        window_size: &str,
        min_samples: i64,
        closed: &str,
    ) -> Expr {
        call(
            "rolling_sum_by",
            vec![self, by.into()],
            vec![window_size.into(), min_samples.into(), closed.into()],
        )
    }

    /// The variance over a window that moves along the rows.
    ///
    /// The window is the row and the `window_size - 1` rows before it, or lies around the row if `center`.
    /// Nulls are left out; the result is null where there are fewer than `min_samples` values
    /// (`window_size`, if it is not given). `weights`, one per row of the window, weigh the values; they
    /// need a column without nulls.
    ///
    /// ```text
    /// a=i64 [1, 2, 4]
    /// rolling_var(2) -> f64 [null, 0.5, 2.0]
    /// ```
    #[must_use]
    pub fn rolling_var(
        self,
        window_size: i64,
        weights: impl Into<Arg>,
        min_samples: Option<i64>,
        center: bool,
        ddof: i64,
    ) -> Expr {
        call(
            "rolling_var",
            vec![self],
            vec![window_size.into(), weights.into(), min_samples.into(), center.into(), ddof.into()],
        )
    }

    /// The variance over a window that moves along another column.
    ///
    /// The window of a row goes back by `window_size` from its place in `by`: dates, times or integers
    /// (`2i`) in any order, without nulls. `closed` says which of its ends belong to it. Nulls are left out;
    /// the result is null where there are fewer than `min_samples` values.
    ///
    /// ```text
    /// a=i64 [1, 2, 4]; b=i64 [1, 2, 3]
    /// rolling_var_by(col(b), "2i") -> f64 [null, 0.5, 2]
    /// ```
    #[must_use]
    pub fn rolling_var_by(
        self,
        by: impl Into<Expr>,
        window_size: &str,
        min_samples: i64,
        closed: &str,
        ddof: i64,
    ) -> Expr {
        call(
            "rolling_var_by",
            vec![self, by.into()],
            vec![window_size.into(), min_samples.into(), closed.into(), ddof.into()],
        )
    }

    /// The values rounded to a number of decimals; integers stay as they are.
    ///
    /// A value in the middle goes to the even neighbour, or away from zero, as `mode` says; with `to_zero`
    /// digits are cut.
    ///
    /// ```text
    /// a=f64 [1.25, 2.5, -2.5, null]
    /// round() -> f64 [1, 2, -2, null]
    ///
    /// a=f64 [1.25, 2.5, -2.5, null]
    /// round(1, mode="half_away_from_zero") -> f64 [1.3, 2.5, -2.5, null]
    /// ```
    #[must_use]
    pub fn round(self, decimals: i64, mode: &str) -> Expr {
        call("round", vec![self], vec![decimals.into(), mode.into()])
    }

    /// The values rounded to a number of significant digits, which is at least 1.
    ///
    /// A value in the middle goes away from zero, a decimal to the even neighbour. An integer that the type
    /// cannot hold becomes null.
    ///
    /// ```text
    /// a=f64 [1234.567, -0.0012345, 0, null]
    /// round_sig_figs(2) -> f64 [1200, -0.0012, 0, null]
    ///
    /// a=i64 [1234, -1267, 5]
    /// round_sig_figs(2) -> i64 [1200, -1300, 5]
    /// ```
    #[must_use]
    pub fn round_sig_figs(self, digits: i64) -> Expr {
        call("round_sig_figs", vec![self], vec![digits.into()])
    }

    /// Values chosen at random: `n` of them, or a `fraction` of all; one if neither is given.
    ///
    /// They keep their order unless `shuffle`. `with_replacement` may choose a value several times; without
    /// it, to ask for more values than there are is an error. The same `seed` gives the same choice.
    ///
    /// ```text
    /// a=i64 [7, 7]
    /// sample(fraction=0.5, seed=1) -> i64 [7]
    /// ```
    #[must_use]
    pub fn sample(
        self,
        n: impl Into<Expr>,
        fraction: impl Into<Expr>,
        with_replacement: bool,
        shuffle: Option<bool>,
        seed: Option<i64>,
    ) -> Expr {
        call(
            "sample",
            vec![self, n.into(), fraction.into()],
            vec![with_replacement.into(), shuffle.into(), seed.into()],
        )
    }

    /// Where each of some values would have to be put among the values, which are sorted, so that they stay
    /// sorted.
    ///
    /// Before equal values with `side` `left` or `any`, behind them with `right`. Nulls come first.
    ///
    /// ```text
    /// a=i64 [1, 2, 2, 3]
    /// search_sorted(2) -> u32 [1]
    ///
    /// a=i64 [1, 2, 2, 3]
    /// search_sorted(2, "right") -> u32 [3]
    ///
    /// a=i64 [1, 2, 3]; b=i64 [9, 0, 2]
    /// search_sorted(col(b)) -> u32 [3, 0, 1]
    /// ```
    #[must_use]
    pub fn search_sorted(self, element: impl Into<Expr>, side: &str, descending: bool) -> Expr {
        call("search_sorted", vec![self, element.into()], vec![side.into(), descending.into()])
    }

    /// The values as they are: a promise that they are in order.
    ///
    /// Order is found where it is of use, so the promise is not needed.
    ///
    /// ```text
    /// a=i64 [1, 2]
    /// set_sorted() -> i64 [1, 2]
    /// ```
    #[must_use]
    pub fn set_sorted(self, descending: bool, nulls_last: bool) -> Expr {
        call("set_sorted", vec![self], vec![descending.into(), nulls_last.into()])
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

    /// The values in random order; the same `seed` gives the same order.
    ///
    /// ```text
    /// a=i64 [7, 7]
    /// shuffle(seed=1) -> i64 [7, 7]
    /// ```
    #[must_use]
    pub fn shuffle(self, seed: Option<i64>) -> Expr {
        call("shuffle", vec![self], vec![seed.into()])
    }

    /// -1 for negative values, 1 for positive ones, 0 for zero; NaN stays NaN.
    ///
    /// ```text
    /// a=f64 [-2.5, 0, 3, "NaN", null]
    /// sign() -> f64 [-1, 0, 1, "NaN", null]
    /// ```
    #[must_use]
    pub fn sign(self) -> Expr {
        call("sign", vec![self], vec![])
    }

    /// The sine of angles in radians.
    ///
    /// ```text
    /// a=f64 [0, null]
    /// sin() -> f64 [0, null]
    /// ```
    #[must_use]
    pub fn sin(self) -> Expr {
        call("sin", vec![self], vec![])
    }

    /// The hyperbolic sine.
    ///
    /// ```text
    /// a=f64 [0, null]
    /// sinh() -> f64 [0, null]
    /// ```
    #[must_use]
    pub fn sinh(self) -> Expr {
        call("sinh", vec![self], vec![])
    }

    /// The skewness: how far the values lean to one side of their mean.
    ///
    /// If `bias` is false it is corrected for the number of values, of which there must be at least 3, else
    /// it is null. Nulls are left out; NaN if the values do not vary.
    ///
    /// ```text
    /// a=i64 [1, 2, 3, null]
    /// skew() -> f64 [0.0]
    /// ```
    #[must_use]
    pub fn skew(self, bias: bool) -> Expr {
        call("skew", vec![self], vec![bias.into()])
    }

    /// `length` values from `offset` on, all if no `length` is given.
    ///
    /// A negative `offset` counts from the end. What lies outside of the values is left out.
    ///
    /// ```text
    /// a=i64 [1, 2, 3]
    /// slice(1, 1) -> i64 [2]
    ///
    /// a=i64 [1, 2, 3]
    /// slice(-2) -> i64 [2, 3]
    /// ```
    #[must_use]
    pub fn slice(self, offset: impl Into<Expr>, length: impl Into<Expr>) -> Expr {
        call("slice", vec![self, offset.into(), length.into()], vec![])
    }

    /// The values in order.
    ///
    /// Nulls come first, or last if `nulls_last`, in either direction; NaN counts as the greatest number.
    /// Text is ordered by its characters' code points, Categorical too.
    ///
    /// ```text
    /// a=i64 [3, null, 1]
    /// sort() -> i64 [null, 1, 3]
    ///
    /// a=i64 [3, null, 1]
    /// sort(descending=true) -> i64 [null, 3, 1]
    /// ```
    #[must_use]
    pub fn sort(self, descending: bool, nulls_last: bool) -> Expr {
        call("sort", vec![self], vec![descending.into(), nulls_last.into()])
    }

    /// The values in the order of other columns: of the first, where that is equal of the second, and so on.
    ///
    /// `descending` and `nulls_last` are given once or per column. Rows that are equal keep their order.
    ///
    /// ```text
    /// a=str ["x", "y", "z"]; b=i64 [2, 1, 2]; c=i64 [5, 6, 7]
    /// sort_by([col(b), col(c)], descending=[false, true]) -> str ["y", "z", "x"]
    /// ```
    #[must_use]
    pub fn sort_by(
        self,
        by: impl IntoIterator<Item = impl Into<Expr>>,
        more_by: impl IntoIterator<Item = impl Into<Expr>>,
        descending: impl Into<Arg>,
        nulls_last: impl Into<Arg>,
        multithreaded: bool,
        maintain_order: bool,
    ) -> Expr {
        call(
            "sort_by",
            [
                vec![self],
                by.into_iter().map(Into::into).collect::<Vec<Expr>>(),
                more_by.into_iter().map(Into::into).collect::<Vec<Expr>>(),
            ]
            .concat(),
            vec![descending.into(), nulls_last.into(), multithreaded.into(), maintain_order.into()],
        )
    }

    /// The square root; NaN for negative values.
    ///
    /// ```text
    /// a=i64 [4, -1, null]
    /// sqrt() -> f64 [2, "NaN", null]
    /// ```
    #[must_use]
    pub fn sqrt(self) -> Expr {
        call("sqrt", vec![self], vec![])
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
    /// ones wrap around on overflow, while decimals are an error. The sum of a Boolean column is the number
    /// of its true values.
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

    /// The last `n` values; all but the first `-n` if `n` is negative.
    ///
    /// ```text
    /// a=i64 [1, 2, 3]
    /// tail(2) -> i64 [2, 3]
    ///
    /// a=i64 [1, 2, 3]
    /// tail(-1) -> i64 [2, 3]
    /// ```
    #[must_use]
    pub fn tail(self, n: impl Into<Expr>) -> Expr {
        call("tail", vec![self, n.into()], vec![])
    }

    /// The tangent of angles in radians.
    ///
    /// ```text
    /// a=f64 [0, null]
    /// tan() -> f64 [0, null]
    /// ```
    #[must_use]
    pub fn tan(self) -> Expr {
        call("tan", vec![self], vec![])
    }

    /// The hyperbolic tangent.
    ///
    /// ```text
    /// a=f64 [0, null]
    /// tanh() -> f64 [0, null]
    /// ```
    #[must_use]
    pub fn tanh(self) -> Expr {
        call("tanh", vec![self], vec![])
    }

    /// The numbers that store the values: days of a Date, units of a Datetime, Duration or Time, digits of a
    /// Decimal, codes of a Categorical or Enum. Other values stay as they are.
    ///
    /// ```text
    /// a=date ["1970-01-02", null]
    /// to_physical() -> i32 [1, null]
    ///
    /// a=i64 [1]
    /// to_physical() -> i64 [1]
    /// ```
    #[must_use]
    pub fn to_physical(self) -> Expr {
        call("to_physical", vec![self], vec![])
    }

    /// The `k` greatest values, the greatest first; nulls only if there are fewer values.
    ///
    /// ```text
    /// a=i64 [3, null, 1, 2]
    /// top_k(2) -> i64 [3, 2]
    /// ```
    #[must_use]
    pub fn top_k(self, k: impl Into<Expr>) -> Expr {
        call("top_k", vec![self, k.into()], vec![])
    }

    /// The values in the `k` rows where other columns are greatest, the greatest first.
    ///
    /// `reverse`, given once or per column, asks for the least instead.
    ///
    /// ```text
    /// a=str ["x", "y", "z"]; b=i64 [2, 1, 3]
    /// top_k_by(col(b), 2) -> str ["z", "x"]
    /// ```
    #[must_use]
    pub fn top_k_by(
        self,
        by: impl IntoIterator<Item = impl Into<Expr>>,
        k: impl Into<Expr>,
        reverse: impl Into<Arg>,
    ) -> Expr {
        call(
            "top_k_by",
            [vec![self], by.into_iter().map(Into::into).collect::<Vec<Expr>>(), vec![k.into()]].concat(),
            vec![reverse.into()],
        )
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

    /// The values with digits beyond a number of decimals cut; integers stay as they are.
    ///
    /// ```text
    /// a=f64 [1.29, -1.29, null]
    /// truncate(1) -> f64 [1.2, -1.2, null]
    /// ```
    #[must_use]
    pub fn truncate(self, decimals: i64) -> Expr {
        call("truncate", vec![self], vec![decimals.into()])
    }

    /// The quotient of two values rounded towards zero, row by row; null if one is null.
    ///
    /// An integer divided by zero gives null, a float an infinity or NaN.
    ///
    /// ```text
    /// a=i64 [7, -7, null]
    /// truncdiv(2) -> i64 [3, -3, null]
    /// ```
    #[must_use]
    pub fn truncdiv(self, other: impl Into<Expr>) -> Expr {
        call("truncdiv", vec![self, other.into()], vec![])
    }

    /// The distinct values in the order of their first occurrence; null counts as a value.
    ///
    /// ```text
    /// a=i64 [2, null, 1, 2]
    /// unique() -> i64 [2, null, 1]
    /// ```
    #[must_use]
    pub fn unique(self, maintain_order: bool) -> Expr {
        call("unique", vec![self], vec![maintain_order.into()])
    }

    /// How often each distinct value occurs, in the order of their first occurrence.
    ///
    /// ```text
    /// a=i64 [2, null, 2]
    /// unique_counts() -> u32 [2, 1]
    /// ```
    #[must_use]
    pub fn unique_counts(self) -> Expr {
        call("unique_counts", vec![self], vec![])
    }

    /// The greatest value that the type can hold, whatever the values are.
    ///
    /// ```text
    /// a=i8 [1, 2]
    /// upper_bound() -> i8 [127]
    /// ```
    #[must_use]
    pub fn upper_bound(self) -> Expr {
        call("upper_bound", vec![self], vec![])
    }

    /// The distinct values with how often they occur, as structs of the value and its `count`.
    ///
    /// `normalize` gives shares of all values (`proportion`) instead of counts; `name` is another name for
    /// them. With `sort` the most frequent value comes first, else the values come in the order of their
    /// first occurrence.
    ///
    /// ```text
    /// a=i64 [1, 2, 2]
    /// value_counts(sort=true) -> struct[a:i64,count:u32] [{"a": 2, "count": 2}, {"a": 1, "count": 1}]
    /// ```
    #[must_use]
    pub fn value_counts(self, sort: bool, parallel: bool, name: Option<&str>, normalize: bool) -> Expr {
        call("value_counts", vec![self], vec![sort.into(), parallel.into(), name.into(), normalize.into()])
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

/// The functions of the namespace `arr`.
#[derive(Clone, Debug)]
pub struct ArrNamespace(Expr);

impl ArrNamespace {
    /// What an expression over `element()` gives for each array, whose elements it sees as a column: a value
    /// if it aggregates, else a list.
    ///
    /// It cannot refer to columns.
    ///
    /// ```text
    /// a=array[i64, 2] [[3, 1], null]
    /// arr.agg(element().product()) -> i64 [3, null]
    /// ```
    #[must_use]
    pub fn agg(self, expr: impl Into<Expr>) -> Expr {
        call("arr.agg", vec![self.0, expr.into()], vec![])
    }

    /// Whether all elements of each array are true.
    ///
    /// ```text
    /// a=array[bool, 2] [[false, true], [true, null], null]
    /// arr.all() -> bool [false, true, null]
    /// ```
    #[must_use]
    pub fn all(self, ignore_nulls: bool) -> Expr {
        call("arr.all", vec![self.0], vec![ignore_nulls.into()])
    }

    /// Whether an element of each array is true.
    ///
    /// ```text
    /// a=array[bool, 2] [[false, true], [false, null], null]
    /// arr.any() -> bool [true, false, null]
    /// ```
    #[must_use]
    pub fn any(self, ignore_nulls: bool) -> Expr {
        call("arr.any", vec![self.0], vec![ignore_nulls.into()])
    }

    /// The position of the greatest element of each array.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 3], [3, null], null]
    /// arr.arg_max() -> u32 [1, 0, null]
    /// ```
    #[must_use]
    pub fn arg_max(self) -> Expr {
        call("arr.arg_max", vec![self.0], vec![])
    }

    /// The position of the least element of each array.
    ///
    /// ```text
    /// a=array[i64, 2] [[3, 1], [3, null], null]
    /// arr.arg_min() -> u32 [1, 0, null]
    /// ```
    #[must_use]
    pub fn arg_min(self) -> Expr {
        call("arr.arg_min", vec![self.0], vec![])
    }

    /// Whether each array has `item` among its elements. A null is among nulls, unless `nulls_equal` is
    /// false: then it gives null.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 2], [3, 4], null]
    /// arr.contains(2) -> bool [true, false, null]
    /// ```
    #[must_use]
    pub fn contains(self, item: impl Into<Expr>, nulls_equal: bool) -> Expr {
        call("arr.contains", vec![self.0, item.into()], vec![nulls_equal.into()])
    }

    /// How often `element` is among the elements of each array; null counts nulls.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 1], [1, null], null]
    /// arr.count_matches(1) -> u32 [2, 1, null]
    /// ```
    #[must_use]
    pub fn count_matches(self, element: impl Into<Expr>) -> Expr {
        call("arr.count_matches", vec![self.0, element.into()], vec![])
    }

    /// The dot product of two arrays of numbers of one width. Pairs in which one is null are left out; see
    /// `dot` for the types.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 2], [3, null], null]; b=array[i64, 2] [[3, 4], [5, 6], [1, 1]]
    /// arr.dot(col(b)) -> i64 [11, 15, null]
    /// ```
    #[must_use]
    pub fn dot(self, other: impl Into<Expr>) -> Expr {
        call("arr.dot", vec![self.0, other.into()], vec![])
    }

    /// The arrays that an expression over `element()` gives for each array, whose elements it sees as a
    /// column.
    ///
    /// With `as_list` the results are lists; without it one of another number of elements is an error. It
    /// cannot refer to columns.
    ///
    /// ```text
    /// a=array[i64, 2] [[3, 1], null]
    /// arr.eval(element().rank()) -> array[f64, 2] [[2, 1], null]
    ///
    /// a=array[i64, 2] [[3, null], null]
    /// arr.eval(element().drop_nulls(), as_list=true) -> list[i64] [[3], null]
    /// ```
    #[must_use]
    pub fn eval(self, expr: impl Into<Expr>, as_list: bool) -> Expr {
        call("arr.eval", vec![self.0, expr.into()], vec![as_list.into()])
    }

    /// The elements of all arrays, one per row.
    ///
    /// A null array gives a null unless `keep_nulls` is false, one of width 0 nothing, or a null if
    /// `empty_as_null`.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 2], [3, null], null]
    /// arr.explode(keep_nulls=false) -> i64 [1, 2, 3, null]
    /// ```
    #[must_use]
    pub fn explode(self, empty_as_null: bool, keep_nulls: bool) -> Expr {
        call("arr.explode", vec![self.0], vec![empty_as_null.into(), keep_nulls.into()])
    }

    /// The first element of each array.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 2], [3, null], null]
    /// arr.first() -> i64 [1, 3, null]
    /// ```
    #[must_use]
    pub fn first(self) -> Expr {
        call("arr.first", vec![self.0], vec![])
    }

    /// The element of each array at `index`, which counts from the end if it is negative.
    ///
    /// A position beyond the width is an error, or gives null if `null_on_oob`.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 2], [3, 4], null]; n=i64 [0, -1, 0]
    /// arr.get(col(n)) -> i64 [1, 4, null]
    /// ```
    #[must_use]
    pub fn get(self, index: impl Into<Expr>, null_on_oob: bool) -> Expr {
        call("arr.get", vec![self.0, index.into()], vec![null_on_oob.into()])
    }

    /// The first `n` elements of each array as a list; all but the last `-n` if `n` is negative. With
    /// `as_array` they are arrays: then `n` must be a number.
    ///
    /// ```text
    /// a=array[i64, 3] [[1, 2, 3], [4, null, 5], null]
    /// arr.head(2) -> list[i64] [[1, 2], [4, null], null]
    /// ```
    #[must_use]
    pub fn head(self, n: impl Into<Expr>, as_array: bool) -> Expr {
        call("arr.head", vec![self.0, n.into()], vec![as_array.into()])
    }

    /// The texts of each array as one, with `separator` between them.
    ///
    /// Nulls are left out; if `ignore_nulls` is false a null makes the result null.
    ///
    /// ```text
    /// a=array[str, 2] [["a", "b"], ["c", null], null]
    /// arr.join("-") -> str ["a-b", "c", null]
    /// ```
    #[must_use]
    pub fn join(self, separator: impl Into<Expr>, ignore_nulls: bool) -> Expr {
        call("arr.join", vec![self.0, separator.into()], vec![ignore_nulls.into()])
    }

    /// The last element of each array.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 2], [3, null], null]
    /// arr.last() -> i64 [2, null, null]
    /// ```
    #[must_use]
    pub fn last(self) -> Expr {
        call("arr.last", vec![self.0], vec![])
    }

    /// The number of elements of each array: its width.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, null], null]
    /// arr.len() -> u32 [2, null]
    /// ```
    #[must_use]
    pub fn len(self) -> Expr {
        call("arr.len", vec![self.0], vec![])
    }

    /// The greatest element of each array.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 2], [3, null], null]
    /// arr.max() -> i64 [2, 3, null]
    /// ```
    #[must_use]
    pub fn max(self) -> Expr {
        call("arr.max", vec![self.0], vec![])
    }

    /// The mean of each array's elements.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 2], [3, null], null]
    /// arr.mean() -> f64 [1.5, 3, null]
    /// ```
    #[must_use]
    pub fn mean(self) -> Expr {
        call("arr.mean", vec![self.0], vec![])
    }

    /// The median of each array's elements.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 2], [3, null], null]
    /// arr.median() -> f64 [1.5, 3, null]
    /// ```
    #[must_use]
    pub fn median(self) -> Expr {
        call("arr.median", vec![self.0], vec![])
    }

    /// The least element of each array.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 2], [3, null], null]
    /// arr.min() -> i64 [1, 3, null]
    /// ```
    #[must_use]
    pub fn min(self) -> Expr {
        call("arr.min", vec![self.0], vec![])
    }

    /// The number of different elements of each array; null is one of them.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 1], [3, null], null]
    /// arr.n_unique() -> u32 [1, 2, null]
    /// ```
    #[must_use]
    pub fn n_unique(self) -> Expr {
        call("arr.n_unique", vec![self.0], vec![])
    }

    /// The elements of each array in reverse order.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 2], [3, null], null]
    /// arr.reverse() -> array[i64, 2] [[2, 1], [null, 3], null]
    /// ```
    #[must_use]
    pub fn reverse(self) -> Expr {
        call("arr.reverse", vec![self.0], vec![])
    }

    /// The elements of each array `n` places further down; up if `n` is negative.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 2], [3, null], null]
    /// arr.shift(1) -> array[i64, 2] [[null, 1], [null, 3], null]
    /// ```
    #[must_use]
    pub fn shift(self, n: impl Into<Expr>) -> Expr {
        call("arr.shift", vec![self.0, n.into()], vec![])
    }

    /// The elements of each array from `offset` on, at most `length` of them, as a list. A negative offset
    /// counts from the end. With `as_array` they are arrays: then both must be numbers.
    ///
    /// ```text
    /// a=array[i64, 3] [[1, 2, 3], [4, null, 5], null]
    /// arr.slice(1, 1) -> list[i64] [[2], [null], null]
    /// ```
    #[must_use]
    pub fn slice(self, offset: impl Into<Expr>, length: impl Into<Expr>, as_array: bool) -> Expr {
        call("arr.slice", vec![self.0, offset.into(), length.into()], vec![as_array.into()])
    }

    /// The elements of each array in order.
    ///
    /// ```text
    /// a=array[i64, 2] [[2, 1], [3, null], null]
    /// arr.sort() -> array[i64, 2] [[1, 2], [null, 3], null]
    /// ```
    #[must_use]
    pub fn sort(self, descending: bool, nulls_last: bool) -> Expr {
        call("arr.sort", vec![self.0], vec![descending.into(), nulls_last.into()])
    }

    /// The standard deviation of each array's elements.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 3], [3, null], null]
    /// arr.std(ddof=0) -> f64 [1, 0, null]
    /// ```
    #[must_use]
    pub fn std(self, ddof: i64) -> Expr {
        call("arr.std", vec![self.0], vec![ddof.into()])
    }

    /// The sum of each array's elements.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 2], [3, null], null]
    /// arr.sum() -> i64 [3, 3, null]
    /// ```
    #[must_use]
    pub fn sum(self) -> Expr {
        call("arr.sum", vec![self.0], vec![])
    }

    /// The last `n` elements of each array as a list; all but the first `-n` if `n` is negative. With
    /// `as_array` they are arrays: then `n` must be a number.
    ///
    /// ```text
    /// a=array[i64, 3] [[1, 2, 3], [4, null, 5], null]
    /// arr.tail(2) -> list[i64] [[2, 3], [null, 5], null]
    /// ```
    #[must_use]
    pub fn tail(self, n: impl Into<Expr>, as_array: bool) -> Expr {
        call("arr.tail", vec![self.0, n.into()], vec![as_array.into()])
    }

    /// Each array as a list of the same elements.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 2], null]
    /// arr.to_list() -> list[i64] [[1, 2], null]
    /// ```
    #[must_use]
    pub fn to_list(self) -> Expr {
        call("arr.to_list", vec![self.0], vec![])
    }

    /// The elements of each array as fields of a struct, by default `field_0`, `field_1`, ...
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 2], null]
    /// arr.to_struct() -> struct[field_0: i64, field_1: i64] [{"field_0": 1, "field_1": 2}, null]
    /// ```
    #[must_use]
    pub fn to_struct(self, fields: impl Into<Arg>) -> Expr {
        call("arr.to_struct", vec![self.0], vec![fields.into()])
    }

    /// The different elements of each array as a list, in the order of their first occurrence if
    /// `maintain_order`.
    ///
    /// ```text
    /// a=array[i64, 2] [[2, 1], [3, 3], null]
    /// arr.unique(maintain_order=true) -> list[i64] [[2, 1], [3], null]
    /// ```
    #[must_use]
    pub fn unique(self, maintain_order: bool) -> Expr {
        call("arr.unique", vec![self.0], vec![maintain_order.into()])
    }

    /// The variance of each array's elements.
    ///
    /// ```text
    /// a=array[i64, 2] [[1, 3], [3, null], null]
    /// arr.var() -> f64 [2, null, null]
    /// ```
    #[must_use]
    pub fn var(self, ddof: i64) -> Expr {
        call("arr.var", vec![self.0], vec![ddof.into()])
    }
}

/// The functions of the namespace `bin`.
#[derive(Clone, Debug)]
pub struct BinNamespace(Expr);

impl BinNamespace {
    /// Whether these bytes, or those of this text, occur in the value.
    ///
    /// ```text
    /// a=binary ["abc", "", null]
    /// bin.contains("b") -> bool [true, false, null]
    /// ```
    #[must_use]
    pub fn contains(self, literal: impl Into<Expr>) -> Expr {
        call("bin.contains", vec![self.0, literal.into()], vec![])
    }

    /// The bytes that hexadecimal digits or Base64 stand for.
    ///
    /// A value that is no such text is an error, or gives null if `strict` is false.
    ///
    /// ```text
    /// a=binary ["YWJj", "", null]
    /// bin.decode("base64") -> binary ["abc", "", null]
    /// ```
    #[must_use]
    pub fn decode(self, encoding: &str, strict: bool) -> Expr {
        call("bin.decode", vec![self.0], vec![encoding.into(), strict.into()])
    }

    /// The bytes written as text: hexadecimal digits or Base64.
    ///
    /// ```text
    /// a=binary ["abc", "", null]
    /// bin.encode("hex") -> str ["616263", "", null]
    /// ```
    #[must_use]
    pub fn encode(self, encoding: &str) -> Expr {
        call("bin.encode", vec![self.0], vec![encoding.into()])
    }

    /// Whether the value ends with these bytes, or those of this text.
    ///
    /// ```text
    /// a=binary ["abc", "", null]
    /// bin.ends_with("bc") -> bool [true, false, null]
    /// ```
    #[must_use]
    pub fn ends_with(self, suffix: impl Into<Expr>) -> Expr {
        call("bin.ends_with", vec![self.0, suffix.into()], vec![])
    }

    /// The byte at a position; a negative one counts from the end.
    ///
    /// One out of bounds is an error, or gives null if `null_on_oob`; a null position gives null.
    ///
    /// ```text
    /// a=binary ["abc", "", null]
    /// bin.get(-1, null_on_oob=true) -> u8 [99, null, null]
    /// ```
    #[must_use]
    pub fn get(self, index: impl Into<Expr>, null_on_oob: bool) -> Expr {
        call("bin.get", vec![self.0, index.into()], vec![null_on_oob.into()])
    }

    /// The first `n` bytes; all but the last -`n` if it is negative.
    ///
    /// ```text
    /// a=binary ["apple", "fig", null]
    /// bin.head(2) -> binary ["ap", "fi", null]
    /// ```
    #[must_use]
    pub fn head(self, n: impl Into<Expr>) -> Expr {
        call("bin.head", vec![self.0, n.into()], vec![])
    }

    /// The numbers, dates or times that the bytes are in memory, or arrays of these.
    ///
    /// `endianness` says whether the least or the most significant byte comes first. A value of another
    /// length than the type gives null.
    ///
    /// ```text
    /// a=binary ["a\u0000", "abc", null]
    /// bin.reinterpret(dtype=i16) -> i16 [97, null, null]
    ///
    /// a=binary ["\u0000a"]
    /// bin.reinterpret(dtype=u16, endianness="big") -> u16 [97]
    /// ```
    #[must_use]
    pub fn reinterpret(self, dtype: DataType, endianness: &str) -> Expr {
        call("bin.reinterpret", vec![self.0], vec![dtype.into(), endianness.into()])
    }

    /// The number of bytes, or of kilobytes (1024 bytes) and larger units with their fraction.
    ///
    /// ```text
    /// a=binary ["abc", "", null]
    /// bin.size() -> u32 [3, 0, null]
    ///
    /// a=binary ["abcd"]
    /// bin.size("kb") -> f64 [0.00390625]
    /// ```
    #[must_use]
    pub fn size(self, unit: &str) -> Expr {
        call("bin.size", vec![self.0], vec![unit.into()])
    }

    /// `length` bytes from `offset` on, all the rest if there is no length; a negative offset counts from
    /// the end.
    ///
    /// As many as there are; null if the offset is null.
    ///
    /// ```text
    /// a=binary ["apple", "fig", null]
    /// bin.slice(-3, 2) -> binary ["pl", "fi", null]
    /// ```
    #[must_use]
    pub fn slice(self, offset: impl Into<Expr>, length: impl Into<Expr>) -> Expr {
        call("bin.slice", vec![self.0, offset.into(), length.into()], vec![])
    }

    /// Whether the value starts with these bytes, or those of this text.
    ///
    /// ```text
    /// a=binary ["abc", "", null]; b=binary ["ab", "x", "y"]
    /// bin.starts_with(col(b)) -> bool [true, false, null]
    /// ```
    #[must_use]
    pub fn starts_with(self, prefix: impl Into<Expr>) -> Expr {
        call("bin.starts_with", vec![self.0, prefix.into()], vec![])
    }

    /// The last `n` bytes; all but the first -`n` if it is negative.
    ///
    /// ```text
    /// a=binary ["apple", "fig", null]
    /// bin.tail(2) -> binary ["le", "ig", null]
    /// ```
    #[must_use]
    pub fn tail(self, n: impl Into<Expr>) -> Expr {
        call("bin.tail", vec![self.0, n.into()], vec![])
    }
}

/// The functions of the namespace `cat`.
#[derive(Clone, Debug)]
pub struct CatNamespace(Expr);

impl CatNamespace {
    /// Whether the category's text ends with `suffix`.
    ///
    /// ```text
    /// a=enum[apple,fig] ["apple", "fig", null]
    /// cat.ends_with("g") -> bool [false, true, null]
    /// ```
    #[must_use]
    pub fn ends_with(self, suffix: &str) -> Expr {
        call("cat.ends_with", vec![self.0], vec![suffix.into()])
    }

    /// The number of bytes of the category's text (UTF-8).
    ///
    /// ```text
    /// a=cat ["äx", "fig", null]
    /// cat.len_bytes() -> u32 [3, 3, null]
    /// ```
    #[must_use]
    pub fn len_bytes(self) -> Expr {
        call("cat.len_bytes", vec![self.0], vec![])
    }

    /// The number of characters of the category's text.
    ///
    /// ```text
    /// a=cat ["äx", "fig", null]
    /// cat.len_chars() -> u32 [2, 3, null]
    /// ```
    #[must_use]
    pub fn len_chars(self) -> Expr {
        call("cat.len_chars", vec![self.0], vec![])
    }

    /// `length` characters of the category's text from `offset` on, all the rest if there is no length; a
    /// negative offset counts from the end.
    ///
    /// ```text
    /// a=cat ["apple", "fig", null]
    /// cat.slice(-3, 2) -> str ["pl", "fi", null]
    /// ```
    #[must_use]
    pub fn slice(self, offset: i64, length: Option<i64>) -> Expr {
        call("cat.slice", vec![self.0], vec![offset.into(), length.into()])
    }

    /// Whether the category's text starts with `prefix`.
    ///
    /// ```text
    /// a=cat ["apple", "fig", null]
    /// cat.starts_with("ap") -> bool [true, false, null]
    /// ```
    #[must_use]
    pub fn starts_with(self, prefix: &str) -> Expr {
        call("cat.starts_with", vec![self.0], vec![prefix.into()])
    }
}

/// The functions of the namespace `dt`.
#[derive(Clone, Debug)]
pub struct DtNamespace(Expr);

impl DtNamespace {
    /// The days `n` business days later, or earlier if it is negative.
    ///
    /// Business days are the days of the week in `week_mask`, Monday first, that are not among `holidays`, a
    /// list of dates. Days that are none are an error, or first go to the next or previous one, as `roll`
    /// says.
    ///
    /// ```text
    /// a=date ["2024-01-31", "2024-02-02", null]
    /// dt.add_business_days(5) -> date ["2024-02-07", "2024-02-09", null]
    /// ```
    #[must_use]
    pub fn add_business_days(
        self,
        n: impl Into<Expr>,
        holidays: impl Into<Expr>,
        week_mask: impl Into<Arg>,
        roll: &str,
    ) -> Expr {
        call(
            "dt.add_business_days",
            vec![self.0, n.into(), holidays.into()],
            vec![week_mask.into(), roll.into()],
        )
    }

    /// How far standard time in the time zone is ahead of UTC at each instant. See also `dt.dst_offset`.
    ///
    /// ```text
    /// a=datetime[us,Europe/Berlin] ["2024-01-01 12:00:00", "2024-07-01 12:00:00", null]
    /// dt.base_utc_offset() -> duration[ms] [3600000, 3600000, null]
    /// ```
    #[must_use]
    pub fn base_utc_offset(self) -> Expr {
        call("dt.base_utc_offset", vec![self.0], vec![])
    }

    /// Datetimes or durations in another unit. What a coarser unit does not hold is dropped; what a finer
    /// one cannot is an error.
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58.123456", null]
    /// dt.cast_time_unit("ms") -> datetime[ms] ["2024-12-30 23:59:58.123", null]
    /// ```
    #[must_use]
    pub fn cast_time_unit(self, time_unit: &str) -> Expr {
        call("dt.cast_time_unit", vec![self.0], vec![time_unit.into()])
    }

    /// The century: the 21st starts with 2001.
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
    /// dt.century() -> i32 [21, 20, null]
    /// ```
    #[must_use]
    pub fn century(self) -> Expr {
        call("dt.century", vec![self.0], vec![])
    }

    /// The days at these times of day, as datetimes of a unit.
    ///
    /// With a time zone they are what its clocks show; a time that they show twice or never is an error.
    ///
    /// ```text
    /// a=date ["2024-01-31", null]; b=time ["12:30:00", "01:00:00"]
    /// dt.combine(col(b)) -> datetime[us] ["2024-01-31 12:30:00", null]
    /// ```
    #[must_use]
    pub fn combine(self, time: impl Into<Expr>, time_unit: &str) -> Expr {
        call("dt.combine", vec![self.0, time.into()], vec![time_unit.into()])
    }

    /// The same instants shown by the clocks of another time zone. Datetimes without zone are taken as UTC.
    ///
    /// ```text
    /// a=datetime[us,UTC] ["2024-12-30 23:00:00", null]
    /// dt.convert_time_zone("Asia/Tokyo") -> datetime[us,Asia/Tokyo] ["2024-12-30 23:00:00", null]
    /// ```
    #[must_use]
    pub fn convert_time_zone(self, time_zone: &str) -> Expr {
        call("dt.convert_time_zone", vec![self.0], vec![time_zone.into()])
    }

    /// The date that calendars show.
    ///
    /// ```text
    /// a=datetime[us,Asia/Tokyo] ["2024-12-30 23:59:58.5", null]
    /// dt.date() -> date ["2024-12-31", null]
    /// ```
    #[must_use]
    pub fn date(self) -> Expr {
        call("dt.date", vec![self.0], vec![])
    }

    /// The day of the month, 1 to 31.
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
    /// dt.day() -> i8 [30, 20, null]
    /// ```
    #[must_use]
    pub fn day(self) -> Expr {
        call("dt.day", vec![self.0], vec![])
    }

    /// The number of days of the month.
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
    /// dt.days_in_month() -> i8 [31, 31, null]
    /// ```
    #[must_use]
    pub fn days_in_month(self) -> Expr {
        call("dt.days_in_month", vec![self.0], vec![])
    }

    /// How far daylight saving time in the time zone is ahead of standard time at each instant.
    ///
    /// ```text
    /// a=datetime[us,Europe/Berlin] ["2024-01-01 12:00:00", "2024-07-01 12:00:00", null]
    /// dt.dst_offset() -> duration[ms] [0, 3600000, null]
    /// ```
    #[must_use]
    pub fn dst_offset(self) -> Expr {
        call("dt.dst_offset", vec![self.0], vec![])
    }

    /// The time since 1970-01-01 (UTC) in a unit, rounded down.
    ///
    /// ```text
    /// a=datetime[us] ["1970-01-02 00:00:01.5", "1969-12-31 23:59:59.5", null]
    /// dt.epoch("s") -> i64 [86401, -1, null]
    /// ```
    #[must_use]
    pub fn epoch(self, time_unit: &str) -> Expr {
        call("dt.epoch", vec![self.0], vec![time_unit.into()])
    }

    /// The hour, 0 to 23.
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
    /// dt.hour() -> i8 [23, 20, null]
    /// ```
    #[must_use]
    pub fn hour(self) -> Expr {
        call("dt.hour", vec![self.0], vec![])
    }

    /// Whether the day is a business day: one of the days of the week in `week_mask`, Monday first, that is
    /// not among `holidays`, a list of dates.
    ///
    /// ```text
    /// a=date ["2024-02-02", "2024-02-03", null]
    /// dt.is_business_day() -> bool [true, false, null]
    /// ```
    #[must_use]
    pub fn is_business_day(self, holidays: impl Into<Expr>, week_mask: impl Into<Arg>) -> Expr {
        call("dt.is_business_day", vec![self.0, holidays.into()], vec![week_mask.into()])
    }

    /// Whether the year has a 29th of February.
    ///
    /// ```text
    /// a=date ["2024-12-30", "1969-07-20", null]
    /// dt.is_leap_year() -> bool [true, false, null]
    /// ```
    #[must_use]
    pub fn is_leap_year(self) -> Expr {
        call("dt.is_leap_year", vec![self.0], vec![])
    }

    /// The year to which the week belongs (ISO 8601).
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
    /// dt.iso_year() -> i32 [2025, 1969, null]
    /// ```
    #[must_use]
    pub fn iso_year(self) -> Expr {
        call("dt.iso_year", vec![self.0], vec![])
    }

    /// The latest date or time, or the longest duration. Nulls are left out; that of no values is null.
    ///
    /// ```text
    /// a=date ["2024-01-31", null, "2023-01-31"]
    /// dt.max() -> date ["2024-01-31"]
    /// ```
    #[must_use]
    pub fn max(self) -> Expr {
        call("dt.max", vec![self.0], vec![])
    }

    /// The microseconds of the second, 0 to 999,999.
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
    /// dt.microsecond() -> i32 [123456, 0, null]
    /// ```
    #[must_use]
    pub fn microsecond(self) -> Expr {
        call("dt.microsecond", vec![self.0], vec![])
    }

    /// The millennium: the third starts with 2001.
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
    /// dt.millennium() -> i32 [3, 2, null]
    /// ```
    #[must_use]
    pub fn millennium(self) -> Expr {
        call("dt.millennium", vec![self.0], vec![])
    }

    /// The milliseconds of the second, 0 to 999.
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
    /// dt.millisecond() -> i32 [123, 0, null]
    /// ```
    #[must_use]
    pub fn millisecond(self) -> Expr {
        call("dt.millisecond", vec![self.0], vec![])
    }

    /// The earliest date or time, or the shortest duration. Nulls are left out; that of no values is null.
    ///
    /// ```text
    /// a=date ["2024-01-31", null, "2023-01-31"]
    /// dt.min() -> date ["2023-01-31"]
    /// ```
    #[must_use]
    pub fn min(self) -> Expr {
        call("dt.min", vec![self.0], vec![])
    }

    /// The minute, 0 to 59.
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
    /// dt.minute() -> i8 [59, 17, null]
    /// ```
    #[must_use]
    pub fn minute(self) -> Expr {
        call("dt.minute", vec![self.0], vec![])
    }

    /// The month of the year, 1 to 12.
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
    /// dt.month() -> i8 [12, 7, null]
    /// ```
    #[must_use]
    pub fn month(self) -> Expr {
        call("dt.month", vec![self.0], vec![])
    }

    /// The last day of the month, at the same time of day.
    ///
    /// ```text
    /// a=date ["2024-02-15", null]
    /// dt.month_end() -> date ["2024-02-29", null]
    /// ```
    #[must_use]
    pub fn month_end(self) -> Expr {
        call("dt.month_end", vec![self.0], vec![])
    }

    /// The first day of the month, at the same time of day.
    ///
    /// ```text
    /// a=date ["2024-02-15", null]
    /// dt.month_start() -> date ["2024-02-01", null]
    /// ```
    #[must_use]
    pub fn month_start(self) -> Expr {
        call("dt.month_start", vec![self.0], vec![])
    }

    /// The nanoseconds of the second, 0 to 999,999,999.
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
    /// dt.nanosecond() -> i32 [123456000, 0, null]
    /// ```
    #[must_use]
    pub fn nanosecond(self) -> Expr {
        call("dt.nanosecond", vec![self.0], vec![])
    }

    /// The dates or datetimes moved by an interval such as `1mo2d` or `-1h30m`.
    ///
    /// Months, weeks and days are those of the calendar: a day later clocks show the same time; a month
    /// later is the month's last day if it has no such day. Null if one is null.
    ///
    /// ```text
    /// a=datetime[us] ["2024-01-31 12:00:00", null]
    /// dt.offset_by("1mo") -> datetime[us] ["2024-02-29 12:00:00", null]
    /// ```
    #[must_use]
    pub fn offset_by(self, by: impl Into<Expr>) -> Expr {
        call("dt.offset_by", vec![self.0, by.into()], vec![])
    }

    /// The day of the year, 1 to 366.
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
    /// dt.ordinal_day() -> i16 [365, 201, null]
    /// ```
    #[must_use]
    pub fn ordinal_day(self) -> Expr {
        call("dt.ordinal_day", vec![self.0], vec![])
    }

    /// The quarter of the year, 1 to 4.
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
    /// dt.quarter() -> i8 [4, 3, null]
    /// ```
    #[must_use]
    pub fn quarter(self) -> Expr {
        call("dt.quarter", vec![self.0], vec![])
    }

    /// The dates or datetimes with other parts; those that are null or not given stay. Dates have no parts
    /// of the day.
    ///
    /// A date or time that does not exist is an error. `ambiguous` says which instant is meant where clocks
    /// of the time zone show a time twice: `earliest`, `latest`, `null` for null, or `raise` for an error.
    ///
    /// ```text
    /// a=datetime[us] ["2024-01-31 12:30:00", null]
    /// dt.replace(year=2023, day=1) -> datetime[us] ["2023-01-01 12:30:00", null]
    ///
    /// a=date ["2024-01-31", "2024-01-31"]; b=i64 [3, null]
    /// dt.replace(month=col(b)) -> date ["2024-03-31", "2024-01-31"]
    /// ```
    #[must_use]
    pub fn replace(
        self,
        year: impl Into<Expr>,
        month: impl Into<Expr>,
        day: impl Into<Expr>,
        hour: impl Into<Expr>,
        minute: impl Into<Expr>,
        second: impl Into<Expr>,
        microsecond: impl Into<Expr>,
        ambiguous: impl Into<Expr>,
    ) -> Expr {
        call(
            "dt.replace",
            vec![
                self.0,
                year.into(),
                month.into(),
                day.into(),
                hour.into(),
                minute.into(),
                second.into(),
                microsecond.into(),
                ambiguous.into(),
            ],
            vec![],
        )
    }

    /// The instants at which the clocks of another time zone show the same; without zone if it is null.
    ///
    /// Where clocks are set back they show the same twice: `ambiguous` says which is meant, for all rows or
    /// row by row: `earliest`, `latest`, `null` for null, or `raise` for an error. Where they are set
    /// forward there is no such instant: an error, or null, as `non_existent` says.
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:00:00", null]
    /// dt.replace_time_zone("Asia/Tokyo") -> datetime[us,Asia/Tokyo] ["2024-12-30 14:00:00", null]
    /// ```
    #[must_use]
    pub fn replace_time_zone(self, ambiguous: impl Into<Expr>, time_zone: &str, non_existent: &str) -> Expr {
        call(
            "dt.replace_time_zone",
            vec![self.0, ambiguous.into()],
            vec![time_zone.into(), non_existent.into()],
        )
    }

    /// The start of the nearest window of length `every`: that which a date or datetime is in, or the next
    /// one from its middle on. Windows are those of `dt.truncate`.
    ///
    /// ```text
    /// a=datetime[us] ["2024-05-17 12:34:56", null]
    /// dt.round("1h") -> datetime[us] ["2024-05-17 13:00:00", null]
    /// ```
    #[must_use]
    pub fn round(self, every: impl Into<Expr>) -> Expr {
        call("dt.round", vec![self.0, every.into()], vec![])
    }

    /// The second of the minute, 0 to 59; with its fraction as a float if `fractional`.
    ///
    /// ```text
    /// a=time ["23:59:58.5", "00:00:00", null]
    /// dt.second() -> i8 [58, 0, null]
    ///
    /// a=time ["23:59:58.5", "00:00:00", null]
    /// dt.second(fractional=true) -> f64 [58.5, 0, null]
    /// ```
    #[must_use]
    pub fn second(self, fractional: bool) -> Expr {
        call("dt.second", vec![self.0], vec![fractional.into()])
    }

    /// Dates and times as text in the form that `format` describes: another name of `dt.to_string`.
    ///
    /// ```text
    /// a=date ["2024-12-30", null]
    /// dt.strftime("%A, %-d %B %Y") -> str ["Monday, 30 December 2024", null]
    /// ```
    #[must_use]
    pub fn strftime(self, format: &str) -> Expr {
        call("dt.strftime", vec![self.0], vec![format.into()])
    }

    /// The time of day that clocks show.
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58.5", null]
    /// dt.time() -> time ["23:59:58.5", null]
    /// ```
    #[must_use]
    pub fn time(self) -> Expr {
        call("dt.time", vec![self.0], vec![])
    }

    /// The time since 1970-01-01 (UTC) in a unit, rounded down.
    ///
    /// ```text
    /// a=date ["1970-01-02", null]
    /// dt.timestamp("ms") -> i64 [86400000, null]
    /// ```
    #[must_use]
    pub fn timestamp(self, time_unit: &str) -> Expr {
        call("dt.timestamp", vec![self.0], vec![time_unit.into()])
    }

    /// Dates, times and durations as text, in the form that `format` describes.
    ///
    /// `format` is that of strftime, as chrono reads it: `%Y-%m-%d %H:%M:%S`. Without one, or with `iso`,
    /// the form is that of ISO 8601; `iso:strict` puts a T between date and time. A Duration has `iso` and
    /// `polars` only.
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58", null]
    /// dt.to_string("%d.%m.%y, %H:%M") -> str ["30.12.24, 23:59", null]
    ///
    /// a=duration[us] [93600000005, null]
    /// dt.to_string() -> str ["P1DT2H0.000005S", null]
    /// ```
    #[must_use]
    pub fn to_string(self, format: Option<&str>) -> Expr {
        call("dt.to_string", vec![self.0], vec![format.into()])
    }

    /// Durations as numbers of days: whole ones, or with their fraction if `fractional`.
    ///
    /// ```text
    /// a=duration[us] [-129600000000, 86400000000, null]
    /// dt.total_days() -> i64 [-1, 1, null]
    ///
    /// a=duration[us] [-129600000000, 86400000000, null]
    /// dt.total_days(fractional=true) -> f64 [-1.5, 1, null]
    /// ```
    #[must_use]
    pub fn total_days(self, fractional: bool) -> Expr {
        call("dt.total_days", vec![self.0], vec![fractional.into()])
    }

    /// Durations as numbers of hours: whole ones, or with their fraction if `fractional`.
    ///
    /// ```text
    /// a=duration[us] [-129600000000, 86400000000, null]
    /// dt.total_hours() -> i64 [-36, 24, null]
    /// ```
    #[must_use]
    pub fn total_hours(self, fractional: bool) -> Expr {
        call("dt.total_hours", vec![self.0], vec![fractional.into()])
    }

    /// Durations as numbers of microseconds: whole ones, or with their fraction if `fractional`.
    ///
    /// ```text
    /// a=duration[us] [-129600000000, 86400000000, null]
    /// dt.total_microseconds() -> i64 [-129600000000, 86400000000, null]
    /// ```
    #[must_use]
    pub fn total_microseconds(self, fractional: bool) -> Expr {
        call("dt.total_microseconds", vec![self.0], vec![fractional.into()])
    }

    /// Durations as numbers of milliseconds: whole ones, or with their fraction if `fractional`.
    ///
    /// ```text
    /// a=duration[us] [-129600000000, 86400000000, null]
    /// dt.total_milliseconds() -> i64 [-129600000, 86400000, null]
    /// ```
    #[must_use]
    pub fn total_milliseconds(self, fractional: bool) -> Expr {
        call("dt.total_milliseconds", vec![self.0], vec![fractional.into()])
    }

    /// Durations as numbers of minutes: whole ones, or with their fraction if `fractional`.
    ///
    /// ```text
    /// a=duration[us] [-129600000000, 86400000000, null]
    /// dt.total_minutes() -> i64 [-2160, 1440, null]
    /// ```
    #[must_use]
    pub fn total_minutes(self, fractional: bool) -> Expr {
        call("dt.total_minutes", vec![self.0], vec![fractional.into()])
    }

    /// Durations as numbers of nanoseconds: whole ones, or with their fraction if `fractional`.
    ///
    /// ```text
    /// a=duration[us] [-129600000000, 86400000000, null]
    /// dt.total_nanoseconds() -> i64 [-129600000000000, 86400000000000, null]
    /// ```
    #[must_use]
    pub fn total_nanoseconds(self, fractional: bool) -> Expr {
        call("dt.total_nanoseconds", vec![self.0], vec![fractional.into()])
    }

    /// Durations as numbers of seconds: whole ones, or with their fraction if `fractional`.
    ///
    /// ```text
    /// a=duration[us] [-129600000000, 86400000000, null]
    /// dt.total_seconds() -> i64 [-129600, 86400, null]
    /// ```
    #[must_use]
    pub fn total_seconds(self, fractional: bool) -> Expr {
        call("dt.total_seconds", vec![self.0], vec![fractional.into()])
    }

    /// The start of the window of length `every` (`1h`, `1d`, `1w`, `1mo`, `1q`, `1y`) that a date or
    /// datetime is in.
    ///
    /// Windows are counted from 1970, those of weeks from its first Monday, and go by what clocks show.
    /// Months, weeks and shorter units cannot be mixed.
    ///
    /// ```text
    /// a=datetime[us] ["2024-05-17 12:34:56", null]
    /// dt.truncate("1h") -> datetime[us] ["2024-05-17 12:00:00", null]
    ///
    /// a=date ["2024-05-17", null]
    /// dt.truncate("1q") -> date ["2024-04-01", null]
    /// ```
    #[must_use]
    pub fn truncate(self, every: impl Into<Expr>) -> Expr {
        call("dt.truncate", vec![self.0, every.into()], vec![])
    }

    /// The week of the year, 1 to 53 (ISO 8601): the first is that of the first Thursday.
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
    /// dt.week() -> i8 [1, 29, null]
    /// ```
    #[must_use]
    pub fn week(self) -> Expr {
        call("dt.week", vec![self.0], vec![])
    }

    /// The day of the week, 1 for Monday to 7 for Sunday (ISO 8601).
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
    /// dt.weekday() -> i8 [1, 7, null]
    /// ```
    #[must_use]
    pub fn weekday(self) -> Expr {
        call("dt.weekday", vec![self.0], vec![])
    }

    /// The year.
    ///
    /// ```text
    /// a=datetime[us] ["2024-12-30 23:59:58.123456", "1969-07-20 20:17:40", null]
    /// dt.year() -> i32 [2024, 1969, null]
    /// ```
    #[must_use]
    pub fn year(self) -> Expr {
        call("dt.year", vec![self.0], vec![])
    }
}

/// The functions of the namespace `list`.
#[derive(Clone, Debug)]
pub struct ListNamespace(Expr);

impl ListNamespace {
    /// What an expression over `element()` gives for each list, whose elements it sees as a column: a value
    /// if it aggregates, else a list.
    ///
    /// It cannot refer to columns.
    ///
    /// ```text
    /// a=list[i64] [[3, 1], [], null]
    /// list.agg(element().product()) -> i64 [3, 1, null]
    /// ```
    #[must_use]
    pub fn agg(self, expr: impl Into<Expr>) -> Expr {
        call("list.agg", vec![self.0, expr.into()], vec![])
    }

    /// Whether all elements of each list are true.
    ///
    /// ```text
    /// a=list[bool] [[false, true], [], null]
    /// list.all() -> bool [false, true, null]
    /// ```
    #[must_use]
    pub fn all(self, ignore_nulls: bool) -> Expr {
        call("list.all", vec![self.0], vec![ignore_nulls.into()])
    }

    /// Whether an element of each list is true.
    ///
    /// ```text
    /// a=list[bool] [[false, true], [], null]
    /// list.any() -> bool [true, false, null]
    /// ```
    #[must_use]
    pub fn any(self, ignore_nulls: bool) -> Expr {
        call("list.any", vec![self.0], vec![ignore_nulls.into()])
    }

    /// The position of the greatest element of each list.
    ///
    /// ```text
    /// a=list[i64] [[3, 1], [], null]
    /// list.arg_max() -> u32 [0, null, null]
    /// ```
    #[must_use]
    pub fn arg_max(self) -> Expr {
        call("list.arg_max", vec![self.0], vec![])
    }

    /// The position of the least element of each list.
    ///
    /// ```text
    /// a=list[i64] [[3, 1], [], null]
    /// list.arg_min() -> u32 [1, null, null]
    /// ```
    #[must_use]
    pub fn arg_min(self) -> Expr {
        call("list.arg_min", vec![self.0], vec![])
    }

    /// The elements of each list, then those of `other`: one or more columns of lists or values.
    ///
    /// A null list makes the result null; another null is an element. The elements have the type that all
    /// fit.
    ///
    /// ```text
    /// a=list[i64] [[1], [], null]; b=list[i64] [[2, 3], [4], [5]]
    /// list.concat(col(b)) -> list[i64] [[1, 2, 3], [4], null]
    ///
    /// a=list[i64] [[1], []]
    /// list.concat([7, 8]) -> list[i64] [[1, 7, 8], [7, 8]]
    /// ```
    #[must_use]
    pub fn concat(self, other: impl IntoIterator<Item = impl Into<Expr>>) -> Expr {
        call(
            "list.concat",
            [vec![self.0], other.into_iter().map(Into::into).collect::<Vec<Expr>>()].concat(),
            vec![],
        )
    }

    /// Whether each list has `item` among its elements. A null is among nulls, unless `nulls_equal` is
    /// false: then it gives null.
    ///
    /// ```text
    /// a=list[i64] [[1, 2], [], null]
    /// list.contains(2) -> bool [true, false, null]
    /// ```
    #[must_use]
    pub fn contains(self, item: impl Into<Expr>, nulls_equal: bool) -> Expr {
        call("list.contains", vec![self.0, item.into()], vec![nulls_equal.into()])
    }

    /// How often `element` is among the elements of each list; null counts nulls.
    ///
    /// ```text
    /// a=list[i64] [[1, 2, 1], [], null]
    /// list.count_matches(1) -> u32 [2, 0, null]
    /// ```
    #[must_use]
    pub fn count_matches(self, element: impl Into<Expr>) -> Expr {
        call("list.count_matches", vec![self.0, element.into()], vec![])
    }

    /// The difference of each element to the one `n` places before; `n` may be negative.
    ///
    /// Elements without such a one become null, or are left out if `null_behavior` is `drop`. The difference
    /// of unsigned integers is signed, that of dates and times a Duration.
    ///
    /// ```text
    /// a=list[i64] [[1, 4, 6], [], null]
    /// list.diff() -> list[i64] [[null, 3, 2], [], null]
    ///
    /// a=list[i64] [[1, 4, 6], [1]]
    /// list.diff(1, "drop") -> list[i64] [[3, 2], []]
    /// ```
    #[must_use]
    pub fn diff(self, n: impl Into<Expr>, null_behavior: &str) -> Expr {
        call("list.diff", vec![self.0, n.into()], vec![null_behavior.into()])
    }

    /// The elements of each list that are not null.
    ///
    /// ```text
    /// a=list[i64] [[3, null], [], null]
    /// list.drop_nulls() -> list[i64] [[3], [], null]
    /// ```
    #[must_use]
    pub fn drop_nulls(self) -> Expr {
        call("list.drop_nulls", vec![self.0], vec![])
    }

    /// The lists that an expression over `element()` gives for each list, whose elements it sees as a
    /// column.
    ///
    /// It cannot refer to columns. `parallel` changes nothing: the lists of a batch are evaluated together.
    ///
    /// ```text
    /// a=list[i64] [[3, 1], [], null]
    /// list.eval(element().rank()) -> list[f64] [[2, 1], [], null]
    /// ```
    #[must_use]
    pub fn eval(self, expr: impl Into<Expr>, parallel: bool) -> Expr {
        call("list.eval", vec![self.0, expr.into()], vec![parallel.into()])
    }

    /// The elements of all lists, one per row.
    ///
    /// A null list gives a null unless `keep_nulls` is false, an empty one nothing, or a null if
    /// `empty_as_null`.
    ///
    /// ```text
    /// a=list[i64] [[1, 2], [], null]
    /// list.explode(empty_as_null=true) -> i64 [1, 2, null, null]
    /// ```
    #[must_use]
    pub fn explode(self, empty_as_null: bool, keep_nulls: bool) -> Expr {
        call("list.explode", vec![self.0], vec![empty_as_null.into(), keep_nulls.into()])
    }

    /// The elements of each list for which a predicate over `element()` is true.
    ///
    /// ```text
    /// a=list[i64] [[3, 1, null], [], null]
    /// list.filter(element().gt(2)) -> list[i64] [[3], [], null]
    /// ```
    #[must_use]
    pub fn filter(self, predicate: impl Into<Expr>) -> Expr {
        call("list.filter", vec![self.0, predicate.into()], vec![])
    }

    /// The first element of each list; null if it is empty.
    ///
    /// ```text
    /// a=list[i64] [[3, 1], [], null]
    /// list.first() -> i64 [3, null, null]
    /// ```
    #[must_use]
    pub fn first(self) -> Expr {
        call("list.first", vec![self.0], vec![])
    }

    /// The elements of each list at the positions in a list of integers; negative ones count from the end.
    ///
    /// A position that a list does not have is an error, or gives null if `null_on_oob`; a null position
    /// gives null.
    ///
    /// ```text
    /// a=list[i64] [[1, 2, 3], [4], null]
    /// list.gather([0, -1]) -> list[i64] [[1, 3], [4, 4], null]
    ///
    /// a=list[i64] [[1, 2], [4]]; n=list[i64] [[1], [1, 0]]
    /// list.gather(col(n), null_on_oob=true) -> list[i64] [[2], [null, 4]]
    /// ```
    #[must_use]
    pub fn gather(self, indices: impl Into<Expr>, null_on_oob: bool) -> Expr {
        call("list.gather", vec![self.0, indices.into()], vec![null_on_oob.into()])
    }

    /// Every `n`-th element of each list, from `offset` on. A null for one of them makes the result null.
    ///
    /// ```text
    /// a=list[i64] [[1, 2, 3], [4], null]
    /// list.gather_every(2) -> list[i64] [[1, 3], [4], null]
    /// ```
    #[must_use]
    pub fn gather_every(self, n: impl Into<Expr>, offset: impl Into<Expr>) -> Expr {
        call("list.gather_every", vec![self.0, n.into(), offset.into()], vec![])
    }

    /// The element of each list at `index`, which counts from the end if it is negative.
    ///
    /// A position that a list does not have is an error, or gives null if `null_on_oob`.
    ///
    /// ```text
    /// a=list[i64] [[1, 2], [3], null]
    /// list.get(-1) -> i64 [2, 3, null]
    ///
    /// a=list[i64] [[1, 2], [3], []]
    /// list.get(1, null_on_oob=true) -> i64 [2, null, null]
    /// ```
    #[must_use]
    pub fn get(self, index: impl Into<Expr>, null_on_oob: bool) -> Expr {
        call("list.get", vec![self.0, index.into()], vec![null_on_oob.into()])
    }

    /// The first `n` elements of each list; all but the last `-n` if `n` is negative, all if it is null.
    ///
    /// ```text
    /// a=list[i64] [[3, 1, 2], [], null]
    /// list.head(2) -> list[i64] [[3, 1], [], null]
    /// ```
    #[must_use]
    pub fn head(self, n: impl Into<Expr>) -> Expr {
        call("list.head", vec![self.0, n.into()], vec![])
    }

    /// The only element of each list: an error if there are more, or none, which gives null if
    /// `allow_empty`.
    ///
    /// ```text
    /// a=list[i64] [[3], null, [4]]
    /// list.item() -> i64 [3, null, 4]
    /// ```
    #[must_use]
    pub fn item(self, allow_empty: bool) -> Expr {
        call("list.item", vec![self.0], vec![allow_empty.into()])
    }

    /// The texts of each list as one, with `separator` between them.
    ///
    /// Nulls are left out; if `ignore_nulls` is false a null makes the result null.
    ///
    /// ```text
    /// a=list[str] [["a", "b"], ["c", null], [], null]
    /// list.join("-") -> str ["a-b", "c", "", null]
    /// ```
    #[must_use]
    pub fn join(self, separator: impl Into<Expr>, ignore_nulls: bool) -> Expr {
        call("list.join", vec![self.0, separator.into()], vec![ignore_nulls.into()])
    }

    /// The last element of each list; null if it is empty.
    ///
    /// ```text
    /// a=list[i64] [[3, 1], [], null]
    /// list.last() -> i64 [1, null, null]
    /// ```
    #[must_use]
    pub fn last(self) -> Expr {
        call("list.last", vec![self.0], vec![])
    }

    /// The number of elements of each list, nulls included.
    ///
    /// ```text
    /// a=list[i64] [[1, null], [], null]
    /// list.len() -> u32 [2, 0, null]
    /// ```
    #[must_use]
    pub fn len(self) -> Expr {
        call("list.len", vec![self.0], vec![])
    }

    /// The greatest element of each list.
    ///
    /// ```text
    /// a=list[i64] [[3, 1, null], [], null]
    /// list.max() -> i64 [3, null, null]
    /// ```
    #[must_use]
    pub fn max(self) -> Expr {
        call("list.max", vec![self.0], vec![])
    }

    /// The mean of each list's elements.
    ///
    /// ```text
    /// a=list[i64] [[1, 2, null], [], null]
    /// list.mean() -> f64 [1.5, null, null]
    /// ```
    #[must_use]
    pub fn mean(self) -> Expr {
        call("list.mean", vec![self.0], vec![])
    }

    /// The median of each list's elements.
    ///
    /// ```text
    /// a=list[i64] [[1, 2, 9], [], null]
    /// list.median() -> f64 [2, null, null]
    /// ```
    #[must_use]
    pub fn median(self) -> Expr {
        call("list.median", vec![self.0], vec![])
    }

    /// The least element of each list.
    ///
    /// ```text
    /// a=list[i64] [[3, 1, null], [], null]
    /// list.min() -> i64 [1, null, null]
    /// ```
    #[must_use]
    pub fn min(self) -> Expr {
        call("list.min", vec![self.0], vec![])
    }

    /// The number of different elements of each list.
    ///
    /// ```text
    /// a=list[i64] [[3, 1, 3], [], null]
    /// list.n_unique() -> u32 [2, 0, null]
    /// ```
    #[must_use]
    pub fn n_unique(self) -> Expr {
        call("list.n_unique", vec![self.0], vec![])
    }

    /// The elements of each list in reverse order.
    ///
    /// ```text
    /// a=list[i64] [[3, 1], [], null]
    /// list.reverse() -> list[i64] [[1, 3], [], null]
    /// ```
    #[must_use]
    pub fn reverse(self) -> Expr {
        call("list.reverse", vec![self.0], vec![])
    }

    /// Elements of each list chosen at random: `n` of them, or a `fraction` of all; one if neither is given.
    ///
    /// They keep their order unless `shuffle`. `with_replacement` may choose an element several times;
    /// without it, to ask for more elements than there are is an error. The same `seed` gives the same
    /// choice.
    ///
    /// ```text
    /// a=list[i64] [[7, 7], [], null]
    /// list.sample(fraction=0.5, seed=1) -> list[i64] [[7], [], null]
    /// ```
    #[must_use]
    pub fn sample(
        self,
        n: impl Into<Expr>,
        fraction: impl Into<Expr>,
        with_replacement: bool,
        shuffle: Option<bool>,
        seed: Option<i64>,
    ) -> Expr {
        call(
            "list.sample",
            vec![self.0, n.into(), fraction.into()],
            vec![with_replacement.into(), shuffle.into(), seed.into()],
        )
    }

    /// The different elements of each list that are not in `other`; null is an element like others.
    ///
    /// ```text
    /// a=list[i64] [[1, 2, 2, null], [], null]; b=list[i64] [[2, 3], [1], [1]]
    /// list.set_difference(col(b)) -> list[i64] [[1, null], [], null]
    /// ```
    #[must_use]
    pub fn set_difference(self, other: impl Into<Expr>) -> Expr {
        call("list.set_difference", vec![self.0, other.into()], vec![])
    }

    /// The different elements that are in both lists; null is an element like others.
    ///
    /// ```text
    /// a=list[i64] [[1, 2, 2, null], [], null]; b=list[i64] [[2, null], [1], [1]]
    /// list.set_intersection(col(b)) -> list[i64] [[2, null], [], null]
    /// ```
    #[must_use]
    pub fn set_intersection(self, other: impl Into<Expr>) -> Expr {
        call("list.set_intersection", vec![self.0, other.into()], vec![])
    }

    /// The different elements that are in one list only; null is an element like others.
    ///
    /// ```text
    /// a=list[i64] [[1, 2, 2, null], [], null]; b=list[i64] [[2, 3], [1], [1]]
    /// list.set_symmetric_difference(col(b)) -> list[i64] [[1, null, 3], [1], null]
    /// ```
    #[must_use]
    pub fn set_symmetric_difference(self, other: impl Into<Expr>) -> Expr {
        call("list.set_symmetric_difference", vec![self.0, other.into()], vec![])
    }

    /// The different elements of either list, in the order in which they first occur; null is an element
    /// like others.
    ///
    /// ```text
    /// a=list[i64] [[1, 2, 2, null], [], null]; b=list[i64] [[2, 3], [1], [1]]
    /// list.set_union(col(b)) -> list[i64] [[1, 2, null, 3], [1], null]
    /// ```
    #[must_use]
    pub fn set_union(self, other: impl Into<Expr>) -> Expr {
        call("list.set_union", vec![self.0, other.into()], vec![])
    }

    /// The elements of each list `n` places further down; up if `n` is negative.
    ///
    /// ```text
    /// a=list[i64] [[3, 1, 2], [], null]
    /// list.shift(1) -> list[i64] [[null, 3, 1], [], null]
    /// ```
    #[must_use]
    pub fn shift(self, n: impl Into<Expr>) -> Expr {
        call("list.shift", vec![self.0, n.into()], vec![])
    }

    /// The elements of each list from `offset` on, at most `length` of them. A negative offset counts from
    /// the end.
    ///
    /// ```text
    /// a=list[i64] [[3, 1, 2], [], null]
    /// list.slice(-2, 1) -> list[i64] [[1], [], null]
    /// ```
    #[must_use]
    pub fn slice(self, offset: impl Into<Expr>, length: impl Into<Expr>) -> Expr {
        call("list.slice", vec![self.0, offset.into(), length.into()], vec![])
    }

    /// The elements of each list in order.
    ///
    /// ```text
    /// a=list[i64] [[3, 1, null], [], null]
    /// list.sort() -> list[i64] [[null, 1, 3], [], null]
    /// ```
    #[must_use]
    pub fn sort(self, descending: bool, nulls_last: bool) -> Expr {
        call("list.sort", vec![self.0], vec![descending.into(), nulls_last.into()])
    }

    /// The standard deviation of each list's elements.
    ///
    /// ```text
    /// a=list[i64] [[1, 3], [], null]
    /// list.std() -> f64 [1.4142135623730951, null, null]
    /// ```
    #[must_use]
    pub fn std(self, ddof: i64) -> Expr {
        call("list.std", vec![self.0], vec![ddof.into()])
    }

    /// The sum of each list's elements.
    ///
    /// ```text
    /// a=list[i64] [[1, 2, null], [], null]
    /// list.sum() -> i64 [3, 0, null]
    /// ```
    #[must_use]
    pub fn sum(self) -> Expr {
        call("list.sum", vec![self.0], vec![])
    }

    /// The last `n` elements of each list; all but the first `-n` if `n` is negative.
    ///
    /// ```text
    /// a=list[i64] [[3, 1, 2], [], null]
    /// list.tail(2) -> list[i64] [[1, 2], [], null]
    /// ```
    #[must_use]
    pub fn tail(self, n: impl Into<Expr>) -> Expr {
        call("list.tail", vec![self.0, n.into()], vec![])
    }

    /// Each list as an array of `width` elements; a list of another length is an error.
    ///
    /// ```text
    /// a=list[i64] [[1, 2], null]
    /// list.to_array(2) -> array[i64, 2] [[1, 2], null]
    /// ```
    #[must_use]
    pub fn to_array(self, width: i64) -> Expr {
        call("list.to_array", vec![self.0], vec![width.into()])
    }

    /// Each list of structs with the fields `key` and `value` as a map.
    ///
    /// Of equal keys the last one's value counts; a null key and a null struct are errors.
    ///
    /// ```text
    /// a=list[struct[key: str, value: i64]] [[{"key": "x", "value": 1}], [], null]
    /// list.to_map() -> map[str, i64] [{"x": 1}, {}, null]
    /// ```
    #[must_use]
    pub fn to_map(self) -> Expr {
        call("list.to_map", vec![self.0], vec![])
    }

    /// The first elements of each list as fields of a struct; fields beyond the end are null.
    ///
    /// ```text
    /// a=list[i64] [[1, 2], [3], null]
    /// list.to_struct(["x", "y"]) -> struct[x: i64, y: i64] [{"x": 1, "y": 2}, {"x": 3, "y": null}, null]
    /// ```
    #[must_use]
    pub fn to_struct(self, fields: impl Into<Arg>) -> Expr {
        call("list.to_struct", vec![self.0], vec![fields.into()])
    }

    /// The different elements of each list, in the order of their first occurrence if `maintain_order`.
    ///
    /// ```text
    /// a=list[i64] [[3, 1, 3], [], null]
    /// list.unique(maintain_order=true) -> list[i64] [[3, 1], [], null]
    /// ```
    #[must_use]
    pub fn unique(self, maintain_order: bool) -> Expr {
        call("list.unique", vec![self.0], vec![maintain_order.into()])
    }

    /// The variance of each list's elements.
    ///
    /// ```text
    /// a=list[i64] [[1, 3], [], null]
    /// list.var() -> f64 [2, null, null]
    /// ```
    #[must_use]
    pub fn var(self, ddof: i64) -> Expr {
        call("list.var", vec![self.0], vec![ddof.into()])
    }
}

/// The functions of the namespace `map`.
#[derive(Clone, Debug)]
pub struct MapNamespace(Expr);

impl MapNamespace {
    /// Whether each map has `key`. No map has a null key.
    ///
    /// ```text
    /// a=map[str, i64] [{"x": 1}, {}, null]
    /// map.contains_key("x") -> bool [true, false, null]
    /// ```
    #[must_use]
    pub fn contains_key(self, key: impl Into<Expr>) -> Expr {
        call("map.contains_key", vec![self.0, key.into()], vec![])
    }

    /// Each map as a list of structs with the fields `key` and `value`.
    ///
    /// ```text
    /// a=map[str, i64] [{"x": 1}, null]
    /// map.entries() -> list[struct[key: str, value: i64]] [[{"key": "x", "value": 1}], null]
    /// ```
    #[must_use]
    pub fn entries(self) -> Expr {
        call("map.entries", vec![self.0], vec![])
    }

    /// The value that each map has for `key`; null if it has none.
    ///
    /// ```text
    /// a=map[str, i64] [{"x": 1}, {}, null]
    /// map.get("x") -> i64 [1, null, null]
    /// ```
    #[must_use]
    pub fn get(self, key: impl Into<Expr>) -> Expr {
        call("map.get", vec![self.0, key.into()], vec![])
    }

    /// The keys of each map as a list.
    ///
    /// ```text
    /// a=map[str, i64] [{"x": 1, "y": 2}, null]
    /// map.keys() -> list[str] [["x", "y"], null]
    /// ```
    #[must_use]
    pub fn keys(self) -> Expr {
        call("map.keys", vec![self.0], vec![])
    }

    /// The number of entries of each map.
    ///
    /// ```text
    /// a=map[str, i64] [{"x": 1, "y": 2}, null]
    /// map.len() -> u32 [2, null]
    /// ```
    #[must_use]
    pub fn len(self) -> Expr {
        call("map.len", vec![self.0], vec![])
    }

    /// The values of each map as a list.
    ///
    /// ```text
    /// a=map[str, i64] [{"x": 1, "y": 2}, null]
    /// map.values() -> list[i64] [[1, 2], null]
    /// ```
    #[must_use]
    pub fn values(self) -> Expr {
        call("map.values", vec![self.0], vec![])
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

    /// Whether one of several texts occurs in the text.
    ///
    /// `patterns` are plain texts in a list, one for all rows or one per row; nulls among them are skipped.
    /// `ascii_case_insensitive` takes A to Z for a to z.
    ///
    /// ```text
    /// a=str ["apple pie", "ABC", null]
    /// str.contains_any(["pp", "abc"], ascii_case_insensitive=true) -> bool [true, true, null]
    /// ```
    #[must_use]
    pub fn contains_any(self, patterns: impl Into<Expr>, ascii_case_insensitive: bool) -> Expr {
        call("str.contains_any", vec![self.0, patterns.into()], vec![ascii_case_insensitive.into()])
    }

    /// How often `pattern` occurs in the text, without overlaps. It is a regular expression unless
    /// `literal`.
    ///
    /// ```text
    /// a=str ["a1b22", "c", null]
    /// str.count_matches("[0-9]") -> u32 [3, 0, null]
    /// ```
    #[must_use]
    pub fn count_matches(self, pattern: impl Into<Expr>, literal: bool) -> Expr {
        call("str.count_matches", vec![self.0, pattern.into()], vec![literal.into()])
    }

    /// The bytes that hexadecimal digits or Base64 stand for.
    ///
    /// Text that is neither is an error, or gives null if `strict` is false.
    ///
    /// ```text
    /// a=str ["616263", "x", null]
    /// str.decode("hex", strict=false) -> binary ["abc", null, null]
    /// ```
    #[must_use]
    pub fn decode(self, encoding: &str, strict: bool) -> Expr {
        call("str.decode", vec![self.0], vec![encoding.into(), strict.into()])
    }

    /// The bytes of the text (UTF-8) written as hexadecimal digits or Base64.
    ///
    /// ```text
    /// a=str ["ä", "", null]
    /// str.encode("base64") -> str ["w6Q=", "", null]
    /// ```
    #[must_use]
    pub fn encode(self, encoding: &str) -> Expr {
        call("str.encode", vec![self.0], vec![encoding.into()])
    }

    /// True where the text ends with `suffix`; null if one is null.
    ///
    /// ```text
    /// a=str ["apple", "fig", null]
    /// str.ends_with("le") -> bool [true, false, null]
    /// ```
    #[must_use]
    pub fn ends_with(self, suffix: impl Into<Expr>) -> Expr {
        call("str.ends_with", vec![self.0, suffix.into()], vec![])
    }

    /// The regular expression that matches the text and nothing else.
    ///
    /// ```text
    /// a=str ["a.b", "x", null]
    /// str.escape_regex() -> str ["a\\.b", "x", null]
    /// ```
    #[must_use]
    pub fn escape_regex(self) -> Expr {
        call("str.escape_regex", vec![self.0], vec![])
    }

    /// What a group of a regular expression matches first in the text; null if nothing does.
    ///
    /// Group 0 is the whole match.
    ///
    /// ```text
    /// a=str ["x=12,y=3", "none", null]
    /// str.extract("y=([0-9]+)") -> str ["3", null, null]
    /// ```
    #[must_use]
    pub fn extract(self, pattern: impl Into<Expr>, group_index: i64) -> Expr {
        call("str.extract", vec![self.0, pattern.into()], vec![group_index.into()])
    }

    /// All that a regular expression matches in the text, in order and without overlaps.
    ///
    /// ```text
    /// a=str ["x=12,y=3", "none", null]
    /// str.extract_all("[0-9]+") -> list[str] [["12", "3"], [], null]
    /// ```
    #[must_use]
    pub fn extract_all(self, pattern: impl Into<Expr>) -> Expr {
        call("str.extract_all", vec![self.0, pattern.into()], vec![])
    }

    /// What the groups of a regular expression match first in the text, as a struct.
    ///
    /// Fields are named after the groups, or numbered from 1. Where nothing matches all fields are null.
    ///
    /// ```text
    /// a=str ["x=12", "none", null]
    /// str.extract_groups("(?<key>[a-z])=([0-9]+)") -> struct[key: str, 2: str] [{"key": "x", "2": "12"},
    /// {"key": null, "2": null}, null]
    /// ```
    #[must_use]
    pub fn extract_groups(self, pattern: &str) -> Expr {
        call("str.extract_groups", vec![self.0], vec![pattern.into()])
    }

    /// The occurrences of several texts in the text, as they are spelled there.
    ///
    /// Occurrences do not overlap unless `overlapping`. Of two that start at one place, the one found first
    /// counts, or the one that stands first in the list if `leftmost`; the two cannot be combined. Nulls
    /// among `patterns` are skipped.
    ///
    /// ```text
    /// a=str ["Apple pie", "", null]
    /// str.extract_many(["app", "pi"], ascii_case_insensitive=true) -> list[str] [["App", "pi"], [], null]
    /// ```
    #[must_use]
    pub fn extract_many(
        self,
        patterns: impl Into<Expr>,
        ascii_case_insensitive: bool,
        overlapping: bool,
        leftmost: bool,
    ) -> Expr {
        call(
            "str.extract_many",
            vec![self.0, patterns.into()],
            vec![ascii_case_insensitive.into(), overlapping.into(), leftmost.into()],
        )
    }

    /// The byte at which `pattern` first occurs in the text; null where it does not.
    ///
    /// `pattern` is a regular expression unless `literal`; one that does not parse is an error, or gives
    /// null where `strict` is false.
    ///
    /// ```text
    /// a=str ["apple", "fig", null]
    /// str.find("p+") -> u32 [1, null, null]
    /// ```
    #[must_use]
    pub fn find(self, pattern: impl Into<Expr>, literal: bool, strict: bool) -> Expr {
        call("str.find", vec![self.0, pattern.into()], vec![literal.into(), strict.into()])
    }

    /// The bytes at which one of several texts occurs in the text.
    ///
    /// Occurrences do not overlap unless `overlapping`. Of two that start at one place, the one found first
    /// counts, or the one that stands first in the list if `leftmost`; the two cannot be combined. Nulls
    /// among `patterns` are skipped.
    ///
    /// ```text
    /// a=str ["apple pie", "", null]
    /// str.find_many(["ap", "pp", "p"], overlapping=true) -> list[u32] [[0, 1, 1, 2, 6], [], null]
    /// ```
    #[must_use]
    pub fn find_many(
        self,
        patterns: impl Into<Expr>,
        ascii_case_insensitive: bool,
        overlapping: bool,
        leftmost: bool,
    ) -> Expr {
        call(
            "str.find_many",
            vec![self.0, patterns.into()],
            vec![ascii_case_insensitive.into(), overlapping.into(), leftmost.into()],
        )
    }

    /// The first `n` characters; all but the last `-n` if `n` is negative.
    ///
    /// ```text
    /// a=str ["apple", "fig", null]
    /// str.head(2) -> str ["ap", "fi", null]
    /// ```
    #[must_use]
    pub fn head(self, n: impl Into<Expr>) -> Expr {
        call("str.head", vec![self.0, n.into()], vec![])
    }

    /// All texts as one, with `delimiter` between them. Values that are not text are cast to it.
    ///
    /// Nulls are left out; if `ignore_nulls` is false, one of them makes the result null.
    ///
    /// ```text
    /// a=str ["x", null, "y"]
    /// str.join("-") -> str ["x-y"]
    ///
    /// a=str ["x", null, "y"]
    /// str.join("-", ignore_nulls=false) -> str [null]
    /// ```
    #[must_use]
    pub fn join(self, delimiter: &str, ignore_nulls: bool) -> Expr {
        call("str.join", vec![self.0], vec![delimiter.into(), ignore_nulls.into()])
    }

    /// The values that JSON texts stand for, as values of `dtype`.
    ///
    /// Objects become structs: fields that an object lacks are null, others are left out. A single value
    /// becomes a list of one where lists are wanted. Numbers that do not fit and text that is no date or
    /// time give null; values of another kind, and text that is not JSON, are errors.
    ///
    /// ```text
    /// a=str ["{\"x\": 1, \"y\": \"b\"}", "{\"x\": null}", null]
    /// str.json_decode(struct[x: i64, y: str]) -> struct[x: i64, y: str] [{"x": 1, "y": "b"}, {"x": null,
    /// "y": null}, null]
    ///
    /// a=str ["[1, 2]", "3", "null"]
    /// str.json_decode(list[i64]) -> list[i64] [[1, 2], [3], null]
    /// ```
    #[must_use]
    pub fn json_decode(self, dtype: DataType) -> Expr {
        call("str.json_decode", vec![self.0], vec![dtype.into()])
    }

    /// What a JSON path (RFC 9535) such as `$.items[0].name` finds first in JSON texts, as text.
    ///
    /// Text comes without quotes, other values as JSON. Null if nothing is found, if null is found, and for
    /// text that is not JSON; a path that cannot be read is an error.
    ///
    /// ```text
    /// a=str ["{\"x\": [1, 2]}", "{\"x\": \"b\"}", "{}", null]
    /// str.json_path_match("$.x") -> str ["[1,2]", "b", null, null]
    /// ```
    #[must_use]
    pub fn json_path_match(self, json_path: impl Into<Expr>) -> Expr {
        call("str.json_path_match", vec![self.0, json_path.into()], vec![])
    }

    /// The number of bytes in UTF-8.
    ///
    /// ```text
    /// a=str ["fig", "Äpfel", "", null]
    /// str.len_bytes() -> u32 [3, 6, 0, null]
    /// ```
    #[must_use]
    pub fn len_bytes(self) -> Expr {
        call("str.len_bytes", vec![self.0], vec![])
    }

    /// The number of characters. `str.len_bytes` is faster and the same for ASCII.
    ///
    /// ```text
    /// a=str ["fig", "Äpfel", "", null]
    /// str.len_chars() -> u32 [3, 5, 0, null]
    /// ```
    #[must_use]
    pub fn len_chars(self) -> Expr {
        call("str.len_chars", vec![self.0], vec![])
    }

    /// The text in a normal form of Unicode, so that equal characters are spelled equally.
    ///
    /// NFC composes, NFD decomposes; NFKC and NFKD also replace characters such as ligatures by what they
    /// stand for.
    ///
    /// ```text
    /// a=str ["e\u0301", "ﬁ", null]
    /// str.normalize("NFKC") -> str ["é", "fi", null]
    /// ```
    #[must_use]
    pub fn normalize(self, form: &str) -> Expr {
        call("str.normalize", vec![self.0], vec![form.into()])
    }

    /// The text with `fill_char` after it until it has `length` characters.
    ///
    /// ```text
    /// a=str ["fig", "apple", null]
    /// str.pad_end(5, "*") -> str ["fig**", "apple", null]
    /// ```
    #[must_use]
    pub fn pad_end(self, length: impl Into<Expr>, fill_char: &str) -> Expr {
        call("str.pad_end", vec![self.0, length.into()], vec![fill_char.into()])
    }

    /// The text with `fill_char` before it until it has `length` characters.
    ///
    /// ```text
    /// a=str ["fig", "apple", null]
    /// str.pad_start(5, "*") -> str ["**fig", "apple", null]
    /// ```
    #[must_use]
    pub fn pad_start(self, length: impl Into<Expr>, fill_char: &str) -> Expr {
        call("str.pad_start", vec![self.0, length.into()], vec![fill_char.into()])
    }

    /// The text with the first `n` matches of `pattern` replaced by `value`.
    ///
    /// `pattern` is a regular expression unless `literal`; `$1` or `${name}` in `value` is then what a group
    /// matched, `$$` a dollar sign. A null pattern gives null, a null value leaves the text as it is.
    ///
    /// ```text
    /// a=str ["banana", "fig", null]
    /// str.replace("a", "o") -> str ["bonana", "fig", null]
    ///
    /// a=str ["2024-01", null]
    /// str.replace("([0-9]+)-([0-9]+)", "$2/$1") -> str ["01/2024", null]
    /// ```
    #[must_use]
    pub fn replace(self, pattern: impl Into<Expr>, value: impl Into<Expr>, literal: bool, n: i64) -> Expr {
        call("str.replace", vec![self.0, pattern.into(), value.into()], vec![literal.into(), n.into()])
    }

    /// The text with all matches of `pattern` replaced by `value`.
    ///
    /// `pattern` is a regular expression unless `literal`; `$1` or `${name}` in `value` is then what a group
    /// matched, `$$` a dollar sign. A null pattern gives null, a null value leaves the text as it is.
    ///
    /// ```text
    /// a=str ["banana", "fig", null]
    /// str.replace_all("a", "o") -> str ["bonono", "fig", null]
    ///
    /// a=str ["a.b", null]
    /// str.replace_all(".", "$1", literal=true) -> str ["a$1b", null]
    /// ```
    #[must_use]
    pub fn replace_all(self, pattern: impl Into<Expr>, value: impl Into<Expr>, literal: bool) -> Expr {
        call("str.replace_all", vec![self.0, pattern.into(), value.into()], vec![literal.into()])
    }

    /// The text with the occurrences of several texts replaced.
    ///
    /// `replace_with` is a list as long as `patterns`, or one text for all; `patterns` may also be a mapping
    /// of texts to their replacements. Occurrences do not overlap: of two that start at one place, the one
    /// found first counts, or the one that stands first in the list if `leftmost`.
    ///
    /// ```text
    /// a=str ["apple pie", null]
    /// str.replace_many(["pp", "pie"], ["bb", "tart"]) -> str ["abble tart", null]
    ///
    /// a=str ["apple pie", null]
    /// str.replace_many(["p", "a"], ["_"]) -> str ["___le _ie", null]
    /// ```
    #[must_use]
    pub fn replace_many(
        self,
        patterns: impl Into<Expr>,
        replace_with: impl Into<Expr>,
        ascii_case_insensitive: bool,
        leftmost: bool,
    ) -> Expr {
        call(
            "str.replace_many",
            vec![self.0, patterns.into(), replace_with.into()],
            vec![ascii_case_insensitive.into(), leftmost.into()],
        )
    }

    /// The characters of the text in reverse order.
    ///
    /// ```text
    /// a=str ["abc", "äé", null]
    /// str.reverse() -> str ["cba", "éä", null]
    /// ```
    #[must_use]
    pub fn reverse(self) -> Expr {
        call("str.reverse", vec![self.0], vec![])
    }

    /// The characters from `offset` on, at most `length` of them.
    ///
    /// A negative offset counts from the end. Null text or a null offset gives null.
    ///
    /// ```text
    /// a=str ["apple", "fig", null]
    /// str.slice(1, 2) -> str ["pp", "ig", null]
    ///
    /// a=str ["apple", "fig", null]
    /// str.slice(-2) -> str ["le", "ig", null]
    /// ```
    #[must_use]
    pub fn slice(self, offset: impl Into<Expr>, length: impl Into<Expr>) -> Expr {
        call("str.slice", vec![self.0, offset.into(), length.into()], vec![])
    }

    /// The parts of the text between occurrences of `by`, as a list.
    ///
    /// With `inclusive` a part keeps the separator at its end. If `by` is empty, the parts are the
    /// characters. `by` is text, or a regular expression if `literal` is false; one that does not parse is
    /// an error, or gives null where `strict` is false.
    ///
    /// ```text
    /// a=str ["a,b", "c", "", null]
    /// str.split(",") -> list[str] [["a", "b"], ["c"], [""], null]
    ///
    /// a=str ["a1b22c"]
    /// str.split("[0-9]+", literal=false) -> list[str] [["a", "b", "c"]]
    /// ```
    #[must_use]
    pub fn split(self, by: impl Into<Expr>, inclusive: bool, literal: bool, strict: bool) -> Expr {
        call("str.split", vec![self.0, by.into()], vec![inclusive.into(), literal.into(), strict.into()])
    }

    /// The first `n` + 1 parts of the text between occurrences of `by`, as the fields of a struct.
    ///
    /// Parts that are not there are null; further ones are left out. With `inclusive` a part keeps the
    /// separator at its end. If `by` is empty, the parts are the characters.
    ///
    /// ```text
    /// a=str ["a-b-c", "a", null]
    /// str.split_exact("-", 1) -> struct[field_0: str, field_1: str] [{"field_0": "a", "field_1": "b"},
    /// {"field_0": "a", "field_1": null}, {"field_0": null, "field_1": null}]
    /// ```
    #[must_use]
    pub fn split_exact(self, by: impl Into<Expr>, n: i64, inclusive: bool) -> Expr {
        call("str.split_exact", vec![self.0, by.into()], vec![n.into(), inclusive.into()])
    }

    /// The text split at the first `n` - 1 occurrences of `by`, as the `n` fields of a struct.
    ///
    /// Parts that are not there are null; the last one is all the rest. If `by` is empty, the parts are the
    /// characters.
    ///
    /// ```text
    /// a=str ["a-b-c", "a", null]
    /// str.splitn("-", 2) -> struct[field_0: str, field_1: str] [{"field_0": "a", "field_1": "b-c"},
    /// {"field_0": "a", "field_1": null}, {"field_0": null, "field_1": null}]
    /// ```
    #[must_use]
    pub fn splitn(self, by: impl Into<Expr>, n: i64) -> Expr {
        call("str.splitn", vec![self.0, by.into()], vec![n.into()])
    }

    /// True where the text starts with `prefix`; null if one is null.
    ///
    /// ```text
    /// a=str ["apple", "fig", null]
    /// str.starts_with("ap") -> bool [true, false, null]
    /// ```
    #[must_use]
    pub fn starts_with(self, prefix: impl Into<Expr>) -> Expr {
        call("str.starts_with", vec![self.0, prefix.into()], vec![])
    }

    /// The text without these characters at both ends: white space, if `characters` is null.
    ///
    /// ```text
    /// a=str [" fig\n", null]
    /// str.strip_chars() -> str ["fig", null]
    ///
    /// a=str ["xyfigx", null]
    /// str.strip_chars("xy") -> str ["fig", null]
    /// ```
    #[must_use]
    pub fn strip_chars(self, characters: impl Into<Expr>) -> Expr {
        call("str.strip_chars", vec![self.0, characters.into()], vec![])
    }

    /// The text without these characters at the end: white space, if `characters` is null.
    ///
    /// ```text
    /// a=str [" fig ", null]
    /// str.strip_chars_end() -> str [" fig", null]
    /// ```
    #[must_use]
    pub fn strip_chars_end(self, characters: impl Into<Expr>) -> Expr {
        call("str.strip_chars_end", vec![self.0, characters.into()], vec![])
    }

    /// The text without these characters at the start: white space, if `characters` is null.
    ///
    /// ```text
    /// a=str [" fig ", null]
    /// str.strip_chars_start() -> str ["fig ", null]
    /// ```
    #[must_use]
    pub fn strip_chars_start(self, characters: impl Into<Expr>) -> Expr {
        call("str.strip_chars_start", vec![self.0, characters.into()], vec![])
    }

    /// The text without `prefix`, if it starts with it; null if one is null.
    ///
    /// ```text
    /// a=str ["x-apple", "fig", null]
    /// str.strip_prefix("x-") -> str ["apple", "fig", null]
    /// ```
    #[must_use]
    pub fn strip_prefix(self, prefix: impl Into<Expr>) -> Expr {
        call("str.strip_prefix", vec![self.0, prefix.into()], vec![])
    }

    /// The text without `suffix`, if it ends with it; null if one is null.
    ///
    /// ```text
    /// a=str ["apple.txt", "fig", null]
    /// str.strip_suffix(".txt") -> str ["apple", "fig", null]
    /// ```
    #[must_use]
    pub fn strip_suffix(self, suffix: impl Into<Expr>) -> Expr {
        call("str.strip_suffix", vec![self.0, suffix.into()], vec![])
    }

    /// Dates, datetimes or times from text, as `dtype` says: `str.to_date`, `str.to_datetime` and
    /// `str.to_time` in one.
    ///
    /// ```text
    /// a=str ["31.01.2024", null]
    /// str.strptime(date, "%d.%m.%Y") -> date ["2024-01-31", null]
    /// ```
    #[must_use]
    pub fn strptime(
        self,
        ambiguous: impl Into<Expr>,
        dtype: DataType,
        format: Option<&str>,
        strict: bool,
        exact: bool,
        cache: bool,
    ) -> Expr {
        call(
            "str.strptime",
            vec![self.0, ambiguous.into()],
            vec![dtype.into(), format.into(), strict.into(), exact.into(), cache.into()],
        )
    }

    /// The last `n` characters; all but the first `-n` if `n` is negative.
    ///
    /// ```text
    /// a=str ["apple", "fig", null]
    /// str.tail(2) -> str ["le", "ig", null]
    /// ```
    #[must_use]
    pub fn tail(self, n: impl Into<Expr>) -> Expr {
        call("str.tail", vec![self.0, n.into()], vec![])
    }

    /// Dates from text.
    ///
    /// `format` is that of strftime: `%d.%m.%Y`. Without one, year-month-day and day-month-year are
    /// recognised. Text that does not fit is an error, or gives null if `strict` is false; unless `exact`,
    /// the date may stand within other text.
    ///
    /// ```text
    /// a=str ["2024-01-31", null]
    /// str.to_date() -> date ["2024-01-31", null]
    ///
    /// a=str ["31.01.24", "x", null]
    /// str.to_date("%d.%m.%y", strict=false) -> date ["2024-01-31", null, null]
    /// ```
    #[must_use]
    pub fn to_date(self, format: Option<&str>, strict: bool, exact: bool, cache: bool) -> Expr {
        call("str.to_date", vec![self.0], vec![format.into(), strict.into(), exact.into(), cache.into()])
    }

    /// Datetimes from text.
    ///
    /// `format` is that of strftime: `%d.%m.%Y %H:%M`. Without one, the forms of ISO 8601 are recognised.
    /// Text with an offset (`%z`) gives UTC or `time_zone`; text without one is what clocks in `time_zone`
    /// show, and `ambiguous` says which instant is meant where they show it twice. Text that does not fit is
    /// an error, or gives null if `strict` is false; unless `exact`, the datetime may stand within other
    /// text.
    ///
    /// ```text
    /// a=str ["2024-01-31 12:30:00", "2024-01-31T12:30", null]
    /// str.to_datetime() -> datetime[us] ["2024-01-31 12:30:00", "2024-01-31 12:30:00", null]
    ///
    /// a=str ["31.01.2024 12:30 +0200"]
    /// str.to_datetime("%d.%m.%Y %H:%M %z") -> datetime[us,UTC] ["2024-01-31 10:30:00"]
    /// ```
    #[must_use]
    pub fn to_datetime(
        self,
        ambiguous: impl Into<Expr>,
        format: Option<&str>,
        time_unit: Option<&str>,
        time_zone: Option<&str>,
        strict: bool,
        exact: bool,
        cache: bool,
    ) -> Expr {
        call(
            "str.to_datetime",
            vec![self.0, ambiguous.into()],
            vec![
                format.into(),
                time_unit.into(),
                time_zone.into(),
                strict.into(),
                exact.into(),
                cache.into(),
            ],
        )
    }

    /// The numbers that texts stand for, as decimals with `scale` digits behind the point. Other text gives
    /// null.
    ///
    /// ```text
    /// a=str ["1.5", "-2", "x", null]
    /// str.to_decimal(scale=2) -> decimal[38,2] ["1.50", "-2.00", null, null]
    /// ```
    #[must_use]
    pub fn to_decimal(self, scale: i64) -> Expr {
        call("str.to_decimal", vec![self.0], vec![scale.into()])
    }

    /// The integers that texts are written as in `base`, 2 to 36.
    ///
    /// They become `dtype`, Int64 if none is given. Text that is not such an integer, or too large, is an
    /// error, or gives null if `strict` is false; a null base gives null.
    ///
    /// ```text
    /// a=str ["110", "-10", null]
    /// str.to_integer(base=2) -> i64 [6, -2, null]
    ///
    /// a=str ["ff", "xyz", "100"]
    /// str.to_integer(base=16, dtype=u8, strict=false) -> u8 [255, null, null]
    /// ```
    #[must_use]
    pub fn to_integer(self, base: impl Into<Expr>, dtype: Option<DataType>, strict: bool) -> Expr {
        call("str.to_integer", vec![self.0, base.into()], vec![dtype.into(), strict.into()])
    }

    /// The text in lower case.
    ///
    /// ```text
    /// a=str ["APPLE", "Äpfel", null]
    /// str.to_lowercase() -> str ["apple", "äpfel", null]
    /// ```
    #[must_use]
    pub fn to_lowercase(self) -> Expr {
        call("str.to_lowercase", vec![self.0], vec![])
    }

    /// Times of day from text.
    ///
    /// `format` is that of strftime: `%H:%M:%S`, which is also what is recognised without one. Text that
    /// does not fit is an error, or gives null if `strict` is false.
    ///
    /// ```text
    /// a=str ["12:30:05", null]
    /// str.to_time() -> time ["12:30:05", null]
    /// ```
    #[must_use]
    pub fn to_time(self, format: Option<&str>, strict: bool, cache: bool) -> Expr {
        call("str.to_time", vec![self.0], vec![format.into(), strict.into(), cache.into()])
    }

    /// The text with each word in lower case but for its first letter. Words are runs of letters and digits.
    ///
    /// ```text
    /// a=str ["green APPLE", null]
    /// str.to_titlecase() -> str ["Green Apple", null]
    /// ```
    #[must_use]
    pub fn to_titlecase(self) -> Expr {
        call("str.to_titlecase", vec![self.0], vec![])
    }

    /// The text in upper case.
    ///
    /// ```text
    /// a=str ["apple", "Straße", null]
    /// str.to_uppercase() -> str ["APPLE", "STRASSE", null]
    /// ```
    #[must_use]
    pub fn to_uppercase(self) -> Expr {
        call("str.to_uppercase", vec![self.0], vec![])
    }

    /// The text with zeros before it, but after a sign, until it has `length` characters.
    ///
    /// ```text
    /// a=str ["7", "-7", "1000", null]
    /// str.zfill(3) -> str ["007", "-07", "1000", null]
    /// ```
    #[must_use]
    pub fn zfill(self, length: impl Into<Expr>) -> Expr {
        call("str.zfill", vec![self.0, length.into()], vec![])
    }
}

/// The functions of the namespace `struct`.
#[derive(Clone, Debug)]
pub struct StructNamespace(Expr);

impl StructNamespace {
    /// The structs without these fields. A name that they do not have is an error unless `strict` is false.
    ///
    /// ```text
    /// a=struct[x: i64, y: i64] [{"x": 1, "y": 3}, null]
    /// struct.drop(["x"]) -> struct[y: i64] [{"y": 3}, null]
    /// ```
    #[must_use]
    pub fn drop(self, names: impl Into<Arg>, strict: bool) -> Expr {
        call("struct.drop", vec![self.0], vec![names.into(), strict.into()])
    }

    /// Structs of new fields. In the expressions `field(name)` means a field of the struct, `col(name)` a
    /// column beside it. A null struct stays null.
    ///
    /// ```text
    /// a=struct[x: i64, y: i64] [{"x": 1, "y": 3}, null]
    /// struct.eval(field("y").sub(field("x"))) -> struct[y: i64] [{"y": 2}, null]
    /// ```
    #[must_use]
    pub fn eval(self, exprs: impl IntoIterator<Item = impl Into<Expr>>) -> Expr {
        call(
            "struct.eval",
            [vec![self.0], exprs.into_iter().map(Into::into).collect::<Vec<Expr>>()].concat(),
            vec![],
        )
    }

    /// A field of each struct; null where the struct is null.
    ///
    /// Several names give a column each; `*` means all fields, a name of the form `^...$` those that match
    /// it.
    ///
    /// ```text
    /// a=struct[x: i64, y: str] [{"x": 1, "y": "p"}, null]
    /// struct.field("x") -> i64 [1, null]
    /// ```
    #[must_use]
    pub fn field(self, name: impl Into<Arg>, more_names: &str) -> Expr {
        call("struct.field", vec![self.0], vec![name.into(), more_names.into()])
    }

    /// Each value as JSON text: structs and maps are objects, lists and arrays arrays.
    ///
    /// Nulls, NaN and infinities are `null`; dates, times, lengths of time and decimals are text.
    ///
    /// ```text
    /// a=struct[x: f64, y: list[str]] [{"x": 1, "y": ["p", null]}, {"x": null, "y": null}, null]
    /// struct.json_encode() -> str ["{\"x\":1.0,\"y\":[\"p\",null]}", "{\"x\":null,\"y\":null}", "null"]
    /// ```
    #[must_use]
    pub fn json_encode(self) -> Expr {
        call("struct.json_encode", vec![self.0], vec![])
    }

    /// The structs with other names for their fields, in order: as many as there are fields.
    ///
    /// ```text
    /// a=struct[x: i64, y: str] [{"x": 1, "y": "p"}, null]
    /// struct.rename_fields(["k", "v"]) -> struct[k: i64, v: str] [{"k": 1, "v": "p"}, null]
    /// ```
    #[must_use]
    pub fn rename_fields(self, names: impl Into<Arg>) -> Expr {
        call("struct.rename_fields", vec![self.0], vec![names.into()])
    }

    /// A column per field of the structs, under the names of the fields.
    ///
    /// ```text
    /// a=struct[x: i64] [{"x": 1}, null]
    /// struct.unnest() -> i64 [1, null]
    /// ```
    #[must_use]
    pub fn unnest(self) -> Expr {
        call("struct.unnest", vec![self.0], vec![])
    }

    /// The structs with fields added, or replaced where the name is taken. In the expressions `field(name)`
    /// means a field of the struct, `col(name)` a column beside it. A null struct stays null.
    ///
    /// ```text
    /// a=struct[x: i64] [{"x": 1}, null]; y=i64 [5, 6]
    /// struct.with_fields(field("x").add(1), col(y)) -> struct[x: i64, y: i64] [{"x": 2, "y": 5}, null]
    /// ```
    #[must_use]
    pub fn with_fields(self, exprs: impl IntoIterator<Item = impl Into<Expr>>) -> Expr {
        call(
            "struct.with_fields",
            [vec![self.0], exprs.into_iter().map(Into::into).collect::<Vec<Expr>>()].concat(),
            vec![],
        )
    }
}

/// Whether all of several columns' values are true, row by row: false if one is, otherwise null if one
/// is null.
///
/// ```text
/// a=bool [true, true, null]; b=bool [true, null, false]
/// pl.all_horizontal(col(a), col(b)) -> bool [true, null, false]
/// ```
#[must_use]
pub fn all_horizontal(exprs: impl IntoIterator<Item = impl Into<Expr>>) -> Expr {
    call("pl.all_horizontal", [exprs.into_iter().map(Into::into).collect::<Vec<Expr>>()].concat(), vec![])
}

/// Whether one of several columns' values is true, row by row: true if one is, otherwise null if one is
/// null.
///
/// ```text
/// a=bool [false, true, null]; b=bool [false, null, false]
/// pl.any_horizontal(col(a), col(b)) -> bool [false, true, null]
/// ```
#[must_use]
pub fn any_horizontal(exprs: impl IntoIterator<Item = impl Into<Expr>>) -> Expr {
    call("pl.any_horizontal", [exprs.into_iter().map(Into::into).collect::<Vec<Expr>>()].concat(), vec![])
}

/// Another name of `pl.int_range`.
///
/// ```text
/// a=i64 [7, 8]
/// pl.arange(1, 5, 2) -> i64 [1, 3]
/// ```
#[must_use]
pub fn arange(
    start: impl Into<Expr>,
    end: impl Into<Expr>,
    step: impl Into<Expr>,
    dtype: Option<DataType>,
    eager: bool,
) -> Expr {
    call("pl.arange", vec![start.into(), end.into(), step.into()], vec![dtype.into(), eager.into()])
}

/// The angles, in radians, between the positive x axis and the points (x, y).
///
/// ```text
/// a=f64 [1.0, 0.0, null]; b=f64 [1.0, -1.0, 1.0]
/// pl.arctan2(col(a), col(b)) -> f64 [0.7853981633974483, 3.141592653589793, null]
/// ```
#[must_use]
pub fn arctan2(y: impl Into<Expr>, x: impl Into<Expr>) -> Expr {
    call("pl.arctan2", vec![y.into(), x.into()], vec![])
}

/// The positions that would sort the rows by these columns; equal rows keep their order.
///
/// ```text
/// a=i64 [2, 1, 2]; b=i64 [5, 6, 4]
/// pl.arg_sort_by([col(a), col(b)]) -> u32 [1, 2, 0]
/// ```
#[must_use]
pub fn arg_sort_by(
    exprs: impl IntoIterator<Item = impl Into<Expr>>,
    more_exprs: impl IntoIterator<Item = impl Into<Expr>>,
    descending: impl Into<Arg>,
    nulls_last: impl Into<Arg>,
    multithreaded: bool,
    maintain_order: bool,
) -> Expr {
    call(
        "pl.arg_sort_by",
        [
            exprs.into_iter().map(Into::into).collect::<Vec<Expr>>(),
            more_exprs.into_iter().map(Into::into).collect::<Vec<Expr>>(),
        ]
        .concat(),
        vec![descending.into(), nulls_last.into(), multithreaded.into(), maintain_order.into()],
    )
}

/// The positions of the rows where `condition` is true.
///
/// ```text
/// a=bool [false, true]
/// pl.arg_where(col(a)) -> u32 [1]
/// ```
#[must_use]
pub fn arg_where(condition: impl Into<Expr>, eager: bool) -> Expr {
    call("pl.arg_where", vec![condition.into()], vec![eager.into()])
}

/// The number of business days from `start` up to, but without, `end`; if the end is earlier, minus the
/// number after `end` up to and with `start`.
///
/// Business days are the days of the week in `week_mask`, Monday first, that are not among `holidays`, a
/// list of dates.
///
/// ```text
/// a=date ["2024-01-31", "2024-03-01", null]; b=date ["2024-02-07", "2024-02-28", "2024-01-01"]
/// pl.business_day_count(col(a), col(b)) -> i32 [5, -2, null]
/// ```
#[must_use]
pub fn business_day_count(
    start: impl Into<Expr>,
    end: impl Into<Expr>,
    holidays: impl Into<Expr>,
    week_mask: impl Into<Arg>,
) -> Expr {
    call("pl.business_day_count", vec![start.into(), end.into(), holidays.into()], vec![week_mask.into()])
}

/// The first of the values that is not null, row by row. The result has the type that all fit.
///
/// ```text
/// a=i64 [1, null, null]; b=i64 [2, 2, null]
/// pl.coalesce([col(a), col(b), 9]) -> i64 [1, 2, 9]
/// ```
#[must_use]
pub fn coalesce(
    exprs: impl IntoIterator<Item = impl Into<Expr>>,
    more_exprs: impl IntoIterator<Item = impl Into<Expr>>,
) -> Expr {
    call(
        "pl.coalesce",
        [
            exprs.into_iter().map(Into::into).collect::<Vec<Expr>>(),
            more_exprs.into_iter().map(Into::into).collect::<Vec<Expr>>(),
        ]
        .concat(),
        vec![],
    )
}

/// One array per row of several columns' values; the elements of arrays are put into it one by one.
///
/// A null array makes the result null; another null is an element. All elements are of the type of the
/// first.
///
/// ```text
/// a=i64 [1, 2]; b=i64 [3, null]
/// pl.concat_arr([col(a), col(b)]) -> array[i64, 2] [[1, 3], [2, null]]
///
/// a=array[i64, 2] [[1, 2], null]; b=i64 [3, 4]
/// pl.concat_arr(col(a), col(b)) -> array[i64, 3] [[1, 2, 3], null]
/// ```
#[must_use]
pub fn concat_arr(
    exprs: impl IntoIterator<Item = impl Into<Expr>>,
    more_exprs: impl IntoIterator<Item = impl Into<Expr>>,
) -> Expr {
    call(
        "pl.concat_arr",
        [
            exprs.into_iter().map(Into::into).collect::<Vec<Expr>>(),
            more_exprs.into_iter().map(Into::into).collect::<Vec<Expr>>(),
        ]
        .concat(),
        vec![],
    )
}

/// One list per row of several columns' values; the elements of lists are put into it one by one.
///
/// A null list makes the result null; another null is an element. The elements have the type that all
/// fit.
///
/// ```text
/// a=i64 [1, null]; b=i64 [3, 4]
/// pl.concat_list([col(a), col(b)]) -> list[i64] [[1, 3], [null, 4]]
///
/// a=list[i64] [[1, 2], null]; b=i64 [3, 4]
/// pl.concat_list(col(a), col(b)) -> list[i64] [[1, 2, 3], null]
/// ```
#[must_use]
pub fn concat_list(
    exprs: impl IntoIterator<Item = impl Into<Expr>>,
    more_exprs: impl IntoIterator<Item = impl Into<Expr>>,
) -> Expr {
    call(
        "pl.concat_list",
        [
            exprs.into_iter().map(Into::into).collect::<Vec<Expr>>(),
            more_exprs.into_iter().map(Into::into).collect::<Vec<Expr>>(),
        ]
        .concat(),
        vec![],
    )
}

/// The values of several columns as one text, row by row, with `separator` between them.
///
/// Values that are not text are cast to it. A null gives null, or is left out if `ignore_nulls`.
///
/// ```text
/// a=str ["x", null]; b=i64 [1, 2]
/// pl.concat_str([col(a), col(b)], separator="-") -> str ["x-1", null]
///
/// a=str ["x", null]; b=i64 [1, 2]
/// pl.concat_str([col(a), col(b)], separator="-", ignore_nulls=true) -> str ["x-1", "2"]
/// ```
#[must_use]
pub fn concat_str(
    exprs: impl IntoIterator<Item = impl Into<Expr>>,
    more_exprs: impl IntoIterator<Item = impl Into<Expr>>,
    separator: &str,
    ignore_nulls: bool,
) -> Expr {
    call(
        "pl.concat_str",
        [
            exprs.into_iter().map(Into::into).collect::<Vec<Expr>>(),
            more_exprs.into_iter().map(Into::into).collect::<Vec<Expr>>(),
        ]
        .concat(),
        vec![separator.into(), ignore_nulls.into()],
    )
}

/// The correlation of two columns: Pearson's, or that of their ranks (Spearman's).
///
/// Rows where one is null are left out; NaN if a column does not vary. Spearman's ranks NaN as the
/// greatest number, or is NaN if there is one and `propagate_nans`.
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

/// The running sums of several columns' values, row by row, as a struct: each field is named after a
/// column and holds the sum up to it. A null makes its sum and those that follow null.
///
/// ```text
/// a=i64 [1, 4, null]; b=i64 [2, 3, 5]
/// pl.cum_sum_horizontal(col(a), col(b)) -> struct[a: i64, b: i64] [{"a": 1, "b": 3}, {"a": 4, "b": 7},
/// {"a": null, "b": null}]
/// ```
#[must_use]
pub fn cum_sum_horizontal(exprs: impl IntoIterator<Item = impl Into<Expr>>) -> Expr {
    call("pl.cum_sum_horizontal", [exprs.into_iter().map(Into::into).collect::<Vec<Expr>>()].concat(), vec![])
}

/// Dates from years, months and days, row by row; null if one is null. A day that the calendar does not
/// have is an error.
///
/// ```text
/// y=i64 [2024, null]; m=i64 [2, 1]
/// pl.date(col(y), col(m), 29) -> date ["2024-02-29", null]
/// ```
#[must_use]
pub fn date(year: impl Into<Expr>, month: impl Into<Expr>, day: impl Into<Expr>) -> Expr {
    call("pl.date", vec![year.into(), month.into(), day.into()], vec![])
}

/// The dates from `start` to `end`, one `interval` such as `1d` or `1mo` apart.
///
/// Months are counted from the start, so that ends of months stay such. `closed` says which bounds
/// belong to the range. Bounds are single values: dates or aggregates. With `eager`, a Series instead of
/// an expression.
///
/// ```text
/// a=date ["2024-01-31"]; b=date ["2024-03-31"]
/// pl.date_range(col(a), col(b), "1mo") -> date ["2024-01-31", "2024-02-29", "2024-03-31"]
/// ```
#[must_use]
pub fn date_range(
    start: impl Into<Expr>,
    end: impl Into<Expr>,
    interval: &str,
    closed: &str,
    eager: bool,
) -> Expr {
    call("pl.date_range", vec![start.into(), end.into()], vec![interval.into(), closed.into(), eager.into()])
}

/// Row by row, the dates from `start` to `end`, one `interval` such as `1d` or `1mo` apart, as a list.
///
/// Months are counted from the start, so that ends of months stay such. `closed` says which bounds
/// belong to the range. Null if a bound is null. With `eager`, a Series instead of an expression.
///
/// ```text
/// a=date ["2024-01-01", "2024-01-03", null]; b=date ["2024-01-03", "2024-01-01", "2024-01-01"]
/// pl.date_ranges(col(a), col(b), "2d") -> list[date] [["2024-01-01", "2024-01-03"], [], null]
/// ```
#[must_use]
pub fn date_ranges(
    start: impl Into<Expr>,
    end: impl Into<Expr>,
    interval: &str,
    closed: &str,
    eager: bool,
) -> Expr {
    call("pl.date_ranges", vec![start.into(), end.into()], vec![interval.into(), closed.into(), eager.into()])
}

/// Datetimes from their parts, row by row; null if one is null. Parts not given are 0.
///
/// With `time_zone` the parts are what its clocks show, and `ambiguous` says which instant is meant
/// where they show it twice. A date or time that does not exist is an error.
///
/// ```text
/// y=i64 [2024, null]; h=i64 [12, 1]
/// pl.datetime(col(y), 1, 31, col(h)) -> datetime[us] ["2024-01-31 12:00:00", null]
/// ```
#[must_use]
pub fn datetime(
    year: impl Into<Expr>,
    month: impl Into<Expr>,
    day: impl Into<Expr>,
    hour: impl Into<Expr>,
    minute: impl Into<Expr>,
    second: impl Into<Expr>,
    microsecond: impl Into<Expr>,
    ambiguous: impl Into<Expr>,
    time_unit: &str,
    time_zone: Option<&str>,
) -> Expr {
    call(
        "pl.datetime",
        vec![
            year.into(),
            month.into(),
            day.into(),
            hour.into(),
            minute.into(),
            second.into(),
            microsecond.into(),
            ambiguous.into(),
        ],
        vec![time_unit.into(), time_zone.into()],
    )
}

/// The datetimes from `start` to `end`, one `interval` such as `1h` or `1d12h` apart.
///
/// Months and days are those of the calendar of the time zone. Bounds without zone are what clocks in
/// `time_zone` show; the unit is `time_unit`, else that of the bounds. `closed` says which bounds belong
/// to the range. Bounds are single values: datetimes or aggregates. With `eager`, a Series instead of an
/// expression.
///
/// ```text
/// a=datetime[us] ["2024-01-01 00:00:00"]; b=datetime[us] ["2024-01-01 12:00:00"]
/// pl.datetime_range(col(a), col(b), "6h", closed="left") -> datetime[us] ["2024-01-01 00:00:00",
/// "2024-01-01 06:00:00"]
/// ```
#[must_use]
pub fn datetime_range(
    start: impl Into<Expr>,
    end: impl Into<Expr>,
    interval: &str,
    closed: &str,
    time_unit: Option<&str>,
    time_zone: Option<&str>,
    eager: bool,
) -> Expr {
    call(
        "pl.datetime_range",
        vec![start.into(), end.into()],
        vec![interval.into(), closed.into(), time_unit.into(), time_zone.into(), eager.into()],
    )
}

/// Row by row, the datetimes from `start` to `end`, one `interval` such as `1h` or `1d12h` apart, as a
/// list.
///
/// Months and days are those of the calendar of the time zone. Bounds without zone are what clocks in
/// `time_zone` show; the unit is `time_unit`, else that of the bounds. `closed` says which bounds belong
/// to the range. Null if a bound is null. With `eager`, a Series instead of an expression.
///
/// ```text
/// a=date ["2024-01-01", null]; b=date ["2024-01-02", "2024-01-01"]
/// pl.datetime_ranges(col(a), col(b), "12h", time_unit="ms") -> list[datetime[ms]] [["2024-01-01
/// 00:00:00", "2024-01-01 12:00:00", "2024-01-02 00:00:00"], null]
/// ```
#[must_use]
pub fn datetime_ranges(
    start: impl Into<Expr>,
    end: impl Into<Expr>,
    interval: &str,
    closed: &str,
    time_unit: Option<&str>,
    time_zone: Option<&str>,
    eager: bool,
) -> Expr {
    call(
        "pl.datetime_ranges",
        vec![start.into(), end.into()],
        vec![interval.into(), closed.into(), time_unit.into(), time_zone.into(), eager.into()],
    )
}

/// Durations from their parts, row by row; null if one is null. Parts not given are 0.
///
/// The unit is microseconds unless `time_unit` or nanoseconds are given; what it does not hold is cut.
///
/// ```text
/// d=i64 [1, null]
/// pl.duration(days=col(d), hours=2.5) -> duration[us] [95400000000, null]
/// ```
#[must_use]
pub fn duration(
    weeks: impl Into<Expr>,
    days: impl Into<Expr>,
    hours: impl Into<Expr>,
    minutes: impl Into<Expr>,
    seconds: impl Into<Expr>,
    milliseconds: impl Into<Expr>,
    microseconds: impl Into<Expr>,
    nanoseconds: impl Into<Expr>,
    time_unit: Option<&str>,
) -> Expr {
    call(
        "pl.duration",
        vec![
            weeks.into(),
            days.into(),
            hours.into(),
            minutes.into(),
            seconds.into(),
            milliseconds.into(),
            microseconds.into(),
            nanoseconds.into(),
        ],
        vec![time_unit.into()],
    )
}

/// The elements of a list or an array, in an expression that is evaluated on them: `list.eval`,
/// `list.agg`.
#[must_use]
pub fn element() -> Expr {
    call("pl.element", vec![], vec![])
}

/// A field of the struct, in an expression that is evaluated on it: `struct.with_fields`, `struct.eval`.
#[must_use]
pub fn field(name: &str) -> Expr {
    call("pl.field", vec![], vec![name.into()])
}

/// The text `f_string` with each `{}` in it replaced by the value of a column, row by row; null if one
/// is null.
///
/// ```text
/// a=str ["x", null]; b=i64 [1, 2]
/// pl.format("{}: {}!", col(a), col(b)) -> str ["x: 1!", null]
/// ```
#[must_use]
pub fn format(args: impl IntoIterator<Item = impl Into<Expr>>, f_string: &str) -> Expr {
    call(
        "pl.format",
        [args.into_iter().map(Into::into).collect::<Vec<Expr>>()].concat(),
        vec![f_string.into()],
    )
}

/// The moments so many days, seconds or parts of seconds after 1970-01-01.
///
/// Days give dates, nanoseconds datetimes in nanoseconds, all others in microseconds. Numbers beyond
/// what these hold are an error.
///
/// ```text
/// a=i64 [86401, null]
/// pl.from_epoch(col(a)) -> datetime[us] ["1970-01-02 00:00:01", null]
///
/// a=i64 [1, -1]
/// pl.from_epoch(col(a), "d") -> date ["1970-01-02", "1969-12-31"]
/// ```
#[must_use]
pub fn from_epoch(column: impl Into<Expr>, time_unit: &str) -> Expr {
    call("pl.from_epoch", vec![column.into()], vec![time_unit.into()])
}

/// The integers from `start` up to, but without, `end`, each `step` more than the one before.
///
/// A bound alone is the end, and the start 0. A negative step counts down. They become `dtype`, Int64 if
/// none is given. Bounds are single values: numbers or aggregates. With `eager`, a Series instead of an
/// expression.
///
/// ```text
/// a=i64 [7, 8, 9]
/// pl.int_range(3) -> i64 [0, 1, 2]
///
/// a=i64 [7, 8, 9]
/// pl.int_range(5, 0, -2, dtype=i8) -> i8 [5, 3, 1]
/// ```
#[must_use]
pub fn int_range(
    start: impl Into<Expr>,
    end: impl Into<Expr>,
    step: impl Into<Expr>,
    dtype: Option<DataType>,
    eager: bool,
) -> Expr {
    call("pl.int_range", vec![start.into(), end.into(), step.into()], vec![dtype.into(), eager.into()])
}

/// Row by row, the integers from `start` up to, but without, `end`, as a list.
///
/// A bound alone is the end, and the start 0. A negative step counts down. They become `dtype`, Int64 if
/// none is given. Null if a bound or the step is null. With `eager`, a Series instead of an expression.
///
/// ```text
/// a=i64 [0, 3, null]; b=i64 [2, 1, 1]
/// pl.int_ranges(col(a), col(b)) -> list[i64] [[0, 1], [], null]
/// ```
#[must_use]
pub fn int_ranges(
    start: impl Into<Expr>,
    end: impl Into<Expr>,
    step: impl Into<Expr>,
    dtype: Option<DataType>,
    eager: bool,
) -> Expr {
    call("pl.int_ranges", vec![start.into(), end.into(), step.into()], vec![dtype.into(), eager.into()])
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

/// So many values from `start` to `end`, equally far apart: numbers, dates or times.
///
/// `closed` says which bounds are among them. Bounds are single values: literals or aggregates. With
/// `eager`, a Series instead of an expression.
///
/// ```text
/// a=i64 [7]
/// pl.linear_space(0.0, 1.0, 3) -> f64 [0.0, 0.5, 1.0]
///
/// a=i64 [7]
/// pl.linear_space(0.0, 1.0, 4, closed="left") -> f64 [0.0, 0.25, 0.5, 0.75]
/// ```
#[must_use]
pub fn linear_space(
    start: impl Into<Expr>,
    end: impl Into<Expr>,
    num_samples: impl Into<Expr>,
    closed: &str,
    eager: bool,
) -> Expr {
    call(
        "pl.linear_space",
        vec![start.into(), end.into(), num_samples.into()],
        vec![closed.into(), eager.into()],
    )
}

/// Row by row, so many values from `start` to `end`, equally far apart, as a list.
///
/// `closed` says which bounds are among them. Null if a bound or the number is null. With `as_array` the
/// lists are arrays: then the number must be given. With `eager`, a Series instead of an expression.
///
/// ```text
/// a=i64 [0, null]; b=i64 [2, 1]
/// pl.linear_spaces(col(a), col(b), 3) -> list[f64] [[0.0, 1.0, 2.0], null]
/// ```
#[must_use]
pub fn linear_spaces(
    start: impl Into<Expr>,
    end: impl Into<Expr>,
    num_samples: impl Into<Expr>,
    closed: &str,
    as_array: bool,
    eager: bool,
) -> Expr {
    call(
        "pl.linear_spaces",
        vec![start.into(), end.into(), num_samples.into()],
        vec![closed.into(), as_array.into(), eager.into()],
    )
}

/// One list per row of several columns' values, each of which is one element: lists, too.
///
/// The elements have the type that all fit. `concat_list` puts the elements of lists into it one by one.
///
/// ```text
/// a=i64 [1, null]; b=i64 [3, 4]
/// pl.list([col(a), col(b)]) -> list[i64] [[1, 3], [null, 4]]
///
/// a=list[i64] [[1, 2], null]; b=list[i64] [[3], []]
/// pl.list(col(a), col(b)) -> list[list[i64]] [[[1, 2], [3]], [null, []]]
/// ```
#[must_use]
pub fn list(
    exprs: impl IntoIterator<Item = impl Into<Expr>>,
    more_exprs: impl IntoIterator<Item = impl Into<Expr>>,
) -> Expr {
    call(
        "pl.list",
        [
            exprs.into_iter().map(Into::into).collect::<Vec<Expr>>(),
            more_exprs.into_iter().map(Into::into).collect::<Vec<Expr>>(),
        ]
        .concat(),
        vec![],
    )
}

/// The greatest of several columns' values, row by row. Nulls are left out, and NaN unless there is
/// nothing else.
///
/// ```text
/// a=i64 [1, 4, null]; b=i64 [2, 3, 5]
/// pl.max_horizontal(col(a), col(b)) -> i64 [2, 4, 5]
/// ```
#[must_use]
pub fn max_horizontal(exprs: impl IntoIterator<Item = impl Into<Expr>>) -> Expr {
    call("pl.max_horizontal", [exprs.into_iter().map(Into::into).collect::<Vec<Expr>>()].concat(), vec![])
}

/// The mean of several columns' values, row by row. Nulls are left out, or give null if `ignore_nulls`
/// is false.
///
/// ```text
/// a=i64 [1, 4, null]; b=i64 [2, null, null]
/// pl.mean_horizontal(col(a), col(b)) -> f64 [1.5, 4, null]
/// ```
#[must_use]
pub fn mean_horizontal(exprs: impl IntoIterator<Item = impl Into<Expr>>, ignore_nulls: bool) -> Expr {
    call(
        "pl.mean_horizontal",
        [exprs.into_iter().map(Into::into).collect::<Vec<Expr>>()].concat(),
        vec![ignore_nulls.into()],
    )
}

/// The least of several columns' values, row by row. Nulls are left out, and NaN unless there is nothing
/// else.
///
/// ```text
/// a=i64 [1, 4, null]; b=i64 [2, 3, null]
/// pl.min_horizontal(col(a), col(b)) -> i64 [1, 3, null]
/// ```
#[must_use]
pub fn min_horizontal(exprs: impl IntoIterator<Item = impl Into<Expr>>) -> Expr {
    call("pl.min_horizontal", [exprs.into_iter().map(Into::into).collect::<Vec<Expr>>()].concat(), vec![])
}

/// `n` times 1, as `dtype`, Float64 if none is given. With `eager`, a Series instead of an expression.
///
/// ```text
/// a=i64 [1]
/// pl.ones(2, i8) -> i8 [1, 1]
/// ```
#[must_use]
pub fn ones(n: impl Into<Expr>, dtype: Option<DataType>, eager: bool) -> Expr {
    call("pl.ones", vec![n.into()], vec![dtype.into(), eager.into()])
}

/// A value `n` times, as `dtype` if one is given.
///
/// Both are single values: literals or aggregates. With `eager`, a Series instead of an expression.
///
/// ```text
/// a=i64 [1]
/// pl.repeat("x", 2) -> str ["x", "x"]
/// ```
#[must_use]
pub fn repeat(value: impl Into<Expr>, n: impl Into<Expr>, dtype: Option<DataType>, eager: bool) -> Expr {
    call("pl.repeat", vec![value.into(), n.into()], vec![dtype.into(), eager.into()])
}

/// Pearson's correlation of two columns in a window of rows that ends at each row.
///
/// Rows where one is null are left out; null if fewer than `min_samples` (default: all of the window) or
/// fewer than two are left. NaN if a column does not vary.
///
/// ```text
/// a=f64 [1.0, 2.0, 4.0]; b=f64 [2.0, 4.0, 0.0]
/// pl.rolling_corr(col(a), col(b), window_size=2) -> f64 [null, 1.0, -1.0]
/// ```
#[must_use]
pub fn rolling_corr(
    a: impl Into<Expr>,
    b: impl Into<Expr>,
    window_size: i64,
    min_samples: Option<i64>,
) -> Expr {
    call("pl.rolling_corr", vec![a.into(), b.into()], vec![window_size.into(), min_samples.into()])
}

/// The covariance of two columns in a window of rows that ends at each row.
///
/// Rows where one is null are left out; null if fewer than `min_samples` (default: all of the window)
/// are left. NaN if there are no more than `ddof`.
///
/// ```text
/// a=f64 [1.0, 2.0, 4.0]; b=f64 [2.0, 4.0, 8.0]
/// pl.rolling_cov(col(a), col(b), window_size=2) -> f64 [null, 1.0, 4.0]
/// ```
#[must_use]
pub fn rolling_cov(
    a: impl Into<Expr>,
    b: impl Into<Expr>,
    window_size: i64,
    min_samples: Option<i64>,
    ddof: i64,
) -> Expr {
    call(
        "pl.rolling_cov",
        vec![a.into(), b.into()],
        vec![window_size.into(), min_samples.into(), ddof.into()],
    )
}

/// One struct per row of several columns' values, which become its fields under their names.
///
/// With a `schema` the structs have its fields: the columns of these names are cast, fields without a
/// column are null, other columns are left out.
///
/// ```text
/// a=i64 [1, null]; b=str ["x", "y"]
/// pl.struct(col(a), col(b)) -> struct[a: i64, b: str] [{"a": 1, "b": "x"}, {"a": null, "b": "y"}]
/// ```
#[must_use]
pub fn struct_(exprs: impl IntoIterator<Item = impl Into<Expr>>, schema: Option<DataType>) -> Expr {
    call(
        "pl.struct",
        [exprs.into_iter().map(Into::into).collect::<Vec<Expr>>()].concat(),
        vec![schema.into()],
    )
}

/// The sum of several columns' values, row by row; texts are joined.
///
/// Nulls are left out (a row of nulls has the sum 0), or give null if `ignore_nulls` is false. Booleans
/// are counted.
///
/// ```text
/// a=i64 [1, 4, null]; b=i64 [2, null, null]
/// pl.sum_horizontal(col(a), col(b)) -> i64 [3, 4, 0]
///
/// a=i64 [1, 4, null]; b=i64 [2, null, null]
/// pl.sum_horizontal(col(a), col(b), ignore_nulls=false) -> i64 [3, null, null]
/// ```
#[must_use]
pub fn sum_horizontal(exprs: impl IntoIterator<Item = impl Into<Expr>>, ignore_nulls: bool) -> Expr {
    call(
        "pl.sum_horizontal",
        [exprs.into_iter().map(Into::into).collect::<Vec<Expr>>()].concat(),
        vec![ignore_nulls.into()],
    )
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

/// Times of day from their parts, row by row; null if one is null. Parts not given are 0; a time that
/// does not exist is an error.
///
/// ```text
/// h=i64 [12, null]
/// pl.time(col(h), 30) -> time ["12:30:00", null]
/// ```
#[must_use]
pub fn time(
    hour: impl Into<Expr>,
    minute: impl Into<Expr>,
    second: impl Into<Expr>,
    microsecond: impl Into<Expr>,
) -> Expr {
    call("pl.time", vec![hour.into(), minute.into(), second.into(), microsecond.into()], vec![])
}

/// The times of day from `start` to `end`, one `interval` such as `30m` apart.
///
/// Bounds not given are those of the day. `closed` says which bounds belong to the range. Bounds are
/// single values: times or aggregates. With `eager`, a Series instead of an expression.
///
/// ```text
/// a=time ["22:00:00"]
/// pl.time_range(col(a)) -> time ["22:00:00", "23:00:00"]
/// ```
#[must_use]
pub fn time_range(
    start: impl Into<Expr>,
    end: impl Into<Expr>,
    interval: &str,
    closed: &str,
    eager: bool,
) -> Expr {
    call("pl.time_range", vec![start.into(), end.into()], vec![interval.into(), closed.into(), eager.into()])
}

/// Row by row, the times of day from `start` to `end`, one `interval` such as `30m` apart, as a list.
///
/// Bounds not given are those of the day. `closed` says which bounds belong to the range. Null if a
/// bound is null. With `eager`, a Series instead of an expression.
///
/// ```text
/// a=time ["22:00:00", null]
/// pl.time_ranges(col(a), interval="90m") -> list[time] [["22:00:00", "23:30:00"], null]
/// ```
#[must_use]
pub fn time_ranges(
    start: impl Into<Expr>,
    end: impl Into<Expr>,
    interval: &str,
    closed: &str,
    eager: bool,
) -> Expr {
    call("pl.time_ranges", vec![start.into(), end.into()], vec![interval.into(), closed.into(), eager.into()])
}

/// `n` times 0, as `dtype`, Float64 if none is given. With `eager`, a Series instead of an expression.
///
/// ```text
/// a=i64 [1]
/// pl.zeros(2) -> f64 [0.0, 0.0]
/// ```
#[must_use]
pub fn zeros(n: impl Into<Expr>, dtype: Option<DataType>, eager: bool) -> Expr {
    call("pl.zeros", vec![n.into()], vec![dtype.into(), eager.into()])
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
