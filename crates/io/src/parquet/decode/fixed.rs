//! Values of a fixed width: numbers, dates, instants.

use arrow::array::{ArrayRef, ArrowPrimitiveType, PrimitiveArray};
use arrow::buffer::{BooleanBuffer, NullBuffer};
use arrow::datatypes::DataType as A;
use polarslike_core::{DataType, Result, Vector};
use std::marker::PhantomData;
use std::ops::Range;
use std::sync::Arc;

use super::body::Body;
use super::header::{PLAIN, PLAIN_DICTIONARY, RLE_DICTIONARY};
use super::hybrid::{Hybrid, Numbers};
use super::values::Values;
use super::{Decoded, NO_DICTIONARY};

/// A type in which files store values.
pub(super) trait Stored: Copy + Send {
    /// The bytes of a value.
    const WIDTH: usize;

    /// The value of so many bytes.
    fn read(bytes: &[u8]) -> Self;
}

macro_rules! stored {
    ($($type:ty)*) => {$(
        impl Stored for $type {
            const WIDTH: usize = size_of::<Self>();

            #[inline]
            fn read(bytes: &[u8]) -> Self {
                let mut value = [0; size_of::<Self>()];
                value.copy_from_slice(bytes);
                Self::from_le_bytes(value)
            }
        }
    )*};
}
stored!(i32 i64 f32 f64);

/// Values stored as `S` that are `T` in memory.
pub(super) struct Fixed<S, T: ArrowPrimitiveType, C> {
    dtype: DataType,
    /// The type of the arrays.
    storage: A,
    /// Of a type of its own, so that it is inlined.
    convert: C,
    dictionary: Option<Vec<T::Native>>,
    page: Page,
    found: Vec<T::Native>,
    of: PhantomData<S>,
}

/// Where the values of a page are read from.
enum Page {
    /// From this place on.
    Plain(usize),
    Codes(Hybrid),
}

impl<S: Stored, T: ArrowPrimitiveType, C: Fn(S) -> T::Native + Send> Fixed<S, T, C> {
    pub(super) fn new(dtype: &DataType, convert: C) -> Self {
        let (dtype, storage) = (dtype.clone(), dtype.storage());
        Self {
            dtype,
            storage,
            convert,
            dictionary: None,
            page: Page::Plain(0),
            found: Vec::new(),
            of: PhantomData,
        }
    }
}

impl<S: Stored, T: ArrowPrimitiveType, C: Fn(S) -> T::Native + Send> Values for Fixed<S, T, C> {
    fn width(&self) -> Option<usize> {
        Some(S::WIDTH)
    }

    fn dictionary(&mut self, body: &mut Body, count: usize) -> Decoded<()> {
        let length = count.checked_mul(S::WIDTH).ok_or("a dictionary is too long")?;
        let bytes = body.range(0, length)?;
        self.dictionary = Some(bytes.chunks_exact(S::WIDTH).map(|v| (self.convert)(S::read(v))).collect());
        Ok(())
    }

    fn begin(&mut self, body: &mut Body, encoding: i32, start: usize, count: usize) -> Decoded<()> {
        self.page = match encoding {
            PLAIN => Page::Plain(start),
            RLE_DICTIONARY | PLAIN_DICTIONARY => Page::Codes(Hybrid::of_codes(body, start, count)?),
            _ => return Err("values have an encoding that their column does not announce"),
        };
        Ok(())
    }

    fn reserve(&mut self, rows: usize) {
        self.found = Vec::with_capacity(rows);
    }

    fn skip(&mut self, body: &mut Body, count: usize) -> Decoded<()> {
        match &mut self.page {
            Page::Plain(at) => {
                *at += count * S::WIDTH;
                Ok(())
            }
            Page::Codes(codes) => codes.skip(body, count),
        }
    }

    fn read(&mut self, body: &mut Body, count: usize) -> Decoded<()> {
        let Self { convert, found, .. } = self;
        match &mut self.page {
            Page::Plain(at) => {
                let bytes = body.range(*at, count * S::WIDTH)?;
                *at += bytes.len();
                found.extend(bytes.chunks_exact(S::WIDTH).map(|value| convert(S::read(value))));
                Ok(())
            }
            Page::Codes(codes) => {
                let dictionary = self.dictionary.as_deref().ok_or(NO_DICTIONARY)?;
                codes.read(body, count, |codes| gather(dictionary, codes, found))
            }
        }
    }

    fn read_runs(&mut self, body: &mut Body, at: usize, runs: &[Range<usize>]) -> Decoded<()> {
        let Self { convert, found, .. } = self;
        match &mut self.page {
            Page::Plain(next) => {
                let end = runs.last().map_or(at, |run| run.end);
                let bytes = body.range(*next, (end - at) * S::WIDTH)?;
                *next += bytes.len();
                for run in runs {
                    let bytes = &bytes[(run.start - at) * S::WIDTH..(run.end - at) * S::WIDTH];
                    found.extend(bytes.chunks_exact(S::WIDTH).map(|value| convert(S::read(value))));
                }
                Ok(())
            }
            Page::Codes(codes) => {
                let dictionary = self.dictionary.as_deref().ok_or(NO_DICTIONARY)?;
                codes.read_runs(body, at, runs, |codes| gather(dictionary, codes, found))
            }
        }
    }

    fn read_valid(&mut self, body: &mut Body, valid: &BooleanBuffer) -> Decoded<()> {
        self.read(body, valid.count_set_bits())?;
        spread(&mut self.found, valid);
        Ok(())
    }

    fn finish(&mut self, nulls: Option<NullBuffer>) -> Result<Vector> {
        let values = std::mem::take(&mut self.found);
        let array = PrimitiveArray::<T>::new(values.into(), nulls).with_data_type(self.storage.clone());
        Ok(Vector::plain(self.dtype.clone(), Arc::new(array) as ArrayRef))
    }
}

/// Appends the values of codes.
pub(super) fn gather<T: Copy>(dictionary: &[T], codes: Numbers, found: &mut Vec<T>) -> Decoded<()> {
    const OUT: &str = "a code is not in the dictionary";
    match codes {
        Numbers::Repeated(code, count) => {
            let value = *dictionary.get(code as usize).ok_or(OUT)?;
            found.extend(std::iter::repeat_n(value, count));
        }
        Numbers::Each(codes) => {
            // The greatest one, without leaving early: vectorized.
            let greatest = codes.iter().fold(0, |greatest, code| greatest.max(*code));
            if greatest as usize >= dictionary.len() && !codes.is_empty() {
                return Err(OUT);
            }
            found.extend(codes.iter().map(|code| dictionary[*code as usize]));
        }
    }
    Ok(())
}

/// Moves the last values, as many as are valid, to the rows that are valid.
pub(super) fn spread<T: Copy + Default>(values: &mut Vec<T>, valid: &BooleanBuffer) {
    let there = valid.count_set_bits();
    let start = values.len() - there;
    values.resize(start + valid.len(), T::default());
    let values = &mut values[start..];
    let mut from = there;
    for row in (0..valid.len()).rev() {
        if from == row + 1 {
            // All rows before are valid.
            break;
        }
        if valid.value(row) {
            from -= 1;
            values[row] = values[from];
        } else {
            values[row] = T::default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_move_to_their_rows() {
        for bits in 0..64u32 {
            let valid: Vec<bool> = (0..6).map(|i| bits >> i & 1 == 1).collect();
            let mut values = vec![9];
            values.extend(1..=bits.count_ones());
            spread(&mut values, &valid.clone().into());
            let mut next = 0;
            let expected = valid.iter().map(|valid| {
                next += u32::from(*valid);
                if *valid { next } else { 0 }
            });
            assert_eq!(values, [9].into_iter().chain(expected).collect::<Vec<_>>());
        }
    }
}
