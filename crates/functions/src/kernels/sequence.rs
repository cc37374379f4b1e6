//! Functions that make sequences from their bounds: one per group, or a list per row.

use arrow::array::{ArrowPrimitiveType, PrimitiveArray, UInt32Array};
use arrow::buffer::NullBuffer;
use polarslike_core::{DataType, Encoding, Groups, Result, Vector, bail, error};

use super::list_vector;
use crate::{Bind, Binding, Call};

/// Appends the sequence that a row of the inputs describes; false if it is null.
pub(crate) trait Write<N>: FnMut(usize, &mut Vec<N>) -> Result<bool> {}

impl<N, F: FnMut(usize, &mut Vec<N>) -> Result<bool>> Write<N> for F {}

/// One sequence per group, of inputs that have one value per group. A group without rows has none.
pub(crate) fn one_per_group<T: ArrowPrimitiveType, W: Write<T::Native>>(
    call: &Call,
    own: &[Groups],
    item: &DataType,
    writer: impl FnOnce(&[Vector]) -> Result<W>,
) -> Result<(Vector, Groups)> {
    let (inputs, missing) = one_row_per_group(call, own)?;
    let mut write = writer(&inputs)?;
    let (mut values, mut ends) = (Vec::new(), vec![0]);
    for (group, missing) in missing.into_iter().enumerate() {
        if !missing && !write(group, &mut values)? {
            bail!(Compute, "`{}`: what describes the range must not be null", call.options.name());
        }
        ends.push(values.len());
    }
    let values = PrimitiveArray::<T>::new(values.into(), None);
    Ok((Vector::primitive(item.clone(), values), Groups::from_offsets(ends)))
}

/// The inputs with one row per group, and which groups have none.
pub(crate) fn one_row_per_group(call: &Call, own: &[Groups]) -> Result<(Vec<Vector>, Vec<bool>)> {
    let mut missing = vec![false; call.groups.len()];
    let mut inputs = Vec::with_capacity(call.inputs.len());
    for (input, groups) in call.inputs.iter().zip(own) {
        let mut rows = Vec::with_capacity(missing.len());
        for (group, missing) in groups.iter().zip(&mut missing) {
            if group.len() > 1 {
                bail!(
                    Shape,
                    "`{}` takes one value per argument, not a column of {}; aggregate it first",
                    call.options.name(),
                    group.len()
                );
            }
            *missing |= group.is_empty();
            rows.push((!group.is_empty()).then_some(group.start as u32));
        }
        inputs.push(if groups.rows() == rows.len() {
            input.clone()
        } else {
            input.take(&UInt32Array::from(rows))?
        });
    }
    Ok((inputs, missing))
}

/// One list per row.
pub(crate) fn one_per_row<T: ArrowPrimitiveType, W: Write<T::Native>>(
    call: &Call,
    item: &DataType,
    writer: impl FnOnce(&[Vector]) -> Result<W>,
) -> Result<Vector> {
    let rows = call.inputs.first().map_or(call.groups.rows(), Vector::len);
    let constant = call.inputs.iter().all(|v| matches!(v.encoding(), Encoding::Constant { .. }));
    let mut write = writer(call.inputs)?;
    let (mut values, mut ends, mut valid) = (Vec::new(), vec![0], Vec::new());
    for row in 0..if constant { rows.min(1) } else { rows } {
        valid.push(write(row, &mut values)?);
        ends.push(values.len());
    }
    let values = Vector::primitive(item.clone(), PrimitiveArray::<T>::new(values.into(), None));
    let nulls = Some(NullBuffer::from(valid)).filter(|n| n.null_count() > 0);
    let lists = list_vector(&values, &Groups::from_offsets(ends), nulls)?;
    Ok(if constant && rows > 1 { Vector::repeat(lists.dtype().clone(), lists.decode(), rows) } else { lists })
}

/// Room for so many more values; an error if no memory could hold them.
pub(crate) fn reserve<N>(call: &Call, values: &mut Vec<N>, count: i128) -> Result<()> {
    let fits = usize::try_from(count.max(0)).ok().filter(|n| *n <= u32::MAX as usize);
    match fits.map(|n| values.try_reserve(n)) {
        Some(Ok(())) => Ok(()),
        _ => bail!(
            OutOfBounds,
            "`{}` would have {count} values, more than a column holds",
            call.options.name()
        ),
    }
}

/// Which ends belong to a range: `left`, `right`, `both` or `none`.
#[derive(Clone, Copy)]
pub(crate) struct Closed {
    pub left: bool,
    pub right: bool,
}

impl Closed {
    /// The option `closed`.
    pub(crate) fn of(call: &Call) -> Result<Self> {
        let word = call.options.str("closed")?;
        Ok(Self { left: matches!(word, "left" | "both"), right: matches!(word, "right" | "both") })
    }
}

/// The type rule of a function that gives a list per row, from that of its kin that gives one sequence.
pub(crate) fn in_lists(bound: Result<Binding>) -> Result<Binding> {
    bound.map(|b| Binding { inputs: b.inputs, output: DataType::List(Box::new(b.output)) })
}

/// An integer data type given as an option, or another if none is.
pub(crate) fn dtype_option(bind: &Bind, default: DataType) -> Result<DataType> {
    match bind.options.get("dtype")? {
        crate::Arg::Null => Ok(default),
        _ => bind.options.dtype("dtype").cloned(),
    }
}

/// The element type of a list type.
pub(crate) fn item_of(dtype: &DataType) -> Result<&DataType> {
    dtype.inner().ok_or_else(|| error!(Internal, "{dtype} is not a list"))
}
