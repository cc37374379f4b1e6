//! Columns built from fields: each value goes straight into an array of its type.

use std::borrow::Cow;
use std::sync::Arc;

use arrow::array::{ArrayRef, ArrowPrimitiveType, BooleanBuilder, PrimitiveBuilder, StringViewBuilder};
use arrow::datatypes::{Float32Type, Float64Type, Int32Type, Int64Type};
use polarslike_core::{DataType, Result, Vector, bail};

use super::dictionary::{Dictionary, DictionaryBuilder};
use super::fields::Fields;
use super::text::{Rules, unquote};
use super::{number, temporal};

/// The row of a field that is not of its column's type.
#[derive(Debug)]
pub(super) struct BadField(pub(super) usize);

/// Gathers the values of one column.
pub(super) trait ColumnBuilder {
    /// Appends the fields of one column of a file.
    fn append(&mut self, text: &str, fields: &Fields, column: usize) -> Result<(), BadField>;

    /// The values so far; the builder begins anew.
    fn finish(&mut self) -> Result<Vector>;
}

/// A builder for a column of this type; text is encoded if there is a dictionary to begin with.
pub(super) fn builder(
    dtype: &DataType,
    rules: Rules,
    dictionary: Option<&Arc<Dictionary>>,
) -> Result<Box<dyn ColumnBuilder>> {
    let point = rules.point;
    macro_rules! integer {
        ($native:ident) => {
            parsed(dtype, rules, PrimitiveBuilder::<arrow_type!($native)>::new(), |text| {
                number::integer::<$native>(text)
            })
        };
    }
    macro_rules! arrow_type {
        (i8) => {
            arrow::datatypes::Int8Type
        };
        (i16) => {
            arrow::datatypes::Int16Type
        };
        (i32) => {
            Int32Type
        };
        (i64) => {
            Int64Type
        };
        (u8) => {
            arrow::datatypes::UInt8Type
        };
        (u16) => {
            arrow::datatypes::UInt16Type
        };
        (u32) => {
            arrow::datatypes::UInt32Type
        };
        (u64) => {
            arrow::datatypes::UInt64Type
        };
    }
    Ok(match dtype {
        DataType::Boolean => parsed(dtype, rules, BooleanBuilder::new(), number::boolean),
        DataType::Int8 => integer!(i8),
        DataType::Int16 => integer!(i16),
        DataType::Int32 => integer!(i32),
        DataType::Int64 => integer!(i64),
        DataType::UInt8 => integer!(u8),
        DataType::UInt16 => integer!(u16),
        DataType::UInt32 => integer!(u32),
        DataType::UInt64 => integer!(u64),
        DataType::Float32 => parsed(dtype, rules, PrimitiveBuilder::<Float32Type>::new(), move |text| {
            number::float32(text, point)
        }),
        DataType::Float64 => parsed(dtype, rules, PrimitiveBuilder::<Float64Type>::new(), move |text| {
            number::float64(text, point)
        }),
        DataType::Date => parsed(dtype, rules, PrimitiveBuilder::<Int32Type>::new(), temporal::date),
        DataType::Time => parsed(dtype, rules, PrimitiveBuilder::<Int64Type>::new(), temporal::time),
        DataType::Datetime(unit, _) => {
            let unit = *unit;
            parsed(dtype, rules, PrimitiveBuilder::<Int64Type>::new(), move |text| {
                temporal::datetime(text, unit)
            })
        }
        DataType::String | DataType::Categorical => {
            let encoder = match dictionary {
                Some(dictionary) => Encoder::Dictionary(DictionaryBuilder::new(dtype, dictionary.clone())),
                None => Encoder::Plain(StringViewBuilder::new()),
            };
            Box::new(TextBuilder { rules, encoder })
        }
        other => bail!(
            Compute,
            "a CSV file has no values of type {other}: read the column as String, then cast it"
        ),
    })
}

/// A column without values: the file lacks it.
pub(super) struct MissingBuilder {
    pub(super) dtype: DataType,
    pub(super) rows: usize,
}

impl ColumnBuilder for MissingBuilder {
    fn append(&mut self, _text: &str, fields: &Fields, _column: usize) -> Result<(), BadField> {
        self.rows += fields.rows();
        Ok(())
    }

    fn finish(&mut self) -> Result<Vector> {
        Ok(Vector::nulls(self.dtype.clone(), std::mem::take(&mut self.rows)))
    }
}

/// An Arrow builder of values of one type.
trait ArrayOf<V> {
    fn value(&mut self, value: V);
    fn null(&mut self);
    fn array(&mut self) -> ArrayRef;
}

impl<T: ArrowPrimitiveType> ArrayOf<T::Native> for PrimitiveBuilder<T> {
    fn value(&mut self, value: T::Native) {
        self.append_value(value);
    }

    fn null(&mut self) {
        self.append_null();
    }

    fn array(&mut self) -> ArrayRef {
        Arc::new(self.finish())
    }
}

impl ArrayOf<bool> for BooleanBuilder {
    fn value(&mut self, value: bool) {
        self.append_value(value);
    }

    fn null(&mut self) {
        self.append_null();
    }

    fn array(&mut self) -> ArrayRef {
        Arc::new(self.finish())
    }
}

/// Values that `parse` makes of a field's content.
struct ParsedBuilder<B, P> {
    dtype: DataType,
    rules: Rules,
    values: B,
    parse: P,
}

fn parsed<V: 'static>(
    dtype: &DataType,
    rules: Rules,
    values: impl ArrayOf<V> + 'static,
    parse: impl Fn(&[u8]) -> Option<V> + 'static,
) -> Box<dyn ColumnBuilder> {
    Box::new(ParsedBuilder {
        dtype: dtype.clone(),
        rules,
        values,
        parse: Parse(parse, std::marker::PhantomData),
    })
}

/// A function that parses a `V`.
struct Parse<V, F>(F, std::marker::PhantomData<fn() -> V>);

impl<V, F: Fn(&[u8]) -> Option<V>> Parse<V, F> {
    /// The value of a field that is enclosed in quotes, has leading blanks, is empty or stands for null.
    fn carefully(&self, raw: &str, rules: &Rules) -> Result<Option<V>, ()> {
        let parsed = || {
            let content = unquote(raw, rules.quote)?;
            if content.is_empty() || rules.is_null_value(&content) {
                return Some(None);
            }
            Some(Some((self.0)(content.trim_start_matches(' ').as_bytes())?))
        };
        match parsed() {
            Some(value) => Ok(value),
            None if rules.ignore_errors => Ok(None),
            None => Err(()),
        }
    }
}

impl<V, B: ArrayOf<V>, F: Fn(&[u8]) -> Option<V>> ColumnBuilder for ParsedBuilder<B, Parse<V, F>> {
    fn append(&mut self, text: &str, fields: &Fields, column: usize) -> Result<(), BadField> {
        let any_nulls = !self.rules.null_values.is_empty();
        for (row, field) in fields.column(text, column).enumerate() {
            let value = match field {
                None => None,
                Some(raw) => match (self.parse.0)(raw.as_bytes()) {
                    Some(value) if !any_nulls => Some(value),
                    _ => self.parse.carefully(raw, &self.rules).map_err(|()| BadField(row))?,
                },
            };
            match value {
                Some(value) => self.values.value(value),
                None => self.values.null(),
            }
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<Vector> {
        Ok(Vector::plain(self.dtype.clone(), self.values.array()))
    }
}

/// Text, plain or encoded.
struct TextBuilder {
    rules: Rules,
    encoder: Encoder,
}

enum Encoder {
    Plain(StringViewBuilder),
    Dictionary(DictionaryBuilder),
}

impl ColumnBuilder for TextBuilder {
    fn append(&mut self, text: &str, fields: &Fields, column: usize) -> Result<(), BadField> {
        let Self { rules, encoder } = self;
        let contents = fields.column(text, column).map(|field| rules.content(field)).enumerate();
        match encoder {
            Encoder::Plain(values) => {
                for (row, content) in contents {
                    values.append_option(content.map_err(|()| BadField(row))?);
                }
            }
            Encoder::Dictionary(values) => {
                for (row, content) in contents {
                    values.append(content.map_err(|()| BadField(row))?.as_deref());
                }
            }
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<Vector> {
        match &mut self.encoder {
            Encoder::Plain(values) => Ok(Vector::plain(DataType::String, Arc::new(values.finish()))),
            Encoder::Dictionary(values) => values.finish(),
        }
    }
}

impl Rules {
    /// The text of a field, or null.
    pub(super) fn content<'a>(&self, field: Option<&'a str>) -> Result<Option<Cow<'a, str>>, ()> {
        let raw = field.unwrap_or_default();
        if raw.is_empty() {
            let null = self.empty_string_is_null || self.is_null_value(raw);
            return Ok((!null).then_some(Cow::Borrowed(raw)));
        }
        match unquote(raw, self.quote) {
            Some(content) if self.is_null_value(&content) => Ok(None),
            Some(content) => Ok(Some(content)),
            None if self.ignore_errors => Ok(None),
            None => Err(()),
        }
    }
}
