//! Rows in partitions by the hash of their keys.

use std::borrow::Cow;
use std::sync::Arc;

use arrow::array::{AsArray, UInt32Array};
use arrow::datatypes::UInt64Type;
use polarslike_core::{Batch, DataType, Result, Vector};

use super::places::Places;
use crate::group::KeyWord;
use crate::memory::{MemoryPool, Reservation, Segment, SpillFile, vector_bytes};

/// The number of partitions, independent of the number of threads: the unit of parallel work, small enough that the
/// table of one stays in the cache, and the unit of spilling.
pub(crate) const PARTITIONS: usize = 256;

/// The partition of a hash: its high bits; tables use the low ones.
#[inline(always)]
pub(crate) fn partition_of(hash: u64) -> usize {
    (hash >> 56) as usize
}

/// A worker puts so many rows in partition order at a time: about a thousand per partition.
const RUN_ROWS: usize = 1 << 18;

/// Rows waiting to be put in partition order.
pub(crate) struct Scatter<W> {
    words: Vec<W>,
    /// The partition of each row, and how many rows each partition has.
    partitions: Vec<u8>,
    counts: Vec<usize>,
    positions: Vec<u64>,
    /// Per pushed part, its columns.
    parts: Vec<Vec<Vector>>,
    runs: Vec<Run<W>>,
    reservation: Reservation,
    file: Arc<SpillFile>,
}

/// Rows in partition order: in memory, or in a file.
pub(crate) enum Run<W> {
    Held {
        words: Vec<W>,
        positions: Vec<u64>,
        columns: Vec<Vector>,
        /// Partition `p` is `offsets[p]..offsets[p + 1]`.
        offsets: Vec<usize>,
    },
    Spilled {
        file: Arc<SpillFile>,
        /// Per partition, unless it has no rows.
        segments: Vec<Option<Segment>>,
        /// Of the columns of a segment: those of the words, positions if they count, and the columns.
        types: Vec<DataType>,
        ordered: bool,
    },
}

/// The rows of one partition in a run.
pub(crate) struct RunPart<'a, W: Clone> {
    pub words: Cow<'a, [W]>,
    pub positions: Cow<'a, [u64]>,
    pub columns: Vec<Vector>,
}

impl<W: KeyWord> Run<W> {
    /// The rows of a partition, if it has any.
    pub fn part(&self, partition: usize) -> Result<Option<RunPart<'_, W>>> {
        match self {
            Self::Held { words, positions, columns, offsets } => {
                let (start, end) = (offsets[partition], offsets[partition + 1]);
                if start == end {
                    return Ok(None);
                }
                Ok(Some(RunPart {
                    words: Cow::Borrowed(&words[start..end]),
                    positions: Cow::Borrowed(positions.get(start..end).unwrap_or_default()),
                    columns: columns.iter().map(|c| c.slice(start, end - start)).collect(),
                }))
            }
            Self::Spilled { file, segments, types, ordered } => {
                let Some(segment) = &segments[partition] else { return Ok(None) };
                let mut columns = file.read(segment, types)?.columns;
                let rest = columns.split_off(limbs::<W>() + usize::from(*ordered));
                let numbers = |column: &Vector| column.decode().as_primitive::<UInt64Type>().values().clone();
                let mut words = vec![W::default(); segment.rows];
                for (limb, column) in columns.iter().take(limbs::<W>()).enumerate() {
                    for (word, bits) in words.iter_mut().zip(numbers(column).iter()) {
                        word.put(*bits, 64 * limb as u32);
                    }
                }
                let positions = if *ordered { numbers(&columns[limbs::<W>()]).to_vec() } else { Vec::new() };
                Ok(Some(RunPart { words: words.into(), positions: positions.into(), columns: rest }))
            }
        }
    }

    /// How many rows of a partition there are.
    pub fn rows(&self, partition: usize) -> usize {
        match self {
            Self::Held { offsets, .. } => offsets[partition + 1] - offsets[partition],
            Self::Spilled { segments, .. } => segments[partition].as_ref().map_or(0, |segment| segment.rows),
        }
    }

    /// The bytes that the rows take in memory.
    fn bytes(&self) -> u64 {
        match self {
            Self::Held { words, positions, columns, .. } => {
                let numbers = size_of_val(words.as_slice()) + size_of_val(positions.as_slice());
                columns.iter().map(vector_bytes).sum::<u64>() + numbers as u64
            }
            Self::Spilled { .. } => 0,
        }
    }

    /// The same rows in a file.
    fn spill(self, file: &Arc<SpillFile>) -> Result<Self> {
        let Self::Held { columns, positions, .. } = &self else { return Ok(self) };
        let ordered = !positions.is_empty();
        let numbers = vec![DataType::UInt64; limbs::<W>() + usize::from(ordered)];
        let types = numbers.into_iter().chain(columns.iter().map(|c| c.dtype().clone())).collect();
        let write = |partition| -> Result<Option<Segment>> {
            let Some(part) = self.part(partition)? else { return Ok(None) };
            let vector =
                |numbers: Vec<u64>| Vector::primitive::<UInt64Type>(DataType::UInt64, numbers.into());
            let mut columns: Vec<Vector> = (0..limbs::<W>() as u32)
                .map(|limb| vector(part.words.iter().map(|word| word.get(64 * limb)).collect()))
                .collect();
            if ordered {
                columns.push(vector(part.positions.to_vec()));
            }
            columns.extend(part.columns);
            Ok(Some(file.write(&Batch::new(columns, part.words.len()))?))
        };
        let segments = (0..PARTITIONS).map(write).collect::<Result<_>>()?;
        Ok(Self::Spilled { file: file.clone(), segments, types, ordered })
    }
}

/// How many words of 64 bits a key has.
const fn limbs<W>() -> usize {
    size_of::<W>() / size_of::<u64>()
}

impl<W: KeyWord> Scatter<W> {
    /// No rows yet; what the pool has no room for goes to `file`.
    pub fn new(pool: &Arc<MemoryPool>, file: &Arc<SpillFile>) -> Self {
        Self {
            words: Vec::new(),
            partitions: Vec::new(),
            counts: vec![0; PARTITIONS],
            positions: Vec::new(),
            parts: Vec::new(),
            runs: Vec::new(),
            reservation: Reservation::new(pool),
            file: file.clone(),
        }
    }

    /// Takes rows: the words of their keys, their positions (none if order does not count), and columns.
    pub fn push(&mut self, words: &[W], positions: &[u64], columns: Vec<Vector>) -> Result<()> {
        let counts = self.counts.as_mut_slice();
        self.partitions.extend(words.iter().map(|word| {
            let partition = partition_of(word.hash());
            counts[partition] += 1;
            partition as u8
        }));
        self.words.extend_from_slice(words);
        self.positions.extend_from_slice(positions);
        self.parts.push(columns);
        if self.words.len() >= RUN_ROWS { self.flush() } else { Ok(()) }
    }

    /// All rows in partition order, and what they have reserved.
    pub fn finish(mut self) -> Result<(Vec<Run<W>>, Reservation)> {
        if !self.words.is_empty() {
            self.flush()?;
        }
        Ok((self.runs, self.reservation))
    }

    /// Whether no row was pushed.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.runs.is_empty()
    }

    /// Whether memory is limited, so that rows may have to go to the file.
    pub fn is_limited(&self) -> bool {
        self.reservation.is_limited()
    }

    /// Puts the waiting rows in partition order; stable.
    fn flush(&mut self) -> Result<()> {
        let buckets = self.partitions.iter().map(|partition| usize::from(*partition));
        let (places, offsets) = Places::by_bucket(buckets, &self.counts);
        let parts = std::mem::take(&mut self.parts);
        let columns = (0..parts.first().map_or(0, Vec::len))
            .map(|i| places.put_vectors(&parts.iter().map(|part| part[i].clone()).collect::<Vec<_>>()))
            .collect::<Result<Vec<_>>>()?;
        let positions = match self.positions.is_empty() {
            true => Vec::new(),
            false => places.put(std::iter::once(&self.positions)),
        };
        self.runs.push(Run::Held {
            words: places.put(std::iter::once(&self.words)),
            positions,
            columns,
            offsets,
        });
        self.words.clear();
        self.partitions.clear();
        self.counts.fill(0);
        self.positions.clear();
        let bytes = || self.runs.last().map_or(0, Run::bytes);
        if !self.is_limited() || self.reservation.grow(bytes()) { Ok(()) } else { self.spill() }
    }

    /// Writes all runs to the file.
    #[cold]
    fn spill(&mut self) -> Result<()> {
        let runs = std::mem::take(&mut self.runs);
        self.runs = runs.into_iter().map(|run| run.spill(&self.file)).collect::<Result<_>>()?;
        self.reservation.clear();
        Ok(())
    }
}

/// The rows in partition order, and where each partition begins.
pub(crate) fn partition_order<W: KeyWord>(words: &[W]) -> (UInt32Array, Vec<usize>) {
    let partitions: Vec<u8> = words.iter().map(|w| partition_of(w.hash()) as u8).collect();
    let mut offsets = vec![0_usize; PARTITIONS + 1];
    for partition in &partitions {
        offsets[*partition as usize + 1] += 1;
    }
    for p in 0..PARTITIONS {
        offsets[p + 1] += offsets[p];
    }
    let mut next = offsets.clone();
    let mut order = vec![0_u32; words.len()];
    for (row, partition) in partitions.iter().enumerate() {
        let place = &mut next[*partition as usize];
        order[*place] = row as u32;
        *place += 1;
    }
    (order.into(), offsets)
}
