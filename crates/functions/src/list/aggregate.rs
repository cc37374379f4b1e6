//! One value per list: `list.sum`, `list.mean`, `list.first` and others, each the aggregate of that name over lists.

use crate::kernels::lists::{list_type, over_lists};
use crate::{Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[
    &SUM, &MEAN, &MEDIAN, &MIN, &MAX, &STD, &VAR, &FIRST, &LAST, &ITEM, &N_UNIQUE, &ARG_MIN, &ARG_MAX, &ANY,
    &ALL,
];

static SUM: FunctionDef = FunctionDef::new("list.sum", "", Kernel::Elementwise(over_lists))
    .doc("The sum of each list's elements.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=list[i64] [[1, 2, null], [], null]",
        arguments: "()",
        result: "i64 [3, 0, null]",
    }]);

static MEAN: FunctionDef = FunctionDef::new("list.mean", "", Kernel::Elementwise(over_lists))
    .doc("The mean of each list's elements.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=list[i64] [[1, 2, null], [], null]",
        arguments: "()",
        result: "f64 [1.5, null, null]",
    }]);

static MEDIAN: FunctionDef = FunctionDef::new("list.median", "", Kernel::Elementwise(over_lists))
    .doc("The median of each list's elements.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=list[i64] [[1, 2, 9], [], null]",
        arguments: "()",
        result: "f64 [2, null, null]",
    }]);

static MIN: FunctionDef = FunctionDef::new("list.min", "", Kernel::Elementwise(over_lists))
    .doc("The least element of each list.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=list[i64] [[3, 1, null], [], null]",
        arguments: "()",
        result: "i64 [1, null, null]",
    }]);

static MAX: FunctionDef = FunctionDef::new("list.max", "", Kernel::Elementwise(over_lists))
    .doc("The greatest element of each list.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=list[i64] [[3, 1, null], [], null]",
        arguments: "()",
        result: "i64 [3, null, null]",
    }]);

static STD: FunctionDef = FunctionDef::new("list.std", "ddof:int=1", Kernel::Elementwise(over_lists))
    .doc("The standard deviation of each list's elements.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=list[i64] [[1, 3], [], null]",
        arguments: "()",
        result: "f64 [1.4142135623730951, null, null]",
    }]);

static VAR: FunctionDef = FunctionDef::new("list.var", "ddof:int=1", Kernel::Elementwise(over_lists))
    .doc("The variance of each list's elements.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=list[i64] [[1, 3], [], null]",
        arguments: "()",
        result: "f64 [2, null, null]",
    }]);

static FIRST: FunctionDef = FunctionDef::new("list.first", "", Kernel::Elementwise(over_lists))
    .doc("The first element of each list; null if it is empty.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=list[i64] [[3, 1], [], null]",
        arguments: "()",
        result: "i64 [3, null, null]",
    }]);

static LAST: FunctionDef = FunctionDef::new("list.last", "", Kernel::Elementwise(over_lists))
    .doc("The last element of each list; null if it is empty.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=list[i64] [[3, 1], [], null]",
        arguments: "()",
        result: "i64 [1, null, null]",
    }]);

static ITEM: FunctionDef = FunctionDef::new(
    "list.item",
    "*, allow_empty:bool=False",
    Kernel::Elementwise(over_lists),
)
.doc("The only element of each list: an error if there are more, or none, which gives null if `allow_empty`.")
.types(list_type)
.examples(&[Example {
    columns: "a=list[i64] [[3], null, [4]]",
    arguments: "()",
    result: "i64 [3, null, 4]",
}]);

static N_UNIQUE: FunctionDef = FunctionDef::new("list.n_unique", "", Kernel::Elementwise(over_lists))
    .doc("The number of different elements of each list.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=list[i64] [[3, 1, 3], [], null]",
        arguments: "()",
        result: "u32 [2, 0, null]",
    }]);

static ARG_MIN: FunctionDef = FunctionDef::new("list.arg_min", "", Kernel::Elementwise(over_lists))
    .doc("The position of the least element of each list.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=list[i64] [[3, 1], [], null]",
        arguments: "()",
        result: "u32 [1, null, null]",
    }]);

static ARG_MAX: FunctionDef = FunctionDef::new("list.arg_max", "", Kernel::Elementwise(over_lists))
    .doc("The position of the greatest element of each list.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=list[i64] [[3, 1], [], null]",
        arguments: "()",
        result: "u32 [0, null, null]",
    }]);

static ANY: FunctionDef =
    FunctionDef::new("list.any", "*, ignore_nulls:bool=True", Kernel::Elementwise(over_lists))
        .doc("Whether an element of each list is true.")
        .types(list_type)
        .examples(&[Example {
            columns: "a=list[bool] [[false, true], [], null]",
            arguments: "()",
            result: "bool [true, false, null]",
        }]);

static ALL: FunctionDef =
    FunctionDef::new("list.all", "*, ignore_nulls:bool=True", Kernel::Elementwise(over_lists))
        .doc("Whether all elements of each list are true.")
        .types(list_type)
        .examples(&[Example {
            columns: "a=list[bool] [[false, true], [], null]",
            arguments: "()",
            result: "bool [false, true, null]",
        }]);

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn types_are_those_of_the_aggregate() {
        check("list.sum", "a=list[i8] [[100, 100]]", "()", "i64 [200]");
        check("list.sum", "a=list[bool] [[true, null], []]", "()", "u32 [1, 0]");
        check("list.max", r#"a=list[str] [["b", "a"], [null]]"#, "()", r#"str ["b", null]"#);
        check("list.first", "a=list[list[i64]] [[[1], [2]], []]", "()", "list[i64] [[1], null]");
        check("list.mean", r#"a=list[f64] [["NaN", 1], [null]]"#, "()", r#"f64 ["NaN", null]"#);
        assert!(fails("list.sum", r#"a=list[str] [["x"]]"#, "()").contains("String"));
        assert!(fails("list.sum", "a=i64 [1]", "()").contains("lists"));
    }
}
