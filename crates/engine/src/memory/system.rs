//! What the operating system knows of this process's memory.

/// The bytes that this process has in memory; `None` where the system does not say so in a file.
pub fn resident() -> Option<u64> {
    const PAGE: u64 = 4096;
    let text = std::fs::read_to_string("/proc/self/statm").ok()?;
    Some(text.split(' ').nth(1)?.parse::<u64>().ok()? * PAGE)
}

/// Gives free blocks back to the system.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub(crate) fn release() {
    // SAFETY: frees pages of the allocator that nobody uses. Blocks of a query that are smaller than 32 MB stay with the
    // process otherwise, scattered over the arenas of the threads.
    unsafe { libc::malloc_trim(0) };
}

/// Gives free blocks back to the system, which other allocators do by themselves.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub(crate) fn release() {}
