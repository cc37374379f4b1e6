//! A row per element of lists and arrays.

use std::ops::Range;

use arrow::array::{Array, ArrayRef, AsArray, UInt32Array, UInt32Builder};
use polarslike_core::{Batch, Result, Vector, bail};

use crate::pipeline::{Emit, Morsel, Operator};

/// Explodes the columns at these positions side by side: their lists must have equal lengths in each row.
pub(crate) struct Explode {
    pub columns: Vec<usize>,
    /// The names of all columns, for errors.
    pub names: Vec<polarslike_core::Name>,
    /// Whether an empty list gives a null instead of no row.
    pub empty_as_null: bool,
    /// Whether a null list gives a null instead of no row.
    pub keep_nulls: bool,
}

/// Where the elements of the list or array in a row are among those of all rows.
fn range(lists: &ArrayRef, row: usize) -> Range<usize> {
    match lists.as_fixed_size_list_opt() {
        Some(arrays) => {
            let start = arrays.value_offset_at(row);
            start..start + arrays.value_length() as usize
        }
        None => {
            let offsets = lists.as_list::<i64>().value_offsets();
            offsets[row] as usize..offsets[row + 1] as usize
        }
    }
}

impl Operator for Explode {
    fn apply(&self, morsel: Morsel, emit: Emit) -> Result<bool> {
        let Morsel { batch, position } = morsel;
        emit(Morsel { batch: self.explode(&batch)?, position })
    }
}

impl Explode {
    /// How many elements the list in a row gives; `None` is a null in place of them.
    fn elements(&self, list: &ArrayRef, row: usize) -> Option<usize> {
        if list.is_null(row) {
            return if self.keep_nulls { None } else { Some(0) };
        }
        match range(list, row).len() {
            0 if self.empty_as_null => None,
            length => Some(length),
        }
    }

    /// The rows of one column of lists in which no null takes the place of a list: its elements as they lie.
    fn explode_as_they_lie(&self, batch: &Batch) -> Result<Option<Batch>> {
        let [exploded] = self.columns[..] else { return Ok(None) };
        let array = batch.columns[exploded].decode();
        let Some(lists) = array.as_list_opt::<i64>() else { return Ok(None) };
        let lengths = || lists.offsets().lengths();
        if lists.null_count() > 0 || (self.empty_as_null && lengths().any(|length| length == 0)) {
            return Ok(None);
        }
        let Some(inner) = batch.columns[exploded].dtype().inner() else { return Ok(None) };
        let (start, end) = (lists.value_offsets()[0] as usize, lists.value_offsets()[batch.rows] as usize);
        let mut rows: Vec<u32> = Vec::with_capacity(end - start);
        for (row, length) in lengths().enumerate() {
            rows.extend(std::iter::repeat_n(row as u32, length));
        }
        let rows = UInt32Array::from(rows);
        let explode = |(i, column): (usize, &Vector)| {
            if i != exploded {
                return column.take(&rows);
            }
            Ok(Vector::plain(inner.clone(), lists.values().slice(start, end - start)))
        };
        let columns = batch.columns.iter().enumerate().map(explode).collect::<Result<_>>()?;
        Ok(Some(Batch::new(columns, rows.len())))
    }

    fn explode(&self, batch: &Batch) -> Result<Batch> {
        if let Some(exploded) = self.explode_as_they_lie(batch)? {
            return Ok(exploded);
        }
        let lists: Vec<ArrayRef> = self.columns.iter().map(|i| batch.columns[*i].decode()).collect();
        let mut rows = UInt32Builder::new();
        let mut elements: Vec<UInt32Builder> = lists.iter().map(|_| UInt32Builder::new()).collect();
        for row in 0..batch.rows {
            // The number of elements; none is one null.
            let lengths: Vec<Option<usize>> = lists.iter().map(|list| self.elements(list, row)).collect();
            let count = lengths.first().map_or(0, |l| l.unwrap_or(1));
            if let Some(odd) = lengths.iter().position(|l| l.unwrap_or(1) != count) {
                bail!(
                    Shape,
                    "`explode`: in one row column {:?} has {count} elements, column {:?} has {}; explode them one \
                     after the other",
                    self.names[self.columns[0]],
                    self.names[self.columns[odd]],
                    lengths[odd].unwrap_or(1)
                );
            }
            rows.append_value_n(row as u32, count);
            for ((list, length), elements) in lists.iter().zip(&lengths).zip(&mut elements) {
                match length {
                    None => elements.append_null(),
                    Some(_) => range(list, row).for_each(|k| elements.append_value(k as u32)),
                }
            }
        }
        let rows = rows.finish();
        let mut columns = Vec::with_capacity(batch.columns.len());
        for (i, column) in batch.columns.iter().enumerate() {
            match self.columns.iter().position(|c| *c == i) {
                None => columns.push(column.take(&rows)?),
                Some(k) => {
                    let Some(inner) = column.dtype().inner() else {
                        bail!(Internal, "only lists and arrays are exploded")
                    };
                    let values = match lists[k].as_fixed_size_list_opt() {
                        Some(arrays) => arrays.values().clone(),
                        None => lists[k].as_list::<i64>().values().clone(),
                    };
                    columns.push(Vector::plain(inner.clone(), values).take(&elements[k].finish())?);
                }
            }
        }
        Ok(Batch::new(columns, rows.len()))
    }
}
