//! Loops over text: once per distinct value where all other arguments are constant.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use arrow::array::{
    Array, ArrayBuilder, ArrayRef, AsArray, BinaryViewBuilder, BooleanArray, BooleanBuilder,
    LargeListBuilder, StringViewArray, UInt8Builder, UInt32Builder,
};
use arrow::buffer::BooleanBuffer;
use arrow::datatypes::{Float64Type, Int64Type};
use memchr::memmem::Finder;
use polarslike_core::{DataType, Encoding, Result, Vector, error};
use regex::Regex;

/// What a loop over text builds.
pub(crate) trait Output: Default {
    /// Appends null.
    fn null(&mut self);

    /// Makes room for so many rows.
    fn reserve(&mut self, _rows: usize) {}

    /// The array built.
    fn array(self) -> ArrayRef;
}

macro_rules! outputs {
    ($($t:ty),*) => {
        $(impl Output for $t {
            fn null(&mut self) {
                self.append_null();
            }

            fn array(mut self) -> ArrayRef {
                Arc::new(self.finish())
            }
        })*
    };
}

outputs!(BinaryViewBuilder, BooleanBuilder, UInt8Builder, UInt32Builder);

/// Lists of what a builder builds.
pub(crate) struct Lists<B: ArrayBuilder>(pub LargeListBuilder<B>);

/// Lists of positions.
pub(crate) type IndexLists = Lists<UInt32Builder>;

impl<B: ArrayBuilder + Default> Default for Lists<B> {
    fn default() -> Self {
        Self(LargeListBuilder::new(B::default()))
    }
}

impl<B: ArrayBuilder + Default> Output for Lists<B> {
    fn null(&mut self) {
        self.0.append_null();
    }

    fn array(mut self) -> ArrayRef {
        Arc::new(self.0.finish())
    }
}

/// Appends one result per text; null gives null.
///
/// `append` gets the row of the other arguments: 0 for all if `constant`, which lets encoded text be worked through once per
/// distinct value.
pub(crate) fn each_text<O: Output>(
    text: &Vector,
    constant: bool,
    dtype: &DataType,
    append: impl Fn(&mut O, &str, usize) -> Result<()>,
) -> Result<Vector> {
    let each = |array: &ArrayRef| -> Result<ArrayRef> {
        let mut out = O::default();
        out.reserve(array.len());
        for (row, text) in array.as_string_view().iter().enumerate() {
            match text {
                Some(text) => append(&mut out, text, if constant { 0 } else { row })?,
                None => out.null(),
            }
        }
        Ok(out.array())
    };
    if constant {
        return text.map(dtype.clone(), each);
    }
    Ok(Vector::plain(dtype.clone(), each(&text.decode())?))
}

/// One bit per text: whether it passes `test`, which gets its view, and the array and row to read it from.
pub(crate) fn test_text(
    text: &Vector,
    test: impl Fn(u128, &StringViewArray, usize) -> bool,
) -> Result<Vector> {
    text.map(DataType::Boolean, |array| {
        let texts = array.as_string_view();
        let views = texts.views();
        let valid = texts.nulls();
        // What lies below a null need not be text.
        let bit = |i: usize| valid.is_none_or(|v| v.is_valid(i)) && test(views[i], texts, i);
        let bits = BooleanBuffer::collect_bool(views.len(), bit);
        Ok(Arc::new(BooleanArray::new(bits, valid.cloned())))
    })
}

/// As [`each_text`], of bytes.
pub(crate) fn each_bytes<O: Output>(
    bytes: &Vector,
    constant: bool,
    dtype: &DataType,
    append: impl Fn(&mut O, &[u8], usize) -> Result<()>,
) -> Result<Vector> {
    let each = |array: &ArrayRef| -> Result<ArrayRef> {
        let mut out = O::default();
        for (row, bytes) in array.as_binary_view().iter().enumerate() {
            match bytes {
                Some(bytes) => append(&mut out, bytes, if constant { 0 } else { row })?,
                None => out.null(),
            }
        }
        Ok(out.array())
    };
    if constant {
        return bytes.map(dtype.clone(), each);
    }
    Ok(Vector::plain(dtype.clone(), each(&bytes.decode())?))
}

/// An argument, one value for all rows or one per row.
pub(crate) struct Argument {
    array: ArrayRef,
    constant: bool,
}

impl Argument {
    /// The argument in this vector.
    pub(crate) fn new(vector: &Vector) -> Self {
        match vector.encoding() {
            Encoding::Constant { value, .. } => Self { array: value.clone(), constant: true },
            _ => Self { array: vector.decode(), constant: false },
        }
    }

    /// Whether all rows have one value, that of row 0.
    pub(crate) fn is_constant(&self) -> bool {
        self.constant
    }

    fn row(&self, row: usize) -> Option<usize> {
        let row = if self.constant { 0 } else { row };
        self.array.is_valid(row).then_some(row)
    }

    /// The text of a row.
    pub(crate) fn text(&self, row: usize) -> Option<&str> {
        self.row(row).map(|row| self.array.as_string_view().value(row))
    }

    /// The bytes of a row.
    pub(crate) fn bytes(&self, row: usize) -> Option<&[u8]> {
        self.row(row).map(|row| self.array.as_binary_view().value(row))
    }

    /// The text of all rows, if they have one.
    pub(crate) fn constant_text(&self) -> Option<&str> {
        if self.constant { self.text(0) } else { None }
    }

    /// The Int64 of a row.
    pub(crate) fn int(&self, row: usize) -> Option<i64> {
        self.row(row).map(|row| self.array.as_primitive::<Int64Type>().value(row))
    }

    /// The Float64 of a row.
    pub(crate) fn float(&self, row: usize) -> Option<f64> {
        self.row(row).map(|row| self.array.as_primitive::<Float64Type>().value(row))
    }
}

/// A pattern made ready.
#[derive(Clone)]
pub(crate) enum Pattern {
    /// Text to find as it is.
    Literal(Box<Finder<'static>>),
    /// A regular expression.
    Regex(Rc<Regex>),
}

impl Pattern {
    /// Text, or a regular expression; the error for one that does not parse names the function.
    pub(crate) fn new(function: &str, pattern: &str, literal: bool) -> Result<Self> {
        if literal || regex::escape(pattern) == pattern {
            return Ok(Self::Literal(Box::new(Finder::new(pattern).into_owned())));
        }
        regex(function, pattern).map(Self::Regex)
    }

    /// Whether it occurs in `text`.
    pub(crate) fn is_match(&self, text: &str) -> bool {
        match self {
            Self::Literal(finder) => finder.find(text.as_bytes()).is_some(),
            Self::Regex(regex) => regex.is_match(text),
        }
    }

    /// The byte at which it first occurs in `text`.
    pub(crate) fn find(&self, text: &str) -> Option<usize> {
        match self {
            Self::Literal(finder) => finder.find(text.as_bytes()),
            Self::Regex(regex) => regex.find(text).map(|found| found.start()),
        }
    }

    /// How often it occurs in `text`, without overlaps.
    pub(crate) fn count(&self, text: &str) -> usize {
        match self {
            // Empty text occurs between all characters, not between all bytes.
            Self::Literal(finder) if finder.needle().is_empty() => text.chars().count() + 1,
            Self::Literal(finder) => finder.find_iter(text.as_bytes()).count(),
            Self::Regex(regex) => regex.find_iter(text).count(),
        }
    }
}

/// How many regular expressions a thread remembers.
const REMEMBERED: usize = 16;

thread_local! {
    /// The regular expressions used last, with their texts: compiling one takes longer than matching thousands of texts,
    /// and its automaton grows as it is used. Each thread has its own, so that they do not wait for each other.
    static REGEXES: RefCell<Vec<(String, Rc<Regex>)>> = const { RefCell::new(Vec::new()) };
}

/// A regular expression; the error for one that does not parse names the function.
pub(crate) fn regex(function: &str, pattern: &str) -> Result<Rc<Regex>> {
    REGEXES.with_borrow_mut(|known| {
        if let Some((_, regex)) = known.iter().find(|(text, _)| text == pattern) {
            return Ok(regex.clone());
        }
        let regex = Regex::new(pattern)
            .map_err(|e| error!(Compute, "`{function}`: {pattern:?} is not a regular expression: {e}"))?;
        let regex = Rc::new(regex);
        if known.len() == REMEMBERED {
            known.remove(0);
        }
        known.push((pattern.to_string(), regex.clone()));
        Ok(regex)
    })
}

/// Makes a pattern ready.
type MakePattern<P> = Box<dyn Fn(&str) -> Result<P>>;

/// Patterns of an argument, each made ready when the text changes from row to row.
pub(crate) struct Patterns<P> {
    argument: Argument,
    make: MakePattern<P>,
    last: RefCell<Option<(String, P)>>,
}

impl<P: Clone> Patterns<P> {
    /// The patterns in this vector, made ready by `make`.
    pub(crate) fn new(vector: &Vector, make: impl Fn(&str) -> Result<P> + 'static) -> Self {
        Self { argument: Argument::new(vector), make: Box::new(make), last: RefCell::default() }
    }

    /// Whether all rows have one pattern.
    pub(crate) fn is_constant(&self) -> bool {
        self.argument.is_constant()
    }

    /// The pattern of all rows, if they have one that is not null.
    pub(crate) fn constant(&self) -> Result<Option<P>> {
        if self.is_constant() { self.with(0, P::clone) } else { Ok(None) }
    }

    /// What `f` makes of the pattern of a row; `None` if the pattern is null.
    pub(crate) fn with<R>(&self, row: usize, f: impl FnOnce(&P) -> R) -> Result<Option<R>> {
        let Some(text) = self.argument.text(row) else { return Ok(None) };
        let mut last = self.last.borrow_mut();
        match &*last {
            Some((known, pattern)) if self.argument.constant || known == text => Ok(Some(f(pattern))),
            _ => {
                let pattern = (self.make)(text)?;
                let result = f(&pattern);
                *last = Some((text.to_string(), pattern));
                Ok(Some(result))
            }
        }
    }
}
