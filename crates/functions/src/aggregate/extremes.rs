//! `min`, `max`, `nan_min`, `nan_max`.

use std::marker::PhantomData;
use std::sync::Arc;

use arrow::array::{ArrowNativeTypeOp, ArrowPrimitiveType, AsArray, BinaryViewArray, PrimitiveArray};
use arrow::buffer::NullBuffer;
use arrow::datatypes::{Float32Type, Float64Type};
use num_traits::Float;
use polarslike_core::{DataType, Result, Vector, with_primitive};

use super::truth;
use crate::fold::{Fold, Folding, Native, NullResult};
use crate::{Accumulator, Bind, Binding, Call, Example, FunctionDef, Kernel, Update, same_accumulator};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&MIN, &MAX, &NAN_MIN, &NAN_MAX, &DT_MIN, &DT_MAX];

static MIN: FunctionDef = FunctionDef::new("min", "", Kernel::Accumulate(accumulate::<Min>))
    .ignores_order().doc(
        "The least value.\n\n\
         Nulls are left out, and NaN too unless all values are NaN; the least of no values is null. Text is compared by \
         its characters' code points, Categorical too.",
    )
    .types(types)
    .examples(&[
        Example { columns: "a=i64 [3, null, 1, 2]", arguments: "()", result: "i64 [1]" },
        Example { columns: r#"a=str ["pear", "fig"]"#, arguments: "()", result: r#"str ["fig"]"# },
    ]);

static MAX: FunctionDef = FunctionDef::new("max", "", Kernel::Accumulate(accumulate::<Max>))
    .ignores_order().doc(
        "The greatest value.\n\n\
         Nulls are left out, and NaN too unless all values are NaN; the greatest of no values is null. Text is compared \
         by its characters' code points, Categorical too.",
    )
    .types(types)
    .examples(&[Example { columns: "a=i64 [3, null, 1, 2]", arguments: "()", result: "i64 [3]" }]);

static NAN_MIN: FunctionDef = FunctionDef::new("nan_min", "", Kernel::Accumulate(nan_accumulate::<Min>))
    .doc("The least value, or NaN if there is one. Nulls are left out; the least of no values is null.")
    .types(types)
    .examples(&[Example { columns: "a=f64 [3.0, null, 1.0]", arguments: "()", result: "f64 [1.0]" }]);

static NAN_MAX: FunctionDef = FunctionDef::new("nan_max", "", Kernel::Accumulate(nan_accumulate::<Max>))
    .doc("The greatest value, or NaN if there is one. Nulls are left out; the greatest of no values is null.")
    .types(types)
    .examples(&[Example { columns: "a=f64 [3.0, null, 1.0]", arguments: "()", result: "f64 [3.0]" }]);

static DT_MIN: FunctionDef = FunctionDef::new("dt.min", "", Kernel::Accumulate(accumulate::<Min>))
    .doc(
        "The earliest date or time, or the shortest duration. Nulls are left out; that of no values is null.",
    )
    .types(temporal_type)
    .examples(&[Example {
        columns: r#"a=date ["2024-01-31", null, "2023-01-31"]"#,
        arguments: "()",
        result: r#"date ["2023-01-31"]"#,
    }]);

static DT_MAX: FunctionDef = FunctionDef::new("dt.max", "", Kernel::Accumulate(accumulate::<Max>))
    .doc("The latest date or time, or the longest duration. Nulls are left out; that of no values is null.")
    .types(temporal_type)
    .examples(&[Example {
        columns: r#"a=date ["2024-01-31", null, "2023-01-31"]"#,
        arguments: "()",
        result: r#"date ["2024-01-31"]"#,
    }]);

fn temporal_type(bind: &Bind) -> Result<Binding> {
    bind.check(0, DataType::is_temporal, "dates, times or durations")?;
    bind.returns(bind.input(0))
}

fn types(bind: &Bind) -> Result<Binding> {
    bind.check(0, |t| !t.is_nested(), "numbers, text, Booleans, dates or times")?;
    bind.returns(bind.input(0))
}

fn accumulate<E: End>(call: &Call) -> Result<Box<dyn Accumulator>> {
    let dtype = call.dtype.clone();
    Ok(match dtype {
        DataType::Boolean => E::boolean(),
        DataType::String | DataType::Categorical | DataType::Binary => {
            Box::new(BytesExtreme::<E>::new(dtype))
        }
        _ => with_primitive!(call.dtype, T => {
            Folding::boxed(Extreme::<T, E> { dtype, marker: PhantomData })
        }, else NullResult::boxed(dtype)),
    })
}

fn nan_accumulate<E: End>(call: &Call) -> Result<Box<dyn Accumulator>> {
    let dtype = call.dtype.clone();
    Ok(match dtype {
        DataType::Float32 => Folding::boxed(NanExtreme::<Float32Type, E> { dtype, marker: PhantomData }),
        DataType::Float64 => Folding::boxed(NanExtreme::<Float64Type, E> { dtype, marker: PhantomData }),
        _ => accumulate::<E>(call)?,
    })
}

/// Which end of the order is wanted.
pub(crate) trait End: Send + Sync + 'static {
    /// A value that gives way to every other; NaN for floats.
    fn far<N: ArrowNativeTypeOp>() -> N;

    /// A float that gives way to every other but NaN.
    fn infinite<N: Float>() -> N;

    /// Whether `a` is nearer to the end than `b`; false for NaN.
    fn nearer<N: PartialOrd>(a: N, b: N) -> bool;

    /// The same for Booleans.
    fn boolean() -> Box<dyn Accumulator>;
}

pub(crate) struct Min;

impl End for Min {
    fn far<N: ArrowNativeTypeOp>() -> N {
        N::MAX_TOTAL_ORDER
    }

    fn infinite<N: Float>() -> N {
        N::infinity()
    }

    fn nearer<N: PartialOrd>(a: N, b: N) -> bool {
        a < b
    }

    fn boolean() -> Box<dyn Accumulator> {
        truth::min()
    }
}

pub(crate) struct Max;

impl End for Max {
    fn far<N: ArrowNativeTypeOp>() -> N {
        N::MIN_TOTAL_ORDER
    }

    fn infinite<N: Float>() -> N {
        N::neg_infinity()
    }

    fn nearer<N: PartialOrd>(a: N, b: N) -> bool {
        a > b
    }

    fn boolean() -> Box<dyn Accumulator> {
        truth::max()
    }
}

/// True for NaN, never for integers.
#[expect(clippy::eq_op, reason = "NaN is what does not equal itself, for integers and floats alike")]
fn is_nan<N: PartialEq + Copy>(value: N) -> bool {
    value != value
}

/// Runs `add` over lanes that are independent of each other, so that the loop vectorises.
fn add_in_lanes<N: Copy>(state: &mut N, values: &[N], add: impl Fn(&mut N, N)) {
    const LANES: usize = 16;
    let (rows, rest) = values.as_chunks::<LANES>();
    if rows.len() < 2 {
        return values.iter().for_each(|value| add(state, *value));
    }
    let mut lanes = [*state; LANES];
    for row in rows {
        for (lane, value) in lanes.iter_mut().zip(row) {
            add(lane, *value);
        }
    }
    lanes.iter().chain(rest).for_each(|value| add(state, *value));
}

/// The extreme of numbers, where NaN gives way.
pub(crate) struct Extreme<T, E> {
    pub(crate) dtype: DataType,
    pub(crate) marker: PhantomData<fn() -> (T, E)>,
}

impl<T: ArrowPrimitiveType, E: End> Fold for Extreme<T, E> {
    type Input = T;
    type State = T::Native;

    const TRACKED: bool = true;

    fn empty() -> T::Native {
        E::far()
    }

    fn add(state: &mut T::Native, value: T::Native) {
        *state = if E::nearer(value, *state) || is_nan(*state) { value } else { *state };
    }

    fn add_all(state: &mut T::Native, values: &[Native<Self>]) {
        add_in_lanes(state, values, Self::add);
    }

    fn merge(state: &mut T::Native, other: &T::Native) {
        Self::add(state, *other);
    }

    fn finish(&self, states: Vec<T::Native>, valid: Option<NullBuffer>) -> Result<Vector> {
        let extremes = PrimitiveArray::<T>::new(states.into(), valid.filter(|v| v.null_count() > 0));
        Ok(Vector::plain(self.dtype.clone(), Arc::new(extremes)))
    }
}

/// The extreme of floats, where NaN wins.
pub(crate) struct NanExtreme<T, E> {
    pub(crate) dtype: DataType,
    pub(crate) marker: PhantomData<fn() -> (T, E)>,
}

impl<T: ArrowPrimitiveType, E: End> Fold for NanExtreme<T, E>
where
    T::Native: Float,
{
    type Input = T;
    type State = T::Native;

    const TRACKED: bool = true;

    fn empty() -> T::Native {
        E::infinite()
    }

    fn add(state: &mut T::Native, value: T::Native) {
        *state = if E::nearer(value, *state) || is_nan(value) { value } else { *state };
    }

    fn add_all(state: &mut T::Native, values: &[Native<Self>]) {
        add_in_lanes(state, values, Self::add);
    }

    fn merge(state: &mut T::Native, other: &T::Native) {
        Self::add(state, *other);
    }

    fn finish(&self, states: Vec<T::Native>, valid: Option<NullBuffer>) -> Result<Vector> {
        let extremes = PrimitiveArray::<T>::new(states.into(), valid.filter(|v| v.null_count() > 0));
        Ok(Vector::plain(self.dtype.clone(), Arc::new(extremes)))
    }
}

/// The extreme of texts or bytes, whose order is that of their bytes: copied only when a nearer one is found.
struct BytesExtreme<E> {
    dtype: DataType,
    states: Vec<Option<Box<[u8]>>>,
    marker: PhantomData<fn() -> E>,
}

impl<E: End> BytesExtreme<E> {
    fn new(dtype: DataType) -> Self {
        Self { dtype, states: Vec::new(), marker: PhantomData }
    }

    fn add(&mut self, group: u32, bytes: &[u8]) {
        let state = &mut self.states[group as usize];
        if state.as_deref().is_none_or(|known| E::nearer(bytes, known)) {
            *state = Some(bytes.into());
        }
    }
}

impl<E: End> Accumulator for BytesExtreme<E> {
    fn resize(&mut self, groups: usize) {
        self.states.resize(groups, None);
    }

    fn update(&mut self, rows: &Update) -> Result<()> {
        let array = rows.inputs[0].decode();
        let bytes = match array.as_string_view_opt() {
            Some(texts) => texts.clone().to_binary_view(),
            None => array.as_binary_view().clone(),
        };
        for (i, bytes) in bytes.iter().enumerate() {
            if let Some(bytes) = bytes {
                self.add(rows.groups.group(i), bytes);
            }
        }
        Ok(())
    }

    fn merge(&mut self, other: &dyn Accumulator, source: &[u32], target: &[u32]) -> Result<()> {
        let other = same_accumulator::<Self>(other)?;
        for (&from, &to) in source.iter().zip(target) {
            if let Some(bytes) = &other.states[from as usize] {
                self.add(to, bytes);
            }
        }
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<Vector> {
        let bytes = BinaryViewArray::from_iter(self.states);
        if self.dtype == DataType::Binary {
            return Ok(Vector::plain(self.dtype, Arc::new(bytes)));
        }
        let extremes = Vector::plain(self.dtype, Arc::new(bytes.to_string_view()?));
        if *extremes.dtype() == DataType::Categorical { extremes.to_dictionary() } else { Ok(extremes) }
    }
}
