//! Sets of columns, by name, pattern, position or type.

mod types;

use std::fmt;

use hashbrown::HashSet;
use polarslike_core::{Name, Result, Schema, bail, error};
use serde::{Deserialize, Serialize};
pub use types::{TypeKind, TypeSet, Zones};

/// A set of columns, in the order of the frame except where names or positions give another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Selector {
    /// All columns.
    All,
    /// Columns of these names; each must exist.
    Names(Vec<Name>),
    /// Columns whose name matches a regular expression.
    Matching(String),
    /// Columns of these types.
    Types(Vec<TypeSet>),
    /// Columns at these positions; negative ones count from the end.
    Positions(Vec<i64>),
    /// The columns that exist of a set given by names or positions.
    Existing(Box<Selector>),
    /// The columns of the first that are not in the second.
    Difference(Box<Selector>, Box<Selector>),
    /// The columns of either, in the order of the frame.
    Union(Box<Selector>, Box<Selector>),
    /// The columns of both.
    Intersection(Box<Selector>, Box<Selector>),
    /// The columns of exactly one, in the order of the frame.
    SymmetricDifference(Box<Selector>, Box<Selector>),
}

/// An error if a text is no regular expression.
pub fn check_pattern(text: &str) -> Result<()> {
    match regex::Regex::new(text) {
        Ok(_) => Ok(()),
        Err(e) => bail!(Compute, "{text:?} is not a regular expression: {e}"),
    }
}

/// A text as a pattern that matches this text.
pub fn escape_pattern(text: &str) -> String {
    regex::escape(text)
}

impl Selector {
    /// The names of the selected columns; `keys` are the columns that [`Selector::All`] leaves out (a group-by's keys).
    pub fn select(&self, schema: &Schema, keys: &[Name]) -> Result<Vec<Name>> {
        let names_where = |keep: &dyn Fn(&polarslike_core::Field) -> bool| {
            let fields = schema.fields().iter().filter(|f| keep(f) && !keys.contains(&f.name));
            fields.map(|f| f.name.clone()).collect::<Vec<_>>()
        };
        Ok(match self {
            Selector::All => names_where(&|_| true),
            Selector::Names(names) => {
                for name in names {
                    schema.index_of(name)?;
                }
                names.clone()
            }
            Selector::Matching(pattern) => {
                let regex = regex::Regex::new(pattern).map_err(|e| {
                    error!(Compute, "column pattern {pattern:?} is not a regular expression: {e}")
                })?;
                names_where(&|f| regex.is_match(&f.name))
            }
            Selector::Types(types) => {
                let mut names = Vec::new();
                for field in schema.fields().iter().filter(|f| !keys.contains(&f.name)) {
                    for set in types {
                        if set.contains(&field.dtype)? {
                            names.push(field.name.clone());
                            break;
                        }
                    }
                }
                names
            }
            Selector::Positions(positions) => {
                positions.iter().map(|p| position(schema, *p)).collect::<Result<Vec<_>>>()?
            }
            Selector::Existing(selector) => selector.lenient(schema, keys)?,
            Selector::Difference(a, b) => {
                let without: HashSet<Name> = b.lenient(schema, &[])?.into_iter().collect();
                a.select(schema, keys)?.into_iter().filter(|n| !without.contains(n)).collect()
            }
            Selector::Union(a, b) => {
                let either: HashSet<Name> =
                    a.select(schema, keys)?.into_iter().chain(b.select(schema, keys)?).collect();
                schema.names().filter(|n| either.contains(*n)).cloned().collect()
            }
            Selector::Intersection(a, b) => {
                let b: HashSet<Name> = b.select(schema, keys)?.into_iter().collect();
                a.select(schema, keys)?.into_iter().filter(|n| b.contains(n)).collect()
            }
            Selector::SymmetricDifference(a, b) => {
                let a: HashSet<Name> = a.select(schema, keys)?.into_iter().collect();
                let b: HashSet<Name> = b.select(schema, keys)?.into_iter().collect();
                schema.names().filter(|n| a.contains(*n) != b.contains(*n)).cloned().collect()
            }
        })
    }

    /// As [`select`](Self::select), without an error for what does not exist: excluding what is not there is fine.
    fn lenient(&self, schema: &Schema, keys: &[Name]) -> Result<Vec<Name>> {
        Ok(match self {
            Selector::Names(names) => names.iter().filter(|n| schema.contains(n)).cloned().collect(),
            Selector::Positions(positions) => {
                positions.iter().filter_map(|p| position(schema, *p).ok()).collect()
            }
            other => other.select(schema, keys)?,
        })
    }
}

/// Prints as the calls of `cs` that make it.
impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Selector::All => f.write_str("cs.all()"),
            Selector::Names(names) if names.is_empty() => f.write_str("cs.empty()"),
            Selector::Names(names) => write!(f, "cs.by_name({})", listed(names)),
            Selector::Matching(pattern) => write!(f, "cs.matches(\"{pattern}\")"),
            Selector::Types(types) => {
                let sets: Vec<String> = types.iter().map(TypeSet::to_string).collect();
                f.write_str(&sets.join(" | "))
            }
            Selector::Positions(positions) => write!(f, "cs.by_index({})", listed(positions)),
            Selector::Existing(selector) => match selector.as_ref() {
                Selector::Names(names) => write!(f, "cs.by_name({}, require_all=False)", listed(names)),
                Selector::Positions(positions) => {
                    write!(f, "cs.by_index({}, require_all=False)", listed(positions))
                }
                other => other.fmt(f),
            },
            Selector::Difference(a, b) => write!(f, "[{a} - {b}]"),
            Selector::Union(a, b) => write!(f, "[{a} | {b}]"),
            Selector::Intersection(a, b) => write!(f, "[{a} & {b}]"),
            Selector::SymmetricDifference(a, b) => write!(f, "[{a} ^ {b}]"),
        }
    }
}

fn listed<T: fmt::Debug>(items: &[T]) -> String {
    items.iter().map(|item| format!("{item:?}")).collect::<Vec<_>>().join(", ")
}

fn position(schema: &Schema, position: i64) -> Result<Name> {
    let width = schema.len();
    let index = if position < 0 { position + width as i64 } else { position };
    match usize::try_from(index).ok().and_then(|i| schema.fields().get(i)) {
        Some(field) => Ok(field.name.clone()),
        None => bail!(ColumnNotFound, "column {position} of a frame with {width} columns"),
    }
}

#[cfg(test)]
mod tests {
    use polarslike_core::{DataType, Field, TimeUnit};

    use super::*;

    fn selected(selector: Selector) -> String {
        let types = [("a", DataType::Int64), ("b", DataType::Float64), ("c", DataType::Int64)];
        let schema = Schema::new(types.map(|(name, dtype)| Field::new(name, dtype))).unwrap();
        match selector.select(&schema, &[]) {
            Ok(names) => names.join(" "),
            Err(e) => e.to_string(),
        }
    }

    fn names(names: &[&str]) -> Box<Selector> {
        Box::new(Selector::Names(names.iter().map(|name| (*name).into()).collect()))
    }

    #[test]
    fn single_selectors() {
        assert_eq!(selected(Selector::All), "a b c");
        assert_eq!(selected(*names(&["c", "a"])), "c a");
        assert_eq!(selected(Selector::Matching("^[bc]".into())), "b c");
        assert_eq!(selected(Selector::Types(vec![TypeSet::Is(DataType::Int64)])), "a c");
        assert_eq!(selected(Selector::Types(vec![TypeSet::Kind(TypeKind::Float)])), "b");
        assert_eq!(selected(Selector::Types(vec![TypeSet::Named("Int64".into())])), "a c");
        assert_eq!(selected(Selector::Positions(vec![-1, 0])), "c a");
        assert_eq!(selected(Selector::Existing(names(&["d", "b"]))), "b");
        assert_eq!(selected(Selector::Existing(Selector::Positions(vec![7, 0]).into())), "a");
    }

    #[test]
    fn types_with_parameters() {
        let utc = DataType::Datetime(TimeUnit::Milliseconds, Some("UTC".into()));
        let plain = DataType::Datetime(TimeUnit::Nanoseconds, None);
        let zones = |unset, any, these: &[&str]| Zones {
            unset,
            any,
            these: these.iter().map(|z| (*z).to_string()).collect(),
        };
        let has = |units: &[TimeUnit], zones: Zones, dtype: &DataType| {
            TypeSet::Datetime { units: units.to_vec(), zones }.contains(dtype).unwrap()
        };
        assert!(has(&[], zones(true, true, &[]), &utc));
        assert!(!has(&[TimeUnit::Nanoseconds], zones(true, true, &[]), &utc));
        assert!(has(&[TimeUnit::Nanoseconds], zones(true, false, &[]), &plain));
        assert!(!has(&[], zones(true, false, &["Asia/Tokyo"]), &utc));
        assert!(has(&[], zones(false, false, &["UTC"]), &utc));
        assert!(TypeSet::Named("Datetime".into()).contains(&utc).unwrap());
        let texts = Selector::Types(vec![TypeSet::Is(DataType::String)]);
        let list = |inner| DataType::List(Box::new(inner));
        assert!(TypeSet::List(texts.clone().into()).contains(&list(DataType::String)).unwrap());
        assert!(!TypeSet::List(texts.into()).contains(&list(DataType::Int8)).unwrap());
    }

    #[test]
    fn sets() {
        assert_eq!(
            selected(Selector::Difference(Box::new(Selector::All), names(&["b", "not there"]))),
            "a c"
        );
        assert_eq!(selected(Selector::Union(names(&["c"]), names(&["a"]))), "a c");
        assert_eq!(selected(Selector::Intersection(names(&["c", "a"]), names(&["a", "b"]))), "a");
        assert_eq!(selected(Selector::SymmetricDifference(names(&["c", "a"]), names(&["a", "b"]))), "b c");
    }

    #[test]
    fn errors() {
        insta::assert_snapshot!(selected(*names(&["d"])), @r#"column "d" not found, did you mean "a"? There are: ["a", "b", "c"]"#);
        insta::assert_snapshot!(selected(Selector::Positions(vec![3])), @"column 3 of a frame with 3 columns");
        insta::assert_snapshot!(selected(Selector::Matching("(".into())), @r#"
        column pattern "(" is not a regular expression: regex parse error:
            (
            ^
        error: unclosed group
        "#);
    }
}
