//! Text in the making, cell by cell.
//!
//! Most cells are short. They are written as [`ROOM`] bytes of which only those of the cell count: the next cell begins
//! behind these. Moves of a fixed length are two instructions; of a variable length, a call.

use std::fmt;
use std::ops::Range;

/// The bytes of a short cell at most.
pub(crate) const ROOM: usize = 32;

/// Grows at its end.
pub(crate) struct Text {
    /// The text, and behind it room for more.
    bytes: Vec<u8>,
    len: usize,
}

impl Text {
    pub(crate) fn with_capacity(capacity: usize) -> Self {
        Self { bytes: vec![0; capacity + ROOM], len: 0 }
    }

    pub(crate) fn into_bytes(mut self) -> Vec<u8> {
        self.bytes.truncate(self.len);
        self.bytes
    }

    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// The text from `start`.
    pub(crate) fn since(&mut self, start: usize) -> &mut [u8] {
        &mut self.bytes[start..self.len]
    }

    /// Takes the text from `start` off.
    pub(crate) fn split_off(&mut self, start: usize) -> Vec<u8> {
        let end = self.since(start).to_vec();
        self.len = start;
        end
    }

    #[cold]
    fn grow(&mut self, more: usize) {
        let len = (2 * self.bytes.len()).max(self.len + more + ROOM);
        self.bytes.resize(len, 0);
    }

    /// Appends what `write` makes of the next bytes, of which it says how many count.
    #[inline]
    pub(crate) fn put(&mut self, write: impl FnOnce(&mut [u8; ROOM]) -> usize) {
        if self.bytes.len() - self.len < ROOM {
            self.grow(ROOM);
        }
        if let Some(room) = self.bytes[self.len..].first_chunk_mut() {
            self.len += write(room).min(ROOM);
        }
    }

    #[inline]
    pub(crate) fn push(&mut self, byte: u8) {
        if self.bytes.len() == self.len {
            self.grow(1);
        }
        self.bytes[self.len] = byte;
        self.len += 1;
    }

    #[inline]
    pub(crate) fn extend(&mut self, text: &[u8]) {
        if self.bytes.len() - self.len < text.len() {
            self.grow(text.len());
        }
        self.bytes[self.len..self.len + text.len()].copy_from_slice(text);
        self.len += text.len();
    }

    /// Appends a part of a text, which is quick where the text goes on for [`ROOM`] bytes.
    #[inline]
    pub(crate) fn copy(&mut self, text: &[u8], part: Range<usize>) {
        match text[part.start..].first_chunk::<ROOM>() {
            Some(chunk) if part.len() <= ROOM => self.put(|room| {
                *room = *chunk;
                part.len()
            }),
            _ => self.extend(&text[part]),
        }
    }

    /// Appends a whole number.
    #[inline]
    pub(crate) fn integer(&mut self, negative: bool, size: u64) {
        self.put(|room| {
            room[0] = b'-';
            let sign = usize::from(negative);
            sign + digits(size, room, sign)
        });
    }

    /// Appends a number in the fewest digits that read back the same.
    #[inline]
    pub(crate) fn float(&mut self, value: f64) {
        let Some(size) = short_decimal(value) else {
            return self.extend(zmij::Buffer::new().format(value).as_bytes());
        };
        let fraction = eight_digits((size % MILLION) as u32 * 100);
        // All of the last zeros are left out, but for one right behind the point.
        let zeros = (u64::from_le_bytes(fraction) ^ ZEROS).leading_zeros() as usize / 8;
        let places = (8 - zeros).max(1);
        self.put(|room| {
            room[0] = b'-';
            let sign = usize::from(value < 0.0);
            let point = sign + digits(size / MILLION, room, sign);
            room[point] = b'.';
            room[point + 1..point + 9].copy_from_slice(&fraction);
            point + 1 + places
        });
    }
}

/// Decimals are short up to millionths.
const MILLION: u64 = 1_000_000;

/// The size of a number in millionths if it has no more places; none too of numbers so small or large that they are
/// written with an exponent.
#[inline]
fn short_decimal(value: f64) -> Option<u64> {
    let size = value.abs();
    if !(1e-3..1e9).contains(&size) {
        return None;
    }
    let millionths = (size * MILLION as f64 + 0.5) as u64;
    // Below 2^53 both are exact, so that the quotient is the double that this decimal stands for. No other of up to
    // fifteen digits stands for the same double.
    (millionths as f64 / MILLION as f64 == size).then_some(millionths)
}

/// Eight times the digit zero.
const ZEROS: u64 = 0x3030_3030_3030_3030;

/// A number below 10^8 as eight digits, in one register: it is halved to four digits each, then to two, then to one.
#[inline]
fn eight_digits(number: u32) -> [u8; 8] {
    let fours = u64::from(number / 10_000) | u64::from(number % 10_000) << 32;
    let hundreds = ((fours * 10_486) >> 20) & 0x0000_007f_0000_007f;
    let twos = hundreds | (fours - 100 * hundreds) << 16;
    let tens = ((twos * 103) >> 10) & 0x000f_000f_000f_000f;
    (ZEROS | tens | (twos - 10 * tens) << 8).to_le_bytes()
}

/// Writes the digits of a number from a place on; returns how many there are.
#[inline]
fn digits(number: u64, room: &mut [u8; ROOM], from: usize) -> usize {
    const LIMIT: u64 = 100_000_000;
    if number < LIMIT {
        let digits = u64::from_le_bytes(eight_digits(number as u32));
        // The last digit stays, even if it is zero.
        let zeros = ((digits ^ ZEROS) | 1 << 56).trailing_zeros() / 8;
        room[from..from + 8].copy_from_slice(&(digits >> (8 * zeros)).to_le_bytes());
        return 8 - zeros as usize;
    }
    let head = digits(number / LIMIT, room, from);
    let at = from + head;
    room[at..at + 8].copy_from_slice(&eight_digits((number % LIMIT) as u32));
    head + 8
}

/// Texts one after the other, each of which is appended quickly.
pub(crate) struct Phrases {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Phrases {
    /// Texts of these lengths.
    pub(crate) fn new(text: Text, ends: Vec<usize>) -> Self {
        let mut bytes = text.into_bytes();
        bytes.resize(bytes.len() + ROOM, 0);
        Self { bytes, ends }
    }

    /// One text.
    pub(crate) fn one(text: &[u8]) -> Self {
        let mut bytes = text.to_vec();
        bytes.resize(bytes.len() + ROOM, 0);
        Self { bytes, ends: vec![text.len()] }
    }

    /// Appends one of the texts.
    #[inline]
    pub(crate) fn put(&self, which: usize, text: &mut Text) {
        let start = if which == 0 { 0 } else { self.ends[which - 1] };
        text.copy(&self.bytes, start..self.ends[which]);
    }
}

impl fmt::Write for Text {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.extend(text.as_bytes());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Text)) -> String {
        let mut text = Text::with_capacity(0);
        text.push(b'<');
        write(&mut text);
        String::from_utf8(text.into_bytes()).unwrap()
    }

    #[test]
    fn integers() {
        let mut number = 1_u64;
        for _ in 0..64 {
            for number in [number - 1, number, number / 7 * 10] {
                assert_eq!(written(|text| text.integer(false, number)), format!("<{number}"));
                assert_eq!(written(|text| text.integer(true, number)), format!("<-{number}"));
            }
            number = number.wrapping_mul(2).max(1);
        }
        assert_eq!(written(|text| text.integer(false, u64::MAX)), format!("<{}", u64::MAX));
    }

    #[test]
    fn floats_have_the_fewest_digits() {
        let check = |value: f64| {
            let expected = format!("<{}", zmij::Buffer::new().format(value));
            assert_eq!(written(|text| text.float(value)), expected);
        };
        let mut state = 7_u64;
        for i in 0..200_000_u64 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let random = (state >> 11) as f64 / (1_u64 << 53) as f64;
            for places in [0, 1, 3, 6, 7] {
                let power = 10_f64.powi(places);
                check((random * 1000.0 * power).round() / power);
                check(-(random * power * power).round() / power);
            }
            check(f64::from_bits(state));
            check(i as f64 / 1000.0);
        }
        let special =
            [0.0, -0.0, 1e-3, 0.001_000_1, 1e9, 999_999_999.999_999, 1e9 - 1e-6, 0.1 + 0.2, 1e15, 5e-324];
        special.into_iter().chain([f64::MAX, 999_999_999.5, 0.000_999_999]).for_each(check);
    }

    #[test]
    fn cells_of_any_length() {
        for len in 0..100 {
            let cell = "x".repeat(len);
            assert_eq!(written(|text| text.extend(cell.as_bytes())), format!("<{cell}"));
            let phrases = Phrases::new(
                {
                    let mut text = Text::with_capacity(0);
                    text.extend(b"abc");
                    text.extend(cell.as_bytes());
                    text
                },
                vec![3, 3 + len],
            );
            assert_eq!(written(|text| phrases.put(1, text)), format!("<{cell}"));
            assert_eq!(written(|text| phrases.put(0, text)), "<abc");
        }
    }
}
