//! From words back to key columns.

use std::sync::Arc;

use arrow::array::{ArrayRef, PrimitiveArray, StringViewArray, StringViewBuilder, UInt32Array};
use arrow::buffer::NullBuffer;
use arrow::datatypes::ArrowPrimitiveType;
use polarslike_core::{DataType, Error, Result, Vector, with_primitive};

use super::bits::Bits;
use super::{FieldKind, KeyField, KeyLayout, NULL_VIEW, row_converter};
use crate::group::KeyWord;
use crate::group::interner::Strings;

impl KeyLayout {
    /// The key columns of these words.
    pub fn decode<W: KeyWord>(&self, words: &[W]) -> Result<Vec<Vector>> {
        if self.whole_rows {
            return self.decode_rows(words);
        }
        self.fields.iter().map(|field| field.decode(words)).collect()
    }

    fn decode_rows<W: KeyWord>(&self, words: &[W]) -> Result<Vec<Vector>> {
        let field = &self.fields[0];
        let FieldKind::Interned(interner) = &field.kind else {
            return Err(Error::internal("rows are interned"));
        };
        let DataType::Struct(columns) = &field.dtype else { return Err(Error::internal("rows are structs")) };
        let types: Vec<&DataType> = columns.iter().map(|f| &f.dtype).collect();
        let converter = row_converter(&types)?;
        let arrays = interner.with(|strings| {
            let parser = converter.parser();
            let rows = words.iter().map(|w| parser.parse(strings.get(w.get(field.shift) as u32 - 1)));
            converter.convert_rows(rows)
        })?;
        Ok(types.iter().zip(arrays).map(|(t, a)| Vector::plain((*t).clone(), a)).collect())
    }
}

impl KeyField {
    fn decode<W: KeyWord>(&self, words: &[W]) -> Result<Vector> {
        let codes = words.iter().map(|w| w.get(self.shift) & self.mask());
        match &self.kind {
            FieldKind::Boolean => {
                let values: arrow::array::BooleanArray =
                    codes.map(|c| if c == 0 { None } else { Some(c == 2) }).collect();
                Ok(Vector::boolean(values))
            }
            FieldKind::Bounded { min } => with_primitive!(&self.dtype, T => {
                // Wrapping addition of 64-bit patterns, as they were packed.
                let base = (*min as u64).wrapping_sub(1);
                let value = |code: u64| <<T as ArrowPrimitiveType>::Native as Bits>::from_int((base.wrapping_add(code) as i64).into());
                let values: PrimitiveArray<T> = if codes.clone().all(|code| code > 0) {
                    PrimitiveArray::from_iter_values(codes.map(value))
                } else {
                    codes.map(|code| (code > 0).then(|| value(code))).collect()
                };
                Ok(Vector::primitive(self.dtype.clone(), values))
            }, else Err(Error::internal("only integers have bounds"))),
            FieldKind::Bits { null_shift } => with_primitive!(&self.dtype, T => {
                let values: PrimitiveArray<T> = words
                    .iter()
                    .zip(codes)
                    .map(|(w, c)| null_shift.is_none_or(|s| w.get(s) & 1 == 0).then(|| <<T as ArrowPrimitiveType>::Native as Bits>::from_key(c)))
                    .collect();
                Ok(Vector::primitive(self.dtype.clone(), values))
            }, else Err(Error::internal("only numbers have bits"))),
            FieldKind::View => {
                let views = words.iter().map(|w| u128::from(w.get(0)) | u128::from(w.get(64)) << 64);
                let views: Vec<u128> = views.collect();
                let valid: NullBuffer = views.iter().map(|view| *view != NULL_VIEW).collect();
                let valid = Some(valid).filter(|v| v.null_count() > 0);
                // Below a null there may be anything but a view of a buffer that is not there.
                let views = views.into_iter().map(|view| if view == NULL_VIEW { 0 } else { view });
                let texts = StringViewArray::try_new(views.collect(), vec![], valid)?;
                Ok(Vector::plain(self.dtype.clone(), Arc::new(texts)))
            }
            FieldKind::Interned(interner) => interner.with(|strings| self.decode_interned(codes, strings)),
        }
    }

    /// All strings as one array, which the results of all partitions share.
    fn text_values(&self, strings: &Strings) -> ArrayRef {
        let build = || {
            let mut builder = StringViewBuilder::with_capacity(strings.len());
            (0..strings.len() as u32)
                .for_each(|c| builder.append_value(String::from_utf8_lossy(strings.get(c))));
            Arc::new(builder.finish()) as ArrayRef
        };
        let values = self.values.get_or_init(build);
        // Strings that came after the array was made: only if words are decoded while rows still arrive.
        if values.len() == strings.len() { values.clone() } else { build() }
    }

    fn decode_interned(&self, codes: impl Iterator<Item = u64> + Clone, strings: &Strings) -> Result<Vector> {
        let codes: UInt32Array = if codes.clone().all(|code| code > 0) {
            UInt32Array::from_iter_values(codes.map(|code| code as u32 - 1))
        } else {
            codes.map(|code| (code > 0).then(|| code as u32 - 1)).collect()
        };
        if self.dtype.is_text() {
            return Ok(Vector::dictionary(self.dtype.clone(), codes, self.text_values(strings)));
        }
        if self.dtype == DataType::Null {
            return Ok(Vector::nulls(DataType::Null, codes.len()));
        }
        let converter = row_converter(&[&self.dtype])?;
        let parser = converter.parser();
        let rows = (0..strings.len() as u32).map(|code| parser.parse(strings.get(code)));
        let values = converter.convert_rows(rows)?.swap_remove(0);
        Vector::plain(self.dtype.clone(), values).take(&codes)
    }
}
