//! `hist`.

use std::cmp::Ordering;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, Float64Array, StringViewArray, UInt32Array};
use arrow::datatypes::Float64Type;
use polarslike_core::{DataType, Field, Groups, Result, Scalar, Value, Vector, bail, display_scalar};

use super::unique::structs;
use crate::kernels::check_room;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&HIST];

static HIST: FunctionDef = FunctionDef::new(
    "hist",
    "bins:expr(col)=None, *, bin_count:int=None, include_category:bool=False, include_breakpoint:bool=False",
    Kernel::Uneven(hist),
)
.doc(
    "How many values are in each bin.\n\n\
     `bins` are the ends of the bins, the first and the last included; without them there are `bin_count` bins of one width \
     from the least to the greatest finite value, 10 if that is not given. With `include_breakpoint` or `include_category` a struct \
     of the bin's upper end (`breakpoint`), its name (`category`) and the `count`. Null and NaN are in no bin.",
)
.types(types)
.examples(&[
    Example { columns: "a=i64 [1, 3, 8, 8, 2, 1, 3]", arguments: "([1, 2, 3, 9])", result: "u32 [3, 2, 2]" },
    Example {
        columns: "a=i64 [0, 1, 4]",
        arguments: "(bin_count=2, include_category=true)",
        result: r#"struct[category:cat,count:u32] [{"category": "[0.0, 2.0]", "count": 2}, {"category": "(2.0, 4.0]", "count": 1}]"#,
    },
]);

fn types(bind: &Bind) -> Result<Binding> {
    bind.check(0, DataType::is_numeric, "numbers")?;
    let is_number = |t: &DataType| t.is_numeric() || *t == DataType::Null;
    bind.check(1, |t| is_number(t) || matches!(t, DataType::List(item) if is_number(item)), "numbers")?;
    let given = bind.input(1) != DataType::Null;
    if given && bind.options.opt_int("bin_count")?.is_some() {
        bail!(Compute, "`hist`: give `bins` or `bin_count`, not both");
    }
    let field = |option: &str, name: &str, dtype| -> Result<Option<Field>> {
        Ok(bind.options.bool(option)?.then(|| Field::new(name, dtype)))
    };
    let ends = field("include_breakpoint", "breakpoint", DataType::Float64)?;
    let names = field("include_category", "category", DataType::Categorical)?;
    let mut fields: Vec<Field> = ends.into_iter().chain(names).collect();
    let output = if fields.is_empty() {
        DataType::UInt32
    } else {
        fields.push(Field::new("count", DataType::UInt32));
        DataType::Struct(fields)
    };
    let bins = match bind.input(1) {
        DataType::Null => DataType::Null,
        DataType::List(_) => DataType::List(DataType::Float64.into()),
        _ => DataType::Float64,
    };
    bind.cast(vec![DataType::Float64, bins], output)
}

fn hist(call: &Call, own: &[Groups]) -> Result<(Vector, Groups)> {
    let [values, bins] = call.inputs else { bail!(Internal, "`hist` takes two inputs") };
    let [rows, places] = own else { bail!(Internal, "`hist` has groups of two inputs") };
    let array = values.decode();
    let array = array.as_primitive::<Float64Type>();
    let given = (*bins.dtype() != DataType::Null).then(|| bins.decode());
    // A list as it is written in the call is one for each group.
    let given = given.as_ref().map(|given| match given.as_list_opt::<i64>() {
        Some(lists) => (lists.values(), Some(lists.value_offsets())),
        None => (given, None),
    });
    let width_count = bin_count(call)?;
    let mut all = Bins::default();
    let mut sizes = Vec::with_capacity(rows.len());
    for (group, place) in rows.iter().zip(places.iter()) {
        let mut sorted: Vec<f64> = group
            .filter(|row| array.is_valid(*row))
            .map(|row| array.value(row))
            .filter(|v| !v.is_nan())
            .collect();
        // Zeros stay in their order: the last one, negative or not, is the upper end.
        sorted.sort_by(|a, b| a.partial_cmp(b).unwrap_or(Ordering::Equal));
        let ends = match &given {
            Some((ends, offsets)) => {
                let place = offsets.map_or(place.clone(), |o| o[place.start] as usize..o[place.end] as usize);
                ends_given(ends.slice(place.start, place.len()).as_primitive())?
            }
            None => equal_widths(&sorted, width_count),
        };
        sizes.push(all.add(&ends, &sorted));
    }
    Ok((all.result(call)?, Groups::from_sizes(sizes)))
}

/// The number of bins where their ends are not given.
fn bin_count(call: &Call) -> Result<usize> {
    let count = call.options.opt_int("bin_count")?.unwrap_or(10);
    let Ok(count) = usize::try_from(count) else {
        bail!(InvalidArgument, "`hist`: bin_count must not be negative, but is {count}")
    };
    check_room("hist", count.saturating_mul(4), &DataType::String)?;
    Ok(count)
}

/// The ends that a column gives.
fn ends_given(column: &Float64Array) -> Result<Vec<f64>> {
    if column.null_count() > 0 {
        bail!(InvalidOperation, "`hist`: nulls are no ends of bins");
    }
    if column.values().windows(2).any(|pair| pair[0].partial_cmp(&pair[1]) != Some(Ordering::Less)) {
        bail!(Compute, "`hist`: bins must increase monotonically");
    }
    Ok(column.values().to_vec())
}

/// The ends of so many bins between the least and the greatest finite value; from 0 to 1 without values, around a single one.
fn equal_widths(sorted: &[f64], count: usize) -> Vec<f64> {
    let finite = sorted.partition_point(|v| *v == f64::NEG_INFINITY)
        ..sorted.partition_point(|v| v.is_finite() || *v < 0.0);
    let (low, high) = match &sorted[finite] {
        [] => (0.0, 1.0),
        [low, .., high] if low != high => (*low, *high),
        [one, ..] => (one - 0.5, one + 0.5),
    };
    let width = (high - low) / count as f64;
    let inner = (0..count).map(|i| width * i as f64 + low);
    inner.chain((count > 0).then_some(high)).collect()
}

/// The bins of all groups, one after the other.
#[derive(Default)]
struct Bins {
    upper: Vec<f64>,
    names: Vec<String>,
    counts: Vec<u32>,
}

impl Bins {
    /// The bins of one group, by their ends and its values in order; how many there are.
    fn add(&mut self, ends: &[f64], sorted: &[f64]) -> usize {
        for (i, pair) in ends.windows(2).enumerate() {
            let (low, high) = (pair[0], pair[1]);
            // The first bin includes its lower end.
            let below = sorted.partition_point(|v| *v < low || (i > 0 && *v == low));
            let up_to = sorted.partition_point(|v| *v <= high);
            self.upper.push(high);
            self.names.push(format!("{}{}, {}]", if i == 0 { '[' } else { '(' }, text(low), text(high)));
            self.counts.push(up_to.saturating_sub(below) as u32);
        }
        ends.len().saturating_sub(1)
    }

    fn result(self, call: &Call) -> Result<Vector> {
        let counts: ArrayRef = Arc::new(UInt32Array::from(self.counts));
        let mut columns: Vec<ArrayRef> = Vec::new();
        if call.options.bool("include_breakpoint")? {
            columns.push(Arc::new(Float64Array::from(self.upper)));
        }
        if call.options.bool("include_category")? {
            columns.push(Arc::new(StringViewArray::from_iter_values(self.names)));
        }
        if columns.is_empty() {
            return Ok(Vector::plain(DataType::UInt32, counts));
        }
        columns.push(counts);
        structs(call.dtype, columns)
    }
}

/// A number as it is printed in a column.
fn text(number: f64) -> String {
    display_scalar(&Scalar::new(DataType::Float64, Value::Float(number)))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn ends() {
        check("hist", "a=i64 [1, 1]", "(bin_count=2)", "u32 [2, 0]");
        check("hist", "a=i64 []", "(bin_count=2)", "u32 [0, 0]");
        check("hist", r#"a=f64 ["inf", 1, 3, "-inf", "NaN", 4, 5]"#, "(bin_count=2)", "u32 [2, 2]");
        check("hist", "a=f64 [1.5, null]", "(bin_count=0)", "u32 []");
        check("hist", "a=f64 [1.5]", "([1])", "u32 []");
        check("hist", "a=f64 [0.5, 7]", "(col(a))", "u32 [2]");
        assert!(fails("hist", "a=i64 [1]", "([null, 1])").contains("nulls"));
        assert!(fails("hist", "a=i64 [1]", "([2, 1])").contains("increase"));
        assert!(fails("hist", "a=i64 [1]", "([1], bin_count=2)").contains("not both"));
        assert!(fails("hist", "a=i64 [1]", "(bin_count=-1)").contains("negative"));
        assert!(fails("hist", r#"a=str ["x"]"#, "()").contains("String"));
    }
}
