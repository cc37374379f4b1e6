//! `cum_sum`, `cum_prod`, `cum_min`, `cum_max`, `cum_count`.

use std::cmp::Ordering;
use std::ops::Range;

use arrow::array::{Array, ArrowNativeTypeOp, ArrowPrimitiveType, AsArray, PrimitiveArray, UInt32Array};
use polarslike_core::{DataType, MAX_PRECISION, Result, RowKeys, SortOptions, Vector, with_primitive};

use crate::group::indices;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&CUM_SUM, &CUM_PROD, &CUM_MIN, &CUM_MAX, &CUM_COUNT];

static CUM_SUM: FunctionDef = FunctionDef::new("cum_sum", "*, reverse:bool=False", Kernel::PerGroup(cum_sum))
    .doc(
        "The sum of all values up to each row; from the last row on if `reverse`.\n\n\
         Nulls stay null and are left out of the sums. Integers of 8 and 16 bits are summed as Int64; integers wrap \
         around on overflow.",
    )
    .types(|bind| {
        use DataType::*;
        let input = bind.input(0);
        match input {
            Boolean => bind.cast(vec![UInt32], UInt32),
            Int8 | Int16 | UInt8 | UInt16 => bind.cast(vec![Int64], Int64),
            Duration(_) => bind.returns(input),
            Decimal(_, scale) => bind.cast(vec![Decimal(MAX_PRECISION, scale)], Decimal(MAX_PRECISION, scale)),
            _ if input.is_numeric() => bind.returns(input),
            _ => Err(bind.reject(0, "numbers, Booleans or durations")),
        }
    })
    .examples(&[
        Example { columns: "a=i64 [1, null, 3]", arguments: "()", result: "i64 [1, null, 4]" },
        Example { columns: "a=i64 [1, null, 3]", arguments: "(reverse=true)", result: "i64 [4, null, 3]" },
    ]);

static CUM_PROD: FunctionDef = FunctionDef::new("cum_prod", "*, reverse:bool=False", Kernel::PerGroup(cum_prod))
    .doc(
        "The product of all values up to each row; from the last row on if `reverse`.\n\n\
         Nulls stay null and are left out of the products. Integers are multiplied as Int64 (UInt64 stays) and wrap \
         around on overflow.",
    )
    .types(|bind| {
        use DataType::*;
        let input = bind.input(0);
        match input {
            UInt64 | Int128 | Float32 | Float64 => bind.returns(input),
            Boolean => bind.cast(vec![Int64], Int64),
            _ if input.is_integer() => bind.cast(vec![Int64], Int64),
            _ => Err(bind.reject(0, "numbers or Booleans")),
        }
    })
    .examples(&[Example { columns: "a=i64 [2, null, 3]", arguments: "()", result: "i64 [2, null, 6]" }]);

static CUM_MIN: FunctionDef = FunctionDef::new(
    "cum_min",
    "*, reverse:bool=False",
    Kernel::PerGroup(|call| extreme(call, Ordering::Less)),
)
.doc(
    "The least value up to each row; from the last row on if `reverse`.\n\n\
             Nulls stay null and are left out; NaN is left out as soon as there is a number.",
)
.types(extreme_types)
.examples(&[Example { columns: "a=i64 [2, null, 1, 3]", arguments: "()", result: "i64 [2, null, 1, 1]" }]);

static CUM_MAX: FunctionDef = FunctionDef::new(
    "cum_max",
    "*, reverse:bool=False",
    Kernel::PerGroup(|call| extreme(call, Ordering::Greater)),
)
.doc(
    "The greatest value up to each row; from the last row on if `reverse`.\n\n\
             Nulls stay null and are left out; NaN is left out as soon as there is a number.",
)
.types(extreme_types)
.examples(&[Example { columns: "a=i64 [2, null, 1, 3]", arguments: "()", result: "i64 [2, null, 2, 3]" }]);

static CUM_COUNT: FunctionDef =
    FunctionDef::new("cum_count", "*, reverse:bool=False", Kernel::PerGroup(cum_count))
        .doc("The number of values up to each row that are not null; from the last row on if `reverse`.")
        .types(|bind| bind.returns(DataType::UInt32))
        .examples(&[Example { columns: "a=i64 [1, null, 3]", arguments: "()", result: "u32 [1, 1, 2]" }]);

fn extreme_types(bind: &Bind) -> Result<Binding> {
    let accepts = |t: &DataType| {
        !t.is_nested() && !matches!(t, DataType::Categorical | DataType::Enum(_) | DataType::Null)
    };
    bind.check(0, accepts, "numbers, text, Booleans, dates or times")?;
    bind.returns(bind.input(0))
}

/// The rows of a group in the order in which values accumulate.
fn ordered(group: Range<usize>, reverse: bool) -> impl Iterator<Item = usize> {
    let (start, end) = (group.start, group.end);
    group.map(move |row| if reverse { start + end - 1 - row } else { row })
}

/// A running result per group that starts with `start`; null values stay null.
fn scan<T: ArrowPrimitiveType>(
    call: &Call,
    start: T::Native,
    next: impl Fn(T::Native, T::Native) -> T::Native,
) -> Result<Vector> {
    let reverse = call.options.bool("reverse")?;
    let array = call.inputs[0].decode();
    let array = array.as_primitive::<T>();
    let mut results = array.values().to_vec();
    let nulls = array.nulls().filter(|n| n.null_count() > 0);
    for group in call.groups.iter() {
        let mut running = start;
        let mut add = |row: usize| {
            running = next(running, results[row]);
            results[row] = running;
        };
        match nulls {
            None => ordered(group, reverse).for_each(&mut add),
            Some(nulls) => ordered(group, reverse).filter(|row| nulls.is_valid(*row)).for_each(&mut add),
        }
    }
    let results = PrimitiveArray::<T>::new(results.into(), nulls.cloned());
    Ok(Vector::primitive(call.dtype.clone(), results))
}

fn cum_sum(call: &Call) -> Result<Vector> {
    with_primitive!(call.dtype, T => scan::<T>(call, Default::default(), |sum, value| sum.add_wrapping(value)), else {
        Ok(call.inputs[0].clone())
    })
}

fn cum_prod(call: &Call) -> Result<Vector> {
    with_primitive!(call.dtype, T => {
        scan::<T>(call, <T as ArrowPrimitiveType>::Native::ONE, |product, value| product.mul_wrapping(value))
    }, else Ok(call.inputs[0].clone()))
}

fn extreme(call: &Call, wanted: Ordering) -> Result<Vector> {
    let reverse = call.options.bool("reverse")?;
    let input = &call.inputs[0];
    let keys = RowKeys::for_order(std::slice::from_ref(input), &[SortOptions::default()], input.len())?;
    let array = input.decode();
    let nan = nan_test(&array);
    let mut rows: Vec<Option<u32>> = vec![None; input.len()];
    for group in call.groups.iter() {
        let mut best: Option<usize> = None;
        for row in ordered(group, reverse).filter(|row| !array.is_null(*row)) {
            if best.is_none_or(|best| nan(best) || !nan(row) && keys.compare(row, best) == wanted) {
                best = Some(row);
            }
            rows[row] = best.map(|row| row as u32);
        }
    }
    input.take(&UInt32Array::from(rows))
}

fn cum_count(call: &Call) -> Result<Vector> {
    let reverse = call.options.bool("reverse")?;
    let valid = call.inputs[0].validity();
    let mut counts = vec![0; call.inputs[0].len()];
    for group in call.groups.iter() {
        let mut count = 0;
        for row in ordered(group, reverse) {
            count += u32::from(valid.as_ref().is_none_or(|v| v.is_valid(row)));
            counts[row] = count;
        }
    }
    Ok(indices(counts))
}

/// Whether a row is NaN.
fn nan_test(array: &dyn Array) -> impl Fn(usize) -> bool {
    use arrow::datatypes::{Float32Type, Float64Type};
    let (single, double) =
        (array.as_primitive_opt::<Float32Type>().cloned(), array.as_primitive_opt::<Float64Type>().cloned());
    move |row| {
        single.as_ref().is_some_and(|a| a.value(row).is_nan())
            || double.as_ref().is_some_and(|a| a.value(row).is_nan())
    }
}

#[cfg(test)]
mod tests {
    use polarslike_core::{DataType, Groups, Value, Vector};

    use crate::testing::{call_groups, check, values, vector};
    use crate::{Arg, lookup};

    #[test]
    fn types_and_directions() {
        check("cum_sum", "a=bool [true, null, true]", "()", "u32 [1, null, 2]");
        check("cum_sum", "a=i8 [100, 100]", "()", "i64 [100, 200]");
        check("cum_min", r#"a=str ["b", null, "a", "c"]"#, "()", r#"str ["b", null, "a", "a"]"#);
        check("cum_min", "a=bool [true, null, false, true]", "()", "bool [true, null, false, false]");
        check("cum_max", "a=i64 [2, null, 1, 3, 0]", "(reverse=true)", "i64 [3, null, 3, 3, 0]");
        check("cum_count", "a=i64 [1, null, 3]", "(reverse=true)", "u32 [2, 1, 1]");
    }

    #[test]
    fn numbers_displace_nan() {
        let input = [f64::NAN, 1.0, f64::NAN, 2.0].map(Value::Float);
        let input = Vector::from_values(DataType::Float64, &input).unwrap();
        let of = |name: &str| {
            let call =
                crate::testing::call(lookup(name).unwrap(), vec![input.clone()], vec![Arg::Bool(false)]);
            values(&call.unwrap())[1..].to_vec()
        };
        assert_eq!(of("cum_max"), [1.0, 1.0, 2.0].map(Value::Float));
        assert_eq!(of("cum_min"), [1.0, 1.0, 1.0].map(Value::Float));
    }

    #[test]
    fn starts_anew_in_each_group() {
        let groups = Groups::from_sizes([2, 0, 2]);
        let of = |name: &str, reverse: bool| {
            let inputs = vec![vector("i64 [1, 2, 3, 4]")];
            values(&call_groups(lookup(name).unwrap(), inputs, vec![Arg::Bool(reverse)], &groups).unwrap().0)
        };
        assert_eq!(of("cum_sum", false), [1, 3, 3, 7].map(Value::Int));
        assert_eq!(of("cum_sum", true), [3, 2, 7, 4].map(Value::Int));
        assert_eq!(of("cum_min", false), [1, 1, 3, 3].map(Value::Int));
        assert_eq!(of("cum_count", false), [1, 2, 1, 2].map(Value::Int));
    }
}
