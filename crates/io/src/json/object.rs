//! Objects: which field a name is, and what becomes of fields that an object lacks.

use arrow::array::ArrayRef;
use hashbrown::HashMap;
use polarslike_core::{Field, Name, Result};

use super::builder::{Builder, builders};
use super::parser::{Expected, Parsed, Parser};

/// Objects with more names than this are looked up name by name.
const MAX_ORDER: usize = 1 << 12;

/// The columns that the fields of objects go to.
pub(super) struct Object {
    names: Vec<Name>,
    columns: Vec<Box<dyn Builder>>,
    places: HashMap<Name, usize>,
    /// What stood before each value of the object before, from the comma to the colon, and the column of each: most objects
    /// have the same names in the same order, so that comparing bytes finds the column.
    order: Vec<(Expected, Option<usize>)>,
    /// For each column the number of the last object that had it.
    last: Vec<u64>,
    objects: u64,
}

impl Object {
    pub(super) fn new(fields: &[Field], lenient: bool) -> Result<Self> {
        Ok(Self {
            names: fields.iter().map(|f| f.name.clone()).collect(),
            columns: builders(fields, lenient)?,
            places: fields.iter().enumerate().map(|(i, f)| (f.name.clone(), i)).collect(),
            order: Vec::new(),
            last: vec![0; fields.len()],
            objects: 0,
        })
    }

    /// Appends an object, at whose opening brace the parser is. Of several fields of one name the first counts.
    pub(super) fn value(&mut self, parser: &mut Parser) -> Parsed<()> {
        self.objects += 1;
        let mut filled = 0;
        let result = parser.enter().and_then(|()| {
            let result = self.fields(parser, &mut filled);
            parser.leave();
            result
        });
        if filled < self.columns.len() {
            self.fill();
        }
        result
    }

    fn fields(&mut self, parser: &mut Parser, filled: &mut usize) -> Parsed<()> {
        for position in 0.. {
            let column = match self.order.get(position) {
                Some((expected, column)) if parser.takes_expected(expected) => *column,
                _ => match self.column(parser, position)? {
                    Some(column) => column,
                    None => break,
                },
            };
            match column {
                Some(column) if self.last[column] != self.objects => {
                    self.last[column] = self.objects;
                    *filled += 1;
                    let name = &self.names[column];
                    self.columns[column].value(parser).map_err(|problem| problem.within(name))?;
                }
                _ => parser.skip()?,
            }
        }
        Ok(())
    }

    /// Takes what stands before the next value: a comma, a name and a colon. Returns the name's column; `None` at the end of
    /// the object.
    fn column(&mut self, parser: &mut Parser, position: usize) -> Parsed<Option<Option<usize>>> {
        let start = parser.at;
        let ends = if position == 0 { parser.takes(b'}') } else { !parser.more(b'}')? };
        if ends {
            return Ok(None);
        }
        let places = &self.places;
        let column = parser.key(|name| places.get(name).copied())?;
        parser.next();
        let expected = Expected::new(parser.since(start));
        if position < self.order.len() {
            self.order[position] = (expected, column);
        } else if position < MAX_ORDER {
            self.order.push((expected, column));
        }
        Ok(Some(column))
    }

    /// Makes what the object lacked null.
    fn fill(&mut self) {
        for (column, last) in self.columns.iter_mut().zip(&mut self.last) {
            if *last != self.objects {
                *last = self.objects;
                column.null();
            }
        }
    }

    /// Appends null in all columns.
    pub(super) fn null(&mut self) {
        self.columns.iter_mut().for_each(|column| column.null());
    }

    pub(super) fn finish(&mut self) -> Result<Vec<ArrayRef>> {
        self.columns.iter_mut().map(|column| column.finish()).collect()
    }
}
