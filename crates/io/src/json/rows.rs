//! Objects as rows.

use polarslike_core::{Batch, DataType, Error, Field, Result, Vector, error};

use super::object::Object;
use super::parser::{Parsed, Parser, Problem, ProblemKind};

/// Columns in the making, a row per object.
pub(super) struct Rows<'a> {
    fields: &'a [Field],
    object: Object,
    pub(super) count: usize,
}

impl<'a> Rows<'a> {
    pub(super) fn new(fields: &'a [Field], lenient: bool) -> Result<Self> {
        Ok(Self { fields, object: Object::new(fields, lenient)?, count: 0 })
    }

    /// Appends the next value, which must be an object; if anything is wrong, a row with nulls instead.
    pub(super) fn append(&mut self, parser: &mut Parser) -> Parsed<()> {
        self.count += 1;
        if parser.next() == b'{' {
            return self.object.value(parser);
        }
        self.object.null();
        parser.expected("an object, whose fields are the columns")
    }

    pub(super) fn finish(&mut self) -> Result<Batch> {
        let vector = |(array, field): (_, &Field)| {
            let vector = Vector::plain(field.dtype.clone(), array);
            if field.dtype == DataType::Categorical { vector.to_dictionary() } else { Ok(vector) }
        };
        let columns =
            self.object.finish()?.into_iter().zip(self.fields).map(vector).collect::<Result<_>>()?;
        Ok(Batch::new(columns, std::mem::take(&mut self.count)))
    }
}

/// The error of a problem; `place` says where its text is.
pub(super) fn explain(place: &str, text: &str, problem: &Problem) -> Error {
    // As much as tells the value from others.
    const SHOWN: usize = 40;
    let rest = text.get(problem.at..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    let found = match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{:?}...", &line[..end]),
        None if line.is_empty() => "the end".to_string(),
        None => format!("{line:?}"),
    };
    let column = match problem.path.last() {
        Some(_) => {
            let names: Vec<&str> = problem.path.iter().rev().map(|n| n.as_ref()).collect();
            format!(", column {:?}", names.join("."))
        }
        None => String::new(),
    };
    match &problem.kind {
        ProblemKind::Syntax(expected) => {
            error!(Compute, "{place}{column}: this is not JSON: expected {expected}, found {found}")
        }
        ProblemKind::Type(dtype) => error!(
            Compute,
            "{place}{column}: expected {dtype}, found {found}; give the column's type with schema_overrides, infer it \
             from more rows with infer_schema_length, or make values of other types null with ignore_errors=True"
        ),
    }
}
