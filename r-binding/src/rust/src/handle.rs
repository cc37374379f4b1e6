//! External pointers to what the R classes of the package are.

use extendr_api::prelude::*;
use polarslike_bridge::{Column, DataFrame, DataType, Expr, IntoLazy, LazyFrame, Result, bail};

use crate::error;

/// What an R object of this package can be.
pub trait Handle: Clone + 'static {
    /// The R class.
    const CLASS: &'static str;
    /// What it is called in errors.
    const KIND: &'static str;
}

impl Handle for Expr {
    const CLASS: &'static str = "polarslike_expr";
    const KIND: &'static str = "an expression";
}

impl Handle for Column {
    const CLASS: &'static str = "polarslike_series";
    const KIND: &'static str = "a Series";
}

impl Handle for DataFrame {
    const CLASS: &'static str = "polarslike_data_frame";
    const KIND: &'static str = "a DataFrame";
}

impl Handle for LazyFrame {
    const CLASS: &'static str = "polarslike_lazy_frame";
    const KIND: &'static str = "a LazyFrame";
}

impl Handle for DataType {
    const CLASS: &'static str = "polarslike_dtype";
    const KIND: &'static str = "a data type";
}

/// The R object of a value.
pub fn wrap<T: Handle>(value: T) -> Result<Robj> {
    let mut object: Robj = ExternalPtr::new(value).into();
    object.set_class([T::CLASS, "polarslike_object"]).map_err(error::from_r)?;
    Ok(object)
}

/// The value of an R object, if it is of this kind.
pub fn peek<T: Handle>(object: &Robj) -> Option<&T> {
    if !object.inherits("polarslike_object") {
        return None;
    }
    <&ExternalPtr<T>>::try_from(object).ok().and_then(|pointer| pointer.try_addr().ok())
}

/// The value of an R object; an error if it is something else.
pub fn read<T: Handle>(object: &Robj) -> Result<&T> {
    match peek(object) {
        Some(value) => Ok(value),
        None if is_dead(object) => bail!(
            InvalidType,
            "this object comes from another R session: objects of polarslike cannot be saved with saveRDS() or \
             save(); write the data to a file instead"
        ),
        None => bail!(InvalidType, "expected {}, got {}", T::KIND, class_of(object)),
    }
}

/// The plan that a frame, eager or lazy, stands for.
pub fn read_plan(object: &Robj) -> Result<LazyFrame> {
    match peek::<DataFrame>(object) {
        Some(frame) => Ok(frame.lazy()),
        None => read::<LazyFrame>(object).cloned(),
    }
}

/// Whether this was one of our objects before it was saved and loaded.
pub fn is_dead(object: &Robj) -> bool {
    object.is_external_pointer()
        && object.inherits("polarslike_object")
        // SAFETY: the object is an external pointer, whose address is only compared.
        && unsafe { extendr_ffi::R_ExternalPtrAddr(object.get()) }.is_null()
}

/// The class of an R object, for errors.
pub fn class_of(object: &Robj) -> String {
    match object.class().and_then(|mut classes| classes.next()) {
        Some(class) => format!("an object of class {class:?}"),
        None => match object.rtype() {
            Rtype::Null => "NULL".into(),
            Rtype::Logicals => "a logical vector".into(),
            Rtype::Integers => "an integer vector".into(),
            Rtype::Doubles => "a double vector".into(),
            Rtype::Strings => "a character vector".into(),
            Rtype::List => "a list".into(),
            Rtype::Function | Rtype::Builtin | Rtype::Special => "a function".into(),
            other => format!("an R object of type {other:?}"),
        },
    }
}
