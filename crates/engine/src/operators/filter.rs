//! Keeps the rows where a predicate is true.

use arrow::array::AsArray;
use polarslike_core::{DataType, Result};

use crate::expression::{PhysicalExpr, evaluate_rows};
use crate::pipeline::{Emit, Morsel, Operator};

pub(crate) struct Filter {
    /// An elementwise Boolean expression.
    pub predicate: PhysicalExpr,
}

impl Operator for Filter {
    fn apply(&self, morsel: Morsel, emit: Emit) -> Result<bool> {
        let Morsel { batch, position } = morsel;
        let mask = evaluate_rows(&self.predicate, &batch.columns, batch.rows)?;
        if *mask.dtype() == DataType::Null {
            return emit(Morsel { batch: batch.slice(0, 0), position });
        }
        let mask = mask.decode();
        let mask = mask.as_boolean();
        if mask.true_count() == batch.rows {
            return emit(Morsel { batch, position });
        }
        emit(Morsel { batch: batch.filter(mask)?, position })
    }
}
