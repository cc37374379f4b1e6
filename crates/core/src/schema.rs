//! The names and types of a frame's columns, in order.

use hashbrown::HashMap;
use serde::{Deserialize, Serialize};

use crate::{DataType, Error, Field, Name, Result, bail};

/// Names and types in order; names are unique. Lookup by name is constant in time.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "Vec<Field>", into = "Vec<Field>")]
pub struct Schema {
    fields: Vec<Field>,
    index: HashMap<Name, usize, foldhash::fast::FixedState>,
}

impl Schema {
    /// A schema of these fields; an error if two have the same name.
    pub fn new(fields: impl IntoIterator<Item = Field>) -> Result<Self> {
        let mut schema = Self::default();
        for field in fields {
            schema.push(field)?;
        }
        Ok(schema)
    }

    /// Appends a field; an error if its name is taken.
    pub fn push(&mut self, field: Field) -> Result<()> {
        if self.contains(&field.name) {
            bail!(Duplicate, "column {:?} occurs more than once; rename one with .alias()", field.name);
        }
        self.index.insert(field.name.clone(), self.fields.len());
        self.fields.push(field);
        Ok(())
    }

    /// Appends a field, or replaces the type of the one of the same name in its place.
    pub fn set(&mut self, field: Field) {
        match self.index.get(&field.name) {
            Some(&i) => self.fields[i] = field,
            None => {
                self.index.insert(field.name.clone(), self.fields.len());
                self.fields.push(field);
            }
        }
    }

    /// The fields in order.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// How many columns there are.
    pub fn len(&self) -> usize {
        self.fields.len()
    }

    /// Whether there are no columns.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// The names in order.
    pub fn names(&self) -> impl Iterator<Item = &Name> + Clone {
        self.fields.iter().map(|f| &f.name)
    }

    /// Whether there is a column of this name.
    pub fn contains(&self, name: &str) -> bool {
        self.index.contains_key(name)
    }

    /// The column of this name, if there is one.
    pub fn get(&self, name: &str) -> Option<&Field> {
        self.index.get(name).map(|i| &self.fields[*i])
    }

    /// The position of a column; the error suggests the nearest name.
    pub fn index_of(&self, name: &str) -> Result<usize> {
        self.index
            .get(name)
            .copied()
            .ok_or_else(|| Error::column_not_found(name, self.names().map(|n| n.as_ref())))
    }

    /// The type of a column; the error suggests the nearest name.
    pub fn dtype(&self, name: &str) -> Result<&DataType> {
        Ok(&self.fields[self.index_of(name)?].dtype)
    }
}

impl PartialEq for Schema {
    fn eq(&self, other: &Self) -> bool {
        self.fields == other.fields
    }
}

impl TryFrom<Vec<Field>> for Schema {
    type Error = Error;

    fn try_from(fields: Vec<Field>) -> Result<Self> {
        Self::new(fields)
    }
}

impl From<Schema> for Vec<Field> {
    fn from(schema: Schema) -> Self {
        schema.fields
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ErrorKind;

    fn schema(names: &[&str]) -> Schema {
        Schema::new(names.iter().map(|n| Field::new(*n, DataType::Int64))).unwrap()
    }

    #[test]
    fn names_are_unique_and_found() {
        let mut schema = schema(&["a", "b"]);
        assert_eq!(schema.push(Field::new("a", DataType::String)).unwrap_err().kind(), ErrorKind::Duplicate);
        // The failed push has changed nothing.
        assert_eq!((schema.len(), schema.index_of("a").unwrap()), (2, 0));
        assert_eq!(schema.dtype("a").unwrap(), &DataType::Int64);
        let error = schema.dtype("ab").unwrap_err();
        assert_eq!(error.kind(), ErrorKind::ColumnNotFound);
        assert!(error.message().contains("did you mean"));
    }

    #[test]
    fn setting_replaces_in_place() {
        let mut schema = schema(&["a", "b"]);
        schema.set(Field::new("a", DataType::String));
        schema.set(Field::new("c", DataType::Date));
        let names: Vec<&str> = schema.names().map(|n| n.as_ref()).collect();
        assert_eq!(names, ["a", "b", "c"]);
        assert_eq!(schema.dtype("a").unwrap(), &DataType::String);
        assert_eq!(schema.index_of("c").unwrap(), 2);
    }

    #[test]
    fn equality_is_of_names_and_types_in_order() {
        assert_eq!(schema(&["a", "b"]), schema(&["a", "b"]));
        assert_ne!(schema(&["a", "b"]), schema(&["b", "a"]));
        assert!(schema(&[]).is_empty());
    }

    #[test]
    fn a_list_of_fields_becomes_a_schema_if_names_are_unique() {
        let fields: Vec<Field> = schema(&["a", "b"]).into();
        assert_eq!(Schema::try_from(fields.clone()).unwrap(), schema(&["a", "b"]));
        assert!(Schema::try_from([&fields[..], &fields[..1]].concat()).is_err());
    }
}
