//! `filter`, `drop_nulls`, `drop_nans`, `arg_true`, `pl.arg_where`: rows by a condition.

use arrow::array::{Array, AsArray, BooleanArray};
use arrow::buffer::BooleanBuffer;
use arrow::datatypes::{Float32Type, Float64Type};
use polarslike_core::{DataType, Groups, Result, Vector};

use crate::group::indices;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&FILTER, &DROP_NULLS, &DROP_NANS, &ARG_TRUE, &ARG_WHERE];

static FILTER: FunctionDef = FunctionDef::new(
    "filter",
    "*predicates:expr(col,bool), **constraints:expr(lit)",
    Kernel::LengthChanging(filter),
)
.keeps_order().doc("The values in rows where all predicates are true; a constraint `name=value` asks that column to equal the value.")
.types(|bind| {
    for i in 1..bind.inputs.len() {
        bind.check(i, |t| matches!(t, DataType::Boolean | DataType::Null), "a Boolean")?;
    }
    let mut inputs = vec![bind.input(0)];
    inputs.resize(bind.inputs.len(), DataType::Boolean);
    bind.cast(inputs, bind.input(0))
})
.examples(&[Example {
    columns: "a=i64 [1, 2, 3]; b=bool [true, null, true]; c=bool [true, true, false]",
    arguments: "(col(b), col(c))",
    result: "i64 [1]",
}]);

static DROP_NULLS: FunctionDef = FunctionDef::new("drop_nulls", "", Kernel::LengthChanging(drop_nulls))
    .keeps_order()
    .doc("The values that are not null.")
    .examples(&[Example { columns: "a=i64 [1, null, 3]", arguments: "()", result: "i64 [1, 3]" }]);

static DROP_NANS: FunctionDef = FunctionDef::new("drop_nans", "", Kernel::LengthChanging(drop_nans))
    .keeps_order()
    .doc("The values that are not NaN; nulls stay.")
    .examples(&[Example { columns: "a=f64 [1.0, null]", arguments: "()", result: "f64 [1.0, null]" }]);

static ARG_TRUE: FunctionDef = FunctionDef::new("arg_true", "", Kernel::LengthChanging(arg_true))
    .doc("The positions of the true values.")
    .types(positions_of_true)
    .examples(&[Example {
        columns: "a=bool [true, null, false, true]",
        arguments: "()",
        result: "u32 [0, 3]",
    }]);

static ARG_WHERE: FunctionDef = FunctionDef::new(
    "pl.arg_where",
    "condition:expr(col,bool), *, eager:bool=False",
    Kernel::LengthChanging(arg_true),
)
.doc("The positions of the rows where `condition` is true.")
.types(positions_of_true)
.examples(&[Example { columns: "a=bool [false, true]", arguments: "(col(a))", result: "u32 [1]" }]);

fn positions_of_true(bind: &Bind) -> Result<Binding> {
    bind.check(0, |t| matches!(t, DataType::Boolean | DataType::Null), "a Boolean")?;
    bind.cast(vec![DataType::Boolean], DataType::UInt32)
}

/// Where a Boolean column is true and not null.
fn is_true(vector: &Vector) -> BooleanBuffer {
    let array = vector.decode();
    let array = array.as_boolean();
    match array.nulls() {
        None => array.values().clone(),
        Some(nulls) => array.values() & nulls.inner(),
    }
}

/// The rows where `kept` is set.
fn keep(call: &Call, kept: BooleanBuffer) -> Result<(Vector, Groups)> {
    if kept.count_set_bits() == kept.len() {
        return Ok(all(call));
    }
    let sizes = call.groups.iter().map(|g| kept.slice(g.start, g.len()).count_set_bits());
    let groups = Groups::from_sizes(sizes.collect::<Vec<_>>());
    Ok((call.inputs[0].filter(&BooleanArray::new(kept, None))?, groups))
}

fn all(call: &Call) -> (Vector, Groups) {
    (call.inputs[0].clone(), call.groups.clone())
}

fn filter(call: &Call) -> Result<(Vector, Groups)> {
    match call.inputs[1..].iter().map(is_true).reduce(|a, b| &a & &b) {
        Some(kept) => keep(call, kept),
        None => Ok(all(call)),
    }
}

fn drop_nulls(call: &Call) -> Result<(Vector, Groups)> {
    match call.inputs[0].validity().filter(|n| n.null_count() > 0) {
        Some(valid) => keep(call, valid.inner().clone()),
        None => Ok(all(call)),
    }
}

fn drop_nans(call: &Call) -> Result<(Vector, Groups)> {
    let array = call.inputs[0].decode();
    let kept = |is_nan: &dyn Fn(usize) -> bool| {
        BooleanBuffer::collect_bool(array.len(), |row| array.is_null(row) || !is_nan(row))
    };
    match call.dtype {
        DataType::Float32 => {
            let values = array.as_primitive::<Float32Type>().values();
            keep(call, kept(&|row| values[row].is_nan()))
        }
        DataType::Float64 => {
            let values = array.as_primitive::<Float64Type>().values();
            keep(call, kept(&|row| values[row].is_nan()))
        }
        _ => Ok(all(call)),
    }
}

fn arg_true(call: &Call) -> Result<(Vector, Groups)> {
    let kept = is_true(&call.inputs[0]);
    let (mut positions, mut sizes) = (Vec::new(), Vec::with_capacity(call.groups.len()));
    for group in call.groups.iter() {
        let before = positions.len();
        positions.extend(kept.slice(group.start, group.len()).set_indices().map(|row| row as u32));
        sizes.push(positions.len() - before);
    }
    Ok((indices(positions), Groups::from_sizes(sizes)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lookup;
    use crate::testing::{call_groups, check, values, vector};
    use polarslike_core::Value;

    #[test]
    fn edges() {
        check("filter", "a=i64 [1, 2]", "()", "i64 [1, 2]");
        check("filter", r#"a=str ["x", "y"]; b=bool [null, true]"#, "(col(b))", r#"str ["y"]"#);
        check("drop_nulls", "a=null [null]", "()", "null []");
        check("drop_nans", "a=i64 [1, null]", "()", "i64 [1, null]");
    }

    #[test]
    fn nan_is_dropped_and_null_is_not() {
        let input = [Value::Float(f64::NAN), Value::Null, Value::Float(2.0)];
        let input = Vector::from_values(DataType::Float64, &input).unwrap();
        let kept = crate::testing::call(lookup("drop_nans").unwrap(), vec![input], vec![]).unwrap();
        assert_eq!(values(&kept), [Value::Null, Value::Float(2.0)]);
    }

    #[test]
    fn groups_shrink_each_for_itself() {
        let groups = Groups::from_sizes([2, 0, 3]);
        let mask = vector("bool [false, false, true, false, true]");
        let filter = lookup("filter").unwrap();
        let (kept, sizes) =
            call_groups(filter, vec![vector("i64 [1, 2, 3, 4, 5]"), mask.clone()], vec![], &groups).unwrap();
        assert_eq!((values(&kept), sizes), ([3, 5].map(Value::Int).to_vec(), Groups::from_sizes([0, 0, 2])));
        let (positions, _) = call_groups(lookup("arg_true").unwrap(), vec![mask], vec![], &groups).unwrap();
        assert_eq!(values(&positions), [0, 2].map(Value::Int));
    }
}
