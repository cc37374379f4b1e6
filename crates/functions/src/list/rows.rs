//! Lists of other elements: `list.sort`, `list.head`, `list.unique` and others, each the function of that name over lists.

use arrow::array::{AsArray, PrimitiveArray};
use arrow::datatypes::Int64Type;
use polarslike_core::{DataType, Result, Vector, bail};

use crate::cast::{Unfit, cast};
use crate::kernels::lists::{list_type, over_lists};
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] =
    &[&SORT, &REVERSE, &UNIQUE, &DROP_NULLS, &HEAD, &TAIL, &SLICE, &SHIFT, &DIFF, &SAMPLE];

static SORT: FunctionDef = FunctionDef::new(
    "list.sort",
    "*, descending:bool=False, nulls_last:bool=False",
    Kernel::Elementwise(over_lists),
)
.doc("The elements of each list in order.")
.types(list_type)
.examples(&[Example {
    columns: "a=list[i64] [[3, 1, null], [], null]",
    arguments: "()",
    result: "list[i64] [[null, 1, 3], [], null]",
}]);

static REVERSE: FunctionDef = FunctionDef::new("list.reverse", "", Kernel::Elementwise(over_lists))
    .doc("The elements of each list in reverse order.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=list[i64] [[3, 1], [], null]",
        arguments: "()",
        result: "list[i64] [[1, 3], [], null]",
    }]);

static UNIQUE: FunctionDef = FunctionDef::new(
    "list.unique",
    "*, maintain_order:bool=False",
    Kernel::Elementwise(over_lists),
)
.doc("The different elements of each list, in the order of their first occurrence if `maintain_order`.")
.types(list_type)
.examples(&[Example {
    columns: "a=list[i64] [[3, 1, 3], [], null]",
    arguments: "(maintain_order=true)",
    result: "list[i64] [[3, 1], [], null]",
}]);

static DROP_NULLS: FunctionDef = FunctionDef::new("list.drop_nulls", "", Kernel::Elementwise(over_lists))
    .doc("The elements of each list that are not null.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=list[i64] [[3, null], [], null]",
        arguments: "()",
        result: "list[i64] [[3], [], null]",
    }]);

static HEAD: FunctionDef = FunctionDef::new("list.head", "n:expr(col,int)=5", Kernel::Elementwise(head))
    .doc("The first `n` elements of each list; all but the last `-n` if `n` is negative, all if it is null.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=list[i64] [[3, 1, 2], [], null]",
        arguments: "(2)",
        result: "list[i64] [[3, 1], [], null]",
    }]);

static TAIL: FunctionDef =
    FunctionDef::new("list.tail", "n:expr(col,int)=5", Kernel::Elementwise(over_lists))
        .doc("The last `n` elements of each list; all but the first `-n` if `n` is negative.")
        .types(list_type)
        .examples(&[Example {
            columns: "a=list[i64] [[3, 1, 2], [], null]",
            arguments: "(2)",
            result: "list[i64] [[1, 2], [], null]",
        }]);

static SLICE: FunctionDef = FunctionDef::new("list.slice", "offset:expr(col,int), length:expr(col,int)=None", Kernel::Elementwise(over_lists))
    .doc("The elements of each list from `offset` on, at most `length` of them. A negative offset counts from the end.")
    .types(list_type)
    .examples(&[Example { columns: "a=list[i64] [[3, 1, 2], [], null]", arguments: "(-2, 1)", result: "list[i64] [[1], [], null]" }]);

static SHIFT: FunctionDef =
    FunctionDef::new("list.shift", "n:expr(col,int)=1", Kernel::Elementwise(over_lists))
        .doc("The elements of each list `n` places further down; up if `n` is negative.")
        .types(list_type)
        .examples(&[Example {
            columns: "a=list[i64] [[3, 1, 2], [], null]",
            arguments: "(1)",
            result: "list[i64] [[null, 3, 1], [], null]",
        }]);

static DIFF: FunctionDef = FunctionDef::new(
    "list.diff",
    "n:expr(col,int)=1, null_behavior:enum(ignore,drop)='ignore'",
    Kernel::Elementwise(over_lists),
)
.doc(
    "The difference of each element to the one `n` places before; `n` may be negative.\n\n\
     Elements without such a one become null, or are left out if `null_behavior` is `drop`. The difference of unsigned \
     integers is signed, that of dates and times a Duration.",
)
.types(list_type)
.examples(&[
    Example {
        columns: "a=list[i64] [[1, 4, 6], [], null]",
        arguments: "()",
        result: "list[i64] [[null, 3, 2], [], null]",
    },
    Example { columns: "a=list[i64] [[1, 4, 6], [1]]", arguments: r#"(1, "drop")"#, result: "list[i64] [[3, 2], []]" },
]);

static SAMPLE: FunctionDef = FunctionDef::new(
    "list.sample",
    "n:expr(col,int)=None, *, fraction:expr(col,float)=None, with_replacement:bool=False, shuffle:bool=None, \
     seed:int=None",
    Kernel::Elementwise(over_lists),
)
.doc(
    "Elements of each list chosen at random: `n` of them, or a `fraction` of all; one if neither is given.\n\n\
     They keep their order unless `shuffle`. `with_replacement` may choose an element several times; without it, to ask for \
     more elements than there are is an error. The same `seed` gives the same choice.",
)
.types(list_type)
.examples(&[Example {
    columns: "a=list[i64] [[7, 7], [], null]",
    arguments: "(fraction=0.5, seed=1)",
    result: "list[i64] [[7], [], null]",
}]);

/// A null number of elements is no limit.
fn head(call: &Call) -> Result<Vector> {
    let [list, n, ..] = call.inputs else { bail!(Internal, "`list.head` takes a list and a number") };
    if n.null_count() == 0 {
        return over_lists(call);
    }
    let n = cast(n, &DataType::Int64, Unfit::Fail)?.decode();
    let n: PrimitiveArray<Int64Type> =
        n.as_primitive::<Int64Type>().iter().map(|n| Some(n.unwrap_or(i64::MAX))).collect();
    let inputs = [list.clone(), Vector::primitive(DataType::Int64, n)];
    over_lists(&Call { inputs: &inputs, ..*call })
}

#[cfg(test)]
mod tests {
    use crate::testing::check;

    #[test]
    fn arguments_per_row() {
        let columns = "a=list[i64] [[1, 2, 3], [4, 5], [], null]; n=i64 [1, -1, 2, 2]";
        check("list.head", columns, "(col(n))", "list[i64] [[1], [4], [], null]");
        check(
            "list.head",
            "a=list[i64] [[1, 2], [3]]; n=i64 [null, 0]",
            "(col(n))",
            "list[i64] [[1, 2], []]",
        );
        check("list.tail", "a=list[i64] [[1, 2], [3]]; n=i64 [null, 1]", "(col(n))", "list[i64] [null, [3]]");
        check("list.slice", columns, "(col(n), 1)", "list[i64] [[2], [5], [], null]");
        check("list.sort", columns, "(descending=true)", "list[i64] [[3, 2, 1], [5, 4], [], null]");
        check("list.head", r#"a=list[cat] [["a", "b"]]"#, "(1)", r#"list[cat] [["a"]]"#);
    }
}
