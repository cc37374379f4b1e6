//! Calls that stand for others, which are found when the types of their inputs are known.

use polarslike_core::{DataType, Field, Result, Value, bail};
use polarslike_functions::{Arg, Args, Function};

use crate::{Expr, call};

/// What a call with inputs of these types stands for, if not for itself.
pub(crate) fn derived(
    function: Function,
    inputs: &[Expr],
    types: &[DataType],
    args: &Args,
) -> Result<Option<Expr>> {
    match function.name {
        "add" | "sub" | "mul" | "truediv" | "floordiv" | "mod" => struct_arithmetic(function, inputs, types),
        "arr.head" | "arr.tail" | "arr.slice" | "pl.linear_spaces" => as_array(function, inputs, types, args),
        _ => Ok(None),
    }
}

/// Arithmetic of structs is that of their fields, in the order in which they stand; a number, or a struct of one field, is
/// combined with each. The names are those of the first struct, and where a struct is null, or the other is a null
/// without a type, the result is.
fn struct_arithmetic(function: Function, inputs: &[Expr], types: &[DataType]) -> Result<Option<Expr>> {
    let ([left, right], [left_type, right_type]) = (inputs, types) else { return Ok(None) };
    let operate = |left, right| Expr::from_call(function, vec![left, right], Args::new(vec![]));
    let fields = match (left_type, right_type) {
        (DataType::Struct(_), DataType::String) | (DataType::String, DataType::Struct(_)) => return Ok(None),
        (DataType::Struct(a), DataType::Struct(b)) => {
            if a.len() != b.len() && b.len() != 1 {
                bail!(
                    InvalidOperation,
                    "`{}` of structs of {} and of {} fields: they need equally many",
                    function.name,
                    a.len(),
                    b.len()
                );
            }
            let operand = |i: usize| if b.len() == 1 { &b[0] } else { &b[i] };
            let mut pairs = Vec::with_capacity(a.len());
            for (i, f) in a.iter().enumerate() {
                pairs.push((f, operate(field(left, f)?, field(right, operand(i))?)));
            }
            pairs
        }
        (DataType::Struct(a), _) => {
            a.iter().map(|f| Ok((f, operate(field(left, f)?, right.clone())))).collect::<Result<_>>()?
        }
        (_, DataType::Struct(b)) => {
            b.iter().map(|f| Ok((f, operate(left.clone(), field(right, f)?)))).collect::<Result<_>>()?
        }
        _ => return Ok(None),
    };
    let may_be_null = |dtype: &DataType| matches!(dtype, DataType::Struct(_) | DataType::Null);
    let structs = inputs.iter().zip(types).filter(|(_, dtype)| may_be_null(dtype));
    let structs = structs.map(|(input, _)| call("is_not_null", vec![input.clone()], vec![]));
    let present = call("pl.all_horizontal", structs.collect::<Result<_>>()?, vec![])?;
    let fields = fields.into_iter().map(|(f, value)| value.alias(f.name.clone())).collect();
    let chosen = call("pl.ternary", vec![present, call("pl.struct", fields, vec![])?, Expr::null()], vec![])?;
    Ok(Some(chosen.alias(left.output_name())))
}

fn field(of: &Expr, field: &Field) -> Result<Expr> {
    call("struct.field", vec![of.clone()], vec![Arg::String(field.name.to_string()), Arg::List(vec![])])
}

/// With `as_array` lists become arrays, whose width must be known before the query runs.
fn as_array(function: Function, inputs: &[Expr], types: &[DataType], args: &Args) -> Result<Option<Expr>> {
    let options = || function.0.parsed().options().map(|p| p.name.as_str());
    let wanted = |(name, arg): &(&str, &Arg)| *name == "as_array" && **arg == Arg::Bool(true);
    if !options().zip(args.values()).any(|pair| wanted(&pair)) {
        return Ok(None);
    }
    let number = |i: usize| match inputs.get(i) {
        Some(Expr::Literal { scalar, .. }) => match scalar.value {
            Value::Int(v) => Ok(Some(v)),
            Value::Null => Ok(None),
            _ => not_constant(function, &inputs[i]),
        },
        Some(other) => not_constant(function, other),
        None => Ok(None),
    };
    let known = |i: usize| match number(i)? {
        Some(v) => Ok(v),
        None => not_constant(function, &inputs[i]),
    };
    let width =
        |width: i128| if let Some(DataType::Array(_, n)) = types.first() { *n as i128 } else { width };
    let width = match function.name {
        "arr.head" | "arr.tail" => {
            let (n, all) = (known(1)?, width(0));
            if n < 0 { (all + n).max(0) } else { n.min(all) }
        }
        "arr.slice" => {
            let (offset, all) = (known(1)?, width(0));
            let start = if offset < 0 { all + offset } else { offset };
            let end = number(2)?.map_or(all, |length| start + length);
            (end.clamp(0, all) - start.clamp(0, all)).max(0)
        }
        _ => known(2)?,
    };
    let Ok(width) = i64::try_from(width) else { return not_constant(function, &inputs[inputs.len() - 1]) };
    if width < 0 {
        bail!(InvalidOperation, "`{}`: an array cannot have {width} elements", function.name);
    }
    let values = options().zip(args.values());
    let values = values.map(|(name, arg)| if name == "as_array" { Arg::Bool(false) } else { arg.clone() });
    let lists = Expr::from_call(function, inputs.to_vec(), Args::new(values.collect()));
    call("list.to_array", vec![lists], vec![Arg::Int(width)]).map(Some)
}

fn not_constant<T>(function: Function, given: &Expr) -> Result<T> {
    bail!(InvalidOperation, "`{}` with as_array needs a number that is known now, not {given}", function.name)
}

#[cfg(test)]
mod tests {
    use polarslike_core::Schema;

    use super::*;
    use crate::{col, lit, type_expr};

    fn typed(expr: &Expr, dtype: &DataType) -> Result<(Expr, DataType)> {
        type_expr(expr, &Schema::new([Field::new("a", dtype.clone())])?)
    }

    #[test]
    fn fields_are_combined_in_order() {
        let dtype =
            DataType::Struct(vec![Field::new("x", DataType::Int64), Field::new("y", DataType::Float32)]);
        let (expr, output) = typed(&(col("a") + lit(1)), &dtype).unwrap();
        assert_eq!(output, dtype);
        assert_eq!(expr.output_name().as_ref(), "a");
        // Typing what is typed changes nothing.
        assert_eq!(typed(&expr, &dtype).unwrap(), (expr, output));
        let one = DataType::Struct(vec![Field::new("x", DataType::Int64)]);
        let schema = Schema::new([Field::new("a", one), Field::new("b", dtype)]).unwrap();
        assert!(type_expr(&(col("b") + col("a")), &schema).is_ok());
        let message = type_expr(&(col("a") + col("b")), &schema).unwrap_err().to_string();
        assert!(message.contains("structs of 1 and of 2 fields"), "{message}");
    }

    #[test]
    fn widths_of_slices() {
        let dtype = DataType::Array(Box::new(DataType::Int8), 3);
        let sliced = |name: &str, numbers: &[i64]| {
            let inputs = std::iter::once(col("a")).chain(numbers.iter().map(|n| lit(*n))).collect();
            match typed(&call(name, inputs, vec![Arg::Bool(true)])?, &dtype)?.1 {
                DataType::Array(_, width) => Ok(width),
                other => bail!(Internal, "{other} is not an array"),
            }
        };
        for (name, numbers, width) in [
            ("arr.head", &[2_i64][..], 2),
            ("arr.head", &[5], 3),
            ("arr.head", &[-1], 2),
            ("arr.tail", &[-7], 0),
            ("arr.slice", &[1], 2),
            ("arr.slice", &[1, 1], 1),
            ("arr.slice", &[-5, 4], 2),
            ("arr.slice", &[5, 2], 0),
            ("arr.slice", &[-2, 9], 2),
        ] {
            assert_eq!(sliced(name, numbers).unwrap(), width, "{name} {numbers:?}");
        }
        let expr = call("arr.head", vec![col("a"), col("a").arr().first()], vec![Arg::Bool(true)]).unwrap();
        assert!(typed(&expr, &dtype).unwrap_err().to_string().contains("known now"));
    }
}
