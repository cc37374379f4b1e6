//! Languages whose functions run on one thread only: JavaScript and R.
//!
//! A query runs on other threads while the language's thread waits for it in [`collect`](crate::collect), or goes about
//! its own business (the event loop of Node.js). What is to be done on that thread is put in its queue; whoever waits in
//! `collect` works it off.

use std::cell::RefCell;
use std::collections::{HashMap, VecDeque};
use std::mem::ManuallyDrop;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::{self, ThreadId};
use std::time::Duration;

use polarslike::{Result, error};

use crate::{Callable, HostCallable, HostValue};

type Job = Box<dyn FnOnce() + Send>;

/// How often a thread of the pool that waits for an answer looks for other work.
const LOOK_ROUND: Duration = Duration::from_millis(1);

/// A thread on which a language runs, and what waits to be done there.
pub struct HostThread {
    id: ThreadId,
    jobs: Mutex<VecDeque<Job>>,
    arrived: Condvar,
    /// Functions that nobody needs any more; they are dropped on their own thread.
    released: Mutex<Vec<u64>>,
    wake: OnceLock<Box<dyn Fn() + Send + Sync>>,
}

/// A function with values that must not leave their thread.
type LocalFunction = Rc<dyn Fn(Vec<HostValue>) -> Result<HostValue>>;

thread_local! {
    static THREAD: Arc<HostThread> = Arc::new(HostThread {
        id: thread::current().id(),
        jobs: Mutex::default(),
        arrived: Condvar::new(),
        released: Mutex::default(),
        wake: OnceLock::new(),
    });

    /// The functions of this thread. They are not dropped when the thread ends: the language may be gone by then.
    static FUNCTIONS: ManuallyDrop<RefCell<HashMap<u64, LocalFunction>>> = ManuallyDrop::default();
}

impl HostThread {
    /// The thread that runs now.
    pub fn current() -> Arc<Self> {
        THREAD.with(Arc::clone)
    }

    /// What to do when a job arrives, so that the thread works it off soon even if it does not wait in `collect`.
    pub fn set_wake(&self, wake: impl Fn() + Send + Sync + 'static) {
        // The first one stays.
        let _ = self.wake.set(Box::new(wake));
    }

    /// Whether functions belong to this thread. To be called on it.
    pub fn has_functions() -> bool {
        let released = std::mem::take(&mut *lock(&Self::current().released));
        FUNCTIONS.with(|functions| {
            let mut functions = functions.borrow_mut();
            for id in released {
                functions.remove(&id);
            }
            !functions.is_empty()
        })
    }

    /// Runs the next job; waits for one to arrive for up to `timeout`. To be called on the thread itself.
    pub fn serve(&self, timeout: Duration) {
        let waited = self.arrived.wait_timeout_while(lock(&self.jobs), timeout, |jobs| jobs.is_empty());
        let job = waited.unwrap_or_else(PoisonError::into_inner).0.pop_front();
        if let Some(job) = job {
            // Whoever waits for the answer sees that there is none.
            let _ = catch_unwind(AssertUnwindSafe(job));
        }
    }

    /// Ends the wait in [`serve`](Self::serve).
    pub(crate) fn notify(&self) {
        self.post(Box::new(|| {}));
    }

    fn post(&self, job: Job) {
        lock(&self.jobs).push_back(job);
        self.arrived.notify_all();
        if let Some(wake) = self.wake.get() {
            wake();
        }
    }

    /// Runs `job` on this thread and waits for it.
    fn run(&self, job: Job) -> Result<()> {
        if thread::current().id() == self.id {
            job();
            return Ok(());
        }
        let (sender, receiver) = mpsc::channel();
        self.post(Box::new(move || {
            job();
            // The receiver waits below.
            let _ = sender.send(());
        }));
        loop {
            match receiver.recv_timeout(LOOK_ROUND) {
                Ok(()) => return Ok(()),
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(error!(Internal, "a function of the host language panicked"));
                }
                // The function may run a query that needs the pool, of which this is a thread.
                Err(RecvTimeoutError::Timeout) => _ = rayon::yield_now(),
            }
        }
    }
}

/// A function that may only be called on the present thread, as a value that may go anywhere.
pub fn thread_function(function: impl Fn(Vec<HostValue>) -> Result<HostValue> + 'static) -> Callable {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    HostThread::has_functions(); // Drops those that were released.
    let id = NEXT.fetch_add(1, Ordering::Relaxed);
    FUNCTIONS.with(|functions| functions.borrow_mut().insert(id, Rc::new(function)));
    Callable::new(ThreadFunction { id, thread: HostThread::current() })
}

struct ThreadFunction {
    id: u64,
    thread: Arc<HostThread>,
}

impl HostCallable for ThreadFunction {
    fn enter(&self, job: Job) -> Result<()> {
        self.thread.run(job)
    }

    fn call(&self, args: Vec<HostValue>) -> Result<HostValue> {
        let function = FUNCTIONS.with(|functions| functions.borrow().get(&self.id).cloned());
        match function {
            Some(function) => function(args),
            None => Err(error!(Internal, "a function was called on another thread than its own")),
        }
    }
}

impl Drop for ThreadFunction {
    fn drop(&mut self) {
        lock(&self.thread.released).push(self.id);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use polarslike::{Column, DataFrame, IntoLazy, Value};

    use super::*;
    use crate::{call, col, collect};

    #[test]
    fn functions_run_on_their_thread() {
        let home = thread::current().id();
        let function = thread_function(move |args| {
            assert_eq!(thread::current().id(), home);
            match args.as_slice() {
                [HostValue::Int(v)] => Ok(HostValue::Int(v * 2)),
                other => panic!("{other:?}"),
            }
        });
        let values: Vec<Value> = (0..200_000).map(Value::Int).collect();
        let frame = DataFrame::new(vec![Column::from_values("a", None, &values).unwrap()]).unwrap();
        let expr = call("map_elements", Some(col("a")), vec![HostValue::Function(function)], vec![]).unwrap();
        let result = collect(&frame.lazy().select([expr]), &mut || false).unwrap();
        assert_eq!(result.columns()[0].get(199_999).unwrap().value, Value::Int(399_998));
        drop(result);
    }

    #[test]
    fn functions_are_dropped_on_their_thread() {
        let value = Rc::new(());
        let held = value.clone();
        let function = thread_function(move |_| {
            let _ = &held;
            Ok(HostValue::Null)
        });
        thread::spawn(move || drop(function)).join().unwrap();
        assert_eq!(Rc::strong_count(&value), 2);
        HostThread::has_functions();
        assert_eq!(Rc::strong_count(&value), 1);
    }
}
