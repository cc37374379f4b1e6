//! Select, with_columns and filter: row by row where the expressions allow, else on the whole input.

use std::sync::Arc;

use arrow::array::AsArray;
use hashbrown::HashMap;
use polarslike_core::{Batch, Column, DataType, Groups, Name, Result, Schema, Vector, bail};
use polarslike_plan::{Expr, LogicalPlan, Node};

use super::{Opener, batches_pipe};
use crate::expression::{Context, Evaluated, PhysicalExpr, Shape, evaluate, expand};
use crate::group_by::{Ungrouped, decompose};
use crate::operators::{Filter, Project};
use crate::pipeline::Pipe;

impl Opener<'_> {
    pub(super) fn select(&self, exprs: &[Expr], input: &LogicalPlan, schema: Arc<Schema>) -> Result<Pipe> {
        let input_schema = input.schema()?;
        let scalar = !exprs.is_empty() && exprs.iter().all(Expr::is_scalar);
        if !scalar && exprs.iter().all(Expr::is_elementwise) {
            return self.project(exprs, self.open(input)?, schema);
        }
        if scalar && let Some(decomposed) = decompose(exprs, input_schema)? {
            let batch = self.open(input)?.run(&Ungrouped { decomposed: &decomposed }, self.options)?;
            return Ok(batches_pipe(vec![batch], schema));
        }
        if let Some(pipe) = self.limited_windows(Node::Select(exprs.to_vec()), exprs, input, &schema)? {
            return Ok(pipe);
        }
        let batch = self.collect_batch(input)?;
        let values = self.whole(exprs, input_schema, &batch)?;
        let rows = common_length(exprs, &values)?;
        let columns = values.iter().map(|value| to_length(value, rows)).collect();
        Ok(batches_pipe(vec![Batch::new(columns, rows)], schema))
    }

    pub(super) fn with_columns(
        &self,
        exprs: &[Expr],
        input: &LogicalPlan,
        schema: Arc<Schema>,
    ) -> Result<Pipe> {
        let input_schema = input.schema()?;
        if exprs.iter().all(Expr::is_elementwise) {
            return self.project(&merged(exprs, &schema), self.open(input)?, schema);
        }
        if let Some(pipe) = self.limited_windows(Node::WithColumns(exprs.to_vec()), exprs, input, &schema)? {
            return Ok(pipe);
        }
        let batch = self.collect_batch(input)?;
        let values = self.whole(exprs, input_schema, &batch)?;
        for (expr, value) in exprs.iter().zip(&values) {
            let rows = value.vector.len();
            let broadcasts = matches!(value.shape, Shape::Literal | Shape::PerGroup);
            if rows != batch.rows && !broadcasts {
                bail!(
                    Shape,
                    "expression {expr} gives {rows} rows for a frame of {}; use select for other lengths, or \
                     an aggregate such as .first() for one value",
                    batch.rows
                );
            }
        }
        let new: HashMap<Name, Vector> = exprs
            .iter()
            .zip(&values)
            .map(|(e, value)| (e.output_name(), to_length(value, batch.rows)))
            .collect();
        let mut columns = Vec::with_capacity(schema.len());
        for name in schema.names() {
            match new.get(name) {
                Some(vector) => columns.push(vector.clone()),
                None => columns.push(batch.columns[input_schema.index_of(name)?].clone()),
            }
        }
        Ok(batches_pipe(vec![Batch::new(columns, batch.rows)], schema))
    }

    pub(super) fn filter(&self, predicate: &Expr, input: &LogicalPlan) -> Result<Pipe> {
        let schema = input.schema()?.clone();
        let compiled = PhysicalExpr::compile(predicate, &schema)?;
        if compiled.is_elementwise() {
            let pipe = self.open(input)?;
            let origins = pipe.origins.clone();
            return Ok(pipe.then(Filter { predicate: compiled }, schema, origins));
        }
        let batch = self.collect_batch(input)?;
        let mut values = self.whole(std::slice::from_ref(predicate), &schema, &batch)?;
        let value = values.swap_remove(0);
        if value.vector.len() != batch.rows && value.vector.len() != 1 {
            bail!(
                Shape,
                "the filter {predicate} gives {} rows for a frame of {}",
                value.vector.len(),
                batch.rows
            );
        }
        let mask = to_length(&value, batch.rows);
        let kept = match mask.dtype() {
            DataType::Null => batch.slice(0, 0),
            _ => batch.filter(mask.decode().as_boolean())?,
        };
        Ok(batches_pipe(vec![kept], schema))
    }

    /// Row-by-row expressions as an operator.
    fn project(&self, exprs: &[Expr], pipe: Pipe, schema: Arc<Schema>) -> Result<Pipe> {
        let exprs =
            exprs.iter().map(|e| PhysicalExpr::compile(e, &pipe.schema)).collect::<Result<Vec<_>>>()?;
        let origin = |expr: &PhysicalExpr| -> Option<Column> {
            match expr {
                PhysicalExpr::Column(i) => pipe.origins[*i].clone(),
                _ => None,
            }
        };
        let origins = exprs.iter().map(origin).collect();
        Ok(pipe.then(Project { exprs }, schema, origins))
    }

    /// The values of expressions on the whole input as one group.
    fn whole(&self, exprs: &[Expr], schema: &Schema, batch: &Batch) -> Result<Vec<Evaluated>> {
        self.options.check()?;
        let groups = Groups::whole(batch.rows);
        let context = Context { columns: &batch.columns, groups: &groups };
        exprs.iter().map(|expr| evaluate(&PhysicalExpr::compile(expr, schema)?, context)).collect()
    }
}

/// The columns of the result in order: new ones, or those of the input.
fn merged(exprs: &[Expr], schema: &Schema) -> Vec<Expr> {
    let new: HashMap<Name, &Expr> = exprs.iter().map(|e| (e.output_name(), e)).collect();
    schema
        .names()
        .map(|name| new.get(name).map_or_else(|| Expr::Column(name.clone()), |e| (*e).clone()))
        .collect()
}

/// The number of rows of a select: that of the expressions that are not one value.
fn common_length(exprs: &[Expr], values: &[Evaluated]) -> Result<usize> {
    let mut common: Option<(usize, &Expr)> = None;
    for (expr, value) in exprs.iter().zip(values) {
        let rows = value.vector.len();
        if matches!(value.shape, Shape::Literal | Shape::PerGroup) {
            continue;
        }
        match common {
            Some((known, first)) if known != rows => bail!(
                Shape,
                "the expressions of a select differ in length: {first} gives {known} rows, {expr} gives {rows}; only \
                 literals and aggregates are repeated"
            ),
            Some(_) => {}
            None => common = Some((rows, expr)),
        }
    }
    Ok(common.map_or(1, |(rows, _)| rows))
}

/// The value with so many rows: one row is repeated.
fn to_length(value: &Evaluated, rows: usize) -> Vector {
    if value.vector.len() == rows {
        return value.vector.clone();
    }
    let literal = Evaluated { vector: value.vector.clone(), shape: Shape::Literal };
    expand(&literal, &Groups::whole(rows), &Shape::Rows)
}
