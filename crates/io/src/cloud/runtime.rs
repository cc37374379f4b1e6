//! The runtime that waits for answers of servers: started when the first URL is read.

use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use polarslike_core::{Result, error};
use tokio::runtime::{Builder, Handle, Runtime};

use crate::Stop;

/// The runtime of this process: after a fork the child has no threads, so it starts its own.
static RUNTIME: Mutex<Option<(u32, Arc<Runtime>)>> = Mutex::new(None);

/// Threads that wait for the network and decrypt what comes.
const THREADS: usize = 2;

/// How often whoever waits looks whether the query was cancelled.
const POLL: Duration = Duration::from_millis(50);

/// The result of `work`; an error if it is stopped before.
pub(super) fn wait<T: Send>(stop: &Stop, work: impl Future<Output = Result<T>> + Send) -> Result<T> {
    let runtime = runtime()?;
    let run = || {
        runtime.block_on(async {
            let mut work = pin!(work);
            loop {
                match tokio::time::timeout(POLL, &mut work).await {
                    Ok(result) => return result,
                    Err(_) => stop.check()?,
                }
            }
        })
    };
    if Handle::try_current().is_err() {
        return run();
    }
    // The caller is a task of a runtime of its own, which may not wait for another one on its thread.
    let outcome = std::thread::scope(|scope| scope.spawn(run).join());
    outcome.unwrap_or_else(|_| Err(error!(Internal, "a request ended with a panic; please report this bug")))
}

fn runtime() -> Result<Arc<Runtime>> {
    let mut slot = RUNTIME.lock().unwrap_or_else(PoisonError::into_inner);
    let process = std::process::id();
    if let Some((owner, runtime)) = &*slot {
        if *owner == process {
            return Ok(runtime.clone());
        }
        // The parent's threads do not exist here: joining them would wait for ever.
        std::mem::forget(slot.take());
    }
    // TLS by ring, unless whoever embeds this library has chosen before.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = Builder::new_multi_thread()
        .worker_threads(THREADS)
        .thread_name("polarslike-net")
        .enable_all()
        .build()
        .map_err(|e| error!(Internal, "cannot start the network's threads: {e}"))?;
    let runtime = Arc::new(runtime);
    *slot = Some((process, runtime.clone()));
    Ok(runtime)
}

#[cfg(test)]
mod tests {
    use polarslike_core::ErrorKind;

    use super::*;

    #[test]
    fn waiting_can_be_stopped() {
        let stop = Stop::default();
        stop.stop();
        let error = wait::<()>(&stop, std::future::pending()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Cancelled);
    }

    #[test]
    fn a_task_of_another_runtime_can_wait() {
        let outer = Builder::new_current_thread().build().unwrap();
        let result = outer.block_on(async { wait(&Stop::default(), async { Ok(1) }) });
        assert_eq!(result.unwrap(), 1);
    }
}
