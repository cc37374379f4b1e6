//! The methods of Python's classes: mixins with signatures, annotations and docstrings.

use std::path::PathBuf;

use crate::model::{Generator, Model};

/// Writes `polarslike/generated`.
pub struct Python;

impl Generator for Python {
    fn name(&self) -> &'static str {
        "Python"
    }

    fn files(&self, _model: &Model) -> Result<Vec<(PathBuf, String)>, String> {
        Ok(Vec::new())
    }
}
