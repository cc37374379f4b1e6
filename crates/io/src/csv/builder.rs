//! Columns built from fields: each value goes straight into an array of its type.

use std::borrow::Cow;
use std::cell::Cell;
use std::marker::PhantomData;
use std::sync::Arc;

use arrow::array::{
    ArrayRef, ArrowPrimitiveType, BinaryViewBuilder, BooleanBuilder, PrimitiveBuilder, StringViewBuilder,
};
use arrow::datatypes::{Decimal128Type, Float32Type, Float64Type, Int32Type, Int64Type, UInt32Type};
use polarslike_core::temporal::{self, DateOrder};
use polarslike_core::{DataType, Result, Vector, bail, decimal};

use super::dictionary::{Dictionary, DictionaryBuilder};
use super::fields::Fields;
use super::number;
use super::text::{Rules, unquote};

/// Gathers the values of one column.
pub(super) trait ColumnBuilder {
    /// Appends fields of one column. Those that are not of its type are null, and they are among `bad` then, by their
    /// number, unless errors are ignored.
    fn append(&mut self, fields: ColumnFields, bad: &mut Vec<usize>);

    /// The values so far; the builder begins anew.
    fn finish(&mut self) -> Result<Vector>;
}

/// The fields of one column.
#[derive(Clone, Copy)]
pub(super) struct ColumnFields<'a> {
    pub(super) text: &'a str,
    pub(super) fields: &'a Fields,
    pub(super) column: usize,
    /// Only those in these rows; in all where `None`.
    pub(super) rows: Option<&'a [u32]>,
}

impl<'a> ColumnFields<'a> {
    /// Calls `append` with each field and its number.
    #[inline(always)]
    fn for_each(self, mut append: impl FnMut(usize, Option<&'a str>)) {
        let Self { text, fields, column, rows } = self;
        match rows {
            None => fields.column(text, column).enumerate().for_each(|(i, field)| append(i, field)),
            Some(rows) => {
                fields.chosen(text, column, rows).enumerate().for_each(|(i, field)| append(i, field))
            }
        }
    }
}

/// A builder for a column of this type with room for `capacity` rows; text is encoded if there is a dictionary to begin
/// with.
pub(super) fn builder(
    dtype: &DataType,
    rules: Rules,
    dictionary: Option<&Arc<Dictionary>>,
    capacity: usize,
) -> Result<Box<dyn ColumnBuilder>> {
    let point = rules.point;
    macro_rules! integer {
        ($native:ident) => {
            parsed(dtype, rules, PrimitiveBuilder::<arrow_type!($native)>::with_capacity(capacity), |text| {
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
        DataType::Boolean => parsed(dtype, rules, BooleanBuilder::with_capacity(capacity), number::boolean),
        DataType::Int8 => integer!(i8),
        DataType::Int16 => integer!(i16),
        DataType::Int32 => integer!(i32),
        DataType::Int64 => integer!(i64),
        DataType::UInt8 => integer!(u8),
        DataType::UInt16 => integer!(u16),
        DataType::UInt32 => integer!(u32),
        DataType::UInt64 => integer!(u64),
        DataType::Int128 => {
            let digits = PrimitiveBuilder::<Decimal128Type>::with_capacity(capacity);
            parsed(dtype, rules, digits, |text| text.parse().ok())
        }
        DataType::Decimal(precision, scale) => {
            let (precision, scale) = (*precision, *scale);
            let digits = PrimitiveBuilder::<Decimal128Type>::with_capacity(capacity);
            parsed(dtype, rules, digits, move |text| {
                let text = number::with_point(text, point)?;
                decimal::parse_at(&text, scale).filter(|digits| decimal::fits(*digits, precision))
            })
        }
        DataType::Enum(categories) => {
            let codes = PrimitiveBuilder::<UInt32Type>::with_capacity(capacity);
            let categories = categories.clone();
            parsed(dtype, rules, codes, move |text| categories.code(text))
        }
        DataType::Binary => parsed(dtype, rules, BinaryViewBuilder::with_capacity(capacity), |text| {
            Some(text.as_bytes().to_vec())
        }),
        DataType::Float32 => {
            parsed(dtype, rules, PrimitiveBuilder::<Float32Type>::with_capacity(capacity), move |text| {
                number::float32(text, point)
            })
        }
        DataType::Float64 => {
            parsed(dtype, rules, PrimitiveBuilder::<Float64Type>::with_capacity(capacity), move |text| {
                number::float64(text, point)
            })
        }
        DataType::Date => parsed(
            dtype,
            rules,
            PrimitiveBuilder::<Int32Type>::with_capacity(capacity),
            dates(temporal::parse_date_ordered),
        ),
        DataType::Time => {
            parsed(dtype, rules, PrimitiveBuilder::<Int64Type>::with_capacity(capacity), temporal::parse_time)
        }
        DataType::Datetime(unit, _) => {
            let unit = *unit;
            parsed(
                dtype,
                rules,
                PrimitiveBuilder::<Int64Type>::with_capacity(capacity),
                dates(move |text, order| Some(temporal::parse_datetime_ordered(text, unit, order)?.instant)),
            )
        }
        DataType::String | DataType::Categorical => {
            let encoder = match dictionary {
                Some(dictionary) => {
                    Encoder::Dictionary(DictionaryBuilder::new(dtype, dictionary.clone(), capacity))
                }
                None => Encoder::Plain(StringViewBuilder::with_capacity(capacity)),
            };
            Box::new(TextBuilder { rules, encoder })
        }
        other => bail!(
            Compute,
            "a CSV file has no values of type {other}: read the column as String, then cast it"
        ),
    })
}

/// Parses dates of either order, first in the order of the one before.
fn dates<V>(parse: impl Fn(&str, DateOrder) -> Option<V>) -> impl Fn(&str) -> Option<V> {
    let usual = Cell::new(DateOrder::YearFirst);
    move |text| {
        parse(text, usual.get()).or_else(|| {
            usual.set(DateOrder::infer(text)?);
            parse(text, usual.get())
        })
    }
}

/// An Arrow builder of values of one type.
trait ArrayOf<V> {
    fn value(&mut self, value: V);
    fn null(&mut self);
    fn array(&mut self) -> ArrayRef;
}

impl<T: ArrowPrimitiveType> ArrayOf<T::Native> for PrimitiveBuilder<T> {
    #[inline]
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

impl ArrayOf<Vec<u8>> for BinaryViewBuilder {
    fn value(&mut self, value: Vec<u8>) {
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
    #[inline]
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
    parse: impl Fn(&str) -> Option<V> + 'static,
) -> Box<dyn ColumnBuilder> {
    Box::new(ParsedBuilder { dtype: dtype.clone(), rules, values, parse: Parse(parse, PhantomData) })
}

/// A function that parses a `V`.
struct Parse<V, F>(F, PhantomData<fn() -> V>);

impl<V, F: Fn(&str) -> Option<V>> Parse<V, F> {
    /// The value of a field that needs no care, perhaps in quotes.
    #[inline]
    fn quickly(&self, raw: &str, rules: &Rules) -> Option<V> {
        match raw.as_bytes() {
            [first, _, .., last] if Some(*first) == rules.quote && first == last => {
                (self.0)(&raw[1..raw.len() - 1])
            }
            _ => (self.0)(raw),
        }
    }

    /// The value of a field that has leading blanks, is empty or may stand for null.
    #[cold]
    fn carefully(&self, raw: &str, rules: &Rules) -> Result<Option<V>, ()> {
        let parsed = || {
            let content = unquote(raw, rules.quote)?;
            if content.is_empty() || rules.is_null_value(&content) {
                return Some(None);
            }
            Some(Some((self.0)(content.trim_start_matches(' '))?))
        };
        match parsed() {
            Some(value) => Ok(value),
            None if rules.ignore_errors => Ok(None),
            None => Err(()),
        }
    }
}

impl<V, B: ArrayOf<V>, F: Fn(&str) -> Option<V>> ColumnBuilder for ParsedBuilder<B, Parse<V, F>> {
    fn append(&mut self, fields: ColumnFields, bad: &mut Vec<usize>) {
        let Self { rules, values, parse, .. } = self;
        let any_nulls = !rules.null_values.is_empty();
        fields.for_each(|row, field| {
            let Some(raw) = field.filter(|raw| !raw.is_empty()) else {
                return values.null();
            };
            match parse.quickly(raw, rules) {
                Some(value) if !any_nulls => values.value(value),
                _ => match parse.carefully(raw, rules) {
                    Ok(Some(value)) => values.value(value),
                    Ok(None) => values.null(),
                    Err(()) => {
                        values.null();
                        bad.push(row);
                    }
                },
            }
        });
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
    fn append(&mut self, fields: ColumnFields, bad: &mut Vec<usize>) {
        let Self { rules, encoder } = self;
        match encoder {
            Encoder::Plain(values) => append_text(rules, fields, bad, |text| values.append_option(text)),
            Encoder::Dictionary(values) => append_text(rules, fields, bad, |text| values.append(text)),
        }
    }

    fn finish(&mut self) -> Result<Vector> {
        match &mut self.encoder {
            Encoder::Plain(values) => Ok(Vector::plain(DataType::String, Arc::new(values.finish()))),
            Encoder::Dictionary(values) => values.finish(),
        }
    }
}

#[inline]
fn append_text(
    rules: &Rules,
    fields: ColumnFields,
    bad: &mut Vec<usize>,
    mut append: impl FnMut(Option<&str>),
) {
    let any_nulls = !rules.null_values.is_empty();
    fields.for_each(|row, field| match field {
        Some(raw) if !any_nulls && raw.as_bytes().first().is_some_and(|b| Some(*b) != rules.quote) => {
            append(Some(raw));
        }
        _ => match rules.content(field) {
            Ok(content) => append(content.as_deref()),
            Err(()) => {
                append(None);
                bad.push(row);
            }
        },
    });
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
