//! What there is for values of the host language, which no function looks into: what counts them, asks whether they are
//! there, and picks among them.

use polarslike_core::{DataType, Result, bail};

use crate::FunctionDef;

/// Functions whose subject may be objects; further inputs may not.
const OF_SUBJECT: &[&str] = &[
    "count",
    "drop_nulls",
    "filter",
    "first",
    "forward_fill",
    "backward_fill",
    "gather",
    "gather_every",
    "get",
    "has_nulls",
    "head",
    "is_empty",
    "is_not_null",
    "is_null",
    "item",
    "last",
    "len",
    "limit",
    "null_count",
    "reverse",
    "sample",
    "shuffle",
    "slice",
    "sort_by",
    "tail",
];

/// Functions all of whose inputs may be objects.
const OF_ALL: &[&str] =
    &["append", "extend_constant", "fill_null", "pl.coalesce", "pl.repeat", "pl.ternary", "shift"];

/// An error if a function is not for objects and gets them.
pub(crate) fn check(def: &FunctionDef, inputs: &[DataType]) -> Result<()> {
    let may = |i: usize| OF_ALL.contains(&def.name) || i == 0 && OF_SUBJECT.contains(&def.name);
    match inputs.iter().enumerate().find(|(i, dtype)| dtype.holds_objects() && !may(*i)) {
        // A cast to the same type changes nothing; one to another is refused where the target is known.
        Some((_, DataType::Object)) if def.name == "cast" => Ok(()),
        Some((_, dtype)) => bail!(
            InvalidOperation,
            "`{}` is not there for values of type {dtype}, whose meaning is unknown here: use `map_elements`",
            def.name
        ),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lookup;

    #[test]
    fn listed_functions_exist() {
        for name in OF_SUBJECT.iter().chain(OF_ALL) {
            assert!(lookup(name).is_some(), "{name}");
        }
    }

    #[test]
    fn others_are_refused() {
        let check = |name, inputs: &[DataType]| check(lookup(name).unwrap(), inputs);
        assert!(check("is_null", &[DataType::Object]).is_ok());
        assert!(check("sort_by", &[DataType::Object, DataType::Int8]).is_ok());
        assert!(check("sort_by", &[DataType::Int8, DataType::Object]).is_err());
        let list = DataType::List(Box::new(DataType::Object));
        assert!(check("is_null", &[list]).is_ok());
        let message = check("sum", &[DataType::Object]).unwrap_err().to_string();
        assert!(message.contains("`sum` is not there for values of type Object"), "{message}");
    }
}
