//! What decodes the values of a column.

use std::ops::Range;

use arrow::buffer::{BooleanBuffer, NullBuffer};
use polarslike_core::{Result, Vector};

use super::Decoded;
use super::body::Body;

/// Decodes values that are there; nulls are put between them afterwards.
pub(super) trait Values: Send {
    /// The bytes of each value in a plain page, if all have the same.
    fn width(&self) -> Option<usize>;

    /// Reads the dictionary of the column, which is plain.
    fn dictionary(&mut self, body: &mut Body, count: usize) -> Decoded<()>;

    /// Begins a page whose `count` values begin at a place of its body.
    fn begin(&mut self, body: &mut Body, encoding: i32, start: usize, count: usize) -> Decoded<()>;

    /// Begins a vector of so many rows.
    fn reserve(&mut self, rows: usize);

    /// Passes over values.
    fn skip(&mut self, body: &mut Body, count: usize) -> Decoded<()>;

    /// Appends values.
    fn read(&mut self, body: &mut Body, count: usize) -> Decoded<()>;

    /// Appends runs of values of a page, the next value of which stands `at` its place: those between are passed over.
    fn read_runs(&mut self, body: &mut Body, mut at: usize, runs: &[Range<usize>]) -> Decoded<()> {
        for run in runs {
            self.skip(body, run.start - at)?;
            self.read(body, run.len())?;
            at = run.end;
        }
        Ok(())
    }

    /// Appends values in the rows that are valid, and something in the others.
    fn read_valid(&mut self, body: &mut Body, valid: &BooleanBuffer) -> Decoded<()>;

    /// What was appended.
    fn finish(&mut self, nulls: Option<NullBuffer>) -> Result<Vector>;
}
