//! The one error type: a kind that users catch, a message that helps, and the steps that led to it.

use std::any::Any;
use std::fmt;
use std::sync::Arc;

/// `Result` with polarslike's [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong, in the classes that users catch; each is an exception class or a condition in the bindings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A name that no column of the frame has.
    ColumnNotFound,
    /// A name that no field of the struct has.
    StructFieldNotFound,
    /// Data or types that do not fit the schema.
    Schema,
    /// Lengths or widths that do not fit together.
    Shape,
    /// A computation that failed on its values: a cast, a parse, a pattern.
    Compute,
    /// An operation that its types do not have.
    InvalidOperation,
    /// A function on data of a type that it does not take.
    InputType,
    /// Two columns of one name.
    Duplicate,
    /// An index beyond the data.
    OutOfBounds,
    /// An operation that needs data and got none.
    NoData,
    /// An argument with a value that is not allowed.
    InvalidArgument,
    /// An argument of a type that is not allowed.
    InvalidType,
    /// A file that is not there.
    FileNotFound,
    /// A file that cannot be read or written.
    Io,
    /// A file that is damaged, or not of the format that it is read as.
    FileFormat,
    /// The memory limit was reached.
    Memory,
    /// The user interrupted the query.
    Cancelled,
    /// A bug in polarslike: please report it.
    Internal,
}

impl ErrorKind {
    /// The name that the bindings give the exception class: `ColumnNotFoundError`, ...
    pub fn class_name(self) -> &'static str {
        match self {
            Self::ColumnNotFound => "ColumnNotFoundError",
            Self::StructFieldNotFound => "StructFieldNotFoundError",
            Self::Schema => "SchemaError",
            Self::Shape => "ShapeError",
            Self::Compute => "ComputeError",
            Self::InvalidOperation => "InvalidOperationError",
            Self::InputType => "InputTypeError",
            Self::Duplicate => "DuplicateError",
            Self::OutOfBounds => "OutOfBoundsError",
            Self::NoData => "NoDataError",
            Self::InvalidArgument => "InvalidArgumentError",
            Self::InvalidType => "InvalidTypeError",
            Self::FileNotFound => "FileNotFoundError",
            Self::Io => "IoError",
            Self::FileFormat => "FileFormatError",
            Self::Memory => "MemoryLimitError",
            Self::Cancelled => "CancelledError",
            Self::Internal => "InternalError",
        }
    }

    /// The kinds that it is of, too: who catches those catches it.
    pub fn broader(self) -> &'static [ErrorKind] {
        match self {
            Self::InputType => &[Self::InvalidOperation, Self::Schema],
            Self::FileFormat => &[Self::Io, Self::Compute],
            _ => &[],
        }
    }

    /// All kinds, for the bindings to define their classes from.
    pub const ALL: [ErrorKind; 18] = [
        Self::ColumnNotFound,
        Self::StructFieldNotFound,
        Self::Schema,
        Self::Shape,
        Self::Compute,
        Self::InvalidOperation,
        Self::InputType,
        Self::Duplicate,
        Self::OutOfBounds,
        Self::NoData,
        Self::InvalidArgument,
        Self::InvalidType,
        Self::FileNotFound,
        Self::Io,
        Self::FileFormat,
        Self::Memory,
        Self::Cancelled,
        Self::Internal,
    ];
}

/// An error of any step of a query; one word wide.
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    message: String,
    context: Vec<String>,
    exception: Option<Arc<dyn Any + Send + Sync>>,
}

impl Error {
    /// An error of `kind` that says `message`.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner { kind, message: message.into(), context: Vec::new(), exception: None }))
    }

    /// The class of the error.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// What went wrong, without the steps that led to it.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// Adds the step in which the error arose; the innermost step comes first.
    #[must_use]
    pub fn context(mut self, step: impl Into<String>) -> Self {
        self.0.context.push(step.into());
        self
    }

    /// Adds the exception that a function of the host language raised, so that its users get the same one back.
    #[must_use]
    pub fn with_exception(mut self, exception: impl Any + Send + Sync) -> Self {
        self.0.exception = Some(Arc::new(exception));
        self
    }

    /// The exception of the host language that this error stands for, if it is of type `T`.
    pub fn exception<T: 'static>(&self) -> Option<&T> {
        self.0.exception.as_ref().and_then(|exception| exception.downcast_ref())
    }

    /// A column that is not among `known`, with the nearest of them as a suggestion.
    pub fn column_not_found<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        Self::new(ErrorKind::ColumnNotFound, not_found("column", name, known))
    }

    /// A struct field that is not among `known`, with the nearest of them as a suggestion.
    pub fn field_not_found<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        Self::new(ErrorKind::StructFieldNotFound, not_found("field", name, known))
    }

    /// A broken invariant of polarslike itself.
    pub fn internal(message: impl Into<String>) -> Self {
        Self::new(
            ErrorKind::Internal,
            format!("{}; this is a bug in polarslike, please report it", message.into()),
        )
    }
}

fn not_found<'a>(what: &str, name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    let nearest = known
        .iter()
        .map(|candidate| (edit_distance(name, candidate), *candidate))
        .min()
        .filter(|(distance, _)| *distance <= name.chars().count().div_ceil(2));
    let mut message = format!("{what} {name:?} not found");
    if let Some((_, candidate)) = nearest {
        message += &format!(", did you mean {candidate:?}?");
    }
    const SHOWN: usize = 12;
    let listed: Vec<String> = known.iter().take(SHOWN).map(|n| format!("{n:?}")).collect();
    let more =
        if known.len() > SHOWN { format!(", ... {} more", known.len() - SHOWN) } else { String::new() };
    let end = if nearest.is_some() { "" } else { "." };
    message + &format!("{end} There are: [{}{more}]", listed.join(", "))
}

/// Levenshtein's distance, ignoring case.
fn edit_distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.to_lowercase().chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, ca) in a.to_lowercase().chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, cb) in b.iter().enumerate() {
            let substitution = diagonal + usize::from(ca != *cb);
            diagonal = row[j + 1];
            row[j + 1] = substitution.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)?;
        for step in &self.0.context {
            write!(f, "\n  in {step}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {self}", self.0.kind)
    }
}

impl std::error::Error for Error {}

impl From<arrow::error::ArrowError> for Error {
    fn from(error: arrow::error::ArrowError) -> Self {
        use arrow::error::ArrowError as A;
        match error {
            A::CastError(m) | A::ComputeError(m) | A::ParseError(m) => Self::new(ErrorKind::Compute, m),
            A::DivideByZero => Self::new(ErrorKind::Compute, "division by zero"),
            A::InvalidArgumentError(m) => Self::new(ErrorKind::InvalidOperation, m),
            A::SchemaError(m) => Self::new(ErrorKind::Schema, m),
            A::MemoryError(m) => Self::new(ErrorKind::Memory, m),
            other => Self::new(ErrorKind::Compute, other.to_string()),
        }
    }
}

/// Makes an [`Error`]: `error!(Compute, "cannot parse {value:?}")`.
#[macro_export]
macro_rules! error {
    ($kind:ident, $($message:tt)+) => {
        $crate::Error::new($crate::ErrorKind::$kind, format!($($message)+))
    };
}

/// Returns an [`Error`]: `bail!(Shape, "...")`.
#[macro_export]
macro_rules! bail {
    ($kind:ident, $($message:tt)+) => {
        return Err($crate::error!($kind, $($message)+))
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_the_nearest_name() {
        let error = Error::column_not_found("dep_dely", ["arr_delay", "dep_delay", "year"]);
        assert_eq!(
            error.to_string(),
            r#"column "dep_dely" not found, did you mean "dep_delay"? There are: ["arr_delay", "dep_delay", "year"]"#
        );
    }

    #[test]
    fn far_names_are_not_suggested() {
        let error = Error::column_not_found("zz", ["arr_delay"]);
        assert_eq!(error.to_string(), r#"column "zz" not found. There are: ["arr_delay"]"#);
    }
}
