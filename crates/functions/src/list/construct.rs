//! `pl.concat_list`.

use arrow::array::UInt32Array;
use arrow::buffer::NullBuffer;
use polarslike_core::{DataType, Groups, Result, Vector, bail, error};

use crate::kernels::lists::{Lists, list_vector};
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel, supertype_of};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&CONCAT_LIST];

static CONCAT_LIST: FunctionDef =
    FunctionDef::new("pl.concat_list", "exprs:exprs, *more_exprs:expr(col)", Kernel::Elementwise(concat_list))
        .doc(
            "One list per row of several columns' values; the elements of lists are put into it one by one.\n\n\
             A null list makes the result null; another null is an element. The elements have the type that all fit.",
        )
        .types(types)
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

fn types(bind: &Bind) -> Result<Binding> {
    let items: Vec<DataType> = bind.inputs.iter().map(|t| t.inner().unwrap_or(t).clone()).collect();
    let item = supertype_of(&items).ok_or_else(|| {
        error!(InvalidOperation, "`concat_list` of values without a common type; cast them to one")
    })?;
    let list = DataType::List(Box::new(item.clone()));
    let inputs = bind.inputs.iter().map(|t| if t.inner().is_some() { list.clone() } else { item.clone() });
    bind.cast(inputs.collect(), list)
}

fn concat_list(call: &Call) -> Result<Vector> {
    let Some(first) = call.inputs.first() else { bail!(InvalidArgument, "`concat_list` needs a column") };
    let rows = first.len();
    let Some(item) = call.dtype.inner() else { bail!(Internal, "`concat_list` gives lists") };
    let mut nulls: Option<NullBuffer> = None;
    let mut values = Vec::with_capacity(call.inputs.len());
    let mut parts: Vec<(usize, Groups)> = Vec::with_capacity(call.inputs.len());
    let mut start = 0;
    for input in call.inputs {
        let input = input.decoded();
        let (part, groups) = match input.dtype().inner() {
            Some(_) if input.dtype() == call.dtype => {
                let lists = Lists::new(&input)?;
                nulls = NullBuffer::union(nulls.as_ref(), lists.nulls.as_ref());
                (lists.values, lists.groups)
            }
            _ => (input, Groups::single(rows)),
        };
        parts.push((start, groups));
        start += part.len();
        values.push(part);
    }
    let mut picked = Vec::with_capacity(start);
    let mut sizes = Vec::with_capacity(rows);
    for row in 0..rows {
        let before = picked.len();
        if nulls.as_ref().is_none_or(|n| n.is_valid(row)) {
            for (start, groups) in &parts {
                picked.extend(groups.range(row).map(|i| (start + i) as u32));
            }
        }
        sizes.push(picked.len() - before);
    }
    let values = Vector::concat(item, &values)?.take(&UInt32Array::from(picked))?;
    list_vector(&values, &Groups::from_sizes(sizes), nulls)
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
}
