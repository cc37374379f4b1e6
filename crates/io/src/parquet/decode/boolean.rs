//! Truth values.

use arrow::array::{BooleanArray, BooleanBufferBuilder};
use arrow::buffer::{BooleanBuffer, NullBuffer};
use polarslike_core::{Result, Vector};

use super::Decoded;
use super::body::Body;
use super::header::{PLAIN, RLE};
use super::hybrid::Hybrid;
use super::values::Values;

pub(super) struct Booleans {
    page: Page,
    found: BooleanBufferBuilder,
}

enum Page {
    /// Bits from a byte of the page on, and the number of those that were read.
    Plain {
        start: usize,
        read: usize,
    },
    Runs(Hybrid),
}

impl Booleans {
    pub(super) fn new() -> Self {
        Self { page: Page::Plain { start: 0, read: 0 }, found: BooleanBufferBuilder::new(0) }
    }
}

impl Values for Booleans {
    fn width(&self) -> Option<usize> {
        None
    }

    fn dictionary(&mut self, _: &mut Body, _: usize) -> Decoded<()> {
        Err("truth values have a dictionary")
    }

    fn begin(&mut self, body: &mut Body, encoding: i32, start: usize, count: usize) -> Decoded<()> {
        self.page = match encoding {
            PLAIN => Page::Plain { start, read: 0 },
            // The number of their bytes comes first.
            RLE => {
                if count > 0 {
                    body.range(start, 4)?;
                }
                Page::Runs(Hybrid::new(1, start + 4)?)
            }
            _ => return Err("values have an encoding that their column does not announce"),
        };
        Ok(())
    }

    fn reserve(&mut self, rows: usize) {
        self.found = BooleanBufferBuilder::new(rows);
    }

    fn skip(&mut self, body: &mut Body, count: usize) -> Decoded<()> {
        match &mut self.page {
            Page::Plain { read, .. } => {
                *read += count;
                Ok(())
            }
            Page::Runs(runs) => runs.skip(body, count),
        }
    }

    fn read(&mut self, body: &mut Body, count: usize) -> Decoded<()> {
        match &mut self.page {
            Page::Plain { start, read } => {
                let (from, lead) = (*start + *read / 8, *read % 8);
                let bytes = body.range(from, (lead + count).div_ceil(8))?;
                self.found.append_packed_range(lead..lead + count, bytes);
                *read += count;
                Ok(())
            }
            Page::Runs(runs) => runs.bits(body, count, &mut self.found),
        }
    }

    fn read_valid(&mut self, body: &mut Body, valid: &BooleanBuffer) -> Decoded<()> {
        let mut found = std::mem::replace(&mut self.found, BooleanBufferBuilder::new(valid.len()));
        self.read(body, valid.count_set_bits())?;
        let there = self.found.finish();
        let mut there = there.iter();
        for valid in valid {
            found.append(valid && there.next().unwrap_or(false));
        }
        self.found = found;
        Ok(())
    }

    fn finish(&mut self, nulls: Option<NullBuffer>) -> Result<Vector> {
        Ok(Vector::boolean(BooleanArray::new(self.found.finish(), nulls)))
    }
}
