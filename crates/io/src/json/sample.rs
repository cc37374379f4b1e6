//! The columns of files of lines, from samples all over them.

use polarslike_core::{Field, Result, Schema, bail, in_pool};
use rayon::prelude::*;

use super::JsonOptions;
use super::infer::Inferred;
use super::lines::{end_of_line, next_line};
use super::parser::{Kind, Parser};
use super::rows::explain;
use crate::Location;
use crate::decompress::decompressed;
use crate::input::Input;
use crate::lines::{LineChunks, Lines};

/// Of more files than this the others are taken to have the same columns.
const MAX_FILES: usize = 10;

/// The part of a compressed file that is looked at.
const COMPRESSED_BYTES: u64 = 1 << 24;

/// Of a file larger than this samples are taken: so many, evenly spread, of about that size.
const HEAD_BYTES: u64 = 1 << 18;
const SAMPLES: u64 = 16;
const SAMPLE_BYTES: u64 = 1 << 14;

/// The columns of files.
pub(crate) fn schema(locations: &[Location], options: &JsonOptions) -> Result<Schema> {
    if let Some(schema) = &options.schema {
        return with_overrides(schema.fields().to_vec(), options);
    }
    let mut inferred = Inferred::default();
    let (files, bytes) = match options.infer_schema_length {
        Some(_) => (MAX_FILES, COMPRESSED_BYTES),
        None => (usize::MAX, u64::MAX),
    };
    for location in locations.iter().take(files) {
        let content = decompressed(&Input::open(location)?, bytes)?;
        inferred.merge(file(&LineChunks::new(content.input), content.complete, options)?);
    }
    let Inferred::Object(fields) = inferred else {
        bail!(NoData, "{:?} has no objects to tell columns from; give them with schema", locations)
    };
    with_overrides(fields.fields(), options)
}

/// The schema with the types that are given.
pub(super) fn with_overrides(mut fields: Vec<Field>, options: &JsonOptions) -> Result<Schema> {
    for given in options.schema_overrides.iter().flat_map(Schema::fields) {
        match fields.iter_mut().find(|field| field.name == given.name) {
            Some(field) => field.dtype = given.dtype.clone(),
            None => {
                bail!(Schema, "schema_overrides has {:?}, but no row has a field of this name", given.name)
            }
        }
    }
    Schema::new(fields)
}

fn file(chunks: &LineChunks, complete: bool, options: &JsonOptions) -> Result<Inferred> {
    let mut inferred = Inferred::default();
    let Some(rows) = options.infer_schema_length else {
        let one = |chunk| observed(chunks, &chunks.read(chunk)?, usize::MAX, options.ignore_errors);
        let all = in_pool(|| (0..chunks.count()).into_par_iter().map(one).collect::<Result<Vec<_>>>())??;
        all.into_iter().for_each(|more| inferred.merge(more));
        return Ok(inferred);
    };
    // The last line of a part is not whole.
    let len = if complete { chunks.file.len() } else { chunks.file.len() - chunks.tail()? };
    // As many lines as are wanted may be longer than the head of the file.
    let (mut start, mut left) = (0, rows.max(1));
    while start < len && left > 0 {
        let lines = chunks.lines(start, (start + HEAD_BYTES).min(len))?;
        inferred.merge(observed(chunks, &lines, left, options.ignore_errors)?);
        left = left.saturating_sub(memchr::memchr_iter(b'\n', lines.bytes()).count());
        start += HEAD_BYTES;
    }
    if len > HEAD_BYTES {
        for i in 1..SAMPLES {
            let start = len / SAMPLES * i;
            let lines = chunks.lines(start, (start + SAMPLE_BYTES).min(len))?;
            inferred.merge(observed(chunks, &lines, rows.max(1), options.ignore_errors)?);
        }
    }
    Ok(inferred)
}

/// What the first of some lines say.
fn observed(chunks: &LineChunks, lines: &Lines, rows: usize, lenient: bool) -> Result<Inferred> {
    let text = chunks.text(lines)?;
    let mut parser = Parser::new(text, false);
    let mut inferred = Inferred::default();
    let mut count = 0;
    while count < rows && next_line(&mut parser) {
        count += 1;
        let observed = match parser.kind() {
            Ok(Kind::Object) => inferred.observe(&mut parser),
            _ => parser.expected("an object, whose fields are the columns"),
        };
        if let Err(problem) = observed.and_then(|()| end_of_line(&mut parser)) {
            if !lenient {
                return Err(explain(&chunks.place(lines.offset + problem.at as u64), text, &problem));
            }
            parser.skip_line();
        }
    }
    Ok(inferred)
}
