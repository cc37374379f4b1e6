//! Expressions of the rows of windows.

use arrow::array::UInt32Array;
use polarslike_core::{Column, Groups, Result, Vector, in_pool};
use rayon::prelude::*;

use super::WindowRows;
use crate::expression::{Context, PhysicalExpr, Shape, evaluate, expand, to_lists};
use crate::pipeline::MORSEL_ROWS;

/// How many rows the windows that are evaluated together have; windows that share rows have them several times.
const ROWS: usize = 4 * MORSEL_ROWS;

/// What each expression gives per window: one value if it is scalar (the flag), else a list. One vector per expression
/// and batch of windows.
pub(crate) fn evaluate_windows(
    exprs: &[(PhysicalExpr, bool)],
    columns: &[Column],
    windows: &WindowRows,
) -> Result<Vec<Vec<Vector>>> {
    if exprs.is_empty() {
        return Ok(vec![vec![]]);
    }
    let mut starts = vec![0];
    let mut rows = 0;
    for (i, window) in windows.rows.iter().enumerate() {
        if rows >= ROWS || i - starts[starts.len() - 1] >= ROWS {
            starts.push(i);
            rows = 0;
        }
        rows += window.len();
    }
    starts.push(windows.len());
    let batch = |ends: &[usize]| one_batch(exprs, columns, &windows.rows[ends[0]..ends[1]]);
    if starts.len() == 2 {
        return Ok(vec![batch(&starts)?]);
    }
    in_pool(|| starts.par_windows(2).map(batch).collect())?
}

fn one_batch(
    exprs: &[(PhysicalExpr, bool)],
    columns: &[Column],
    windows: &[std::ops::Range<u32>],
) -> Result<Vec<Vector>> {
    let groups = Groups::from_sizes(windows.iter().map(|w| w.len()));
    let adjacent = windows.windows(2).all(|pair| pair[0].end == pair[1].start);
    // The part of the columns in which the windows lie.
    let start = windows.iter().map(|w| w.start).min().unwrap_or(0);
    let end = windows.iter().map(|w| w.end).max().unwrap_or(0).max(start);
    let part = |column: &Column| column.slice(start as usize, (end - start) as usize).to_vector();
    let columns: Vec<Vector> = if adjacent {
        columns.iter().map(part).collect::<Result<_>>()?
    } else {
        let rows = windows.iter().flat_map(|w| w.start - start..w.end - start);
        let rows: UInt32Array = rows.collect::<Vec<u32>>().into();
        columns.iter().map(|column| part(column)?.take(&rows)).collect::<Result<_>>()?
    };
    let context = Context { columns: &columns, groups: &groups };
    let value = |(expr, scalar): &(PhysicalExpr, bool)| {
        let value = evaluate(expr, context)?;
        if *scalar { Ok(expand(&value, &groups, &Shape::PerGroup)) } else { to_lists(&value, &groups) }
    };
    exprs.iter().map(value).collect()
}
