//! Plans to test rules on, and what a rule makes of them.

use std::sync::Arc;

use polarslike_core::{Column, DataFrame, DataType, Field, Schema};
use polarslike_io::{Format, Location, ParquetOptions, ScanSource, TableOptions};

use super::Rule;
use crate::{LogicalPlan, Node, Scan, explain, resolve};

/// A frame with a column of each of some types: `a`, `b` Int64, `u` UInt8, `f` Float64, `s` String, `p` Boolean,
/// `l` List(Int64).
pub(crate) fn frame() -> Arc<LogicalPlan> {
    let columns = fields().into_iter().map(|f| Column::from_values(f.name, Some(f.dtype), &[]).unwrap());
    Arc::new(LogicalPlan::frame(Arc::new(DataFrame::new(columns.collect()).unwrap())))
}

/// A file with the same columns.
pub(super) fn scan(path: &str) -> Arc<LogicalPlan> {
    let scan = Scan {
        source: ScanSource {
            locations: vec![Location::parse(path)],
            format: Format::Parquet(ParquetOptions::default()),
            table: TableOptions::default(),
            hive_depth: None,
        },
        file_schema: Arc::new(Schema::new(fields()).unwrap()),
        projection: None,
        predicate: None,
        limit: None,
        filters: vec![],
    };
    Arc::new(LogicalPlan::new(Node::Scan(Box::new(scan)), vec![]))
}

fn fields() -> Vec<Field> {
    let list = DataType::List(Box::new(DataType::Int64));
    let types = [
        ("a", DataType::Int64),
        ("b", DataType::Int64),
        ("u", DataType::UInt8),
        ("f", DataType::Float64),
        ("s", DataType::String),
        ("p", DataType::Boolean),
        ("l", list),
    ];
    types.map(|(name, dtype)| Field::new(name, dtype)).into()
}

/// The plan after a rule, as text; a check that names, order and types of the result are those of before.
pub(super) fn optimized(plan: impl Into<Arc<LogicalPlan>>, rule: &dyn Rule) -> String {
    let before = resolve(&plan.into()).unwrap();
    let after = rule.apply(before.clone()).unwrap();
    check(&after);
    assert_eq!(before.schema().unwrap(), after.schema().unwrap());
    explain(&after)
}

/// Whether every step has the schema that resolving it again gives.
fn check(plan: &LogicalPlan) {
    plan.inputs.iter().for_each(|input| check(input));
    let again = crate::resolve_node(plan.node.clone(), plan.inputs.clone()).unwrap();
    assert_eq!(plan.schema().unwrap(), again.schema().unwrap(), "{}", explain(plan));
}
