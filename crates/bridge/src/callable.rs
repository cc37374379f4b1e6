//! Functions of a host language as values.

use std::fmt;
use std::sync::Arc;
use std::sync::mpsc;

use polarslike::{Result, error};

use crate::HostValue;

/// What a binding makes of a function of its language.
pub trait HostCallable: Send + Sync {
    /// Runs `job` where the language can run (with its lock, on its thread), and returns when it has run.
    fn enter(&self, job: Box<dyn FnOnce() + Send>) -> Result<()>;

    /// Calls the function; only within [`enter`](Self::enter). What it raises becomes an error, with the exception in
    /// it where the language can raise it again on any thread.
    fn call(&self, args: Vec<HostValue>) -> Result<HostValue>;
}

/// A function of a host language; cheap to clone.
#[derive(Clone)]
pub struct Callable(Arc<dyn HostCallable>);

impl Callable {
    /// The function that a binding made callable.
    pub fn new(function: impl HostCallable + 'static) -> Self {
        Self(Arc::new(function))
    }

    /// The function's result. Whatever engine work there is with it happens outside of the language.
    pub fn call(&self, args: Vec<HostValue>) -> Result<HostValue> {
        self.run(move |call| call(args))
    }

    /// Enters the language once for several calls.
    pub fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&dyn Fn(Vec<HostValue>) -> Result<HostValue>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let (sender, receiver) = mpsc::channel();
        let function = self.0.clone();
        self.0.enter(Box::new(move || {
            // The receiver waits below.
            let _ = sender.send(job(&|args| function.call(args)));
        }))?;
        receiver.recv().map_err(|_| error!(Internal, "a function of the host language panicked"))?
    }
}

impl fmt::Debug for Callable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<function>")
    }
}
