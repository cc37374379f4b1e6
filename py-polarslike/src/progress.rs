//! How far a query has come.

use polarslike_bridge::Progress;
use pyo3::prelude::*;

/// How far a query has come; as text, a line for people.
#[pyclass(frozen, name = "Progress", module = "polarslike")]
pub struct NativeProgress(pub Progress);

#[pymethods]
impl NativeProgress {
    /// The rows that were read so far: of files, of frames in memory, and of what steps made that need all their input.
    #[getter]
    fn rows(&self) -> u64 {
        self.0.rows
    }

    /// The parts of the input of the steps that have begun: their number grows as the query goes on.
    #[getter]
    fn parts(&self) -> usize {
        self.0.parts
    }

    /// How many of these parts are done.
    #[getter]
    fn done(&self) -> usize {
        self.0.done
    }

    /// Seconds since the query began.
    #[getter]
    fn seconds(&self) -> f64 {
        self.0.seconds
    }

    /// Whether the query has ended: with a result or an error.
    #[getter]
    fn is_end(&self) -> bool {
        self.0.is_end
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }
}
