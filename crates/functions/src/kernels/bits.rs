//! Tests of values packed into bits.

use arrow::buffer::{BooleanBuffer, Buffer};

use super::wide::wide;

/// How many values are tested before their bits are packed: one word.
const BLOCK: usize = 64;

wide! {
    /// One bit per value: whether it passes `test`.
    pub(crate) fn test[T: Copy](values: &[T], test: impl Fn(T) -> bool) -> BooleanBuffer {
        let mut words = Vec::with_capacity(values.len().div_ceil(BLOCK));
        let (blocks, rest) = values.as_chunks::<BLOCK>();
        for block in blocks {
            words.push(pack(block.map(&test)));
        }
        words.push(pack_some(rest.iter().map(|v| test(*v))));
        BooleanBuffer::new(Buffer::from_vec(words), 0, values.len())
    }
}

wide! {
    /// One bit per pair of values: whether they pass `test`. Both slices are of one length.
    pub(crate) fn test_pairs[A: Copy, B: Copy](a: &[A], b: &[B], test: impl Fn(A, B) -> bool) -> BooleanBuffer {
        debug_assert_eq!(a.len(), b.len());
        let mut words = Vec::with_capacity(a.len().div_ceil(BLOCK));
        let ((a_blocks, a_rest), (b_blocks, b_rest)) = (a.as_chunks::<BLOCK>(), b.as_chunks::<BLOCK>());
        for (x, y) in a_blocks.iter().zip(b_blocks) {
            words.push(pack(std::array::from_fn(|i| test(x[i], y[i]))));
        }
        words.push(pack_some(a_rest.iter().zip(b_rest).map(|(x, y)| test(*x, *y))));
        BooleanBuffer::new(Buffer::from_vec(words), 0, a.len())
    }
}

/// Eight bytes of 0 or 1 become eight bits by a multiplication, which leaves the tests a loop that vectorises.
#[inline(always)]
fn pack(flags: [bool; BLOCK]) -> u64 {
    const GATHER: u64 = 0x0102_0408_1020_4080;
    let (eights, _) = flags.as_chunks::<8>();
    let mut word = 0;
    for (i, eight) in eights.iter().enumerate() {
        let bits = u64::from_le_bytes(eight.map(u8::from)).wrapping_mul(GATHER) >> 56;
        word |= bits << (8 * i);
    }
    word
}

fn pack_some(flags: impl Iterator<Item = bool>) -> u64 {
    flags.enumerate().fold(0, |word, (i, flag)| word | u64::from(flag) << i)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_stand_in_the_order_of_values() {
        for len in [0, 1, 63, 64, 65, 200] {
            let values: Vec<u32> = (0..len).collect();
            let found: Vec<bool> = test(&values, |v| v % 3 == 0).iter().collect();
            assert_eq!(found, values.iter().map(|v| v % 3 == 0).collect::<Vec<_>>());
            let pairs: Vec<bool> = test_pairs(&values, &values, |a, b| (a + b) % 5 == 0).iter().collect();
            assert_eq!(pairs, values.iter().map(|v| 2 * v % 5 == 0).collect::<Vec<_>>());
        }
    }
}
