//! What the operating system knows of this process's memory.

use std::sync::OnceLock;

/// The bytes that this process has in memory; `None` where the system does not say so in a file.
pub fn resident() -> Option<u64> {
    const PAGE: u64 = 4096;
    let text = std::fs::read_to_string("/proc/self/statm").ok()?;
    Some(text.split(' ').nth(1)?.parse::<u64>().ok()? * PAGE)
}

/// What the allocator of the process gives free blocks back with, if it is not the system's.
static RELEASE: OnceLock<fn()> = OnceLock::new();

/// Has queries that come near the limit give free blocks back with this function: that of the allocator which the process
/// has instead of the system's. Only the first call counts.
pub fn release_memory_with(release: fn()) {
    let _ = RELEASE.set(release);
}

/// Gives free blocks back to the system.
pub(crate) fn release() {
    match RELEASE.get() {
        Some(release) => release(),
        None => trim(),
    }
}

/// After a query: another allocator than the system's sees to it by itself that memory goes back in time.
pub(crate) fn release_after_query() {
    if RELEASE.get().is_none() {
        trim();
    }
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn trim() {
    // SAFETY: frees pages of the allocator that nobody uses. Blocks of a query that are smaller than 32 MB stay with the
    // process otherwise, scattered over the arenas of the threads.
    unsafe { libc::malloc_trim(0) };
}

/// Other allocators do it by themselves.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn trim() {}
