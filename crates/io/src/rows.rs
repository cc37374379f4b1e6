//! Rows that whoever uses this library hands out, read like a file: only what a query needs, batch by batch.

use std::fmt;
use std::sync::Arc;

use polarslike_core::{Batch, DataFrame, Name, Result, Schema, bail};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use crate::Reader;
use crate::table::{FileRequest, OpenFile};

/// Frames in order.
pub type Frames = Box<dyn Iterator<Item = Result<DataFrame>> + Send>;

/// What hands out rows.
pub trait RowSource: Send + Sync {
    /// What plans call it.
    fn name(&self) -> &str;

    /// Names and types of its columns.
    fn schema(&self) -> Result<Schema>;

    /// All rows, in order, of these columns at least; with a limit, no more than that are needed. Rows for which a
    /// predicate, an expression as JSON, is not true may be left out.
    fn open(&self, columns: &[Name], limit: Option<usize>, predicate: Option<&str>) -> Result<Frames>;
}

/// A [`RowSource`] in a plan, which cannot be written as data; equal to its clones only.
#[derive(Clone)]
pub struct Rows(Arc<dyn RowSource>);

impl Rows {
    /// The rows that a source hands out.
    pub fn new(source: impl RowSource + 'static) -> Self {
        Self(Arc::new(source))
    }

    /// What plans call it.
    pub fn name(&self) -> &str {
        self.0.name()
    }

    pub(crate) fn schema(&self) -> Result<Schema> {
        self.0.schema().map_err(|e| e.context(self.name().to_string()))
    }

    pub(crate) fn open(&self, schema: &Schema) -> Box<dyn OpenFile> {
        Box::new(OpenRows { rows: self.clone(), schema: schema.clone() })
    }
}

struct OpenRows {
    rows: Rows,
    schema: Schema,
}

impl OpenFile for OpenRows {
    fn schema(&self) -> &Schema {
        &self.schema
    }

    fn rows(&self) -> Option<usize> {
        None
    }

    fn reader(self: Box<Self>, request: FileRequest) -> Result<Box<dyn Reader>> {
        Ok(Box::new(RowReader { rows: self.rows, request }))
    }
}

struct RowReader {
    rows: Rows,
    request: FileRequest,
}

impl Reader for RowReader {
    fn pieces(&self) -> usize {
        1
    }

    fn read(&self, _: usize, emit: &mut dyn FnMut(Batch) -> Result<bool>) -> Result<()> {
        let columns: Vec<Name> = self.request.projection.iter().map(|f| f.name.clone()).collect();
        let predicate = self.request.pruner.as_ref().and_then(|pruner| pruner.predicate());
        let frames = self.rows.0.open(&columns, self.request.limit, predicate.as_deref())?;
        let mut left = self.request.limit.unwrap_or(usize::MAX);
        for frame in frames {
            let frame = self.checked(&frame?)?.slice(0, left);
            left -= frame.height();
            for batch in frame.batches(usize::MAX) {
                if !emit(batch)? {
                    return Ok(());
                }
            }
            if left == 0 {
                break;
            }
        }
        Ok(())
    }
}

impl RowReader {
    /// The columns that were asked for, if they have the types that were promised.
    fn checked(&self, frame: &DataFrame) -> Result<DataFrame> {
        let column = |field: &polarslike_core::Field| {
            let column = frame.column(&field.name)?;
            if *column.dtype() != field.dtype {
                bail!(
                    Schema,
                    "column {:?} is {}, but the schema says {}",
                    field.name,
                    column.dtype(),
                    field.dtype
                );
            }
            Ok(column.clone())
        };
        let columns = self.request.projection.iter().map(column).collect::<Result<Vec<_>>>();
        let columns = columns.map_err(|e| e.context(self.rows.name().to_string()))?;
        DataFrame::with_height(columns, frame.height())
    }
}

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Rows {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

const NOT_DATA: &str = "a plan that reads what a function or a stream hands out cannot be written";

impl Serialize for Rows {
    fn serialize<S: Serializer>(&self, _: S) -> std::result::Result<S::Ok, S::Error> {
        Err(ser::Error::custom(NOT_DATA))
    }
}

impl<'de> Deserialize<'de> for Rows {
    fn deserialize<D: Deserializer<'de>>(_: D) -> std::result::Result<Self, D::Error> {
        Err(de::Error::custom(NOT_DATA))
    }
}

#[cfg(test)]
mod tests {
    use polarslike_core::{DataType, ErrorKind, Field};

    use super::*;
    use crate::testing::{column, ints, read};
    use crate::{Format, Location, ScanRequest, ScanSource, TableOptions};

    /// Three frames of two rows, or one of another type.
    struct Numbers {
        odd: bool,
    }

    impl RowSource for Numbers {
        fn name(&self) -> &str {
            "NUMBERS"
        }

        fn schema(&self) -> Result<Schema> {
            Schema::new(["a", "b"].map(|name| Field::new(name, DataType::Int64)))
        }

        fn open(&self, columns: &[Name], _: Option<usize>, _: Option<&str>) -> Result<Frames> {
            let dtype = if self.odd { DataType::Int8 } else { DataType::Int64 };
            let columns: Vec<_> =
                columns.iter().map(|name| column(name, dtype.clone(), &ints([1, 2]))).collect();
            Ok(Box::new((0..3).map(move |_| DataFrame::new(columns.clone()))))
        }
    }

    fn source(odd: bool) -> ScanSource {
        let format = Format::Rows(Rows::new(Numbers { odd }));
        ScanSource::new(&[Location::memory("")], format, TableOptions::default()).unwrap()
    }

    #[test]
    fn only_what_is_asked_for() {
        let request =
            ScanRequest { projection: Some(vec!["b".into()]), limit: Some(3), ..Default::default() };
        let frame = read(&source(false), &request).unwrap();
        assert_eq!((frame.width(), frame.height()), (1, 3));
        let count = ScanRequest { projection: Some(vec![]), ..Default::default() };
        assert_eq!(read(&source(false), &count).unwrap().width(), 0);
        assert!(
            serde_json::to_string(&source(false).format)
                .unwrap_err()
                .to_string()
                .contains("cannot be written")
        );
    }

    #[test]
    fn types_are_those_of_the_schema() {
        let error = read(&source(true), &ScanRequest::default()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Schema);
        assert!(error.to_string().contains("column \"a\" is Int8, but the schema says Int64"), "{error}");
    }
}
