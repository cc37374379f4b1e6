//! Where morsels come from: frames in memory and files.

use std::sync::{Mutex, PoisonError};

use polarslike_core::{Batch, DataFrame, Error, Result};
use polarslike_io::Reader;

use super::{Emit, MORSEL_ROWS, Morsel, Pipe, push_through};
use crate::memory::Stored;

/// Hands out morsels by tasks, which workers run in parallel; the order of tasks is the order of rows.
pub(crate) trait Source: Send + Sync {
    /// The number of tasks.
    fn tasks(&self) -> usize;

    /// All positions are less than this.
    fn end(&self) -> u64;

    /// Pushes the morsels of a task in order until `emit` wants no more.
    fn run(&self, task: usize, emit: Emit) -> Result<()>;
}

/// Each morsel may become as many rows as this before positions of the next one begin.
const POSITION_BITS: u32 = 32;

/// Each task of a scan may have as many morsels as this.
const MORSEL_BITS: u32 = 12;

/// A frame in memory; each morsel is a task.
pub(crate) struct FrameSource {
    batches: Vec<Batch>,
}

impl FrameSource {
    pub fn new(frame: &DataFrame) -> Self {
        let mut batches = frame.batches(MORSEL_ROWS);
        if batches.is_empty() {
            // So that operators and sinks see the types even of a frame without rows.
            batches.push(empty_batch(frame));
        }
        Self { batches }
    }
}

fn empty_batch(frame: &DataFrame) -> Batch {
    let columns = frame.columns().iter().map(|c| polarslike_core::Vector::empty(c.dtype().clone()));
    Batch::new(columns.collect(), 0)
}

impl Source for FrameSource {
    fn tasks(&self) -> usize {
        self.batches.len()
    }

    fn end(&self) -> u64 {
        (self.tasks() as u64) << POSITION_BITS
    }

    fn run(&self, task: usize, emit: Emit) -> Result<()> {
        let position = (task as u64) << POSITION_BITS;
        emit(Morsel { batch: self.batches[task].clone(), position })?;
        Ok(())
    }
}

/// Rows that may be in files; each part is a task, and gone when it has run.
pub(crate) struct StoredSource {
    parts: Vec<Mutex<Option<Stored>>>,
}

impl StoredSource {
    pub fn new(parts: Vec<Stored>) -> Self {
        Self { parts: parts.into_iter().map(|part| Mutex::new(Some(part))).collect() }
    }
}

impl Source for StoredSource {
    fn tasks(&self) -> usize {
        self.parts.len()
    }

    fn end(&self) -> u64 {
        positions_of(self.tasks())
    }

    fn run(&self, task: usize, emit: Emit) -> Result<()> {
        let part = self.parts[task].lock().unwrap_or_else(PoisonError::into_inner).take();
        match part {
            Some(part) => emit_slices(&part.load()?, task, emit),
            None => Err(Error::internal("a part of a result was read twice")),
        }
    }
}

/// Where the positions of so many tasks end, of which each may have many morsels.
pub(crate) fn positions_of(tasks: usize) -> u64 {
    (tasks as u64) << (POSITION_BITS + MORSEL_BITS)
}

/// Pushes a batch that a task made in morsels.
pub(crate) fn emit_slices(batch: &Batch, task: usize, emit: Emit) -> Result<()> {
    let first = positions_of(task);
    for (i, start) in (0..batch.rows.max(1)).step_by(MORSEL_ROWS).enumerate() {
        let batch = batch.slice(start, MORSEL_ROWS.min(batch.rows - start));
        if !emit(Morsel { batch, position: first + ((i as u64) << POSITION_BITS) })? {
            break;
        }
    }
    Ok(())
}

/// Files; each piece of the reader is a task.
pub(crate) struct ScanTasks {
    pub reader: Box<dyn Reader>,
}

impl Source for ScanTasks {
    fn tasks(&self) -> usize {
        self.reader.pieces()
    }

    fn end(&self) -> u64 {
        (self.tasks() as u64) << (POSITION_BITS + MORSEL_BITS)
    }

    fn run(&self, task: usize, emit: Emit) -> Result<()> {
        let first = (task as u64) << (POSITION_BITS + MORSEL_BITS);
        let mut morsels = 0;
        self.reader.read(task, &mut |batch| {
            for start in (0..batch.rows.max(1)).step_by(MORSEL_ROWS) {
                let batch = batch.slice(start, MORSEL_ROWS.min(batch.rows - start));
                let position = first + (morsels << POSITION_BITS);
                morsels += 1;
                if !emit(Morsel { batch, position })? {
                    return Ok(false);
                }
            }
            Ok(true)
        })
    }
}

/// The rows of pipelines one after the other; the tasks of each are tasks.
pub(crate) struct ConcatSource {
    pub pipes: Vec<Pipe>,
}

impl Source for ConcatSource {
    fn tasks(&self) -> usize {
        self.pipes.iter().map(|pipe| pipe.source.tasks()).sum()
    }

    fn end(&self) -> u64 {
        self.pipes.iter().map(|pipe| pipe.source.end()).sum()
    }

    fn run(&self, task: usize, emit: Emit) -> Result<()> {
        let (mut task, mut first) = (task, 0);
        for Pipe { source, operators, .. } in &self.pipes {
            if task < source.tasks() {
                return source.run(task, &mut |morsel| {
                    push_through(operators, morsel, &mut |Morsel { batch, position }| {
                        emit(Morsel { batch, position: first + position })
                    })
                });
            }
            task -= source.tasks();
            first += source.end();
        }
        Ok(())
    }
}
