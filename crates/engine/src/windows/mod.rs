//! Windows along a sorted index column: which rows each holds, and what expressions give for them.
//!
//! The rows of a group stand together and in order, so that a window is a range of rows; windows may share rows.

mod bounds;
mod dynamic;
mod evaluate;
mod rolling;
mod sliding;
mod upsample;

pub(crate) use dynamic::dynamic_windows;
pub(crate) use evaluate::evaluate_windows;
pub(crate) use rolling::rolling_windows;
pub(crate) use upsample::upsampled_rows;

use std::ops::Range;

use arrow::buffer::ScalarBuffer;
use polarslike_core::temporal::Interval;
use polarslike_core::{Groups, Result, Vector, bail};
use polarslike_functions::Axis;

/// An index column in group order, and its groups.
pub(crate) struct Index<'a> {
    pub axis: Axis,
    pub values: ScalarBuffer<i64>,
    pub groups: &'a Groups,
}

impl<'a> Index<'a> {
    /// The values of `column`, whose rows stand in groups; an error unless it is sorted in each, without nulls.
    pub fn new(column: &Vector, groups: &'a Groups, step: &str) -> Result<Self> {
        if column.null_count() > 0 {
            bail!(Compute, "`{step}` needs an index column without nulls; fill or drop them first");
        }
        let axis = Axis::of(column.dtype())?;
        let values = axis.values(column)?;
        if groups.iter().any(|group| !values[group].is_sorted()) {
            let within = if groups.len() > 1 { " in each group" } else { "" };
            bail!(
                InvalidOperation,
                "`{step}` needs an index column that is sorted{within}; sort by it first"
            );
        }
        Ok(Self { axis, values, groups })
    }

    /// An error if adding `every` does not move values on: it is shorter than their unit.
    fn check_advances(&self, every: &Interval) -> Result<()> {
        if self.axis.plus(0, every) == 0 {
            bail!(Compute, "`every` is {every}, which is shorter than the unit of the index column");
        }
        Ok(())
    }
}

/// Windows one after the other.
#[derive(Default)]
pub(crate) struct WindowRows {
    /// The rows of each.
    pub rows: Vec<Range<u32>>,
    /// The group of each.
    pub groups: Vec<u32>,
    /// Where each begins and ends on the axis.
    pub lower: Vec<i64>,
    pub upper: Vec<i64>,
}

impl WindowRows {
    fn push(&mut self, group: usize, lower: i64, upper: i64, rows: Range<usize>) {
        self.rows.push(rows.start as u32..rows.end as u32);
        self.groups.push(group as u32);
        self.lower.push(lower);
        self.upper.push(upper);
    }

    /// How many windows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }
}
