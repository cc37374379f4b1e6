//! Gathers the first rows, and stops the pipeline when it has them.

use std::sync::{Mutex, PoisonError};

use polarslike_core::{Batch, Result};

use super::collect::in_order;
use crate::pipeline::{Morsel, Sink};

/// The first `rows` rows. Tasks end out of order: the pipeline may stop when those that ended without a gap before them
/// have enough rows.
pub(crate) struct Limit {
    rows: usize,
    ended: Mutex<Vec<Option<usize>>>,
}

/// The rows of a worker, and how many the task at hand has given.
#[derive(Default)]
pub(crate) struct LimitLocal {
    morsels: Vec<Morsel>,
    task_rows: usize,
}

impl Limit {
    pub fn new(rows: usize) -> Self {
        Self { rows, ended: Mutex::default() }
    }
}

impl Sink for Limit {
    type Local = LimitLocal;
    type Output = Vec<Batch>;

    fn local(&self) -> Self::Local {
        LimitLocal::default()
    }

    fn push(&self, local: &mut Self::Local, morsel: Morsel) -> Result<bool> {
        local.task_rows += morsel.batch.rows;
        local.morsels.push(morsel);
        Ok(true)
    }

    fn end_task(&self, local: &mut Self::Local, task: usize) -> Result<bool> {
        let mut ended = self.ended.lock().unwrap_or_else(PoisonError::into_inner);
        if ended.len() <= task {
            ended.resize(task + 1, None);
        }
        ended[task] = Some(std::mem::take(&mut local.task_rows));
        let rows: usize = ended.iter().map_while(|rows| *rows).sum();
        Ok(rows < self.rows)
    }

    fn finalize(&self, locals: Vec<Self::Local>) -> Result<Self::Output> {
        let mut left = self.rows;
        let mut batches = in_order(locals.into_iter().map(|l| l.morsels).collect());
        let enough = batches.iter_mut().position(|batch| {
            *batch = batch.slice(0, batch.rows.min(left));
            left -= batch.rows;
            left == 0
        });
        if let Some(last) = enough {
            batches.truncate(last + 1);
        }
        Ok(batches)
    }
}
