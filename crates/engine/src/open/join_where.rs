//! Joins on predicates.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use arrow::array::{AsArray, UInt32Array};
use arrow::compute::filter;
use polarslike_core::{Batch, DataType, Name, Result, Schema, Vector, in_pool};
use polarslike_plan::{Comparison, Condition, Expr, JoinType, JoinWhere, LogicalPlan};
use rayon::prelude::*;

use super::asof::{common_groups, key_vectors};
use super::{Opener, batches_pipe};
use crate::RunOptions;
use crate::expression::{PhysicalExpr, evaluate_rows};
use crate::join::{InequalityPairs, Ranks, Sorted, ranks};
use crate::pipeline::{MORSEL_ROWS, Pipe};

/// So many pairs are checked and gathered at a time.
const PAIRS: usize = 2 * MORSEL_ROWS;

impl Opener<'_> {
    pub(super) fn join_where(
        &self,
        join: &JoinWhere,
        left: &LogicalPlan,
        right: &LogicalPlan,
        schema: Arc<Schema>,
    ) -> Result<Pipe> {
        let (left_schema, right_schema) = (left.schema()?, right.schema()?);
        let (left, right) = (self.collect_batch(left)?, self.collect_batch(right)?);
        let (equal, ordered): (Vec<&Condition>, Vec<&Condition>) =
            join.conditions.iter().partition(|c| c.comparison == Comparison::Eq);
        let keys = |conditions: &[&Condition]| -> Result<(Vec<Vector>, Vec<Vector>)> {
            let of_left: Vec<Expr> = conditions.iter().map(|c| c.left.clone()).collect();
            let of_right: Vec<Expr> = conditions.iter().map(|c| c.right.clone()).collect();
            Ok((key_vectors(&of_left, left_schema, &left)?, key_vectors(&of_right, right_schema, &right)?))
        };
        let (left_keys, right_keys) = keys(&ordered)?;
        let ranks =
            left_keys.iter().zip(&right_keys).map(|(l, r)| ranks(l, r)).collect::<Result<Vec<_>>>()?;
        let comparisons: Vec<Comparison> = ordered.iter().map(|c| c.comparison).collect();
        let step = Step {
            options: self.options,
            checks: Checks::new(&join.predicates, &schema, left_schema.len())?,
            matched_left: keeps(join.how, JoinType::Left).then(|| flags(left.rows)),
            matched_right: keeps(join.how, JoinType::Right).then(|| flags(right.rows)),
            left: &left,
            right: &right,
            comparisons: &comparisons,
            ranks: &ranks,
        };
        let mut batches = match (equal.as_slice(), comparisons.as_slice()) {
            ([], [_, _, ..]) => step.two_comparisons()?,
            _ => {
                let (left_equal, right_equal) = keys(&equal)?;
                step.ranges(&left_equal, &right_equal)?
            }
        };
        batches.extend(step.without_partner()?);
        Ok(batches_pipe(batches, schema))
    }
}

fn keeps(how: JoinType, side: JoinType) -> bool {
    how == side || how == JoinType::Full
}

fn flags(rows: usize) -> Vec<AtomicBool> {
    (0..rows).map(|_| AtomicBool::new(false)).collect()
}

/// A join about to run.
struct Step<'a> {
    options: &'a RunOptions,
    left: &'a Batch,
    right: &'a Batch,
    comparisons: &'a [Comparison],
    /// Per comparison the ranks of both sides.
    ranks: &'a [(Ranks, Ranks)],
    checks: Checks,
    /// Per row whether it has a partner, if rows without one come out.
    matched_left: Option<Vec<AtomicBool>>,
    matched_right: Option<Vec<AtomicBool>>,
}

impl Step<'_> {
    /// Pairs of equal keys for which the first comparison, if there is one, holds: ranges of sorted rows.
    fn ranges(&self, left_equal: &[Vector], right_equal: &[Vector]) -> Result<Vec<Batch>> {
        let (left_groups, right_groups) =
            common_groups(left_equal, right_equal, self.left.rows, self.right.rows)?;
        let has_null = |keys: &[Vector], row: usize| keys.iter().any(|key| key.is_null(row));
        let first = self.ranks.first();
        let (rows, groups) = right_groups.sort();
        let sorted = Sorted::new(rows.values(), &groups, first.map(|(_, right)| right), |row| {
            !has_null(right_equal, row as usize) && first.is_none_or(|(_, r)| r[row as usize].is_some())
        });
        let comparison = self.comparisons.first().copied().unwrap_or(Comparison::Eq);
        let part = |start: usize| {
            let mut pairs = Pairs::new(self, 1);
            for row in start..(start + MORSEL_ROWS).min(self.left.rows) {
                let rank = match first {
                    Some((left, _)) => left[row],
                    None => Some(0),
                };
                if let Some(rank) = rank
                    && !has_null(left_equal, row)
                {
                    pairs.add(row as u32, sorted.partners(left_groups.ids[row], comparison, rank))?;
                }
            }
            pairs.finish()
        };
        if self.left.rows <= MORSEL_ROWS {
            return part(0);
        }
        let starts: Vec<usize> = (0..self.left.rows).step_by(MORSEL_ROWS).collect();
        let parts = in_pool(|| starts.into_par_iter().map(part).collect::<Result<Vec<_>>>())??;
        Ok(parts.into_iter().flatten().collect())
    }

    fn two_comparisons(&self) -> Result<Vec<Batch>> {
        let [(left_1, right_1), (left_2, right_2), ..] = self.ranks else { return Ok(vec![]) };
        let comparisons = [self.comparisons[0], self.comparisons[1]];
        let pairs = InequalityPairs { comparisons, left: [left_1, left_2], right: [right_1, right_2] };
        let mut found = Pairs::new(self, 2);
        pairs.each(|left, rights| found.add(left, rights))?;
        found.finish()
    }

    /// The rows without a partner beside nulls.
    fn without_partner(&self) -> Result<Vec<Batch>> {
        let rows = |matched: &Option<Vec<AtomicBool>>| -> UInt32Array {
            let matched = matched.iter().flatten().enumerate();
            matched.filter(|(_, m)| !m.load(Ordering::Relaxed)).map(|(row, _)| row as u32).collect()
        };
        let beside_nulls = |rows: UInt32Array, left: bool| -> Result<Option<Batch>> {
            if rows.is_empty() {
                return Ok(None);
            }
            let side = |batch: &Batch, own: bool| -> Result<Vec<Vector>> {
                let nulls = |c: &Vector| Ok(Vector::nulls(c.dtype().clone(), rows.len()));
                batch.columns.iter().map(|c| if own { c.take(&rows) } else { nulls(c) }).collect()
            };
            let mut columns = side(self.left, left)?;
            columns.extend(side(self.right, !left)?);
            Ok(Some(Batch::new(columns, rows.len())))
        };
        let left = beside_nulls(rows(&self.matched_left), true)?;
        let right = beside_nulls(rows(&self.matched_right), false)?;
        Ok(left.into_iter().chain(right).collect())
    }
}

/// The predicates that pairs must pass one by one.
struct Checks {
    predicates: Vec<PhysicalExpr>,
    /// The columns of the result that they use, in their order.
    columns: Vec<usize>,
    /// How many columns of the result come from the left side.
    of_left: usize,
}

impl Checks {
    fn new(predicates: &[Expr], schema: &Schema, of_left: usize) -> Result<Self> {
        let mut names: Vec<Name> = predicates.iter().flat_map(Expr::columns).collect();
        names.sort_unstable();
        names.dedup();
        let columns = names.iter().map(|name| schema.index_of(name)).collect::<Result<Vec<_>>>()?;
        let used = Schema::new(columns.iter().map(|i| schema.fields()[*i].clone()))?;
        let predicates = predicates.iter().map(|p| PhysicalExpr::compile(p, &used)).collect::<Result<_>>()?;
        Ok(Self { predicates, columns, of_left })
    }

    /// The pairs that pass.
    fn passed(
        &self,
        step: &Step,
        left: UInt32Array,
        right: UInt32Array,
    ) -> Result<(UInt32Array, UInt32Array)> {
        if self.predicates.is_empty() {
            return Ok((left, right));
        }
        let column = |i: &usize| match i.checked_sub(self.of_left) {
            None => step.left.columns[*i].take(&left),
            Some(i) => step.right.columns[i].take(&right),
        };
        let columns = self.columns.iter().map(column).collect::<Result<Vec<_>>>()?;
        let mut pairs = (left.clone(), right.clone());
        let mut columns = Batch::new(columns, left.len());
        for predicate in &self.predicates {
            let value = evaluate_rows(predicate, &columns.columns, columns.rows)?;
            if *value.dtype() == DataType::Null {
                return Ok((UInt32Array::from(Vec::<u32>::new()), UInt32Array::from(Vec::<u32>::new())));
            }
            let mask = value.decode();
            let mask = mask.as_boolean();
            pairs = (chosen(&pairs.0, mask)?, chosen(&pairs.1, mask)?);
            columns = columns.filter(mask)?;
        }
        Ok(pairs)
    }
}

fn chosen(rows: &UInt32Array, mask: &arrow::array::BooleanArray) -> Result<UInt32Array> {
    Ok(filter(rows, mask)?.as_primitive().clone())
}

/// Pairs of rows on their way out.
struct Pairs<'a> {
    step: &'a Step<'a>,
    /// The comparisons from this one on are still to be made.
    compared: usize,
    left: Vec<u32>,
    right: Vec<u32>,
    batches: Vec<Batch>,
}

impl<'a> Pairs<'a> {
    fn new(step: &'a Step<'a>, compared: usize) -> Self {
        Self { step, compared, left: vec![], right: vec![], batches: vec![] }
    }

    /// Adds the pairs of a left row with right rows for which the remaining comparisons hold.
    fn add(&mut self, left: u32, rights: &[u32]) -> Result<()> {
        for rights in rights.chunks(PAIRS) {
            if self.compared >= self.step.comparisons.len() {
                self.right.extend_from_slice(rights);
            } else {
                let (step, from) = (self.step, self.compared);
                let holds = |right: &u32| {
                    step.comparisons[from..].iter().zip(&step.ranks[from..]).all(|(comparison, (l, r))| {
                        let both = l[left as usize].zip(r[*right as usize]);
                        both.is_some_and(|(l, r)| comparison.holds(l, r))
                    })
                };
                self.right.extend(rights.iter().copied().filter(holds));
            }
            self.left.resize(self.right.len(), left);
            if self.left.len() >= PAIRS {
                self.flush()?;
            }
        }
        Ok(())
    }

    fn flush(&mut self) -> Result<()> {
        let step = self.step;
        step.options.check()?;
        let (left, right) = (std::mem::take(&mut self.left).into(), std::mem::take(&mut self.right).into());
        let (left, right) = step.checks.passed(step, left, right)?;
        for (matched, rows) in [(&step.matched_left, &left), (&step.matched_right, &right)] {
            if let Some(matched) = matched {
                rows.values().iter().for_each(|row| matched[*row as usize].store(true, Ordering::Relaxed));
            }
        }
        if left.is_empty() {
            return Ok(());
        }
        let mut columns = step.left.columns.iter().map(|c| c.take(&left)).collect::<Result<Vec<_>>>()?;
        for column in &step.right.columns {
            columns.push(column.take(&right)?);
        }
        self.batches.push(Batch::new(columns, left.len()));
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<Batch>> {
        self.flush()?;
        Ok(self.batches)
    }
}
