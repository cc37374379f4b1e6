//! Computes columns row by row.

use polarslike_core::{Batch, Result};

use crate::expression::{PhysicalExpr, evaluate_rows};
use crate::pipeline::{Emit, Morsel, Operator};

/// The columns of the result, each an elementwise expression; columns that only move are not copied.
pub(crate) struct Project {
    pub exprs: Vec<PhysicalExpr>,
}

impl Operator for Project {
    fn apply(&self, morsel: Morsel, emit: Emit) -> Result<bool> {
        let Morsel { batch, position } = morsel;
        let columns = self
            .exprs
            .iter()
            .map(|expr| evaluate_rows(expr, &batch.columns, batch.rows))
            .collect::<Result<_>>()?;
        emit(Morsel { batch: Batch::new(columns, batch.rows), position })
    }
}
