//! `index_of`.

use arrow::array::UInt32Array;
use polarslike_core::{DataType, Encoding, Result, RowKeys, Vector};

use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&INDEX_OF];

static INDEX_OF: FunctionDef =
    FunctionDef::new("index_of", "element:expr(lit)", Kernel::Aggregate(index_of))
        .doc("The position of the first value that equals `element`, null if there is none; null equals null, NaN equals NaN.")
        .types(|bind| bind.cast(vec![bind.input(0), bind.input(0)], DataType::UInt32))
        .examples(&[Example { columns: "a=i64 [7, null, 5]", arguments: "(5)", result: "u32 [2]" }]);

fn index_of(call: &Call) -> Result<Vector> {
    let (values, element) = (&call.inputs[0], &call.inputs[1]);
    let rows = values.len();
    // A literal once, else the element of each group in its first row.
    let (element, literal) = match element.encoding() {
        Encoding::Constant { .. } => (element.slice(0, rows.min(1)), true),
        _ => (element.clone(), false),
    };
    let both = Vector::concat(values.dtype(), &[values.clone(), element])?;
    let keys = RowKeys::for_equality(std::slice::from_ref(&both), both.len())?;
    let positions = call.groups.iter().map(|group| {
        let wanted = rows + if literal { 0 } else { group.start };
        group.clone().find(|row| keys.equal(*row, wanted)).map(|row| (row - group.start) as u32)
    });
    Ok(Vector::primitive(DataType::UInt32, positions.collect::<UInt32Array>()))
}

#[cfg(test)]
mod tests {
    use polarslike_core::{Groups, Value};

    use crate::lookup;
    use crate::testing::{call_groups, check, values, vector};

    #[test]
    fn nulls_and_types() {
        check("index_of", "a=i64 [7, null, 5]", "(null)", "u32 [1]");
        check("index_of", "a=i64 [7, null, 5]", "(1)", "u32 [null]");
        check("index_of", r#"a=str ["x", "y"]"#, r#"("y")"#, "u32 [1]");
    }

    #[test]
    fn positions_count_from_the_group() {
        let inputs = vec![vector("i64 [1, 2, 3, 4]"), vector("i64 [2, 2, 4, 4]")];
        let groups = Groups::from_sizes([2, 0, 2]);
        let found = call_groups(lookup("index_of").unwrap(), inputs, vec![], &groups).unwrap().0;
        assert_eq!(values(&found), [Value::Int(1), Value::Null, Value::Int(1)]);
    }
}
