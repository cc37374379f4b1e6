//! Running a plan such that the host can interrupt it.

use std::sync::mpsc;
use std::time::{Duration, Instant};

use polarslike::plan::deep;
use polarslike::{DataFrame, LazyFrame, LogicalPlan, Node, Result, RunOptions, STACK_SIZE, error};

use crate::HostThread;

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
    let options = RunOptions::default();
    let (sender, receiver) = mpsc::channel();
    let (frame, worker_options) = (frame.clone(), options.clone());
    let this_thread = HostThread::current();
    let caller = this_thread.clone();
    let worker = std::thread::Builder::new()
        .name("polarslike-query".into())
        .stack_size(STACK_SIZE)
        .spawn(move || {
            // The receiver is gone only if the host's thread is: then nobody wants the result.
            let _ = sender.send(frame.collect_with(&worker_options));
            caller.notify();
        })
        .map_err(|e| error!(Internal, "cannot start a thread: {e}"))?;
    let mut asked = Instant::now();
    loop {
        match receiver.try_recv() {
            Ok(result) => return result,
            Err(mpsc::TryRecvError::Disconnected) => {
                let reason = worker.join().err().map(panic_message).unwrap_or_default();
                return Err(error!(Internal, "the query's thread ended: {reason}; please report this bug"));
            }
            Err(mpsc::TryRecvError::Empty) => this_thread.serve(POLL),
        }
        if asked.elapsed() >= POLL {
            if interrupted() {
                options.cancel();
            }
            asked = Instant::now();
        }
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
