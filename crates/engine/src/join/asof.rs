//! As-of joins: the sorted keys of both sides are merged, group by group.

use std::cmp::Ordering;

use arrow::array::{AsArray, PrimitiveArray};
use arrow::buffer::NullBuffer;
use arrow::datatypes::{Float32Type, Float64Type, Int64Type};
use polarslike_core::{DataType, Groups, Result, TimeUnit, Vector, bail, with_primitive};
use polarslike_plan::{AsofOptions, AsofStrategy, Tolerance};

use super::ranks;

/// One side of the join: the rows of each group in their order.
pub(crate) struct AsofSide<'a> {
    pub rows: &'a [u32],
    pub groups: &'a Groups,
    /// Whether each row has keys that can meet others.
    pub valid: Option<&'a NullBuffer>,
}

/// What a join looks for.
pub(crate) struct AsofMatch<'a> {
    pub options: &'a AsofOptions,
    pub left: AsofSide<'a>,
    pub right: AsofSide<'a>,
}

/// A key whose distance to another can be measured.
trait Key: Copy {
    type Distance: PartialOrd + Copy;

    fn order(self, other: Self) -> Ordering;

    fn distance(self, other: Self) -> Self::Distance;
}

impl Key for i128 {
    type Distance = u128;

    fn order(self, other: Self) -> Ordering {
        self.cmp(&other)
    }

    fn distance(self, other: Self) -> u128 {
        self.abs_diff(other)
    }
}

impl Key for i64 {
    type Distance = u128;

    fn order(self, other: Self) -> Ordering {
        self.cmp(&other)
    }

    fn distance(self, other: Self) -> u128 {
        self.abs_diff(other).into()
    }
}

/// In the order of columns: NaN is the greatest number, and zeros are equal.
impl Key for f64 {
    type Distance = f64;

    fn order(self, other: Self) -> Ordering {
        self.partial_cmp(&other).unwrap_or_else(|| self.is_nan().cmp(&other.is_nan()))
    }

    fn distance(self, other: Self) -> f64 {
        if self == other { 0.0 } else { (self - other).abs() }
    }
}

impl AsofMatch<'_> {
    /// The right row for each left row, given both keys, which have one type.
    pub fn run(&self, left: &Vector, right: &Vector) -> Result<Vec<Option<u32>>> {
        let dtype = left.dtype();
        if dtype.is_float() {
            let tolerance = self.options.tolerance.map(|t| match t {
                Tolerance::Number(number) => number.abs(),
                Tolerance::Interval(_) => 0.0,
            });
            return self.search(&floats(left), &floats(right), tolerance);
        }
        let tolerance = match self.options.tolerance {
            None => None,
            Some(Tolerance::Number(number)) => Some(number.abs() as u128),
            Some(Tolerance::Interval(interval)) => {
                let Some(nanoseconds) = interval.total_nanoseconds() else {
                    bail!(Compute, "join_asof: the tolerance {interval} is too long")
                };
                Some(u128::from(nanoseconds.unsigned_abs() / nanoseconds_per_unit(dtype)))
            }
        };
        if let (Some(left), Some(right)) = (longs(left), longs(right)) {
            return self.search(left.values(), right.values(), tolerance);
        }
        let (left, right) = match (integers(left), integers(right)) {
            (Some(left), Some(right)) => (left, right),
            _ => {
                let (left, right) = ranks(left, right)?;
                let number = |rank: Option<u32>| i128::from(rank.unwrap_or(0));
                (left.into_iter().map(number).collect(), right.into_iter().map(number).collect())
            }
        };
        self.search(&left, &right, tolerance)
    }

    fn search<K: Key>(
        &self,
        left: &[K],
        right: &[K],
        tolerance: Option<K::Distance>,
    ) -> Result<Vec<Option<u32>>> {
        let mut found = vec![None; left.len()];
        for (of_left, of_right) in self.left.groups.iter().zip(self.right.groups.iter()) {
            let left_rows = self.left.keyed(of_left);
            let right_rows = self.right.keyed(of_right);
            if self.options.check_sortedness {
                check_sorted(&left_rows, left, "left", !self.options.left_by.is_empty())?;
                check_sorted(&right_rows, right, "right", !self.options.right_by.is_empty())?;
            }
            let keys: Vec<K> = right_rows.iter().map(|row| right[*row as usize]).collect();
            let mut place = 0;
            let mut previous: Option<K> = None;
            for row in left_rows {
                let key = left[row as usize];
                // Keys out of order, if they are allowed, start anew.
                if previous.is_some_and(|previous| key.order(previous) == Ordering::Less) {
                    place = keys.partition_point(|k| k.order(key) == Ordering::Less);
                }
                previous = Some(key);
                while keys.get(place).is_some_and(|k| k.order(key) == Ordering::Less) {
                    place += 1;
                }
                let nearest = self.nearest(&keys, place, key);
                found[row as usize] = nearest
                    .filter(|i| tolerance.is_none_or(|t| key.distance(keys[*i]) <= t))
                    .map(|i| right_rows[i]);
            }
        }
        Ok(found)
    }

    /// The position of the key that is taken; `place` is that of the first which is not less than `key`.
    fn nearest<K: Key>(&self, keys: &[K], place: usize, key: K) -> Option<usize> {
        let equal = || keys[place..].iter().take_while(|k| k.order(key) == Ordering::Equal).count();
        let exact = self.options.allow_exact_matches;
        match self.options.strategy {
            AsofStrategy::Backward if exact => (place + equal()).checked_sub(1),
            AsofStrategy::Backward => place.checked_sub(1),
            AsofStrategy::Forward => {
                let next = if exact { place } else { place + equal() };
                (next < keys.len()).then_some(next)
            }
            AsofStrategy::Nearest => {
                let after = place + equal();
                if exact && after > place {
                    return Some(after - 1);
                }
                let Some(next) = keys.get(after) else { return place.checked_sub(1) };
                // Of equal keys the last.
                let forward =
                    after + keys[after..].partition_point(|k| k.order(*next) == Ordering::Equal) - 1;
                let Some(back) = place.checked_sub(1) else { return Some(forward) };
                let is_nearer = next.distance(key) <= key.distance(keys[back]);
                Some(if is_nearer { forward } else { back })
            }
        }
    }
}

impl AsofSide<'_> {
    /// The rows of a group that have keys.
    fn keyed(&self, range: std::ops::Range<usize>) -> Vec<u32> {
        let rows = self.rows[range].iter().copied();
        match self.valid {
            Some(valid) => rows.filter(|row| valid.is_valid(*row as usize)).collect(),
            None => rows.collect(),
        }
    }
}

fn check_sorted<K: Key>(rows: &[u32], keys: &[K], side: &str, in_groups: bool) -> Result<()> {
    let key = |row: &u32| keys[*row as usize];
    if rows.windows(2).all(|pair| key(&pair[0]).order(key(&pair[1])) != Ordering::Greater) {
        return Ok(());
    }
    let within = if in_groups { " in each group" } else { "" };
    bail!(
        InvalidOperation,
        "join_asof needs keys that are sorted{within}, but those on the {side} are not; sort by them first"
    )
}

fn floats(column: &Vector) -> Vec<f64> {
    let array = column.decode();
    match column.dtype() {
        DataType::Float32 => {
            array.as_primitive::<Float32Type>().values().iter().map(|v| f64::from(*v)).collect()
        }
        _ => array.as_primitive::<Float64Type>().values().to_vec(),
    }
}

/// The values of a column that is stored in 64 bits with a sign.
fn longs(column: &Vector) -> Option<PrimitiveArray<Int64Type>> {
    column.decode().as_primitive_opt::<Int64Type>().cloned()
}

/// The values of integers and times; `None` for other types.
#[allow(clippy::unnecessary_cast)] // Each type in turn is cast to the widest.
fn integers(column: &Vector) -> Option<Vec<i128>> {
    with_primitive!(column.dtype(), T => {
        Some(column.decode().as_primitive::<T>().values().iter().map(|v| *v as i128).collect())
    }, else None)
}

fn nanoseconds_per_unit(dtype: &DataType) -> u64 {
    match dtype {
        DataType::Date => 86_400_000_000_000,
        DataType::Datetime(TimeUnit::Milliseconds, _) | DataType::Duration(TimeUnit::Milliseconds) => {
            1_000_000
        }
        DataType::Datetime(TimeUnit::Microseconds, _) | DataType::Duration(TimeUnit::Microseconds) => 1_000,
        _ => 1,
    }
}
