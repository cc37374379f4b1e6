//! `head`, `limit`, `tail`, `slice`, `gather_every`: rows by their place.

use std::ops::Range;

use polarslike_core::{DataType, Groups, Result, Vector, bail};

use crate::group::{GroupInts, check_integer, take_ranges, take_rows};
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&HEAD, &LIMIT, &TAIL, &SLICE, &GATHER_EVERY];

static HEAD: FunctionDef = FunctionDef::new("head", "n:expr(lit,int)=10", Kernel::LengthChanging(head))
    .doc("The first `n` values; all but the last `-n` if `n` is negative.")
    .types(types)
    .examples(&[
        Example { columns: "a=i64 [1, 2, 3]", arguments: "(2)", result: "i64 [1, 2]" },
        Example { columns: "a=i64 [1, 2, 3]", arguments: "(-1)", result: "i64 [1, 2]" },
    ]);

static LIMIT: FunctionDef = FunctionDef::new("limit", "n:expr(lit,int)=10", Kernel::LengthChanging(head))
    .doc("The first `n` values: another name of `head`.")
    .types(types)
    .examples(&[Example { columns: "a=i64 [1, 2, 3]", arguments: "(2)", result: "i64 [1, 2]" }]);

static TAIL: FunctionDef = FunctionDef::new("tail", "n:expr(col,int)=10", Kernel::LengthChanging(tail))
    .doc("The last `n` values; all but the first `-n` if `n` is negative.")
    .types(types)
    .examples(&[
        Example { columns: "a=i64 [1, 2, 3]", arguments: "(2)", result: "i64 [2, 3]" },
        Example { columns: "a=i64 [1, 2, 3]", arguments: "(-1)", result: "i64 [2, 3]" },
    ]);

static SLICE: FunctionDef = FunctionDef::new(
    "slice",
    "offset:expr(lit,int), length:expr(lit,int)=None",
    Kernel::LengthChanging(slice),
)
.doc(
    "`length` values from `offset` on, all if no `length` is given.\n\n\
     A negative `offset` counts from the end. What lies outside of the values is left out.",
)
.types(|bind| {
    check_integer(bind, 1)?.check(2, |t| t.is_numeric() || *t == DataType::Null, "an integer")?;
    bind.cast(vec![bind.input(0), DataType::Int64, DataType::Int64], bind.input(0))
})
.examples(&[
    Example { columns: "a=i64 [1, 2, 3]", arguments: "(1, 1)", result: "i64 [2]" },
    Example { columns: "a=i64 [1, 2, 3]", arguments: "(-2)", result: "i64 [2, 3]" },
]);

static GATHER_EVERY: FunctionDef =
    FunctionDef::new("gather_every", "n:int, offset:int=0", Kernel::LengthChanging(gather_every))
        .doc("Every `n`-th value, from `offset` on.")
        .examples(&[
            Example { columns: "a=i64 [1, 2, 3]", arguments: "(2)", result: "i64 [1, 3]" },
            Example { columns: "a=i64 [1, 2, 3]", arguments: "(2, 1)", result: "i64 [2]" },
        ]);

fn types(bind: &Bind) -> Result<Binding> {
    check_integer(bind, 1)?;
    bind.cast(vec![bind.input(0), DataType::Int64], bind.input(0))
}

/// How many of `rows` rows are wanted; so many less if `n` is negative.
fn wanted(n: Option<i64>, rows: usize) -> usize {
    let n = n.unwrap_or(0);
    usize::try_from(n).map_or(rows.saturating_sub(n.unsigned_abs() as usize), |n| n.min(rows))
}

fn head(call: &Call) -> Result<(Vector, Groups)> {
    let n = GroupInts::input(call, 1);
    let first = |group: Range<usize>| group.start..group.start + wanted(n.get(&group), group.len());
    take_ranges(&call.inputs[0], call.groups.iter().map(first))
}

fn tail(call: &Call) -> Result<(Vector, Groups)> {
    let n = GroupInts::input(call, 1);
    let last = |group: Range<usize>| group.end - wanted(n.get(&group), group.len())..group.end;
    take_ranges(&call.inputs[0], call.groups.iter().map(last))
}

fn slice(call: &Call) -> Result<(Vector, Groups)> {
    let (offsets, lengths) = (GroupInts::input(call, 1), GroupInts::input(call, 2));
    let mut ranges = Vec::with_capacity(call.groups.len());
    for group in call.groups.iter() {
        let rows = group.len() as i64;
        let (offset, length) = (offsets.get(&group).unwrap_or(0), lengths.get(&group).unwrap_or(i64::MAX));
        if length < 0 {
            bail!(InvalidArgument, "the length of a slice must not be negative, but is {length}");
        }
        let from = if offset < 0 { rows.saturating_add(offset) } else { offset };
        let to = from.saturating_add(length);
        let place = |row: i64| group.start + row.clamp(0, rows) as usize;
        ranges.push(place(from)..place(to));
    }
    take_ranges(&call.inputs[0], ranges.into_iter())
}

fn gather_every(call: &Call) -> Result<(Vector, Groups)> {
    let (step, offset) = (call.options.int("n")?, call.options.int("offset")?);
    let Some(step) = usize::try_from(step).ok().filter(|n| *n > 0) else {
        bail!(InvalidOperation, "`gather_every`: n must be positive, but is {step}");
    };
    let Ok(offset) = usize::try_from(offset) else {
        bail!(InvalidOperation, "`gather_every`: offset must not be negative, but is {offset}");
    };
    let (mut rows, mut sizes) = (Vec::new(), Vec::with_capacity(call.groups.len()));
    for group in call.groups.iter() {
        let before = rows.len();
        rows.extend(group.skip(offset).step_by(step).map(|row| row as u32));
        sizes.push(rows.len() - before);
    }
    Ok((take_rows(&call.inputs[0], rows)?, Groups::from_sizes(sizes)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{call_groups, check, fails, values, vector};
    use crate::{Arg, lookup};
    use polarslike_core::Value;

    #[test]
    fn slices_end_where_the_values_end() {
        let column = "a=i64 [1, 2, 3]";
        check("slice", column, "(-5, 3)", "i64 [1]");
        check("slice", column, "(-5)", "i64 [1, 2, 3]");
        check("slice", column, "(5, 1)", "i64 []");
        check("slice", column, "(-2, 1)", "i64 [2]");
        check("slice", "a=f64 [1.0, 2.0]", "(1)", "f64 [2.0]");
        check("head", column, "(-5)", "i64 []");
        check("head", "a=f64 [1.0, 2.0]", "(1)", "f64 [1.0]");
        check("tail", column, "(0)", "i64 []");
        check("gather_every", column, "(2, 9)", "i64 []");
        assert!(fails("slice", column, "(0, -1)").contains("must not be negative, but is -1"));
        assert!(fails("gather_every", column, "(0)").contains("n must be positive, but is 0"));
    }

    #[test]
    fn each_group_has_its_rows() {
        let groups = Groups::from_sizes([3, 0, 1, 2]);
        let of = |name: &str, args: Vec<Arg>| {
            let mut inputs = vec![vector("i64 [1, 2, 3, 4, 5, 6]")];
            if args.is_empty() {
                inputs.push(vector("i64 [2, 2, 2, 2, 1, 1]"));
            }
            let (result, groups) = call_groups(lookup(name).unwrap(), inputs, args, &groups).unwrap();
            (values(&result), groups)
        };
        let expected = |values: &[i128], sizes: [usize; 4]| {
            (values.iter().map(|v| Value::Int(*v)).collect::<Vec<_>>(), Groups::from_sizes(sizes))
        };
        assert_eq!(of("head", vec![]), expected(&[1, 2, 4, 5], [2, 0, 1, 1]));
        assert_eq!(of("tail", vec![]), expected(&[2, 3, 4, 6], [2, 0, 1, 1]));
        assert_eq!(of("gather_every", vec![Arg::Int(2), Arg::Int(1)]), expected(&[2, 6], [1, 0, 0, 1]));
    }
}
