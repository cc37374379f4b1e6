//! `dot`.

use arrow::array::ArrowNativeTypeOp;
use polarslike_core::{DataType, Result, Vector, bail, with_primitive};

use super::sum;
use crate::kernels::binary;
use crate::{Accumulator, Call, Example, FunctionDef, Kernel, Update, same_accumulator, supertype};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&DOT];

static DOT: FunctionDef = FunctionDef::new("dot", "other:expr(col)", Kernel::Accumulate(accumulate))
    .doc(
        "The sum of the products of two columns, row by row.\n\n\
         Rows where one is null are left out; the sum of no products is 0. Integers of 8 and 16 bits are multiplied as \
         Int64; larger ones wrap around on overflow.",
    )
    .types(|bind| {
        use DataType::*;
        let number = |i| bind.input(i).is_numeric() || bind.input(i) == Null;
        let common = supertype(&bind.input(0), &bind.input(1))
            .filter(|t| t.is_numeric() && number(0) && number(1));
        let common = match common {
            None => return Err(bind.reject(usize::from(number(0)), "numbers")),
            Some(Int8 | Int16 | UInt8 | UInt16) => Int64,
            Some(other) => other,
        };
        bind.cast(vec![common.clone(), common.clone()], common)
    })
    .examples(&[Example {
        columns: "a=i64 [1, 2, null]; b=i64 [3, 4, 5]",
        arguments: "(col(b))",
        result: "i64 [11]",
    }]);

fn accumulate(call: &Call) -> Result<Box<dyn Accumulator>> {
    Ok(Box::new(Dot { sum: sum::accumulate(call)?, dtype: call.dtype.clone() }))
}

/// Sums products.
struct Dot {
    sum: Box<dyn Accumulator>,
    dtype: DataType,
}

impl Accumulator for Dot {
    fn resize(&mut self, groups: usize) {
        self.sum.resize(groups);
    }

    fn update(&mut self, rows: &Update) -> Result<()> {
        let [a, b] = rows.inputs else { bail!(Internal, "`dot` takes two inputs") };
        let products = with_primitive!(&self.dtype, T => {
            binary::<T, T, T>(a, b, &self.dtype, |x, y| x.mul_wrapping(y))?
        }, else Vector::nulls(self.dtype.clone(), a.len()));
        let products = [products.decoded()];
        self.sum.update(&Update { inputs: &products, ..*rows })
    }

    fn merge(&mut self, other: &dyn Accumulator, source: &[u32], target: &[u32]) -> Result<()> {
        self.sum.merge(same_accumulator::<Self>(other)?.sum.as_ref(), source, target)
    }

    fn finish(self: Box<Self>) -> Result<Vector> {
        self.sum.finish()
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{check, fails};

    #[test]
    fn types() {
        check("dot", "a=f64 [1.5, 2.0]; b=i64 [1, 2]", "(col(b))", "f64 [5.5]");
        check("dot", "a=i8 [100, 100]; b=i8 [100, 100]", "(col(b))", "i64 [20000]");
        check("dot", "a=i64 [null]; b=i64 [1]", "(col(b))", "i64 [0]");
        assert!(
            fails("dot", r#"a=i64 [1]; b=str ["x"]"#, "(col(b))").contains("takes numbers as argument 1")
        );
        assert!(
            fails("dot", r#"a=date ["2024-01-01"]; b=i64 [1]"#, "(col(b))")
                .contains("takes numbers, not Date")
        );
    }
}
