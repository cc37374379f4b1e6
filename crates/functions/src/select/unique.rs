//! `unique`, `arg_unique`, `unique_counts`, `value_counts`, `rle`.

use std::sync::Arc;

use arrow::array::{ArrayRef, Float64Array, StructArray, UInt32Array};
use polarslike_core::{DataType, Distinct, Field, Groups, Result, RowKeys, Vector, bail};

use crate::aggregate::distinct::count;
use crate::group::{indices, take_rows};
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&UNIQUE, &ARG_UNIQUE, &UNIQUE_COUNTS, &VALUE_COUNTS, &RLE];

static UNIQUE: FunctionDef =
    FunctionDef::new("unique", "*, maintain_order:bool=False", Kernel::LengthChanging(unique))
        .doc("The distinct values in the order of their first occurrence; null counts as a value.")
        .examples(&[Example {
            columns: "a=i64 [2, null, 1, 2]",
            arguments: "()",
            result: "i64 [2, null, 1]",
        }]);

static ARG_UNIQUE: FunctionDef = FunctionDef::new("arg_unique", "", Kernel::LengthChanging(arg_unique))
    .doc("The position of the first occurrence of each distinct value.")
    .types(|bind| bind.returns(DataType::UInt32))
    .examples(&[Example { columns: "a=i64 [2, 2, null, 1]", arguments: "()", result: "u32 [0, 2, 3]" }]);

static UNIQUE_COUNTS: FunctionDef =
    FunctionDef::new("unique_counts", "", Kernel::LengthChanging(unique_counts))
        .doc("How often each distinct value occurs, in the order of their first occurrence.")
        .types(|bind| bind.returns(DataType::UInt32))
        .examples(&[Example { columns: "a=i64 [2, null, 2]", arguments: "()", result: "u32 [2, 1]" }]);

static VALUE_COUNTS: FunctionDef = FunctionDef::new(
    "value_counts",
    "*, sort:bool=False, parallel:bool=False, name:str=None, normalize:bool=False",
    Kernel::LengthChanging(value_counts),
)
.doc(
    "The distinct values with how often they occur, as structs of the value and its `count`.\n\n\
     `normalize` gives shares of all values (`proportion`) instead of counts; `name` is another name for them. With \
     `sort` the most frequent value comes first, else the values come in the order of their first occurrence.",
)
.uses_names()
.types(value_counts_types)
.examples(&[Example {
    columns: "a=i64 [1, 2, 2]",
    arguments: "(sort=true)",
    result: r#"struct[a:i64,count:u32] [{"a": 2, "count": 2}, {"a": 1, "count": 1}]"#,
}]);

static RLE: FunctionDef = FunctionDef::new("rle", "", Kernel::LengthChanging(rle))
    .doc("The runs of equal values, as structs of their length and value.")
    .types(|bind| {
        bind.returns(DataType::Struct(vec![
            Field::new("len", DataType::UInt32),
            Field::new("value", bind.input(0)),
        ]))
    })
    .examples(&[Example {
        columns: "a=i64 [7, 7, null]",
        arguments: "()",
        result: r#"struct[len:u32,value:i64] [{"len": 2, "value": 7}, {"len": 1, "value": null}]"#,
    }]);

fn value_counts_types(bind: &Bind) -> Result<Binding> {
    let normalize = bind.options.bool("normalize")?;
    let name = bind.options.opt_str("name")?.unwrap_or(if normalize { "proportion" } else { "count" });
    if *name == *bind.name(0) {
        bail!(
            Duplicate,
            "`value_counts`: the column is named {name:?} already; give the counts another `name`"
        );
    }
    let counts = if normalize { DataType::Float64 } else { DataType::UInt32 };
    bind.returns(DataType::Struct(vec![Field::new(bind.name(0), bind.input(0)), Field::new(name, counts)]))
}

/// The first rows of the distinct values of each group, and what `each` adds to them.
fn distinct(call: &Call, mut each: impl FnMut(&[u32], &mut Vec<u32>, usize)) -> Result<(Vec<u32>, Groups)> {
    let keys = RowKeys::for_equality(&call.inputs[..1], call.groups.rows())?;
    let mut distinct = Distinct::new(&keys);
    let (mut rows, mut sizes) = (Vec::new(), Vec::with_capacity(call.groups.len()));
    for group in call.groups.iter() {
        let (ids, firsts) = distinct.number(group.clone());
        let before = rows.len();
        rows.extend_from_slice(firsts);
        sizes.push(firsts.len());
        each(ids, &mut rows, before);
    }
    Ok((rows, Groups::from_sizes(sizes)))
}

fn unique(call: &Call) -> Result<(Vector, Groups)> {
    let (rows, groups) = distinct(call, |_, _, _| {})?;
    Ok((take_rows(&call.inputs[0], rows)?, groups))
}

fn arg_unique(call: &Call) -> Result<(Vector, Groups)> {
    let (mut rows, groups) = distinct(call, |_, _, _| {})?;
    for (from, to) in call.groups.iter().zip(groups.iter()) {
        rows[to].iter_mut().for_each(|row| *row -= from.start as u32);
    }
    Ok((indices(rows), groups))
}

fn unique_counts(call: &Call) -> Result<(Vector, Groups)> {
    let (mut all, mut counts) = (Vec::new(), Vec::new());
    let (_, groups) = distinct(call, |ids, rows, before| {
        count(ids, rows.len() - before, &mut counts);
        all.extend_from_slice(&counts);
    })?;
    Ok((indices(all), groups))
}

fn value_counts(call: &Call) -> Result<(Vector, Groups)> {
    let sort = call.options.bool("sort")?;
    let normalize = call.options.bool("normalize")?;
    let (mut all, mut shares, mut counts) = (Vec::new(), Vec::new(), Vec::new());
    let (rows, groups) = distinct(call, |ids, rows, before| {
        count(ids, rows.len() - before, &mut counts);
        if sort {
            let mut pairs: Vec<(u32, u32)> =
                counts.iter().copied().zip(rows[before..].iter().copied()).collect();
            pairs.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
            for (i, (count, row)) in pairs.into_iter().enumerate() {
                (counts[i], rows[before + i]) = (count, row);
            }
        }
        all.extend_from_slice(&counts);
        if normalize {
            shares.extend(counts.iter().map(|n| f64::from(*n) / ids.len() as f64));
        }
    })?;
    let values = take_rows(&call.inputs[0], rows)?.decode();
    let counts: ArrayRef =
        if normalize { Arc::new(Float64Array::from(shares)) } else { Arc::new(UInt32Array::from(all)) };
    Ok((structs(call.dtype, vec![values, counts])?, groups))
}

fn rle(call: &Call) -> Result<(Vector, Groups)> {
    let keys = RowKeys::for_equality(&call.inputs[..1], call.groups.rows())?;
    let (mut firsts, mut lengths, mut sizes) =
        (Vec::new(), Vec::new(), Vec::with_capacity(call.groups.len()));
    for group in call.groups.iter() {
        let before = firsts.len();
        for row in group.clone() {
            if row == group.start || !keys.equal(row - 1, row) {
                firsts.push(row as u32);
                lengths.push(0_u32);
            }
            if let Some(length) = lengths.last_mut() {
                *length += 1;
            }
        }
        sizes.push(firsts.len() - before);
    }
    let values = take_rows(&call.inputs[0], firsts)?.decode();
    let runs = structs(call.dtype, vec![Arc::new(UInt32Array::from(lengths)), values])?;
    Ok((runs, Groups::from_sizes(sizes)))
}

/// A column of structs with these fields.
pub(crate) fn structs(dtype: &DataType, columns: Vec<ArrayRef>) -> Result<Vector> {
    let arrow::datatypes::DataType::Struct(fields) = dtype.storage() else {
        bail!(Internal, "a struct is stored as a struct")
    };
    Ok(Vector::plain(dtype.clone(), Arc::new(StructArray::try_new(fields, columns, None)?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lookup;
    use crate::testing::{call_groups, check, values, vector};
    use polarslike_core::Value;

    #[test]
    fn types_and_names() {
        check("unique", r#"a=str ["x", "y", "x"]"#, "()", r#"str ["x", "y"]"#);
        check("unique", "a=list[i64] [[1], [1]]", "()", "list[i64] [[1]]");
        check("arg_unique", "a=i64 []", "()", "u32 []");
        check(
            "value_counts",
            r#"a=str ["x", null]"#,
            r#"(normalize=true, name="p")"#,
            r#"struct[a:str,p:f64] [{"a": "x", "p": 0.5}, {"a": null, "p": 0.5}]"#,
        );
    }

    #[test]
    fn each_group_for_itself() {
        let groups = Groups::from_sizes([2, 0, 3]);
        let of = |name: &str, args: Vec<crate::Arg>| {
            let inputs = vec![vector("i64 [1, 1, 1, 2, 2]")];
            let (result, groups) = call_groups(lookup(name).unwrap(), inputs, args, &groups).unwrap();
            (values(&result), groups)
        };
        let sizes = Groups::from_sizes([1, 0, 2]);
        let ints = |values: [i128; 3]| values.map(Value::Int).to_vec();
        assert_eq!(of("unique", vec![crate::Arg::Bool(true)]), (ints([1, 1, 2]), sizes.clone()));
        assert_eq!(of("arg_unique", vec![]), (ints([0, 0, 1]), sizes.clone()));
        assert_eq!(of("unique_counts", vec![]), (ints([2, 1, 2]), sizes));
    }
}
