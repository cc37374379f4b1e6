//! Windows at regular distances.

use polarslike_core::temporal::Interval;
use polarslike_core::{Result, bail};
use polarslike_plan::{DynamicWindow, StartBy};

use super::bounds::Sweep;
use super::{Index, WindowRows};

/// The windows of each group in which there are rows.
pub(crate) fn dynamic_windows(index: &Index, window: &DynamicWindow) -> Result<WindowRows> {
    let mut windows = WindowRows::default();
    index.check_advances(&window.every)?;
    for (group, rows) in index.groups.iter().enumerate() {
        if rows.is_empty() {
            continue;
        }
        let (first, last) = (index.values[rows.start], index.values[rows.end - 1]);
        let mut sweep = Sweep::new(&index.values, rows.clone(), window.closed);
        let origin = origin(index, window, first)?;
        let grid = Grid { index, window, origin }.moved_to(&sweep, first);
        let mut number = 0;
        let mut previous = None;
        loop {
            let (lower, upper) = grid.window(number);
            // At the end of 64 bits windows do not move on.
            if !sweep.after(last, lower) || previous.is_some_and(|previous| previous >= lower) {
                break;
            }
            previous = Some(lower);
            let found = sweep.rows(lower, upper);
            if found.is_empty() && found.start < rows.end {
                // Nothing up to the next row: that may be many windows away.
                number = grid.reaching(&sweep, number, index.values[found.start]).max(number + 1);
                continue;
            }
            if !found.is_empty() {
                windows.push(group, lower, upper, found);
                if windows.len() > u32::MAX as usize {
                    bail!(Compute, "there are more than 2^32 windows; choose a longer `every`");
                }
            }
            number += 1;
        }
    }
    Ok(windows)
}

/// Where window 0 starts.
fn origin(index: &Index, window: &DynamicWindow, first: i64) -> Result<i64> {
    let axis = &index.axis;
    match (window.start_by, window.start_by.weekday()) {
        (StartBy::Datapoint, _) => Ok(first),
        (_, Some(days)) if !window.every.is_index => {
            let monday = axis.truncate(first, &Interval { weeks: 1, ..Interval::default() })?;
            let day = axis.plus(monday, &Interval { days, ..Interval::default() });
            Ok(axis.plus(day, &window.offset))
        }
        _ => Ok(axis.plus(axis.truncate(first, &window.every)?, &window.offset)),
    }
}

/// The windows by number: number `n` starts `n` times `every` behind the origin.
struct Grid<'a> {
    index: &'a Index<'a>,
    window: &'a DynamicWindow,
    origin: i64,
}

impl Grid<'_> {
    fn lower(&self, number: i64) -> i64 {
        self.index.axis.plus(self.origin, &self.window.every.times(number))
    }

    fn window(&self, number: i64) -> (i64, i64) {
        let lower = self.lower(number);
        (lower, self.index.axis.plus(lower, &self.window.period))
    }

    /// Moves the origin to the first window, given the first value: one that starts in front of it.
    fn moved_to(mut self, sweep: &Sweep, value: i64) -> Self {
        if self.window.start_by == StartBy::Datapoint {
            return self;
        }
        let number = if sweep.after(value, self.origin) {
            self.reaching(sweep, 0, value)
        } else {
            let in_front = |back: i64| sweep.after(value, self.lower(-back));
            -search(in_front)
        };
        self.origin = self.lower(number);
        self
    }

    /// The first window from `number` on that does not end before the value.
    fn reaching(&self, sweep: &Sweep, number: i64, value: i64) -> i64 {
        // The end of a period of months moves back where a month is shorter than the one before.
        const SLACK: Interval = Interval { days: 3, ..NOTHING };
        let uneven = self.window.period.has_months() && !self.window.every.has_months();
        let reaches = |steps: i64| {
            let upper = self.window(number.saturating_add(steps)).1;
            sweep.before(value, if uneven { self.index.axis.plus(upper, &SLACK) } else { upper })
        };
        if reaches(0) { number } else { number.saturating_add(search(reaches)) }
    }
}

const NOTHING: Interval =
    Interval { months: 0, weeks: 0, days: 0, nanoseconds: 0, negative: false, is_index: false };

/// The least number above 0 for which `holds`, if it does for all greater ones: found in steps that double.
fn search(holds: impl Fn(i64) -> bool) -> i64 {
    let mut high = 1;
    while !holds(high) && high < i64::MAX / 2 {
        high *= 2;
    }
    let mut low = high / 2;
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if holds(middle) { high = middle } else { low = middle }
    }
    high
}
