//! Arrays from and to other shapes: `arr.to_list`, `reshape`.

use arrow::array::UInt32Array;
use polarslike_core::{DataType, Groups, Result, Vector, bail, error};

use crate::kernels::lists::{Lists, array_vector, item_type, to_lists};
use crate::{Arg, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&TO_LIST, &RESHAPE];

static TO_LIST: FunctionDef =
    FunctionDef::new("arr.to_list", "", Kernel::Elementwise(|call| to_lists(&call.inputs[0])))
        .total()
        .doc("Each array as a list of the same elements.")
        .types(|bind| {
            let item = item_type(bind)?;
            bind.returns(DataType::List(Box::new(item)))
        })
        .examples(&[Example {
            columns: "a=array[i64, 2] [[1, 2], null]",
            arguments: "()",
            result: "list[i64] [[1, 2], null]",
        }]);

static RESHAPE: FunctionDef =
    FunctionDef::new("reshape", "dimensions:list(int)", Kernel::LengthChanging(reshape))
        .doc(
            "The values as rows of arrays of these dimensions: `[rows, width, ...]`; nested values are taken apart first.\n\n\
             The first dimension may be -1: as many rows as there are values for. With one dimension only the result is a \
             plain column.",
        )
        .types(|bind| {
            let leaf = leaf(&bind.input(0));
            let inner = dimensions(bind.options.list("dimensions")?)?.1;
            bind.returns(inner.iter().rev().fold(leaf, |item, width| DataType::Array(Box::new(item), *width)))
        })
        .examples(&[
            Example {
                columns: "a=i64 [1, 2, 3, 4]",
                arguments: "([-1, 2])",
                result: "array[i64, 2] [[1, 2], [3, 4]]",
            },
            Example {
                columns: "a=array[i64, 2] [[1, 2], [3, 4]]",
                arguments: "([-1])",
                result: "i64 [1, 2, 3, 4]",
            },
        ]);

/// The type of what nested lists and arrays hold at last.
fn leaf(dtype: &DataType) -> DataType {
    dtype.inner().map_or_else(|| dtype.clone(), leaf)
}

/// The number of rows, unless it is to be found out, and the widths of arrays from the outermost on.
fn dimensions(given: &[Arg]) -> Result<(Option<usize>, Vec<usize>)> {
    let mut all = Vec::with_capacity(given.len());
    for (i, dimension) in given.iter().enumerate() {
        all.push(match dimension {
            Arg::Int(-1) if i == 0 => None,
            Arg::Int(-1) => {
                return Err(error!(InvalidOperation, "`reshape`: only the first dimension can be -1"));
            }
            Arg::Int(n) => Some(crate::list::convert::width(*n)?),
            other => return Err(error!(InvalidType, "`reshape`: a dimension is an integer, not {other:?}")),
        });
    }
    match all.split_first() {
        Some((first, rest)) => Ok((*first, rest.iter().copied().flatten().collect())),
        None => Err(error!(InvalidArgument, "`reshape` needs at least one dimension")),
    }
}

fn reshape(call: &Call) -> Result<(Vector, Groups)> {
    let (rows, widths) = dimensions(call.options.list("dimensions")?)?;
    let (mut values, mut groups) = (call.inputs[0].decoded(), call.groups.clone());
    while values.dtype().inner().is_some() {
        let lists = Lists::new(&values)?;
        (values, groups) = flattened(&values, lists, &groups)?;
    }
    let per_row: usize = widths.iter().product();
    let mut sizes = Vec::with_capacity(groups.len());
    for group in groups.iter() {
        let fits = match rows {
            Some(rows) => rows * per_row == group.len(),
            None => group.is_empty() || per_row > 0 && group.len().is_multiple_of(per_row),
        };
        if !fits {
            bail!(
                InvalidOperation,
                "`reshape`: {} values do not fill {} rows of {per_row}",
                group.len(),
                rows.map_or("whole".to_string(), |rows| rows.to_string())
            );
        }
        sizes.push(rows.unwrap_or(group.len().checked_div(per_row).unwrap_or(0)));
    }
    let groups = Groups::from_sizes(sizes);
    let mut count = values.len();
    let mut counts = vec![groups.rows()];
    widths.iter().for_each(|width| counts.push(counts[counts.len() - 1] * width));
    for (width, rows) in widths.iter().zip(&counts).rev() {
        values = array_vector(&values, *width, *rows, None)?;
        count = *rows;
    }
    debug_assert_eq!(count, groups.rows());
    Ok((values, groups))
}

/// The elements of the lists of each group. A null list has none, a null array as many nulls as its width.
fn flattened(vector: &Vector, lists: Lists, groups: &Groups) -> Result<(Vector, Groups)> {
    let is_array = matches!(vector.dtype(), DataType::Array(..));
    let elements =
        |row: usize| if is_array || lists.is_valid(row) { lists.groups.range(row).len() } else { 0 };
    let sizes: Vec<usize> = groups.iter().map(|group| group.map(elements).sum()).collect();
    let values = if lists.nulls.as_ref().is_none_or(|n| n.null_count() == 0) {
        lists.values
    } else {
        let rows = (0..lists.groups.len()).filter(|row| is_array || lists.is_valid(*row));
        let positions = rows
            .flat_map(|row| lists.groups.range(row).map(move |i| (row, i)))
            .map(|(row, i)| lists.is_valid(row).then_some(i as u32));
        lists.values.take(&positions.collect::<UInt32Array>())?
    };
    Ok((values, Groups::from_sizes(sizes)))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn dimensions() {
        check(
            "reshape",
            "a=i64 [1, 2, 3, 4]",
            "([-1, 2, 1])",
            "array[array[i64, 1], 2] [[[1], [2]], [[3], [4]]]",
        );
        check("reshape", "a=i64 [1, 2]", "([-1])", "i64 [1, 2]");
        check("reshape", "a=i64 []", "([0, 3])", "array[i64, 3] []");
        check("reshape", "a=list[i64] [[1], [2, 3]]", "([-1])", "i64 [1, 2, 3]");
        check("reshape", "a=list[i64] [[1], null, [2, null]]", "([-1])", "i64 [1, 2, null]");
        let arrays = "a=array[i64, 2] [[1, 2], null]";
        check("reshape", arrays, "([-1, 2])", "array[i64, 2] [[1, 2], [null, null]]");
        assert!(fails("reshape", "a=i64 [1, 2, 3]", "([2, 2])").contains("3 values do not fill 2 rows of 2"));
        assert!(fails("reshape", "a=i64 [1, 2, 3]", "([-1, 2])").contains("whole rows of 2"));
        assert!(fails("reshape", "a=i64 [1]", "([1, -1])").contains("only the first"));
        assert!(fails("reshape", "a=i64 [1]", "([])").contains("at least one"));
    }
}
