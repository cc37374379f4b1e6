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
    /// So many rows.
    type Part = (usize, Part);
    /// The file, and how many rows it has.
    type Tail = (Box<dyn Writer>, usize);

    fn part_rows(&self) -> usize {
        self.encoder.part_rows()
    }

    fn prepare(&self, batches: &[Batch]) -> Result<Self::Part> {
        Ok((batches.iter().map(|batch| batch.rows).sum(), self.encoder.encode(batches)?))
    }

    fn size(&self, (_, part): &Self::Part) -> usize {
        part.size()
    }

    fn append(&self, (writer, written): &mut Self::Tail, (rows, part): Self::Part) -> Result<bool> {
        writer.append(part)?;
        *written += rows;
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
