//! Functions of the host language in expressions and plans.
//!
//! The engine sees them as closures over columns or frames. What a closure does to reach its language (taking a lock,
//! asking another thread) is its own affair.

use std::fmt;
use std::sync::Arc;

use polarslike_core::{
    Column, DataFrame, DataType, Error, ErrorKind, Name, Result, Scalar, Schema, Value, Vector, error,
};
use polarslike_functions::Class;
use serde::de::Error as _;
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A function from `In` to `Out` that is not of the registry; equal to its clones only.
///
/// It cannot be written as data: a plan that has one stays in its process.
pub struct HostFunction<In: ?Sized, Out>(Arc<Code<In, Out>>);

/// What a [`HostFunction`] runs.
type Code<In, Out> = dyn Fn(&In) -> Result<Out> + Send + Sync;

/// Makes a column of columns.
pub type ColumnFunction = HostFunction<[Column], Column>;

/// Makes a frame of a frame.
pub type FrameFunction = HostFunction<DataFrame, DataFrame>;

/// Makes a name of a name.
pub type NameFunction = HostFunction<str, String>;

impl<In: ?Sized, Out> HostFunction<In, Out> {
    /// The function that runs `code`.
    pub fn new(code: impl Fn(&In) -> Result<Out> + Send + Sync + 'static) -> Self {
        Self(Arc::new(code))
    }

    /// Its result for `input`.
    pub fn call(&self, input: &In) -> Result<Out> {
        (self.0)(input)
    }
}

impl<In: ?Sized, Out> Clone for HostFunction<In, Out> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<In: ?Sized, Out> PartialEq for HostFunction<In, Out> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<In: ?Sized, Out> fmt::Debug for HostFunction<In, Out> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<function>")
    }
}

/// Why functions are not written.
const NOT_DATA: &str = "a plan with a function of the host language cannot be written";

impl<In: ?Sized, Out> Serialize for HostFunction<In, Out> {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(S::Error::custom(NOT_DATA))
    }
}

impl<'de, In: ?Sized, Out> Deserialize<'de> for HostFunction<In, Out> {
    fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(D::Error::custom(NOT_DATA))
    }
}

/// The type that a function gives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Returns {
    /// This one.
    Type(DataType),
    /// That of the first input.
    SameAsInput,
    /// What this makes of the types of the inputs.
    From(HostFunction<[DataType], DataType>),
    /// What it gives for sample values; it is called while the plan is resolved.
    Inferred,
}

/// A function of columns as an expression calls it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HostCall {
    /// What it is called in plans and errors: `map_batches`.
    pub name: Name,
    /// What runs.
    pub function: ColumnFunction,
    /// How the rows of the result relate to those of the inputs: this decides on how much of them it is called. An
    /// elementwise function gets any part of the rows, any other whole groups.
    pub class: Class,
    /// The type of the result.
    pub returns: Returns,
    /// Whether a selector among the inputs stands for several inputs, not for several calls.
    pub variadic: bool,
}

impl HostCall {
    /// The type of the result for inputs of these names and types.
    pub(crate) fn dtype(&self, inputs: &[(Name, DataType)]) -> Result<DataType> {
        match &self.returns {
            Returns::Type(dtype) => Ok(dtype.clone()),
            Returns::SameAsInput => Ok(inputs.first().map_or(DataType::Null, |(_, dtype)| dtype.clone())),
            Returns::From(rule) => {
                rule.call(&inputs.iter().map(|(_, dtype)| dtype.clone()).collect::<Vec<_>>())
            }
            Returns::Inferred => self.infer(inputs),
        }
    }

    fn infer(&self, inputs: &[(Name, DataType)]) -> Result<DataType> {
        let samples = inputs.iter().map(|(name, dtype)| sample(name, dtype)).collect::<Result<Vec<_>>>()?;
        let unknown = |reason: String| {
            error!(
                InvalidOperation,
                "`{}`: the type that the function gives is not known, and cannot be found by calling it on sample \
                 values: {reason}; set `return_dtype`",
                self.name
            )
        };
        match self.function.call(&samples) {
            Ok(result) if self.class == Class::Aggregate || result.len() == SAMPLE_ROWS => {
                Ok(result.dtype().clone())
            }
            Ok(result) => Err(unknown(format!(
                "it gives {} rows for {SAMPLE_ROWS}. Set `returns_scalar` if it gives one value",
                result.len()
            ))),
            // The user interrupted it.
            Err(error) if error.kind() == ErrorKind::Cancelled => Err(error),
            Err(error) => Err(unknown(error.message().to_string())),
        }
    }

    /// The function's result for `inputs`, as one vector of type `dtype`.
    pub fn call(&self, inputs: &[Column], dtype: &DataType) -> Result<Vector> {
        let result = self.function.call(inputs)?;
        match result.dtype() {
            actual if actual == dtype => result.to_vector(),
            DataType::Null => Ok(Vector::nulls(dtype.clone(), result.len())),
            actual => Err(error!(
                Schema,
                "`{}`: the function gives {actual}, but {dtype} is expected; set `return_dtype` to the type that it \
                 gives",
                self.name
            )),
        }
    }
}

/// More than one, so that a function that gives one value for all rows shows.
const SAMPLE_ROWS: usize = 2;

/// Values of a type, on which a function is called to see what it gives.
fn sample(name: &Name, dtype: &DataType) -> Result<Column> {
    let scalar = Scalar::new(dtype.clone(), sample_value(dtype));
    Ok(Column::from_vector(name.clone(), Vector::constant(&scalar, SAMPLE_ROWS)?))
}

fn sample_value(dtype: &DataType) -> Value {
    match dtype {
        DataType::Boolean => Value::Bool(false),
        DataType::String => Value::String("".into()),
        DataType::List(inner) => Value::List(vec![sample_value(inner)]),
        DataType::Struct(fields) => {
            Value::Struct(fields.iter().map(|f| (f.name.clone(), sample_value(&f.dtype))).collect())
        }
        float if float.is_float() => Value::Float(1.0),
        number if number.is_integer() => Value::Int(1),
        moment if moment.is_temporal() => Value::Int(0),
        _ => Value::Null,
    }
}

/// A step that is a function of the host language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MapFrame {
    /// What it is called in plans and errors: `map_batches`.
    pub name: Name,
    /// What runs, on the whole input.
    pub function: FrameFunction,
    /// Names and types of the result; those of the input if `None`.
    pub schema: Option<Arc<Schema>>,
    /// Whether a result of another schema is an error.
    pub validate: bool,
}

impl MapFrame {
    /// The function's result for `input`; an error if it does not have this schema, unless it need not.
    pub fn call(&self, input: &DataFrame, schema: &Schema) -> Result<DataFrame> {
        let result = self.function.call(input)?;
        if self.validate && result.schema() != *schema {
            return Err(Error::new(
                ErrorKind::Compute,
                format!(
                    "`{}`: the function gives a frame of other columns than expected: {}, not {}; give the `schema` \
                     of its results",
                    self.name,
                    in_words(&result.schema()),
                    in_words(schema)
                ),
            ));
        }
        Ok(result)
    }
}

fn in_words(schema: &Schema) -> String {
    let fields: Vec<String> = schema.fields().iter().map(|f| format!("{}: {}", f.name, f.dtype)).collect();
    format!("[{}]", fields.join(", "))
}
