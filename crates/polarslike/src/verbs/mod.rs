//! Verbs that are written in terms of other steps.
//!
//! Where names and types decide which steps these are, the plan is resolved as far as it goes: resolving it again later
//! costs nothing. A verb that says so runs the plan: it makes columns of values.

mod aggregate;
mod combine;
mod concat;
mod describe;
mod missing;
mod near_join;
mod pivot;
mod reshape;
mod rows;
mod update;
mod windows;

pub use concat::{ConcatHow, align_frames, concat_with};
pub use pivot::{Pivot, PivotAggregate};
pub use reshape::RowNames;
pub use update::Update;
pub use windows::WindowGroupBy;

use std::sync::Arc;

use polarslike_core::{DataType, Name, Result, Scalar, Schema, Value, bail};
use polarslike_functions::Arg;
use polarslike_plan::{Expr, Node, call, cast, column_names, resolve};

use crate::{DataFrame, IntoLazy, LazyFrame};

impl LazyFrame {
    /// This plan resolved, with the names and types of its result.
    fn with_schema(&self) -> Result<(Self, Arc<Schema>)> {
        let plan = resolve(self.plan())?;
        let schema = plan.schema()?.clone();
        Ok((plan.into(), schema))
    }

    /// This plan as one whose result is computed once however often it is used.
    #[must_use]
    pub fn cache(&self) -> Self {
        match self.plan().node {
            Node::Frame(_) | Node::Cache { .. } => self.clone(),
            _ => self.then(Node::Cache { id: 0 }),
        }
    }
}

/// The column of exactly this name.
fn column(name: &Name) -> Expr {
    Expr::Column(name.clone())
}

/// The columns of these names.
fn columns(names: &[Name]) -> Vec<Expr> {
    names.iter().map(column).collect()
}

/// Text as a literal.
fn text(value: &str) -> Expr {
    polarslike_plan::lit(value)
}

/// The null of a type.
fn null(dtype: &DataType) -> Expr {
    Expr::Literal { scalar: Scalar::null(dtype.clone()), dynamic: false }
}

/// One expression of several conditions: whether all hold.
fn all_of(conditions: Vec<Expr>) -> Result<Option<Expr>> {
    conditions.into_iter().map(Ok).reduce(|a, b| call("and_", vec![a?, b?], vec![])).transpose()
}

/// The columns that are chosen, by name; `None` if there is no choice.
fn chosen(choice: Option<&[Expr]>, schema: &Schema) -> Result<Option<Vec<Name>>> {
    choice.map(|columns| column_names(columns, schema, true)).transpose()
}

/// The expression as a type; as it is if it has that type.
fn as_type(expr: Expr, from: &DataType, to: &DataType) -> Result<Expr> {
    if from == to { Ok(expr) } else { cast(expr, to.clone()) }
}

/// The texts of values as column names show them; `null` for null.
fn texts(frame: &DataFrame, name: &Name) -> Result<Vec<String>> {
    let text = call(
        "cast",
        vec![column(name)],
        vec![Arg::DataType(DataType::String), Arg::Bool(true), Arg::Bool(false)],
    )?;
    let texts = frame.lazy().select([text.alias(name.clone())]).collect()?;
    let text = |scalar: Scalar| match scalar.value {
        Value::Null => Ok("null".to_string()),
        Value::String(text) => Ok(text.to_string()),
        other => bail!(Internal, "{other} is not text"),
    };
    texts.column(name)?.iter().map(text).collect()
}
