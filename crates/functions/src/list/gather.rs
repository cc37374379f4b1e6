//! Chosen elements: `list.gather`, `list.gather_every`.

use arrow::array::{Array, AsArray, UInt32Array};
use arrow::buffer::NullBuffer;
use arrow::datatypes::Int64Type;
use polarslike_core::{DataType, Groups, Result, Vector, bail};

use crate::kernels::lists::{Lists, item_type, list_vector, out_of_bounds, position};
use crate::{Call, Example, FunctionDef, Kernel};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&GATHER, &GATHER_EVERY];

static GATHER: FunctionDef = FunctionDef::new(
    "list.gather",
    "indices:expr(col)|list(int), *, null_on_oob:bool=False",
    Kernel::Elementwise(gather),
)
.doc(
    "The elements of each list at the positions in a list of integers; negative ones count from the end.\n\n\
     A position that a list does not have is an error, or gives null if `null_on_oob`; a null position gives null.",
)
.types(|bind| {
    item_type(bind)?;
    let is_positions = |t: &DataType| {
        matches!(t, DataType::Null)
            || matches!(t, DataType::List(i) | DataType::Array(i, _) if i.is_integer() || **i == DataType::Null)
    };
    bind.check(1, is_positions, "lists of integers (`.implode()` makes a list of a column)")?;
    bind.cast(vec![bind.input(0), DataType::List(Box::new(DataType::Int64))], bind.input(0))
})
.examples(&[
    Example {
        columns: "a=list[i64] [[1, 2, 3], [4], null]",
        arguments: "([0, -1])",
        result: "list[i64] [[1, 3], [4, 4], null]",
    },
    Example {
        columns: "a=list[i64] [[1, 2], [4]]; n=list[i64] [[1], [1, 0]]",
        arguments: "(col(n), null_on_oob=true)",
        result: "list[i64] [[2], [null, 4]]",
    },
]);

static GATHER_EVERY: FunctionDef = FunctionDef::new(
    "list.gather_every",
    "n:expr(col,int), offset:expr(col,int)=0",
    Kernel::Elementwise(gather_every),
)
.doc("Every `n`-th element of each list, from `offset` on. A null for one of them makes the result null.")
.types(|bind| {
    item_type(bind)?;
    let integer = |t: &DataType| t.is_integer() || *t == DataType::Null;
    bind.check(1, integer, "an integer")?.check(2, integer, "an integer")?;
    bind.cast(vec![bind.input(0), DataType::Int64, DataType::Int64], bind.input(0))
})
.examples(&[Example {
    columns: "a=list[i64] [[1, 2, 3], [4], null]",
    arguments: "(2)",
    result: "list[i64] [[1, 3], [4], null]",
}]);

fn gather(call: &Call) -> Result<Vector> {
    let [lists, indices] = call.inputs else { bail!(Internal, "`list.gather` takes two inputs") };
    let null_on_oob = call.options.bool("null_on_oob")?;
    let lists = Lists::new(&lists.decoded())?;
    let chosen = Lists::new(&indices.decoded())?;
    let indices = chosen.values.decode();
    let indices = indices.as_primitive::<Int64Type>();
    let nulls = NullBuffer::union(lists.nulls.as_ref(), chosen.nulls.as_ref());
    let mut picked: Vec<Option<u32>> = Vec::with_capacity(indices.len());
    let mut sizes = Vec::with_capacity(lists.groups.len());
    for (row, (group, chosen)) in lists.groups.iter().zip(chosen.groups.iter()).enumerate() {
        let before = picked.len();
        if nulls.as_ref().is_none_or(|n| n.is_valid(row)) {
            for k in chosen {
                let found = if indices.is_null(k) { None } else { position(indices.value(k), group.len()) };
                if found.is_none() && indices.is_valid(k) && !null_on_oob {
                    return Err(out_of_bounds("list.gather", indices.value(k), group.len()));
                }
                picked.push(found.map(|i| (group.start + i) as u32));
            }
        }
        sizes.push(picked.len() - before);
    }
    list_vector(&lists.values.take(&UInt32Array::from(picked))?, &Groups::from_sizes(sizes), nulls)
}

fn gather_every(call: &Call) -> Result<Vector> {
    let [lists, steps, offsets] = call.inputs else {
        bail!(Internal, "`list.gather_every` takes three inputs")
    };
    let lists = Lists::new(&lists.decoded())?;
    let (steps, offsets) = (steps.decode(), offsets.decode());
    let (steps, offsets) = (steps.as_primitive::<Int64Type>(), offsets.as_primitive::<Int64Type>());
    let nulls =
        NullBuffer::union(NullBuffer::union(lists.nulls.as_ref(), steps.nulls()).as_ref(), offsets.nulls());
    let mut picked: Vec<u32> = Vec::new();
    let mut sizes = Vec::with_capacity(lists.groups.len());
    for (row, group) in lists.groups.iter().enumerate() {
        let before = picked.len();
        if nulls.as_ref().is_none_or(|n| n.is_valid(row)) {
            let (step, offset) = (steps.value(row), offsets.value(row));
            let (Ok(step @ 1..), Ok(offset)) = (usize::try_from(step), usize::try_from(offset)) else {
                bail!(
                    InvalidOperation,
                    "`list.gather_every`: n must be positive and offset not negative, not {step} and {offset}"
                )
            };
            picked.extend(group.skip(offset).step_by(step).map(|i| i as u32));
        }
        sizes.push(picked.len() - before);
    }
    list_vector(&lists.values.take(&UInt32Array::from(picked))?, &Groups::from_sizes(sizes), nulls)
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn positions() {
        let columns = r#"a=list[str] [["x", "y"], [], null, ["z"]]; i=list[i8] [[1, null], [], [0], null]"#;
        check("list.gather", columns, "(col(i))", r#"list[str] [["y", null], [], null, null]"#);
        check("list.gather", "a=list[cat] [[\"x\"]]", "([0, 0])", "list[cat] [[\"x\", \"x\"]]");
        assert!(fails("list.gather", columns, "([0])").contains("no element 0 in a list of 0"));
        assert!(fails("list.gather", columns, "(0)").contains("implode"));
        check("list.gather", "a=list[i64] [[1]]", "([])", "list[i64] [[]]");
    }

    #[test]
    fn steps() {
        let columns = "a=list[i64] [[1, 2, 3, 4], [5, 6], [7]]; n=i64 [3, 1, null]";
        check("list.gather_every", columns, "(col(n), 1)", "list[i64] [[2], [6], null]");
        assert!(fails("list.gather_every", columns, "(0)").contains("must be positive"));
        assert!(fails("list.gather_every", columns, "(1, -1)").contains("not negative"));
    }
}
