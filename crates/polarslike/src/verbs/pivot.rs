//! Values of a column as columns.

use polarslike_core::{DataFrame, Name, Result, Scalar, Schema, Value, bail};
use polarslike_functions::Arg;
use polarslike_plan::{Expr, Keep, Node, SortOptions, call, column_names};

use super::{all_of, chosen, column, columns, texts};
use crate::{IntoLazy, LazyFrame};

/// What a pivot makes of the values that meet in one place.
#[derive(Clone, Debug, Default)]
pub enum PivotAggregate {
    /// The only one: several are an error, none is null.
    #[default]
    Only,
    /// An aggregate of the registry without arguments, such as `sum`.
    Function(String),
    /// An expression of `element()`.
    Element(Expr),
}

/// How a frame is pivoted.
#[derive(Clone, Debug)]
pub struct Pivot {
    /// The columns whose values become columns.
    pub on: Vec<Expr>,
    /// The values that become columns, a column per column of `on`; those that there are if `None`.
    pub on_columns: Option<DataFrame>,
    /// The columns that stay: a row per distinct combination. All others if `None`.
    pub index: Option<Vec<Expr>>,
    /// The columns with the values. All others if `None`.
    pub values: Option<Vec<Expr>>,
    /// What is made of several values.
    pub aggregate: PivotAggregate,
    /// Whether the rows come in the order of their first occurrence.
    pub maintain_order: bool,
    /// Whether the new columns are sorted by value; otherwise they come as the values do.
    pub sort_columns: bool,
    /// What stands between the name of a column of values and a value, where there are several such columns.
    pub separator: String,
    /// Whether names have both parts also where there is one column of values.
    pub combine_names: bool,
}

impl Pivot {
    /// A pivot on these columns.
    pub fn on(on: impl IntoIterator<Item = impl Into<Expr>>) -> Self {
        Self {
            on: on.into_iter().map(Into::into).collect(),
            on_columns: None,
            index: None,
            values: None,
            aggregate: PivotAggregate::default(),
            maintain_order: true,
            sort_columns: false,
            separator: "_".into(),
            combine_names: false,
        }
    }
}

impl LazyFrame {
    /// Values of a column as columns: a row per combination of the index, a column per value of `on`.
    ///
    /// Runs the plan unless the values are given.
    pub fn pivot(&self, pivot: &Pivot) -> Result<Self> {
        let (frame, schema) = self.with_schema()?;
        let on = column_names(&pivot.on, &schema, true)?;
        if on.is_empty() {
            bail!(InvalidOperation, "`pivot` needs a column whose values become columns: on");
        }
        let (index, values) = index_and_values(pivot, &on, &schema)?;
        let (frame, on_columns) = match &pivot.on_columns {
            Some(given) => (frame, matching(given, &on)?),
            None => {
                let frame = frame.collect()?.lazy();
                let found = frame.select(columns(&on)).unique(None, Keep::First, true).collect()?;
                (frame, found)
            }
        };
        let on_columns = if pivot.sort_columns {
            on_columns.lazy().sort(columns(&on), SortOptions::default()).collect()?
        } else {
            on_columns
        };
        let names = names_of(&on_columns)?;
        let rows: Vec<Vec<Scalar>> = on_columns.columns().iter().map(|c| c.iter().collect()).collect();
        let mut aggs = Vec::with_capacity(values.len() * names.len());
        for value in &values {
            for (row, name) in names.iter().enumerate() {
                let is_here = |(on, scalars): (&Name, &Vec<Scalar>)| {
                    let scalar = scalars[row].clone();
                    column(on).eq_missing(Expr::Literal { scalar, dynamic: false })
                };
                let Some(here) = all_of(on.iter().zip(&rows).map(is_here).collect())? else { continue };
                let meeting = column(value).filter([here]);
                let alias = match values.len() > 1 || pivot.combine_names {
                    true => format!("{value}{}{name}", pivot.separator),
                    false => name.clone(),
                };
                aggs.push(aggregated(&pivot.aggregate, meeting)?.alias(alias));
            }
        }
        if index.is_empty() {
            return Ok(frame.select(aggs));
        }
        Ok(frame.then(Node::Aggregate { keys: columns(&index), aggs, maintain_order: pivot.maintain_order }))
    }
}

/// The columns that stay and those with values: what is not said is all others.
fn index_and_values(pivot: &Pivot, on: &[Name], schema: &Schema) -> Result<(Vec<Name>, Vec<Name>)> {
    let index = chosen(pivot.index.as_deref(), schema)?;
    let values = chosen(pivot.values.as_deref(), schema)?;
    let others = |taken: &[Name]| -> Vec<Name> {
        schema.names().filter(|n| !on.contains(n) && !taken.contains(n)).cloned().collect()
    };
    let (index, values) = match (index, values) {
        (Some(index), Some(values)) => (index, values),
        (Some(index), None) => {
            let values = others(&index);
            (index, values)
        }
        (None, Some(values)) => (others(&values), values),
        (None, None) => bail!(InvalidOperation, "`pivot` needs index or values"),
    };
    if values.is_empty() {
        bail!(InvalidOperation, "`pivot` needs a column of values");
    }
    Ok((index, values))
}

/// The values that become columns under the names of the columns of `on`.
fn matching(given: &DataFrame, on: &[Name]) -> Result<DataFrame> {
    if given.width() != on.len() {
        bail!(
            InvalidArgument,
            "`pivot`: on_columns has {} columns for {} of on; give a column per column",
            given.width(),
            on.len()
        );
    }
    let columns = given.columns().iter().zip(on).map(|(c, name)| c.with_name(name.clone())).collect();
    let given = DataFrame::new(columns)?;
    given.lazy().unique(None, Keep::First, true).collect()
}

/// A name per row: the value, or all values of the row as `{"x",1}`.
fn names_of(rows: &DataFrame) -> Result<Vec<String>> {
    let mut parts = Vec::with_capacity(rows.width());
    for column in rows.columns() {
        let texts = texts(rows, column.name())?;
        let quoted = rows.width() > 1 && column.dtype().is_text();
        let part = |(text, scalar): (String, Scalar)| match scalar.value {
            Value::String(_) if quoted => format!("{text:?}"),
            _ => text,
        };
        parts.push(texts.into_iter().zip(column.iter()).map(part).collect::<Vec<_>>());
    }
    if let [only] = parts.as_slice() {
        return Ok(only.clone());
    }
    let row = |i: usize| format!("{{{}}}", parts.iter().map(|p| p[i].as_str()).collect::<Vec<_>>().join(","));
    Ok((0..rows.height()).map(row).collect())
}

/// The aggregate of the values that meet.
fn aggregated(aggregate: &PivotAggregate, values: Expr) -> Result<Expr> {
    match aggregate {
        PivotAggregate::Only => call("item", vec![values], vec![Arg::Bool(true)]),
        PivotAggregate::Function(name) => call(name, vec![values], vec![]),
        PivotAggregate::Element(expr) => replaced(expr.clone(), &values),
    }
}

/// The expression with `values` in place of the element.
fn replaced(expr: Expr, values: &Expr) -> Result<Expr> {
    match &expr {
        Expr::Element => Ok(values.clone()),
        Expr::Column(_) | Expr::Selector(_) => {
            bail!(InvalidOperation, "`pivot`: aggregate_function is made of element(), it cannot use {expr}")
        }
        _ => expr.map_children(&mut |child| replaced(child, values)),
    }
}
