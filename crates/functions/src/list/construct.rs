//! `pl.list`, `pl.concat_list`, `list.concat`, `pl.concat_arr`.

use arrow::array::UInt32Array;
use arrow::buffer::NullBuffer;
use polarslike_core::{DataType, Groups, Result, Vector, bail, error};

use crate::kernels::lists::{Lists, array_vector, list_vector};
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel, supertype_of};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&LIST, &CONCAT_LIST, &CONCAT, &CONCAT_ARR];

static LIST: FunctionDef =
    FunctionDef::new("pl.list", "exprs:exprs, *more_exprs:expr(col)", Kernel::Elementwise(concat))
        .doc(
            "One list per row of several columns' values, each of which is one element: lists, too.\n\n\
             The elements have the type that all fit. `concat_list` puts the elements of lists into it one by one.",
        )
        .types(element_types)
        .keeps_literals()
        .examples(&[
            Example {
                columns: "a=i64 [1, null]; b=i64 [3, 4]",
                arguments: "([col(a), col(b)])",
                result: "list[i64] [[1, 3], [null, 4]]",
            },
            Example {
                columns: "a=list[i64] [[1, 2], null]; b=list[i64] [[3], []]",
                arguments: "(col(a), col(b))",
                result: "list[list[i64]] [[[1, 2], [3]], [null, []]]",
            },
        ]);

static CONCAT_LIST: FunctionDef =
    FunctionDef::new("pl.concat_list", "exprs:exprs, *more_exprs:expr(col)", Kernel::Elementwise(concat))
        .doc(
            "One list per row of several columns' values; the elements of lists are put into it one by one.\n\n\
             A null list makes the result null; another null is an element. The elements have the type that all fit.",
        )
        .types(types)
        .keeps_literals()
        .examples(&[
            Example {
                columns: "a=i64 [1, null]; b=i64 [3, 4]",
                arguments: "([col(a), col(b)])",
                result: "list[i64] [[1, 3], [null, 4]]",
            },
            Example {
                columns: "a=list[i64] [[1, 2], null]; b=i64 [3, 4]",
                arguments: "(col(a), col(b))",
                result: "list[i64] [[1, 2, 3], null]",
            },
        ]);

static CONCAT: FunctionDef = FunctionDef::new("list.concat", "other:exprs", Kernel::Elementwise(concat))
    .doc(
        "The elements of each list, then those of `other`: one or more columns of lists or values.\n\n\
         A null list makes the result null; another null is an element. The elements have the type that all fit.",
    )
    .types(types)
    .examples(&[
        Example {
            columns: "a=list[i64] [[1], [], null]; b=list[i64] [[2, 3], [4], [5]]",
            arguments: "(col(b))",
            result: "list[i64] [[1, 2, 3], [4], null]",
        },
        Example { columns: "a=list[i64] [[1], []]", arguments: "([7, 8])", result: "list[i64] [[1, 7, 8], [7, 8]]" },
    ]);

static CONCAT_ARR: FunctionDef =
    FunctionDef::new("pl.concat_arr", "exprs:exprs, *more_exprs:expr(col)", Kernel::Elementwise(concat))
        .doc(
            "One array per row of several columns' values; the elements of arrays are put into it one by one.\n\n\
             A null array makes the result null; another null is an element. All elements are of the type of the first.",
        )
        .types(array_types)
        .examples(&[
            Example {
                columns: "a=i64 [1, 2]; b=i64 [3, null]",
                arguments: "([col(a), col(b)])",
                result: "array[i64, 2] [[1, 3], [2, null]]",
            },
            Example {
                columns: "a=array[i64, 2] [[1, 2], null]; b=i64 [3, 4]",
                arguments: "(col(a), col(b))",
                result: "array[i64, 3] [[1, 2, 3], null]",
            },
        ]);

fn array_types(bind: &Bind) -> Result<Binding> {
    let item = |t: &DataType| match t {
        DataType::Array(item, width) => (item.as_ref().clone(), *width),
        other => (other.clone(), 1),
    };
    let Some((first, _)) = bind.inputs.first().map(item) else {
        return Err(error!(InvalidArgument, "`concat_arr` needs a column"));
    };
    let mut sum = 0;
    for dtype in bind.inputs {
        let (item, width) = item(dtype);
        if item != first && item != DataType::Null {
            return Err(error!(
                Schema,
                "`concat_arr` takes values and arrays of one type, but there are {first} and {item}; cast one of them"
            ));
        }
        sum += width;
    }
    let inputs = bind.inputs.iter().map(|t| if *t == DataType::Null { first.clone() } else { t.clone() });
    bind.cast(inputs.collect(), DataType::Array(Box::new(first), sum))
}

fn element_types(bind: &Bind) -> Result<Binding> {
    let item = common(bind, bind.inputs.iter())?;
    bind.cast(vec![item.clone(); bind.inputs.len()], DataType::List(Box::new(item)))
}

/// The type that values of all these types fit.
fn common<'a>(bind: &Bind, types: impl Iterator<Item = &'a DataType>) -> Result<DataType> {
    supertype_of(types).ok_or_else(|| {
        error!(Schema, "`{}` of values without a common type; cast them to one", bind.function.name)
    })
}

fn types(bind: &Bind) -> Result<Binding> {
    let is_list = |t: &DataType| matches!(t, DataType::List(_));
    let items = bind.inputs.iter().map(|t| if is_list(t) { t.inner().unwrap_or(t) } else { t });
    let item = common(bind, items)?;
    let list = DataType::List(Box::new(item.clone()));
    let inputs = bind.inputs.iter().map(|t| if is_list(t) { list.clone() } else { item.clone() });
    bind.cast(inputs.collect(), list)
}

/// One list, or array, per row of the values of all inputs.
fn concat(call: &Call) -> Result<Vector> {
    let Some(first) = call.inputs.first() else {
        bail!(InvalidArgument, "`{}` needs a column", call.options.name())
    };
    let rows = first.len();
    let Some(item) = call.dtype.inner() else { bail!(Internal, "{} has no elements", call.dtype) };
    let mut nulls: Option<NullBuffer> = None;
    let mut values = Vec::with_capacity(call.inputs.len());
    let mut parts: Vec<(usize, Groups)> = Vec::with_capacity(call.inputs.len());
    let mut start = 0;
    for input in call.inputs {
        let input = input.decoded();
        let (part, groups) = if input.dtype() == item {
            (input, Groups::single(rows))
        } else {
            let lists = Lists::new(&input)?;
            nulls = NullBuffer::union(nulls.as_ref(), lists.nulls.as_ref());
            (lists.values, lists.groups)
        };
        parts.push((start, groups));
        start += part.len();
        values.push(part);
    }
    let width = if let DataType::Array(_, width) = call.dtype { Some(*width) } else { None };
    let mut picked = Vec::with_capacity(start);
    let mut sizes = Vec::with_capacity(rows);
    for row in 0..rows {
        let before = picked.len();
        // A null array has elements too, which nobody sees.
        if width.is_some() || nulls.as_ref().is_none_or(|n| n.is_valid(row)) {
            for (start, groups) in &parts {
                picked.extend(groups.range(row).map(|i| (start + i) as u32));
            }
        }
        sizes.push(picked.len() - before);
    }
    let values = Vector::concat(item, &values)?.take(&UInt32Array::from(picked))?;
    match width {
        Some(width) => array_vector(&values, width, rows, nulls),
        None => list_vector(&values, &Groups::from_sizes(sizes), nulls),
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn kinds_of_elements() {
        let columns = r#"a=i64 [1, 2]; f=f64 [0.5, null]; s=str ["x", "y"]; l=list[i64] [[], [7, 8]]"#;
        check("pl.concat_list", columns, "(col(a), col(f))", "list[f64] [[1, 0.5], [2, null]]");
        check("pl.concat_list", columns, "(col(s))", r#"list[str] [["x"], ["y"]]"#);
        check("pl.concat_list", columns, "(col(l), 9, col(a))", "list[i64] [[9, 1], [7, 8, 9, 2]]");
        assert!(
            fails("pl.concat_list", r#"a=i64 [1]; b=struct[x: i64] [{"x": 1}]"#, "(col(a), col(b))")
                .contains("common type")
        );
    }

    #[test]
    fn lists_as_elements() {
        check("pl.list", "a=list[i64] [[1], null]", "(col(a))", "list[list[i64]] [[[1]], [null]]");
        check(
            "pl.list",
            "a=i64 [1, null]; b=f64 [0.5, 1]",
            "(col(a), col(b), null)",
            "list[f64] [[1, 0.5, null], [null, 1, null]]",
        );
        assert!(fails("pl.list", "a=i64 [1]; b=list[i64] [[1]]", "(col(a), col(b))").contains("common type"));
    }

    #[test]
    fn arrays() {
        check(
            "pl.concat_arr",
            "a=array[i64, 1] [[1], [2]]; b=array[i64, 0] [[], null]",
            "(col(a), col(b), null)",
            "array[i64, 2] [[1, null], null]",
        );
        assert!(fails("pl.concat_arr", "a=i64 [1]; b=f64 [1]", "(col(a), col(b))").contains("one type"));
        check("list.concat", "a=i64 [1]; b=list[i64] [[2, null]]", "(col(b))", "list[i64] [[1, 2, null]]");
    }
}
