//! Rows at regular distances.

use polarslike_core::temporal::Interval;
use polarslike_core::{Result, bail};

use super::Index;

/// The rows of an upsampled frame.
#[derive(Default)]
pub(crate) struct UpsampledRows {
    /// Their values on the axis.
    pub values: Vec<i64>,
    /// The row of the input that each is; `None` for a new one.
    pub rows: Vec<Option<u32>>,
    /// A row of the same group.
    pub siblings: Vec<u32>,
}

/// For each group the rows that lie at multiples of `every` from its first, and new rows where there is none.
pub(crate) fn upsampled_rows(index: &Index, every: &Interval) -> Result<UpsampledRows> {
    let mut result = UpsampledRows::default();
    index.check_advances(every)?;
    for rows in index.groups.iter().filter(|rows| !rows.is_empty()) {
        let (first, last) = (index.values[rows.start], index.values[rows.end - 1]);
        let (mut row, mut number, mut value) = (rows.start, 0, first);
        let mut previous = None;
        // Values that do not advance lie beyond what the type holds.
        while value <= last && previous != Some(value) {
            while row < rows.end && index.values[row] < value {
                row += 1;
            }
            let equal = index.values[row..rows.end].iter().take_while(|v| **v == value).count();
            let found = (row..row + equal).map(|row| Some(row as u32));
            result.rows.extend(found);
            if equal == 0 {
                result.rows.push(None);
            }
            if result.rows.len() > u32::MAX as usize {
                bail!(Compute, "`upsample` would make more than 2^32 rows; choose a longer `every`");
            }
            result.values.resize(result.rows.len(), value);
            result.siblings.resize(result.rows.len(), rows.start as u32);
            number += 1;
            previous = Some(value);
            value = index.axis.plus(first, &every.times(number));
        }
    }
    Ok(result)
}
