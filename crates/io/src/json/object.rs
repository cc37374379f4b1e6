//! Objects: which field a name is, and what becomes of fields that an object lacks.

use arrow::array::ArrayRef;
use hashbrown::HashMap;
use polarslike_core::{Field, Name, Result};

use super::builder::{Builder, builders};
use super::parser::{Parsed, Parser};

/// Objects with more names than this are looked up name by name.
const MAX_ORDER: usize = 1 << 12;

/// The columns that the fields of objects go to.
pub(super) struct Object {
    names: Vec<Name>,
    columns: Vec<Box<dyn Builder>>,
    places: HashMap<Name, usize>,
    /// The names of the object before, as they stood in the text, with the column of each: most objects have the same
    /// names in the same order, so that comparing bytes finds the column.
    order: Vec<(Box<[u8]>, Option<usize>)>,
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
        let (mut position, mut filled) = (0, 0);
        let result = parser.object(|parser| {
            let column = self.column(parser, position)?;
            position += 1;
            match column {
                Some(column) if self.last[column] != self.objects => {
                    self.last[column] = self.objects;
                    filled += 1;
                    let name = &self.names[column];
                    self.columns[column].value(parser).map_err(|problem| problem.within(name))
                }
                _ => parser.skip(),
            }
        });
        if filled < self.columns.len() {
            self.fill();
        }
        result
    }

    /// Takes a name and the colon behind it; returns its column.
    #[inline]
    fn column(&mut self, parser: &mut Parser, position: usize) -> Parsed<Option<usize>> {
        parser.next();
        let start = parser.at;
        if let Some((name, column)) = self.order.get(position)
            && parser.takes_exactly(name)
        {
            if parser.takes(b':') {
                return Ok(*column);
            }
            return parser.expected("a colon");
        }
        let places = &self.places;
        let column = parser.key(|name| places.get(name).copied())?;
        // Up to the colon there may be white space.
        let text = parser.since(start);
        let name = text[..text.len() - 1].trim_end().as_bytes().into();
        if position < self.order.len() {
            self.order[position] = (name, column);
        } else if position < MAX_ORDER {
            self.order.push((name, column));
        }
        Ok(column)
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
