//! Headers of pages: Thrift's compact protocol, as much of it as they need.

use super::{Damage, Decoded};

/// What follows a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PageKind {
    /// The values of a dictionary.
    Dictionary,
    /// Levels and values, compressed together.
    Data {
        /// How nulls are marked.
        levels: i32,
    },
    /// Levels that are not compressed, and values.
    DataV2 {
        /// The bytes of the levels of repetition and definition.
        levels: (usize, usize),
        /// Whether the values are compressed where the column is.
        is_compressed: bool,
    },
    /// Nothing that reading needs.
    Other,
}

/// What a page's header says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PageHeader {
    pub(super) kind: PageKind,
    /// The bytes that follow the header.
    pub(super) stored: usize,
    /// How many they are when they are decompressed.
    pub(super) size: usize,
    /// The number of values, nulls included.
    pub(super) values: usize,
    /// How values are encoded, by Parquet's number.
    pub(super) encoding: i32,
}

/// Encodings by Parquet's numbers.
pub(super) const PLAIN: i32 = 0;
pub(super) const PLAIN_DICTIONARY: i32 = 2;
pub(super) const RLE: i32 = 3;
pub(super) const BIT_PACKED: i32 = 4;
pub(super) const RLE_DICTIONARY: i32 = 8;

const CUT_OFF: Damage = "a page header is cut off";

/// Structures within structures that a header may have.
const MAX_DEPTH: usize = 16;

impl PageHeader {
    /// The header that `bytes` begin with, and its length; none if they end before it does.
    pub(super) fn read(bytes: &[u8]) -> Decoded<Option<(Self, usize)>> {
        let mut reader = Compact { bytes, at: 0 };
        match reader.page() {
            Ok(header) => Ok(Some((header, reader.at))),
            Err(damage) if damage == CUT_OFF => Ok(None),
            Err(damage) => Err(damage),
        }
    }
}

/// Types of fields by Thrift's numbers.
mod field {
    pub(super) const STOP: u8 = 0;
    pub(super) const TRUE: u8 = 1;
    pub(super) const FALSE: u8 = 2;
    pub(super) const BYTE: u8 = 3;
    pub(super) const I16: u8 = 4;
    pub(super) const I64: u8 = 6;
    pub(super) const DOUBLE: u8 = 7;
    pub(super) const BINARY: u8 = 8;
    pub(super) const LIST: u8 = 9;
    pub(super) const SET: u8 = 10;
    pub(super) const MAP: u8 = 11;
    pub(super) const STRUCT: u8 = 12;
}

struct Compact<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Compact<'_> {
    fn page(&mut self) -> Decoded<PageHeader> {
        let (mut size, mut stored, mut page) = (None, None, None);
        self.fields(|reader, id, kind| {
            match id {
                2 => size = Some(reader.length(kind)?),
                3 => stored = Some(reader.length(kind)?),
                5 => page = Some(reader.data_page(kind)?),
                7 => page = Some(reader.dictionary_page(kind)?),
                8 => page = Some(reader.data_page_v2(kind)?),
                _ => reader.skip(kind, 0)?,
            }
            Ok(())
        })?;
        let (Some(size), Some(stored)) = (size, stored) else { return Err("a page header says no sizes") };
        let (kind, values, encoding) = page.unwrap_or((PageKind::Other, 0, PLAIN));
        Ok(PageHeader { kind, stored, size, values, encoding })
    }

    fn data_page(&mut self, kind: u8) -> Decoded<(PageKind, usize, i32)> {
        self.expect_struct(kind)?;
        let (mut values, mut encoding, mut levels) = (None, None, RLE);
        self.fields(|reader, id, kind| {
            match id {
                1 => values = Some(reader.length(kind)?),
                2 => encoding = Some(reader.int(kind)?),
                3 => levels = reader.int(kind)?,
                _ => reader.skip(kind, 0)?,
            }
            Ok(())
        })?;
        let (values, encoding) = both(values, encoding)?;
        Ok((PageKind::Data { levels }, values, encoding))
    }

    fn dictionary_page(&mut self, kind: u8) -> Decoded<(PageKind, usize, i32)> {
        self.expect_struct(kind)?;
        let (mut values, mut encoding) = (None, None);
        self.fields(|reader, id, kind| {
            match id {
                1 => values = Some(reader.length(kind)?),
                2 => encoding = Some(reader.int(kind)?),
                _ => reader.skip(kind, 0)?,
            }
            Ok(())
        })?;
        let (values, encoding) = both(values, encoding)?;
        Ok((PageKind::Dictionary, values, encoding))
    }

    fn data_page_v2(&mut self, kind: u8) -> Decoded<(PageKind, usize, i32)> {
        self.expect_struct(kind)?;
        let (mut values, mut encoding) = (None, None);
        let (mut definition, mut repetition, mut is_compressed) = (None, None, true);
        self.fields(|reader, id, kind| {
            match id {
                1 => values = Some(reader.length(kind)?),
                4 => encoding = Some(reader.int(kind)?),
                5 => definition = Some(reader.length(kind)?),
                6 => repetition = Some(reader.length(kind)?),
                7 => is_compressed = kind == field::TRUE,
                _ => reader.skip(kind, 0)?,
            }
            Ok(())
        })?;
        let (values, encoding) = both(values, encoding)?;
        let levels = (repetition.unwrap_or(0), definition.unwrap_or(0));
        Ok((PageKind::DataV2 { levels, is_compressed }, values, encoding))
    }

    fn expect_struct(&self, kind: u8) -> Decoded<()> {
        if kind == field::STRUCT { Ok(()) } else { Err("a page header is not as it should be") }
    }

    /// Calls `read` with the number and the type of each field of a structure.
    fn fields(&mut self, mut read: impl FnMut(&mut Self, i64, u8) -> Decoded<()>) -> Decoded<()> {
        let mut id = 0i64;
        loop {
            let byte = self.byte()?;
            if byte & 15 == field::STOP {
                return Ok(());
            }
            id = match byte >> 4 {
                0 => self.signed()?,
                step => id.saturating_add(i64::from(step)),
            };
            read(self, id, byte & 15)?;
        }
    }

    fn byte(&mut self) -> Decoded<u8> {
        let byte = *self.bytes.get(self.at).ok_or(CUT_OFF)?;
        self.at += 1;
        Ok(byte)
    }

    fn unsigned(&mut self) -> Decoded<u64> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return Ok(value);
            }
        }
        Err("a page header holds a number that is too long")
    }

    fn signed(&mut self) -> Decoded<i64> {
        let value = self.unsigned()?;
        Ok((value >> 1).cast_signed() ^ -(value & 1).cast_signed())
    }

    fn int(&mut self, kind: u8) -> Decoded<i32> {
        if !(field::I16..=field::I64).contains(&kind) {
            return Err("a page header is not as it should be");
        }
        i32::try_from(self.signed()?).map_err(|_| "a number in a page header is too large")
    }

    fn length(&mut self, kind: u8) -> Decoded<usize> {
        usize::try_from(self.int(kind)?).map_err(|_| "a length in a page header is negative")
    }

    fn skip_bytes(&mut self, count: u64) -> Decoded<()> {
        let left = (self.bytes.len() - self.at) as u64;
        self.at += usize::try_from(count).ok().filter(|_| count <= left).ok_or(CUT_OFF)?;
        Ok(())
    }

    fn skip(&mut self, kind: u8, depth: usize) -> Decoded<()> {
        if depth > MAX_DEPTH {
            return Err("a page header holds too many structures within structures");
        }
        match kind {
            field::TRUE | field::FALSE => Ok(()),
            field::BYTE => self.skip_bytes(1),
            field::I16..=field::I64 => self.unsigned().map(|_| ()),
            field::DOUBLE => self.skip_bytes(8),
            field::BINARY => {
                let length = self.unsigned()?;
                self.skip_bytes(length)
            }
            field::LIST | field::SET => {
                let byte = self.byte()?;
                let count = if byte >> 4 == 15 { self.unsigned()? } else { u64::from(byte >> 4) };
                (0..count).try_for_each(|_| self.skip_element(byte & 15, depth + 1))
            }
            field::MAP => {
                let count = self.unsigned()?;
                let kinds = if count > 0 { self.byte()? } else { 0 };
                (0..count).try_for_each(|_| {
                    self.skip_element(kinds >> 4, depth + 1)?;
                    self.skip_element(kinds & 15, depth + 1)
                })
            }
            field::STRUCT => self.fields(|reader, _, kind| reader.skip(kind, depth + 1)),
            _ => Err("a page header holds a field of an unknown type"),
        }
    }

    /// Truth has a byte of its own in lists.
    fn skip_element(&mut self, kind: u8, depth: usize) -> Decoded<()> {
        match kind {
            field::TRUE | field::FALSE => self.skip_bytes(1),
            kind => self.skip(kind, depth),
        }
    }
}

fn both(values: Option<usize>, encoding: Option<i32>) -> Decoded<(usize, i32)> {
    values.zip(encoding).ok_or("a page header does not say how many values follow")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_of_a_data_page() {
        // Type 0, sizes 100 and 50, a checksum, and a page of 20 values with statistics.
        let bytes = [
            0x15, 0, 0x15, 200, 1, 0x15, 100, 0x15, 1, 0x1c, 0x15, 40, 0x15, 16, 0x15, 6, 0x15, 6, 0x1c,
            0x18, 2, 7, 7, 0, 0, 0, 99,
        ];
        let (header, length) = PageHeader::read(&bytes).unwrap().unwrap();
        let expected = PageHeader {
            kind: PageKind::Data { levels: RLE },
            stored: 50,
            size: 100,
            values: 20,
            encoding: RLE_DICTIONARY,
        };
        assert_eq!((header, length), (expected, bytes.len() - 1));
        for length in 0..bytes.len() - 1 {
            assert_eq!(PageHeader::read(&bytes[..length]), Ok(None));
        }
    }

    #[test]
    fn malformed_headers_are_errors() {
        for bytes in [
            &[0][..],
            &[0x15, 0, 0x15, 201, 1, 0x15, 100, 0],
            &[0x1d],
            &[0x15, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255],
            &[0x1c; 64],
            &[0x25, 2, 0x15, 2, 0x2c, 0, 0],
        ] {
            assert!(PageHeader::read(bytes).is_err(), "{bytes:?}");
        }
    }
}
