//! Windows within a memory limit: by partitions of the keys that all of them have, then back into the order of rows.

use std::sync::Arc;

use polarslike_core::{Batch, DataFrame, DataType, Field, Result, Schema, SortOptions};
use polarslike_functions::Class;
use polarslike_plan::{Expr, LogicalPlan, Node, WindowMapping, deep};

use super::Opener;
use super::external::{frame_plan, source_pipe};
use crate::expression::PhysicalExpr;
use crate::external::{Held, Holding, Need, PartitionSource, Partitions, SortedRuns};
use crate::operators::{Positions, Project};
use crate::pipeline::Pipe;

const STEP: &str = "a window";

/// A window holds its rows, the same in the order of groups, and the result; and per row its number and that of its group.
const WINDOW: Need = Need { factor: 4, per_row: 32 };

impl Opener<'_> {
    /// A select or with_columns whose expressions beside those of single rows are windows; `None` if there is no memory
    /// limit, or other expressions need all rows.
    pub(super) fn limited_windows(
        &self,
        node: Node,
        exprs: &[Expr],
        input: &LogicalPlan,
        schema: &Arc<Schema>,
    ) -> Result<Option<Pipe>> {
        let memory = self.options.memory();
        let Some(keys) = memory.is_limited().then(|| common_keys(exprs)).flatten() else { return Ok(None) };
        let input_schema = input.schema()?;
        let keys = keys.iter().map(|e| PhysicalExpr::compile(e, input_schema)).collect::<Result<Vec<_>>>()?;
        let name = free_name(&[input_schema, schema]);
        let numbered = |schema: &Schema| -> Result<Arc<Schema>> {
            let position = Field::new(name.as_str(), DataType::UInt64);
            Ok(Arc::new(Schema::new(schema.fields().iter().cloned().chain([position]))?))
        };

        let rows = self.open(input)?;
        let origins = vec![None; input_schema.len() + 1];
        let rows = rows.then(Positions, numbered(input_schema)?, origins);
        let parts = Partitions::new(memory, STEP, keys, &rows.schema);
        if let Held::Rows(batches, _reservations) =
            rows.run(&Holding::new(memory, WINDOW, &parts), self.options)?
        {
            let numbered = batches.into_iter();
            let batches: Vec<Batch> = numbered
                .map(|mut batch| {
                    batch.columns.pop();
                    batch
                })
                .collect();
            let inputs = vec![frame_plan(DataFrame::from_batches(input_schema, &batches), input_schema)];
            let plan = LogicalPlan { node, inputs, schema: Some(schema.clone()) };
            return Opener::new(&self.options.within()).open(&plan).map(Some);
        }

        let node = match node {
            Node::Select(exprs) => {
                Node::Select(exprs.into_iter().chain([Expr::Column(name.as_str().into())]).collect())
            }
            other => other,
        };
        let numbered = numbered(schema)?;
        let source = PartitionSource::new(node, numbered.clone(), vec![parts], WINDOW, self.options, STEP)?;
        let order = vec![PhysicalExpr::Column(schema.len())];
        let runs = SortedRuns::new(memory, order, vec![SortOptions::default()], &numbered);
        source_pipe(source, &numbered).run(&Holding::new(memory, WINDOW, &runs).spilling(), self.options)?;
        let exprs = (0..schema.len()).map(PhysicalExpr::Column).collect();
        let pipe = source_pipe(runs.merge()?, &numbered);
        Ok(Some(pipe.then(Project { exprs }, schema.clone(), vec![None; schema.len()])))
    }
}

/// The keys that all windows in these expressions have; `None` if there are none, or if the expressions need more than
/// the rows of equal keys.
fn common_keys(exprs: &[Expr]) -> Option<Vec<Expr>> {
    let mut keys = None;
    exprs.iter().all(|expr| narrow(expr, &mut keys)).then_some(keys?).filter(|keys| !keys.is_empty())
}

/// Keeps of the keys those that the windows in `expr` have; false if it needs more than the rows of equal keys.
fn narrow(expr: &Expr, keys: &mut Option<Vec<Expr>>) -> bool {
    deep(|| match expr {
        Expr::Over { expr, partition_by, order_by, mapping, .. } => {
            let inner = order_by.iter().chain([expr.as_ref()]);
            if *mapping == WindowMapping::Explode
                || !partition_by.iter().all(Expr::is_elementwise)
                || !inner.into_iter().all(is_local)
            {
                return false;
            }
            match keys {
                None => *keys = Some(partition_by.clone()),
                Some(keys) => keys.retain(|key| partition_by.contains(key)),
            }
            true
        }
        Expr::Call { function, .. } if function.class() != Class::Elementwise => false,
        Expr::Host { call, .. } if call.class != Class::Elementwise => false,
        Expr::Rolling { .. } | Expr::Series(_) => false,
        _ => expr.children().all(|child| narrow(child, keys)),
    })
}

/// Whether an expression within a window depends on the rows of its group only.
fn is_local(expr: &Expr) -> bool {
    deep(|| !matches!(expr, Expr::Over { .. } | Expr::Series(_)) && expr.children().all(is_local))
}

/// A name that no column has.
fn free_name(schemas: &[&Schema]) -> String {
    let mut name = "position".to_string();
    while schemas.iter().any(|schema| schema.names().any(|other| **other == *name)) {
        name.push('_');
    }
    name
}
