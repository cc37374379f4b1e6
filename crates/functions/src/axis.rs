//! Functions along another column: moments or numbers by which the rows of a group are ordered.

use arrow::array::{Array, AsArray, UInt32Array};
use arrow::buffer::ScalarBuffer;
use arrow::datatypes::Int64Type;
use polarslike_core::temporal::Interval;
use polarslike_core::{
    DataType, Encoding, Groups, Result, RowKeys, SortOptions, TimeUnit, Vector, bail, error,
};

use crate::group::take_rows;
use crate::{Args, Bind, Call, Kernel, lookup, options};

/// The type to which an axis is cast: moments in microseconds for dates, integers of 64 bits for others.
pub(crate) fn axis_type(bind: &Bind, i: usize) -> Result<DataType> {
    match bind.input(i) {
        DataType::Date => Ok(DataType::Datetime(TimeUnit::Microseconds, None)),
        moment @ (DataType::Datetime(..) | DataType::Duration(_) | DataType::Time) => Ok(moment),
        number if number.is_integer() || number == DataType::Null => Ok(DataType::Int64),
        _ => Err(bind.reject(i, "dates, times or integers")),
    }
}

/// The positions on an axis; an error for a null.
pub(crate) fn positions(axis: &Vector, callee: &str) -> Result<ScalarBuffer<i64>> {
    if axis.null_count() > 0 {
        bail!(InvalidOperation, "`{callee}`: the column `by` must not have nulls");
    }
    Ok(axis.decode().as_primitive::<Int64Type>().values().clone())
}

/// A length of time in the unit of an axis; an error for months, and for rows where time is needed.
pub(crate) fn length(text: &str, axis: &DataType, callee: &str) -> Result<f64> {
    let interval = Interval::parse(text)?;
    let nanoseconds = interval
        .total_nanoseconds()
        .ok_or_else(|| error!(InvalidOperation, "`{callee}`: {text:?} has months, whose length varies"))?;
    if nanoseconds <= 0 {
        bail!(InvalidOperation, "`{callee}`: {text:?} must be positive");
    }
    let unit = match axis {
        DataType::Datetime(unit, _) | DataType::Duration(unit) => 1_000_000_000 / unit.per_second(),
        _ => 1,
    };
    check_kind(&interval, axis, callee, text)?;
    Ok(nanoseconds as f64 / unit as f64)
}

fn check_kind(interval: &Interval, axis: &DataType, callee: &str, text: &str) -> Result<()> {
    let counts = *axis == DataType::Int64;
    if interval.is_index != counts {
        let wanted = if counts { "a number such as \"2i\"" } else { "a length of time such as \"2d\"" };
        bail!(InvalidOperation, "`{callee}` along {axis} takes {wanted}, not {text:?}");
    }
    Ok(())
}

/// Where windows of one length begin.
pub(crate) enum Starts {
    /// So far before the place where they end.
    Before(i64),
    /// At a place for each of them: months and, in most time zones, days vary.
    At(ScalarBuffer<i64>),
}

impl Starts {
    /// The start of the window of a row, which ends at `end`.
    #[inline]
    pub(crate) fn of(&self, row: usize, end: i64) -> i64 {
        match self {
            Self::Before(length) => end.saturating_sub(*length),
            Self::At(starts) => starts[row],
        }
    }
}

/// For each position, where a window of this length that ends there begins.
pub(crate) fn starts(axis: &Vector, text: &str, callee: &str) -> Result<Starts> {
    let interval = Interval::parse(text)?;
    check_kind(&interval, axis.dtype(), callee, text)?;
    if interval.negative || interval.is_zero() {
        bail!(InvalidOperation, "`{callee}`: window_size must be positive, not {text:?}");
    }
    if let DataType::Datetime(unit, zone) = axis.dtype() {
        let per_unit = 1_000_000_000 / unit.per_second();
        let days_vary = zone.is_some() && (interval.days > 0 || interval.weeks > 0);
        return match interval.total_nanoseconds() {
            Some(total) if !days_vary && total % per_unit == 0 => Ok(Starts::Before(total / per_unit)),
            // Months and days are those of the calendar.
            _ => Ok(Starts::At(positions(&moved(axis, interval.negated())?, callee)?)),
        };
    }
    Ok(Starts::Before(length(text, axis.dtype(), callee)? as i64))
}

fn moved(axis: &Vector, by: Interval) -> Result<Vector> {
    let offset = lookup("dt.offset_by").ok_or_else(|| error!(Internal, "there is no `dt.offset_by`"))?;
    let Kernel::Elementwise(kernel) = offset.kernel else { bail!(Internal, "`dt.offset_by` is elementwise") };
    let by =
        polarslike_core::Scalar::new(DataType::String, polarslike_core::Value::String(by.to_string().into()));
    let inputs = [axis.clone(), Vector::constant(&by, axis.len())?];
    let types = [axis.dtype().clone(), DataType::String];
    let args = Args::new(vec![]);
    kernel(&Call {
        options: options(offset, &args),
        inputs: &inputs,
        groups: &Groups::whole(axis.len()),
        input_types: &types,
        dtype: axis.dtype(),
    })
}

/// Runs a kernel on rows that are ordered by the axis, the second input, in each group, and puts the results back.
pub(crate) fn along(call: &Call, kernel: impl Fn(&Call) -> Result<Vector>) -> Result<Vector> {
    let axis = &call.inputs[1];
    if let Encoding::Constant { .. } = axis.encoding() {
        return kernel(call);
    }
    if is_ordered(axis, call.groups) {
        return kernel(call);
    }
    let keys = RowKeys::for_order(std::slice::from_ref(axis), &[SortOptions::default()], axis.len())?;
    let mut order = Vec::with_capacity(axis.len());
    let mut sorted = Vec::new();
    for group in call.groups.iter() {
        sorted.clear();
        keys.sort(group, &mut sorted)?;
        order.extend_from_slice(&sorted);
    }
    if order.is_sorted() {
        return kernel(call);
    }
    let rows = UInt32Array::from(order.clone());
    let inputs = call.inputs.iter().map(|input| input.take(&rows)).collect::<Result<Vec<_>>>()?;
    let result = kernel(&Call { inputs: &inputs, ..*call })?;
    let mut places = vec![0; order.len()];
    for (place, row) in order.iter().enumerate() {
        places[*row as usize] = place as u32;
    }
    take_rows(&result, places)
}

/// Whether the rows of each group are in order already, if that is seen at once.
fn is_ordered(axis: &Vector, groups: &Groups) -> bool {
    let Encoding::Plain(array) = axis.encoding() else { return false };
    array.null_count() == 0
        && array
            .as_primitive_opt::<Int64Type>()
            .is_some_and(|at| groups.iter().all(|group| at.values()[group].is_sorted()))
}
