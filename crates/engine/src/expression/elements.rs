//! Expressions on the elements of lists and arrays: the rows are the groups, so that an aggregate is one per row.

use polarslike_core::{Encoding, Groups, Result, Vector};
use polarslike_functions::{EvalMode, Lists, list_vector, mask, to_arrays};

use super::PhysicalEval;
use super::align::expand;
use super::evaluate::{Context, Evaluated, Shape, evaluate};

pub(super) fn evaluate_elements(eval: &PhysicalEval, context: Context) -> Result<Evaluated> {
    let input = evaluate(&eval.input, context)?;
    let rows = input.vector.len();
    let result = on_elements(eval, &input.vector)?;
    let vector = match input.vector.encoding() {
        Encoding::Constant { .. } => Vector::repeat(result.dtype().clone(), result.decode(), rows),
        _ => result,
    };
    Ok(Evaluated { vector, shape: input.shape })
}

/// The result per row; a single one for a constant.
fn on_elements(eval: &PhysicalEval, rows: &Vector) -> Result<Vector> {
    let Lists { values, groups, nulls } = Lists::new(rows)?;
    let columns = [values];
    let mut value = evaluate(&eval.body, Context { columns: &columns, groups: &groups })?;
    if value.shape == Shape::Literal {
        // A value stands for one per element; where one per row is wanted, for that.
        let shape = if eval.mode == EvalMode::Aggregate { Shape::PerGroup } else { Shape::Rows };
        value = Evaluated { vector: expand(&value, &groups, &shape), shape };
    }
    if value.shape == Shape::PerGroup && eval.mode == EvalMode::Aggregate {
        return mask(&value.vector, nulls);
    }
    let single = Groups::single(groups.len());
    let ends = match &value.shape {
        Shape::PerGroup => &single,
        Shape::Other(other) => other,
        _ => &groups,
    };
    let lists = list_vector(&value.vector, ends, nulls)?;
    match eval.width {
        Some(width) => to_arrays(&lists, width),
        None => Ok(lists),
    }
}
