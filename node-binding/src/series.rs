//! Series.

use std::sync::Arc;

use arrow::array::{Array, AsArray, StringViewBuilder};
use arrow::datatypes::DataType as ArrowType;
use napi::bindgen_prelude::{Array as JsArray, Uint8Array};
use napi::{Env, Unknown};
use napi_derive::napi;
use polarslike_bridge::{
    Column, DataType, Field, HostValue, Scalar, Value, Vector, call_series, column_of, display_scalar,
};
use serde_json::Value as Json;

use crate::convert::{Js, NamedJs};
use crate::datatype::{NativeDataType, to_json};
use crate::error::Result;
use crate::memory::{column_bytes, column_from_bytes};
use crate::values::{Bytes, column_values, value_at};

/// A named column.
#[napi]
pub struct NativeSeries {
    pub(crate) column: Column,
}

#[napi]
impl NativeSeries {
    /// A column of JavaScript's values; without a type, the one that all of them fit.
    ///
    /// A value that does not fit is an error; where `strict` is false it becomes null.
    #[napi(factory, catch_unwind)]
    pub fn from_values(
        name: String,
        values: Vec<Js>,
        dtype: Option<&NativeDataType>,
        strict: bool,
    ) -> Result<Self> {
        let dtype = dtype.map(|d| d.dtype.clone());
        let values: Vec<HostValue> = match &dtype {
            Some(dtype) => values.into_iter().map(|v| whole(v.0, dtype)).collect(),
            None => values.into_iter().map(|v| v.0).collect(),
        };
        let column = column_of(&name, &values, dtype, strict)?;
        Ok(Self { column })
    }

    /// A column of text; null and undefined are null.
    #[napi(factory, catch_unwind)]
    pub fn from_strings(name: String, values: JsArray) -> Result<Self> {
        let mut builder = StringViewBuilder::with_capacity(values.len() as usize);
        for i in 0..values.len() {
            builder.append_option(values.get::<Option<String>>(i)?.flatten());
        }
        let vector = Vector::plain(DataType::String, Arc::new(builder.finish()));
        Ok(Self { column: Column::from_vector(name, vector) })
    }

    /// A column over the bytes of a typed array, or a copy of them. `validity` has a byte per row, 0 for null.
    #[napi(factory, catch_unwind)]
    pub fn from_bytes(
        name: String,
        bytes: Uint8Array,
        dtype: &NativeDataType,
        validity: Option<&[u8]>,
        copy: bool,
    ) -> Result<Self> {
        Ok(Self { column: column_from_bytes(name, bytes, &dtype.dtype, validity, copy)? })
    }

    /// A method of the registry, run at once.
    #[napi(catch_unwind)]
    pub fn call(&self, name: String, arguments: NamedJs) -> Result<NativeSeries> {
        Ok(Self { column: call_series(&name, &self.column, vec![], arguments.0)? })
    }

    /// The name.
    #[napi(getter)]
    pub fn name(&self) -> String {
        self.column.name().to_string()
    }

    /// The type, as JSON.
    #[napi(catch_unwind)]
    pub fn dtype(&self) -> Result<Json> {
        to_json(self.column.dtype())
    }

    /// The number of rows.
    #[napi(getter)]
    pub fn length(&self) -> f64 {
        self.column.len() as f64
    }

    /// The number of nulls.
    #[napi(getter)]
    pub fn null_count(&self) -> f64 {
        self.column.null_count() as f64
    }

    /// The number of rows of each chunk.
    #[napi(catch_unwind)]
    pub fn chunk_lengths(&self) -> Vec<f64> {
        self.column.chunks().iter().map(|c| c.len() as f64).collect()
    }

    /// The same values in one chunk.
    #[napi(catch_unwind)]
    pub fn rechunked(&self) -> Result<NativeSeries> {
        Ok(Self { column: Column::from_vector(self.column.name().clone(), self.column.to_vector()?) })
    }

    /// How many bytes the values take.
    #[napi(catch_unwind)]
    pub fn estimated_size(&self) -> f64 {
        self.column.chunks().iter().map(|c| size(&*c.decode())).sum::<usize>() as f64
    }

    /// The same values under another name.
    #[napi(catch_unwind)]
    pub fn renamed(&self, name: String) -> NativeSeries {
        Self { column: self.column.with_name(name) }
    }

    /// Rows from `offset`, without copies.
    #[napi(catch_unwind)]
    pub fn slice(&self, offset: f64, length: f64) -> NativeSeries {
        let offset = (offset as usize).min(self.column.len());
        Self { column: self.column.slice(offset, length as usize) }
    }

    /// The values as an array.
    #[napi(catch_unwind)]
    pub fn values<'env>(&self, env: &'env Env) -> Result<Unknown<'env>> {
        column_values(env, &self.column)
    }

    /// The values as printed columns show them; null for null.
    #[napi(catch_unwind)]
    pub fn texts(&self) -> Vec<Option<String>> {
        let text = |s: Scalar| (s.value != Value::Null).then(|| display_scalar(&s));
        self.column.iter().map(text).collect()
    }

    /// The value of a row; an error if there is none.
    #[napi(catch_unwind)]
    pub fn get<'env>(&self, env: &'env Env, row: f64) -> Result<Unknown<'env>> {
        let scalar = self.column.get(row as usize)?;
        value_at(env, &scalar.dtype, &*scalar.to_array()?, 0)
    }

    /// The bytes of the values, over the same memory where they lie in one chunk, plain and without nulls.
    #[napi(catch_unwind)]
    pub fn bytes<'env>(&self, env: &'env Env) -> Result<Bytes<'env>> {
        column_bytes(env, &self.column)
    }

    /// The column as text.
    #[napi(catch_unwind)]
    pub fn text(&self) -> String {
        self.column.to_string()
    }
}

/// JavaScript has one type of number: whole ones are integers where the column has integers.
fn whole(value: HostValue, dtype: &DataType) -> HostValue {
    match (value, dtype) {
        (HostValue::Float(v), dtype) if !dtype.is_float() && !dtype.is_decimal() && v.fract() == 0.0 => {
            HostValue::Int(v as i128)
        }
        (HostValue::List(items), DataType::List(inner) | DataType::Array(inner, _)) => {
            HostValue::List(items.into_iter().map(|v| whole(v, inner)).collect())
        }
        // Entries, or an object with texts for keys.
        (HostValue::List(entries), DataType::Map(key, value)) => {
            let entry = DataType::Struct(vec![
                Field::new("key", key.as_ref().clone()),
                Field::new("value", value.as_ref().clone()),
            ]);
            HostValue::List(entries.into_iter().map(|v| whole(v, &entry)).collect())
        }
        (HostValue::Map(items), DataType::Map(_, inner)) => {
            HostValue::Map(items.into_iter().map(|(name, v)| (name, whole(v, inner))).collect())
        }
        (HostValue::Map(items), DataType::Struct(fields)) => {
            let item = |(name, v): (String, HostValue)| match fields.iter().find(|f| *f.name == *name) {
                Some(field) => (name, whole(v, &field.dtype)),
                None => (name, v),
            };
            HostValue::Map(items.into_iter().map(item).collect())
        }
        (value, _) => value,
    }
}

/// How many bytes the values take that an array stores: of texts only their characters.
fn size(array: &dyn Array) -> usize {
    match array.data_type() {
        ArrowType::Utf8View => array.as_string_view().iter().flatten().map(str::len).sum(),
        ArrowType::BinaryView => array.as_binary_view().iter().flatten().map(<[u8]>::len).sum(),
        ArrowType::Struct(_) => array.as_struct().columns().iter().map(|c| size(c)).sum(),
        ArrowType::LargeList(_) => {
            let list = array.as_list::<i64>();
            let offsets = list.value_offsets();
            let (from, to) = (offsets[0] as usize, offsets[list.len()] as usize);
            size_of_val(offsets) + size(&list.values().slice(from, to - from))
        }
        // An array that cannot say its size has none that counts.
        _ => array.to_data().get_slice_memory_size().unwrap_or(0),
    }
}
