//! `sort`, `arg_sort`, `sort_by`, `pl.arg_sort_by`, `reverse`, `shuffle`.

use polarslike_core::{DataType, Result, RowKeys, SortOptions, Vector};

use crate::group::{Random, indices, take_rows};
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&SORT, &ARG_SORT, &SORT_BY, &ARG_SORT_BY, &REVERSE, &SHUFFLE];

static SORT: FunctionDef =
    FunctionDef::new("sort", "*, descending:bool=False, nulls_last:bool=False", Kernel::PerGroup(sort))
        .doc(
            "The values in order.\n\n\
             Nulls come first, or last if `nulls_last`, in either direction; NaN counts as the greatest number. Text is \
             ordered by its characters' code points, Categorical too.",
        )
        .examples(&[
            Example { columns: "a=i64 [3, null, 1]", arguments: "()", result: "i64 [null, 1, 3]" },
            Example { columns: "a=i64 [3, null, 1]", arguments: "(descending=true)", result: "i64 [null, 3, 1]" },
        ]);

static ARG_SORT: FunctionDef = FunctionDef::new(
    "arg_sort",
    "*, descending:bool=False, nulls_last:bool=False",
    Kernel::PerGroup(arg_sort),
)
.doc("The positions that would sort the values; equal values keep their order.")
.types(returns_positions)
.examples(&[Example { columns: "a=i64 [3, null, 1]", arguments: "()", result: "u32 [1, 2, 0]" }]);

static SORT_BY: FunctionDef = FunctionDef::new(
    "sort_by",
    "by:exprs, *more_by:expr(col), descending:bool|list(bool)=False, nulls_last:bool|list(bool)=False, \
     multithreaded:bool=True, maintain_order:bool=False",
    Kernel::PerGroup(sort_by),
)
.doc(
    "The values in the order of other columns: of the first, where that is equal of the second, and so on.\n\n\
     `descending` and `nulls_last` are given once or per column. Rows that are equal keep their order.",
)
.types(|bind| bind.returns(bind.input(0)))
.examples(&[Example {
    columns: r#"a=str ["x", "y", "z"]; b=i64 [2, 1, 2]; c=i64 [5, 6, 7]"#,
    arguments: "([col(b), col(c)], descending=[false, true])",
    result: r#"str ["y", "z", "x"]"#,
}]);

static ARG_SORT_BY: FunctionDef = FunctionDef::new(
    "pl.arg_sort_by",
    "exprs:exprs, *more_exprs:expr(col), descending:bool|list(bool)=False, nulls_last:bool|list(bool)=False, \
     multithreaded:bool=True, maintain_order:bool=False",
    Kernel::PerGroup(arg_sort_by),
)
.doc("The positions that would sort the rows by these columns; equal rows keep their order.")
.types(returns_positions)
.examples(&[Example {
    columns: "a=i64 [2, 1, 2]; b=i64 [5, 6, 4]",
    arguments: "([col(a), col(b)])",
    result: "u32 [1, 2, 0]",
}]);

static REVERSE: FunctionDef = FunctionDef::new("reverse", "", Kernel::PerGroup(reverse))
    .doc("The values from the last to the first.")
    .examples(&[Example { columns: "a=i64 [1, null, 3]", arguments: "()", result: "i64 [3, null, 1]" }]);

static SHUFFLE: FunctionDef = FunctionDef::new("shuffle", "seed:int=None", Kernel::PerGroup(shuffle))
    .doc("The values in random order; the same `seed` gives the same order.")
    .examples(&[Example { columns: "a=i64 [7, 7]", arguments: "(seed=1)", result: "i64 [7, 7]" }]);

fn returns_positions(bind: &Bind) -> Result<Binding> {
    bind.returns(DataType::UInt32)
}

/// The options of `count` columns.
fn options(call: &Call, count: usize) -> Result<Vec<SortOptions>> {
    let descending = call.options.bools("descending", count)?;
    let nulls_last = call.options.bools("nulls_last", count)?;
    let option = |(descending, nulls_last)| SortOptions { descending, nulls_last };
    Ok(descending.into_iter().zip(nulls_last).map(option).collect())
}

/// The rows of each group in order.
fn sorted_rows(call: &Call, by: &[Vector]) -> Result<Vec<u32>> {
    let rows = call.groups.rows();
    let keys = RowKeys::for_order(by, &options(call, by.len())?, rows)?;
    let mut sorted = Vec::with_capacity(rows);
    for group in call.groups.iter() {
        keys.sort(group, &mut sorted)?;
    }
    Ok(sorted)
}

/// Rows as positions in their group.
fn positions(call: &Call, mut rows: Vec<u32>) -> Vector {
    for group in call.groups.iter() {
        let start = group.start as u32;
        rows[group].iter_mut().for_each(|row| *row -= start);
    }
    indices(rows)
}

fn sort(call: &Call) -> Result<Vector> {
    take_rows(&call.inputs[0], sorted_rows(call, call.inputs)?)
}

fn arg_sort(call: &Call) -> Result<Vector> {
    Ok(positions(call, sorted_rows(call, call.inputs)?))
}

fn sort_by(call: &Call) -> Result<Vector> {
    take_rows(&call.inputs[0], sorted_rows(call, &call.inputs[1..])?)
}

fn arg_sort_by(call: &Call) -> Result<Vector> {
    Ok(positions(call, sorted_rows(call, call.inputs)?))
}

fn reverse(call: &Call) -> Result<Vector> {
    let rows = call.groups.iter().flat_map(|group| (group.start as u32..group.end as u32).rev());
    take_rows(&call.inputs[0], rows.collect())
}

fn shuffle(call: &Call) -> Result<Vector> {
    let mut random = Random::new(call.options.opt_int("seed")?);
    let mut rows: Vec<u32> = (0..call.groups.rows() as u32).collect();
    for group in call.groups.iter() {
        random.shuffle(&mut rows[group]);
    }
    take_rows(&call.inputs[0], rows)
}

#[cfg(test)]
mod tests {
    use polarslike_core::{Groups, Value};

    use crate::testing::{call_groups, check, fails, values, vector};
    use crate::{Arg, lookup};

    #[test]
    fn types_and_directions() {
        check("sort", r#"a=str ["b", null, "a"]"#, "(nulls_last=true)", r#"str ["a", "b", null]"#);
        check("sort", "a=bool [true, null, false]", "()", "bool [null, false, true]");
        check(
            "sort",
            "a=list[i64] [[2], null, [1, 5]]",
            "(descending=true)",
            "list[i64] [null, [2], [1, 5]]",
        );
        check("sort", "a=null [null, null]", "()", "null [null, null]");
        check("arg_sort", "a=i64 [2, 2, 1]", "(descending=true)", "u32 [0, 1, 2]");
        let message = fails("sort_by", "a=i64 [1]; b=i64 [1]", "(col(b), descending=[true, false])");
        assert!(message.contains("descending has 2 values for 1 columns"), "{message}");
    }

    #[test]
    fn positions_count_from_the_group() {
        let groups = Groups::from_sizes([2, 0, 3]);
        let of = |name: &str| {
            let inputs = vec![vector("i64 [2, 1, 6, 5, 7]")];
            let args = if name == "reverse" { vec![] } else { vec![Arg::Bool(false), Arg::Bool(false)] };
            values(&call_groups(lookup(name).unwrap(), inputs, args, &groups).unwrap().0)
        };
        assert_eq!(of("sort"), [1, 2, 5, 6, 7].map(Value::Int));
        assert_eq!(of("arg_sort"), [1, 0, 1, 0, 2].map(Value::Int));
        assert_eq!(of("reverse"), [1, 2, 7, 5, 6].map(Value::Int));
    }

    #[test]
    fn a_seed_repeats_the_order() {
        let shuffled = |seed| {
            let inputs = vec![vector("i64 [1, 2, 3, 4, 5, 6, 7, 8]")];
            values(&crate::testing::call(lookup("shuffle").unwrap(), inputs, vec![Arg::Int(seed)]).unwrap())
        };
        assert_eq!(shuffled(1), shuffled(1));
        assert_ne!(shuffled(1), shuffled(2));
        let mut all = shuffled(3).iter().map(|v| format!("{v:?}")).collect::<Vec<_>>();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 8);
    }
}
