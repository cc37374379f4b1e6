//! Files as the source of a pipeline.

use std::sync::Arc;

use polarslike_core::{Field, Name, Result, Schema};
use polarslike_io::{Pruner, RowFilter, ScanRequest};
use polarslike_plan::{Expr, Scan, conjunction_by_columns};

use super::Opener;
use crate::expression::PhysicalExpr;
use crate::operators::{AllFilters, Filter, Project, ScanFilter};
use crate::pipeline::{Pipe, ScanTasks};
use crate::prune::{AllPruners, PredicatePruner};

impl Opener<'_> {
    /// Reads the columns that are wanted, of the rows that the predicate keeps.
    pub(super) fn scan(&self, scan: &Scan, schema: Arc<Schema>) -> Result<Pipe> {
        match (scan.limit, &scan.predicate) {
            (None, _) => self.scan_all(scan, schema),
            (Some(limit), None) => self.scan_first(scan, limit, schema),
            (Some(limit), Some(predicate)) => self.filter_first(scan, limit, predicate, schema),
        }
    }

    fn scan_all(&self, scan: &Scan, schema: Arc<Schema>) -> Result<Pipe> {
        let pruner = AllPruners(pruners(scan));
        let filters = row_filters(scan)?;
        let request = ScanRequest {
            projection: Some(schema.names().cloned().collect()),
            limit: None,
            pruner: (!pruner.0.is_empty()).then(|| Arc::new(pruner) as _),
            filter: (!filters.is_empty()).then(|| Arc::new(AllFilters::new(filters)) as _),
            stop: self.options.stop(),
        };
        let reader = scan.source.open(&scan.file_schema, &request)?;
        let origins = vec![None; schema.len()];
        Ok(Pipe::new(ScanTasks { reader }, schema, origins))
    }

    fn scan_first(&self, scan: &Scan, limit: usize, schema: Arc<Schema>) -> Result<Pipe> {
        let pipe = self.scan_up_to(scan, limit, schema)?;
        let batches = pipe.run(&crate::sinks::Limit::new(limit), self.options)?;
        Ok(super::batches_pipe(batches, pipe.schema))
    }

    /// The first `limit` rows at least.
    pub(super) fn scan_up_to(&self, scan: &Scan, limit: usize, schema: Arc<Schema>) -> Result<Pipe> {
        let projection = Some(schema.names().cloned().collect());
        let request =
            ScanRequest { projection, limit: Some(limit), stop: self.options.stop(), ..Default::default() };
        let reader = scan.source.open(&scan.file_schema, &request)?;
        let origins = vec![None; schema.len()];
        Ok(Pipe::new(ScanTasks { reader }, schema, origins))
    }

    /// The limit counts rows before the predicate.
    fn filter_first(&self, scan: &Scan, limit: usize, predicate: &Expr, schema: Arc<Schema>) -> Result<Pipe> {
        let mut columns: Vec<Name> = schema.names().cloned().collect();
        let more: Vec<Name> = predicate.columns().into_iter().filter(|c| !columns.contains(c)).collect();
        columns.extend(more);
        let pipe = self.scan_first(scan, limit, subset(&scan.file_schema, &columns)?)?;
        let predicate = PhysicalExpr::compile(predicate, &pipe.schema)?;
        let (read_schema, origins) = (pipe.schema.clone(), pipe.origins.clone());
        let pipe = pipe.then(Filter { predicate }, read_schema, origins);
        if pipe.schema.len() == schema.len() {
            return Ok(pipe);
        }
        let exprs = schema
            .names()
            .map(|name| PhysicalExpr::compile(&Expr::Column(name.clone()), &pipe.schema))
            .collect::<Result<_>>()?;
        let origins = pipe.origins[..schema.len()].to_vec();
        Ok(pipe.then(Project { exprs }, schema, origins))
    }
}

/// What rules out runs of rows.
fn pruners(scan: &Scan) -> Vec<Arc<dyn Pruner>> {
    let predicate = scan.predicate.clone().map(|predicate| Arc::new(PredicatePruner { predicate }) as _);
    predicate.into_iter().chain(scan.filters.iter().map(|filter| filter.pruner.clone())).collect()
}

/// The filters of rows, in the order in which they are to be asked.
fn row_filters(scan: &Scan) -> Result<Vec<Arc<dyn RowFilter>>> {
    let filter = |(columns, predicate): (Vec<Name>, Expr)| -> Result<Arc<dyn RowFilter>> {
        let predicate = PhysicalExpr::compile(&predicate, &*subset(&scan.file_schema, &columns)?)?;
        Ok(Arc::new(ScanFilter { predicate, columns }))
    };
    let parts = |predicate| conjunction_by_columns(predicate, &scan.file_schema);
    let predicates = scan.predicate.as_ref().map(parts).transpose()?;
    let mut filters = predicates.into_iter().flatten().map(filter).collect::<Result<Vec<_>>>()?;
    filters.extend(scan.filters.iter().map(|filter| filter.rows.clone()));
    Ok(filters)
}

/// Some columns of a schema.
fn subset(schema: &Schema, columns: &[Name]) -> Result<Arc<Schema>> {
    let field = |name: &Name| Ok(Field::new(name.clone(), schema.dtype(name)?.clone()));
    Ok(Arc::new(Schema::new(columns.iter().map(field).collect::<Result<Vec<_>>>()?)?))
}
