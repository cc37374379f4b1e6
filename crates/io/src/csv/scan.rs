//! Where rows and fields end.
//!
//! A field that begins with a quote is enclosed: separators and line ends in it are text until the closing quote, and
//! two quotes stand for one. A quote anywhere else is text.
//!
//! The scanner works on blocks of 64 bytes, one bit per byte. Comparisons give the places of separators, line ends and
//! quotes; the running exclusive or of the quotes' bits marks what is enclosed:
//!
//! ```text
//! bytes     a , " b , c " , d
//! quotes    0 0 1 0 0 0 1 0 0
//! enclosed  0 0 1 1 1 1 0 0 0
//! ends      0 1 0 0 0 0 0 1 0
//! ```
//!
//! This holds as long as every quote that opens follows an end or a closing quote, which is checked; the rare block with
//! a quote amid text is worked through byte by byte.

use memchr::{memchr, memchr2, memrchr};

use super::CsvOptions;

/// The bytes that structure a file.
#[derive(Clone, Debug)]
pub(super) struct Dialect {
    pub(super) separator: u8,
    pub(super) quote: Option<u8>,
    pub(super) line_end: u8,
    pub(super) comment: Option<Box<[u8]>>,
}

impl Dialect {
    pub(super) fn new(options: &CsvOptions) -> Self {
        let comment = options.comment_prefix.as_ref().filter(|c| !c.is_empty());
        Self {
            separator: options.separator,
            quote: options.quote_char,
            line_end: options.eol_char,
            comment: comment.map(|c| c.as_bytes().into()),
        }
    }

    /// Whether a row that begins with these bytes is a comment.
    pub(super) fn is_comment(&self, row: &[u8]) -> bool {
        self.comment.as_ref().is_some_and(|prefix| row.starts_with(prefix))
    }

    /// The position after the end of the row that begins at `from`; `None` if it does not end in `bytes`.
    pub(super) fn row_end(&self, bytes: &[u8], from: usize) -> Option<usize> {
        let line_end = |at: usize| Some(at + memchr(self.line_end, bytes.get(at..)?)? + 1);
        let Some(quote) = self.quote.filter(|_| !self.is_comment(&bytes[from..])) else {
            return line_end(from);
        };
        let mut at = from;
        loop {
            at += memchr2(self.line_end, quote, bytes.get(at..)?)?;
            if bytes[at] == self.line_end {
                return Some(at + 1);
            }
            if at == from || bytes[at - 1] == self.separator {
                at = self.closing_quote(bytes, at, quote)?;
            }
            at += 1;
        }
    }

    /// The closing quote of the field whose opening quote is at `from`.
    fn closing_quote(&self, bytes: &[u8], from: usize, quote: u8) -> Option<usize> {
        let mut at = from + 1;
        loop {
            at += memchr(quote, bytes.get(at..)?)?;
            if bytes.get(at + 1) != Some(&quote) {
                return Some(at);
            }
            at += 2;
        }
    }

    /// The first place at or after `target` where a row begins; `bytes[from..]` begins with a row. `None` if the row
    /// that spans `target` does not end in `bytes`.
    pub(super) fn row_start(&self, bytes: &[u8], from: usize, target: usize) -> Option<usize> {
        if target <= from {
            return Some(from);
        }
        if self.comment.is_some() {
            let mut at = from;
            while at < target {
                at = self.row_end(bytes, at)?;
            }
            return Some(at);
        }
        let before = &bytes[from..target.min(bytes.len())];
        if self.quote.is_none_or(|quote| memchr(quote, before).is_none()) {
            let last = memrchr(self.line_end, before).map_or(from, |at| from + at + 1);
            return if last == target { Some(last) } else { self.row_end(bytes, last) };
        }
        let mut scanner = Scanner::new(self);
        let mut base = from;
        while base < bytes.len() {
            let ends = scanner.next(&bytes[base..]);
            let skipped = (target - 1).saturating_sub(base);
            if skipped < BLOCK {
                let rows = ends.rows & (u64::MAX << skipped);
                if rows != 0 {
                    return Some(base + rows.trailing_zeros() as usize + 1);
                }
            }
            base += BLOCK;
        }
        None
    }
}

/// Bytes per block: one per bit of a word.
pub(super) const BLOCK: usize = 64;

/// What ends in a block, one bit per byte.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ends {
    /// Separators and line ends that are not enclosed.
    pub(super) fields: u64,
    /// Line ends that are not enclosed.
    pub(super) rows: u64,
}

/// Goes through bytes block by block, from the beginning of a row.
pub(super) struct Scanner {
    separator: u8,
    line_end: u8,
    quote: Option<u8>,
    /// Whether the next byte is enclosed in quotes.
    enclosed: bool,
    /// Whether a quote may open at the next byte: after an end, or after a closing quote, which it then undoes.
    may_open: bool,
}

impl Scanner {
    pub(super) fn new(dialect: &Dialect) -> Self {
        Self {
            separator: dialect.separator,
            line_end: dialect.line_end,
            quote: dialect.quote,
            enclosed: false,
            may_open: true,
        }
    }

    /// The ends in the first [`BLOCK`] bytes, or in fewer at the very end.
    pub(super) fn next(&mut self, bytes: &[u8]) -> Ends {
        match bytes.first_chunk::<BLOCK>() {
            Some(block) => self.block(block, u64::MAX),
            None => {
                let mut block = [0; BLOCK];
                block[..bytes.len()].copy_from_slice(bytes);
                self.block(&block, (1 << bytes.len()) - 1)
            }
        }
    }

    fn block(&mut self, block: &[u8; BLOCK], valid: u64) -> Ends {
        let rows = matches(block, self.line_end) & valid;
        let fields = (matches(block, self.separator) & valid) | rows;
        let quotes = self.quote.map_or(0, |quote| matches(block, quote) & valid);
        if quotes == 0 {
            if self.enclosed {
                return Ends::default();
            }
            self.may_open = fields >> (BLOCK - 1) != 0;
            return Ends { fields, rows };
        }
        let enclosed = running_xor(quotes) ^ if self.enclosed { u64::MAX } else { 0 };
        let fields_out = fields & !enclosed;
        let may_open = fields_out | (quotes & !enclosed);
        let opening = quotes & enclosed;
        if opening & !(may_open << 1 | u64::from(self.may_open)) != 0 {
            return self.block_by_bytes(fields, rows, quotes);
        }
        self.enclosed = enclosed >> (BLOCK - 1) != 0;
        self.may_open = may_open >> (BLOCK - 1) != 0;
        Ends { fields: fields_out, rows: rows & !enclosed }
    }

    /// The same for a block with quotes that are text.
    fn block_by_bytes(&mut self, fields: u64, rows: u64, quotes: u64) -> Ends {
        let mut ends = Ends::default();
        for i in 0..BLOCK {
            let bit = 1 << i;
            if self.enclosed {
                if quotes & bit != 0 {
                    (self.enclosed, self.may_open) = (false, true);
                }
            } else if quotes & bit != 0 {
                (self.enclosed, self.may_open) = (self.may_open, false);
            } else {
                ends.fields |= fields & bit;
                ends.rows |= rows & bit;
                self.may_open = fields & bit != 0;
            }
        }
        ends
    }
}

/// Bit i is the exclusive or of the bits 0 to i.
fn running_xor(mut bits: u64) -> u64 {
    for shift in [1, 2, 4, 8, 16, 32] {
        bits ^= bits << shift;
    }
    bits
}

/// The places of `byte`, one bit each.
#[cfg(target_arch = "x86_64")]
fn matches(block: &[u8; BLOCK], byte: u8) -> u64 {
    // SAFETY: SSE2 belongs to every x86-64.
    unsafe { matches_sse2(block, byte) }
}

/// Sixteen bytes at a time.
#[cfg(target_arch = "x86_64")]
#[target_feature(enable = "sse2")]
fn matches_sse2(block: &[u8; BLOCK], byte: u8) -> u64 {
    use std::arch::x86_64::{_mm_cmpeq_epi8, _mm_movemask_epi8, _mm_set_epi64x, _mm_set1_epi8};
    let wanted = _mm_set1_epi8(byte.cast_signed());
    let mut bits = 0;
    for (i, lane) in block.as_chunks::<16>().0.iter().enumerate() {
        let word = u128::from_le_bytes(*lane).cast_signed();
        let lane = _mm_set_epi64x((word >> 64) as i64, word as i64);
        bits |= u64::from(_mm_movemask_epi8(_mm_cmpeq_epi8(lane, wanted)).cast_unsigned()) << (16 * i);
    }
    bits
}

/// The places of `byte`, one bit each.
#[cfg(not(target_arch = "x86_64"))]
fn matches(block: &[u8; BLOCK], byte: u8) -> u64 {
    matches_portably(block, byte)
}

/// Eight bytes at a time, in ordinary registers.
#[cfg(any(test, not(target_arch = "x86_64")))]
fn matches_portably(block: &[u8; BLOCK], byte: u8) -> u64 {
    const LOW_SEVEN: u64 = 0x7f7f_7f7f_7f7f_7f7f;
    /// Moves the high bit of each byte to the highest byte.
    const GATHER: u64 = 0x0002_0408_1020_4081;
    let wanted = u64::from_le_bytes([byte; 8]);
    let mut bits = 0;
    for (i, lane) in block.chunks_exact(8).enumerate() {
        let differing = lane.iter().rev().fold(0, |word, b| word << 8 | u64::from(*b)) ^ wanted;
        // The high bit of each byte is set where the byte is not zero.
        let nonzero = ((differing & LOW_SEVEN) + LOW_SEVEN) | differing;
        bits |= ((!nonzero & !LOW_SEVEN) >> 7).wrapping_mul(GATHER << 7) >> 56 << (8 * i);
    }
    bits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dialect(options: CsvOptions) -> Dialect {
        Dialect::new(&options)
    }

    /// The rule in the module's documentation, one byte at a time.
    fn ends_by_rule(dialect: &Dialect, bytes: &[u8]) -> (Vec<usize>, Vec<usize>) {
        let (mut fields, mut rows) = (Vec::new(), Vec::new());
        let (mut field_start, mut at) = (0, 0);
        while at < bytes.len() {
            let byte = bytes[at];
            if Some(byte) == dialect.quote && at == field_start {
                at += 1;
                while at < bytes.len() {
                    if Some(bytes[at]) == dialect.quote {
                        if bytes.get(at + 1).copied() != dialect.quote {
                            break;
                        }
                        at += 1;
                    }
                    at += 1;
                }
            } else if byte == dialect.separator || byte == dialect.line_end {
                fields.push(at);
                if byte == dialect.line_end {
                    rows.push(at);
                }
                field_start = at + 1;
            }
            at += 1;
        }
        (fields, rows)
    }

    fn bits(word: u64, base: usize) -> impl Iterator<Item = usize> {
        (0..BLOCK).filter(move |i| word >> i & 1 != 0).map(move |i| base + i)
    }

    /// Texts of the bytes that matter, in every order that a small random generator comes upon.
    fn texts() -> impl Iterator<Item = Vec<u8>> {
        let mut state = 7_u64;
        let mut random = move |n: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % n
        };
        (0..2000).map(move |_| {
            let alphabet: &[u8] = if random(2) == 0 { b"a,\n\"" } else { b"abcdefgh12345678,,\n\"" };
            (0..random(200)).map(|_| alphabet[random(alphabet.len())]).collect()
        })
    }

    #[test]
    fn blocks_end_fields_and_rows_by_the_rule() {
        let quoted = dialect(CsvOptions::default());
        let plain = dialect(CsvOptions { quote_char: None, ..Default::default() });
        for text in texts() {
            for dialect in [&quoted, &plain] {
                let mut scanner = Scanner::new(dialect);
                let (mut fields, mut rows) = (Vec::new(), Vec::new());
                for base in (0..text.len()).step_by(BLOCK) {
                    let ends = scanner.next(&text[base..]);
                    fields.extend(bits(ends.fields, base));
                    rows.extend(bits(ends.rows, base));
                }
                assert_eq!(
                    (fields, rows),
                    ends_by_rule(dialect, &text),
                    "{:?}",
                    String::from_utf8_lossy(&text)
                );
            }
        }
    }

    #[test]
    fn rows_start_where_the_one_before_ends() {
        let dialect = dialect(CsvOptions::default());
        let mut with_comments = dialect.clone();
        with_comments.comment = Some(b"#"[..].into());
        for text in texts().take(200) {
            let (_, rows) = ends_by_rule(&dialect, &text);
            let mut starts = vec![0];
            starts.extend(rows.iter().map(|r| r + 1));
            for pair in starts.windows(2) {
                assert_eq!(dialect.row_end(&text, pair[0]), Some(pair[1]));
            }
            assert_eq!(dialect.row_end(&text, starts[starts.len() - 1]), None);
            for target in 0..text.len() + 2 {
                let expected = starts.iter().copied().find(|s| *s >= target);
                assert_eq!(dialect.row_start(&text, 0, target), expected, "{target} of {text:?}");
                assert_eq!(with_comments.row_start(&text, 0, target), expected);
            }
        }
    }

    #[test]
    fn comments_end_with_their_line() {
        let dialect = dialect(CsvOptions { comment_prefix: Some("//".into()), ..Default::default() });
        let text = b"//,\"\na,\"b\n\"\n//";
        assert_eq!(dialect.row_end(text, 0), Some(5));
        assert_eq!(dialect.row_end(text, 5), Some(12));
        assert_eq!(dialect.row_start(text, 0, 6), Some(12));
        assert_eq!(dialect.row_end(text, 12), None);
    }

    #[test]
    fn both_ways_to_find_bytes_agree() {
        for text in texts().filter(|t| t.len() >= BLOCK) {
            let block = text.first_chunk::<BLOCK>().unwrap();
            for byte in *b"a,\n\"1" {
                assert_eq!(matches(block, byte), matches_portably(block, byte));
            }
        }
        let mut every = [0; BLOCK];
        for (i, byte) in every.iter_mut().enumerate() {
            *byte = (i * 4 + 3) as u8;
        }
        for byte in 0..=255 {
            assert_eq!(matches(&every, byte), matches_portably(&every, byte));
        }
    }
}
