//! What functions over groups share: arguments per group, and rows picked by position.

use std::sync::{Mutex, PoisonError};

use std::ops::Range;

use arrow::array::{Array, ArrayRef, AsArray, UInt32Array};
use arrow::datatypes::Int64Type;
use polarslike_core::{DataType, Encoding, Groups, Result, Vector};

use crate::{Bind, Call};

/// An error unless input `i` is an integer: it will be cast to Int64. Floats pass, for a plan turns the literal of
/// `shift(1)` into one beside a column of floats.
pub(crate) fn check_integer<'a>(bind: &'a Bind<'a>, i: usize) -> Result<&'a Bind<'a>> {
    bind.check(i, DataType::is_numeric, "an integer")
}

/// An integer argument: each group goes by the value in its first row.
pub(crate) enum GroupInts {
    Constant(Option<i64>),
    Rows(ArrayRef),
}

impl GroupInts {
    /// Input `i`, which the type rule has made Int64.
    pub(crate) fn input(call: &Call, i: usize) -> Self {
        match call.inputs[i].encoding() {
            Encoding::Constant { value, .. } => {
                let value = value.as_primitive::<Int64Type>();
                Self::Constant(value.is_valid(0).then(|| value.value(0)))
            }
            _ => Self::Rows(call.inputs[i].decode()),
        }
    }

    /// The argument of a group; `None` if it is null, or if the group is empty and so has no argument.
    pub(crate) fn get(&self, group: &Range<usize>) -> Option<i64> {
        match self {
            _ if group.is_empty() => None,
            Self::Constant(value) => *value,
            Self::Rows(array) => {
                let array = array.as_primitive::<Int64Type>();
                array.is_valid(group.start).then(|| array.value(group.start))
            }
        }
    }
}

/// The rows of one range per group.
pub(crate) fn take_ranges(
    vector: &Vector,
    ranges: impl ExactSizeIterator<Item = Range<usize>>,
) -> Result<(Vector, Groups)> {
    let ranges: Vec<Range<usize>> = ranges.collect();
    if let [only] = &ranges[..] {
        return Ok((vector.slice(only.start, only.len()), Groups::whole(only.len())));
    }
    let rows = ranges.iter().flat_map(|r| r.start as u32..r.end as u32).collect();
    Ok((take_rows(vector, rows)?, Groups::from_sizes(ranges.iter().map(Range::len))))
}

/// The rows at these positions.
pub(crate) fn take_rows(vector: &Vector, rows: Vec<u32>) -> Result<Vector> {
    vector.take(&UInt32Array::from(rows))
}

/// Positions or counts as a column.
pub(crate) fn indices(values: Vec<u32>) -> Vector {
    Vector::primitive(DataType::UInt32, UInt32Array::from(values))
}

/// The seeds of what has none of its own, once one was set.
static FOLLOWING: Mutex<Option<Random>> = Mutex::new(None);

/// Has functions without a seed of their own give the same numbers from here on, whenever this is called.
pub fn set_random_seed(seed: i64) {
    *FOLLOWING.lock().unwrap_or_else(PoisonError::into_inner) = Some(Random(seed as u64));
}

/// Numbers that look random, from a seed (splitmix64).
pub(crate) struct Random(u64);

impl Random {
    /// From the seed that the user gave; else from the next that follows [`set_random_seed`]; else another every time.
    pub(crate) fn new(seed: Option<i64>) -> Self {
        use std::hash::{BuildHasher, RandomState};
        if let Some(seed) = seed {
            return Self(seed as u64);
        }
        let mut following = FOLLOWING.lock().unwrap_or_else(PoisonError::into_inner);
        Self(following.as_mut().map_or_else(|| RandomState::new().hash_one(0), |seeds| seeds.next() as u64))
    }

    fn next(&mut self) -> usize {
        self.below(usize::MAX)
    }

    /// A number below `bound`, which is not 0.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        word ^= word >> 31;
        ((u128::from(word) * bound as u128) >> 64) as usize
    }

    /// Puts items in random order.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }
}
