//! Nulls and NaN: filled, or their rows dropped.

use polarslike_core::{DataType, Result, Schema};
use polarslike_plan::{Expr, all, call};

use super::{all_of, chosen, column};
use crate::LazyFrame;

impl LazyFrame {
    /// Nulls of all columns replaced, by a value or by a strategy such as `forward`.
    #[must_use]
    pub fn fill_null(&self, value: impl Into<Expr>, strategy: Option<&str>, limit: Option<i64>) -> Self {
        self.with_columns([all().fill_null(value, strategy, limit)])
    }

    /// Nulls replaced by a literal, in the columns of its kind: a number fills numbers, text fills text.
    ///
    /// Unless `matches_supertype`, a number fills only columns of its own 64-bit type.
    pub fn fill_null_of_kind(&self, value: Expr, matches_supertype: bool) -> Result<Self> {
        let Expr::Literal { scalar, .. } = &value else { return Ok(self.fill_null(value, None, None)) };
        let (frame, schema) = self.with_schema()?;
        let fields = schema.fields().iter().filter(|f| fills(&scalar.dtype, &f.dtype, matches_supertype));
        let exprs: Vec<Expr> = fields.map(|f| column(&f.name).fill_null(value.clone(), None, None)).collect();
        Ok(frame.with_columns(exprs))
    }

    /// NaN replaced in all columns of floats.
    pub fn fill_nan(&self, value: impl Into<Expr>) -> Result<Self> {
        let value = value.into();
        let (frame, schema) = self.with_schema()?;
        let exprs: Vec<Expr> =
            floats(&schema).iter().map(|name| column(name).fill_nan(value.clone())).collect();
        Ok(frame.with_columns(exprs))
    }

    /// The rows without null in these columns; in any column if there is no choice.
    pub fn drop_nulls(&self, subset: Option<&[Expr]>) -> Result<Self> {
        let (frame, schema) = self.with_schema()?;
        let names = chosen(subset, &schema)?.unwrap_or_else(|| schema.names().cloned().collect());
        let present = names.iter().map(|name| column(name).is_not_null()).collect();
        Ok(all_of(present)?.map_or(frame.clone(), |predicate| frame.filter(predicate)))
    }

    /// The rows without NaN in these columns; in any column of floats if there is no choice.
    pub fn drop_nans(&self, subset: Option<&[Expr]>) -> Result<Self> {
        let (frame, schema) = self.with_schema()?;
        let names = chosen(subset, &schema)?.unwrap_or_else(|| floats(&schema));
        let nan = |name| call("ne_missing", vec![column(name).is_nan(), polarslike_plan::lit(true)], vec![]);
        let numbers = names.iter().map(nan).collect::<Result<_>>()?;
        Ok(all_of(numbers)?.map_or(frame.clone(), |predicate| frame.filter(predicate)))
    }
}

fn floats(schema: &Schema) -> Vec<polarslike_core::Name> {
    schema.fields().iter().filter(|f| f.dtype.is_float()).map(|f| f.name.clone()).collect()
}

/// Whether a literal of one type fills the nulls of columns of another.
fn fills(value: &DataType, dtype: &DataType, matches_supertype: bool) -> bool {
    use DataType::*;
    if *dtype == Null {
        return true;
    }
    match value {
        Boolean => *dtype == Boolean,
        number if number.is_numeric() && matches_supertype => dtype.is_numeric(),
        number if number.is_integer() => *dtype == Int64,
        number if number.is_float() => *dtype == Float64,
        Datetime(..) => matches!(dtype, Datetime(..)),
        Duration(_) => matches!(dtype, Duration(_)),
        text if text.is_text() => dtype.is_text(),
        other if other.is_nested() => true,
        other => other == dtype,
    }
}
