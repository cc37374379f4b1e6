//! Lists and arrays as other nested types: `list.to_array`, `list.to_struct`, `list.to_map`, `arr.to_struct`.

use std::sync::Arc;

use arrow::array::{Array, AsArray, StructArray, UInt32Array};
use polarslike_core::{DataType, Distinct, Field, Groups, Result, RowKeys, Vector, bail, error};

use crate::kernels::lists::{Lists, item_type, list_vector, to_arrays};
use crate::{Arg, Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&TO_ARRAY, &TO_STRUCT, &TO_MAP, &ARR_TO_STRUCT];

static TO_ARRAY: FunctionDef = FunctionDef::new("list.to_array", "width:int", Kernel::Elementwise(to_array))
    .doc("Each list as an array of `width` elements; a list of another length is an error.")
    .types(|bind| {
        let item = item_type(bind)?;
        bind.returns(DataType::Array(Box::new(item), width(bind.options.int("width")?)?))
    })
    .examples(&[Example {
        columns: "a=list[i64] [[1, 2], null]",
        arguments: "(2)",
        result: "array[i64, 2] [[1, 2], null]",
    }]);

static TO_STRUCT: FunctionDef =
    FunctionDef::new("list.to_struct", "fields:list(str)", Kernel::Elementwise(to_struct))
        .doc("The first elements of each list as fields of a struct; fields beyond the end are null.")
        .types(|bind| struct_type(bind, bind.options.list("fields")?))
        .examples(&[Example {
            columns: "a=list[i64] [[1, 2], [3], null]",
            arguments: r#"(["x", "y"])"#,
            result: r#"struct[x: i64, y: i64] [{"x": 1, "y": 2}, {"x": 3, "y": null}, null]"#,
        }]);

static ARR_TO_STRUCT: FunctionDef =
    FunctionDef::new("arr.to_struct", "fields:list(str)=None", Kernel::Elementwise(to_struct))
        .doc("The elements of each array as fields of a struct, by default `field_0`, `field_1`, ...")
        .types(|bind| {
            let (names, input) = (bind.options.list("fields")?, bind.input(0));
            match input {
                DataType::Array(_, width) if names.is_empty() => {
                    let names: Vec<Arg> = (0..width).map(|i| Arg::String(format!("field_{i}"))).collect();
                    struct_type(bind, &names)
                }
                DataType::Array(_, width) if names.len() != width => Err(error!(
                    InvalidArgument,
                    "`arr.to_struct`: {} names for arrays of {width} elements",
                    names.len()
                )),
                _ => struct_type(bind, names),
            }
        })
        .examples(&[Example {
            columns: "a=array[i64, 2] [[1, 2], null]",
            arguments: "()",
            result: r#"struct[field_0: i64, field_1: i64] [{"field_0": 1, "field_1": 2}, null]"#,
        }]);

static TO_MAP: FunctionDef = FunctionDef::new("list.to_map", "", Kernel::Elementwise(to_map))
    .doc(
        "Each list of structs with the fields `key` and `value` as a map.\n\n\
         Of equal keys the last one's value counts; a null key and a null struct are errors.",
    )
    .types(|bind| match item_type(bind)? {
        DataType::Struct(fields) if matches!(&fields[..], [k, v] if *k.name == *"key" && *v.name == *"value") => {
            let [key, value] = [0, 1].map(|i| Box::new(fields[i].dtype.clone()));
            bind.returns(DataType::Map(key, value))
        }
        _ => Err(bind.reject(0, "lists of structs with the fields `key` and `value`")),
    })
    .examples(&[Example {
        columns: r#"a=list[struct[key: str, value: i64]] [[{"key": "x", "value": 1}], [], null]"#,
        arguments: "()",
        result: r#"map[str, i64] [{"x": 1}, {}, null]"#,
    }]);

fn struct_type(bind: &Bind, names: &[Arg]) -> Result<Binding> {
    let item = item_type(bind)?;
    let mut fields: Vec<Field> = Vec::with_capacity(names.len());
    for name in names {
        let Arg::String(name) = name else {
            return Err(error!(InvalidType, "a field's name is text, not {name:?}"));
        };
        if fields.iter().any(|f| *f.name == **name) {
            return Err(error!(Duplicate, "`{}`: two fields {name:?}", bind.function.name));
        }
        fields.push(Field::new(name.as_str(), item.clone()));
    }
    bind.returns(DataType::Struct(fields))
}

/// The width of arrays as an option gives it.
pub(crate) fn width(given: i64) -> Result<usize> {
    i32::try_from(given)
        .ok()
        .and_then(|width| usize::try_from(width).ok())
        .ok_or_else(|| error!(InvalidArgument, "an array cannot have {given} elements"))
}

fn to_array(call: &Call) -> Result<Vector> {
    let DataType::Array(_, width) = call.dtype else { bail!(Internal, "`list.to_array` gives arrays") };
    to_arrays(&call.inputs[0].decoded(), *width)
}

fn to_struct(call: &Call) -> Result<Vector> {
    let arrow::datatypes::DataType::Struct(fields) = call.dtype.storage() else {
        bail!(Internal, "a struct is stored as a struct")
    };
    let Lists { values, groups, nulls } = Lists::new(&call.inputs[0].decoded())?;
    let columns = (0..fields.len())
        .map(|i| {
            let row = |group: std::ops::Range<usize>| (i < group.len()).then_some((group.start + i) as u32);
            Ok(values.take(&groups.iter().map(row).collect::<UInt32Array>())?.decode())
        })
        .collect::<Result<Vec<_>>>()?;
    let array = StructArray::try_new_with_length(fields, columns, nulls, groups.len())?;
    Ok(Vector::plain(call.dtype.clone(), Arc::new(array)))
}

fn to_map(call: &Call) -> Result<Vector> {
    let DataType::Map(key, _) = call.dtype else { bail!(Internal, "`list.to_map` gives maps") };
    let Lists { values, groups, nulls } = Lists::new(&call.inputs[0].decoded())?;
    let entries = values.decode();
    let keys = Vector::plain(key.as_ref().clone(), entries.as_struct().column(0).clone());
    let is_valid = |row| nulls.as_ref().is_none_or(|n| n.is_valid(row));
    for (_, group) in groups.iter().enumerate().filter(|(row, _)| is_valid(*row)) {
        if group.clone().any(|i| entries.is_null(i)) {
            bail!(InvalidOperation, "`list.to_map`: an entry of a map cannot be null");
        }
        if group.clone().any(|i| keys.is_null(i)) {
            bail!(InvalidOperation, "`list.to_map`: a key of a map cannot be null");
        }
    }
    // The last row of each key, where the key first stands.
    let row_keys = RowKeys::for_equality(&[keys], values.len())?;
    let mut numbering = Distinct::new(&row_keys);
    let mut picked: Vec<u32> = Vec::with_capacity(values.len());
    let mut sizes = Vec::with_capacity(groups.len());
    for (row, group) in groups.iter().enumerate() {
        let before = picked.len();
        if is_valid(row) {
            let (ids, first_rows) = numbering.number(group.clone());
            picked.resize(before + first_rows.len(), 0);
            for (id, i) in ids.iter().zip(group) {
                picked[before + *id as usize] = i as u32;
            }
        }
        sizes.push(picked.len() - before);
    }
    let lists = list_vector(&values.take(&UInt32Array::from(picked))?, &Groups::from_sizes(sizes), nulls)?;
    Ok(Vector::plain(call.dtype.clone(), lists.decode()))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn lists_as_arrays() {
        check(
            "list.to_array",
            r#"a=list[str] [["x"], null, [null]]"#,
            "(1)",
            r#"array[str, 1] [["x"], null, [null]]"#,
        );
        assert!(fails("list.to_array", "a=list[i64] [[1], [1, 2]]", "(1)").contains("row 1 has 2 elements"));
        assert!(fails("list.to_array", "a=list[i64] [[1]]", "(-1)").contains("cannot have -1"));
    }

    #[test]
    fn elements_as_fields() {
        check(
            "list.to_struct",
            r#"a=list[cat] [["x"], []]"#,
            r#"(["p"])"#,
            r#"struct[p: cat] [{"p": "x"}, {"p": null}]"#,
        );
        assert!(fails("arr.to_struct", "a=array[i64, 1] [[1]]", r#"(["x", "y"])"#).contains("2 names"));
        assert!(fails("list.to_struct", "a=list[i64] [[1]]", r#"(["x", "x"])"#).contains("two fields"));
    }

    #[test]
    fn entries_as_maps() {
        let columns = r#"a=list[struct[key: str, value: i64]]
            [[{"key": "x", "value": 1}, {"key": "y", "value": 2}, {"key": "x", "value": 3}], null]"#;
        check("list.to_map", columns, "()", r#"map[str, i64] [{"x": 3, "y": 2}, null]"#);
        let null_key = r#"a=list[struct[key: str, value: i64]] [[{"key": null, "value": 1}]]"#;
        assert!(fails("list.to_map", null_key, "()").contains("key"));
        assert!(fails("list.to_map", "a=list[i64] [[1]]", "()").contains("`key` and `value`"));
    }
}
