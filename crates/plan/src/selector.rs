//! Sets of columns, by name, pattern, position or type.

use hashbrown::HashSet;
use polarslike_core::{DataType, Name, Result, Schema, bail, error};
use serde::{Deserialize, Serialize};

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
    Types(Vec<DataType>),
    /// Columns at these positions; negative ones count from the end.
    Positions(Vec<i64>),
    /// The columns of the first that are not in the second.
    Difference(Box<Selector>, Box<Selector>),
    /// The columns of either, in the order of the frame.
    Union(Box<Selector>, Box<Selector>),
    /// The columns of both.
    Intersection(Box<Selector>, Box<Selector>),
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
            Selector::Types(types) => names_where(&|f| types.iter().any(|t| type_matches(t, &f.dtype))),
            Selector::Positions(positions) => {
                positions.iter().map(|p| position(schema, *p)).collect::<Result<Vec<_>>>()?
            }
            Selector::Difference(a, b) => {
                let without: HashSet<Name> = b.lenient(schema)?.into_iter().collect();
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
        })
    }

    /// As [`select`](Self::select), without an error for names that do not exist: excluding what is not there is fine.
    fn lenient(&self, schema: &Schema) -> Result<Vec<Name>> {
        match self {
            Selector::Names(names) => Ok(names.iter().filter(|n| schema.contains(n)).cloned().collect()),
            other => other.select(schema, &[]),
        }
    }
}

/// Whether a column's type is the wanted one; a Datetime or Duration without unit cannot be asked for, so units count.
fn type_matches(wanted: &DataType, dtype: &DataType) -> bool {
    wanted == dtype
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
    use polarslike_core::Field;

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
        assert_eq!(selected(Selector::Types(vec![DataType::Int64])), "a c");
        assert_eq!(selected(Selector::Positions(vec![-1, 0])), "c a");
    }

    #[test]
    fn sets() {
        assert_eq!(
            selected(Selector::Difference(Box::new(Selector::All), names(&["b", "not there"]))),
            "a c"
        );
        assert_eq!(selected(Selector::Union(names(&["c"]), names(&["a"]))), "a c");
        assert_eq!(selected(Selector::Intersection(names(&["c", "a"]), names(&["a", "b"]))), "a");
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
