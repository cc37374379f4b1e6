//! Lists and arrays as groups: a function over the elements of each row is the function of that name over groups.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, BooleanArray, FixedSizeListArray, LargeListArray, UInt32Array};
use arrow::buffer::{NullBuffer, OffsetBuffer};
use polarslike_core::{DataType, Encoding, Groups, Result, Vector, bail, error};

use super::choose;
use crate::cast::{Unfit, cast};
use crate::{
    Arg, Args, Bind, Binding, Call, Class, FunctionDef, Kernel, Options, accumulate_groups, bind, lookup,
    options,
};

/// Lists or arrays taken apart.
pub struct Lists {
    /// The elements of all rows.
    pub values: Vector,
    /// Where each row ends among them.
    pub groups: Groups,
    /// Which rows are there.
    pub nulls: Option<NullBuffer>,
}

impl Lists {
    /// The rows of a vector of lists or arrays; the one value of a constant.
    pub fn new(vector: &Vector) -> Result<Self> {
        let Some(item) = vector.dtype().inner() else { bail!(Internal, "{} is not a list", vector.dtype()) };
        let array = match vector.encoding() {
            Encoding::Constant { value, .. } => value.clone(),
            _ => vector.decode(),
        };
        let (values, groups) = match vector.dtype() {
            DataType::Array(_, width) => {
                let offsets = (0..=array.len()).map(|row| row * width).collect();
                (array.as_fixed_size_list().values().clone(), Groups::from_offsets(offsets))
            }
            _ => {
                let lists = array.as_list::<i64>();
                let offsets = lists.value_offsets();
                let (start, end) = (offsets[0], offsets[offsets.len() - 1]);
                let groups = Groups::from_offsets(offsets.iter().map(|o| (o - start) as usize).collect());
                (lists.values().slice(start as usize, (end - start) as usize), groups)
            }
        };
        Ok(Self { values: elements(item, values)?, groups, nulls: array.nulls().cloned() })
    }

    /// Whether a row is there.
    pub fn is_valid(&self, row: usize) -> bool {
        self.nulls.as_ref().is_none_or(|n| n.is_valid(row))
    }
}

/// The stored elements of lists, or a field of structs, as a vector.
pub(crate) fn elements(dtype: &DataType, values: ArrayRef) -> Result<Vector> {
    let values = Vector::plain(dtype.clone(), values);
    if *dtype == DataType::Categorical { values.to_dictionary() } else { Ok(values) }
}

/// A vector of lists: one per group of values.
pub fn list_vector(values: &Vector, groups: &Groups, nulls: Option<NullBuffer>) -> Result<Vector> {
    let dtype = DataType::List(Box::new(values.dtype().clone()));
    let arrow::datatypes::DataType::LargeList(field) = dtype.storage() else {
        bail!(Internal, "a list is stored as a list")
    };
    let offsets = std::iter::once(0).chain(groups.iter().map(|g| g.end as i64)).collect::<Vec<_>>();
    let array = LargeListArray::try_new(field, OffsetBuffer::new(offsets.into()), values.decode(), nulls)?;
    Ok(Vector::plain(dtype, Arc::new(array)))
}

/// A vector of arrays: one per `width` values.
pub(crate) fn array_vector(
    values: &Vector,
    width: usize,
    rows: usize,
    nulls: Option<NullBuffer>,
) -> Result<Vector> {
    let dtype = DataType::Array(Box::new(values.dtype().clone()), width);
    let arrow::datatypes::DataType::FixedSizeList(field, stored) = dtype.storage() else {
        bail!(Internal, "an array is stored as a fixed-size list")
    };
    let array = FixedSizeListArray::try_new_with_length(field, stored, values.decode(), nulls, rows)?;
    Ok(Vector::plain(dtype, Arc::new(array)))
}

/// Lists of the same elements, if these are arrays.
pub(crate) fn to_lists(vector: &Vector) -> Result<Vector> {
    if !matches!(vector.dtype(), DataType::Array(..)) {
        return Ok(vector.clone());
    }
    let Lists { values, groups, nulls } = Lists::new(vector)?;
    let lists = list_vector(&values, &groups, nulls)?;
    Ok(match vector.encoding() {
        Encoding::Constant { len, .. } => Vector::repeat(lists.dtype().clone(), lists.decode(), *len),
        _ => lists,
    })
}

/// Lists as arrays of this width; an error if one has another length.
pub fn to_arrays(lists: &Vector, width: usize) -> Result<Vector> {
    let Lists { values, groups, nulls } = Lists::new(lists)?;
    let is_valid = |row| nulls.as_ref().is_none_or(|n| n.is_valid(row));
    if let Some((row, group)) = groups.iter().enumerate().find(|(row, g)| g.len() != width && is_valid(*row))
    {
        bail!(Compute, "row {row} has {} elements where arrays of {width} are wanted", group.len());
    }
    // A null array has elements, too.
    let element = |group: std::ops::Range<usize>, i: usize| {
        let row = group.start + i;
        (row < group.end).then_some(row as u32)
    };
    let values = if groups.rows() == width * groups.len() && nulls.is_none() {
        values
    } else {
        let picked = groups.iter().flat_map(|group| (0..width).map(move |i| element(group.clone(), i)));
        values.take(&picked.collect::<UInt32Array>())?
    };
    array_vector(&values, width, groups.len(), nulls)
}

/// The element type of the first input, which the namespace of the function says is a list or an array.
pub(crate) fn item_type(bind: &Bind) -> Result<DataType> {
    match (bind.function.path().0, bind.input(0)) {
        (Some("arr"), DataType::Array(item, _)) => Ok(*item),
        (Some("arr"), _) => Err(bind.reject(0, "arrays")),
        (_, DataType::List(item)) => Ok(*item),
        (_, DataType::Array(..)) => {
            Err(bind.reject(0, "lists: use `.arr`, or turn arrays into lists with `.arr.to_list()`,"))
        }
        _ => Err(bind.reject(0, "lists")),
    }
}

/// The type of the same lists or arrays with other elements.
pub(crate) fn with_item(list: &DataType, item: DataType) -> DataType {
    match list {
        DataType::Array(_, width) => DataType::Array(Box::new(item), *width),
        _ => DataType::List(Box::new(item)),
    }
}

/// The function over groups behind `list.name` or `arr.name`: `name`, in the variant that the options choose.
fn inner(given: &Options) -> Result<(&'static FunctionDef, Args)> {
    let name = given.name().split_once('.').map_or(given.name(), |(_, name)| name);
    let Some(def) = lookup(name) else {
        bail!(Internal, "there is no function {name:?} behind {:?}", given.name())
    };
    let value = |name: &str, default: &Option<Arg>| {
        given.get(name).ok().or(default.as_ref()).cloned().unwrap_or(Arg::Null)
    };
    let args = Args::new(def.parsed().options().map(|p| value(&p.name, &p.default)).collect());
    Ok((def.variant_for(&args)?, args))
}

/// The inner function bound to elements of this type and to the other inputs; those not given are null.
fn bind_inner(
    def: &'static FunctionDef,
    item: &DataType,
    others: &[DataType],
    args: &Args,
) -> Result<Binding> {
    let mut types = vec![item.clone()];
    types.extend_from_slice(others);
    types.resize(1 + def.parsed().inputs().count(), DataType::Null);
    bind(def, &types, args)
}

/// The type rule of a function of lists or arrays that has a function over groups behind it.
pub(crate) fn list_type(bind: &Bind) -> Result<Binding> {
    let item = item_type(bind)?;
    let (def, args) = inner(&bind.options)?;
    let others = bind.inputs.get(1..).unwrap_or_default();
    let bound = bind_inner(def, &item, others, &args)?;
    let mut inputs = bound.inputs;
    inputs.truncate(bind.inputs.len());
    if let Some(first) = inputs.first_mut() {
        *first = with_item(&bind.input(0), first.clone());
    }
    let output = match def.class() {
        Class::Aggregate => bound.output,
        Class::PerGroup => with_item(&bind.input(0), bound.output),
        _ => DataType::List(Box::new(bound.output)),
    };
    bind.cast(inputs, output)
}

/// The kernel of a function of lists or arrays that has a function over groups behind it.
pub(crate) fn over_lists(call: &Call) -> Result<Vector> {
    let [list, others @ ..] = call.inputs else { bail!(Internal, "a function of lists takes a list") };
    let is_constant = |v: &Vector| matches!(v.encoding(), Encoding::Constant { .. });
    if is_constant(list) && list.null_count() == list.len() {
        return Ok(Vector::nulls(call.dtype.clone(), list.len()));
    }
    if is_constant(list) && !others.iter().all(is_constant) {
        return over_decoded(call, &list.decoded(), others);
    }
    let result = over_decoded(call, list, others)?;
    Ok(if is_constant(list) {
        Vector::repeat(call.dtype.clone(), result.decode(), list.len())
    } else {
        result
    })
}

fn over_decoded(call: &Call, list: &Vector, others: &[Vector]) -> Result<Vector> {
    let (def, args) = inner(&call.options)?;
    // An aggregate that wants a certain number of elements must not see the rows that are null.
    if others.is_empty() && def.class() == Class::Aggregate && list.null_count() > 0 {
        return over_present(call, list);
    }
    let Lists { values, groups, mut nulls } = Lists::new(list)?;
    // The first argument (a position, a count) must be known, unless null means something; later ones may be null.
    let required = def.parsed().inputs().next().is_some_and(|p| p.default != Some(Arg::Null));
    if let Some(known) = others.first().and_then(Vector::validity).filter(|_| required) {
        let known = if known.len() == groups.len() { known } else { known.slice(0, groups.len()) };
        nulls = NullBuffer::union(nulls.as_ref(), Some(&known));
    }
    let types: Vec<DataType> = others.iter().map(|v| v.dtype().clone()).collect();
    let bound = bind_inner(def, values.dtype(), &types, &args)?;
    let rows = values.len();
    let mut inputs = vec![values];
    let mut row_groups = None;
    for other in others {
        inputs.push(match other.encoding() {
            Encoding::Constant { value, .. } => Vector::repeat(other.dtype().clone(), value.clone(), rows),
            _ => {
                let groups = row_groups.get_or_insert_with(|| UInt32Array::from(groups.row_groups()));
                other.take(groups)?
            }
        });
    }
    for dtype in &bound.inputs[inputs.len()..] {
        inputs.push(Vector::nulls(dtype.clone(), rows));
    }
    let inputs = inputs
        .iter()
        .zip(&bound.inputs)
        .map(|(input, dtype)| cast(input, dtype, Unfit::Fail))
        .collect::<Result<Vec<_>>>()?;
    let inner = Call {
        options: options(def, &args),
        inputs: &inputs,
        groups: &groups,
        input_types: &bound.inputs,
        dtype: &bound.output,
    };
    let per_list = match def.kernel {
        Kernel::Accumulate(kernel) => accumulate_groups(kernel(&inner)?, &inputs, &groups)?,
        Kernel::Aggregate(kernel) => kernel(&inner)?,
        Kernel::PerGroup(kernel) => {
            let values = kernel(&inner)?;
            return match call.dtype {
                DataType::Array(_, width) => array_vector(&values, *width, groups.len(), nulls),
                _ => list_vector(&values, &groups, nulls),
            };
        }
        Kernel::LengthChanging(kernel) => {
            let (values, groups) = kernel(&inner)?;
            return list_vector(&values, &groups, nulls);
        }
        _ => bail!(Internal, "`{}` is not a function of one column over groups", def.name),
    };
    mask(&per_list, nulls)
}

/// The aggregate of the rows that are there; null for the others.
fn over_present(call: &Call, list: &Vector) -> Result<Vector> {
    let is_valid: BooleanArray = (0..list.len()).map(|row| Some(!list.is_null(row))).collect();
    let mut present = 0;
    let places = is_valid.values().iter().map(|valid| {
        let place = valid.then_some(present);
        present += u32::from(valid);
        place
    });
    let places: UInt32Array = places.collect();
    let list = list.decoded().filter(&is_valid)?;
    if list.is_empty() {
        return Ok(Vector::nulls(call.dtype.clone(), places.len()));
    }
    over_decoded(call, &list, &[])?.take(&places)
}

/// The values of the rows that are there; null in the others.
pub fn mask(values: &Vector, nulls: Option<NullBuffer>) -> Result<Vector> {
    match nulls {
        Some(nulls) => choose(nulls.inner(), values, &Vector::nulls(values.dtype().clone(), values.len())),
        None => Ok(values.clone()),
    }
}

/// The position among the `len` elements that `index` means, which counts from the end if it is negative.
pub(crate) fn position(index: i64, len: usize) -> Option<usize> {
    let from_start = if index < 0 { index.saturating_add(len as i64) } else { index };
    usize::try_from(from_start).ok().filter(|i| *i < len)
}

/// The error for an element that a list does not have.
pub(crate) fn out_of_bounds(function: &str, index: i64, len: usize) -> polarslike_core::Error {
    error!(
        OutOfBounds,
        "`{function}`: no element {index} in a list of {len}; use null_on_oob=True to get null"
    )
}
