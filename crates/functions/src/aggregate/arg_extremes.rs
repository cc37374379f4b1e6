//! `arg_min`, `arg_max`, `min_by`, `max_by`.

use std::cmp::Ordering;
use std::ops::Range;

use arrow::array::{AsArray, UInt32Array};
use arrow::datatypes::{Float32Type, Float64Type};
use polarslike_core::{DataType, Result, RowKeys, SortOptions, Vector};

use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&ARG_MIN, &ARG_MAX, &MIN_BY, &MAX_BY];

static ARG_MIN: FunctionDef =
    FunctionDef::new("arg_min", "", Kernel::Aggregate(|call| positions(call, Ordering::Less)))
        .doc("The position of the least value: of the first if there are several, null if there is none.")
        .types(|bind| bind.returns(DataType::UInt32))
        .examples(&[Example { columns: "a=i64 [3, null, 1, 1]", arguments: "()", result: "u32 [2]" }]);

static ARG_MAX: FunctionDef =
    FunctionDef::new("arg_max", "", Kernel::Aggregate(|call| positions(call, Ordering::Greater)))
        .doc("The position of the greatest value: of the first if there are several, null if there is none.")
        .types(|bind| bind.returns(DataType::UInt32))
        .examples(&[Example { columns: "a=i64 [3, null, 1, 3]", arguments: "()", result: "u32 [0]" }]);

static MIN_BY: FunctionDef = FunctionDef::new(
    "min_by",
    "by:expr(col)",
    Kernel::Aggregate(|call| values_by(call, Ordering::Less)),
)
.doc("The value in the row where `by` is least: the first if there are several, null if there is none.")
.types(same_type)
.examples(&[Example {
    columns: r#"a=str ["x", "y", "z"]; b=i64 [3, null, 1]"#,
    arguments: "(col(b))",
    result: r#"str ["z"]"#,
}]);

static MAX_BY: FunctionDef = FunctionDef::new(
    "max_by",
    "by:expr(col)",
    Kernel::Aggregate(|call| values_by(call, Ordering::Greater)),
)
.doc("The value in the row where `by` is greatest: the first if there are several, null if there is none.")
.types(same_type)
.examples(&[Example {
    columns: r#"a=str ["x", "y", "z"]; b=i64 [3, null, 1]"#,
    arguments: "(col(b))",
    result: r#"str ["x"]"#,
}]);

fn same_type(bind: &Bind) -> Result<Binding> {
    bind.returns(bind.input(0))
}

fn positions(call: &Call, wanted: Ordering) -> Result<Vector> {
    let extremes = Extremes::new(&call.inputs[0], wanted)?;
    let positions = call.groups.iter().map(|g| extremes.row(&g).map(|row| (row - g.start) as u32));
    Ok(Vector::primitive(DataType::UInt32, positions.collect::<UInt32Array>()))
}

fn values_by(call: &Call, wanted: Ordering) -> Result<Vector> {
    let extremes = Extremes::new(&call.inputs[1], wanted)?;
    let rows = call.groups.iter().map(|g| extremes.row(&g).map(|row| row as u32));
    call.inputs[0].take(&rows.collect::<UInt32Array>())
}

/// Finds the row of the least or greatest value; NaN only where there is no number.
struct Extremes<'a> {
    keys: RowKeys,
    by: &'a Vector,
    nan: Box<dyn Fn(usize) -> bool>,
    wanted: Ordering,
}

impl<'a> Extremes<'a> {
    fn new(by: &'a Vector, wanted: Ordering) -> Result<Self> {
        let keys = RowKeys::for_order(std::slice::from_ref(by), &[SortOptions::default()], by.len())?;
        let array = by.decode();
        let nan: Box<dyn Fn(usize) -> bool> = match by.dtype() {
            DataType::Float32 => Box::new(move |i| array.as_primitive::<Float32Type>().value(i).is_nan()),
            DataType::Float64 => Box::new(move |i| array.as_primitive::<Float64Type>().value(i).is_nan()),
            _ => Box::new(|_| false),
        };
        Ok(Self { keys, by, nan, wanted })
    }

    fn row(&self, group: &Range<usize>) -> Option<usize> {
        let mut best: Option<usize> = None;
        let mut first_nan = None;
        for row in group.clone().filter(|row| !self.by.is_null(*row)) {
            if (self.nan)(row) {
                first_nan = first_nan.or(Some(row));
            } else if best.is_none_or(|best| self.keys.compare(row, best) == self.wanted) {
                best = Some(row);
            }
        }
        best.or(first_nan)
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn of_other_types() {
        check("arg_max", r#"a=str ["b", "a", null]"#, "()", "u32 [0]");
        check("arg_max", "a=list[i64] [[1], [2]]", "()", "u32 [1]");
        check("arg_min", "a=bool [true, false]", "()", "u32 [1]");
        check("arg_min", "a=null [null]", "()", "u32 [null]");
        check("arg_min", "a=f64 []", "()", "u32 [null]");
    }

    #[test]
    fn nan_gives_way_to_numbers() {
        use polarslike_core::{DataType, Value, Vector};
        let of = |name: &str, values: &[f64]| {
            let values: Vec<Value> = values.iter().map(|v| Value::Float(*v)).collect();
            let input = Vector::from_values(DataType::Float64, &values).unwrap();
            crate::testing::call(crate::lookup(name).unwrap(), vec![input], vec![]).unwrap().get(0).value
        };
        assert_eq!(of("arg_max", &[3.0, f64::NAN, 1.0]), Value::Int(0));
        assert_eq!(of("arg_min", &[f64::NAN, 3.0, 1.0]), Value::Int(2));
        assert_eq!(of("arg_min", &[f64::NAN, f64::NAN]), Value::Int(0));
    }
}
