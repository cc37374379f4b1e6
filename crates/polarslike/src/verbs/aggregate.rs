//! Aggregates and other functions of each column of a frame.

use polarslike_core::{DataType, Field, Result};
use polarslike_functions::Arg;
use polarslike_plan::{Expr, all, call, lit, type_expr};

use super::{column, null};
use crate::LazyFrame;

impl LazyFrame {
    /// An aggregate of each column: null where it is not defined for the column's type.
    pub fn aggregate(&self, function: &str, inputs: &[Expr], args: &[Arg]) -> Result<Self> {
        let without = |field: &Field| match function {
            "product" => null(&DataType::Null),
            _ => null(&field.dtype),
        };
        self.each(function, inputs, args, &without)
    }

    /// A function of each column: those of types for which it is not defined stay as they are.
    pub fn map_columns(&self, function: &str, inputs: &[Expr], args: &[Arg]) -> Result<Self> {
        self.each(function, inputs, args, &|field| column(&field.name))
    }

    fn each(
        &self,
        function: &str,
        inputs: &[Expr],
        args: &[Arg],
        without: &dyn Fn(&Field) -> Expr,
    ) -> Result<Self> {
        let (frame, schema) = self.with_schema()?;
        let of = |subject: Expr| {
            let inputs = std::iter::once(subject).chain(inputs.iter().cloned()).collect();
            call(function, inputs, args.to_vec())
        };
        let mut exprs = Vec::with_capacity(schema.len());
        for field in schema.fields() {
            let expr = of(column(&field.name))?;
            match type_expr(&expr, &schema) {
                Ok(_) if is_defined(function, &field.dtype) => exprs.push(expr),
                // It is the arguments that are wrong if numbers do not go either.
                Err(error) if type_expr(&of(lit(0.5))?, &schema).is_err() => return Err(error),
                _ => exprs.push(without(field).alias(field.name.clone())),
            }
        }
        Ok(frame.select(exprs))
    }

    /// One column of what a function such as `sum_horizontal` makes of the values of each row.
    pub fn horizontal(&self, function: &str, name: &str, args: &[Arg]) -> Result<Self> {
        Ok(self.select([call(function, vec![all()], args.to_vec())?.alias(name)]))
    }

    /// One column of what a function makes of the rows as structs.
    pub fn of_rows(&self, function: &str, args: &[Arg]) -> Result<Self> {
        let rows = call("pl.struct", vec![all()], vec![])?;
        Ok(self.select([call(function, vec![rows], args.to_vec())?.alias("")]))
    }
}

/// Whether an aggregate of a frame has a value for columns of a type for which the function may be defined.
fn is_defined(function: &str, dtype: &DataType) -> bool {
    let is_moment = matches!(dtype, DataType::Date | DataType::Time | DataType::Datetime(..));
    match function {
        "sum" => !dtype.is_text() && !dtype.is_nested() && !is_moment,
        "product" => dtype.is_numeric() || *dtype == DataType::Boolean,
        "std" | "var" => !dtype.is_text() && !dtype.is_nested() && !is_moment,
        "mean" | "median" => !dtype.is_text() && !dtype.is_nested(),
        "quantile" => !dtype.is_text() && !dtype.is_nested() && *dtype != DataType::Boolean,
        "min" | "max" => !dtype.is_nested(),
        _ => true,
    }
}
