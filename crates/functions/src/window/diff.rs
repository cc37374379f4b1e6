//! `diff`, `pct_change`.

use arrow::array::{
    Array, ArrowNativeTypeOp, ArrowPrimitiveType, AsArray, BooleanBufferBuilder, PrimitiveArray,
};
use arrow::buffer::NullBuffer;
use arrow::datatypes::{Float32Type, Float64Type};
use polarslike_core::{DataType, Groups, MAX_PRECISION, Result, TimeUnit, Vector, bail, with_primitive};

use super::shift::moved;
use crate::cast::{Unfit, cast};
use crate::group::{GroupInts, check_integer, take_ranges};
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&DIFF, &PCT_CHANGE];

const SIGNATURE: &str = "n:expr(col,int)=1, null_behavior:enum(ignore,drop)='ignore'";

static DIFF: FunctionDef = FunctionDef::new("diff", SIGNATURE, Kernel::PerGroup(diff))
    .doc(
        "The difference of each value to the one `n` rows before; `n` may be negative.\n\n\
         Rows without such a value are null, or left out if `null_behavior` is `drop`. The difference of unsigned \
         integers is signed, that of dates and times a Duration; integers wrap around on overflow.",
    )
    .types(diff_types)
    .variant(|options| Ok((options.str("null_behavior")? == "drop").then_some(&DIFF_DROPPING)))
    .examples(&[
        Example { columns: "a=i64 [1, 4, null, 6]", arguments: "()", result: "i64 [null, 3, null, null]" },
        Example { columns: "a=i64 [1, 4, 6]", arguments: r#"(1, "drop")"#, result: "i64 [3, 2]" },
    ]);

static DIFF_DROPPING: FunctionDef =
    FunctionDef::new("diff", SIGNATURE, Kernel::LengthChanging(diff_dropping)).types(diff_types);

static PCT_CHANGE: FunctionDef = FunctionDef::new(
    "pct_change",
    "n:expr(col,int)=1",
    Kernel::PerGroup(pct_change),
)
.doc(
    "The change of each value against the one `n` rows before, as a share of that: 0.5 means half as much \
             again.\n\n\
             Rows without such a value are null; `n` may be negative.",
)
.types(|bind| {
    let accepts = |t: &DataType| {
        t.is_numeric() || matches!(t, DataType::Decimal(..) | DataType::Boolean | DataType::Null)
    };
    bind.check(0, accepts, "numbers")?;
    check_integer(bind, 1)?;
    let float = match bind.input(0) {
        DataType::Float32 => DataType::Float32,
        _ => DataType::Float64,
    };
    bind.cast(vec![float.clone(), DataType::Int64], float)
})
.examples(&[Example { columns: "a=i64 [1, 2, 3]", arguments: "()", result: "f64 [null, 1.0, 0.5]" }]);

fn diff_types(bind: &Bind) -> Result<Binding> {
    use DataType::*;
    check_integer(bind, 1)?;
    let input = bind.input(0);
    let (cast, output) = match &input {
        UInt8 => (Int16, Int16),
        UInt16 => (Int32, Int32),
        UInt32 => (Int64, Int64),
        UInt64 => (UInt64, Int64),
        Date => (Datetime(TimeUnit::Microseconds, None), Duration(TimeUnit::Microseconds)),
        Time => (Time, Duration(TimeUnit::Nanoseconds)),
        Datetime(unit, _) => (input.clone(), Duration(*unit)),
        Duration(_) | Null => (input.clone(), input.clone()),
        Decimal(_, scale) => (Decimal(MAX_PRECISION, *scale), Decimal(MAX_PRECISION, *scale)),
        _ if input.is_numeric() => (input.clone(), input.clone()),
        _ => return Err(bind.reject(0, "numbers, dates or times")),
    };
    bind.cast(vec![cast, Int64], output)
}

fn diff(call: &Call) -> Result<Vector> {
    if *call.inputs[0].dtype() == DataType::UInt64 {
        // Values beyond Int64 are null.
        let signed = cast(&call.inputs[0], &DataType::Int64, Unfit::Null)?;
        let inputs = [signed, call.inputs[1].clone()];
        return diff(&Call { inputs: &inputs, ..*call });
    }
    with_primitive!(call.dtype, T => compared::<T>(call, |now, before| now.sub_wrapping(before)), else {
        Ok(Vector::nulls(call.dtype.clone(), call.groups.rows()))
    })
}

fn diff_dropping(call: &Call) -> Result<(Vector, Groups)> {
    let distances = GroupInts::input(call, 1);
    let kept = call.groups.iter().map(|group| moved(&group, distances.get(&group).unwrap_or(0)).1);
    take_ranges(&diff(call)?, kept)
}

fn pct_change(call: &Call) -> Result<Vector> {
    match call.dtype {
        DataType::Float32 => compared::<Float32Type>(call, |now, before| now / before - 1.0),
        _ => compared::<Float64Type>(call, |now, before| now / before - 1.0),
    }
}

/// Each value together with the one so many rows before in its group; null where one is missing.
fn compared<T: ArrowPrimitiveType>(
    call: &Call,
    result: impl Fn(T::Native, T::Native) -> T::Native,
) -> Result<Vector> {
    let array = call.inputs[0].decode();
    let array = array.as_primitive::<T>();
    let values = array.values();
    let distances = GroupInts::input(call, 1);
    let mut results = vec![T::Native::default(); array.len()];
    let mut present = BooleanBufferBuilder::new(array.len());
    for group in call.groups.iter() {
        let Some(distance) = distances.get(&group) else {
            if group.is_empty() {
                continue;
            }
            bail!(Compute, "`n` must not be null");
        };
        let (free, kept) = moved(&group, distance);
        let before = if distance >= 0 { kept.start - free.len() } else { kept.start + free.len() };
        let before = before..before + kept.len();
        let pairs = values[kept.clone()].iter().zip(&values[before.clone()]);
        for (slot, (now, before)) in results[kept.clone()].iter_mut().zip(pairs) {
            *slot = result(*now, *before);
        }
        let append_kept = |present: &mut BooleanBufferBuilder| match array.nulls() {
            None => present.append_n(kept.len(), true),
            Some(nulls) => {
                let now = nulls.inner().slice(kept.start, kept.len());
                present.append_buffer(&(&now & &nulls.inner().slice(before.start, before.len())));
            }
        };
        if free.start == group.start {
            present.append_n(free.len(), false);
            append_kept(&mut present);
        } else {
            append_kept(&mut present);
            present.append_n(free.len(), false);
        }
    }
    let nulls = NullBuffer::new(present.finish());
    Ok(Vector::primitive(call.dtype.clone(), PrimitiveArray::<T>::new(results.into(), Some(nulls))))
}

#[cfg(test)]
mod tests {
    use crate::testing::{call_groups, check, values, vector};
    use polarslike_core::{Groups, Value};

    #[test]
    fn directions_and_types() {
        check("diff", "a=i64 [1, null, 4, 6]", "(-1)", "i64 [null, null, -2, null]");
        check("diff", "a=i64 [1, 2]", "(0)", "i64 [0, 0]");
        check("diff", "a=i64 [1, 2]", "(9)", "i64 [null, null]");
        check("diff", "a=u8 [1, 0]", "()", "i16 [null, -1]");
        check("diff", "a=i8 [-128, 127]", "()", "i8 [null, -1]");
        check("diff", r#"a=i64 [1, 4, 6]"#, r#"(-1, "drop")"#, "i64 [-3, -2]");
        check("diff", r#"a=i64 [1, 4, 6]"#, r#"(-5, "drop")"#, "i64 []");
        check("pct_change", "a=i64 [1, 2, null, 4]", "(2)", "f64 [null, null, null, 1.0]");
        check("pct_change", "a=f64 [1.0, 2.0]", "(0)", "f64 [0.0, 0.0]");
    }

    #[test]
    fn values_stay_in_their_group() {
        let inputs = ["i64 [1, 2, 30, 40, null, 5]", "i64 [1, 1, -2, -2, 1, 1]"].map(vector).to_vec();
        let groups = Groups::from_sizes([2, 0, 3, 1]);
        let diff = crate::lookup("diff").unwrap();
        let args = vec![crate::Arg::String("ignore".into())];
        let (result, _) = call_groups(diff, inputs, args, &groups).unwrap();
        let null = Value::Null;
        assert_eq!(
            values(&result),
            [null.clone(), Value::Int(1), null.clone(), null.clone(), null.clone(), null]
        );
    }
}
