//! Expressions.

use napi_derive::napi;
use polarslike_bridge::{
    Expr, HostValue, Selector, SortOptions, call, cols, combine_selectors, exclude, lit, over, rename,
    selector, ternary,
};

use crate::convert::{Js, NamedJs};
use crate::datatype::NativeDataType;
use crate::error::Result;

/// An expression.
#[napi]
pub struct NativeExpr {
    pub(crate) expr: Expr,
}

#[napi]
impl NativeExpr {
    /// A call of a function of the registry; `subject` is what a method is called on.
    #[napi(factory, catch_unwind)]
    pub fn call(name: String, subject: Option<&NativeExpr>, arguments: NamedJs) -> Result<Self> {
        let subject = subject.map(|s| s.expr.clone());
        Ok(Self { expr: call(&name, subject, vec![], arguments.0)? })
    }

    /// A set of columns: what a function of `cs` makes.
    #[napi(factory, catch_unwind)]
    pub fn selector(name: String, arguments: NamedJs) -> Result<Self> {
        Ok(Self { expr: selector(&name, vec![], arguments.0)? })
    }

    /// Two selectors in one.
    #[napi(catch_unwind)]
    pub fn combine_selectors(&self, operator: String, other: &NativeExpr) -> Result<NativeExpr> {
        Ok(Self { expr: combine_selectors(&operator, &self.expr, &other.expr)? })
    }

    /// Columns by name or by type.
    #[napi(factory, catch_unwind)]
    pub fn cols(columns: Vec<Js>) -> Result<Self> {
        let columns: Vec<HostValue> = columns.into_iter().map(|c| c.0).collect();
        Ok(Self { expr: cols(&columns)? })
    }

    /// All columns.
    #[napi(factory, catch_unwind)]
    pub fn all() -> Result<Self> {
        Ok(Self { expr: polarslike_bridge::all() })
    }

    /// Columns by position; negative ones count from the end.
    #[napi(factory, catch_unwind)]
    pub fn nth(positions: Vec<i64>) -> Result<Self> {
        Ok(Self { expr: Expr::Selector(Selector::Positions(positions)) })
    }

    /// A literal, of a type if one is given.
    #[napi(factory, catch_unwind)]
    pub fn lit(value: Js, dtype: Option<&NativeDataType>) -> Result<Self> {
        Ok(Self { expr: lit(&value.0, dtype.map(|d| d.dtype.clone()))? })
    }

    /// `truthy` where `predicate` is true, else `falsy`.
    #[napi(factory, catch_unwind)]
    pub fn ternary(predicate: &NativeExpr, truthy: &NativeExpr, falsy: &NativeExpr) -> Result<Self> {
        Ok(Self { expr: ternary(predicate.expr.clone(), truthy.expr.clone(), falsy.expr.clone())? })
    }

    /// The expression under another name.
    #[napi(catch_unwind)]
    pub fn alias(&self, name: String) -> Result<NativeExpr> {
        Ok(Self { expr: self.expr.clone().alias(name) })
    }

    /// The expression under a name derived from its own.
    #[napi(catch_unwind)]
    pub fn rename(&self, how: String, text: String) -> Result<NativeExpr> {
        Ok(Self { expr: rename(self.expr.clone(), &how, &text)? })
    }

    /// The columns that the expression selects, but these.
    #[napi(catch_unwind)]
    pub fn exclude(&self, columns: Vec<Js>) -> Result<NativeExpr> {
        let columns: Vec<HostValue> = columns.into_iter().map(|c| c.0).collect();
        Ok(Self { expr: exclude(self.expr.clone(), &columns)? })
    }

    /// The expression within groups of rows.
    #[napi(catch_unwind)]
    pub fn over(
        &self,
        partition_by: Vec<&NativeExpr>,
        order_by: Vec<&NativeExpr>,
        descending: bool,
        nulls_last: bool,
        mapping: String,
    ) -> Result<NativeExpr> {
        let partition_by: Vec<Expr> = partition_by.into_iter().map(|e| e.expr.clone()).collect();
        let options = SortOptions { descending, nulls_last };
        let order_by = order_by.into_iter().map(|e| e.expr.clone()).collect();
        Ok(Self { expr: over(self.expr.clone(), partition_by, order_by, options, &mapping)? })
    }

    /// The expression as text.
    #[napi(catch_unwind)]
    pub fn text(&self) -> Result<String> {
        Ok(self.expr.to_string())
    }
}
