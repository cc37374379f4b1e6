//! Expressions over elements and fields, which the plan evaluates: `pl.element`, `pl.field`, `list.eval` and others.

use crate::{EvalMode, Example, FunctionDef, Kernel, Planned};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&ELEMENT, &FIELD, &EVAL, &AGG, &FILTER, &ARR_EVAL, &ARR_AGG];

static ELEMENT: FunctionDef = FunctionDef::new("pl.element", "", Kernel::Planned(Planned::Element))
    .doc("The elements of a list or an array, in an expression that is evaluated on them: `list.eval`, `list.agg`.");

static FIELD: FunctionDef = FunctionDef::new("pl.field", "name:str", Kernel::Planned(Planned::Field)).doc(
    "A field of the struct, in an expression that is evaluated on it: `struct.with_fields`, `struct.eval`.",
);

static EVAL: FunctionDef = FunctionDef::new(
    "list.eval",
    "expr:expr(lit), *, parallel:bool=False",
    Kernel::Planned(Planned::Eval(EvalMode::List)),
)
.doc(
    "The lists that an expression over `element()` gives for each list, whose elements it sees as a column.\n\n\
     It cannot refer to columns. `parallel` changes nothing: the lists of a batch are evaluated together.",
)
.examples(&[Example {
    columns: "a=list[i64] [[3, 1], [], null]",
    arguments: "(element().rank())",
    result: "list[f64] [[2, 1], [], null]",
}]);

static AGG: FunctionDef =
    FunctionDef::new("list.agg", "expr:expr(lit)", Kernel::Planned(Planned::Eval(EvalMode::Aggregate)))
        .doc(
            "What an expression over `element()` gives for each list, whose elements it sees as a column: a value if it \
             aggregates, else a list.\n\nIt cannot refer to columns.",
        )
        .examples(&[Example {
            columns: "a=list[i64] [[3, 1], [], null]",
            arguments: "(element().product())",
            result: "i64 [3, 1, null]",
        }]);

static FILTER: FunctionDef =
    FunctionDef::new("list.filter", "predicate:expr(lit)", Kernel::Planned(Planned::Filter))
        .doc("The elements of each list for which a predicate over `element()` is true.")
        .examples(&[Example {
            columns: "a=list[i64] [[3, 1, null], [], null]",
            arguments: "(element().gt(2))",
            result: "list[i64] [[3], [], null]",
        }]);

static ARR_EVAL: FunctionDef = FunctionDef::new(
    "arr.eval",
    "expr:expr(lit), *, as_list:bool=False",
    Kernel::Planned(Planned::Eval(EvalMode::Array)),
)
.doc(
    "The arrays that an expression over `element()` gives for each array, whose elements it sees as a column.\n\n\
     With `as_list` the results are lists; without it one of another number of elements is an error. It cannot refer to \
     columns.",
)
.variant(|options| Ok(options.bool("as_list")?.then_some(&EVAL)))
.examples(&[
    Example {
        columns: "a=array[i64, 2] [[3, 1], null]",
        arguments: "(element().rank())",
        result: "array[f64, 2] [[2, 1], null]",
    },
    Example {
        columns: "a=array[i64, 2] [[3, null], null]",
        arguments: "(element().drop_nulls(), as_list=true)",
        result: "list[i64] [[3], null]",
    },
]);

static ARR_AGG: FunctionDef =
    FunctionDef::new("arr.agg", "expr:expr(lit)", Kernel::Planned(Planned::Eval(EvalMode::Aggregate)))
        .doc(
            "What an expression over `element()` gives for each array, whose elements it sees as a column: a value if it \
             aggregates, else a list.\n\nIt cannot refer to columns.",
        )
        .examples(&[Example {
            columns: "a=array[i64, 2] [[3, 1], null]",
            arguments: "(element().product())",
            result: "i64 [3, null]",
        }]);
