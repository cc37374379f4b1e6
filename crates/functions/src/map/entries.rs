//! Maps: `map.entries`, `map.keys`, `map.values`, `map.len`, `map.contains_key`, `map.get`.

use arrow::array::{Array, AsArray, BooleanArray, UInt32Array};
use arrow::buffer::BooleanBuffer;
use polarslike_core::{DataType, Result, Vector, bail, error};

use crate::group::indices;
use crate::kernels::equality;
use crate::kernels::lists::{Lists, elements, list_vector, mask};
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel, supertype};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&ENTRIES, &KEYS, &VALUES, &LEN, &CONTAINS_KEY, &GET];

static ENTRIES: FunctionDef =
    FunctionDef::new("map.entries", "", Kernel::Elementwise(|call| Ok(entries(&call.inputs[0]))))
        .total()
        .doc("Each map as a list of structs with the fields `key` and `value`.")
        .types(|bind| {
            let (key, value) = key_and_value(bind)?;
            bind.returns(DataType::map_entries(&key, &value))
        })
        .examples(&[Example {
            columns: r#"a=map[str, i64] [{"x": 1}, null]"#,
            arguments: "()",
            result: r#"list[struct[key: str, value: i64]] [[{"key": "x", "value": 1}], null]"#,
        }]);

static KEYS: FunctionDef =
    FunctionDef::new("map.keys", "", Kernel::Elementwise(|call| lists_of(&call.inputs[0], 0)))
        .total()
        .doc("The keys of each map as a list.")
        .types(|bind| {
            let (key, _) = key_and_value(bind)?;
            bind.returns(DataType::List(Box::new(key)))
        })
        .examples(&[Example {
            columns: r#"a=map[str, i64] [{"x": 1, "y": 2}, null]"#,
            arguments: "()",
            result: r#"list[str] [["x", "y"], null]"#,
        }]);

static VALUES: FunctionDef =
    FunctionDef::new("map.values", "", Kernel::Elementwise(|call| lists_of(&call.inputs[0], 1)))
        .total()
        .doc("The values of each map as a list.")
        .types(|bind| {
            let (_, value) = key_and_value(bind)?;
            bind.returns(DataType::List(Box::new(value)))
        })
        .examples(&[Example {
            columns: r#"a=map[str, i64] [{"x": 1, "y": 2}, null]"#,
            arguments: "()",
            result: "list[i64] [[1, 2], null]",
        }]);

static LEN: FunctionDef = FunctionDef::new("map.len", "", Kernel::Elementwise(len))
    .total()
    .doc("The number of entries of each map.")
    .types(|bind| {
        key_and_value(bind)?;
        bind.returns(DataType::UInt32)
    })
    .examples(&[Example {
        columns: r#"a=map[str, i64] [{"x": 1, "y": 2}, null]"#,
        arguments: "()",
        result: "u32 [2, null]",
    }]);

static CONTAINS_KEY: FunctionDef =
    FunctionDef::new("map.contains_key", "key:expr(lit)", Kernel::Elementwise(contains_key))
        .doc("Whether each map has `key`. No map has a null key.")
        .types(|bind| key_type(bind, |_| DataType::Boolean))
        .examples(&[Example {
            columns: r#"a=map[str, i64] [{"x": 1}, {}, null]"#,
            arguments: r#"("x")"#,
            result: "bool [true, false, null]",
        }]);

static GET: FunctionDef = FunctionDef::new("map.get", "key:expr(lit)", Kernel::Elementwise(get))
    .doc("The value that each map has for `key`; null if it has none.")
    .types(|bind| key_type(bind, |value| value))
    .examples(&[Example {
        columns: r#"a=map[str, i64] [{"x": 1}, {}, null]"#,
        arguments: r#"("x")"#,
        result: "i64 [1, null, null]",
    }]);

fn key_and_value(bind: &Bind) -> Result<(DataType, DataType)> {
    match bind.input(0) {
        DataType::Map(key, value) => Ok((*key, *value)),
        _ => Err(bind.reject(0, "maps")),
    }
}

/// The key to look for has the type of the map's keys.
fn key_type(bind: &Bind, output: fn(DataType) -> DataType) -> Result<Binding> {
    let (key, value) = key_and_value(bind)?;
    let wanted = bind.input(1);
    match supertype(&key, &wanted) {
        Some(common) if common == key && key.is_text() == wanted.is_text() || wanted == DataType::Null => {
            bind.cast(vec![bind.input(0), key], output(value))
        }
        _ => Err(error!(
            InvalidOperation,
            "`{}` cannot look for a key of type {wanted} in maps with keys of {key}; cast it",
            bind.function.name
        )),
    }
}

/// Maps as the lists of structs that store them.
fn entries(maps: &Vector) -> Vector {
    maps.with_dtype(maps.dtype().physical())
}

/// The keys and the values of all entries, and where each map's entries stand.
fn parts(maps: &Vector) -> Result<([Vector; 2], Lists)> {
    let DataType::Map(key, value) = maps.dtype() else { bail!(Internal, "{} is not a map", maps.dtype()) };
    let lists = Lists::new(&entries(maps))?;
    let array = lists.values.decode();
    let column = |i: usize| array.as_struct().column(i).clone();
    Ok(([elements(key, column(0))?, elements(value, column(1))?], lists))
}

fn lists_of(maps: &Vector, part: usize) -> Result<Vector> {
    let (parts, lists) = parts(&maps.decoded())?;
    list_vector(&parts[part], &lists.groups, lists.nulls)
}

fn len(call: &Call) -> Result<Vector> {
    let lists = Lists::new(&entries(&call.inputs[0].decoded()))?;
    mask(&indices(lists.groups.iter().map(|group| group.len() as u32).collect()), lists.nulls)
}

/// The entry of each map that has the key, the values, and which maps are there.
fn find(call: &Call) -> Result<(UInt32Array, Vector, Lists)> {
    let [maps, wanted] = call.inputs else { bail!(Internal, "a look-up in maps takes two inputs") };
    let ([keys, values], lists) = parts(&maps.decoded())?;
    let (dtype, keys, wanted) = (keys.dtype().clone(), keys.decode(), wanted.decode());
    let equal = equality(&dtype, &keys, &wanted);
    let entry = |(row, mut group): (usize, std::ops::Range<usize>)| {
        if !lists.is_valid(row) || wanted.is_null(row) {
            return None;
        }
        group.find(|i| equal(*i, row)).map(|i| i as u32)
    };
    let found = lists.groups.iter().enumerate().map(entry).collect();
    Ok((found, values, lists))
}

fn contains_key(call: &Call) -> Result<Vector> {
    let (found, _, lists) = find(call)?;
    let bits = BooleanBuffer::collect_bool(found.len(), |row| found.is_valid(row));
    Ok(Vector::boolean(BooleanArray::new(bits, lists.nulls)))
}

fn get(call: &Call) -> Result<Vector> {
    let (found, values, _) = find(call)?;
    values.take(&found)
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn look_ups() {
        let columns = r#"a=map[str, str] [{"x": "p", "y": null}, {"y": "q"}, null]; k=str ["y", "x", "y"]"#;
        check("map.get", columns, "(col(k))", "str [null, null, null]");
        check("map.contains_key", columns, "(col(k))", "bool [true, false, null]");
        check("map.contains_key", columns, "(null)", "bool [false, false, null]");
        check("map.get", columns, "(null)", "str [null, null, null]");
        assert!(fails("map.get", columns, "(1)").contains("keys of String"));
        assert!(fails("map.len", "a=list[i64] [[1]]", "()").contains("maps"));
    }
}
