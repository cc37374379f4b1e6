//! `search_sorted`.

use polarslike_core::{DataType, Groups, Result, RowKeys, SortOptions, Vector, bail};

use crate::group::indices;
use crate::{Call, Example, FunctionDef, Kernel, supertype};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&SEARCH_SORTED];

static SEARCH_SORTED: FunctionDef = FunctionDef::new(
    "search_sorted",
    "element:expr(lit), side:enum(any,left,right)='any', *, descending:bool=False",
    Kernel::Uneven(search_sorted),
)
.doc(
    "Where each of some values would have to be put among the values, which are sorted, so that they stay sorted.\n\n\
     Before equal values with `side` `left` or `any`, behind them with `right`. Nulls come first.",
)
.types(|bind| {
    let (values, element) = (bind.input(0), bind.input(1));
    if matches!(element, DataType::List(_)) && !matches!(values, DataType::List(_)) {
        bail!(
            InvalidOperation,
            "`search_sorted` looks for the values of an expression or Series, not for a list: make a Series of it"
        );
    }
    match supertype(&values, &element) {
        Some(common) => bind.cast(vec![common.clone(), common], DataType::UInt32),
        None => Err(bind.reject(1, "a value of the column's type")),
    }
})
.examples(&[
    Example { columns: "a=i64 [1, 2, 2, 3]", arguments: "(2)", result: "u32 [1]" },
    Example { columns: "a=i64 [1, 2, 2, 3]", arguments: r#"(2, "right")"#, result: "u32 [3]" },
    Example { columns: "a=i64 [1, 2, 3]; b=i64 [9, 0, 2]", arguments: "(col(b))", result: "u32 [3, 0, 1]" },
]);

fn search_sorted(call: &Call, own: &[Groups]) -> Result<(Vector, Groups)> {
    let ([values, elements], [value_groups, element_groups]) = (call.inputs, own) else {
        bail!(Internal, "`search_sorted` takes two inputs")
    };
    let options = SortOptions { descending: call.options.bool("descending")?, nulls_last: false };
    let behind = call.options.str("side")? == "right";
    let both = Vector::concat(values.dtype(), &[values.clone(), elements.clone()])?;
    let keys = RowKeys::for_order(std::slice::from_ref(&both), &[options], both.len())?;
    let mut positions = Vec::with_capacity(elements.len());
    for (among, wanted) in value_groups.iter().zip(element_groups.iter()) {
        for element in wanted {
            let element = values.len() + element;
            let (mut low, mut high) = (among.start, among.end);
            while low < high {
                let middle = low + (high - low) / 2;
                let order = keys.compare(middle, element);
                if order.is_lt() || behind && order.is_eq() { low = middle + 1 } else { high = middle }
            }
            positions.push((low - among.start) as u32);
        }
    }
    Ok((indices(positions), element_groups.clone()))
}
