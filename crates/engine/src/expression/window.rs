//! `over`: an expression in groups of rows, put back to the rows.

use std::sync::Arc;

use arrow::array::{AsArray, LargeListArray, PrimitiveArray, UInt32Array};
use arrow::buffer::OffsetBuffer;
use arrow::datatypes::ArrowPrimitiveType;
use polarslike_core::{
    DataType, Encoding, Error, Groups, Result, SortOptions, Vector, bail, sort_indices, with_primitive,
};
use polarslike_functions::{Call, Kernel, RowGroups, RowOrder, Update, options};
use polarslike_plan::WindowMapping;

use super::align::expand;
use super::{Context, Evaluated, PhysicalExpr, PhysicalOver, Shape, evaluate, evaluate_all};
use crate::group::{GroupIds, group_ids};

pub(super) fn evaluate_over(over: &PhysicalOver, context: Context) -> Result<Evaluated> {
    let rows = context.groups.rows();
    if context.groups.len() != 1 {
        bail!(
            InvalidOperation,
            "`over` cannot stand inside an aggregation; compute it in with_columns before"
        );
    }
    let rows_of = |exprs: &[PhysicalExpr]| evaluate_all(exprs, context.columns, rows);
    let keys = rows_of(&over.partition_by)?;
    let mut ids = group_ids(&keys, rows)?;
    if over.order_by.is_empty()
        && over.mapping == WindowMapping::GroupToRows
        && let Some(result) = aggregated(over, &ids, context)?
    {
        return Ok(result);
    }
    let (mut order, groups) = ids.sort();
    if !over.order_by.is_empty() {
        order = ordered(&mut ids, rows_of(&over.order_by)?, over.options)?;
    }
    let columns =
        over.columns.iter().map(|i| context.columns[*i].take(&order)).collect::<Result<Vec<_>>>()?;
    let value = evaluate(&over.expr, Context { columns: &columns, groups: &groups })?;
    put_back(over, value, &ids, &order, &groups)
}

/// The result of an aggregate whose states take in rows in any order; `None` of other expressions.
///
/// No row is moved: states are updated and read by the numbers of the groups.
fn aggregated(over: &PhysicalOver, ids: &GroupIds, context: Context) -> Result<Option<Evaluated>> {
    let PhysicalExpr::Call(call) = &over.expr else { return Ok(None) };
    let Kernel::Accumulate(make) = call.function.kernel else { return Ok(None) };
    let of_rows = |input: &PhysicalExpr| input.is_elementwise() && input.uses_columns();
    if !call.inputs.iter().all(of_rows) {
        return Ok(None);
    }
    let columns: Vec<Vector> = over.columns.iter().map(|i| context.columns[*i].clone()).collect();
    let rows = ids.ids.len();
    let inputs = evaluate_all(&call.inputs, &columns, rows)?;
    let result = || {
        let mut accumulator = make(&Call {
            options: options(call.function.0, &call.args),
            inputs: &[],
            groups: &Groups::whole(0),
            input_types: &call.input_types,
            dtype: &call.dtype,
        })?;
        accumulator.resize(ids.count);
        let groups = RowGroups::PerRow(&ids.ids);
        accumulator.update(&Update { inputs: &inputs, groups, order: RowOrder::From(0) })?;
        accumulator.finish()
    };
    let result = result().map_err(|e: Error| e.context(format!("expression {}", call.source)))?;
    let vector = result.take(&UInt32Array::from(ids.ids.clone()))?;
    Ok(Some(Evaluated { vector, shape: Shape::Rows }))
}

/// The rows in group order, in each group by these keys.
fn ordered(
    ids: &mut GroupIds,
    by: Vec<Vector>,
    options: polarslike_plan::SortOptions,
) -> Result<UInt32Array> {
    let rows = ids.ids.len();
    let group = Vector::primitive::<arrow::datatypes::UInt32Type>(DataType::UInt32, ids.ids.clone().into());
    let by_key = SortOptions { descending: options.descending, nulls_last: options.nulls_last };
    let mut options = vec![SortOptions::default()];
    options.extend(by.iter().map(|_| by_key));
    let columns: Vec<Vector> = std::iter::once(group).chain(by).collect();
    Ok(sort_indices(&columns, &options, rows)?.into())
}

fn put_back(
    over: &PhysicalOver,
    value: Evaluated,
    ids: &GroupIds,
    order: &UInt32Array,
    groups: &Groups,
) -> Result<Evaluated> {
    if over.mapping == WindowMapping::Explode {
        return exploded(value, order, groups);
    }
    let whole = Groups::whole(ids.ids.len());
    if value.shape == Shape::Literal {
        return Ok(Evaluated { vector: expand(&value, &whole, &Shape::Rows), shape: Shape::Rows });
    }
    if value.shape == Shape::PerGroup {
        let vector = value.vector.take(&UInt32Array::from(ids.ids.clone()))?;
        return Ok(Evaluated { vector, shape: Shape::Rows });
    }
    match over.mapping {
        WindowMapping::Join => {
            let lists = to_lists(&value, groups)?;
            Ok(Evaluated { vector: lists.take(&UInt32Array::from(ids.ids.clone()))?, shape: Shape::Rows })
        }
        WindowMapping::GroupToRows | WindowMapping::Explode => {
            if let Shape::Other(other) = &value.shape {
                check_lengths(other, groups)?;
            }
            Ok(Evaluated { vector: scatter(&value.vector, order)?, shape: Shape::Rows })
        }
    }
}

/// Puts value `i` into row `rows[i]`; each row occurs once.
fn scatter(vector: &Vector, rows: &UInt32Array) -> Result<Vector> {
    if vector.null_count() == 0
        && let Encoding::Plain(array) = vector.encoding()
    {
        let scattered = with_primitive!(vector.dtype(), T => {
            let mut values = vec![<T as ArrowPrimitiveType>::Native::default(); rows.len()];
            for (row, value) in rows.values().iter().zip(array.as_primitive::<T>().values()) {
                values[*row as usize] = *value;
            }
            Some(Vector::primitive(vector.dtype().clone(), PrimitiveArray::<T>::new(values.into(), None)))
        }, else None);
        if let Some(scattered) = scattered {
            return Ok(scattered);
        }
    }
    let mut place = vec![0_u32; rows.len()];
    for (position, row) in rows.values().iter().enumerate() {
        place[*row as usize] = position as u32;
    }
    vector.take(&UInt32Array::from(place))
}

/// The results of the groups one after the other, in the order of the groups' first rows; `order_by` says which row of a
/// group is the first.
fn exploded(value: Evaluated, order: &UInt32Array, groups: &Groups) -> Result<Evaluated> {
    let own;
    let results = match &value.shape {
        Shape::Literal => {
            // One row, whatever the groups, but none without rows.
            let whole = Groups::whole(groups.rows().min(1));
            let vector = expand(&value, &whole, &Shape::Rows);
            return Ok(Evaluated { vector, shape: Shape::Other(whole) });
        }
        Shape::Rows => groups,
        Shape::Other(other) => other,
        Shape::PerGroup => {
            own = Groups::single(groups.len());
            &own
        }
    };
    let first = |group: &usize| order.values().get(groups.range(*group).start).copied();
    let mut sequence: Vec<usize> = (0..groups.len()).collect();
    sequence.sort_by_key(first);
    let vector = if sequence.is_sorted() {
        value.vector
    } else {
        let rows = sequence.iter().flat_map(|group| results.range(*group)).map(|row| row as u32);
        value.vector.take(&UInt32Array::from(rows.collect::<Vec<_>>()))?
    };
    let whole = Groups::whole(vector.len());
    Ok(Evaluated { vector, shape: Shape::Other(whole) })
}

fn check_lengths(result: &Groups, groups: &Groups) -> Result<()> {
    match result.iter().zip(groups.iter()).find(|(r, g)| r.len() != g.len()) {
        None => Ok(()),
        Some((r, g)) => bail!(
            Shape,
            "the expression in `over` gives {} rows for a group of {}; use mapping_strategy='join' for lists, or \
             'explode'",
            r.len(),
            g.len()
        ),
    }
}

/// The values of each group as a list.
pub(crate) fn to_lists(value: &Evaluated, groups: &Groups) -> Result<Vector> {
    let groups = match &value.shape {
        Shape::Other(other) => other,
        _ => groups,
    };
    let dtype = DataType::List(Box::new(value.vector.dtype().clone()));
    let arrow::datatypes::DataType::LargeList(field) = dtype.storage() else {
        bail!(Internal, "lists are stored as large lists")
    };
    let offsets: Vec<i64> = std::iter::once(0).chain(groups.iter().map(|g| g.end as i64)).collect();
    let list =
        LargeListArray::try_new(field, OffsetBuffer::new(offsets.into()), value.vector.decode(), None)?;
    Ok(Vector::plain(dtype, Arc::new(list)))
}
