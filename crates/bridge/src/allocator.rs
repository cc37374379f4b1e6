//! The allocator of the bindings: mimalloc, with huge pages for large blocks.

mod give_back;

use std::alloc::{GlobalAlloc, Layout};
use std::ffi::{c_int, c_long};
use std::sync::OnceLock;

use mimalloc::MiMalloc;
use polarslike::release_memory_with;

/// Blocks from this size on are put on huge pages.
const LARGE: usize = 4 << 20;

/// mimalloc's option that says how many milliseconds it keeps freed memory.
const PURGE_DELAY: c_int = 15;

/// What the option is unless set, and what it is set to while there is no limit of memory. Queries that follow each other
/// use the same memory: with one second, those of an interactive session mostly find it gone, and faults took a fifth of
/// their processor time. When queries pause, a thread gives it back sooner.
const DEFAULT_DELAY: c_long = 1_000;
const DELAY: c_long = 60_000;

/// What it is set to while there is a limit: what steps free counts as free, and must soon be. Within 1 GB a sort of 100
/// million rows had 1.1 GB in memory after a second's delay, 0.8 GB after this one, in the same time.
const LIMITED_DELAY: c_long = 100;

unsafe extern "C" {
    fn mi_option_get(option: c_int) -> c_long;
    fn mi_option_set(option: c_int, value: c_long);
}

/// mimalloc; where the system lets processes choose (Linux), large blocks get huge pages.
///
/// The system's allocator gives large blocks back to the kernel as soon as they are freed, and the next ones fault their
/// pages in anew, which took up to nine tenths of the time of simple queries. mimalloc keeps them for a moment.
///
/// A page that is touched for the first time costs a trap into the kernel. The tables, partitions and results of a
/// query are large and mostly new; on pages of 2 MB instead of 4 kB there are 500 times fewer traps, and fewer misses
/// of the address cache after that.
pub struct Allocator;

// SAFETY: every block comes from `MiMalloc` and goes back to it, with the layout that was asked for. Advice on pages changes
// neither their addresses nor their contents. Sorting 10 million rows takes three quarters of the processor time with
// huge pages, joining them too (`benches/everyday`).
unsafe impl GlobalAlloc for Allocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of this method, which is that of `MiMalloc`'s.
        advised(unsafe { MiMalloc.alloc(layout) }, layout.size())
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as above.
        advised(unsafe { MiMalloc.alloc_zeroed(layout) }, layout.size())
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: as above; the block is one of `MiMalloc`'s.
        advised(unsafe { MiMalloc.realloc(block, layout, size) }, size)
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: as above; the block is one of `MiMalloc`'s.
        unsafe { MiMalloc.dealloc(block, layout) }
        if layout.size() >= LARGE {
            give_back::note();
        }
    }
}

/// The block, with the huge pages that lie wholly in it asked for.
#[inline]
fn advised(block: *mut u8, size: usize) -> *mut u8 {
    if size >= LARGE && !block.is_null() {
        advise(block, size);
    }
    block
}

/// Before a query: has mimalloc keep freed memory for as long as suits it, unless the environment
/// (`MIMALLOC_PURGE_DELAY`) says how long, and give it back when queries pause or come near their limit.
pub(crate) fn prepare(is_limited: bool) {
    static IS_OURS: OnceLock<bool> = OnceLock::new();
    // SAFETY: both functions are mimalloc's, take numbers, and know which options there are. If another version has
    // another option in this place, its value is not that default.
    let is_ours = IS_OURS.get_or_init(|| unsafe { mi_option_get(PURGE_DELAY) } == DEFAULT_DELAY);
    if *is_ours {
        let delay = if is_limited { LIMITED_DELAY } else { DELAY };
        // SAFETY: as above.
        unsafe { mi_option_set(PURGE_DELAY, delay) };
    }
    release_memory_with(give_back::now);
    give_back::when_idle();
}

#[cfg(target_os = "linux")]
#[cold]
fn advise(block: *mut u8, size: usize) {
    const HUGE_PAGE: usize = 2 << 20;
    let skipped = block.align_offset(HUGE_PAGE);
    let length = size.saturating_sub(skipped) & !(HUGE_PAGE - 1);
    // SAFETY: the range lies in a block of `size` bytes. A refusal (a kernel without huge pages) changes nothing.
    unsafe { libc::madvise(block.add(skipped.min(size)).cast(), length, libc::MADV_HUGEPAGE) };
}

#[cfg(not(target_os = "linux"))]
fn advise(_block: *mut u8, _size: usize) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn freed_memory_is_kept_for_a_while() {
        for (is_limited, expected) in [(false, DELAY), (true, LIMITED_DELAY), (false, DELAY)] {
            prepare(is_limited);
            // SAFETY: as in `prepare`.
            let delay = unsafe { mi_option_get(PURGE_DELAY) };
            assert!(delay == expected || std::env::var_os("MIMALLOC_PURGE_DELAY").is_some());
        }
    }

    #[test]
    fn blocks_of_all_sizes_keep_their_contents() {
        for size in [1, LARGE - 1, LARGE, LARGE + 1, 3 * LARGE + 4097] {
            let layout = Layout::from_size_align(size, 64).unwrap();
            // SAFETY: the layouts have a size, and the block is freed with the one it has last.
            unsafe {
                let block = Allocator.alloc_zeroed(layout);
                assert!(!block.is_null() && block.align_offset(64) == 0);
                assert_eq!((*block, *block.add(size - 1)), (0, 0));
                *block = 7;
                let grown = Allocator.realloc(block, layout, 2 * size);
                assert_eq!(*grown, 7);
                *grown.add(2 * size - 1) = 9;
                Allocator.dealloc(grown, Layout::from_size_align(2 * size, 64).unwrap());
            }
        }
    }
}
