//! What takes rows as they come: files and functions.

use std::sync::Arc;

use polarslike_core::{Batch, DataFrame, Result, Schema};
use polarslike_io::{Encoder, Part, Writer};
use polarslike_plan::BatchSink;

use super::in_order::Consumer;

/// A file.
pub(crate) struct ToFile {
    pub encoder: Box<dyn Encoder>,
}

impl Consumer for ToFile {
    type Part = Part;
    type Tail = Box<dyn Writer>;

    fn part_rows(&self) -> usize {
        self.encoder.part_rows()
    }

    fn prepare(&self, batches: &[Batch]) -> Result<Part> {
        self.encoder.encode(batches)
    }

    fn size(&self, part: &Part) -> usize {
        part.size()
    }

    fn append(&self, tail: &mut Self::Tail, part: Part) -> Result<bool> {
        tail.append(part)?;
        Ok(true)
    }
}

/// A function that takes frames.
pub(crate) struct ToFunction<'a> {
    pub sink: &'a BatchSink,
    pub schema: Arc<Schema>,
}

impl Consumer for ToFunction<'_> {
    type Part = DataFrame;
    type Tail = ();

    fn part_rows(&self) -> usize {
        self.sink.rows.max(1)
    }

    fn prepare(&self, batches: &[Batch]) -> Result<DataFrame> {
        Ok(DataFrame::from_batches(&self.schema, batches))
    }

    fn size(&self, part: &DataFrame) -> usize {
        part.estimated_size()
    }

    fn append(&self, (): &mut (), part: DataFrame) -> Result<bool> {
        Ok(!self.sink.function.call(&part)?)
    }
}
