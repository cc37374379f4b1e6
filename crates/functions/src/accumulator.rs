//! States of aggregates that decompose: one per group, updated row by row, merged across workers.

use std::any::Any;
use std::ops::Range;

use polarslike_core::{Groups, Result, Vector};

/// Where the rows of an update stand in the whole input: order-dependent aggregates (first, last) need it, others don't.
#[derive(Clone, Copy, Debug)]
pub enum RowOrder<'a> {
    /// Row `i` of the update is row `base + i`.
    From(u64),
    /// Row `i` of the update is row `rows[i]`.
    Rows(&'a [u64]),
}

impl RowOrder<'_> {
    /// The position of row `i` of the update.
    pub fn position(&self, i: usize) -> u64 {
        match self {
            Self::From(base) => base + i as u64,
            Self::Rows(rows) => rows[i],
        }
    }
}

/// The groups to which the rows of an update belong.
#[derive(Clone, Copy, Debug)]
pub enum RowGroups<'a> {
    /// All rows belong to one group: loops over them vectorise.
    One {
        /// The group.
        group: u32,
        /// How many rows there are.
        rows: usize,
    },
    /// The group of each row.
    PerRow(&'a [u32]),
}

impl RowGroups<'_> {
    /// The number of rows.
    pub fn rows(&self) -> usize {
        match self {
            Self::One { rows, .. } => *rows,
            Self::PerRow(groups) => groups.len(),
        }
    }

    /// The group of row `i`.
    pub fn group(&self, i: usize) -> u32 {
        match self {
            Self::One { group, .. } => *group,
            Self::PerRow(groups) => groups[i],
        }
    }
}

/// The rows of one update.
#[derive(Clone, Copy, Debug)]
pub struct Update<'a> {
    /// The inputs of the function, of one length.
    pub inputs: &'a [Vector],
    /// The group of each row.
    pub groups: RowGroups<'a>,
    /// Where the rows stand in the whole input.
    pub order: RowOrder<'a>,
}

/// The states of one aggregate, one per group, held column-wise.
///
/// Hash aggregation resolves the groups of a slice of rows, then lets each accumulator loop over the slice once.
pub trait Accumulator: Any + Send + Sync {
    /// Makes room for `groups` groups; new states are those of an empty group.
    fn resize(&mut self, groups: usize);

    /// Takes in rows; all groups are below the size given to [`resize`](Self::resize).
    fn update(&mut self, rows: &Update) -> Result<()>;

    /// Whether [`Update::order`] counts; the engine keeps the positions of rows only for accumulators that use them.
    fn uses_order(&self) -> bool {
        false
    }

    /// Takes in states of another accumulator of the same type: `source[i]` of `other` into group `target[i]` of this.
    fn merge(&mut self, other: &dyn Accumulator, source: &[u32], target: &[u32]) -> Result<()>;

    /// The results, one per group.
    fn finish(self: Box<Self>) -> Result<Vector>;
}

/// The other accumulator of a merge as the same type.
pub fn same_accumulator<A: Accumulator>(other: &dyn Accumulator) -> Result<&A> {
    let other: &dyn Any = other;
    other.downcast_ref().ok_or_else(|| polarslike_core::Error::internal("accumulators of two types merged"))
}

/// Groups of so many rows on average are taken in one by one, as loops over one group vectorise.
const LONG_GROUP: usize = 64;

/// The results of a new accumulator over inputs whose rows stand in `groups` already.
pub fn accumulate_groups(
    mut accumulator: Box<dyn Accumulator>,
    inputs: &[Vector],
    groups: &Groups,
) -> Result<Vector> {
    accumulator.resize(groups.len());
    if groups.len() == 1 {
        let one = RowGroups::One { group: 0, rows: groups.rows() };
        accumulator.update(&Update { inputs, groups: one, order: RowOrder::From(0) })?;
    } else if groups.rows() >= LONG_GROUP * groups.len() {
        for (group, range) in groups.iter().enumerate() {
            let inputs: Vec<Vector> = inputs.iter().map(|v| v.slice(range.start, range.len())).collect();
            let one = RowGroups::One { group: group as u32, rows: range.len() };
            let order = RowOrder::From(range.start as u64);
            accumulator.update(&Update { inputs: &inputs, groups: one, order })?;
        }
    } else {
        let numbers = groups.row_groups();
        let per_row = RowGroups::PerRow(&numbers);
        accumulator.update(&Update { inputs, groups: per_row, order: RowOrder::From(0) })?;
    }
    accumulator.finish()
}

/// The results of an accumulator over windows of the rows of `inputs`, which may share rows; `new` makes it.
///
/// A window is put together from blocks of one, two, four, ... rows, whose states are made from those of half the length:
/// as many merges per row and window as the longest window has binary digits, however many rows they share. (Sparse
/// tables, after Bender and Farach-Colton, "The LCA Problem Revisited", 2000, with blocks that do not overlap.)
pub fn accumulate_windows(
    new: impl Fn() -> Result<Box<dyn Accumulator>>,
    inputs: &[Vector],
    rows: usize,
    windows: &[Range<usize>],
) -> Result<Vector> {
    let with_states = |count| -> Result<Box<dyn Accumulator>> {
        let mut states = new()?;
        states.resize(count);
        Ok(states)
    };
    let numbers: Vec<u32> = (0..rows as u32).collect();
    let mut results = with_states(windows.len())?;
    let mut blocks = with_states(rows)?;
    let each = RowGroups::PerRow(&numbers);
    blocks.update(&Update { inputs, groups: each, order: RowOrder::From(0) })?;
    let mut places: Vec<u32> = windows.iter().map(|window| window.start as u32).collect();
    let longest = windows.iter().map(Range::len).max().unwrap_or(0);
    let mut length = 1;
    while length <= longest {
        let (mut source, mut target) = (Vec::new(), Vec::new());
        for ((i, window), place) in windows.iter().enumerate().zip(&mut places) {
            if window.len() & length > 0 {
                source.push(*place);
                target.push(i as u32);
                *place += length as u32;
            }
        }
        results.merge(&*blocks, &source, &target)?;
        let count = (rows + 1).saturating_sub(2 * length);
        let mut longer = with_states(count)?;
        let first = numbers.get(..count).unwrap_or_default();
        longer.merge(&*blocks, first, first)?;
        longer.merge(&*blocks, numbers.get(length..length + count).unwrap_or_default(), first)?;
        blocks = longer;
        length *= 2;
    }
    results.finish()
}

#[cfg(test)]
mod tests {
    use arrow::array::UInt32Array;
    use polarslike_core::{DataType, Scalar, TimeUnit, Value};

    use super::*;
    use crate::{Args, Call, Kernel, bind, functions, options};

    /// Numbers that look random.
    fn noise(i: u64) -> u64 {
        (i + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(31).wrapping_mul(0xD6E8_FEB8_6659_FD93) >> 40
    }

    /// A value of a type that a column of the test may have; every eighth is null, some floats are NaN.
    fn value(dtype: &DataType, i: u64) -> Value {
        let number = noise(i);
        match dtype {
            _ if number.is_multiple_of(8) => Value::Null,
            DataType::Null => Value::Null,
            DataType::Boolean => Value::Bool(number.is_multiple_of(3)),
            DataType::String | DataType::Categorical => Value::String(format!("text{}", number % 40).into()),
            DataType::Float32 | DataType::Float64 if number % 50 == 1 => Value::Float(f64::NAN),
            DataType::Float32 | DataType::Float64 => Value::Float((number % 1000) as f64 / 4.0 - 50.0),
            _ => Value::Int((number % 100).into()),
        }
    }

    const TYPES: [DataType; 16] = [
        DataType::Null,
        DataType::Boolean,
        DataType::Int8,
        DataType::Int16,
        DataType::Int32,
        DataType::Int64,
        DataType::UInt8,
        DataType::UInt64,
        DataType::Float32,
        DataType::Float64,
        DataType::String,
        DataType::Categorical,
        DataType::Date,
        DataType::Time,
        DataType::Datetime(TimeUnit::Nanoseconds, None),
        DataType::Duration(TimeUnit::Milliseconds),
    ];

    fn same(a: &Vector, b: &Vector) -> bool {
        let close = |a: Scalar, b: Scalar| match (a.value, b.value) {
            (Value::Float(x), Value::Float(y)) => {
                x == y || (x.is_nan() && y.is_nan()) || (x - y).abs() <= 1e-6 * x.abs().max(y.abs())
            }
            (x, y) => x == y,
        };
        a.dtype() == b.dtype() && a.len() == b.len() && (0..a.len()).all(|i| close(a.get(i), b.get(i)))
    }

    #[test]
    fn every_way_to_take_in_rows_gives_the_same() {
        const ROWS: usize = 500;
        const GROUPS: u32 = 7;
        for function in functions() {
            let Kernel::Accumulate(make) = function.kernel else { continue };
            let defaults = function.parsed().options().map(|p| p.default.clone().unwrap());
            let args = Args::new(defaults.collect());
            for dtype in TYPES {
                let arity = usize::from(function.is_method()) + function.parsed().inputs().count();
                let Ok(binding) = bind(function, &vec![dtype.clone(); arity], &args) else { continue };
                let column = |(seed, dtype): (usize, &DataType)| {
                    let values: Vec<Value> =
                        (0..ROWS).map(|i| value(dtype, (i + 1000 * seed) as u64)).collect();
                    Vector::from_values(dtype.clone(), &values).unwrap()
                };
                let inputs: Vec<Vector> = binding.inputs.iter().enumerate().map(column).collect();
                let call = Call {
                    options: options(function, &args),
                    inputs: &[],
                    groups: &Groups::whole(0),
                    input_types: &binding.inputs,
                    dtype: &binding.output,
                };
                let new = |groups: usize| {
                    let mut accumulator = make(&call).unwrap();
                    accumulator.resize(groups);
                    accumulator
                };
                // The last group stays empty.
                let groups: Vec<u32> =
                    (0..ROWS as u64).map(|i| (noise(i + 7) as u32) % (GROUPS - 1)).collect();

                let mut whole = new(GROUPS as usize);
                let per_row = RowGroups::PerRow(&groups);
                whole.update(&Update { inputs: &inputs, groups: per_row, order: RowOrder::From(0) }).unwrap();
                let whole = whole.finish().unwrap();
                assert_eq!(whole.len(), GROUPS as usize, "{}", function.name);
                assert_eq!(whole.dtype(), &binding.output, "{} of {dtype}", function.name);

                // In pieces, out of order, over two accumulators with their groups numbered the other way round.
                let mut parts = [new(GROUPS as usize), new(GROUPS as usize)];
                for (k, start) in [300, 0, 420, 100, 250].into_iter().enumerate() {
                    let end = [500, 420, 300, 250, 100].into_iter().rfind(|e| *e > start).unwrap();
                    let slices: Vec<Vector> = inputs.iter().map(|v| v.slice(start, end - start)).collect();
                    let reversed: Vec<u32> = groups[start..end].iter().map(|g| GROUPS - 1 - g).collect();
                    let positions: Vec<u64> = (start as u64..end as u64).collect();
                    let order =
                        if k % 2 == 0 { RowOrder::From(start as u64) } else { RowOrder::Rows(&positions) };
                    let groups = RowGroups::PerRow(&reversed);
                    parts[k % 2].update(&Update { inputs: &slices, groups, order }).unwrap();
                }
                let mut merged = new(GROUPS as usize);
                let (source, target): (Vec<u32>, Vec<u32>) = (0..GROUPS).map(|g| (GROUPS - 1 - g, g)).unzip();
                for part in &parts {
                    merged.merge(part.as_ref(), &source, &target).unwrap();
                }
                let merged = merged.finish().unwrap();
                assert!(same(&whole, &merged), "{} of {dtype}: {whole:?} {merged:?}", function.name);

                // Group by group, in other encodings.
                for group in 0..GROUPS {
                    let rows = UInt32Array::from_iter_values(
                        (0..ROWS as u32).filter(|i| groups[*i as usize] == group),
                    );
                    let alone: Vec<Vector> = inputs
                        .iter()
                        .map(|v| v.take(&rows).unwrap())
                        .map(|v| if v.dtype().is_text() { v.to_dictionary().unwrap() } else { v })
                        .collect();
                    let one = accumulate_groups(new(0), &alone, &Groups::whole(rows.len())).unwrap();
                    let expected = whole.slice(group as usize, 1);
                    assert!(same(&expected, &one), "{} of {dtype}: {expected:?} {one:?}", function.name);
                }

                // Windows that share rows.
                let windows = [0..ROWS, 3..3, 17..40, 39..40, 40..168, 41..169, 400..ROWS];
                let found = accumulate_windows(|| make(&call), &inputs, ROWS, &windows).unwrap();
                for (i, window) in windows.into_iter().enumerate() {
                    let rows: Vec<Vector> =
                        inputs.iter().map(|v| v.slice(window.start, window.len())).collect();
                    let expected = accumulate_groups(new(0), &rows, &Groups::whole(window.len())).unwrap();
                    let found = found.slice(i, 1);
                    assert!(same(&expected, &found), "{} of {dtype}: {expected:?} {found:?}", function.name);
                }

                // A constant is as many times the value.
                let constant: Vec<Vector> =
                    inputs.iter().map(|v| Vector::constant(&v.get(1), 10).unwrap()).collect();
                let plain: Vec<Vector> = constant.iter().map(Vector::decoded).collect();
                for groups in [Groups::whole(10), Groups::from_sizes([3, 0, 7])] {
                    let a = accumulate_groups(new(0), &constant, &groups).unwrap();
                    let b = accumulate_groups(new(0), &plain, &groups).unwrap();
                    assert!(same(&a, &b), "{} of {dtype}: {a:?} {b:?}", function.name);
                }
            }
        }
    }
}
