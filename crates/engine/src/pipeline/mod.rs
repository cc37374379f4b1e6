//! Pipelines: a source whose morsels are pushed through operators into a sink by workers on the pool.
//!
//! A pipeline ends where an operation needs all its input: there a [`Sink`] gathers it in a state per worker and combines
//! the states. What a sink makes is the source of the next pipeline.

mod source;

pub(crate) use source::{
    ConcatSource, FrameSource, ScanTasks, Source, StoredSource, emit_slices, positions_of,
};

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use polarslike_core::{Batch, Column, Result, Schema, in_pool, num_threads};
use polarslike_plan::deep;

use crate::RunOptions;
use crate::options::Parts;
use crate::profile::Watch;

/// Rows per morsel: 256 KiB per 8-byte column, so that a few columns at a time stay in the second-level cache.
pub(crate) const MORSEL_ROWS: usize = 1 << 15;

/// A batch on its way, and where its rows stand in the whole input.
#[derive(Clone, Debug)]
pub(crate) struct Morsel {
    pub batch: Batch,
    /// The position of the first row: row `i` is at `position + i`. Positions increase with the order of rows; there
    /// are gaps.
    pub position: u64,
}

/// Takes morsels; false asks for no more.
pub(crate) type Emit<'a> = &'a mut dyn FnMut(Morsel) -> Result<bool>;

/// A step that makes morsels of morsels without seeing the rest of the input.
pub(crate) trait Operator: Send + Sync {
    /// Pushes what becomes of `morsel`, in order.
    fn apply(&self, morsel: Morsel, emit: Emit) -> Result<bool>;
}

/// The end of a pipeline.
pub(crate) trait Sink: Sync {
    /// What one worker gathers.
    type Local: Send;
    /// What comes of all input.
    type Output;

    /// The state of a worker that has seen nothing.
    fn local(&self) -> Self::Local;

    /// A worker begins a task.
    fn begin_task(&self, _local: &mut Self::Local, _task: usize) {}

    /// Takes a morsel; false if no more input is needed by anyone.
    fn push(&self, local: &mut Self::Local, morsel: Morsel) -> Result<bool>;

    /// A worker has pushed all morsels of a task; tasks are numbered in the order of rows. False as in `push`.
    fn end_task(&self, _local: &mut Self::Local, _task: usize) -> Result<bool> {
        Ok(true)
    }

    /// Combines what the workers gathered.
    fn finalize(&self, locals: Vec<Self::Local>) -> Result<Self::Output>;
}

/// A source and the operators its morsels go through.
pub(crate) struct Pipe {
    pub source: Box<dyn Source>,
    pub operators: Vec<Box<dyn Operator>>,
    /// Names and types of what comes out.
    pub schema: Arc<Schema>,
    /// Per column, the column in memory whose values these are (or some of them), if there is one: its statistics hold.
    pub origins: Vec<Option<Column>>,
    /// Whether the source's time is measured.
    pub is_watched: bool,
}

impl Pipe {
    /// A pipeline without operators.
    pub fn new(source: impl Source + 'static, schema: Arc<Schema>, origins: Vec<Option<Column>>) -> Self {
        Self { source: Box::new(source), operators: vec![], schema, origins, is_watched: false }
    }

    /// The pipeline with what watches the step that made it; its source is that step's own if nobody watches it yet.
    pub fn watched(mut self, watch: Watch) -> Self {
        if !self.is_watched {
            self.source = watch.source(self.source);
        }
        self.operators.push(Box::new(watch));
        Self { is_watched: true, ..self }
    }

    /// Adds an operator whose result has this schema and these origins.
    pub fn then(
        mut self,
        operator: impl Operator + 'static,
        schema: Arc<Schema>,
        origins: Vec<Option<Column>>,
    ) -> Self {
        self.operators.push(Box::new(operator));
        Self { schema, origins, ..self }
    }

    /// Pushes all morsels into `sink`: on the caller's thread if there is only one task, else on the pool.
    pub fn run<S: Sink>(&self, sink: &S, options: &RunOptions) -> Result<S::Output>
    where
        S::Output: Send,
    {
        let tasks = self.source.tasks();
        let (start, parts) = (Instant::now(), options.begin_parts(tasks));
        if tasks <= 1 {
            let mut local = sink.local();
            self.work(sink, &mut local, &AtomicUsize::new(0), &AtomicBool::new(false), options, &parts)?;
            options.workers_ran(start);
            return sink.finalize(vec![local]);
        }
        let (next, done) = (AtomicUsize::new(0), AtomicBool::new(false));
        let workers = num_threads().min(tasks);
        let locals = Mutex::new(Vec::with_capacity(workers));
        in_pool(|| {
            let failure = Mutex::new(None);
            rayon::scope(|scope| {
                for _ in 0..workers {
                    scope.spawn(|_| {
                        let mut local = sink.local();
                        match self.work(sink, &mut local, &next, &done, options, &parts) {
                            Ok(()) => lock(&locals).push(local),
                            Err(error) => {
                                done.store(true, Ordering::Relaxed);
                                lock(&failure).get_or_insert(error);
                            }
                        }
                    });
                }
            });
            options.workers_ran(start);
            match lock(&failure).take() {
                Some(error) => Err(error),
                None => sink.finalize(std::mem::take(&mut *lock(&locals))),
            }
        })?
    }

    /// Pushes the morsels of all tasks to `emit`, in order, on the caller's thread.
    pub fn stream(&self, emit: Emit) -> Result<()> {
        let mut more = true;
        for task in 0..self.source.tasks() {
            if !more {
                break;
            }
            self.source.run(task, &mut |morsel| {
                more = push_through(&self.operators, morsel, emit)?;
                Ok(more)
            })?;
        }
        Ok(())
    }

    /// One worker: takes the next task until there is none.
    fn work<S: Sink>(
        &self,
        sink: &S,
        local: &mut S::Local,
        next: &AtomicUsize,
        done: &AtomicBool,
        options: &RunOptions,
        parts: &Parts<'_>,
    ) -> Result<()> {
        loop {
            let task = next.fetch_add(1, Ordering::Relaxed);
            if task >= self.source.tasks() || done.load(Ordering::Relaxed) {
                return Ok(());
            }
            sink.begin_task(local, task);
            self.source.run(task, &mut |morsel| {
                options.advance(morsel.batch.rows)?;
                let more = push_through(&self.operators, morsel, &mut |morsel| {
                    // One morsel of the source may become very many: a cross join of two large frames.
                    options.check()?;
                    sink.push(local, morsel)
                })?;
                if !more {
                    done.store(true, Ordering::Relaxed);
                }
                Ok(more && !done.load(Ordering::Relaxed))
            })?;
            parts.end_one();
            if !sink.end_task(local, task)? {
                done.store(true, Ordering::Relaxed);
            }
        }
    }
}

fn push_through(operators: &[Box<dyn Operator>], morsel: Morsel, emit: Emit) -> Result<bool> {
    match operators {
        [] => emit(morsel),
        [first, rest @ ..] => deep(|| first.apply(morsel, &mut |morsel| push_through(rest, morsel, emit))),
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
