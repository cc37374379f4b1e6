//! Statistics of the columns of a frame.

use polarslike_core::{Column, DataFrame, DataType, Field, Result, Value, bail};
use polarslike_functions::Arg;
use polarslike_plan::{Expr, LogicalPlan, Node, call, cast, lit};

use super::{column, null, text};
use crate::{IntoLazy, LazyFrame};

impl LazyFrame {
    /// A row per statistic: counts, mean, standard deviation, extremes and percentiles of each column. Runs the plan.
    ///
    /// Those of numbers are numbers, those of text, dates and times are text.
    pub fn describe(&self, percentiles: &[f64], interpolation: &str) -> Result<Self> {
        let frame = self.collect()?;
        let schema = frame.schema();
        if schema.is_empty() {
            bail!(InvalidType, "cannot describe a frame that has no columns");
        }
        if let Some(odd) = percentiles.iter().find(|p| !(0.0..=1.0).contains(*p)) {
            bail!(InvalidArgument, "`describe`: percentiles lie between 0 and 1, not at {odd}");
        }
        let quantile = |percentile: f64| Statistic::Quantile(percentile, interpolation);
        let mut statistics: Vec<(String, Statistic)> = vec![
            ("count".into(), Statistic::Count),
            ("null_count".into(), Statistic::NullCount),
            ("mean".into(), Statistic::Mean),
            ("std".into(), Statistic::Std),
            ("min".into(), Statistic::Extreme("min")),
        ];
        let mut sorted = percentiles.to_vec();
        sorted.sort_by(f64::total_cmp);
        // Percent without the digits that come of binary fractions.
        let percent = |p: f64| format!("{}%", (p * 100.0 * 1e9).round() / 1e9);
        statistics.extend(sorted.into_iter().map(|p| (percent(p), quantile(p))));
        statistics.push(("max".into(), Statistic::Extreme("max")));
        let mut rows = Vec::with_capacity(statistics.len());
        for (name, statistic) in &statistics {
            let mut exprs = vec![text(name).alias("statistic")];
            for field in schema.fields() {
                exprs.push(statistic.of(field)?.alias(field.name.clone()));
            }
            rows.push(frame.lazy().select(exprs).plan().clone());
        }
        Ok(LazyFrame::from_plan(LogicalPlan::new(Node::Concat, rows)))
    }

    /// The correlation of each column with each, one row and one column per column; with `label` their names in front.
    /// Runs the plan.
    pub fn corr(&self, label: Option<&str>) -> Result<Self> {
        let frame = self.collect()?;
        let schema = frame.schema();
        let names: Vec<_> = schema.names().cloned().collect();
        let as_float = |field: &Field| -> Result<Expr> {
            if !field.dtype.is_numeric() && field.dtype != DataType::Boolean && field.dtype != DataType::Null
            {
                bail!(
                    InvalidOperation,
                    "`corr` takes numbers, but column {:?} is {}",
                    field.name,
                    field.dtype
                );
            }
            Ok(cast(column(&field.name), DataType::Float64)?.fill_null(lit(f64::NAN), None, None))
        };
        let floats = schema.fields().iter().map(as_float).collect::<Result<Vec<_>>>()?;
        let mut pairs = Vec::new();
        for (i, a) in floats.iter().enumerate() {
            for (j, b) in floats.iter().enumerate().skip(i) {
                let args = vec![Arg::String("pearson".into())];
                let pair = call("pl.corr", vec![a.clone(), b.clone()], args)?;
                pairs.push(pair.alias(format!("{i} {j}")));
            }
        }
        let values = frame.lazy().select(pairs).collect()?;
        let value = |i: usize, j: usize| -> Result<Value> {
            let value = values.column(&format!("{} {}", i.min(j), i.max(j)))?.get(0)?.value;
            // No correlation, as of one row.
            Ok(if value == Value::Null { Value::Float(f64::NAN) } else { value })
        };
        let mut columns = Vec::with_capacity(names.len() + 1);
        if let Some(label) = label {
            let labels: Vec<Value> = names.iter().map(|n| n.as_ref().into()).collect();
            columns.push(Column::from_values(label, Some(DataType::String), &labels)?);
        }
        for (j, name) in names.iter().enumerate() {
            let column = (0..names.len()).map(|i| value(i, j)).collect::<Result<Vec<_>>>()?;
            columns.push(Column::from_values(name.clone(), Some(DataType::Float64), &column)?);
        }
        Ok(DataFrame::new(columns)?.lazy())
    }
}

/// A statistic of one column.
enum Statistic<'a> {
    Count,
    NullCount,
    Mean,
    Std,
    Extreme(&'static str),
    Quantile(f64, &'a str),
}

impl Statistic<'_> {
    fn of(&self, field: &Field) -> Result<Expr> {
        let (subject, dtype) = (column(&field.name), &field.dtype);
        let (is_number, is_bool) = (dtype.is_numeric(), *dtype == DataType::Boolean);
        let has_order = is_number || dtype.is_temporal();
        let shown = if dtype.is_text() || dtype.is_temporal() || *dtype == DataType::Object {
            DataType::String
        } else {
            DataType::Float64
        };
        let statistic = match self {
            Self::Count => call("count", vec![subject], vec![])?,
            Self::NullCount => call("null_count", vec![subject], vec![])?,
            Self::Mean if has_order || is_bool => call("mean", vec![subject], vec![])?,
            Self::Std if is_number => call("std", vec![subject], vec![])?,
            Self::Extreme(which) if has_order || is_bool || *dtype == DataType::String => {
                call(which, vec![subject], vec![])?
            }
            Self::Quantile(at, interpolation) if has_order => {
                let args = vec![Arg::String((*interpolation).into())];
                let value = call("quantile", vec![subject, lit(*at)], args)?;
                // Of dates it is a moment, which is shown as a date.
                if *dtype == DataType::Date { cast(value, DataType::Date)? } else { value }
            }
            _ => return Ok(null(&shown)),
        };
        let counted = matches!(self, Self::Count | Self::NullCount);
        match dtype {
            _ if counted => cast(statistic, shown),
            DataType::Duration(_) => {
                call("dt.to_string", vec![statistic], vec![Arg::String("polars".into())])
            }
            _ if dtype.is_temporal() => without_zeros(cast(statistic, DataType::String)?),
            _ => cast(statistic, shown),
        }
    }
}

/// The text of a time without a fraction of zeros.
fn without_zeros(time: Expr) -> Result<Expr> {
    call("str.replace", vec![time, text(r"\.0+$"), text("")], vec![])
}
