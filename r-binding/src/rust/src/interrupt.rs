//! Ctrl-C: whether the user wants the running query to stop.

use std::ffi::{c_int, c_void};

use polarslike_bridge::{DataFrame, LazyFrame, Result, collect};

unsafe extern "C" {
    fn R_ToplevelExec(function: extern "C" fn(*mut c_void), data: *mut c_void) -> c_int;
    fn R_CheckUserInterrupt();
}

extern "C" fn check(_: *mut c_void) {
    // SAFETY: runs within R_ToplevelExec on R's thread: its jump ends there.
    unsafe { R_CheckUserInterrupt() }
}

/// Whether an interrupt is pending; it then no longer is.
pub fn interrupted() -> bool {
    // SAFETY: called on R's thread; a jump out of `check` skips no Rust frame with anything to drop.
    unsafe { R_ToplevelExec(check, std::ptr::null_mut()) == 0 }
}

/// Runs a plan until it ends or the user interrupts it.
pub fn run_plan(plan: &LazyFrame) -> Result<DataFrame> {
    collect(plan, &mut interrupted)
}
