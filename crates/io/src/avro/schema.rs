//! Types as Avro has them.

use std::collections::HashMap;
use std::sync::Arc;

use arrow::datatypes::{DataType as A, Field as ArrowField, Schema as ArrowSchema, TimeUnit as ArrowUnit};
use arrow_avro::schema::{AVRO_ENUM_SYMBOLS_METADATA_KEY, SCHEMA_METADATA_KEY};
use polarslike_core::{Categories, DataType, Error, Field, Result, Schema, TimeUnit, bail};
use serde_json::{Value as Json, json};

/// Arrow's schema of what is written, with Avro's schema in its metadata.
pub(super) fn schema(schema: &Schema, name: &str) -> Result<ArrowSchema> {
    let mut names = Names::default();
    let (mut fields, mut avro) = (Vec::new(), Vec::new());
    for field in schema.fields() {
        let (arrow, json) = names.field(field).map_err(|e| e.context(format!("column {:?}", field.name)))?;
        fields.push(arrow);
        avro.push(json);
    }
    let record = json!({ "type": "record", "name": name, "fields": avro });
    Ok(ArrowSchema::new_with_metadata(
        fields,
        HashMap::from([(SCHEMA_METADATA_KEY.to_string(), record.to_string())]),
    ))
}

/// Numbers the types that must have names.
#[derive(Default)]
struct Names(usize);

impl Names {
    fn next(&mut self, prefix: &str) -> String {
        self.0 += 1;
        format!("{prefix}{}", self.0)
    }

    fn field(&mut self, field: &Field) -> Result<(ArrowField, Json)> {
        let (arrow, avro, symbols) = self.dtype(&field.dtype)?;
        // Every value may be null; what is null already cannot be once more.
        let avro = if field.dtype == DataType::Null { avro } else { json!(["null", avro]) };
        let mut arrow = ArrowField::new(field.name.as_ref(), arrow, true);
        if let Some(symbols) = symbols {
            arrow.set_metadata(HashMap::from([(AVRO_ENUM_SYMBOLS_METADATA_KEY.to_string(), symbols)]));
        }
        Ok((arrow, json!({ "name": field.name.as_ref(), "type": avro })))
    }

    /// The type in Arrow and in Avro, and the symbols of an enum.
    fn dtype(&mut self, dtype: &DataType) -> Result<(A, Json, Option<String>)> {
        let logical = |arrow: A, base: &str, logical: &str| {
            Ok((arrow, json!({ "type": base, "logicalType": logical }), None))
        };
        let plain = |arrow: A, avro: &str| Ok((arrow, json!(avro), None));
        match dtype {
            DataType::Null => plain(A::Null, "null"),
            DataType::Boolean => plain(A::Boolean, "boolean"),
            DataType::Int32 => plain(A::Int32, "int"),
            DataType::Int64 => plain(A::Int64, "long"),
            DataType::Float32 => plain(A::Float32, "float"),
            DataType::Float64 => plain(A::Float64, "double"),
            DataType::String | DataType::Categorical => plain(A::LargeUtf8, "string"),
            DataType::Binary => plain(A::LargeBinary, "bytes"),
            DataType::Date => logical(A::Date32, "int", "date"),
            DataType::Time => logical(A::Time64(ArrowUnit::Microsecond), "long", "time-micros"),
            DataType::Datetime(unit, zone) => {
                let (unit, suffix) = match unit {
                    TimeUnit::Milliseconds => (ArrowUnit::Millisecond, "millis"),
                    TimeUnit::Microseconds => (ArrowUnit::Microsecond, "micros"),
                    TimeUnit::Nanoseconds => (ArrowUnit::Nanosecond, "nanos"),
                };
                match zone.as_deref() {
                    None => logical(A::Timestamp(unit, None), "long", &format!("local-timestamp-{suffix}")),
                    Some("UTC") => {
                        let arrow = A::Timestamp(unit, Some("+00:00".into()));
                        logical(arrow, "long", &format!("timestamp-{suffix}"))
                    }
                    Some(zone) => bail!(
                        InvalidOperation,
                        "Avro's instants are in UTC, not in {zone:?}; convert_time_zone(\"UTC\") before"
                    ),
                }
            }
            DataType::Decimal(precision, scale) => {
                let avro = json!({
                    "type": "bytes", "logicalType": "decimal", "precision": precision, "scale": scale
                });
                Ok((A::Decimal128(*precision, *scale as i8), avro, None))
            }
            DataType::Enum(categories) => {
                let symbols = symbols(categories)?;
                let text = json!(symbols).to_string();
                let avro = json!({ "type": "enum", "name": self.next("enum"), "symbols": symbols });
                Ok((A::Dictionary(Box::new(A::Int32), Box::new(A::Utf8)), avro, Some(text)))
            }
            DataType::List(inner) => {
                let (arrow, avro) = self.field(&Field::new("item", inner.as_ref().clone()))?;
                Ok((A::LargeList(Arc::new(arrow)), json!({ "type": "array", "items": avro["type"] }), None))
            }
            DataType::Struct(fields) => {
                let name = self.next("record");
                let fields = fields.iter().map(|f| self.field(f)).collect::<Result<Vec<_>>>()?;
                let (arrow, avro): (Vec<_>, Vec<_>) = fields.into_iter().unzip();
                let avro = json!({ "type": "record", "name": name, "fields": avro });
                Ok((A::Struct(arrow.into()), avro, None))
            }
            other => Err(inexpressible(other)),
        }
    }
}

fn inexpressible(dtype: &DataType) -> Error {
    let hint = match dtype {
        DataType::Int8 | DataType::Int16 | DataType::UInt8 | DataType::UInt16 => "cast it to Int32",
        DataType::UInt32 | DataType::UInt64 | DataType::Duration(_) => "cast it to Int64",
        DataType::Int128 => "cast it to Int64 or to a Decimal",
        DataType::Array(..) => "make lists of it with arr.to_list()",
        _ => "leave the column out",
    };
    polarslike_core::error!(InvalidOperation, "Avro has no type for {dtype}; {hint}")
}

fn symbols(categories: &Categories) -> Result<Vec<String>> {
    let mut symbols = Vec::new();
    for code in 0..u32::try_from(categories.len()).unwrap_or(u32::MAX) {
        let Some(name) = categories.get(code) else { break };
        let is_letter = |c: char| c.is_ascii_alphabetic() || c == '_';
        let mut chars = name.chars();
        if !chars.next().is_some_and(is_letter) || !chars.all(|c| is_letter(c) || c.is_ascii_digit()) {
            bail!(
                InvalidOperation,
                "the category {name:?} cannot be a symbol of Avro, which has letters, digits and _ only; cast the Enum to \
                 String"
            );
        }
        symbols.push(name.to_string());
    }
    Ok(symbols)
}
