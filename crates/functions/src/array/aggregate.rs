//! One value per array: `arr.sum`, `arr.mean`, `arr.first` and others, each the aggregate of that name over arrays.

use crate::kernels::lists::{list_type, over_lists};
use crate::{Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] =
    &[&SUM, &MEAN, &MEDIAN, &MIN, &MAX, &STD, &VAR, &FIRST, &LAST, &N_UNIQUE, &ARG_MIN, &ARG_MAX, &ANY, &ALL];

static SUM: FunctionDef = FunctionDef::new("arr.sum", "", Kernel::Elementwise(over_lists))
    .doc("The sum of each array's elements.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=array[i64, 2] [[1, 2], [3, null], null]",
        arguments: "()",
        result: "i64 [3, 3, null]",
    }]);

static MEAN: FunctionDef = FunctionDef::new("arr.mean", "", Kernel::Elementwise(over_lists))
    .doc("The mean of each array's elements.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=array[i64, 2] [[1, 2], [3, null], null]",
        arguments: "()",
        result: "f64 [1.5, 3, null]",
    }]);

static MEDIAN: FunctionDef = FunctionDef::new("arr.median", "", Kernel::Elementwise(over_lists))
    .doc("The median of each array's elements.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=array[i64, 2] [[1, 2], [3, null], null]",
        arguments: "()",
        result: "f64 [1.5, 3, null]",
    }]);

static MIN: FunctionDef = FunctionDef::new("arr.min", "", Kernel::Elementwise(over_lists))
    .doc("The least element of each array.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=array[i64, 2] [[1, 2], [3, null], null]",
        arguments: "()",
        result: "i64 [1, 3, null]",
    }]);

static MAX: FunctionDef = FunctionDef::new("arr.max", "", Kernel::Elementwise(over_lists))
    .doc("The greatest element of each array.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=array[i64, 2] [[1, 2], [3, null], null]",
        arguments: "()",
        result: "i64 [2, 3, null]",
    }]);

static STD: FunctionDef = FunctionDef::new("arr.std", "ddof:int=1", Kernel::Elementwise(over_lists))
    .doc("The standard deviation of each array's elements.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=array[i64, 2] [[1, 3], [3, null], null]",
        arguments: "(ddof=0)",
        result: "f64 [1, 0, null]",
    }]);

static VAR: FunctionDef = FunctionDef::new("arr.var", "ddof:int=1", Kernel::Elementwise(over_lists))
    .doc("The variance of each array's elements.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=array[i64, 2] [[1, 3], [3, null], null]",
        arguments: "()",
        result: "f64 [2, null, null]",
    }]);

static FIRST: FunctionDef = FunctionDef::new("arr.first", "", Kernel::Elementwise(over_lists))
    .doc("The first element of each array.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=array[i64, 2] [[1, 2], [3, null], null]",
        arguments: "()",
        result: "i64 [1, 3, null]",
    }]);

static LAST: FunctionDef = FunctionDef::new("arr.last", "", Kernel::Elementwise(over_lists))
    .doc("The last element of each array.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=array[i64, 2] [[1, 2], [3, null], null]",
        arguments: "()",
        result: "i64 [2, null, null]",
    }]);

static N_UNIQUE: FunctionDef = FunctionDef::new("arr.n_unique", "", Kernel::Elementwise(over_lists))
    .doc("The number of different elements of each array; null is one of them.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=array[i64, 2] [[1, 1], [3, null], null]",
        arguments: "()",
        result: "u32 [1, 2, null]",
    }]);

static ARG_MIN: FunctionDef = FunctionDef::new("arr.arg_min", "", Kernel::Elementwise(over_lists))
    .doc("The position of the least element of each array.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=array[i64, 2] [[3, 1], [3, null], null]",
        arguments: "()",
        result: "u32 [1, 0, null]",
    }]);

static ARG_MAX: FunctionDef = FunctionDef::new("arr.arg_max", "", Kernel::Elementwise(over_lists))
    .doc("The position of the greatest element of each array.")
    .types(list_type)
    .examples(&[Example {
        columns: "a=array[i64, 2] [[1, 3], [3, null], null]",
        arguments: "()",
        result: "u32 [1, 0, null]",
    }]);

static ANY: FunctionDef =
    FunctionDef::new("arr.any", "*, ignore_nulls:bool=True", Kernel::Elementwise(over_lists))
        .doc("Whether an element of each array is true.")
        .types(list_type)
        .examples(&[Example {
            columns: "a=array[bool, 2] [[false, true], [false, null], null]",
            arguments: "()",
            result: "bool [true, false, null]",
        }]);

static ALL: FunctionDef =
    FunctionDef::new("arr.all", "*, ignore_nulls:bool=True", Kernel::Elementwise(over_lists))
        .doc("Whether all elements of each array are true.")
        .types(list_type)
        .examples(&[Example {
            columns: "a=array[bool, 2] [[false, true], [true, null], null]",
            arguments: "()",
            result: "bool [false, true, null]",
        }]);

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn types_are_those_of_the_aggregate() {
        check("arr.max", r#"a=array[str, 2] [["b", "a"], null]"#, "()", r#"str ["b", null]"#);
        check("arr.first", "a=array[list[i64], 1] [[[1]], null]", "()", "list[i64] [[1], null]");
        check("arr.sum", "a=array[i64, 0] [[], null]", "()", "i64 [0, null]");
        assert!(fails("arr.sum", r#"a=array[str, 1] [["x"]]"#, "()").contains("String"));
        assert!(fails("arr.sum", "a=list[i64] [[1]]", "()").contains("arrays"));
    }
}
