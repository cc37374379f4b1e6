//! Lists as groups: a function over the elements of each list is the function of that name over groups.

use std::sync::Arc;

use arrow::array::{Array, AsArray, LargeListArray, UInt32Array};
use arrow::buffer::{NullBuffer, OffsetBuffer};
use polarslike_core::{DataType, Encoding, Groups, Result, Vector, bail, error};

use super::choose;
use crate::cast::{Unfit, cast};
use crate::{
    Arg, Args, Bind, Binding, Call, Class, FunctionDef, Kernel, Options, accumulate_groups, bind, lookup,
    options,
};

/// Lists taken apart.
pub(crate) struct Lists {
    /// The elements of all lists.
    pub values: Vector,
    /// Where each list ends among them.
    pub groups: Groups,
    /// Which lists are there.
    pub nulls: Option<NullBuffer>,
}

impl Lists {
    /// The lists of a vector, of its one value if it is constant.
    pub(crate) fn new(vector: &Vector) -> Result<Self> {
        let Some(item) = vector.dtype().inner() else { bail!(Internal, "{} is not a list", vector.dtype()) };
        let array = match vector.encoding() {
            Encoding::Constant { value, .. } => value.clone(),
            _ => vector.decode(),
        };
        let lists = array.as_list::<i64>();
        let offsets = lists.value_offsets();
        let (start, end) = (offsets[0], offsets[offsets.len() - 1]);
        let values = lists.values().slice(start as usize, (end - start) as usize);
        let values = Vector::plain(item.clone(), values);
        let values = if *item == DataType::Categorical { values.to_dictionary()? } else { values };
        let groups = Groups::from_offsets(offsets.iter().map(|o| (o - start) as usize).collect());
        Ok(Self { values, groups, nulls: lists.nulls().cloned() })
    }
}

/// A vector of lists: one per group of values.
pub(crate) fn list_vector(values: &Vector, groups: &Groups, nulls: Option<NullBuffer>) -> Result<Vector> {
    let dtype = DataType::List(Box::new(values.dtype().clone()));
    let arrow::datatypes::DataType::LargeList(field) = dtype.storage() else {
        bail!(Internal, "a list is stored as a list")
    };
    let offsets = std::iter::once(0).chain(groups.iter().map(|g| g.end as i64)).collect::<Vec<_>>();
    let array = LargeListArray::try_new(field, OffsetBuffer::new(offsets.into()), values.decode(), nulls)?;
    Ok(Vector::plain(dtype, Arc::new(array)))
}

/// The function over groups behind `list.name`: `name`.
fn inner(list_function: &str) -> Result<&'static FunctionDef> {
    let name = list_function.strip_prefix("list.").unwrap_or(list_function);
    lookup(name).ok_or_else(|| error!(Internal, "there is no function {name:?} behind {list_function:?}"))
}

/// The inner function's options: those of the list function, defaults for others.
fn inner_args(given: &Options, def: &'static FunctionDef) -> Args {
    let value = |name: &str, default: &Option<Arg>| {
        given.get(name).ok().or(default.as_ref()).cloned().unwrap_or(Arg::Null)
    };
    Args::new(def.parsed().options().map(|p| value(&p.name, &p.default)).collect())
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

/// The type rule of a function of lists that has a function over groups behind it.
pub(crate) fn list_type(bind: &Bind) -> Result<Binding> {
    let list = bind.input(0);
    let Some(item) = list.inner() else { return Err(bind.reject(0, "lists")) };
    let def = inner(bind.function.name)?;
    let others = bind.inputs.get(1..).unwrap_or_default();
    let bound = bind_inner(def, item, others, &inner_args(&bind.options, def))?;
    let mut inputs = bound.inputs;
    inputs.truncate(bind.inputs.len());
    if let Some(first) = inputs.first_mut() {
        *first = DataType::List(Box::new(first.clone()));
    }
    let output = match def.class() {
        Class::Aggregate => bound.output,
        _ => DataType::List(Box::new(bound.output)),
    };
    bind.cast(inputs, output)
}

/// The kernel of a function of lists that has a function over groups behind it.
pub(crate) fn over_lists(call: &Call) -> Result<Vector> {
    let [list, others @ ..] = call.inputs else { bail!(Internal, "a function of lists takes a list") };
    let is_constant = |v: &Vector| matches!(v.encoding(), Encoding::Constant { .. });
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
    let Lists { values, groups, mut nulls } = Lists::new(list)?;
    // The first argument (a position, a count) must be known; later ones may be null to mean something.
    if let Some(known) = others.first().and_then(Vector::validity) {
        let known = if known.len() == groups.len() { known } else { known.slice(0, groups.len()) };
        nulls = NullBuffer::union(nulls.as_ref(), Some(&known));
    }
    let def = inner(call.options.name())?;
    let args = inner_args(&call.options, def);
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
        Kernel::PerGroup(kernel) => return list_vector(&kernel(&inner)?, &groups, nulls),
        Kernel::LengthChanging(kernel) => {
            let (values, groups) = kernel(&inner)?;
            return list_vector(&values, &groups, nulls);
        }
        _ => bail!(Internal, "`{}` is not a function of one column over groups", def.name),
    };
    match nulls {
        Some(nulls) => choose(nulls.inner(), &per_list, &Vector::nulls(bound.output, per_list.len())),
        None => Ok(per_list),
    }
}
