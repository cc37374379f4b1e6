//! Verbs that choose rows, written with others.

use std::sync::Arc;

use arrow::array::{AsArray, UInt32Array};
use arrow::datatypes::UInt32Type;
use polarslike_core::{Column, DataFrame, DataType, Field, Name, Result, Vector, bail};
use polarslike_functions::Arg;
use polarslike_plan::{Expr, Keep, LogicalPlan, call, cast, col, column_names, lit};

use super::{all_of, column};
use crate::{IntoLazy, LazyFrame};

impl LazyFrame {
    /// The rows where not all predicates are true: those where one is null stay.
    pub fn remove(&self, predicates: Vec<Expr>) -> Result<Self> {
        let predicate = all_of(predicates)?.unwrap_or_else(|| lit(true));
        Ok(self.filter(call("ne_missing", vec![predicate, lit(true)], vec![])?))
    }

    /// A frame of the same names and types with `rows` rows of nulls.
    pub fn clear(&self, rows: usize) -> Result<Self> {
        let schema = self.collect_schema()?;
        let nulls = |f: &Field| Column::from_vector(f.name.clone(), Vector::nulls(f.dtype.clone(), rows));
        let columns = schema.fields().iter().map(nulls).collect();
        Ok(LazyFrame::from_plan(LogicalPlan::frame(Arc::new(DataFrame::with_height(columns, rows)?))))
    }

    /// `n` rows drawn at random, or a `fraction` of all. Runs the plan.
    pub fn sample(
        &self,
        n: Option<i64>,
        fraction: Option<f64>,
        with_replacement: bool,
        shuffle: Option<bool>,
        seed: Option<i64>,
    ) -> Result<Self> {
        if n.is_some() && fraction.is_some() {
            bail!(InvalidArgument, "`sample` takes n or fraction, not both");
        }
        let frame = self.collect()?;
        if frame.height() == 0 && !with_replacement && fraction.is_none() && n.unwrap_or(1) > 0 {
            bail!(Shape, "`sample`: there are no rows to draw {} from", n.unwrap_or(1));
        }
        // Rows are numbered, and numbers are drawn.
        let numbers = UInt32Array::from_iter_values(0..u32::try_from(frame.height()).unwrap_or(u32::MAX));
        let numbers = Column::from_vector("row", Vector::primitive(DataType::UInt32, numbers));
        let inputs = vec![col("row"), n.map_or_else(Expr::null, lit), fraction.map_or_else(Expr::null, lit)];
        let shuffle = shuffle.map_or(Arg::Null, Arg::Bool);
        let args = vec![Arg::Bool(with_replacement), shuffle, seed.map_or(Arg::Null, Arg::Int)];
        let drawn =
            DataFrame::new(vec![numbers])?.lazy().select([call("sample", inputs, args)?]).collect()?;
        let rows = drawn.column("row")?.to_vector()?.decode();
        Ok(take(&frame, rows.as_primitive::<UInt32Type>())?.lazy())
    }

    /// The number of distinct combinations of these columns or expressions; of all columns without a choice.
    pub fn n_unique(&self, subset: Option<Vec<Expr>>) -> Result<usize> {
        let rows = match subset {
            Some(exprs) => self.select(named_apart(exprs)),
            None => self.clone(),
        };
        Ok(rows.unique(None, Keep::Any, false).collect()?.height())
    }

    /// Columns as other types; names with the type that each becomes.
    pub fn cast_columns(&self, types: &[(Expr, DataType)], strict: bool) -> Result<Self> {
        let (frame, schema) = self.with_schema()?;
        let mut exprs: Vec<(Name, Expr)> = Vec::new();
        for (columns, dtype) in types {
            for name in column_names(std::slice::from_ref(columns), &schema, true)? {
                let cast = if strict {
                    cast(column(&name), dtype.clone())?
                } else {
                    let args = vec![Arg::DataType(dtype.clone()), Arg::Bool(false), Arg::Bool(false)];
                    call("cast", vec![column(&name)], args)?
                };
                exprs.retain(|(other, _)| *other != name);
                exprs.push((name, cast));
            }
        }
        Ok(frame.with_columns(exprs.into_iter().map(|(_, expr)| expr)))
    }
}

/// These rows of a frame.
pub(super) fn take(frame: &DataFrame, rows: &UInt32Array) -> Result<DataFrame> {
    let take = |c: &Column| Ok(Column::from_vector(c.name().clone(), c.to_vector()?.take(rows)?));
    let columns = frame.columns().iter().map(take).collect::<Result<_>>()?;
    DataFrame::with_height(columns, arrow::array::Array::len(rows))
}

/// Expressions under distinct names.
fn named_apart(exprs: Vec<Expr>) -> Vec<Expr> {
    match exprs.as_slice() {
        [_] => exprs,
        _ if exprs.iter().all(|e| matches!(e, Expr::Column(_) | Expr::Selector(_))) => exprs,
        _ => exprs.into_iter().enumerate().map(|(i, e)| e.alias(format!("key_{i}"))).collect(),
    }
}
