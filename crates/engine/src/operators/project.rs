//! Computes columns row by row.

use polarslike_core::{Batch, Result};

use crate::expression::{PhysicalExpr, evaluate_all};
use crate::pipeline::{Emit, Morsel, Operator};

/// The columns of the result, each an elementwise expression; columns that only move are not copied.
pub(crate) struct Project {
    pub exprs: Vec<PhysicalExpr>,
}

impl Operator for Project {
    fn apply(&self, morsel: Morsel, emit: Emit) -> Result<bool> {
        let Morsel { batch, position } = morsel;
        let columns = evaluate_all(&self.exprs, &batch.columns, batch.rows)?;
        emit(Morsel { batch: Batch::new(columns, batch.rows), position })
    }
}
