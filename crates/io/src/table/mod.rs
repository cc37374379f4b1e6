//! Files of one format as one table.
//!
//! A format knows how to read one file. What files have in common is done here: which columns of the table come from a
//! file, which are [folders](hive), its path, or missing; which types are [cast]; and which files a predicate rules out.

mod cast;
mod hive;
mod options;

use std::sync::Arc;

use polarslike_core::{Batch, Field, Name, Result, Scalar, Schema, Vector, bail, in_pool};
use rayon::prelude::*;

pub use cast::{CastOptions, DatetimeCast, ExtraFields, FloatCast, IntegerCast, MissingFields, Permission};
pub(crate) use hive::Hive;
pub use options::{ExtraColumns, MissingColumns, TableOptions};

use crate::input::Input;
use crate::{ColumnBounds, Pruner, Reader, RowFilter, ScanRequest, ScanSource};

/// Of a table of more files than this each is closed until it is read again.
const MAX_OPEN_FILES: usize = 128;

/// One file, opened: what it says of itself.
pub(crate) trait OpenFile: Send {
    /// Its columns; where the file does not know their types, they are the table's.
    fn schema(&self) -> &Schema;

    /// The number of rows, where the file says so.
    fn rows(&self) -> Option<usize>;

    /// The least and the greatest value of a column of integers (or physical dates, times and decimals), where the file
    /// says so.
    fn range(&self, _column: &str) -> Option<(i128, i128)> {
        None
    }

    /// Whether a reader applies the filter of a [`FileRequest`].
    fn takes_filter(&self) -> bool {
        false
    }

    /// A reader of some of its columns.
    fn reader(self: Box<Self>, request: FileRequest) -> Result<Box<dyn Reader>>;
}

/// What is read of one file.
#[derive(Clone, Debug, Default)]
pub(crate) struct FileRequest {
    /// Columns of the file, each once, in the order in which batches have them.
    pub(crate) projection: Vec<Field>,
    /// As in [`ScanRequest`].
    pub(crate) limit: Option<usize>,
    /// As in [`ScanRequest`]; its columns need not be those of the file.
    pub(crate) pruner: Option<Arc<dyn Pruner>>,
    /// As in [`ScanRequest`], on columns of the file; only if [`OpenFile::takes_filter`].
    pub(crate) filter: Option<Arc<dyn RowFilter>>,
}

/// A reader of all files of a source.
pub(crate) fn open(source: &ScanSource, schema: &Schema, request: &ScanRequest) -> Result<Box<dyn Reader>> {
    let hive = source.hive(schema)?;
    let table = Table { source, schema, hive: &hive, request };
    let numbers = 0..source.locations.len();
    let files = match request.limit {
        // Files beyond the limit need not be looked at.
        Some(limit) => table.open_up_to(limit)?,
        None if numbers.len() > 1 => {
            let files: Result<Vec<_>> = in_pool(|| numbers.into_par_iter().map(|i| table.file(i)).collect())?;
            files?
        }
        None => numbers.map(|i| table.file(i)).collect::<Result<_>>()?,
    };
    let files: Vec<TableFile> = files.into_iter().flatten().collect();
    let mut first_pieces = vec![0];
    for (i, file) in files.iter().enumerate() {
        first_pieces.push(first_pieces[i] + file.reader.pieces());
    }
    Ok(Box::new(TableReader { files, first_pieces }))
}

/// What is the same for all files.
struct Table<'a> {
    source: &'a ScanSource,
    schema: &'a Schema,
    hive: &'a Hive,
    request: &'a ScanRequest,
}

/// Where a column of the table comes from.
enum Origin {
    /// A column that is read, at this place among them, of this type.
    Read(usize, Field),
    /// The same value in all rows of the file.
    Constant(Scalar),
}

struct TableFile {
    input: Input,
    reader: Box<dyn Reader>,
    origins: Vec<Origin>,
    /// A filter that the file's reader does not apply, and the places of its columns among the origins.
    filter: Option<(Arc<dyn RowFilter>, Vec<usize>)>,
    /// The number of columns of the projection; columns that only the filter needs follow.
    width: usize,
    /// Whether the file is closed after each piece.
    close: bool,
}

impl Table<'_> {
    fn open_up_to(&self, limit: usize) -> Result<Vec<Option<TableFile>>> {
        let mut files = Vec::new();
        let mut rows = Some(0);
        for i in 0..self.source.locations.len() {
            if rows.is_some_and(|rows| rows >= limit && i > 0) {
                break;
            }
            let opened = self.opened(i)?;
            let more = opened.as_ref().map_or(Some(0), |(_, file)| file.rows());
            rows = rows.zip(more).map(|(rows, more)| rows + more);
            files.push(opened.map(|(input, file)| self.place(i, input, file)).transpose()?);
        }
        Ok(files)
    }

    fn file(&self, i: usize) -> Result<Option<TableFile>> {
        self.opened(i)?.map(|(input, file)| self.place(i, input, file)).transpose()
    }

    /// The file, unless a predicate rules it out by its folders, or it has neither rows nor columns.
    fn opened(&self, i: usize) -> Result<Option<(Input, Box<dyn OpenFile>)>> {
        if let Some(pruner) = &self.request.pruner
            && !pruner.may_match(&|name: &str| Some(constant_bounds(self.constant(i, &name.into())?)))
        {
            return Ok(None);
        }
        let input = self.source.input(i, &self.request.stop)?;
        // A limit counts rows of all files together, so that it says something of the first only.
        let limit = self.request.limit.filter(|_| self.source.locations.len() == 1);
        let file = self.source.format.open(input.clone(), &self.file_schema()?, limit)?;
        Ok((!(file.schema().is_empty() && file.rows() == Some(0))).then_some((input, file)))
    }

    /// The columns that files have.
    fn file_schema(&self) -> Result<Schema> {
        Schema::new(self.schema.fields().iter().filter(|f| !self.is_constant(&f.name)).cloned())
    }

    /// Whether a column is a folder or the path.
    fn is_constant(&self, name: &Name) -> bool {
        self.hive.schema.contains(name) || self.source.table.include_file_paths.as_ref() == Some(name)
    }

    /// The value of such a column in a file.
    fn constant(&self, i: usize, name: &Name) -> Option<Scalar> {
        if self.source.table.include_file_paths.as_ref() == Some(name) {
            let text = self.source.locations[i].as_text();
            return Some(text.map_or_else(|| "in-mem".into(), |text| Scalar::from(text.as_ref())));
        }
        self.hive.value(i, name).cloned()
    }

    /// The reader of one file, and how its columns become those of the table.
    fn place(&self, i: usize, input: Input, file: Box<dyn OpenFile>) -> Result<TableFile> {
        self.check_columns(&input, file.schema())?;
        let columns: Vec<Name> = match &self.request.projection {
            Some(names) => names.clone(),
            None => self.schema.names().cloned().collect(),
        };
        let mut origins = Vec::new();
        let mut projection: Vec<Field> = Vec::new();
        let origin = |name: &Name, projection: &mut Vec<Field>| -> Result<Origin> {
            let target = self.schema.fields()[self.schema.index_of(name)?].clone();
            if let Some(scalar) = self.constant(i, name) {
                return Ok(Origin::Constant(scalar));
            }
            let Ok(found) = file.schema().dtype(name) else {
                return Ok(Origin::Constant(Scalar::null(target.dtype)));
            };
            self.check_type(&input, &target, found)?;
            let read = Field::new(name.clone(), found.clone());
            let place = projection.iter().position(|f| *f == read).unwrap_or(projection.len());
            if place == projection.len() {
                projection.push(read);
            }
            Ok(Origin::Read(place, target))
        };
        for name in &columns {
            origins.push(origin(name, &mut projection)?);
        }
        let width = origins.len();
        let mut filter = self.request.filter.clone();
        let pushed = filter.take_if(|filter| {
            let same = |name: &Name| {
                let fields = file.schema().get(name).zip(self.schema.get(name));
                fields.is_some_and(|(a, b)| a.dtype == b.dtype) && !self.is_constant(name)
            };
            let mut columns = filter.columns().iter();
            file.takes_filter() && columns.len() > 0 && columns.all(same)
        });
        let filter = match filter {
            Some(filter) => {
                let mut places = Vec::new();
                for name in filter.columns() {
                    let place = columns.iter().position(|c| c == name).unwrap_or(origins.len());
                    if place == origins.len() {
                        origins.push(origin(name, &mut projection)?);
                    }
                    places.push(place);
                }
                Some((filter, places))
            }
            None => None,
        };
        let request = FileRequest {
            projection,
            limit: self.request.limit,
            pruner: self.request.pruner.clone(),
            filter: pushed,
        };
        let reader = file.reader(request)?;
        let close = self.source.locations.len() > MAX_OPEN_FILES;
        if close {
            input.close();
        }
        Ok(TableFile { input, reader, origins, filter, width, close })
    }

    fn check_columns(&self, input: &Input, found: &Schema) -> Result<()> {
        let (options, file) = (&self.source.table, input.location());
        let lacks = |name: &&Name| !found.contains(name) && !self.is_constant(name);
        let missing: Vec<&Name> = self.schema.names().filter(lacks).collect();
        if options.missing_columns == MissingColumns::Raise && !missing.is_empty() {
            bail!(
                Schema,
                "{file} lacks the columns {missing:?} of the table; missing_columns='insert' makes them null"
            );
        }
        let extra: Vec<&Name> = found.names().filter(|name| !self.schema.contains(name)).collect();
        if options.extra_columns == ExtraColumns::Raise && !extra.is_empty() {
            bail!(
                Schema,
                "{file} has the columns {extra:?} besides those of the table; extra_columns='ignore' leaves them out"
            );
        }
        Ok(())
    }

    fn check_type(&self, input: &Input, target: &Field, found: &polarslike_core::DataType) -> Result<()> {
        if !self.source.table.cast_options.allows(found, &target.dtype) {
            bail!(
                Schema,
                "column {:?} of {} is {found}, but {} was expected, which it is in the table; cast_options say which \
                 types are cast",
                target.name,
                input.location(),
                target.dtype
            );
        }
        Ok(())
    }
}

/// What is known of a column with one value.
fn constant_bounds(value: Scalar) -> ColumnBounds {
    // The number of rows is not known: one stands for all.
    let null_count = Some(usize::from(value.is_null()));
    let bound = (!value.is_null()).then_some(value);
    ColumnBounds { min: bound.clone(), max: bound, null_count, rows: 1 }
}

struct TableReader {
    files: Vec<TableFile>,
    /// For each file the number of its first piece, and at the end the number of all pieces.
    first_pieces: Vec<usize>,
}

impl Reader for TableReader {
    fn pieces(&self) -> usize {
        self.first_pieces[self.files.len()]
    }

    fn read(&self, piece: usize, emit: &mut dyn FnMut(Batch) -> Result<bool>) -> Result<()> {
        let index = self.first_pieces.partition_point(|first| *first <= piece) - 1;
        let file = &self.files[index];
        let result = file.reader.read(piece - self.first_pieces[index], &mut |batch| match file
            .batch(batch)
            .map_err(|e| {
            e.context(format!("file {}", file.input.location()))
        })? {
            Some(batch) => emit(batch),
            None => Ok(true),
        });
        if file.close {
            file.input.close();
        }
        result
    }
}

impl TableFile {
    /// What is read as rows of the table; none if the filter keeps none.
    fn batch(&self, batch: Batch) -> Result<Option<Batch>> {
        let rows = batch.rows;
        let vector = |origin: &Origin| match origin {
            Origin::Read(place, target) => {
                let vector = &batch.columns[*place];
                cast::cast(vector, &target.dtype).map_err(|e| e.context(format!("column {:?}", target.name)))
            }
            Origin::Constant(value) => Vector::constant(value, rows),
        };
        let mut columns = self.origins.iter().map(vector).collect::<Result<Vec<_>>>()?;
        let Some((filter, places)) = &self.filter else { return Ok(Some(Batch::new(columns, rows))) };
        let inputs = places.iter().map(|place| columns[*place].clone()).collect();
        let mask = filter.keep(&Batch::new(inputs, rows))?;
        columns.truncate(self.width);
        let kept = Batch::new(columns, rows).filter(&mask)?;
        Ok((kept.rows > 0).then_some(kept))
    }
}

#[cfg(test)]
mod tests;
