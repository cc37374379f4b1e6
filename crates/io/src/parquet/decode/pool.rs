//! Buffers for bytes that are needed for a moment only: pages, and the parts of a file that they are in.
//!
//! New memory costs a trap into the kernel, which fills it with zeros, and allocators give large blocks back to it soon.

use std::sync::{Arc, Mutex, PoisonError};

use polarslike_core::num_threads;

use super::Decoded;

/// So many bytes per thread are kept.
const KEPT: usize = 16 << 20;

/// The buffers of a query that nobody uses.
#[derive(Debug, Default)]
pub(in crate::parquet) struct Pool(Mutex<Vec<Vec<u8>>>);

/// A buffer, which goes back when it is dropped.
pub(super) struct Buffer {
    pool: Arc<Pool>,
    /// Bytes of this buffer, and then those of an earlier one.
    bytes: Vec<u8>,
    length: usize,
}

impl Pool {
    /// A buffer without bytes that has room for so many.
    pub(super) fn take(self: &Arc<Self>, size: usize) -> Decoded<Buffer> {
        let mut bytes = {
            let mut spare = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let fits = |bytes: &Vec<u8>| bytes.capacity() >= size && bytes.capacity() / 4 <= size;
            let best = (0..spare.len()).filter(|i| fits(&spare[*i])).min_by_key(|i| spare[*i].capacity());
            best.map_or_else(Vec::new, |i| spare.swap_remove(i))
        };
        bytes
            .try_reserve_exact(size.saturating_sub(bytes.len()))
            .map_err(|_| "a page claims to be larger than memory")?;
        Ok(Buffer { pool: self.clone(), bytes, length: 0 })
    }
}

impl Buffer {
    /// Adds bytes up to a length, which may be any.
    pub(super) fn grow(&mut self, length: usize) {
        if self.bytes.len() < length {
            self.bytes.resize(length, 0);
        }
        self.length = length;
    }

    pub(super) fn len(&self) -> usize {
        self.length
    }
}

impl AsRef<[u8]> for Buffer {
    #[inline]
    fn as_ref(&self) -> &[u8] {
        &self.bytes[..self.length]
    }
}

impl AsMut<[u8]> for Buffer {
    fn as_mut(&mut self) -> &mut [u8] {
        &mut self.bytes[..self.length]
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        let bytes = std::mem::take(&mut self.bytes);
        let mut spare = self.pool.0.lock().unwrap_or_else(PoisonError::into_inner);
        let kept: usize = spare.iter().map(Vec::capacity).sum();
        if bytes.capacity() > 0 && kept + bytes.capacity() <= KEPT * num_threads() {
            spare.push(bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buffers_come_back() {
        let pool = Arc::new(Pool::default());
        let mut buffer = pool.take(1000).unwrap();
        assert!(buffer.as_ref().is_empty());
        buffer.grow(1000);
        buffer.as_mut().fill(7);
        let place = buffer.as_ref().as_ptr();
        drop(buffer);
        assert_ne!(pool.take(100).unwrap().bytes.as_ptr(), place, "much too large");
        let mut buffer = pool.take(900).unwrap();
        assert_eq!((buffer.len(), buffer.bytes.as_ptr()), (0, place));
        buffer.grow(900);
        assert_eq!(buffer.as_ref().len(), 900);
        assert!(pool.take(usize::MAX).is_err());
    }
}
