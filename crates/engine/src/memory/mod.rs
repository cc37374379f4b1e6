//! Memory by accounting: what the steps of queries hold, within a limit.
//!
//! A step that holds rows asks its [`Reservation`] for their bytes before it keeps them. If the pool refuses, the step
//! writes what it holds to a [`SpillFile`] and goes on with the rest, or ends with an error that says what to do.
//! Without a limit nothing is counted.

mod settings;
mod spill;
mod stored;
mod system;

pub use settings::{default_pool, parse_bytes, set_memory_limit, set_spill_folder};
pub(crate) use spill::{Segment, SpillFile};
pub(crate) use stored::Stored;
pub use system::release_memory_with;
pub(crate) use system::{release, release_after_query};

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use arrow::array::AsArray;
use polarslike_core::{Batch, Encoding, Error, Result, Vector, error};

/// There is no limit.
const UNLIMITED: u64 = u64::MAX;

/// What steps may hold of the limit, in hundredths; the rest is for what is not counted: morsels on their way, what files
/// are decoded into, free blocks of the allocator, the program itself.
const COUNTED: u64 = 55;

/// From so much of the limit on, in hundredths, that the process really has, reservations are refused too.
const RESIDENT: u64 = 85;

/// Where rows go that do not fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SpillFolder {
    /// The system's folder for temporary files.
    #[default]
    Temporary,
    /// This folder.
    Folder(PathBuf),
    /// Nowhere: what does not fit is an error.
    Off,
}

/// How much memory queries may hold, and where the rest goes; queries share it.
#[derive(Debug)]
pub struct MemoryPool {
    limit: AtomicU64,
    used: AtomicU64,
    peak: AtomicU64,
    spilled: AtomicU64,
    folder: RwLock<SpillFolder>,
}

impl MemoryPool {
    /// A pool of so many bytes (`None`: without a limit).
    pub fn new(limit: Option<u64>, folder: SpillFolder) -> Self {
        Self {
            limit: AtomicU64::new(limit.unwrap_or(UNLIMITED)),
            used: AtomicU64::new(0),
            peak: AtomicU64::new(0),
            spilled: AtomicU64::new(0),
            folder: RwLock::new(folder),
        }
    }

    /// The limit in bytes.
    pub fn limit(&self) -> Option<u64> {
        Some(self.limit.load(Ordering::Relaxed)).filter(|limit| *limit != UNLIMITED)
    }

    /// The most bytes that steps have held at one time; counted only where there is a limit.
    pub fn peak(&self) -> u64 {
        self.peak.load(Ordering::Relaxed)
    }

    /// How many bytes have been written to the spill folder so far.
    pub fn spilled(&self) -> u64 {
        self.spilled.load(Ordering::Relaxed)
    }

    /// Whether rows that do not fit are written to disk.
    pub(crate) fn can_spill(&self) -> bool {
        self.folder() != SpillFolder::Off
    }

    /// Whether anything must be counted.
    #[inline]
    pub(crate) fn is_limited(&self) -> bool {
        self.limit.load(Ordering::Relaxed) != UNLIMITED
    }

    /// The bytes that steps may hold together.
    pub(crate) fn budget(&self) -> u64 {
        self.limit().map_or(UNLIMITED, |limit| limit / 100 * COUNTED)
    }

    fn folder(&self) -> SpillFolder {
        self.folder.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes so many bytes if steps do not hold more than `most` then.
    fn take(&self, bytes: u64, most: u64, resident: u64) -> bool {
        let used = self.used.fetch_add(bytes, Ordering::Relaxed) + bytes;
        if used > most || self.is_crowded(resident) {
            self.used.fetch_sub(bytes, Ordering::Relaxed);
            return false;
        }
        self.peak.fetch_max(used, Ordering::Relaxed);
        true
    }

    /// Whether the process has so many hundredths of the limit in memory, whatever steps have counted.
    fn is_crowded(&self, hundredths: u64) -> bool {
        // Small limits are for tests: a process has some memory before any query.
        let most = self.limit().filter(|limit| *limit >= 256 << 20).map(|limit| limit / 100 * hundredths);
        let over = || most.zip(system::resident()).is_some_and(|(most, resident)| resident > most);
        over() && {
            release();
            over()
        }
    }

    /// The error of a step that needs more bytes than there are.
    pub(crate) fn exceeded(&self, step: &str, bytes: u64) -> Error {
        let advice = if self.can_spill() {
            "raise the limit (Config.set_memory_limit or POLARSLIKE_MEMORY_LIMIT), select fewer columns or rows, or \
             write the result to a file with a sink"
        } else {
            "raise the limit (Config.set_memory_limit or POLARSLIKE_MEMORY_LIMIT) or allow spilling to disk \
             (Config.set_spill_directory or POLARSLIKE_SPILL_DIR)"
        };
        error!(
            Memory,
            "{step} needs {} more, but queries hold {} of the memory limit of {}; {advice}",
            megabytes(bytes),
            megabytes(self.used.load(Ordering::Relaxed)),
            megabytes(self.limit().unwrap_or(UNLIMITED)),
        )
    }
}

fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

/// Bytes of a pool; they go back when this is dropped.
#[derive(Debug)]
pub(crate) struct Reservation {
    pool: Arc<MemoryPool>,
    bytes: u64,
}

impl Reservation {
    /// No bytes yet.
    pub fn new(pool: &Arc<MemoryPool>) -> Self {
        Self { pool: pool.clone(), bytes: 0 }
    }

    /// Whether anything must be counted.
    pub fn is_limited(&self) -> bool {
        self.pool.is_limited()
    }

    /// Asks for more; false if steps that can spill have not so many.
    #[must_use]
    pub fn grow(&mut self, bytes: u64) -> bool {
        self.take(bytes, self.pool.budget(), RESIDENT)
    }

    /// Asks for more on behalf of a step that cannot do with less: up to the limit itself.
    pub fn require(&mut self, bytes: u64, step: &str) -> Result<()> {
        let limit = self.pool.limit().unwrap_or(UNLIMITED);
        if self.take(bytes, limit, 100) { Ok(()) } else { Err(self.pool.exceeded(step, bytes)) }
    }

    fn take(&mut self, bytes: u64, most: u64, resident: u64) -> bool {
        if !self.is_limited() {
            return true;
        }
        let granted = self.pool.take(bytes, most, resident);
        self.bytes += if granted { bytes } else { 0 };
        granted
    }

    /// Gives all bytes back.
    pub fn clear(&mut self) {
        self.pool.used.fetch_sub(std::mem::take(&mut self.bytes), Ordering::Relaxed);
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        self.clear();
    }
}

/// About how many bytes the rows of a batch take: of a buffer that slices share only their part.
pub(crate) fn batch_bytes(batch: &Batch) -> u64 {
    batch.columns.iter().map(vector_bytes).sum()
}

pub(crate) fn vector_bytes(vector: &Vector) -> u64 {
    let bytes = match vector.encoding() {
        Encoding::Plain(array) => match array.as_string_view_opt() {
            Some(views) => views.lengths().map(|len| 16 + if len > 12 { len as usize } else { 0 }).sum(),
            None => vector.estimated_size(),
        },
        Encoding::Dictionary { codes, .. } => codes.len() * size_of::<u32>(),
        Encoding::Constant { .. } => 0,
    };
    bytes as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reservations_are_refused_beyond_the_limit_and_given_back() {
        let pool = Arc::new(MemoryPool::new(Some(1000), SpillFolder::Off));
        let (mut a, mut b) = (Reservation::new(&pool), Reservation::new(&pool));
        assert!(a.grow(500) && !b.grow(100));
        let error = b.require(600, "the sort").unwrap_err().to_string();
        assert!(error.contains("the sort needs") && error.contains("set_spill_directory"), "{error}");
        a.clear();
        assert!(b.grow(100) && pool.peak() == 500);
        drop(b);
        assert_eq!(pool.used.load(Ordering::Relaxed), 0);
    }

    #[test]
    fn nothing_is_counted_without_a_limit() {
        let pool = Arc::new(MemoryPool::new(None, SpillFolder::Off));
        let mut reservation = Reservation::new(&pool);
        assert!(reservation.grow(u64::MAX / 2) && pool.peak() == 0);
    }
}
