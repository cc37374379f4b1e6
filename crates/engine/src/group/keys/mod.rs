//! Packs the key columns of rows into words.

mod bits;
mod decode;
mod encode;

pub(crate) use bits::Bits;
pub(crate) use encode::{FieldLocal, KeyEncoder, comparable_rows};

use std::sync::{Arc, OnceLock};

use arrow::array::ArrayRef;
use arrow::datatypes::ArrowPrimitiveType;
use arrow::row::{RowConverter, SortField};
use polarslike_core::{Column, DataType, Result, Value, with_primitive};

use super::interner::Interner;

/// Keys of at most so many bits index an array instead of a hash table: 2^16 slots are 256 KiB.
const DIRECT_BITS: u32 = 16;

/// However many rows there are, an array of 16 MiB is the largest.
const MOST_DIRECT_BITS: u32 = 22;

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
    /// Text of up to twelve bytes: Arrow's view of it, which is the text; null is a view that no text has.
    View,
    /// Null 0, others the code of the interner plus one.
    Interned(Arc<Interner>),
}

impl KeyLayout {
    /// A layout for keys of these types; `origins` are columns whose statistics bound the keys' values.
    pub fn new(types: &[DataType], origins: &[Option<Column>]) -> Result<Self> {
        Self::build(types, origins, true, false)
    }

    /// As [`new`](Self::new) for keys whose values all come from their origins: short text is its own key.
    pub fn of_origins(types: &[DataType], origins: &[Option<Column>]) -> Result<Self> {
        if let ([dtype @ DataType::String], [Some(origin)]) = (types, origins)
            && origin.is_short_text()
        {
            let fields = vec![KeyField::new(dtype, FieldKind::View, 0, 128)];
            return Ok(Self { fields, bits: 128, whole_rows: false });
        }
        Self::build(types, origins, true, true)
    }

    /// A layout for keys of these types of which none is null.
    pub fn without_nulls(types: &[DataType]) -> Result<Self> {
        Self::build(types, &vec![None; types.len()], false, false)
    }

    /// `closed` says that all keys come from their origins.
    fn build(types: &[DataType], origins: &[Option<Column>], nullable: bool, closed: bool) -> Result<Self> {
        let mut layout = Self { fields: Vec::new(), bits: 0, whole_rows: false };
        for (dtype, origin) in types.iter().zip(origins) {
            match origin.as_ref().filter(|_| closed).and_then(Interner::of_dictionaries) {
                Some(interner) => layout.push_numbered(dtype, interner),
                None => layout.push(dtype, origin.as_ref(), nullable),
            }
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
        let Some(width) = width.filter(|width| *width <= 64) else { return self.push_interned(dtype) };
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

    /// A field of values that all have their numbers already.
    fn push_numbered(&mut self, dtype: &DataType, interner: Interner) {
        // Codes from 0 (null) on.
        let bits = 64 - (interner.with(|strings| strings.len()) as u64).leading_zeros();
        let shift = self.allocate(bits);
        self.fields.push(KeyField::new(dtype, FieldKind::Interned(Arc::new(interner)), shift, bits));
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

    /// How many bits the words have, if so few that they index an array in a table for so many rows: filling it takes no
    /// longer than reading them.
    pub fn direct_bits_for(&self, rows: usize) -> Option<u32> {
        let most = rows.checked_ilog2().unwrap_or(0).clamp(DIRECT_BITS, MOST_DIRECT_BITS);
        (self.bits <= most).then_some(self.bits)
    }
}

/// The view that stands for null: no text is so long.
const NULL_VIEW: u128 = u128::MAX;

/// The least value of a column and how many bits the distances from it need, null included.
fn bounds(column: &Column) -> Option<(i128, u32)> {
    let (low, high) = column.statistics().range.as_ref()?;
    let (Value::Int(low), Value::Int(high)) = (&low.value, &high.value) else { return None };
    // Codes from 0 (null) to high - low + 1.
    let codes = u128::try_from(high - low).ok()?.checked_add(1)?;
    Some((*low, 128 - codes.leading_zeros()))
}

impl KeyField {
    #[inline(always)]
    fn mask(&self) -> u64 {
        if self.bits >= 64 { u64::MAX } else { (1 << self.bits) - 1 }
    }
}

fn row_converter(types: &[&DataType]) -> Result<RowConverter> {
    Ok(RowConverter::new(types.iter().map(|t| SortField::new(t.storage())).collect())?)
}

#[cfg(test)]
mod tests {
    use polarslike_core::Vector;

    use super::*;

    fn column(texts: &[Option<&str>]) -> Column {
        let value = |text: &Option<&str>| text.map_or(Value::Null, |text| Value::String(text.into()));
        let values: Vec<Value> = texts.iter().map(value).collect();
        Column::from_vector("key", Vector::from_values(DataType::String, &values).unwrap())
    }

    #[test]
    fn short_text_is_its_own_key() {
        let texts = [Some("twelve bytes"), None, Some(""), Some("\0"), Some("äöü"), Some("twelve bytes")];
        let origin = column(&texts);
        let layout = KeyLayout::of_origins(&[DataType::String], &[Some(origin.clone())]).unwrap();
        assert_eq!((layout.width(), layout.direct_bits_for(0)), (Width::Two, None));
        let mut words = Vec::<u128>::new();
        KeyEncoder::new(&layout).encode(origin.chunks(), &mut words).unwrap();
        assert!(words[0] == words[5] && words[1] != words[2] && words[2] != words[3]);
        let decoded = layout.decode(&words).unwrap().swap_remove(0);
        assert_eq!(
            Column::from_vector("key", decoded).iter().collect::<Vec<_>>(),
            origin.iter().collect::<Vec<_>>()
        );
    }

    #[test]
    fn short_text_is_its_own_key_if_only_some_is_in_dictionaries() {
        let text = |texts: &[Option<&str>]| column(texts).chunks()[0].clone();
        let dictionary = text(&[Some("x"), None, Some("twelve bytes")]).to_dictionary().unwrap();
        let layout = |chunks: &[Vector]| {
            let origin = Column::new("key", DataType::String, chunks.to_vec());
            KeyLayout::of_origins(&[DataType::String], &[Some(origin)]).unwrap()
        };
        let chunks = [dictionary.clone(), text(&[Some("x"), Some("y")])];
        let mixed = layout(&chunks);
        assert_eq!(mixed.width(), Width::Two);
        let mut words = Vec::<u128>::new();
        let mut encoder = KeyEncoder::new(&mixed);
        chunks.iter().for_each(|chunk| encoder.encode(std::slice::from_ref(chunk), &mut words).unwrap());
        assert!(words[0] == words[3] && words[1] != words[2] && words[0] != words[4]);
        let long = text(&[Some("thirteen bytes")]).to_dictionary().unwrap();
        assert_eq!(layout(&[dictionary, long, text(&[Some("x")])]).width(), Width::One);
    }

    #[test]
    fn text_in_dictionaries_takes_few_bits() {
        let texts = [Some("x"), None, Some("thirteen bytes"), Some("x")];
        let dictionary = column(&texts).chunks()[0].to_dictionary().unwrap();
        let more = column(&[Some("y"), Some("x")]).chunks()[0].to_dictionary().unwrap();
        let origin = Column::new("key", DataType::String, vec![dictionary, more]);
        let layout = KeyLayout::of_origins(&[DataType::String], &[Some(origin.clone())]).unwrap();
        assert_eq!((layout.width(), layout.direct_bits_for(0)), (Width::One, Some(2)));
        let mut words = Vec::<u64>::new();
        let mut encoder = KeyEncoder::new(&layout);
        origin
            .chunks()
            .iter()
            .for_each(|chunk| encoder.encode(std::slice::from_ref(chunk), &mut words).unwrap());
        assert_eq!(words, [1, 0, 2, 1, 3, 1]);
        let decoded = layout.decode(&words).unwrap().swap_remove(0);
        let values = |column: &Column| column.iter().collect::<Vec<_>>();
        assert_eq!(values(&Column::from_vector("key", decoded)), values(&origin));
    }

    #[test]
    fn longer_text_is_numbered() {
        let origin = column(&[Some("short"), Some("thirteen bytes")]);
        let layout = KeyLayout::of_origins(&[DataType::String], &[Some(origin)]).unwrap();
        assert_eq!(layout.width(), Width::One);
    }
}
