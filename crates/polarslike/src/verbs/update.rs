//! A frame with values of another in place of its own.

use polarslike_core::{Name, Result, bail};
use polarslike_plan::{Expr, JoinOptions, JoinType, MaintainOrder, call, column_names};

use super::{as_type, column};
use crate::LazyFrame;

/// What the other frame's columns are called beside this frame's.
const SUFFIX: &str = "__of_other";
/// The row number by which frames without keys are joined, and the mark of rows of the other frame.
const ROW: &str = "__row";
const FOUND: &str = "__found";

/// Which rows a frame that is updated has.
#[derive(Clone, Debug)]
pub struct Update {
    /// The keys of this frame and of the other, by which rows belong together; without keys, rows of one number do.
    pub on: Option<(Vec<Expr>, Vec<Expr>)>,
    /// `Left`: the rows of this frame; `Inner`: those that the other has too; `Full`: those of both.
    pub how: JoinType,
    /// Whether nulls of the other frame replace values, too.
    pub include_nulls: bool,
    /// The order of rows.
    pub maintain_order: MaintainOrder,
}

impl LazyFrame {
    /// This frame with the values of another in place of its own, in columns that both have.
    pub fn update(&self, other: &LazyFrame, update: &Update) -> Result<Self> {
        let (mut left, schema) = self.with_schema()?;
        let (mut right, other_schema) = other.with_schema()?;
        let (left_keys, right_keys, how) = match &update.on {
            Some((l, r)) => {
                (column_names(l, &schema, true)?, column_names(r, &other_schema, true)?, update.how)
            }
            None => {
                left = left.with_row_index(ROW, 0);
                right = right.with_row_index(ROW, 0);
                // Rows by number are those of this frame at most.
                let how = if update.how == JoinType::Full { JoinType::Left } else { update.how };
                (vec![ROW.into()], vec![ROW.into()], how)
            }
        };
        if !matches!(how, JoinType::Left | JoinType::Inner | JoinType::Full) {
            bail!(InvalidArgument, "`update` takes how='left', 'inner' or 'full'");
        }
        let shared: Vec<Name> = other_schema
            .names()
            .filter(|name| schema.contains(name) && !right_keys.contains(name) && !left_keys.contains(name))
            .cloned()
            .collect();
        let renamed = shared.iter().map(|name| column(name).alias(format!("{name}{SUFFIX}")));
        let found = polarslike_plan::lit(true).alias(FOUND);
        let keys = right_keys.iter().map(column);
        let right = right.select(keys.chain(renamed).chain([found]).collect::<Vec<_>>());
        let options = JoinOptions {
            coalesce: Some(true),
            maintain_order: update.maintain_order,
            ..JoinOptions::new(how, super::columns(&left_keys), super::columns(&right_keys))
        };
        let joined = left.join(&right, options);
        let mut exprs = Vec::with_capacity(schema.len());
        for field in schema.fields() {
            if !shared.contains(&field.name) {
                exprs.push(column(&field.name));
                continue;
            }
            let new: Name = format!("{}{SUFFIX}", field.name).into();
            let new = as_type(column(&new), other_schema.dtype(&field.name)?, &field.dtype)?;
            let value = if update.include_nulls {
                let found = column(&FOUND.into()).is_not_null();
                call("pl.ternary", vec![found, new, column(&field.name)], vec![])?
            } else {
                new.fill_null(column(&field.name), None, None)
            };
            exprs.push(value.alias(field.name.clone()));
        }
        Ok(joined.select(exprs))
    }
}
