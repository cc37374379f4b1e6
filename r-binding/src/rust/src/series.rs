//! Series.

use arrow::array::{Array, Int64Array};
use extendr_api::prelude::*;
use polarslike_bridge::{Column, DataFrame, HostValue, Result, Vector, bail, call_series, error};

use crate::error::run;
use crate::from_r::{column_from_r, structs};
use crate::handle::{read, wrap};
use crate::to_r::{Integers64, column_to_r};
use crate::value::{flag, opt_dtype, text};

/// A Series of an R vector; with a type, cast to it.
#[extendr]
fn series_new(name: Robj, values: Robj, dtype: Robj, strict: Robj) -> Robj {
    run(|| {
        let column = column_from_r(&text(&name)?, &values)?;
        match opt_dtype(&dtype)? {
            Some(dtype) if dtype != *column.dtype() => {
                let named = vec![("strict".to_string(), HostValue::Bool(flag(&strict)?))];
                wrap(call_series("cast", &column, vec![HostValue::DataType(dtype)], named)?)
            }
            _ => wrap(column),
        }
    })
}

#[extendr]
fn series_name(series: Robj) -> Robj {
    run(|| Ok(read::<Column>(&series)?.name().as_ref().into()))
}

#[extendr]
fn series_dtype(series: Robj) -> Robj {
    run(|| wrap(read::<Column>(&series)?.dtype().clone()))
}

#[extendr]
fn series_len(series: Robj) -> Robj {
    run(|| Ok((read::<Column>(&series)?.len() as f64).into()))
}

#[extendr]
fn series_rename(series: Robj, name: Robj) -> Robj {
    run(|| wrap(read::<Column>(&series)?.with_name(text(&name)?)))
}

#[extendr]
fn series_to_r(series: Robj, int64: Robj) -> Robj {
    run(|| column_to_r(read::<Column>(&series)?, Integers64::parse(&text(&int64)?)?))
}

#[extendr]
fn series_to_frame(series: Robj) -> Robj {
    run(|| wrap(DataFrame::new(vec![read::<Column>(&series)?.clone()])?))
}

/// The rows at these positions, counted from 1; NA gives null.
#[extendr]
fn series_take(series: Robj, rows: Robj) -> Robj {
    run(|| {
        let column = read::<Column>(&series)?;
        wrap(take(column, &positions(&rows, column.len())?)?)
    })
}

/// The values of a column at these positions.
pub fn take(column: &Column, rows: &Int64Array) -> Result<Column> {
    Ok(Column::from_vector(column.name().clone(), column.to_vector()?.take(rows)?))
}

/// Positions counted from 1, as R gives them, counted from 0; an error for those that do not exist.
pub fn positions(rows: &Robj, height: usize) -> Result<Int64Array> {
    let Some(values) = rows.as_real_slice() else { bail!(InvalidType, "rows are selected by their numbers") };
    let position = |value: &f64| match value {
        v if v.is_nan() => Ok(None),
        v if *v >= 1.0 && *v <= height as f64 => Ok(Some(*v as i64 - 1)),
        v => Err(error!(OutOfBounds, "there is no row {v}: there are {height} rows")),
    };
    values.iter().map(position).collect()
}

/// The rows of a frame as structs.
#[extendr]
fn series_of_frame(frame: Robj, name: Robj) -> Robj {
    run(|| wrap(Column::from_vector(text(&name)?, structs(read::<DataFrame>(&frame)?)?)))
}

/// One Series after another.
#[extendr]
fn series_append(series: Robj, other: Robj) -> Robj {
    run(|| {
        let (first, second) = (read::<Column>(&series)?, read::<Column>(&other)?);
        if first.dtype() != second.dtype() {
            bail!(Schema, "cannot append a Series of {} to one of {}", second.dtype(), first.dtype());
        }
        let chunks: Vec<Vector> = first.chunks().iter().chain(second.chunks()).cloned().collect();
        wrap(Column::new(first.name().clone(), first.dtype().clone(), chunks))
    })
}

#[extendr]
fn series_n_chunks(series: Robj) -> Robj {
    run(|| Ok((read::<Column>(&series)?.chunks().len() as f64).into()))
}

/// The pieces of memory that a Series is made of, each a Series.
#[extendr]
fn series_chunks(series: Robj) -> Robj {
    run(|| {
        let column = read::<Column>(&series)?;
        let chunk = |vector: &Vector| wrap(Column::from_vector(column.name().clone(), vector.clone()));
        Ok(List::from_values(column.chunks().iter().map(chunk).collect::<Result<Vec<_>>>()?).into())
    })
}

/// The Series in one piece of memory.
#[extendr]
fn series_rechunk(series: Robj) -> Robj {
    run(|| {
        let column = read::<Column>(&series)?;
        wrap(Column::from_vector(column.name().clone(), column.to_vector()?))
    })
}

/// How many bytes of memory the values take.
#[extendr]
fn series_size(series: Robj) -> Robj {
    run(|| {
        let chunks = read::<Column>(&series)?.chunks();
        Ok(chunks.iter().map(|chunk| chunk.decode().get_array_memory_size() as f64).sum::<f64>().into())
    })
}

/// The address of the values, for the tests of sharing.
#[extendr]
fn series_address(series: Robj) -> Robj {
    run(|| {
        let array = read::<Column>(&series)?.to_vector()?.decode().to_data();
        Ok(array.buffers().first().map(|buffer| format!("{:#x}", buffer.as_ptr() as usize)).into())
    })
}

extendr_module! {
    mod series;
    fn series_new;
    fn series_name;
    fn series_dtype;
    fn series_len;
    fn series_rename;
    fn series_to_r;
    fn series_to_frame;
    fn series_take;
    fn series_of_frame;
    fn series_append;
    fn series_n_chunks;
    fn series_chunks;
    fn series_rechunk;
    fn series_size;
    fn series_address;
}
