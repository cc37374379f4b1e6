//! Small numbers in runs: repeated ones once, others as bits side by side. Codes, levels and truth values come so.

use std::ops::Range;

use arrow::array::BooleanBufferBuilder;

use super::Decoded;
use super::body::Body;

/// Numbers that are unpacked at a time.
const BLOCK: usize = 32;

/// Runs that are nearer to each other than this are unpacked with the numbers between them.
const NEAR: usize = 4 * BLOCK;

/// Reads such numbers.
pub(super) struct Hybrid {
    width: usize,
    /// The place of the next run's header in the page.
    at: usize,
    run: Run,
    /// Numbers that were unpacked: kept, as short runs of rows would clear more of it than they fill.
    block: Vec<u32>,
}

enum Run {
    Repeated {
        value: u32,
        left: usize,
    },
    /// The place of its first bits, and how many numbers were read.
    Packed {
        start: usize,
        read: usize,
        left: usize,
    },
}

/// Numbers that follow each other.
pub(super) enum Numbers<'a> {
    /// One, so often.
    Repeated(u32, usize),
    Each(&'a [u32]),
}

/// Picks runs out of numbers that come in pieces.
struct Pick<'a> {
    /// The runs that are not passed yet.
    runs: &'a [Range<usize>],
    /// The place of the next number.
    at: usize,
}

impl Pick<'_> {
    /// Calls `each` with the places in the next `count` numbers of those that are in runs.
    #[inline(always)]
    fn each(&mut self, count: usize, mut each: impl FnMut(Range<usize>)) {
        let end = self.at + count;
        while let [run, others @ ..] = self.runs {
            let (from, to) = (run.start.max(self.at), run.end.min(end));
            if from < to {
                each(from - self.at..to - self.at);
            }
            if run.end > end {
                break;
            }
            self.runs = others;
        }
        self.at = end;
    }

    fn count(&mut self, count: usize) -> usize {
        let mut picked = 0;
        self.each(count, |places| picked += places.len());
        picked
    }

    fn append(&mut self, numbers: &[u32], picked: &mut Vec<u32>) {
        // Most runs are short: a copy of bytes would cost more than the bytes.
        self.each(numbers.len(), |places| picked.extend(numbers[places].iter().copied()));
    }
}

/// Numbers of one run.
enum Span {
    Repeated(u32),
    /// Those from a `first` one on, of a run whose bits begin at a place of the page.
    Packed {
        start: usize,
        first: usize,
    },
}

impl Hybrid {
    /// Numbers of `width` bits that begin at a place of a page.
    pub(super) fn new(width: usize, at: usize) -> Decoded<Self> {
        if width > 32 {
            return Err("codes have more than 32 bits");
        }
        Ok(Self { width, at, run: Run::Repeated { value: 0, left: 0 }, block: Vec::new() })
    }

    /// No numbers.
    pub(super) fn empty() -> Self {
        Self { width: 0, at: 0, run: Run::Repeated { value: 0, left: 0 }, block: Vec::new() }
    }

    /// The codes of a page, whose width comes first; a page without values may have no bytes.
    pub(super) fn of_codes(body: &mut Body, start: usize, count: usize) -> Decoded<Self> {
        let width = if count > 0 { body.range(start, 1)?[0] } else { 0 };
        Self::new(usize::from(width), start + 1)
    }

    /// Passes over numbers.
    pub(super) fn skip(&mut self, body: &mut Body, mut count: usize) -> Decoded<()> {
        while count > 0 {
            count -= self.next(body, count)?.1;
        }
        Ok(())
    }

    /// Calls `each` with the next numbers, in their order.
    pub(super) fn read(
        &mut self,
        body: &mut Body,
        mut count: usize,
        mut each: impl FnMut(Numbers) -> Decoded<()>,
    ) -> Decoded<()> {
        while count > 0 {
            let (span, taken) = self.next(body, count)?;
            count -= taken;
            let (start, first) = match span {
                Span::Repeated(value) => {
                    each(Numbers::Repeated(value, taken))?;
                    continue;
                }
                Span::Packed { start, first } => (start, first),
            };
            self.block.resize(32 * BLOCK, 0);
            let block = self.block.as_mut_slice();
            let mut done = 0;
            while done < taken {
                // From a number on that begins with a byte.
                let lead = (first + done) % 8;
                let step = (taken - done).min(block.len() - lead);
                let from = start + (first + done - lead) / 8 * self.width;
                let bytes = body.range(from, ((lead + step) * self.width).div_ceil(8))?;
                unpack(self.width, bytes, &mut block[..lead + step]);
                each(Numbers::Each(&block[lead..lead + step]))?;
                done += step;
            }
        }
        Ok(())
    }

    /// Calls `each` with runs of the numbers of a page, the next of which stands `at` its place, in their order.
    pub(super) fn read_runs(
        &mut self,
        body: &mut Body,
        mut at: usize,
        runs: &[Range<usize>],
        mut each: impl FnMut(Numbers) -> Decoded<()>,
    ) -> Decoded<()> {
        let mut picked = Vec::new();
        let mut left = runs;
        while let [run, others @ ..] = left {
            self.skip(body, run.start - at)?;
            at = run.start;
            let near =
                1 + others.iter().zip(left).take_while(|(next, run)| next.start - run.end < NEAR).count();
            let (cluster, rest) = left.split_at(near);
            let end = cluster.last().map_or(run.end, |run| run.end);
            if let [run] = cluster {
                self.read(body, run.len(), &mut each)?;
            } else {
                let mut pick = Pick { runs: cluster, at };
                self.read(body, end - at, |numbers| match numbers {
                    Numbers::Repeated(number, count) => each(Numbers::Repeated(number, pick.count(count))),
                    Numbers::Each(numbers) => {
                        picked.clear();
                        pick.append(numbers, &mut picked);
                        each(Numbers::Each(&picked))
                    }
                })?;
            }
            at = end;
            left = rest;
        }
        Ok(())
    }

    /// Appends the next numbers, which are bits.
    pub(super) fn bits(
        &mut self,
        body: &mut Body,
        mut count: usize,
        bits: &mut BooleanBufferBuilder,
    ) -> Decoded<()> {
        while count > 0 {
            let (span, taken) = self.next(body, count)?;
            count -= taken;
            match span {
                Span::Repeated(value) => bits.append_n(taken, value == 1),
                Span::Packed { start, first } => {
                    let (from, lead) = (start + first / 8, first % 8);
                    let bytes = body.range(from, (lead + taken).div_ceil(8))?;
                    bits.append_packed_range(lead..lead + taken, bytes);
                }
            }
        }
        Ok(())
    }

    /// The number that is repeated next, and how often; none if the next ones differ.
    pub(super) fn repeated(&mut self, body: &mut Body) -> Decoded<Option<(u32, usize)>> {
        let left = self.available(body)?;
        Ok(match self.run {
            Run::Repeated { value, .. } => Some((value, left)),
            Run::Packed { .. } => None,
        })
    }

    /// Takes up to `most` numbers of one run: what they are, and how many.
    fn next(&mut self, body: &mut Body, most: usize) -> Decoded<(Span, usize)> {
        let count = self.available(body)?.min(most);
        let span = match &mut self.run {
            Run::Repeated { value, left } => {
                *left -= count;
                Span::Repeated(*value)
            }
            Run::Packed { start, read, left } => {
                let first = *read;
                *read += count;
                *left -= count;
                Span::Packed { start: *start, first }
            }
        };
        Ok((span, count))
    }

    /// How many numbers of the run at hand are left; begins the next run if there are none.
    fn available(&mut self, body: &mut Body) -> Decoded<usize> {
        let (Run::Repeated { left, .. } | Run::Packed { left, .. }) = &self.run;
        if *left > 0 {
            return Ok(*left);
        }
        let header = self.header(body)?;
        let count = (header >> 1) as usize;
        let left;
        self.run = if header & 1 == 1 {
            left = count * 8;
            let start = self.at;
            self.at += count * self.width;
            Run::Packed { start, read: 0, left }
        } else {
            left = count;
            let width = self.width.div_ceil(8);
            let mut value = [0; 4];
            value[..width].copy_from_slice(body.range(self.at, width)?);
            self.at += width;
            Run::Repeated { value: u32::from_le_bytes(value), left }
        };
        if left == 0 { Err("a run of codes is empty") } else { Ok(left) }
    }

    fn header(&mut self, body: &mut Body) -> Decoded<u32> {
        let mut value = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = body.range(self.at, 1)?[0];
            self.at += 1;
            value |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return u32::try_from(value).map_err(|_| "a run of codes is too long");
            }
        }
        Err("a run of codes is too long")
    }
}

/// Numbers of `width` bits, the first of which begins with a byte. There are bytes for all of them.
fn unpack(width: usize, bytes: &[u8], numbers: &mut [u32]) {
    macro_rules! by_width {
        ($($width:literal)*) => {
            match width {
                $($width => unpack_width::<$width>(bytes, numbers),)*
                _ => numbers.fill(0),
            }
        };
    }
    by_width!(1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32);
}

fn unpack_width<const WIDTH: usize>(bytes: &[u8], numbers: &mut [u32]) {
    // Each number is taken from eight bytes: where so many are, from the page itself.
    let size = WIDTH * BLOCK / 8;
    let mut blocks = numbers.chunks_exact_mut(BLOCK);
    let mut rest = bytes;
    while rest.len() >= size + 8
        && let Some(numbers) = blocks.next()
    {
        let bytes = &rest[..size + 8];
        (0..BLOCK).for_each(|i| numbers[i] = number::<WIDTH>(bytes, i));
        rest = &rest[size..];
    }
    let mut padded = [0; 4 * BLOCK + 8];
    let mut finish = |numbers: &mut [u32]| {
        let (bytes, others) = rest.split_at(rest.len().min(size));
        padded[..bytes.len()].copy_from_slice(bytes);
        numbers.iter_mut().enumerate().for_each(|(i, place)| *place = number::<WIDTH>(&padded, i));
        rest = others;
    };
    blocks.by_ref().for_each(&mut finish);
    finish(blocks.into_remainder());
}

/// A number of `WIDTH` bits.
#[inline(always)]
fn number<const WIDTH: usize>(bytes: &[u8], i: usize) -> u32 {
    let bit = i * WIDTH;
    let mut word = [0; 8];
    word.copy_from_slice(&bytes[bit / 8..bit / 8 + 8]);
    (u64::from_le_bytes(word) >> (bit % 8)) as u32 & u32::MAX >> (32 - WIDTH)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(bytes: Vec<u8>) -> Body {
        Body::stored(bytes.into())
    }

    fn packed(width: usize, numbers: &[u32]) -> Vec<u8> {
        let mut bytes = vec![(numbers.len().div_ceil(8) << 1 | 1) as u8];
        bytes.resize(1 + (numbers.len().next_multiple_of(8) * width) / 8, 0);
        for (i, number) in numbers.iter().enumerate() {
            for bit in (0..width).filter(|bit| number >> bit & 1 == 1) {
                let place = i * width + bit;
                bytes[1 + place / 8] |= 1 << (place % 8);
            }
        }
        bytes
    }

    fn read(hybrid: &mut Hybrid, body: &mut Body, count: usize) -> Decoded<Vec<u32>> {
        let mut found = Vec::new();
        hybrid.read(body, count, |numbers| {
            match numbers {
                Numbers::Repeated(value, count) => found.extend(std::iter::repeat_n(value, count)),
                Numbers::Each(numbers) => found.extend_from_slice(numbers),
            }
            Ok(())
        })?;
        Ok(found)
    }

    #[test]
    fn all_widths_and_places() {
        for width in 1..=32 {
            let number = |i: u32| i.wrapping_mul(0x9e37_79b9) >> (32 - width);
            let numbers: Vec<u32> = (0..100).map(number).collect();
            let mut bytes = packed(width, &numbers);
            bytes.push(20);
            bytes.extend_from_slice(&5u32.to_le_bytes()[..width.div_ceil(8)]);
            let mut expected = numbers.clone();
            expected.resize(104, 0);
            expected.resize(114, 5);
            let mut body = page(bytes);
            for skipped in [0, 1, 8, 33, 99, 110] {
                for taken in [1, 7, 40, 114 - skipped] {
                    let mut hybrid = Hybrid::new(width, 0).unwrap();
                    hybrid.skip(&mut body, skipped).unwrap();
                    let end = (skipped + taken).min(114);
                    let mut found = read(&mut hybrid, &mut body, end - skipped).unwrap();
                    found.extend(read(&mut hybrid, &mut body, 114 - end).unwrap());
                    assert_eq!(found, expected[skipped..], "{width} bits, {taken} after {skipped}");
                }
            }
        }
    }

    #[test]
    fn runs_near_and_far_from_each_other() {
        let numbers: Vec<u32> = (0..5000).map(|i| i * 7 % 512).collect();
        let mut bytes: Vec<u8> = numbers.chunks(504).flat_map(|part| packed(9, part)).collect();
        // A hundred times 3.
        bytes.extend([0xc8, 1, 3, 0]);
        let all: Vec<u32> = numbers.into_iter().chain(std::iter::repeat_n(3, 100)).collect();
        let mut body = page(bytes);
        for (length, gap) in [(1, 1), (1, 9), (3, 200), (600, 2), (2, NEAR), (5100, 1), (700, 900)] {
            let starts = (gap - 1..5100).step_by(length + gap);
            let runs: Vec<_> = starts.map(|start| start..(start + length).min(5100)).collect();
            let mut hybrid = Hybrid::new(9, 0).unwrap();
            let mut found = Vec::new();
            let each = |numbers: Numbers| {
                match numbers {
                    Numbers::Repeated(value, count) => found.extend(std::iter::repeat_n(value, count)),
                    Numbers::Each(numbers) => found.extend_from_slice(numbers),
                }
                Ok(())
            };
            hybrid.read_runs(&mut body, 0, &runs, each).unwrap();
            let expected: Vec<u32> = runs.iter().flat_map(|run| all[run.clone()].to_vec()).collect();
            assert_eq!(found, expected, "{length} of {gap}");
        }
    }

    #[test]
    fn malformed_runs_are_errors() {
        for bytes in [vec![], vec![9], vec![0, 1], vec![255; 8], vec![129], vec![3, 1]] {
            let mut hybrid = Hybrid::new(9, 0).unwrap();
            assert!(read(&mut hybrid, &mut page(bytes), 8).is_err());
        }
        assert!(Hybrid::new(33, 0).is_err());
    }
}
