//! `any`, `all`, and what else depends only on which truth values a group has.

use arrow::array::{Array, AsArray, BooleanArray};
use polarslike_core::{DataType, Result, Vector};

use crate::{
    Accumulator, Bind, Binding, Call, Example, FunctionDef, Kernel, RowGroups, Update, same_accumulator,
};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&ANY, &ALL];

static ANY: FunctionDef = FunctionDef::new("any", "*, ignore_nulls:bool=True", Kernel::Accumulate(any))
    .ignores_order().doc(
        "Whether some value is true; false if there are none.\n\n\
         Numbers count as true if they are not 0. If `ignore_nulls` is false, the result is null where no value is true \
         but some are null.",
    )
    .types(types)
    .examples(&[
        Example { columns: "a=bool [false, null, true]", arguments: "()", result: "bool [true]" },
        Example { columns: "a=bool [false, null]", arguments: "(ignore_nulls=false)", result: "bool [null]" },
    ]);

static ALL: FunctionDef = FunctionDef::new("all", "*, ignore_nulls:bool=True", Kernel::Accumulate(all))
    .ignores_order().doc(
        "Whether no value is false; true if there are none.\n\n\
         Numbers count as true if they are not 0. If `ignore_nulls` is false, the result is null where no value is \
         false but some are null.",
    )
    .types(types)
    .examples(&[
        Example { columns: "a=bool [true, null]", arguments: "()", result: "bool [true]" },
        Example { columns: "a=bool [true, null]", arguments: "(ignore_nulls=false)", result: "bool [null]" },
    ]);

fn types(bind: &Bind) -> Result<Binding> {
    let accepts = |t: &DataType| {
        t.is_numeric() || matches!(t, DataType::Decimal(..) | DataType::Boolean | DataType::Null)
    };
    bind.check(0, accepts, "Booleans or numbers")?;
    bind.cast(vec![DataType::Boolean], DataType::Boolean)
}

fn any(call: &Call) -> Result<Box<dyn Accumulator>> {
    Ok(Truths::boxed(if call.options.bool("ignore_nulls")? {
        |seen| Some(seen & TRUE != 0)
    } else {
        |seen| if seen & TRUE != 0 { Some(true) } else { (seen & NULL == 0).then_some(false) }
    }))
}

fn all(call: &Call) -> Result<Box<dyn Accumulator>> {
    Ok(Truths::boxed(if call.options.bool("ignore_nulls")? {
        |seen| Some(seen & FALSE == 0)
    } else {
        |seen| if seen & FALSE != 0 { Some(false) } else { (seen & NULL == 0).then_some(true) }
    }))
}

/// The least Boolean.
pub(super) fn min() -> Box<dyn Accumulator> {
    Truths::boxed(|seen| if seen & FALSE != 0 { Some(false) } else { (seen & TRUE != 0).then_some(true) })
}

/// The greatest Boolean.
pub(super) fn max() -> Box<dyn Accumulator> {
    Truths::boxed(|seen| if seen & TRUE != 0 { Some(true) } else { (seen & FALSE != 0).then_some(false) })
}

const FALSE: u8 = 1;
const TRUE: u8 = 2;
const NULL: u8 = 4;

/// Which of false, true and null each group has.
struct Truths {
    seen: Vec<u8>,
    result: fn(u8) -> Option<bool>,
}

impl Truths {
    fn boxed(result: fn(u8) -> Option<bool>) -> Box<dyn Accumulator> {
        Box::new(Self { seen: Vec::new(), result })
    }
}

impl Accumulator for Truths {
    fn resize(&mut self, groups: usize) {
        self.seen.resize(groups, 0);
    }

    fn update(&mut self, rows: &Update) -> Result<()> {
        let array = rows.inputs[0].decode();
        let array = array.as_boolean();
        match rows.groups {
            RowGroups::One { group, .. } => {
                let (nulls, trues) = (array.null_count(), array.true_count());
                let seen = [(FALSE, array.len() - nulls - trues), (TRUE, trues), (NULL, nulls)];
                for (flag, _) in seen.iter().filter(|(_, count)| *count > 0) {
                    self.seen[group as usize] |= flag;
                }
            }
            RowGroups::PerRow(groups) if array.null_count() == 0 => {
                for (&group, value) in groups.iter().zip(array.values()) {
                    self.seen[group as usize] |= FALSE << u8::from(value);
                }
            }
            RowGroups::PerRow(groups) => {
                for (&group, value) in groups.iter().zip(array) {
                    self.seen[group as usize] |= value.map_or(NULL, |v| FALSE << u8::from(v));
                }
            }
        }
        Ok(())
    }

    fn merge(&mut self, other: &dyn Accumulator, source: &[u32], target: &[u32]) -> Result<()> {
        let other = same_accumulator::<Self>(other)?;
        for (&from, &to) in source.iter().zip(target) {
            self.seen[to as usize] |= other.seen[from as usize];
        }
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<Vector> {
        Ok(Vector::boolean(self.seen.iter().map(|seen| (self.result)(*seen)).collect::<BooleanArray>()))
    }
}
