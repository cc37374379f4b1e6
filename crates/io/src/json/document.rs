//! A document: a list of objects, or one object.

use bytes::Bytes;
use polarslike_core::{Batch, Error, Field, Result, Schema, error};

use super::JsonOptions;
use super::infer::Inferred;
use super::parser::{Kind, Parsed, Parser, Problem};
use super::rows::{Rows, explain};
use super::sample::with_overrides;
use crate::decompress::decompressed;
use crate::input::Input;
use crate::table::{FileRequest, OpenFile};
use crate::{Location, Reader};

/// Beyond the first rows, from which types are inferred, one of so many is looked at.
const SAMPLE_EVERY: usize = 16;

/// A document, decompressed.
struct Document {
    input: Input,
    text: Bytes,
}

struct OpenDocument {
    document: Document,
    schema: Schema,
    options: JsonOptions,
}

struct DocumentReader {
    document: Document,
    projection: Vec<Field>,
    options: JsonOptions,
}

/// The columns of a document.
pub(crate) fn schema(location: &Location, options: &JsonOptions) -> Result<Schema> {
    let fields = match &options.schema {
        Some(schema) => schema.fields().to_vec(),
        None => {
            let document = Document::open(&Input::open(location)?)?;
            let text = document.text()?;
            infer(text, options).map_err(|problem| document.explain(text, &problem))?
        }
    };
    with_overrides(fields, options)
}

/// Opens a document with these columns.
pub(crate) fn open(input: Input, options: &JsonOptions, schema: &Schema) -> Result<Box<dyn OpenFile>> {
    let document = Document::open(&input)?;
    Ok(Box::new(OpenDocument { document, schema: schema.clone(), options: options.clone() }))
}

impl Document {
    fn open(input: &Input) -> Result<Self> {
        let input = decompressed(input, u64::MAX)?.input;
        Ok(Self { text: input.read_at(0, usize::MAX)?, input })
    }

    fn text(&self) -> Result<&str> {
        let location = self.input.location();
        std::str::from_utf8(&self.text).map_err(|e| error!(Compute, "{location}: invalid UTF-8: {e}"))
    }

    fn explain(&self, text: &str, problem: &Problem) -> Error {
        let before = text.as_bytes().get(..problem.at).unwrap_or_default();
        let line = memchr::memchr_iter(b'\n', before).count() + 1;
        explain(&format!("{}, line {line}", self.input.location()), text, problem)
    }
}

impl OpenFile for OpenDocument {
    fn schema(&self) -> &Schema {
        &self.schema
    }

    fn rows(&self) -> Option<usize> {
        None
    }

    fn reader(self: Box<Self>, request: FileRequest) -> Result<Box<dyn Reader>> {
        let Self { document, options, .. } = *self;
        Rows::new(&request.projection, options.ignore_errors)?;
        Ok(Box::new(DocumentReader { document, projection: request.projection, options }))
    }
}

impl Reader for DocumentReader {
    fn pieces(&self) -> usize {
        1
    }

    fn read(&self, _piece: usize, emit: &mut dyn FnMut(Batch) -> Result<bool>) -> Result<()> {
        let text = self.document.text()?;
        let mut rows = Rows::new(&self.projection, self.options.ignore_errors)?;
        each_row(text, |parser| rows.append(parser)).map_err(|problem| {
            let error = self.document.explain(text, &problem);
            self.options.widening(&problem, error)
        })?;
        let batch = rows.finish()?;
        if batch.rows > 0 { emit(batch).map(drop) } else { Ok(()) }
    }
}

fn infer(text: &str, options: &JsonOptions) -> Parsed<Vec<Field>> {
    let rows = options.infer_schema_length.map_or(usize::MAX, |rows| rows.max(1));
    let mut inferred = Inferred::default();
    let mut count = 0;
    each_row(text, |parser| {
        count += 1;
        if count > rows && !count.is_multiple_of(SAMPLE_EVERY) {
            return parser.skip();
        }
        match parser.kind()? {
            Kind::Object => inferred.observe(parser),
            _ => parser.expected("an object, whose fields are the columns"),
        }
    })?;
    Ok(match inferred {
        Inferred::Object(fields) => fields.fields(),
        _ => Vec::new(),
    })
}

/// Calls `row` before each element of the list that the document is, or before the one object.
fn each_row(text: &str, mut row: impl FnMut(&mut Parser) -> Parsed<()>) -> Parsed<()> {
    let mut parser = Parser::new(text, true);
    match parser.next() {
        b'[' => parser.list(|parser| row(parser))?,
        _ => row(&mut parser)?,
    }
    parser.next();
    if parser.is_at_end() {
        Ok(())
    } else {
        parser.expected("the end of the document; objects one per line are NDJSON")
    }
}

#[cfg(test)]
mod tests {
    use polarslike_core::{DataFrame, DataType};

    use super::*;
    use crate::testing::read_all;
    use crate::{Format, ScanSource, TableOptions};

    fn read_with(text: &str, options: JsonOptions) -> Result<DataFrame> {
        let location = Location::memory(text.to_string());
        read_all(&ScanSource::new(&[location], Format::Json(options), TableOptions::default())?)
    }

    fn read(text: &str) -> Result<DataFrame> {
        read_with(text, JsonOptions::default())
    }

    #[test]
    fn lists_of_objects_and_one_object() {
        let frame = read("\u{feff} [\n{\"a\": 1, \"b\": [1]},\r\n {\"a\": 1.5, \"c\": \"x\"}] \n").unwrap();
        let types: Vec<String> = frame.schema().fields().iter().map(|f| f.dtype.to_string()).collect();
        assert_eq!(types, ["Float64", "List(Int64)", "String"]);
        assert_eq!(frame.height(), 2);
        assert_eq!(read("{\"a\": {}}").unwrap().height(), 1);
        assert_eq!((read("[]").unwrap().width(), read("[{},{}]").unwrap().height()), (0, 2));
    }

    #[test]
    fn what_is_no_table_is_an_error() {
        for (text, message) in [
            ("", "the bytes in memory, line 1: this is not JSON: expected a value, found the end"),
            ("[1]", "expected an object"),
            ("[{\"a\": 1},\n{\"a\": }]", "line 2"),
            ("{\"a\": 1}\n{\"a\": 2}", "objects one per line are NDJSON"),
            ("[{\"a\": 1}", "a comma or the end of the list"),
        ] {
            let error = read(text).unwrap_err().to_string();
            assert!(error.contains(message), "{error}");
        }
        let schema = Schema::new([Field::new("a", DataType::Int8)]).unwrap();
        let options = JsonOptions { schema: Some(schema), ..Default::default() };
        let error = read_with("[{\"a\": 300}]", options).unwrap_err().to_string();
        assert!(error.contains("column \"a\": expected Int8, found \"300}]\""), "{error}");
        let deep = "[{\"a\":".to_string() + &"[".repeat(1 << 20);
        assert!(read(&deep).unwrap_err().to_string().contains("fewer lists"));
    }
}
