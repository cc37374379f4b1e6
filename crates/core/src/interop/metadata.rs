//! What Arrow's types do not say, as metadata of fields: the categories of an Enum, as Polars writes them, and Int128.

use std::collections::HashMap;

use arrow::datatypes::Field;

use crate::{Categories, DataType, Result, error};

/// The categories of an Enum: the length of each and itself.
pub(crate) const ENUM_KEY: &str = "_PL_ENUM_VALUES2";

/// Marks decimals without digits behind the point that are integers.
pub(crate) const INT128_KEY: &str = "polarslike.int128";

/// Arrow's field of a type as it leaves.
pub(crate) fn field(name: &str, dtype: &DataType, nullable: bool) -> Field {
    let field = Field::new(name, dtype.to_arrow(), nullable);
    match dtype {
        DataType::Enum(categories) => {
            let values: String = categories.iter().map(|name| format!("{};{name}", name.len())).collect();
            field.with_metadata(HashMap::from([(ENUM_KEY.to_string(), values)]))
        }
        DataType::Int128 => field.with_metadata(HashMap::from([(INT128_KEY.to_string(), String::new())])),
        _ => field,
    }
}

/// The categories that a field's metadata lists.
pub(crate) fn categories(text: &str) -> Result<Categories> {
    let damaged = || error!(Schema, "the metadata {ENUM_KEY} does not list categories: {text:?}");
    let mut names = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (length, after) = rest.split_once(';').ok_or_else(damaged)?;
        let length: usize = length.parse().map_err(|_| damaged())?;
        let (name, after) = after.split_at_checked(length).ok_or_else(damaged)?;
        names.push(name);
        rest = after;
    }
    Categories::new(names)
}
