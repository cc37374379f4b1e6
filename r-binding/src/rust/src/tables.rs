//! Formats that are read and written as whole tables.

use extendr_api::prelude::*;
use polarslike_bridge::{DataFrame, Result, read_tables, write_table};

use crate::error::{from_r, run};
use crate::handle::{read, wrap};
use crate::lazyframe::locations;
use crate::value::{json_options, text};

/// The frames in files: one, or a named list if several were asked for.
#[extendr]
fn tables_read(format: Robj, sources: Robj, options: Robj) -> Robj {
    run(|| {
        let (tables, many) = read_tables(&text(&format)?, &locations(&sources)?, json_options(&options)?)?;
        let (names, frames): (Vec<_>, Vec<_>) = tables.into_iter().unzip();
        let mut frames = frames.into_iter().map(wrap).collect::<Result<Vec<_>>>()?;
        if !many && frames.len() == 1 {
            return Ok(frames.remove(0));
        }
        let list = List::from_names_and_values(names, frames).map_err(from_r)?;
        Ok(list.into())
    })
}

#[extendr]
fn table_write(frame: Robj, format: Robj, path: Robj, options: Robj) -> Robj {
    run(|| {
        write_table(read::<DataFrame>(&frame)?, &text(&format)?, text(&path)?, json_options(&options)?)?;
        Ok(().into())
    })
}

extendr_module! {
    mod tables;
    fn tables_read;
    fn table_write;
}
