//! Files as the source of a pipeline.

use std::sync::Arc;

use polarslike_core::{Field, Name, Result, Schema};
use polarslike_io::ScanRequest;
use polarslike_plan::{Expr, Scan};

use super::Opener;
use crate::expression::PhysicalExpr;
use crate::operators::{Filter, Project};
use crate::pipeline::{Pipe, ScanTasks};
use crate::prune::PredicatePruner;

impl Opener<'_> {
    /// Reads the columns that are wanted and those that the predicate needs, then applies the predicate.
    pub(super) fn scan(&self, scan: &Scan, schema: Arc<Schema>) -> Result<Pipe> {
        let mut columns: Vec<Name> = schema.names().cloned().collect();
        if let Some(predicate) = &scan.predicate {
            let more: Vec<Name> = predicate.columns().into_iter().filter(|c| !columns.contains(c)).collect();
            columns.extend(more);
        }
        let field = |name: &Name| Ok(Field::new(name.clone(), scan.file_schema.dtype(name)?.clone()));
        let read_schema = Schema::new(columns.iter().map(field).collect::<Result<Vec<_>>>()?)?;
        let request = ScanRequest {
            projection: Some(columns),
            limit: scan.limit,
            pruner: scan.predicate.clone().map(|predicate| Arc::new(PredicatePruner { predicate }) as _),
        };
        let reader = scan.source.open(&scan.file_schema, &request)?;
        let origins = vec![None; read_schema.len()];
        let mut pipe = Pipe {
            source: Box::new(ScanTasks { reader }),
            operators: vec![],
            schema: Arc::new(read_schema),
            origins,
        };
        if let Some(limit) = scan.limit {
            let batches = pipe.run(&crate::sinks::Limit::new(limit), self.options)?;
            pipe = super::batches_pipe(batches, pipe.schema);
        }
        if let Some(predicate) = &scan.predicate {
            let predicate = PhysicalExpr::compile(predicate, &pipe.schema)?;
            let (read_schema, origins) = (pipe.schema.clone(), pipe.origins.clone());
            pipe = pipe.then(Filter { predicate }, read_schema, origins);
        }
        if pipe.schema.len() > schema.len() {
            let exprs = schema
                .names()
                .map(|name| PhysicalExpr::compile(&Expr::Column(name.clone()), &pipe.schema))
                .collect::<Result<_>>()?;
            let origins = pipe.origins[..schema.len()].to_vec();
            pipe = pipe.then(Project { exprs }, schema, origins);
        }
        Ok(pipe)
    }
}
