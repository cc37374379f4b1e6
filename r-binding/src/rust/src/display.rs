//! Frames and Series as text.

use extendr_api::prelude::*;
use polarslike_bridge::{
    Column, DataFrame, DisplayOptions, TableFormat, display_options, set_display_options,
};

use crate::error::run;
use crate::handle::{peek, read};
use crate::value::flag;

/// A frame as a table, a Series as lines; tables are at most `width` characters wide, unless the environment says
/// otherwise. Without `unicode` their lines are ASCII.
#[extendr]
fn display(object: Robj, width: Robj, unicode: Robj) -> Robj {
    run(|| {
        let format = if flag(&unicode)? { TableFormat::default() } else { TableFormat::AsciiFullCondensed };
        set_display_options(DisplayOptions { format, ..display_options() });
        if DisplayOptions::from_env().width.is_none() {
            let width = width.as_integer().and_then(|width| u16::try_from(width).ok());
            set_display_options(DisplayOptions { width, ..display_options() });
        }
        Ok(match peek::<Column>(&object) {
            Some(column) => column.to_string(),
            None => read::<DataFrame>(&object)?.to_string(),
        }
        .into())
    })
}

extendr_module! {
    mod display;
    fn display;
}
