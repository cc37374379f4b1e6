//! Results piece by piece, while the plan runs.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use polarslike::plan::BatchFunction;
use polarslike::{DataFrame, IntoLazy, LazyFrame, Result};

use crate::{Callable, HostThread, HostValue, Query};

/// The rows of a piece where nobody asked for another number.
const ROWS: usize = 1 << 15;

/// How many pieces wait to be fetched before the query waits.
const WAITING: usize = 4;

/// How long the query waits before it goes on all the same.
const PATIENCE: Duration = Duration::from_millis(50);

/// How often a query that waits looks whether it can go on.
const PAUSE: Duration = Duration::from_micros(200);

/// How often whoever waits for a piece looks whether the host wants to stop.
const POLL: Duration = Duration::from_millis(20);

/// A plan whose rows a function of the host language takes in pieces; it returns true when it has enough.
pub fn sink_batches(
    frame: &LazyFrame,
    function: Callable,
    rows: Option<usize>,
    maintain_order: bool,
) -> LazyFrame {
    let function = BatchFunction::new(move |piece: &DataFrame| {
        let enough = function.call(vec![HostValue::Frame(piece.lazy())])?;
        Ok(matches!(enough, HostValue::Bool(true)))
    });
    frame.sink_batches(function, rows.unwrap_or(ROWS), maintain_order)
}

/// The result of a plan in pieces. Dropping it stops the plan.
pub struct Batches {
    pieces: mpsc::Receiver<DataFrame>,
    waiting: Arc<AtomicUsize>,
    query: Query,
}

impl Batches {
    /// Starts to run a plan.
    pub fn start(frame: &LazyFrame, rows: Option<usize>, maintain_order: bool) -> Result<Self> {
        let (sender, pieces) = mpsc::channel();
        let waiting = Arc::new(AtomicUsize::new(0));
        let count = waiting.clone();
        let function = BatchFunction::new(move |piece: &DataFrame| {
            wait_for_place(&count);
            count.fetch_add(1, Ordering::Relaxed);
            Ok(sender.send(piece.clone()).is_err())
        });
        let query = Query::start(&frame.sink_batches(function, rows.unwrap_or(ROWS), maintain_order))?;
        Ok(Self { pieces, waiting, query })
    }

    /// The next piece, for which it waits, asking `interrupted` from time to time whether to stop; none if there are no
    /// more.
    pub fn next(&mut self, interrupted: &mut dyn FnMut() -> bool) -> Result<Option<DataFrame>> {
        loop {
            match self.pieces.recv_timeout(POLL) {
                Ok(piece) => {
                    self.waiting.fetch_sub(1, Ordering::Relaxed);
                    return Ok(Some(piece));
                }
                // The plan, which held the other end, has run.
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    HostThread::current().serve(Duration::ZERO);
                    if interrupted() {
                        self.query.cancel();
                    }
                }
            }
        }
        self.query.wait(interrupted).map(|_| None)
    }
}

impl Drop for Batches {
    fn drop(&mut self) {
        // Whoever waits for a place has it: there is no other end any more.
        self.waiting.store(0, Ordering::Relaxed);
    }
}

/// Waits until few pieces wait to be fetched, though not for ever. The thread does other work of the pool meanwhile:
/// who fetches may run queries between two pieces, or fetch from several plans in turn.
fn wait_for_place(waiting: &AtomicUsize) {
    let start = Instant::now();
    while waiting.load(Ordering::Relaxed) >= WAITING && start.elapsed() < PATIENCE {
        if rayon::yield_now() != Some(rayon::Yield::Executed) {
            std::thread::sleep(PAUSE);
        }
    }
}

#[cfg(test)]
mod tests {
    use polarslike::{Column, Value};

    use super::*;

    fn frame(rows: i128) -> DataFrame {
        let values: Vec<Value> = (0..rows).map(Value::Int).collect();
        DataFrame::new(vec![Column::from_values("a", None, &values).unwrap()]).unwrap()
    }

    #[test]
    fn pieces_are_the_result() {
        let frame = frame(250_000);
        let mut batches = Batches::start(&frame.lazy(), Some(100_000), true).unwrap();
        let mut at = 0;
        while let Some(piece) = batches.next(&mut || false).unwrap() {
            assert!(piece.equals(&frame.slice(at, 100_000)));
            at += piece.height();
        }
        assert_eq!(at, 250_000);
        assert!(batches.next(&mut || false).unwrap().is_none());
    }

    #[test]
    fn a_plan_ends_when_nobody_wants_its_pieces() {
        let mut batches = Batches::start(&frame(1_000_000).lazy(), Some(10), true).unwrap();
        assert_eq!(batches.next(&mut || false).unwrap().unwrap().height(), 10);
        drop(batches);
    }

    #[test]
    fn errors_come_after_the_pieces() {
        let failing = frame(10).lazy().select([polarslike::col("b")]);
        assert!(Batches::start(&failing, None, true).unwrap().next(&mut || false).is_err());
    }
}
