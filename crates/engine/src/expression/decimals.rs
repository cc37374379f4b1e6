//! Products of decimals without bringing their factors to one scale first.

use polarslike_core::{DataType, MAX_PRECISION, Result};
use polarslike_functions::product_at_scale;
use polarslike_plan::deep;

use super::align::align;
use super::evaluate::apply;
use super::{Context, Evaluated, PhysicalCall, PhysicalExpr, evaluate};

/// A factor before it is brought to the scale of the product.
struct Factor<'a> {
    expr: &'a PhysicalExpr,
    scale: u8,
    /// What brings it there, if it has another scale.
    cast: Option<&'a PhysicalCall>,
}

impl<'a> Factor<'a> {
    fn of(expr: &'a PhysicalExpr, scale: u8) -> Self {
        match source(expr) {
            Some((expr, scale, cast)) => Self { expr, scale, cast: Some(cast) },
            None => Self { expr, scale, cast: None },
        }
    }

    /// Its value at the scale of the product.
    fn scaled(&self, value: Evaluated, context: Context) -> Result<Evaluated> {
        match self.cast {
            Some(cast) => apply(cast, vec![value], context),
            None => Ok(value),
        }
    }
}

/// The value of a multiplication of decimals of which one is cast to a greater scale; `None` if the call is not one.
pub(super) fn product(call: &PhysicalCall, context: Context) -> Result<Option<Evaluated>> {
    let Some([a, b]) = factors(call) else { return Ok(None) };
    let values = [deep(|| evaluate(a.expr, context))?, deep(|| evaluate(b.expr, context))?];
    let (inputs, shape) = align(&values, context.groups, true)?;
    if let Some(vector) = product_at_scale(&inputs[0], &inputs[1], (a.scale, b.scale), &call.dtype) {
        return Ok(Some(Evaluated { vector, shape }));
    }
    let [x, y] = values;
    let inputs = vec![a.scaled(x, context)?, b.scaled(y, context)?];
    apply(call, inputs, context).map(Some)
}

fn factors(call: &PhysicalCall) -> Option<[Factor<'_>; 2]> {
    let (DataType::Decimal(_, scale), [a, b]) = (&call.dtype, call.inputs.as_slice()) else { return None };
    let is_of_scale = |dtype: &DataType| matches!(dtype, DataType::Decimal(_, s) if s == scale);
    if call.function.name != "mul" || !call.input_types.iter().all(is_of_scale) {
        return None;
    }
    let factors = [Factor::of(a, *scale), Factor::of(b, *scale)];
    factors.iter().any(|factor| factor.cast.is_some()).then_some(factors)
}

/// What a cast of decimals to a scale that is not smaller casts, its scale, and the cast: one that fails only where digits
/// do not fit at all.
fn source(expr: &PhysicalExpr) -> Option<(&PhysicalExpr, u8, &PhysicalCall)> {
    let PhysicalExpr::Call(cast) = expr else { return None };
    let [input] = cast.inputs.as_slice() else { return None };
    match (cast.function.name, cast.input_types.as_slice(), &cast.dtype) {
        ("cast", [DataType::Decimal(_, from)], DataType::Decimal(MAX_PRECISION, to)) if from <= to => {
            Some((input, *from, cast))
        }
        _ => None,
    }
}
