//! The inputs of a call.

use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::{Expr, deep};

/// The inputs of a call: expressions that are shared when they are cloned, however deep they are.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Inputs(Arc<[Expr]>);

impl Inputs {
    /// Whether these are the same expressions in memory.
    pub fn are_shared_with(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Expressions of any depth are dropped without overflowing the stack.
impl Drop for Inputs {
    fn drop(&mut self) {
        if Arc::strong_count(&self.0) == 1 && !self.0.is_empty() {
            let inputs = std::mem::take(&mut self.0);
            deep(|| drop(inputs));
        }
    }
}

impl PartialEq for Inputs {
    fn eq(&self, other: &Self) -> bool {
        self.are_shared_with(other) || self.0 == other.0
    }
}

impl Deref for Inputs {
    type Target = [Expr];

    fn deref(&self) -> &[Expr] {
        &self.0
    }
}

impl AsRef<[Expr]> for Inputs {
    fn as_ref(&self) -> &[Expr] {
        &self.0
    }
}

impl<'a> IntoIterator for &'a Inputs {
    type Item = &'a Expr;
    type IntoIter = std::slice::Iter<'a, Expr>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl FromIterator<Expr> for Inputs {
    fn from_iter<I: IntoIterator<Item = Expr>>(exprs: I) -> Self {
        Self(exprs.into_iter().collect())
    }
}

impl<T> From<T> for Inputs
where
    Arc<[Expr]>: From<T>,
{
    fn from(exprs: T) -> Self {
        Self(exprs.into())
    }
}
