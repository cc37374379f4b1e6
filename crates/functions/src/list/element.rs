//! `list.len`, `list.get`, `list.contains`, `list.join`.

use std::sync::Arc;

use arrow::array::{Array, AsArray, StringViewBuilder, UInt32Array};
use arrow::datatypes::Int64Type;
use polarslike_core::{DataType, Result, Vector, bail, error};

use crate::kernels::lists::Lists;
use crate::kernels::text::Argument;
use crate::logic::is_in::in_own_lists;
use crate::{Bind, Call, Example, FunctionDef, Kernel, supertype};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&LEN, &GET, &CONTAINS, &JOIN];

static LEN: FunctionDef = FunctionDef::new("list.len", "", Kernel::Elementwise(len))
    .total()
    .doc("The number of elements of each list, nulls included.")
    .types(|bind| {
        item(bind)?;
        bind.returns(DataType::UInt32)
    })
    .examples(&[Example {
        columns: "a=list[i64] [[1, null], [], null]",
        arguments: "()",
        result: "u32 [2, 0, null]",
    }]);

static GET: FunctionDef =
    FunctionDef::new("list.get", "index:expr(col,int), *, null_on_oob:bool=False", Kernel::Elementwise(get))
        .doc(
            "The element of each list at `index`, which counts from the end if it is negative.\n\n\
             A position that a list does not have is an error, or gives null if `null_on_oob`.",
        )
        .types(|bind| {
            let item = item(bind)?;
            bind.check(1, |t| t.is_integer() || *t == DataType::Null, "an integer")?;
            bind.cast(vec![bind.input(0), DataType::Int64], item)
        })
        .examples(&[
            Example {
                columns: "a=list[i64] [[1, 2], [3], null]",
                arguments: "(-1)",
                result: "i64 [2, 3, null]",
            },
            Example {
                columns: "a=list[i64] [[1, 2], [3], []]",
                arguments: "(1, null_on_oob=true)",
                result: "i64 [2, null, null]",
            },
        ]);

static CONTAINS: FunctionDef = FunctionDef::new(
    "list.contains",
    "item:expr(lit), *, nulls_equal:bool=True",
    Kernel::Elementwise(|call| {
        let [lists, item] = call.inputs else { bail!(Internal, "`list.contains` takes two inputs") };
        in_own_lists(item, lists.decode().as_list(), call.options.bool("nulls_equal")?)
    }),
)
.doc("Whether each list has `item` among its elements. A null is among nulls, unless `nulls_equal` is false: then it gives null.")
.types(|bind| {
    let (inner, wanted) = (item(bind)?, bind.input(1));
    match supertype(&inner, &wanted) {
        Some(common) if inner.is_text() == wanted.is_text() || wanted == DataType::Null => {
            bind.cast(vec![DataType::List(Box::new(common.clone())), common], DataType::Boolean)
        }
        _ => Err(error!(InvalidOperation, "`list.contains` cannot look for {wanted} in {}; cast one of them", bind.input(0))),
    }
})
.examples(&[Example {
    columns: "a=list[i64] [[1, 2], [], null]",
    arguments: "(2)",
    result: "bool [true, false, null]",
}]);

static JOIN: FunctionDef = FunctionDef::new(
    "list.join",
    "separator:expr(lit), *, ignore_nulls:bool=True",
    Kernel::Elementwise(join),
)
.doc(
    "The texts of each list as one, with `separator` between them.\n\n\
             Nulls are left out; if `ignore_nulls` is false a null makes the result null.",
)
.types(|bind| {
    let text = |t: &DataType| t.is_text() || *t == DataType::Null;
    if !text(&item(bind)?) {
        return Err(bind.reject(0, "lists of text"));
    }
    bind.check(1, text, "text")?;
    bind.cast(vec![DataType::List(Box::new(DataType::String)), DataType::String], DataType::String)
})
.examples(&[Example {
    columns: r#"a=list[str] [["a", "b"], ["c", null], [], null]"#,
    arguments: r#"("-")"#,
    result: r#"str ["a-b", "c", "", null]"#,
}]);

/// The element type of the first input.
fn item(bind: &Bind) -> Result<DataType> {
    bind.input(0).inner().cloned().ok_or_else(|| bind.reject(0, "lists"))
}

fn len(call: &Call) -> Result<Vector> {
    call.inputs[0].map(DataType::UInt32, |array| {
        let lists = array.as_list::<i64>();
        let lengths = lists.value_offsets().windows(2).map(|ends| (ends[1] - ends[0]) as u32);
        Ok(Arc::new(UInt32Array::new(lengths.collect(), lists.nulls().cloned())))
    })
}

fn get(call: &Call) -> Result<Vector> {
    let [list, index] = call.inputs else { bail!(Internal, "`list.get` takes two inputs") };
    let null_on_oob = call.options.bool("null_on_oob")?;
    let Lists { values, groups, nulls } = Lists::new(&list.decoded())?;
    let index = index.decode();
    let index = index.as_primitive::<Int64Type>();
    let positions = groups.iter().enumerate().map(|(row, group)| {
        if nulls.as_ref().is_some_and(|n| n.is_null(row)) || index.is_null(row) {
            return Ok(None);
        }
        let index = index.value(row);
        let from_start = if index < 0 { index.saturating_add(group.len() as i64) } else { index };
        match usize::try_from(from_start).ok().filter(|i| *i < group.len()) {
            Some(i) => Ok(Some((group.start + i) as u32)),
            None if null_on_oob => Ok(None),
            None => Err(error!(
                OutOfBounds,
                "`list.get`: no element {index} in a list of {}; use null_on_oob=True to get null",
                group.len()
            )),
        }
    });
    values.take(&positions.collect::<Result<UInt32Array>>()?)
}

fn join(call: &Call) -> Result<Vector> {
    let [list, separator] = call.inputs else { bail!(Internal, "`list.join` takes two inputs") };
    let ignore_nulls = call.options.bool("ignore_nulls")?;
    let separator = Argument::new(separator);
    let Lists { values, groups, nulls } = Lists::new(&list.decoded())?;
    let values = values.decode();
    let values = values.as_string_view();
    let mut texts = StringViewBuilder::with_capacity(groups.len());
    let mut text = String::new();
    for (row, group) in groups.iter().enumerate() {
        let has_null = || group.clone().any(|i| values.is_null(i));
        let Some(separator) = separator.text(row) else {
            texts.append_null();
            continue;
        };
        if nulls.as_ref().is_some_and(|n| n.is_null(row)) || !ignore_nulls && has_null() {
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
    }

    #[test]
    fn texts() {
        let columns = r#"a=list[str] [["a", null], ["b", "c"]]; s=str ["-", null]"#;
        check("list.join", columns, r#"("-", ignore_nulls=false)"#, r#"str [null, "b-c"]"#);
        check("list.join", columns, "(col(s))", r#"str ["a", null]"#);
        assert!(fails("list.join", "a=list[i64] [[1]]", r#"("-")"#).contains("text"));
    }
}
