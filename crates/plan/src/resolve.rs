//! Names and types: from a plan as the user built it to one that can run.

use std::sync::Arc;

use hashbrown::{HashMap, HashSet};
use polarslike_core::{DataType, Field, Name, Result, Schema, bail, error};
use polarslike_functions::supertype;

mod asof;
mod join_where;
mod upsample;
mod windows;

pub(crate) use windows::{check_index, check_rolling, per_window};

pub use windows::BOUNDARIES;

use crate::{Expr, JoinOptions, JoinType, LogicalPlan, Node, cast, deep, expand, type_expr};

/// The plan with every name and type checked, selectors expanded and casts inserted; every step has its schema.
pub fn resolve(plan: &Arc<LogicalPlan>) -> Result<Arc<LogicalPlan>> {
    if plan.schema.is_some() {
        return Ok(plan.clone());
    }
    let inputs = deep(|| plan.inputs.iter().map(resolve).collect::<Result<Vec<_>>>())?;
    let name = plan.node.name();
    Ok(Arc::new(resolve_node(plan.node.clone(), inputs).map_err(|e| e.context(format!("step {name}")))?))
}

/// A step over resolved inputs; a step that is resolved already stays as it is.
pub fn resolve_node(node: Node, inputs: Vec<Arc<LogicalPlan>>) -> Result<LogicalPlan> {
    let schemas: Vec<Arc<Schema>> = inputs.iter().map(|i| i.schema().cloned()).collect::<Result<_>>()?;
    let input = schemas.first().cloned().unwrap_or_default();
    let (node, schema) = match node {
        Node::Frame(frame) => {
            let schema = frame.schema();
            (Node::Frame(frame), Arc::new(schema))
        }
        Node::Scan(scan) => {
            let schema = match &scan.projection {
                None => scan.file_schema.clone(),
                Some(names) => {
                    let field = |n: &Name| Ok(Field::new(n.clone(), scan.file_schema.dtype(n)?.clone()));
                    Arc::new(Schema::new(names.iter().map(field).collect::<Result<Vec<_>>>()?)?)
                }
            };
            (Node::Scan(scan), schema)
        }
        Node::Select(exprs) => {
            let (exprs, fields) = typed(&exprs, &input, &[])?;
            (Node::Select(exprs), Arc::new(Schema::new(fields)?))
        }
        Node::WithColumns(exprs) => {
            let (exprs, fields) = typed(&exprs, &input, &[])?;
            Schema::new(fields.iter().cloned())?;
            let mut schema = input.as_ref().clone();
            fields.into_iter().for_each(|f| schema.set(f));
            (Node::WithColumns(exprs), Arc::new(schema))
        }
        Node::Filter(predicate) => (Node::Filter(typed_predicate(predicate, &input)?), input),
        Node::Aggregate { keys, aggs, maintain_order } => {
            let (keys, key_fields) = typed_keys(&keys, &input)?;
            let key_names: Vec<Name> = key_fields.iter().map(|f| f.name.clone()).collect();
            let (aggs, agg_fields) = typed(&aggs, &input, &key_names)?;
            let agg_fields = aggs.iter().zip(agg_fields).map(|(expr, field)| {
                let dtype = if expr.is_scalar() { field.dtype } else { list_of(field.dtype)? };
                Ok(Field::new(field.name, dtype))
            });
            let agg_fields = agg_fields.collect::<Result<Vec<_>>>()?;
            let schema = Schema::new(key_fields.into_iter().chain(agg_fields))?;
            (Node::Aggregate { keys, aggs, maintain_order }, Arc::new(schema))
        }
        Node::WindowAggregate(step) => {
            let (node, schema) = windows::window_aggregate(*step, &input)?;
            (node, Arc::new(schema))
        }
        Node::Upsample(step) => (upsample::upsample(step, &input)?, input),
        Node::AsofJoin(options) => {
            let [left, right] = schemas.as_slice() else { bail!(Internal, "a join has two inputs") };
            let (node, schema) = asof::asof(*options, left, right)?;
            (node, Arc::new(schema))
        }
        Node::JoinWhere(join) => return join_where::join_where(*join, inputs),
        Node::Join(options) => {
            let [left, right] = schemas.as_slice() else { bail!(Internal, "a join has two inputs") };
            let (node, schema) = join(options, left, right)?;
            (node, Arc::new(schema))
        }
        Node::Sort { by, descending, nulls_last, maintain_order, limit } => {
            let (by, _) = typed_keys(&by, &input)?;
            let descending = per_key("descending", descending, by.len())?;
            let nulls_last = per_key("nulls_last", nulls_last, by.len())?;
            (Node::Sort { by, descending, nulls_last, maintain_order, limit }, input)
        }
        Node::Unique { subset, keep, maintain_order } => {
            let subset = match subset {
                Some(exprs) => Some(typed_keys(&exprs, &input)?.0),
                None => {
                    check_keys(input.fields())?;
                    None
                }
            };
            (Node::Unique { subset, keep, maintain_order }, input)
        }
        node @ (Node::Slice { .. } | Node::Cache { .. }) => (node, input),
        Node::Concat => (Node::Concat, concat(&schemas)?),
        Node::HorizontalConcat { strict } => {
            let fields = schemas.iter().flat_map(|s| s.fields().iter().cloned());
            (Node::HorizontalConcat { strict }, Arc::new(Schema::new(fields)?))
        }
        Node::Explode { columns, empty_as_null, keep_nulls } => {
            let (columns, schema) = explode(&columns, &input)?;
            (Node::Explode { columns, empty_as_null, keep_nulls }, Arc::new(schema))
        }
        Node::RowIndex { name, offset } => {
            let index = Field::new(name.clone(), DataType::UInt32);
            let schema = Schema::new(std::iter::once(index).chain(input.fields().iter().cloned()))?;
            (Node::RowIndex { name, offset }, Arc::new(schema))
        }
        Node::Map(map) => {
            let schema = map.schema.clone().unwrap_or(input);
            (Node::Map(map), schema)
        }
        Node::Sink(sink) => (Node::Sink(sink), Arc::default()),
        Node::Rename { mapping, strict } => {
            return resolve_node(Node::Select(rename(&mapping, strict, &input)?), inputs);
        }
        Node::Drop { columns, strict } => {
            let dropped: HashSet<Name> = column_names(&columns, &input, strict)?.into_iter().collect();
            let kept = input.names().filter(|n| !dropped.contains(*n)).cloned().map(Expr::Column).collect();
            return resolve_node(Node::Select(kept), inputs);
        }
    };
    Ok(LogicalPlan { node, inputs, schema: Some(schema) })
}

fn typed(exprs: &[Expr], schema: &Schema, keys: &[Name]) -> Result<(Vec<Expr>, Vec<Field>)> {
    let mut fields = Vec::with_capacity(exprs.len());
    let mut typed = Vec::with_capacity(exprs.len());
    for expr in expand(exprs, schema, keys)? {
        let name = expr.output_name();
        let (expr, dtype) = type_expr(&expr, schema)?;
        fields.push(Field::new(name, dtype));
        typed.push(expr);
    }
    Ok((typed, fields))
}

/// [`typed`], for expressions by whose values rows are grouped, joined or sorted.
fn typed_keys(exprs: &[Expr], schema: &Schema) -> Result<(Vec<Expr>, Vec<Field>)> {
    let typed = typed(exprs, schema, &[])?;
    check_keys(&typed.1)?;
    Ok(typed)
}

/// An error for keys of objects, which have neither an order nor an equality here.
pub(crate) fn check_keys(fields: &[Field]) -> Result<()> {
    match fields.iter().find(|field| field.dtype.holds_objects()) {
        Some(Field { name, dtype }) => {
            bail!(InvalidOperation, "column {name:?} has type {dtype}, which is neither compared nor sorted")
        }
        None => Ok(()),
    }
}

/// The type of lists of values; an error for objects.
pub(crate) fn list_of(dtype: DataType) -> Result<DataType> {
    if dtype.holds_objects() {
        bail!(
            InvalidOperation,
            "values of type {dtype} cannot be put in lists: take one of each group, as `first` does"
        );
    }
    Ok(DataType::List(Box::new(dtype)))
}

fn typed_predicate(predicate: Expr, schema: &Schema) -> Result<Expr> {
    let expanded = expand(&[predicate], schema, &[])?;
    let [predicate] = expanded.as_slice() else {
        bail!(
            Compute,
            "the predicate stands for {} expressions; combine them with all_horizontal or any_horizontal",
            expanded.len()
        );
    };
    match type_expr(predicate, schema)? {
        (predicate, DataType::Boolean | DataType::Null) => Ok(predicate),
        (predicate, dtype) => {
            bail!(InvalidOperation, "a filter takes a Boolean expression, but {predicate} is {dtype}")
        }
    }
}

fn per_key(what: &str, given: Vec<bool>, keys: usize) -> Result<Vec<bool>> {
    match given.as_slice() {
        [one] => Ok(vec![*one; keys]),
        many if many.len() == keys => Ok(given),
        many => bail!(
            InvalidArgument,
            "{what} has {} values for {keys} sort columns; give one, or one per column",
            many.len()
        ),
    }
}

fn join(mut options: JoinOptions, left: &Schema, right: &Schema) -> Result<(Node, Schema)> {
    if options.left_on.len() != options.right_on.len() {
        let (l, r) = (options.left_on.len(), options.right_on.len());
        bail!(InvalidArgument, "the join has {l} keys on the left and {r} on the right; give equally many");
    }
    if options.left_on.is_empty() != (options.how == JoinType::Cross) {
        bail!(InvalidArgument, "a join needs keys (on, or left_on and right_on), a cross join takes none");
    }
    let (left_on, left_fields) = typed_keys(&options.left_on, left)?;
    let (right_on, right_fields) = typed_keys(&options.right_on, right)?;
    options.left_on = left_on;
    options.right_on = right_on;
    for (i, (l, r)) in left_fields.iter().zip(&right_fields).enumerate() {
        if l.dtype == r.dtype {
            continue;
        }
        let same_kind =
            l.dtype.is_numeric() == r.dtype.is_numeric() && l.dtype.is_text() == r.dtype.is_text();
        let common = supertype(&l.dtype, &r.dtype).filter(|_| same_kind).ok_or_else(|| {
            error!(
                Schema,
                "the join keys {:?} ({}) and {:?} ({}) have no common type; cast one of them",
                l.name,
                l.dtype,
                r.name,
                r.dtype
            )
        })?;
        options.left_on[i] = fit_key(options.left_on[i].clone(), &l.dtype, &common)?;
        options.right_on[i] = fit_key(options.right_on[i].clone(), &r.dtype, &common)?;
    }
    let schema = join_schema(&options, left, right)?;
    Ok((Node::Join(options), schema))
}

fn fit_key(key: Expr, dtype: &DataType, common: &DataType) -> Result<Expr> {
    if dtype == common { Ok(key) } else { cast(key, common.clone()) }
}

/// The columns of the result: those of the left side, then those of the right side that are not its keys.
fn join_schema(options: &JoinOptions, left: &Schema, right: &Schema) -> Result<Schema> {
    if matches!(options.how, JoinType::Semi | JoinType::Anti) {
        return Ok(left.clone());
    }
    let mut schema = Schema::default();
    let columns = options.output_columns(left, right);
    for (field, _) in columns {
        schema.push(field).map_err(|e| e.context(format!("join with suffix {:?}", options.suffix)))?;
    }
    Ok(schema)
}

/// The side of a join that a column comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The left input.
    Left,
    /// The right input.
    Right,
}

impl JoinOptions {
    /// The columns of the result with the side and the name there that each comes from.
    ///
    /// A key that is a plain column on both sides and coalesced comes from the left side; from the right side in a
    /// right join.
    pub fn output_columns(&self, left: &Schema, right: &Schema) -> Vec<(Field, (Side, Name))> {
        let key_names = |keys: &[Expr]| -> Vec<Option<Name>> { keys.iter().map(key_column).collect() };
        let (left_keys, right_keys) = (key_names(&self.left_on), key_names(&self.right_on));
        let right_join = self.how == JoinType::Right;
        // As in Polars, a key that is computed keeps all keys apart.
        let plain = left_keys.iter().chain(&right_keys).all(Option::is_some);
        let dropped: HashSet<&Name> = if !self.coalesces() || !plain {
            HashSet::new()
        } else {
            let pairs = left_keys.iter().zip(&right_keys);
            pairs
                .filter_map(|(l, r)| l.as_ref().zip(r.as_ref()))
                .map(|(l, r)| if right_join { l } else { r })
                .collect()
        };
        let mut columns = Vec::with_capacity(left.len() + right.len());
        for field in left.fields() {
            if !(right_join && dropped.contains(&field.name)) {
                columns.push((field.clone(), (Side::Left, field.name.clone())));
            }
        }
        let taken: HashSet<Name> = columns.iter().map(|(f, _)| f.name.clone()).collect();
        for field in right.fields() {
            if !right_join && dropped.contains(&field.name) {
                continue;
            }
            let name = if taken.contains(&field.name) {
                format!("{}{}", field.name, self.suffix).into()
            } else {
                field.name.clone()
            };
            columns.push((Field::new(name, field.dtype.clone()), (Side::Right, field.name.clone())));
        }
        columns
    }
}

/// The column that a key is, seen through the casts that made it fit.
fn key_column(key: &Expr) -> Option<Name> {
    match key {
        Expr::Column(name) => Some(name.clone()),
        Expr::Call { function, inputs, .. } if function.name == "cast" => key_column(&inputs[0]),
        _ => None,
    }
}

fn concat(schemas: &[Arc<Schema>]) -> Result<Arc<Schema>> {
    let Some(first) = schemas.first() else { bail!(InvalidArgument, "concat needs at least one frame") };
    for (i, other) in schemas.iter().enumerate().skip(1) {
        if other.len() != first.len() {
            bail!(
                Shape,
                "frame {i} of the concat has {} columns, the first has {}",
                other.len(),
                first.len()
            );
        }
        for (a, b) in first.fields().iter().zip(other.fields()) {
            if a.name != b.name {
                bail!(
                    Shape,
                    "frame {i} of the concat has column {:?} where the first has {:?}",
                    b.name,
                    a.name
                );
            }
            if a.dtype != b.dtype {
                bail!(
                    Schema,
                    "column {:?} of frame {i} of the concat is {}, that of the first is {}; cast one of them",
                    a.name,
                    b.dtype,
                    a.dtype
                );
            }
        }
    }
    Ok(first.clone())
}

fn explode(columns: &[Expr], input: &Schema) -> Result<(Vec<Expr>, Schema)> {
    let names = column_names(columns, input, true)?;
    if names.is_empty() {
        bail!(InvalidOperation, "`explode` needs a column");
    }
    let mut schema = input.clone();
    for name in &names {
        match input.dtype(name)? {
            DataType::List(inner) | DataType::Array(inner, _) => {
                schema.set(Field::new(name.clone(), inner.as_ref().clone()));
            }
            other => {
                bail!(InvalidOperation, "`explode` takes lists and arrays, but column {name:?} is {other}")
            }
        }
    }
    Ok((names.into_iter().map(Expr::Column).collect(), schema))
}

/// The names of columns given by names and selectors; without `strict`, names that do not exist are left out.
pub fn column_names(columns: &[Expr], schema: &Schema, strict: bool) -> Result<Vec<Name>> {
    let mut names = Vec::new();
    for column in columns {
        match column {
            Expr::Column(name) if !strict && !schema.contains(name) => {}
            Expr::Column(name) => {
                schema.index_of(name)?;
                names.push(name.clone());
            }
            Expr::Selector(selector) => names.extend(selector.select(schema, &[])?),
            other => bail!(InvalidArgument, "give names of columns or selectors here, not {other}"),
        }
    }
    Ok(names)
}

fn rename(mapping: &[(Name, Name)], strict: bool, input: &Schema) -> Result<Vec<Expr>> {
    if strict {
        mapping.iter().try_for_each(|(old, _)| input.index_of(old).map(|_| ()))?;
    }
    let new_names: HashMap<&Name, &Name> = mapping.iter().map(|(old, new)| (old, new)).collect();
    let renamed = |name: &Name| {
        let column = Expr::Column(name.clone());
        match new_names.get(name) {
            Some(new) => column.alias((*new).clone()),
            None => column,
        }
    };
    Ok(input.names().map(renamed).collect())
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod time_tests;
