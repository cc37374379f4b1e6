//! The unit that flows through a pipeline.

use arrow::array::BooleanArray;

use crate::{Result, Selection, Vector};

/// Vectors of one length, without names: a morsel, or a slice of one.
#[derive(Clone, Debug)]
pub struct Batch {
    /// One vector per column of the step's schema.
    pub columns: Vec<Vector>,
    /// The number of rows, which a batch without columns has too.
    pub rows: usize,
}

impl Batch {
    /// A batch of these vectors, all `rows` long.
    pub fn new(columns: Vec<Vector>, rows: usize) -> Self {
        debug_assert!(columns.iter().all(|c| c.len() == rows));
        Self { columns, rows }
    }

    /// `len` rows from `offset`, without copies.
    #[must_use]
    pub fn slice(&self, offset: usize, len: usize) -> Self {
        Self { columns: self.columns.iter().map(|c| c.slice(offset, len)).collect(), rows: len }
    }

    /// The rows where `mask` is true (null counts as false).
    pub fn filter(&self, mask: &BooleanArray) -> Result<Self> {
        let selection = Selection::new(mask);
        let columns = self.columns.iter().map(|c| c.select(&selection)).collect::<Result<Vec<_>>>()?;
        Ok(Self { columns, rows: selection.count() })
    }

    /// The rows at `indices`.
    pub fn take(&self, indices: &arrow::array::UInt32Array) -> Result<Self> {
        let columns = self.columns.iter().map(|c| c.take(indices)).collect::<Result<Vec<_>>>()?;
        Ok(Self { columns, rows: indices.len() })
    }

    /// The batches one below the other; `width` columns even if there is no batch.
    pub fn concat(batches: &[Batch], schema: &crate::Schema) -> Result<Self> {
        if let [only] = batches {
            return Ok(only.clone());
        }
        let columns = (0..schema.len())
            .map(|i| {
                let parts: Vec<Vector> = batches.iter().map(|b| b.columns[i].clone()).collect();
                Vector::concat(&schema.fields()[i].dtype, &parts)
            })
            .collect::<Result<Vec<_>>>()?;
        Ok(Self { columns, rows: batches.iter().map(|b| b.rows).sum() })
    }
}

#[cfg(test)]
mod tests {
    use arrow::array::UInt32Array;

    use super::*;
    use crate::{DataType, Field, Scalar, Schema, Value};

    fn batch() -> Batch {
        let numbers: Vec<Value> = (0..4).map(Value::Int).collect();
        let numbers = Vector::from_values(DataType::Int64, &numbers).unwrap();
        let constant = Vector::constant(&Scalar::from("a"), 4).unwrap();
        Batch::new(vec![numbers, constant], 4)
    }

    fn numbers(batch: &Batch) -> Vec<Value> {
        assert!(batch.columns.iter().all(|c| c.len() == batch.rows));
        (0..batch.rows).map(|i| batch.columns[0].get(i).value).collect()
    }

    #[test]
    fn rows_are_chosen_in_all_columns() {
        let mask = BooleanArray::from(vec![Some(true), None, Some(false), Some(true)]);
        assert_eq!(numbers(&batch().filter(&mask).unwrap()), [Value::Int(0), Value::Int(3)]);
        let indices = UInt32Array::from(vec![Some(2), None]);
        assert_eq!(numbers(&batch().take(&indices).unwrap()), [Value::Int(2), Value::Null]);
        assert!(batch().take(&UInt32Array::from(vec![4])).is_err());
        assert_eq!(numbers(&batch().slice(1, 2)), [Value::Int(1), Value::Int(2)]);
    }

    #[test]
    fn rows_are_counted_without_columns_too() {
        let batch = Batch::new(vec![], 3);
        let mask = BooleanArray::from(vec![Some(true), None, Some(true)]);
        assert_eq!(batch.filter(&mask).unwrap().rows, 2);
        assert_eq!(Batch::concat(&[batch.clone(), batch], &Schema::default()).unwrap().rows, 6);
    }

    #[test]
    fn batches_are_put_below_each_other() {
        let field = |name: &str, dtype| Field::new(name, dtype);
        let schema = Schema::new([field("n", DataType::Int64), field("s", DataType::String)]).unwrap();
        let all = Batch::concat(&[batch().slice(3, 1), batch().slice(0, 1)], &schema).unwrap();
        assert_eq!(numbers(&all), [Value::Int(3), Value::Int(0)]);
        assert!(matches!(all.columns[1].encoding(), crate::Encoding::Constant { len: 2, .. }));
        assert_eq!(Batch::concat(&[], &schema).unwrap().columns.len(), 2);
    }
}
