//! Which rows of a file are read: those that its statistics do not rule out.

use std::ops::Range;
use std::sync::Arc;

use parquet::file::metadata::{ColumnChunkMask, PageIndexPolicy, ParquetMetaDataReader};
use polarslike_core::{Field, Result};

use super::Footer;
use super::footer::{damaged, guard};
use super::statistics::{GroupStatistics, Pages, leaf, of_pages};
use crate::{ColumnBounds, Pruner};

/// The row groups that may match, and the columns that the pruner asked for.
pub(super) fn row_groups(
    footer: &Footer,
    groups: impl Iterator<Item = usize>,
    pruner: &dyn Pruner,
) -> (Vec<usize>, Vec<String>) {
    let (mut kept, mut columns) = (Vec::new(), Vec::<String>::new());
    for group in groups {
        let statistics = GroupStatistics::new(footer, group);
        if pruner.may_match(&statistics) {
            kept.push(group);
        }
        for name in statistics.asked() {
            if !columns.contains(&name) {
                columns.push(name);
            }
        }
    }
    (kept, columns)
}

/// Reads where the pages of `columns` are in some row groups, and their statistics; a file may have none.
pub(super) fn read_page_index(
    footer: &mut Footer,
    groups: &[usize],
    asked: &[String],
    columns: &[Field],
) -> Result<()> {
    let location = footer.file.location();
    let has_index = |group: &usize| {
        footer.metadata.row_group(*group).columns().iter().any(|c| c.column_index_offset().is_some())
    };
    if !groups.iter().any(has_index) {
        return Ok(());
    }
    let leaves = footer.metadata.file_metadata().schema_descr();
    let roots: Vec<usize> =
        columns.iter().map(|f| footer.schema.index_of(&f.name)).collect::<Result<Vec<_>>>()?;
    let asked: Vec<usize> = asked.iter().filter_map(|name| leaf(footer, name)).collect();
    let read = (0..leaves.num_columns()).filter(|leaf| roots.contains(&leaves.get_column_root_idx(*leaf)));
    let groups = || groups.iter().copied();
    let bounds = ColumnChunkMask::row_groups_and_columns(groups(), asked.iter().copied());
    let places = ColumnChunkMask::row_groups_and_columns(groups(), read.chain(asked.iter().copied()));
    let metadata = guard(location, || {
        let mut reader = ParquetMetaDataReader::new_with_metadata((*footer.metadata).clone())
            .with_page_index_policy(PageIndexPolicy::Optional)
            .with_column_index_mask(bounds)
            .with_offset_index_mask(places);
        reader.read_page_indexes(&footer.file).map_err(|e| damaged(location, &e))?;
        reader.finish().map_err(|e| damaged(location, &e))
    })?;
    footer.metadata = Arc::new(metadata);
    Ok(())
}

/// The runs among the first `rows` rows of a row group that the statistics of pages do not rule out.
pub(super) fn runs(
    footer: &Footer,
    row_group: usize,
    rows: usize,
    columns: &[String],
    pruner: &dyn Pruner,
) -> Vec<Range<usize>> {
    let pages: Vec<(&String, Pages)> =
        columns.iter().filter_map(|name| Some((name, of_pages(footer, row_group, name)?))).collect();
    // Where a page of some column begins, more may be known.
    let mut starts: Vec<usize> = pages.iter().flat_map(|(_, pages)| pages.starts.iter().copied()).collect();
    starts.push(0);
    starts.retain(|start| *start < rows);
    starts.sort_unstable();
    starts.dedup();
    let ends = starts.iter().copied().skip(1).chain([rows]);
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (start, end) in starts.iter().copied().zip(ends) {
        let bounds = |name: &str| -> Option<ColumnBounds> {
            let (_, pages) = pages.iter().find(|(known, _)| *known == name)?;
            let page = pages.starts.partition_point(|first| *first <= start).checked_sub(1)?;
            pages.bounds.get(page).cloned()
        };
        if !pruner.may_match(&bounds) {
            continue;
        }
        match runs.last_mut() {
            Some(last) if last.end == start => last.end = end,
            _ => runs.push(start..end),
        }
    }
    runs
}
