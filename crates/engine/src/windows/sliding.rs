//! Aggregates of windows that share most of their rows, from states of parts of the windows.

use std::ops::Range;

use polarslike_core::{Groups, Result, Vector, bail};
use polarslike_functions::{Call, Kernel, accumulate_windows, options};
use polarslike_plan::deep;

use crate::expression::{
    Context, Evaluated, PhysicalCall, PhysicalExpr, Shape, apply, evaluate, evaluate_all,
};

/// Windows of rows.
pub(super) struct Sliding<'a> {
    pub columns: &'a [Vector],
    pub rows: usize,
    pub windows: &'a [Range<usize>],
}

/// Whether an expression is made of aggregates whose states can be merged, of what is computed row by row.
pub(super) fn slides(expr: &PhysicalExpr) -> bool {
    deep(|| match expr {
        PhysicalExpr::Literal(_) => true,
        PhysicalExpr::Call(call) => match call.function.kernel {
            Kernel::Accumulate(_) => call.inputs.iter().all(is_of_rows),
            Kernel::Elementwise(_) => call.inputs.iter().all(slides),
            _ => false,
        },
        _ => false,
    })
}

fn is_of_rows(expr: &PhysicalExpr) -> bool {
    deep(|| match expr {
        PhysicalExpr::Column(_) | PhysicalExpr::Literal(_) => true,
        PhysicalExpr::Call(call) => {
            matches!(call.function.kernel, Kernel::Elementwise(_)) && call.inputs.iter().all(is_of_rows)
        }
        _ => false,
    })
}

impl Sliding<'_> {
    /// The value per window of an expression that [`slides`].
    pub fn evaluate(&self, expr: &PhysicalExpr) -> Result<Evaluated> {
        let groups = Groups::single(self.windows.len());
        let context = Context { columns: &[], groups: &groups };
        match expr {
            PhysicalExpr::Call(call) => deep(|| self.call(call, context))
                .map_err(|e| e.context(format!("expression {}", call.source))),
            other => evaluate(other, context),
        }
    }

    fn call(&self, call: &PhysicalCall, context: Context) -> Result<Evaluated> {
        let Kernel::Accumulate(accumulator) = call.function.kernel else {
            let inputs = call.inputs.iter().map(|input| self.evaluate(input)).collect::<Result<_>>()?;
            return apply(call, inputs, context);
        };
        let inputs = evaluate_all(&call.inputs, self.columns, self.rows)?;
        if self.windows.iter().any(|window| window.end > self.rows) {
            bail!(Internal, "a window has rows that are not there");
        }
        let kernel_call = Call {
            options: options(call.function.0, &call.args),
            inputs: &inputs,
            groups: &Groups::whole(self.rows),
            input_types: &call.input_types,
            dtype: &call.dtype,
        };
        let vector = accumulate_windows(|| accumulator(&kernel_call), &inputs, self.rows, self.windows)?;
        Ok(Evaluated { vector, shape: Shape::PerGroup })
    }
}
