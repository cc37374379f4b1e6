//! Expressions of the rows of windows.

use std::ops::Range;

use arrow::array::UInt32Array;
use polarslike_core::{Column, Groups, Result, Vector, in_pool};
use rayon::prelude::*;

use super::WindowRows;
use super::sliding::{Sliding, slides};
use crate::expression::{Context, PhysicalExpr, Shape, evaluate, expand, to_lists};
use crate::pipeline::MORSEL_ROWS;

/// How many rows the windows that are evaluated together have; windows that share rows have them several times.
const ROWS: usize = 4 * MORSEL_ROWS;

/// Windows that have so many times the rows in which they lie are put together from states of their parts.
const OVERLAP: usize = 16;

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
    let taken: usize = windows.rows.iter().map(|window| window.len()).sum();
    let overlaps = taken >= OVERLAP * columns.first().map_or(usize::MAX / OVERLAP, Column::len);
    let slides = overlaps && exprs.iter().all(|(expr, scalar)| *scalar && slides(expr));
    let starts = starts(&windows.rows, slides);
    let batch = |ends: &[usize]| one_batch(exprs, columns, &windows.rows[ends[0]..ends[1]]);
    if starts.len() == 2 {
        return Ok(vec![batch(&starts)?]);
    }
    in_pool(|| starts.par_windows(2).map(batch).collect())?
}

/// Where batches of windows begin and end. If rows are not taken once per window, windows need not be few for being long.
fn starts(windows: &[Range<u32>], slides: bool) -> Vec<usize> {
    let mut starts = vec![0];
    let mut rows = 0;
    for (i, window) in windows.iter().enumerate() {
        if rows >= ROWS || i - starts[starts.len() - 1] >= ROWS {
            starts.push(i);
            rows = 0;
        }
        rows += if slides { 1 } else { window.len() };
    }
    starts.push(windows.len());
    starts
}

fn one_batch(
    exprs: &[(PhysicalExpr, bool)],
    columns: &[Column],
    windows: &[Range<u32>],
) -> Result<Vec<Vector>> {
    let groups = Groups::from_sizes(windows.iter().map(|w| w.len()));
    let adjacent = windows.windows(2).all(|pair| pair[0].end == pair[1].start);
    // The part of the columns in which the windows lie.
    let start = windows.iter().map(|w| w.start).min().unwrap_or(0);
    let end = windows.iter().map(|w| w.end).max().unwrap_or(0).max(start);
    let part = |column: &Column| column.slice(start as usize, (end - start) as usize).to_vector();
    let columns: Vec<Vector> = columns.iter().map(part).collect::<Result<_>>()?;
    let relative = || windows.iter().map(|w| w.start - start..w.end - start);
    let overlaps = groups.rows() >= OVERLAP * (end - start) as usize;
    let slides = |(expr, scalar): &(PhysicalExpr, bool)| overlaps && *scalar && slides(expr);
    let windows: Vec<_> = relative().map(|w| w.start as usize..w.end as usize).collect();
    let picked: Vec<Vector> = if adjacent || exprs.iter().all(slides) {
        columns.clone()
    } else {
        let rows: UInt32Array = relative().flatten().collect::<Vec<u32>>().into();
        columns.iter().map(|column| column.take(&rows)).collect::<Result<_>>()?
    };
    let sliding = Sliding { columns: &columns, rows: (end - start) as usize, windows: &windows };
    let context = Context { columns: &picked, groups: &groups };
    let value = |expr: &(PhysicalExpr, bool)| {
        let slides = slides(expr);
        let (expr, scalar) = expr;
        let value = if slides { sliding.evaluate(expr)? } else { evaluate(expr, context)? };
        if *scalar { Ok(expand(&value, &groups, &Shape::PerGroup)) } else { to_lists(&value, &groups) }
    };
    exprs.iter().map(value).collect()
}
