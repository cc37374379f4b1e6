//! Splits expressions into aggregates of rows and what is made of their results.

use hashbrown::HashTable;
use polarslike_core::{Field, Name, Result, Schema};
use polarslike_functions::{Class, Kernel};
use polarslike_plan::{Expr, dtype_of};

use crate::expression::{PhysicalCall, PhysicalExpr};

/// Expressions as decomposable aggregates of elementwise inputs, and elementwise expressions of their results.
pub(crate) struct Decomposed {
    /// The aggregates, each once; their inputs are over the columns of the input.
    pub aggregates: Vec<PhysicalCall>,
    /// The expressions, over the aggregates' results in order.
    pub results: Vec<PhysicalExpr>,
}

/// Splits expressions over `schema`; `None` if one of them is not made of decomposable aggregates only.
pub(crate) fn decompose(exprs: &[Expr], schema: &Schema) -> Result<Option<Decomposed>> {
    let mut aggregates = Distinct::default();
    let mut split = Vec::with_capacity(exprs.len());
    for expr in exprs {
        match split_off(expr, &mut aggregates) {
            Some(rest) => split.push(rest),
            None => return Ok(None),
        }
    }
    let aggregates = aggregates.exprs;
    let mut fields = Vec::with_capacity(aggregates.len());
    let mut calls = Vec::with_capacity(aggregates.len());
    for (i, aggregate) in aggregates.iter().enumerate() {
        fields.push(Field::new(result_name(i), dtype_of(aggregate, schema)?));
        match PhysicalExpr::compile(aggregate, schema)? {
            PhysicalExpr::Call(call) => calls.push(*call),
            _ => return Ok(None),
        }
    }
    let result_schema = Schema::new(fields)?;
    let results = split.iter().map(|e| PhysicalExpr::compile(e, &result_schema)).collect::<Result<_>>()?;
    Ok(Some(Decomposed { aggregates: calls, results }))
}

/// The name under which expressions refer to the result of aggregate `i`; no user's column is in the same schema.
fn result_name(i: usize) -> Name {
    i.to_string().into()
}

/// Expressions, each once.
#[derive(Default)]
struct Distinct {
    exprs: Vec<Expr>,
    /// Fingerprints and positions.
    index: HashTable<(u64, usize)>,
}

impl Distinct {
    /// The position of the expression, which is taken in if it is new.
    fn position(&mut self, expr: &Expr) -> usize {
        let fingerprint = expr.fingerprint();
        let equal = |(hash, i): &(u64, usize)| *hash == fingerprint && self.exprs[*i] == *expr;
        if let Some((_, i)) = self.index.find(fingerprint, equal) {
            return *i;
        }
        let i = self.exprs.len();
        self.exprs.push(expr.clone());
        self.index.insert_unique(fingerprint, (fingerprint, i), |(hash, _)| *hash);
        i
    }
}

/// The expression with its aggregates replaced by columns; `None` if it needs rows otherwise.
fn split_off(expr: &Expr, aggregates: &mut Distinct) -> Option<Expr> {
    match expr {
        Expr::Literal { .. } => Some(expr.clone()),
        Expr::Alias(inner, _) => split_off(inner, aggregates),
        Expr::Call { function, inputs, args } if function.class() == Class::Elementwise => {
            let mut split = |input: &Expr| {
                let rest = split_off(input, aggregates)?;
                Some(if function.uses_names { rest.alias(input.output_name()) } else { rest })
            };
            let inputs = inputs.iter().map(&mut split).collect::<Option<_>>()?;
            Some(Expr::Call { function: *function, inputs, args: args.clone() })
        }
        Expr::Call { function, inputs, .. } if matches!(function.kernel, Kernel::Accumulate(_)) => {
            // A literal alone is one row per group, not one per row.
            if !inputs.iter().all(Expr::is_elementwise)
                || (!inputs.is_empty() && inputs.iter().all(Expr::is_scalar))
            {
                return None;
            }
            Some(Expr::Column(result_name(aggregates.position(expr))))
        }
        _ => None,
    }
}
