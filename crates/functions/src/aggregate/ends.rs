//! `first`, `last`.

use std::sync::OnceLock;

use arrow::array::UInt32Array;
use polarslike_core::{Result, Vector};

use crate::{Accumulator, Call, Example, FunctionDef, Kernel, RowGroups, RowOrder, Update, same_accumulator};

pub(crate) const FUNCTIONS: &[&FunctionDef] = &[&FIRST, &LAST];

static FIRST: FunctionDef = FunctionDef::new(
    "first",
    "*, ignore_nulls:bool=False",
    Kernel::Accumulate(|call| accumulate(call, false)),
)
.doc("The first value, or the first that is not null if `ignore_nulls`; null if there is none.")
.examples(&[
    Example { columns: "a=i64 [null, 2, 3]", arguments: "()", result: "i64 [null]" },
    Example { columns: "a=i64 [null, 2, 3]", arguments: "(ignore_nulls=true)", result: "i64 [2]" },
]);

static LAST: FunctionDef =
    FunctionDef::new("last", "*, ignore_nulls:bool=False", Kernel::Accumulate(|call| accumulate(call, true)))
        .doc("The last value, or the last that is not null if `ignore_nulls`; null if there is none.")
        .examples(&[
            Example { columns: "a=i64 [1, 2, null]", arguments: "()", result: "i64 [null]" },
            Example { columns: "a=i64 [1, 2, null]", arguments: "(ignore_nulls=true)", result: "i64 [2]" },
        ]);

fn accumulate(call: &Call, last: bool) -> Result<Box<dyn Accumulator>> {
    let kept = Kept { chunks: vec![Vector::empty(call.dtype.clone())], all: OnceLock::new() };
    let ignore_nulls = call.options.bool("ignore_nulls")?;
    Ok(Box::new(Ends { last, ignore_nulls, states: Vec::new(), kept, garbage: 0 }))
}

/// Where a group's value is kept.
#[derive(Clone, Copy)]
struct End {
    /// The rank of the row in the whole input, least first wanted; `u64::MAX` if there is no row.
    rank: u64,
    chunk: u32,
    row: u32,
}

const NONE: End = End { rank: u64::MAX, chunk: 0, row: 0 };

/// The first or last value of each group. Values are of any type, so they are kept as vectors: each update appends the
/// rows that won.
struct Ends {
    last: bool,
    ignore_nulls: bool,
    states: Vec<End>,
    kept: Kept,
    /// How many kept rows no group refers to any more.
    garbage: usize,
}

/// The values that states point to. The first chunk has no rows: states in it have no value.
struct Kept {
    chunks: Vec<Vector>,
    /// All chunks as one, made when first asked for, and the row at which each starts.
    all: OnceLock<Result<(Vector, Vec<u32>)>>,
}

impl Kept {
    fn all(&self) -> Result<&(Vector, Vec<u32>)> {
        let all = self.all.get_or_init(|| {
            let mut start = 0;
            let starts = self.chunks.iter().map(|chunk| {
                start += chunk.len() as u32;
                start - chunk.len() as u32
            });
            let starts = starts.collect();
            Ok((Vector::concat(self.chunks[0].dtype(), &self.chunks)?, starts))
        });
        all.as_ref().map_err(Clone::clone)
    }

    /// The values of these states, null where there is none.
    fn take(&self, states: impl Iterator<Item = End>) -> Result<Vector> {
        let (all, starts) = self.all()?;
        let index = |s: End| (s.rank != u64::MAX).then(|| starts[s.chunk as usize] + s.row);
        all.take(&states.map(index).collect::<UInt32Array>())
    }
}

impl Ends {
    fn rank(&self, order: &RowOrder, i: usize) -> u64 {
        let position = order.position(i);
        if self.last { u64::MAX - 1 - position } else { position }
    }

    /// Points the state of `group` to a row of the chunk that is to come, if its rank is less.
    fn offer(&mut self, group: u32, rank: u64, row: u32, changed: &mut Vec<u32>) {
        let chunk = self.kept.chunks.len() as u32;
        let state = &mut self.states[group as usize];
        if rank < state.rank {
            if state.chunk != chunk {
                changed.push(group);
                self.garbage += usize::from(state.chunk > 0);
            }
            *state = End { rank, chunk, row };
        }
    }

    /// Keeps the rows of `source` to which the states of the changed groups point.
    fn keep(&mut self, source: &Vector, changed: &[u32]) -> Result<()> {
        if changed.is_empty() {
            return Ok(());
        }
        let rows = |group: &u32| self.states[*group as usize].row;
        let chunk = source.take(&UInt32Array::from_iter_values(changed.iter().map(rows)))?;
        for (row, group) in changed.iter().enumerate() {
            self.states[*group as usize].row = row as u32;
        }
        self.kept.chunks.push(chunk);
        self.kept.all = OnceLock::new();
        self.collect_garbage()
    }

    /// Drops the rows that no state refers to, once they are most of what is kept.
    fn collect_garbage(&mut self) -> Result<()> {
        const LEAST: usize = 1 << 16;
        if self.garbage < LEAST.max(2 * self.states.len()) {
            return Ok(());
        }
        let live: Vec<u32> =
            (0..self.states.len() as u32).filter(|g| self.states[*g as usize].chunk > 0).collect();
        let values = self.kept.take(live.iter().map(|g| self.states[*g as usize]))?;
        for (row, group) in live.iter().enumerate() {
            let state = &mut self.states[*group as usize];
            (state.chunk, state.row) = (1, row as u32);
        }
        self.kept.chunks.truncate(1);
        self.kept.chunks.push(values);
        self.kept.all = OnceLock::new();
        self.garbage = 0;
        Ok(())
    }
}

impl Accumulator for Ends {
    fn resize(&mut self, groups: usize) {
        self.states.resize(groups, NONE);
    }

    fn update(&mut self, rows: &Update) -> Result<()> {
        let input = &rows.inputs[0];
        let nulls = input.validity().filter(|n| self.ignore_nulls && n.null_count() > 0);
        let valid = |i: usize| nulls.as_ref().is_none_or(|n| n.is_valid(i));
        let mut changed = Vec::new();
        match (rows.groups, rows.order) {
            (RowGroups::One { group, rows: count }, RowOrder::From(_)) => {
                let end = if self.last {
                    (0..count).rev().find(|i| valid(*i))
                } else {
                    (0..count).find(|i| valid(*i))
                };
                if let Some(i) = end {
                    self.offer(group, self.rank(&rows.order, i), i as u32, &mut changed);
                }
            }
            (groups, order) => {
                for i in (0..groups.rows()).filter(|i| valid(*i)) {
                    self.offer(groups.group(i), self.rank(&order, i), i as u32, &mut changed);
                }
            }
        }
        self.keep(input, &changed)
    }

    fn uses_order(&self) -> bool {
        true
    }

    fn merge(&mut self, other: &dyn Accumulator, source: &[u32], target: &[u32]) -> Result<()> {
        let other = same_accumulator::<Self>(other)?;
        let (values, starts) = other.kept.all()?;
        let mut changed = Vec::new();
        for (&from, &to) in source.iter().zip(target) {
            let state = other.states[from as usize];
            self.offer(to, state.rank, starts[state.chunk as usize] + state.row, &mut changed);
        }
        self.keep(values, &changed)
    }

    fn finish(self: Box<Self>) -> Result<Vector> {
        self.kept.take(self.states.iter().copied())
    }
}
