//! Accumulators of primitive values: an aggregate says what one value does to a state, the loops are written once.

use std::sync::Arc;

use arrow::array::{Array, ArrowPrimitiveType, AsArray, Float64Array, NullArray, PrimitiveArray};
use arrow::buffer::NullBuffer;
use arrow::datatypes::{Float32Type, Float64Type, Int64Type};
use polarslike_core::{DataType, Encoding, Result, Vector};

use crate::cast::{Unfit, cast};
use crate::{Accumulator, RowGroups, Update, same_accumulator};

/// An aggregate of primitive values that keeps one `State` per group; nulls are left out.
pub(crate) trait Fold: Send + Sync + 'static {
    /// The type of the input in memory.
    type Input: ArrowPrimitiveType;
    /// What is kept of a group: small, for the states of all groups are accessed at random.
    type State: Copy + Send + Sync;

    /// Whether to keep track of the groups that have a value, where the states do not tell.
    const TRACKED: bool = false;

    /// The state of a group without values.
    fn empty() -> Self::State;

    /// Takes in a value.
    fn add(state: &mut Self::State, value: Native<Self>);

    /// Takes in many values of one group: where the order of values is free, in a form that vectorises.
    fn add_all(state: &mut Self::State, values: &[Native<Self>]) {
        // A local state stays in registers.
        let mut local = *state;
        for value in values {
            Self::add(&mut local, *value);
        }
        *state = local;
    }

    /// Takes in the state of the same group elsewhere.
    fn merge(state: &mut Self::State, other: &Self::State);

    /// The results; `valid` says which groups have a value if the fold is [`TRACKED`](Self::TRACKED).
    fn finish(&self, states: Vec<Self::State>, valid: Option<NullBuffer>) -> Result<Vector>;
}

/// The values that a fold takes in.
pub(crate) type Native<F> = <<F as Fold>::Input as ArrowPrimitiveType>::Native;

/// The accumulator of a [`Fold`].
pub(crate) struct Folding<F: Fold> {
    fold: F,
    states: Vec<F::State>,
    /// Which groups have a value; empty unless tracked.
    seen: Vec<bool>,
}

/// The states in a form that loops keep in registers.
struct Slots<'a, F: Fold> {
    states: &'a mut [F::State],
    seen: &'a mut [bool],
}

impl<F: Fold> Slots<'_, F> {
    #[inline]
    fn add(&mut self, group: u32, value: Native<F>) {
        F::add(&mut self.states[group as usize], value);
        if F::TRACKED {
            self.seen[group as usize] = true;
        }
    }
}

impl<F: Fold> Folding<F> {
    pub(crate) fn boxed(fold: F) -> Box<dyn Accumulator> {
        Box::new(Self { fold, states: Vec::new(), seen: Vec::new() })
    }

    fn slots(&mut self) -> Slots<'_, F> {
        Slots { states: &mut self.states, seen: &mut self.seen }
    }

    fn add_one_group(&mut self, group: u32, array: &dyn Array) {
        let array = array.as_primitive::<F::Input>();
        let values = array.values();
        if F::TRACKED && array.null_count() < array.len() {
            self.seen[group as usize] = true;
        }
        let state = &mut self.states[group as usize];
        match array.nulls().filter(|n| n.null_count() > 0) {
            None => F::add_all(state, values),
            Some(nulls) => nulls.valid_slices().for_each(|(from, to)| F::add_all(state, &values[from..to])),
        }
    }

    fn add_rows(&mut self, groups: &[u32], array: &dyn Array) {
        let array = array.as_primitive::<F::Input>();
        let values = array.values();
        let mut slots = self.slots();
        match array.nulls().filter(|n| n.null_count() > 0) {
            None => {
                for (&group, &value) in groups.iter().zip(values) {
                    slots.add(group, value);
                }
            }
            Some(nulls) => {
                for (from, to) in nulls.valid_slices() {
                    for (&group, &value) in groups[from..to].iter().zip(&values[from..to]) {
                        slots.add(group, value);
                    }
                }
            }
        }
    }
}

impl<F: Fold> Accumulator for Folding<F> {
    fn resize(&mut self, groups: usize) {
        self.states.resize(groups, F::empty());
        if F::TRACKED {
            self.seen.resize(groups, false);
        }
    }

    fn update(&mut self, rows: &Update) -> Result<()> {
        let input = &rows.inputs[0];
        match (input.encoding(), rows.groups) {
            (Encoding::Constant { value, .. }, _) if value.is_null(0) => {}
            (Encoding::Constant { value, .. }, RowGroups::PerRow(groups)) => {
                let value = value.as_primitive::<F::Input>().value(0);
                let mut slots = self.slots();
                for &group in groups {
                    slots.add(group, value);
                }
            }
            (_, RowGroups::One { group, .. }) => self.add_one_group(group, &input.decode()),
            (_, RowGroups::PerRow(groups)) => self.add_rows(groups, &input.decode()),
        }
        Ok(())
    }

    fn merge(&mut self, other: &dyn Accumulator, source: &[u32], target: &[u32]) -> Result<()> {
        let other = same_accumulator::<Self>(other)?;
        for (&from, &to) in source.iter().zip(target) {
            F::merge(&mut self.states[to as usize], &other.states[from as usize]);
            if F::TRACKED {
                self.seen[to as usize] |= other.seen[from as usize];
            }
        }
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<Vector> {
        let seen = self.seen;
        let valid = F::TRACKED.then(|| NullBuffer::from(seen));
        self.fold.finish(self.states, valid)
    }
}

/// Floats as `dtype`: Float32, Float64, or a time or duration, which is cut to an integer.
pub(crate) fn from_floats(dtype: &DataType, values: impl Iterator<Item = Option<f64>>) -> Vector {
    let array: Arc<dyn Array> = match dtype {
        DataType::Float32 => {
            Arc::new(values.map(|v| v.map(|v| v as f32)).collect::<PrimitiveArray<Float32Type>>())
        }
        DataType::Float64 => Arc::new(values.collect::<PrimitiveArray<Float64Type>>()),
        DataType::Null => Arc::new(NullArray::new(values.count())),
        _ => Arc::new(values.map(|v| v.map(|v| v as i64)).collect::<PrimitiveArray<Int64Type>>()),
    };
    Vector::plain(dtype.clone(), array)
}

/// Numbers as Float64.
pub(crate) fn as_floats(numbers: &Vector) -> Result<Float64Array> {
    Ok(cast(numbers, &DataType::Float64, Unfit::Null)?.decode().as_primitive().clone())
}

/// An aggregate whose result is null for every group: of columns that hold only nulls.
pub(crate) struct NullResult {
    dtype: DataType,
    groups: usize,
}

impl NullResult {
    pub(crate) fn boxed(dtype: DataType) -> Box<dyn Accumulator> {
        Box::new(Self { dtype, groups: 0 })
    }
}

impl Accumulator for NullResult {
    fn resize(&mut self, groups: usize) {
        self.groups = groups;
    }

    fn update(&mut self, _: &Update) -> Result<()> {
        Ok(())
    }

    fn merge(&mut self, _: &dyn Accumulator, _: &[u32], _: &[u32]) -> Result<()> {
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<Vector> {
        Ok(Vector::nulls(self.dtype, self.groups))
    }
}
