//! Memory that was freed goes back to the system when queries pause.
//!
//! mimalloc keeps freed memory for a while, and looks whether the while is over only when memory is asked for or freed: a
//! process that waits after a large query would hold it for ever.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::Relaxed};
use std::thread;
use std::time::Duration;

/// After so long without large blocks freed, what was freed before goes back.
const PAUSE: Duration = Duration::from_secs(10);

/// Whether a large block was freed since the thread looked last.
static FREED: AtomicBool = AtomicBool::new(false);

unsafe extern "C" {
    fn mi_collect(force: bool);
}

/// Notes that a large block was freed.
pub(super) fn note() {
    FREED.store(true, Relaxed);
}

/// Starts the thread that gives memory back, unless this process has it: a forked one has no threads.
pub(super) fn when_idle() {
    static PROCESS: AtomicU32 = AtomicU32::new(0);
    let process = std::process::id();
    if PROCESS.swap(process, Relaxed) != process {
        // Without the thread, later queries use the memory.
        let _ = thread::Builder::new().name("polarslike-memory".into()).spawn(give_back);
    }
}

fn give_back() {
    let mut waits = false;
    loop {
        thread::sleep(PAUSE);
        let freed = FREED.swap(false, Relaxed);
        if waits && !freed {
            now();
        }
        waits = freed;
    }
}

/// Gives back what is free.
pub(super) fn now() {
    // mimalloc does nothing for a thread that has no heap, which its first block makes.
    drop(std::hint::black_box(Box::new(0_u64)));
    // SAFETY: a function of mimalloc's for any thread and time; blocks in use stay where they are.
    unsafe { mi_collect(true) };
}
