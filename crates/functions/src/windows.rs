//! Windows as the `rolling_*` functions take them: of a fixed number of rows, or measured on another column.

use std::ops::Range;

use arrow::array::{Array, ArrowPrimitiveType, PrimitiveArray};
use arrow::buffer::{BooleanBuffer, NullBuffer, ScalarBuffer};
use polarslike_core::{DataType, Groups, Result, bail};

use crate::axis::{Starts, positions, starts};
use crate::{Arg, Bind, Call};

/// An error unless input 0 is of a type over which windows move.
pub(crate) fn check_windowed(bind: &Bind) -> Result<()> {
    let accepts = |t: &DataType| t.is_numeric() || t.is_temporal() || *t == DataType::Boolean;
    bind.check(0, accepts, "numbers, Booleans, dates or times").map(|_| ())
}

/// The options of a `rolling_*` function.
pub(crate) struct Windows {
    size: usize,
    min_samples: usize,
    /// How many rows before its own row a window begins.
    pub(crate) before: usize,
    /// One weight per row of a window.
    pub(crate) weights: Option<Vec<f64>>,
    /// Where they are measured on another column: how.
    measured: Option<Measured>,
}

/// Windows that end with each row and go back by a length.
struct Measured {
    /// The places of the rows, in order in each group.
    places: ScalarBuffer<i64>,
    starts: Starts,
    /// Whether the ends belong to the windows.
    left: bool,
    right: bool,
}

impl Measured {
    fn each(&self, groups: &Groups, mut visit: impl FnMut(Range<usize>)) {
        let places = &self.places[..];
        for group in groups.iter() {
            let (mut start, mut end) = (group.start, group.start);
            for row in group.clone() {
                let last = places[row];
                let first = self.starts.of(row, last);
                while start < group.end && (places[start] < first || !self.left && places[start] == first) {
                    start += 1;
                }
                while end < group.end && (places[end] < last || self.right && places[end] == last) {
                    end += 1;
                }
                visit(start..end.max(start));
            }
        }
    }
}

impl Windows {
    pub(crate) fn new(call: &Call) -> Result<Self> {
        let options = call.options;
        if options.has("closed") {
            return Self::measured(call);
        }
        let Ok(size) = usize::try_from(options.int("window_size")?) else {
            bail!(InvalidArgument, "window_size must not be negative");
        };
        let min_samples = match options.opt_int("min_samples")? {
            None => size,
            Some(n) => usize::try_from(n).unwrap_or(0),
        };
        if min_samples > size {
            bail!(InvalidOperation, "min_samples ({min_samples}) must not exceed window_size ({size})");
        }
        let before = if options.bool("center")? { size / 2 } else { size.saturating_sub(1) };
        let weights = if options.has("weights") { weights(call, size)? } else { None };
        Ok(Self { size, min_samples, before, weights, measured: None })
    }

    /// The windows that end with each row and go back by a length, measured on the second input, which is in order.
    fn measured(call: &Call) -> Result<Self> {
        let (options, axis) = (call.options, &call.inputs[1]);
        let (left, right) = match options.str("closed")? {
            "left" => (true, false),
            "right" => (false, true),
            "both" => (true, true),
            _ => (false, false),
        };
        let places = positions(axis, options.name())?;
        let starts = starts(axis, options.str("window_size")?, options.name())?;
        let measured = Measured { places, starts, left, right };
        let min_samples = usize::try_from(options.int("min_samples")?).unwrap_or(0);
        Ok(Self { size: usize::MAX, min_samples, before: 0, weights: None, measured: Some(measured) })
    }

    /// Calls `visit` with the window of each row in turn, cut to the row's group.
    pub(crate) fn each(&self, groups: &Groups, mut visit: impl FnMut(Range<usize>)) {
        if let Some(measured) = &self.measured {
            return measured.each(groups, visit);
        }
        for group in groups.iter() {
            for row in group.clone() {
                let start = row.saturating_sub(self.before).max(group.start);
                let after = self.size - self.before.min(self.size);
                let end = row.saturating_add(after).min(group.end);
                visit(if self.size == 0 { row..row } else { start..end });
            }
        }
    }

    /// The rows whose windows have enough values.
    pub(crate) fn filled(&self, groups: &Groups, nulls: Option<&NullBuffer>) -> NullBuffer {
        let nulls = nulls.filter(|n| n.null_count() > 0);
        if nulls.is_none() && self.min_samples <= 1 && self.has_own_row() {
            return NullBuffer::new_valid(groups.rows());
        }
        let mut filled = Vec::with_capacity(groups.rows());
        match nulls {
            None => self.each(groups, |window| filled.push(self.is_enough(window.len()))),
            Some(nulls) => {
                let mut before = Vec::with_capacity(groups.rows() + 1);
                let mut count = 0;
                before.push(0);
                before.extend(nulls.iter().map(|valid| {
                    count += usize::from(valid);
                    count
                }));
                self.each(groups, |window| {
                    filled.push(self.is_enough(before[window.end] - before[window.start]))
                });
            }
        }
        NullBuffer::new(BooleanBuffer::from(filled))
    }

    /// Whether the window of each row has the row itself in it.
    fn has_own_row(&self) -> bool {
        self.size > 0 && self.measured.as_ref().is_none_or(|measured| measured.right)
    }

    fn is_enough(&self, values: usize) -> bool {
        self.size > 0 && values >= self.min_samples
    }

    /// The values of a column to be weighted.
    pub(crate) fn without_nulls<'a, T: ArrowPrimitiveType>(
        &self,
        array: &'a PrimitiveArray<T>,
    ) -> Result<&'a [T::Native]> {
        if array.null_count() > 0 {
            bail!(InvalidOperation, "weights need a column without nulls; fill or drop them first");
        }
        Ok(array.values())
    }
}

fn weights(call: &Call, size: usize) -> Result<Option<Vec<f64>>> {
    if *call.options.get("weights")? == Arg::Null {
        return Ok(None);
    }
    let number = |arg: &Arg| match arg {
        Arg::Float(v) => Ok(*v),
        Arg::Int(v) => Ok(*v as f64),
        other => bail!(InvalidType, "weights must be numbers, not {other:?}"),
    };
    let weights = call.options.list("weights")?.iter().map(number).collect::<Result<Vec<_>>>()?;
    if weights.len() != size {
        bail!(InvalidArgument, "{} weights for windows of {size} rows: give one per row", weights.len());
    }
    Ok(Some(weights))
}
