//! Where the rows of a plan go instead of into a frame.

use polarslike_core::{DataFrame, Name};
use polarslike_io::FileSink;
use serde::{Deserialize, Serialize};

use crate::HostFunction;

/// Where the rows of a plan go as they come; the result of the step has no columns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Sink {
    /// A file.
    File(FileSink),
    /// Files below a folder.
    Partitions(PartitionSink),
    /// A function that takes them piece by piece.
    Batches(BatchSink),
    /// Files, and a function that is told of them when all are complete.
    Reported(Box<Sink>, ReportFunction),
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenFile {
    /// Its path or URL.
    pub path: String,
    /// The rows that it holds.
    pub rows: usize,
    /// Its length in bytes.
    pub bytes: u64,
}

/// Takes the files that were written.
pub type ReportFunction = HostFunction<[WrittenFile], ()>;

/// A folder with a file, or several, for the rows of each combination of keys.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartitionSink {
    /// The folder, and how its files are written.
    pub file: FileSink,
    /// The columns whose values decide on the file; without any, all rows go to the same files.
    pub keys: Vec<Name>,
    /// Whether the keys are columns of the files.
    pub include_key: bool,
    /// A file has no more rows than this.
    pub max_rows: Option<usize>,
    /// A file has about so many bytes, as they are in memory.
    pub max_bytes: Option<usize>,
    /// Names files; below `key=value` folders and by number if `None`.
    pub path: Option<PathFunction>,
}

/// The path below the folder of the file with this number, of rows whose keys are in a frame of one row.
pub type PathFunction = HostFunction<(usize, DataFrame), String>;

/// A function that takes rows piece by piece. Pieces come one after the other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BatchSink {
    /// What runs; true asks for no more.
    pub function: BatchFunction,
    /// The rows of a piece; the last has fewer.
    pub rows: usize,
    /// Whether rows keep their order.
    pub maintain_order: bool,
}

/// Takes a piece of the rows, and says whether that was enough.
pub type BatchFunction = HostFunction<DataFrame, bool>;
