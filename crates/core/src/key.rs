//! Row keys: one or more columns as keys that compare, sort and hash as their rows do.
//!
//! Null equals null, NaN equals NaN and is the greatest number, -0.0 equals 0.0.
//!
//! A column of numbers, dates, Booleans or codes becomes *words*: whole numbers in the order of its values, counted from
//! its least value on, so that the words of several columns often fit into one of 64 or 128 bits, like the digits of a
//! number. Where they do not fit, or with plain text and nested values, a row becomes bytes (Arrow's row format).

use std::cmp::Ordering;
use std::hash::BuildHasher;
use std::ops::Range;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, BinaryViewArray, UInt32Array};
use arrow::buffer::NullBuffer;
use arrow::datatypes::{Float32Type, Float64Type};
use arrow::row::{RowConverter, Rows, SortField};
use hashbrown::HashTable;

use crate::nested::with_children;
use crate::sort::TextKeys;
use crate::{DataType, Encoding, Result, Vector, with_primitive};

/// How a column counts in the order of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SortOptions {
    /// The greatest first.
    pub descending: bool,
    /// Nulls after all values, whatever the direction; else before them.
    pub nulls_last: bool,
}

/// The rows of columns as keys. Keys of different `RowKeys` do not compare.
pub struct RowKeys {
    pub(crate) kind: Kind,
}

pub(crate) enum Kind {
    /// Words below `bound`.
    Words {
        words: Vec<u64>,
        bound: u128,
    },
    Wide(Vec<u128>),
    /// One column of text or bytes as it is.
    Text(TextKeys),
    Bytes(Rows),
}

impl RowKeys {
    /// Keys for equality alone; their order means nothing. `rows` is the length of the columns, of which there may be none.
    pub fn for_equality(columns: &[Vector], rows: usize) -> Result<Self> {
        Self::new(columns, rows, None)
    }

    /// Keys in the order of the rows: by the first column, then by the second, ...
    pub fn for_order(columns: &[Vector], options: &[SortOptions], rows: usize) -> Result<Self> {
        debug_assert_eq!(columns.len(), options.len());
        Self::new(columns, rows, Some(options))
    }

    fn new(columns: &[Vector], rows: usize, options: Option<&[SortOptions]>) -> Result<Self> {
        let option = |i: usize| options.map_or(SortOptions::default(), |o| o[i]);
        let columns: Vec<Vector> = if options.is_some() {
            columns.iter().map(ranked).collect::<Result<_>>()?
        } else {
            columns.iter().map(coded).collect()
        };
        if let [column] = columns.as_slice()
            && let Some(text) = text(column)
        {
            return Ok(Self { kind: Kind::Text(TextKeys::new(text, option(0))) });
        }
        let digits: Option<Vec<Digits>> =
            columns.iter().enumerate().map(|(i, c)| digits(c, option(i))).collect();
        let kind = match digits.and_then(|digits| combine(digits, rows)) {
            Some(kind) => kind,
            None => Kind::Bytes(bytes(&columns, &option)?),
        };
        Ok(Self { kind })
    }

    /// The keys as numbers, if each is one.
    pub fn words(&self) -> Option<&[u64]> {
        match &self.kind {
            Kind::Words { words, .. } => Some(words),
            _ => None,
        }
    }

    /// Whether two rows have the same key.
    pub fn equal(&self, i: usize, j: usize) -> bool {
        self.compare(i, j) == Ordering::Equal
    }

    /// Which of two rows comes first.
    pub fn compare(&self, i: usize, j: usize) -> Ordering {
        match &self.kind {
            Kind::Words { words, .. } => words[i].cmp(&words[j]),
            Kind::Wide(words) => words[i].cmp(&words[j]),
            Kind::Text(text) => text.compare(i, j),
            Kind::Bytes(rows) => rows.row(i).cmp(&rows.row(j)),
        }
    }
}

/// The digit that each row of a column contributes to the row's word.
struct Digits {
    values: Vec<u64>,
    /// Values are below this.
    bound: u128,
}

/// Dictionary columns by the rank of their values: numbers in their order.
fn ranked(column: &Vector) -> Result<Vector> {
    let Encoding::Dictionary { codes, values } = column.encoding() else { return Ok(column.clone()) };
    let order = crate::sort_indices(
        &[Vector::plain(column.dtype().clone(), values.clone())],
        &[SortOptions::default()],
        values.len(),
    )?;
    let mut ranks = vec![0; order.len()];
    for (rank, code) in order.iter().enumerate() {
        ranks[*code as usize] = rank as u32;
    }
    // A code below a null may be anything.
    let ranks: UInt32Array = codes.unary(|code| ranks.get(code as usize).copied().unwrap_or(0));
    Ok(Vector::primitive(DataType::UInt32, ranks))
}

/// Dictionary columns by their codes, which are distinct where values are.
fn coded(column: &Vector) -> Vector {
    match column.encoding() {
        Encoding::Dictionary { codes, .. } => Vector::primitive(DataType::UInt32, codes.clone()),
        _ => column.clone(),
    }
}

/// The values of a column of text or bytes.
fn text(column: &Vector) -> Option<BinaryViewArray> {
    match (column.dtype(), column.encoding()) {
        (DataType::String, Encoding::Plain(array)) => Some(array.as_string_view().clone().to_binary_view()),
        (DataType::Binary, Encoding::Plain(array)) => Some(array.as_binary_view().clone()),
        _ => None,
    }
}

/// The digits of a column; `None` if its values are not numbers or span all of 64 bits.
fn digits(column: &Vector, options: SortOptions) -> Option<Digits> {
    let array = match column.encoding() {
        // All rows are equal: the column does not count.
        Encoding::Constant { .. } => return Some(Digits { values: Vec::new(), bound: 1 }),
        Encoding::Plain(array) | Encoding::Dictionary { values: array, .. } => array,
    };
    let words: Vec<u64> = match column.dtype() {
        DataType::Null => return Some(Digits { values: Vec::new(), bound: 1 }),
        DataType::Boolean => array.as_boolean().values().iter().map(u64::from).collect(),
        other => with_primitive!(other, T => {
            Word::words(array.as_primitive::<T>().values(), array.nulls())?
        }, else return None),
    };
    relative(words, array, options)
}

/// Words counted from the least on (or down from the greatest), with a place for null.
fn relative(mut words: Vec<u64>, array: &ArrayRef, options: SortOptions) -> Option<Digits> {
    let nulls = array.nulls().filter(|n| n.null_count() > 0);
    let (mut least, mut greatest) = (u64::MAX, 0);
    let mut widen = |words: &[u64]| {
        for word in words {
            least = least.min(*word);
            greatest = greatest.max(*word);
        }
    };
    match nulls {
        None => widen(&words),
        Some(nulls) => nulls.valid_slices().for_each(|(from, to)| widen(&words[from..to])),
    }
    if least > greatest {
        return Some(Digits { values: Vec::new(), bound: 1 });
    }
    let span = greatest - least;
    let first = u64::from(nulls.is_some() && !options.nulls_last);
    if span == u64::MAX && nulls.is_some() {
        return None;
    }
    if options.descending {
        words.iter_mut().for_each(|w| *w = greatest.wrapping_sub(*w).wrapping_add(first));
    } else {
        words.iter_mut().for_each(|w| *w = w.wrapping_sub(least).wrapping_add(first));
    }
    if let Some(nulls) = nulls {
        let null = if options.nulls_last { span + 1 } else { 0 };
        for (word, valid) in words.iter_mut().zip(nulls) {
            if !valid {
                *word = null;
            }
        }
    }
    Some(Digits { values: words, bound: u128::from(span) + 1 + u128::from(nulls.is_some()) })
}

/// The digits of a row as one number, if it fits.
fn combine(mut digits: Vec<Digits>, rows: usize) -> Option<Kind> {
    digits.retain(|d| d.bound > 1);
    let bound = digits.iter().try_fold(1_u128, |product, d| product.checked_mul(d.bound))?;
    let mut digits = digits.into_iter();
    let Some(mut first) = digits.next() else {
        return Some(Kind::Words { words: vec![0; rows], bound: 1 });
    };
    if bound <= 1 << 64 {
        for next in digits {
            // A bound of 2^64 leaves room for no other digit.
            let factor = next.bound as u64;
            for (word, digit) in first.values.iter_mut().zip(&next.values) {
                *word = *word * factor + digit;
            }
        }
        return Some(Kind::Words { words: first.values, bound });
    }
    let mut words: Vec<u128> = first.values.into_iter().map(u128::from).collect();
    for next in digits {
        for (word, digit) in words.iter_mut().zip(&next.values) {
            *word = *word * next.bound + u128::from(*digit);
        }
    }
    Some(Kind::Wide(words))
}

fn bytes(columns: &[Vector], option: &dyn Fn(usize) -> SortOptions) -> Result<Rows> {
    let (mut fields, mut arrays) = (Vec::new(), Vec::new());
    for (i, column) in columns.iter().enumerate() {
        let SortOptions { descending, nulls_last } = option(i);
        let array = canonical(&column.decode())?;
        let mut nulls_first = !nulls_last;
        if array.data_type().is_nested() && nulls_first == descending {
            // Arrow orders the nulls within values as those among them; here they are less than all values. So the nulls
            // among them get a key of their own.
            nulls_first = !descending;
            let valid = arrow::compute::is_not_null(&array)?;
            let options = arrow::compute::SortOptions { descending: nulls_last, nulls_first };
            fields.push(SortField::new_with_options(arrow::datatypes::DataType::Boolean, options));
            arrays.push(Arc::new(valid) as ArrayRef);
        }
        let options = arrow::compute::SortOptions { descending, nulls_first };
        fields.push(SortField::new_with_options(array.data_type().clone(), options));
        arrays.push(array);
    }
    Ok(RowConverter::new(fields)?.convert_columns(&arrays)?)
}

/// The array with one NaN and one zero, at every level.
fn canonical(array: &ArrayRef) -> Result<ArrayRef> {
    use arrow::datatypes::DataType as A;
    Ok(match array.data_type() {
        A::Float32 => Arc::new(
            array
                .as_primitive::<Float32Type>()
                .unary::<_, Float32Type>(|v| if v.is_nan() { f32::NAN } else { v + 0.0 }),
        ),
        A::Float64 => Arc::new(
            array
                .as_primitive::<Float64Type>()
                .unary::<_, Float64Type>(|v| if v.is_nan() { f64::NAN } else { v + 0.0 }),
        ),
        nested => {
            let with_canonical = with_children(array, nested, |_, child| canonical(child))?;
            with_canonical.unwrap_or_else(|| array.clone())
        }
    })
}

/// A number as a word in the order of its type.
pub(crate) trait Word: Copy {
    fn word(self) -> u64;

    /// The words of a column; `None` if its values span more than words can. What stands for null means nothing.
    fn words(values: &[Self], _nulls: Option<&NullBuffer>) -> Option<Vec<u64>> {
        Some(values.iter().map(|v| v.word()).collect())
    }
}

impl Word for i128 {
    /// Of values that words can hold.
    fn word(self) -> u64 {
        self as u64
    }

    fn words(values: &[Self], nulls: Option<&NullBuffer>) -> Option<Vec<u64>> {
        let (mut least, mut greatest) = (i128::MAX, i128::MIN);
        let mut widen = |values: &[i128]| {
            for value in values {
                least = least.min(*value);
                greatest = greatest.max(*value);
            }
        };
        match nulls {
            None => widen(values),
            Some(nulls) => nulls.valid_slices().for_each(|(from, to)| widen(&values[from..to])),
        }
        if least <= greatest {
            u64::try_from(greatest.checked_sub(least)?).ok()?;
        }
        Some(values.iter().map(|v| v.wrapping_sub(least).word()).collect())
    }
}

macro_rules! words {
    ($($unsigned:ty, $signed:ty;)*) => { $(
        impl Word for $unsigned {
            fn word(self) -> u64 {
                self.into()
            }
        }

        impl Word for $signed {
            fn word(self) -> u64 {
                i64::from(self) as u64 ^ (1 << 63)
            }
        }
    )* };
}

words! { u8, i8; u16, i16; u32, i32; u64, i64; }

impl Word for f32 {
    fn word(self) -> u64 {
        let bits = if self.is_nan() { f32::NAN } else { self + 0.0 }.to_bits();
        u64::from(if bits >> 31 == 1 { !bits } else { bits | 1 << 31 })
    }
}

impl Word for f64 {
    fn word(self) -> u64 {
        let bits = if self.is_nan() { f64::NAN } else { self + 0.0 }.to_bits();
        if bits >> 63 == 1 { !bits } else { bits | 1 << 63 }
    }
}

/// Numbers the distinct keys of a range of rows in the order in which they first occur; reused from range to range.
pub struct Distinct<'a> {
    keys: &'a RowKeys,
    /// The number of each word, `u32::MAX` if it has not occurred; for words in a small range.
    direct: Vec<u32>,
    /// The numbers of other keys.
    table: HashTable<u32>,
    hasher: foldhash::fast::FixedState,
    ids: Vec<u32>,
    firsts: Vec<u32>,
}

impl<'a> Distinct<'a> {
    /// For ranges of these keys.
    pub fn new(keys: &'a RowKeys) -> Self {
        let direct = match &keys.kind {
            Kind::Words { words, bound } if *bound <= (4 * words.len() as u128).max(1 << 10) => {
                vec![u32::MAX; *bound as usize]
            }
            _ => Vec::new(),
        };
        let hasher = foldhash::fast::FixedState::default();
        Self { keys, direct, table: HashTable::new(), hasher, ids: Vec::new(), firsts: Vec::new() }
    }

    /// Whether keys index an array.
    pub fn is_direct(&self) -> bool {
        !self.direct.is_empty()
    }

    /// The number of each row of `range`, and for each number the row where it first occurs.
    pub fn number(&mut self, range: Range<usize>) -> (&[u32], &[u32]) {
        self.ids.clear();
        match &self.keys.kind {
            Kind::Words { words, .. } if !self.direct.is_empty() => {
                for first in self.firsts.drain(..) {
                    self.direct[words[first as usize] as usize] = u32::MAX;
                }
                for row in range {
                    let id = &mut self.direct[words[row] as usize];
                    if *id == u32::MAX {
                        *id = self.firsts.len() as u32;
                        self.firsts.push(row as u32);
                    }
                    self.ids.push(*id);
                }
            }
            Kind::Words { words, .. } => {
                let hasher = self.hasher.clone();
                self.number_by(range, |row| hasher.hash_one(words[row]), |i, j| words[i] == words[j]);
            }
            Kind::Wide(words) => {
                let hasher = self.hasher.clone();
                self.number_by(range, |row| hasher.hash_one(words[row]), |i, j| words[i] == words[j]);
            }
            Kind::Text(text) => {
                let hasher = self.hasher.clone();
                let hash = |row: usize| text.get(row).map_or(0, |bytes| hasher.hash_one(bytes));
                self.number_by(range, hash, |i, j| text.get(i) == text.get(j));
            }
            Kind::Bytes(rows) => {
                let hasher = self.hasher.clone();
                let hash = |row: usize| hasher.hash_one(rows.row(row).data());
                self.number_by(range, hash, |i, j| rows.row(i) == rows.row(j));
            }
        }
        (&self.ids, &self.firsts)
    }

    fn number_by(
        &mut self,
        range: Range<usize>,
        hash: impl Fn(usize) -> u64,
        equal: impl Fn(usize, usize) -> bool,
    ) {
        use hashbrown::hash_table::Entry;
        self.firsts.clear();
        self.table.clear();
        for row in range {
            let firsts = &mut self.firsts;
            let entry = self.table.entry(
                hash(row),
                |id| equal(firsts[*id as usize] as usize, row),
                |id| hash(firsts[*id as usize] as usize),
            );
            let id = match entry {
                Entry::Occupied(known) => *known.get(),
                Entry::Vacant(free) => {
                    let id = firsts.len() as u32;
                    free.insert(id);
                    firsts.push(row as u32);
                    id
                }
            };
            self.ids.push(id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Value;

    fn floats(values: &[f64]) -> Vector {
        let values: Vec<Value> = values.iter().map(|v| Value::Float(*v)).collect();
        Vector::from_values(DataType::Float64, &values).unwrap()
    }

    #[test]
    fn one_nan_and_one_zero() {
        let flat = floats(&[0.0, -0.0, f64::NAN, -f64::NAN, 1.0]);
        let list = |v: f64| Value::List(vec![Value::Float(v)]);
        let lists: Vec<Value> = [0.0, -0.0, f64::NAN, -f64::NAN, 1.0].map(list).into();
        let lists = Vector::from_values(DataType::List(DataType::Float64.into()), &lists).unwrap();
        for column in [flat, lists] {
            let keys = RowKeys::for_equality(&[column], 5).unwrap();
            let mut distinct = Distinct::new(&keys);
            let (ids, firsts) = distinct.number(0..5);
            assert_eq!((ids, firsts), (&[0, 0, 1, 1, 2][..], &[0, 2, 4][..]));
        }
    }

    #[test]
    fn nulls_within_values_are_least() {
        let list = |items: &[Value]| Value::List(items.to_vec());
        let values = [
            list(&[Value::Int(1), Value::Null]),
            list(&[Value::Int(1), Value::Int(2)]),
            Value::Null,
            list(&[]),
            list(&[Value::Int(1)]),
        ];
        let lists = Vector::from_values(DataType::List(DataType::Int64.into()), &values).unwrap();
        let order = |descending, nulls_last| {
            let options = SortOptions { descending, nulls_last };
            crate::sort_indices(std::slice::from_ref(&lists), &[options], 5).unwrap()
        };
        assert_eq!(order(false, false), [2, 3, 4, 0, 1]);
        assert_eq!(order(false, true), [3, 4, 0, 1, 2]);
        assert_eq!(order(true, false), [2, 1, 0, 4, 3]);
        assert_eq!(order(true, true), [1, 0, 4, 3, 2]);
    }

    #[test]
    fn ranges_are_numbered_one_by_one() {
        let narrow = Vector::from_values(DataType::Int64, &[5, 5, 7, 5, 5].map(Value::Int)).unwrap();
        let wide =
            Vector::from_values(DataType::Int64, &[5, 5, i64::MAX, 5, 5].map(|v| Value::Int(v.into())))
                .unwrap();
        let text = ["a", "a", "b", "a", "a"].map(|t| Value::String(t.into()));
        let text = Vector::from_values(DataType::String, &text).unwrap();
        let pairs = [wide.clone(), floats(&[1.0, 1.0, -2.0, 1.0, 1.0])];
        let coded = [text.to_dictionary().unwrap()];
        for columns in [&[narrow][..], &[wide], &[text], &pairs, &coded] {
            let keys = RowKeys::for_equality(columns, 5).unwrap();
            let mut distinct = Distinct::new(&keys);
            assert_eq!(distinct.number(0..3), (&[0, 0, 1][..], &[0, 2][..]));
            assert_eq!(distinct.number(2..5), (&[0, 1, 1][..], &[2, 3][..]));
            assert_eq!(distinct.number(3..3), (&[][..], &[][..]));
        }
    }

    #[test]
    fn rows_without_columns_are_equal() {
        let keys = RowKeys::for_equality(&[], 3).unwrap();
        assert_eq!(Distinct::new(&keys).number(0..3), (&[0, 0, 0][..], &[0][..]));
    }
}
