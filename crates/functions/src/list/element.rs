//! `list.len`, `list.get`, `list.contains`, `list.count_matches`, `list.join`, and the same of arrays.

use std::sync::Arc;

use arrow::array::{Array, AsArray, UInt32Array};
use arrow::datatypes::Int64Type;
use polarslike_core::{DataType, Result, Vector, bail, error};

use crate::group::indices;
use crate::kernels::builder::TextBuilder;
use crate::kernels::equality;
use crate::kernels::lists::{Lists, item_type, mask, out_of_bounds, position, to_lists, with_item};
use crate::kernels::text::Argument;
use crate::logic::is_in::in_own_lists;
use crate::{Bind, Binding, Call, Example, FunctionDef, Kernel, supertype};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[
    &LEN,
    &GET,
    &CONTAINS,
    &COUNT_MATCHES,
    &JOIN,
    &ARR_LEN,
    &ARR_GET,
    &ARR_CONTAINS,
    &ARR_COUNT_MATCHES,
    &ARR_JOIN,
];

static LEN: FunctionDef = FunctionDef::new("list.len", "", Kernel::Elementwise(len))
    .total()
    .doc("The number of elements of each list, nulls included.")
    .types(len_type)
    .examples(&[Example {
        columns: "a=list[i64] [[1, null], [], null]",
        arguments: "()",
        result: "u32 [2, 0, null]",
    }]);

static ARR_LEN: FunctionDef = FunctionDef::new("arr.len", "", Kernel::Elementwise(len))
    .total()
    .doc("The number of elements of each array: its width.")
    .types(len_type)
    .examples(&[Example {
        columns: "a=array[i64, 2] [[1, null], null]",
        arguments: "()",
        result: "u32 [2, null]",
    }]);

const GET_SIGNATURE: &str = "index:expr(col,int), *, null_on_oob:bool=False";

static GET: FunctionDef = FunctionDef::new("list.get", GET_SIGNATURE, Kernel::Elementwise(get))
    .doc(
        "The element of each list at `index`, which counts from the end if it is negative.\n\n\
         A position that a list does not have is an error, or gives null if `null_on_oob`.",
    )
    .types(get_type)
    .examples(&[
        Example { columns: "a=list[i64] [[1, 2], [3], null]", arguments: "(-1)", result: "i64 [2, 3, null]" },
        Example {
            columns: "a=list[i64] [[1, 2], [3], []]",
            arguments: "(1, null_on_oob=true)",
            result: "i64 [2, null, null]",
        },
    ]);

static ARR_GET: FunctionDef = FunctionDef::new("arr.get", GET_SIGNATURE, Kernel::Elementwise(get))
    .doc(
        "The element of each array at `index`, which counts from the end if it is negative.\n\n\
         A position beyond the width is an error, or gives null if `null_on_oob`.",
    )
    .types(get_type)
    .examples(&[Example {
        columns: "a=array[i64, 2] [[1, 2], [3, 4], null]; n=i64 [0, -1, 0]",
        arguments: "(col(n))",
        result: "i64 [1, 4, null]",
    }]);

const CONTAINS_SIGNATURE: &str = "item:expr(lit), *, nulls_equal:bool=True";

static CONTAINS: FunctionDef = FunctionDef::new("list.contains", CONTAINS_SIGNATURE, Kernel::Elementwise(contains))
    .doc(
        "Whether each list has `item` among its elements. A null is among nulls, unless `nulls_equal` is false: then it \
         gives null.",
    )
    .types(|bind| item_and_list(bind, DataType::Boolean))
    .examples(&[Example {
        columns: "a=list[i64] [[1, 2], [], null]",
        arguments: "(2)",
        result: "bool [true, false, null]",
    }]);

static ARR_CONTAINS: FunctionDef = FunctionDef::new("arr.contains", CONTAINS_SIGNATURE, Kernel::Elementwise(contains))
    .doc(
        "Whether each array has `item` among its elements. A null is among nulls, unless `nulls_equal` is false: then it \
         gives null.",
    )
    .types(|bind| item_and_list(bind, DataType::Boolean))
    .examples(&[Example {
        columns: "a=array[i64, 2] [[1, 2], [3, 4], null]",
        arguments: "(2)",
        result: "bool [true, false, null]",
    }]);

static COUNT_MATCHES: FunctionDef =
    FunctionDef::new("list.count_matches", "element:expr(lit)", Kernel::Elementwise(count_matches))
        .doc("How often `element` is among the elements of each list; null counts nulls.")
        .types(|bind| item_and_list(bind, DataType::UInt32))
        .examples(&[Example {
            columns: "a=list[i64] [[1, 2, 1], [], null]",
            arguments: "(1)",
            result: "u32 [2, 0, null]",
        }]);

static ARR_COUNT_MATCHES: FunctionDef =
    FunctionDef::new("arr.count_matches", "element:expr(lit)", Kernel::Elementwise(count_matches))
        .doc("How often `element` is among the elements of each array; null counts nulls.")
        .types(|bind| item_and_list(bind, DataType::UInt32))
        .examples(&[Example {
            columns: "a=array[i64, 2] [[1, 1], [1, null], null]",
            arguments: "(1)",
            result: "u32 [2, 1, null]",
        }]);

const JOIN_SIGNATURE: &str = "separator:expr(lit), *, ignore_nulls:bool=True";

static JOIN: FunctionDef = FunctionDef::new("list.join", JOIN_SIGNATURE, Kernel::Elementwise(join))
    .doc(
        "The texts of each list as one, with `separator` between them.\n\n\
         Nulls are left out; if `ignore_nulls` is false a null makes the result null.",
    )
    .types(join_type)
    .examples(&[Example {
        columns: r#"a=list[str] [["a", "b"], ["c", null], [], null]"#,
        arguments: r#"("-")"#,
        result: r#"str ["a-b", "c", "", null]"#,
    }]);

static ARR_JOIN: FunctionDef = FunctionDef::new("arr.join", JOIN_SIGNATURE, Kernel::Elementwise(join))
    .doc(
        "The texts of each array as one, with `separator` between them.\n\n\
         Nulls are left out; if `ignore_nulls` is false a null makes the result null.",
    )
    .types(join_type)
    .examples(&[Example {
        columns: r#"a=array[str, 2] [["a", "b"], ["c", null], null]"#,
        arguments: r#"("-")"#,
        result: r#"str ["a-b", "c", null]"#,
    }]);

fn len_type(bind: &Bind) -> Result<Binding> {
    item_type(bind)?;
    bind.returns(DataType::UInt32)
}

fn get_type(bind: &Bind) -> Result<Binding> {
    let item = item_type(bind)?;
    bind.check(1, |t| t.is_integer() || *t == DataType::Null, "an integer")?;
    bind.cast(vec![bind.input(0), DataType::Int64], item)
}

/// The elements and the value to look for, both cast to the type that fits them.
fn item_and_list(bind: &Bind, output: DataType) -> Result<Binding> {
    let (inner, wanted) = (item_type(bind)?, bind.input(1));
    match supertype(&inner, &wanted) {
        Some(common) if comparable(&inner, &wanted) => {
            bind.cast(vec![with_item(&bind.input(0), common.clone()), common], output)
        }
        _ => Err(error!(
            InvalidOperation,
            "`{}` cannot look for {wanted} in {}; cast one of them",
            bind.function.name,
            bind.input(0)
        )),
    }
}

/// Whether an element of a type may be a value of another: numbers and texts among themselves, moments of one kind.
fn comparable(item: &DataType, wanted: &DataType) -> bool {
    use DataType::{Boolean, Date, Datetime, Null};
    let is_moment = |t: &DataType| matches!(t, Datetime(..));
    match (item, wanted) {
        (Null, _) | (_, Null) => true,
        (Boolean, other) | (other, Boolean) => *other == Boolean,
        (Date, other) | (other, Date) => *other == Date,
        (a, b) if is_moment(a) && is_moment(b) => true,
        (a, b) if a.is_temporal() || b.is_temporal() => {
            std::mem::discriminant(a) == std::mem::discriminant(b)
        }
        (a, b) => a.is_text() == b.is_text(),
    }
}

fn join_type(bind: &Bind) -> Result<Binding> {
    let text = |t: &DataType| t.is_text() || *t == DataType::Null;
    if !text(&item_type(bind)?) {
        return Err(bind.reject(0, "lists or arrays of text"));
    }
    bind.check(1, text, "text")?;
    bind.cast(vec![with_item(&bind.input(0), DataType::String), DataType::String], DataType::String)
}

fn len(call: &Call) -> Result<Vector> {
    to_lists(&call.inputs[0])?.map(DataType::UInt32, |array| {
        let lists = array.as_list::<i64>();
        let lengths = lists.value_offsets().windows(2).map(|ends| (ends[1] - ends[0]) as u32);
        Ok(Arc::new(UInt32Array::new(lengths.collect(), lists.nulls().cloned())))
    })
}

fn get(call: &Call) -> Result<Vector> {
    let [list, index] = call.inputs else { bail!(Internal, "`get` takes two inputs") };
    let null_on_oob = call.options.bool("null_on_oob")?;
    let lists = Lists::new(&list.decoded())?;
    let index = index.decode();
    let index = index.as_primitive::<Int64Type>();
    // The width of arrays is known, whether there is one in a row or not.
    let width = match list.dtype() {
        DataType::Array(_, width) => Some(*width),
        _ => None,
    };
    let positions = lists.groups.iter().enumerate().map(|(row, group)| {
        if index.is_null(row) {
            return Ok(None);
        }
        if !lists.is_valid(row) {
            return match width {
                Some(width) if !null_on_oob && position(index.value(row), width).is_none() => {
                    Err(out_of_bounds(call.options.name(), index.value(row), width))
                }
                _ => Ok(None),
            };
        }
        match position(index.value(row), group.len()) {
            Some(i) => Ok(Some((group.start + i) as u32)),
            None if null_on_oob => Ok(None),
            None => Err(out_of_bounds(call.options.name(), index.value(row), group.len())),
        }
    });
    lists.values.take(&positions.collect::<Result<UInt32Array>>()?)
}

fn contains(call: &Call) -> Result<Vector> {
    let [lists, item] = call.inputs else { bail!(Internal, "`contains` takes two inputs") };
    in_own_lists(item, to_lists(lists)?.decode().as_list(), call.options.bool("nulls_equal")?)
}

fn count_matches(call: &Call) -> Result<Vector> {
    let [lists, element] = call.inputs else { bail!(Internal, "`count_matches` takes two inputs") };
    let Lists { values, groups, nulls } = Lists::new(&lists.decoded())?;
    let (values, element) = (values.decoded().decode(), element.decode());
    let Some(item) = lists.dtype().inner() else { bail!(Internal, "`count_matches` takes lists") };
    let equal = equality(item, &values, &element);
    let count =
        |(row, group): (usize, std::ops::Range<usize>)| group.filter(|i| equal(*i, row)).count() as u32;
    mask(&indices(groups.iter().enumerate().map(count).collect()), nulls)
}

fn join(call: &Call) -> Result<Vector> {
    let [list, separator] = call.inputs else { bail!(Internal, "`join` takes two inputs") };
    let ignore_nulls = call.options.bool("ignore_nulls")?;
    let separator = Argument::new(separator);
    let lists = Lists::new(&list.decoded())?;
    let values = lists.values.decode();
    let values = values.as_string_view();
    let mut texts = TextBuilder::with_capacity(lists.groups.len());
    let mut text = String::new();
    for (row, group) in lists.groups.iter().enumerate() {
        let has_null = || group.clone().any(|i| values.is_null(i));
        let Some(separator) = separator.text(row) else {
            texts.append_null();
            continue;
        };
        if !lists.is_valid(row) || !ignore_nulls && has_null() {
            texts.append_null();
            continue;
        }
        text.clear();
        for (k, i) in group.filter(|i| values.is_valid(*i)).enumerate() {
            text.push_str(if k > 0 { separator } else { "" });
            text.push_str(values.value(i));
        }
        texts.append_value(&text);
    }
    Ok(Vector::plain(DataType::String, Arc::new(texts.finish())))
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn positions() {
        let columns = "a=list[i64] [[1, 2], [3], null, [4]]; n=i64 [1, -1, 9, null]";
        check("list.get", columns, "(col(n))", "i64 [2, 3, null, null]");
        let error = fails("list.get", "a=list[i64] [[1, 2], []]", "(0)");
        assert!(error.contains("no element 0 in a list of 0"), "{error}");
        assert!(fails("list.get", "a=list[i64] [[1]]", "(-2)").contains("null_on_oob"));
        check("list.get", r#"a=list[str] [["x"]]"#, "(0)", r#"str ["x"]"#);
    }

    #[test]
    fn elements() {
        check("list.contains", "a=list[i64] [[3, null], [1]]", "(null)", "bool [true, false]");
        check(
            "list.contains",
            "a=list[i64] [[3, null], [1]]",
            "(null, nulls_equal=false)",
            "bool [null, null]",
        );
        check(
            "list.contains",
            r#"a=list[str] [["x"], ["y"]]; b=str ["x", "x"]"#,
            "(col(b))",
            "bool [true, false]",
        );
        assert!(fails("list.contains", "a=list[i64] [[1]]", r#"("x")"#).contains("String"));
        assert!(
            fails("list.contains", "a=list[i64] [[1]]; b=date [null]", "(col(b))")
                .contains("cannot look for Date")
        );
        assert!(fails("list.contains", "a=list[bool] [[true]]", "(1)").contains("List(Boolean)"));
    }

    #[test]
    fn arrays() {
        check("arr.contains", r#"a=array[str, 1] [["x"], [null]]"#, "(null)", "bool [false, true]");
        check("list.count_matches", r#"a=list[cat] [["x", "y"], []]"#, r#"("x")"#, "u32 [1, 0]");
        check("list.count_matches", "a=list[i64] [[3, null], [1]]", "(null)", "u32 [1, 0]");
        assert!(fails("arr.get", "a=array[i64, 1] [[1]]", "(1)").contains("no element 1"));
        assert!(fails("list.len", "a=array[i64, 1] [[1]]", "()").contains("arr"));
        assert!(fails("arr.len", "a=list[i64] [[1]]", "()").contains("arrays"));
    }

    #[test]
    fn texts() {
        let columns = r#"a=list[str] [["a", null], ["b", "c"]]; s=str ["-", null]"#;
        check("list.join", columns, r#"("-", ignore_nulls=false)"#, r#"str [null, "b-c"]"#);
        check("list.join", columns, "(col(s))", r#"str ["a", null]"#);
        assert!(fails("list.join", "a=list[i64] [[1]]", r#"("-")"#).contains("text"));
    }
}
