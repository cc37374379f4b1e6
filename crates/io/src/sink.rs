//! Which file is written, and how.

use polarslike_core::{Batch, Result, Schema};
use serde::{Deserialize, Serialize};

use crate::output::{Output, OutputOptions};
use crate::{Target, WriteFormat};

/// A file that rows go to: data that stands in a logical plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileSink {
    /// Where the file goes.
    pub target: Target,
    /// Its format, and how to write it.
    pub format: WriteFormat,
    /// What is done besides.
    pub output: OutputOptions,
    /// Whether rows keep their order.
    pub maintain_order: bool,
}

impl FileSink {
    /// A file of rows in order.
    pub fn new(target: Target, format: WriteFormat) -> Self {
        Self { target, format, output: OutputOptions::default(), maintain_order: true }
    }

    /// Writes rows that are at hand, on the present thread.
    pub fn write(&self, schema: &Schema, batches: &[Batch]) -> Result<()> {
        let encoder = self.format.encoder(schema)?;
        let mut writer = encoder.begin(Output::create(&self.target, &self.output)?)?;
        for batch in batches {
            for start in (0..batch.rows).step_by(encoder.part_rows()) {
                let rows = encoder.part_rows().min(batch.rows - start);
                writer.append(encoder.encode(&[batch.slice(start, rows)])?)?;
            }
        }
        writer.finish().map(drop)
    }
}
