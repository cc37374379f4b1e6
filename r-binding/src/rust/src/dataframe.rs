//! Eager frames.

use extendr_api::prelude::*;
use polarslike_bridge::{DataFrame, IntoLazy, Result, write_bytes};

use crate::error::run;
use crate::from_r::frame_from_r;
use crate::handle::{read, wrap};
use crate::json::{from_json, to_json};
use crate::series::{positions, take};
use crate::to_r::{Integers64, frame_to_r};
use crate::value::{json_options, text};

/// A frame of the columns of a data.frame or a named list.
#[extendr]
fn frame_new(columns: Robj) -> Robj {
    run(|| wrap(frame_from_r(&columns)?))
}

#[extendr]
fn frame_height(frame: Robj) -> Robj {
    run(|| Ok((read::<DataFrame>(&frame)?.height() as f64).into()))
}

#[extendr]
fn frame_lazy(frame: Robj) -> Robj {
    run(|| wrap(read::<DataFrame>(&frame)?.lazy()))
}

#[extendr]
fn frame_column(frame: Robj, name: Robj) -> Robj {
    run(|| wrap(read::<DataFrame>(&frame)?.column(&text(&name)?)?.clone()))
}

/// The columns as Series.
#[extendr]
fn frame_columns(frame: Robj) -> Robj {
    run(|| {
        let columns = read::<DataFrame>(&frame)?.columns();
        Ok(List::from_values(columns.iter().map(|c| wrap(c.clone())).collect::<Result<Vec<_>>>()?).into())
    })
}

/// The rows at these positions, counted from 1.
#[extendr]
fn frame_take(frame: Robj, rows: Robj) -> Robj {
    run(|| {
        let frame = read::<DataFrame>(&frame)?;
        let rows = positions(&rows, frame.height())?;
        let columns = frame.columns().iter().map(|c| take(c, &rows)).collect::<Result<Vec<_>>>()?;
        wrap(DataFrame::with_height(columns, arrow::array::Array::len(&rows))?)
    })
}

#[extendr]
fn frame_equals(frame: Robj, other: Robj) -> Robj {
    run(|| Ok(read::<DataFrame>(&frame)?.equals(read::<DataFrame>(&other)?).into()))
}

#[extendr]
fn frame_to_list(frame: Robj, int64: Robj) -> Robj {
    run(|| frame_to_r(read::<DataFrame>(&frame)?, Integers64::parse(&text(&int64)?)?))
}

/// What a file of the frame holds.
#[extendr]
fn frame_bytes(frame: Robj, format: Robj, options: Robj) -> Robj {
    run(|| {
        let bytes = write_bytes(read::<DataFrame>(&frame)?, &text(&format)?, json_options(&options)?)?;
        Ok(Raw::from_bytes(&bytes).into())
    })
}

#[extendr]
fn frame_to_json(frame: Robj) -> Robj {
    run(|| to_json(read::<DataFrame>(&frame)?))
}

#[extendr]
fn frame_from_json(text: Robj) -> Robj {
    run(|| wrap(from_json::<DataFrame>(&text)?))
}

extendr_module! {
    mod dataframe;
    fn frame_to_json;
    fn frame_from_json;
    fn frame_new;
    fn frame_height;
    fn frame_lazy;
    fn frame_column;
    fn frame_columns;
    fn frame_take;
    fn frame_equals;
    fn frame_to_list;
    fn frame_bytes;
}
