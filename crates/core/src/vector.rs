//! One contiguous run of values, in the encoding the engine chose.

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, ArrowPrimitiveType, AsArray, BooleanArray, BooleanBuilder, LargeListArray,
    PrimitiveArray, PrimitiveBuilder, StringViewBuilder, StructArray, UInt32Array, new_empty_array,
};
use arrow::buffer::{NullBuffer, OffsetBuffer};
use arrow::compute::{self, FilterBuilder, FilterPredicate};
use hashbrown::HashMap;

use crate::{DataType, Result, Scalar, Value, bail, dtype::list_field, error, scalar, with_primitive};

/// How a vector's values lie in memory.
#[derive(Clone, Debug)]
pub enum Encoding {
    /// One value per row, in the type's storage ([`DataType::storage`]).
    Plain(ArrayRef),
    /// A code per row into `values`, which are distinct and not null; a null code is a null row.
    Dictionary {
        /// The position in `values` per row.
        codes: UInt32Array,
        /// The distinct values, plain.
        values: ArrayRef,
    },
    /// One value for all rows.
    Constant {
        /// A plain array of length one.
        value: ArrayRef,
        /// How many rows there are.
        len: usize,
    },
}

/// One contiguous run of values of a logical type.
#[derive(Clone, Debug)]
pub struct Vector {
    dtype: DataType,
    encoding: Encoding,
}

impl Vector {
    /// One value per row; `array` must have the type's storage.
    pub fn plain(dtype: DataType, array: ArrayRef) -> Self {
        debug_assert_eq!(&dtype.storage(), array.data_type(), "storage of {dtype}");
        Self { dtype, encoding: Encoding::Plain(array) }
    }

    /// A code per row into `values`, which must be distinct and without nulls.
    pub fn dictionary(dtype: DataType, codes: UInt32Array, values: ArrayRef) -> Self {
        debug_assert_eq!(&dtype.storage(), values.data_type());
        debug_assert_eq!(values.null_count(), 0);
        Self { dtype, encoding: Encoding::Dictionary { codes, values } }
    }

    /// A code per row into `values`, which may repeat: the codes are made to point to the first of equals.
    pub fn dictionary_from(dtype: DataType, codes: UInt32Array, values: ArrayRef) -> Result<Self> {
        let mut merged = DictionaryMerge::new();
        let codes = merged.add(&codes, &values);
        Ok(Self::dictionary(dtype, codes, merged.finish()))
    }

    /// `len` times the same value.
    pub fn constant(scalar: &Scalar, len: usize) -> Result<Self> {
        Ok(Self::repeat(scalar.dtype.clone(), scalar.to_array()?, len))
    }

    /// `len` times the one value of `value`.
    pub fn repeat(dtype: DataType, value: ArrayRef, len: usize) -> Self {
        debug_assert_eq!(value.len(), 1);
        Self { dtype, encoding: Encoding::Constant { value, len } }
    }

    /// `len` nulls.
    pub fn nulls(dtype: DataType, len: usize) -> Self {
        let value = scalar::null_array(&dtype, 1);
        Self::repeat(dtype, value, len)
    }

    /// No rows.
    pub fn empty(dtype: DataType) -> Self {
        let array = new_empty_array(&dtype.storage());
        Self::plain(dtype, array)
    }

    /// One row per value; an error names the first value that is not of the type.
    pub fn from_values(dtype: DataType, values: &[Value]) -> Result<Self> {
        let array = array_from_values(&dtype, values)?;
        let vector = Self::plain(dtype, array);
        if vector.dtype == DataType::Categorical { vector.to_dictionary() } else { Ok(vector) }
    }

    /// A primitive vector; the logical type may be any that `T` stores.
    pub fn primitive<T: ArrowPrimitiveType>(dtype: DataType, array: PrimitiveArray<T>) -> Self {
        Self::plain(dtype, Arc::new(array))
    }

    /// A Boolean vector.
    pub fn boolean(array: BooleanArray) -> Self {
        Self::plain(DataType::Boolean, Arc::new(array))
    }

    /// The logical type.
    pub fn dtype(&self) -> &DataType {
        &self.dtype
    }

    /// How the values lie in memory.
    pub fn encoding(&self) -> &Encoding {
        &self.encoding
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        match &self.encoding {
            Encoding::Plain(array) => array.len(),
            Encoding::Dictionary { codes, .. } => codes.len(),
            Encoding::Constant { len, .. } => *len,
        }
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of nulls.
    pub fn null_count(&self) -> usize {
        match &self.encoding {
            _ if self.dtype == DataType::Null => self.len(),
            Encoding::Plain(array) => array.null_count(),
            Encoding::Dictionary { codes, .. } => codes.null_count(),
            Encoding::Constant { value, len } => value.null_count() * len,
        }
    }

    /// Which rows are not null; `None` if none is null.
    pub fn validity(&self) -> Option<NullBuffer> {
        match &self.encoding {
            _ if self.dtype == DataType::Null => Some(NullBuffer::new_null(self.len())),
            Encoding::Plain(array) => array.nulls().cloned(),
            Encoding::Dictionary { codes, .. } => codes.nulls().cloned(),
            Encoding::Constant { value, len } => value.is_null(0).then(|| NullBuffer::new_null(*len)),
        }
    }

    /// One value per row in the type's storage; free for a plain vector.
    pub fn decode(&self) -> ArrayRef {
        match &self.encoding {
            Encoding::Plain(array) => array.clone(),
            Encoding::Dictionary { codes, values } => {
                if values.is_empty() {
                    return scalar::null_array(&self.dtype, codes.len());
                }
                take_array(values, codes)
            }
            Encoding::Constant { value, len } => {
                if *len == 1 {
                    return value.clone();
                }
                take_array(value, &UInt32Array::from(vec![0; *len]))
            }
        }
    }

    /// The vector with one value per row.
    #[must_use]
    pub fn decoded(&self) -> Self {
        Self::plain(self.dtype.clone(), self.decode())
    }

    /// The vector with a dictionary of its distinct values, for text.
    pub fn to_dictionary(&self) -> Result<Self> {
        match &self.encoding {
            Encoding::Dictionary { .. } => Ok(self.clone()),
            Encoding::Constant { value, len } => {
                let null = value.is_null(0);
                let values = if null { value.slice(0, 0) } else { value.clone() };
                let codes = if null { UInt32Array::new_null(*len) } else { vec![0; *len].into() };
                Ok(Self::dictionary(self.dtype.clone(), codes, values))
            }
            Encoding::Plain(array) => {
                let strings = array
                    .as_string_view_opt()
                    .ok_or_else(|| error!(InvalidOperation, "cannot dictionary-encode {}", self.dtype))?;
                let mut merged = DictionaryMerge::new();
                let codes = strings.iter().map(|s| s.map(|s| merged.code(s))).collect();
                Ok(Self::dictionary(self.dtype.clone(), codes, merged.finish()))
            }
        }
    }

    /// The same values under another logical type with the same storage.
    #[must_use]
    pub fn with_dtype(&self, dtype: DataType) -> Self {
        debug_assert_eq!(dtype.storage(), self.dtype.storage());
        Self { dtype, encoding: self.encoding.clone() }
    }

    /// Applies an elementwise function of one argument to each *stored* value: once per distinct value where encoded.
    ///
    /// `map` gets a plain array and returns one of the same length in the storage of `dtype`; null must give null.
    /// The result keeps the encoding if it is text, else it is plain (or constant).
    pub fn map(&self, dtype: DataType, map: impl Fn(&ArrayRef) -> Result<ArrayRef>) -> Result<Self> {
        Ok(match &self.encoding {
            Encoding::Plain(array) => Self::plain(dtype, map(array)?),
            Encoding::Constant { value, len } => Self::repeat(dtype, map(value)?, *len),
            Encoding::Dictionary { codes, values } => {
                let mapped = map(values)?;
                if dtype.is_text() && mapped.null_count() == 0 {
                    Self::dictionary_from(dtype, codes.clone(), mapped)?
                } else if mapped.is_empty() {
                    Self::nulls(dtype, codes.len())
                } else {
                    Self::plain(dtype, take_array(&mapped, codes))
                }
            }
        })
    }

    /// `len` rows from `offset`, without copies.
    #[must_use]
    pub fn slice(&self, offset: usize, len: usize) -> Self {
        let encoding = match &self.encoding {
            Encoding::Plain(array) => Encoding::Plain(array.slice(offset, len)),
            Encoding::Dictionary { codes, values } => {
                Encoding::Dictionary { codes: codes.slice(offset, len), values: values.clone() }
            }
            Encoding::Constant { value, .. } => Encoding::Constant { value: value.clone(), len },
        };
        Self { dtype: self.dtype.clone(), encoding }
    }

    /// The rows where `mask` is true (null counts as false).
    pub fn filter(&self, mask: &BooleanArray) -> Result<Self> {
        self.filter_with(&FilterBuilder::new(mask).build())
    }

    /// The rows that a prepared predicate keeps: prepare it once for several columns.
    pub fn filter_with(&self, predicate: &FilterPredicate) -> Result<Self> {
        let encoding = match &self.encoding {
            Encoding::Plain(array) => Encoding::Plain(predicate.filter(array)?),
            Encoding::Dictionary { codes, values } => Encoding::Dictionary {
                codes: predicate.filter(codes)?.as_primitive().clone(),
                values: values.clone(),
            },
            Encoding::Constant { value, .. } => {
                Encoding::Constant { value: value.clone(), len: predicate.count() }
            }
        };
        Ok(Self { dtype: self.dtype.clone(), encoding })
    }

    /// The rows at `indices`, an Arrow array of unsigned integers; a null index gives null, one out of bounds an error.
    pub fn take(&self, indices: &dyn Array) -> Result<Self> {
        let encoding = match &self.encoding {
            Encoding::Plain(array) => Encoding::Plain(compute::take(array, indices, None)?),
            Encoding::Dictionary { codes, values } => Encoding::Dictionary {
                codes: compute::take(codes, indices, None)?.as_primitive().clone(),
                values: values.clone(),
            },
            Encoding::Constant { value, .. } if indices.null_count() == 0 => {
                Encoding::Constant { value: value.clone(), len: indices.len() }
            }
            Encoding::Constant { .. } => Encoding::Plain(compute::take(&self.decode(), indices, None)?),
        };
        Ok(Self { dtype: self.dtype.clone(), encoding })
    }

    /// The vectors one after the other; all must be of type `dtype`.
    pub fn concat(dtype: &DataType, parts: &[Vector]) -> Result<Self> {
        match parts {
            [] => return Ok(Self::empty(dtype.clone())),
            [only] => return Ok(only.clone()),
            _ => {}
        }
        if let Some(constant) = concat_constants(dtype, parts) {
            return Ok(constant);
        }
        if parts.iter().all(|p| !matches!(p.encoding, Encoding::Plain(_)))
            && parts.iter().any(|p| matches!(p.encoding, Encoding::Dictionary { .. }))
            || *dtype == DataType::Categorical
        {
            return concat_dictionaries(dtype, parts);
        }
        let arrays: Vec<ArrayRef> = parts.iter().map(Vector::decode).collect();
        let refs: Vec<&dyn Array> = arrays.iter().map(|a| a.as_ref()).collect();
        Ok(Self::plain(dtype.clone(), compute::concat(&refs)?))
    }

    /// Whether row `i` is null.
    pub fn is_null(&self, i: usize) -> bool {
        match &self.encoding {
            _ if self.dtype == DataType::Null => true,
            Encoding::Plain(array) => array.is_null(i),
            Encoding::Dictionary { codes, .. } => codes.is_null(i),
            Encoding::Constant { value, .. } => value.is_null(0),
        }
    }

    /// The value of row `i`.
    pub fn get(&self, i: usize) -> Scalar {
        match &self.encoding {
            Encoding::Plain(array) => Scalar::from_array(&self.dtype, array, i),
            Encoding::Dictionary { codes, .. } if codes.is_null(i) => Scalar::null(self.dtype.clone()),
            Encoding::Dictionary { codes, values } => {
                Scalar::from_array(&self.dtype, values, codes.value(i) as usize)
            }
            Encoding::Constant { value, .. } => Scalar::from_array(&self.dtype, value, 0),
        }
    }
}

/// The number of rows a mask keeps: true and not null.
pub(crate) fn count_true(mask: &BooleanArray) -> usize {
    mask.true_count()
}

/// The values at valid indices; the indices are ours, so they are in bounds.
fn take_array(values: &ArrayRef, indices: &UInt32Array) -> ArrayRef {
    #[expect(clippy::expect_used, reason = "codes are in bounds by the invariant of Encoding::Dictionary")]
    compute::take(values, indices, None).expect("codes are in bounds")
}

fn concat_constants(dtype: &DataType, parts: &[Vector]) -> Option<Vector> {
    let mut rows = 0;
    let mut first: Option<&ArrayRef> = None;
    for part in parts {
        let Encoding::Constant { value, len } = &part.encoding else { return None };
        rows += len;
        match first {
            Some(known) if known != value => return None,
            _ => first = Some(value),
        }
    }
    Some(Vector::repeat(dtype.clone(), first?.clone(), rows))
}

fn concat_dictionaries(dtype: &DataType, parts: &[Vector]) -> Result<Vector> {
    let parts: Vec<Vector> = parts.iter().map(Vector::to_dictionary).collect::<Result<_>>()?;
    let mut merged = DictionaryMerge::new();
    let codes: Vec<UInt32Array> = parts
        .iter()
        .filter_map(|p| match &p.encoding {
            Encoding::Dictionary { codes, values } => Some(merged.add(codes, values)),
            _ => None,
        })
        .collect();
    let refs: Vec<&dyn Array> = codes.iter().map(|c| c as &dyn Array).collect();
    let codes = compute::concat(&refs)?.as_primitive().clone();
    Ok(Vector::dictionary(dtype.clone(), codes, merged.finish()))
}

/// Merges dictionaries of text into one of distinct values.
pub(crate) struct DictionaryMerge {
    codes: HashMap<Box<str>, u32, foldhash::fast::FixedState>,
    values: StringViewBuilder,
    /// The dictionary that was added last and how its codes translate: chunks of one source share theirs.
    last: Option<(ArrayRef, Arc<[u32]>)>,
}

impl DictionaryMerge {
    pub(crate) fn new() -> Self {
        Self { codes: HashMap::default(), values: StringViewBuilder::new(), last: None }
    }

    /// The code of a value in the merged dictionary.
    pub(crate) fn code(&mut self, value: &str) -> u32 {
        if let Some(code) = self.codes.get(value) {
            return *code;
        }
        let code = self.codes.len() as u32;
        self.codes.insert(value.into(), code);
        self.values.append_value(value);
        code
    }

    /// The codes of one dictionary as codes of the merged one. `values` must be text; null values make null codes.
    pub(crate) fn add(&mut self, codes: &UInt32Array, values: &ArrayRef) -> UInt32Array {
        let translation = match &self.last {
            Some((known, translation)) if Arc::ptr_eq(known, values) => translation.clone(),
            _ => {
                let translation: Arc<[u32]> =
                    values.as_string_view().iter().map(|v| self.code(v.unwrap_or_default())).collect();
                self.last = Some((values.clone(), translation.clone()));
                translation
            }
        };
        // A code below a null may be anything.
        codes.unary(|code| translation.get(code as usize).copied().unwrap_or(0))
    }

    pub(crate) fn finish(mut self) -> ArrayRef {
        Arc::new(self.values.finish())
    }
}

/// A plain array in the storage of `dtype`, one row per value.
pub(crate) fn array_from_values(dtype: &DataType, values: &[Value]) -> Result<ArrayRef> {
    let mismatch = |value: &Value| error!(InvalidType, "{value:?} is not a value of type {dtype}");
    Ok(match dtype {
        DataType::Null => match values.iter().find(|v| **v != Value::Null) {
            Some(value) => return Err(mismatch(value)),
            None => scalar::null_array(dtype, values.len()),
        },
        DataType::Boolean => {
            let mut builder = BooleanBuilder::with_capacity(values.len());
            for value in values {
                match value {
                    Value::Null => builder.append_null(),
                    Value::Bool(v) => builder.append_value(*v),
                    other => return Err(mismatch(other)),
                }
            }
            Arc::new(builder.finish())
        }
        DataType::String | DataType::Categorical => {
            let mut builder = StringViewBuilder::with_capacity(values.len());
            for value in values {
                match value {
                    Value::Null => builder.append_null(),
                    Value::String(v) => builder.append_value(v),
                    other => return Err(mismatch(other)),
                }
            }
            Arc::new(builder.finish())
        }
        DataType::List(inner) => {
            let mut flat = Vec::new();
            let mut offsets = vec![0_i64];
            let mut valid = Vec::with_capacity(values.len());
            for value in values {
                match value {
                    Value::Null => {}
                    Value::List(items) => flat.extend_from_slice(items),
                    other => return Err(mismatch(other)),
                }
                valid.push(*value != Value::Null);
                offsets.push(flat.len() as i64);
            }
            let items = array_from_values(inner, &flat)?;
            let field = list_field(inner.storage());
            Arc::new(LargeListArray::try_new(
                field,
                OffsetBuffer::new(offsets.into()),
                items,
                nulls_of(valid),
            )?)
        }
        DataType::Struct(fields) => {
            let mut columns: Vec<Vec<Value>> = vec![Vec::with_capacity(values.len()); fields.len()];
            let mut valid = Vec::with_capacity(values.len());
            for value in values {
                let given = match value {
                    Value::Null => &[][..],
                    Value::Struct(given) => given,
                    other => return Err(mismatch(other)),
                };
                valid.push(*value != Value::Null);
                for (field, column) in fields.iter().zip(&mut columns) {
                    let found = given.iter().find(|(name, _)| *name == field.name);
                    column.push(found.map_or(Value::Null, |(_, v)| v.clone()));
                }
            }
            struct_array(fields, columns, valid)?
        }
        other => with_primitive!(other, T => primitive_from_values::<T>(dtype, values)?, else {
            bail!(Internal, "no storage for {dtype}")
        }),
    })
}

fn struct_array(fields: &[crate::Field], columns: Vec<Vec<Value>>, valid: Vec<bool>) -> Result<ArrayRef> {
    let arrays = fields
        .iter()
        .zip(&columns)
        .map(|(f, c)| array_from_values(&f.dtype, c))
        .collect::<Result<Vec<_>>>()?;
    let arrow::datatypes::DataType::Struct(arrow_fields) = DataType::Struct(fields.to_vec()).storage() else {
        bail!(Internal, "a struct is stored as a struct")
    };
    let len = valid.len();
    Ok(Arc::new(StructArray::try_new_with_length(arrow_fields, arrays, nulls_of(valid), len)?))
}

fn nulls_of(valid: Vec<bool>) -> Option<NullBuffer> {
    Some(NullBuffer::from(valid)).filter(|n| n.null_count() > 0)
}

fn primitive_from_values<T: ArrowPrimitiveType>(dtype: &DataType, values: &[Value]) -> Result<ArrayRef>
where
    T::Native: FromValue,
{
    let mut builder = PrimitiveBuilder::<T>::with_capacity(values.len());
    for value in values {
        match value {
            Value::Null => builder.append_null(),
            other => match T::Native::from_value(other) {
                Some(native) => builder.append_value(native),
                None => bail!(InvalidType, "{other:?} is not a value of type {dtype}"),
            },
        }
    }
    Ok(Arc::new(builder.finish()))
}

/// A native number from a host value, if it fits without loss.
pub(crate) trait FromValue: Sized {
    fn from_value(value: &Value) -> Option<Self>;
}

macro_rules! from_value {
    ($($t:ty),*) => {
        $(impl FromValue for $t {
            fn from_value(value: &Value) -> Option<Self> {
                match value {
                    Value::Int(v) => (*v).try_into().ok(),
                    _ => None,
                }
            }
        })*
    };
}

from_value!(i8, i16, i32, i64, u8, u16, u32, u64);

impl FromValue for f64 {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Float(v) => Some(*v),
            Value::Int(v) => Some(*v as f64),
            _ => None,
        }
    }
}

impl FromValue for f32 {
    fn from_value(value: &Value) -> Option<Self> {
        f64::from_value(value).map(|v| v as f32)
    }
}
