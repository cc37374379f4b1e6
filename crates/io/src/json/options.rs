//! How JSON is read; names and meaning are those of Polars' `scan_ndjson` and `read_json`.

use polarslike_core::{Error, Name, Schema};
use serde::{Deserialize, Serialize};

use super::parser::{Problem, ProblemKind};
use crate::InferredTooNarrow;

/// How JSON is read: a document, or one object per line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct JsonOptions {
    /// Names and types of the columns; fields of other names are not read.
    pub schema: Option<Schema>,
    /// Types of some columns; those of others are inferred.
    pub schema_overrides: Option<Schema>,
    /// From how many rows of each sample types are inferred; from all rows where `None`.
    pub infer_schema_length: Option<usize>,
    /// Whether values of other types than their column's, and lines that are not JSON, are null.
    pub ignore_errors: bool,
}

impl Default for JsonOptions {
    fn default() -> Self {
        Self { schema: None, schema_overrides: None, infer_schema_length: Some(100), ignore_errors: false }
    }
}

impl JsonOptions {
    /// Options by which types are inferred from all rows; none if they are already, or all are given.
    pub(crate) fn widened(&self) -> Option<Self> {
        (self.schema.is_none() && self.infer_schema_length.is_some())
            .then(|| Self { infer_schema_length: None, ..self.clone() })
    }

    /// The error of a value, marked if its column's type was inferred from some rows: that of all rows may hold it.
    pub(super) fn widening(&self, problem: &Problem, error: Error) -> Error {
        let column = problem.path.last().filter(|_| matches!(problem.kind, ProblemKind::Type(_)));
        let given = |name: &Name| self.schema_overrides.as_ref().is_some_and(|given| given.contains(name));
        match column {
            Some(column) if self.widened().is_some() && !given(column) => {
                error.with_exception(InferredTooNarrow)
            }
            _ => error,
        }
    }
}
