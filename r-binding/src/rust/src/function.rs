//! Functions of R in expressions and plans: they run on R's thread.

use extendr_api::prelude::*;
use polarslike_bridge::{
    Callable, Column, Error, ErrorKind, HostValue, LazyFrame, Node, Result, bail, thread_function,
};

use crate::error::from_r;
use crate::from_r::column_from_r;
use crate::handle::wrap;
use crate::to_r::{Integers64, column_to_r};
use crate::value::host_value;

/// A function that R's `as_host_function()` made: it takes a list of arguments, and returns a list of its result or a
/// failure.
pub fn callable(function: &Robj) -> Callable {
    let function = function.clone();
    thread_function(move |args| {
        let of_columns = args.iter().any(is_columns);
        let args = args.iter().map(host_to_r).collect::<Result<Vec<Robj>>>()?;
        let outcome = function.call(pairlist!(List::from_values(args))).map_err(from_r)?;
        let item = |name: &str| outcome.dollar(name).ok().and_then(|v| v.as_str().map(str::to_string));
        if outcome.inherits("polarslike_failure") {
            let is_interrupt = item("kind").is_some_and(|kind| kind == "CancelledError");
            let kind = if is_interrupt { ErrorKind::Cancelled } else { ErrorKind::Compute };
            return Err(Error::new(kind, item("message").unwrap_or_default()));
        }
        let Some(result) = outcome.as_list().and_then(|list| list.values().next()) else {
            bail!(Internal, "a function's result is a list of one")
        };
        if of_columns && result.is_vector() && !result.is_list() && !result.is_external_pointer() {
            // A vector for a Series is a Series, of one value too.
            return column_from_r("", &result).map(HostValue::Series);
        }
        host_value(&result)
    })
}

fn is_columns(value: &HostValue) -> bool {
    match value {
        HostValue::Series(_) => true,
        HostValue::List(items) => items.iter().any(is_columns),
        _ => false,
    }
}

/// A value of the bridge as one of R.
pub fn host_to_r(value: &HostValue) -> Result<Robj> {
    match value {
        HostValue::Null => Ok(r!(NULL)),
        HostValue::List(items) => {
            Ok(List::from_values(items.iter().map(host_to_r).collect::<Result<Vec<_>>>()?).into())
        }
        HostValue::Map(fields) => {
            let values = fields.iter().map(|(_, v)| host_to_r(v)).collect::<Result<Vec<_>>>()?;
            let mut list: Robj = List::from_values(values).into();
            list.set_names(fields.iter().map(|(name, _)| name.as_str())).map_err(from_r)?;
            Ok(list)
        }
        HostValue::Expr(expr) => wrap(expr.clone()),
        HostValue::Series(column) => wrap(column.clone()),
        HostValue::Frame(frame) => frame_to_r(frame),
        HostValue::DataType(_) | HostValue::Function(_) => {
            bail!(InvalidType, "a function cannot be called with {}", value.kind())
        }
        value => {
            let scalar = value.to_scalar()?;
            let column = Column::from_values("", Some(scalar.dtype.clone()), &[scalar.value])?;
            column_to_r(&column, Integers64::Double)
        }
    }
}

fn frame_to_r(frame: &LazyFrame) -> Result<Robj> {
    match &frame.plan().node {
        Node::Frame(data) => wrap(data.as_ref().clone()),
        _ => wrap(frame.clone()),
    }
}
