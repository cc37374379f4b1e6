//! Lines as batches.

use std::sync::Arc;

use arrow::array::StringViewBuilder;
use polarslike_core::{Batch, DataType, Result, Schema, Vector};

use super::LineChunks;
use crate::Reader;
use crate::table::{FileRequest, OpenFile};

pub(super) struct OpenLines {
    pub(super) chunks: LineChunks,
    pub(super) schema: Schema,
}

struct LinesReader {
    chunks: LineChunks,
    /// Whether the column is read, or its rows only counted.
    wanted: bool,
}

impl OpenFile for OpenLines {
    fn schema(&self) -> &Schema {
        &self.schema
    }

    fn rows(&self) -> Option<usize> {
        (self.chunks.file.len() == 0).then_some(0)
    }

    fn reader(self: Box<Self>, request: FileRequest) -> Result<Box<dyn Reader>> {
        Ok(Box::new(LinesReader { chunks: self.chunks, wanted: !request.projection.is_empty() }))
    }
}

impl Reader for LinesReader {
    fn pieces(&self) -> usize {
        self.chunks.count()
    }

    fn read(&self, piece: usize, emit: &mut dyn FnMut(Batch) -> Result<bool>) -> Result<()> {
        let lines = self.chunks.read(piece)?;
        let text = self.chunks.text(&lines)?;
        let count = text.lines().count();
        if count == 0 {
            return Ok(());
        }
        let mut columns = Vec::new();
        if self.wanted {
            let mut values = StringViewBuilder::with_capacity(count);
            text.lines().for_each(|line| values.append_value(line));
            columns.push(Vector::plain(DataType::String, Arc::new(values.finish())));
        }
        emit(Batch::new(columns, count)).map(drop)
    }
}

#[cfg(test)]
mod tests {
    use polarslike_core::{DataFrame, Value};

    use crate::testing::{read, read_all, strings};
    use crate::{Format, LinesOptions, Location, ScanRequest, ScanSource, TableOptions};

    fn source(text: &'static str) -> ScanSource {
        let format = Format::Lines(LinesOptions { name: "text".into() });
        ScanSource::new(&[Location::memory(text)], format, TableOptions::default()).unwrap()
    }

    fn values(frame: &DataFrame) -> Vec<Value> {
        frame.column("text").unwrap().iter().map(|s| s.value).collect()
    }

    #[test]
    fn lines_are_rows() {
        for (text, lines) in
            [("", &[][..]), ("\n", &[""]), ("a\r\n\"b,\n\nc", &["a", "\"b,", "", "c"]), ("é\n", &["é"])]
        {
            assert_eq!(values(&read_all(&source(text)).unwrap()), strings(lines), "{text:?}");
            let request = ScanRequest { projection: Some(vec![]), ..Default::default() };
            assert_eq!(read(&source(text), &request).unwrap().height(), lines.len());
        }
    }
}
