//! The rows between two ends.

use std::ops::Range;

use polarslike_plan::Closed;

/// Finds the rows of one window after the other. Both ends mostly move forwards, so all windows together take time in
/// proportion to the number of rows.
pub(super) struct Sweep<'a> {
    values: &'a [i64],
    group: Range<usize>,
    closed: Closed,
    start: usize,
    end: usize,
}

impl<'a> Sweep<'a> {
    /// Over the rows of one group, whose values are sorted.
    pub fn new(values: &'a [i64], group: Range<usize>, closed: Closed) -> Self {
        Self { values, start: group.start, end: group.start, group, closed }
    }

    /// Whether a value is beyond the lower end of windows that begin at `lower`.
    pub fn after(&self, value: i64, lower: i64) -> bool {
        if self.closed.lower() { value >= lower } else { value > lower }
    }

    /// Whether a value is before the upper end of windows that end at `upper`.
    pub fn before(&self, value: i64, upper: i64) -> bool {
        if self.closed.upper() { value <= upper } else { value < upper }
    }

    /// The rows of the window; an empty range where they would be if there are none.
    pub fn rows(&mut self, lower: i64, upper: i64) -> Range<usize> {
        self.start = self.moved(self.start, |value| !self.after(value, lower));
        self.end = self.moved(self.end, |value| self.before(value, upper));
        self.start..self.end.max(self.start)
    }

    /// The first row for which `passed` does not hold, which it does for those before. Clocks that are set may move an
    /// end backwards.
    fn moved(&self, from: usize, passed: impl Fn(i64) -> bool) -> usize {
        let (mut row, group) = (from, &self.group);
        if row > group.start && !passed(self.values[row - 1]) {
            return group.start + self.values[group.start..row].partition_point(|value| passed(*value));
        }
        // In steps that double: windows may have one row or millions.
        let mut step = 1;
        while row < group.end && passed(self.values[row]) {
            let next = (row + step).min(group.end - 1);
            if !passed(self.values[next]) {
                return row + 1 + self.values[row + 1..next].partition_point(|value| passed(*value));
            }
            row = next + 1;
            step *= 2;
        }
        row
    }
}
