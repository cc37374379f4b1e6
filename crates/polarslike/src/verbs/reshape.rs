//! Wide and long: unpivot, unnest, unstack, transpose and dummies.

use arrow::array::UInt64Array;
use polarslike_core::{Column, DataFrame, DataType, Name, Result, Vector, bail, error};
use polarslike_functions::{Arg, supertype_of};
use polarslike_plan::{Expr, Keep, LogicalPlan, Node, all, call, cast};

use super::{as_type, chosen, column, columns, null, text, texts};
use crate::{IntoLazy, LazyFrame};

/// How [`LazyFrame::transpose`] names the columns that it makes of rows.
#[derive(Clone, Debug)]
pub enum RowNames {
    /// `column_0`, `column_1`, ...
    Numbered,
    /// By these names.
    Given(Vec<Name>),
    /// By the values of this column, which is not transposed itself.
    Column(Name),
}

impl LazyFrame {
    /// The columns `on` one below the other: a row per value, with the name of its column and the `index` columns.
    ///
    /// Without `on` it is all columns but those of `index`.
    pub fn unpivot(
        &self,
        on: Option<&[Expr]>,
        index: Option<&[Expr]>,
        variable_name: &str,
        value_name: &str,
    ) -> Result<Self> {
        let (frame, schema) = self.with_schema()?;
        let index = chosen(index, &schema)?.unwrap_or_default();
        let on = match chosen(on, &schema)? {
            Some(names) => names,
            None => schema.names().filter(|name| !index.contains(name)).cloned().collect(),
        };
        let part = |variable: Expr, value: Expr| {
            let made = [variable.alias(variable_name), value.alias(value_name)];
            columns(&index).into_iter().chain(made)
        };
        if on.is_empty() {
            return Ok(frame.clear(0)?.select(part(null(&DataType::String), null(&DataType::Null))));
        }
        let types = on.iter().map(|name| schema.dtype(name)).collect::<Result<Vec<_>>>()?;
        let common = supertype_of(types.iter().copied()).ok_or_else(|| {
            let types: Vec<String> = types.iter().map(ToString::to_string).collect();
            error!(InvalidOperation, "`unpivot` of columns without a common type: {}", types.join(", "))
        })?;
        let frame = if on.len() > 1 { frame.cache() } else { frame };
        let mut parts = Vec::with_capacity(on.len());
        for (name, dtype) in on.iter().zip(types) {
            let value = as_type(column(name), dtype, &common)?;
            parts.push(frame.select(part(text(name), value)).plan().clone());
        }
        match parts.as_slice() {
            [only] => Ok(only.clone().into()),
            _ => Ok(LazyFrame::from_plan(LogicalPlan::new(Node::Concat, parts))),
        }
    }

    /// The fields of structs as columns in their place; with a separator under `column<separator>field`.
    ///
    /// Without a choice it is all columns of structs.
    pub fn unnest(&self, structs: Option<&[Expr]>, separator: Option<&str>) -> Result<Self> {
        let (frame, schema) = self.with_schema()?;
        let structs = chosen(structs, &schema)?;
        let mut exprs = Vec::with_capacity(schema.len());
        for field in schema.fields() {
            match (&field.dtype, &structs) {
                (_, Some(structs)) if !structs.contains(&field.name) => exprs.push(column(&field.name)),
                (DataType::Struct(inner), _) => {
                    for inner in inner {
                        let args = vec![Arg::String(inner.name.to_string()), Arg::List(vec![])];
                        let value = call("struct.field", vec![column(&field.name)], args)?;
                        exprs.push(match separator {
                            Some(separator) => {
                                value.alias(format!("{}{separator}{}", field.name, inner.name))
                            }
                            None => value.alias(inner.name.clone()),
                        });
                    }
                }
                (_, None) => exprs.push(column(&field.name)),
                (dtype, Some(_)) => {
                    bail!(InvalidOperation, "`unnest` takes structs, but column {:?} is {dtype}", field.name)
                }
            }
        }
        Ok(frame.select(exprs))
    }

    /// Each column cut into pieces of `step` rows side by side; or, unless `vertical`, into `step` columns row by row.
    ///
    /// What is missing at the end is null, or the value of `fill_values`: one for all columns, or one each. Runs the plan.
    pub fn unstack(
        &self,
        step: usize,
        vertical: bool,
        subset: Option<&[Expr]>,
        fill_values: &[Expr],
    ) -> Result<Self> {
        let frame = self.collect()?;
        let schema = frame.schema();
        let names = chosen(subset, &schema)?.unwrap_or_else(|| schema.names().cloned().collect());
        if step == 0 {
            bail!(InvalidArgument, "`unstack`: step must not be 0");
        }
        if fill_values.len() > 1 && fill_values.len() != names.len() {
            let (fills, columns) = (fill_values.len(), names.len());
            bail!(
                InvalidArgument,
                "`unstack` has {fills} fill values for {columns} columns; give one, or one each"
            );
        }
        let other = frame.height().div_ceil(step).max(1);
        let (rows, pieces) = if vertical { (step, other) } else { (other, step) };
        let missing = rows * pieces - frame.height();
        let digits = pieces.to_string().len();
        let mut exprs = Vec::with_capacity(names.len() * pieces);
        for (i, name) in names.iter().enumerate() {
            let fill = match fill_values.get(i).or_else(|| fill_values.first()) {
                Some(value) => cast(value.clone(), schema.dtype(name)?.clone())?,
                None => null(schema.dtype(name)?),
            };
            let whole =
                if missing > 0 { column(name).extend_constant(fill, missing as i64) } else { column(name) };
            for piece in 0..pieces {
                let values = if vertical {
                    whole.clone().slice((piece * rows) as i64, rows as i64)
                } else {
                    let args = vec![Arg::Int(pieces as i64), Arg::Int(piece as i64)];
                    call("gather_every", vec![whole.clone()], args)?
                };
                exprs.push(values.alias(format!("{name}_{piece:0digits$}")));
            }
        }
        Ok(frame.lazy().select(exprs))
    }

    /// Rows as columns: all values become the type that they have in common. Runs the plan.
    ///
    /// With `header`, the first column has the names of the columns under this name.
    pub fn transpose(&self, header: Option<&str>, names: RowNames) -> Result<Self> {
        let mut frame = self.collect()?;
        let names: Vec<Name> = match names {
            RowNames::Numbered => (0..frame.height()).map(|i| format!("column_{i}").into()).collect(),
            RowNames::Given(names) => names,
            RowNames::Column(name) => {
                let names = texts(&frame, &name)?.into_iter().map(Name::from).collect();
                let rest = frame.columns().iter().filter(|c| *c.name() != name).cloned().collect();
                frame = DataFrame::with_height(rest, frame.height())?;
                names
            }
        };
        if names.len() != frame.height() {
            bail!(Shape, "`transpose`: {} names for {} rows", names.len(), frame.height());
        }
        let labels: Vec<_> = frame.names().map(|name| name.as_ref().into()).collect();
        let types: Vec<DataType> = frame.columns().iter().map(|c| c.dtype().clone()).collect();
        let common = supertype_of(&types).ok_or_else(|| {
            error!(InvalidOperation, "`transpose` of columns without a common type; cast them")
        })?;
        let args = vec![Arg::DataType(common.clone()), Arg::Bool(true), Arg::Bool(false)];
        let same = frame.lazy().select([call("cast", vec![all()], args)?]).collect()?;
        let columns = same.columns().iter().map(Column::to_vector).collect::<Result<Vec<_>>>()?;
        let values = Vector::concat(&common, &columns)?;
        let (height, width) = (frame.height() as u64, frame.width() as u64);
        let mut transposed = Vec::with_capacity(names.len() + 1);
        if let Some(header) = header {
            transposed.push(Column::from_values(header, Some(DataType::String), &labels)?);
        }
        for (row, name) in (0..height).zip(names) {
            let places = UInt64Array::from_iter_values((0..width).map(|column| column * height + row));
            transposed.push(Column::from_vector(name, values.take(&places)?));
        }
        Ok(DataFrame::with_height(transposed, frame.width())?.lazy())
    }

    /// Instead of each of these columns (without a choice, of all) one per distinct value that is 1 where it occurs and
    /// 0 elsewhere. Runs the plan.
    pub fn to_dummies(
        &self,
        subset: Option<&[Expr]>,
        separator: &str,
        drop_first: bool,
        drop_nulls: bool,
    ) -> Result<Self> {
        let frame = self.collect()?;
        let schema = frame.schema();
        let subset = chosen(subset, &schema)?;
        let mut exprs = Vec::new();
        for name in schema.names() {
            if subset.as_ref().is_some_and(|subset| !subset.contains(name)) {
                exprs.push(column(name));
                continue;
            }
            let values = frame.lazy().select([column(name)]).unique(None, Keep::First, true).collect()?;
            let values_texts = texts(&values, name)?;
            let mut dummies: Vec<_> = values_texts.into_iter().zip(values.column(name)?.iter()).collect();
            if let Some(first) = dummies.iter().position(|(_, value)| drop_first && !value.is_null()) {
                dummies.remove(first);
            }
            dummies.retain(|(_, value)| !drop_nulls || !value.is_null());
            dummies.sort_by(|a, b| a.0.cmp(&b.0));
            for (text, scalar) in dummies {
                let value = Expr::Literal { scalar, dynamic: false };
                let dummy = cast(column(name).eq_missing(value), DataType::UInt8)?;
                exprs.push(dummy.alias(format!("{name}{separator}{text}")));
            }
        }
        if exprs.is_empty() {
            return Ok(DataFrame::default().lazy());
        }
        Ok(frame.lazy().select(exprs))
    }
}
