//! `is_sorted`, `set_sorted`.

use arrow::array::BooleanArray;
use polarslike_core::{DataType, Result, RowKeys, SortOptions, Vector};

use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&IS_SORTED, &SET_SORTED];

static IS_SORTED: FunctionDef = FunctionDef::new(
    "is_sorted",
    "*, descending:bool=False, nulls_last:bool=False",
    Kernel::Aggregate(is_sorted),
)
.doc("Whether the values are in order, as `sort` with these options leaves them; true if there are none.")
.types(|bind| bind.returns(DataType::Boolean))
.examples(&[
    Example { columns: "a=i64 [null, 1, 2, 2]", arguments: "()", result: "bool [true]" },
    Example { columns: "a=i64 [null, 1, 2]", arguments: "(nulls_last=true)", result: "bool [false]" },
    Example { columns: "a=i64 [3, 1]", arguments: "(descending=true)", result: "bool [true]" },
]);

static SET_SORTED: FunctionDef = FunctionDef::new(
    "set_sorted",
    "*, descending:bool=False, nulls_last:bool=False",
    Kernel::Elementwise(|call| Ok(call.inputs[0].clone())),
)
.total()
.doc(
    "The values as they are: a promise that they are in order.\n\n\
     Order is found where it is of use, so the promise is not needed.",
)
.examples(&[Example { columns: "a=i64 [1, 2]", arguments: "()", result: "i64 [1, 2]" }]);

fn is_sorted(call: &Call) -> Result<Vector> {
    let input = &call.inputs[0];
    let options = SortOptions {
        descending: call.options.bool("descending")?,
        nulls_last: call.options.bool("nulls_last")?,
    };
    let keys = RowKeys::for_order(std::slice::from_ref(input), &[options], input.len())?;
    let sorted = call.groups.iter().map(|group| {
        let mut pairs = group.clone().zip(group.skip(1));
        Some(pairs.all(|(a, b)| keys.compare(a, b).is_le()))
    });
    Ok(Vector::boolean(sorted.collect::<BooleanArray>()))
}
