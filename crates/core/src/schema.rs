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
        if self.index.insert(field.name.clone(), self.fields.len()).is_some() {
            bail!(Duplicate, "column {:?} occurs more than once; rename one with .alias()", field.name);
        }
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
    pub fn names(&self) -> impl Iterator<Item = &Name> {
        self.fields.iter().map(|f| &f.name)
    }

    /// Whether there is a column of this name.
    pub fn contains(&self, name: &str) -> bool {
        self.index.contains_key(name)
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
