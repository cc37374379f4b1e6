//! What every format offers to the engine: pieces of rows, and the means to skip some.

use std::fmt::Debug;
use std::sync::Arc;

use arrow::array::BooleanArray;
use polarslike_core::{Batch, Name, Result, Scalar};

use crate::Stop;

/// What a query needs of a source.
#[derive(Clone, Debug, Default)]
pub struct ScanRequest {
    /// The columns to read, in this order; all of them where `None`.
    pub projection: Option<Vec<Name>>,
    /// The query needs only so many rows from the start. A hint: more may come.
    pub limit: Option<usize>,
    /// Rules out runs of rows by their statistics. A hint: rows that it rules out may come all the same.
    pub pruner: Option<Arc<dyn Pruner>>,
    /// Only the rows that this keeps come. Not together with a limit.
    pub filter: Option<Arc<dyn RowFilter>>,
    /// Ends waiting for servers.
    pub stop: Stop,
}

/// What is known of the values of one column in a run of rows.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnBounds {
    /// No value that is not null is less; not necessarily a value that occurs. NaN is greater than all numbers.
    pub min: Option<Scalar>,
    /// No value that is not null is greater, so that floats have none unless it is known that there is no NaN.
    pub max: Option<Scalar>,
    /// The number of nulls.
    pub null_count: Option<usize>,
    /// The number of rows.
    pub rows: usize,
}

/// What is known of the columns of a run of rows, by name.
pub trait Statistics {
    /// The bounds of a column; `None` if nothing is known.
    fn bounds(&self, column: &str) -> Option<ColumnBounds>;

    /// False only if no row of the run has one of `values`, which are of the column's type, in this column. It may cost
    /// more than bounds do, so it is asked for where these do not rule the run out.
    fn may_contain(&self, _column: &str, _values: &[Scalar]) -> bool {
        true
    }
}

impl<F: Fn(&str) -> Option<ColumnBounds>> Statistics for F {
    fn bounds(&self, column: &str) -> Option<ColumnBounds> {
        self(column)
    }
}

/// Says from statistics whether a run of rows can contain a row that a predicate keeps.
pub trait Pruner: Send + Sync + Debug {
    /// False only if no row of the run can be kept.
    fn may_match(&self, statistics: &dyn Statistics) -> bool;

    /// The predicate, or one that keeps more rows, as JSON, if it can be written so.
    fn predicate(&self) -> Option<String> {
        None
    }
}

/// A predicate on rows, as the engine evaluates it.
pub trait RowFilter: Send + Sync + Debug {
    /// The columns that it needs.
    fn columns(&self) -> &[Name];

    /// Which rows of a batch of those columns, in their order, are kept: those that are true.
    fn keep(&self, batch: &Batch) -> Result<BooleanArray>;

    /// The filters that together keep these rows, if it is made of several: the columns of each are needed only for the rows
    /// that those before it keep.
    fn parts(&self) -> Option<&[Arc<dyn RowFilter>]> {
        None
    }
}

/// Pieces that workers read in parallel; the order of pieces is the order of rows.
pub trait Reader: Send + Sync {
    /// The number of pieces.
    fn pieces(&self) -> usize;

    /// Calls `emit` with each batch of a piece in order, its columns in the order of the projection; stops when `emit`
    /// returns false.
    fn read(&self, piece: usize, emit: &mut dyn FnMut(Batch) -> Result<bool>) -> Result<()>;
}
