//! A window per row.

use polarslike_plan::RollingWindow;

use super::bounds::Sweep;
use super::{Index, WindowRows};

/// The window of each row, which starts `offset` behind it; one that reaches back over its whole length ends at the row.
pub(crate) fn rolling_windows(index: &Index, window: &RollingWindow) -> WindowRows {
    let mut windows = WindowRows::default();
    let reaches_back = window.offset == window.period.negated();
    let starts_at_row = window.offset.is_zero();
    for (group, rows) in index.groups.iter().enumerate() {
        let mut sweep = Sweep::new(&index.values, rows.clone(), window.closed);
        for row in rows {
            let value = index.values[row];
            let lower = if starts_at_row { value } else { index.axis.plus(value, &window.offset) };
            let upper = if reaches_back { value } else { index.axis.plus(lower, &window.period) };
            let found = sweep.rows(lower, upper);
            windows.push(group, lower, upper, found);
        }
    }
    windows
}
