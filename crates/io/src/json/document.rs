//! A document: a list of objects, or one object.

use polarslike_core::{DataFrame, Field, Result, Schema, error};

use super::JsonOptions;
use super::infer::Inferred;
use super::parser::{Kind, Parsed, Parser, Problem, ProblemKind};
use super::rows::{Rows, explain};
use super::sample::with_overrides;
use crate::Location;
use crate::decompress::decompressed;
use crate::input::Input;

/// Beyond the first rows, from which types are inferred, one of so many is looked at.
const SAMPLE_EVERY: usize = 16;

/// Reads a document.
pub fn read_json(location: &Location, options: &JsonOptions) -> Result<DataFrame> {
    let input = decompressed(&Input::open(location)?, u64::MAX)?.input;
    let bytes = input.read_at(0, usize::MAX)?;
    let text = std::str::from_utf8(&bytes).map_err(|e| error!(Compute, "{location}: invalid UTF-8: {e}"))?;
    let explained = |problem: Box<Problem>| {
        let line =
            memchr::memchr_iter(b'\n', text.as_bytes().get(..problem.at).unwrap_or_default()).count() + 1;
        explain(&format!("{location}, line {line}"), text, &problem)
    };
    let fields = match &options.schema {
        Some(schema) => schema.fields().to_vec(),
        None => infer(text, options).map_err(explained)?,
    };
    let schema: Schema = with_overrides(fields, options)?;
    let mut rows = Rows::new(schema.fields(), options.ignore_errors)?;
    if let Err(problem) = each_row(text, |parser| rows.append(parser)) {
        if let (ProblemKind::Type(_), Some(wider)) = (&problem.kind, options.widened()) {
            // A value does not fit the type that other values of its column suggested: that of all rows does.
            return read_json(location, &wider);
        }
        return Err(explained(problem));
    }
    Ok(DataFrame::from_batches(&schema, &[rows.finish()?]))
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
    use polarslike_core::DataType;

    use super::*;

    fn read(text: &str) -> Result<DataFrame> {
        read_json(&Location::memory(text.to_string()), &JsonOptions::default())
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
        let error = read_json(&Location::memory("[{\"a\": 300}]"), &options).unwrap_err().to_string();
        assert!(error.contains("column \"a\": expected Int8, found \"300}]\""), "{error}");
        let deep = "[{\"a\":".to_string() + &"[".repeat(1 << 20);
        assert!(read(&deep).unwrap_err().to_string().contains("fewer lists"));
    }
}
