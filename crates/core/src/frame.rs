//! Columns of one height under distinct names.

use crate::{Batch, Column, Error, Field, Name, Result, Schema, Vector, bail};

/// Columns of one height under distinct names; cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct DataFrame {
    columns: Vec<Column>,
    height: usize,
}

impl DataFrame {
    /// A frame of these columns; an error if their lengths differ or a name repeats.
    ///
    /// ```
    /// use polarslike_core::{Column, DataFrame, Value};
    /// let a = Column::from_values("a", None, &[Value::Int(1), Value::Int(2)])?;
    /// let frame = DataFrame::new(vec![a])?;
    /// assert_eq!((frame.height(), frame.width()), (2, 1));
    /// # Ok::<(), polarslike_core::Error>(())
    /// ```
    pub fn new(columns: Vec<Column>) -> Result<Self> {
        let height = columns.first().map_or(0, Column::len);
        if let Some(odd) = columns.iter().find(|c| c.len() != height) {
            bail!(
                Shape,
                "column {:?} has {} rows, but {:?} has {height}: the columns of a frame must have one length",
                odd.name(),
                odd.len(),
                columns[0].name()
            );
        }
        Self::with_height(columns, height)
    }

    /// A frame of `height` rows, which one without columns may have too.
    pub fn with_height(columns: Vec<Column>, height: usize) -> Result<Self> {
        if let Some(odd) = columns.iter().find(|c| c.len() != height) {
            bail!(Shape, "column {:?} has {} rows in a frame of {height}", odd.name(), odd.len());
        }
        Schema::new(columns.iter().map(Column::field))?;
        Ok(Self { columns, height })
    }

    /// A frame without rows.
    pub fn empty(schema: &Schema) -> Self {
        let column = |f: &Field| Column::new(f.name.clone(), f.dtype.clone(), vec![]);
        Self { columns: schema.fields().iter().map(column).collect(), height: 0 }
    }

    /// A frame of batches one below the other, each a chunk.
    pub fn from_batches(schema: &Schema, batches: &[Batch]) -> Self {
        let column = |(i, f): (usize, &Field)| {
            let chunks: Vec<Vector> =
                batches.iter().filter(|b| b.rows > 0).map(|b| b.columns[i].clone()).collect();
            Column::new(f.name.clone(), f.dtype.clone(), chunks)
        };
        Self {
            columns: schema.fields().iter().enumerate().map(column).collect(),
            height: batches.iter().map(|b| b.rows).sum(),
        }
    }

    /// The number of rows.
    pub fn height(&self) -> usize {
        self.height
    }

    /// The number of columns.
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    /// The columns in order.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// A column by name; the error suggests the nearest name.
    pub fn column(&self, name: &str) -> Result<&Column> {
        self.columns
            .iter()
            .find(|c| **c.name() == *name)
            .ok_or_else(|| Error::column_not_found(name, self.columns.iter().map(|c| c.name().as_ref())))
    }

    /// The names in order.
    pub fn names(&self) -> impl Iterator<Item = &Name> {
        self.columns.iter().map(Column::name)
    }

    /// Names and types.
    pub fn schema(&self) -> Schema {
        let mut schema = Schema::default();
        for column in &self.columns {
            schema.set(column.field());
        }
        schema
    }

    /// `len` rows from `offset` (fewer where the frame ends), without copies.
    #[must_use]
    pub fn slice(&self, offset: usize, len: usize) -> Self {
        let offset = offset.min(self.height);
        let len = len.min(self.height - offset);
        Self { columns: self.columns.iter().map(|c| c.slice(offset, len)).collect(), height: len }
    }

    /// All rows in one batch, one vector per column.
    pub fn to_batch(&self) -> Result<Batch> {
        let columns = self.columns.iter().map(Column::to_vector).collect::<Result<_>>()?;
        Ok(Batch::new(columns, self.height))
    }

    /// The rows in batches of at most `max_rows`, cut where a column has a chunk end; no copies.
    pub fn batches(&self, max_rows: usize) -> Vec<Batch> {
        let max_rows = max_rows.max(1);
        let mut cuts: Vec<usize> = vec![0, self.height];
        for column in &self.columns {
            let mut end = 0;
            cuts.extend(column.chunks().iter().map(|c| {
                end += c.len();
                end
            }));
        }
        cuts.sort_unstable();
        cuts.dedup();
        let mut positions: Vec<(usize, usize)> = vec![(0, 0); self.columns.len()];
        let mut batches = Vec::new();
        for bounds in cuts.windows(2) {
            let (mut at, end) = (bounds[0], bounds[1]);
            while at < end {
                let rows = max_rows.min(end - at);
                let columns = self.columns.iter().zip(&mut positions).map(|(column, (chunk, within))| {
                    while column.chunks()[*chunk].len() == *within {
                        (*chunk, *within) = (*chunk + 1, 0);
                    }
                    let vector = column.chunks()[*chunk].slice(*within, rows);
                    *within += rows;
                    vector
                });
                batches.push(Batch::new(columns.collect(), rows));
                at += rows;
            }
        }
        batches
    }

    /// The bytes that the values take, as they are encoded.
    pub fn estimated_size(&self) -> usize {
        self.columns.iter().flat_map(|c| c.chunks()).map(Vector::estimated_size).sum()
    }

    /// Whether two frames have the same columns, types and values; NaN equals NaN, null equals null.
    pub fn equals(&self, other: &Self) -> bool {
        self.height == other.height
            && self.schema() == other.schema()
            && self
                .columns
                .iter()
                .zip(&other.columns)
                .all(|(a, b)| a.iter().zip(b.iter()).all(|(x, y)| same(&x.value, &y.value)))
    }
}

fn same(a: &crate::Value, b: &crate::Value) -> bool {
    use crate::Value::{Float, List, Struct};
    match (a, b) {
        (Float(x), Float(y)) => x == y || (x.is_nan() && y.is_nan()),
        (List(x), List(y)) => x.len() == y.len() && x.iter().zip(y).all(|(x, y)| same(x, y)),
        (Struct(x), Struct(y)) => x.len() == y.len() && x.iter().zip(y).all(|(x, y)| same(&x.1, &y.1)),
        (x, y) => x == y,
    }
}

#[cfg(test)]
mod tests;
