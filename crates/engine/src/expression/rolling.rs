//! `rolling`: an expression of the rows in a window around each row.

use polarslike_core::{Column, Result, Vector};

use super::align::expand;
use super::{Context, Evaluated, PhysicalRolling, Shape, evaluate};
use crate::windows::{Index, evaluate_windows, rolling_windows};

/// The value per row; windows stay in the groups of the context.
pub(super) fn evaluate_rolling(rolling: &PhysicalRolling, context: Context) -> Result<Evaluated> {
    let index = expand(&evaluate(&rolling.index, context)?, context.groups, &Shape::Rows);
    let index = Index::new(&index, context.groups, "rolling")?;
    let windows = rolling_windows(&index, &rolling.window);
    let column = |i: &usize| Column::from_vector("", context.columns[*i].clone());
    let columns: Vec<Column> = rolling.columns.iter().map(column).collect();
    let batches = evaluate_windows(std::slice::from_ref(&rolling.expr), &columns, &windows)?;
    let parts: Vec<Vector> = batches.into_iter().flatten().collect();
    let vector = match parts.as_slice() {
        [only] => only.clone(),
        many => Vector::concat(many[0].dtype(), many)?,
    };
    Ok(Evaluated { vector, shape: Shape::Rows })
}
