//! `implode`.

use std::sync::Arc;

use arrow::array::LargeListArray;
use arrow::buffer::OffsetBuffer;
use polarslike_core::{DataType, Groups, Result, Vector, bail};

use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&IMPLODE];

static IMPLODE: FunctionDef =
    FunctionDef::new("implode", "*, maintain_order:bool=True", Kernel::Aggregate(implode))
        .doc("All values in one list, nulls included.")
        .types(|bind| bind.returns(DataType::List(bind.input(0).into())))
        .examples(&[Example {
            columns: "a=i64 [1, null, 3]",
            arguments: "()",
            result: "list[i64] [[1, null, 3]]",
        }]);

fn implode(call: &Call) -> Result<Vector> {
    lists(&call.inputs[0], call.groups)
}

/// One list per group.
pub(crate) fn lists(values: &Vector, groups: &Groups) -> Result<Vector> {
    let dtype = DataType::List(values.dtype().clone().into());
    let arrow::datatypes::DataType::LargeList(field) = dtype.storage() else {
        bail!(Internal, "a list is stored as a large list")
    };
    let ends = groups.iter().map(|group| group.end as i64);
    let offsets = OffsetBuffer::new(std::iter::once(0).chain(ends).collect());
    Ok(Vector::plain(dtype, Arc::new(LargeListArray::try_new(field, offsets, values.decode(), None)?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{values, vector};

    #[test]
    fn a_list_per_group() {
        let lists = lists(&vector(r#"str ["a", null, "b"]"#), &Groups::from_sizes([0, 2, 1])).unwrap();
        assert_eq!(values(&lists), values(&vector(r#"list[str] [[], ["a", null], ["b"]]"#)));
    }
}
