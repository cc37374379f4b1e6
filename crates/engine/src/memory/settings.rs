//! The pool of the process, and its limit: set by the program, by the environment, or by the container.

use std::path::PathBuf;
use std::sync::atomic::Ordering;
use std::sync::{Arc, OnceLock, PoisonError};

use polarslike_core::{Result, error};

use super::{MemoryPool, SpillFolder, UNLIMITED};

/// How much of a container's memory queries use if nobody says otherwise, in hundredths: beyond all of it the kernel
/// ends the process.
const OF_CONTAINER: u64 = 80;

/// The pool that queries share unless their options name another.
///
/// Its limit is at first `POLARSLIKE_MEMORY_LIMIT` (bytes, or `512MB`, `4GiB`), else four fifths of what the control
/// group of the process may have, else none. Its folder is `POLARSLIKE_SPILL_DIR`, where `off` switches spilling off.
pub fn default_pool() -> &'static Arc<MemoryPool> {
    static POOL: OnceLock<Arc<MemoryPool>> = OnceLock::new();
    POOL.get_or_init(|| Arc::new(MemoryPool::new(initial_limit(), initial_folder())))
}

/// Sets the limit of the process in bytes; `None` goes back to that of the environment or the container, 0 is none.
pub fn set_memory_limit(bytes: Option<u64>) {
    let limit = match bytes {
        Some(0) => None,
        Some(bytes) => Some(bytes),
        None => initial_limit(),
    };
    default_pool().limit.store(limit.unwrap_or(UNLIMITED), Ordering::Relaxed);
}

/// Sets where rows go that do not fit; `None` goes back to the environment's folder.
pub fn set_spill_folder(folder: Option<SpillFolder>) {
    let folder = folder.unwrap_or_else(initial_folder);
    *default_pool().folder.write().unwrap_or_else(PoisonError::into_inner) = folder;
}

fn initial_folder() -> SpillFolder {
    match std::env::var_os("POLARSLIKE_SPILL_DIR") {
        None => SpillFolder::Temporary,
        Some(name) if name.is_empty() => SpillFolder::Temporary,
        Some(name) if name == "off" => SpillFolder::Off,
        Some(name) => SpillFolder::Folder(PathBuf::from(name)),
    }
}

fn initial_limit() -> Option<u64> {
    let set = std::env::var("POLARSLIKE_MEMORY_LIMIT").ok().and_then(|text| parse_bytes(&text).ok());
    match set {
        Some(0) => None,
        Some(bytes) => Some(bytes),
        None => container_limit().map(|bytes| bytes / 100 * OF_CONTAINER),
    }
}

/// Bytes from text: a number, with a unit if it has one.
pub fn parse_bytes(text: &str) -> Result<u64> {
    let text = text.trim();
    let digits = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (number, unit) = text.split_at(digits);
    let factor = match unit.trim().to_ascii_lowercase().as_str() {
        "" | "b" => 1.0,
        "k" | "kb" => 1e3,
        "m" | "mb" => 1e6,
        "g" | "gb" => 1e9,
        "t" | "tb" => 1e12,
        "kib" => 1024.0,
        "mib" => 1024.0 * 1024.0,
        "gib" => 1024.0 * 1024.0 * 1024.0,
        "tib" => 1024.0 * 1024.0 * 1024.0 * 1024.0,
        _ => f64::NAN,
    };
    match number.parse::<f64>().map(|number| number * factor) {
        Ok(bytes) if bytes.is_finite() => Ok(bytes as u64),
        _ => Err(error!(InvalidArgument, "{text:?} is no size of memory; write bytes, or 512MB, 4GiB")),
    }
}

/// What the control group of this process may have, if less than the machine has: version 2, then 1.
fn container_limit() -> Option<u64> {
    let files = ["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"];
    let limit =
        files.iter().find_map(|file| std::fs::read_to_string(file).ok()?.trim().parse::<u64>().ok())?;
    // Version 1 says a number near 2^63 where there is no limit.
    (limit < 1 << 50).then_some(limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_units() {
        let size = |text| parse_bytes(text).unwrap();
        assert_eq!((size("12"), size("1.5 kB"), size("2GiB")), (12, 1500, 2 << 30));
        assert!(parse_bytes("many").is_err() && parse_bytes("1 mile").is_err() && parse_bytes("").is_err());
    }
}
