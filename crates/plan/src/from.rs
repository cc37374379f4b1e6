//! What becomes an expression by itself: the name of a column, a selector, a number.

use crate::{Expr, Selector};

impl From<Selector> for Expr {
    fn from(selector: Selector) -> Self {
        Expr::Selector(selector)
    }
}

impl From<&str> for Expr {
    fn from(name: &str) -> Self {
        crate::col(name)
    }
}

macro_rules! from_literal {
    ($($t:ty),*) => {
        $(impl From<$t> for Expr {
            fn from(value: $t) -> Self {
                crate::lit(value)
            }
        })*
    };
}

from_literal!(bool, i32, i64, u32, u64, f64);
