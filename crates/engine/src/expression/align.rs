//! Brings values of different shapes to one.

use arrow::array::UInt32Array;
use polarslike_core::{Groups, Result, Vector, bail};

use super::evaluate::{Evaluated, Shape};

/// The inputs of one call as vectors of one shape.
///
/// Literals and values per group are repeated for the rows beside them. Literals alone stay literals for an elementwise
/// function; other functions see them as one row per group.
pub(crate) fn align(
    inputs: &[Evaluated],
    groups: &Groups,
    elementwise: bool,
) -> Result<(Vec<Vector>, Shape)> {
    let mut shape = if inputs.is_empty() && !elementwise { Shape::Rows } else { Shape::Literal };
    for input in inputs {
        shape = common(&shape, &input.shape, groups)?;
    }
    if shape == Shape::Literal && !elementwise {
        shape = Shape::PerGroup;
    }
    Ok((inputs.iter().map(|input| expand(input, groups, &shape)).collect(), shape))
}

/// The shape to which values of both shapes are brought.
fn common(a: &Shape, b: &Shape, groups: &Groups) -> Result<Shape> {
    match (a, b) {
        (Shape::Literal, other) | (other, Shape::Literal) => return Ok(other.clone()),
        (Shape::PerGroup, other) | (other, Shape::PerGroup) => return Ok(other.clone()),
        (Shape::Rows, Shape::Rows) => return Ok(Shape::Rows),
        _ => {}
    }
    let (x, y) = (groups_of(a, groups), groups_of(b, groups));
    if same_sizes(x, y) {
        return Ok(a.clone());
    }
    // A single row stands for as many as there are beside it, as a literal does.
    if all_single(x) {
        return Ok(b.clone());
    }
    if all_single(y) {
        return Ok(a.clone());
    }
    let sizes = x.iter().zip(y.iter()).find(|(x, y)| x.len() != y.len());
    let (x, y) = sizes.map_or((x.rows(), y.rows()), |(x, y)| (x.len(), y.len()));
    bail!(
        Shape,
        "values of {x} and of {y} rows cannot be combined: the lengths must be equal, or one must be 1"
    )
}

fn groups_of<'a>(shape: &'a Shape, groups: &'a Groups) -> &'a Groups {
    match shape {
        Shape::Other(groups) => groups,
        _ => groups,
    }
}

fn same_sizes(a: &Groups, b: &Groups) -> bool {
    a == b || (a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| a.len() == b.len()))
}

fn all_single(groups: &Groups) -> bool {
    groups.is_single() || (groups.rows() == groups.len() && groups.iter().all(|g| g.len() == 1))
}

/// The value as a vector with the rows of `shape`, to which it was found to fit.
pub(crate) fn expand(value: &Evaluated, groups: &Groups, shape: &Shape) -> Vector {
    let rows = match shape {
        Shape::Literal => 1,
        Shape::PerGroup => groups.len(),
        Shape::Rows => groups.rows(),
        Shape::Other(other) => other.rows(),
    };
    match &value.shape {
        Shape::Literal => repeat(&value.vector, rows),
        Shape::PerGroup if *shape == Shape::PerGroup => value.vector.clone(),
        Shape::PerGroup => per_group_to_rows(&value.vector, groups_of(shape, groups)),
        Shape::Rows | Shape::Other(_) if value.vector.len() == rows => value.vector.clone(),
        // Groups of one row each beside larger ones.
        Shape::Rows | Shape::Other(_) => per_group_to_rows(&value.vector, groups_of(shape, groups)),
    }
}

/// The one value of `vector`, `rows` times.
pub(crate) fn repeat(vector: &Vector, rows: usize) -> Vector {
    if vector.len() == rows {
        return vector.clone();
    }
    Vector::repeat(vector.dtype().clone(), vector.slice(0, 1).decode(), rows)
}

/// Repeats the value of each group for each row of the group.
fn per_group_to_rows(vector: &Vector, groups: &Groups) -> Vector {
    if groups.len() == 1 {
        return repeat(vector, groups.rows());
    }
    // The indices are numbers of groups, which `vector` has.
    vector.take(&UInt32Array::from(groups.row_groups())).unwrap_or_else(|_| vector.clone())
}
