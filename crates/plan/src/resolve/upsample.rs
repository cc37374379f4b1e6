//! Names and types of upsampling.

use polarslike_core::{Name, Result, Schema};
use polarslike_functions::Axis;

use super::column_names;
use super::windows::{check_index, check_positive};
use crate::{Expr, Node, Upsample};

pub(super) fn upsample(step: Upsample, input: &Schema) -> Result<Node> {
    let index = Expr::Column(step.index.clone());
    let index: Name = column_names(&[index], input, true)?.remove(0);
    let dtype = input.dtype(&index)?;
    check_index(&index, dtype)?;
    Axis::check(dtype, "every", &step.every)?;
    check_positive("every", &step.every)?;
    let keys = column_names(&step.keys, input, true)?.into_iter().map(Expr::Column).collect();
    Ok(Node::Upsample(Upsample { keys, ..step }))
}
