//! Running a plan such that the host can interrupt it.

use std::sync::mpsc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use polarslike::plan::deep;
use polarslike::{
    DataFrame, LazyFrame, LogicalPlan, Node, Profile, Result, RunOptions, STACK_SIZE, default_pool, error,
};

use crate::{HostThread, Progress, allocator};

/// Plans over frames of at most so many rows run on the caller's thread: they end before anyone interrupts them.
const INLINE_ROWS: usize = 100_000;

/// How often a running query looks whether the host wants it to stop.
const POLL: Duration = Duration::from_millis(20);

/// Runs a plan, asking `interrupted` from time to time, on the caller's thread, whether to stop.
///
/// Functions of the host language that belong to the caller's thread are run there meanwhile.
pub fn collect(frame: &LazyFrame, interrupted: &mut dyn FnMut() -> bool) -> Result<DataFrame> {
    // A query within a function that a thread of the pool runs has that thread: waiting for others would block it.
    let is_nested = rayon::current_thread_index().is_some();
    if is_nested || is_small(frame.plan()) && !HostThread::has_functions() {
        return frame.collect();
    }
    Query::start(frame)?.wait(interrupted)
}

/// Runs a plan as [`collect`] does, and measures its steps.
pub fn profile(frame: &LazyFrame, interrupted: &mut dyn FnMut() -> bool) -> Result<(DataFrame, Profile)> {
    let (options, start) = (RunOptions::profiled(), Instant::now());
    let result = if rayon::current_thread_index().is_some() {
        frame.collect_with(&options)?
    } else {
        Query::start_with(frame, options.clone())?.wait(interrupted)?
    };
    Ok((result, Profile::new(&options, start.elapsed())))
}

/// A query that runs on a thread of its own; dropping it stops it.
pub struct Query {
    options: RunOptions,
    start: Instant,
    receiver: mpsc::Receiver<Result<DataFrame>>,
    worker: Option<JoinHandle<()>>,
    outcome: Option<Result<DataFrame>>,
}

impl Query {
    /// Starts to run a plan.
    ///
    /// Functions of the host language that belong to the caller's thread run while that asks for the result.
    pub fn start(frame: &LazyFrame) -> Result<Self> {
        Self::start_with(frame, RunOptions::default())
    }

    /// Starts to run a plan with these options.
    pub fn start_with(frame: &LazyFrame, options: RunOptions) -> Result<Self> {
        allocator::prepare(default_pool().limit().is_some());
        let (sender, receiver) = mpsc::channel();
        let (frame, worker_options) = (frame.clone(), options.clone());
        let caller = HostThread::current();
        let worker = std::thread::Builder::new()
            .name("polarslike-query".into())
            .stack_size(STACK_SIZE)
            .spawn(move || {
                // The receiver is gone only if nobody wants the result.
                let _ = sender.send(frame.collect_with(&worker_options));
                caller.notify();
            })
            .map_err(|e| error!(Internal, "cannot start a thread: {e}"))?;
        Ok(Self { options, start: Instant::now(), receiver, worker: Some(worker), outcome: None })
    }

    /// Asks the query to stop: it ends with an error soon.
    pub fn cancel(&self) {
        self.options.cancel();
    }

    /// How far the query has come.
    pub fn progress(&self) -> Progress {
        let polarslike::Progress { rows, parts, done } = self.options.progress();
        let (seconds, is_end) = (self.start.elapsed().as_secs_f64(), self.outcome.is_some());
        Progress { rows, parts, done, seconds, is_end }
    }

    /// The result if there is one before `timeout` has passed.
    pub fn fetch_within(&mut self, timeout: Duration) -> Option<Result<DataFrame>> {
        let start = Instant::now();
        loop {
            let left = timeout.saturating_sub(start.elapsed());
            match self.poll(left.min(POLL)) {
                None if !left.is_zero() => {}
                result => return result,
            }
        }
    }

    /// The result if there is one by now.
    pub fn fetch(&mut self) -> Option<Result<DataFrame>> {
        self.poll(Duration::ZERO)
    }

    /// The result, for which it waits, asking `interrupted` from time to time whether to stop.
    pub fn wait(&mut self, interrupted: &mut dyn FnMut() -> bool) -> Result<DataFrame> {
        let mut asked = Instant::now();
        loop {
            if let Some(result) = self.poll(POLL) {
                return result;
            }
            if asked.elapsed() >= POLL {
                if interrupted() {
                    self.cancel();
                }
                asked = Instant::now();
            }
        }
    }

    /// The result if there is one; otherwise works for the query, or waits, for up to `timeout`.
    fn poll(&mut self, timeout: Duration) -> Option<Result<DataFrame>> {
        if self.outcome.is_none() {
            self.outcome = match self.receiver.try_recv() {
                Ok(result) => Some(result),
                Err(mpsc::TryRecvError::Disconnected) => {
                    let reason = self.worker.take().and_then(|worker| worker.join().err()).map(panic_message);
                    let reason = reason.unwrap_or_default();
                    Some(Err(error!(Internal, "the query's thread ended: {reason}; please report this bug")))
                }
                Err(mpsc::TryRecvError::Empty) => {
                    HostThread::current().serve(timeout);
                    None
                }
            };
        }
        self.outcome.clone()
    }
}

impl Drop for Query {
    fn drop(&mut self) {
        self.options.cancel();
    }
}

/// What a panic said.
fn panic_message(payload: Box<dyn std::any::Any + Send>) -> String {
    let text = payload.downcast_ref::<&str>().map(|s| s.to_string());
    text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_else(|| "panic".to_string())
}

fn is_small(plan: &LogicalPlan) -> bool {
    let own = match &plan.node {
        Node::Frame(frame) => frame.height() <= INLINE_ROWS,
        Node::Scan(_) => false,
        _ => true,
    };
    own && plan.inputs.len() < 16 && deep(|| plan.inputs.iter().all(|input| is_small(input)))
}

#[cfg(test)]
mod tests {
    use polarslike::{Column, ErrorKind, IntoLazy, JoinOptions, JoinType, Value};

    use super::*;
    use crate::{HostValue, call, col, thread_function};

    fn frame(rows: i128) -> DataFrame {
        let values: Vec<Value> = (0..rows).map(Value::Int).collect();
        DataFrame::new(vec![Column::from_values("a", None, &values).unwrap()]).unwrap()
    }

    #[test]
    fn results_can_be_fetched_again() {
        let mut query = Query::start(&frame(3).lazy()).unwrap();
        assert_eq!(query.wait(&mut || false).unwrap().height(), 3);
        assert_eq!(query.fetch().unwrap().unwrap().height(), 3);
    }

    #[test]
    fn functions_of_the_host_run_while_it_asks() {
        let function = thread_function(|args| Ok(args.into_iter().next().unwrap_or(HostValue::Null)));
        let expr = call("map_elements", Some(col("a")), vec![HostValue::Function(function)], vec![]).unwrap();
        let mut query = Query::start(&frame(3).lazy().select([expr])).unwrap();
        let result = loop {
            if let Some(result) = query.fetch() {
                break result;
            }
        };
        assert_eq!(result.unwrap().height(), 3);
    }

    #[test]
    fn cancelled_queries_end_with_an_error() {
        let rows = frame(1_000).lazy();
        let plan = ["b", "c", "d"].iter().fold(rows.clone(), |plan, name| {
            plan.join(
                &rows.select([col("a").alias(*name)]),
                JoinOptions::new(JoinType::Cross, vec![], vec![]),
            )
        });
        let count = call("len", Some(col("a")), vec![], vec![]).unwrap();
        let mut query = Query::start(&plan.select([count])).unwrap();
        query.cancel();
        assert_eq!(query.wait(&mut || false).unwrap_err().kind(), ErrorKind::Cancelled);
    }
}
