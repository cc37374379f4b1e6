//! From rows to words.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray};
use arrow::datatypes::ArrowPrimitiveType;
use arrow::row::{RowConverter, SortField};
use polarslike_core::{DataType, Encoding, Error, Result, Vector, with_primitive};

use super::bits::Bits;
use super::{FieldKind, KeyField, KeyLayout, NULL_VIEW, row_converter};
use crate::group::KeyWord;
use crate::group::interner::{Interner, Local, UNKNOWN};

/// Packs rows into words; one per worker.
pub(crate) struct KeyEncoder<'a> {
    layout: &'a KeyLayout,
    locals: Vec<FieldLocal>,
    /// Whether strings that are new get a code; a join's probe side only looks them up.
    insert: bool,
}

/// What a worker keeps per key column.
#[derive(Default)]
pub(crate) struct FieldLocal {
    strings: Local,
    /// The dictionaries seen last, with the field's code per code.
    dictionaries: Vec<(ArrayRef, Arc<[u32]>)>,
    converter: Option<RowConverter>,
}

/// Dictionaries whose codes a worker remembers.
const REMEMBERED: usize = 16;

impl<'a> KeyEncoder<'a> {
    /// An encoder that gives codes to new strings.
    pub fn new(layout: &'a KeyLayout) -> Self {
        let locals = layout.fields.iter().map(|_| FieldLocal::default()).collect();
        Self { layout, locals, insert: true }
    }

    /// An encoder that only looks strings up, with what an earlier one has learnt.
    pub fn lookup(layout: &'a KeyLayout, locals: Option<Vec<FieldLocal>>) -> Self {
        let new = Self::new(layout);
        Self { insert: false, locals: locals.unwrap_or(new.locals), ..new }
    }

    /// What the encoder has learnt, for another one of the layout.
    pub fn into_locals(self) -> Vec<FieldLocal> {
        self.locals
    }

    /// Appends the word of each row to `words`. Values that the layout has no code for (strings that are only looked up,
    /// numbers out of bounds) get one that no row of the layout's own data has.
    pub fn encode<W: KeyWord>(&mut self, keys: &[Vector], words: &mut Vec<W>) -> Result<()> {
        let start = words.len();
        let rows = keys.first().map_or(0, Vector::len);
        words.resize(start + rows, W::default());
        let words = &mut words[start..];
        if self.layout.whole_rows {
            let types: Vec<&DataType> = keys.iter().map(Vector::dtype).collect();
            let local = &mut self.locals[0];
            let converter = local.converter.get_or_insert(row_converter(&types)?);
            let arrays: Vec<ArrayRef> = keys.iter().map(|k| canonical(k)).collect();
            let rows = converter.convert_columns(&arrays)?;
            let field = &self.layout.fields[0];
            let FieldKind::Interned(interner) = &field.kind else {
                return Err(Error::internal("rows are interned"));
            };
            for (word, row) in words.iter_mut().zip(rows.iter()) {
                let code = local.strings.code(short_view(row.data()), row.data(), interner, self.insert);
                word.put(u64::from(code.wrapping_add(1)), field.shift);
            }
            return Ok(());
        }
        for ((field, local), key) in self.layout.fields.iter().zip(&mut self.locals).zip(keys) {
            encode_field(field, local, key, self.insert, words)?;
        }
        Ok(())
    }
}

fn encode_field<W: KeyWord>(
    field: &KeyField,
    local: &mut FieldLocal,
    key: &Vector,
    insert: bool,
    words: &mut [W],
) -> Result<()> {
    match &field.kind {
        FieldKind::Boolean => {
            let array = key.decode();
            for (word, value) in words.iter_mut().zip(array.as_boolean()) {
                word.put(value.map_or(0, |v| 1 + u64::from(v)), field.shift);
            }
        }
        FieldKind::Bounded { min } => with_primitive!(&field.dtype, T => {
            put_bounded::<T, W>(key.decode().as_primitive::<T>(), *min, field, words);
        }, else {}),
        FieldKind::Bits { null_shift } => with_primitive!(&field.dtype, T => {
            let array = key.decode();
            let array = array.as_primitive::<T>();
            match array.nulls().filter(|n| n.null_count() > 0) {
                None => {
                    for (word, value) in words.iter_mut().zip(array.values()) {
                        word.put(value.to_key(), field.shift);
                    }
                }
                Some(_) => {
                    for (word, value) in words.iter_mut().zip(array) {
                        match value {
                            Some(value) => word.put(value.to_key(), field.shift),
                            None => null_shift.iter().for_each(|s| word.put(1, *s)),
                        }
                    }
                }
            }
        }, else {}),
        FieldKind::View => {
            let array = key.decode();
            let texts = array.as_string_view();
            let put = |word: &mut W, view: u128| {
                word.put(view as u64, 0);
                word.put((view >> 64) as u64, 64);
            };
            match texts.nulls().filter(|n| n.null_count() > 0) {
                None => words.iter_mut().zip(texts.views()).for_each(|(word, view)| put(word, *view)),
                Some(nulls) => {
                    for ((word, view), valid) in words.iter_mut().zip(texts.views()).zip(nulls) {
                        put(word, if valid { *view } else { NULL_VIEW });
                    }
                }
            }
        }
        FieldKind::Interned(interner) => encode_interned(field, local, interner, key, insert, words)?,
    }
    Ok(())
}

fn put_bounded<T: ArrowPrimitiveType<Native: Bits>, W: KeyWord>(
    array: &arrow::array::PrimitiveArray<T>,
    min: i128,
    field: &KeyField,
    words: &mut [W],
) {
    // Wrapping subtraction of 64-bit patterns gives the distance for signed and unsigned alike.
    let base = (min as u64).wrapping_sub(1);
    let mask = field.mask();
    // Bounds hold for all rows of the origin; the mask only keeps a wrong one from spoiling other fields.
    let code = |value: T::Native| value.to_i64_bits().wrapping_sub(base) & mask;
    match array.nulls().filter(|n| n.null_count() > 0) {
        None => {
            for (word, value) in words.iter_mut().zip(array.values()) {
                word.put(code(*value), field.shift);
            }
        }
        Some(_) => {
            for (word, value) in words.iter_mut().zip(array) {
                word.put(value.map_or(0, code), field.shift);
            }
        }
    }
}

fn encode_interned<W: KeyWord>(
    field: &KeyField,
    local: &mut FieldLocal,
    interner: &Interner,
    key: &Vector,
    insert: bool,
    words: &mut [W],
) -> Result<()> {
    let put = |word: &mut W, code: u32| word.put(u64::from(code.wrapping_add(1)), field.shift);
    if *key.dtype() == DataType::Null {
        return Ok(());
    }
    match key.encoding() {
        Encoding::Dictionary { codes, values } => {
            let translation = match local.dictionaries.iter().find(|(known, _)| Arc::ptr_eq(known, values)) {
                Some((_, translation)) => translation.clone(),
                None => {
                    let translation: Arc<[u32]> = intern_all(local, interner, values, insert)?.into();
                    if local.dictionaries.len() == REMEMBERED {
                        local.dictionaries.remove(0);
                    }
                    local.dictionaries.push((values.clone(), translation.clone()));
                    translation
                }
            };
            match codes.nulls().filter(|n| n.null_count() > 0) {
                None => {
                    for (word, code) in words.iter_mut().zip(codes.values()) {
                        put(word, translation[*code as usize]);
                    }
                }
                Some(_) => {
                    for (word, code) in words.iter_mut().zip(codes) {
                        if let Some(code) = code {
                            put(word, translation[code as usize]);
                        }
                    }
                }
            }
        }
        Encoding::Constant { value, .. } => {
            if !value.is_null(0) {
                let code = intern_all(local, interner, value, insert)?[0];
                words.iter_mut().for_each(|word| put(word, code));
            }
        }
        Encoding::Plain(array) => {
            let codes = intern_all(local, interner, array, insert)?;
            match array.nulls() {
                None => words.iter_mut().zip(codes).for_each(|(word, code)| put(word, code)),
                Some(nulls) => {
                    for ((word, code), valid) in words.iter_mut().zip(codes).zip(nulls) {
                        if valid {
                            put(word, code);
                        }
                    }
                }
            }
        }
    }
    Ok(())
}

/// The code of each value; anything where it is null.
fn intern_all(
    local: &mut FieldLocal,
    interner: &Interner,
    values: &ArrayRef,
    insert: bool,
) -> Result<Vec<u32>> {
    if let Some(strings) = values.as_string_view_opt() {
        if strings.null_count() > 0 {
            // What lies below a null need not be a string.
            let code = |i: usize| match strings.is_null(i) {
                true => UNKNOWN,
                false => {
                    local.strings.code(strings.views()[i], strings.value(i).as_bytes(), interner, insert)
                }
            };
            return Ok((0..strings.len()).map(code).collect());
        }
        let value = |i: usize| strings.value(i).as_bytes();
        return Ok(local.strings.codes(strings.views(), value, interner, insert));
    }
    let converter = match &mut local.converter {
        Some(converter) => converter,
        none => none.insert(RowConverter::new(vec![SortField::new(values.data_type().clone())])?),
    };
    let rows = converter.convert_columns(std::slice::from_ref(values))?;
    let strings = &mut local.strings;
    Ok(rows.iter().map(|row| strings.code(short_view(row.data()), row.data(), interner, insert)).collect())
}

/// The inline view of up to twelve bytes, as Arrow lays it out; anything for longer ones.
fn short_view(value: &[u8]) -> u128 {
    let mut view = [0_u8; 16];
    let length = value.len().min(12);
    view[..4].copy_from_slice(&(value.len() as u32).to_le_bytes());
    view[4..4 + length].copy_from_slice(&value[..length]);
    u128::from_le_bytes(view)
}

/// Each row as bytes that are equal for rows that are.
pub(crate) fn comparable_rows(keys: &[Vector]) -> Result<arrow::row::Rows> {
    let types: Vec<&DataType> = keys.iter().map(Vector::dtype).collect();
    let arrays: Vec<ArrayRef> = keys.iter().map(canonical).collect();
    Ok(row_converter(&types)?.convert_columns(&arrays)?)
}

/// The key as an array in which equal values are the same bits: floats have one NaN and one zero.
fn canonical(key: &Vector) -> ArrayRef {
    let array = key.decode();
    match key.dtype() {
        DataType::Float32 => {
            let floats = array.as_primitive::<arrow::datatypes::Float32Type>();
            Arc::new(floats.unary::<_, arrow::datatypes::Float32Type>(|v| f32::from_key(v.to_key())))
        }
        DataType::Float64 => {
            let floats = array.as_primitive::<arrow::datatypes::Float64Type>();
            Arc::new(floats.unary::<_, arrow::datatypes::Float64Type>(|v| f64::from_key(v.to_key())))
        }
        _ => array,
    }
}
