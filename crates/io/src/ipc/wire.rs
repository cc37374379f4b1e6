//! Vectors as the arrays of a message: Arrow's types, but codes as numbers, since the dictionaries are written apart.

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, FixedSizeListArray, LargeListArray, MapArray, StructArray, UInt32Array,
};
use arrow::buffer::OffsetBuffer;
use arrow::datatypes::{DataType as A, FieldRef, Schema as ArrowSchema, SchemaRef};
use polarslike_core::{DataType, Encoding, Result, Schema, Vector, bail, error, interop};

use super::growing::Growing;

pub(super) struct Wire {
    pub(super) schema: SchemaRef,
    views: bool,
}

impl Wire {
    pub(super) fn new(schema: &Schema, views: bool) -> Self {
        let arrow = interop::schema_to_arrow(schema);
        let field = |f: &FieldRef| {
            let dtype = if views { f.data_type().clone() } else { interop::without_views(f.data_type()) };
            f.as_ref().clone().with_data_type(without_dictionaries(&dtype))
        };
        let fields: Vec<_> = arrow.fields().iter().map(field).collect();
        Self { schema: Arc::new(ArrowSchema::new(fields)), views }
    }

    /// The array of a vector; `place` counts the dictionaries.
    pub(super) fn array(
        &self,
        vector: &Vector,
        dictionaries: &Growing,
        place: &mut usize,
    ) -> Result<ArrayRef> {
        if *vector.dtype() == DataType::Categorical
            && let Encoding::Dictionary { codes, values } = vector.encoding()
        {
            let codes = dictionaries.translate(*place, codes, values);
            *place += 1;
            return Ok(Arc::new(codes));
        }
        self.plain(&vector.decode(), vector.dtype(), dictionaries, place)
    }

    fn plain(
        &self,
        array: &ArrayRef,
        dtype: &DataType,
        dictionaries: &Growing,
        place: &mut usize,
    ) -> Result<ArrayRef> {
        if !has_codes(dtype) {
            let array = interop::vector_to_arrow(&Vector::plain(dtype.clone(), array.clone()))?;
            return if self.views { Ok(array) } else { interop::array_without_views(&array) };
        }
        let logical = dtype.to_arrow();
        let logical = if self.views { logical } else { interop::without_views(&logical) };
        let target = without_dictionaries(&logical);
        let nulls = array.nulls().cloned();
        Ok(match (dtype, &target) {
            (DataType::Categorical, _) => {
                let codes = dictionaries.codes(*place, array.as_string_view());
                *place += 1;
                Arc::new(codes)
            }
            // Their categories are the dictionary.
            (DataType::Enum(_), _) => {
                *place += 1;
                array.clone()
            }
            (DataType::List(inner), A::LargeList(field)) => {
                let list = array.as_list::<i64>();
                let values = self.plain(list.values(), inner, dictionaries, place)?;
                Arc::new(LargeListArray::try_new(field.clone(), list.offsets().clone(), values, nulls)?)
            }
            (DataType::Array(inner, _), A::FixedSizeList(field, width)) => {
                let values = self.plain(array.as_fixed_size_list().values(), inner, dictionaries, place)?;
                let (field, rows) = (field.clone(), array.len());
                Arc::new(FixedSizeListArray::try_new_with_length(field, *width, values, nulls, rows)?)
            }
            (DataType::Struct(fields), A::Struct(targets)) => {
                let columns = fields.iter().zip(array.as_struct().columns());
                let columns = columns
                    .map(|(field, column)| self.plain(column, &field.dtype, dictionaries, place))
                    .collect::<Result<Vec<_>>>()?;
                Arc::new(StructArray::try_new_with_length(targets.clone(), columns, nulls, array.len())?)
            }
            (DataType::Map(key, value), A::Map(field, _)) => {
                let list = array.as_list::<i64>();
                let A::Struct(fields) = field.data_type() else {
                    bail!(Internal, "the entries of a map are structs")
                };
                let [keys, values] = list.values().as_struct().columns() else {
                    bail!(Internal, "the entries of a map are keys and values")
                };
                let columns = vec![
                    self.plain(keys, key, dictionaries, place)?,
                    self.plain(values, value, dictionaries, place)?,
                ];
                let rows = list.values().len();
                let entries = StructArray::try_new_with_length(fields.clone(), columns, None, rows)?;
                let offset = |o: &i64| {
                    i32::try_from(*o).map_err(|_| error!(OutOfBounds, "maps of {o} entries in one batch"))
                };
                let offsets = list.offsets().iter().map(offset).collect::<Result<Vec<_>>>()?;
                let offsets = OffsetBuffer::new(offsets.into());
                Arc::new(MapArray::try_new(field.clone(), offsets, entries, nulls, false)?)
            }
            _ => bail!(Internal, "{dtype} has codes"),
        })
    }
}

/// Whether values are codes somewhere.
fn has_codes(dtype: &DataType) -> bool {
    match dtype {
        DataType::Categorical | DataType::Enum(_) => true,
        DataType::List(inner) | DataType::Array(inner, _) => has_codes(inner),
        DataType::Struct(fields) => fields.iter().any(|f| has_codes(&f.dtype)),
        DataType::Map(key, value) => has_codes(key) || has_codes(value),
        _ => false,
    }
}

/// The type with numbers instead of dictionaries, at every level.
fn without_dictionaries(dtype: &A) -> A {
    let field =
        |f: &FieldRef| Arc::new(f.as_ref().clone().with_data_type(without_dictionaries(f.data_type())));
    match dtype {
        A::Dictionary(..) => A::UInt32,
        A::LargeList(item) => A::LargeList(field(item)),
        A::FixedSizeList(item, width) => A::FixedSizeList(field(item), *width),
        A::Struct(fields) => A::Struct(fields.iter().map(field).collect()),
        A::Map(entries, sorted) => A::Map(field(entries), *sorted),
        other => other.clone(),
    }
}

/// The dictionaries of a type in the order of [`Wire::array`], with the categories of those that have some.
pub(super) fn dictionaries(dtype: &DataType, found: &mut Vec<Option<ArrayRef>>) {
    match dtype {
        DataType::Categorical => found.push(None),
        DataType::Enum(categories) => found.push(Some(categories.names().clone())),
        DataType::List(inner) | DataType::Array(inner, _) => dictionaries(inner, found),
        DataType::Struct(fields) => fields.iter().for_each(|f| dictionaries(&f.dtype, found)),
        DataType::Map(key, value) => {
            dictionaries(key, found);
            dictionaries(value, found);
        }
        _ => {}
    }
}

/// No rows.
pub(super) fn no_codes() -> UInt32Array {
    UInt32Array::from(Vec::<u32>::new())
}
