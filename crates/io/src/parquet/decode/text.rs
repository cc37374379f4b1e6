//! Text and bytes: a length and as many bytes per value, or codes of a dictionary.

use std::ops::Range;
use std::sync::Arc;

use arrow::array::{ArrayRef, BinaryViewArray, StringViewArray, UInt32Array};
use arrow::buffer::{BooleanBuffer, Buffer, NullBuffer, ScalarBuffer};
use polarslike_core::{DataType, Result, Vector, error};

use super::body::Body;
use super::fixed::{gather, spread};
use super::header::{PLAIN, PLAIN_DICTIONARY, RLE_DICTIONARY};
use super::hybrid::{Hybrid, Numbers};
use super::values::Values;
use super::{Decoded, NO_DICTIONARY};
use crate::parquet::column::{Dictionary, keeps_codes};

/// Values of so many bytes lie in their view.
const INLINE: usize = 12;

/// No buffer has more bytes than this and one value.
const BUFFER: usize = 1 << 30;

pub(super) struct Texts {
    dtype: DataType,
    /// The rows of the row group.
    rows: usize,
    dictionary: Option<Codes>,
    page: Page,
    /// The vector at hand: codes, or values from the first page on that holds some.
    codes: Vec<u32>,
    values: Views,
    plain: bool,
    /// How many rows it will have.
    capacity: usize,
}

/// What codes stand for.
struct Codes {
    views: Vec<u128>,
    buffers: Vec<Buffer>,
    /// The same for vectors that keep the codes, if they do.
    kept: Option<Dictionary>,
}

enum Page {
    /// Values from this place on.
    Plain(usize),
    Codes(Hybrid),
}

impl Texts {
    pub(super) fn new(dtype: &DataType, rows: usize) -> Self {
        Self {
            dtype: dtype.clone(),
            rows,
            dictionary: None,
            page: Page::Codes(Hybrid::empty()),
            codes: Vec::new(),
            values: Views::default(),
            plain: false,
            capacity: 0,
        }
    }

    /// Whether the page at hand gives values.
    fn gives_values(&self) -> bool {
        match &self.page {
            Page::Plain(_) => true,
            Page::Codes(_) => self.dictionary.as_ref().is_some_and(|d| d.kept.is_none()),
        }
    }

    /// From here on the vector has values.
    fn decode(&mut self) -> Decoded<()> {
        if !self.plain {
            self.plain = true;
            self.values.views.reserve(self.capacity);
            let codes = std::mem::take(&mut self.codes);
            match &self.dictionary {
                Some(dictionary) => gather(&dictionary.views, Numbers::Each(&codes), &mut self.values.views)?,
                // Only nulls came so far.
                None => self.values.views.resize(codes.len(), 0),
            }
        }
        Ok(())
    }
}

impl Values for Texts {
    fn width(&self) -> Option<usize> {
        None
    }

    fn dictionary(&mut self, body: &mut Body, count: usize) -> Decoded<()> {
        let mut found = Views::default();
        // Each value takes four bytes at least.
        found.views.reserve(count.min(body.len() / 4));
        let is_text = self.dtype.is_text();
        found.read(body, &mut 0, count, is_text, 0)?;
        let views = found.views.clone();
        let buffers = found.take_buffers();
        let kept = keeps_codes(&self.dtype, views.len(), self.rows)
            .then(|| Dictionary::new(found.texts(buffers.clone(), None)));
        self.dictionary = Some(Codes { views, buffers, kept });
        Ok(())
    }

    fn begin(&mut self, body: &mut Body, encoding: i32, start: usize, count: usize) -> Decoded<()> {
        self.page = match encoding {
            PLAIN => Page::Plain(start),
            RLE_DICTIONARY | PLAIN_DICTIONARY => Page::Codes(Hybrid::of_codes(body, start, count)?),
            _ => return Err("values have an encoding that their column does not announce"),
        };
        if self.gives_values() { self.decode() } else { Ok(()) }
    }

    fn reserve(&mut self, rows: usize) {
        self.capacity = rows;
        self.plain = self.gives_values();
        let place = if self.plain { (0, rows) } else { (rows, 0) };
        self.codes = Vec::with_capacity(place.0);
        self.values = Views { views: Vec::with_capacity(place.1), ..Views::default() };
    }

    fn skip(&mut self, body: &mut Body, count: usize) -> Decoded<()> {
        match &mut self.page {
            Page::Plain(at) => walk(body, at, count, |_, _, _| ()),
            Page::Codes(codes) => codes.skip(body, count),
        }
    }

    fn read(&mut self, body: &mut Body, count: usize) -> Decoded<()> {
        self.read_runs(body, 0, std::slice::from_ref(&(0..count)))
    }

    fn read_runs(&mut self, body: &mut Body, place: usize, runs: &[Range<usize>]) -> Decoded<()> {
        let Self { dictionary, values, codes: found, .. } = self;
        match &mut self.page {
            Page::Plain(at) => {
                let first = dictionary.as_ref().map_or(0, |d| d.buffers.len());
                let mut place = place;
                for run in runs {
                    walk(body, at, run.start - place, |_, _, _| ())?;
                    values.read(body, at, run.len(), self.dtype.is_text(), first)?;
                    place = run.end;
                }
                Ok(())
            }
            Page::Codes(codes) => {
                let views = match dictionary {
                    Some(dictionary) => &dictionary.views[..],
                    None if runs.iter().all(Range::is_empty) => &[],
                    None => return Err(NO_DICTIONARY),
                };
                if self.plain {
                    return codes
                        .read_runs(body, place, runs, |codes| gather(views, codes, &mut values.views));
                }
                let start = found.len();
                codes.read_runs(body, place, runs, |codes| {
                    match codes {
                        Numbers::Repeated(code, count) => found.extend(std::iter::repeat_n(code, count)),
                        Numbers::Each(codes) => found.extend_from_slice(codes),
                    }
                    Ok(())
                })?;
                let found = &found[start..];
                let greatest = found.iter().fold(0, |greatest, code| greatest.max(*code));
                if !found.is_empty() && greatest as usize >= views.len() {
                    return Err("a code is not in the dictionary");
                }
                Ok(())
            }
        }
    }

    fn read_valid(&mut self, body: &mut Body, valid: &BooleanBuffer) -> Decoded<()> {
        self.read(body, valid.count_set_bits())?;
        if self.plain {
            spread(&mut self.values.views, valid);
        } else {
            spread(&mut self.codes, valid);
        }
        Ok(())
    }

    fn finish(&mut self, nulls: Option<NullBuffer>) -> Result<Vector> {
        if let Some(Codes { kept: Some(kept), .. }) = self.dictionary.as_ref().filter(|_| !self.plain) {
            let codes = std::mem::take(&mut self.codes);
            return kept.vector(&self.dtype, UInt32Array::new(codes.into(), nulls));
        }
        self.decode().map_err(|damage| error!(FileFormat, "{damage}"))?;
        let mut buffers = self.dictionary.as_ref().map_or_else(Vec::new, |d| d.buffers.clone());
        buffers.extend(self.values.take_buffers());
        let values = std::mem::take(&mut self.values);
        let array: ArrayRef = if self.dtype.is_text() {
            Arc::new(values.texts(buffers, nulls))
        } else {
            Arc::new(values.bytes(buffers, nulls))
        };
        Ok(Vector::plain(self.dtype.clone(), array))
    }
}

/// Values of an array of views in the making.
#[derive(Default)]
struct Views {
    views: Vec<u128>,
    /// The bytes of long values: buffers that are full, and the one at hand.
    full: Vec<Buffer>,
    bytes: Vec<u8>,
}

impl Views {
    /// Appends values that begin at a place of a page; `first` is the number of the first buffer of this.
    fn read(
        &mut self,
        body: &mut Body,
        at: &mut usize,
        count: usize,
        is_text: bool,
        first: usize,
    ) -> Decoded<()> {
        let start = *at;
        walk(body, at, count, |page, start, length| self.push(page, start, length, first))?;
        let bytes = body.range(start, *at - start)?;
        // Lengths are among them, but those of short texts are ASCII too.
        if is_text && !bytes.is_ascii() {
            let mut is_utf8 = true;
            walk(body, &mut start.clone(), count, |page, start, length| {
                is_utf8 &= std::str::from_utf8(&page[start..start + length]).is_ok();
            })?;
            if !is_utf8 {
                return Err("text is not UTF-8");
            }
        }
        Ok(())
    }

    #[inline]
    fn push(&mut self, page: &[u8], start: usize, length: usize, first: usize) {
        if length <= INLINE {
            let bytes = match page[start..].first_chunk::<16>() {
                Some(bytes) => u128::from_le_bytes(*bytes) & !(u128::MAX << (8 * length)),
                None => {
                    let mut bytes = [0; 16];
                    bytes[..length].copy_from_slice(&page[start..start + length]);
                    u128::from_le_bytes(bytes)
                }
            };
            self.views.push(bytes << 32 | length as u128);
        } else {
            self.push_long(&page[start..start + length], first);
        }
    }

    fn push_long(&mut self, value: &[u8], first: usize) {
        if self.bytes.len() >= BUFFER {
            self.full.push(std::mem::take(&mut self.bytes).into());
        }
        let prefix = value.first_chunk::<4>().map_or(0, |prefix| u32::from_le_bytes(*prefix));
        let (buffer, offset) = (first + self.full.len(), self.bytes.len());
        let parts = [value.len() as u128, u128::from(prefix), buffer as u128, offset as u128];
        self.views.push(parts[0] | parts[1] << 32 | parts[2] << 64 | parts[3] << 96);
        self.bytes.extend_from_slice(value);
    }

    fn take_buffers(&mut self) -> Vec<Buffer> {
        let mut buffers = std::mem::take(&mut self.full);
        let mut bytes = std::mem::take(&mut self.bytes);
        if !bytes.is_empty() {
            bytes.shrink_to_fit();
            buffers.push(bytes.into());
        }
        buffers
    }

    /// The array. The buffers must be those that the views were made for, and the values text.
    fn texts(self, buffers: Vec<Buffer>, nulls: Option<NullBuffer>) -> StringViewArray {
        // SAFETY: each view was made by `push` or copied from such a dictionary: a short one holds its bytes and zeros, a long
        // one says where in `buffers` its bytes lie. `read` has checked that they are UTF-8. To check all of this anew takes
        // as long as decoding does.
        unsafe { StringViewArray::new_unchecked(ScalarBuffer::from(self.views), buffers.into(), nulls) }
    }

    /// The same for values that need not be text.
    fn bytes(self, buffers: Vec<Buffer>, nulls: Option<NullBuffer>) -> BinaryViewArray {
        // SAFETY: as above.
        unsafe { BinaryViewArray::new_unchecked(ScalarBuffer::from(self.views), buffers.into(), nulls) }
    }
}

/// Calls `each` with the bytes of a page and the place and the length of values in it, from a place on.
#[inline]
fn walk(
    body: &mut Body,
    at: &mut usize,
    count: usize,
    mut each: impl FnMut(&[u8], usize, usize),
) -> Decoded<()> {
    let (mut left, mut next) = (count, *at);
    let mut needed = next;
    while left > 0 {
        let page = body.upto(needed)?;
        while left > 0 {
            let Some(length) = page.get(next..).and_then(|rest| rest.first_chunk::<4>()) else {
                needed = next.saturating_add(4);
                break;
            };
            let length = u32::from_le_bytes(*length) as usize;
            let end = (next + 4).saturating_add(length);
            if end > page.len() {
                needed = end;
                break;
            }
            each(page, next + 4, length);
            next = end;
            left -= 1;
        }
    }
    *at = next;
    Ok(())
}
