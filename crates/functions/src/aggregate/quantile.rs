//! `median`, `quantile`.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, Float64Array, LargeListArray};
use arrow::buffer::OffsetBuffer;
use arrow::datatypes::Float64Type;
use num_traits::AsPrimitive;
use polarslike_core::{DataType, Result, Vector, bail, with_primitive};

use super::mean::average_types;
use crate::fold::from_floats;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&MEDIAN, &QUANTILE];

static MEDIAN: FunctionDef = FunctionDef::new("median", "", Kernel::Aggregate(median))
    .ignores_order()
    .doc(
        "The middle value; of an even number of values, the mean of the two in the middle.\n\n\
         Nulls are left out; the median of no values is null. NaN counts as the greatest number.",
    )
    .types(average_types)
    .examples(&[
        Example { columns: "a=i64 [7, 1, null, 2]", arguments: "()", result: "f64 [2.0]" },
        Example { columns: "a=i64 [1, 2]", arguments: "()", result: "f64 [1.5]" },
    ]);

static QUANTILE: FunctionDef = FunctionDef::new(
    "quantile",
    "quantile:expr(col,float)|list(float), \
     interpolation:enum(nearest,higher,lower,midpoint,linear,equiprobable)='nearest'",
    Kernel::Aggregate(quantile),
)
.ignores_order().doc(
    "The value below which the share `quantile` (from 0 to 1) of the values lies; a list of shares gives a list.\n\n\
     `interpolation` says what to do between two values: take the `nearest`, `higher` or `lower` one, their `midpoint`, \
     or go on a straight line between them (`linear`); `equiprobable` takes the least value with at least that share \
     at or below it. Nulls are left out; null if there are no values.",
)
.types(quantile_types)
.examples(&[
    Example { columns: "a=i64 [1, 2, 3, 4, null]", arguments: "(0.5)", result: "f64 [3.0]" },
    Example { columns: "a=i64 [1, 2, 3, 4]", arguments: r#"(0.3, "linear")"#, result: "f64 [1.9]" },
    Example { columns: "a=i64 [1, 2, 3, 4]", arguments: "([0.0, 1.0])", result: "list[f64] [[1.0, 4.0]]" },
]);

fn quantile_types(bind: &Bind) -> Result<Binding> {
    bind.check(0, |t| *t != DataType::Boolean, "numbers, dates or times")?;
    let Binding { mut inputs, output } = average_types(bind)?;
    let list = matches!(bind.input(1), DataType::List(_));
    let wanted = if list { DataType::List(DataType::Float64.into()) } else { DataType::Float64 };
    inputs.truncate(1);
    inputs.push(wanted);
    bind.cast(inputs, if list { DataType::List(output.into()) } else { output })
}

fn median(call: &Call) -> Result<Vector> {
    let medians = each_group(call, |values, _| Ok(values.quantile(0.5, Interpolation::Linear)))?;
    Ok(from_floats(call.dtype, medians.into_iter()))
}

fn quantile(call: &Call) -> Result<Vector> {
    let interpolation = Interpolation::parse(call.options.str("interpolation")?)?;
    let DataType::List(inner) = call.dtype else {
        let wanted = call.inputs[1].decode();
        let wanted = wanted.as_primitive::<Float64Type>();
        let results = each_group(call, |values, start| match start {
            Some(start) if wanted.is_valid(start) => {
                Ok(values.quantile(share(wanted.value(start))?, interpolation))
            }
            _ => Ok(None),
        })?;
        return Ok(from_floats(call.dtype, results.into_iter()));
    };
    let wanted = call.inputs[1].decode();
    let wanted = wanted.as_list::<i64>();
    let lists = each_group(call, |values, start| {
        let shares: ArrayRef = match start {
            Some(start) if wanted.is_valid(start) => wanted.value(start),
            // A group without rows takes the list of any row: it is the same for all, or there is none.
            _ if !wanted.is_empty() && wanted.is_valid(0) => wanted.value(0),
            _ => Arc::new(Float64Array::from(Vec::<f64>::new())),
        };
        let shares = shares.as_primitive::<Float64Type>();
        let quantile = |q: Option<f64>| match q {
            Some(q) => Ok(values.quantile(share(q)?, interpolation)),
            None => Ok(None),
        };
        shares.iter().map(quantile).collect::<Result<Vec<_>>>()
    })?;
    let offsets = OffsetBuffer::<i64>::from_lengths(lists.iter().map(Vec::len));
    let items = from_floats(inner, lists.into_iter().flatten()).decode();
    let arrow::datatypes::DataType::LargeList(field) = call.dtype.storage() else {
        bail!(Internal, "a list is stored as a large list")
    };
    Ok(Vector::plain(call.dtype.clone(), Arc::new(LargeListArray::try_new(field, offsets, items, None)?)))
}

pub(crate) fn share(quantile: f64) -> Result<f64> {
    if !(0.0..=1.0).contains(&quantile) {
        bail!(Compute, "`quantile` should be between 0.0 and 1.0, got {quantile:?}");
    }
    Ok(quantile)
}

/// The values of each group in turn, to be ordered as far as needed; with the first row of the group, if it has one.
fn each_group<R>(
    call: &Call,
    mut result: impl FnMut(&mut Ordered, Option<usize>) -> Result<R>,
) -> Result<Vec<R>> {
    let array = call.inputs[0].decode();
    let mut values = Ordered(Vec::new());
    let mut results = Vec::with_capacity(call.groups.len());
    with_primitive!(call.inputs[0].dtype(), T => {
        let array = array.as_primitive::<T>();
        let all = array.values();
        for group in call.groups.iter() {
            values.0.clear();
            match array.nulls().filter(|n| n.null_count() > 0) {
                None => values.0.extend(all[group.clone()].iter().map(|v| to_ordered(v.as_()))),
                Some(nulls) => {
                    values.0.extend(group.clone().filter(|i| nulls.is_valid(*i)).map(|i| to_ordered(all[i].as_())));
                }
            }
            results.push(result(&mut values, (!group.is_empty()).then_some(group.start))?);
        }
    }, else {
        for group in call.groups.iter() {
            results.push(result(&mut values, (!group.is_empty()).then_some(group.start))?);
        }
    });
    Ok(results)
}

/// What to do between two values.
#[derive(Clone, Copy)]
pub(crate) enum Interpolation {
    Nearest,
    Higher,
    Lower,
    Midpoint,
    Linear,
    Equiprobable,
}

impl Interpolation {
    pub(crate) fn parse(name: &str) -> Result<Self> {
        Ok(match name {
            "nearest" => Self::Nearest,
            "higher" => Self::Higher,
            "lower" => Self::Lower,
            "midpoint" => Self::Midpoint,
            "linear" => Self::Linear,
            "equiprobable" => Self::Equiprobable,
            other => bail!(
                InvalidArgument,
                "interpolation must be nearest, higher, lower, midpoint, linear or equiprobable, not {other:?}"
            ),
        })
    }

    /// Where the quantile of `len` values lies: the ranks of the two values around it, and how far from the lower one.
    pub(crate) fn position(self, quantile: f64, len: usize) -> (usize, usize, f64) {
        let exact = quantile * (len - 1) as f64;
        let (floor, ceil) = (exact.floor() as usize, exact.ceil() as usize);
        match self {
            Self::Nearest => (exact.round() as usize, exact.round() as usize, 0.0),
            Self::Higher => (ceil, ceil, 0.0),
            Self::Lower => (floor, floor, 0.0),
            Self::Midpoint => (floor, ceil, if floor == ceil { 0.0 } else { 0.5 }),
            Self::Linear => (floor, ceil, exact - floor as f64),
            Self::Equiprobable => {
                let rank = ((quantile * len as f64).ceil() as usize).saturating_sub(1);
                (rank, rank, 0.0)
            }
        }
    }

    /// The value between two at a share of the way.
    pub(crate) fn between(self, low: f64, high: f64, share: f64) -> f64 {
        match self {
            // Equal infinities have no difference.
            _ if share == 0.0 || low == high => low,
            // One infinity has no middle other than itself.
            Self::Midpoint => low.midpoint(high),
            _ => low + share * (high - low),
        }
    }
}

/// The order of numbers with NaN as the greatest, whatever its sign.
pub(crate) fn nan_last(a: &f64, b: &f64) -> std::cmp::Ordering {
    a.is_nan().cmp(&b.is_nan()).then_with(|| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal))
}

/// A float as an integer in the order of floats, with NaN as the greatest whatever its sign.
fn to_ordered(value: f64) -> i64 {
    let bits = if value.is_nan() { f64::NAN.abs() } else { value }.to_bits() as i64;
    in_order(bits)
}

/// The float of an integer in order.
fn from_ordered(ordered: i64) -> f64 {
    f64::from_bits(in_order(ordered) as u64)
}

/// Turns round the bits of negative numbers below the sign; its own inverse.
fn in_order(bits: i64) -> i64 {
    bits ^ ((bits >> 63) as u64 >> 1) as i64
}

/// Values that are put in order only as far as a quantile needs; the buffer serves group after group. Integers compare
/// without branches.
struct Ordered(Vec<i64>);

impl Ordered {
    fn quantile(&mut self, quantile: f64, interpolation: Interpolation) -> Option<f64> {
        let values = &mut self.0;
        if values.is_empty() {
            return None;
        }
        let (low, high, share) = interpolation.position(quantile, values.len());
        let (_, at_low, above) = values.select_nth_unstable(low);
        let at_low = *at_low;
        if low == high || share == 0.0 {
            return Some(from_ordered(at_low));
        }
        let at_high = above.iter().copied().min().unwrap_or(at_low);
        Some(interpolation.between(from_ordered(at_low), from_ordered(at_high), share))
    }
}

#[cfg(test)]
mod tests {
    use polarslike_core::Groups;

    use crate::testing::{check, fails};

    #[test]
    fn every_interpolation() {
        let four = "a=i64 [4, 2, 1, 3]";
        for (how, expected) in [
            (r#"(0.5, "nearest")"#, "f64 [3.0]"),
            (r#"(0.5, "lower")"#, "f64 [2.0]"),
            (r#"(0.5, "higher")"#, "f64 [3.0]"),
            (r#"(0.5, "midpoint")"#, "f64 [2.5]"),
            (r#"(0.3, "linear")"#, "f64 [1.9]"),
            (r#"(0.5, "equiprobable")"#, "f64 [2.0]"),
            (r#"(0.0, "equiprobable")"#, "f64 [1.0]"),
            (r#"(1.0, "nearest")"#, "f64 [4.0]"),
        ] {
            check("quantile", four, how, expected);
        }
        check("quantile", "a=i64 [null, null]", "(0.5)", "f64 [null]");
        assert!(fails("quantile", four, "(1.5)").contains("between 0.0 and 1.0, got 1.5"));
        assert!(fails("quantile", "a=bool [true]", "(0.5)").contains("`quantile` takes"));
    }

    #[test]
    fn floats_keep_their_order_as_integers() {
        let floats = [f64::NEG_INFINITY, -1.5, -f64::MIN_POSITIVE, 0.0, 1e-300, 2.0, f64::INFINITY];
        let ordered = floats.map(super::to_ordered);
        assert!(ordered.is_sorted_by(|a, b| a < b));
        assert_eq!(ordered.map(super::from_ordered), floats);
        assert!([f64::NAN, -f64::NAN].map(super::to_ordered).iter().all(|nan| *nan > ordered[6]));
        check("median", "a=i64 [-5, 3, -1]", "()", "f64 [-1.0]");
    }

    #[test]
    fn groups_share_a_buffer() {
        let values = crate::testing::vector("f64 [3.0, 1.0, null, 5.0, -1.0]");
        let groups = Groups::from_sizes([2, 0, 1, 2]);
        let median = crate::lookup("median").unwrap();
        let result = crate::testing::call_groups(median, vec![values], vec![], &groups).unwrap().0;
        assert_eq!(
            crate::testing::values(&result),
            crate::testing::values(&crate::testing::vector("f64 [2.0, null, null, 2.0]"))
        );
    }
}
