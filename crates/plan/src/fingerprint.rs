//! Hashes of expressions.

use std::hash::{BuildHasher, Hash, Hasher};

use polarslike_core::Value;

use crate::{Expr, deep};

impl Expr {
    /// A hash that equal expressions share, in time linear in the size of the expression.
    ///
    /// ```
    /// use polarslike_plan::{col, lit};
    /// assert_eq!((col("a") + lit(1)).fingerprint(), (col("a") + lit(1)).fingerprint());
    /// ```
    pub fn fingerprint(&self) -> u64 {
        let children: Vec<u64> = deep(|| self.children().map(Self::fingerprint).collect());
        hash_of(self, &children)
    }
}

/// A hash of an expression of which the children are known by numbers.
pub(crate) fn hash_of<N: Hash>(expr: &Expr, children: &[N]) -> u64 {
    let mut hasher = foldhash::fast::FixedState::default().build_hasher();
    std::mem::discriminant(expr).hash(&mut hasher);
    match expr {
        Expr::Column(name) => name.hash(&mut hasher),
        Expr::Literal { scalar, .. } => {
            scalar.dtype.hash(&mut hasher);
            match &scalar.value {
                Value::Int(value) => value.hash(&mut hasher),
                Value::String(value) => value.hash(&mut hasher),
                _ => {}
            }
        }
        Expr::Call { function, .. } => function.hash(&mut hasher),
        _ => {}
    }
    children.hash(&mut hasher);
    hasher.finish()
}
