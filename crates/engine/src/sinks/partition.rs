//! A folder with files for the rows of each combination of keys.
//!
//! Workers part the rows; the rows of a partition are gathered until there are enough of them for a part of its file. What
//! is gathered is bounded: then the largest partitions are written. So are files in the making: then the one that was
//! written to longest ago is completed, and rows of its partition that come later go to another one.

use std::collections::VecDeque;
use std::sync::Arc;

use arrow::array::AsArray;
use hashbrown::HashMap;
use polarslike_core::{Batch, DataFrame, Result, Schema, bail, in_pool};
use polarslike_io::{Encoder, Output, Part, Writer, hive_folder};
use polarslike_plan::{PartitionSink, WrittenFile};
use rayon::prelude::*;

use super::in_order::{Consumer, weight};
use crate::expression::{PhysicalExpr, evaluate_rows};
use crate::group::group_ids;

/// Rows that are parted at a time.
const ROWS: usize = 1 << 16;

/// Gathered rows may take so many bytes.
const BUDGET: usize = 256 << 20;

/// So many files may be in the making.
const OPEN_FILES: usize = 128;

pub(crate) struct ToPartitions<'a> {
    pub sink: &'a PartitionSink,
    pub encoder: Box<dyn Encoder>,
    /// The positions of the keys, and of the columns of the files.
    pub keys: Vec<usize>,
    pub columns: Vec<usize>,
    /// The keys as texts.
    pub texts: Vec<PhysicalExpr>,
    /// The schema of the keys.
    pub key_schema: Arc<Schema>,
}

/// The rows of one partition among some.
pub(crate) struct Parted {
    folder: String,
    /// The values of the keys, in a batch of one row.
    keys: Batch,
    rows: Batch,
}

/// All partitions so far, and which of them have a file in the making, in the order in which these were written to.
#[derive(Default)]
pub(crate) struct Partitions {
    list: Vec<Partition>,
    by_folder: HashMap<String, usize>,
    open: VecDeque<usize>,
    /// The bytes of all gathered rows.
    bytes: usize,
    /// The files that are complete.
    written: Vec<WrittenFile>,
}

struct Partition {
    folder: String,
    keys: Batch,
    gathered: Vec<Batch>,
    rows: usize,
    bytes: usize,
    file: Option<OpenFile>,
    /// The number of the next file.
    number: usize,
}

/// A file in the making, and what it has.
struct OpenFile {
    path: String,
    writer: Box<dyn Writer>,
    rows: usize,
    bytes: usize,
}

impl Consumer for ToPartitions<'_> {
    type Part = Vec<Parted>;
    type Tail = Partitions;

    fn part_rows(&self) -> usize {
        ROWS
    }

    fn prepare(&self, batches: &[Batch]) -> Result<Vec<Parted>> {
        let mut parted = Vec::new();
        batches.iter().try_for_each(|batch| self.part(batch, &mut parted))?;
        Ok(parted)
    }

    fn size(&self, parted: &Vec<Parted>) -> usize {
        parted.iter().map(|parted| weight(&parted.rows)).sum()
    }

    fn append(&self, partitions: &mut Partitions, parted: Vec<Parted>) -> Result<bool> {
        let mut full = Vec::new();
        for Parted { folder, keys, rows } in parted {
            let known = partitions.by_folder.get(&folder).copied();
            let index = known.unwrap_or_else(|| partitions.add(folder, keys));
            let partition = &mut partitions.list[index];
            let bytes = weight(&rows);
            partition.rows += rows.rows;
            partition.bytes += bytes;
            partitions.bytes += bytes;
            partition.gathered.push(rows);
            if partition.rows >= self.encoder.part_rows() && !full.contains(&index) {
                full.push(index);
            }
        }
        self.write(partitions, &full, false)?;
        if partitions.bytes > BUDGET {
            let largest = partitions.largest(BUDGET / 2);
            self.write(partitions, &largest, true)?;
        }
        Ok(true)
    }
}

impl Partitions {
    fn add(&mut self, folder: String, keys: Batch) -> usize {
        let index = self.list.len();
        self.by_folder.insert(folder.clone(), index);
        let gathered = Vec::new();
        self.list.push(Partition { folder, keys, gathered, rows: 0, bytes: 0, file: None, number: 0 });
        index
    }

    /// Completes the file of a partition, if it has one in the making.
    fn complete(&mut self, index: usize) -> Result<()> {
        if let Some(OpenFile { path, writer, rows, .. }) = self.list[index].file.take() {
            self.written.push(WrittenFile { path, rows, bytes: writer.finish()? });
        }
        Ok(())
    }

    /// The partitions with the most bytes, of which the others have no more than `rest`.
    fn largest(&self, rest: usize) -> Vec<usize> {
        let mut indices: Vec<usize> = (0..self.list.len()).collect();
        indices.sort_by_key(|i| std::cmp::Reverse(self.list[*i].bytes));
        let mut left = self.bytes;
        indices.retain(|i| {
            let taken = left > rest;
            left -= self.list[*i].bytes;
            taken
        });
        indices
    }
}

/// Rows that are a part of a file.
struct Chunk {
    partition: usize,
    rows: usize,
    bytes: usize,
    batches: Vec<Batch>,
}

impl ToPartitions<'_> {
    /// Parts the rows of a batch by their keys.
    fn part(&self, batch: &Batch, parted: &mut Vec<Parted>) -> Result<()> {
        let keys = self.keys.iter().map(|i| batch.columns[*i].clone()).collect::<Vec<_>>();
        let (rows, groups) = group_ids(&keys, batch.rows)?.sort();
        let whole = Batch::new(self.columns.iter().map(|i| batch.columns[*i].clone()).collect(), batch.rows);
        let sorted = if groups.len() > 1 { whole.take(&rows)? } else { whole };
        for range in (0..groups.len()).map(|group| groups.range(group)) {
            let first = rows.slice(range.start, 1);
            let keys = Batch::new(keys.clone(), batch.rows).take(&first)?;
            let folder = self.folder(&keys)?;
            parted.push(Parted { folder, keys, rows: sorted.slice(range.start, range.len()) });
        }
        Ok(())
    }

    /// The folder of rows with these keys.
    fn folder(&self, keys: &Batch) -> Result<String> {
        let text = |expr| Ok(evaluate_rows(expr, &keys.columns, 1)?.decode());
        let texts = self.texts.iter().map(text).collect::<Result<Vec<_>>>()?;
        let value = |i: usize| {
            let text = texts[i].as_string_view_opt().and_then(|text| text.iter().next().flatten());
            (self.sink.keys[i].as_ref(), text)
        };
        Ok(hive_folder((0..texts.len()).map(value)))
    }

    /// Writes what these partitions have gathered: `all`, or as much as is a whole number of parts.
    fn write(&self, partitions: &mut Partitions, indices: &[usize], all: bool) -> Result<()> {
        let mut chunks = Vec::new();
        for index in indices {
            let partition = &mut partitions.list[*index];
            let before = partition.bytes;
            self.cut(*index, partition, all, &mut chunks);
            partitions.bytes -= before - partition.bytes;
        }
        // As many at a time as threads can encode: what is encoded takes memory until it is written.
        for chunks in chunks.chunks(2 * rayon::current_num_threads()) {
            let parts = in_pool(|| {
                chunks.par_iter().map(|chunk| self.encoder.encode(&chunk.batches)).collect::<Result<Vec<_>>>()
            })??;
            for (chunk, part) in chunks.iter().zip(parts) {
                self.append_part(partitions, chunk, part)?;
            }
        }
        Ok(())
    }

    /// Cuts what a partition has gathered into parts, none of which goes beyond the end of a file.
    fn cut(&self, index: usize, partition: &mut Partition, all: bool, chunks: &mut Vec<Chunk>) {
        let most = self.sink.max_rows.unwrap_or(usize::MAX).max(1);
        let mut in_file = partition.file.as_ref().map_or(0, |file| file.rows);
        let mut gathered = VecDeque::from(std::mem::take(&mut partition.gathered));
        while partition.rows > 0 && (all || partition.rows >= self.encoder.part_rows()) {
            let rows = self
                .encoder
                .part_rows()
                .min(most - in_file)
                .min(self.rows_for_bytes(partition))
                .min(partition.rows);
            let mut batches = Vec::new();
            let mut left = rows;
            while left > 0
                && let Some(batch) = gathered.pop_front()
            {
                let taken = batch.rows.min(left);
                if taken < batch.rows {
                    gathered.push_front(batch.slice(taken, batch.rows - taken));
                }
                batches.push(batch.slice(0, taken));
                left -= taken;
            }
            let bytes = partition.bytes / partition.rows * rows;
            partition.rows -= rows;
            partition.bytes = if partition.rows == 0 { 0 } else { partition.bytes - bytes };
            chunks.push(Chunk { partition: index, rows, bytes, batches });
            in_file = if in_file + rows >= most { 0 } else { in_file + rows };
        }
        partition.gathered = gathered.into();
    }

    /// How many rows make a file of the size that is wanted.
    fn rows_for_bytes(&self, partition: &Partition) -> usize {
        let per_row = (partition.bytes / partition.rows.max(1)).max(1);
        self.sink.max_bytes.map_or(usize::MAX, |bytes| bytes.div_ceil(per_row).max(1))
    }

    fn append_part(&self, partitions: &mut Partitions, chunk: &Chunk, part: Part) -> Result<()> {
        let index = chunk.partition;
        if partitions.list[index].file.is_none() {
            if partitions.open.len() >= OPEN_FILES
                && let Some(oldest) = partitions.open.pop_front()
            {
                partitions.complete(oldest)?;
            }
            self.begin(&mut partitions.list[index])?;
        } else {
            partitions.open.retain(|open| *open != index);
        }
        partitions.open.push_back(index);
        let partition = &mut partitions.list[index];
        let Some(file) = &mut partition.file else { bail!(Internal, "a partition has no file") };
        file.writer.append(part)?;
        file.rows += chunk.rows;
        file.bytes += chunk.bytes;
        let is_full = self.sink.max_rows.is_some_and(|most| file.rows >= most)
            || self.sink.max_bytes.is_some_and(|most| file.bytes >= most);
        if is_full {
            partitions.complete(index)?;
            partitions.open.pop_back();
        }
        Ok(())
    }

    /// Begins the next file of a partition.
    fn begin(&self, partition: &mut Partition) -> Result<()> {
        let name = match &self.sink.path {
            Some(path) => {
                let keys = DataFrame::from_batches(&self.key_schema, std::slice::from_ref(&partition.keys));
                path.call(&(partition.number, keys))?
            }
            None => {
                let name = format!("{:08}.{}", partition.number, self.sink.file.format.extension());
                if partition.folder.is_empty() { name } else { format!("{}/{name}", partition.folder) }
            }
        };
        let mut output = self.sink.file.output.clone();
        output.mkdir = true;
        let target = self.sink.file.target.join(&name);
        let (path, output) = (target.to_text(), Output::create(&target, &output)?);
        partition.file = Some(OpenFile { path, writer: self.encoder.begin(output)?, rows: 0, bytes: 0 });
        partition.number += 1;
        Ok(())
    }

    /// Writes what is left, and completes all files; returns these.
    pub fn finish(&self, mut partitions: Partitions) -> Result<Vec<WrittenFile>> {
        if partitions.list.is_empty() && self.keys.is_empty() {
            // A table without rows is a file without rows.
            let index = partitions.add(String::new(), Batch::new(vec![], 1));
            self.begin(&mut partitions.list[index])?;
        }
        let all: Vec<usize> = (0..partitions.list.len()).collect();
        // Few at a time, so that few files are in the making.
        for indices in all.chunks(OPEN_FILES / 2) {
            self.write(&mut partitions, indices, true)?;
            for index in indices {
                partitions.complete(*index)?;
            }
            partitions.open.retain(|open| !indices.contains(open));
        }
        Ok(partitions.written)
    }
}
