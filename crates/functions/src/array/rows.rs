//! Other elements: `arr.sort`, `arr.unique`, `arr.slice` and others, each the function of that name over arrays.

use crate::kernels::lists::{list_type, over_lists};
use crate::{Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&SORT, &REVERSE, &SHIFT, &UNIQUE, &HEAD, &TAIL, &SLICE];

static SORT: FunctionDef = FunctionDef::new(
    "arr.sort",
    "*, descending:bool=False, nulls_last:bool=False",
    Kernel::Elementwise(over_lists),
)
.doc("The elements of each array in order.")
.types(list_type)
.examples(&[Example {
    columns: "a=array[i64, 2] [[2, 1], [3, null], null]",
    arguments: "()",
    result: "array[i64, 2] [[1, 2], [null, 3], null]",
}]);

static REVERSE: FunctionDef = FunctionDef::new("arr.reverse", "", Kernel::Elementwise(over_lists))
    .doc("The elements of each array in reverse order.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=array[i64, 2] [[1, 2], [3, null], null]",
        arguments: "()",
        result: "array[i64, 2] [[2, 1], [null, 3], null]",
    }]);

static SHIFT: FunctionDef =
    FunctionDef::new("arr.shift", "n:expr(col,int)=1", Kernel::Elementwise(over_lists))
        .doc("The elements of each array `n` places further down; up if `n` is negative.")
        .types(list_type)
        .examples(&[Example {
            columns: "a=array[i64, 2] [[1, 2], [3, null], null]",
            arguments: "(1)",
            result: "array[i64, 2] [[null, 1], [null, 3], null]",
        }]);

static UNIQUE: FunctionDef = FunctionDef::new("arr.unique", "*, maintain_order:bool=False", Kernel::Elementwise(over_lists))
    .doc("The different elements of each array as a list, in the order of their first occurrence if `maintain_order`.")
    .types(list_type)
    .examples(&[Example { columns: "a=array[i64, 2] [[2, 1], [3, 3], null]", arguments: "(maintain_order=true)", result: "list[i64] [[2, 1], [3], null]" }]);

static HEAD: FunctionDef = FunctionDef::new("arr.head", "n:expr(col,int)=5, *, as_array:bool=False", Kernel::Elementwise(over_lists))
    .doc("The first `n` elements of each array as a list; all but the last `-n` if `n` is negative. With `as_array` they are \
          arrays: then `n` must be a number.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=array[i64, 3] [[1, 2, 3], [4, null, 5], null]",
        arguments: "(2)",
        result: "list[i64] [[1, 2], [4, null], null]",
    }]);

static TAIL: FunctionDef = FunctionDef::new("arr.tail", "n:expr(col,int)=5, *, as_array:bool=False", Kernel::Elementwise(over_lists))
    .doc("The last `n` elements of each array as a list; all but the first `-n` if `n` is negative. With `as_array` they are \
          arrays: then `n` must be a number.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=array[i64, 3] [[1, 2, 3], [4, null, 5], null]",
        arguments: "(2)",
        result: "list[i64] [[2, 3], [null, 5], null]",
    }]);

static SLICE: FunctionDef =
    FunctionDef::new("arr.slice", "offset:expr(col,int), length:expr(col,int)=None, *, as_array:bool=False", Kernel::Elementwise(over_lists))
        .doc(
            "The elements of each array from `offset` on, at most `length` of them, as a list. A negative offset counts from \
             the end. With `as_array` they are arrays: then both must be numbers.",
        )
        .types(list_type)
        .examples(&[Example {
            columns: "a=array[i64, 3] [[1, 2, 3], [4, null, 5], null]",
            arguments: "(1, 1)",
            result: "list[i64] [[2], [null], null]",
        }]);

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn arguments_per_row() {
        let columns = "a=array[i64, 2] [[1, 2], [3, 4], null]; n=i64 [1, -1, 1]";
        check("arr.shift", columns, "(col(n))", "array[i64, 2] [[null, 1], [4, null], null]");
        check("arr.sort", columns, "(descending=true)", "array[i64, 2] [[2, 1], [4, 3], null]");
        check("arr.reverse", r#"a=array[cat, 2] [["a", "b"]]"#, "()", r#"array[cat, 2] [["b", "a"]]"#);
        assert!(fails("arr.sort", "a=list[i64] [[1]]", "()").contains("arrays"));
    }
}
