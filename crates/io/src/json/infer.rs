//! The types of values, from samples: one way for lines and documents, for reading and scanning.
//!
//! Objects are unified: a field is there if one of them has it. Integers and floats together are floats; other scalars
//! that differ, and scalars beside lists or objects, are text, which holds what is no string as JSON.

use hashbrown::HashMap;
use polarslike_core::{DataType, Field, Name};

use super::parser::{Kind, Number, Parsed, Parser};

/// Values within more lists and objects than this are read as text: a type has as many levels as its values.
const MAX_LEVELS: usize = 64;

/// What is known of the values seen so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Inferred {
    /// Only nulls.
    #[default]
    Null,
    Bool,
    Int64,
    Int128,
    Float,
    Text,
    List(Box<Inferred>),
    Object(Fields),
}

/// The fields of objects in the order of their first occurrence.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Fields {
    types: Vec<(Name, Inferred)>,
    places: HashMap<Name, usize>,
}

impl Inferred {
    /// Takes the next value into account.
    pub(super) fn observe(&mut self, parser: &mut Parser) -> Parsed<()> {
        self.observe_at(parser, 0)
    }

    fn observe_at(&mut self, parser: &mut Parser, level: usize) -> Parsed<()> {
        let kind = parser.kind()?;
        if level >= MAX_LEVELS && matches!(kind, Kind::List | Kind::Object) {
            *self = Self::Text;
        }
        let scalar = match (kind, &mut *self) {
            (Kind::Null, _) => return parser.null().map(drop),
            (_, Self::Text) => return parser.skip(),
            (Kind::List, known) => {
                if *known == Self::Null {
                    *known = Self::List(Box::default());
                }
                let Self::List(element) = known else {
                    *known = Self::Text;
                    return parser.skip();
                };
                return parser.list(|parser| element.observe_at(parser, level + 1));
            }
            (Kind::Object, known) => {
                if *known == Self::Null {
                    *known = Self::Object(Fields::default());
                }
                let Self::Object(fields) = known else {
                    *known = Self::Text;
                    return parser.skip();
                };
                return parser.object(|parser| {
                    let place = parser.key(|name| fields.place(name))?;
                    let (name, inferred) = &mut fields.types[place];
                    inferred.observe_at(parser, level + 1).map_err(|problem| problem.within(name))
                });
            }
            (Kind::Bool, _) => parser.boolean().map(|_| Self::Bool)?,
            (Kind::String, _) => parser.string().map(|_| Self::Text)?,
            (Kind::Number, _) => number_type(parser.number()?),
        };
        *self = std::mem::take(self).with_scalar(scalar);
        Ok(())
    }

    /// What holds these values and a scalar of that type.
    fn with_scalar(self, scalar: Self) -> Self {
        let width = |known: &Self| match known {
            Self::Int64 => Some(1),
            Self::Int128 => Some(2),
            Self::Float => Some(3),
            _ => None,
        };
        match (width(&self), width(&scalar)) {
            (Some(a), Some(b)) => {
                if a < b {
                    scalar
                } else {
                    self
                }
            }
            _ if self == Self::Null || self == scalar => scalar,
            _ => Self::Text,
        }
    }

    /// What holds the values of both.
    pub(super) fn merge(&mut self, other: Self) {
        match (&mut *self, other) {
            (_, Self::Null) => {}
            (this @ Self::Null, other) => *this = other,
            (Self::List(element), Self::List(other)) => element.merge(*other),
            (Self::Object(fields), Self::Object(other)) => {
                for (name, dtype) in other.types {
                    let place = fields.place(&name);
                    fields.types[place].1.merge(dtype);
                }
            }
            (this, other @ (Self::List(_) | Self::Object(_))) => {
                drop(other);
                *this = Self::Text;
            }
            (this, scalar) => *this = std::mem::take(this).with_scalar(scalar),
        }
    }

    pub(super) fn dtype(&self) -> DataType {
        match self {
            Self::Null => DataType::Null,
            Self::Bool => DataType::Boolean,
            Self::Int64 => DataType::Int64,
            Self::Int128 => DataType::Int128,
            Self::Float => DataType::Float64,
            Self::Text => DataType::String,
            Self::List(element) => DataType::List(Box::new(element.dtype())),
            Self::Object(fields) => DataType::Struct(fields.fields()),
        }
    }
}

impl Fields {
    fn place(&mut self, name: &str) -> usize {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let name: Name = name.into();
        self.places.insert(name.clone(), self.types.len());
        self.types.push((name, Inferred::Null));
        self.types.len() - 1
    }

    pub(super) fn fields(&self) -> Vec<Field> {
        self.types.iter().map(|(name, inferred)| Field::new(name.clone(), inferred.dtype())).collect()
    }
}

fn number_type(number: Number) -> Inferred {
    if !number.whole {
        Inferred::Float
    } else if number.text.parse::<i64>().is_ok() {
        Inferred::Int64
    } else if super::builder::int128(number.text).is_some() {
        Inferred::Int128
    } else {
        Inferred::Float
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn infer(values: &[&str]) -> String {
        let mut inferred = Inferred::default();
        values.iter().for_each(|v| inferred.observe(&mut Parser::new(v, true)).unwrap());
        // Apart and then together it is the same.
        let mut merged = Inferred::default();
        for value in values {
            let mut one = Inferred::default();
            one.observe(&mut Parser::new(value, true)).unwrap();
            merged.merge(one);
        }
        assert_eq!(inferred, merged);
        inferred.dtype().to_string()
    }

    #[test]
    fn values_are_unified() {
        for (values, dtype) in [
            (&["null"][..], "Null"),
            (&["1", "null", "2"], "Int64"),
            (&["1", "1.5"], "Float64"),
            (&["1", "9223372036854775808"], "Int128"),
            (&["1", "1e3", "18446744073709551616"], "Float64"),
            (&["1", "\"x\""], "String"),
            (&["true", "1"], "String"),
            (&["[]", "[1]", "null", "[1.5]"], "List(Float64)"),
            (&["[1, \"x\", true]"], "List(String)"),
            (&["[1]", "2"], "String"),
            (&["{\"a\": 1}", "[1]"], "String"),
            (&["{}"], "Struct({})"),
        ] {
            assert_eq!(infer(values), dtype, "{values:?}");
        }
        let object = infer(&["{\"a\": {\"b\": 1}}", "{\"c\": null, \"a\": {\"d\": []}}"]);
        assert!(object.contains("'a': Struct") || object.contains("\"a\": Struct"), "{object}");
        let deep = "[".repeat(200) + &"]".repeat(200);
        assert_eq!(infer(&[&deep]).matches("List").count(), MAX_LEVELS);
    }
}
