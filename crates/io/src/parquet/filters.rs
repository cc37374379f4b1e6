//! The filters of a scan, in an order that decodes few values.
//!
//! The columns of a filter are decoded only for the rows that other filters keep, if these are few: to decode rows here and
//! there takes longer for each than to decode all of them. Which filters keep few rows is learnt from piece to piece.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use arrow::array::{Array, BooleanArray};
use arrow::compute::{and, prep_null_mask_filter};
use polarslike_core::{Batch, Field, Name, Result, Schema};

use crate::RowFilter;

/// Filters that together keep no more than this part of the rows end a step.
const FEW: f64 = 0.125;

/// Filters that must all keep a row.
pub(super) struct Filters(Vec<LearntFilter>);

/// A filter, and how many rows it has kept.
pub(super) struct LearntFilter {
    filter: Arc<dyn RowFilter>,
    seen: AtomicUsize,
    kept: AtomicUsize,
}

impl Filters {
    /// Those that a filter is made of.
    pub(super) fn new(filter: Option<&Arc<dyn RowFilter>>) -> Self {
        let parts = match filter {
            None => Vec::new(),
            Some(filter) => filter.parts().map_or_else(|| vec![filter.clone()], <[_]>::to_vec),
        };
        let learnt = |filter| LearntFilter { filter, seen: AtomicUsize::new(0), kept: AtomicUsize::new(0) };
        Self(parts.into_iter().map(learnt).collect())
    }

    /// The filters in steps, of which each needs values only of the rows that those before it keep.
    pub(super) fn steps(&self) -> Vec<Vec<&LearntFilter>> {
        let mut filters: Vec<_> = self.0.iter().map(|filter| (filter.part(), filter)).collect();
        filters.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let mut steps: Vec<Vec<&LearntFilter>> = Vec::new();
        let mut part = 0.0;
        for (kept, filter) in filters {
            match steps.last_mut().filter(|_| part > FEW) {
                Some(step) => {
                    step.push(filter);
                    part *= kept;
                }
                None => {
                    steps.push(vec![filter]);
                    part = kept;
                }
            }
        }
        steps
    }
}

impl LearntFilter {
    pub(super) fn needs(&self, column: &Name) -> bool {
        self.filter.columns().contains(column)
    }

    /// The part of the rows that it keeps; all if nothing is known.
    fn part(&self) -> f64 {
        match self.seen.load(Relaxed) {
            0 => 1.0,
            seen => self.kept.load(Relaxed) as f64 / seen as f64,
        }
    }

    /// Which rows it keeps.
    fn keep(&self, batch: &Batch) -> Result<BooleanArray> {
        let mask = self.filter.keep(batch)?;
        let mask = if mask.null_count() > 0 { prep_null_mask_filter(&mask) } else { mask };
        self.seen.fetch_add(mask.len(), Relaxed);
        self.kept.fetch_add(mask.true_count(), Relaxed);
        Ok(mask)
    }
}

/// Filters of rows of which some columns are decoded.
pub(super) struct FilterStep<'a> {
    /// Each filter, and where its columns stand in a batch of all.
    filters: Vec<(&'a LearntFilter, Vec<usize>)>,
    /// The columns that they need besides, which come after those that are known.
    pub(super) decoded: Vec<Field>,
    /// Those of all columns that are needed afterwards, and where they stand.
    pub(super) kept: Vec<Field>,
    kept_places: Vec<usize>,
}

impl<'a> FilterStep<'a> {
    /// Filters of rows of which the columns `known` are decoded.
    pub(super) fn new(
        filters: &[&'a LearntFilter],
        schema: &Schema,
        known: &[Field],
        is_needed: impl Fn(&Field) -> bool,
    ) -> Result<Self> {
        let mut all = known.to_vec();
        for name in filters.iter().flat_map(|filter| filter.filter.columns()) {
            if !has(&all, name) {
                all.push(Field::new(name.clone(), schema.dtype(name)?.clone()));
            }
        }
        let inputs = |filter: &&'a LearntFilter| (*filter, places(&all, filter.filter.columns().iter()));
        let filters = filters.iter().map(inputs).collect();
        let kept: Vec<Field> = all.iter().filter(|field| is_needed(field)).cloned().collect();
        let kept_places = places(&all, kept.iter().map(|field| &field.name));
        Ok(Self { filters, decoded: all.split_off(known.len()), kept, kept_places })
    }

    /// Which rows of a batch all of them keep, and those rows.
    pub(super) fn apply(&self, batch: &Batch) -> Result<(BooleanArray, Batch)> {
        let mut mask: Option<BooleanArray> = None;
        for (filter, inputs) in &self.filters {
            let kept = filter.keep(&select(batch, inputs))?;
            mask = Some(match mask {
                Some(mask) => and(&mask, &kept)?,
                None => kept,
            });
        }
        let mask = mask.unwrap_or_else(|| BooleanArray::from(vec![true; batch.rows]));
        let batch = select(batch, &self.kept_places);
        let batch = if mask.true_count() == batch.rows { batch } else { batch.filter(&mask)? };
        Ok((mask, batch))
    }
}

pub(super) fn has(fields: &[Field], name: &Name) -> bool {
    fields.iter().any(|field| field.name == *name)
}

/// Where columns stand among others, of which they are some.
pub(super) fn places<'a>(fields: &[Field], names: impl Iterator<Item = &'a Name>) -> Vec<usize> {
    names.filter_map(|name| fields.iter().position(|field| field.name == *name)).collect()
}

pub(super) fn select(batch: &Batch, places: &[usize]) -> Batch {
    Batch::new(places.iter().map(|place| batch.columns[*place].clone()).collect(), batch.rows)
}
