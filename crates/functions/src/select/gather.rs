//! `gather`, `get`, `item`, `append`, `extend_constant`: rows by number, and rows of two columns.

use std::ops::Range;

use arrow::array::{Array, AsArray, Int64Array, UInt32Array};
use arrow::datatypes::Int64Type;
use polarslike_core::{DataType, Groups, Result, Vector, bail, error};

use crate::group::{GroupInts, check_integer};
use crate::kernels::check_room;
use crate::{Call, Example, FunctionDef, Kernel, supertype};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&GATHER, &GET, &ITEM, &APPEND, &EXTEND_CONSTANT];

static GATHER: FunctionDef = FunctionDef::new(
    "gather",
    "indices:expr(col,int)|list(int), *, null_on_oob:bool=False",
    Kernel::Uneven(gather),
)
.doc(
    "The values at these positions; negative ones count from the end.\n\n\
     A null position gives null; one out of bounds is an error, or gives null if `null_on_oob`.",
)
.types(|bind| {
    let wanted = match bind.input(1) {
        DataType::List(inner) if inner.is_numeric() || *inner == DataType::Null => {
            DataType::List(DataType::Int64.into())
        }
        _ => {
            check_integer(bind, 1)?;
            DataType::Int64
        }
    };
    bind.cast(vec![bind.input(0), wanted], bind.input(0))
})
.examples(&[
    Example {
        columns: "a=i64 [1, 2, 3]",
        arguments: "([0, -1, null, 5], null_on_oob=true)",
        result: "i64 [1, 3, null, null]",
    },
    Example { columns: "a=i64 [7, 8]; b=i64 [1, 0]", arguments: "(col(b))", result: "i64 [8, 7]" },
]);

static GET: FunctionDef =
    FunctionDef::new("get", "index:expr(col,int), *, null_on_oob:bool=False", Kernel::Aggregate(get))
        .doc(
            "The value at one position; a negative one counts from the end.\n\n\
             One out of bounds is an error, or gives null if `null_on_oob`.",
        )
        .types(|bind| {
            check_integer(bind, 1)?;
            bind.cast(vec![bind.input(0), DataType::Int64], bind.input(0))
        })
        .examples(&[Example {
            columns: "a=i64 [1, 2, 3]",
            arguments: "(-1, null_on_oob=true)",
            result: "i64 [3]",
        }]);

static ITEM: FunctionDef = FunctionDef::new("item", "*, allow_empty:bool=False", Kernel::Aggregate(item))
    .doc("The only value: an error if there are more, or none, which gives null if `allow_empty`.")
    .examples(&[Example { columns: "a=i64 [7]", arguments: "(allow_empty=true)", result: "i64 [7]" }]);

static APPEND: FunctionDef =
    FunctionDef::new("append", "other:expr(col), *, upcast:bool=True", Kernel::Uneven(append))
        .doc(
            "The values, then those of `other`.\n\n\
             Both are cast to a type that fits both unless `upcast` is false; then the types must be equal.",
        )
        .types(|bind| {
            let (a, b) = (bind.input(0), bind.input(1));
            let common =
                if bind.options.bool("upcast")? { supertype(&a, &b) } else { (a == b).then(|| a.clone()) };
            let common =
                common.ok_or_else(|| error!(Schema, "cannot append {b} to {a}: cast one of them"))?;
            bind.cast(vec![common.clone(), common.clone()], common)
        })
        .examples(&[Example {
            columns: "a=i64 [1, 2]; b=f64 [0.5, null]",
            arguments: "(col(b))",
            result: "f64 [1.0, 2.0, 0.5, null]",
        }]);

static EXTEND_CONSTANT: FunctionDef =
    FunctionDef::new("extend_constant", "value:expr(lit), n:expr(col,int)", Kernel::Uneven(extend_constant))
        .doc("The values, then `value` `n` times.")
        .types(|bind| {
            check_integer(bind, 2)?;
            bind.cast(vec![bind.input(0), bind.input(0), DataType::Int64], bind.input(0))
        })
        .examples(&[Example { columns: "a=i64 [1, 2]", arguments: "(5, 2)", result: "i64 [1, 2, 5, 5]" }]);

/// The row of a group at a position; `None` where the position is null, or out of bounds and that is allowed.
fn row(group: &Range<usize>, position: Option<i64>, null_on_oob: bool) -> Result<Option<u32>> {
    let Some(position) = position else { return Ok(None) };
    let from = if position < 0 { group.end } else { group.start } as i64;
    match from.checked_add(position).and_then(|row| usize::try_from(row).ok()) {
        Some(row) if group.contains(&row) => Ok(Some(row as u32)),
        _ if null_on_oob => Ok(None),
        _ => bail!(OutOfBounds, "position {position} is out of bounds of {} values", group.len()),
    }
}

fn gather(call: &Call, own: &[Groups]) -> Result<(Vector, Groups)> {
    let null_on_oob = call.options.bool("null_on_oob")?;
    let positions = call.inputs[1].decode();
    if let (1, Some(positions)) = (own[0].len(), positions.as_primitive_opt::<Int64Type>())
        && positions.null_count() == 0
        && positions.values().iter().all(|p| (0..own[0].rows() as i64).contains(p))
    {
        let rows: Vec<u32> = positions.values().iter().map(|p| *p as u32).collect();
        return Ok((call.inputs[0].take(&UInt32Array::from(rows))?, Groups::whole(positions.len())));
    }
    let mut rows = Vec::new();
    let mut sizes = Vec::with_capacity(own[0].len());
    for (group, wanted) in own[0].iter().zip(own[1].iter()) {
        let before = rows.len();
        let mut add = |positions: &Int64Array| -> Result<()> {
            for position in positions {
                rows.push(row(&group, position, null_on_oob)?);
            }
            Ok(())
        };
        match positions.as_list_opt::<i64>() {
            None => add(&positions.as_primitive::<Int64Type>().slice(wanted.start, wanted.len()))?,
            Some(lists) => {
                for i in wanted.filter(|i| lists.is_valid(*i)) {
                    add(lists.value(i).as_primitive())?;
                }
            }
        }
        sizes.push(rows.len() - before);
    }
    Ok((call.inputs[0].take(&UInt32Array::from(rows))?, Groups::from_sizes(sizes)))
}

fn get(call: &Call) -> Result<Vector> {
    let null_on_oob = call.options.bool("null_on_oob")?;
    let positions = GroupInts::input(call, 1);
    let rows = call.groups.iter().map(|group| {
        if group.is_empty() && !null_on_oob {
            bail!(OutOfBounds, "there is no value to get");
        }
        row(&group, positions.get(&group), null_on_oob)
    });
    call.inputs[0].take(&rows.collect::<Result<UInt32Array>>()?)
}

fn item(call: &Call) -> Result<Vector> {
    let allow_empty = call.options.bool("allow_empty")?;
    let rows = call.groups.iter().map(|group| match group.len() {
        1 => Ok(Some(group.start as u32)),
        0 if allow_empty => Ok(None),
        len => bail!(Compute, "`item` expects a single value, but there are {len}"),
    });
    call.inputs[0].take(&rows.collect::<Result<UInt32Array>>()?)
}

fn append(call: &Call, own: &[Groups]) -> Result<(Vector, Groups)> {
    let [first, second] = call.inputs else { bail!(Internal, "`append` takes two inputs") };
    let counts = own[1].iter().map(|g| g.len());
    let fillings = own[1].iter().map(|g| first.len() + g.start).zip(counts);
    interleave(call, &[first.clone(), second.clone()], &own[0], fillings.map(|(start, n)| start..start + n))
}

fn extend_constant(call: &Call, own: &[Groups]) -> Result<(Vector, Groups)> {
    let [values, constant, count] = call.inputs else {
        bail!(Internal, "`extend_constant` takes three inputs")
    };
    let counts = count.decode();
    let counts = counts.as_primitive::<Int64Type>();
    let mut rows: Vec<u32> = Vec::new();
    let mut sizes = Vec::with_capacity(own[0].len());
    for ((group, value), count) in own[0].iter().zip(own[1].iter()).zip(own[2].iter()) {
        let n = counts.slice(count.start, count.len()).iter().next().flatten().unwrap_or(0);
        let Ok(n) = usize::try_from(n) else {
            bail!(InvalidOperation, "`extend_constant`: n must not be negative, but is {n}");
        };
        let size = group.len() + n;
        check_room("extend_constant", rows.len().saturating_add(size), call.dtype)?;
        rows.extend(group.map(|row| row as u32));
        rows.extend(std::iter::repeat_n((values.len() + value.start) as u32, n));
        sizes.push(size);
    }
    let all = Vector::concat(call.dtype, &[values.clone(), constant.clone()])?;
    Ok((all.take(&UInt32Array::from(rows))?, Groups::from_sizes(sizes)))
}

/// The rows of each group, followed by rows of all parts put together.
fn interleave(
    call: &Call,
    parts: &[Vector],
    groups: &Groups,
    added: impl Iterator<Item = Range<usize>>,
) -> Result<(Vector, Groups)> {
    let all = Vector::concat(call.dtype, parts)?;
    if groups.len() == 1 {
        let rows = all.len();
        return Ok((all, Groups::whole(rows)));
    }
    let mut rows: Vec<u32> = Vec::with_capacity(all.len());
    let mut sizes = Vec::with_capacity(groups.len());
    for (group, added) in groups.iter().zip(added) {
        sizes.push(group.len() + added.len());
        rows.extend(group.chain(added).map(|row| row as u32));
    }
    Ok((all.take(&UInt32Array::from(rows))?, Groups::from_sizes(sizes)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{call_groups, check, fails, values, vector};
    use crate::{Arg, lookup};
    use polarslike_core::Value;

    #[test]
    fn bounds() {
        let column = "a=i64 [1, 2, 3]";
        assert!(fails("gather", column, "([0, 3])").contains("position 3 is out of bounds of 3 values"));
        assert!(fails("get", column, "(-4)").contains("position -4 is out of bounds"));
        assert!(fails("item", column, "()").contains("but there are 3"));
        assert!(fails("append", r#"a=i64 [1]; b=list[i64] [[1]]"#, "(col(b))").contains("cannot append"));
        assert!(fails("extend_constant", column, "(1, -1)").contains("must not be negative"));
        check("gather", column, "(-3, null_on_oob=true)", "i64 [1]");
    }

    #[test]
    fn rows_come_from_their_group() {
        let groups = Groups::from_sizes([2, 0, 1]);
        let letters = || vector(r#"str ["x", "y", "z"]"#);
        let text = |values: &[&str]| values.iter().map(|v| Value::String((*v).into())).collect::<Vec<_>>();
        let of = |name: &str, other: Vector, args: Vec<Arg>| {
            let inputs = vec![letters(), other];
            let (result, groups) = call_groups(lookup(name).unwrap(), inputs, args, &groups).unwrap();
            (values(&result), groups)
        };
        let gathered = of("gather", vector("i64 [-1, 0, 0]"), vec![Arg::Bool(false)]);
        assert_eq!(gathered, (text(&["y", "x", "z"]), groups.clone()));
        let appended = of("append", letters(), vec![Arg::Bool(true)]);
        assert_eq!(appended, (text(&["x", "y", "x", "y", "z", "z"]), Groups::from_sizes([4, 0, 2])));
        let got = of("get", vector("i64 [1, 1, 0]"), vec![Arg::Bool(true)]).0;
        assert_eq!(got, [text(&["y"]), vec![Value::Null], text(&["z"])].concat());
    }
}
