//! `count`, `len`, `pl.len`, `null_count`, `has_nulls`, `is_empty`.

use std::sync::Arc;

use arrow::array::{BooleanArray, UInt32Array};
use polarslike_core::{DataType, Result, Vector};

use crate::{
    Accumulator, Bind, Binding, Call, Example, FunctionDef, Kernel, RowGroups, Update, same_accumulator,
};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&COUNT, &LEN, &PL_LEN, &NULL_COUNT, &HAS_NULLS, &IS_EMPTY];

static COUNT: FunctionDef =
    FunctionDef::new("count", "", Kernel::Accumulate(|_| Ok(Counting::boxed(Counted::Values, count))))
        .ignores_order()
        .doc("The number of values that are not null.")
        .types(returns_index)
        .examples(&[Example { columns: "a=i64 [1, null, 3]", arguments: "()", result: "u32 [2]" }]);

static LEN: FunctionDef =
    FunctionDef::new("len", "", Kernel::Accumulate(|_| Ok(Counting::boxed(Counted::Rows, count))))
        .ignores_order()
        .doc("The number of values, nulls included.")
        .types(returns_index)
        .examples(&[Example { columns: "a=i64 [1, null, 3]", arguments: "()", result: "u32 [3]" }]);

static PL_LEN: FunctionDef =
    FunctionDef::new("pl.len", "", Kernel::Accumulate(|_| Ok(Counting::boxed(Counted::Rows, count))))
        .ignores_order()
        .doc("The number of rows.")
        .types(returns_index)
        .examples(&[Example { columns: "a=i64 [1, null, 3]", arguments: "()", result: "u32 [3]" }]);

static NULL_COUNT: FunctionDef =
    FunctionDef::new("null_count", "", Kernel::Accumulate(|_| Ok(Counting::boxed(Counted::Nulls, count))))
        .ignores_order()
        .doc("The number of nulls.")
        .types(returns_index)
        .examples(&[Example { columns: "a=i64 [1, null, 3]", arguments: "()", result: "u32 [1]" }]);

static HAS_NULLS: FunctionDef = FunctionDef::new(
    "has_nulls",
    "",
    Kernel::Accumulate(|_| Ok(Counting::boxed(Counted::Nulls, |counts| test(&counts, |n| n > 0)))),
)
.doc("Whether there is a null.")
.types(|bind| bind.returns(DataType::Boolean))
.examples(&[Example { columns: "a=i64 [1, null, 3]", arguments: "()", result: "bool [true]" }]);

static IS_EMPTY: FunctionDef =
    FunctionDef::new("is_empty", "*, ignore_nulls:bool=False", Kernel::Accumulate(is_empty))
        .doc("Whether there are no values; nulls are values unless `ignore_nulls`.")
        .types(|bind| bind.returns(DataType::Boolean))
        .examples(&[
            Example { columns: "a=i64 [null]", arguments: "()", result: "bool [false]" },
            Example { columns: "a=i64 [null]", arguments: "(ignore_nulls=true)", result: "bool [true]" },
        ]);

fn returns_index(bind: &Bind) -> Result<Binding> {
    bind.returns(DataType::UInt32)
}

fn count(counts: Vec<u32>) -> Vector {
    Vector::plain(DataType::UInt32, Arc::new(UInt32Array::from(counts)))
}

fn test(counts: &[u32], condition: fn(u32) -> bool) -> Vector {
    Vector::boolean(counts.iter().map(|n| Some(condition(*n))).collect::<BooleanArray>())
}

fn is_empty(call: &Call) -> Result<Box<dyn Accumulator>> {
    let counted = if call.options.bool("ignore_nulls")? { Counted::Values } else { Counted::Rows };
    Ok(Counting::boxed(counted, |counts| test(&counts, |n| n == 0)))
}

/// What is counted.
#[derive(Clone, Copy)]
enum Counted {
    Rows,
    Values,
    Nulls,
}

/// A count per group. Row numbers have 32 bits, so counts have too; they stop at the greatest.
struct Counting {
    counted: Counted,
    counts: Vec<u32>,
    result: fn(Vec<u32>) -> Vector,
}

impl Counting {
    fn boxed(counted: Counted, result: fn(Vec<u32>) -> Vector) -> Box<dyn Accumulator> {
        Box::new(Self { counted, counts: Vec::new(), result })
    }

    fn add(&mut self, group: u32, rows: usize) {
        let count = &mut self.counts[group as usize];
        *count = count.saturating_add(u32::try_from(rows).unwrap_or(u32::MAX));
    }
}

impl Accumulator for Counting {
    fn resize(&mut self, groups: usize) {
        self.counts.resize(groups, 0);
    }

    fn update(&mut self, rows: &Update) -> Result<()> {
        let input = rows.inputs.first();
        let nulls = input.and_then(Vector::validity).filter(|n| n.null_count() > 0);
        match (self.counted, nulls, rows.groups) {
            (Counted::Nulls, None, _) => {}
            (Counted::Rows, _, RowGroups::One { group, rows })
            | (_, None, RowGroups::One { group, rows }) => {
                self.add(group, rows);
            }
            (Counted::Values, Some(nulls), RowGroups::One { group, rows }) => {
                self.add(group, rows - nulls.null_count());
            }
            (Counted::Nulls, Some(nulls), RowGroups::One { group, .. }) => {
                self.add(group, nulls.null_count());
            }
            (Counted::Rows, _, RowGroups::PerRow(groups)) | (_, None, RowGroups::PerRow(groups)) => {
                let counts = self.counts.as_mut_slice();
                for group in groups {
                    let count = &mut counts[*group as usize];
                    *count = count.saturating_add(1);
                }
            }
            (Counted::Values, Some(nulls), RowGroups::PerRow(groups)) => {
                groups.iter().zip(&nulls).for_each(|(group, valid)| self.add(*group, usize::from(valid)));
            }
            (Counted::Nulls, Some(nulls), RowGroups::PerRow(groups)) => {
                groups.iter().zip(&nulls).for_each(|(group, valid)| self.add(*group, usize::from(!valid)));
            }
        }
        Ok(())
    }

    fn merge(&mut self, other: &dyn Accumulator, source: &[u32], target: &[u32]) -> Result<()> {
        let other = same_accumulator::<Self>(other)?;
        for (&from, &to) in source.iter().zip(target) {
            self.add(to, other.counts[from as usize] as usize);
        }
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<Vector> {
        Ok((self.result)(self.counts))
    }
}
