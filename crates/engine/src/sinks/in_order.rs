//! Hands rows on in their order while the plan runs, in parts that workers prepare at the same time.
//!
//! Workers take tasks in order and end them out of order. Rows whose turn has come are cut into parts; a worker that has
//! pushed rows prepares the parts that are ready, and appends those that are next. What waits is bounded: a worker that
//! is ahead of the others waits when too much does.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use arrow::array::AsArray;
use polarslike_core::{Batch, Encoding, Result, Vector, num_threads};

use super::ordered_step::OrderedStep;
use crate::RunOptions;
use crate::pipeline::{Morsel, Sink};

/// What takes rows in parts.
pub(crate) trait Consumer: Send + Sync {
    /// Rows in the form in which they are taken.
    type Part: Send;
    /// What parts are appended to.
    type Tail: Send;

    /// The number of rows of a part; only the last has fewer.
    fn part_rows(&self) -> usize;

    /// Makes a part; workers do so at the same time.
    fn prepare(&self, batches: &[Batch]) -> Result<Self::Part>;

    /// The bytes that a part holds.
    fn size(&self, part: &Self::Part) -> usize;

    /// Appends a part, the next one in order; false asks for no more.
    fn append(&self, tail: &mut Self::Tail, part: Self::Part) -> Result<bool>;
}

/// Rows and parts that wait for others may take so many bytes, and as many per worker: about what each has in work.
const BUDGET: usize = 32 << 20;
const BUDGET_PER_WORKER: usize = 16 << 20;

/// A worker that waits looks so often whether the query was cancelled.
const POLL: Duration = Duration::from_millis(20);

/// A worker that has waited so long without anything moving goes on. Its thread may be what the others need: a worker
/// that waits for a part of its own task runs other work meanwhile, and that may be this worker.
const PATIENCE: Duration = Duration::from_secs(1);

pub(crate) struct InOrder<'a, C: Consumer> {
    consumer: C,
    /// Whether rows keep their order.
    ordered: bool,
    /// Rows and parts that wait may take so many bytes.
    budget: usize,
    options: &'a RunOptions,
    state: Mutex<State<C>>,
    moved: Condvar,
}

struct State<C: Consumer> {
    /// The task whose rows come next.
    next_task: usize,
    /// What tasks after it have given so far.
    ahead: BTreeMap<usize, Ahead>,
    /// Rows whose turn has come.
    ready: VecDeque<Batch>,
    ready_rows: usize,
    /// What becomes of rows when their turn has come.
    steps: Vec<OrderedStep>,
    /// Parts by number that wait for one before them.
    parts: BTreeMap<usize, C::Part>,
    /// How many parts were cut, and how many were appended.
    cut: usize,
    appended: usize,
    /// None while a worker appends to it.
    tail: Option<C::Tail>,
    /// The bytes of `ahead` and `parts`.
    held: usize,
    /// Counts what moves.
    moves: u64,
    /// No more rows are wanted, or something failed.
    done: bool,
}

/// What a task has given before its turn.
#[derive(Default)]
struct Ahead {
    batches: Vec<Batch>,
    bytes: usize,
    ended: bool,
}

impl<C: Consumer> State<C> {
    fn add_ready(&mut self, mut batch: Batch) -> Result<()> {
        for step in &mut self.steps {
            batch = step.apply(batch)?;
        }
        if batch.rows > 0 {
            self.ready_rows += batch.rows;
            self.ready.push_back(batch);
        }
        Ok(())
    }

    /// The task's rows are at their turn from now on.
    fn take_turn(&mut self, task: &mut Ahead) -> Result<()> {
        self.held -= std::mem::take(&mut task.bytes);
        task.batches.drain(..).try_for_each(|batch| self.add_ready(batch))
    }

    /// Passes the turn on to the first task that has not ended.
    fn advance(&mut self) -> Result<()> {
        while let Some(mut task) = self.ahead.remove(&self.next_task) {
            self.take_turn(&mut task)?;
            if !task.ended {
                self.ahead.insert(self.next_task, task);
                return Ok(());
            }
            self.next_task += 1;
            self.moves += 1;
        }
        Ok(())
    }

    /// Whether no row to come is kept.
    fn enough(&self) -> bool {
        self.steps.iter().any(OrderedStep::enough)
    }

    /// The next part's number and rows: so many, or fewer if they are the `last`.
    fn cut(&mut self, rows: usize, last: bool) -> Option<(usize, Vec<Batch>)> {
        if self.ready_rows == 0 || self.ready_rows < rows && !last {
            return None;
        }
        let mut left = rows.min(self.ready_rows);
        self.ready_rows -= left;
        let mut part = Vec::new();
        while left > 0 {
            let batch = self.ready.pop_front()?;
            if batch.rows > left {
                self.ready.push_front(batch.slice(left, batch.rows - left));
                part.push(batch.slice(0, left));
                break;
            }
            left -= batch.rows;
            part.push(batch);
        }
        self.cut += 1;
        Some((self.cut - 1, part))
    }
}

impl<'a, C: Consumer> InOrder<'a, C> {
    pub fn new(
        consumer: C,
        tail: C::Tail,
        ordered: bool,
        steps: Vec<OrderedStep>,
        options: &'a RunOptions,
    ) -> Self {
        let ordered = ordered || !steps.is_empty();
        let state = State {
            next_task: 0,
            ahead: BTreeMap::new(),
            ready: VecDeque::new(),
            ready_rows: 0,
            steps,
            parts: BTreeMap::new(),
            cut: 0,
            appended: 0,
            tail: Some(tail),
            held: 0,
            moves: 0,
            done: false,
        };
        let budget = BUDGET + num_threads() * BUDGET_PER_WORKER;
        Self { consumer, ordered, budget, options, state: Mutex::new(state), moved: Condvar::new() }
    }

    /// What takes the rows.
    pub fn into_consumer(self) -> C {
        self.consumer
    }

    fn lock(&self) -> MutexGuard<'_, State<C>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Prepares and appends parts that are ready. Then waits while too much is held, unless only this worker can change
    /// that: the rows that come next `is_next` gives. False if no more rows are wanted.
    fn settle(&self, is_next: impl Fn(&State<C>) -> bool) -> Result<bool> {
        let mut state = self.lock();
        let mut since = (state.moves, Instant::now());
        while !state.done {
            if let Some((number, batches)) = state.cut(self.consumer.part_rows(), false) {
                drop(state);
                self.prepare(number, &batches)?;
                state = self.lock();
                continue;
            }
            let in_work = state.cut > state.appended;
            if state.held <= self.budget || !in_work && is_next(&state) {
                break;
            }
            state = self.moved.wait_timeout(state, POLL).unwrap_or_else(PoisonError::into_inner).0;
            self.options.check()?;
            match since {
                (moves, _) if moves != state.moves => since = (state.moves, Instant::now()),
                (_, start) if start.elapsed() > PATIENCE => break,
                _ => {}
            }
        }
        Ok(!state.done)
    }

    /// Makes a part, and appends it and those after it that are there.
    fn prepare(&self, number: usize, batches: &[Batch]) -> Result<()> {
        let part = self.consumer.prepare(batches).inspect_err(|_| self.stop())?;
        let mut state = self.lock();
        state.held += self.consumer.size(&part);
        state.parts.insert(number, part);
        while !state.done
            && let Some(mut tail) = state.tail.take()
        {
            let next = state.appended;
            let Some(part) = state.parts.remove(&next) else {
                state.tail = Some(tail);
                break;
            };
            drop(state);
            let size = self.consumer.size(&part);
            let result = self.consumer.append(&mut tail, part);
            state = self.lock();
            state.tail = Some(tail);
            state.appended += 1;
            state.held -= size;
            state.moves += 1;
            state.done |= !matches!(result, Ok(true));
            self.moved.notify_all();
            result?;
        }
        Ok(())
    }

    fn stop(&self) {
        self.lock().done = true;
        self.moved.notify_all();
    }
}

impl<C: Consumer> Sink for InOrder<'_, C> {
    /// The task at hand.
    type Local = usize;
    type Output = Option<C::Tail>;

    fn local(&self) -> Self::Local {
        0
    }

    fn begin_task(&self, local: &mut Self::Local, task: usize) {
        *local = task;
    }

    fn push(&self, task: &mut Self::Local, morsel: Morsel) -> Result<bool> {
        let task = *task;
        if morsel.batch.rows == 0 {
            return Ok(true);
        }
        let mut state = self.lock();
        let is_next = |state: &State<C>| !self.ordered || state.next_task == task;
        if is_next(&state) {
            if let Err(error) = state.add_ready(morsel.batch) {
                drop(state);
                self.stop();
                return Err(error);
            }
        } else {
            let bytes = weight(&morsel.batch);
            state.held += bytes;
            let ahead = state.ahead.entry(task).or_default();
            ahead.bytes += bytes;
            ahead.batches.push(morsel.batch);
        }
        let enough = state.enough();
        drop(state);
        Ok(self.settle(is_next)? && !enough)
    }

    fn end_task(&self, _: &mut Self::Local, task: usize) -> Result<bool> {
        if self.ordered {
            let mut state = self.lock();
            state.ahead.entry(task).or_default().ended = true;
            if let Err(error) = state.advance() {
                drop(state);
                self.stop();
                return Err(error);
            }
            self.moved.notify_all();
        }
        // The rows that come next may be those of the task that this worker takes now.
        Ok(self.settle(|_| true)? && !self.lock().enough())
    }

    fn finalize(&self, _: Vec<Self::Local>) -> Result<Self::Output> {
        let mut state = self.lock();
        while !state.done
            && let Some((number, batches)) = state.cut(self.consumer.part_rows(), true)
        {
            drop(state);
            self.prepare(number, &batches)?;
            state = self.lock();
        }
        Ok(state.tail.take())
    }
}

/// About the bytes that a batch keeps in memory. Dictionaries are shared.
pub(super) fn weight(batch: &Batch) -> usize {
    batch.columns.iter().map(vector_weight).sum()
}

fn vector_weight(vector: &Vector) -> usize {
    match vector.encoding() {
        Encoding::Plain(array) => match array.as_string_view_opt() {
            // Text that lies in the views themselves is not looked at.
            Some(views) if views.data_buffers().is_empty() => views.views().len() * size_of::<u128>(),
            Some(views) => views.lengths().map(|len| size_of::<u128>() + len as usize).sum(),
            None => vector.estimated_size(),
        },
        Encoding::Dictionary { codes, .. } => codes.len() * size_of::<u32>(),
        Encoding::Constant { .. } => 0,
    }
}
