//! `arr.dot`.

use arrow::buffer::NullBuffer;
use polarslike_core::{DataType, Result, Vector, bail, error};

use crate::kernels::lists::{Lists, mask, to_arrays};
use crate::{
    Args, Bind, Binding, Call, Example, FunctionDef, Kernel, accumulate_groups, bind, lookup, options,
};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&DOT];

static DOT: FunctionDef = FunctionDef::new("arr.dot", "other:expr(col)|list(any)", Kernel::Elementwise(dot))
    .doc(
        "The dot product of two arrays of numbers of one width. Pairs in which one is null are left out; see `dot` \
         for the types.",
    )
    .types(types)
    .examples(&[Example {
        columns: "a=array[i64, 2] [[1, 2], [3, null], null]; b=array[i64, 2] [[3, 4], [5, 6], [1, 1]]",
        arguments: "(col(b))",
        result: "i64 [11, 15, null]",
    }]);

/// Both with elements of the type in which products are summed; a plain list stands for an array.
fn types(bind: &Bind) -> Result<Binding> {
    let DataType::Array(left, width) = bind.input(0) else { return Err(bind.reject(0, "arrays")) };
    let (right, is_list) = match bind.input(1) {
        DataType::Array(_, other) if other != width => {
            return Err(error!(Shape, "`arr.dot` of arrays of {width} and of {other} elements"));
        }
        DataType::Array(right, _) => (*right, false),
        DataType::List(right) => (*right, true),
        _ => return Err(bind.reject(1, "arrays")),
    };
    let item = match bind_dot(&left, &right)?.output {
        DataType::Float32 => DataType::Float64,
        other => other,
    };
    let array = DataType::Array(Box::new(item.clone()), width);
    let right = if is_list { DataType::List(Box::new(item.clone())) } else { array.clone() };
    bind.cast(vec![array, right], item)
}

/// The function `dot` bound to elements of these types.
fn bind_dot(left: &DataType, right: &DataType) -> Result<Binding> {
    bind(inner()?, &[left.clone(), right.clone()], &Args::new(vec![]))
}

fn inner() -> Result<&'static FunctionDef> {
    lookup("dot").ok_or_else(|| error!(Internal, "the registry has no `dot`"))
}

fn dot(call: &Call) -> Result<Vector> {
    let [left, right] = call.inputs else { bail!(Internal, "`arr.dot` takes two inputs") };
    let DataType::Array(item, width) = left.dtype() else { bail!(Internal, "`arr.dot` takes arrays") };
    let right = match right.dtype() {
        DataType::List(_) => to_arrays(&right.decoded(), *width)?,
        _ => right.decoded(),
    };
    let (left, right) = (Lists::new(&left.decoded())?, Lists::new(&right)?);
    let nulls = NullBuffer::union(left.nulls.as_ref(), right.nulls.as_ref());
    let Kernel::Accumulate(kernel) = inner()?.kernel else { bail!(Internal, "`dot` is an aggregate") };
    let (groups, args) = (left.groups, Args::new(vec![]));
    let inputs = [left.values, right.values];
    let products = Call {
        options: options(inner()?, &args),
        inputs: &inputs,
        groups: &groups,
        input_types: &[item.as_ref().clone(), item.as_ref().clone()],
        dtype: call.dtype,
    };
    mask(&accumulate_groups(kernel(&products)?, &inputs, &groups)?, nulls)
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn types() {
        check("arr.dot", "a=array[f32, 2] [[1.5, 2], null]", "([2, 1])", "f64 [5, null]");
        check("arr.dot", "a=array[i8, 1] [[100]]; b=array[f64, 1] [[0.5]]", "(col(b))", "f64 [50]");
        assert!(
            fails("arr.dot", "a=array[i64, 1] [[1]]; b=array[i64, 2] [[1, 2]]", "(col(b))")
                .contains("of 1 and of 2")
        );
        assert!(fails("arr.dot", "a=array[i64, 1] [[1]]", "([1, 2])").contains("2 elements"));
        assert!(fails("arr.dot", r#"a=array[str, 1] [["x"]]"#, r#"(["x"])"#).contains("numbers"));
    }
}
