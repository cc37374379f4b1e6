//! Names and types of group-bys in windows.

use polarslike_core::temporal::Interval;
use polarslike_core::{DataType, Field, Name, Result, Schema, bail};
use polarslike_functions::Axis;

use super::{list_of, typed, typed_keys};
use crate::{DynamicWindow, Expr, Node, RollingWindow, StartBy, WindowAggregate, Windows};

/// The names of the columns of windows' ends.
pub const BOUNDARIES: [&str; 2] = ["_lower_boundary", "_upper_boundary"];

pub(super) fn window_aggregate(step: WindowAggregate, input: &Schema) -> Result<(Node, Schema)> {
    let WindowAggregate { index, windows, keys, aggs } = step;
    let (indices, index_fields) = typed(&[index], input, &[])?;
    let ([index], [index_field]) = (indices.as_slice(), index_fields.as_slice()) else {
        bail!(InvalidArgument, "the index must be one column, not {}", indices.len());
    };
    check_index(&index_field.name, &index_field.dtype)?;
    match &windows {
        Windows::Rolling(window) => check_rolling(window, &index_field.dtype)?,
        Windows::Dynamic(window) => check_dynamic(window, &index_field.dtype)?,
    }
    let (keys, key_fields) = typed_keys(&keys, input)?;
    let apart: Vec<Name> =
        key_fields.iter().map(|f| f.name.clone()).chain([index_field.name.clone()]).collect();
    let (aggs, agg_fields) = typed(&aggs, input, &apart)?;
    let boundaries = match &windows {
        Windows::Dynamic(window) if window.include_boundaries => &BOUNDARIES[..],
        _ => &[],
    };
    let boundary = |name: &&str| Field::new(*name, Axis::boundary_type(&index_field.dtype));
    let results = aggs
        .iter()
        .zip(agg_fields)
        .map(|(expr, field)| Ok(Field::new(field.name, per_window(expr, field.dtype)?)))
        .collect::<Result<Vec<_>>>()?;
    let schema = Schema::new(
        key_fields
            .into_iter()
            .chain(boundaries.iter().map(boundary))
            .chain([index_field.clone()])
            .chain(results),
    )?;
    Ok((Node::WindowAggregate(WindowAggregate { index: index.clone(), windows, keys, aggs }.into()), schema))
}

/// The type of what an expression gives per window: one value, or a list.
pub(crate) fn per_window(expr: &Expr, dtype: DataType) -> Result<DataType> {
    if expr.is_scalar() { Ok(dtype) } else { list_of(dtype) }
}

/// An error unless windows can lie along the column.
pub(crate) fn check_index(name: &Name, dtype: &DataType) -> Result<()> {
    if Axis::supports(dtype) {
        return Ok(());
    }
    bail!(
        InvalidOperation,
        "the index column {name:?} is {dtype}; windows lie along dates, times, durations or integers"
    )
}

/// An error unless the windows can lie along a column of this type.
pub(crate) fn check_rolling(window: &RollingWindow, index: &DataType) -> Result<()> {
    Axis::check(index, "period", &window.period)?;
    Axis::check(index, "offset", &window.offset)?;
    check_positive("period", &window.period)
}

fn check_dynamic(window: &DynamicWindow, index: &DataType) -> Result<()> {
    Axis::check(index, "every", &window.every)?;
    Axis::check(index, "period", &window.period)?;
    Axis::check(index, "offset", &window.offset)?;
    check_positive("every", &window.every)?;
    if window.period.negative {
        check_positive("period", &window.period)?;
    }
    let Interval { months, weeks, days, nanoseconds, .. } = window.every;
    let kinds = [months, weeks, days, nanoseconds].map(|part| part != 0);
    if window.start_by == StartBy::Window && kinds.iter().filter(|used| **used).count() > 1 {
        bail!(
            Compute,
            "`every` cannot mix months, weeks, days and shorter units, as {} does, unless `start_by` says where windows start",
            window.every
        );
    }
    Ok(())
}

pub(super) fn check_positive(what: &str, interval: &Interval) -> Result<()> {
    if interval.negative || interval.is_zero() {
        bail!(Compute, "`{what}` must be longer than nothing, not {interval}");
    }
    Ok(())
}
