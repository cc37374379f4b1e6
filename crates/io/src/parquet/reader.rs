//! What is read of a Parquet file, and by whom.

use std::sync::Arc;

use polarslike_core::{Batch, Field, Result, Schema, num_threads};

use super::decode::Pool;
use super::filters::Filters;
use super::piece::{Piece, read};
use super::{Footer, ParquetOptions, prune, statistics};
use crate::Reader;
use crate::table::{FileRequest, OpenFile};

/// Row groups are cut in pieces of no fewer rows than this: each piece decodes the dictionaries again.
const MIN_PIECE_ROWS: usize = 1 << 17;

/// Pieces have a multiple of so many rows, which the engine cuts into morsels.
const PIECE_STEP: usize = 1 << 15;

/// A filter keeps what it read of a piece until it has seen all of it.
const MAX_PIECE_ROWS: usize = 1 << 20;

/// A file whose footer is read.
pub(super) struct OpenParquet {
    pub(super) footer: Footer,
    pub(super) options: ParquetOptions,
}

struct ParquetReader {
    footer: Footer,
    pool: Arc<Pool>,
    projection: Vec<Field>,
    filters: Filters,
    pieces: Vec<Piece>,
}

impl OpenFile for OpenParquet {
    fn schema(&self) -> &Schema {
        &self.footer.schema
    }

    fn rows(&self) -> Option<usize> {
        Some(self.footer.rows())
    }

    fn range(&self, column: &str) -> Option<(i128, i128)> {
        statistics::range(&self.footer, column).filter(|_| self.options.use_statistics)
    }

    fn takes_filter(&self) -> bool {
        true
    }

    fn reader(mut self: Box<Self>, request: FileRequest) -> Result<Box<dyn Reader>> {
        let pieces = pieces(&mut self.footer, &self.options, &request)?;
        let FileRequest { projection, filter, .. } = request;
        let filters = Filters::new(filter.as_ref());
        Ok(Box::new(ParquetReader { footer: self.footer, pool: Arc::default(), projection, filters, pieces }))
    }
}

/// The runs of rows to read: within the limit, where the statistics do not rule them out.
fn pieces(footer: &mut Footer, options: &ParquetOptions, request: &FileRequest) -> Result<Vec<Piece>> {
    let mut left = request.limit.unwrap_or(usize::MAX);
    let mut rows = Vec::new();
    for group in footer.metadata.row_groups() {
        let taken = usize::try_from(group.num_rows()).unwrap_or(0).min(left);
        left -= taken;
        rows.push(taken);
    }
    let groups = (0..rows.len()).filter(|group| rows[*group] > 0);
    let groups: Vec<Piece> = match request.pruner.as_deref().filter(|_| options.use_statistics) {
        None => groups.map(|i| Piece { row_group: i, runs: std::iter::once(0..rows[i]).collect() }).collect(),
        Some(pruner) => {
            let (groups, asked) = prune::row_groups(footer, groups, pruner);
            prune::read_page_index(footer, &groups, &asked, &request.projection)?;
            let runs = |i: &usize| prune::runs(footer, *i, rows[*i], &asked, pruner);
            groups.iter().map(|i| Piece { row_group: *i, runs: runs(i) }).collect()
        }
    };
    // Several pieces per thread, so that the last ones to finish do not keep the others waiting for long.
    const PIECES_PER_THREAD: usize = 4;
    let total: usize = groups.iter().map(Piece::rows).sum();
    let target = (total / (num_threads() * PIECES_PER_THREAD)).clamp(MIN_PIECE_ROWS, MAX_PIECE_ROWS);
    // Each piece fetches the columns of its row group anew.
    let target = if footer.file.is_remote() { usize::MAX } else { target };
    Ok(groups.into_iter().flat_map(|group| cut(&group, target)).collect())
}

/// Cuts the rows of a row group into pieces of about `target` rows.
fn cut(group: &Piece, target: usize) -> Vec<Piece> {
    let count = (group.rows() / target).max(1);
    let step = group.rows().div_ceil(count).next_multiple_of(PIECE_STEP);
    let mut pieces: Vec<Piece> = Vec::with_capacity(count);
    let mut room = 0;
    for run in &group.runs {
        let mut start = run.start;
        while start < run.end {
            if room == 0 {
                pieces.push(Piece { row_group: group.row_group, runs: Vec::new() });
                room = step;
            }
            let end = run.end.min(start + room);
            pieces.last_mut().into_iter().for_each(|piece| piece.runs.push(start..end));
            room -= end - start;
            start = end;
        }
    }
    pieces
}

impl Reader for ParquetReader {
    fn pieces(&self) -> usize {
        self.pieces.len()
    }

    fn read(&self, piece: usize, emit: &mut dyn FnMut(Batch) -> Result<bool>) -> Result<()> {
        read(&self.footer, &self.pool, &self.projection, &self.filters, &self.pieces[piece], emit)
    }
}
