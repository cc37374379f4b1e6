//! Names and types of as-of joins.

use polarslike_core::{DataType, Field, Result, Schema, bail};

use super::{fit_key, typed, typed_keys};
use crate::{AsofOptions, AsofStrategy, Expr, Node, Tolerance};
use polarslike_functions::supertype;

pub(super) fn asof(mut options: AsofOptions, left: &Schema, right: &Schema) -> Result<(Node, Schema)> {
    let (left_by, left_fields) = typed_keys(&options.left_by, left)?;
    let (right_by, right_fields) = typed_keys(&options.right_by, right)?;
    if left_by.len() != right_by.len() {
        bail!(
            InvalidOperation,
            "join_asof has {} columns in by_left and {} in by_right; give equally many",
            left_by.len(),
            right_by.len()
        );
    }
    for (l, r) in left_fields.iter().zip(&right_fields) {
        if l.dtype != r.dtype {
            bail!(
                Compute,
                "join_asof compares by-columns {:?} ({}) and {:?} ({}), which must have one type; cast one of them",
                l.name,
                l.dtype,
                r.name,
                r.dtype
            );
        }
    }
    (options.left_by, options.right_by) = (left_by, right_by);
    let (left_on, l) = key(&options.left_on, left)?;
    let (right_on, r) = key(&options.right_on, right)?;
    let common = common_type(&l, &r)?;
    options.left_on = fit_key(left_on, &l.dtype, &common)?;
    options.right_on = fit_key(right_on, &r.dtype, &common)?;
    check_distances(&options, &common)?;
    let schema = Schema::new(options.output_columns(left, right).into_iter().map(|(field, _)| field))
        .map_err(|e| e.context(format!("join with suffix {:?}", options.suffix)))?;
    Ok((Node::AsofJoin(options.into()), schema))
}

fn key(on: &Expr, schema: &Schema) -> Result<(Expr, Field)> {
    let (exprs, fields) = typed(std::slice::from_ref(on), schema, &[])?;
    match (exprs.as_slice(), fields.as_slice()) {
        ([expr], [field]) => Ok((expr.clone(), field.clone())),
        _ => bail!(InvalidArgument, "join_asof takes one key per side, not {}", exprs.len()),
    }
}

fn common_type(l: &Field, r: &Field) -> Result<DataType> {
    let common = match (&l.dtype, &r.dtype) {
        (a, b) if a == b => Some(a.clone()),
        (a, b) if (a.is_integer() && b.is_integer()) || (a.is_float() && b.is_float()) => supertype(a, b),
        _ => None,
    };
    match common {
        Some(dtype) if dtype.is_nested() || dtype == DataType::Null => {
            bail!(InvalidOperation, "join_asof cannot order keys of type {dtype}")
        }
        Some(dtype) => Ok(dtype),
        None => bail!(
            Schema,
            "the join keys {:?} ({}) and {:?} ({}) have different types; cast one of them",
            l.name,
            l.dtype,
            r.name,
            r.dtype
        ),
    }
}

/// An error if distances of keys are asked for which there are not.
fn check_distances(options: &AsofOptions, dtype: &DataType) -> Result<()> {
    let measurable = dtype.is_numeric() || dtype.is_temporal();
    if options.strategy == AsofStrategy::Nearest && !measurable {
        bail!(
            InvalidOperation,
            "join_asof with strategy 'nearest' needs keys that are numbers or times, not {dtype}"
        );
    }
    match &options.tolerance {
        Some(tolerance) if !measurable => bail!(
            InvalidOperation,
            "join_asof with a tolerance ({tolerance}) needs keys that are numbers or times, not {dtype}"
        ),
        Some(Tolerance::Interval(interval)) if interval.is_index || !dtype.is_temporal() => bail!(
            InvalidOperation,
            "join_asof: the tolerance {interval} is a length of time, which keys of type {dtype} do not have; give a number"
        ),
        Some(Tolerance::Interval(interval)) if interval.has_months() => {
            bail!(
                Compute,
                "join_asof: the tolerance {interval} has months, which differ in length; give weeks or days"
            )
        }
        Some(Tolerance::Number(number)) if number.is_nan() => {
            bail!(InvalidArgument, "join_asof: the tolerance is not a number")
        }
        _ => Ok(()),
    }
}
