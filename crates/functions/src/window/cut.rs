//! `cut`, `qcut`: which of several intervals a value is in.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, Float64Array, StringViewArray, UInt32Array};
use arrow::datatypes::Float64Type;
use polarslike_core::{Categories, DataType, Field, Result, Vector, bail};

use crate::aggregate::quantile::{Interpolation, share};
use crate::cast::{Unfit, cast};
use crate::select::unique::structs;
use crate::{Arg, Bind, Call, Example, FunctionDef, Kernel, Options};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&CUT, &QCUT];

static CUT: FunctionDef = FunctionDef::new(
    "cut",
    "breaks:list(float), *, labels:list(str)=None, left_closed:bool=False, include_breaks:bool=False",
    Kernel::Elementwise(cut),
)
.doc(
    "The interval between `breaks` in which each value is, as a category; null and NaN are in none.\n\n\
     Intervals are open at the left and closed at the right, or the other way round if `left_closed`. There is one more than \
     there are breaks; `labels` gives them other names. With `include_breaks` a struct of the interval's upper end \
     (`breakpoint`) and its name (`category`).",
)
.types(|bind| {
    check_numbers(bind)?;
    let labels = Labels::of(&bind.options)?;
    let names = labels.names(&breaks(&bind.options)?)?;
    bind.returns(labels.output(DataType::Enum(Categories::new(names)?)))
})
.examples(&[
    Example {
        columns: "a=i64 [-2, 0, 1, 5, null]",
        arguments: r#"([0, 3], labels=["low", "mid", "high"])"#,
        result: r#"enum[low, mid, high] ["low", "low", "mid", "high", null]"#,
    },
    Example {
        columns: "a=i64 [0, 1]",
        arguments: r#"([0], labels=["low", "high"], left_closed=true)"#,
        result: r#"enum[low, high] ["high", "high"]"#,
    },
]);

static QCUT: FunctionDef = FunctionDef::new(
    "qcut",
    "quantiles:int|list(float), *, labels:list(str)=None, left_closed:bool=False, allow_duplicates:bool=False, \
     include_breaks:bool=False",
    Kernel::PerGroup(qcut),
)
.doc(
    "The interval between quantiles in which each value is, as a category; null and NaN are in none.\n\n\
     A number of `quantiles` stands for so many intervals with equal shares of the values. Quantiles that are equal are an \
     error, unless `allow_duplicates`. The other options are those of `cut`.",
)
.types(|bind| {
    check_numbers(bind)?;
    shares(&bind.options)?;
    bind.returns(Labels::of(&bind.options)?.output(DataType::Categorical))
})
.examples(&[Example {
    columns: "a=i64 [1, 2, 3, 4, 5]",
    arguments: r#"([0.25, 0.75], labels=["low", "mid", "high"])"#,
    result: r#"cat ["low", "low", "mid", "mid", "high"]"#,
}]);

fn check_numbers(bind: &Bind) -> Result<()> {
    use DataType::{Boolean, Null, String};
    let accepts = |t: &DataType| {
        t.is_numeric() || t.is_decimal() || t.is_temporal() || matches!(t, Boolean | String | Null)
    };
    bind.check(0, accepts, "numbers, dates or times").map(|_| ())
}

/// The numbers that an option lists.
fn numbers(options: &Options, name: &str) -> Result<Vec<f64>> {
    let number = |arg: &Arg| match arg {
        Arg::Float(v) => Ok(*v),
        Arg::Int(v) => Ok(*v as f64),
        other => bail!(InvalidArgument, "`{}`: {name} must be numbers, not {other:?}", options.name()),
    };
    options.list(name)?.iter().map(number).collect()
}

/// The breaks of `cut` in order.
fn breaks(options: &Options) -> Result<Vec<f64>> {
    let mut breaks = numbers(options, "breaks")?;
    if breaks.iter().any(|b| b.is_nan()) {
        bail!(Compute, "`cut`: breaks cannot be NaN");
    }
    if breaks.iter().any(|b| b.is_infinite()) {
        bail!(
            Compute,
            "`cut`: breaks cannot be infinite: the first and the last interval are unbounded anyhow"
        );
    }
    breaks.sort_unstable_by(f64::total_cmp);
    if breaks.windows(2).any(|pair| pair[0] == pair[1]) {
        bail!(Duplicate, "`cut`: breaks are not unique");
    }
    Ok(breaks)
}

/// The quantiles of `qcut` in order.
fn shares(options: &Options) -> Result<Vec<f64>> {
    if let Arg::Int(count) = options.get("quantiles")? {
        return match u16::try_from(*count) {
            Ok(count) => Ok((1..count).map(|i| f64::from(i) / f64::from(count)).collect()),
            Err(_) => {
                bail!(InvalidArgument, "`qcut`: the number of quantiles must be from 0 to 65535, not {count}")
            }
        };
    }
    let mut shares = numbers(options, "quantiles")?.into_iter().map(share).collect::<Result<Vec<_>>>()?;
    shares.sort_unstable_by(f64::total_cmp);
    Ok(shares)
}

/// How intervals are named and given back.
struct Labels<'a> {
    given: Option<Vec<&'a str>>,
    left_closed: bool,
    include_breaks: bool,
}

impl<'a> Labels<'a> {
    fn of(options: &Options<'a>) -> Result<Self> {
        let given = match options.get("labels")? {
            Arg::Null => None,
            _ => Some(options.texts("labels")?),
        };
        let (left_closed, include_breaks) = (options.bool("left_closed")?, options.bool("include_breaks")?);
        Ok(Self { given, left_closed, include_breaks })
    }

    /// The names of the intervals between breaks.
    fn names(&self, breaks: &[f64]) -> Result<Vec<String>> {
        let count = breaks.len() + 1;
        if let Some(given) = &self.given {
            if given.len() != count {
                bail!(Shape, "expected {count} labels, one more than there are breaks, got {}", given.len());
            }
            return Ok(given.iter().map(ToString::to_string).collect());
        }
        let lower = std::iter::once(f64::NEG_INFINITY).chain(breaks.iter().copied());
        let upper = breaks.iter().copied().chain(std::iter::once(f64::INFINITY));
        let name = |(low, high): (f64, f64)| match self.left_closed {
            true => format!("[{low}, {high})"),
            false => format!("({low}, {high}]"),
        };
        Ok(lower.zip(upper).map(name).collect())
    }

    /// The number of the interval in which a value is.
    fn interval(&self, value: f64, breaks: &[f64]) -> usize {
        breaks.partition_point(|b| if self.left_closed { *b <= value } else { *b < value })
    }

    fn output(&self, categories: DataType) -> DataType {
        if !self.include_breaks {
            return categories;
        }
        DataType::Struct(vec![
            Field::new("breakpoint", DataType::Float64),
            Field::new("category", categories),
        ])
    }

    /// Categories with the ends of the intervals, if these are wanted.
    fn result(&self, dtype: &DataType, categories: Vector, ends: Vec<Option<f64>>) -> Result<Vector> {
        if !self.include_breaks {
            return Ok(categories);
        }
        structs(dtype, vec![Arc::new(Float64Array::from(ends)), categories.decode()])
    }
}

/// The values as floats: those of dates and times are the numbers behind, texts that are none are null.
fn floats(input: &Vector) -> Result<ArrayRef> {
    let numbers = match input.dtype() {
        dtype if dtype.is_temporal() => &input.with_dtype(dtype.physical()),
        _ => input,
    };
    Ok(cast(numbers, &DataType::Float64, Unfit::Null)?.decode())
}

/// The values that are numbers, with their rows.
fn present(array: &dyn Array) -> impl Iterator<Item = (usize, f64)> {
    let values = array.as_primitive::<Float64Type>().iter().enumerate();
    values.filter_map(|(row, value)| value.filter(|v| !v.is_nan()).map(|v| (row, v)))
}

fn cut(call: &Call) -> Result<Vector> {
    let (labels, breaks) = (Labels::of(&call.options)?, breaks(&call.options)?);
    let array = floats(&call.inputs[0])?;
    let (mut codes, mut ends) = (vec![None; array.len()], vec![None; array.len()]);
    for (row, value) in present(&array) {
        let interval = labels.interval(value, &breaks);
        codes[row] = Some(interval as u32);
        ends[row] = Some(breaks.get(interval).copied().unwrap_or(f64::INFINITY));
    }
    let categories = DataType::Enum(Categories::new(labels.names(&breaks)?)?);
    let codes = Vector::plain(categories, Arc::new(UInt32Array::from(codes)));
    labels.result(call.dtype, codes, ends)
}

fn qcut(call: &Call) -> Result<Vector> {
    let (labels, shares) = (Labels::of(&call.options)?, shares(&call.options)?);
    let allow_duplicates = call.options.bool("allow_duplicates")?;
    let array = floats(&call.inputs[0])?;
    let (mut codes, mut ends) = (vec![None; array.len()], vec![None; array.len()]);
    let mut names: Vec<String> = Vec::new();
    for group in call.groups.iter() {
        let rows = array.slice(group.start, group.len());
        let mut sorted: Vec<f64> = present(&rows).map(|(_, value)| value).collect();
        if sorted.is_empty() {
            continue;
        }
        sorted.sort_unstable_by(f64::total_cmp);
        let breaks: Vec<f64> = shares.iter().map(|share| linear(&sorted, *share)).collect();
        if !allow_duplicates && breaks.windows(2).any(|pair| pair[0] == pair[1]) {
            bail!(Duplicate, "`qcut`: quantiles are not unique while allow_duplicates=False");
        }
        let first = names.len();
        names.extend(labels.names(&breaks)?);
        for (row, value) in present(&rows) {
            let interval = labels.interval(value, &breaks);
            codes[group.start + row] = Some((first + interval) as u32);
            ends[group.start + row] = Some(breaks.get(interval).copied().unwrap_or(f64::INFINITY));
        }
    }
    let names: ArrayRef = Arc::new(StringViewArray::from_iter_values(names));
    let categories = Vector::dictionary_from(DataType::Categorical, UInt32Array::from(codes), names)?;
    labels.result(call.dtype, categories, ends)
}

/// A quantile of values in order, of which there are some.
fn linear(sorted: &[f64], share: f64) -> f64 {
    let (low, high, between) = Interpolation::Linear.position(share, sorted.len());
    Interpolation::Linear.between(sorted[low], sorted[high], between)
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn ends_and_names() {
        let columns = r#"a=f64 [1, "NaN", "-inf", null]"#;
        check("cut", columns, r#"([], labels=["all"])"#, r#"enum[all] ["all", null, "all", null]"#);
        check(
            "cut",
            "a=i64 [0, 3, 4]",
            r#"([3], labels=["x", "y"], include_breaks=true)"#,
            r#"struct[breakpoint:f64,category:enum[x, y]] [{"breakpoint": 3, "category": "x"}, {"breakpoint": 3, "category": "x"}, {"breakpoint": "inf", "category": "y"}]"#,
        );
        assert!(fails("cut", "a=i64 [1]", "([1, 1])").contains("not unique"));
        assert!(fails("cut", "a=i64 [1]", r#"([1], labels=["x"])"#).contains("expected 2 labels"));
        assert!(fails("cut", "a=list[i64] [[1]]", "([1])").contains("List"));
    }

    #[test]
    fn quantiles() {
        check("qcut", "a=i64 [1, 2, null]", "(2)", r#"cat ["(-inf, 1.5]", "(1.5, inf]", null]"#);
        check("qcut", "a=i64 [1, 1]", "(0, left_closed=true)", r#"cat ["[-inf, inf)", "[-inf, inf)"]"#);
        check("qcut", "a=i64 [null]", "(3)", "cat [null]");
        let twice = "a=i64 [1, 2, 2, 2, 3]";
        assert!(fails("qcut", twice, "([0.25, 0.5])").contains("not unique"));
        check(
            "qcut",
            twice,
            r#"([0.5, 0.25], labels=["x", "y", "z"], allow_duplicates=true)"#,
            r#"cat ["x", "x", "x", "x", "z"]"#,
        );
        assert!(fails("qcut", twice, "([1.5])").contains("between 0.0 and 1.0"));
        assert!(fails("qcut", twice, "(-1)").contains("must be from 0"));
    }
}
