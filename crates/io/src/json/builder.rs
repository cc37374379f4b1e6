//! Columns built from values where they stand in the text.
//!
//! A builder appends one row per call, whatever happens: a row in which something is wrong becomes null, so that columns and
//! the children of nested ones keep their lengths.

use std::sync::Arc;

use arrow::array::{
    ArrayRef, ArrowPrimitiveType, BooleanBuilder, FixedSizeListArray, LargeListArray, NullArray,
    NullBufferBuilder, PrimitiveBuilder, StringViewBuilder, StructArray,
};
use arrow::buffer::{NullBuffer, OffsetBuffer};
use arrow::datatypes::{
    DataType as A, Decimal128Type, FieldRef, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type,
    Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use polarslike_core::{DataType, Field, Result, bail, decimal, error, temporal};

use super::duration;
use super::object::Object;
use super::parser::{Kind, Parsed, Parser};
use crate::csv::number;

/// Gathers the values of one column.
pub(super) trait Builder: Send {
    /// Appends the next value.
    fn value(&mut self, parser: &mut Parser) -> Parsed<()>;

    fn null(&mut self);

    /// The values so far in the storage of the type; the builder begins anew.
    fn finish(&mut self) -> Result<ArrayRef>;
}

/// A builder for values of a type; if `lenient`, values of other types are null.
pub(super) fn builder(dtype: &DataType, lenient: bool) -> Result<Box<dyn Builder>> {
    let leaf = Rules { dtype: dtype.clone(), lenient };
    macro_rules! integer {
        ($arrow:ty) => {
            leaf.with(PrimitiveBuilder::<$arrow>::new(), |parser| {
                Ok(parser.integer()?.and_then(|v| v.try_into().ok()))
            })
        };
    }
    Ok(match dtype {
        DataType::Null => Box::new(Nulls { rules: leaf, rows: 0 }),
        DataType::Boolean => leaf.with(BooleanBuilder::new(), |parser| match parser.kind()? {
            Kind::Bool => parser.boolean().map(Some),
            _ => Ok(None),
        }),
        DataType::Int8 => integer!(Int8Type),
        DataType::Int16 => integer!(Int16Type),
        DataType::Int32 => integer!(Int32Type),
        DataType::Int64 => leaf.with(PrimitiveBuilder::<Int64Type>::new(), |parser| parser.integer()),
        DataType::UInt8 => integer!(UInt8Type),
        DataType::UInt16 => integer!(UInt16Type),
        DataType::UInt32 => integer!(UInt32Type),
        DataType::UInt64 => leaf.with(PrimitiveBuilder::<UInt64Type>::new(), |parser| {
            Ok(parser.number_text()?.and_then(|text| text.parse().ok()))
        }),
        DataType::Int128 => leaf.with(PrimitiveBuilder::<Decimal128Type>::new(), |parser| {
            Ok(parser.number_text()?.and_then(int128))
        }),
        DataType::Float32 => leaf.with(PrimitiveBuilder::<Float32Type>::new(), |parser| {
            Ok(parser.number_text()?.and_then(|text| number::float32(text, b'.')).filter(|v| v.is_finite()))
        }),
        DataType::Float64 => leaf.with(PrimitiveBuilder::<Float64Type>::new(), |parser| {
            if let Some(number) = parser.short_number() {
                return Ok(Some(number.float()));
            }
            Ok(parser.number_text()?.and_then(|text| number::float64(text, b'.')).filter(|v| v.is_finite()))
        }),
        DataType::Decimal(precision, scale) => {
            let (precision, scale) = (*precision, *scale);
            let digits = move |text: &str| {
                decimal::parse_at(text, scale).filter(|digits| decimal::fits(*digits, precision))
            };
            leaf.with(PrimitiveBuilder::<Decimal128Type>::new(), move |parser| match parser.kind()? {
                Kind::String => parser.string().map(&digits),
                Kind::Number => parser.number().map(|number| digits(number.text)),
                _ => Ok(None),
            })
        }
        DataType::String => Box::new(Texts { values: StringViewBuilder::new() }),
        DataType::Categorical => leaf.with(StringViewBuilder::new(), |parser| match parser.kind()? {
            Kind::String => parser.string().map(|text| Some(text.to_string())),
            _ => Ok(None),
        }),
        DataType::Enum(categories) => {
            let categories = categories.clone();
            leaf.of_text(PrimitiveBuilder::<UInt32Type>::new(), move |text| categories.code(text))
        }
        DataType::Date => leaf.of_text(PrimitiveBuilder::<Int32Type>::new(), temporal::parse_date),
        DataType::Time => leaf.of_text(PrimitiveBuilder::<Int64Type>::new(), temporal::parse_time),
        DataType::Datetime(unit, _) => {
            let unit = *unit;
            leaf.of_text(PrimitiveBuilder::<Int64Type>::new(), move |text| {
                Some(temporal::parse_datetime(text, unit)?.instant)
            })
        }
        DataType::Duration(unit) => {
            let unit = *unit;
            leaf.of_text(PrimitiveBuilder::<Int64Type>::new(), move |text| duration::parse(text, unit))
        }
        DataType::List(inner) => Box::new(List {
            rules: leaf,
            field: item_field(dtype)?,
            values: builder(inner, lenient)?,
            ends: vec![0],
            valid: NullBufferBuilder::new(0),
        }),
        DataType::Array(inner, width) => Box::new(Array {
            rules: leaf,
            field: item_field(dtype)?,
            width: *width,
            values: builder(inner, lenient)?,
            valid: NullBufferBuilder::new(0),
        }),
        DataType::Struct(fields) => Box::new(Struct {
            object: Object::new(fields, lenient)?,
            rules: leaf,
            valid: NullBufferBuilder::new(0),
        }),
        DataType::Map(key, value) if **key == DataType::String => Box::new(Map {
            rules: leaf,
            keys: StringViewBuilder::new(),
            values: builder(value, lenient)?,
            ends: vec![0],
            valid: NullBufferBuilder::new(0),
        }),
        other => {
            bail!(Compute, "JSON has no values of type {other}: read the column as String, then cast it")
        }
    })
}

/// An integer as text, if it has so many bits.
pub(super) fn int128(text: &str) -> Option<i128> {
    // Stored as decimals of as many digits as those hold.
    text.parse().ok().filter(|digits| decimal::fits(*digits, polarslike_core::MAX_PRECISION))
}

fn item_field(dtype: &DataType) -> Result<FieldRef> {
    match dtype.storage() {
        A::LargeList(field) | A::FixedSizeList(field, _) => Ok(field),
        other => Err(error!(Internal, "{dtype} is stored as {other}")),
    }
}

impl<'a> Parser<'a> {
    /// The text of a whole number or any other; `None` if the next value is no number.
    #[inline]
    fn number_text(&mut self) -> Parsed<Option<&'a str>> {
        match self.kind()? {
            Kind::Number => self.number().map(|number| Some(number.text)),
            _ => Ok(None),
        }
    }

    /// A whole number; `None` if the next value is something else.
    #[inline]
    fn integer(&mut self) -> Parsed<Option<i64>> {
        let start = self.at;
        match self.short_number().map(|number| number.integer()) {
            Some(Some(number)) => return Ok(Some(number)),
            Some(None) => self.at = start,
            None => {}
        }
        Ok(self.number_text()?.and_then(number::integer))
    }
}

/// What is done with values of other types.
struct Rules {
    dtype: DataType,
    lenient: bool,
}

impl Rules {
    /// A builder of what `parse` makes of values; it gives `None` for those of other types.
    fn with<V, B, P>(self, values: B, parse: P) -> Box<dyn Builder>
    where
        B: ArrayOf<V> + Send + 'static,
        V: 'static,
        P: Fn(&mut Parser) -> Parsed<Option<V>> + Send + 'static,
    {
        Box::new(Leaf { rules: self, values, parse, of: std::marker::PhantomData })
    }

    /// A builder of what `parse` makes of strings.
    fn of_text<V, B, P>(self, values: B, parse: P) -> Box<dyn Builder>
    where
        B: ArrayOf<V> + Send + 'static,
        V: 'static,
        P: Fn(&str) -> Option<V> + Send + 'static,
    {
        self.with(values, move |parser| match parser.kind()? {
            Kind::String => parser.string().map(&parse),
            _ => Ok(None),
        })
    }

    /// Goes past a value of another type, which is an error unless such values are null.
    #[cold]
    fn other(&self, parser: &mut Parser, start: usize) -> Parsed<()> {
        parser.at = start;
        parser.skip()?;
        if self.lenient { Ok(()) } else { parser.mismatch(start, &self.dtype) }
    }
}

/// An Arrow builder of values of one type.
trait ArrayOf<V> {
    fn append(&mut self, value: Option<V>);
    fn array(&mut self) -> ArrayRef;
}

impl<T: ArrowPrimitiveType> ArrayOf<T::Native> for PrimitiveBuilder<T> {
    #[inline]
    fn append(&mut self, value: Option<T::Native>) {
        self.append_option(value);
    }

    fn array(&mut self) -> ArrayRef {
        Arc::new(self.finish())
    }
}

impl ArrayOf<bool> for BooleanBuilder {
    fn append(&mut self, value: Option<bool>) {
        self.append_option(value);
    }

    fn array(&mut self) -> ArrayRef {
        Arc::new(self.finish())
    }
}

impl ArrayOf<String> for StringViewBuilder {
    fn append(&mut self, value: Option<String>) {
        self.append_option(value);
    }

    fn array(&mut self) -> ArrayRef {
        Arc::new(self.finish())
    }
}

struct Leaf<V, B, P> {
    rules: Rules,
    values: B,
    parse: P,
    of: std::marker::PhantomData<fn() -> V>,
}

impl<V, B: ArrayOf<V> + Send, P: Fn(&mut Parser) -> Parsed<Option<V>> + Send> Builder for Leaf<V, B, P> {
    #[inline]
    fn value(&mut self, parser: &mut Parser) -> Parsed<()> {
        parser.next();
        let start = parser.at;
        match (self.parse)(parser) {
            Ok(Some(value)) => {
                self.values.append(Some(value));
                Ok(())
            }
            other => {
                self.values.append(None);
                other?;
                parser.at = start;
                if parser.null()? { Ok(()) } else { self.rules.other(parser, start) }
            }
        }
    }

    fn null(&mut self) {
        self.values.append(None);
    }

    fn finish(&mut self) -> Result<ArrayRef> {
        Ok(self.values.array())
    }
}

/// A column of which only nulls were seen.
struct Nulls {
    rules: Rules,
    rows: usize,
}

impl Builder for Nulls {
    fn value(&mut self, parser: &mut Parser) -> Parsed<()> {
        self.rows += 1;
        let start = parser.at;
        if parser.null()? { Ok(()) } else { self.rules.other(parser, start) }
    }

    fn null(&mut self) {
        self.rows += 1;
    }

    fn finish(&mut self) -> Result<ArrayRef> {
        Ok(Arc::new(NullArray::new(std::mem::take(&mut self.rows))))
    }
}

/// Text: what is no string is kept as JSON.
struct Texts {
    values: StringViewBuilder,
}

impl Builder for Texts {
    #[inline]
    fn value(&mut self, parser: &mut Parser) -> Parsed<()> {
        let found = if parser.next() == b'n' { parser.null().map(|_| None) } else { parser.text().map(Some) };
        match found {
            Ok(text) => {
                self.values.append_option(text);
                Ok(())
            }
            Err(problem) => {
                self.values.append_null();
                Err(problem)
            }
        }
    }

    fn null(&mut self) {
        self.values.append_null();
    }

    fn finish(&mut self) -> Result<ArrayRef> {
        Ok(Arc::new(self.values.finish()))
    }
}

/// What stands before the elements of a nested value.
enum Opening {
    /// The value is nested as it should be.
    Opens,
    /// It is null, or taken for it.
    Null,
}

impl Rules {
    fn opening(&self, parser: &mut Parser, byte: u8) -> Parsed<Opening> {
        if parser.next() == byte {
            return Ok(Opening::Opens);
        }
        let start = parser.at;
        if !parser.null()? {
            self.other(parser, start)?;
        }
        Ok(Opening::Null)
    }
}

/// Where rows of variable length end.
fn offsets(ends: &mut Vec<i64>) -> OffsetBuffer<i64> {
    OffsetBuffer::new(std::mem::replace(ends, vec![0]).into())
}

struct List {
    rules: Rules,
    field: FieldRef,
    values: Box<dyn Builder>,
    ends: Vec<i64>,
    valid: NullBufferBuilder,
}

impl Builder for List {
    fn value(&mut self, parser: &mut Parser) -> Parsed<()> {
        let mut end = self.ends.last().copied().unwrap_or(0);
        let result = self.rules.opening(parser, b'[').and_then(|opening| match opening {
            Opening::Opens => parser
                .list(|parser| {
                    end += 1;
                    self.values.value(parser)
                })
                .map(|()| true),
            Opening::Null => Ok(false),
        });
        self.ends.push(end);
        self.valid.append(matches!(result, Ok(true)));
        result.map(drop)
    }

    fn null(&mut self) {
        self.ends.push(self.ends.last().copied().unwrap_or(0));
        self.valid.append_null();
    }

    fn finish(&mut self) -> Result<ArrayRef> {
        let (offsets, values) = (offsets(&mut self.ends), self.values.finish()?);
        Ok(Arc::new(LargeListArray::try_new(self.field.clone(), offsets, values, self.valid.finish())?))
    }
}

struct Array {
    rules: Rules,
    field: FieldRef,
    width: usize,
    values: Box<dyn Builder>,
    valid: NullBufferBuilder,
}

impl Builder for Array {
    fn value(&mut self, parser: &mut Parser) -> Parsed<()> {
        let mut count = 0;
        parser.next();
        let start = parser.at;
        let result = self.rules.opening(parser, b'[').and_then(|opening| match opening {
            Opening::Opens => {
                parser.list(|parser| {
                    count += 1;
                    if count > self.width { parser.skip() } else { self.values.value(parser) }
                })?;
                if count == self.width {
                    return Ok(true);
                }
                self.rules.other(parser, start).map(|()| false)
            }
            Opening::Null => Ok(false),
        });
        (count..self.width).for_each(|_| self.values.null());
        self.valid.append(matches!(result, Ok(true)));
        result.map(drop)
    }

    fn null(&mut self) {
        (0..self.width).for_each(|_| self.values.null());
        self.valid.append_null();
    }

    fn finish(&mut self) -> Result<ArrayRef> {
        let (width, rows) = (i32::try_from(self.width).unwrap_or(i32::MAX), self.valid.len());
        let (values, nulls) = (self.values.finish()?, self.valid.finish());
        let array = FixedSizeListArray::try_new_with_length(self.field.clone(), width, values, nulls, rows)?;
        Ok(Arc::new(array))
    }
}

struct Struct {
    rules: Rules,
    object: Object,
    valid: NullBufferBuilder,
}

impl Builder for Struct {
    fn value(&mut self, parser: &mut Parser) -> Parsed<()> {
        let result = match self.rules.opening(parser, b'{') {
            Ok(Opening::Opens) => self.object.value(parser).map(|()| true),
            other => {
                self.object.null();
                other.map(|_| false)
            }
        };
        self.valid.append(matches!(result, Ok(true)));
        result.map(drop)
    }

    fn null(&mut self) {
        self.object.null();
        self.valid.append_null();
    }

    fn finish(&mut self) -> Result<ArrayRef> {
        let rows = self.valid.len();
        let A::Struct(fields) = self.rules.dtype.storage() else {
            bail!(Internal, "a Struct is stored as one")
        };
        let (arrays, nulls) = (self.object.finish()?, self.valid.finish());
        Ok(Arc::new(StructArray::try_new_with_length(fields, arrays, nulls, rows)?))
    }
}

/// Objects whose names are values.
struct Map {
    rules: Rules,
    keys: StringViewBuilder,
    values: Box<dyn Builder>,
    ends: Vec<i64>,
    valid: NullBufferBuilder,
}

impl Builder for Map {
    fn value(&mut self, parser: &mut Parser) -> Parsed<()> {
        let mut end = self.ends.last().copied().unwrap_or(0);
        let result = self.rules.opening(parser, b'{').and_then(|opening| match opening {
            Opening::Opens => parser
                .object(|parser| {
                    parser.key(|name| self.keys.append_value(name))?;
                    end += 1;
                    self.values.value(parser)
                })
                .map(|()| true),
            Opening::Null => Ok(false),
        });
        // A name whose value is missing has been appended without it.
        while self.keys_len() > end {
            end += 1;
            self.values.null();
        }
        self.ends.push(end);
        self.valid.append(matches!(result, Ok(true)));
        result.map(drop)
    }

    fn null(&mut self) {
        self.ends.push(self.ends.last().copied().unwrap_or(0));
        self.valid.append_null();
    }

    fn finish(&mut self) -> Result<ArrayRef> {
        let field = item_field(&self.rules.dtype)?;
        let A::Struct(fields) = field.data_type() else {
            bail!(Internal, "a Map is stored as a list of entries")
        };
        let entries: Vec<ArrayRef> = vec![Arc::new(self.keys.finish()), self.values.finish()?];
        let rows = entries[0].len();
        let entries = StructArray::try_new_with_length(fields.clone(), entries, None, rows)?;
        let (offsets, nulls): (_, Option<NullBuffer>) = (offsets(&mut self.ends), self.valid.finish());
        Ok(Arc::new(LargeListArray::try_new(field.clone(), offsets, Arc::new(entries), nulls)?))
    }
}

impl Map {
    fn keys_len(&self) -> i64 {
        arrow::array::ArrayBuilder::len(&self.keys) as i64
    }
}

/// A builder per field.
pub(super) fn builders(fields: &[Field], lenient: bool) -> Result<Vec<Box<dyn Builder>>> {
    let one = |f: &Field| builder(&f.dtype, lenient).map_err(|e| e.context(format!("column {:?}", f.name)));
    fields.iter().map(one).collect()
}
