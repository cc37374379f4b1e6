//! Packs the key columns of rows into words.

use std::sync::{Arc, OnceLock};

use arrow::array::{Array, ArrayRef, AsArray, StringViewBuilder, UInt32Array};
use arrow::datatypes::ArrowPrimitiveType;
use arrow::row::{RowConverter, SortField};
use polarslike_core::{Column, DataType, Encoding, Error, Result, Value, Vector, with_primitive};

use super::KeyWord;
use super::interner::{Interner, Local, Strings, UNKNOWN};

/// Keys of at most so many bits index an array instead of a hash table: 2^16 slots are 256 KiB.
const DIRECT_BITS: u32 = 16;

/// How wide the word of a layout is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Width {
    One,
    Two,
    Four,
}

/// How the keys of a row are packed; shared by the workers of a query.
pub(crate) struct KeyLayout {
    fields: Vec<KeyField>,
    bits: u32,
    /// Whether all columns together are one field of interned rows, because they do not fit otherwise.
    whole_rows: bool,
}

/// One key column in the word.
struct KeyField {
    dtype: DataType,
    kind: FieldKind,
    shift: u32,
    bits: u32,
    /// The strings of an interned field, made when they are first decoded.
    values: OnceLock<ArrayRef>,
}

impl KeyField {
    fn new(dtype: &DataType, kind: FieldKind, shift: u32, bits: u32) -> Self {
        Self { dtype: dtype.clone(), kind, shift, bits, values: OnceLock::new() }
    }
}

enum FieldKind {
    /// An integer (or a physical date or time) between bounds: null is 0, others their distance from `min` plus one.
    Bounded { min: i128 },
    /// The bits of a value; the bit at `null_shift`, if there is one, says that it is null.
    Bits { null_shift: Option<u32> },
    /// A Boolean: null 0, false 1, true 2.
    Boolean,
    /// Null 0, others the code of the interner plus one.
    Interned(Arc<Interner>),
}

impl KeyLayout {
    /// A layout for keys of these types; `origins` are columns whose statistics bound the keys' values.
    pub fn new(types: &[DataType], origins: &[Option<Column>]) -> Result<Self> {
        Self::build(types, origins, true)
    }

    /// A layout for keys of these types of which none is null.
    pub fn without_nulls(types: &[DataType]) -> Result<Self> {
        Self::build(types, &vec![None; types.len()], false)
    }

    fn build(types: &[DataType], origins: &[Option<Column>], nullable: bool) -> Result<Self> {
        let mut layout = Self { fields: Vec::new(), bits: 0, whole_rows: false };
        for (dtype, origin) in types.iter().zip(origins) {
            layout.push(dtype, origin.as_ref(), nullable);
        }
        if layout.bits > 256 {
            layout = Self { fields: Vec::new(), bits: 0, whole_rows: true };
            layout.push_interned(&DataType::Struct(
                types
                    .iter()
                    .enumerate()
                    .map(|(i, t)| polarslike_core::Field::new(i.to_string(), t.clone()))
                    .collect(),
            ));
        }
        Ok(layout)
    }

    fn push(&mut self, dtype: &DataType, origin: Option<&Column>, nullable: bool) {
        if *dtype == DataType::Boolean {
            let shift = self.allocate(2);
            self.fields.push(KeyField::new(dtype, FieldKind::Boolean, shift, 2));
            return;
        }
        let width = with_primitive!(dtype, T => Some(8 * size_of::<<T as ArrowPrimitiveType>::Native>() as u32), else None);
        let Some(width) = width else { return self.push_interned(dtype) };
        if let Some((min, bits)) = origin.and_then(bounds).filter(|(_, bits)| *bits < width) {
            let shift = self.allocate(bits);
            self.fields.push(KeyField::new(dtype, FieldKind::Bounded { min }, shift, bits));
            return;
        }
        let shift = self.allocate(width);
        let null_shift = nullable.then(|| self.allocate(1));
        self.fields.push(KeyField::new(dtype, FieldKind::Bits { null_shift }, shift, width));
    }

    fn push_interned(&mut self, dtype: &DataType) {
        let shift = self.allocate(32);
        let kind = FieldKind::Interned(Arc::default());
        self.fields.push(KeyField::new(dtype, kind, shift, 32));
    }

    /// Room for so many bits in one limb.
    fn allocate(&mut self, bits: u32) -> u32 {
        if self.bits % 64 + bits > 64 {
            self.bits = self.bits.next_multiple_of(64);
        }
        let shift = self.bits;
        self.bits += bits;
        shift
    }

    /// How wide the word must be.
    pub fn width(&self) -> Width {
        match self.bits {
            ..=64 => Width::One,
            65..=128 => Width::Two,
            _ => Width::Four,
        }
    }

    /// How many bits the words have, if so few that they index an array.
    pub fn direct_bits(&self) -> Option<u32> {
        (self.bits <= DIRECT_BITS).then_some(self.bits)
    }

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
            let rows = words.iter().map(|w| parser.parse(strings.get(code_of(w.get(field.shift)) - 1)));
            converter.convert_rows(rows)
        })?;
        Ok(types.iter().zip(arrays).map(|(t, a)| Vector::plain((*t).clone(), a)).collect())
    }
}

/// The least value of a column and how many bits the distances from it need, null included.
fn bounds(column: &Column) -> Option<(i128, u32)> {
    let (low, high) = column.statistics().range.as_ref()?;
    let (Value::Int(low), Value::Int(high)) = (&low.value, &high.value) else { return None };
    // Codes from 0 (null) to high - low + 1.
    let codes = u128::try_from(high - low).ok()?.checked_add(1)?;
    Some((*low, 128 - codes.leading_zeros()))
}

#[inline(always)]
fn code_of(bits: u64) -> u32 {
    bits as u32
}

impl KeyField {
    #[inline(always)]
    fn mask(&self) -> u64 {
        if self.bits == 64 { u64::MAX } else { (1 << self.bits) - 1 }
    }

    fn decode<W: KeyWord>(&self, words: &[W]) -> Result<Vector> {
        let codes = words.iter().map(|w| w.get(self.shift) & self.mask());
        match &self.kind {
            FieldKind::Boolean => {
                let values: arrow::array::BooleanArray =
                    codes.map(|c| if c == 0 { None } else { Some(c == 2) }).collect();
                Ok(Vector::boolean(values))
            }
            FieldKind::Bounded { min } => with_primitive!(&self.dtype, T => {
                let values: arrow::array::PrimitiveArray<T> = codes
                    .map(|c| (c > 0).then(|| <<T as ArrowPrimitiveType>::Native as Bits>::from_int(min + i128::from(c) - 1)))
                    .collect();
                Ok(Vector::primitive(self.dtype.clone(), values))
            }, else Err(Error::internal("only integers have bounds"))),
            FieldKind::Bits { null_shift } => with_primitive!(&self.dtype, T => {
                let values: arrow::array::PrimitiveArray<T> = words
                    .iter()
                    .zip(codes)
                    .map(|(w, c)| null_shift.is_none_or(|s| w.get(s) & 1 == 0).then(|| <<T as ArrowPrimitiveType>::Native as Bits>::from_key(c)))
                    .collect();
                Ok(Vector::primitive(self.dtype.clone(), values))
            }, else Err(Error::internal("only numbers have bits"))),
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

    fn decode_interned(&self, codes: impl Iterator<Item = u64>, strings: &Strings) -> Result<Vector> {
        let codes: UInt32Array = codes.map(|c| (c > 0).then(|| c as u32 - 1)).collect();
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

fn row_converter(types: &[&DataType]) -> Result<RowConverter> {
    Ok(RowConverter::new(types.iter().map(|t| SortField::new(t.storage())).collect())?)
}

/// Packs rows into words; one per worker.
pub(crate) struct KeyEncoder<'a> {
    layout: &'a KeyLayout,
    locals: Vec<FieldLocal>,
    /// Whether strings that are new get a code; a join's probe side only looks them up.
    insert: bool,
}

/// What a worker keeps per key column.
#[derive(Default)]
struct FieldLocal {
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

    /// An encoder that only looks strings up.
    pub fn lookup(layout: &'a KeyLayout) -> Self {
        Self { insert: false, ..Self::new(layout) }
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

/// Numbers as the bits of keys: equal numbers have equal bits.
trait Bits: Copy {
    /// Bits that are equal for equal numbers.
    fn to_key(self) -> u64;
    /// The number of such bits.
    fn from_key(bits: u64) -> Self;
    /// An integer; meaningless for floats, which have no bounds.
    fn from_int(value: i128) -> Self;
    /// The 64-bit pattern of the integer's value, sign-extended.
    fn to_i64_bits(self) -> u64;
}

macro_rules! integer_bits {
    ($($t:ty => $unsigned:ty),*) => {
        $(impl Bits for $t {
            #[inline(always)]
            fn to_key(self) -> u64 {
                u64::from(self as $unsigned)
            }

            #[inline(always)]
            fn from_key(bits: u64) -> Self {
                bits as $t
            }

            #[inline(always)]
            fn from_int(value: i128) -> Self {
                value as $t
            }

            #[inline(always)]
            fn to_i64_bits(self) -> u64 {
                self as i64 as u64
            }
        })*
    };
}

integer_bits!(i8 => u8, i16 => u16, i32 => u32, i64 => u64, u8 => u8, u16 => u16, u32 => u32, u64 => u64);

macro_rules! float_bits {
    ($($t:ty),*) => {
        $(impl Bits for $t {
            #[inline(always)]
            fn to_key(self) -> u64 {
                let canonical = if self.is_nan() { <$t>::NAN } else { self + 0.0 };
                u64::from(canonical.to_bits())
            }

            #[inline(always)]
            fn from_key(bits: u64) -> Self {
                <$t>::from_bits(bits as _)
            }

            fn from_int(value: i128) -> Self {
                value as $t
            }

            fn to_i64_bits(self) -> u64 {
                self as i64 as u64
            }
        })*
    };
}

float_bits!(f32, f64);
