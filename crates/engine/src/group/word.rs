//! Words that hold the packed keys of a row.

/// A word of 256 bits.
pub(crate) type WideWord = [u64; 4];

/// A word of fixed width that keys are packed into. Fields do not cross 64-bit limbs.
pub(crate) trait KeyWord: Copy + Ord + Default + Send + Sync + 'static {
    /// Sets bits at `shift`, which are zero so far.
    fn put(&mut self, bits: u64, shift: u32);

    /// The bits at `shift` and above, up to the end of their limb.
    fn get(&self, shift: u32) -> u64;

    /// A hash whose high bits choose partitions and whose low bits choose slots.
    fn hash(&self) -> u64;
}

/// Multiplies to 128 bits and folds: each bit of the input changes high and low bits of the result.
#[inline(always)]
fn fold(a: u64, b: u64) -> u64 {
    let product = u128::from(a ^ 0x2545_F491_4F6C_DD1D) * u128::from(b ^ 0x9E37_79B9_7F4A_7C15);
    product as u64 ^ (product >> 64) as u64
}

/// High bits into low ones: of words that differ in few places the low half of a fold has too few values.
#[inline(always)]
fn mix(hash: u64) -> u64 {
    hash ^ (hash >> 32)
}

impl KeyWord for u64 {
    #[inline(always)]
    fn put(&mut self, bits: u64, shift: u32) {
        *self |= bits << shift;
    }

    #[inline(always)]
    fn get(&self, shift: u32) -> u64 {
        self >> shift
    }

    #[inline(always)]
    fn hash(&self) -> u64 {
        mix(fold(*self, 0))
    }
}

impl KeyWord for u128 {
    #[inline(always)]
    fn put(&mut self, bits: u64, shift: u32) {
        *self |= u128::from(bits) << shift;
    }

    #[inline(always)]
    fn get(&self, shift: u32) -> u64 {
        (self >> shift) as u64
    }

    #[inline(always)]
    fn hash(&self) -> u64 {
        mix(fold(fold(*self as u64, 0) ^ (*self >> 64) as u64, 0xA076_1D64_78BD_642F))
    }
}

impl KeyWord for WideWord {
    #[inline(always)]
    fn put(&mut self, bits: u64, shift: u32) {
        self[(shift / 64) as usize] |= bits << (shift % 64);
    }

    #[inline(always)]
    fn get(&self, shift: u32) -> u64 {
        self[(shift / 64) as usize] >> (shift % 64)
    }

    #[inline(always)]
    fn hash(&self) -> u64 {
        mix(self.iter().fold(0, |hash, limb| fold(hash ^ limb, 0xA076_1D64_78BD_642F)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many slots of a table as large the words have; all partitions have about as many words.
    fn spread<W: KeyWord>(word: impl Fn(u64) -> W) -> usize {
        const WORDS: u64 = 1 << 14;
        let (mut slots, mut partitions) = (vec![false; WORDS as usize], [0_usize; 256]);
        for i in 0..WORDS {
            let hash = word(i).hash();
            slots[(hash % WORDS) as usize] = true;
            partitions[(hash >> 56) as usize] += 1;
        }
        let (fewest, most) = (partitions.iter().min().unwrap(), partitions.iter().max().unwrap());
        assert!(*fewest > 0 && *most < 4 * WORDS as usize / 256, "{fewest} to {most} words in a partition");
        slots.iter().filter(|used| **used).count()
    }

    #[test]
    fn words_that_collide_in_some_bits_spread() {
        // At random, a share of 1 - 1/e of as many slots as words is used.
        for shift in 0..50 {
            let slots = spread(|i| i << shift);
            assert!(slots > 8000, "u64 at {shift}: {slots}");
            let slots = spread(|i| (1_u64 << 63) | (i << shift));
            assert!(slots > 8000, "u64 with high bit at {shift}: {slots}");
        }
        for shift in 0..114 {
            let slots = spread(|i| u128::from(i) << shift);
            assert!(slots > 8000, "u128 at {shift}: {slots}");
        }
        for limb in 0..4 {
            let slots = spread(|i| {
                let mut word = WideWord::default();
                word[limb] = i << 30;
                word
            });
            assert!(slots > 8000, "limb {limb}: {slots}");
        }
    }
}
