//! The one pool of threads, started when the first query is large enough to need it.

use std::sync::{Arc, Mutex, PoisonError};

use crate::{Result, error};

/// The pool of this process: after a fork the child has no threads, so it starts its own.
static POOL: Mutex<Option<(u32, Arc<rayon::ThreadPool>)>> = Mutex::new(None);

/// How many threads queries use: `POLARSLIKE_MAX_THREADS`, or as many as there are processors for this process.
pub fn num_threads() -> usize {
    static THREADS: std::sync::OnceLock<usize> = std::sync::OnceLock::new();
    *THREADS.get_or_init(|| {
        let wanted =
            std::env::var("POLARSLIKE_MAX_THREADS").ok().and_then(|v| v.parse().ok()).filter(|n| *n > 0);
        wanted.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, |n| n.get()))
    })
}

/// The stack of a thread that runs queries: address space that is used only where expressions are hundreds of levels deep.
pub const STACK_SIZE: usize = 64 << 20;

/// Runs `work` on the pool, so that rayon's parallel iterators inside it use the pool's threads.
pub fn in_pool<R: Send>(work: impl FnOnce() -> R + Send) -> Result<R> {
    Ok(pool()?.install(work))
}

fn pool() -> Result<Arc<rayon::ThreadPool>> {
    let mut slot = POOL.lock().unwrap_or_else(PoisonError::into_inner);
    let process = std::process::id();
    if let Some((owner, pool)) = &*slot {
        if *owner == process {
            return Ok(pool.clone());
        }
        // The parent's threads do not exist here: joining them in the pool's destructor would wait for ever.
        std::mem::forget(slot.take());
    }
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(num_threads())
        .stack_size(STACK_SIZE)
        .thread_name(|i| format!("polarslike-{i}"))
        .build()
        .map_err(|e| error!(Internal, "cannot start the thread pool: {e}"))?;
    let pool = Arc::new(pool);
    *slot = Some((process, pool.clone()));
    Ok(pool)
}
