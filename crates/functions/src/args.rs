//! The plain arguments (options) of a call.

use std::sync::Arc;

use polarslike_core::{DataType, Result, bail};
use serde::{Deserialize, Serialize};

use crate::FunctionDef;

/// A plain argument: anything but an expression.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Arg {
    /// Not given, where that means something.
    Null,
    /// True or false.
    Bool(bool),
    /// An integer.
    Int(i64),
    /// A number.
    Float(f64),
    /// Text.
    String(String),
    /// A data type.
    DataType(DataType),
    /// Several arguments.
    List(Vec<Arg>),
}

macro_rules! arg_from {
    ($($t:ty => $kind:ident;)*) => {
        $(impl From<$t> for Arg {
            fn from(value: $t) -> Self {
                Arg::$kind(value.into())
            }
        })*
    };
}

arg_from! {
    bool => Bool;
    i64 => Int;
    f64 => Float;
    &str => String;
    String => String;
    DataType => DataType;
}

impl<T: Into<Arg>> From<Option<T>> for Arg {
    fn from(value: Option<T>) -> Self {
        value.map_or(Arg::Null, Into::into)
    }
}

impl<T: Into<Arg>> From<Vec<T>> for Arg {
    fn from(values: Vec<T>) -> Self {
        Arg::List(values.into_iter().map(Into::into).collect())
    }
}

/// The options of one call, one per option parameter in the order of the signature; cheap to clone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Args(Arc<[Arg]>);

impl Args {
    /// Options in the order of the signature's option parameters.
    pub fn new(values: Vec<Arg>) -> Self {
        Self(values.into())
    }

    /// All values in order.
    pub fn values(&self) -> &[Arg] {
        &self.0
    }
}

/// The options of a call together with the definition that names them.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    pub(crate) def: &'static FunctionDef,
    pub(crate) args: &'a Args,
}

impl<'a> Options<'a> {
    /// The name of the function.
    pub fn name(&self) -> &'static str {
        self.def.name
    }

    /// The option of this name.
    pub fn get(&self, name: &str) -> Result<&'a Arg> {
        let position = self.def.parsed().options().position(|p| p.name == name);
        match position.and_then(|i| self.args.0.get(i)) {
            Some(arg) => Ok(arg),
            None => bail!(Internal, "`{}` has no option {name:?}", self.def.name),
        }
    }

    /// Whether the function has an option of this name.
    pub fn has(&self, name: &str) -> bool {
        self.def.parsed().options().any(|p| p.name == name)
    }

    /// A Boolean option.
    pub fn bool(&self, name: &str) -> Result<bool> {
        match self.get(name)? {
            Arg::Bool(v) => Ok(*v),
            other => self.reject(name, other, "true or false"),
        }
    }

    /// An integer option.
    pub fn int(&self, name: &str) -> Result<i64> {
        match self.get(name)? {
            Arg::Int(v) => Ok(*v),
            other => self.reject(name, other, "an integer"),
        }
    }

    /// An integer option that may be absent.
    pub fn opt_int(&self, name: &str) -> Result<Option<i64>> {
        match self.get(name)? {
            Arg::Null => Ok(None),
            _ => self.int(name).map(Some),
        }
    }

    /// A number.
    pub fn float(&self, name: &str) -> Result<f64> {
        match self.get(name)? {
            Arg::Float(v) => Ok(*v),
            Arg::Int(v) => Ok(*v as f64),
            other => self.reject(name, other, "a number"),
        }
    }

    /// Text, or a word of an enumeration.
    pub fn str(&self, name: &str) -> Result<&'a str> {
        match self.get(name)? {
            Arg::String(v) => Ok(v),
            other => self.reject(name, other, "text"),
        }
    }

    /// Text that may be absent.
    pub fn opt_str(&self, name: &str) -> Result<Option<&'a str>> {
        match self.get(name)? {
            Arg::Null => Ok(None),
            _ => self.str(name).map(Some),
        }
    }

    /// A data type.
    pub fn dtype(&self, name: &str) -> Result<&'a DataType> {
        match self.get(name)? {
            Arg::DataType(v) => Ok(v),
            other => self.reject(name, other, "a data type"),
        }
    }

    /// A list, or one value as a list of one.
    pub fn list(&self, name: &str) -> Result<&'a [Arg]> {
        match self.get(name)? {
            Arg::Null => Ok(&[]),
            Arg::List(v) => Ok(v),
            one => Ok(std::slice::from_ref(one)),
        }
    }

    /// A list of texts, or one.
    pub fn texts(&self, name: &str) -> Result<Vec<&'a str>> {
        let text = |arg: &'a Arg| match arg {
            Arg::String(text) => Ok(text.as_str()),
            other => self.reject(name, other, "text"),
        };
        self.list(name)?.iter().map(text).collect()
    }

    /// One Boolean per input: a single one stands for all.
    pub fn bools(&self, name: &str, count: usize) -> Result<Vec<bool>> {
        let given = self.list(name)?;
        if given.len() != 1 && given.len() != count {
            bail!(
                InvalidArgument,
                "`{}`: {name} has {} values for {count} columns; give one, or one per column",
                self.def.name,
                given.len()
            );
        }
        let bool = |arg: &Arg| match arg {
            Arg::Bool(v) => Ok(*v),
            other => self.reject(name, other, "true or false"),
        };
        (0..count).map(|i| bool(&given[if given.len() == 1 { 0 } else { i }])).collect()
    }

    fn reject<T>(&self, name: &str, given: &Arg, wanted: &str) -> Result<T> {
        bail!(InvalidType, "`{}`: {name} must be {wanted}, not {given:?}", self.def.name)
    }
}
